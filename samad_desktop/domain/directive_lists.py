"""Which directives a list shows, and what it knows of them: what is due, and what is late."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from samad_desktop.domain.directives import Directive


class DirectiveFilter(StrEnum):
    """Which of the directives are shown; each counter opens the one of its name."""

    OPEN = "open"
    DUE_TODAY = "due_today"
    LATE = "late"
    TO_VERIFY = "to_verify"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which directives are wanted: of one official, to one agency, of one session, or any."""

    which: DirectiveFilter = DirectiveFilter.OPEN
    official_id: int | None = None
    agency_id: int | None = None
    session_id: int | None = None


@dataclass(frozen=True, slots=True)
class DirectiveList:
    """Directives as they stood at a moment (UTC), the first due first; of each what is wanted.

    `ends_before` says that there are older ones, which are not shown.
    """

    rows: tuple[Directive, ...]
    now: datetime
    ends_before: bool = False
