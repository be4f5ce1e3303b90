"""What the operator is asked beside the work: take who is ringing, go on with a dropped call."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from samad_desktop.workstation.journal import SavedDraft


@dataclass(frozen=True, slots=True)
class Offer:
    """A number that is ringing, or whose call was dropped and waits."""

    phone: str
    dropped: SavedDraft | None = None


class Offers(QObject):
    """At most one question at a time; who is ringing comes before a dropped call.

    Signals:
        changed: Offer or None.
    """

    changed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.offer: Offer | None = None
        self._ringing = ""
        self._declined = ""

    def ring(self, phone: str) -> None:
        """Offer to take who is ringing."""
        self._ringing = phone
        self._set(Offer(phone))

    def find_dropped(self, phone: str, dropped: SavedDraft | None) -> None:
        """Offer to go on with a call from the same number, unless that was declined."""
        if self._ringing:
            return
        wanted = dropped is not None and dropped.draft.key != self._declined
        self._set(Offer(phone, dropped) if wanted else None)

    def decline(self) -> None:
        """Take the question back, and do not ask it again during this call."""
        if self.offer is not None and self.offer.dropped is not None:
            self._declined = self.offer.dropped.draft.key
        self._ringing = ""
        self._set(None)

    def take_ringing(self) -> str:
        """Return who is ringing, if anybody; they are being taken."""
        ringing, self._ringing = self._ringing, ""
        return ringing

    def forget(self) -> None:
        """Begin another call without a question about it; who is ringing goes on ringing."""
        self._declined = ""
        self._set(Offer(self._ringing) if self._ringing else None)

    def _set(self, offer: Offer | None) -> None:
        if offer != self.offer:
            self.offer = offer
            self.changed.emit(offer)
