"""The whole program in front of a centre on each engine, for tests of its windows."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy import make_url

from samad_desktop import paths
from samad_desktop.app import Program
from samad_desktop.bootstrap import Workstation
from samad_desktop.settings import Profile
from samad_desktop.views.login_page import LoginPage
from samad_desktop.workplace import Workplace
from tests.centres import PASSWORD
from tests.moments import HandClock
from tests.postgres_cluster import PostgresCluster

ANSWER_MS = 10_000

LogIn = Callable[..., Workplace]


@pytest.fixture
def profile(database_url: str, request: pytest.FixtureRequest) -> Profile:
    """Name the centre as a workstation would: without anybody's password."""
    url = make_url(database_url)
    if url.get_backend_name() == "sqlite":
        return Profile("آزمون", database_url)
    cluster: PostgresCluster = request.getfixturevalue("postgres")
    plain = f"postgresql://127.0.0.1:{cluster.port}/{url.database}"
    return Profile("آزمون", plain)


@pytest.fixture
def workstation(tmp_path: Path) -> Workstation:
    """Give a workstation that remembers nothing yet."""
    return Workstation(paths.data_dir(), paths.profiles_file(), paths.preferences_file())


@pytest.fixture
def is_painted() -> bool:
    """Whether windows are painted; where nobody looks they need not be."""
    return True


@pytest.fixture
def program(
    qapp: QApplication, qtbot: QtBot, workstation: Workstation, is_painted: bool
) -> Iterator[Program]:
    """Give the program, not begun; it is closed afterwards as a person closes it."""
    with _running(qapp, workstation, is_painted) as made:
        yield made


@pytest.fixture
def log_in(program: Program, profile: Profile, qtbot: QtBot) -> LogIn:
    """Let somebody of the cast in through the log-in page."""
    return lambda login="operator": _let_in(program, profile, login, qtbot)


@pytest.fixture
def hand_clock() -> HandClock:
    """Give the clock on the wall of the workstations of `sit_down`."""
    return HandClock()


@pytest.fixture
def sit_down(
    qapp: QApplication,
    profile: Profile,
    hand_clock: HandClock,
    qtbot: QtBot,
    tmp_path: Path,
    is_painted: bool,
) -> Iterator[Callable[[str], Program]]:
    """Let somebody of the cast in at a workstation of her own, beside the others'."""
    with ExitStack() as closing:

        def come(login: str) -> Program:
            own = desk_of(tmp_path, login)
            files = (own / "profiles.toml", own / "preferences.toml")
            workstation = Workstation(own, *files, hand_clock)
            program = closing.enter_context(_running(qapp, workstation, is_painted))
            _let_in(program, profile, login, qtbot)
            return program

        yield come


def desk_of(folder: Path, login: str) -> Path:
    """Return where the workstation of somebody who sits down keeps what is hers."""
    return folder / f"desk of {login}"


@contextmanager
def _running(app: QApplication, workstation: Workstation, is_painted: bool) -> Iterator[Program]:
    made = Program(app, workstation)
    made.window.setUpdatesEnabled(is_painted)
    yield made
    made.window.ask_first(None)
    made.window.close()
    made.close()
    made.window.deleteLater()
    made.deleteLater()
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _let_in(program: Program, profile: Profile, login: str, qtbot: QtBot) -> Workplace:
    if not isinstance(program.window.scene, LoginPage):
        program.begin(profile)
    page = program.window.scene
    assert isinstance(page, LoginPage)
    page.ui.login_edit.setText(login)
    page.ui.password_edit.setText(PASSWORD)
    with qtbot.waitSignal(program.entered, timeout=ANSWER_MS):
        page.ui.enter_button.click()
    assert program.workplace is not None
    return program.workplace
