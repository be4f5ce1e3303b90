"""The wall board: the counters on a large screen, to be read five metres away.

It is painted whole, in shares of its height, and holds nothing but the latest numbers.
"""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QHideEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QWidget

from samad_desktop.domain.calendar import clock, jalali_long, when
from samad_desktop.domain.counters import Counter
from samad_desktop.domain.forecast import Forecast
from samad_desktop.domain.reference import Reference
from samad_desktop.domain.text import persian_digits
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.theme import FAMILY, sized_font
from samad_desktop.qtkit.tokens import WALL, Look
from samad_desktop.viewmodels.case_looks import shown_code
from samad_desktop.viewmodels.forecast_looks import FORETOLD, NOTHING_FORETOLD, chance_in_a_word
from samad_desktop.viewmodels.offices import Offices
from samad_desktop.viewmodels.wall_board import WallBoard

LOST = "✕ پایگاه داده در دسترس نیست؛ شماره‌ها از {at} است"
FORECASTS_SHOWN = 4


@dataclass(frozen=True, slots=True)
class _Cell:
    counter: Counter
    icon: str
    look: Look


_ROWS = (
    (
        _Cell(Counter.CALLS_TODAY, "phone-call", Look.PRIMARY),
        _Cell(Counter.OPEN, "inbox", Look.SUCCESS),
        _Cell(Counter.UNREVIEWED, "hourglass", Look.WARN),
        _Cell(Counter.ANSWERS, "message-square", Look.PRIMARY),
        _Cell(Counter.SESSION_NOW, "circle-play", Look.SUCCESS),
    ),
    (
        _Cell(Counter.OVERDUE, "triangle-alert", Look.DANGER),
        _Cell(Counter.DUE_SOON, "hourglass", Look.WARN),
        _Cell(Counter.CALL_BACKS, "phone-forwarded", Look.INFO),
        _Cell(Counter.ORDERS_LATE, "clock", Look.DANGER),
        _Cell(Counter.WAITING_CALLERS, "users", Look.PRIMARY),
    ),
    (
        _Cell(Counter.LEVEL_1, "flag", Look.WARN),
        _Cell(Counter.LEVEL_2, "flag", Look.WARN),
        _Cell(Counter.LEVEL_3, "flag", Look.DANGER),
        _Cell(Counter.LEVEL_4, "flag", Look.DANGER),
        _Cell(Counter.ORDERS_TODAY, "calendar", Look.WARN),
    ),
)
# Shares of the height: at 1080 lines a letter of the smallest is about 40 of them. The grid
# has what the lines below leave, and the least where as many as may be are foretold.
_EDGE, _GAP = 0.02, 0.012
_HEAD, _LEAST_GRID, _LINE = 0.1, 0.6, 0.049
_TITLE_TEXT, _TIME_TEXT, _WORD_TEXT, _NUMBER_TEXT, _ROW_TEXT = 0.045, 0.06, 0.036, 0.105, 0.034


