"""When something is due, at which moments it rises, and which rule says so."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum

from samad_desktop.domain.calendar import TEHRAN
from samad_desktop.domain.cases import CaseKind
from samad_desktop.domain.errors import RuleBroken
from samad_desktop.domain.working_time import ClockPause, WorkingTime

PERCENT = 100


class Step(StrEnum):
    """What has a deadline: an agency's answer, the centre's own steps, orders and demands."""

    ANSWER = "answer"
    REVIEW = "review"
    CHECK = "check"
    CALL_BACK = "call_back"
    DIRECTIVE = "directive"
    ADVOCACY = "advocacy"


# What ends, rests and goes on with its case; what an official orders, or the centre demands on
# the citizen's behalf, does not.
OF_THE_CASE = (Step.ANSWER, Step.REVIEW, Step.CHECK, Step.CALL_BACK)


class TermUnit(StrEnum):
    """In what a term is counted."""

    WORKING_HOURS = "working_hours"
    CALENDAR_DAYS = "calendar_days"


# Where the rules that a centre begins with say that they are nobody's yet.
BUILT_IN_SOURCE = "ضابطهٔ آغازین برنامه؛ مرکز آن را با ضابطهٔ خود جایگزین می‌کند."


@dataclass(frozen=True, slots=True)
class DeadlinePolicy:
    """One version of a rule (ضابطهٔ مهلت): how long a step may take, from a day on.

    `kind`, `subject_id` and `agency_id` narrow it; None means any.
    """

    id: int
    step: Step
    unit: TermUnit
    amount: int
    valid_from: date
    kind: CaseKind | None = None
    subject_id: int | None = None
    agency_id: int | None = None
    source: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """What a policy is looked up for; `subject_ids` is the subject and those above it."""

    step: Step
    kind: CaseKind
    subject_ids: tuple[int, ...]
    agency_id: int | None
    day: date


@dataclass(frozen=True, slots=True)
class OwnTerm:
    """Another term than the rule's, in its unit: how much, why, and who gave it."""

    amount: int
    reason: str
    staff_id: int


class LevelsOf(StrEnum):
    """Whose levels they are: of cases and demands, or of what officials order."""

    CASE = "case"
    DIRECTIVE = "directive"


@dataclass(frozen=True, slots=True)
class EscalationLevel:
    """When the office of a level is warned: at a share of the time, or days after it."""

    level: int
    percent: int = PERCENT
    days_after: int = 0
    office: str = ""
    letter: str = ""
    of: LevelsOf = LevelsOf.CASE


@dataclass(frozen=True, slots=True)
class Deadline:
    """When it is due and when each level is reached, level 1 first; UTC.

    Both are empty while the clock stands still.
    """

    due: datetime | None
    thresholds: tuple[datetime, ...] = ()


def policy_for(question: Question, policies: Iterable[DeadlinePolicy]) -> DeadlinePolicy:
    """Return the rule that holds: the narrowest one, of its versions the newest.

    Of versions of one day the one that was entered last holds: it corrects the other.

    The agency narrows more than the subject, a subject more than the one above it, and
    any subject more than the kind.

    Raises:
        RuleBroken: `policy_missing`, no rule covers it.
    """
    holding = [policy for policy in policies if _covers(policy, question)]
    if not holding:
        raise RuleBroken("policy_missing")
    return max(
        holding,
        key=lambda policy: (*_narrowness(policy, question), policy.valid_from, policy.id),
    )


@dataclass(frozen=True, slots=True)
class AnswerTerms:
    """How long an agency would have to answer one case, whichever agency is asked."""

    question: Question
    policies: tuple[DeadlinePolicy, ...]

    def of(self, agency_id: int | None) -> DeadlinePolicy | None:
        """Return the rule for an agency, or for any; None where none covers it."""
        try:
            return policy_for(replace(self.question, agency_id=agency_id), self.policies)
        except RuleBroken:
            return None


def deadline(
    start: datetime,
    policy: DeadlinePolicy,
    levels: Sequence[EscalationLevel],
    calendar: WorkingTime,
    pauses: Sequence[ClockPause] = (),
) -> Deadline:
    """Compute when what began at `start` is due, and when it rises.

    A level that had not been reached when a pause began is not reached by its end either:
    nothing rises because somebody came back.

    Raises:
        RuleBroken: `calendar_ends`, a moment lies outside of the calendar's days.
    """
    if any(pause.end is None for pause in pauses):
        return Deadline(None)
    due = due_at(start, policy, calendar, pauses)
    if due is None:
        return Deadline(None)
    thresholds = tuple(_threshold(start, due, level, policy, calendar, pauses) for level in levels)
    return Deadline(due, thresholds)


