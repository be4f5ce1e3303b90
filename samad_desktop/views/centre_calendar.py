"""The working calendar: a month of days, the hours of the week, and holidays to correct."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from samad_desktop.domain.calendar import MONTHS, WEEKDAYS, long_day, month_days, month_of
from samad_desktop.domain.centre_settings import SettingKind
from samad_desktop.domain.decree_effects import DecreeEffect
from samad_desktop.domain.text import persian_digits
from samad_desktop.domain.typed_hours import hours_text
from samad_desktop.domain.working_calendar import (
    DAYS_A_WEEK,
    CorrectedDay,
    Holiday,
    WeekHours,
    weekday,
)
from samad_desktop.qtkit.in_sight import InSight
from samad_desktop.qtkit.keys import Actions, Deed
from samad_desktop.viewmodels.centre import CentreBook
from samad_desktop.viewmodels.centre_days import day_look, day_words, week_text, weeks_in_order
from samad_desktop.views.centre_section import GROUP, CentreSection, Readings
from samad_desktop.views.form import Complaints
from samad_desktop.views.forms.ui_centre_calendar import Ui_CentreCalendar

PREVIEW_DAY, SAVE_DAY = "پیش‌نمایش اثر روز", "ثبت روز پس از پیش‌نمایش"
PREVIEW_WEEK, SAVE_WEEK = "پیش‌نمایش اثر ساعت‌ها", "ثبت ساعت‌های هفته پس از پیش‌نمایش"


class CentreCalendar(CentreSection):
    """ui/centre_calendar.ui; what is typed for a day waits until its cursor comes back.

    Whatever is typed after a preview needs another one.

    Signals:
        opened_case: int, the id of a case among the most affected.
    """

    KINDS = frozenset({SettingKind.WEEK, SettingKind.HOLIDAY})

    opened_case = Signal(int)

    def _build(self) -> None:
        self.ui = Ui_CentreCalendar()
        self.ui.setupUi(self)
        self.outcome = self.ui.outcome_label
        self._complaints = Complaints(self.ui)
        self._book: CentreBook | None = None
        self._day = date.min
        self._typed: dict[date, tuple[str, bool]] = {}
        self._week_touched = False
        InSight(self.ui.side)

    def arrive(self) -> None:
        self.ui.month.setFocus()

    def leave_part(self) -> bool:
        shown = any(map(self.centre.has_preview, self.KINDS))
        if shown:
            self.centre.forget_preview()
        return shown

    def _day_edits(self) -> tuple[QLineEdit, ...]:
        return tuple(getattr(self.ui, f"day{place}_edit") for place in range(DAYS_A_WEEK))

    def _dress(self) -> None:
        ui = self.ui
        ui.month.use(self.icons, WEEKDAYS)
        ui.month.marked_day.connect(self._mark_day)
        ui.month.entered_day.connect(self._go_to_day)
        ui.name_edit.textEdited.connect(self._keep_typed)
        ui.off_tick.clicked.connect(self._keep_typed)
        self._date_rules(ui.valid_from_edit)
        for edit in (*self._day_edits(), ui.valid_from_edit):
            edit.textEdited.connect(self._touch_week)
        ui.valid_from_edit.changed.connect(self._touch_week)
        ui.preview_part.use(self.icons)
        ui.preview_part.opened_case.connect(self.opened_case)
        self.centre.previewed.connect(self._hear_preview)
        self._show_busy(busy=False)
        self._say("")

    def _add_deeds(self, actions: Actions) -> None:
        ui = self.ui
        for name, words, key, do, button in (
            ("before", "ماه پیش", "PgUp", self._go_back, ui.before_button),
            ("after", "ماه بعد", "PgDown", self._go_on, ui.after_button),
            ("today", "ماه امروز", "Ctrl+Home", self._go_to_today, ui.today_button),
        ):
            self._add_deed(actions, Deed(f"centre_{name}", words, (key,), GROUP), do, button)
        new = Deed("centre_new_week", "ساعت‌های تازهٔ هفته", ("Ctrl+N",), GROUP)
        self._add_deed(actions, new, ui.valid_from_edit.setFocus)
        day, week = ui.day_card, ui.week_card
        for name, words, key, do, button, card in (
            ("preview_day", PREVIEW_DAY, "Ctrl+E", self._preview_day, ui.preview_day_button, day),
            ("save_day", SAVE_DAY, "Ctrl+Return", self._save_day, ui.save_day_button, day),
            (
                *("preview_week", PREVIEW_WEEK, "Ctrl+E", self._preview_week),
                *(ui.preview_week_button, week),
            ),
            ("save_week", SAVE_WEEK, "Ctrl+Return", self._save_week, ui.save_week_button, week),
        ):
            deed = Deed(f"centre_{name}", words, (key,), GROUP)
            self._add_deed(actions, deed, do, button, owner=card)

    def _show(self, book: CentreBook) -> None:
        first = self._book is None
        self._book = book
        self._show_month(self.centre.today() if first else self._day)
        weeks = weeks_in_order(book.book.weeks)
        self.ui.weeks_label.setText("\n".join(week_text(week) for week in weeks))
        if not self._week_touched:
            self._fill_week()

    def _show_busy(self, busy: bool) -> None:
        ui, seen = self.ui, self.centre.has_preview
        for button in (ui.preview_day_button, ui.preview_week_button):
            button.setEnabled(not busy)
        ui.save_day_button.setEnabled(not busy and seen(SettingKind.HOLIDAY))
        ui.save_week_button.setEnabled(not busy and seen(SettingKind.WEEK))

    def _settle(self, kind: SettingKind) -> None:
        if kind is SettingKind.HOLIDAY:
            self._typed.pop(self._day, None)
        else:
            self._week_touched = False

    # The month

    def _show_month(self, marked: date) -> None:
        book = self._book
        if book is None:
            return
        year, month = month_of(marked)
        today = self.centre.today()
        days = month_days(year, month)
        self.ui.month_label.setText(persian_digits(f"{MONTHS[month - 1]} {year}"))
        looks = [day_look(book, day, today) for day in days]
        self.ui.month.show_days(looks, weekday(days[0]), marked)
        self._mark_day(marked)

    def _go_back(self) -> None:
        self._turn(-1)

    def _go_on(self) -> None:
        self._turn(1)

    def _turn(self, months: int) -> None:
        year, month = month_of(self._day)
        place = month_days(year, month).index(self._day)
        year, month = divmod(year * len(MONTHS) + month - 1 + months, len(MONTHS))
        days = month_days(year, month + 1)
        self._show_month(days[min(place, len(days) - 1)])

    def _go_to_today(self) -> None:
        self._show_month(self.centre.today())
        self.ui.month.setFocus()

    # One day

    def _mark_day(self, day: date) -> None:
        book = self._book
        if book is None:
            return
        if day != self._day:
            self.centre.forget_preview()
            self._complaints.clear_one("name")
            self._say("")
        self._day = day
        known = book.holiday(day)
        name, off = self._typed.get(day) or ("" if known is None else known[0].name, _off(known))
        self.ui.day_title.setText(long_day(day))
        self.ui.day_note.setText(day_words(book, day))
        self.ui.name_edit.setText(name)
        self.ui.off_tick.setChecked(off)

    def _go_to_day(self, _day: date) -> None:
        self.ui.name_edit.setFocus()

    def _keep_typed(self) -> None:
        self.centre.forget_preview()
        self._typed[self._day] = (self.ui.name_edit.text(), self.ui.off_tick.isChecked())
        self._forgive("name")

    def _preview_day(self) -> None:
        self._attempt(lambda: self.centre.preview(self._read_day()))

    def _save_day(self) -> None:
        self._attempt(lambda: self.centre.enter(self._read_day()))

    def _read_day(self) -> CorrectedDay:
        name = Readings(self.centre.today()).words(self.ui.name_edit)
        return CorrectedDay(Holiday(self._day, name), self.ui.off_tick.isChecked()).checked()

    # The hours of the week

    def _touch_week(self) -> None:
        self.centre.forget_preview()
        self._week_touched = True
        edit = self.sender()
        if isinstance(edit, QLineEdit):
            self._forgive(edit.objectName().removesuffix("_edit"))

    def _fill_week(self) -> None:
        book, today = self._book, self.centre.today()
        if book is None or not book.book.weeks:
            return
        weeks = weeks_in_order(book.book.weeks)
        begun = [week for week in weeks if week.valid_from <= today] or list(weeks[:1])
        for edit, hours in zip(self._day_edits(), begun[-1].days, strict=True):
            edit.setText(hours_text(hours))
        self.ui.valid_from_edit.set_day(None)

    def _preview_week(self) -> None:
        self._attempt(lambda: self.centre.preview(self._read_week()))

    def _save_week(self) -> None:
        self._attempt(lambda: self.centre.enter(self._read_week()))

    def _read_week(self) -> WeekHours:
        read = Readings(self.centre.today())
        first = read.day("valid_from", self.ui.valid_from_edit)
        days = tuple(
            read.hours(f"day{place}", edit) for place, edit in enumerate(self._day_edits())
        )
        read.finish()
        return WeekHours(first, days).checked()

    # What it would do

    def _hear_preview(self, kind: SettingKind, effect: DecreeEffect | None) -> None:
        if kind not in self.KINDS:
            return
        ui = self.ui
        if effect is None:
            ui.parts.setCurrentWidget(ui.month_card)
        else:
            ui.preview_part.show_effect(effect)
            ui.parts.setCurrentWidget(ui.preview_card)
        self._show_busy(busy=self.centre.busy)


def _off(known: tuple[Holiday, bool] | None) -> bool:
    return known is None or known[1]
