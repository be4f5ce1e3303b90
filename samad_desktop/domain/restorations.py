"""A centre that was put back to how it was: what that means for calls told before it was.

Numbers of records that were made after the copy mean nothing any more: such a call says anew
whom it means, and joins its case by the code that its citizen has.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from samad_desktop.domain.contacts import CallDraft
from samad_desktop.domain.errors import FieldError, ValidationFailed
from samad_desktop.domain.outbox import OutboxCall

# Codes that may have been told since a copy: as many as a presidential trip brings in a day.
GAP_CODES_A_DAY = 30_000
GAP_CODES_MOST = 300_000
# No number of a record that was made since the copy is given again.
IDS_APART = 1_000_000
# A workstation's clock may be wrong, and what it sent just before a copy be asked for twice.
ASKED_BEFORE = timedelta(days=2)
# So long a workstation keeps what a proven copy holds: an older copy may be all there is.
KEPT_THOUGH_PROVEN = timedelta(days=30)
# At most so many days a centre may be without a proven copy before it is warned.
PROVEN_WITHIN_MOST_DAYS = 90


@dataclass(frozen=True, slots=True)
class Restoration:
    """The centre became at `restored_at` what it had been at `copied_at` (both UTC)."""

    number: int
    copied_at: datetime
    restored_at: datetime
    cases_upto: int
    citizens_upto: int


def gap_codes(copied_at: datetime, restored_at: datetime) -> int:
    """Return how many codes may have been leased since a copy was taken, generously."""
    days = (restored_at - copied_at) // timedelta(days=1) + 1
    return min(GAP_CODES_MOST, GAP_CODES_A_DAY * max(1, days))


def since(call: OutboxCall, restorations: Iterable[Restoration]) -> tuple[Restoration, ...]:
    """Return by which restorations a call was overtaken."""
    return tuple(each for each in restorations if call.told_at < each.restored_at)


def without_lost(draft: CallDraft, overtaken_by: Iterable[Restoration]) -> CallDraft:
    """Return a call that names no citizen by a number that is lost or somebody else's by now."""
    upto = min((each.citizens_upto for each in overtaken_by), default=draft.citizen_id)
    if draft.citizen_id is None or upto is None or draft.citizen_id <= upto:
        return draft
    return replace(draft, citizen_id=None)


def checked_proven_within(days: int) -> int:
    """Return after how many days without a proven copy who keeps the centre is warned.

    Raises:
        ValidationFailed: field "copies".
    """
    if not 1 <= days <= PROVEN_WITHIN_MOST_DAYS:
        wrong = FieldError("copies", "copies_out_of_range", str(PROVEN_WITHIN_MOST_DAYS))
        raise ValidationFailed((wrong,))
    return days
