"""Calls that were put aside while another was taken."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from samad_desktop.domain.contacts import CallDraft
from samad_desktop.viewmodels.call_drafts import new_draft, says_more_than_who, whole_phone
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

    def take(self, key: str, now: datetime) -> SavedDraft | None:
        """Take a call out of the list, to go on with it; who only rang is answered now."""
        found = self._remove(key)
        if found is None or found.taken:
            return found
        return replace(found, draft=replace(found.draft, received_at=now), focus="name")

    def discard(self, key: str) -> None:
        """Throw a call away with everything typed in it."""
        if self._remove(key) is not None:
            self._keeper.discard(key)

    def from_number(self, typed: str) -> SavedDraft | None:
        """Return the latest call from this number, if one waits."""
        return next((c for c in self.calls if self.same_number(c.draft.caller.phone, typed)), None)

    def same_number(self, one: str, other: str) -> bool:
        """Say whether two whole numbers are the same, however each is written."""
        number = whole_phone(one, self._area_code)
        return bool(number) and number == whole_phone(other, self._area_code)

    def only_rings_again(self, draft: CallDraft, parked: SavedDraft) -> bool:
        """Say whether a call is no more than the number of a parked one."""
        same = self.same_number(draft.caller.phone, parked.draft.caller.phone)
        return same and not says_more_than_who(draft)

    def ring(self, phone: str, now: datetime) -> SavedDraft:
        """Return the call of who is ringing; it waits from now on, and may be an earlier one."""
        waiting = self.from_number(phone) or next(
            (call for call in self.calls if call.draft.caller.phone == phone), None
        )
        if waiting is None:
            draft = new_draft(now)
            caller = replace(draft.caller, phone=phone)
            waiting = SavedDraft(
                replace(draft, caller=caller), self._keeper.login, now, active=False
            )
            self.put(waiting, now)
        return waiting

    def _remove(self, key: str) -> SavedDraft | None:
        found = next((call for call in self.calls if call.draft.key == key), None)
        self._set(tuple(call for call in self.calls if call.draft.key != key))
        return found

    def _set(self, calls: tuple[SavedDraft, ...]) -> None:
        if calls != self.calls:
            self.calls = calls
            self.changed.emit(calls)
