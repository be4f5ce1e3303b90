"""The many-line field: plain Persian, right to left, guarded against pasted megabytes."""

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextOption
from PySide6.QtWidgets import QTextEdit, QWidget

from samad_desktop.domain.text import PASTED_MAX, split_pasted
from samad_desktop.qtkit.keyboard_layout import as_latin, is_for_a_deed
from samad_desktop.qtkit.line_edits import without_controls
from samad_desktop.qtkit.long_paste import PIECE_LETTERS, LongPaste

LINES_MIN = 3
# The border and the padding of the sheet, above and below.
EDGES_PX = 12
# What may change the text; all of a paste is there before it.
_HANDS = (
    QEvent.Type.KeyPress,
    QEvent.Type.InputMethod,
    QEvent.Type.ContextMenu,
    QEvent.Type.DragEnter,
    QEvent.Type.Drop,
)


class PersianTextEdit(QTextEdit):
    """Plain text only; Tab leaves the field.

    What is pasted goes in whole or not at all, unless somebody takes the rest of it. `value` has
    all of a long paste at once, also while it is still being laid out.

    Signals:
        overflowed: str, the rest of a paste that was cut.
        paste_refused: int, how many letters the field takes; nothing of it was changed.
    """

    overflowed = Signal(str)
    paste_refused = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        option = QTextOption(Qt.AlignmentFlag.AlignLeft)
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDefaultTextOption(option)
        self.document().setDocumentMargin(3)
        self._least_lines = LINES_MIN
        self._cuts = False
        self._long = LongPaste(self, self._end_long_paste)

    def cut_long_pastes(self) -> None:
        """Take the beginning of what is too long; whoever hears `overflowed` has the rest."""
        self._cuts = True

    def set_least_lines(self, lines: int) -> None:
        """Give way to what stands around, down to so many lines."""
        if lines != self._least_lines:
            self._least_lines = lines
            self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        """Return room for a sentence, whatever the size of the text."""
        edges = 2 * round(self.document().documentMargin()) + EDGES_PX
        lines = self._least_lines * self.fontMetrics().lineSpacing()
        return QSize(super().minimumSizeHint().width(), lines + edges)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.minimumSizeHint().height())

    def value(self) -> str:
        """Return what was typed, as typed."""
        return self.toPlainText() if self._long.whole is None else self._long.whole

    def set_value(self, value: str) -> None:
        """Show a stored text; it is never taken for HTML."""
        self.setPlainText(value)

    def setPlainText(self, text: str) -> None:
        self._long.drop()
        super().setPlainText(text)

    def clear(self) -> None:
        self._long.drop()
        super().clear()

    def event(self, event: QEvent) -> bool:
        if is_for_a_deed(event):
            event.ignore()
            return False
        self._make_way(event)
        return super().event(event)

    def viewportEvent(self, event: QEvent) -> bool:
        self._make_way(event)
        return super().viewportEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        latin = as_latin(event)
        super().keyPressEvent(latin)
        event.setAccepted(latin.isAccepted())

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:
        self._long.finish()
        pasted = source.text().replace("\r\n", "\n")
        room = self._room()
        if len(pasted) > room and not self._cuts:
            self.paste_refused.emit(PASTED_MAX)
            return
        kept, rest = split_pasted(without_controls(pasted, keep="\n\t"))
        kept, rest = kept[:room], kept[room:] + rest
        self._put(kept)
        if rest:
            self.overflowed.emit(rest)

    def _put(self, text: str) -> None:
        if len(text) > PIECE_LETTERS:
            self._long.begin(text)
            self.textChanged.emit()
        else:
            self.insertPlainText(text)
        self.ensureCursorVisible()

    def _make_way(self, event: QEvent) -> None:
        if event.type() in _HANDS:
            self._long.finish()

    def _end_long_paste(self, told: str) -> None:
        """Show where the paste ended, and tell once more if Qt took a letter for another."""
        self.ensureCursorVisible()
        if self.toPlainText() != told:
            self.textChanged.emit()

    def _room(self) -> int:
        """Return how many letters more there may be; what is selected goes."""
        goes = len(self.textCursor().selectedText())
        return max(0, PASTED_MAX - self.document().characterCount() + goes)
