"""What the centre itself leaves undone rises too, and whom it concerns sees it at her window."""

from datetime import UTC, datetime, timedelta

import pytest

from samad_desktop.domain.cases import EventKind
from samad_desktop.domain.counters import Counter
from samad_desktop.domain.deadlines import Step
from tests.e2e.journeys import Follower
from tests.followed import REPLY
from tests.long import long

# A Saturday morning; nothing but Fridays is off in the weeks after it.
SATURDAY = datetime(2026, 11, 21, 6, tzinfo=UTC)
LEVELS = (Counter.LEVEL_1, Counter.LEVEL_2, Counter.LEVEL_3, Counter.LEVEL_4)


@pytest.fixture
def left(time, new_case, centre, agency, agencies):
    """Leave a case at one of the centre's own steps."""

    def leave(step):
        time.is_(SATURDAY)
        case_id = new_case(received_at=SATURDAY)
        if step is not Step.REVIEW:
            centre.refer(case_id, agencies["WATER"])
            agency.move("answer", case_id, REPLY)
        if step is Step.CALL_BACK:
            centre.move("accept", case_id)
        return case_id

    return leave


# Of which two hear; the clocks of all steps rise in `tests/db/test_escalation.py`.
@pytest.mark.parametrize("step", [Step.CHECK, *long([Step.REVIEW, Step.CALL_BACK])])
def test_what_nobody_at_the_centre_does_rises_and_is_seen_heard_listed_and_printed(
    left, sit_down, running, time, qtbot, step
):
    case_id = left(step)
    operator = Follower(sit_down("operator"), qtbot)
    expert = Follower(sit_down("expert"), qtbot)
    for level, counter in enumerate(LEVELS, start=1):
        reached = running(case_id)[step].stored.thresholds[level - 1]
        time.comes(reached + timedelta(seconds=1), operator, expert)
        expert.sees(counter, 1)
    operator.sees(Counter.OVERDUE, 1)
    # Whoever registered the case hears of it; of an unread answer, whoever sent it as well.
    for hearer in (operator, expert) if step is Step.CHECK else (operator,):
        assert EventKind.RAISED in hearer.opens_from_bell()
        assert hearer.case.id == case_id
    expert.opens_from_counter(Counter.LEVEL_4)
    assert expert.case.id == case_id
    expert.wait(lambda: expert.timeline()[:4] == (EventKind.RAISED,) * 4)
    lines = expert.prints_letters()
    raised = [line for line in lines if "ارتقای پیگیری" in line]
    assert [line.split(":")[0][-1] for line in raised] == ["۴", "۳", "۲", "۱"]
