"""Cycles that nobody reaches any more are collected on the GUI thread, or not at all."""

import gc
import sys
import threading
from weakref import finalize

import pytest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from samad_desktop.qtkit import collector as module
from samad_desktop.qtkit.collector import Collector, Generations


class Panel(QWidget):
    """A window that refers to itself, as one with a connected child does."""

    def __init__(self, deaths: list[threading.Thread]) -> None:
        super().__init__()
        self._edit = QLineEdit(self)
        self._edit.textChanged.connect(self.hear)
        self._self = self
        finalize(self, lambda: deaths.append(threading.current_thread()))

    def hear(self, text: str) -> None:
        """Be told something."""


@pytest.fixture
def deaths() -> list[threading.Thread]:
    """Remember on which thread each panel was taken down."""
    return []


def allocate_on_a_worker() -> list[list[int]]:
    """Make so many objects that automatic collection would begin, were it on."""
    made: list[list[int]] = []
    worker = threading.Thread(target=lambda: made.extend([number] for number in range(50_000)))
    worker.start()
    worker.join()
    return made


def test_a_worker_takes_down_no_window(
    qtbot: QtBot, deaths: list[threading.Thread], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "INTERVAL_MS", 20)
    collector = Collector()
    Panel(deaths)
    made = allocate_on_a_worker()
    assert made
    assert deaths == []
    qtbot.waitUntil(lambda: deaths == [threading.main_thread()])
    collector.deleteLater()


def test_a_worker_goes_on_building_while_it_is_seen_what_is_due() -> None:
    stumbled: list[SystemError] = []
    ended = threading.Event()

    def build() -> None:
        try:
            for size in range(1_500):
                tuple([number] for number in range(size))
        except SystemError as error:
            stumbled.append(error)
        ended.set()

    worker = threading.Thread(target=build)
    generations = Generations()
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    worker.start()
    while not ended.is_set():
        generations.collect_what_is_due()
    worker.join()
    sys.setswitchinterval(interval)
    assert stumbled == []


def test_nothing_is_collected_before_it_is_due(deaths: list[threading.Thread]) -> None:
    gc.collect()
    Panel(deaths)
    Generations().collect_what_is_due()
    assert deaths == []


def test_what_lived_through_many_collections_is_collected_in_the_end(
    deaths: list[threading.Thread],
) -> None:
    generations = Generations()
    panel = Panel(deaths)
    gc.collect()
    del panel
    young, middle, old = gc.get_threshold()
    kept: list[list[int]] = []
    rounds = 0
    while not deaths and rounds < 2 * middle * old:
        kept.extend([number] for number in range(young + 1))
        generations.collect_what_is_due()
        rounds += 1
    assert deaths == [threading.main_thread()]
    assert rounds > middle


def test_what_stays_is_gone_over_again_only_once_a_quarter_of_it_is_new(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    gc.collect()  # What earlier tests left counts no more.
    generations = Generations()
    ages: list[int] = []
    collect = gc.collect

    def note(age: int = 2) -> int:
        ages.append(age)
        return collect(age)

    monkeypatch.setattr(gc, "collect", note)
    young, middle, old = gc.get_threshold()
    kept: list[list[int]] = []

    def pass_time(objects: int) -> int:
        """Keep so many more, and return how often the oldest were gone over meanwhile."""
        ages.clear()
        for _ in range(objects // (young + 1)):
            kept.extend([number] for number in range(young + 1))
            generations.collect_what_is_due()
        return ages.count(2)

    monkeypatch.setattr(sys, "getallocatedblocks", lambda: 1_000_000 + len(kept))
    a_while = 2 * (young + 1) * (middle + 1) * (old + 1)
    assert pass_time(a_while) >= 1
    assert pass_time(a_while) == 0
    assert ages.count(1) > old
    kept.extend([number] for number in range(250_000))
    assert pass_time(a_while) == 1
