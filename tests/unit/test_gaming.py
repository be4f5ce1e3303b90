"""Signs of playing with deadlines: what is one, and what is not yet one."""

from datetime import UTC, date, datetime, timedelta

import pytest

from samad_desktop.domain.gaming import (
    LEAST_LAST_HOUR,
    LEAST_PAUSES,
    LEAST_RETURNS,
    LEAST_SAME,
    LEAST_UNDONE,
    Deed,
    Reply,
    answered_undone,
    in_the_last_hour,
    mass_pauses,
    mass_returns,
    same_answers,
)

DUE = datetime(2026, 9, 7, 10, 30, tzinfo=UTC)
HOUR = timedelta(hours=1)


def before(end, work):
    return end - work


def rushed(count, at):
    return [Reply(case_id, 1, at, DUE) for case_id in range(count)]


@pytest.mark.parametrize(
    ("at", "again", "count", "found"),
    [
        (DUE - HOUR / 2, DUE + HOUR, LEAST_LAST_HOUR, 1),
        (DUE - HOUR / 2, DUE + HOUR, LEAST_LAST_HOUR - 1, 0),
        (DUE - 2 * HOUR, DUE + HOUR, LEAST_LAST_HOUR, 0),
        (DUE + HOUR / 2, DUE + HOUR, LEAST_LAST_HOUR, 0),
        (DUE - HOUR / 2, DUE - HOUR, LEAST_LAST_HOUR, 0),
    ],
    ids=["sign", "too few", "not the last hour", "late anyway", "undone before"],
)
def test_answers_of_the_last_hour_count_where_they_are_undone_afterwards(at, again, count, found):
    replies = rushed(count, at)
    undone = {reply.case_id: [again] for reply in replies}
    assert len(in_the_last_hour(replies, undone, before)) == found
    assert not in_the_last_hour(replies, {}, before)


def test_pauses_and_returns_count_by_person_or_agency_and_by_day_in_tehran():
    # Half past midnight in Tehran is the next day there, and the same one in UTC.
    midnight = datetime(2026, 9, 7, 20, 30, tzinfo=UTC)
    pauses = [Deed(n, 1, 7, midnight - HOUR) for n in range(LEAST_PAUSES)]
    (found,) = mass_pauses(pauses)
    assert (found.staff_id, found.count) == (7, LEAST_PAUSES)
    assert (found.first, found.last) == (date(2026, 9, 7),) * 2
    assert not mass_pauses([*pauses[1:], Deed(0, 1, 7, midnight)])
    assert not mass_pauses([*pauses[1:], Deed(0, 1, 8, midnight - HOUR)])
    returns = [Deed(n, 4, n, DUE) for n in range(LEAST_RETURNS)]
    (found,) = mass_returns(returns)
    assert (found.agency_id, found.count) == (4, LEAST_RETURNS)
    assert not mass_returns(returns[1:])
    # What nobody's case was returned from blames nobody.
    assert not mass_returns([each._replace(agency_id=None) for each in returns])


def test_one_case_answered_twice_is_one_case():
    assert not same_answers([(1, [1] * LEAST_SAME)], ())
    (found,) = same_answers([(1, range(LEAST_SAME))], ())
    assert found.count == LEAST_SAME
    assert found.case_ids == tuple(reversed(range(LEAST_SAME)))  # The newest first.


def test_a_sign_of_answers_says_from_when_until_when_they_were_given():
    told = [Reply(n, 1, DUE + 24 * n * HOUR, DUE) for n in range(LEAST_SAME)]
    others = [Reply(0, 2, DUE - 90 * 24 * HOUR, DUE), Reply(99, 1, DUE + 900 * HOUR, DUE)]
    (found,) = same_answers([(1, range(LEAST_SAME))], [*told, *others])
    assert (found.first, found.last) == (date(2026, 9, 7), date(2026, 9, 6 + LEAST_SAME))


def test_undone_answers_count_where_they_are_surely_more_than_those_of_others():
    mine = [Reply(n, 1, DUE, None) for n in range(20)]
    theirs = [Reply(100 + n, 2, DUE, None) for n in range(100)]
    undone = {n: [DUE + HOUR] for n in (*range(8), *range(100, 110))}
    # 8 of 20 are from 22 to 61 of a hundred, against 10 of 100.
    (found,) = answered_undone([*mine, *theirs], undone)
    assert (found.agency_id, found.count, found.total) == (1, 8, 20)
    fewer = {n: at for n, at in undone.items() if n not in range(LEAST_UNDONE - 1, 8)}
    assert not answered_undone([*mine, *theirs], fewer)
    assert not answered_undone(mine, undone)
    # 5 of 25 are twice as many as those of others, and may be chance: from 9 of a hundred on.
    more = [*mine, *(Reply(20 + n, 1, DUE, None) for n in range(5))]
    few = {n: at for n, at in undone.items() if n not in range(5, 8)}
    assert not answered_undone([*more, *theirs], few)
