"""What is done with many chosen cases at once, and what becomes of each."""

from dataclasses import dataclass

from samad_desktop.domain.cases import CaseState
from samad_desktop.domain.closing import ClosingDraft
from samad_desktop.domain.referrals import ReferralDraft

CHOSEN_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class ReferAll:
    """Send each case; without agencies, to the one that is proposed for it."""

    draft: ReferralDraft


@dataclass(frozen=True, slots=True)
class RemindAll:
    """Remind the agencies that still owe an answer to each case."""

    text: str


@dataclass(frozen=True, slots=True)
class CloseAll:
    """Close each case in the same way."""

    draft: ClosingDraft


BulkDeed = ReferAll | RemindAll | CloseAll


@dataclass(frozen=True, slots=True)
class Chosen:
    """A case as it was when it was chosen."""

    case_id: int
    version: int


@dataclass(frozen=True, slots=True)
class Became:
    """What became, or would become, of one case.

    `refusal` is empty where it is done, and names the sentence otherwise; `detail` fills it.
    `state` is where the case stands then, None where nobody knows the case.
    """

    case_id: int
    tracking_code: str = ""
    state: CaseState | None = None
    refusal: str = ""
    detail: str = ""

    @property
    def is_done(self) -> bool:
        return not self.refusal
