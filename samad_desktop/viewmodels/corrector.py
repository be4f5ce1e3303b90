"""Correcting something that was read: saved under its version, or told what a colleague saved.

The form keeps what was typed; here is what was read, and what to do when both differ.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QObject, Signal

from samad_desktop.domain.changes import Outcome
from samad_desktop.domain.errors import Conflict
from samad_desktop.qtkit.change_bus import ChangeBus
from samad_desktop.qtkit.tasks import TaskRunner, Ticket


class Versioned(Protocol):
    """What can be corrected: it has an id, and a version that guards it."""

    @property
    def id(self) -> int: ...

    @property
    def version(self) -> int: ...


V = TypeVar("V", bound=Versioned)
D = TypeVar("D")


@dataclass(frozen=True, slots=True)
class Store(Generic[V, D]):
    """How a thing is read by its id, and stored by id, version and draft; both on a worker."""

    read: Callable[[int], V]
    save: Callable[[int, int, D], Outcome[V]]


class Corrector(QObject, Generic[V, D]):
    """One correction at a time, from `begin` to `saved` or `give_up`.

    Signals:
        began: the thing as read, when its correction begins.
        saved: the thing as stored now.
        failed: Exception, when nothing was stored; what was typed stays in the form.
        conflicted: (theirs, mine), when somebody saved first.
        ended: when there is no correction any more, saved or given up.
    """

    began = Signal(object)
    saved = Signal(object)
    failed = Signal(object)
    conflicted = Signal(object, object)
    ended = Signal()

    def __init__(
        self, tasks: TaskRunner, bus: ChangeBus, store: Store[V, D], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._bus = bus
        self._store = store
        self._read: V | None = None
        self._version = 0
        self._theirs: V | None = None
        self._mine: D | None = None
        self._ticket: Ticket | None = None

    @property
    def active(self) -> bool:
        """Whether something is being corrected."""
        return self._read is not None

    @property
    def theirs(self) -> V | None:
        """What a colleague stored meanwhile, while there is a conflict."""
        return self._theirs

    def begin(self, read: V, version: int) -> None:
        """Correct `read` from now on, over this version: older where a correction goes on."""
        self._forget()
        self._read = read
        self._version = version
        self.began.emit(read)

    def save(self, draft: D) -> None:
        """Store `draft` over what was read."""
        if self._read is not None:
            self._send(draft, self._read)

    def overwrite(self) -> None:
        """Store what was typed over what the colleague saved."""
        if self._theirs is not None and self._mine is not None:
            self._read, self._theirs = self._theirs, None
            self._version = self._read.version
            self._send(self._mine, self._read)

    def give_up(self) -> None:
        """Forget the correction."""
        was_active = self.active
        self._forget()
        if was_active:
            self.ended.emit()

    def _send(self, draft: D, read: V) -> None:
        if self._ticket is not None:
            return
        self._mine = draft
        save, version = self._store.save, self._version
        self._ticket = self._tasks.ask(
            self, lambda: save(read.id, version, draft), self._stored, self._refused
        )

    def _stored(self, outcome: Outcome[V]) -> None:
        self._forget()
        self.saved.emit(outcome.value)
        self.ended.emit()
        self._bus.announce(outcome.changes)

    def _refused(self, error: Exception) -> None:
        self._ticket = None
        read = self._read
        if not isinstance(error, Conflict) or read is None:
            self.failed.emit(error)
            return
        load = self._store.read
        self._ticket = self._tasks.ask(self, lambda: load(read.id), self._meet, self._refuse_all)

    def _meet(self, theirs: V) -> None:
        self._ticket = None
        self._theirs = theirs
        self.conflicted.emit(theirs, self._mine)

    def _refuse_all(self, error: Exception) -> None:
        self._ticket = None
        self.failed.emit(error)

    def _forget(self) -> None:
        if self._ticket is not None:
            self._ticket.cancel()
        self._ticket = self._read = self._theirs = self._mine = None
