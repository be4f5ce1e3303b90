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
from samad_desktop.domain.changes import Outcome
from samad_desktop.domain.deadlines import DeadlinePolicy, EscalationLevel, LevelsOf
from samad_desktop.domain.decree_effects import DecreeEffect
from samad_desktop.domain.errors import Conflict, RuleBroken
from samad_desktop.domain.legal_bases import LegalBasis
from samad_desktop.domain.reference import CannedText
from samad_desktop.domain.subjects import SubjectName
from samad_desktop.domain.working_calendar import (
    CalendarChange,
    ClosureDecree,
    CorrectedDay,
    Holiday,
    WeekHours,
    WorkDay,
    WorkingCalendar,
)
from samad_desktop.qtkit.change_bus import ChangeBus
from samad_desktop.qtkit.tasks import TaskRunner, Ticket
from samad_desktop.services.working_calendar import CalendarBook
from samad_desktop.viewmodels.settings_keeper import SettingsKeeper

KIND_OF_LEVELS = {
    LevelsOf.CASE: SettingKind.LEVEL,
    LevelsOf.DIRECTIVE: SettingKind.ORDER_LEVEL,
}


class Calendars(Protocol):
    """What may be done with the calendar; blocks."""

    def read(self, actor: Actor) -> CalendarBook: ...
    def events(self, actor: Actor) -> tuple[CentreEvent, ...]: ...
    def subject_names(self, actor: Actor) -> tuple[SubjectName, ...]: ...
    def preview(self, actor: Actor, change: CalendarChange) -> DecreeEffect: ...
    def enter(
        self, actor: Actor, decree: ClosureDecree, *, seen: int | None = None
    ) -> Outcome[DecreeEffect]: ...
    def correct(
        self, actor: Actor, day: CorrectedDay, *, seen: int | None = None
    ) -> Outcome[DecreeEffect]: ...
    def set_week(
        self, actor: Actor, week: WeekHours, *, seen: int | None = None
    ) -> Outcome[DecreeEffect]: ...


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


class Bases(Protocol):
    """What may be done with what letters are founded on; blocks."""

    def legal_bases(self, actor: Actor) -> tuple[LegalBasis, ...]: ...
    def save(
        self, actor: Actor, before: LegalBasis | None, after: LegalBasis
    ) -> Outcome[LegalBasis]: ...


@dataclass(frozen=True, slots=True)
class CentreServices:
    """What the page asks, all of it blocking."""

    calendars: Calendars
    rules: Rules
    others: Others
    bases: Bases


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
    bases: tuple[LegalBasis, ...]

    def on(self, day: date) -> WorkDay:
        """Return how a day is worked."""
        return self.calendar.on(day)

    def holiday(self, day: date) -> tuple[Holiday, bool] | None:
        """Return the holiday that is known of a day, and whether it is off."""
        return self.holidays.get(day)


