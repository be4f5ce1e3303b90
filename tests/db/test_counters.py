"""Every counter and its list agree, to the row and to the moment, on both engines."""

from collections import Counter as Tally
from datetime import UTC, datetime, timedelta
from datetime import time as hour
from typing import Any

import pytest
from sqlalchemy import select, update

from samad_desktop.domain.calendar import tehran_date
from samad_desktop.domain.cases import CaseState
from samad_desktop.domain.counters import DUE_SOON, OF_ORDERS, OF_SESSIONS, Counter
from samad_desktop.domain.deadlines import Step, level_at
from samad_desktop.domain.directive_lists import COUNTED, Wanted
from samad_desktop.domain.officials import Official
from samad_desktop.domain.session_rules import Repeat, SessionRule
from samad_desktop.domain.sessions import SessionChannel, SessionPlan
from samad_desktop.domain.slots import Untold
from samad_desktop.domain.working_calendar import Holiday, Hours
from samad_desktop.domain.working_time import WorkingTime
from samad_desktop.domain.worklists import worklists_of
from samad_desktop.labels import label
from samad_desktop.persistence import sessions, slots, tables, working_calendar
from samad_desktop.persistence.deadlines import thresholds_of
from samad_desktop.services import oversight
from samad_desktop.services.directives import DirectiveService
from samad_desktop.services.officials import OfficialService
from samad_desktop.services.oversight import OversightService
from samad_desktop.services.sessions import SessionService
from samad_desktop.services.slot_queues import QueueService
from samad_desktop.services.slots import SlotService
from samad_desktop.services.worklists import WorklistService
from tests.db.busy_centre import CASES, DAYS, FIRST_DAY, Centre, moment
from tests.moments import let_it_be

TICK = timedelta(microseconds=1)
SMALL_PAGE = 3
REASON = "نشست فوق‌العاده"
OF_CASES = tuple(each for each in Counter if each not in (*OF_SESSIONS, *OF_ORDERS))
OF_CLOCKS = (Counter.DUE_SOON, Counter.OVERDUE, *(c for c in Counter if c.startswith("level_")))


@pytest.fixture
def sqlite_template(busy_sqlite_template):
    return busy_sqlite_template


@pytest.fixture
def postgresql_template(busy_postgresql_template):
    return busy_postgresql_template


@pytest.fixture
def busy(database):
    """Give a centre after a busy fortnight."""
    let_it_be(database, moment(CASES))
    return Centre.of(database)


@pytest.fixture
def watched(database, monkeypatch):
    """Give the counters, with lists of small pages; the day is that of the centre's time."""
    monkeypatch.setattr(oversight, "PAGE_SIZE", SMALL_PAGE)
    return OversightService(database, database.now)


def clocks_of(database, agency_id=None):
    """Return the clocks that run as rows, or those on one agency's answers."""
    d, r = tables.deadlines, tables.referrals
    query = select(d, r.c.agency_id).outerjoin(r, r.c.id == d.c.referral_id)
    query = query.where(d.c.ended_at.is_(None), d.c.due_at.is_not(None))
    with database.reading() as connection:
        rows = connection.execute(query).all()
    return [
        row
        for row in rows
        if agency_id is None or (row.agency_id == agency_id and row.step == Step.ANSWER)
    ]


def counted_by_hand(rows, time, now):
    """Count one by one what the counters of clocks count in one question."""
    found: dict[int, list[Any]] = {}
    for row in rows:
        found.setdefault(row.case_id, []).append(row)
    tally: Tally[str] = Tally()
    for clocks in found.values():
        due = min(clock.due_at for clock in clocks)
        if due <= now:
            tally[Counter.OVERDUE] += 1
        elif time.between(now, due) <= DUE_SOON:
            tally[Counter.DUE_SOON] += 1
        level = max(level_at(thresholds_of(clock), now) for clock in clocks)
        tally[f"level_{level}"] += 1
    return {counter: tally[counter] for counter in OF_CLOCKS}


