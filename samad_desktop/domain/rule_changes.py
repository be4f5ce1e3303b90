"""Another plan for a whole rule of desk hours: what becomes of each session from one on.

Who begins with a session changes it and all later ones of its rule. What is over or was called
off stays as it is, and so does what somebody changed by hand: it is no longer the rule's.
"""

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from samad_desktop.domain.errors import FieldError, RuleBroken, ValidationFailed
from samad_desktop.domain.session_conflicts import HARD, ConflictKind, SessionConflict
from samad_desktop.domain.session_rules import SessionRule, StoredRule
from samad_desktop.domain.sessions import (
    COMING,
    DeskSession,
    SessionPlan,
    is_moved,
    must_be_coming,
)
from samad_desktop.domain.working_calendar import DAYS_A_WEEK

# A day on which a rule plans nothing: the evening may be meant, these are not.
LEFT_OUT = HARD | {ConflictKind.DAY_OFF}

Against = Callable[[SessionPlan, int | None], Sequence[SessionConflict]]


class Fate(StrEnum):
    """What becomes of one session of a rule, or of a day that the rule has from now on."""

    CHANGED = "changed"
    SAME = "same"
    ADDED = "added"
    ENDED = "ended"
    BLOCKED = "blocked"
    STAYS = "stays"


@dataclass(frozen=True, slots=True)
class RuleStep:
    """What becomes of one session; `day` is the one on which it is, or which was left out.

    `plan` is what is stored of it from now on; `against` is why it stays, or is not planned.
    """

    fate: Fate
    day: date
    session: DeskSession | None = None
    plan: SessionPlan | None = None
    against: SessionConflict | None = None

    @property
    def is_told(self) -> bool:
        """Whether people were told otherwise, and must be told anew."""
        if self.session is None or not self.session.is_public:
            return False
        if self.fate is Fate.ENDED:
            return True
        return self.plan is not None and is_moved(self.session.plan, self.plan)


@dataclass(frozen=True, slots=True)
class RuleChange:
    """What would become of a rule; `booked` counts who would have to be told."""

    steps: tuple[RuleStep, ...]
    booked: int = 0

    def of(self, fate: Fate) -> tuple[RuleStep, ...]:
        """Return the steps of one fate, in the order of their days."""
        return tuple(each for each in self.steps if each.fate is fate)

    @property
    def told(self) -> tuple[RuleStep, ...]:
        """What is announced anew."""
        return tuple(each for each in self.steps if each.is_told)


@dataclass(frozen=True, slots=True)
class RuleDone:
    """How many sessions were changed, added and called off, and who is to be told.

    `told` counts those of them that people were told otherwise, and are told anew.
    """

    changed: int = 0
    added: int = 0
    ended: int = 0
    told: int = 0
    untold: int = 0
    left_out: tuple[SessionConflict, ...] = ()


def left_out(conflicts: Iterable[SessionConflict]) -> tuple[SessionConflict, ...]:
    """Return for each day on which a rule plans nothing the gravest of what stands against it.

    Args:
        conflicts: of one day after the other, the gravest of a day first.
    """
    found: dict[date, SessionConflict] = {}
    for each in conflicts:
        if each.kind in LEFT_OUT:
            found.setdefault(each.day, each)
    return tuple(found.values())


def must_be_of_rule(session: DeskSession) -> int:
    """Return the rule of a session from which the rule may be changed.

    Raises:
        RuleBroken: it comes once, or is another than its rule by now.
    """
    if session.rule_id is None:
        raise RuleBroken("session_comes_once")
    if session.by_hand:
        raise RuleBroken("session_changed_alone")
    return session.rule_id


def must_lead_rule(session: DeskSession) -> None:
    """Go on only if the rule of a session may be changed from it on.

    Raises:
        RuleBroken: it is over, comes once, or is another than its rule by now.
    """
    must_be_coming(session)
    must_be_of_rule(session)


def must_have_rest(stored: StoredRule | None, today: date) -> None:
    """Go on only if a rule, where a session has one, still has days to come.

    Raises:
        RuleBroken: `session_comes_once` or `rest_is_over`.
    """
    if stored is None:
        raise RuleBroken("session_comes_once")
    if stored.rule.until < today:
        raise RuleBroken("rest_is_over")


