"""A chance is what an agency's own past says, and no more than it can say."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from samad_desktop.domain.forecast import LEAST, PastReferral, chance, waited
from samad_desktop.domain.working_time import ClockPause
from tests.unit.test_working_time import calendars, lengths, moments, pauses

spans = st.timedeltas(min_value=timedelta(), max_value=timedelta(hours=90))
past = st.lists(st.builds(PastReferral, spans, st.booleans()), max_size=60)
answered = st.lists(st.builds(PastReferral, spans, st.just(value=True)), min_size=1, max_size=60)
hour = timedelta(hours=1)


@given(past, spans, spans)
def test_a_chance_lies_in_its_interval_and_the_interval_between_nothing_and_all(
    history, elapsed, left
):
    found = chance(history, elapsed, left)
    waiting = sum(1 for each in history if each.waited > elapsed)
    assert (found is None) == (waiting < LEAST)
    if found is not None:
        assert 0 <= found.low <= found.share <= found.high <= 1
        assert found.based_on == waiting


@given(answered, spans, spans)
def test_where_all_were_answered_it_is_the_share_of_those_that_waited_as_long(
    history, elapsed, left
):
    found = chance(history, elapsed, left)
    if found is not None:
        as_long = [each for each in history if each.waited > elapsed]
        made_it = sum(1 for each in as_long if each.waited <= elapsed + left)
        assert abs(found.share - made_it / len(as_long)) < 1e-9


@given(past, spans, spans, spans)
def test_more_time_is_never_less_likely(history, elapsed, left, more):
    sooner, later = chance(history, elapsed, left), chance(history, elapsed, left + more)
    if sooner is not None and later is not None:
        assert sooner.share <= later.share + 1e-9


@given(past, spans, spans, st.integers(1, 20))
def test_what_never_was_answered_makes_it_less_likely(history, elapsed, left, slow):
    before = chance(history, elapsed, left)
    unanswered = [PastReferral(timedelta(hours=500), answered=False)] * slow
    after = chance([*history, *unanswered], elapsed, left)
    if before is not None and after is not None:
        assert after.share <= before.share + 1e-9


def test_ten_of_twenty_that_waited_as_long_are_one_half():
    history = [PastReferral(n * hour, answered=True) for n in range(1, 31)]
    found = chance(history, 10 * hour, 10 * hour)
    assert found is not None
    assert found.based_on == 20
    assert abs(found.share - 0.5) < 1e-9
    assert (round(found.low, 3), round(found.high, 3)) == (0.299, 0.701)


def test_those_still_waiting_count_for_as_long_as_they_have_waited():
    waiting = [PastReferral(hour, answered=False)] * 10
    done = [PastReferral(2 * hour, answered=True)] * 5 + [PastReferral(9 * hour, answered=True)] * 5
    found = chance([*waiting, *done], timedelta(), 3 * hour)
    assert found is not None
    assert abs(found.share - 0.5) < 1e-9


@given(calendars, moments, lengths, pauses)
def test_waiting_is_working_time_without_the_pauses(calendar, start, length, paused):
    end = start + length
    found = waited(calendar, start, end, paused)
    assert timedelta() <= found <= calendar.between(start, end)
    assert waited(calendar, start, end, []) == calendar.between(start, end)
    assert waited(calendar, start, end, [ClockPause(start, None)]) == timedelta()
