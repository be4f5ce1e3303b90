"""What waits for whom: the worklists of each role, and one row of them."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from samad_desktop.domain.access import Actor, Role
from samad_desktop.domain.cases import CaseRow
from samad_desktop.domain.referrals import ReferralState

PAUSED_LONG = timedelta(days=10)


class Worklist(StrEnum):
    """A list of what somebody has to do next; the most pressing stands first."""

    TO_REVIEW = "to_review"
    UNDER_REVIEW = "under_review"
    ANSWERS_TO_CHECK = "answers_to_check"
    RETURNED = "returned"
    CALL_BACKS = "call_backs"
    PAUSED_LONG = "paused_long"
    EXTENSIONS = "extensions"
    TO_CLOSE = "to_close"
    OVERDUE = "overdue"
    AGENCY_OPEN = "agency_open"
    AGENCY_SENT_BACK = "agency_sent_back"


_FOLLOWED_UP = (
    Worklist.TO_REVIEW,
    Worklist.UNDER_REVIEW,
    Worklist.ANSWERS_TO_CHECK,
    Worklist.RETURNED,
    Worklist.CALL_BACKS,
    Worklist.PAUSED_LONG,
    Worklist.EXTENSIONS,
    Worklist.TO_CLOSE,
)
_OF_ROLE: dict[Role, tuple[Worklist, ...]] = {
    Role.SUPERVISOR: (Worklist.OVERDUE, *_FOLLOWED_UP),
    Role.EXPERT: _FOLLOWED_UP,
    Role.OPERATOR: (Worklist.CALL_BACKS,),
    Role.LIAISON: (Worklist.AGENCY_OPEN, Worklist.AGENCY_SENT_BACK),
}


@dataclass(frozen=True, slots=True)
class WorkRow:
    """One thing to do: a case, or one of its referrals; times are UTC.

    `version` is the case's, `agency_id` the agency of the referral or proposed for the case;
    `referral_state` is None where the row is no referral.

    `due_at` is None where no clock runs; `since` is what the list is ordered by, `level` the
    level that the worst of its clocks has reached.
    """

    case: CaseRow
    since: datetime
    referral_id: int | None = None
    due_at: datetime | None = None
    level: int = 0
    version: int = 0
    agency_id: int | None = None
    referral_state: ReferralState | None = None


def worklists_of(actor: Actor) -> tuple[Worklist, ...]:
    """Return the lists of a person's roles, each once, the first role's first."""
    found = (each for role, own in _OF_ROLE.items() if role in actor.roles for each in own)
    return tuple(dict.fromkeys(found))
