"""Calls that wait, ring back, or come back after the program was killed."""

import pytest
from PySide6.QtCore import Qt

from samad_desktop.domain.errors import RuleBroken
from samad_desktop.viewmodels.call_looks import NOT_TAKEN
from samad_desktop.views.call_band import DROPPED, FRESH_NOTE, RESTORED_NOTE
from samad_desktop.views.call_page import RANG_BACK
from tests.gui.call_desk import (
    ALI,
    CTRL,
    PHONE,
    SHIFT,
    ZAHRA,
    engine_url,
    recognised,
    register,
    write_matter,
)

Key = Qt.Key


@pytest.fixture
def database_url(request: pytest.FixtureRequest) -> str:
    return engine_url(request)


def test_a_parked_call_waits_and_is_resumed_where_it_was(desk):
    desk.type(PHONE)
    desk.fill("text", "نیمهٔ جمله")
    desk.press(Key.Key_F4)
    assert desk.ui.phone_edit.text() == ""
    assert desk.ui.matter.ui.text_edit.value() == ""
    desk.type("09120001427")
    desk.press(Key.Key_F4, SHIFT)
    assert desk.page._parked.overlay.isVisible()
    desk.press(Key.Key_Return)
    assert desk.ui.phone_edit.value() == PHONE
    assert desk.focus() is desk.ui.matter.ui.text_edit
    desk.type(" و بقیهٔ آن")
    assert desk.ui.matter.ui.text_edit.value() == "نیمهٔ جمله و بقیهٔ آن"


def test_a_parked_call_is_thrown_away_only_by_two_strokes_and_escape_gives_the_cursor_back(desk):
    desk.type(PHONE)
    desk.fill("text", "شوخی تلفنی")
    desk.press(Key.Key_F4)
    desk.go_to("text")
    desk.press(Key.Key_F4, SHIFT)
    desk.press(Key.Key_Escape)
    assert not desk.page._parked.overlay.isVisible()
    assert desk.focus() is desk.ui.matter.ui.text_edit
    desk.press(Key.Key_F4, SHIFT)
    desk.press(Key.Key_Delete)
    assert len(desk.editor.parked.calls) == 1
    desk.press(Key.Key_Delete)
    assert desk.editor.parked.calls == ()


def test_a_dropped_call_that_rings_back_goes_on(qtbot, desk):
    desk.type(PHONE)
    desk.fill("text", "صدای متقاضی قطع شد")
    desk.press(Key.Key_F4)
    desk.type("0914 347 1821")
    qtbot.waitUntil(lambda: desk.editor.offers.dropped is not None)
    assert desk.ui.band_title.text() == DROPPED
    desk.press(Key.Key_Return)
    assert desk.ui.matter.ui.text_edit.value() == "صدای متقاضی قطع شد"
    assert desk.editor.parked.calls == ()


def test_an_offer_that_was_declined_is_not_made_again(qtbot, desk):
    desk.type(PHONE)
    desk.fill("text", "صدای متقاضی قطع شد")
    desk.press(Key.Key_F4)
    desk.type(PHONE)
    qtbot.waitUntil(lambda: desk.editor.offers.dropped is not None)
    assert desk.page.leave_part()
    desk.fill("name", ZAHRA)
    assert desk.editor.offers.dropped is None


def test_who_is_ringing_does_not_disturb_a_call_being_typed(desk):
    desk.type("09120001427")
    desk.page.take_caller(PHONE)
    assert desk.ui.phone_edit.value() == "09120001427"
    assert desk.editor.offers.ringing.draft.caller.phone == PHONE
    desk.press(Key.Key_F4)
    assert desk.ui.phone_edit.value() == PHONE
    assert desk.editor.parked.calls[0].draft.caller.phone == "09120001427"


def test_nobody_who_rings_is_forgotten(desk):
    first, second = "09120001427", "09120001428"
    desk.fill("name", ZAHRA)
    desk.page.take_caller(first)
    desk.page.take_caller(second)
    assert desk.editor.offers.ringing.draft.caller.phone == second
    desk.editor.offers.ring(None)
    assert [call.draft.caller.phone for call in desk.editor.parked.calls] == [second, first]
    desk.press(Key.Key_F4, SHIFT)
    rows = desk.page._parked.ui.parked_list.rows()
    assert all(NOT_TAKEN in row.look.note for row in rows)
    desk.press(Key.Key_Return)
    assert desk.ui.phone_edit.value() == second
    assert desk.focus() is desk.ui.name_edit


