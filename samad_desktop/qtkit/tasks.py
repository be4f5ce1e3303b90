"""The one place with threads: questions answered by workers, and loops that run for ever.

Whatever happens on a worker, callbacks run on the GUI thread, or not at all.
"""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

T = TypeVar("T")

WORKERS = 4
LOOP_JOIN_SECONDS = 5.0


class Ticket:
    """A question that was asked; cancelled, its answer is never told."""

    def __init__(self, owner: QObject) -> None:
        self._owner = owner
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
        return not self.cancelled and isValid(self._owner)


class Loop(Ticket):
    """A loop that was started by `keep`; stopping it also drops its events."""

    def __init__(self, owner: QObject) -> None:
        super().__init__(owner)
        self.thread: threading.Thread | None = None

    def stop(self) -> None:
        """Ask the loop to end, without waiting for it."""
        self.cancel()

    @property
    def stop_event(self) -> threading.Event:
        """What the loop looks at to know that it should end."""
        return self._cancelled


class TaskRunner(QObject):
    """Runs blocking work on workers and answers on the GUI thread.

    Signals:
        busy_changed: True when the first question starts, False when the
            last one is answered.
    """

    busy_changed = Signal(bool)
    _done = Signal(object, object, object)
    _happened = Signal(object, object, object)

    def __init__(self, parent: QObject | None = None, *, workers: int = WORKERS) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(workers, thread_name_prefix="worker")
        self._loops: list[Loop] = []
        self._open_questions = 0
        self._closed = False
        self._done.connect(self._answer, Qt.ConnectionType.QueuedConnection)
        self._happened.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """Whether a question is being worked on."""
        return self._open_questions > 0

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
        ticket = Ticket(owner)
        if self._closed:
            ticket.cancel()
            return ticket
        self._open_questions += 1
        if self._open_questions == 1:
            self.busy_changed.emit(True)
        self._pool.submit(self._work_on, ticket, work, on_answer, on_error)
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
        kept = Loop(owner)
        if self._closed:
            kept.stop()
            return kept

        def emit(event: T) -> None:
            self._happened.emit(kept, on_event, event)

        def run() -> None:
            try:
                loop(kept.stop_event, emit)
            except Exception as error:  # noqa: BLE001 - handed to whoever asked
                self._happened.emit(kept, on_error, error)

        kept.thread = threading.Thread(target=run, name="loop", daemon=True)
        self._loops = [each for each in self._loops if each.thread and each.thread.is_alive()]
        self._loops.append(kept)
        kept.thread.start()
        return kept

    def close(self) -> None:
        """Stop the loops, wait for work that has begun, drop everything else quietly."""
        if self._closed:
            return
        self._closed = True
        for loop in self._loops:
            loop.stop()
        self._pool.shutdown(wait=True, cancel_futures=True)
        for loop in self._loops:
            if loop.thread is not None:
                loop.thread.join(LOOP_JOIN_SECONDS)

    def _work_on(
        self,
        ticket: Ticket,
        work: Callable[[], Any],
        on_answer: Callable[[Any], None],
        on_error: Callable[[Exception], None],
    ) -> None:
        callback: Callable[[Any], None] = on_answer
        value: Any = None
        if not ticket.cancelled:
            try:
                value = work()
            except Exception as error:  # noqa: BLE001 - handed to whoever asked
                callback, value = on_error, error
        self._done.emit(ticket, callback, value)

    def _answer(self, ticket: Ticket, callback: Callable[[Any], None], value: object) -> None:
        self._open_questions -= 1
        if self._open_questions == 0:
            self.busy_changed.emit(False)
        self._tell(ticket, callback, value)

    def _tell(self, ticket: Ticket, callback: Callable[[Any], None], value: object) -> None:
        if not self._closed and ticket.wanted:
            callback(value)
