"""How long what the centre knows is kept, and why something old is kept all the same.

Nothing is due that an open case, the time for an appeal, a case that belongs to an open
one, or a supervisor's legal hold still needs. A kind without a rule is kept for ever.
"""

import calendar
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum

from samad_desktop.domain.centre_settings import CentreEvent
from samad_desktop.domain.errors import FieldError, ValidationFailed
from samad_desktop.domain.text import clean

MONTHS_MAX = 1_200
APPEAL_MONTHS = 12  # Until the centre has entered the time that its rules give.
SOURCE_MAX_CHARS = 500
REASON_MIN_LETTERS = 5
REASON_MAX_CHARS = 500
OLDEST_SHOWN = 10

# What stands where something was erased.
TEXT_ERASED = "متن این پرونده بر پایهٔ ضابطهٔ نگهداری پاک شده است."
NAME_ERASED = "نام پاک‌شده"
FILE_ERASED = "پیوست پاک‌شده"


class RetentionKind(StrEnum):
    """What a rule says for how long; `APPEAL` is how long a closed case may be appealed."""

    IDENTITY = "identity"
    TEXT = "text"
    ATTACHMENT = "attachment"
    AUDIT = "audit"
    APPEAL = "appeal"


ERASED_KINDS = (
    *(RetentionKind.IDENTITY, RetentionKind.TEXT),
    *(RetentionKind.ATTACHMENT, RetentionKind.AUDIT),
)
# A record of looks that is gone before anybody can ask for it protects nobody.
MONTHS_MIN: Mapping[RetentionKind, int] = {
    RetentionKind.IDENTITY: 1,
    RetentionKind.TEXT: 1,
    RetentionKind.ATTACHMENT: 1,
    RetentionKind.AUDIT: 12,
    RetentionKind.APPEAL: 1,
}


class Kept(StrEnum):
    """Why something old enough is kept, the weightiest first."""

    LEGAL_HOLD = "legal_hold"
    OPEN_CASE = "open_case"
    APPEAL = "appeal"
    LINKED = "linked"


@dataclass(frozen=True, slots=True)
class RetentionPolicy:
    """A version of a rule: from a day on, a kind is kept for so many calendar months."""

    id: int
    kind: RetentionKind
    months: int
    valid_from: date
    source: str = ""


@dataclass(frozen=True, slots=True)
class Terms:
    """What the rules mean at one moment: what is not later than its `before` is old enough.

    A kind without a rule has no entry: it is kept for ever.
    """

    before: Mapping[RetentionKind, datetime]
    appeal_before: datetime


@dataclass(frozen=True, slots=True)
class CaseAge:
    """What of a case decides whether something of it may go; times are UTC."""

    received_at: datetime
    closed_at: datetime | None
    held: bool = False
    linked_to_open: bool = False

    @property
    def since(self) -> datetime:
        """From when on its age is counted."""
        return self.received_at if self.closed_at is None else self.closed_at


@dataclass(frozen=True, slots=True)
class OldOne:
    """One of the oldest that are due: the number of a case or a person, never her name."""

    kind: RetentionKind
    key: int
    since: datetime
    tracking_code: str = ""


@dataclass(frozen=True, slots=True)
class RetentionPreview:
    """What a run would erase now, by kind; what it would keep and why; the ten oldest."""

    due: Mapping[RetentionKind, int]
    kept: Mapping[tuple[RetentionKind, Kept], int] = field(default_factory=dict)
    oldest: tuple[OldOne, ...] = ()

    @property
    def total(self) -> int:
        return sum(self.due.values())


@dataclass(frozen=True, slots=True)
class Confirmation:
    """How somebody says that a run is meant: by the count that she saw, or by a reason."""

    count: int | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class RetentionRun:
    """A run as it is remembered; `ended_at` is None while it goes on, or where it was cut off."""

    id: int
    who: str
    started_at: datetime
    ended_at: datetime | None
    reason: str
    erased: Mapping[RetentionKind, int]


@dataclass(frozen=True, slots=True)
class RetentionBook:
    """The rules with all their versions, who changed them, and the last runs.

    `proven_within_days`: after so many days without a proven copy the centre is warned.
    """

    policies: tuple[RetentionPolicy, ...]
    events: tuple[CentreEvent, ...]
    runs: tuple[RetentionRun, ...]
    proven_within_days: int


