"""Bringing past cases in as the page knows it: a file, how it is read, and what becomes of it."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from samad_desktop.domain.access import Actor
from samad_desktop.domain.changes import Outcome
from samad_desktop.domain.importing import ImportMapping, ImportPreview, ImportRun, ImportState
from samad_desktop.qtkit.change_bus import ChangeBus
from samad_desktop.qtkit.tasks import Loop, TaskRunner
from samad_desktop.services.importing import LookedAt
from samad_desktop.workstation.sheets import Sheet

GoOn = Callable[[], bool]
Progress = Callable[[int, int], None]
# What views know of a file.
LookedFile = LookedAt
_UNDONE = (ImportState.RUNNING, ImportState.GOING_BACK)


class Importing(Protocol):
    """What may be done about past cases in files; blocks."""

    def runs(self, actor: Actor) -> tuple[ImportRun, ...]: ...
    def look(self, actor: Actor, path: Path) -> LookedAt: ...
    def preview(
        self,
        actor: Actor,
        sheet: Sheet,
        mapping: ImportMapping,
        *,
        go_on: GoOn = ...,
        progress: Progress = ...,
    ) -> ImportPreview: ...
    def begin(self, actor: Actor, sheet: Sheet, mapping: ImportMapping) -> Outcome[ImportRun]: ...
    def go_on(
        self, actor: Actor, run_id: int, path: Path, *, go_on: GoOn = ..., progress: Progress = ...
    ) -> Outcome[ImportRun]: ...
    def take_back(
        self, actor: Actor, run_id: int, *, go_on: GoOn = ..., progress: Progress = ...
    ) -> Outcome[ImportRun]: ...
    def save_refused(self, actor: Actor, run_id: int, path: Path, target: Path) -> int: ...


@dataclass(frozen=True, slots=True)
class _Moved:
    """How far a long piece of work has come."""

    done: int
    all: int


class Importer(QObject):
    """Looks at a file, previews and imports it; one long piece of work at a time.

    Signals:
        listed: tuple of ImportRun, the latest imports.
        looked: LookedAt, when a file was read through.
        moved: (done, all), while something long goes on.
        previewed: ImportPreview.
        ended: ImportRun, when it came to its end or was stopped.
        saved: int, how many refused rows were written.
        busy_changed: bool.
        refused: Exception, which is told where it belongs.
    """

    listed = Signal(object)
    looked = Signal(object)
    moved = Signal(int, int)
    previewed = Signal(object)
    ended = Signal(object)
    saved = Signal(int)
    busy_changed = Signal(bool)
    refused = Signal(object)

    def __init__(
        self,
        tasks: TaskRunner,
        bus: ChangeBus,
        actor: Actor,
        importing: Importing,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._bus = bus
        self._actor = actor
        self._importing = importing
        self._running: Loop | None = None
        self._halt = threading.Event()
        self.file: LookedAt | None = None
        self.run: ImportRun | None = None

    @property
    def is_busy(self) -> bool:
        return self._running is not None

    @property
    def unfinished(self) -> ImportRun | None:
        """The import of the file, as long as there is something to be done about it."""
        return self.run if self.run is not None and self.run.state in _UNDONE else None

    @property
    def is_new(self) -> bool:
        """Whether there is a file, and nothing of it was brought in."""
        return self.file is not None and (
            self.run is None or self.run.state is ImportState.TAKEN_BACK
        )

    def to_take_back(self, marked: object) -> ImportRun | None:
        """Return the import that may be taken back: the file's, or without one the marked."""
        if self.file is None and isinstance(marked, ImportRun):
            return marked if marked.state in _UNDONE else None
        return self.unfinished

    def to_see(self, marked: object) -> ImportRun | None:
        """Return the import whose cases can be looked at: the marked one, or the file's."""
        run = marked if isinstance(marked, ImportRun) else self.run
        return run if run is not None and run.stored else None

    def why_not(self, deed: str, marked: object) -> str:
        """Return the code of what hinders a deed just now; empty where nothing does."""
        if deed == "stop":
            return "" if self.is_busy else "import_rests"
        if self.is_busy:
            return "import_goes_on"
        if deed == "back":
            return "" if self.to_take_back(marked) else "import_none_unfinished"
        if deed == "cases":
            return "" if self.to_see(marked) else "import_none_stored"
        if deed == "file":
            return ""
        return self._why_not_of_file(deed)

    def _why_not_of_file(self, deed: str) -> str:
        if self.file is None:
            return "import_no_file"
        if deed == "save":
            return "" if self.run is not None and self.run.refused else "import_none_refused"
        can = self.is_new or (deed == "start" and self.goes_on)
        return "" if can else "import_known"

    @property
    def goes_on(self) -> bool:
        """Whether the import of the file can be gone on with."""
        return self.unfinished is not None and self.unfinished.state is ImportState.RUNNING

    def read(self) -> None:
        """Read which imports there were."""
        ask = partial(self._importing.runs, self._actor)
        self._tasks.ask(self, ask, self.listed.emit, self.refused.emit)

    def look(self, path: Path) -> None:
        """Read a file through."""
        self._work(lambda _go_on, _tell: self._importing.look(self._actor, path))

    def preview(self, mapping: ImportMapping) -> None:
        """Read every row, and store nothing."""
        if self.file is not None:
            sheet = self.file.sheet
            self._work(
                lambda go_on, tell: self._importing.preview(
                    self._actor, sheet, mapping, go_on=go_on, progress=tell
                )
            )

    def start(self, mapping: ImportMapping) -> None:
        """Import the file, or go on where it was left."""
        if self.file is not None:
            begin = partial(self._importing.begin, self._actor, self.file.sheet, mapping)
            self._work(partial(self._import, self.file.sheet.path, self.unfinished, begin))

    def take_back(self, run: ImportRun) -> None:
        """Take an import that is not finished back whole."""
        self._work(
            lambda go_on, tell: self._importing.take_back(
                self._actor, run.id, go_on=go_on, progress=tell
            )
        )

    def save_refused(self, target: Path) -> None:
        """Write the refused rows of the file, each with why."""
        if self.file is not None and self.run is not None:
            run_id, path = self.run.id, self.file.sheet.path
            ask = partial(self._importing.save_refused, self._actor, run_id, path, target)
            self._tasks.ask(self, ask, self.saved.emit, self.refused.emit)

    def stop(self) -> None:
        """Let what goes on end after the rows that it is at; then it is told how far it came."""
        self._halt.set()

    def _import(
        self,
        path: Path,
        earlier: ImportRun | None,
        begin: Callable[[], Outcome[ImportRun]],
        go_on: GoOn,
        tell: Progress,
    ) -> Outcome[ImportRun]:
        run = earlier or begin().value
        return self._importing.go_on(self._actor, run.id, path, go_on=go_on, progress=tell)

    def _work(self, work: Callable[[GoOn, Progress], object]) -> None:
        if self.is_busy:
            return
        self._halt.clear()
        work_until = partial(_do, work, self._halt)
        self._running = self._tasks.keep(self, work_until, self._hear, self._give_up)
        self.busy_changed.emit(True)

    def _hear(self, event: object) -> None:
        if isinstance(event, _Moved):
            self.moved.emit(event.done, event.all)
            return
        self._rest()
        if isinstance(event, LookedAt):
            self.file, self.run = event, event.earlier
            self.looked.emit(event)
        elif isinstance(event, ImportPreview):
            self.previewed.emit(event)
        elif isinstance(event, Outcome):
            self.run = event.value
            self.ended.emit(event.value)
            self._bus.announce(event.changes)
            self.read()

    def _give_up(self, error: Exception) -> None:
        self._rest()
        self.refused.emit(error)
        self.read()

    def _rest(self) -> None:
        if self._running is not None:
            self._running.stop()
            self._running = None
            self.busy_changed.emit(False)


def _do(
    work: Callable[[GoOn, Progress], object],
    halt: threading.Event,
    stop: threading.Event,
    emit: Callable[[object], None],
) -> None:
    def go_on() -> bool:
        return not (halt.is_set() or stop.is_set())

    emit(work(go_on, lambda done, whole: emit(_Moved(done, whole))))
