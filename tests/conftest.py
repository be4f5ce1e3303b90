"""What every test gets: no screen, no home folder of a person, engines by name."""

import gc
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from PySide6.QtCore import QCoreApplication, QEvent

from samad_desktop.qtkit import collector
from samad_desktop.qtkit.collector import Generations
from tests.gui.looking import beside_each_other
from tests.memory import roomy_memory
from tests.turns import left_out, take_turns

SELDOM_MS = 10_000

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

pytest_plugins = [
    "tests.long",
    "tests.engines",
    "tests.statements",
    "tests.centres",
    "tests.kept",
    "tests.calls",
    "tests.desks",
    "tests.followed",
    "tests.held",
    "tests.orders",
    "tests.claims",
    "tests.retained",
    "tests.units",
    "tests.db.busy_centre",
    "tests.db.desk_queue",
    "tests.db.report_centre",
    "tests.db.trust_centre",
]


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add `--long`."""
    parser.addoption("--long", action="store_true", help="run the tests that take minutes, too")


def pytest_configure(config: pytest.Config) -> None:
    """Try the same few examples each time, and in a long run many new ones; time is no matter."""
    usual = settings(
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow],
        max_examples=40,
        derandomize=True,
        database=None,
    )
    settings.register_profile("usual", usual)
    settings.register_profile("long", usual, max_examples=500, derandomize=False)
    settings.load_profile("long" if config.getoption("--long") else "usual")
    # An embedded centre is written to the disk before anybody is answered; here it may be memory.
    if (memory := roomy_memory()) is not None:
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(memory))


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave the long tests out unless they were asked for."""
    beside_each_other(items)
    if config.getoption("--long"):
        return
    if config.args == config.getini("testpaths"):
        take_turns(items)
    wait = {item for item in items if item.get_closest_marker("long") is not None}
    wait |= left_out(item for item in items if item not in wait)
    config.hook.pytest_deselected(items=[item for item in items if item in wait])
    items[:] = [item for item in items if item not in wait]


def pytest_collection_finish() -> None:
    """Keep what was loaded out of all later collections: they would look through it each time."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep every test out of the data and settings of whoever runs it."""
    monkeypatch.setenv("SAMAD_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("SAMAD_CONFIG_DIR", str(tmp_path / "config"))


@pytest.fixture(scope="session", autouse=True)
def generations() -> Iterator[Generations]:
    """Remember over all tests what was gone over: each program would begin with the oldest.

    After each test it is looked whether something is due; in the middle of one that is too dear.
    """
    known = Generations()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(collector, "Generations", lambda: known)
        patch.setattr(collector, "INTERVAL_MS", SELDOM_MS)
        yield known


@pytest.fixture(autouse=True)
def no_window_dies_on_a_worker(generations: Generations) -> Iterator[None]:
    """Collect what a test leaves where the program does it: on the main thread.

    Windows that were to be deleted later go now: each change of the look dresses all that live.
    """
    gc.disable()
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    generations.collect_what_is_due()
