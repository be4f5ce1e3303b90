"""A text to be read by key, with stretches of it marked: struck out, or only proposed to be."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from samad_desktop.domain.redaction import Span
from samad_desktop.qtkit.text_edit import PersianTextEdit
from samad_desktop.qtkit.theme import Theme

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_NO_KEYS = ~Qt.KeyboardModifier.KeypadModifier & ~Qt.KeyboardModifier.ShiftModifier


class MarkedText(PersianTextEdit):
    """Space strikes out or lets stand, Delete lets stand, Enter goes from mark to mark.

    Places are counted in letters of the text; Qt counts some letters twice.

    Signals:
        toggled: int, the place at which something is to be struck out or let stand.
        chosen: (int, int), a stretch that was selected and is to be struck out.
        removed: int, the place at which what is struck out is to stand.
        moved: int, where the cursor is now.
    """

    toggled = Signal(int)
    chosen = Signal(int, int)
    removed = Signal(int)
    moved = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard
            | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self._theme: Theme | None = None
        self._spans: Sequence[Span] = ()
        self._struck: frozenset[Span] = frozenset()
        self.cursorPositionChanged.connect(self._tell_moved)

    def use(self, theme: Theme) -> None:
        """Take the colours of the marks from `theme`."""
        self._theme = theme
        theme.changed.connect(self._draw)

    def show_marks(self, spans: Sequence[Span], struck: Sequence[Span]) -> None:
        """Mark these stretches, of which some are struck out; the cursor stays."""
        self._spans, self._struck = spans, frozenset(struck)
        self._draw()

    @property
    def place(self) -> int:
        """Where the cursor is, in letters."""
        return self._letters(self.textCursor().position())

    def here(self) -> Span | None:
        """Return the mark that the cursor is in."""
        place = self.place
        return next((span for span in self._spans if span.start <= place < span.end), None)

    def go_to(self, place: int) -> None:
        """Put the cursor at a place."""
        cursor = self.textCursor()
        cursor.setPosition(self._units(place))
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def go_on(self, step: int) -> None:
        """Go to the next mark, or with -1 to the one before; round at the ends."""
        place, starts = self.place, [span.start for span in self._spans]
        beyond = [s for s in starts if (s > place if step > 0 else s < place)]
        wanted = beyond or starts
        if wanted:
            self.go_to(wanted[0 if step > 0 else -1])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & _NO_KEYS
        if event.key() in _ENTER and plain:
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.go_on(-1 if back else 1)
        elif event.key() == Qt.Key.Key_Space and plain:
            self._strike()
        elif event.key() == Qt.Key.Key_Delete and plain:
            self.removed.emit(self.place)
        else:
            super().keyPressEvent(event)

    def _strike(self) -> None:
        cursor = self.textCursor()
        if not cursor.hasSelection():
            self.toggled.emit(self.place)
            return
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        cursor.setPosition(start)
        self.setTextCursor(cursor)
        self.chosen.emit(self._letters(start), self._letters(end))

    def _tell_moved(self) -> None:
        self.moved.emit(self.place)

    def _draw(self) -> None:
        if self._theme is not None:
            self.setExtraSelections([self._selection(span, self._theme) for span in self._spans])

    def _selection(self, span: Span, theme: Theme) -> QTextEdit.ExtraSelection:
        made = QTextEdit.ExtraSelection()
        look = QTextCharFormat()
        if span in self._struck:
            look.setFontStrikeOut(True)
            look.setForeground(theme.colour("danger"))
            look.setBackground(theme.colour("danger_soft"))
        else:
            look.setFontUnderline(True)
            look.setForeground(theme.colour("warn"))
            look.setBackground(theme.colour("warn_soft"))
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._units(span.start))
        cursor.setPosition(self._units(span.end), QTextCursor.MoveMode.KeepAnchor)
        # Typed so by PySide's stubs as fields of the class.
        made.cursor, made.format = cursor, look
        return made

    def _units(self, place: int) -> int:
        """Return Qt's count of UTF-16 units for a place in letters."""
        return len(self.value()[:place].encode("utf-16-le")) // 2

    def _letters(self, position: int) -> int:
        raw = self.value().encode("utf-16-le")[: 2 * position]
        return len(raw.decode("utf-16-le", "ignore"))
