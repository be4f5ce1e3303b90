"""Somebody rings while the operator is anywhere in the program, in the whole program."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from samad_desktop.domain.citizens import PersonDraft
from samad_desktop.domain.errors import RuleBroken
from samad_desktop.domain.text import isolate
from samad_desktop.viewmodels.case_looks import shown_code
from tests.gui.clipping import clipped, cut_labels, settle
from tests.gui.keyboard import type_text
from tests.gui.screens import ANSWER_MS
from tests.long import long

PHONE, OTHER = "09143200000", "09120001427"
SHOWN = isolate("۰۹۱۴ ۳۲۰ ۰۰۰۰")
Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def database_url(sqlite_url):
    return sqlite_url


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
        workplace.finding.finder.opened_case.emit(registered.case_id)
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
    last = workplace.call_page.ui.caller.ui.last_code_label
    assert last.isVisible()
    assert "Ctrl+F2" in last.text(), "before the first code the key of today's codes is said"
    press(Key.Key_F3)
    type_text(program.window.focusWidget(), "نش")
    program.heed(f"caller {PHONE}")
    type_text(program.window.focusWidget(), "تی آب")
    assert workplace.view.search_edit.text() == "نشتی آب"
    assert not workplace.call_editor.begun


def test_who_rings_is_seen_and_answered_on_every_page(workplace, press, program):
    pages = (
        workplace.finding.page,
        workplace.lists.page,
        workplace.case_page,
        workplace.settings_page,
    )
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
    workplace.view.show_page(workplace.lists.page)
    program.heed(f"caller {PHONE}")
    press(Key.Key_Escape)
    assert not workplace.view.ui.ring_bar.isVisible()
    assert workplace.view.page() is workplace.lists.page
    assert [c.draft.caller.phone for c in workplace.call_editor.parked.calls] == [PHONE]


def test_a_click_lets_the_caller_wait_and_leaves_the_cursor_in_what_is_typed(
    workplace, open_case, press, program, qtbot
):
    press(Key.Key_F11, SHIFT)
    note = workplace.case_page.ui.note_edit
    type_text(program.window.focusWidget(), "متقاضی")
    program.heed(f"caller {PHONE}")
    bar = workplace.view.ui.ring_bar
    qtbot.mouseClick(bar.wait_button, Qt.MouseButton.LeftButton)
    assert not bar.isVisible()
    assert program.window.focusWidget() is note
    assert [c.draft.caller.phone for c in workplace.call_editor.parked.calls] == [PHONE]


def test_f4_answers_over_an_open_list_of_parked_calls(workplace, press, program):
    type_text(program.window.focusWidget(), OTHER)
    press(Key.Key_F4, SHIFT)
    program.heed(f"caller {PHONE}")
    press(Key.Key_F4)
    assert phone_in_form(workplace) == PHONE
    assert program.window.focusWidget() is workplace.call_page.ui.form.ui.name_edit


def test_f4_parks_again_once_nobody_rings_and_the_keys_of_the_bar_stand_in_its_buttons(
    workplace, press, program
):
    type_text(program.window.focusWidget(), OTHER)
    program.heed(f"caller {PHONE}")
    bar = workplace.view.ui.ring_bar
    shown = [button.hint.text() for button in (bar.answer_button, bar.wait_button)]
    assert shown == [isolate("F4"), isolate("Esc")]
    assert all(button.hint.isVisible() for button in (bar.answer_button, bar.wait_button))
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
    settle()
    assert ui.side_box.minimumSize().height() - alone < ui.ring_bar.minimumSizeHint().height() // 2
    program.theme.set_text_percent(150)
    settle()
    for tile in (ui.calls_today_tile, ui.mine_today_tile, ui.open_tile, ui.unreviewed_tile):
        assert any(label.isVisible() for label in tile.findChildren(QLabel))
        assert cut_labels(tile) == []
        assert clipped(tile) == []


@pytest.mark.parametrize("percent", [*long([100]), 150])
@pytest.mark.parametrize("rings", [True, False])
def test_no_message_covers_anything_of_the_page(workplace, program, percent, rings):
    program.window.resize(1280, 720)
    program.theme.set_text_percent(percent)
    type_text(program.window.focusWidget(), OTHER)
    if rings:
        program.heed(f"caller {PHONE}")
    ui = workplace.view.ui
    for code in ("password_in_profile", "answer_outstanding", "case_is_closed"):
        workplace.tell(RuleBroken(code, "مرکز سامد"))
        settle()
        below = ui.message_bar.geometry().bottom()
        assert below < ui.pages.mapTo(workplace.view, QPoint()).y(), code
        assert clipped(ui.message_bar) == []
        assert cut_labels(ui.open_tile) == []
    ui.message_bar.clear()
    settle()
    assert ui.message_slot.isHidden()


@pytest.fixture
def code_seen(workplace, press, program, qtbot):
    """Register a call and look at another page while its code is shown."""
    form = workplace.call_page.ui.form
    type_text(program.window.focusWidget(), PHONE)
    for field, letters in (("subject", "فشار آب"), ("county", "هشترود")):
        form.go_to(field, 0)
        type_text(program.window.focusWidget(), letters)
        press(Key.Key_Return)
    form.go_to("text", 0)
    type_text(program.window.focusWidget(), "آب نیست")
    with qtbot.waitSignal(workplace.call_editor.registered, timeout=ANSWER_MS) as stored:
        press(Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: workplace.call_page.ui.registered.ready)
    return stored.args[0].tracking_code


def test_f2_begins_the_next_call_after_a_code_and_another_page(workplace, code_seen, press):
    press(Key.Key_F12, SHIFT)
    press(Key.Key_F2)
    assert workplace.call_editor.done is None
    assert workplace.call_page.ui.work.isVisible()
    last = workplace.call_page.ui.caller.ui.last_code_label
    assert last.isVisible()
    assert shown_code(code_seen) in last.text()


def test_figures_typed_in_front_of_a_code_begin_the_next_call(workplace, code_seen, press, program):
    press(Key.Key_F12, SHIFT)
    press(Key.Key_Escape)
    assert workplace.call_editor.done is not None
    for figure in OTHER:
        type_text(program.window.focusWidget(), figure)
    assert phone_in_form(workplace) == OTHER
    assert workplace.call_editor.draft.caller.phone == OTHER


def test_escape_closes_a_code(workplace, code_seen, press):
    press(Key.Key_Escape)
    assert workplace.call_editor.done is None
    assert workplace.view.page() is workplace.call_page


def test_a_known_caller_is_named_beside_the_number_in_a_small_window_too(
    workplace, intake, operator, a_draft, program, qtbot
):
    known = PersonDraft(name="زهرا محمدی‌پور", phone=PHONE)
    intake.register(operator, a_draft(caller=known))
    program.theme.set_text_percent(150)
    program.window.resize(1280, 720)
    workplace.view.show_page(workplace.finding.page)
    program.heed(f"caller {PHONE}")
    bar = workplace.view.ui.ring_bar
    qtbot.waitUntil(lambda: known.name in bar.words(), timeout=ANSWER_MS)
    assert bar._who.isVisible()
    assert bar._who.text() == known.name
