"""The matter of a call: subject, questions, levels, ready sentences, pasted texts."""

import pytest
from PySide6.QtCore import QMimeData, Qt

from samad_desktop.domain.cases import IdentityLevel, Priority
from samad_desktop.domain.errors import FieldError
from samad_desktop.viewmodels.matter_aspect import ASK_ACCUSED, IDENTITY
from samad_desktop.views.words import words_beside
from tests.gui.call_desk import (
    CTRL,
    engine_url,
    register,
    write_matter,
)
from tests.gui.clipping import clipped, settle

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


def test_a_slash_lists_the_ready_sentences_and_enter_puts_one(desk):
    first, second = desk.reference.canned_texts[:2]
    offered = desk.ui.matter._canned.offered
    desk.go_to("text")
    desk.type("سلام ")
    assert offered() == ()
    desk.type("/")
    assert len(offered()) == len(desk.reference.canned_texts)
    desk.press(Key.Key_Down)
    desk.press(Key.Key_Return)
    assert desk.ui.matter.ui.text_edit.value() == f"سلام {second.text} "
    assert offered() == ()
    desk.press(Key.Key_Z, CTRL)
    desk.type(first.key[:1])
    assert first.key in offered()


def test_letters_after_the_slash_narrow_the_list(desk):
    chosen = next(c for c in desk.reference.canned_texts if c.key == "یارانه")
    desk.go_to("text")
    desk.type("/یار")
    assert desk.ui.matter._canned.offered() == ("یارانه",)
    desk.press(Key.Key_Return)
    assert desk.ui.matter.ui.text_edit.value() == f"{chosen.text} "


def test_escape_closes_the_list_and_leaves_what_was_typed(desk):
    desk.press(Key.Key_F9)
    desk.go_to("text")
    desk.type("و /")
    desk.press(Key.Key_Escape)
    assert desk.ui.matter._canned.offered() == ()
    assert desk.ui.matter.ui.text_edit.value() == "و /"
    desk.press(Key.Key_Return)
    assert desk.ui.matter.ui.text_edit.value() == "و /\n"


@pytest.mark.parametrize("typed", ["1405/", "و/یا", "/ ", "/نیست‌در‌فهرست"])
def test_a_slash_that_begins_no_key_lists_nothing(desk, typed):
    desk.go_to("text")
    desk.type(typed)
    assert desk.ui.matter._canned.offered() == ()


def test_a_call_that_comes_back_with_a_slash_lists_nothing(desk):
    desk.go_to("text")
    desk.type("/")
    desk.press(Key.Key_F4)
    desk.editor.resume(desk.editor.parked.calls[0].draft.key)
    assert desk.ui.matter.ui.text_edit.value() == "/"
    assert desk.ui.matter._canned.offered() == ()


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
    assert ASK_ACCUSED in matter.ui.agency_label.text()
    desk.pick("county", "تبریز")
    desk.pick("accused_agency", "شرکت گاز")
    assert ASK_ACCUSED not in matter.ui.agency_label.text()
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
    # As the pick lists do: Enter takes it and goes on.
    after_taking = desk.focus()
    desk.go_to("place")
    desk.press(Key.Key_Tab)
    assert after_taking is desk.focus() is not desk.ui.matter.ui.place_edit


def complain_about_conduct(desk):
    """Write down what such a complaint needs, without the agency complained about."""
    write_matter(desk)
    protect = next(s for s in desk.reference.subjects.values() if s.handling == "protect")
    desk.fill("subject", protect.name)
    desk.press(Key.Key_Return)


@pytest.mark.parametrize("key", [Key.Key_Tab, Key.Key_Return])
def test_what_is_not_in_its_list_stays_and_is_refused_until_chosen(qtbot, desk, key):
    complain_about_conduct(desk)
    matter = desk.ui.matter.ui
    desk.go_to("accused_agency")
    desk.type("زرافه")
    desk.press(key)
    told = words_beside(FieldError("accused_agency", "accused_not_in_list", "زرافه"))
    assert desk.focus() is matter.accused_unit_edit
    assert matter.accused_agency_picker.text() == "زرافه"
    assert matter.accused_agency_error.text() == told
    with qtbot.waitSignal(desk.editor.refused):
        desk.press(Key.Key_Return, CTRL)
    assert matter.accused_agency_error.text() == told
    assert desk.focus() is matter.accused_agency_picker
    desk.press(Key.Key_A, CTRL)
    desk.type("شرکت گاز")
    desk.press(Key.Key_Return)
    assert matter.accused_agency_error.text() == ""
    register(qtbot, desk)


def test_who_is_not_in_the_list_of_agencies_is_written_down_beside_it(qtbot, desk):
    complain_about_conduct(desk)
    desk.fill("accused_agency", "بانک ملی")
    desk.press(Key.Key_Tab)
    matter = desk.ui.matter.ui
    assert "خانهٔ کناری" in matter.accused_agency_error.text()
    assert "در فهرست نیست" in matter.accused_unit_label.text()
    settle()
    assert clipped(desk.page) == []
    desk.go_to("accused_agency")
    desk.press(Key.Key_A, CTRL)
    desk.press(Key.Key_Delete)
    desk.press(Key.Key_Escape)
    desk.fill("accused_unit", "بانک ملی")
    draft = desk.editor.draft.matter
    assert (draft.accused_agency_id, draft.accused_unit) == (None, "بانک ملی")
    register(qtbot, desk)


def test_what_is_not_in_its_list_may_be_emptied_instead(qtbot, desk):
    complain_about_conduct(desk)
    desk.fill("accused_agency", "زرافه")
    desk.press(Key.Key_Tab)
    desk.go_to("accused_agency")
    desk.press(Key.Key_A, CTRL)
    desk.press(Key.Key_Delete)
    desk.press(Key.Key_Escape)
    assert desk.ui.matter.ui.accused_agency_error.text() == ""
    register(qtbot, desk)


def test_letters_in_a_pick_list_are_there_again_after_a_restart(qtbot, desk, open_desk):
    desk.fill("text", "آب نیست")
    desk.go_to("county")
    desk.type("زرافه")
    assert desk.writer.flush(5)
    again = open_desk()
    again.editor.restore(again.journal.drafts(again.actor.login))
    matter = again.ui.matter.ui
    assert matter.county_picker.text() == "زرافه"
    assert matter.county_error.text() != ""


def test_the_line_about_identity_follows_the_chosen_level(desk):
    complain_about_conduct(desk)
    note = desk.ui.matter.ui.identity_note
    assert note.isVisible()
    assert note.text() == IDENTITY[IdentityLevel.HIDDEN_FROM_AGENCY]
    desk.go_to("identity_level")
    desk.type("1")
    assert note.text() == IDENTITY[IdentityLevel.OPEN]
    assert note.property("role") == "warn"
    desk.type("3")
    assert note.text() == IDENTITY[IdentityLevel.HIDDEN]
    assert note.property("role") == "note"
    desk.fill("subject", "فشار آب")
    desk.press(Key.Key_Return)
    assert not note.isVisible()