def due_at(
    start: datetime,
    policy: DeadlinePolicy,
    calendar: WorkingTime,
    pauses: Sequence[ClockPause] = (),
) -> datetime | None:
    """Return when a term that began at `start` ends; None while it is paused.

    Working hours end at a working moment. Calendar days end with the last minute of the
    last day, whatever day it is; what was paused comes on top of them.
    """
    if policy.unit is TermUnit.WORKING_HOURS:
        return calendar.after_with_pauses(start, timedelta(hours=policy.amount), pauses)
    return _after_calendar_days(start, policy.amount, pauses)


def level_at(thresholds: Sequence[datetime], now: datetime) -> int:
    """Return the level that is reached: how many thresholds have passed."""
    return sum(1 for threshold in thresholds if threshold <= now)


def _covers(policy: DeadlinePolicy, question: Question) -> bool:
    return (
        policy.step is question.step
        and policy.valid_from <= question.day
        and policy.kind in (None, question.kind)
        and policy.agency_id in (None, question.agency_id)
        and (policy.subject_id is None or policy.subject_id in question.subject_ids)
    )


def _narrowness(policy: DeadlinePolicy, question: Question) -> tuple[bool, int, bool]:
    subject = 0
    if policy.subject_id is not None:
        subject = len(question.subject_ids) - question.subject_ids.index(policy.subject_id)
    return policy.agency_id is not None, subject, policy.kind is not None


def _threshold(
    start: datetime,
    due: datetime,
    level: EscalationLevel,
    policy: DeadlinePolicy,
    calendar: WorkingTime,
    pauses: Sequence[ClockPause],
) -> datetime:
    if level.days_after:
        return _days_after(due, level.days_after, calendar, pauses)
    if level.percent == PERCENT:
        return due
    if policy.unit is TermUnit.CALENDAR_DAYS:
        term = _end_of_day(start, policy.amount) - start
        return min(_after_running(start, term * level.percent // PERCENT, pauses), due)
    work = timedelta(hours=policy.amount) * level.percent // PERCENT
    warned = calendar.after_with_pauses(start, work, pauses)
    # It is due, so every pause before that has ended.
    assert warned is not None
    return warned


def _days_after(
    due: datetime, days: int, calendar: WorkingTime, pauses: Sequence[ClockPause]
) -> datetime:
    """Return closing time of the `days`-th worked day after `due`; pauses come on top."""
    plain = calendar.after_days(due, days)
    later = [pause for pause in pauses if pause.end is not None and pause.end > due]
    if not later:
        return plain
    found = calendar.after_with_pauses(due, calendar.between(due, plain), later)
    # No pause still lasts, so it is reached some time.
    assert found is not None
    return found


def _after_running(start: datetime, length: timedelta, pauses: Sequence[ClockPause]) -> datetime:
    """Return when `length` has passed since `start`, day and night, but for the pauses."""
    end, reached = start + length, start
    for begin, resumed in _ended(pauses):
        stopped = max(begin, reached)
        if stopped >= end:
            break
        end += max(resumed - stopped, timedelta())
        reached = max(resumed, stopped)
    return end


def _after_calendar_days(
    start: datetime, days: int, pauses: Sequence[ClockPause]
) -> datetime | None:
    """Return the end of the last day as if it had begun later by all that was paused.

    What goes on after a pause is due later than that, even on the day on which it goes on.
    """
    due, reached, paused = _end_of_day(start, days), start, timedelta()
    for pause in sorted(pauses, key=lambda each: each.begin):
        begin = max(pause.begin, reached)
        if begin >= due:
            break
        if pause.end is None:
            return None
        if pause.end > begin:
            paused += pause.end - begin
            due = max(due, _end_of_day(start + paused, days), _day_ends_after(pause.end))
            reached = pause.end
    return due


def _ended(pauses: Sequence[ClockPause]) -> list[tuple[datetime, datetime]]:
    return sorted((pause.begin, pause.end) for pause in pauses if pause.end is not None)


def _end_of_day(at: datetime, days: int) -> datetime:
    """Return the last minute of the day in Tehran that is `days` after the day of `at`."""
    day = at.astimezone(TEHRAN).date() + timedelta(days=days)
    return datetime.combine(day, time(23, 59), TEHRAN).astimezone(UTC)


def _day_ends_after(at: datetime) -> datetime:
    """Return the first last minute of a day that is later than `at`."""
    today = _end_of_day(at, 0)
    return today if at < today else _end_of_day(at, 1)
