"""A call that comes to nothing: a wrong number, a caller who hung up."""

from PySide6.QtCore import QObject, Signal

from samad_desktop.domain.contacts import CallDraft
from samad_desktop.domain.outbox import CodeTold
from samad_desktop.viewmodels.call_editor import CallEditor
from samad_desktop.workstation.journal import SavedDraft


class Dismissal(QObject):
    """Asks first, then puts the call aside; until the next one is stored it can be had back.

    Meanwhile it stands among the parked calls, so that nothing is lost by a wrong key or
    a power cut.

    Signals:
        changed: when something is asked or offered, or is no more.
    """

    changed = Signal()

    def __init__(self, editor: CallEditor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._asked: CallDraft | None = None
        self.key = ""
        editor.registered.connect(self._forget)
        editor.parked.changed.connect(self._follow)

    @property
    def asks(self) -> bool:
        """Whether the next press puts the call aside; typing on answers no."""
        return self._asked is not None and self._asked == self._editor.draft

    @property
    def can_bring_back(self) -> bool:
        """Whether the next press brings the dismissed call back."""
        return bool(self.key) and not self._editor.begun

    @property
    def waiting(self) -> int:
        """How many calls wait to be gone on with: the dismissed one does not."""
        return sum(call.draft.key != self.key for call in self._editor.parked.calls)

    def press(self) -> None:
        """Go one step: ask, put aside, or bring back."""
        if self._editor.done is not None:
            return
        if self.can_bring_back:
            self._editor.resume(self.key)
        elif self.asks:
            self._dismiss()
        elif self._editor.begun:
            self._asked = self._editor.draft
        self.changed.emit()

    def decline(self) -> bool:
        """Take the question back; return whether there was one."""
        asked = self.asks
        self._asked = None
        if asked:
            self.changed.emit()
        return asked

    def _dismiss(self) -> None:
        self._asked = None
        self._throw_away()
        self.key = self._editor.draft.key
        self._editor.put_aside()

    def _forget(self, _told: CodeTold) -> None:
        """Throw the dismissed call away: work has gone on without it."""
        self._throw_away()

    def _throw_away(self) -> None:
        self._editor.parked.discard(self.key)
        self.key = ""

    def _follow(self, calls: tuple[SavedDraft, ...]) -> None:
        """Leave a call alone that was taken up again."""
        if all(call.draft.key != self.key for call in calls):
            self.key = ""
