"""What the page of a queue is in front of."""

from dataclasses import dataclass

from samad_desktop.viewmodels.booker import Booker
from samad_desktop.viewmodels.case_preview import CasePreview
from samad_desktop.viewmodels.queue_keeper import QueueKeeper


@dataclass(frozen=True, slots=True)
class QueueModels:
    """The queue that is shown, what gives callers places, and what tells who they are."""

    keeper: QueueKeeper
    booker: Booker
    preview: CasePreview