def test_who_rings_in_vain_still_waits_after_a_kill(desk, open_desk):
    desk.fill("name", ZAHRA)
    desk.page.take_caller(PHONE)
    assert desk.writer.flush(5)
    again = open_desk()
    again.editor.restore(again.journal.drafts(again.actor.login))
    assert [call.draft.caller.phone for call in again.editor.parked.calls] == [PHONE]
    assert again.ui.name_edit.text() == ZAHRA


def test_it_is_said_that_a_call_was_brought_back_until_the_next_key(desk, open_desk):
    desk.fill("name", ZAHRA)
    assert desk.writer.flush(5)
    again = open_desk()
    again.page.say_restored()
    assert again.ui.band_note.text() == FRESH_NOTE
    again.editor.restore(again.journal.drafts(again.actor.login))
    again.page.say_restored()
    assert again.ui.band_note.text() == RESTORED_NOTE
    again.press(Key.Key_End)
    assert again.ui.band_note.text() != RESTORED_NOTE


def test_who_rings_twice_waits_once(desk):
    desk.fill("name", ZAHRA)
    for number in (PHONE, "0914 347 1821", "+98 914 347 1821"):
        desk.page.take_caller(number)
        desk.editor.offers.ring(None)
    assert len(desk.editor.parked.calls) == 1


def test_a_caller_who_rings_back_in_the_middle_of_the_call_goes_on(qtbot, desk):
    desk.type(PHONE)
    desk.fill("text", "صدای متقاضی قطع شد")
    with qtbot.waitSignal(desk.page.said) as said:
        desk.page.take_caller("+98 914 347 1821")
    assert said.args == [RANG_BACK]
    assert desk.editor.offers.ringing is None
    assert desk.editor.parked.calls == ()
    assert desk.focus() is desk.ui.matter.ui.text_edit


def test_a_parked_caller_who_rings_an_idle_desk_goes_on_where_the_call_was(desk):
    desk.type(PHONE)
    desk.fill("text", "صدای متقاضی قطع شد")
    desk.press(Key.Key_F4)
    desk.page.take_caller("+989143471821")
    assert desk.ui.matter.ui.text_edit.value() == "صدای متقاضی قطع شد"
    assert desk.editor.parked.calls == ()


def test_a_dropped_call_goes_on_while_the_database_is_away(desk, database):
    desk.type(PHONE)
    desk.fill("text", "صدای متقاضی قطع شد")
    desk.press(Key.Key_F4)
    database.close()
    desk.type("0914 347 1821")
    assert desk.ui.band_title.text() == DROPPED
    desk.press(Key.Key_Return)
    assert desk.ui.matter.ui.text_edit.value() == "صدای متقاضی قطع شد"


def test_letters_in_a_field_are_not_interrupted_by_who_rings(desk):
    picker = desk.ui.matter.ui.subject_picker
    picker.setFocus()
    desk.type("فشا")
    desk.page.take_caller(PHONE)
    assert desk.focus() is picker
    assert desk.ui.phone_edit.text() == ""


def test_a_call_about_a_case_waits_until_the_call_in_hand_is_stored(qtbot, desk):
    case = desk.register(desk.a_draft(phone="09141112233", name=ALI))
    desk.type(PHONE)
    write_matter(desk)
    with qtbot.waitSignal(desk.editor.registered) as stored:
        desk.press(Key.Key_Return, CTRL)
        with pytest.raises(RuleBroken) as refused:
            desk.editor.begin_about(case.case_id, case.tracking_code)
    assert refused.value.code == "call_being_stored"
    assert not stored.args[0].joined
    desk.editor.begin_about(case.case_id, case.tracking_code)
    assert desk.editor.joined_code == case.tracking_code


def test_who_rings_is_not_joined_to_the_case_of_another_call(desk):
    case = desk.register(desk.a_draft(phone="09141112233", name=ALI))
    desk.fill("name", ZAHRA)
    desk.page.take_caller(PHONE)
    desk.editor.begin_about(case.case_id, case.tracking_code)
    assert desk.editor.draft.caller.phone == ""
    assert desk.editor.joined_code == case.tracking_code
    assert desk.editor.offers.ringing.draft.caller.phone == PHONE
    desk.press(Key.Key_F4)
    assert desk.ui.phone_edit.value() == PHONE
    assert desk.editor.joined_code is None


def test_a_code_that_is_found_too_late_joins_no_other_call(qtbot, desk, runner):
    case = desk.register(desk.a_draft(phone="09141112233", name=ALI))
    desk.type(PHONE)
    desk.editor.join_by_code(case.tracking_code)
    desk.press(Key.Key_F4)
    desk.type("09120001427")
    qtbot.waitUntil(lambda: not runner.busy)
    assert desk.editor.joined_code is None


