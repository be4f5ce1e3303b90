"""What the page of a queue is in front of."""

from dataclasses import dataclass

from samad_desktop.viewmodels.booker import Booker
from samad_desktop.viewmodels.queue_keeper import QueueKeeper


@dataclass(frozen=True, slots=True)
class QueueModels:
    """The queue that is shown, and what gives callers places."""

    keeper: QueueKeeper
    booker: Booker
