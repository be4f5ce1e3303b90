"""Keeps whatever is being typed in the workstation's journal."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from samad_desktop.domain.attachments import Attachment
from samad_desktop.domain.errors import SamadError
from samad_desktop.domain.outbox import CodeTold
from samad_desktop.domain.writings import WritingKind
from samad_desktop.qtkit.tasks import TaskRunner
from samad_desktop.workstation.journal import (
    JournalEvent,
    JournalWriter,
    NotTold,
    Saved,
    SavedDraft,
    SavedWriting,
)


class DraftKeeper(QObject):
    """One person's drafts on this workstation. Never writes on the GUI thread.

    Signals:
        saved: datetime (UTC), the moment whose typing is now on the disk.
        failed: Exception, while the disk does not take it; it is tried again.
        told: CodeTold, when a call is registered on this workstation.
        not_told: (key, Exception), when one was refused.
        closing: when nothing is to be kept any more.
    """

    saved = Signal(object)
    told = Signal(object)
    not_told = Signal(str, object)
    closing = Signal()
    failed = Signal(object)

    def __init__(
        self,
        tasks: TaskRunner,
        writer: JournalWriter,
        login: str,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.login = login
        self._writer = writer
        self._loop = tasks.keep(self, writer.run, self._tell, self.failed.emit)

    def put(self, saved: SavedDraft) -> None:
        """Have a draft on the disk soon."""
        self._writer.put(saved)

    def discard(self, key: str) -> None:
        """Have a draft and its files forgotten."""
        self._writer.discard(key)

    def tell(self, key: str, tell: Callable[[], CodeTold]) -> None:
        """Have a call registered before anything else is kept of its draft."""
        self._writer.tell(key, tell)

    def put_writing(self, saved: SavedWriting) -> None:
        """Have a note or a correction on the disk soon."""
        self._writer.put_writing(saved)

    def discard_writing(self, kind: WritingKind, about_id: int) -> None:
        """Have a note or a correction forgotten."""
        self._writer.discard_writing(self.login, kind, about_id)

    def add_file(self, key: str, file: Attachment) -> None:
        """Keep a file with its draft."""
        self._writer.add_file(key, file)

    def remove_file(self, key: str, file: Attachment) -> None:
        """Forget a file of a draft."""
        self._writer.remove_file(key, file)

    def close(self) -> None:
        """Stop writing once everything is on the disk."""
        self.closing.emit()
        self._loop.stop()

    def _tell(self, event: JournalEvent) -> None:
        if isinstance(event, Saved):
            self.saved.emit(event.at)
        elif isinstance(event, CodeTold):
            self.told.emit(event)
        elif isinstance(event, NotTold):
            self.not_told.emit(event.key, event.error)
        else:
            error: SamadError = event.error
            self.failed.emit(error)