class WallBoardView(QWidget):
    """In front of a `WallBoard`; Esc or its key closes it, and nothing else is done on it."""

    def __init__(
        self,
        model: WallBoard,
        icons: Icons,
        reference: Reference,
        offices: Offices,
        key: Qt.Key,
        parent: QWidget,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._model = model
        self._icons = icons
        self._reference = reference
        self._offices = offices
        self._key = key
        self.setWindowTitle(f"تابلوی {reference.centre.name}")
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setCursor(Qt.CursorShape.BlankCursor)
        model.changed.connect(self._refresh)
        offices.changed.connect(self._refresh)

    def open_board(self) -> None:
        """Fill the screen."""
        self.showFullScreen()
        self.raise_()
        self.activateWindow()

    def lines(self) -> tuple[str, ...]:
        """Return everything that is written, line by line."""
        counters = self._model.counters
        numbers = [
            f"{self._offices.brief(cell.counter)}: {self._number(cell.counter)}"
            for row in _ROWS
            for cell in row
        ]
        told = [self._lost()] if self._model.is_lost else []
        foretold = [" ".join(self._foretold(each)) for each in self._forecasts()]
        return (*told, *(numbers if counters else ()), *foretold)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._model.watch(watched=True)
        self._refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._model.watch(watched=False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Escape, self._key):
            self.close()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(WALL.bg))
        edge = self._share(_EDGE)
        room = QRectF(self.rect()).adjusted(edge, edge, -edge, -edge)
        head = QRectF(room.left(), room.top(), room.width(), self._share(_HEAD))
        self._draw_head(painter, head)
        lines = self._share(_LINE) * (1 + len(self._forecasts()))
        below = QRectF(room.left(), room.bottom() - lines, room.width(), lines)
        grid = QRectF(head.bottomLeft(), below.topRight())
        self._draw_grid(painter, grid.adjusted(0, 0, 0, -self._share(_GAP)))
        self._draw_forecasts(painter, below)

    def _refresh(self) -> None:
        self.setAccessibleDescription("؛ ".join(self.lines()))
        self.update()

    def _share(self, of_height: float) -> float:
        return of_height * self.height()

    def _write(
        self,
        painter: QPainter,
        place: QRectF,
        text: str,
        size: float,
        colour: str,
        *,
        at: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignRight,
        weight: QFont.Weight = QFont.Weight.DemiBold,
    ) -> None:
        """Write one line, in a smaller letter where it has not enough room."""
        painter.setPen(QColor(colour))
        pixels = self._share(size)
        painter.setFont(sized_font(QFont(FAMILY), max(1, round(pixels)), weight))
        wide = painter.fontMetrics().horizontalAdvance(text)
        if wide > place.width() > 0:
            pixels *= place.width() / wide
            painter.setFont(sized_font(QFont(FAMILY), max(1, int(pixels)), weight))
        # A painter mirrors left and right with its widget, and these are meant as they are.
        way = Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(place, at | way, text)

    def _draw_head(self, painter: QPainter, place: QRectF) -> None:
        third = place.width() / 3
        name = QRectF(place.right() - third, place.top(), third, place.height())
        middle = QRectF(place.left() + third, place.top(), third, place.height())
        time = QRectF(place.left(), place.top(), third, place.height())
        left, centre = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignHCenter
        if self._model.is_lost:
            wide = name.united(middle)
            self._write(painter, wide, self._lost(), _TITLE_TEXT, WALL.danger)
        else:
            self._write(painter, name, self._reference.centre.name, _TITLE_TEXT, WALL.text)
            if self._model.now is not None:
                day = jalali_long(self._model.now)
                self._write(painter, middle, day, _TITLE_TEXT, WALL.text2, at=centre)
        if self._model.now is not None:
            at = clock(self._model.now)
            bold = QFont.Weight.Bold
            self._write(painter, time, at, _TIME_TEXT, WALL.text, at=left, weight=bold)

    def _draw_grid(self, painter: QPainter, room: QRectF) -> None:
        gap = self._share(_GAP)
        height = (room.height() - gap * (len(_ROWS) - 1)) / len(_ROWS)
        for row, cells in enumerate(_ROWS):
            width = (room.width() - gap * (len(cells) - 1)) / len(cells)
            top = room.top() + row * (height + gap)
            for column, cell in enumerate(cells):
                right = room.right() - column * (width + gap)
                self._draw_cell(painter, QRectF(right - width, top, width, height), cell)

    def _draw_cell(self, painter: QPainter, place: QRectF, cell: _Cell) -> None:
        counters = self._model.counters
        is_any = counters is not None and counters.of(cell.counter) > 0
        soft = WALL.soft(cell.look if is_any else Look.NEUTRAL)
        radius, edge = self._share(0.015), self._share(0.016)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(soft.paper))
        painter.drawRoundedRect(place, radius, radius)
        inner = place.adjusted(edge, edge * 0.4, -edge, -edge * 0.4)
        grown = place.height() / (self._share(_LEAST_GRID) / len(_ROWS))
        words = QRectF(inner.left(), inner.top(), inner.width(), inner.height() * 0.36)
        side = words.height() * 0.8 / grown  # What is wider is left to the words.
        drawn = self._icons.coloured(cell.icon, round(side), soft.ink)
        painter.drawPixmap(round(words.right() - side), round(words.center().y() - side / 2), drawn)
        words.setRight(words.right() - side * 1.3)
        self._write(painter, words, self._offices.brief(cell.counter), _WORD_TEXT * grown, soft.ink)
        number = QRectF(inner.left(), words.bottom(), inner.width(), inner.height() * 0.64)
        self._write(
            painter,
            number,
            self._number(cell.counter),
            _NUMBER_TEXT * grown,
            WALL.text if is_any else soft.ink,
            at=Qt.AlignmentFlag.AlignHCenter,
            weight=QFont.Weight.Bold,
        )

    def _draw_forecasts(self, painter: QPainter, room: QRectF) -> None:
        found = self._forecasts()
        line = self._share(_LINE)
        title = QRectF(room.left(), room.top(), room.width(), line)
        heading = FORETOLD if found else NOTHING_FORETOLD
        self._write(painter, title, heading, _ROW_TEXT, WALL.warn if found else WALL.text2)
        for place, each in enumerate(found):
            row = QRectF(room.left(), title.bottom() + place * line, room.width(), line)
            self._draw_forecast(painter, row, each)

    def _draw_forecast(self, painter: QPainter, row: QRectF, each: Forecast) -> None:
        code, agency, due, chance = self._foretold(each)
        unit = row.width() / 100
        widths = ((code, 22, WALL.text), (agency, 38, WALL.text2), (due, 18, WALL.text))
        right = row.right()
        for text, share, colour in widths:
            place = QRectF(right - share * unit, row.top(), (share - 2) * unit, row.height())
            place.moveRight(right)
            self._write(painter, place, text, _ROW_TEXT, colour)
            right -= share * unit
        rest = QRectF(row.left(), row.top(), right - row.left(), row.height())
        colour = WALL.text2 if each.chance is None else WALL.warn
        self._write(painter, rest, chance, _ROW_TEXT, colour, at=Qt.AlignmentFlag.AlignLeft)

    def _forecasts(self) -> tuple[Forecast, ...]:
        return self._model.forecasts[:FORECASTS_SHOWN]

    def _foretold(self, each: Forecast) -> tuple[str, str, str, str]:
        agency = self._reference.agencies.get(each.agency_id)
        chance = chance_in_a_word(each.chance)
        due = when(each.due, self._model.now or each.due)
        return shown_code(each.tracking_code), agency.short_name if agency else "", due, chance

    def _number(self, counter: Counter) -> str:
        counters = self._model.counters
        return "…" if counters is None else persian_digits(counters.of(counter))

    def _lost(self) -> str:
        counted = self._model.counted_at
        return LOST.format(at=clock(counted) if counted else "—")
