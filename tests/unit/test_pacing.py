"""Counting at once and counting seldom are both kept, whatever comes."""

from hypothesis import given
from hypothesis import strategies as st

from samad_desktop.domain.pacing import Pace

MOMENTS = st.lists(st.integers(0, 3_000), max_size=60).map(sorted)


def _begun(moments):
    """Return when something begins that is wanted at these moments, each as soon as it may."""
    pace, free_at = Pace(100), 0.0
    begun: list[float] = []
    for wanted_at in moments:
        if begun and wanted_at <= begun[-1]:
            continue  # The one that is still to begin serves this one too.
        at = max(wanted_at, free_at)
        at += pace.wait_s(at)
        pace.begin(at)
        begun.append(at)
        free_at = at
    return begun


def test_two_that_come_together_begin_together_and_the_third_waits():
    assert _begun([0, 1, 2, 3, 4]) == [0, 1, 100]


def test_what_comes_after_a_single_one_is_not_held_up():
    assert _begun([0, 60, 210, 250]) == [0, 60, 210, 250]


def test_a_pause_is_not_saved_up_for_more_than_two():
    assert _begun([0, 2_000, 2_001, 2_002]) == [0, 2_000, 2_001, 2_100]


@given(MOMENTS)
def test_in_any_span_there_are_no_more_than_two_beyond_the_average(moments):
    begun = _begun(moments)
    for place, first in enumerate(begun):
        for more, last in enumerate(begun[place:], start=1):
            assert more <= 2 + (last - first) / 100


@given(MOMENTS)
def test_nothing_waits_longer_than_one_interval(moments):
    begun = _begun(moments)
    for wanted_at in moments:
        assert min(at for at in begun if at >= wanted_at) <= wanted_at + 100
