"""The promise ledger (دفتر تعهدات): every directive and promise, and whether it was kept.

Where one stands at a moment is a matter of stored moments alone, so that it needs nobody to
move it: it is late from its deadline on and broken from the next threshold on.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from samad_desktop.domain.deadlines import level_at
from samad_desktop.domain.directives import DirectiveState, Recipient, Verdict
from samad_desktop.domain.officials import Signer
from samad_desktop.domain.promises import Promise

# An order that is not done when this level's office is warned is broken.
BROKEN_LEVEL = 3
# So many days of work after its day a promise is broken, as an order is by the first levels.
BROKEN_AFTER_DAYS = 3


class Standing(StrEnum):
    """Where an order or a promise stands at a moment."""

    RUNNING = "running"
    LATE = "late"
    BROKEN = "broken"
    UNVERIFIED = "unverified"
    KEPT = "kept"


class Entry(StrEnum):
    """What a row of the ledger is."""

    DIRECTIVE = "directive"
    PROMISE = "promise"


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """One order to one agency, or one promise of one director; times are UTC.

    `id` is the recipient's or the promise's; `directive_id` is None for a promise about none, and
    `level` is up to whose office an order that runs has come.
    """

    entry: Entry
    id: int
    directive_id: int | None
    number: str
    official_id: int
    agency_id: int
    session_id: int | None
    case_id: int | None
    tracking_code: str
    words: str
    made_at: datetime
    due_at: datetime | None
    standing: Standing
    kept_late: bool = False
    level: int = 0

    @property
    def is_settled(self) -> bool:
        """Whether nobody owes anything any more."""
        return self.standing is Standing.KEPT


@dataclass(frozen=True, slots=True)
class LedgerQuestion:
    """Which rows of the ledger are asked for; `before` is until when they were made (UTC)."""

    official_id: int | None = None
    agency_id: int | None = None
    session_id: int | None = None
    before: datetime | None = None
    standing: Standing | None = None


@dataclass(frozen=True, slots=True)
class Ledger:
    """Rows of the ledger as they stood at a moment (UTC), the newest first."""

    rows: tuple[LedgerRow, ...]
    now: datetime
    signers: tuple[Signer, ...] = ()
    ends_before: bool = False


@dataclass(frozen=True, slots=True)
class Tally:
    """How many of some rows stand where."""

    rows: int
    kept: int
    late: int
    broken: int
    unverified: int
    running: int

    @property
    def kept_percent(self) -> int | None:
        """Of what is decided, how much was kept; None where nothing is."""
        decided = self.kept + self.broken
        return round(100 * self.kept / decided) if decided else None


def level_of(recipient: Recipient, now: datetime) -> int:
    """Return up to which level of orders one that runs has come; 0 for none, and what is done."""
    runs = not recipient.copy and recipient.state is not DirectiveState.DONE
    return level_at(recipient.thresholds, now) if runs else 0


def standing_of(recipient: Recipient, now: datetime) -> Standing:
    """Say where an order to an agency stands.

    What the citizen denied once is broken until she says that it was done.
    """
    if recipient.verdict is Verdict.KEPT:
        return Standing.KEPT
    if recipient.state is DirectiveState.DONE:
        return Standing.UNVERIFIED
    if recipient.refuted_at is not None:
        return Standing.BROKEN
    return _by_time(recipient.due_at, recipient.broken_at, now)


def promise_standing(promise: Promise, now: datetime) -> Standing:
    """Say where a promise stands."""
    return promised_standing(promise.verdict, promise.due_at, promise.broken_at, now)


def promised_standing(
    verdict: Verdict | None, due_at: datetime | None, broken_at: datetime | None, now: datetime
) -> Standing:
    """Say where a promise stands of which these are known."""
    if verdict is not None:
        return Standing.KEPT if verdict is Verdict.KEPT else Standing.BROKEN
    return _by_time(due_at, broken_at, now)


def was_kept_late(recipient: Recipient) -> bool:
    """Say whether an order was done, but after its deadline."""
    done, due = recipient.done_at, recipient.due_at
    kept = recipient.verdict is Verdict.KEPT
    return kept and done is not None and due is not None and done > due


def tally(rows: Iterable[LedgerRow]) -> Tally:
    """Count where rows stand."""
    standings = [row.standing for row in rows]
    counted = (Standing.KEPT, Standing.LATE, Standing.BROKEN, Standing.UNVERIFIED, Standing.RUNNING)
    return Tally(len(standings), *(standings.count(each) for each in counted))


def _by_time(due: datetime | None, broken: datetime | None, now: datetime) -> Standing:
    if broken is not None and broken <= now:
        return Standing.BROKEN
    if due is not None and due <= now:
        return Standing.LATE
    return Standing.RUNNING
