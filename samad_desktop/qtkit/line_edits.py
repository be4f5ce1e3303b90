"""One-line fields: Persian text, and what runs left to right inside a Persian form."""

import re
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QValidator
from PySide6.QtWidgets import QLineEdit, QWidget

from samad_desktop.domain.text import latin_digits, looks_like_number, persian_digits
from samad_desktop.qtkit.drawing import one_line
from samad_desktop.qtkit.keyboard_layout import as_latin, is_for_a_deed

NAME_MAX_CHARS = 200
NUMBER_MAX_CHARS = 60
_CONTROLS = re.compile(
    "[\x00-\x1f\x7f\ufeff\ud800-\udfff\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]"
)


def without_controls(text: str, *, keep: str = "") -> str:
    """Return `text` without direction controls, C0 controls, BOMs and lone surrogates."""
    if not keep:
        return _CONTROLS.sub("", text)
    # A call of Python for each line end of a megabyte would take a tenth of a second.
    kept = re.compile(f"(?![{re.escape(keep)}]){_CONTROLS.pattern}")
    return kept.sub("", text)


class PersianLineEdit(QLineEdit):
    """A line of Persian: right to left also while empty, and free of control characters."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.setMaxLength(NAME_MAX_CHARS)
        self.setValidator(_Filter(_clean, self))
        _fix_direction(self, Qt.Key.Key_Direction_R)

    def value(self) -> str:
        """Return what was typed, without blanks around it."""
        return self.text().strip()

    def event(self, event: QEvent) -> bool:
        if is_for_a_deed(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        latin = as_latin(event)
        super().keyPressEvent(latin)
        event.setAccepted(latin.isAccepted())


class SearchLineEdit(PersianLineEdit):
    """Words right to left, and a number in the order in which it is read, with its groups.

    Figures are shown Persian, one for one.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Absolute, because the direction of a number would turn the side round.
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
        self.setValidator(_Filter(_shown, self))
        self.textChanged.connect(self._follow)

    def _follow(self, text: str) -> None:
        number = looks_like_number(text)
        _fix_direction(self, Qt.Key.Key_Direction_L if number else Qt.Key.Key_Direction_R)


class LtrLineEdit(QLineEdit):
    """A phone number, code or identifier: left to right, at the start edge, any digits.

    Figures are shown Persian, one for one; `value` gives them Latin.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        # Absolute, because a Persian placeholder would turn the side round.
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
        self.setMaxLength(NUMBER_MAX_CHARS)
        self.setValidator(_Filter(_shown, self))
        _fix_direction(self, Qt.Key.Key_Direction_L)

    def value(self) -> str:
        """Return what was typed with Latin digits, without blanks around it."""
        return latin_digits(self.text()).strip()

    def set_value(self, value: str) -> None:
        """Show a stored value."""
        self.setText(value)

    def event(self, event: QEvent) -> bool:
        if is_for_a_deed(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        shown = persian_digits(latin_digits(event.text()))
        if shown == event.text() or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            latin = as_latin(event)
            super().keyPressEvent(latin)
            event.setAccepted(latin.isAccepted())
            return
        # Inserted as it will be shown, so that the filter has nothing to
        # replace: a replaced text loses its undo history.
        super().keyPressEvent(QKeyEvent(event.type(), event.key(), event.modifiers(), shown))
        event.accept()


def _shown(text: str) -> str:
    return persian_digits(latin_digits(_clean(text)))


def _clean(text: str) -> str:
    return without_controls(one_line(text))


class _Filter(QValidator):
    """Accepts everything, after cleaning it: typed, pasted, dropped or set."""

    def __init__(self, clean: Callable[[str], str], parent: QObject) -> None:
        super().__init__(parent)
        self._clean = clean

    def validate(self, text: str, place: int) -> tuple[QValidator.State, str, int]:
        cleaned = self._clean(text)
        if cleaned != text:
            place = len(self._clean(text[:place]))
        return QValidator.State.Acceptable, cleaned, place


def _fix_direction(edit: QLineEdit, key: Qt.Key) -> None:
    """Hold the direction of `edit`, which otherwise follows its first strong letter."""
    press = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
    # Not sent as an event: the overrides of an edit still being made are not ready for it.
    QLineEdit.keyPressEvent(edit, press)
