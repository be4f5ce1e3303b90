"""A wrong number or a caller who hung up: two presses put the call aside, a third has it back."""

import pytest
from PySide6.QtCore import Qt

from samad_desktop.views.call_band import DISMISS
from samad_desktop.views.parked_calls import DISMISSED
from tests.gui.call_desk import CTRL, PHONE, register, write_matter

Key = Qt.Key


@pytest.fixture
def database_url(sqlite_url):
    return sqlite_url


@pytest.fixture
def dismissed(desk, qtbot):
    """Put a call aside that came to nothing; return its key."""
    qtbot.waitUntil(desk.page.isActiveWindow)
    desk.type(PHONE)
    key = desk.editor.draft.key
    desk.press(Key.Key_F9, CTRL)
    desk.press(Key.Key_F9, CTRL)
    return key


def waiting(desk):
    return [call.draft.key for call in desk.editor.parked.calls]


def test_the_first_press_only_asks_and_typing_on_says_no(desk):
    desk.type(PHONE)
    desk.press(Key.Key_F9, CTRL)
    assert desk.ui.band_title.text() == DISMISS
    assert desk.editor.draft.caller.phone == PHONE
    desk.fill("text", "آب نیست")
    assert desk.ui.band_title.text() != DISMISS
    desk.press(Key.Key_F9, CTRL)
    assert desk.page.leave_part()
    assert desk.ui.band_title.text() != DISMISS
    assert desk.editor.begun


def test_the_second_press_puts_the_call_aside_and_says_so_in_its_list(desk, dismissed):
    assert not desk.editor.begun
    assert desk.focus() is desk.ui.phone_edit
    assert waiting(desk) == [dismissed]
    desk.page.show_parked()
    rows = desk.page._parked.ui.parked_list.rows()
    assert [row.look.pill for row in rows] == [DISMISSED]


def test_what_was_dismissed_does_not_count_as_waiting(desk, dismissed):
    desk.page.show_parked()
    count = desk.page._parked.ui.parked_count
    assert (desk.page.waiting, count.text()) == (0, "۰ تماس")
    desk.page._parked.overlay.close_over()
    desk.press(Key.Key_F9, CTRL)
    desk.press(Key.Key_F4)
    assert (desk.page.waiting, count.text()) == (1, "۱ تماس")


def test_the_third_press_has_it_back(desk, dismissed):
    desk.press(Key.Key_F9, CTRL)
    assert desk.editor.draft.key == dismissed
    assert desk.ui.phone_edit.value() == PHONE
    assert waiting(desk) == []


def test_it_is_gone_when_the_next_call_is_stored(qtbot, desk, dismissed):
    desk.type("09120001427")
    write_matter(desk)
    assert waiting(desk) == [dismissed]
    register(qtbot, desk)
    assert waiting(desk) == []


def test_one_that_was_taken_up_again_and_parked_is_kept(qtbot, desk, dismissed):
    desk.editor.resume(dismissed)
    desk.press(Key.Key_F4)
    desk.type("09120001427")
    write_matter(desk)
    register(qtbot, desk)
    assert waiting(desk) == [dismissed]


def test_the_key_does_nothing_to_an_empty_form(desk):
    desk.press(Key.Key_F9, CTRL)
    desk.press(Key.Key_F9, CTRL)
    assert waiting(desk) == []
