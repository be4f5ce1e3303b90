"""What every test of a window gets: the program's own look, on no screen."""

import sys
import threading
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QTemporaryDir
from PySide6.QtGui import QFont, QFontDatabase, QPaintDevice
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy import Engine, event

from samad_desktop.app import Program
from samad_desktop.domain.access import Actor
from samad_desktop.persistence.database import Database
from samad_desktop.qtkit import theme as theme_module
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.persian import speak_persian
from samad_desktop.qtkit.prose import Lines, Paragraph
from samad_desktop.qtkit.tasks import TaskRunner
from samad_desktop.qtkit.theme import Appearance, Theme
from samad_desktop.services.cases import CaseService
from samad_desktop.workstation.journal import Journal
from samad_desktop.workstation.opened_files import OpenedFiles
from tests.centres import AsPerson, read_cast
from tests.gui.call_desk import CallDesk, make_desk, show
from tests.gui.looking import looks
from tests.gui.screens import Screens, Wiring
from tests.long import long

_SCREENS = tuple(
    f"samad_desktop.{part}" for part in ("app", "workplace", "views", "viewmodels", "qtkit")
)
_ITS_CALLERS = frozenset({"_pytest.python", "_pytest.fixtures"})
RESOURCES = Path(__file__).resolve().parents[2] / "resources"


@pytest.fixture(params=["sqlite", *long(["postgresql"])])
def database_url(request: pytest.FixtureRequest) -> str:
    """Give a window's test an embedded centre; in a long run a shared one, too.

    What a server does otherwise is asked without a window in `tests/db`, and through the window
    in `tests/e2e` and wherever a test says `postgresql`.
    """
    url = request.getfixturevalue(f"{request.param}_url")
    assert isinstance(url, str)
    return url


@pytest.fixture(scope="session", autouse=True)
def an_application(qapp: QApplication) -> QApplication:
    """Let there be an application for every test here, whichever a process begins with."""
    return qapp


@pytest.fixture(scope="session", autouse=True)
def one_folder_of_marks() -> Iterator[None]:
    """Let all looks have their marks in one folder: a program then wears what is worn already."""
    folder = QTemporaryDir()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(theme_module, "QTemporaryDir", lambda: folder)
        yield


@pytest.fixture(scope="session", autouse=True)
def fonts_read_once() -> Iterator[None]:
    """Let every program find the fonts there: each time one is added, Qt forgets all it drew."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(theme_module, "QFontDatabase", _OneShelf)
        yield


class _OneShelf:
    """Qt's fonts, each file of which is read once."""

    addApplicationFont = staticmethod(cache(QFontDatabase.addApplicationFont))  # noqa: N815 - Qt's


@pytest.fixture(scope="session")
def dressed(qapp: QApplication, one_folder_of_marks: None, fonts_read_once: None) -> Theme:
    """Dress the one application once; use `theme`, which starts light and at 100%."""
    speak_persian(qapp)
    theme = Theme(RESOURCES / "fonts")
    theme.set_appearance(Appearance.LIGHT)
    theme.apply(qapp)
    return theme


@pytest.fixture(scope="session")
def usual_sheet(dressed: Theme, qapp: QApplication) -> str:
    """Give the stylesheet of the look that every test begins with."""
    return qapp.styleSheet()


@pytest.fixture
def is_looked_at(request: pytest.FixtureRequest) -> bool:
    """Whether the test looks at what is painted or measures it; in a long run, all do."""
    return request.config.getoption("--long") or looks(request.function)


@pytest.fixture
def is_painted(is_looked_at: bool) -> bool:
    """Paint what is looked at: painting is a sixth of what a window costs."""
    return is_looked_at


@pytest.fixture
def theme(
    dressed: Theme,
    qapp: QApplication,
    usual_sheet: str,
    is_looked_at: bool,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Theme]:
    """Give the look, and put it back before and afterwards: a program dresses itself.

    What nobody looks at wears no stylesheet: dressing is a quarter of what a window costs.
    """
    if not is_looked_at:
        monkeypatch.setattr(theme_module, "stylesheet", _no_sheet)
    sheet = usual_sheet if is_looked_at else ""
    _dress_as_usual(dressed, qapp, sheet)
    yield dressed
    _dress_as_usual(dressed, qapp, sheet)


def _no_sheet(*_arguments: Any) -> str:
    return ""


