"""Hands for the tests of desk hours: somebody at her page, and what is there before she comes."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from sqlalchemy import update

from samad_desktop.domain.access import Actor
from samad_desktop.domain.calendar import TEHRAN
from samad_desktop.domain.errors import NotFound
from samad_desktop.domain.officials import Official
from samad_desktop.domain.session_rules import Repeat, SessionRule
from samad_desktop.domain.sessions import DeskSession, SessionChannel, SessionPlan, SessionState
from samad_desktop.domain.typed_hours import parse_hours
from samad_desktop.domain.working_calendar import Hours
from samad_desktop.persistence import sessions
from samad_desktop.persistence.database import Database
from samad_desktop.persistence.tables import desk_sessions
from samad_desktop.qtkit.enter_presses import EnterPresses
from samad_desktop.services.officials import OfficialService
from samad_desktop.services.sessions import SessionService
from samad_desktop.views.session_form import SessionForm
from tests.desks import ANSWER_MS
from tests.gui.keyboard import type_text

NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
Key = Qt.Key
GOVERNOR, DEPUTY = ("کامران ارس‌پور", "استاندار"), ("سهند قراجه‌داغی", "معاون استاندار")
HOURS = "۱۰ تا ۱۱:۳۰"


def today() -> date:
    """Return the day in Tehran."""
    return datetime.now(TEHRAN).date()


class Table:
    """Officials and sessions of a centre, stored by the secretary."""

    def __init__(self, database: Database, secretary: Actor) -> None:
        self._database, self._secretary = database, secretary
        self.sessions = SessionService(database)
        officials = OfficialService(database)
        self.ids = tuple(
            officials.save(secretary, Official(0, 0, name, post, duty=4)).value
            for name, post in (GOVERNOR, DEPUTY)
        )

    def day(self, after: int = 10) -> date:
        """Return the first day of whole hours, so many days from now or later."""
        calendar = self.sessions.read(self._secretary, today(), today()).calendar
        if calendar is None:
            raise NotFound("working_weeks")
        days = (today() + timedelta(days=after + n) for n in range(30))
        return next(day for day in days if _is_whole(calendar.on(day).hours))

    def plan(self, day: date, hours: str = HOURS, **change: object) -> DeskSession:
        """Plan a session of the governor's; return it as it is read."""
        (stretch,) = parse_hours(hours)
        plan = SessionPlan(self.ids[:1], day, stretch, SessionChannel.CALL)
        for name, value in change.items():
            object.__setattr__(plan, name, value)
        reason = "نشست فوق‌العاده"
        done = self.sessions.plan(self._secretary, plan, SessionRule(Repeat.ONCE, day), reason)
        return self.read(day, done.value.ids[0])

    def announce(self, session: DeskSession) -> DeskSession:
        """Let people be told of a session."""
        self.sessions.announce(self._secretary, (session,), "نشست فوق‌العاده")
        return self.read(session.plan.day, session.id)

    def begun(self) -> DeskSession:
        """Return a session of today that people were told of, and that has begun."""
        session = self.plan(self.day(), capacity=1)
        (gone,) = parse_hours("۰:۰۰ تا ۰:۰۵")
        with self._database.transaction() as connection:
            plan = replace(session.plan, day=today(), hours=gone)
            sessions.change_plan(connection, session, plan)
            told = {"state": SessionState.ANNOUNCED, "announced_at": plan.begins_at}
            connection.execute(update(desk_sessions).values(**told))
        return self.read(today(), session.id)

    def read(self, day: date, session_id: int) -> DeskSession:
        """Return a session as it stands now."""
        found = self.sessions.read(self._secretary, day, day).sessions
        return next(each for each in found if each.id == session_id)


def _is_whole(hours: tuple[Hours, ...]) -> bool:
    return bool(hours) and hours[0].begin.hour <= 8 and hours[-1].end.hour >= 13


class SessionDesk:
    """Somebody at the page of desk hours, who works by keys alone."""

    def __init__(self, workplace, qtbot) -> None:
        self.workplace, self._qtbot = workplace, qtbot
        self.window = workplace.view.window()
        self.window.resize(1280, 720)
        self.window.show()
        self.window.activateWindow()
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        EnterPresses(app, self.window)
        self.page = workplace.sessions.page
        self.ui, self.planning = self.page.ui, self.page.planning
        self.timetable = self.page._timetable
        self.shown(lambda: self.key(Key.Key_N, CTRL | SHIFT))

    @property
    def form(self) -> SessionForm:
        """The form, of who plans."""
        assert self.planning is not None
        form: SessionForm = self.planning.form
        return form

    def key(self, key, modifiers=NONE) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifiers)

    def write(self, text: str) -> None:
        type_text(QApplication.focusWidget(), text)

    def fill(self, field: str, text: str) -> None:
        """Type into a field of the form, in place of what stands there."""
        edit = getattr(self.form.ui, field)
        edit.setFocus()
        edit.selectAll()
        type_text(edit, text)

    def shown(self, do) -> None:
        with self._qtbot.waitSignal(self.timetable.shown, timeout=ANSWER_MS):
            do()
        self._settle()

    def stored(self, do) -> None:
        with self._qtbot.waitSignal(self.timetable.stored, timeout=ANSWER_MS):
            do()
        self._settle()

    def said(self):
        """Wait for how something went well, while it is done."""
        return self._qtbot.waitSignal(self.page.said, timeout=ANSWER_MS)

    def refused(self, do) -> None:
        with self._qtbot.waitSignal(self.timetable.refused, timeout=ANSWER_MS):
            do()

    def until(self, so) -> None:
        self._qtbot.waitUntil(lambda: bool(so()), timeout=ANSWER_MS)

    def go_to(self, day: date) -> None:
        """Put the cursor on a day."""
        if not self._is_shown(day):
            self.shown(lambda: self.page._turn_to(day))
        self.page._turn_to(day)
        self.ui.month.setFocus()

    def row(self, place: int = 0):
        """Return how a session of the day looks."""
        return self.ui.rows.rows()[place].look

    def _settle(self) -> None:
        """Wait until everything that is asked for was answered."""
        self.until(lambda: not self.workplace._tasks.busy)

    def _is_shown(self, day: date) -> bool:
        book = self.timetable.book
        return book is not None and book.first <= day <= book.last
