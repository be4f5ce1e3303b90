"""Keys while a Persian keyboard layout is active: the letter on the key cap's other half."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

# ISIRI 9147: the letters that stand where a Latin keyboard has Q to M.
PERSIAN_LETTERS = dict(zip("QWERTYUIOPASDFGHJKLZXCVBNM", "ضصثقفغعهخحشسیبلاتنمظطزرذدپ", strict=True))
_LATIN_KEYS = {ord(persian): ord(latin) for latin, persian in PERSIAN_LETTERS.items()}


# With Ctrl these edit a text; what else Qt would do with a letter there is for Emacs' hands.
_EDITING = frozenset("ACVXYZ")


def is_for_a_deed(event: QEvent) -> bool:
    """Whether Ctrl and a letter are pressed in a field that the program's own keys may take.

    On X11 Qt has Ctrl+E go to the end of a line, Ctrl+K and Ctrl+U delete it, and so on.
    """
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    if event.modifiers() != Qt.KeyboardModifier.ControlModifier:
        return False
    key = as_latin(event).key()
    return Qt.Key.Key_A <= key <= Qt.Key.Key_Z and chr(key) not in _EDITING


def as_latin(event: QKeyEvent) -> QKeyEvent:
    """Return Ctrl with a Persian letter as Ctrl with the Latin one of the same key.

    Where the desktop has a Persian layout alone, Qt finds no Latin letter for
    the key by itself, and Ctrl+V does not paste.
    """
    latin = _LATIN_KEYS.get(event.key())
    if latin is None or not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
        return event
    return QKeyEvent(event.type(), latin, event.modifiers(), "")
