"""Fields for coming in: a login typed on any layout, a password that warns of Caps Lock."""

from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from samad_desktop.qtkit.line_edits import without_controls

LOGIN_MAX_CHARS = 31
PASSWORD_MAX_CHARS = 400

# Where a Latin letter stands on the keyboard, a Persian layout (ISIRI 9147) gives these.
_PERSIAN_KEYS = "ضصثقفغعهخحشسیبلاتنمظطزرذدپئي"
_LATIN_KEYS = "qwertyuiopasdfghjklzxcvbnmmd"
_DIGITS = "۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩"
_TO_LATIN = str.maketrans(_PERSIAN_KEYS + _DIGITS + "ـ", _LATIN_KEYS + "0123456789" * 2 + "_")


class KeyboardHint(StrEnum):
    """What about the keyboard is likely to make a password wrong."""

    NONE = "none"
    CAPS_LOCK = "caps_lock"
    PERSIAN = "persian"


def latin_keys(typed: str) -> str:
    """Return what the same keys give on a Latin layout, in small letters."""
    return without_controls(typed).translate(_TO_LATIN).lower()


class LatinEdit(QLineEdit):
    """A login or an address: Latin whatever layout is active, so that nobody must switch."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setMaxLength(LOGIN_MAX_CHARS)
        self.textEdited.connect(self._to_latin)

    def value(self) -> str:
        """Return what was typed, without blanks around it."""
        return self.text().strip()

    def _to_latin(self, typed: str) -> None:
        latin = latin_keys(typed)
        if latin != typed:
            place = self.cursorPosition()
            self.setText(latin)
            self.setCursorPosition(place)


class PasswordEdit(QLineEdit):
    """A password, hidden; what is typed tells how the keyboard stands.

    Signals:
        hinted: KeyboardHint, after each letter.
    """

    hinted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setMaxLength(PASSWORD_MAX_CHARS)

    def value(self) -> str:
        """Return the password as typed."""
        return self.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        letter = event.text()
        if len(letter) == 1 and letter.isalpha():
            self.hinted.emit(_hint(letter, event.modifiers()))


def _hint(letter: str, modifiers: Qt.KeyboardModifier) -> KeyboardHint:
    if letter > "\x7f":
        return KeyboardHint.PERSIAN
    shifted = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
    return KeyboardHint.CAPS_LOCK if letter.isupper() != shifted else KeyboardHint.NONE
