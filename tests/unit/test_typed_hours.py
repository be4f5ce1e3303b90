"""Hours of a day as people type them."""

from datetime import time

import pytest

from samad_desktop.domain.errors import RuleBroken
from samad_desktop.domain.typed_hours import hours_text, parse_hours
from samad_desktop.domain.working_calendar import Hours

DAY = Hours(time(7, 30), time(14, 30))


@pytest.mark.parametrize(
    "typed", ["7:30-14:30", "۷:۳۰–۱۴:۳۰", "07:30 تا 14:30", "از ٧:٣٠ تا ١٤:٣٠", " 7:30 — 14:30 "]
)
def test_one_stretch_is_read_however_it_is_typed(typed):
    assert parse_hours(typed) == (DAY,)


@pytest.mark.parametrize("typed", ["8-12 و 13-16:30", "۸–۱۲، ۱۳–۱۶:۳۰", "8-12,13-16:30"])
def test_two_stretches_are_read(typed):
    assert parse_hours(typed) == (Hours(time(8), time(12)), Hours(time(13), time(16, 30)))


@pytest.mark.parametrize("typed", ["صبح", "7:30", "25-26", "8-12-13", "8:60-9", "8-12 و"])
def test_what_is_no_hours_is_refused(typed):
    with pytest.raises(RuleBroken) as refused:
        parse_hours(typed)
    assert refused.value.code == "hours_unreadable"


def test_the_begin_stands_before_the_end_also_when_read_from_the_right():
    assert hours_text((DAY,)).split() == ["۷:۳۰", "تا", "۱۴:۳۰"]
    assert not set(hours_text((DAY,))) & set("–-\u2066 ")


def test_nothing_typed_is_no_hours_and_what_is_written_is_read_back():
    assert parse_hours("  ") == ()
    assert hours_text(()) == ""
    both = (Hours(time(8), time(12)), Hours(time(13), time(16, 30)))
    assert parse_hours(hours_text(both)) == both
