"""Cycles that nobody reaches any more are collected on the GUI thread, or not at all."""

import gc
import threading
from weakref import finalize

import pytest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from samad_desktop.qtkit.collector import Collector, collect_what_is_due


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


def test_a_worker_takes_down_no_window(qtbot: QtBot, deaths: list[threading.Thread]) -> None:
    collector = Collector()
    Panel(deaths)
    made = allocate_on_a_worker()
    assert made
    assert deaths == []
    qtbot.waitUntil(lambda: deaths == [threading.main_thread()])
    collector.deleteLater()


def test_nothing_is_collected_before_it_is_due(deaths: list[threading.Thread]) -> None:
    gc.collect()
    Panel(deaths)
    collect_what_is_due()
    assert deaths == []


def test_what_lived_through_many_collections_is_collected_in_the_end(
    deaths: list[threading.Thread],
) -> None:
    panel = Panel(deaths)
    gc.collect()
    del panel
    young, middle, old = gc.get_threshold()
    kept: list[list[int]] = []
    rounds = 0
    while not deaths and rounds < 2 * middle * old:
        kept.extend([number] for number in range(young + 1))
        collect_what_is_due()
        rounds += 1
    assert deaths == [threading.main_thread()]
    assert rounds > middle
