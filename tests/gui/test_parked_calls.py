"""Calls that wait, ring back, or come back after the program was killed."""

import pytest
from PySide6.QtCore import Qt

from tests.gui.call_desk import (
    ALI,
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


def test_a_parked_call_is_thrown_away_only_by_two_strokes(desk):
    desk.type(PHONE)
    desk.fill("text", "شوخی تلفنی")
    desk.press(Key.Key_F4)
    desk.press(Key.Key_F4, SHIFT)
    desk.press(Key.Key_Delete)
    assert len(desk.editor.parked.calls) == 1
    desk.press(Key.Key_Delete)
    assert desk.editor.parked.calls == ()


def test_escape_closes_the_parked_calls_and_gives_the_cursor_back(desk):
    desk.go_to("text")
    desk.press(Key.Key_F4, SHIFT)
    desk.press(Key.Key_Escape)
    assert not desk.page._parked.overlay.isVisible()
    assert desk.focus() is desk.ui.matter.ui.text_edit


def test_a_dropped_call_that_rings_back_goes_on(qtbot, desk):
    desk.type(PHONE)
    desk.fill("text", "صدای متقاضی قطع شد")
    desk.press(Key.Key_F4)
    desk.type("0914 347 1821")
    qtbot.waitUntil(lambda: desk.editor.offers.offer is not None)
    assert desk.ui.offer_bar.isVisible()
    desk.press(Key.Key_Return)
    assert desk.ui.matter.ui.text_edit.value() == "صدای متقاضی قطع شد"
    assert desk.editor.parked.calls == ()


def test_an_offer_that_was_declined_is_not_made_again(qtbot, desk):
    desk.type(PHONE)
    desk.fill("text", "صدای متقاضی قطع شد")
    desk.press(Key.Key_F4)
    desk.type(PHONE)
    qtbot.waitUntil(lambda: desk.editor.offers.offer is not None)
    assert desk.page.leave_part()
    desk.fill("name", ZAHRA)
    assert desk.editor.offers.offer is None


def test_who_is_ringing_fills_an_empty_form(desk):
    desk.editor.incoming(PHONE)
    assert desk.ui.phone_edit.value() == PHONE
    assert desk.focus() is desk.ui.name_edit


def test_who_is_ringing_does_not_disturb_a_call_being_typed(desk):
    desk.type("09120001427")
    desk.editor.incoming(PHONE)
    assert desk.ui.phone_edit.value() == "09120001427"
    assert desk.ui.offer_bar.isVisible()
    desk.press(Key.Key_F4)
    assert desk.ui.phone_edit.value() == PHONE
    assert desk.editor.parked.calls[0].draft.caller.phone == "09120001427"


def test_who_rings_while_a_code_is_read_aloud_comes_next(qtbot, desk):
    desk.type("09120001427")
    write_matter(desk)
    register(qtbot, desk)
    desk.editor.incoming(PHONE)
    panel = desk.page.ui.registered
    assert panel.isVisible()
    qtbot.waitUntil(lambda: panel.ready)
    desk.press(Key.Key_Return)
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


def test_a_registered_call_does_not_come_back(qtbot, desk, actor):
    desk.type(PHONE)
    write_matter(desk)
    register(qtbot, desk)
    assert desk.writer.flush(5)
    assert desk.journal.drafts(actor.login) == ()


def test_an_emptied_form_leaves_nothing_behind(desk, actor):
    desk.type("0")
    desk.press(Key.Key_Backspace)
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
    with qtbot.waitSignal(desk.editor.refused):
        desk.ui.register_button.click()
    assert desk.ui.phone_error.text()
    desk.press(Key.Key_F4)
    assert desk.ui.phone_error.text() == ""
    assert desk.ui.matter.ui.subject_error.text() == ""


def test_a_county_typed_whole_counts_without_leaving_its_field(qtbot, desk):
    county = desk.ui.matter.ui.county_picker
    county.setFocus()
    desk.type("تبریز")
    with qtbot.waitSignal(desk.editor.refused):
        desk.ui.register_button.click()
    assert desk.ui.matter.ui.county_error.text() == ""


def test_the_code_is_left_only_after_it_was_there_to_be_read(qtbot, desk):
    desk.type(PHONE)
    write_matter(desk)
    register(qtbot, desk)
    desk.page.go_on()
    assert desk.editor.done is not None
    qtbot.waitUntil(lambda: desk.page.ui.registered.ready)
    desk.page.go_on()
    assert desk.editor.done is None
