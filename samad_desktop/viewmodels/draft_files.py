"""What is attached to something that is being written; kept on the disk with it."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from samad_desktop.domain.attachments import Attachment
from samad_desktop.qtkit.tasks import TaskRunner
from samad_desktop.viewmodels.attaching import read_attachment, rest_of_text


class FileKeeper(Protocol):
    """Whoever keeps the files of a draft on the disk, under its key."""

    def add_file(self, key: str, file: Attachment) -> None: ...

    def remove_file(self, key: str, file: Attachment) -> None: ...


class DraftFiles(QObject):
    """The files of one draft at a time: of a call, an instruction, a reply.

    Signals:
        changed: tuple of Attachment.
        failed: (Exception, how to try again), when a file could not be attached.
    """

    changed = Signal(object)
    failed = Signal(object, object)

    def __init__(
        self, tasks: TaskRunner, keeper: FileKeeper, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._keeper = keeper
        self._key = ""
        self.files: tuple[Attachment, ...] = ()

    def show(self, key: str, files: tuple[Attachment, ...]) -> None:
        """Turn to the draft `key`, which has these files already."""
        self._key = key
        self._set(files)

    def attach(self, path: Path) -> None:
        """Attach a file."""
        self._ask(lambda: read_attachment(path))

    def attach_rest(self, text: str) -> None:
        """Keep what a pasted text had too much, as a file."""
        self._ask(lambda: rest_of_text(text))

    def detach(self, file: Attachment) -> None:
        """Take a file away again."""
        self._keeper.remove_file(self._key, file)
        self._set(tuple(each for each in self.files if each != file))

    def _ask(self, read: Callable[[], Attachment]) -> None:
        key = self._key

        def take(file: Attachment) -> None:
            self._take(key, file)

        def fail(error: Exception) -> None:
            self.failed.emit(error, partial(self._ask, read))

        self._tasks.ask(self, read, take, fail)

    def _take(self, key: str, file: Attachment) -> None:
        self._keeper.add_file(key, file)
        if key == self._key and file not in self.files:
            self._set((*self.files, file))

    def _set(self, files: tuple[Attachment, ...]) -> None:
        if files != self.files:
            self.files = files
            self.changed.emit(files)
