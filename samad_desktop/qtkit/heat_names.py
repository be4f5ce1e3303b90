"""The names above the columns of a grid of numbers: in two lines where one is too narrow."""

from collections.abc import Iterator

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from samad_desktop.qtkit.icons import Icons

_EDGE_PX, _HIGH_PX = 4, 7
# As headers of tables are in the sheet, whose section has no font that could be asked for.
_LETTERS_PX = 12


class ColumnNames(QHeaderView):
    """All columns are equally wide; what does not fit two lines is cut, and whole in its tip."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.setMinimumSectionSize(1)
        self._icons: Icons | None = None

    def use(self, icons: Icons) -> None:
        """Draw in this look."""
        self._icons = icons
        icons.theme.changed.connect(self.fit)

    def fit(self) -> None:
        """Be as high as the names need."""
        metrics, model = QFontMetrics(self._letters()), self.model()
        names = [self._name(n) for n in range(model.columnCount())]
        room = self.width() // max(len(names), 1) - 2 * _EDGE_PX
        lines = max((len(list(_broken(name, metrics, room))) for name in names), default=1)
        self.setFixedHeight(lines * metrics.lineSpacing() + 2 * _HIGH_PX)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803 - Qt's own name
        if self._icons is None:
            return
        theme = self._icons.theme
        painter.save()
        painter.fillRect(rect, theme.colour("surface2"))
        painter.setPen(theme.colour("text2"))
        painter.setFont(self._letters())
        room = rect.width() - 2 * _EDGE_PX
        lines = _broken(self._name(logicalIndex), painter.fontMetrics(), room)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, "\n".join(lines))
        painter.restore()

    def _letters(self) -> QFont:
        letters = QFont(self.font())
        if self._icons is not None:
            letters.setPixelSize(self._icons.theme.px(_LETTERS_PX))
        letters.setWeight(QFont.Weight.DemiBold)
        return letters

    def _name(self, column: int) -> str:
        return str(self.model().headerData(column, Qt.Orientation.Horizontal) or "")


def _broken(name: str, metrics: QFontMetrics, room: int) -> Iterator[str]:
    """Break a name between its words; the last line says by an ellipsis that more was there."""
    line, words = "", name.split()
    for place, word in enumerate(words):
        longer = f"{line} {word}".strip()
        if line and metrics.horizontalAdvance(longer) > room:
            yield metrics.elidedText(line, Qt.TextElideMode.ElideRight, room)
            rest = " ".join(words[place:])
            yield metrics.elidedText(rest, Qt.TextElideMode.ElideRight, room)
            return
        line = longer
    yield metrics.elidedText(line, Qt.TextElideMode.ElideRight, room)
