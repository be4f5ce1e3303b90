"""Enter presses the button with the cursor everywhere, as Space does.

Qt leaves Enter to the default button of a dialog, and this program has hardly any dialogs.
"""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QRadioButton, QWidget

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class EnterPresses(QObject):
    """Goes with the cursor; only the one button that has it is watched, so nothing else waits.

    Chips and check boxes are fields of a form: there Enter goes on to the next one.
    """

    def __init__(self, app: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        app.focusChanged.connect(self._follow)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and isinstance(watched, QAbstractButton)
            and event.key() in _ENTER
            and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        ):
            # A key held down presses once.
            if not event.isAutoRepeat():
                watched.click()
            return True
        return super().eventFilter(watched, event)

    def _follow(self, before: QWidget | None, now: QWidget | None) -> None:
        if before is not None:
            before.removeEventFilter(self)
        if isinstance(now, QAbstractButton) and not _is_field(now):
            now.installEventFilter(self)


def _is_field(button: QAbstractButton) -> bool:
    return isinstance(button, QCheckBox | QRadioButton) or button.property("variant") == "chip"