@dataclass(frozen=True, slots=True)
class LegalHold:
    """A supervisor's word that nothing of a case may go, and why."""

    id: int
    case_id: int
    reason: str
    made_by: str
    made_at: datetime


def months_before(moment: datetime, months: int) -> datetime:
    """Return the same time so many calendar months (UTC) earlier, or the month's last day."""
    year, month = divmod(moment.year * 12 + moment.month - 1 - months, 12)
    day = min(moment.day, calendar.monthrange(max(year, 1), month + 1)[1])
    return moment.replace(year=max(year, 1), month=month + 1, day=day)


def in_force(
    policies: Iterable[RetentionPolicy], today: date
) -> Mapping[RetentionKind, RetentionPolicy]:
    """Return the version of each rule that holds on a day: of one day's the last entered."""
    begun = (each for each in policies if each.valid_from <= today)
    ordered = sorted(begun, key=lambda each: (each.valid_from, each.id))
    return {each.kind: each for each in ordered}


def terms_at(policies: Iterable[RetentionPolicy], now: datetime, today: date) -> Terms:
    """Return what the rules mean at a moment (UTC), which is `today` in Tehran."""
    holding = in_force(policies, today)
    appeal = holding.get(RetentionKind.APPEAL)
    return Terms(
        {
            kind: months_before(now, holding[kind].months)
            for kind in ERASED_KINDS
            if kind in holding
        },
        months_before(now, APPEAL_MONTHS if appeal is None else appeal.months),
    )


def kept_because(case: CaseAge, terms: Terms) -> Kept | None:
    """Return why nothing of a case may go, or None where something may."""
    if case.held:
        return Kept.LEGAL_HOLD
    if case.closed_at is None:
        return Kept.OPEN_CASE
    if case.closed_at > terms.appeal_before:
        return Kept.APPEAL
    return Kept.LINKED if case.linked_to_open else None


def person_kept_because(cases: Sequence[CaseAge], terms: Terms) -> Kept | None:
    """Return the weightiest reason of all her cases to keep who a person is."""
    found = {kept_because(case, terms) for case in cases}
    return next((each for each in Kept if each in found), None)


def is_old(since: datetime, kind: RetentionKind, terms: Terms) -> bool:
    """Say whether something is old enough to go, were there no reason against it."""
    before = terms.before.get(kind)
    return before is not None and since <= before


def checked_policy(policy: RetentionPolicy, today: date) -> RetentionPolicy:
    """Return a new version of a rule as it is stored.

    Raises:
        ValidationFailed: its time is out of range, it names no source, or it would hold for
            days gone by.
    """
    policy = replace(policy, source=clean(policy.source))
    found = []
    least = MONTHS_MIN[policy.kind]
    if not least <= policy.months <= MONTHS_MAX:
        found.append(FieldError("months", "retention_months_out_of_range", str(least)))
    if policy.valid_from < today:
        found.append(FieldError("valid_from", "begins_in_the_past"))
    if not policy.source:
        found.append(FieldError("source", "required"))
    if len(policy.source) > SOURCE_MAX_CHARS:
        found.append(FieldError("source", "too_long", str(SOURCE_MAX_CHARS)))
    if found:
        raise ValidationFailed(tuple(found))
    return policy


def checked_confirmation(given: Confirmation, due: int) -> str:
    """Return the reason that is remembered with a run of `due` things.

    Raises:
        ValidationFailed: neither the count nor a reason was given, or the count is another.
    """
    reason = clean(given.reason)
    if given.count is None and not reason:
        raise ValidationFailed((FieldError("confirm", "retention_confirm"),))
    if given.count is not None and given.count != due:
        raise ValidationFailed((FieldError("confirm", "retention_count_differs", str(due)),))
    return checked_reason(reason, "confirm") if reason else ""


def checked_reason(typed: str, name: str = "reason") -> str:
    """Return a reason as it is stored.

    Raises:
        ValidationFailed: it says nothing, or too much.
    """
    reason = clean(typed)
    if sum(not letter.isspace() for letter in reason) < REASON_MIN_LETTERS:
        raise ValidationFailed((FieldError(name, "reason_needed"),))
    if len(reason) > REASON_MAX_CHARS:
        raise ValidationFailed((FieldError(name, "too_long", str(REASON_MAX_CHARS)),))
    return reason