def moments_around_thresholds(rows, some):
    """Return moments just before, at and just after about `some` thresholds, and a night."""
    thresholds = sorted({at for row in rows for at in (row.due_at, *thresholds_of(row))})
    chosen = thresholds[:: max(len(thresholds) // some, 1)]
    around = [at + step for at in chosen for step in (-TICK, timedelta(), TICK)]
    return [*around, datetime(2026, 10, 14, 22, tzinfo=UTC)]


def whole_list(service, actor, counter):
    """Return a counter's whole list, page by page."""
    page = service.listing(actor, counter)
    rows = list(page.rows)
    while page.next is not None:
        page = service.listing(actor, counter, page.next)
        rows += page.rows
    return rows


def rows_of(service, actor, counter):
    """Return the ids of a counter's whole list."""
    return [row.id for row in whole_list(service, actor, counter)]


@pytest.fixture
def some(in_long_run):
    """Say how many thresholds are looked at from both sides."""
    return 9 if in_long_run else 3


@pytest.fixture
def time(database):
    return laid_out(database)


def laid_out(database):
    """Return the working time of those days, by the calendar as it stands."""
    with database.reading() as connection:
        calendar = working_calendar.read(connection)
    return WorkingTime(calendar, FIRST_DAY - timedelta(days=5), FIRST_DAY + timedelta(days=150))


# All counters at all moments; what is looked at besides takes turns.
@pytest.mark.on_both
def test_each_counter_has_exactly_as_many_rows_as_it_counts_at_every_moment(
    busy, watched, database, cast, time, some
):
    clocks = clocks_of(database)
    hold_a_session(database, cast)
    seen: Tally[Counter] = Tally()
    for now in moments_around_thresholds(clocks, some):
        let_it_be(database, now)
        counted = watched.counters(cast.operator)
        expected = counted_by_hand(clocks, time, now)
        assert {each: counted.of(each) for each in OF_CLOCKS} == expected, now
        for counter in OF_CASES:
            ids = rows_of(watched, cast.operator, counter)
            assert len(ids) == counted.of(counter), (counter, now)
            assert len(set(ids)) == len(ids) or counter in (Counter.CALLS_TODAY, Counter.MINE_TODAY)
            seen[counter] += counted.of(counter)
    # Each was worth comparing.
    assert all(seen[counter] for counter in OF_CASES if not counter.endswith("_today"))


def test_a_session_is_counted_while_it_is_held_and_its_callers_while_they_wait(
    busy, watched, database, cast
):
    slot = hold_a_session(database, cast)
    counted = watched.counters(cast.operator)
    assert (counted.session_now, counted.waiting_callers, counted.untold_callers) == (1, 3, 1)
    QueueService(database).call(cast.secretary, slot)
    counted = watched.counters(cast.operator)
    assert (counted.waiting_callers, counted.untold_callers) == (2, 0)
    assert watched.counters(cast.liaison).session_now == 0


def test_an_official_counts_her_own_sessions_and_who_waits_there(
    busy, watched, database, cast, as_person
):
    hold_a_session(database, cast)
    hers = OversightService(as_person(cast.official), database.now)
    counted = hers.counters(cast.official)
    assert (counted.session_now, counted.waiting_callers) == (1, 3)
    assert len(rows_of(hers, cast.official, Counter.WAITING_CALLERS)) == 3
    with database.transaction() as connection:
        connection.execute(update(tables.officials).values(staff_id=None))
    counted = hers.counters(cast.official)
    assert (counted.session_now, counted.waiting_callers) == (0, 0)


def hold_a_session(database, cast):
    """Open a session with three callers, of whom one is to be told something; return her place."""
    official = Official(0, 0, "کامران ارس‌پور", "استاندار", staff_id=cast.official.staff_id)
    seat = OfficialService(database).save(cast.secretary, official).value
    day = tehran_date(moment(CASES)) + timedelta(days=1)
    plan = SessionPlan((seat,), day, Hours(hour(10), hour(12)), SessionChannel.CALL)
    planning, rule = SessionService(database), SessionRule(Repeat.ONCE, day)
    made = planning.plan(cast.secretary, plan, rule, REASON).value.ids[0]
    planning.announce(cast.secretary, (stored(database, made),), REASON)
    with database.reading() as connection:
        still_open = select(tables.cases.c.id).where(tables.cases.c.closed_at.is_(None)).limit(3)
        case_ids = connection.execute(still_open).scalars().all()
    SlotService(database).book(cast.operator, made, case_ids)
    let_it_be(database, plan.begins_at)
    planning.open(cast.secretary, stored(database, made))
    with database.transaction() as connection:
        first = slots.of_session(connection, made)[0]
        slots.change(connection, first, untold=Untold.MOVED)
        return slots.get(connection, first.id)


def stored(database, session_id):
    with database.reading() as connection:
        return sessions.get(connection, session_id)


def test_orders_are_counted_one_for_each_agency_and_each_counter_is_its_list(
    busy, watched, database, cast, orders, agencies
):
    let_it_be(database, datetime(2026, 10, 14, 6, 30, tzinfo=UTC))
    ids = rows_of(watched, cast.supervisor, Counter.OPEN)[:3]
    made = [orders.issue(each, agencies["WATER"], agencies["POWER"]) for each in ids]
    due = made[0].recipients[0].due_at
    seen = []
    for now in (due - timedelta(days=2), due - timedelta(minutes=1), due):
        let_it_be(database, now)
        counted = watched.counters(cast.secretary)
        for counter in OF_ORDERS:
            found = rows_of(watched, cast.secretary, counter)
            assert len(found) == counted.of(counter), (counter, now)
            assert set(found) <= set(ids)
        seen.append(tuple(counted.of(counter) for counter in OF_ORDERS))
    assert seen == [(6, 0, 0), (6, 6, 0), (6, 0, 6)]


def test_a_liaison_counts_what_her_agency_was_ordered_as_her_list_of_it_shows(
    busy, watched, database, cast, orders, agencies, as_person
):
    let_it_be(database, datetime(2026, 10, 14, 6, 30, tzinfo=UTC))
    ids = rows_of(watched, cast.supervisor, Counter.OPEN)[:3]
    made = [orders.issue(each, agencies["WATER"], agencies["POWER"]) for each in ids[:2]]
    orders.issue(ids[2], agencies["POWER"])
    due = made[0].recipients[0].due_at
    hers, seen = OversightService(as_person(cast.liaison), database.now), []
    listed = DirectiveService(as_person(cast.liaison))
    for now in (due - timedelta(minutes=1), due):
        let_it_be(database, now)
        counted = hers.counters(cast.liaison)
        for counter in OF_ORDERS:
            rows = listed.read(cast.liaison, Wanted(COUNTED[counter])).rows
            assert len(rows) == counted.of(counter), (counter, now)
        seen.append(tuple(counted.of(counter) for counter in OF_ORDERS))
    assert seen == [(2, 2, 0), (2, 0, 2)]
    let_it_be(database, due - timedelta(minutes=1))
    assert hers.changes_at(cast.liaison) <= due


def test_a_worklist_named_as_a_counter_is_that_counters_list(busy, watched, database, cast):
    let_it_be(database, datetime(2026, 10, 14, 8, 30, tzinfo=UTC))
    named = {label(worklist): worklist for worklist in worklists_of(cast.supervisor)}
    same = {counter: named[label(counter)] for counter in Counter if label(counter) in named}
    assert set(same) == {Counter.UNREVIEWED, Counter.OVERDUE}
    for counter, worklist in same.items():
        waiting = WorklistService(database).page(cast.supervisor, worklist, size=999).rows
        ids = rows_of(watched, cast.supervisor, counter)
        assert sorted(ids) == sorted(row.case.id for row in waiting), counter
        assert ids


def test_a_liaison_counts_her_own_agencys_cases_only(busy, watched, database, cast, time, some):
    clocks = clocks_of(database, busy.water)
    assert len(clocks) < len(clocks_of(database))
    for now in moments_around_thresholds(clocks, some):
        let_it_be(database, now)
        counted = watched.counters(cast.liaison)
        expected = counted_by_hand(clocks, time, now)
        assert {each: counted.of(each) for each in OF_CLOCKS} == expected, now
        for counter in Counter:
            assert len(rows_of(watched, cast.liaison, counter)) == counted.of(counter)
    none = (Counter.CALLS_TODAY, Counter.MINE_TODAY, Counter.UNREVIEWED, Counter.CALL_BACKS)
    assert not any(counted.of(counter) for counter in none)
    assert 0 < counted.open < watched.counters(cast.operator).open
    assert counted.answers > 0


def test_nothing_changes_before_the_moment_that_was_named(
    busy, watched, database, cast, in_long_run
):
    steps = 60 if in_long_run else 20
    for actor in (cast.operator, cast.liaison):
        now = datetime.combine(FIRST_DAY, datetime.min.time(), UTC) + timedelta(days=DAYS - 4)
        changed = 0
        for _step in range(steps):
            let_it_be(database, now)
            before, following = watched.counters(actor), watched.changes_at(actor)
            assert following > now
            let_it_be(database, following - TICK)
            assert watched.counters(actor) == before, following
            let_it_be(database, following)
            changed += watched.counters(actor) != before
            now = following
        assert changed > steps / 2


def test_what_is_due_first_comes_first(busy, watched, database, cast):
    clocks = {(row.case_id, row.due_at) for row in clocks_of(database)}
    now = datetime(2026, 10, 14, 8, 30, tzinfo=UTC)
    let_it_be(database, now)
    pages = 0
    for counter in (*OF_CLOCKS, Counter.CALL_BACKS):
        rows = whole_list(watched, cast.expert, counter)
        dues = [row.due_at for row in rows]
        assert dues == sorted(dues), counter
        assert {(row.id, row.due_at) for row in rows} <= clocks, counter
        assert all(due <= now for due in dues) or counter is not Counter.OVERDUE
        pages += len(rows) > SMALL_PAGE
    assert pages > 1


def test_a_corrected_holiday_changes_at_once_what_is_due_soon(busy, watched, database, cast, time):
    clocks = clocks_of(database)
    now = datetime(2026, 10, 14, 8, 30, tzinfo=UTC)
    let_it_be(database, now)
    before = watched.counters(cast.operator).due_soon
    assert before == counted_by_hand(clocks, time, now)[Counter.DUE_SOON]
    off = Holiday(now.date(), "تعطیل")
    with database.transaction() as connection:
        working_calendar.set_holiday(connection, off, cast.supervisor.staff_id, now, off=True)
    after = watched.counters(cast.operator).due_soon
    assert after == counted_by_hand(clocks, laid_out(database), now)[Counter.DUE_SOON]
    assert after != before


def test_calls_of_a_day_are_listed_one_row_a_call(busy, watched, database, cast):
    let_it_be(database, datetime(2026, 10, 4, 12, tzinfo=UTC))
    counted = watched.counters(cast.operator)
    assert counted.calls_today > counted.mine_today > 0
    assert len(rows_of(watched, cast.operator, Counter.MINE_TODAY)) == counted.mine_today


def test_an_open_case_is_counted_whatever_its_state(busy, watched, database, cast):
    c = tables.cases.c
    with database.reading() as connection:
        states = Tally(connection.execute(select(c.state)).scalars())
    counted = watched.counters(cast.operator)
    assert counted.open == sum(states.values()) - states[CaseState.CLOSED]
    assert counted.unreviewed == states[CaseState.REGISTERED]
