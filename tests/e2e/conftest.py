"""What the stories of following up begin with."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from samad_desktop.app import Program
from samad_desktop.persistence.database import Database
from tests.e2e.journeys import AgencyWithoutWindow, Liaison, Time
from tests.followed import Desk
from tests.moments import HandClock


@pytest.fixture
def agency_at_work(
    agency: Desk, database: Database, sit_down: Callable[[str], Program], qtbot: QtBot
) -> Liaison | AgencyWithoutWindow:
    """Give the agency: at a window of its own where the database lets it in."""
    if database.is_sqlite:
        return Liaison(sit_down("liaison"), qtbot)
    return AgencyWithoutWindow(agency)


@pytest.fixture
def time(database: Database, hand_clock: HandClock) -> Time:
    """Give the centre's time, in the story's hand."""
    return Time(database, hand_clock)
