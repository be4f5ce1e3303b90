"""Which directives a list shows, and from what one is dictated."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from samad_desktop.domain.counters import Counter
from samad_desktop.domain.directives import Directive
from samad_desktop.domain.officials import Official, Signer


class DirectiveFilter(StrEnum):
    """Which of the directives are shown; each counter opens the one of its name."""

    OPEN = "open"
    DUE_TODAY = "due_today"
    LATE = "late"
    TO_VERIFY = "to_verify"
    ALL = "all"


COUNTED = {
    Counter.ORDERS: DirectiveFilter.OPEN,
    Counter.ORDERS_TODAY: DirectiveFilter.DUE_TODAY,
    Counter.ORDERS_LATE: DirectiveFilter.LATE,
}


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which directives are wanted: of one official, to one agency, of one session, or any."""

    which: DirectiveFilter = DirectiveFilter.OPEN
    official_id: int | None = None
    agency_id: int | None = None
    session_id: int | None = None


@dataclass(frozen=True, slots=True)
class DirectiveList:
    """Directives as they stood at a moment (UTC), the newest first, and who may have given them.

    `ends_before` says that there are older ones, which are not shown.
    """

    rows: tuple[Directive, ...]
    now: datetime
    signers: tuple[Signer, ...] = ()
    ends_before: bool = False


@dataclass(frozen=True, slots=True)
class DictationSheet:
    """What a directive about a case is dictated from.

    `agency_id` is who is proposed; `due_at` is when each agency that may be asked would have
    to be done, by the rule and the calendar as they stand, by agency.
    """

    case_id: int
    tracking_code: str
    agency_id: int | None
    protected: bool
    officials: tuple[Official, ...]
    due_at: Mapping[int, datetime]
