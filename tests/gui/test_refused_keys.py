"""A key that a role may not use, or that does nothing now, is answered where messages stand."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from samad_desktop.messages import sentence
from tests.desks import ANSWER_MS
from tests.followed import REPLY
from tests.gui.clipping import settle
from tests.gui.keyboard import type_text

ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier
Key = Qt.Key
BOTH = CTRL | SHIFT


class Hands:
    """Keys of one person, and what is said to her."""

    def __init__(self, program, workplace, qtbot):
        self.program, self.workplace, self.qtbot = program, workplace, qtbot

    def press(self, key, modifiers=NONE):
        QTest.keyClick(QApplication.focusWidget() or self.program.window, key, modifiers)

    def said_after(self, key, modifiers=NONE):
        self.workplace.view.ui.message_bar.clear()
        self.press(key, modifiers)
        return self.workplace.view.ui.message_bar.sentence()

    def open(self, case_id):
        reader = self.workplace.case_models.reader
        with self.qtbot.waitSignal(reader.opened, timeout=ANSWER_MS):
            self.workplace.surroundings.open_case(case_id)
        settle()


@pytest.fixture
def come_in(program, log_in, qtbot):
    def do(login):
        program.window.show()
        program.window.activateWindow()
        return Hands(program, log_in(login), qtbot)

    return do


def not_this_role(words):
    return sentence("not_this_role", words)


@ON_SQLITE
def test_what_is_typed_on_chips_is_said_to_be_written_nowhere(come_in):
    hands = come_in("operator")
    form = hands.workplace.call_page.ui.form
    form.ui.matter.ui.kind_box.setFocus()
    hands.workplace.view.ui.message_bar.clear()
    type_text(QApplication.focusWidget(), "آ")
    assert hands.workplace.view.ui.message_bar.sentence() == sentence("letter_on_chips")
    assert hands.said_after(Key.Key_Left) == ""


@ON_SQLITE
@pytest.mark.parametrize("login", ["operator", "official"])
def test_who_follows_nothing_up_is_told_so_on_a_case(come_in, new_case, login):
    hands = come_in(login)
    hands.open(new_case())
    assert hands.said_after(Key.Key_F9) == not_this_role("ارجاع به دستگاه")
    told = hands.said_after(Key.Key_F6)
    every = "گام بعدی: همهٔ کارهای ممکن"
    if login == "official":
        assert told == not_this_role(every)
        assert hands.said_after(Key.Key_F11, SHIFT) == not_this_role("یادداشت داخلی")
    else:
        assert told == f"{sentence('not_possible_now', every)} {sentence('case_registered')}"
    assert hands.said_after(Key.Key_J, BOTH) == not_this_role("چه کسی این پرونده را دید؟")


@ON_SQLITE
def test_an_expert_is_told_why_a_step_or_a_card_is_not_there_now(
    come_in, new_case, centre, agency, agencies
):
    case_id = new_case()
    centre.refer(case_id, agencies["WATER"])
    hands = come_in("expert")
    hands.open(case_id)

    def refused(words, code):
        return f"{sentence('not_possible_now', words)} {sentence(code)}"

    assert hands.said_after(Key.Key_G, CTRL) == refused(
        "گفتن پاسخ به همهٔ متقاضیان", "case_gathers_none"
    )
    assert hands.said_after(Key.Key_F10) == refused("اعلام پاسخ به متقاضی", "case_referred")
    assert hands.said_after(Key.Key_F8) == refused("پذیرش پاسخ", "referral_sent")
    assert hands.said_after(Key.Key_O, CTRL) == refused(
        "پیوست فایل به دستور ارجاع", "step_takes_no_files"
    )
    assert hands.said_after(Key.Key_F7, SHIFT) == refused("باز کردن پیوست", "case_has_no_files")
    assert hands.said_after(Key.Key_Return, CTRL) == sentence("nothing_begun")
    agency.move("answer", case_id, REPLY)
    assert not hands.workplace.case_page.ui.step_form.active


@ON_SQLITE
@pytest.mark.usefixtures("agency")
def test_a_liaison_is_told_why_on_her_own_page(come_in, new_case, centre, agencies, qtbot):
    centre.refer(new_case(), agencies["WATER"])
    hands = come_in("liaison")
    page = hands.workplace.work.agency.page
    qtbot.waitUntil(page.ui.reading.isVisible, timeout=ANSWER_MS)
    assert sentence("case_has_no_files") in hands.said_after(Key.Key_F7, SHIFT)
    assert sentence("nothing_begun") in hands.said_after(Key.Key_Return, CTRL)


@ON_SQLITE
def test_a_key_of_another_page_is_answered_and_one_of_no_page_is_not(come_in, new_case):
    hands = come_in("expert")
    hands.open(new_case())
    hands.press(Key.Key_F6, SHIFT)
    assert hands.said_after(Key.Key_F9) == sentence("key_not_here")
    assert hands.said_after(Key.Key_Y, CTRL) == ""
    assert hands.said_after(Key.Key_Up) == ""


@ON_SQLITE
def test_nobody_rings_and_nothing_is_answered(come_in):
    hands = come_in("expert")
    hands.press(Key.Key_F3, SHIFT)
    assert sentence("nobody_rings") in hands.said_after(Key.Key_F4)