def test_who_rings_while_a_code_is_read_aloud_comes_next_once_it_was_there_to_be_read(qtbot, desk):
    desk.type("09120001427")
    write_matter(desk)
    register(qtbot, desk)
    desk.page.take_caller(PHONE)
    panel = desk.page.ui.registered
    assert panel.isVisible()
    desk.page.go_on()
    assert desk.editor.done is not None
    qtbot.waitUntil(lambda: panel.ready)
    desk.press(Key.Key_Return)
    assert desk.editor.done is None
    assert desk.ui.phone_edit.value() == PHONE


def test_a_call_comes_back_after_a_kill_with_the_cursor_in_its_field(qtbot, desk, open_desk):
    desk.type(PHONE)
    desk.fill("name", ZAHRA)
    desk.fill("text", "وسط یک واژ")
    assert desk.writer.flush(5)
    again = open_desk()
    again.editor.restore(again.journal.drafts(again.actor.login))
    assert again.ui.phone_edit.value() == PHONE
    assert again.ui.name_edit.text() == ZAHRA
    assert again.focus() is again.ui.matter.ui.text_edit
    again.type("ه")
    assert again.ui.matter.ui.text_edit.value() == "وسط یک واژه"


def test_a_restored_call_knows_its_caller_and_its_case(qtbot, desk, open_desk):
    case = desk.register(desk.a_draft(name=ALI, minutes_ago=9))
    desk.register(desk.a_draft(name=ZAHRA, minutes_ago=5))
    desk.type(PHONE)
    recognised(qtbot, desk, 2)
    desk.press(Key.Key_Down)
    desk.press(Key.Key_Return)
    desk.press(Key.Key_F10)
    assert desk.editor.joined_code == case.tracking_code
    assert desk.writer.flush(5)
    again = open_desk()
    again.editor.restore(again.journal.drafts(again.actor.login))
    recognised(qtbot, again, 2)
    chosen = again.editor.callers.callers.chosen
    assert chosen is not None
    assert chosen.citizen.name == ALI
    assert again.editor.joined_code == case.tracking_code


def test_neither_an_emptied_form_nor_a_registered_call_comes_back(qtbot, desk, actor):
    desk.type("0")
    desk.press(Key.Key_Backspace)
    assert desk.writer.flush(5)
    assert desk.journal.drafts(actor.login) == ()
    desk.page.take_caller(PHONE)
    assert desk.ui.phone_edit.value() == PHONE, "who rings fills an empty form"
    assert desk.focus() is desk.ui.name_edit
    write_matter(desk)
    register(qtbot, desk)
    assert desk.writer.flush(5)
    assert desk.journal.drafts(actor.login) == ()


def test_parked_calls_and_files_come_back_too(qtbot, desk, open_desk, tmp_path):
    letter = tmp_path / "نامه.txt"
    letter.write_text("متن نامه", encoding="utf-8")
    desk.type(PHONE)
    with qtbot.waitSignal(desk.editor.files.changed):
        desk.editor.files.attach(letter)
    desk.press(Key.Key_F4)
    desk.type("09120001427")
    assert desk.writer.flush(5)
    qtbot.waitUntil(lambda: bool(desk.journal.drafts(desk.actor.login)[-1].files))
    again = open_desk()
    again.editor.restore(again.journal.drafts(again.actor.login))
    assert again.ui.phone_edit.value() == "09120001427"
    qtbot.waitUntil(again.page.isActiveWindow)
    assert [call.draft.caller.phone for call in again.editor.parked.calls] == [PHONE]
    again.press(Key.Key_F4, SHIFT)
    again.press(Key.Key_Return)
    assert [file.name for file in again.editor.files.files] == ["نامه.txt"]


def test_a_call_that_is_only_a_number_waits_while_another_is_resumed(qtbot, desk):
    desk.type(PHONE)
    desk.press(Key.Key_F4)
    desk.type("09120001427")
    desk.editor.resume(desk.editor.parked.calls[0].draft.key)
    assert desk.ui.phone_edit.value() == PHONE
    assert [call.draft.caller.phone for call in desk.editor.parked.calls] == ["09120001427"]


def test_complaints_about_one_call_do_not_stand_beside_the_next(qtbot, desk):
    desk.type("123")
    desk.ui.matter.ui.county_picker.setFocus()
    desk.type("تبریز")
    with qtbot.waitSignal(desk.editor.refused):
        desk.ui.register_button.click()
    assert desk.ui.phone_error.text()
    assert desk.ui.matter.ui.subject_error.text()
    assert desk.ui.matter.ui.county_error.text() == "", "it counts without leaving its field"
    desk.press(Key.Key_F4)
    assert desk.ui.phone_error.text() == ""
    assert desk.ui.matter.ui.subject_error.text() == ""