def checked_rule(
    stored: StoredRule, seen: DeskSession, plan: SessionPlan, rule: SessionRule
) -> None:
    """Go on only if a rule may go on so from the plan's day.

    Raises:
        ValidationFailed: field "until": it ends before, too far away or after too many; field
            "day": a sibling is nearer to that day than the session itself.
    """
    if rule.until < plan.day:
        raise ValidationFailed((FieldError("until", "repeat_ends_before"),))
    if rule.until > plan.day:
        rule.checked(plan.day)
    every = stored.rule.days(stored.first)
    before = [each for each in every if each < seen.plan.day]
    after = [each for each in every if each > seen.plan.day]
    if (before and plan.day <= before[-1]) or (after and plan.day >= after[0]):
        raise ValidationFailed((FieldError("day", "rule_day_too_far"),))


def steps_of(
    stored: StoredRule,
    rest: Iterable[DeskSession],
    seen: DeskSession,
    plan: SessionPlan,
    rule: SessionRule,
    against: Against,
) -> tuple[RuleStep, ...]:
    """Return what becomes of each session of a rule, and of the days that are new to it.

    A rule that comes as often as before moves its sessions one by one. One that comes more or
    less often keeps those whose day of the week is still one of its days; the rest is called off.

    Args:
        rest: the rule's sessions from `seen` on, itself included, by day.
        against: what stands against a plan, but for the session that it changes.
    """
    old = [day for day in stored.rule.days(stored.first) if day >= seen.plan.day]
    new = rule.days(first_day(stored, seen, plan, rule))
    new = tuple(day for day in new if day >= plan.day)
    if rule.repeat is stored.rule.repeat:
        moved, added = dict(zip(old, new, strict=False)), new[len(old) :]
    else:
        moved = _moved_within_week(old, new, plan.day - seen.plan.day)
        # A day that was planned once is not planned again, whatever became of its session since.
        planned = frozenset(moved.values())
        added = tuple(day for day in new if day not in planned)
    found = [_step(each, old, moved, seen, plan, against) for each in rest]
    return (*found, *(_added(plan.on(day), against) for day in added))


def first_day(stored: StoredRule, seen: DeskSession, plan: SessionPlan, rule: SessionRule) -> date:
    """Return the day with which a rule begins from now on.

    Whose day and repetition stay keeps its first, and with it its place in the month.
    """
    is_as_before = plan.day == seen.plan.day and rule.repeat is stored.rule.repeat
    return stored.first if is_as_before else plan.day


def _moved_within_week(
    old: Sequence[date], new: Sequence[date], moved: timedelta
) -> dict[date, date]:
    """Return the new day of each old one that has one; the first goes wherever it was put."""
    days_on = timedelta(days=int(math.fmod(moved.days, DAYS_A_WEEK)))
    later = {day: day + days_on for day in old[1:]}
    return {old[0]: new[0]} | {day: its for day, its in later.items() if its in new}


def _step(
    session: DeskSession,
    old: Sequence[date],
    moved: Mapping[date, date],
    seen: DeskSession,
    plan: SessionPlan,
    against: Against,
) -> RuleStep:
    day = session.plan.day
    if session.state not in COMING or session.by_hand or day not in old:
        return RuleStep(Fate.STAYS, day, session)
    if day not in moved:
        return RuleStep(Fate.ENDED, day, session)
    later = plan.on(moved[day])
    if later == session.plan:
        return RuleStep(Fate.SAME, day, session, later)
    wrong = () if session.id == seen.id else left_out(against(later, session.id))
    if wrong:
        return RuleStep(Fate.BLOCKED, day, session, against=wrong[0])
    return RuleStep(Fate.CHANGED, later.day, session, later)


def _added(plan: SessionPlan, against: Against) -> RuleStep:
    wrong = left_out(against(plan, None))
    if wrong:
        return RuleStep(Fate.BLOCKED, plan.day, against=wrong[0])
    return RuleStep(Fate.ADDED, plan.day, plan=plan)
