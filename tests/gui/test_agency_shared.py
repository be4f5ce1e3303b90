"""A liaison's desk on a shared database: with her own log-in, kept to her rows by the server."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from samad_desktop.domain.attachments import FilePart, checked_attachment
from samad_desktop.domain.cases import CaseState
from samad_desktop.domain.referrals import ReferralDraft
from samad_desktop.domain.sub_referrals import SubReferralState
from samad_desktop.services.referrals import ReferralService
from tests.desks import ANSWER_MS
from tests.followed import REPLY
from tests.gui.keyboard import type_text
from tests.units import SUBSCRIBERS

pytestmark = pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
Key = Qt.Key
PLAN = checked_attachment("نقشه.pdf", b"%PDF-1.7 plan")


@pytest.fixture
def come_in(program, log_in, qtbot):
    """Let the liaison in; her first referral is open."""

    def do():
        program.window.show()
        program.window.activateWindow()
        workplace = log_in("liaison")
        page = workplace.view.page()
        qtbot.waitUntil(page.ui.reading.isVisible, timeout=ANSWER_MS)
        return workplace, page

    return do


@pytest.fixture
def press(program):
    def do(key, modifiers=Qt.KeyboardModifier.NoModifier):
        QTest.keyClick(QApplication.focusWidget() or program.window, key, modifiers)

    return do


def type_here(text):
    here = QApplication.focusWidget()
    assert here is not None
    type_text(here, text)


def test_she_answers_what_was_sent_to_her_and_counts_nothing_else(
    referred, centre, new_case, agencies, come_in, press, qtbot
):
    own = referred()
    centre.refer(new_case(), agencies["POWER"])
    workplace, _page = come_in()
    assert workplace.view.ui.open_tile.count() == "۱"
    press(Key.Key_F8)
    type_here(REPLY)
    with qtbot.waitSignal(workplace.work.agency.model.done, timeout=ANSWER_MS):
        press(Key.Key_Return, CTRL)
    assert centre.see(own.case_id).state is CaseState.ANSWERED


def test_she_sends_on_to_a_unit_and_notes_its_answer(referred, unit_desk, come_in, press, qtbot):
    referred()
    workplace, page = come_in()
    units, desk = workplace.work.agency.units, workplace.work.agency.model
    press(Key.Key_F8, SHIFT)
    page.ui.unit_picker.set_current(unit_desk.units[SUBSCRIBERS])
    with (
        qtbot.waitSignal(units.done, timeout=ANSWER_MS),
        qtbot.waitSignal(desk.shown, timeout=ANSWER_MS),
    ):
        press(Key.Key_Return, CTRL)
    press(Key.Key_F9, SHIFT)
    type_here("وصل شد")
    with (
        qtbot.waitSignal(units.done, timeout=ANSWER_MS),
        qtbot.waitSignal(desk.shown, timeout=ANSWER_MS),
    ):
        press(Key.Key_Return, CTRL)
    (sub,) = desk.case.sub_referrals
    assert (sub.state, sub.answer) == (SubReferralState.ANSWERED, "وصل شد")


def test_she_reads_the_centres_file_and_answers_with_her_own(
    new_case, centre, agency, agencies, come_in, press, qtbot, tmp_path
):
    case_id = new_case()
    draft = ReferralDraft(agency_ids=(agencies["WATER"],), instruction="رسیدگی شود")
    ReferralService(centre.database).refer(centre.actor, case_id, draft, (PLAN,))
    workplace, page = come_in()
    model, got = workplace.work.agency.model, tmp_path / "گرفته.pdf"
    with qtbot.waitSignal(model.files.saved, timeout=ANSWER_MS):
        model.files.save(model.case.attachments[0].id, got)
    assert got.read_bytes() == PLAN.content
    press(Key.Key_F8)
    type_here(REPLY)
    photo = tmp_path / "عکس.png"
    photo.write_bytes(b"\x89PNG\r\n\x1a\n photo")
    with qtbot.waitSignal(page.ui.files_edit.changed, timeout=ANSWER_MS):
        page.ui.files_edit.attach([str(photo)])
    with qtbot.waitSignal(model.done, timeout=ANSWER_MS):
        press(Key.Key_Return, CTRL)
    assert [(file.name, file.part) for file in centre.see(case_id).attachments] == [
        ("نقشه.pdf", FilePart.INSTRUCTION),
        ("عکس.png", FilePart.REPLY),
    ]