def _dress_as_usual(theme: Theme, app: QApplication, sheet: str) -> None:
    # What is to go anyway need not be dressed.
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    if theme.appearance is not Appearance.LIGHT:
        theme.set_appearance(Appearance.LIGHT)
    if theme.text_percent != 100 or app.styleSheet() != sheet:
        theme.set_text_percent(100)


@pytest.fixture
def program(theme: Theme, program: Program) -> Program:
    """Give the program so that its windows go before the look is put back."""
    return program


@pytest.fixture
def icons(theme: Theme) -> Icons:
    """Give the program's icons in the program's look."""
    return Icons(RESOURCES / "icons", theme)


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Note every text each time it is broken into lines."""
    noted: list[str] = []
    lines = Paragraph.lines

    def note(paragraph: Paragraph, width: int, font: QFont, device: QPaintDevice) -> Lines:
        noted.append(paragraph.text)
        return lines(paragraph, width, font, device)

    monkeypatch.setattr(Paragraph, "lines", note)
    return noted


@pytest.fixture
def runner(qtbot: QtBot) -> Iterator[TaskRunner]:
    """Give a task runner that is closed afterwards."""
    runner = TaskRunner()
    yield runner
    runner.close()


@pytest.fixture(autouse=True)
def no_sql_on_the_gui_thread() -> Iterator[None]:
    """Fail whatever screen asks the database itself instead of asking a worker."""
    event.listen(Engine, "before_cursor_execute", _refuse_screens)
    yield
    event.remove(Engine, "before_cursor_execute", _refuse_screens)


def _refuse_screens(*_arguments: Any) -> None:
    if threading.current_thread() is not threading.main_thread():
        return
    frame = sys._getframe().f_back
    # Under pytest itself there is no screen.
    while frame is not None and (name := frame.f_globals["__name__"]) not in _ITS_CALLERS:
        if _is_screen(name):
            raise AssertionError(f"SQL on the GUI thread, from {name}")
        frame = frame.f_back


@cache
def _is_screen(name: str) -> bool:
    return name.startswith(_SCREENS)


@pytest.fixture
def screens_of(
    icons: Icons,
    runner: TaskRunner,
    as_person: AsPerson,
    tmp_path: Path,
    is_painted: bool,
    qtbot: QtBot,
) -> Iterator[Callable[[Actor], Screens]]:
    """Give the pages of finding, listing and reading, as anybody of the cast sees them."""
    made: list[Screens] = []
    journal = Journal(tmp_path / "screens.sqlite3")
    opened = OpenedFiles(tmp_path / "opened")

    def make(actor: Actor) -> Screens:
        wiring = Wiring(as_person(actor), actor, icons, runner, journal, opened)
        screens = Screens(wiring)
        made.append(screens)
        screens.window.setUpdatesEnabled(is_painted)
        screens.window.show()
        screens.window.activateWindow()
        return screens

    yield make
    # Before the windows go, nothing may still be on its way to them.
    runner.close()
    for screens in made:
        screens.window.close()
        screens.window.deleteLater()
    journal.close()
    opened.close()


@pytest.fixture
def screens(screens_of: Callable[[Actor], Screens], operator: Actor) -> Screens:
    """Give the pages as the first operator sees them."""
    return screens_of(operator)


@pytest.fixture
def actor(database: Database) -> Actor:
    """Give the operator who sits at the call page."""
    return read_cast(database).operator


@pytest.fixture
def open_desk(
    database: Database,
    as_person: AsPerson,
    actor: Actor,
    runner: TaskRunner,
    icons: Icons,
    tmp_path: Path,
    is_painted: bool,
    qtbot: QtBot,
) -> Iterator[Callable[[], CallDesk]]:
    """Sit down at the call page; a second time as after a restart."""
    own = as_person(actor)
    opened: list[CallDesk] = []

    def sit_down() -> CallDesk:
        desk = make_desk(own, actor, runner, icons, tmp_path / "journal.sqlite3")
        qtbot.addWidget(desk.page)
        desk.page.setUpdatesEnabled(is_painted)
        opened.append(desk)
        show(desk)
        return desk

    yield sit_down
    runner.close()
    for desk in opened:
        desk.journal.close()


@pytest.fixture
def desk(open_desk: Callable[[], CallDesk]) -> CallDesk:
    """Give the call page, ready for the first call."""
    return open_desk()


@pytest.fixture
def cases(desk: CallDesk, database: Database) -> CaseService:
    """Read back what the page stored."""
    return CaseService(database)
