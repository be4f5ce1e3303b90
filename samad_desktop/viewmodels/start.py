"""The first start: a sample centre, a new centre, or a shared database."""

from collections.abc import Callable
from typing import Protocol, TypeVar

from PySide6.QtCore import QObject, Signal

from samad_desktop.domain.entrance import CentreDraft, SharedDraft
from samad_desktop.domain.errors import SamadError
from samad_desktop.qtkit.tasks import TaskRunner

Report = Callable[[int], None]
Draft = TypeVar("Draft", CentreDraft, SharedDraft)


class Founder(Protocol):
    """Makes centres and remembers how to reach them; blocks, so it is called on a worker.

    Each method returns the name of the profile that now opens by itself.
    """

    def make_sample(self, report: Report) -> str:
        """Make the sample centre; `report` is told the percentage done."""
        ...

    def make_centre(self, draft: CentreDraft) -> str:
        """Make an empty centre with its first administrator."""
        ...

    def connect_shared(self, draft: SharedDraft) -> str:
        """Remember a shared database."""
        ...


class Start(QObject):
    """What this workstation will work with.

    Signals:
        busy_changed: bool.
        progressed: int, the percentage of the sample centre that is made.
        settled: str, the name of the profile to open.
        refused: Exception; nothing was made.
    """

    busy_changed = Signal(bool)
    progressed = Signal(int)
    settled = Signal(str)
    refused = Signal(object)
    _reported = Signal(int)

    def __init__(self, tasks: TaskRunner, founder: Founder, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._founder = founder
        self._busy = False
        self._reported.connect(self.progressed)

    @property
    def busy(self) -> bool:
        """Whether a centre is being made."""
        return self._busy

    def make_sample(self) -> None:
        """Make the sample centre."""
        # A signal may be emitted from any thread; what hears it lives on this one.
        report = self._reported.emit
        self._begin(lambda: self._founder.make_sample(report))

    def make_centre(self, draft: CentreDraft) -> None:
        """Make an empty centre, unless the draft has errors."""
        if (fit := self._checked(draft)) is not None:
            self._begin(lambda: self._founder.make_centre(fit))

    def connect_shared(self, draft: SharedDraft) -> None:
        """Remember a shared database, unless the draft has errors."""
        if (fit := self._checked(draft)) is not None:
            self._begin(lambda: self._founder.connect_shared(fit))

    def _checked(self, draft: Draft) -> Draft | None:
        try:
            return draft.checked()
        except SamadError as error:
            self.refused.emit(error)
            return None

    def _begin(self, work: Callable[[], str]) -> None:
        if self._busy:
            return
        self._set_busy(True)
        self._tasks.ask(self, work, self._settle, self._refuse)

    def _settle(self, profile: str) -> None:
        self._set_busy(False)
        self.settled.emit(profile)

    def _refuse(self, error: Exception) -> None:
        self._set_busy(False)
        self.refused.emit(error)

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        self.busy_changed.emit(busy)
