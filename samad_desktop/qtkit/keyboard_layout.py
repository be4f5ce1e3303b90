"""Keys while a Persian keyboard layout is active: the letter on the key cap's other half."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

# ISIRI 9147: the letters that stand where a Latin keyboard has Q to M.
PERSIAN_LETTERS = dict(zip("QWERTYUIOPASDFGHJKLZXCVBNM", "ضصثقفغعهخحشسیبلاتنمظطزرذدپ", strict=True))
_LATIN_KEYS = {ord(persian): ord(latin) for latin, persian in PERSIAN_LETTERS.items()}


def as_latin(event: QKeyEvent) -> QKeyEvent:
    """Return Ctrl with a Persian letter as Ctrl with the Latin one of the same key.

    Where the desktop has a Persian layout alone, Qt finds no Latin letter for
    the key by itself, and Ctrl+V does not paste.
    """
    latin = _LATIN_KEYS.get(event.key())
    if latin is None or not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
        return event
    return QKeyEvent(event.type(), latin, event.modifiers(), "")
