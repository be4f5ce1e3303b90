"""In which order callers are heard, why each stands where she does, and about when.

Who was called in stands first, in the order in which it happened. The others follow by rules
that are shown: the highest level of escalation first, within a level who waits longest, and
with her those of the same subject. Who was put somewhere by hand stands there. Once the session
is over, those whose turn did not come stand last, as they would have been heard.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from samad_desktop.domain.sessions import DeskSession, SessionState
from samad_desktop.domain.slots import SessionSlot

# As one says it on the phone; what is foretold moves no more often than that.
_SAID_TO = timedelta(minutes=5)


class PlaceReason(StrEnum):
    """Why a caller stands where she does."""

    CALLED = "called"
    BY_HAND = "by_hand"
    ESCALATED = "escalated"
    SAME_SUBJECT = "same_subject"
    WAITING = "waiting"


@dataclass(frozen=True, slots=True)
class QueuedCase:
    """What of a case decides its place: the level it has reached, since when (UTC), its subject."""

    level: int
    since: datetime
    subject_id: int


@dataclass(frozen=True, slots=True)
class QueuePlace:
    """One caller's place, from 1, why it is hers, and about when she is heard (UTC).

    `days` is how long her case has waited, in whole days.
    """

    number: int
    slot: SessionSlot
    reason: PlaceReason
    level: int
    days: int
    at: datetime


def places(
    session: DeskSession,
    slots: Iterable[SessionSlot],
    cases: Mapping[int, QueuedCase],
    now: datetime,
) -> tuple[QueuePlace, ...]:
    """Return the queue of a session in its order; who gave her place up stands in none.

    Args:
        slots: all of the session.
        cases: those of the slots, by id.
    """
    turns = [each for each in slots if each.has_turn]
    gone = sorted((each for each in turns if not _not_called(each)), key=_called)
    waiting = [each for each in turns if _not_called(each)]
    ruled = _ruled([each for each in waiting if each.hand_place is None], cases)
    ordered = _with_hands(ruled, [each for each in waiting if each.hand_place], len(gone))
    whole = [*((each, PlaceReason.CALLED) for each in gone), *ordered]
    times = _times(session, gone, len(waiting), now)
    return tuple(
        QueuePlace(
            number,
            slot,
            reason,
            cases[slot.case_id].level,
            max(0, (now - cases[slot.case_id].since).days),
            at,
        )
        for number, ((slot, reason), at) in enumerate(zip(whole, times, strict=True), 1)
    )


def _not_called(slot: SessionSlot) -> bool:
    return slot.is_waiting or slot.is_unheard


def _called(slot: SessionSlot) -> tuple[datetime, int]:
    return slot.called_at or slot.booked_at, slot.id


def _ruled(
    slots: Sequence[SessionSlot], cases: Mapping[int, QueuedCase]
) -> list[tuple[SessionSlot, PlaceReason]]:
    left = sorted(slots, key=lambda each: _rank(each, cases))
    found: list[tuple[SessionSlot, PlaceReason]] = []
    while left:
        first = cases[left[0].case_id]
        together = [each for each in left if _belongs(cases[each.case_id], first)]
        alone = PlaceReason.ESCALATED if first.level else PlaceReason.WAITING
        found += [
            # Who would stand there also without the others of her subject is not drawn to it.
            (each, alone if left[at] is each else PlaceReason.SAME_SUBJECT)
            for at, each in enumerate(together)
        ]
        left = [each for each in left if each not in together]
    return found


def _rank(slot: SessionSlot, cases: Mapping[int, QueuedCase]) -> tuple[int, datetime, int]:
    case = cases[slot.case_id]
    return -case.level, case.since, slot.id


def _belongs(case: QueuedCase, first: QueuedCase) -> bool:
    return case.level == first.level and case.subject_id == first.subject_id


def _with_hands(
    ruled: Sequence[tuple[SessionSlot, PlaceReason]], hands: Sequence[SessionSlot], gone: int
) -> list[tuple[SessionSlot, PlaceReason]]:
    """Put those with a place by hand there, or as near as may be; the others around them."""
    rest, found = list(ruled), list[tuple[SessionSlot, PlaceReason]]()
    placed = sorted(hands, key=lambda each: (each.hand_place or 0, each.id))
    while rest or placed:
        number = gone + len(found) + 1
        if placed and (not rest or (placed[0].hand_place or 0) <= number):
            found.append((placed.pop(0), PlaceReason.BY_HAND))
        else:
            found.append(rest.pop(0))
    return found


def _times(
    session: DeskSession, gone: Sequence[SessionSlot], waiting: int, now: datetime
) -> list[datetime]:
    """Return when each was called in, and about when each who waits will be.

    While the session is held that is said to the nearest five minutes.
    """
    share = timedelta(minutes=session.plan.minutes)
    begin = session.plan.begins_at
    known = [each.called_at or begin + share * place for place, each in enumerate(gone)]
    first = begin + share * len(gone)
    if session.state is SessionState.OPEN:
        last = gone[-1] if gone else None
        free = now if last is None or last.ended_at else max(now, known[-1] + share)
        first = max(free, begin)
    coming = [first + share * place for place in range(waiting)]
    if session.state is SessionState.OPEN:
        coming = [_as_said(each) for each in coming]
    return [*known, *coming]


def _as_said(at: datetime) -> datetime:
    """Return the full five minutes that are nearest, the later ones of two."""
    over = timedelta(minutes=at.minute % 5, seconds=at.second, microseconds=at.microsecond)
    return at - over + (_SAID_TO if over * 2 >= _SAID_TO else timedelta())
