"""What the operator is asked beside the work: take who is ringing, go on with a dropped call."""

from PySide6.QtCore import QObject, Signal

from samad_desktop.viewmodels.caller_finder import CallerFinder
from samad_desktop.viewmodels.parked_calls import ParkedCalls
from samad_desktop.workstation.journal import SavedDraft


class Offers(QObject):
    """Both questions are about calls that wait already: an answer of no loses nobody.

    Signals:
        ringing_changed: SavedDraft, the call of who is ringing, or None.
        named: when it may have become known who is ringing.
        dropped_changed: SavedDraft, a call from the number in the form, or None.
    """

    ringing_changed = Signal(object)
    named = Signal()
    dropped_changed = Signal(object)

    def __init__(
        self, parked: ParkedCalls, finder: CallerFinder, parent: QObject | None = None
    ) -> None:
        """Ask `finder`, which nobody else does, for the name of who is ringing."""
        super().__init__(parent)
        self._finder = finder
        finder.changed.connect(self.named)
        self.ringing: SavedDraft | None = None
        self.dropped: SavedDraft | None = None
        self._declined = ""
        parked.changed.connect(self._follow)

    @property
    def ringing_name(self) -> str:
        """The name of who is ringing: as written before, or as the number tells."""
        if self.ringing is None:
            return ""
        known = self._finder.callers.chosen
        return self.ringing.draft.caller.name or (known.citizen.name if known else "")

    def ring(self, waiting: SavedDraft | None) -> None:
        """Offer to take who is ringing, or let them wait."""
        if waiting != self.ringing:
            self.ringing = waiting
            self.ringing_changed.emit(waiting)
            if waiting is None:
                self._finder.forget()
            else:
                self._finder.look(waiting.draft.caller, waiting.draft.caller.name)

    def find_dropped(self, dropped: SavedDraft | None) -> None:
        """Offer to go on with a call from the same number, unless that was declined."""
        wanted = dropped is not None and dropped.draft.key != self._declined
        self._drop(dropped if wanted else None)

    def decline(self) -> None:
        """Take the question about a dropped call back; this call is not asked it again."""
        if self.dropped is not None:
            self._declined = self.dropped.draft.key
        self._drop(None)

    def forget(self) -> None:
        """Begin another call without a question about it; who is ringing goes on ringing."""
        self._declined = ""
        self._drop(None)

    def _follow(self, calls: tuple[SavedDraft, ...]) -> None:
        """Ask nothing about a call that was taken or thrown away."""
        waiting = {call.draft.key for call in calls}
        if self.ringing is not None and self.ringing.draft.key not in waiting:
            self.ring(None)
        if self.dropped is not None and self.dropped.draft.key not in waiting:
            self._drop(None)

    def _drop(self, dropped: SavedDraft | None) -> None:
        if dropped != self.dropped:
            self.dropped = dropped
            self.dropped_changed.emit(dropped)
