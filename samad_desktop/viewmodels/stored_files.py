"""The files of what is shown: made ready to be opened, or written where they are wanted."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from samad_desktop.domain.attachments import Attachment
from samad_desktop.domain.outgoing import WayOut
from samad_desktop.qtkit.tasks import TaskRunner
from samad_desktop.viewmodels.leaving import Leave
from samad_desktop.viewmodels.openable import openable_name, written
from samad_desktop.workstation.opened_files import OpenedFiles

Read = Callable[[], Attachment]


class StoredFiles(QObject):
    """Reads a file by its id and hands it out.

    Signals:
        ready: Path, when a file lies where it can be opened.
        saved: Path, when a file was written.
        failed: (Exception, how to ask again).
    """

    ready = Signal(object)
    saved = Signal(object)
    failed = Signal(object, object)

    def __init__(
        self,
        tasks: TaskRunner,
        opened: OpenedFiles,
        reading: Callable[[int], Read],
        leaving: Callable[[], Leave],
        parent: QObject,
    ) -> None:
        """Hand out what `reading` says how to read, which is called for each file asked for.

        `leaving()` gives, at that moment, what notes that a file leaves.
        """
        super().__init__(parent)
        self._tasks = tasks
        self._opened = opened
        self._reading = reading
        self._leaving = leaving

    def make_openable(self, attachment_id: int) -> None:
        """Copy a file to where it can be opened, its name's ending telling its true kind."""
        read = self._noted(attachment_id, WayOut.OPENED_FILE)
        self._hand_out(read, self._put, self.ready.emit)

    def save(self, attachment_id: int, target: Path) -> None:
        """Write a file where the user wants it."""
        read = self._noted(attachment_id, WayOut.SAVED_FILE)
        self._hand_out(read, partial(written, target), self.saved.emit)

    def _noted(self, attachment_id: int, way: WayOut) -> Read:
        """Return what reads a file and notes that it leaves, before it does."""
        read, leave = self._reading(attachment_id), self._leaving()

        def read_and_note() -> Attachment:
            file = read()
            leave(way)
            return file

        return read_and_note

    def _put(self, file: Attachment) -> Path:
        return self._opened.put(openable_name(file), file.content)

    def _hand_out(
        self, read: Read, write: Callable[[Attachment], Path], tell: Callable[[Path], None]
    ) -> None:
        again = partial(self._hand_out, read, write, tell)
        self._tasks.ask(self, lambda: write(read()), tell, partial(self._fail, again))

    def _fail(self, again: Callable[[], None], error: Exception) -> None:
        self.failed.emit(error, again)
