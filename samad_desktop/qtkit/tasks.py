"""The one place with threads: questions answered by workers, and loops that run for ever.

Whatever happens on a worker, callbacks run on the GUI thread, or not at all.
"""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

T = TypeVar("T")

WORKERS = 4
LOOP_JOIN_SECONDS = 5.0


class Ticket:
    """A question that was asked; cancelled, its answer is never told.

    It alone holds the owner, the work and the callbacks, and lets go of them on the
    GUI thread: whoever lets go last takes an object down, and a widget that is taken
    down on a worker takes the whole program with it.
    """

    def __init__(
        self,
        owner: QObject,
        work: Callable[..., Any],
        on_answer: Callable[[Any], None],
        on_error: Callable[[Any], None],
    ) -> None:
        self._owner: QObject | None = owner
        self._work = work
        self._on_answer = on_answer
        self._on_error = on_error
        self._outcome: tuple[Callable[[Any], None], Any] | None = None
        self._cancelled = threading.Event()

    @property
    def cancelled(self) -> bool:
        """Whether nobody wants the answer any more."""
        return self._cancelled.is_set()

    def cancel(self) -> None:
        """Drop the answer; work that has not begun is not begun."""
        self._cancelled.set()

    @property
    def wanted(self) -> bool:
        """Whether the answer still has somebody to be told to."""
        return not self.cancelled and self._owner is not None and isValid(self._owner)

    def work(self) -> None:
        """Do the work and keep how it ended; blocks, on a worker."""
        if self.cancelled:
            return
        try:
            self._outcome = self._on_answer, self._work()
        except Exception as error:  # noqa: BLE001 - handed to whoever asked
            self._outcome = self._on_error, error

    def tell(self) -> None:
        """Tell the owner how the work ended, on the GUI thread."""
        if self._outcome is not None and self.wanted:
            callback, value = self._outcome
            callback(value)

    def let_go(self) -> None:
        """Hold nobody any more, on the GUI thread."""
        self._owner = self._outcome = None
        self._work = self._on_answer = self._on_error = _nobody


class Loop(Ticket):
    """A loop that was started by `keep`; stopping it also drops its events."""

    thread: threading.Thread

    def stop(self) -> None:
        """Ask the loop to end, without waiting for it."""
        self.cancel()

    def run(self, emit: Callable[[Any], None]) -> bool:
        """Go round until it is stopped, in a thread of its own; say whether it failed."""
        try:
            self._work(self._cancelled, emit)
        except Exception as error:  # noqa: BLE001 - handed to whoever asked
            self._outcome = self._on_error, error
        return self._outcome is not None

    def tell_of(self, event: object) -> None:
        """Tell the owner what happened meanwhile, on the GUI thread."""
        if self.wanted:
            self._on_answer(event)


class TaskRunner(QObject):
    """Runs blocking work on workers and answers on the GUI thread.

    Signals:
        busy_changed: True when the first question starts, False when the
            last one is answered.
    """

    busy_changed = Signal(bool)
    _done = Signal(object)
    _happened = Signal(object, object)
    _failed = Signal(object)

    def __init__(self, parent: QObject | None = None, *, workers: int = WORKERS) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(workers, thread_name_prefix="worker")
        self._open: set[Ticket] = set()
        self._loops: list[Loop] = []
        self._closed = False
        self._done.connect(self._answer, Qt.ConnectionType.QueuedConnection)
        self._happened.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        self._failed.connect(self._complain, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """Whether a question is being worked on."""
        return bool(self._open)

    def ask(
        self,
        owner: QObject,
        work: Callable[[], T],
        on_answer: Callable[[T], None],
        on_error: Callable[[Exception], None],
    ) -> Ticket:
        """Run `work` on a worker; call one of the callbacks on the GUI thread.

        Neither callback runs once the ticket is cancelled or `owner` is gone.
        Once closed, the runner takes no more questions. `work` must not touch
        a QObject.
        """
        ticket = Ticket(owner, work, on_answer, on_error)
        if self._closed:
            ticket.cancel()
            return ticket
        self._open.add(ticket)
        if len(self._open) == 1:
            self.busy_changed.emit(True)
        self._pool.submit(self._work_on, ticket)
        return ticket

    def keep(
        self,
        owner: QObject,
        loop: Callable[[threading.Event, Callable[[T], None]], None],
        on_event: Callable[[T], None],
        on_error: Callable[[Exception], None],
    ) -> Loop:
        """Run `loop(stop, emit)` in a thread of its own until it is stopped.

        What the loop emits is handed to `on_event` on the GUI thread, in
        order. `on_error` is called when the loop ends by an exception. The
        loop must end soon after `stop` is set.
        """
        kept = Loop(owner, loop, on_event, on_error)
        kept.thread = threading.Thread(
            target=self._go_round, args=(kept,), name="loop", daemon=True
        )
        if self._closed:
            kept.stop()
            return kept
        self._forget_ended_loops()
        self._loops.append(kept)
        kept.thread.start()
        return kept

    def close(self) -> None:
        """Wait for work that has begun, stop the loops, drop everything else quietly.

        One of the loops may be what ends the wait for a server that says nothing any more.
        """
        if self._closed:
            return
        self._closed = True
        self._pool.shutdown(wait=True, cancel_futures=True)
        for ticket in self._open:
            ticket.let_go()
        for loop in self._loops:
            loop.stop()
        for loop in self._loops:
            loop.thread.join(LOOP_JOIN_SECONDS)
        self._forget_ended_loops()

    def _work_on(self, ticket: Ticket) -> None:
        ticket.work()
        self._done.emit(ticket)

    def _answer(self, ticket: Ticket) -> None:
        self._open.discard(ticket)
        if not self._open:
            self.busy_changed.emit(False)
        if not self._closed:
            ticket.tell()
        ticket.let_go()

    def _go_round(self, loop: Loop) -> None:
        if loop.run(partial(self._happened.emit, loop)):
            self._failed.emit(loop)

    def _tell(self, loop: Loop, event: object) -> None:
        if not self._closed:
            loop.tell_of(event)

    def _complain(self, loop: Loop) -> None:
        if not self._closed:
            loop.tell()
        loop.let_go()

    def _forget_ended_loops(self) -> None:
        ended = [loop for loop in self._loops if not loop.thread.is_alive()]
        self._loops = [loop for loop in self._loops if loop not in ended]
        for loop in ended:
            if loop.cancelled:
                loop.let_go()


def _nobody(*_arguments: Any) -> None:
    """Stand where somebody was."""
