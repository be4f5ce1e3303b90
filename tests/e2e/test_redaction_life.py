"""A protected case at two windows: redacted by an expert, read and answered by a liaison."""

from dataclasses import replace

import pytest

from samad_desktop.domain.cases import CaseState, EventKind, IdentityLevel
from samad_desktop.domain.citizens import PersonDraft
from samad_desktop.domain.redaction import MARK
from samad_desktop.domain.spelling import normal
from samad_desktop.domain.worklists import Worklist
from samad_desktop.messages import sentence
from tests.e2e.journeys import CTRL, PATIENCE_MS, SHIFT, Follower, Key
from tests.followed import REPLY
from tests.gui.screens import labels
from tests.paper_text import text_of

NAME, PHONE = "منصور جباری", "0914 347 1821"
TEXT = "منصور جباري از کوی فرهنگیان (۰۹۱۴ ۳۴۷ ۱۸۲۱) از کارشناس شکایت دارد که پول خواسته است"
SAID = f"{MARK} از {MARK} ({MARK}) از کارشناس شکایت دارد که پول خواسته {MARK}"
OF_THE_CALLER = ("منصور", "جباری", "فرهنگیان", "3471821", "1821")


class Redactor(Follower):
    """An expert who makes what the agency reads."""

    def is_refused(self, code):
        """Try to refer the case, and read why it is not sent."""
        with self.qtbot.waitSignal(self.work.case_models.steps.refused, timeout=PATIENCE_MS):
            self.press(Key.Key_Return, CTRL)
        self.reads(sentence(code))

    def redacts(self):
        """Strike out what is proposed and the last word, and confirm."""
        redactor = self.work.case_models.redactor
        with self.qtbot.waitSignal(redactor.opened, timeout=PATIENCE_MS):
            self.press("Ctrl+R")
        self.press(Key.Key_End, CTRL)
        self.press(Key.Key_Right, CTRL | SHIFT)
        self.press("Space")
        self.picture("redaction")
        with self.qtbot.waitSignal(redactor.confirmed, timeout=PATIENCE_MS):
            self.press(Key.Key_Return, CTRL)

    def refers(self):
        models = self.work.case_models
        signals = [models.steps.taken, models.reader.changed]
        with self.qtbot.waitSignals(signals, timeout=PATIENCE_MS, order="simple"):
            self.press(Key.Key_Return, CTRL)


@pytest.fixture
def protected(intake, operator, a_draft):
    draft = a_draft(caller=PersonDraft(name=NAME, phone=PHONE), text=TEXT)
    level = IdentityLevel.HIDDEN_FROM_AGENCY
    matter = replace(draft.matter, identity_level=level, place="کوی فرهنگیان")
    return intake.register(operator, replace(draft, matter=matter)).value.case_id


def test_an_agency_answers_a_case_without_learning_whose_it_is(
    protected, sit_down, agency_at_work, qtbot
):
    expert = Redactor(sit_down("expert"), qtbot)
    expert.opens_from_worklist(Worklist.TO_REVIEW)
    assert expert.case.id == protected
    expert.press("F9")
    expert.is_refused("redaction_unconfirmed")
    expert.redacts()
    expert.refers()
    assert expert.case.state is CaseState.REFERRED

    agency_at_work.reads(SAID)
    agency_at_work.picture("liaison-redacted")
    names_nobody(" ".join(labels(agency_at_work.page)))
    names_nobody(printed(agency_at_work))
    agency_at_work.answers(REPLY)

    expert.finds_it(CaseState.ANSWERED)
    assert EventKind.FINAL_REPLY in expert.timeline()


def printed(liaison):
    """Return the words of what a liaison can print: why her agency has until then."""
    page = liaison.page
    explainer = liaison.work.work.agency.model.explainer
    with liaison.qtbot.waitSignal(explainer.explained, timeout=PATIENCE_MS) as told:
        liaison.press("F11")
    liaison.press(Key.Key_Escape)
    assert page.explanation.overlay.isHidden()
    return text_of(told.args[1].make())


def names_nobody(words):
    found = normal(words)
    assert found
    assert not any(each in found for each in OF_THE_CALLER)
