"""The matter of a call: subject, questions, levels, ready sentences, pasted texts."""

import pytest
from PySide6.QtCore import QMimeData, Qt

from samad_desktop.domain.cases import IdentityLevel, Priority
from tests.gui.call_desk import (
    CTRL,
    engine_url,
    register,
)

Key = Qt.Key


@pytest.fixture
def database_url(request: pytest.FixtureRequest) -> str:
    return engine_url(request)


def test_a_slash_a_key_and_a_blank_put_a_ready_sentence(desk):
    canned = desk.reference.canned_texts[0]
    desk.go_to("text")
    desk.type(f"سلام /{canned.key} ")
    assert desk.ui.matter.ui.text_edit.value() == f"سلام {canned.text} "
    desk.press(Key.Key_Z, CTRL)
    assert desk.ui.matter.ui.text_edit.value() == f"سلام /{canned.key} "


def test_a_pasted_megabyte_is_kept_the_rest_as_a_file(qtbot, desk):
    pasted = QMimeData()
    pasted.setText("متن بلند " * 120_000)
    with qtbot.waitSignal(desk.editor.files.changed):
        desk.ui.matter.ui.text_edit.insertFromMimeData(pasted)
    assert len(desk.ui.matter.ui.text_edit.value()) <= 200_000
    assert len(desk.editor.files.files) == 1
    assert desk.ui.matter.ui.files_box.isVisible()


def test_the_subject_brings_its_questions_and_its_agency(qtbot, desk, cases, actor):
    desk.pick("subject", "نوسان")
    matter = desk.ui.matter
    assert matter.ui.answers_box.isVisible()
    assert "توزیع" in matter.ui.agency_label.text()
    name, field = next((n, f) for n, f in matter.fields().items() if n.startswith("answer_"))
    desk.pick("county", "تبریز")
    assert "تبریز" in matter.ui.agency_label.text()
    desk.fill("text", "برق قطع است")
    desk.fill(name, "1234567890123")
    assert field.isVisible()
    done = register(qtbot, desk)
    answers = cases.open(actor, done.case_id).matter.answers
    assert [answer.text for answer in answers] == ["1234567890123"]


def test_a_complaint_about_conduct_hides_the_caller_and_names_the_accused(
    qtbot, desk, cases, actor
):
    protect = next(s for s in desk.reference.subjects.values() if s.handling == "protect")
    desk.pick("subject", protect.name)
    matter = desk.ui.matter
    assert matter.ui.accused_box.isVisible()
    assert matter.draft().identity_level is IdentityLevel.HIDDEN_FROM_AGENCY
    desk.pick("county", "تبریز")
    desk.pick("accused_agency", "شرکت گاز")
    desk.fill("accused_unit", "شعبهٔ دو")
    desk.fill("text", "برخورد بد")
    done = register(qtbot, desk)
    stored = cases.open(actor, done.case_id).matter
    assert stored.accused_unit == "شعبهٔ دو"
    assert stored.accused_agency_id is not None


def test_a_level_chosen_on_purpose_stays_when_the_subject_changes(desk):
    desk.go_to("identity_level")
    desk.type("3")
    desk.pick("subject", "نوسان")
    assert desk.ui.matter.draft().identity_level is IdentityLevel.HIDDEN


def test_chips_are_one_stop_of_the_tab_key(desk):
    desk.go_to("priority")
    desk.press(Key.Key_Left)
    assert desk.ui.matter.draft().priority is Priority.URGENT
    desk.press(Key.Key_Right)
    assert desk.ui.matter.draft().priority is Priority.NORMAL
    desk.press(Key.Key_Tab)
    assert desk.ui.matter.ui.identity_box.isAncestorOf(desk.focus())


def test_a_place_is_suggested_but_stays_as_typed(desk):
    desk.pick("county", "تبریز")
    desk.go_to("place")
    desk.type("تبر")
    assert desk.ui.matter.ui.place_edit.popup_open()
    desk.press(Key.Key_Tab)
    assert desk.ui.matter.draft().place == "تبر"
    desk.go_to("place")
    desk.press(Key.Key_A, CTRL)
    desk.type("تبر")
    desk.press(Key.Key_Down)
    desk.press(Key.Key_Return)
    assert desk.editor.draft.matter.place == "تبریز"
