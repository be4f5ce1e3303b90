"""What went well is said until somebody else has gone on from there."""

import pytest

from samad_desktop.domain.cases import Disposition
from samad_desktop.domain.closing import ClosingDraft
from samad_desktop.qtkit.tokens import Look
from tests.desks import ANSWER_MS
from tests.followed import Desk

ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
STORED = "یادداشت ثبت شد."


@ON_SQLITE
def test_a_success_goes_when_a_colleague_closes_the_case_and_a_warning_stays(
    program, log_in, new_case, as_person, supervisor, qtbot
):
    case_id = new_case()
    program.window.show()
    workplace = log_in("expert")
    reader, bar = workplace.case_models.reader, workplace.view.ui.message_bar
    with qtbot.waitSignal(reader.opened, timeout=ANSWER_MS):
        workplace._open_case(case_id)
    workplace.view.say(STORED, Look.SUCCESS)
    colleague = Desk(as_person(supervisor), supervisor)
    colleague.do("close", case_id, ClosingDraft(Disposition.OUTSIDE_RULES, "در صلاحیت نیست"))
    qtbot.waitUntil(lambda: not bar.sentence(), timeout=ANSWER_MS)
    workplace.view.say("نشد.", Look.DANGER)
    with qtbot.waitSignal(reader.overtaken, timeout=ANSWER_MS):
        colleague.do("reopen", case_id, "اشتباه بسته شد")
    assert bar.sentence() == "نشد."
