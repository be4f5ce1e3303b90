"""The centre's worklists: counted exactly, opened by keys, and many cases at once after a look."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from samad_desktop.domain.call_backs import CallBackDraft, CallBackOutcome
from samad_desktop.domain.cases import CaseState
from samad_desktop.domain.text import persian_digits
from samad_desktop.domain.worklists import Worklist, worklists_of
from samad_desktop.labels import label
from samad_desktop.messages import sentence
from samad_desktop.qtkit.key_hints import KeyButton
from samad_desktop.qtkit.table_model import LOOK_ROLE
from samad_desktop.views.work_rows import NOTHING
from samad_desktop.views.worklist_page import WorklistPage
from tests.desks import ANSWER_MS
from tests.followed import REPLY
from tests.gui.clipping import clipped, settle
from tests.gui.keyboard import type_text
from tests.long import long

ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
Key = Qt.Key


@pytest.fixture
def press(program):
    def do(key, modifiers=Qt.KeyboardModifier.NoModifier):
        QTest.keyClick(QApplication.focusWidget() or program.window, key, modifiers)

    return do


@pytest.fixture
def come_in(program, log_in, press, qtbot):
    """Let somebody in, and turn to her worklists by their key."""

    def do(login="expert"):
        program.window.show()
        program.window.activateWindow()
        workplace = log_in(login)
        press(Key.Key_F6, SHIFT)
        page = workplace.view.page()
        assert isinstance(page, WorklistPage)
        lists = workplace.work.centre.lists
        qtbot.waitUntil(lambda: not lists.rows.loading, timeout=ANSWER_MS)
        return workplace, page, lists

    return do


@pytest.fixture
def mixed(new_case, centre, agency, agencies):
    """Make cases of each kind: two new ones, one referred, one answered and not checked."""
    first, second, referred, answered = (new_case() for _ in range(4))
    for each in (referred, answered):
        centre.refer(each, agencies["WATER"])
    agency.move("answer", answered, REPLY)
    return first, second, referred, answered


def pills(page):
    return {Worklist(str(row.value)): row.look.pill for row in page.ui.lists_view.rows()}


def codes(page):
    return [row.value for row in page.bulk_card.ui.result_view.rows()]


def test_every_list_has_as_many_rows_as_its_number_says(mixed, come_in, expert, press, qtbot):
    _workplace, page, lists = come_in()
    qtbot.waitUntil(lambda: "…" not in pills(page).values(), timeout=ANSWER_MS)
    found = {}
    for worklist in worklists_of(expert):
        assert lists.current is worklist
        qtbot.waitUntil(lambda: not lists.rows.loading, timeout=ANSWER_MS)
        found[worklist] = lists.rows.rowCount()
        press(Key.Key_PageDown, CTRL)
    assert {each: persian_digits(count) for each, count in found.items()} == pills(page)
    assert found[Worklist.TO_REVIEW] == 2
    assert found[Worklist.ANSWERS_TO_CHECK] == 1


@ON_SQLITE
def test_enter_opens_the_case_and_escape_leads_back_to_the_list(mixed, come_in, press, qtbot):
    workplace, page, _lists = come_in()
    press(Key.Key_Down)
    reader = workplace.case_models.reader
    with qtbot.waitSignal(reader.opened, timeout=ANSWER_MS) as opened:
        press(Key.Key_Return)
    assert opened.args[0].id == mixed[1]
    assert workplace.view.page() is workplace.case_page
    press(Key.Key_Escape)
    assert workplace.view.page() is page


@ON_SQLITE
def test_an_empty_list_says_so(come_in, press, qtbot):
    _workplace, page, _lists = come_in()
    qtbot.waitUntil(page.ui.hint.isVisible, timeout=ANSWER_MS)
    assert NOTHING.format(name=label(Worklist.TO_REVIEW)) == page.ui.hint._sentence.text()


@ON_SQLITE
def test_a_colleagues_review_leaves_the_list_and_keeps_the_marks(
    mixed, come_in, press, centre, qtbot
):
    _workplace, page, lists = come_in()
    press(Key.Key_A, CTRL)
    assert [work.case.id for work in lists.rows.marked()] == list(mixed[:2])
    with qtbot.waitSignal(lists.rows.loaded, timeout=ANSWER_MS):
        centre.refer(mixed[0], 1)
    assert [work.case.id for work in lists.rows.marked()] == [mixed[1]]
    assert "۱" in page.ui.marks_label.text()


def test_time_alone_brings_a_call_to_the_open_list_and_leaves_the_marks(
    answered, centre, come_in, press, qtbot
):
    put_off, waiting = answered(), answered()
    again = datetime.now(UTC) + timedelta(seconds=4)
    centre.do("inform", put_off, CallBackDraft(CallBackOutcome.LATER, "", again))
    _workplace, page, lists = come_in()
    while lists.current is not Worklist.CALL_BACKS:
        press(Key.Key_PageDown, CTRL)
    qtbot.waitUntil(lambda: lists.rows.rowCount() == 1, timeout=ANSWER_MS)
    press(Key.Key_A, CTRL)
    qtbot.waitUntil(lambda: lists.rows.rowCount() == 2, timeout=ANSWER_MS)
    assert [work.case.id for work in lists.rows.marked()] == [waiting]
    assert page._work.current().case.id == waiting
    qtbot.waitUntil(lambda: pills(page)[Worklist.CALL_BACKS] == "۲", timeout=ANSWER_MS)


@ON_SQLITE
def test_space_marks_a_row_says_so_and_goes_on(mixed, come_in, press):
    _workplace, _page, lists = come_in()
    press(Key.Key_Space)
    index = lists.rows.index(0, 0)
    assert index.data(LOOK_ROLE).icon == "check"
    assert index.data(Qt.ItemDataRole.AccessibleTextRole).startswith("نشان‌دار")
    press(Key.Key_Up)
    press(Key.Key_Space)
    assert lists.rows.marked() == ()


def test_many_are_referred_after_a_look_and_what_was_not_done_is_said(
    mixed, come_in, press, centre, agencies, qtbot
):
    workplace, page, _lists = come_in()
    bulk, card = page._bulk, page.bulk_card
    press(Key.Key_A, CTRL)
    press(Key.Key_F7)
    card.ui.agencies_picker.set_current(agencies["WATER"])
    with qtbot.waitSignal(bulk.foretold, timeout=ANSWER_MS):
        press(Key.Key_Return, CTRL)
    assert [each.case_id for each in codes(page)] == list(mixed[:2])
    assert all(each.is_done for each in codes(page))
    assert centre.see(mixed[0]).state is CaseState.REGISTERED
    centre.refer(mixed[0], agencies["WATER"])  # A colleague was quicker.
    with qtbot.waitSignal(bulk.done, timeout=ANSWER_MS):
        press(Key.Key_Return, CTRL)
    assert centre.see(mixed[1]).state is CaseState.REFERRED
    refused, done = codes(page)
    assert (refused.case_id, refused.refusal) == (mixed[0], "conflict")
    assert done.is_done
    first = card.ui.result_view.rows()[0].look
    assert first.note == sentence("conflict")
    assert first.pill == "انجام نشد"
    assert "۱ پرونده انجام شد؛ ۱ پرونده انجام نشد" in workplace.view.ui.message_bar.sentence()
    press(Key.Key_Return, CTRL)
    assert not card.isVisible()


@ON_SQLITE
def test_where_everything_was_done_the_card_closes_by_itself(mixed, come_in, press, centre, qtbot):
    _workplace, page, _lists = come_in()
    press(Key.Key_F7)
    with qtbot.waitSignal(page._bulk.foretold, timeout=ANSWER_MS):
        press(Key.Key_Return, CTRL)
    with qtbot.waitSignal(page._bulk.done, timeout=ANSWER_MS):
        press(Key.Key_Return, CTRL)
    assert not page.bulk_card.isVisible()
    assert centre.see(mixed[0]).state is CaseState.REFERRED
    qtbot.waitUntil(page.ui.rows_view.hasFocus, timeout=ANSWER_MS)


@ON_SQLITE
def test_marks_are_forgotten_on_leaving_the_list_but_not_on_looking_into_a_case(
    mixed, come_in, press, qtbot
):
    workplace, page, lists = come_in()
    press(Key.Key_Space)
    with qtbot.waitSignal(workplace.case_models.reader.opened, timeout=ANSWER_MS):
        press(Key.Key_Return)
    press(Key.Key_Escape)
    assert len(lists.rows.marked()) == 1
    assert "۱" in page.ui.marks_label.text()
    press(Key.Key_F2)
    press(Key.Key_F6, SHIFT)
    assert workplace.view.page() is page
    assert lists.rows.marked() == ()
    assert page.ui.marks_label.text() == ""


@ON_SQLITE
def test_beside_an_answer_to_be_checked_stands_the_answer(mixed, come_in, press, qtbot):
    _workplace, page, lists = come_in()
    brief = page.ui.brief.ui
    qtbot.waitUntil(lambda: brief.text_value.text() != "", timeout=ANSWER_MS)
    assert brief.answer_value.isHidden()
    while lists.current is not Worklist.ANSWERS_TO_CHECK:
        press(Key.Key_PageDown, CTRL)
    qtbot.waitUntil(lambda: brief.answer_value.text() == REPLY, timeout=ANSWER_MS)
    assert not brief.answer_value.isHidden()


@ON_SQLITE
def test_what_is_written_for_one_deed_does_not_go_along_with_another(mixed, come_in, press):
    _workplace, page, _lists = come_in()
    press(Key.Key_A, CTRL)
    press(Key.Key_F7)
    card = page.bulk_card
    card.ui.deed_box.setFocus()
    press(Key.Key_2)
    card.ui.text_edit.setFocus()
    type_text(card.ui.text_edit, "لطفاً پاسخ دهید")
    card.ui.deed_box.setFocus()
    press(Key.Key_3)
    assert card.ui.text_edit.value() == ""
    press(Key.Key_2)
    assert card.ui.text_edit.value() == "لطفاً پاسخ دهید"


@ON_SQLITE
def test_the_list_stays_where_it_is_under_the_card(mixed, come_in, press):
    _workplace, _page, lists = come_in()
    before = lists.current
    press(Key.Key_F7)
    press(Key.Key_PageDown, CTRL)
    assert lists.current is before
    press(Key.Key_Escape)
    press(Key.Key_PageDown, CTRL)
    assert lists.current is not before


@ON_SQLITE
def test_what_is_wrong_with_the_deed_stands_beside_its_field_and_nothing_is_asked(
    mixed, come_in, press, qtbot
):
    _workplace, page, _lists = come_in()
    ui = page.bulk_card.ui
    press(Key.Key_F7)
    press(Key.Key_Left)
    press(Key.Key_Return, CTRL)
    assert ui.text_error.text() == sentence("required")
    assert ui.steps.currentWidget() is ui.form
    type_text(ui.text_edit, "خواهشمند است پاسخ دهید")
    with qtbot.waitSignal(page._bulk.foretold, timeout=ANSWER_MS):
        press(Key.Key_Return, CTRL)
    (told,) = codes(page)
    assert told.refusal == "nobody_to_remind"
    assert not ui.go_button.isEnabled()
    with qtbot.assertNotEmitted(page._bulk.done, wait=50):
        press(Key.Key_Return, CTRL)
    press(Key.Key_Escape)
    assert ui.steps.currentWidget() is ui.form
    assert ui.text_edit.value() == "خواهشمند است پاسخ دهید"
    assert ui.go_button.isEnabled()
    press(Key.Key_Escape)
    assert not page.bulk_card.isVisible()


@ON_SQLITE
def test_an_operator_has_her_list_and_nothing_to_do_with_many(answered, come_in):
    case_id = answered()
    _workplace, page, lists = come_in("operator")
    assert lists.lists == (Worklist.CALL_BACKS,)
    assert [work.case.id for work in lists.rows.values()] == [case_id]
    assert page.bulk_card is None
    assert page.findChild(KeyButton) is None


@ON_SQLITE
@pytest.mark.parametrize("percent", [*long([100]), 150])
def test_lists_and_card_are_unclipped(mixed, come_in, press, program, qtbot, percent):
    _workplace, page, _lists = come_in("supervisor")
    program.window.resize(1280, 720)
    program.theme.set_text_percent(percent)
    settle()
    assert clipped(page) == []
    press(Key.Key_F7)
    for _ in range(2):
        press(Key.Key_Left)
    settle()
    assert clipped(page.bulk_card) == []
    assert page.rect().contains(page.bulk_card.geometry())
