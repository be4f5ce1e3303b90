"""By which ways something of a case leaves the program, and how many people one may look up.

Every way out is noted before the thing leaves: who, what case, which way, how many people.
Where no server keeps a record, so is each request for a protected identity, with its reason.
Of each lot of a file that is brought in it is noted about how many IDs the centre was asked.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

# Whoever looks up more people in an hour is refused: five for each of sixty calls, and those of
# some hundred cases that she only passes by in lists. On a server these are hours of the clock,
# and the functions of the database count; what the box asks while one search is typed, and
# inside it, is one search.
LOOKED_UP_MAX = 1000
SEARCHED_MAX = 1000
LOOKED_UP_WITHIN = timedelta(hours=1)
LOOKED_UP_SHOWN = timedelta(days=7)
_NEAR = 0.8


class WayOut(StrEnum):
    """How something leaves."""

    PRINTED = "printed"
    SAVED_PAPER = "saved_paper"
    OPENED_FILE = "opened_file"
    SAVED_FILE = "saved_file"
    SAVED_LIST = "saved_list"
    COPIED = "copied"
    LOOKED_UP = "looked_up"
    ASKED_IDS = "asked_ids"
    ASKED_IDENTITY = "asked_identity"


@dataclass(frozen=True, slots=True)
class Outgoing:
    """What left: of which case, if of one, how many people it names, and why if that is asked."""

    way: WayOut
    case_id: int | None = None
    people: int = 0
    reason: str = ""


@dataclass(frozen=True, slots=True)
class OutgoingLine:
    """What left, as a supervisor reads it."""

    id: int
    at: datetime
    who: str
    outgoing: Outgoing
    tracking_code: str = ""

    @property
    def case_id(self) -> int | None:
        return self.outgoing.case_id


@dataclass(frozen=True, slots=True)
class LookUpCount:
    """How many people somebody looked up, and how often, in this hour and in seven days.

    An embedded database does not count searches. `ids` are the questions about IDs of a file
    that is brought in, which are not capped.
    """

    people: int
    people_of_week: int
    searches: int | None = None
    searches_of_week: int | None = None
    ids: int = 0
    ids_of_week: int = 0

    @property
    def is_near_cap(self) -> bool:
        searches = self.searches or 0
        return self.people >= _NEAR * LOOKED_UP_MAX or searches >= _NEAR * SEARCHED_MAX
