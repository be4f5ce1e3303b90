"""Where a case stands and until when: its clocks, its referrals, and what may be done now."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from samad_desktop.domain.access import Actor
from samad_desktop.domain.answer_quality import Concern
from samad_desktop.domain.cases import CaseState, Disposition
from samad_desktop.domain.deadlines import AnswerTerms, EscalationLevel, Step, TermUnit
from samad_desktop.domain.links import CaseLink
from samad_desktop.domain.referrals import Referral, ReferralState
from samad_desktop.domain.retention import LegalHold
from samad_desktop.domain.sub_referrals import SubReferral
from samad_desktop.domain.transitions import (
    CaseAction,
    CaseFacts,
    ReferralAction,
    why_not_on_referral,
)

_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Distance:
    """How far a deadline is: whole `days`, or time of less than a day; `late` says it is past.

    `working` tells that only worked days and hours were counted.
    """

    late: bool
    working: bool
    days: int = 0
    time: timedelta = timedelta()


ANSWERING_LEVEL = 1


@dataclass(frozen=True, slots=True)
class StandingClock:
    """A clock that runs, or stands still for `pause_reason`; `due` is None while it does (UTC).

    `amount` is its term in `unit`; `distance` is None while it stands still, and where the
    centre's calendar does not reach.
    """

    id: int
    step: Step
    referral_id: int | None
    due: datetime | None
    level: int
    unit: TermUnit
    amount: int
    distance: Distance | None = None
    pause_reason: str = ""


@dataclass(frozen=True, slots=True)
class StandingReferral:
    """A referral with the last words about it, and what may be done with it now.

    `reply` is the agency's last reply, or why it sent the case back; `sent_back` is why the
    centre did not take its last answer, until there is a new one: None if none was sent back,
    empty where the reason must not be read. `concerns` is what is weak about an answer that
    nobody has checked yet; `sub_referrals` is what the agency sent on to its units;
    `asked_amount` is the whole term with which it would have until the day that it asked for.
    """

    referral: Referral
    reply: str = ""
    sent_back: str | None = None
    extension_reason: str = ""
    sub_referrals: tuple[SubReferral, ...] = ()
    concerns: tuple[Concern, ...] = ()
    offered: tuple[ReferralAction, ...] = ()
    asked_amount: int | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """Everything about following one case up, read at one moment (UTC).

    `facts` are what the rules look at, `offered` what they allow whoever read it;
    `offices` are those that an objection to the answer may go to, `ends` how the case may end
    now and `why_few_ends` the code of why in no other way, `terms` the rules for an agency's
    answer, where the case may be referred; `promised_at` is when the citizen asked to be
    called again, `hold` what keeps anything of the case from being erased.
    """

    case_id: int
    read_at: datetime
    clocks: tuple[StandingClock, ...] = ()
    referrals: tuple[StandingReferral, ...] = ()
    links: tuple[CaseLink, ...] = ()
    facts: CaseFacts | None = None
    offered: tuple[CaseAction, ...] = ()
    offices: tuple[EscalationLevel, ...] = ()
    ends: tuple[Disposition, ...] = ()
    why_few_ends: str = ""
    promised_at: datetime | None = None
    terms: AnswerTerms | None = None
    hold: LegalHold | None = None

    @property
    def has_claim(self) -> bool:
        """Whether an agency is late now, or its last answer was not taken."""
        clocks = (each.distance for each in self.clocks if each.step is Step.ANSWER)
        is_late = any(distance is not None and distance.late for distance in clocks)
        return is_late or any(each.sent_back is not None for each in self.referrals)

    @property
    def asked(self) -> tuple[StandingReferral, ...]:
        """The referrals that an answer is, or was, expected to."""
        return tuple(each for each in self.referrals if not each.referral.copy)

    @property
    def copies(self) -> tuple[Referral, ...]:
        return tuple(each.referral for each in self.referrals if each.referral.copy)

    def clock_of(self, referral_id: int | None) -> StandingClock | None:
        """Return the clock that runs for a referral, or for the case itself."""
        return next((each for each in self.clocks if each.referral_id == referral_id), None)

    def offering_nothing(self) -> "Standing":
        """Return the same of a case that was just moved: what may be done is not known yet."""
        referrals = tuple(replace(each, offered=()) for each in self.referrals)
        return replace(self, referrals=referrals, offered=())

    def pressing(self) -> StandingReferral | None:
        """Return the referral that asks for something first: to be checked, answered, sent on."""
        return max(self.asked, key=_press, default=None)


def distance(
    now: datetime, due: datetime, unit: TermUnit, worked: Callable[[datetime, datetime], timedelta]
) -> Distance:
    """Say how far `due` is from `now`.

    Args:
        worked: the working time from one moment to a later one.
    """
    first, last = min(now, due), max(now, due)
    late = due < now
    if unit is TermUnit.WORKING_HOURS:
        return Distance(late, working=True, time=worked(first, last))
    days, rest = divmod(last - first, _ONE_DAY)
    return Distance(late, working=False, days=days, time=timedelta() if days else rest)


def offered_with(actor: Actor, referral: Referral, case: CaseState) -> tuple[ReferralAction, ...]:
    """Return what may be done with a referral; what would be refused for sure is no offer."""
    return tuple(each for each in ReferralAction if not why_not_with(actor, each, referral, case))


def why_not_with(actor: Actor, action: ReferralAction, referral: Referral, case: CaseState) -> str:
    """Return the code of why that may not be done with a referral now; empty where it may."""
    if referral.copy:
        return "copy_for_information"
    if why := why_not_on_referral(actor, action, referral.state, case):
        return why
    if action is ReferralAction.ACCEPT and referral.checked_at is not None:
        return "answer_accepted_before"
    if action is ReferralAction.DECLINE_EXTENSION and referral.extension_asked_at is None:
        return "no_extension_asked"
    return ""


def higher(levels: Iterable[EscalationLevel], last: int | None) -> tuple[EscalationLevel, ...]:
    """Return the offices above the one that the last objection went to.

    The first level is whoever answered: an objection to an answer does not go there.
    """
    return tuple(each for each in levels if each.level > (last or ANSWERING_LEVEL))


def _press(each: StandingReferral) -> tuple[int, datetime]:
    referral = each.referral
    if referral.awaits_check:
        return 3, referral.sent_at
    if referral.ended_at is None:
        return 2, referral.sent_at
    return int(referral.state is ReferralState.RETURNED), referral.sent_at