class Centre(SettingsKeeper):
    """Reads and changes the settings; the calendar is changed only as it was previewed.

    Signals:
        previewed: (SettingKind, DecreeEffect), or None when what was seen holds no longer.
        sampled: datetime (UTC), or an Exception.
    """

    previewed = Signal(object, object)
    sampled = Signal(object)

    def __init__(
        self,
        tasks: TaskRunner,
        bus: ChangeBus,
        actor: Actor,
        services: CentreServices,
        clock: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(tasks, bus, actor, parent)
        self._services = services
        self._calendars = services.calendars
        self._rules = services.rules
        self._clock = clock
        self.book: CentreBook | None = None
        self._seen: tuple[CalendarChange, DecreeEffect] | None = None
        self._sampling: Ticket | None = None
        self._held: dict[tuple[LevelsOf, int], EscalationLevel] = {}
        self._sent: EscalationLevel | None = None

    def today(self) -> date:
        """Return the day in Tehran."""
        return self._clock().astimezone(TEHRAN).date()

    # The calendar: decrees, holidays, the hours of a week

    def has_preview(self, kind: SettingKind) -> bool:
        """Say whether a change of that kind was previewed and may be entered."""
        return self._seen is not None and _kind_of(self._seen[0]) is kind

    def preview(self, change: CalendarChange) -> None:
        """Reckon what a change of the calendar would move."""
        if self._busy:
            return
        self.forget_preview()
        self._be_busy(busy=True)
        self._tasks.ask(
            self,
            partial(self._calendars.preview, self._actor, change),
            partial(self._show_preview, change),
            partial(self._refuse, _kind_of(change), partial(self.preview, change)),
        )

    def forget_preview(self) -> None:
        """Let what was seen hold no longer: the change, or the rules, are others."""
        if self._seen is not None:
            kind = _kind_of(self._seen[0])
            self._seen = None
            self.previewed.emit(kind, None)

    def enter(self, change: CalendarChange) -> None:
        """Let a change of the calendar hold, if it is the one that was previewed."""
        if self._busy:
            return
        if self._seen is None or self._seen[0] != change:
            self.forget_preview()
            self.refused.emit(_kind_of(change), RuleBroken("preview_first"))
            return
        work = partial(self._entering(change), seen=self._seen[1].rules_number)
        self._store(_kind_of(change), work)

    def _entering(self, change: CalendarChange) -> Callable[..., Outcome[DecreeEffect]]:
        calendars, actor = self._calendars, self._actor
        if isinstance(change, ClosureDecree):
            return partial(calendars.enter, actor, change)
        if isinstance(change, CorrectedDay):
            return partial(calendars.correct, actor, change)
        return partial(calendars.set_week, actor, change)

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
        """Change the level of that number, of cases or of orders, as it was held."""
        before = self._held[after.of, after.level]
        self._sent = after
        work = partial(self._rules.change_level, self._actor, before, after)
        self._store(KIND_OF_LEVELS[after.of], work)

    # Liaisons and ready sentences

    def set_agencies(self, before: Liaison, agency_ids: frozenset[int]) -> None:
        """Let a liaison answer for these agencies and no others."""
        work = partial(self._services.others.set_agencies, self._actor, before, agency_ids)
        self._store(SettingKind.LIAISON, work)

    def save_text(self, before: CannedText | None, after: CannedText) -> None:
        """Add a ready sentence, or change one."""
        work = partial(self._services.others.save_text, self._actor, before, after)
        self._store(SettingKind.TEXT, work)

    def save_basis(self, before: LegalBasis | None, after: LegalBasis) -> None:
        """Add a legal basis, or a version more of one."""
        work = partial(self._services.bases.save, self._actor, before, after)
        self._store(SettingKind.BASIS, work)

    # How it ends

    def _finish(self, kind: SettingKind, outcome: Outcome[Any]) -> None:
        if self.has_preview(kind):
            self.forget_preview()
        if kind in KIND_OF_LEVELS.values() and self._sent is not None:
            # What is changed next is changed as it was stored now.
            self._held[self._sent.of, self._sent.level] = self._sent
        super()._finish(kind, outcome)

    def _refuse(self, kind: SettingKind, again: Callable[[], None], error: Exception) -> None:
        if isinstance(error, RuleBroken) and self.has_preview(kind):
            self.forget_preview()
        if isinstance(error, Conflict):
            self._held.clear()
        super()._refuse(kind, again, error)

    def _show_preview(self, change: CalendarChange, effect: DecreeEffect) -> None:
        self._be_busy(busy=False)
        self._seen = (change, effect)
        self.previewed.emit(_kind_of(change), effect)

    def _question(self) -> Callable[[], CentreBook]:
        return partial(_read, self._services, self._actor)

    def _know(self, book: CentreBook) -> None:
        self.book = book
        for level in (*book.book.levels, *book.book.order_levels):
            self._held.setdefault((level.of, level.level), level)


def _kind_of(change: CalendarChange) -> SettingKind:
    if isinstance(change, ClosureDecree):
        return SettingKind.DECREE
    return SettingKind.HOLIDAY if isinstance(change, CorrectedDay) else SettingKind.WEEK


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
        services.bases.legal_bases(actor),
    )
