"""What the stories of following up begin with."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from samad_desktop.app import Program
from samad_desktop.persistence.database import Database
from samad_desktop.qtkit import theme
from tests.e2e.journeys import PICTURES, Liaison, Time
from tests.followed import Desk
from tests.long import long
from tests.moments import HandClock


@pytest.fixture(params=["postgresql", *long(["sqlite"])])
def database_url(request: pytest.FixtureRequest) -> str:
    """Give a story a shared centre; in a long run an embedded one, too.

    Windows on an embedded centre are what `tests/gui` is about; the stories that must not
    fail on either are told on both engines always.
    """
    url = request.getfixturevalue(f"{request.param}_url")
    assert isinstance(url, str)
    return url


@pytest.fixture
def is_painted(in_long_run: bool) -> bool:
    """Paint the windows of a story in a long run, or where their pictures are wanted."""
    return in_long_run or bool(PICTURES)


@pytest.fixture(autouse=True)
def is_dressed(is_painted: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    """Dress what is painted alone: each window that comes dresses all that are there anew."""
    if not is_painted:
        monkeypatch.setattr(theme, "stylesheet", lambda *_: "")


@pytest.fixture
def agency_at_work(agency: Desk, sit_down: Callable[[str], Program], qtbot: QtBot) -> Liaison:
    """Give the liaison of the agency, at a window of her own."""
    return Liaison(sit_down("liaison"), qtbot)


@pytest.fixture
def time(database: Database, hand_clock: HandClock) -> Time:
    """Give the centre's time, in the story's hand."""
    return Time(database, hand_clock)
