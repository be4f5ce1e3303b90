"""The month of desk hours that is shown, and what is planned, announced and held in it."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from samad_desktop.domain.access import Actor
from samad_desktop.domain.calendar import month_days, month_of, tehran_date
from samad_desktop.domain.errors import SamadError
from samad_desktop.domain.rule_changes import RuleDone
from samad_desktop.domain.session_books import Planned, SessionBook
from samad_desktop.domain.session_rules import SessionRule
from samad_desktop.domain.sessions import DeskSession, Presence, SessionPlan, SessionState
from samad_desktop.domain.text import persian_digits
from samad_desktop.qtkit.change_bus import ChangeBus
from samad_desktop.qtkit.tasks import TaskRunner, Ticket
from samad_desktop.rule_words import changed_text, ended_text
from samad_desktop.services.session_rules import SessionRuleService
from samad_desktop.services.sessions import SessionService
from samad_desktop.session_words import left_out_text, name_of
from samad_desktop.viewmodels.session_keeper import SessionKeeper

_LOOK_MS = 150
PLANNED = "{count} نشست برنامه‌ریزی شد."
LEFT_OUT = " این روزها کنار گذاشته شد: {days}."
CHANGED = "نشست تغییر کرد."
ANNOUNCED = "{count} نشست اعلام شد؛ با «انتشار» پوستر، متن و تقویم آن را بسازید."
CANCELLED = "نشست لغو شد."
UNTOLD = " {count} متقاضی نوبت داشت و باید باخبر شود؛ Alt+End فهرست آنان را نشان می‌دهد."
OPENED = "نشست آغاز شد."
RECORDED = "حضور ثبت شد: {state}."


class Timetable(SessionKeeper):
    """Reads a Jalali month at a time; every session is changed as it was read.

    Signals:
        looked: tuple of SessionConflict, against what is being typed, on all days of its rule.
        foreseen: RuleChange that what is being typed would be, or None where it cannot be.
        told: (session id, tuple of SessionEvent), what was done about it, the newest first.
        planned: (date, session id), where what was planned just now begins.
    """

    looked = Signal(object)
    foreseen = Signal(object)
    told = Signal(int, object)
    planned = Signal(object, int)

    def __init__(
        self,
        tasks: TaskRunner,
        bus: ChangeBus,
        actor: Actor,
        sessions: SessionService,
        rules: SessionRuleService,
        clock: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(tasks, bus, actor, parent)
        self._sessions, self._rules, self._clock = sessions, rules, clock
        self.book: SessionBook | None = None
        self._month = month_of(self.today())
        self._looking: Ticket | None = None
        self._foreseeing: Ticket | None = None
        self._telling: Ticket | None = None
        self._typed: tuple[SessionPlan, int | None, SessionRule | None] | None = None
        self._typed_rule: tuple[DeskSession, SessionPlan, SessionRule] | None = None
        self._pause = QTimer(self, singleShot=True, interval=_LOOK_MS)
        self._pause.timeout.connect(self._look)

    def today(self) -> date:
        """Return the day in Tehran."""
        return tehran_date(self._clock())

    def now(self) -> datetime:
        """Return the centre's time (UTC)."""
        return self._clock()

    def show_month(self, day: date) -> bool:
        """Show the month of a day; say whether it is read first."""
        month = month_of(day)
        if month == self._month and self.book is not None:
            return False
        self._month = month
        self.read()
        return True

    def plan(self, plan: SessionPlan, rule: SessionRule, reason: str) -> None:
        """Plan a session, and those that a rule makes of it."""
        work = partial(self._sessions.plan, self._actor, plan, rule, reason)
        self._store(work, partial(self._tell_planned, plan.day))

    def change(self, seen: DeskSession, plan: SessionPlan, reason: str) -> None:
        """Store another plan for a session."""
        work = partial(self._sessions.change, self._actor, seen, plan, reason)
        self._store(work, partial(_with_untold, CHANGED))

    def announce(self, seen: Sequence[DeskSession], reason: str) -> None:
        """Let people be told of sessions."""
        work = partial(self._sessions.announce, self._actor, seen, reason)
        self._store(work, lambda count: ANNOUNCED.format(count=persian_digits(count)))

    def cancel(self, seen: DeskSession, reason: str) -> None:
        """Call a session off."""
        work = partial(self._sessions.cancel, self._actor, seen, reason)
        self._store(work, partial(_with_untold, CANCELLED))

    def change_rule(
        self, seen: DeskSession, plan: SessionPlan, rule: SessionRule, reason: str
    ) -> None:
        """Store another plan for a session and all later ones of its rule."""
        work = partial(self._rules.change, self._actor, seen, plan, rule, reason)
        self._store(work, partial(_rule_words, changed_text))

    def end_rule(self, seen: DeskSession, reason: str) -> None:
        """Call off what a session's rule made from it on."""
        work = partial(self._rules.end, self._actor, seen, reason)
        self._store(work, partial(_rule_words, ended_text))

    def open(self, seen: DeskSession) -> None:
        """Begin a session."""
        self._store(partial(self._sessions.open, self._actor, seen), lambda _done: OPENED)

    def record(self, seen: DeskSession, presences: Iterable[Presence]) -> None:
        """Store who came."""
        work = partial(self._sessions.record, self._actor, seen, tuple(presences))
        self._store(work, _recorded)

    def look(self, plan: SessionPlan, but: int | None, rule: SessionRule | None = None) -> None:
        """Ask soon what stands against a plan; what is typed meanwhile takes its place.

        Args:
            rule: by which a new one comes again, as far as it is typed rightly.
        """
        self.forget_look()
        self._typed, self._typed_rule = (plan, but, rule), None
        self._pause.start()

    def look_ahead(self, seen: DeskSession, plan: SessionPlan, rule: SessionRule) -> None:
        """Ask soon what stands against a plan, and what it would make of a session's rule."""
        self.look(plan, seen.id)
        self._typed_rule = (seen, plan, rule)

    def forget_look(self) -> None:
        """Ask no more: nothing is being typed."""
        self._pause.stop()
        for ticket in (self._looking, self._foreseeing):
            if ticket is not None:
                ticket.cancel()

    def tell_history(self, session: DeskSession) -> None:
        """Ask what was done about a session."""
        if self._telling is not None:
            self._telling.cancel()
        self._telling = self._tasks.ask(
            self,
            partial(self._sessions.history, self._actor, session.id),
            partial(self.told.emit, session.id),
            partial(self._fail, partial(self.tell_history, session)),
        )

    def _question(self) -> Callable[[], SessionBook]:
        days = month_days(*self._month)
        return partial(self._sessions.read, self._actor, days[0], days[-1])

    def _tell_planned(self, day: date, done: Planned) -> str:
        self.planned.emit(day, done.ids[0])
        return planned_text(done)

    def _know(self, book: SessionBook) -> None:
        self.book = book

    def _look(self) -> None:
        if self._typed is None:
            return
        self.forget_look()
        self._looking = self._tasks.ask(
            self,
            partial(self._sessions.conflicts, self._actor, *self._typed),
            self.looked.emit,
            partial(self._fail, self._look),
        )
        if self._typed_rule is not None:
            self._foreseeing = self._tasks.ask(
                self,
                partial(self._rules.foresee, self._actor, *self._typed_rule),
                self.foreseen.emit,
                self._foresee_nothing,
            )

    def _foresee_nothing(self, error: Exception) -> None:
        """Show nothing of what cannot be: why not is said beside its field once it is stored."""
        if isinstance(error, SamadError):
            self.foreseen.emit(None)
        else:
            self._fail(self._look, error)

    def _fail(self, again: Callable[[], None], error: Exception) -> None:
        self.failed.emit(error, again)


def planned_text(done: Planned) -> str:
    """Return how many sessions were planned, and which days a rule left out."""
    told = PLANNED.format(count=persian_digits(len(done.ids)))
    days = left_out_text(done.left_out)
    return told + (LEFT_OUT.format(days=days) if days else "")


def _with_untold(done: str, untold: int) -> str:
    """Return how it went, with how many who were booked are to be told."""
    return done + (UNTOLD.format(count=persian_digits(untold)) if untold else "")


def _rule_words(words: Callable[[RuleDone], str], done: RuleDone) -> str:
    """Return what became of a rule, with how many who were booked are to be told."""
    return _with_untold(words(done), done.untold)


def _recorded(state: SessionState) -> str:
    return RECORDED.format(state=name_of(state))
