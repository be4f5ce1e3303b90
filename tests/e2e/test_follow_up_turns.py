"""What can come between a referral and its answer: a return, a pause, a decree, and nobody."""

from datetime import UTC, date, datetime, timedelta
from functools import partial

import pytest

from samad_desktop.domain.cases import CaseState, EventKind
from samad_desktop.domain.counters import Counter
from samad_desktop.domain.deadlines import Step
from samad_desktop.domain.worklists import Worklist
from tests.e2e.journeys import Follower, Key, Supervisor

# A Saturday morning; nothing but Fridays is off in the weeks after it.
SATURDAY = datetime(2026, 11, 21, 6, tzinfo=UTC)
BEFORE_NOWRUZ = datetime(2026, 3, 16, 6, tzinfo=UTC)
AMID_NOWRUZ = datetime(2026, 3, 29, 6, tzinfo=UTC)
NOT_OURS = "این خط از شرکت ما نیست و سیم برق آن را قطع کرده است."
POWER = "برق تبریز"
URGED = "خواهشمند است پاسخ دهید"
DEED = "منتظر سند مالکیت متقاضی"


@pytest.fixture
def expert_at_case(sit_down, new_case, qtbot):
    """Give the expert, in whose window a new case is open, and go on from there."""

    def sit(received_at=None):
        expert = Follower(sit_down("expert"), qtbot)
        new_case(**({} if received_at is None else {"received_at": received_at}))
        expert.sees(Counter.UNREVIEWED, 1)
        expert.opens_from_worklist(Worklist.TO_REVIEW)
        return expert

    return sit


def test_what_an_agency_returns_goes_to_the_one_it_proposed(
    expert_at_case, agency_at_work, agencies
):
    expert = expert_at_case()
    expert.does("F9")
    agency_at_work.returns(NOT_OURS, POWER)
    expert.finds_it(CaseState.RETURNED)
    expert.reads(NOT_OURS)
    expert.opens_from_worklist(Worklist.RETURNED)
    expert.picture("returned")
    expert.does("Ctrl+T", Key.Key_Tab, "چنان که دستگاه گفت")
    assert expert.case.state is CaseState.REFERRED
    assert expert.timeline()[:2] == (EventKind.TRANSFERRED, EventKind.RETURNED)
    expert.reads("از «آب و فاضلاب» به «توزیع برق تبریز»: چنان که دستگاه گفت")
    last = expert.work.case_models.reader.standing.referrals[-1]
    assert last.referral.agency_id == agencies["POWERTBZ"]


def test_a_clock_that_stood_still_over_nowruz_explains_its_date(
    expert_at_case, sit_down, time, qtbot
):
    time.is_(BEFORE_NOWRUZ)
    expert = expert_at_case(BEFORE_NOWRUZ)
    expert.does("F9")
    due = expert.due
    supervisor = Follower(sit_down("supervisor"), qtbot)
    supervisor.opens_from_counter(Counter.OPEN)
    assert supervisor.due == due
    time.comes(BEFORE_NOWRUZ + timedelta(hours=1), expert, supervisor)
    expert.does("Ctrl+Shift+F9", DEED)
    expert.finds_it(CaseState.NEEDS_CITIZEN)
    supervisor.finds_it(CaseState.NEEDS_CITIZEN)
    supervisor.reads(DEED)
    time.comes(AMID_NOWRUZ, expert, supervisor)
    expert.does("Ctrl+Shift+F9")
    expert.finds_it(CaseState.REFERRED)
    assert expert.due > due
    supervisor.wait(lambda: supervisor.case.state is CaseState.REFERRED)
    assert supervisor.due == expert.due
    assert DEED in " | ".join(supervisor.asks_why_this_date())
    assert expert.timeline()[:2] == (EventKind.RESUMED, EventKind.PAUSED)
    expert.sees(Counter.CALLS_TODAY, 0)
    expert.sees(Counter.UNREVIEWED, 0)
    told = " | ".join(expert.asks_why_this_date())
    assert DEED in told
    assert "روز طبیعت" in told


def test_a_decree_moves_the_date_on_a_page_that_is_open_elsewhere(
    expert_at_case, sit_down, time, qtbot
):
    time.is_(SATURDAY)
    expert = expert_at_case(SATURDAY)
    expert.does("F9")
    due = expert.due
    supervisor = Supervisor(sit_down("supervisor"), qtbot)
    supervisor.enters_decree("۱۲/الف", "برودت هوا", date(2026, 11, 22), date(2026, 11, 23))
    expert.wait(lambda: expert.due > due)
    told = " | ".join(expert.asks_why_this_date())
    assert "برودت هوا" in told
    # Read from the right, as it was written; not turned round.
    assert "مصوبهٔ \N{FIRST STRONG ISOLATE}۱۲/الف" in told


def test_what_nobody_answers_rises_level_by_level_while_windows_are_open(
    expert_at_case, sit_down, running, time, qtbot
):
    time.is_(SATURDAY)
    expert = expert_at_case(SATURDAY)
    expert.does("F9")
    operator = Follower(sit_down("operator"), qtbot)
    levels = (Counter.LEVEL_1, Counter.LEVEL_2, Counter.LEVEL_3, Counter.LEVEL_4)
    for level, counter in enumerate(levels, start=1):
        reached = running(expert.case.id)[Step.ANSWER].stored.thresholds[level - 1]
        time.comes(reached + timedelta(seconds=1), operator, expert)
        expert.sees(counter, 1)
        expert.wait(partial(_tells_raised, expert, level))
    operator.sees(Counter.OVERDUE, 1)
    expert.picture("raised")
    expert.does("Ctrl+M", URGED)
    reminder, *raised, referral = expert.prints_letters()
    assert reminder.startswith("یادآوری")
    assert [line.split(":")[0][-1] for line in raised] == ["۴", "۳", "۲", "۱"]
    assert referral.startswith("نامهٔ ارجاع")


def _tells_raised(expert: Follower, times: int) -> bool:
    """Say whether the page tells on top that the case was raised so often, and no oftener."""
    told = expert.timeline()
    return told[:times] == (EventKind.RAISED,) * times and EventKind.RAISED not in told[times:]
