"""A place in desk hours that is wanted for a caller whose call is still to be registered."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from samad_desktop.domain.contacts import CallDraft, Registered
from samad_desktop.domain.link import Link
from samad_desktop.domain.outbox import CodeTold
from samad_desktop.services.outbox import SetAside
from samad_desktop.viewmodels.call_editor import CallEditor

# What takes the centre longer is not waited for: the code is there to be read.
PATIENCE_MS = 5_000


class PlaceWish(QObject):
    """Registers the call in hand as its own key does, and tells when its case may be booked.

    Signals:
        waits: when the code is told, and the centre will have the case in a moment.
        granted: case id, when the centre has it.
        put_off: when the centre is out of reach: a place is given later.
        dropped: when nothing more comes of it: refused, closed, or another call is in hand.
    """

    waits = Signal()
    granted = Signal(int)
    put_off = Signal()
    dropped = Signal()

    def __init__(
        self, editor: CallEditor, register: Callable[[], None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._editor, self._register = editor, register
        self._key: str | None = None
        self._link = Link.WAITING
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self._put_off)
        editor.registered.connect(self._hear_told)
        editor.stored.connect(self._hear_stored)
        editor.outbox.not_told.connect(self._hear_refused)
        editor.outbox.set_aside.connect(self._hear_set_aside)
        editor.showed.connect(self._hear_shown)

    def hear_link(self, link: Link) -> None:
        """Know whether the centre is heard."""
        self._link = link
        if link is Link.LOST and self._editor.done is not None:
            self._put_off()

    def want(self) -> None:
        """Register the call in hand, with all its refusals, and wait for its case."""
        self._key = self._editor.draft.key
        self._register()

    def _hear_told(self, told: CodeTold) -> None:
        if self._key != told.key:
            return
        if self._link is Link.LOST:
            self._put_off()
        else:
            self._patience.start()
            self.waits.emit()

    def _hear_stored(self, stored: Registered) -> None:
        if self._key is None:
            return
        if stored.closed:
            self._drop()
        else:
            self._forget()
            self.granted.emit(stored.case_id)

    def _put_off(self) -> None:
        if self._key is not None:
            self._forget()
            self.put_off.emit()

    def _hear_refused(self, key: str, _error: Exception) -> None:
        if key == self._key:
            self._drop()

    def _hear_set_aside(self, aside: SetAside) -> None:
        if aside.key == self._key:
            self._drop()

    def _hear_shown(self, draft: CallDraft) -> None:
        if self._key not in (None, draft.key):
            self._drop()

    def _drop(self) -> None:
        self._forget()
        self.dropped.emit()

    def _forget(self) -> None:
        self._patience.stop()
        self._key = None
