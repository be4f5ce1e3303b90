"""Calls that were put aside while another was taken."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from samad_desktop.viewmodels.call_drafts import phone_of
from samad_desktop.viewmodels.draft_keeper import DraftKeeper
from samad_desktop.workstation.journal import SavedDraft


class ParkedCalls(QObject):
    """The calls that wait, the latest first; they stay in the journal meanwhile.

    Signals:
        changed: tuple of SavedDraft, when one came or went.
    """

    changed = Signal(object)

    def __init__(self, keeper: DraftKeeper, area_code: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._keeper = keeper
        self._area_code = area_code
        self.calls: tuple[SavedDraft, ...] = ()

    def put(self, saved: SavedDraft, now: datetime) -> None:
        """Put a call aside."""
        parked = replace(saved, active=False, saved_at=now)
        self._keeper.put(parked)
        self._set((parked, *self.calls))

    def bring_back(self, calls: Iterable[SavedDraft]) -> None:
        """List what the journal still holds."""
        known = {call.draft.key for call in self.calls}
        self._set((*self.calls, *(call for call in calls if call.draft.key not in known)))

    def take(self, key: str) -> SavedDraft | None:
        """Take a call out of the list, to go on with it."""
        found = next((call for call in self.calls if call.draft.key == key), None)
        self._set(tuple(call for call in self.calls if call.draft.key != key))
        return found

    def discard(self, key: str) -> None:
        """Throw a call away with everything typed in it."""
        if self.take(key) is not None:
            self._keeper.discard(key)

    def from_number(self, phone: str) -> SavedDraft | None:
        """Return the latest call from this number (E.164), if one waits."""
        if not phone:
            return None
        same = (call for call in self.calls if phone_of(call.draft, self._area_code) == phone)
        return next(same, None)

    def _set(self, calls: tuple[SavedDraft, ...]) -> None:
        if calls != self.calls:
            self.calls = calls
            self.changed.emit(calls)
