"""The life of a case: from the call to a satisfied citizen, at three windows."""

from samad_desktop.domain.cases import CaseState, Disposition, EventKind
from samad_desktop.domain.counters import Counter
from samad_desktop.domain.worklists import Worklist
from tests.centres import both_engines
from tests.e2e.journeys import Follower, Key, Telephonist
from tests.followed import REPLY

INTERIM = "اکیپ فردا ساعت ۹ اعزام می‌شود."


class OperatorAndFollower(Telephonist, Follower):
    """An operator takes the call and tells the answer."""


@both_engines
def test_a_case_lives_from_the_call_to_a_satisfied_citizen(sit_down, agency_at_work, qtbot):
    operator = OperatorAndFollower(sit_down("operator"), qtbot)
    expert = Follower(sit_down("expert"), qtbot)

    case_id = operator.takes_call()
    expert.sees(Counter.OPEN, 1)
    expert.sees(Counter.UNREVIEWED, 1)

    expert.opens_from_worklist(Worklist.TO_REVIEW)
    assert expert.case.id == case_id
    expert.does("F9")
    assert expert.case.state is CaseState.REFERRED
    operator.sees(Counter.UNREVIEWED, 0)

    agency_at_work.acknowledges()
    agency_at_work.replies_interim(INTERIM)
    expert.reads(INTERIM)
    agency_at_work.answers(REPLY)
    expert.sees(Counter.ANSWERS, 1)
    expert.finds_it(CaseState.ANSWERED)
    expert.picture("answered")

    expert.does("F8")
    expert.sees(Counter.ANSWERS, 0)
    operator.sees(Counter.CALL_BACKS, 1)

    operator.opens_from_counter(Counter.CALL_BACKS)
    operator.does("F10", Key.Key_1, Key.Key_Tab, "پاسخ را خواندم و راضی است.")
    assert operator.case.state is CaseState.INFORMED
    operator.picture("informed")
    expert.sees(Counter.CALL_BACKS, 0)

    expert.finds_it(CaseState.INFORMED)
    expert.does("Shift+F10", Key.Key_1)
    assert expert.case.disposition is Disposition.DONE
    operator.sees(Counter.OPEN, 0)
    operator.finds_it(CaseState.CLOSED)
    operator.picture("closed")
    assert operator.timeline() == (
        EventKind.CLOSED,
        EventKind.CALLED_BACK,
        EventKind.ACCEPTED,
        EventKind.FINAL_REPLY,
        EventKind.INTERIM_REPLY,
        EventKind.ACKNOWLEDGED,
        EventKind.REFERRED,
        EventKind.REGISTERED,
    )
