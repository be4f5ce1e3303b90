"""From the search box to a case and back, in the whole program, by keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from samad_desktop.domain.citizens import PersonDraft
from tests.gui.keyboard import type_text
from tests.gui.screens import ANSWER_MS


@pytest.fixture
def workplace(log_in, intake, operator, a_draft):
    """Come in as the operator, where three neighbours have called."""
    for name, phone in (
        ("منصور جباری", "09143471821"),
        ("سارا پرتوی", "09121111111"),
        ("زهرا کریمی", "09122222222"),
    ):
        intake.register(operator, a_draft(caller=PersonDraft(name, phone)))
    return log_in("operator")


@pytest.fixture
def press_key(program):
    """Press a key wherever the cursor is."""

    def press(key, modifiers=Qt.KeyboardModifier.NoModifier):
        QTest.keyClick(program.window.focusWidget() or program.window, key, modifiers)

    return press


def test_the_way_back_from_a_case_is_the_same_list_at_the_same_place(workplace, press_key, qtbot):
    press_key(Qt.Key.Key_F3)
    assert workplace.view.search_edit.hasFocus()
    type_text(workplace.view.search_edit, "فرهنگیان")
    with qtbot.waitSignal(workplace.finding.finder.list_wanted, timeout=ANSWER_MS):
        press_key(Qt.Key.Key_Return)
    press_key(Qt.Key.Key_Down)
    chosen = workplace.finding.page.ui.cases.current().id
    with qtbot.waitSignal(workplace.case_models.reader.opened, timeout=ANSWER_MS) as opened:
        press_key(Qt.Key.Key_Return)
    assert opened.args[0].id == chosen
    assert workplace.view.page() is workplace.case_page
    press_key(Qt.Key.Key_F11)
    assert workplace.case_page.ui.parts.currentWidget() is workplace.case_page.ui.matter_form_part
    press_key(Qt.Key.Key_Escape)
    assert workplace.view.page() is workplace.case_page
    press_key(Qt.Key.Key_Escape)
    assert workplace.view.page() is workplace.finding.page
    assert workplace.view.search_edit.text() == "فرهنگیان"
    assert workplace.finding.page.ui.cases.current().id == chosen
    assert workplace.finding.page.ui.cases.ui.rows_view.hasFocus()


def test_a_code_typed_into_the_box_opens_its_case_at_once(
    workplace, press_key, qtbot, intake, operator, a_draft
):
    code = intake.register(operator, a_draft()).value.tracking_code
    press_key(Qt.Key.Key_F3)
    type_text(workplace.view.search_edit, code)
    with qtbot.waitSignal(workplace.case_models.reader.opened, timeout=ANSWER_MS) as opened:
        press_key(Qt.Key.Key_Return)
    assert opened.args[0].tracking_code == code
    assert workplace.view.page() is workplace.case_page


def test_a_call_about_a_case_begins_from_its_page(
    workplace, press_key, qtbot, intake, operator, a_draft
):
    registered = intake.register(operator, a_draft()).value
    workplace.finding.finder.opened_case.emit(registered.case_id)
    with qtbot.waitSignal(workplace.case_models.reader.opened, timeout=ANSWER_MS):
        pass
    press_key(Qt.Key.Key_F2, Qt.KeyboardModifier.ShiftModifier)
    assert workplace.view.page() is workplace.call_page
    qtbot.waitUntil(
        lambda: workplace.call_editor.draft.joined_case_id == registered.case_id,
        timeout=ANSWER_MS,
    )
