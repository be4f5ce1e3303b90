"""What is read of a queue at once: its places with their cases, or callers who are to be called."""

from dataclasses import dataclass

from samad_desktop.domain.cases import CaseRow
from samad_desktop.domain.sessions import DeskSession, SessionState
from samad_desktop.domain.slot_offers import SlotOffer
from samad_desktop.domain.slot_queue import QueuePlace
from samad_desktop.domain.slots import BOOKABLE, SessionSlot


@dataclass(frozen=True, slots=True)
class QueueLine:
    """One place of a queue, and its case as far as the reader may see it."""

    place: QueuePlace
    case: CaseRow


@dataclass(frozen=True, slots=True)
class SlotQueue:
    """A session with its callers in their order; `who` are its officials, by post and name."""

    session: DeskSession
    who: str
    lines: tuple[QueueLine, ...]

    @property
    def is_called_off(self) -> bool:
        """Whether nobody sits there, and whoever was to be heard is to be told."""
        return self.session.state is SessionState.CANCELLED

    @property
    def takes_callers(self) -> bool:
        """Whether there are places in it at all."""
        return self.session.state in BOOKABLE

    @property
    def free(self) -> int:
        """How many places are left."""
        return max(0, self.session.plan.capacity - len(self.lines))


@dataclass(frozen=True, slots=True)
class SlotToCall:
    """A caller who is to be called about her place: to confirm it, or to be told something.

    `turn` is which one she has, and about when, as long as she waits for it; `late` is whether
    she should have been told by now.
    """

    slot: SessionSlot
    session: DeskSession
    who: str
    case: CaseRow
    turn: QueuePlace | None = None
    late: bool = False


@dataclass(frozen=True, slots=True)
class Booked:
    """What was booked: the slots, where, and which turn each has by now."""

    slot_ids: tuple[int, ...]
    offer: SlotOffer
    turns: tuple[QueuePlace, ...] = ()
