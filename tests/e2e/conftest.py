"""What the stories of following up begin with."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from samad_desktop.app import Program
from samad_desktop.persistence.database import Database
from tests.e2e.journeys import Liaison, Time
from tests.followed import Desk
from tests.moments import HandClock


@pytest.fixture
def agency_at_work(agency: Desk, sit_down: Callable[[str], Program], qtbot: QtBot) -> Liaison:
    """Give the liaison of the agency, at a window of her own."""
    return Liaison(sit_down("liaison"), qtbot)


@pytest.fixture
def time(database: Database, hand_clock: HandClock) -> Time:
    """Give the centre's time, in the story's hand."""
    return Time(database, hand_clock)
