"""One field for a date: typed in any short way, or picked from a Jalali calendar."""

from collections.abc import Callable, Iterable
from datetime import date

from PySide6.QtCore import QCalendar, QDate, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QVBoxLayout, QWidget

from samad_desktop.domain.errors import SamadError
from samad_desktop.qtkit.line_edits import PersianLineEdit
from samad_desktop.qtkit.picker import CHEVRON_ROOM_PX

_PAD_PX = 6
_WHOLE_DATE = "۱۴۰۵/۰۸/۰۸"
# So many of the letter x is how wide Qt wants a field to be.
_LETTERS, _LETTER = 17, "x"


class DateField(PersianLineEdit):
    """A date typed as people say it; F4 or the arrow down opens the calendar.

    What a text means, and how a date is written, is handed in by `set_rules`.

    Signals:
        changed: datetime.date or None, when the user settled on another date.
        refused: SamadError, when the typed text is no date.
    """

    changed = Signal(object)
    refused = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parse: Callable[[str], date] = date.fromisoformat
        self._write: Callable[[date], str] = date.isoformat
        self._day: date | None = None
        self._calendar = _CalendarPopup(self)
        self._calendar.picked.connect(self._pick)
        self.setProperty("chevron", "true")
        self.setTextMargins(CHEVRON_ROOM_PX, 0, 0, 0)
        self.editingFinished.connect(self.settle)

    def set_rules(self, parse: Callable[[str], date], write: Callable[[date], str]) -> None:
        """Read by `parse`, which raises a SamadError, and show by `write`."""
        self._parse = parse
        self._write = write

    def mark_holidays(self, days: Iterable[date]) -> None:
        """Show `days` in the calendar as Fridays are shown."""
        self._calendar.mark(days)

    def day(self) -> date | None:
        """Return the date that was settled on."""
        return self._day

    def set_day(self, value: date | None) -> None:
        """Show a stored date without telling anybody."""
        self._day = value
        self.setText("" if value is None else self._write(value))

    def minimumSizeHint(self) -> QSize:
        """Leave room for a whole date."""
        metrics, wanted = self.fontMetrics(), self.sizeHint().width()
        around = wanted - _LETTERS * metrics.horizontalAdvance(_LETTER)
        least = super().minimumSizeHint()
        return QSize(around + metrics.horizontalAdvance(_WHOLE_DATE), least.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_F4):
            self._calendar.open_at(self._day)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.deselect()

    def settle(self) -> bool:
        """Take what is typed, as leaving the field does; say whether it is a date, or empty."""
        typed = self.value()
        if not typed:
            self._pick(None)
            return True
        if self._day is not None and typed == self._write(self._day):
            return True
        try:
            self._pick(self._parse(typed))
        except SamadError as error:
            self.refused.emit(error)
            return False
        return True

    def _pick(self, value: date | None) -> None:
        before = self._day
        self.set_day(value)
        if value != before:
            self.changed.emit(value)


class _CalendarPopup(QFrame):
    """A Jalali month inside the field's window.

    Signals:
        picked: datetime.date, by Enter or click.
    """

    picked = Signal(object)

    def __init__(self, field: DateField) -> None:
        super().__init__(field, Qt.WindowType.Popup)
        self._field = field
        self.setProperty("popup", "true")
        self._month = QCalendarWidget(self)
        self._month.setCalendar(QCalendar(QCalendar.System.Jalali))
        self._month.setFirstDayOfWeek(Qt.DayOfWeek.Saturday)
        self._month.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self._month.setHorizontalHeaderFormat(
            QCalendarWidget.HorizontalHeaderFormat.SingleLetterDayNames
        )
        self._month.activated.connect(self._take)
        self._month.clicked.connect(self._take)
        box = QVBoxLayout(self)
        box.setContentsMargins(_PAD_PX, _PAD_PX, _PAD_PX, _PAD_PX)
        box.addWidget(self._month)
        self._holidays: tuple[date, ...] = ()
        self.setFocusProxy(self._month)

    def mark(self, days: Iterable[date]) -> None:
        """Show these days as Fridays are shown."""
        self._holidays = tuple(days)

    def open_at(self, value: date | None) -> None:
        """Show the month of `value`, or of today."""
        self._paint_days()
        shown = QDate.currentDate() if value is None else QDate(value.year, value.month, value.day)
        self._month.setSelectedDate(shown)
        size = self.sizeHint()
        edge = self._field.mapToGlobal(QPoint(self._field.width(), self._field.height() + 4))
        self.setGeometry(QRect(QPoint(edge.x() - size.width(), edge.y()), size))
        self.show()
        self._month.setFocus()

    def _paint_days(self) -> None:
        plain = QTextCharFormat()
        plain.setForeground(self.palette().text())
        off = QTextCharFormat()
        off.setForeground(self.palette().brightText())
        for day in Qt.DayOfWeek:
            self._month.setWeekdayTextFormat(day, off if day is Qt.DayOfWeek.Friday else plain)
        self._month.setDateTextFormat(QDate(), QTextCharFormat())
        for holiday in self._holidays:
            self._month.setDateTextFormat(QDate(holiday.year, holiday.month, holiday.day), off)

    def _take(self, day: QDate) -> None:
        self.hide()
        self.picked.emit(date(day.year(), day.month(), day.day()))
        self._field.setFocus()
