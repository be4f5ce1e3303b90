"""A case as the agency sees it that was asked to answer: the matter, and only what it may know."""

from dataclasses import dataclass
from datetime import datetime

from samad_desktop.domain.cases import (
    AttachmentInfo,
    CaseState,
    EventKind,
    MatterDraft,
    TimelineEvent,
)
from samad_desktop.domain.citizens import Citizen
from samad_desktop.domain.referrals import Referral, ReferralState
from samad_desktop.domain.sub_referrals import SubReferral

_OWES = frozenset({ReferralState.SENT, ReferralState.RECEIVED, ReferralState.INTERIM})

_DECIDES = frozenset({EventKind.SENT_BACK, EventKind.FINAL_REPLY, EventKind.RETURNED})


@dataclass(frozen=True, slots=True)
class ReferredCase:
    """A referral with its case, without the centre's notes and other agencies' answers.

    Where the identity is hidden from the agency, `citizen` is None, `identity_withheld` says
    so, and no file of the citizen's is listed: such a file often shows who it is. What the
    centre attached to its instruction is for the agency, as its words are. `received_at` is
    UTC.
    """

    referral: Referral
    tracking_code: str
    state: CaseState
    matter: MatterDraft
    citizen: Citizen | None
    identity_withheld: bool
    received_at: datetime
    events: tuple[TimelineEvent, ...] = ()
    attachments: tuple[AttachmentInfo, ...] = ()
    sub_referrals: tuple[SubReferral, ...] = ()

    @property
    def is_owed(self) -> bool:
        """Whether the agency has to answer, so that a clock runs or stands still for it."""
        referral = self.referral
        return referral.state in _OWES and not referral.copy

    @property
    def sent_back(self) -> str | None:
        """Why the centre did not take the last answer, until there is a new one; else None."""
        last = next((each for each in self.events if each.kind in _DECIDES), None)
        return last.text if last is not None and last.kind is EventKind.SENT_BACK else None
