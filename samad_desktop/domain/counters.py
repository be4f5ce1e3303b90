"""The numbers on every screen; each is a door to exactly the list it counts.

Cases are counted, and of a case's running clocks the worst decides: it has one level, and
it is either overdue or due soon. Of desk hours sessions are counted, and callers' places; of
orders each counts that an agency has to obey.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

REFRESH_EVERY_S = 1.0  # On average, on each workstation, whatever happens at the others.
DUE_SOON = timedelta(hours=4)  # Of working time.


class Counter(StrEnum):
    """What is counted; a level counts the cases that have reached it and none above it."""

    CALLS_TODAY = "calls_today"
    MINE_TODAY = "mine_today"
    OPEN = "open"
    UNREVIEWED = "unreviewed"
    DUE_SOON = "due_soon"
    OVERDUE = "overdue"
    LEVEL_1 = "level_1"
    LEVEL_2 = "level_2"
    LEVEL_3 = "level_3"
    LEVEL_4 = "level_4"
    ANSWERS = "answers"
    CALL_BACKS = "call_backs"
    SESSION_NOW = "session_now"
    WAITING_CALLERS = "waiting_callers"
    UNTOLD_CALLERS = "untold_callers"
    ORDERS = "orders"
    ORDERS_TODAY = "orders_today"
    ORDERS_LATE = "orders_late"


# Of desk hours: what is no case, and what counts one row a caller's place.
OF_SESSIONS = frozenset({Counter.SESSION_NOW})
OF_SLOTS = frozenset({Counter.WAITING_CALLERS, Counter.UNTOLD_CALLERS})
# Officials' orders: to each agency that has one not done yet, one.
OF_ORDERS = (Counter.ORDERS, Counter.ORDERS_TODAY, Counter.ORDERS_LATE)
OF_A_LEVEL = {
    Counter.LEVEL_1: 1,
    Counter.LEVEL_2: 2,
    Counter.LEVEL_3: 3,
    Counter.LEVEL_4: 4,
}


@dataclass(frozen=True, slots=True)
class Counters:
    """The counters at one moment, each under the code of its `Counter`."""

    calls_today: int
    mine_today: int
    open: int
    unreviewed: int
    due_soon: int = 0
    overdue: int = 0
    level_1: int = 0
    level_2: int = 0
    level_3: int = 0
    level_4: int = 0
    answers: int = 0
    call_backs: int = 0
    session_now: int = 0
    waiting_callers: int = 0
    untold_callers: int = 0
    orders: int = 0
    orders_today: int = 0
    orders_late: int = 0

    def of(self, counter: Counter) -> int:
        return int(getattr(self, counter.value))


@dataclass(frozen=True, slots=True)
class Moment:
    """When it is counted: now, until when something is due soon, and the day in Tehran (UTC)."""

    now: datetime
    soon: datetime
    day: tuple[datetime, datetime]


@dataclass(frozen=True, slots=True)
class Scope:
    """Whose cases are counted: the whole centre's, or those that some agencies have to answer.

    `mine` is the person whose own calls are counted; an agency takes none. Of orders about cases
    whose text she may not read, only who `sees_protected` counts all. Who only `sits` at
    sessions counts those of her own, and who waits there.
    """

    mine: int
    agency_ids: frozenset[int] | None = None
    sees_protected: bool = True
    sits: bool = False
