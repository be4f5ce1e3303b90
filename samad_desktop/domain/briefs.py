"""The page about one caller that an official reads at desk hours (برگهٔ متقاضی).

It says no more than its reader may know: it is made of a case as that reader sees it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from samad_desktop.domain.cases import Case, CaseKind, CaseState, EventKind, TimelineEvent
from samad_desktop.domain.referrals import Referral
from samad_desktop.domain.text import shortened

TEXT_CHARS = 1_500
WORDS_CHARS = 240
LINES_MAX = 5
PROMISES_MAX = 3

# What an agency says is its last word about a case; a later one takes its place.
_SAID = frozenset(
    {
        *(EventKind.INTERIM_REPLY, EventKind.FINAL_REPLY, EventKind.EXTENSION_ASKED),
        EventKind.RETURNED,
    }
)
# What somebody who has a minute is told of the past.
_TOLD = frozenset(
    {
        *(EventKind.REGISTERED, EventKind.FOLLOWED_UP, EventKind.REFERRED),
        *(EventKind.TRANSFERRED, EventKind.RETURNED, EventKind.FINAL_REPLY),
        *(EventKind.SENT_BACK, EventKind.EXTENDED, EventKind.RAISED, EventKind.REOPENED),
        *(EventKind.APPEALED, EventKind.CALLED_BACK, EventKind.SLOT_HEARD, EventKind.CLOSED),
    }
)


@dataclass(frozen=True, slots=True)
class BriefLine:
    """One thing that happened, in few words; `agency` is whose referral it was, if of one."""

    kind: EventKind
    at: datetime
    agency: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class AgencyWord:
    """What an agency said last; `due_at` is until when it owes an answer, None where it does not.

    An agency that has said nothing yet has no `kind`.
    """

    agency: str
    kind: EventKind | None
    words: str
    at: datetime | None
    due_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Brief:
    """A caller, the matter, and what was done and promised about it; times are UTC.

    `name` is empty for somebody who gave none, and where the reader may not know who it is:
    `identity_withheld` tells the two apart. `calls` is how often was called about the matter,
    `earlier` how many things happened before the oldest of `history`, which has the newest first.
    """

    case_id: int
    tracking_code: str
    kind: CaseKind
    state: CaseState
    subject_id: int | None
    county_id: int | None
    place: str
    text: str
    name: str
    behalf_of: str
    phone: str
    identity_withheld: bool
    text_withheld: bool
    received_at: datetime
    reopened: bool
    calls: int
    agency_id: int | None = None
    said: tuple[AgencyWord, ...] = ()
    history: tuple[BriefLine, ...] = ()
    earlier: int = 0


def brief_of(case: Case, referrals: Iterable[Referral], agencies: dict[int, str]) -> Brief:
    """Put a case, as its reader may see it, on one page.

    Args:
        agencies: the short names of agencies by id.
    """
    matter, caller = case.matter, case.representative or case.citizen
    behalf = case.citizen if case.representative is not None else None
    told = [each for each in case.events if each.kind in _TOLD]
    return Brief(
        case_id=case.id,
        tracking_code=case.tracking_code,
        kind=matter.kind,
        state=case.state,
        subject_id=matter.subject_id,
        county_id=matter.county_id,
        place=matter.place,
        text=shortened(matter.text, TEXT_CHARS),
        name=caller.name if caller is not None else "",
        behalf_of=behalf.name if behalf is not None else "",
        phone=next(iter(caller.phones), "") if caller is not None else "",
        identity_withheld=case.identity_withheld,
        text_withheld=case.text_withheld,
        received_at=case.received_at,
        reopened=case.reopened,
        calls=sum(each.contact is not None for each in case.events),
        agency_id=case.agency_id,
        said=tuple(_said(case.events, referrals, agencies))[:PROMISES_MAX],
        history=tuple(_line(each) for each in told[:LINES_MAX]),
        earlier=max(0, len(told) - LINES_MAX),
    )


def _said(
    events: Iterable[TimelineEvent], referrals: Iterable[Referral], agencies: dict[int, str]
) -> Iterator[AgencyWord]:
    """Tell of each agency that was asked what it said last, the newest referral first."""
    last: dict[int, TimelineEvent] = {}
    for event in events:
        if event.kind in _SAID and event.referral_id is not None:
            last.setdefault(event.referral_id, event)
    asked = (each for each in referrals if not each.copy)
    for referral in sorted(asked, key=lambda each: each.id, reverse=True):
        name, said = agencies.get(referral.agency_id, ""), last.get(referral.id)
        if said is not None:
            words = shortened(said.text, WORDS_CHARS)
            yield AgencyWord(name, said.kind, words, said.at, referral.due_at)
        elif referral.due_at is not None:
            yield AgencyWord(name, None, "", None, referral.due_at)


def _line(event: TimelineEvent) -> BriefLine:
    return BriefLine(event.kind, event.at, event.moved_to or event.agency, _words(event))


def _words(event: TimelineEvent) -> str:
    """Return what was said then; the matter itself stands on the page already."""
    if event.kind in (EventKind.REGISTERED, EventKind.REFERRED):
        return ""
    return shortened(event.text.partition("\n")[0], WORDS_CHARS)
