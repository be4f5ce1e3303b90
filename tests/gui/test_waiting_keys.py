"""A key that is pressed while its case is still being read waits for that case, once."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from samad_desktop.domain.transitions import CaseAction
from samad_desktop.messages import sentence
from tests.desks import ANSWER_MS
from tests.gui.clipping import settle

SHIFT = Qt.KeyboardModifier.ShiftModifier
ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
Key = Qt.Key


class Hands:
    """An expert who presses keys faster than cases are read."""

    def __init__(self, program, workplace, qtbot):
        self.program, self.workplace, self.qtbot = program, workplace, qtbot
        self.reader = workplace.case_models.reader
        self.steps = workplace.case_models.steps

    def press(self, key, modifiers=Qt.KeyboardModifier.NoModifier):
        QTest.keyClick(QApplication.focusWidget() or self.program.window, key, modifiers)

    def ask_for(self, case_id):
        """Ask for a case; it is not read before the window works again."""
        self.workplace.surroundings.open_case(case_id)

    def wait_for(self, case_id):
        shown = self.reader
        self.qtbot.waitUntil(
            lambda: shown.case is not None and shown.case.id == case_id and not shown.awaited,
            timeout=ANSWER_MS,
        )
        settle()

    @property
    def begun(self):
        active = self.steps.active
        return None if active is None else (active.case.id, active.step.action)


@pytest.fixture
def hands(program, log_in, qtbot):
    program.window.show()
    program.window.activateWindow()
    return Hands(program, log_in("expert"), qtbot)


def test_the_step_is_begun_once_the_case_is_there_and_not_with_the_one_before(hands, new_case):
    first, second = new_case(), new_case()
    hands.ask_for(first)
    hands.press(Key.Key_F9)
    hands.wait_for(first)
    assert hands.begun == (first, CaseAction.REFER)
    hands.press(Key.Key_Escape)
    hands.ask_for(second)
    hands.press(Key.Key_F9)
    assert hands.begun is None
    hands.wait_for(second)
    assert hands.begun == (second, CaseAction.REFER)
    hands.press(Key.Key_Escape)
    hands.workplace.case_page.refresh()
    hands.wait_for(second)
    assert hands.begun is None


@ON_SQLITE
def test_only_the_last_key_waits(hands, new_case):
    case_id = new_case()
    hands.ask_for(case_id)
    hands.press(Key.Key_F9)
    hands.press(Key.Key_F11, SHIFT)
    hands.wait_for(case_id)
    assert hands.begun is None
    assert hands.workplace.case_page._note.active


@ON_SQLITE
def test_what_is_typed_after_it_waits_as_well(hands, new_case):
    case_id = new_case()
    hands.ask_for(case_id)
    hands.press(Key.Key_F11, SHIFT)
    QTest.keyClicks(QApplication.focusWidget() or hands.program.window, "call 115")
    hands.wait_for(case_id)
    assert hands.workplace.case_page.ui.note_edit.value() == "call 115"
    hands.press(Key.Key_Escape)
    hands.ask_for(case_id)
    QTest.keyClicks(QApplication.focusWidget() or hands.program.window, "lost")
    hands.wait_for(case_id)
    assert "lost" not in hands.workplace.case_page.ui.note_edit.value()


@ON_SQLITE
def test_another_case_or_escape_forgets_it(hands, new_case):
    first, second = new_case(), new_case()
    hands.ask_for(first)
    hands.press(Key.Key_F9)
    hands.ask_for(second)
    hands.wait_for(second)
    assert hands.begun is None
    hands.ask_for(first)
    hands.press(Key.Key_F9)
    hands.press(Key.Key_Escape)
    hands.wait_for(first)
    assert hands.begun is None


@ON_SQLITE
def test_what_the_case_does_not_allow_is_refused_once_it_is_there(hands, new_case):
    case_id = new_case()
    hands.ask_for(case_id)
    hands.press(Key.Key_F10)
    assert hands.workplace.view.ui.message_bar.sentence() == ""
    hands.wait_for(case_id)
    assert sentence("case_registered") in hands.workplace.view.ui.message_bar.sentence()


@ON_SQLITE
@pytest.mark.usefixtures("agency")
def test_a_liaisons_key_waits_for_the_referral_she_went_to(
    program, log_in, new_case, centre, agencies, qtbot
):
    cases = [new_case(), new_case()]
    for each in cases:
        centre.refer(each, agencies["WATER"])
    program.window.show()
    program.window.activateWindow()
    workplace = log_in("liaison")
    model, page = workplace.work.agency.model, workplace.work.agency.page
    qtbot.waitUntil(page.ui.reading.isVisible, timeout=ANSWER_MS)
    first = model.case.referral.case_id

    def press(key):
        QTest.keyClick(QApplication.focusWidget() or program.window, key)

    press(Key.Key_Down)
    press(Key.Key_F8)
    assert not page._form.active
    qtbot.waitUntil(lambda: page._form.active, timeout=ANSWER_MS)
    assert model.case.referral.case_id != first
    assert page._form.about == model.case.referral.id
