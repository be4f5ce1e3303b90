"""The time of one caller: counted in whole minutes, near its end, and over."""

from datetime import UTC, datetime, timedelta

import pytest

from samad_desktop.domain.time_box import TimeBox, TimePressure

BEGUN = datetime(2026, 11, 28, 7, tzinfo=UTC)
BOX = TimeBox(BEGUN, 5)


@pytest.mark.parametrize(
    ("seconds", "minutes", "pressure"),
    [
        (0, 5, TimePressure.CALM),
        (1, 5, TimePressure.CALM),
        (239, 2, TimePressure.CALM),
        (240, 1, TimePressure.NEAR),
        (299, 1, TimePressure.NEAR),
        (300, 0, TimePressure.OVER),
        (301, -1, TimePressure.OVER),
        (360, -1, TimePressure.OVER),
        (361, -2, TimePressure.OVER),
    ],
)
def test_the_minute_that_runs_counts_and_so_does_the_one_that_is_too_many(
    seconds, minutes, pressure
):
    now = BEGUN + timedelta(seconds=seconds)
    assert BOX.minutes_left(now) == minutes
    assert BOX.pressure(now) is pressure
