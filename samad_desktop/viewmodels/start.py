"""Which centre this workstation opens: a known one, a sample, a new or a shared one."""

from collections.abc import Callable
from typing import Protocol, TypeVar

from PySide6.QtCore import QObject, Signal

from samad_desktop.domain.entrance import CentreDraft, KnownCentre, SharedDraft
from samad_desktop.domain.errors import SamadError
from samad_desktop.qtkit.tasks import TaskRunner

Report = Callable[[int], None]
Draft = TypeVar("Draft", CentreDraft, SharedDraft)


class Founder(Protocol):
    """Makes centres and remembers how to reach them; blocks, so it is called on a worker.

    Whatever settles on a centre returns the name of the profile that now opens by itself.
    """

    def known(self) -> tuple[KnownCentre, ...]:
        """Return the centres that can be opened; this alone is at once."""
        ...

    def look_at_known(self) -> tuple[KnownCentre, ...]:
        """Return them with the names they give themselves."""
        ...

    def open_known(self, name: str) -> str:
        """Open one of them."""
        ...

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
        named: tuple of KnownCentre, when the known centres have told their names.
        busy_changed: bool.
        progressed: int, the percentage of the sample centre that is made.
        settled: str, the name of the profile to open.
        refused: Exception; nothing was made.
    """

    named = Signal(object)
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

    @property
    def known(self) -> tuple[KnownCentre, ...]:
        """The centres that this workstation can open."""
        return self._founder.known()

    def look(self) -> None:
        """Ask the known centres for their names."""
        if self.known:
            self._tasks.ask(self, self._founder.look_at_known, self.named.emit, self.refused.emit)

    def open(self, known: KnownCentre) -> None:
        """Open a centre that is known."""
        if not self._busy:
            self._tasks.ask(
                self,
                lambda: self._founder.open_known(known.profile),
                self.settled.emit,
                self.refused.emit,
            )

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
