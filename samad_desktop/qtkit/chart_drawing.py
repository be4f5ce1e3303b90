"""How each kind of chart is painted, from the tokens; every number is written beside its shape."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen

from samad_desktop.domain.reports import ChartKind
from samad_desktop.qtkit.drawing import draw_line, fitting
from samad_desktop.qtkit.tabular import tabular
from samad_desktop.qtkit.theme import Theme
from samad_desktop.qtkit.tokens import Look, contrast

_INKS = ("primary", "info", "warn", "danger", "success", "muted")
_LABEL_SHARE = 0.32
_ROW_PX, _BAR_PX, _GAP_PX, _LEGEND_PX = 32, 18, 8, 24
_LETTERS_PX = 13
_DASHES = (Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine, Qt.PenStyle.DotLine)
_WIDEST = "۰۰۰٬۰۰۰٬۰۰۰"
_CENTRED = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine


class Place(NamedTuple):
    """Which number: of which label, of which series."""

    label: int
    series: int


# A series as it is drawn: its name, its numbers, and how they are written.
Drawn = tuple[str, tuple[float, ...], tuple[str, ...]]
Rooms = tuple[tuple[QRectF, Place], ...]


class Drawing:
    """One painting of one chart; `draw` returns where each number stands."""

    def __init__(self, painter: QPainter, theme: Theme, room: QRectF) -> None:
        self.painter, self.theme = painter, theme
        edge = theme.px(_GAP_PX)
        self.room = room.adjusted(edge, edge, -edge, -edge)
        self.letters = tabular(theme.font(_LETTERS_PX))
        self.metrics = QFontMetrics(self.letters)
        painter.setFont(self.letters)

    def draw(
        self, labels: Sequence[str], series: Sequence[Drawn], at: Place, cursor: Place | None
    ) -> Rooms:
        """Draw it so that the number at `at` is seen, and a ring around `cursor`."""
        raise NotImplementedError

    def ink(self, series: int) -> QColor:
        """Return the colour of a series."""
        return self.theme.colour(_INKS[series % len(_INKS)])

    def write(self, room: QRectF, text: str, role: str = "text") -> None:
        """Write at the right edge of a room."""
        self.painter.setPen(self.theme.colour(role))
        draw_line(self.painter, room.toRect(), text)

    def ring(self, room: QRectF) -> None:
        """Show that the cursor stands here."""
        pen = QPen(self.theme.colour("focus"), self.theme.px(2))
        self.painter.setPen(pen)
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        self.painter.drawRoundedRect(room, 4, 4)

    def words_width(self, labels: Sequence[str]) -> float:
        """Return how much room at the right the labels take."""
        widest = max(map(self.metrics.horizontalAdvance, labels), default=0)
        return min(self.room.width() * _LABEL_SHARE, widest + 2 * self.theme.px(_GAP_PX))

    def legend(self, series: Sequence[Drawn], first: int = 0) -> None:
        """Say above which colour means what, and leave the rest of the room."""
        height, mark = self.theme.px(_LEGEND_PX), self.theme.px(10)
        right = self.room.right()
        for number, (name, _values, _texts) in enumerate(series, first):
            width = self.metrics.horizontalAdvance(name) + 3 * mark
            if right - width < self.room.left():
                break
            top = self.room.top() + (height - mark) / 2
            self.painter.fillRect(QRectF(right - mark, top, mark, mark), self.ink(number))
            words = QRectF(right - width, self.room.top(), width - 1.5 * mark, height)
            self.write(words, name, "text2")
            right -= width + mark
        self.room.setTop(self.room.top() + height)

    def rows(self, count: int, at: int) -> list[tuple[int, QRectF]]:
        """Return the rows that have room, the one at `at` among them."""
        height = self.theme.px(_ROW_PX)
        fit = max(1, int(self.room.height() // height))
        first = max(0, min(at - fit // 2, count - fit))
        top, left, width = self.room.top(), self.room.left(), self.room.width()
        shown = range(first, min(count, first + fit))
        return [(n, QRectF(left, top + (n - first) * height, width, height)) for n in shown]


class Bars(Drawing):
    """A row for each label; its bars grow from the labels to the left."""

    stacked = False

    def draw(
        self, labels: Sequence[str], series: Sequence[Drawn], at: Place, cursor: Place | None
    ) -> Rooms:
        shown = series if self.stacked else series[at.series : at.series + 1]
        offset = 0 if self.stacked else at.series
        self.legend(shown, offset)
        words = self.words_width(labels)
        most = max((sum(each[1][n] for each in shown) for n in range(len(labels))), default=0)
        rooms: list[tuple[QRectF, Place]] = []
        for label, row in self.rows(len(labels), at.label):
            self.write(_start_of(row, words - self.theme.px(_GAP_PX)), labels[label])
            rooms += self._row(label, _end_of(row, words), shown, offset, most or 1)
            if cursor is not None and cursor.label == label:
                self.ring(self._ringed(rooms, cursor, row.adjusted(-3, 0, 4, 0)))
        return tuple(rooms)

    def _ringed(self, rooms: list[tuple[QRectF, Place]], cursor: Place, row: QRectF) -> QRectF:
        if not self.stacked:
            return row
        found = next((room for room, place in rooms if place == cursor), row)
        return found.adjusted(-2, -2, 2, 2)

    def _row(
        self, label: int, room: QRectF, shown: Sequence[Drawn], offset: int, most: float
    ) -> list[tuple[QRectF, Place]]:
        gap, thick = self.theme.px(_GAP_PX), self.theme.px(_BAR_PX)
        long = room.width() - self.metrics.horizontalAdvance(_WIDEST) - gap
        right = room.right()
        rooms = []
        for number, (_name, values, _texts) in enumerate(shown):
            width = long * values[label] / most
            bar = QRectF(right - width, room.center().y() - thick / 2, width, thick)
            self.painter.fillRect(bar, self.ink(offset + number))
            rooms.append((bar if self.stacked else room, Place(label, offset + number)))
            right -= width
        total = " + ".join(text for text in (each[2][label] for each in shown) if text)
        self.write(QRectF(room.left(), room.top(), right - gap - room.left(), room.height()), total)
        return rooms


class Stacked(Bars):
    """The bars of one label one after the other."""

    stacked = True


class Lines(Drawing):
    """Moments along the bottom, the first at the right, and a line for each series."""

    def draw(
        self, labels: Sequence[str], series: Sequence[Drawn], at: Place, cursor: Place | None
    ) -> Rooms:
        self.legend(series)
        foot = self.metrics.height() + self.theme.px(_GAP_PX)
        head = self.metrics.height()
        field = self.room.adjusted(foot, head, -foot, -foot)
        most = max((max(each[1], default=0) for each in series), default=0) or 1
        self._ground(field, labels, at)
        rooms: list[tuple[QRectF, Place]] = []
        for number, (_name, values, _texts) in enumerate(series):
            points = [
                QPointF(_x(field, n, len(labels)), field.bottom() - field.height() * value / most)
                for n, value in enumerate(values)
            ]
            dash = _DASHES[number % len(_DASHES)]
            self.painter.setPen(QPen(self.ink(number), self.theme.px(2), dash))
            self.painter.drawPolyline(points)
            reach = self.theme.px(8)
            for n, point in enumerate(points):
                box = QRectF(point.x() - reach, point.y() - reach, 2 * reach, 2 * reach)
                rooms.append((box, Place(n, number)))
        self._mark(rooms, series, at, cursor)
        return tuple(rooms)

    def _ground(self, field: QRectF, labels: Sequence[str], at: Place) -> None:
        self.painter.setPen(QPen(self.theme.colour("border"), 1))
        self.painter.drawLine(field.bottomLeft(), field.bottomRight())
        wide = max((self.metrics.horizontalAdvance(each) for each in labels), default=1)
        step = max(1, -(-(wide + 12) * len(labels) // max(1, int(field.width()))))
        for n, label in enumerate(labels):
            if n % step and n != at.label:
                continue
            room = QRectF(_x(field, n, len(labels)) - wide, field.bottom(), 2 * wide, 24)
            self.painter.setPen(self.theme.colour("text2" if n != at.label else "text"))
            if n == at.label or abs(n - at.label) >= step:
                self.painter.drawText(room, int(_CENTRED.value), label)

    def _mark(
        self,
        rooms: Rooms | list[tuple[QRectF, Place]],
        series: Sequence[Drawn],
        at: Place,
        cursor: Place | None,
    ) -> None:
        found = next((room for room, place in rooms if place == at), None)
        if found is None:
            return
        self.painter.setBrush(self.ink(at.series))
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.drawEllipse(found.center(), 4, 4)
        text = series[at.series][2][at.label]
        above = QRectF(found.center().x() - 80, found.top() - self.metrics.height(), 160, 20)
        self.painter.setPen(self.theme.colour("text"))
        self.painter.drawText(above, int(_CENTRED.value), text)
        if cursor is not None:
            self.ring(found)


class Grid(Drawing):
    """A table of squares, the deeper the more; the number stands in each."""

    def draw(
        self, labels: Sequence[str], series: Sequence[Drawn], at: Place, cursor: Place | None
    ) -> Rooms:
        words = self.words_width(labels)
        most = max((max(each[1], default=0) for each in series), default=0) or 1
        wide = max(self.theme.px(52), (self.room.width() - words) / max(1, len(series)))
        fit = max(1, int((self.room.width() - words) / wide + 0.01))
        first = max(0, min(at.series - fit // 2, len(series) - fit))
        shown = range(first, min(len(series), first + fit))
        head = QRectF(self.room.left(), self.room.top(), self.room.width(), self.theme.px(_ROW_PX))
        right = self.room.right() - words
        columns = {n: right - (n - first + 1) * wide for n in shown}
        for number, left in columns.items():
            self._name(QRectF(left, head.top(), wide, head.height()), series[number][0])
        self.room.setTop(head.bottom())
        rooms: list[tuple[QRectF, Place]] = []
        for label, row in self.rows(len(labels), at.label):
            self.write(_start_of(row, words - self.theme.px(_GAP_PX)), labels[label])
            for number, left in columns.items():
                cell = QRectF(left + 2, row.top() + 2, wide - 4, row.height() - 4)
                self._cell(cell, series[number][1][label] / most, series[number][2][label])
                rooms.append((cell, Place(label, number)))
                if cursor == (label, number):
                    self.ring(cell)
        return tuple(rooms)

    def _name(self, room: QRectF, name: str) -> None:
        self.painter.setPen(self.theme.colour("text2"))
        shown = fitting(name, self.metrics, int(room.width()) - 4)
        self.painter.drawText(room, int(_CENTRED.value), shown)

    def _cell(self, cell: QRectF, part: float, text: str) -> None:
        soft = self.theme.tokens.soft(Look.PRIMARY)
        ground, ink = QColor(self.theme.colour("surface2")), self.theme.colour("text")
        if part > 0:
            ground = _between(QColor(soft.paper), self.theme.colour("primary"), part)
            ink = _legible(ground, self.theme)
        self.painter.fillRect(cell, ground)
        self.painter.setPen(ink)
        self.painter.setFont(_bold(self.letters) if part > 0 else self.letters)
        self.painter.drawText(cell, int(_CENTRED.value), text)
        self.painter.setFont(self.letters)


PAINTERS: Mapping[ChartKind, type[Drawing]] = {
    ChartKind.BARS: Bars,
    ChartKind.STACKED: Stacked,
    ChartKind.LINES: Lines,
    ChartKind.GRID: Grid,
}


def _start_of(row: QRectF, width: float) -> QRectF:
    """Return the right end of a row."""
    return QRectF(row.right() - width, row.top(), width, row.height())


def _end_of(row: QRectF, width: float) -> QRectF:
    """Return what is left of a row beside its right end."""
    return row.adjusted(0, 0, -width, 0)


def _x(field: QRectF, place: int, count: int) -> float:
    """Return where the moment with this number stands; the first is at the right."""
    return field.right() - field.width() * (place / max(1, count - 1))


def _between(light: QColor, deep: QColor, part: float) -> QColor:
    def mixed(one: int, other: int) -> int:
        return round(one + (other - one) * part)

    return QColor(
        mixed(light.red(), deep.red()),
        mixed(light.green(), deep.green()),
        mixed(light.blue(), deep.blue()),
    )


def _legible(ground: QColor, theme: Theme) -> QColor:
    """Return the ink that is read best on this ground."""
    inks = (theme.colour("text"), theme.colour("on_primary"), theme.colour("surface"))
    return max(inks, key=lambda ink: contrast(ink.name(), ground.name()))


def _bold(font: QFont) -> QFont:
    made = QFont(font)
    made.setWeight(QFont.Weight.DemiBold)
    return made
