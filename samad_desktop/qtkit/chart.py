"""A chart that is walked by arrows: bars, stacked bars, lines or a grid of numbers.

Right to left like everything else: bars grow from the right edge, and the first moment of a
line stands at the right. What is marked is said in words as well, to screen readers too.
"""

from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from samad_desktop.domain.reports import ChartKind
from samad_desktop.qtkit.chart_drawing import PAINTERS, Place
from samad_desktop.qtkit.icons import Icons

_LEAST_PX = QSize(320, 160)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Series(NamedTuple):
    """One row of numbers: what they are, each from zero up, and how each is written."""

    name: str
    values: tuple[float, ...]
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ChartData:
    """What is drawn: one label for each place, and for each series a number there."""

    kind: ChartKind
    labels: tuple[str, ...]
    series: tuple[Series, ...]


NO_CHART = ChartData(ChartKind.BARS, (), ())


class Chart(QWidget):
    """Draws numbers; the cursor stands on one of them.

    Signals:
        marked: str, the number under the cursor in words.
        entered: (place, series), by Enter or a double click.
    """

    marked = Signal(str)
    entered = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.data = NO_CHART
        self.at = Place(0, 0)
        self._icons: Icons | None = None
        self._drawn: tuple[tuple[QRectF, Place], ...] = ()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def use(self, icons: Icons) -> None:
        """Draw in this look."""
        self._icons = icons
        icons.theme.changed.connect(self.update)

    def show_data(self, data: ChartData) -> None:
        """Show these numbers; the cursor stays where it was, if there is such a place."""
        self.data = data
        if not (self.at.label < len(data.labels) and self.at.series < len(data.series)):
            self.at = Place(0, 0)
        self._tell()

    def mark(self, label: int, series: int) -> None:
        """Put the cursor on a number."""
        if label < len(self.data.labels) and series < len(self.data.series):
            self.at = Place(label, series)
            self._tell()

    def words(self) -> str:
        """Return the number under the cursor in words."""
        if not self.data.labels or not self.data.series:
            return ""
        series = self.data.series[self.at.series]
        told = (self.data.labels[self.at.label], f"{series.name}: {series.texts[self.at.label]}")
        return "، ".join(told)

    # Qt's own

    def minimumSizeHint(self) -> QSize:
        return _LEAST_PX

    def sizeHint(self) -> QSize:
        return _LEAST_PX * 2

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _ENTER and not event.isAutoRepeat() and self.data.labels:
            self.entered.emit(*self.at)
        elif key in (steps := self._steps()):
            self._step(*steps[key])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            last = len(self.data.labels) - 1
            self.mark(0 if key is Qt.Key.Key_Home else max(0, last), self.at.series)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        found = self._under(event)
        if found is not None:
            self.mark(*found)
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        found = self._under(event)
        if found is not None:
            self.entered.emit(*found)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.FontChange:
            self.update()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._icons is None or not self.data.labels or not self.data.series:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        drawing = PAINTERS[self.data.kind](painter, self._icons.theme, QRectF(self.rect()))
        at = self.at if self.hasFocus() else None
        self._drawn = drawing.draw(self.data.labels, self.data.series, self.at, at)
        painter.end()

    # The cursor

    def _steps(self) -> dict[Qt.Key, tuple[int, int]]:
        """Return by how much each arrow moves (label, series)."""
        along = self.data.kind is ChartKind.LINES
        down, across = ((0, 1), (1, 0)) if along else ((1, 0), (0, 1))
        return {
            Qt.Key.Key_Down: down,
            Qt.Key.Key_Up: (-down[0], -down[1]),
            Qt.Key.Key_Left: across,
            Qt.Key.Key_Right: (-across[0], -across[1]),
        }

    def _step(self, labels: int, series: int) -> None:
        label, other = self.at.label + labels, self.at.series + series
        if label >= 0 and other >= 0:
            self.mark(label, other)

    def _tell(self) -> None:
        self.setAccessibleDescription(self.words())
        self.marked.emit(self.words())
        self.update()

    def _under(self, event: QMouseEvent) -> Place | None:
        point = event.position()
        return next((place for room, place in self._drawn if room.contains(point)), None)
