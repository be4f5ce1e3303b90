"""Somebody rings while the operator is anywhere in the program, in the whole program."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from samad_desktop.domain.errors import RuleBroken
from samad_desktop.domain.text import isolate
from tests.gui.keyboard import type_text
from tests.gui.screens import ANSWER_MS

PHONE, OTHER = "09143200000", "09120001427"
SHOWN = isolate("۰۹۱۴ ۳۲۰ ۰۰۰۰")
Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def workplace(log_in):
    return log_in("operator")


@pytest.fixture
def press(program):
    """Press a key wherever the cursor is."""

    def do(key, modifiers=Qt.KeyboardModifier.NoModifier):
        QTest.keyClick(program.window.focusWidget() or program.window, key, modifiers)

    return do


@pytest.fixture
def open_case(workplace, intake, operator, a_draft, qtbot):
    """Show the page of a case."""
    registered = intake.register(operator, a_draft()).value
    with qtbot.waitSignal(workplace.case_models.reader.opened, timeout=ANSWER_MS):
        workplace.finder.opened_case.emit(registered.case_id)
    return registered


def phone_in_form(workplace):
    return workplace.call_page.ui.form.ui.phone_edit.value()


def test_a_note_being_typed_goes_on_while_somebody_rings(
    workplace, open_case, press, program, qtbot
):
    press(Key.Key_F11, SHIFT)
    note = workplace.case_page.ui.note_edit
    type_text(program.window.focusWidget(), "متقاضی گفت")
    program.heed(f"caller {PHONE}")
    assert program.window.focusWidget() is note
    type_text(program.window.focusWidget(), " که آب آمده است")
    assert note.value() == "متقاضی گفت که آب آمده است"
    assert workplace.call_editor.draft.caller.name == ""
    bar = workplace.view.ui.ring_bar
    assert bar.isVisible()
    assert SHOWN in bar.words()


def test_what_is_typed_into_the_search_box_goes_on_while_somebody_rings(workplace, press, program):
    press(Key.Key_F3)
    type_text(program.window.focusWidget(), "نش")
    program.heed(f"caller {PHONE}")
    type_text(program.window.focusWidget(), "تی آب")
    assert workplace.view.search_edit.text() == "نشتی آب"
    assert not workplace.call_editor.begun


def test_who_rings_is_seen_and_answered_on_every_page(workplace, press, program):
    pages = (workplace.find_page, workplace.list_page, workplace.case_page, workplace.settings_page)
    for number, page in enumerate(pages):
        phone = f"0914320000{number}"
        workplace.view.show_page(page)
        program.heed(f"caller {phone}")
        assert workplace.view.ui.ring_bar.isVisible()
        assert workplace.view.page() is page
        press(Key.Key_F4)
        assert workplace.view.page() is workplace.call_page
        assert phone_in_form(workplace) == phone
        assert not workplace.view.ui.ring_bar.isVisible()
    assert len(workplace.call_editor.parked.calls) == len(pages) - 1


def test_escape_lets_the_caller_wait_and_leaves_the_page_alone(workplace, press, program):
    workplace.view.show_page(workplace.list_page)
    program.heed(f"caller {PHONE}")
    press(Key.Key_Escape)
    assert not workplace.view.ui.ring_bar.isVisible()
    assert workplace.view.page() is workplace.list_page
    assert [c.draft.caller.phone for c in workplace.call_editor.parked.calls] == [PHONE]


def test_f4_answers_over_an_open_list_of_parked_calls(workplace, press, program):
    type_text(program.window.focusWidget(), OTHER)
    press(Key.Key_F4, SHIFT)
    program.heed(f"caller {PHONE}")
    press(Key.Key_F4)
    assert phone_in_form(workplace) == PHONE
    assert program.window.focusWidget() is workplace.call_page.ui.form.ui.name_edit


def test_f4_parks_again_once_nobody_rings(workplace, press, program):
    type_text(program.window.focusWidget(), OTHER)
    program.heed(f"caller {PHONE}")
    press(Key.Key_F4)
    press(Key.Key_F4)
    assert not workplace.call_editor.begun
    assert len(workplace.call_editor.parked.calls) == 2


def test_a_call_about_a_case_leaves_who_rings_ringing(workplace, open_case, press, program):
    program.heed(f"caller {PHONE}")
    press(Key.Key_F2, SHIFT)
    assert workplace.view.page() is workplace.call_page
    assert workplace.call_editor.joined_code == open_case.tracking_code
    assert phone_in_form(workplace) == ""
    assert workplace.view.ui.ring_bar.isVisible()


def test_a_caller_and_a_message_stand_beside_the_counters(workplace, program):
    program.window.resize(1280, 720)
    type_text(program.window.focusWidget(), OTHER)
    alone = workplace.view.ui.side_box.minimumSize().height()
    program.heed(f"caller {PHONE}")
    workplace.tell(RuleBroken("case_closed"))
    ui = workplace.view.ui
    assert ui.open_tile.isVisible()
    assert ui.ring_bar.isVisible()
    assert ui.message_bar.isVisible()
    assert ui.side_box.minimumSize().height() == alone
