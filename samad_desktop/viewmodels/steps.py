"""The steps of following a case up, as data: what each asks for, and which service does it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from samad_desktop.domain.access import Actor
from samad_desktop.domain.attachments import Attachment
from samad_desktop.domain.calendar import TEHRAN, parse_clock
from samad_desktop.domain.call_backs import CallBackDraft, CallBackOutcome
from samad_desktop.domain.cases import Case, Disposition
from samad_desktop.domain.changes import Outcome
from samad_desktop.domain.closing import ClosingDraft
from samad_desktop.domain.errors import FieldError, RuleBroken, ValidationFailed
from samad_desktop.domain.referrals import Referral, ReferralDraft
from samad_desktop.domain.text import clean, latin_digits
from samad_desktop.domain.transitions import CaseAction, ReferralAction
from samad_desktop.domain.writings import StepDraft
from samad_desktop.services.follow_up import FollowUpService
from samad_desktop.services.redactions import RedactionService
from samad_desktop.services.referrals import ReferralService

Action = CaseAction | ReferralAction
# What no term is: the service says what one looks like.
_NO_TERM = 0


class StepField(StrEnum):
    """What a step can ask for; a complaint about it has the same name."""

    AGENCIES = "agencies"
    COPIES = "copies"
    UNIT = "unit"
    AGENCY = "proposed_agency"
    OUTCOME = "outcome"
    AGAIN_AT = "again_at"
    DISPOSITION = "disposition"
    LEVEL = "level"
    AMOUNT = "amount"
    REASON = "reason"
    REPLY = "reply"
    TEXT = "text"
    INSTRUCTION = "instruction"
    FILES = "files"
    REDACTION = "redaction"


_F = StepField
_MAY_STAY_EMPTY = frozenset({_F.COPIES, _F.UNIT, _F.INSTRUCTION, _F.FILES, _F.REDACTION, _F.TEXT})
# Fields that stand in a draft under another name.
_NAMES = {
    _F.AGENCIES: "agency_ids",
    _F.COPIES: "copy_ids",
    _F.AGENCY: "agency_id",
    _F.AGAIN_AT: "again_day",
}


# A field, by the values of another beside which something is so.
_Beside = Mapping[StepField, tuple[str, frozenset[str]]]


@dataclass(frozen=True, slots=True)
class StepServices:
    """What does the steps."""

    follow_up: FollowUpService
    referrals: ReferralService
    redactions: RedactionService


@dataclass(frozen=True, slots=True)
class Taken:
    """A step that is being taken: by whom, with which case or referral, as it was seen.

    `all_the_same`: she was warned that its words name a protected caller to the agency.
    """

    services: StepServices
    actor: Actor
    case_id: int
    case_version: int
    referral: Referral | None
    draft: StepDraft
    files: tuple[Attachment, ...] = ()
    all_the_same: bool = False

    def with_case(self, deed: str, *arguments: object) -> Outcome[Any]:
        done: Outcome[Case] = getattr(self.services.follow_up, deed)(
            self.actor, self.case_id, self.case_version, *arguments
        )
        return done

    def with_referral(self, deed: str, *arguments: object) -> Outcome[Any]:
        assert self.referral is not None
        done: Outcome[Any] = getattr(self.services.referrals, deed)(
            self.actor, self.referral.id, self.referral.version, *arguments
        )
        return done

    def with_agency(self, deed: str, *arguments: object) -> Outcome[Any]:
        """Do something with a referral whose words the agency reads."""
        assert self.referral is not None
        done: Outcome[Any] = getattr(self.services.referrals, deed)(
            self.actor,
            self.referral.id,
            self.referral.version,
            *arguments,
            all_the_same=self.all_the_same,
        )
        return done


@dataclass(frozen=True, slots=True)
class Step:
    """One step: its fields in the order of reading, and how it is done (on a worker).

    `captions` names fields otherwise than usual, `needed` are those that may elsewhere stay
    empty and may not here, but for one `spared_with` a value of another; `said_with` says more
    of an outcome than `said`; `only_with` shows one only beside a value of another (any value,
    where the set is empty), `errors_at` puts a complaint to another field.
    """

    action: Action
    key: str
    icon: str
    fields: tuple[StepField, ...]
    do: Callable[[Taken], Outcome[Any]]
    said: str
    captions: Mapping[StepField, str] = field(default_factory=dict)
    needed: frozenset[StepField] = frozenset()
    said_with: Mapping[str, str] = field(default_factory=dict)
    spared_with: _Beside = field(default_factory=dict)
    only_with: _Beside = field(default_factory=dict)
    errors_at: Mapping[str, StepField] = field(default_factory=dict)

    @property
    def of_referral(self) -> bool:
        return isinstance(self.action, ReferralAction)

    def said_of(self, draft: StepDraft) -> str:
        """Return what is said once it was taken."""
        return self.said_with.get(draft.outcome, self.said)

    def must_have(self, each: StepField, draft: StepDraft) -> bool:
        """Whether a field may not stay empty; another term than the rule's is never needed."""
        if each in self.needed:
            return not (each in self.spared_with and _is_beside(self.spared_with[each], draft))
        by_the_rule = each is _F.AMOUNT and not self.of_referral
        return not (by_the_rule or each in _MAY_STAY_EMPTY)

    def missing(self, draft: StepDraft) -> tuple[FieldError, ...]:
        """Return every field that is wanted and has nothing in it."""
        wanted = (each for each in self.shown(draft) if self.must_have(each, draft))
        return tuple(FieldError(each, "required") for each in wanted if not _typed(each, draft))

    def shown(self, draft: StepDraft) -> tuple[StepField, ...]:
        """Return the fields that are wanted with what is typed so far."""
        return tuple(each for each in self.fields if self._wanted(each, draft))

    def _wanted(self, each: StepField, draft: StepDraft) -> bool:
        return each not in self.only_with or _is_beside(self.only_with[each], draft)


