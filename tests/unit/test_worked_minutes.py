"""Working minutes between many pairs of moments are those of the calendar."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from samad_desktop.domain.worked_minutes import MINUTE_S, WorkedMinutes
from samad_desktop.domain.working_calendar import WeekHours, WorkingCalendar
from samad_desktop.domain.working_time import WorkingTime
from tests.unit.test_working_time import FIRST, LAST, calendars, one_calendar

MINUTE = timedelta(minutes=1)
FIRST_MINUTE, LAST_MINUTE = (
    int(datetime(day.year, day.month, day.day, 12, tzinfo=UTC).timestamp()) // MINUTE_S
    for day in (FIRST, LAST)
)
WORKED = WorkedMinutes(one_calendar)
minutes = st.integers(FIRST_MINUTE, LAST_MINUTE)
pairs = st.lists(st.tuples(minutes, minutes), max_size=20)


def between(begin: int, end: int, time: WorkingTime = one_calendar) -> int:
    """Return what the calendar says."""
    begun, ended = (datetime.fromtimestamp(each * MINUTE_S, UTC) for each in (begin, end))
    return time.between(begun, ended) // MINUTE


@given(calendars, pairs)
def test_pairs_together_are_what_the_calendar_says_of_each(time, asked):
    begins, ends = [begin for begin, _end in asked], [end for _begin, end in asked]
    told = WorkedMinutes(time).between_all(begins, ends)
    assert told == [between(begin, end, time) for begin, end in asked]


@given(minutes, minutes, pairs)
def test_what_lies_in_pauses_is_taken_off_once(begin, end, asked):
    pauses = [(min(pair), max(pair)) for pair in asked]
    edges = sorted({begin, end, *(edge for pause in pauses for edge in pause)})
    free = [
        (a, b)
        for a, b in pairwise(edges)
        if begin <= a and b <= end and not any(p <= a and b <= r for p, r in pauses)
    ]
    assert WORKED.without(begin, end, pauses) == sum(between(*pair) for pair in free)


def test_what_lies_outside_of_the_days_counts_up_to_their_ends():
    whole = between(FIRST_MINUTE - 12 * 60, LAST_MINUTE + 8 * 60)
    assert WORKED.between_all((0, 2**40, 0), (2**40, 0, 1)) == [whole, 0, 0]
    *_, (_begin, end) = one_calendar.stretches()
    after = int(end.timestamp()) // MINUTE_S + 1
    assert WORKED.between_all((0,), (after,)) == [whole]


def test_days_without_work_have_no_minutes():
    idle = WorkingTime(WorkingCalendar([WeekHours(FIRST, ((),) * 7)]), FIRST, LAST)
    assert WorkedMinutes(idle).between_all((FIRST_MINUTE,), (LAST_MINUTE,)) == [0]
