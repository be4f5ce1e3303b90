"""What the bell tells a person: that something concerns her, and never what was said."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from samad_desktop.domain.cases import EventKind
from samad_desktop.domain.paging import Cursor

UNREAD_MOST = 99
# Some days of news; whoever looks for more goes on to the end.
PAGE_SIZE = 50

# What comes back to whoever sent a case to an agency.
TO_THE_SENDER = frozenset(
    {
        *(EventKind.FINAL_REPLY, EventKind.RETURNED, EventKind.EXTENSION_ASKED),
        *(EventKind.RAISED, EventKind.ADVOCACY_ANSWERED),
    }
)
# What comes to whoever registered a case: her citizen is to be called, or called again.
TO_THE_REGISTRAR = frozenset(
    {EventKind.ACCEPTED, EventKind.REOPENED, EventKind.APPEALED, EventKind.RAISED}
)
# What comes back to whoever wrote an official's order down.
TO_THE_ISSUER = frozenset({EventKind.DIRECTIVE_DONE, EventKind.DIRECTIVE_NOT_KEPT})
# What comes to the liaisons of an agency that an official ordered something.
OF_AN_ORDER = frozenset(
    {
        *(EventKind.DIRECTIVE_ISSUED, EventKind.DIRECTIVE_COPIED),
        *(EventKind.DIRECTIVE_NOT_KEPT, EventKind.RAISED),
    }
)
# What comes to the liaisons of the agency that a case was sent to.
TO_THE_AGENCY = frozenset(
    {
        EventKind.REFERRED,
        EventKind.COPIED,
        EventKind.SENT_BACK,
        EventKind.REMINDED,
        EventKind.EXTENDED,
        EventKind.RAISED,
        *(EventKind.ADVOCACY_SENT, EventKind.ADVOCACY_DENIED),
        *(EventKind.ADVOCACY_COMPLIED, EventKind.ADVOCACY_WITHDRAWN),
    }
)


@dataclass(frozen=True, slots=True)
class News:
    """How much is new for a person, and how long until time alone makes more; None for never."""

    unread: int
    rings_in: timedelta | None = None


@dataclass(frozen=True, slots=True)
class BellRow:
    """One thing that concerns a person; `id` is its event's.

    A call that is due has the event that told of its hour, and this hour as its moment.
    `directive_id` is of the order that it is about, where it is about one.
    """

    id: int
    case_id: int
    tracking_code: str
    kind: EventKind
    at: datetime
    agency_id: int | None
    unread: bool
    directive_id: int | None = None


@dataclass(frozen=True, slots=True)
class BellPage:
    """Some of what concerns a person, the newest first; `before` asks for what is older."""

    rows: tuple[BellRow, ...]
    before: Cursor | None
