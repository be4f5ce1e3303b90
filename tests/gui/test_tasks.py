"""Work is done on workers, and told on the GUI thread, or not at all."""

import threading
from collections.abc import Callable
from functools import partial
from weakref import finalize

import pytest
from PySide6.QtCore import QObject, QThread
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from samad_desktop.qtkit.tasks import Loop, TaskRunner, Ticket


class Listener(QObject):
    """Collects what it is told, and on which thread."""

    def __init__(self) -> None:
        super().__init__()
        self.told: list[object] = []
        self.threads: set[QThread] = set()

    def hear(self, value: object) -> None:
        """Remember one value."""
        self.told.append(value)
        self.threads.add(QThread.currentThread())


@pytest.fixture
def listener(qtbot: QtBot) -> Listener:
    """Give somebody to be told."""
    return Listener()


def test_answer_arrives_on_the_gui_thread(
    qtbot: QtBot, runner: TaskRunner, listener: Listener
) -> None:
    worked_on: list[threading.Thread] = []

    def work() -> int:
        worked_on.append(threading.current_thread())
        return 7

    runner.ask(listener, work, listener.hear, listener.hear)
    qtbot.waitUntil(lambda: listener.told == [7])
    assert listener.threads == {listener.thread()}
    assert worked_on[0] is not threading.main_thread()


def test_an_error_goes_to_its_own_callback(
    qtbot: QtBot, runner: TaskRunner, listener: Listener
) -> None:
    problem = ValueError("no")

    def work() -> int:
        raise problem

    answers: list[int] = []
    runner.ask(listener, work, answers.append, listener.hear)
    qtbot.waitUntil(lambda: listener.told == [problem])
    assert answers == []


def test_cancelled_question_is_never_answered(
    qtbot: QtBot, runner: TaskRunner, listener: Listener
) -> None:
    gate = threading.Event()
    ticket = runner.ask(listener, gate.wait, listener.hear, listener.hear)
    ticket.cancel()
    with qtbot.waitSignal(runner.busy_changed):
        gate.set()
    assert listener.told == []


def test_cancelled_work_that_waits_is_not_begun(qtbot: QtBot, listener: Listener) -> None:
    runner = TaskRunner(workers=1)
    gate = threading.Event()
    begun: list[str] = []
    runner.ask(listener, gate.wait, listener.hear, listener.hear)
    runner.ask(listener, lambda: begun.append("x"), listener.hear, listener.hear).cancel()
    gate.set()
    qtbot.waitUntil(lambda: not runner.busy)
    assert begun == []
    runner.close()


def test_owner_that_is_gone_hears_nothing(qtbot: QtBot, runner: TaskRunner) -> None:
    gate = threading.Event()
    owner = QObject()
    told: list[object] = []
    runner.ask(owner, gate.wait, told.append, told.append)
    delete(owner)
    with qtbot.waitSignal(runner.busy_changed):
        gate.set()
    assert told == []


def test_busy_from_the_first_question_to_the_last_answer(
    qtbot: QtBot, runner: TaskRunner, listener: Listener
) -> None:
    changes: list[bool] = []
    runner.busy_changed.connect(changes.append)
    gate = threading.Event()
    runner.ask(listener, gate.wait, listener.hear, listener.hear)
    runner.ask(listener, gate.wait, listener.hear, listener.hear)
    assert changes == [True]
    gate.set()
    qtbot.waitUntil(lambda: len(listener.told) == 2)
    assert changes == [True, False]


def test_after_closing_questions_are_dropped_quietly(qtbot: QtBot, listener: Listener) -> None:
    runner = TaskRunner()
    runner.ask(listener, lambda: 1, listener.hear, listener.hear)
    runner.close()
    ticket = runner.ask(listener, lambda: 2, listener.hear, listener.hear)
    assert ticket.cancelled
    assert not ticket.wanted


def counting(until: int) -> Callable[[threading.Event, Callable[[int], None]], None]:
    """Return a loop that counts, then waits to be stopped."""

    def loop(stop: threading.Event, emit: Callable[[int], None]) -> None:
        for number in range(until):
            emit(number)
        stop.wait()

    return loop


def test_loop_tells_its_events_in_order_on_the_gui_thread(
    qtbot: QtBot, runner: TaskRunner, listener: Listener
) -> None:
    runner.keep(listener, counting(100), listener.hear, listener.hear)
    qtbot.waitUntil(lambda: len(listener.told) == 100)
    assert listener.told == list(range(100))
    assert listener.threads == {listener.thread()}


def test_loop_that_fails_says_so(qtbot: QtBot, runner: TaskRunner, listener: Listener) -> None:
    problem = OSError("away")

    def loop(stop: threading.Event, emit: Callable[[int], None]) -> None:
        raise problem

    ignored: list[int] = []
    runner.keep(listener, loop, ignored.append, listener.hear)
    qtbot.waitUntil(lambda: listener.told == [problem])


def test_a_loop_may_end_a_wait_when_everything_ends(runner: TaskRunner) -> None:
    owner, cut = QObject(), threading.Event()
    ended: list[object] = []

    def watch(stop: threading.Event, _emit: Callable[[object], None]) -> None:
        while not (stop.wait(0.001) or runner._closed):
            pass
        if not stop.is_set():
            cut.set()

    runner.keep(owner, watch, ended.append, ended.append)
    runner.ask(owner, lambda: cut.wait(5), ended.append, ended.append)
    runner.close()
    assert cut.is_set()


def test_closing_stops_and_joins_the_loops(qtbot: QtBot, listener: Listener) -> None:
    runner = TaskRunner()
    kept = runner.keep(listener, counting(3), listener.hear, listener.hear)
    runner.close()
    assert not kept.thread.is_alive()


def test_stopped_loop_tells_nothing_more(
    qtbot: QtBot, runner: TaskRunner, listener: Listener
) -> None:
    kept = runner.keep(listener, counting(3), listener.hear, listener.hear)
    kept.stop()
    kept.thread.join()
    runner.ask(listener, lambda: "after", listener.hear, listener.hear)
    qtbot.waitUntil(lambda: listener.told == ["after"])


class Mortal(QObject):
    """Tells on which thread it was taken down; nothing but Python holds it."""

    def __init__(self, deaths: list[threading.Thread]) -> None:
        super().__init__()
        finalize(self, lambda: deaths.append(threading.current_thread()))

    def wait_for(self, gate: threading.Event) -> None:
        """Be what the work holds."""
        gate.wait()

    def hear(self, value: object) -> None:
        """Be told something."""


def test_whoever_asked_is_taken_down_on_the_gui_thread(qtbot: QtBot, runner: TaskRunner) -> None:
    deaths: list[threading.Thread] = []
    gate = threading.Event()

    def ask() -> Ticket:
        mortal = Mortal(deaths)
        return runner.ask(mortal, partial(mortal.wait_for, gate), mortal.hear, mortal.hear)

    # A worker may hold the ticket longer than the GUI thread does; so does this test.
    ticket = ask()
    gate.set()
    qtbot.waitUntil(lambda: len(deaths) == 1)
    assert deaths == [threading.main_thread()]
    assert not ticket.wanted


def test_whoever_kept_a_loop_is_taken_down_on_the_gui_thread(
    qtbot: QtBot, runner: TaskRunner
) -> None:
    deaths: list[threading.Thread] = []

    def keep() -> Loop:
        mortal = Mortal(deaths)
        return runner.keep(mortal, counting(1), mortal.hear, mortal.hear)

    loop = keep()
    loop.stop()
    loop.thread.join()
    assert deaths == []
    runner.close()
    assert deaths == [threading.main_thread()]
