"""Signs that a deadline was met on paper alone (نشانه‌های دور زدن مهلت), each with its cases.

A sign is no proof: it says which cases to look at. What is found is found by agency, or by
the person who paused so many; what an answer says, nobody is told here.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any, NamedTuple

from samad_desktop.domain.calendar import tehran_date
from samad_desktop.domain.ranking import wilson

# What is answered in the last hour of a term of days was written for the clock.
LAST_HOUR = timedelta(hours=1)
# Once or twice is chance; three such answers in a period are a habit.
LEAST_LAST_HOUR = 3
# An expert pauses a few cases a day, each for a citizen of its own.
LEAST_PAUSES = 10
# Two cases may have one cause and one answer; from five on somebody pasted.
LEAST_SAME = 5
# Below it no share of answers can be told from that of others.
LEAST_UNDONE = 5
# An agency sends back one or two wrongly sent cases a day, not five.
LEAST_RETURNS = 5


class Sign(StrEnum):
    """What may be played with."""

    LAST_HOUR = "last_hour"
    MASS_PAUSES = "mass_pauses"
    SAME_ANSWER = "same_answer"
    UNDONE = "undone"
    MASS_RETURNS = "mass_returns"


class Reply(NamedTuple):
    """A final reply of an agency; `due_at` is when it was due (UTC), None where nobody knows."""

    case_id: int
    agency_id: int
    at: datetime
    due_at: datetime | None


class Deed(NamedTuple):
    """A pause, or a return: by which person, of which agency's case (None of nobody's)."""

    case_id: int
    agency_id: int | None
    staff_id: int
    at: datetime


@dataclass(frozen=True, slots=True)
class Finding:
    """One sign: of which agency or person, which cases, and from which day until which.

    `total` is out of how many answers, where that was asked for; 0 otherwise.
    """

    sign: Sign
    case_ids: tuple[int, ...]
    agency_id: int | None = None
    staff_id: int | None = None
    first: date | None = None
    last: date | None = None
    total: int = 0

    @property
    def count(self) -> int:
        return len(self.case_ids)


@dataclass(frozen=True, slots=True)
class Signs:
    """The signs of a period, and the names of the people whom they name."""

    found: tuple[Finding, ...]
    people: Mapping[int, str]


def in_the_last_hour(
    replies: Iterable[Reply],
    undone: Mapping[int, Sequence[datetime]],
    before: Callable[[datetime, timedelta], datetime],
) -> tuple[Finding, ...]:
    """Return agencies that answer in the last working hour what is reopened afterwards.

    Args:
        undone: when each case was reopened, sent back, or its citizen said that nothing was
            done, UTC.
        before: returns the moment from which no more than so much is worked until another one.
    """
    found: dict[int, list[Reply]] = defaultdict(list)
    for reply in replies:
        if reply.due_at is None or reply.at > reply.due_at or not _is_undone(reply, undone):
            continue
        if reply.at >= before(reply.due_at, LAST_HOUR):
            found[reply.agency_id].append(reply)
    return tuple(
        _of_replies(Sign.LAST_HOUR, agency_id, undone_late)
        for agency_id, undone_late in sorted(found.items())
        if len({reply.case_id for reply in undone_late}) >= LEAST_LAST_HOUR
    )


def mass_pauses(pauses: Iterable[Deed]) -> tuple[Finding, ...]:
    """Return the people who paused many cases on one day."""
    by_day: dict[tuple[int, date], list[int]] = defaultdict(list)
    for pause in pauses:
        by_day[pause.staff_id, tehran_date(pause.at)].append(pause.case_id)
    return tuple(
        Finding(Sign.MASS_PAUSES, _each(ids), staff_id=staff_id, first=day, last=day)
        for (staff_id, day), ids in sorted(by_day.items())
        if len(set(ids)) >= LEAST_PAUSES
    )


def mass_returns(returns: Iterable[Deed]) -> tuple[Finding, ...]:
    """Return the agencies that returned many cases on one day."""
    by_day: dict[tuple[int, date], list[int]] = defaultdict(list)
    for each in returns:
        if each.agency_id is not None:
            by_day[each.agency_id, tehran_date(each.at)].append(each.case_id)
    return tuple(
        Finding(Sign.MASS_RETURNS, _each(ids), agency_id=agency_id, first=day, last=day)
        for (agency_id, day), ids in sorted(by_day.items())
        if len(set(ids)) >= LEAST_RETURNS
    )


def same_answers(
    groups: Iterable[tuple[int, Sequence[int]]], replies: Iterable[Reply]
) -> tuple[Finding, ...]:
    """Return the agencies that gave one answer, letter by letter, in many cases.

    Args:
        groups: each agency with the cases that got one answer.
        replies: when the agencies answered.
    """
    of_case: dict[tuple[int, int], list[Reply]] = defaultdict(list)
    for reply in replies:
        of_case[reply.agency_id, reply.case_id].append(reply)
    return tuple(
        Finding(
            Sign.SAME_ANSWER,
            _each(ids),
            agency_id=agency_id,
            **_days(reply for case in set(ids) for reply in of_case[agency_id, case]),
        )
        for agency_id, ids in sorted(groups)
        if len(set(ids)) >= LEAST_SAME
    )


def answered_undone(
    replies: Iterable[Reply], undone: Mapping[int, Sequence[datetime]]
) -> tuple[Finding, ...]:
    """Return the agencies whose answers are undone surely more often than those of all others.

    Surely: Wilson's 95% interval of an agency's share lies above the share of the others.
    """
    answered: dict[int, set[int]] = defaultdict(set)
    failed: dict[int, dict[int, Reply]] = defaultdict(dict)
    for reply in replies:
        answered[reply.agency_id].add(reply.case_id)
        if _is_undone(reply, undone):
            failed[reply.agency_id][reply.case_id] = reply
    everything, wrong = sum(map(len, answered.values())), sum(map(len, failed.values()))
    found = []
    for agency_id, ids in sorted(failed.items()):
        total = len(answered[agency_id])
        others = everything - total
        share = (wrong - len(ids)) / others if others else 0.0
        if others and len(ids) >= LEAST_UNDONE and wilson(len(ids), total)[0] > share:
            found.append(_of_replies(Sign.UNDONE, agency_id, ids.values(), total))
    return tuple(found)


def _of_replies(sign: Sign, agency_id: int, replies: Collection[Reply], total: int = 0) -> Finding:
    ids = _each(reply.case_id for reply in replies)
    return Finding(sign, ids, agency_id=agency_id, total=total, **_days(replies))


def _days(replies: Iterable[Reply]) -> dict[str, Any]:
    """Return from which day until which an agency answered; nothing where nobody knows."""
    days = sorted(tehran_date(reply.at) for reply in replies)
    return {"first": days[0], "last": days[-1]} if days else {}


def _is_undone(reply: Reply, undone: Mapping[int, Sequence[datetime]]) -> bool:
    return any(at > reply.at for at in undone.get(reply.case_id, ()))


def _each(ids: Iterable[int]) -> tuple[int, ...]:
    return tuple(sorted(set(ids), reverse=True))
