"""The centre's settings as one page knows them: what is read, previewed, and being stored."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from typing import Any, Protocol

from PySide6.QtCore import QObject, Signal

from samad_desktop.domain.access import Actor
from samad_desktop.domain.calendar import TEHRAN
from samad_desktop.domain.centre_settings import CentreEvent, Liaison, SettingKind
from samad_desktop.domain.changes import Change, Noun, Outcome
from samad_desktop.domain.deadlines import DeadlinePolicy, EscalationLevel
from samad_desktop.domain.decree_effects import DecreeEffect
from samad_desktop.domain.errors import Conflict, RuleBroken, SamadError
from samad_desktop.domain.reference import CannedText
from samad_desktop.domain.subjects import SubjectName
from samad_desktop.domain.working_calendar import (
    ClosureDecree,
    Holiday,
    WeekHours,
    WorkDay,
    WorkingCalendar,
)
from samad_desktop.qtkit.change_bus import ChangeBus
from samad_desktop.qtkit.tasks import TaskRunner, Ticket
from samad_desktop.services.working_calendar import CalendarBook


class Calendars(Protocol):
    """What may be done with the calendar; blocks."""

    def read(self, actor: Actor) -> CalendarBook: ...
    def events(self, actor: Actor) -> tuple[CentreEvent, ...]: ...
    def subject_names(self, actor: Actor) -> tuple[SubjectName, ...]: ...
    def preview(self, actor: Actor, decree: ClosureDecree) -> DecreeEffect: ...
    def enter(
        self, actor: Actor, decree: ClosureDecree, *, seen: int | None = None
    ) -> Outcome[DecreeEffect]: ...
    def correct(self, actor: Actor, holiday: Holiday, *, off: bool) -> Outcome[DecreeEffect]: ...
    def set_week(self, actor: Actor, week: WeekHours) -> Outcome[DecreeEffect]: ...


class Rules(Protocol):
    """What may be done with rules and levels; blocks."""

    def sample(self, actor: Actor, policy: DeadlinePolicy) -> datetime: ...
    def add_policy(self, actor: Actor, policy: DeadlinePolicy) -> Outcome[int]: ...
    def change_level(
        self, actor: Actor, before: EscalationLevel, after: EscalationLevel
    ) -> Outcome[DecreeEffect]: ...


class Others(Protocol):
    """What may be done with liaisons and ready sentences; blocks."""

    def liaisons(self, actor: Actor) -> tuple[Liaison, ...]: ...
    def set_agencies(
        self, actor: Actor, before: Liaison, agency_ids: frozenset[int]
    ) -> Outcome[None]: ...
    def canned_texts(self, actor: Actor) -> tuple[CannedText, ...]: ...
    def save_text(
        self, actor: Actor, before: CannedText | None, after: CannedText
    ) -> Outcome[None]: ...


@dataclass(frozen=True, slots=True)
class CentreServices:
    """What the page asks, all of it blocking."""

    calendars: Calendars
    rules: Rules
    others: Others


@dataclass(frozen=True, slots=True)
class CentreBook:
    """Everything that was read at once, and the calendar that it makes."""

    book: CalendarBook
    events: tuple[CentreEvent, ...]
    calendar: WorkingCalendar
    subjects: Mapping[int, SubjectName]
    holidays: Mapping[date, tuple[Holiday, bool]]
    liaisons: tuple[Liaison, ...]
    texts: tuple[CannedText, ...]

    def on(self, day: date) -> WorkDay:
        """Return how a day is worked."""
        return self.calendar.on(day)

    def holiday(self, day: date) -> tuple[Holiday, bool] | None:
        """Return the holiday that is known of a day, and whether it is off."""
        return self.holidays.get(day)


class Centre(QObject):
    """Reads and changes the settings; a decree is entered only as it was previewed.

    Signals:
        shown: CentreBook, each time it was read.
        busy_changed: bool, while something is reckoned or stored.
        previewed: DecreeEffect, or None when what was seen holds no longer.
        sampled: datetime (UTC), or an Exception.
        stored: (SettingKind, DecreeEffect or None), when something is in force.
        refused: (SettingKind, Exception); nothing was stored.
        failed: (Exception, how to try again).
    """

    shown = Signal(object)
    busy_changed = Signal(bool)
    previewed = Signal(object)
    sampled = Signal(object)
    stored = Signal(object, object)
    refused = Signal(object, object)
    failed = Signal(object, object)

    def __init__(
        self,
        tasks: TaskRunner,
        bus: ChangeBus,
        actor: Actor,
        services: CentreServices,
        clock: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._bus = bus
        self._actor = actor
        self._services = services
        self._calendars = services.calendars
        self._rules = services.rules
        self._clock = clock
        self.book: CentreBook | None = None
        self._seen: tuple[ClosureDecree, DecreeEffect] | None = None
        self._reading: Ticket | None = None
        self._sampling: Ticket | None = None
        self._busy = False
        self._held: dict[int, EscalationLevel] = {}
        bus.changed.connect(self._hear)

    @property
    def busy(self) -> bool:
        """Whether something is being reckoned or stored."""
        return self._busy

    def today(self) -> date:
        """Return the day in Tehran."""
        return self._clock().astimezone(TEHRAN).date()

    def read(self) -> None:
        """Read everything again."""
        if self._reading is not None:
            self._reading.cancel()
        self._reading = self._tasks.ask(
            self, partial(_read, self._services, self._actor), self._show, self._give_up_reading
        )

    # Working hours and holidays

    def correct(self, holiday: Holiday, *, off: bool) -> None:
        """Say of a day that it is off, or that it is none after all."""
        work = partial(self._calendars.correct, self._actor, holiday, off=off)
        self._store(SettingKind.HOLIDAY, work)

    def set_week(self, week: WeekHours) -> None:
        """Let other hours hold from a day on."""
        self._store(SettingKind.WEEK, partial(self._calendars.set_week, self._actor, week))

    # Decrees

    @property
    def has_preview(self) -> bool:
        """Whether a decree was previewed and may be entered."""
        return self._seen is not None

    def preview(self, decree: ClosureDecree) -> None:
        """Reckon what a decree would move."""
        if self._busy:
            return
        self.forget_preview()
        self._be_busy(busy=True)
        self._tasks.ask(
            self,
            partial(self._calendars.preview, self._actor, decree),
            partial(self._show_preview, decree),
            partial(self._refuse, SettingKind.DECREE, partial(self.preview, decree)),
        )

    def forget_preview(self) -> None:
        """Let what was seen hold no longer: the decree, or the rules, are others."""
        if self._seen is not None:
            self._seen = None
            self.previewed.emit(None)

    def enter(self, decree: ClosureDecree) -> None:
        """Enter a decree, if it is the one that was previewed."""
        if self._busy:
            return
        if self._seen is None or self._seen[0] != decree:
            self.forget_preview()
            self.refused.emit(SettingKind.DECREE, RuleBroken("preview_first"))
            return
        number = self._seen[1].rules_number
        work = partial(self._calendars.enter, self._actor, decree, seen=number)
        self._store(SettingKind.DECREE, work)

    # Rules and levels

    def sample(self, policy: DeadlinePolicy) -> None:
        """Reckon when something would be due that begins now under a rule."""
        if self._sampling is not None:
            self._sampling.cancel()
        self._sampling = self._tasks.ask(
            self,
            partial(self._rules.sample, self._actor, policy),
            self.sampled.emit,
            self.sampled.emit,
        )

    def add_policy(self, policy: DeadlinePolicy) -> None:
        """Add a version of a rule."""
        self._store(SettingKind.POLICY, partial(self._rules.add_policy, self._actor, policy))

    def change_level(self, after: EscalationLevel) -> None:
        """Change the level of that number, as it was held."""
        before = self._held[after.level]
        work = partial(self._rules.change_level, self._actor, before, after)
        self._store(SettingKind.LEVEL, work)

    # Liaisons and ready sentences

    def set_agencies(self, before: Liaison, agency_ids: frozenset[int]) -> None:
        """Let a liaison answer for these agencies and no others."""
        work = partial(self._services.others.set_agencies, self._actor, before, agency_ids)
        self._store(SettingKind.LIAISON, work)

    def save_text(self, before: CannedText | None, after: CannedText) -> None:
        """Add a ready sentence, or change one."""
        work = partial(self._services.others.save_text, self._actor, before, after)
        self._store(SettingKind.TEXT, work)

    # How it ends

    def _store(self, kind: SettingKind, work: Callable[[], Outcome[Any]]) -> None:
        if self._busy:
            return
        self._be_busy(busy=True)
        self._tasks.ask(
            self,
            work,
            partial(self._finish, kind),
            partial(self._refuse, kind, partial(self._store, kind, work)),
        )

    def _finish(self, kind: SettingKind, outcome: Outcome[Any]) -> None:
        self._be_busy(busy=False)
        if kind is SettingKind.DECREE:
            self.forget_preview()
        told = outcome.value if isinstance(outcome.value, DecreeEffect) else None
        self.stored.emit(kind, told)
        self._bus.announce(outcome.changes)

    def _refuse(self, kind: SettingKind, again: Callable[[], None], error: Exception) -> None:
        self._be_busy(busy=False)
        if not isinstance(error, SamadError) or error.may_pass:
            self.failed.emit(error, again)
            return
        if isinstance(error, RuleBroken) and kind is SettingKind.DECREE:
            self.forget_preview()
        self.refused.emit(kind, error)
        if isinstance(error, Conflict):
            # What the colleague stored is shown beside; stored again, this one holds.
            self._held.clear()
            self.read()

    def _show_preview(self, decree: ClosureDecree, effect: DecreeEffect) -> None:
        self._be_busy(busy=False)
        self._seen = (decree, effect)
        self.previewed.emit(effect)

    def _show(self, book: CentreBook) -> None:
        self._reading = None
        self.book = book
        for level in book.book.levels:
            self._held.setdefault(level.level, level)
        self.shown.emit(book)

    def _give_up_reading(self, error: Exception) -> None:
        self._reading = None
        self.failed.emit(error, self.read)

    def _be_busy(self, *, busy: bool) -> None:
        self._busy = busy
        self.busy_changed.emit(busy)

    def _hear(self, changes: frozenset[Change]) -> None:
        if self.book is not None and any(each.noun is Noun.REFERENCE for each in changes):
            self.read()


def _read(services: CentreServices, actor: Actor) -> CentreBook:
    calendars, others = services.calendars, services.others
    book = calendars.read(actor)
    off = (holiday for holiday, is_off in book.holidays if is_off)
    calendar = WorkingCalendar(book.weeks, off, book.decrees)
    known = {each[0].day: each for each in book.holidays}
    names = {each.id: each for each in calendars.subject_names(actor)}
    return CentreBook(
        book,
        calendars.events(actor),
        calendar,
        names,
        known,
        others.liaisons(actor),
        others.canned_texts(actor),
    )
