"""What a directive is (دستور): an official's numbered order about a case, to agencies.

Each agency that must act has a term, a state and a word of its own; what an agency says it
has done counts as kept only after the citizen was called and says so, too.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from samad_desktop.domain.errors import FieldError, RuleBroken, ValidationFailed
from samad_desktop.domain.referrals import wrong_term
from samad_desktop.domain.text import clean

SUBJECT_MAX_CHARS = 200
TEXT_MAX_CHARS = 20_000
REPLY_MAX_CHARS = 20_000
REASON_MAX_CHARS = 500
RECIPIENTS_MAX = 20


class DirectiveState(StrEnum):
    """How far an agency is with a directive; late and broken it becomes by time alone."""

    ISSUED = "issued"
    RECEIVED = "received"
    IN_PROGRESS = "in_progress"
    DONE = "done"


class AgencyMove(StrEnum):
    """What an agency does with a directive."""

    RECEIVE = "receive"
    REPORT = "report"
    FINISH = "finish"


class Verdict(StrEnum):
    """What the citizen says of what was said to be done."""

    KEPT = "kept"
    NOT_KEPT = "not_kept"


_S = DirectiveState
_LAWFUL = {
    AgencyMove.RECEIVE: ({_S.ISSUED}, _S.RECEIVED),
    AgencyMove.REPORT: ({_S.ISSUED, _S.RECEIVED, _S.IN_PROGRESS}, _S.IN_PROGRESS),
    AgencyMove.FINISH: ({_S.ISSUED, _S.RECEIVED, _S.IN_PROGRESS}, _S.DONE),
}


@dataclass(frozen=True, slots=True)
class Addressee:
    """To which agency a directive goes: to act on it, or as a copy for information.

    `amount` is its term in the unit of the rule, None for the rule's own; another one has a
    `reason`.
    """

    agency_id: int
    copy: bool = False
    amount: int | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class DirectiveDraft:
    """A directive as dictated so far; it may still be wrong.

    `all_the_same` says that whoever issues it was warned of what names a protected caller.
    Fields that a sentence can stand beside: official, subject, text, recipients, copies,
    amount, reason.
    """

    official_id: int | None
    case_id: int
    subject: str = ""
    text: str = ""
    addressees: tuple[Addressee, ...] = ()
    session_id: int | None = None
    slot: int | None = None
    all_the_same: bool = False

    @property
    def agency_ids(self) -> tuple[int, ...]:
        """Those that must act."""
        return tuple(each.agency_id for each in self.addressees if not each.copy)

    @property
    def copy_ids(self) -> tuple[int, ...]:
        return tuple(each.agency_id for each in self.addressees if each.copy)

    def checked(self) -> "DirectiveDraft":
        """Return the draft as it is stored.

        Raises:
            ValidationFailed: it is nobody's, says nothing or too much, goes to nobody or to
                one agency twice, or has a term that is no term or has no reason.
        """
        draft = replace(
            self,
            subject=clean(self.subject),
            text=clean(self.text),
            addressees=tuple(replace(a, reason=clean(a.reason)) for a in self.addressees),
        )
        if found := (*_wrong_words(draft), *_wrong_addressees(draft)):
            raise ValidationFailed(found)
        return draft


@dataclass(frozen=True, slots=True)
class Recipient:
    """An agency that a directive went to, as last read; times are UTC.

    `due_at` is None for a copy; `broken_at` is from when an order that is not done is broken.
    `refuted_at` is when the citizen last said that nothing was done, where an agency had said
    so. `reply` is what the agency said last, `heard` what the citizen said, `thresholds` when each
    level is reached.
    """

    id: int
    version: int
    directive_id: int
    agency_id: int
    copy: bool
    state: DirectiveState
    due_at: datetime | None = None
    broken_at: datetime | None = None
    received_at: datetime | None = None
    done_at: datetime | None = None
    reply: str = ""
    verdict: Verdict | None = None
    verified_at: datetime | None = None
    refuted_at: datetime | None = None
    heard: str = ""
    thresholds: tuple[datetime, ...] = ()

    @property
    def awaits_call(self) -> bool:
        """Whether the citizen is to be called: the agency says that it is done."""
        return self.state is DirectiveState.DONE and self.verdict is None


@dataclass(frozen=True, slots=True)
class OrderedMatter:
    """What agencies read of an order: its own words, and what its case is about and where.

    `place` and `text` are the case's: of a protected one without what gives the caller away.
    """

    subject: str
    words: str
    county_id: int | None = None
    place: str = ""
    text: str = ""
    protected: bool = False


@dataclass(frozen=True, slots=True)
class Directive:
    """A directive as last read: it is never changed, what becomes of it are its recipients'.

    To an agency `subject` and `text` are what she may read of it.
    """

    id: int
    uuid: UUID
    number: str
    official_id: int
    session_id: int | None
    slot: int | None
    case_id: int
    tracking_code: str
    subject: str
    text: str
    issued_by: str
    issued_at: datetime
    recipients: tuple[Recipient, ...] = ()
    matter: OrderedMatter = OrderedMatter("", "")

    def recipient(self, recipient_id: int) -> Recipient:
        """Return one of its recipients."""
        return next(each for each in self.recipients if each.id == recipient_id)


def moved(move: AgencyMove, state: DirectiveState, *, copy: bool) -> DirectiveState:
    """Return how far an agency is after a move.

    Raises:
        RuleBroken: `directive_is_copy`, `directive_done_before` or `directive_received_before`.
    """
    if copy:
        raise RuleBroken("directive_is_copy")
    before, after = _LAWFUL[move]
    if state not in before:
        done = state is DirectiveState.DONE
        raise RuleBroken("directive_done_before" if done else "directive_received_before")
    return after


def must_be_carriable(recipient: Recipient, *, retired: bool) -> None:
    """Go on only if an order was left behind with its agency.

    Args:
        retired: whether the agency is.

    Raises:
        RuleBroken: `directive_is_copy`, `directive_done_before` or `directive_stays`.
    """
    if recipient.copy:
        raise RuleBroken("directive_is_copy")
    if recipient.state is DirectiveState.DONE:
        raise RuleBroken("directive_done_before")
    if not retired:
        raise RuleBroken("directive_stays")


def must_be_verifiable(recipient: Recipient) -> None:
    """Go on only if the citizen can be asked whether it was done.

    Raises:
        RuleBroken: `directive_not_done` or `directive_verified_before`.
    """
    if recipient.copy or recipient.state is not DirectiveState.DONE:
        raise RuleBroken("directive_not_done")
    if recipient.verdict is not None:
        raise RuleBroken("directive_verified_before")


def checked_reply(text: str, *, needed: bool, field: str = "words") -> str:
    """Return what an agency or a citizen says as it is stored.

    Raises:
        ValidationFailed: it is missing where it is needed, or too long.
    """
    said = clean(text)
    if needed and not said:
        raise ValidationFailed((FieldError(field, "required"),))
    if len(said) > REPLY_MAX_CHARS:
        raise ValidationFailed((FieldError(field, "too_long", str(REPLY_MAX_CHARS)),))
    return said


def _wrong_words(draft: DirectiveDraft) -> Iterable[FieldError]:
    if draft.official_id is None:
        yield FieldError("official", "directive_needs_official")
    for field, words, limit in (
        ("subject", draft.subject, SUBJECT_MAX_CHARS),
        ("text", draft.text, TEXT_MAX_CHARS),
    ):
        if not words:
            yield FieldError(field, "required")
        elif len(words) > limit:
            yield FieldError(field, "too_long", str(limit))


def _wrong_addressees(draft: DirectiveDraft) -> Iterable[FieldError]:
    if not draft.agency_ids:
        yield FieldError("recipients", "directive_needs_agency")
    if len(draft.addressees) > RECIPIENTS_MAX:
        yield FieldError("recipients", "directive_too_many", str(RECIPIENTS_MAX))
    if len(set(draft.agency_ids)) < len(draft.agency_ids):
        yield FieldError("recipients", "directive_agency_twice")
    if set(draft.agency_ids) & set(draft.copy_ids):
        yield FieldError("copies", "copy_to_answerer")
    for each in draft.addressees:
        if each.amount is None:
            continue
        yield from wrong_term(each.amount)
        if not each.reason:
            yield FieldError("reason", "term_needs_reason")
        elif len(each.reason) > REASON_MAX_CHARS:
            yield FieldError("reason", "too_long", str(REASON_MAX_CHARS))
