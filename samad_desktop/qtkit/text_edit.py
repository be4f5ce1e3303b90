"""The many-line field: plain Persian, right to left, guarded against pasted megabytes."""

from collections.abc import Callable

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import QTextEdit, QWidget

from samad_desktop.qtkit.line_edits import without_controls

LINE_MAX_CHARS = 5_000
TEXT_MAX_CHARS = 200_000


class PersianTextEdit(QTextEdit):
    """Plain text only; Tab leaves the field.

    Signals:
        overflowed: str, the rest of a paste that was too long for the field.
    """

    overflowed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._split: Callable[[str], tuple[str, str]] = split_long
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        option = QTextOption(Qt.AlignmentFlag.AlignLeft)
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDefaultTextOption(option)
        self.document().setDocumentMargin(3)

    def set_splitter(self, split: Callable[[str], tuple[str, str]]) -> None:
        """Let `split` decide what of a pasted text is kept, and what overflows."""
        self._split = split

    def value(self) -> str:
        """Return what was typed, as typed."""
        return self.toPlainText()

    def set_value(self, value: str) -> None:
        """Show a stored text; it is never taken for HTML."""
        self.setPlainText(value)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:
        text = without_controls(source.text().replace("\r\n", "\n"), keep="\n\t")
        kept, rest = self._split(text)
        room = max(0, TEXT_MAX_CHARS - self.document().characterCount())
        kept, rest = kept[:room], kept[room:] + rest
        self.insertPlainText(kept)
        self.ensureCursorVisible()
        if rest:
            self.overflowed.emit(rest)


def split_long(text: str) -> tuple[str, str]:
    """Break lines that would freeze the field, and cut what is more than it holds.

    Returns:
        What the field takes, and the rest.
    """
    lines: list[str] = []
    for line in text[:TEXT_MAX_CHARS].split("\n"):
        starts = range(0, max(1, len(line)), LINE_MAX_CHARS)
        lines.extend(line[start : start + LINE_MAX_CHARS] for start in starts)
    return "\n".join(lines), text[TEXT_MAX_CHARS:]
