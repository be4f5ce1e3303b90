"""The access check on screen, asked by keys alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from samad_desktop.access_tables import TABLES
from samad_desktop.access_words import NOT_ENFORCED
from samad_desktop.messages import sentence
from tests.centres import both_engines
from tests.desks import ANSWER_MS
from tests.gui.clipping import clipped
from tests.gui.keyboard import type_text
from tests.long import long

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


class Checking:
    """The page as one person sees it."""

    def __init__(self, workplace, qtbot):
        self.workplace, self.qtbot = workplace, qtbot
        self.page = workplace.access.page
        self.ui, self.checker = self.page.ui, self.page._checker

    def key(self, key, modifiers=Qt.KeyboardModifier.NoModifier):
        window = self.workplace.view.window()
        QTest.keyClick(window.focusWidget() or window, key, modifiers)

    def ask(self, login):
        self.ui.person_picker.set_current(login)
        with self.qtbot.waitSignal(self.checker.explained, timeout=ANSWER_MS):
            self.key(Key.Key_F6)
        return {row.look.title: row.look for row in self.ui.rows_list.rows()}


@pytest.fixture
def checking(log_in, qtbot):
    def begin(login):
        workplace = log_in(login)
        window = workplace.view.window()
        window.resize(1280, 720)
        window.show()
        window.activateWindow()
        made = Checking(workplace, qtbot)
        with qtbot.waitSignal(made.checker.met, timeout=ANSWER_MS):
            made.key(Key.Key_H, CTRL | SHIFT)
        assert workplace.view.page() is made.page
        return made

    return begin


@pytest.mark.in_turn
@both_engines
def test_an_administrator_sees_each_right_with_its_reason(checking, database):
    page = checking("admin")
    assert page.ui.case_edit.isHidden()
    looks = page.ask("liaison")
    answering = looks["پاسخ به ارجاع‌های دستگاه خود"]
    assert (answering.pill, answering.note) == ("بله", "نقش: رابط دستگاه")
    assert looks["دیدن پرونده‌ها"].pill == "نه"
    assert "تنها آنچه به دستگاه او ارجاع شده" in looks[TABLES["cases"]].note
    assert (NOT_ENFORCED[0] in looks) is database.is_sqlite


def test_a_supervisor_asks_about_one_case(checking, intake, operator, a_draft):
    code = intake.register(operator, a_draft()).value.tracking_code
    page = checking("supervisor")
    type_text(page.ui.case_edit, code)
    look = page.ask("liaison")["دیدن خود پرونده"]
    assert (look.pill, look.note) == ("نه", "نه، چون به دستگاه او ارجاع نشده است")


@ON_SQLITE
def test_what_cannot_be_asked_is_told_beside_its_field(checking):
    page = checking("supervisor")
    page.key(Key.Key_F6)
    assert page.ui.person_error.text() == sentence("required")
    page.ui.person_picker.set_current("liaison")
    type_text(page.ui.case_edit, "1234567890")
    page.key(Key.Key_F6)
    assert page.ui.case_error.text() == sentence("case_code_check")
    assert page.ui.case_edit.value() == "1234567890"


@ON_SQLITE
@pytest.mark.parametrize("percent", [*long([100]), 150])
def test_nothing_is_cut(checking, program, percent):
    page = checking("supervisor")
    page.ask("expert")
    program.theme.set_text_percent(percent)
    assert clipped(page.page) == []
