"""Desk hours of officials: a month of days, the sessions of each, and what is done with them."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from samad_desktop.domain.calendar import MONTHS, WEEKDAYS, long_day, month_days, month_of
from samad_desktop.domain.errors import RuleBroken
from samad_desktop.domain.reference import Reference
from samad_desktop.domain.sessions import DeskSession
from samad_desktop.domain.working_calendar import weekday
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.in_sight import InSight
from samad_desktop.qtkit.keys import HERE, Actions, Deed
from samad_desktop.session_words import month_text
from samad_desktop.viewmodels.session_looks import day_look, day_words, session_row
from samad_desktop.viewmodels.session_models import SessionModels
from samad_desktop.views.forms.ui_sessions_page import Ui_SessionsPage
from samad_desktop.views.key_groups import SESSIONS_GROUP
from samad_desktop.views.page import Page
from samad_desktop.views.session_part import SessionPart
from samad_desktop.views.session_planning import SessionPlanning
from samad_desktop.views.taken_away import take_away

OFFICIALS = "مسئولان و حضورشان"
NO_SESSION = "در این روز نشستی نیست."
NO_SESSIONS = "در این ماه نشستی نیست."
TO_MONTH, TO_LIST = "نمای ماه", "فهرست ماه"


class SessionsPage(Page):
    """ui/sessions_page.ui in front of `SessionModels`.

    Signals:
        said: str, how something went well.
        officials_wanted: when the page of officials is to be shown.
        hold_wanted: session id, when the session that is marked is to be held.
        queue_wanted: session id, when its callers are to be shown.
        failed: (Exception, how to try again).
    """

    title = "حضور مسئولان"
    hints: tuple[tuple[str, str], ...] = (("نشست تازه", "Ctrl+N"),)

    said = Signal(str)
    officials_wanted = Signal()
    hold_wanted = Signal(int)
    queue_wanted = Signal(int)
    failed = Signal(object, object)

    def __init__(
        self,
        models: SessionModels,
        icons: Icons,
        actions: Actions,
        reference: Reference,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_SessionsPage()
        self.ui.setupUi(self)
        timetable = self._timetable = models.timetable
        self._icons, self._reference = icons, reference
        self._day = timetable.today()
        # What was planned just now, until its month is read with it.
        self._made: int | None = None
        self._dress()
        given = (models, icons, actions, reference)
        self.part = SessionPart(self, self.ui, *given)
        self.planning = (
            SessionPlanning(self, self.ui, self.part, *given) if timetable.may_plan else None
        )
        self._add_deeds(actions)
        self._connect()

    def arrive(self) -> None:
        # What was refused before the page was left is no longer asked for.
        self.part.complain(None)
        self._timetable.read()
        self.ui.month.setFocus()

    def refresh(self) -> None:
        self._timetable.read()

    def renew(self) -> None:
        if self.planning is not None:
            self.planning.form.renew_reference()

    def leave_part(self) -> bool:
        return self.part.leave() or (self.planning is not None and self.planning.leave())

    @property
    def day(self) -> date:
        """The day that is marked."""
        return self._day

    # How it stands there

    def _dress(self) -> None:
        ui, icons = self.ui, self._icons
        ui.month.use(icons, WEEKDAYS)
        for rows in (ui.rows, ui.month_list, ui.history_list):
            rows.use(icons)
        ui.day_hint.set_hint(icons, "calendar-days", NO_SESSION)
        ui.list_hint.set_hint(icons, "calendar-days", NO_SESSIONS)
        InSight(ui.side)

    def _add_deeds(self, actions: Actions) -> None:
        ui = self.ui
        for name, words, key, do, button in (
            ("before", "ماه پیش", "PgUp", self._go_back, ui.before_button),
            ("after", "ماه بعد", "PgDown", self._go_on, ui.after_button),
            ("today", "امروز", "Ctrl+Home", self._go_to_today, ui.today_button),
            ("list", "نمای ماه یا فهرست آن", "F6", self._turn_list, ui.list_button),
            ("new", "نشست تازه", "Ctrl+N", self._begin, ui.new_button),
            ("officials", OFFICIALS, "F7", self.officials_wanted.emit, ui.officials_button),
            ("papers", "انتشار جدول", "F8", self._publish, ui.papers_button),
            ("queue", "صف متقاضیان این نشست", "Ctrl+Q", self._show_queue, ui.queue_button),
        ):
            deed = Deed(f"sessions_{name}", words, (key,), SESSIONS_GROUP)
            may_see_it = name != "queue" or self._timetable.may_see_queues
            if not may_see_it or (name == "new" and self.planning is None):
                actions.withhold(deed)
                continue
            actions.add(deed, do, self, where=HERE)
            actions.show_key(deed.id, button)
            button.clicked.connect(do)
            if name == "new" and self.planning is not None:
                actions.because(deed.id, self.planning.hindrance)
        walk = Deed(
            "sessions_walk", "روز به روز؛ نشست‌های روز", ("Left", "Right", "Return"), SESSIONS_GROUP
        )
        actions.list_only(walk)
        self._let_hold(actions)
        self._take_away_what_is_not_hers()

    def _let_hold(self, actions: Actions) -> None:
        ui = self.ui
        if self._timetable.may_hold:
            hold = Deed("sessions_hold", "برگزاری نشست", ("Ctrl+D",), SESSIONS_GROUP)
            actions.add(hold, self._hold, self, where=HERE)
            actions.show_key(hold.id, ui.hold_button)
            ui.hold_button.clicked.connect(self._hold)
        else:
            take_away(ui.hold_button)

    def _take_away_what_is_not_hers(self) -> None:
        ui = self.ui
        if self.planning is None:
            self.hints = ()
            take_away(
                *(ui.new_button, ui.edit_button, ui.announce_button, ui.cancel_button),
                *(ui.rule_button, ui.rest_button),
                *(ui.open_button, ui.record_button, ui.letter_button),
            )
        if not self._timetable.may_see_queues:
            take_away(ui.queue_button)

    def _connect(self) -> None:
        ui, timetable = self.ui, self._timetable
        ui.month.marked_day.connect(self._mark_day)
        ui.month.entered_day.connect(self._go_to_sessions)
        for rows in (ui.rows, ui.month_list):
            rows.marked_row.connect(self._mark_session)
            rows.entered_row.connect(self._enter)
        self.part.said.connect(self.said)
        self.part.failed.connect(self.failed)
        timetable.shown.connect(self._show_month)
        timetable.planned.connect(self._go_to_made)
        if self.planning is not None:
            self.planning.form_left.connect(self._go_back_to_month)
            self.planning.poster_wanted.connect(self.part.show_paper)
        timetable.stored.connect(self._settle)
        timetable.failed.connect(self.failed)

    # The month

    def _show_month(self, *_told: object) -> None:
        book, ui = self._timetable.book, self.ui
        if book is None:
            return
        days = month_days(*month_of(book.first))
        if self._day not in days:
            self._day = days[0]
        ui.month_label.setText(month_text(days[0]))
        today = self._timetable.today()
        looks = [day_look(book, day, today) for day in days]
        ui.month.show_days(looks, weekday(days[0]), self._day)
        ui.month_list.show_rows([session_row(s, book, with_day=True) for s in book.sessions])
        ui.list_hint.setVisible(not book.sessions)
        ui.month_list.setVisible(bool(book.sessions))
        self._mark_day(self._day)
        self._mark_made()

    def _turn_to(self, day: date) -> None:
        if day != self._day:  # A month that is read again marks the same day once more.
            self.part.complain(None)
        self._day = day
        if not self._timetable.show_month(day):
            self._show_month()

    def _go_to_made(self, day: date, session_id: int) -> None:
        """Stand where what was planned just now begins."""
        self._made = session_id
        self._turn_to(day)

    def _mark_made(self) -> None:
        """Mark what was planned just now, as soon as its month is read with it."""
        for rows in (self.ui.month_list, self.ui.rows):
            keys = [each.key for each in rows.rows()]
            if self._made in keys:
                rows.mark(keys.index(self._made))
                if rows is self.ui.rows:
                    self._made = None

    def _go_back(self) -> None:
        self._turn_to(turned(self._day, -1))

    def _go_on(self) -> None:
        self._turn_to(turned(self._day, 1))

    def _go_to_today(self) -> None:
        self._turn_to(self._timetable.today())
        self.ui.month.setFocus()

    def _is_list(self) -> bool:
        return self.ui.parts.currentWidget() is self.ui.list_part

    def _turn_list(self) -> None:
        ui, to_list = self.ui, not self._is_list()
        ui.parts.setCurrentWidget(ui.list_part if to_list else ui.month_part)
        ui.list_button.setText(TO_MONTH if to_list else TO_LIST)
        for part in (ui.day_title, ui.day_note):
            part.setHidden(to_list)
        self._show_rows_of_day()
        if to_list:
            ui.month_list.take_cursor()
        else:
            ui.month.setFocus()
        self._mark_session(None)

    # One day

    def _mark_day(self, day: date) -> None:
        book, ui = self._timetable.book, self.ui
        if book is None or not book.first <= day <= book.last:
            return
        self._day = day
        own = book.on(day)
        ui.day_title.setText(long_day(day))
        ui.day_note.setText(day_words(book, day))
        ui.rows.show_rows([session_row(each, book, with_day=False) for each in own])
        if own and ui.rows.current() is None:
            ui.rows.mark(0)
        self._show_rows_of_day()
        self._mark_session(None)

    def _show_rows_of_day(self) -> None:
        """Show the sessions of the day, but beside the list, which has them already."""
        ui, there, beside = self.ui, bool(self.ui.rows.rows()), not self._is_list()
        ui.rows.setVisible(there and beside)
        ui.day_hint.setVisible(not there and beside)

    def _mark_session(self, _session: object) -> None:
        self.part.show_marked()
        session = self.part.marked()
        if self._timetable.may_hold:
            self.ui.hold_button.setVisible(session is not None and session.is_on)
        if self.planning is not None:
            self.planning.show_for(session)

    def _go_to_sessions(self, _day: date) -> None:
        if self.ui.rows.rows():
            self.ui.rows.take_cursor()
        else:
            self._begin()

    def _begin(self) -> None:
        self.part.complain(None)
        if self.planning is not None:
            self.planning.begin(self._day)

    def _enter(self, session: object) -> None:
        """Go on with a session by Enter: change it, if this person may."""
        if not isinstance(session, DeskSession) or self.planning is None:
            return
        try:
            self.planning.change(session)
        except RuleBroken as error:
            self.part.complain(error)

    def _hold(self) -> None:
        session = self.part.marked()
        if session is None:
            self.part.complain(RuleBroken("no_session_chosen"))
        else:
            self.hold_wanted.emit(session.id)

    def _show_queue(self) -> None:
        session = self.part.marked()
        self.part.complain(None if session is not None else RuleBroken("no_session_chosen"))
        if session is not None:
            self.queue_wanted.emit(session.id)

    def _publish(self) -> None:
        self.part.publish(self._day)

    # How it ends

    def _go_back_to_month(self) -> None:
        (self.ui.month_list if self._is_list() else self.ui.month).setFocus()

    def _settle(self, words: str) -> None:
        """Show what was stored where it stands now."""
        self.leave_part()
        if words:
            self.said.emit(words)


def turned(day: date, months: int) -> date:
    """Return the same day of another Jalali month, or its last one."""
    year, month = month_of(day)
    place = month_days(year, month).index(day)
    year, month = divmod(year * len(MONTHS) + month - 1 + months, len(MONTHS))
    days = month_days(year, month + 1)
    return days[min(place, len(days) - 1)]