def _is_beside(which: tuple[str, frozenset[str]], draft: StepDraft) -> bool:
    """Say whether another field has one of these values; any, where none is named."""
    other, values = which
    value = clean(getattr(draft, other))
    return value in values if values else bool(value)


def _typed(each: StepField, draft: StepDraft) -> bool:
    """Say whether anything stands in a field; when to call again is a day and a time."""
    if each is _F.AGAIN_AT and not clean(draft.again_time):
        return False
    value = getattr(draft, _NAMES.get(each, each))
    return bool(clean(value)) if isinstance(value, str) else bool(value)


def _refer(taken: Taken) -> Outcome[Any]:
    draft = taken.draft
    amount = None if not clean(draft.amount) else _number(draft.amount)
    wanted = ReferralDraft(
        draft.agency_ids,
        draft.copy_ids,
        draft.unit,
        draft.instruction,
        amount,
        draft.reason,
        draft.redaction.stored if draft.redaction else None,
        taken.all_the_same,
    )
    return taken.services.referrals.refer(taken.actor, taken.case_id, wanted, taken.files)


def _inform(taken: Taken) -> Outcome[Any]:
    draft = taken.draft
    outcome = CallBackOutcome(draft.outcome) if draft.outcome else None
    again = _again_at(draft) if outcome is CallBackOutcome.LATER else None
    return taken.with_case("inform", CallBackDraft(outcome, draft.text, again))


def _close(taken: Taken) -> Outcome[Any]:
    chosen = taken.draft.disposition
    closing = ClosingDraft(Disposition(chosen) if chosen else None, taken.draft.text)
    return taken.with_case("close", closing)


def _appeal(taken: Taken) -> Outcome[Any]:
    return taken.with_case("appeal", taken.draft.reason, _number(taken.draft.level))


def _extend(taken: Taken) -> Outcome[Any]:
    return taken.with_agency("extend", _number(taken.draft.amount), taken.draft.reason)


def _transfer(taken: Taken) -> Outcome[Any]:
    draft, made = taken.draft, taken.draft.redaction
    # What was begun and not confirmed is not passed over for what another agency reads.
    if made is not None and made.stored is None:
        raise ValidationFailed((FieldError(_F.REDACTION, "redaction_unconfirmed"),))
    stored = None if made is None else made.stored
    return taken.with_agency("transfer", draft.agency_id, draft.reason, stored)


def _again_at(draft: StepDraft) -> datetime | None:
    """Return when to call again; None where no day or no time was given.

    Raises:
        ValidationFailed: the time of day cannot be read.
    """
    if draft.again_day is None or not clean(draft.again_time):
        return None
    try:
        at = parse_clock(draft.again_time)
    except RuleBroken as error:
        raise ValidationFailed((FieldError(_F.AGAIN_AT, error.code),)) from error
    return datetime.combine(draft.again_day, at, TEHRAN)


def _number(typed: str) -> int:
    written = latin_digits(clean(typed))
    return int(written) if written.isdecimal() else _NO_TERM


_REASON = (_F.REASON,)
_UNTOLD = frozenset(outcome for outcome in CallBackOutcome if not outcome.is_told)

NOT_HELPED = "نتیجهٔ تماس ثبت شد. متقاضی ناراضی است؛ مرکز باید تا مهلتی که آغاز شد تصمیم بگیرد."

