"""A page whose keys wait while what it is to show is still being read."""

from collections.abc import Hashable

from PySide6.QtCore import QEvent, QKeyCombination, Qt
from PySide6.QtGui import QAction, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from samad_desktop.qtkit.keys import deed_of, deeds_of
from samad_desktop.views.page import Page


class WaitingPage(Page):
    """Keeps the last key that was pressed too early, and does it once with what it was meant for.

    What is typed after it waits as well, and goes where the key leads. All is forgotten when
    something else comes instead, when the page is left, or by Esc.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept: tuple[Hashable, QKeyCombination] | None = None
        self._typed = ""

    def awaited(self) -> Hashable | None:
        """Return what is being read and is not shown yet; None where that is all."""
        raise NotImplementedError

    def is_about_what_is_read(self, _action: QAction) -> bool:
        """Say whether a deed of this page is done with what it shows."""
        return True

    def keep_key(self, event: QKeyEvent) -> bool:
        if self._kept is not None and self._kept[0] == self.awaited() and _is_typing(event):
            self._typed += event.text()
            return True
        if event.isAutoRepeat() or not self._would_keep(event):
            return False
        self._kept, self._typed = (self.awaited(), event.keyCombination()), ""
        # What is typed from now on is meant for where the key leads.
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def forget_key(self) -> None:
        """Do nothing more of what was asked for too early."""
        self._kept, self._typed = None, ""

    def do_kept(self, *arrived: Hashable) -> None:
        """Do what was asked for of what has arrived, which may have several names."""
        kept, typed = self._kept, self._typed
        self.forget_key()
        if kept is None or kept[0] not in arrived:
            return
        keys = kept[1]
        event = QKeyEvent(QEvent.Type.KeyPress, keys.key(), keys.keyboardModifiers())
        action = deed_of(event, self)
        if action is not None:
            action.trigger()
            _type_on(typed, self)
        else:
            # Nothing takes it now either: whoever stands around says why.
            QApplication.sendEvent(self, event)

    def event(self, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.ShortcutOverride:
            return super().event(event)
        if not self._would_keep(event):
            return super().event(event)
        # Else it would be done with what stood here before.
        event.accept()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.keep_key(event):
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            self.forget_key()

    def _would_keep(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape or self.awaited() is None:
            return False
        return any(self.is_about_what_is_read(each) for each in deeds_of(event, self))


def _is_typing(event: QKeyEvent) -> bool:
    return bool(event.text()) and event.text().isprintable()


def _type_on(typed: str, page: QWidget) -> None:
    """Type into what has the cursor of a page now, where that takes letters."""
    field = QApplication.focusWidget()
    if not (typed and isinstance(field, QWidget) and page.isAncestorOf(field)):
        return
    if field.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled):
        none = Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(field, QKeyEvent(QEvent.Type.KeyPress, 0, none, typed))
