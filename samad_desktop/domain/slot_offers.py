"""Which sessions a matter may be heard at: those of its subject or agency first, then by day."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from samad_desktop.domain.errors import RuleBroken
from samad_desktop.domain.sessions import DeskSession
from samad_desktop.domain.slot_queue import QueuePlace
from samad_desktop.domain.slots import BOOKABLE


class Fit(StrEnum):
    """Why a session is proposed for a matter, the best first."""

    SUBJECT = "subject"
    AGENCY = "agency"
    ANY = "any"


_ORDER = {Fit.SUBJECT: 0, Fit.AGENCY: 1, Fit.ANY: 2}


class CandidateList(StrEnum):
    """From which open cases without a place a session is filled."""

    WAITING = "waiting"
    ESCALATED = "escalated"
    MEETING = "meeting"


@dataclass(frozen=True, slots=True)
class SlotOffer:
    """A session with how many places are free there; `who` are its officials, by post and name.

    `held` is the turn that the same caller has there already, for another case of hers.
    """

    session: DeskSession
    free: int
    who: str
    fit: Fit = Fit.ANY
    held: QueuePlace | None = None

    @property
    def is_full(self) -> bool:
        """Whether nobody gets a place there any more."""
        return self.free <= 0


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a matter is about; `subject_ids` is its subject and the branch it stands in."""

    agency_id: int | None = None
    subject_ids: frozenset[int] = frozenset()


class SessionFull(RuleBroken):
    """No place is left in a session; `instead` is the next one of its officials or agency."""

    def __init__(self, instead: SlotOffer | None, words: str = "") -> None:
        """Refuse; `words` are how `instead` is named to who is told of it."""
        super().__init__("session_full" if instead is None else "session_full_next", words)
        self.instead = instead


def offers(
    sessions: Iterable[DeskSession],
    taken: Mapping[int, int],
    names: Mapping[int, str],
    wanted: Wanted,
    now: datetime,
) -> tuple[SlotOffer, ...]:
    """Return the sessions that take callers, the best for a matter first.

    What is full stands there too, after those of its kind with room: who asked for that
    session is to hear why she gets no place in it.

    Args:
        taken: how many places are, by session; names: officials by id.
    """
    found = [
        SlotOffer(
            each,
            each.plan.capacity - taken.get(each.id, 0),
            who_sits(each, names),
            _fit(each, wanted),
        )
        for each in sessions
        if each.state in BOOKABLE and each.plan.ends_at > now
    ]
    return tuple(
        sorted(
            found,
            key=lambda each: (_ORDER[each.fit], each.is_full, each.session.plan.begins_at),
        )
    )


def next_of(full: DeskSession, found: Collection[SlotOffer]) -> SlotOffer | None:
    """Return the first session after a full one of the same official, or else of its agency."""
    later = sorted(
        (
            each
            for each in found
            if not each.is_full and each.session.plan.begins_at > full.plan.begins_at
        ),
        key=lambda each: each.session.plan.begins_at,
    )
    same = set(full.plan.official_ids)
    own = (each for each in later if same & set(each.session.plan.official_ids))
    agency_id = full.plan.agency_id
    agencys = (each for each in later if agency_id and each.session.plan.agency_id == agency_id)
    return next(own, None) or next(agencys, None)


def who_sits(session: DeskSession, names: Mapping[int, str]) -> str:
    """Return the officials of a session, by post and name."""
    return " و ".join(names[each] for each in session.plan.official_ids if each in names)


def _fit(session: DeskSession, wanted: Wanted) -> Fit:
    if session.plan.subject_id is not None and session.plan.subject_id in wanted.subject_ids:
        return Fit.SUBJECT
    if wanted.agency_id is not None and session.plan.agency_id == wanted.agency_id:
        return Fit.AGENCY
    return Fit.ANY
