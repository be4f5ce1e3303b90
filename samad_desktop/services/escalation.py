"""Raising what is late to the offices of its level, by whichever workstation comes first."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from samad_desktop.advocacy_sentences import DEMAND_LETTER
from samad_desktop.domain.access import Actor, Right
from samad_desktop.domain.changes import Change, Noun, Outcome
from samad_desktop.domain.deadlines import EscalationLevel, Step
from samad_desktop.domain.escalation import Escalation, LateClock, Wording, escalation
from samad_desktop.domain.text import persian_digits
from samad_desktop.domain.working_time import WorkingTime
from samad_desktop.labels import label
from samad_desktop.messages import (
    LETTER_FACTS,
    LETTER_LATE,
    LETTER_OWES,
    ORDER_NUMBER,
    OWN_OFFICES,
    OWN_STEP_LETTER,
    PASSED_OVER,
    RAISED,
)
from samad_desktop.persistence import deadlines
from samad_desktop.persistence import escalation as raising
from samad_desktop.persistence.centre_rules import Rules
from samad_desktop.persistence.database import Database, server_now
from samad_desktop.persistence.raised_levels import LEVELS

AT_ONCE = 200

_WORDING = Wording(
    OWN_STEP_LETTER,
    OWN_OFFICES,
    {step: label(step) for step in Step},
    LETTER_FACTS,
    LETTER_OWES,
    LETTER_LATE,
    ORDER_NUMBER,
    DEMAND_LETTER,
)


@dataclass(frozen=True, slots=True)
class Raised:
    """How many clocks were raised to each level, level 1 first.

    `elsewhere` says that others hold what is late just now, `is_more` that some may be left.
    """

    by_level: tuple[int, ...]
    elsewhere: bool = False
    is_more: bool = False

    @property
    def total(self) -> int:
        return sum(self.by_level)


class EscalationService:
    """The act of raising: once for each level that a clock reaches. Safe from any thread.

    It is done in small transactions, each of which holds its clocks and is whole: killed in
    the middle, what was raised is remembered, and the rest is raised by whoever comes next.
    """

    def __init__(self, database: Database, at_once: int = AT_ONCE) -> None:
        self._database = database
        self._at_once = at_once

    def raise_late(self, actor: Actor) -> Outcome[Raised]:
        """Raise everything that is late now; whatever another is raising is left to him.

        Raises:
            Forbidden: the person has no part in following cases up.
        """
        by_level = [0] * LEVELS
        while True:
            some = self.raise_some(actor).value
            by_level = [sum(both) for both in zip(by_level, some.by_level, strict=True)]
            if not some.is_more:
                return _told(Raised(tuple(by_level), elsewhere=some.elsewhere))

    def raise_some(self, actor: Actor) -> Outcome[Raised]:
        """Raise as many as one transaction takes, for who must be able to stop soon.

        Raises:
            Forbidden: the person has no part in following cases up.
        """
        actor.must(Right.TAKE_CALL)
        found = self._raise_some(actor)
        by_level = [0] * LEVELS
        for each in found or ():
            by_level[each.level - 1] += 1
        if found is None and not self._database.is_sqlite:
            with self._database.upkeep() as connection:
                raising.end_holders(connection)
        is_more = bool(found)
        return _told(Raised(tuple(by_level), elsewhere=found is None, is_more=is_more))

    def _raise_some(self, actor: Actor) -> Sequence[Escalation] | None:
        """Raise as many as one transaction takes; None while others hold all that is late."""
        with self._database.transaction() as connection:
            now = server_now(connection)
            late = raising.late_clocks(connection, now, self._at_once)
            if not late:
                return None if raising.is_any_late(connection, now) else ()
            raised = _raised(connection, late, now)
            texts = [event_text(each) for each in raised]
            raising.store(connection, raised, texts, actor.staff_id, now)
            return raised


def _raised(
    connection: Connection, late: Sequence[LateClock], now: datetime
) -> tuple[Escalation, ...]:
    return raised_by(deadlines.rules(connection), late, now)


def raised_by(rules: Rules, late: Sequence[LateClock], now: datetime) -> tuple[Escalation, ...]:
    """Return to which offices late clocks are raised at a moment, each by its own levels."""
    time = rules.time(min(clock.due for clock in late), now)
    return tuple(
        raised_now(clock, rules.levels_of(clock.step, clock.began_at or now), time, now)
        for clock in late
    )


def raised_now(
    clock: LateClock, levels: Sequence[EscalationLevel], time: WorkingTime, now: datetime
) -> Escalation:
    """Return to which office a late clock is raised at a moment, and its letter."""
    return escalation(clock, levels, now, time.days_since(clock.due, now), _WORDING)


def event_text(raised: Escalation) -> str:
    """Return what the timeline says of an act of raising."""
    head = RAISED.format(level=persian_digits(raised.level), office=raised.office)
    if raised.passed_over:
        head = f"{head} {PASSED_OVER.format(offices='، '.join(raised.passed_over))}"
    return f"{head}\n{raised.letter}"


def _told(raised: Raised) -> Outcome[Raised]:
    return Outcome(raised, frozenset({Change(Noun.CASE)}) if raised.total else frozenset())