# Offered in this order: what the case waits for comes first.
STEPS: Mapping[Action, Step] = {
    step.action: step
    for step in (
        Step(
            CaseAction.REVIEW,
            "Shift+F9",
            "eye",
            (),
            lambda taken: taken.with_case("review"),
            "بررسی پرونده آغاز شد.",
        ),
        Step(
            ReferralAction.ACCEPT,
            "F8",
            "circle-check",
            (),
            lambda taken: taken.with_referral("accept"),
            "پاسخ دستگاه پذیرفته شد.",
        ),
        Step(
            ReferralAction.SEND_BACK,
            "Ctrl+B",
            "rotate-ccw",
            _REASON,
            lambda taken: taken.with_agency("send_back", taken.draft.reason),
            "پاسخ به دستگاه برگردانده شد.",
        ),
        Step(
            CaseAction.INFORM,
            "F10",
            "phone-call",
            (_F.OUTCOME, _F.AGAIN_AT, _F.TEXT),
            _inform,
            "نتیجهٔ تماس ثبت شد.",
            captions={_F.TEXT: "آنچه گفته شد"},
            needed=frozenset({_F.TEXT}),
            said_with={CallBackOutcome.NOT_SATISFIED: NOT_HELPED},
            spared_with={_F.TEXT: (_F.OUTCOME, _UNTOLD)},
            only_with={_F.AGAIN_AT: (_F.OUTCOME, frozenset({CallBackOutcome.LATER}))},
        ),
        Step(
            CaseAction.RESUME,
            "Ctrl+Shift+F9",
            "circle-play",
            (_F.TEXT,),
            lambda taken: taken.with_case("resume", taken.draft.text),
            "مهلت‌های پرونده به راه افتاد.",
            captions={_F.TEXT: "یادداشت"},
        ),
        Step(
            CaseAction.REOPEN,
            "Shift+F10",
            "folder-open",
            _REASON,
            lambda taken: taken.with_case("reopen", taken.draft.reason),
            "پرونده بازگشایی شد.",
        ),
        Step(
            CaseAction.REFER,
            "F9",
            "send",
            (
                *(_F.AGENCIES, _F.COPIES, _F.REDACTION, _F.INSTRUCTION, _F.FILES),
                *(_F.UNIT, _F.AMOUNT, _F.REASON),
            ),
            _refer,
            "پرونده ارجاع شد.",
            captions={_F.REASON: "دلیل مهلت دیگر"},
            needed=frozenset({_F.REDACTION}),
            only_with={_F.REASON: (_F.AMOUNT, frozenset())},
        ),
        Step(
            ReferralAction.REMIND,
            "Ctrl+M",
            "bell",
            _REASON,
            lambda taken: taken.with_agency("remind", taken.draft.reason),
            "یادآوری فرستاده شد.",
            captions={_F.REASON: "متن یادآوری"},
        ),
        Step(
            ReferralAction.EXTEND,
            "Ctrl+L",
            "hourglass",
            (_F.AMOUNT, _F.REASON),
            _extend,
            "مهلت تغییر کرد.",
            captions={_F.AMOUNT: "همهٔ مهلت، از آغاز"},
        ),
        Step(
            ReferralAction.DECLINE_EXTENSION,
            "Ctrl+D",
            "circle-x",
            _REASON,
            lambda taken: taken.with_agency("decline_extension", taken.draft.reason),
            "درخواست تمدید رد شد.",
        ),
        Step(
            ReferralAction.TRANSFER,
            "Ctrl+T",
            "arrow-left",
            (_F.AGENCY, _F.REDACTION, _F.REASON),
            _transfer,
            "پرونده به دستگاه دیگری سپرده شد.",
            captions={_F.AGENCY: "دستگاهی که باید پاسخ دهد"},
            errors_at={"agencies": _F.AGENCY},
        ),
        Step(
            CaseAction.PAUSE,
            "Ctrl+Shift+F9",
            "circle-pause",
            _REASON,
            lambda taken: taken.with_case("pause", taken.draft.reason),
            "مهلت‌های پرونده ایستاد.",
        ),
        Step(
            CaseAction.CLOSE,
            "Shift+F10",
            "folder-check",
            (_F.DISPOSITION, _F.TEXT),
            _close,
            "پرونده مختومه شد.",
            captions={_F.TEXT: "توضیح"},
            errors_at={"answer_outstanding": _F.DISPOSITION, "answer_unchecked": _F.DISPOSITION},
        ),
        Step(
            CaseAction.APPEAL,
            "Ctrl+F10",
            "scale",
            (_F.LEVEL, _F.REASON),
            _appeal,
            "اعتراض ثبت شد و پرونده دوباره بررسی می‌شود.",
            captions={_F.REASON: "متقاضی به چه اعتراض دارد"},
        ),
    )
}
