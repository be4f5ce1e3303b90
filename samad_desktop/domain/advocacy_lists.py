"""Which advocacy files a list shows, from what one is prepared, and what was sent in one."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from samad_desktop.domain.advocacy import AdvocacyDraft, AdvocacyFile, Conduct
from samad_desktop.domain.legal_bases import LegalBasis


class AdvocacyFilter(StrEnum):
    """Which of the files are shown; each is counted as well, and its count is its rows."""

    OPEN = "open"
    LATE = "late"
    ANSWERED = "answered"
    DRAFTS = "drafts"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class DraftRow:
    """A file that is still being prepared; `at` is when it was last stored (UTC)."""

    id: int
    case_id: int
    tracking_code: str
    agency_id: int
    subject: str
    prepared_by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class AdvocacyList:
    """Files as they stood at a moment (UTC), the newest first, and how many each list has.

    `rows` and `drafts` are no more than a list shows; `counts` are exact.
    """

    rows: tuple[AdvocacyFile, ...]
    drafts: tuple[DraftRow, ...]
    counts: Mapping[AdvocacyFilter, int]
    now: datetime


@dataclass(frozen=True, slots=True)
class AdvocacySheet:
    """What a file about a case is prepared from.

    `conducts` are of the agencies that may be written to, the weightiest first; `proposed` is
    the letter that is proposed for each, as (subject, text), by agency; `due_at` is until when
    it would have to comply. `drafts` are stored; `bases` hold today and fit, the closest first.
    """

    case_id: int
    tracking_code: str
    protected: bool
    conducts: tuple[Conduct, ...]
    proposed: Mapping[int, tuple[str, str]]
    due_at: Mapping[int, datetime]
    drafts: tuple[AdvocacyDraft, ...]
    bases: tuple[LegalBasis, ...]


@dataclass(frozen=True, slots=True)
class SentContent:
    """What was sent in a file, as it is printed; `content` is canonical JSON.

    `is_sound` says that its hash is the one that was stored with it.
    """

    number: str
    content: str
    sha256: str
    is_sound: bool
