"""Keeping and erasing, and holding a case, on screen and by keys alone."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from samad_desktop.domain.calendar import day_text
from samad_desktop.domain.citizens import PersonDraft
from samad_desktop.domain.retention import TEXT_ERASED, RetentionKind
from samad_desktop.domain.text import as_written, persian_digits
from samad_desktop.messages import sentence
from samad_desktop.services.cases import CaseService
from samad_desktop.services.legal_holds import LegalHoldService
from samad_desktop.services.standing import StandingService
from samad_desktop.views.hold_part import HELD
from tests.desks import ANSWER_MS
from tests.gui.clipping import clipped, settle
from tests.gui.keyboard import press as type_key
from tests.gui.keyboard import type_text
from tests.gui.screens import labels
from tests.long import long

Key = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


class Keeping:
    """The section as who keeps the centre sees it."""

    def __init__(self, workplace, qtbot):
        self.workplace, self.qtbot = workplace, qtbot
        self.section = workplace.centre.page.ui.retention
        self.retainer = workplace.centre._retainer

    @property
    def ui(self):
        return self.section.ui

    def key(self, key, modifiers=NONE):
        window = self.workplace.view.window()
        QTest.keyClick(window.focusWidget() or window, key, modifiers)

    def write(self, field, text):
        field.setFocus()
        field.selectAll()
        type_key(field, Key.Key_Backspace)
        type_text(field, text)

    def until(self, signal, do):
        with self.qtbot.waitSignal(signal, timeout=ANSWER_MS) as told:
            do()
        return told.args


@pytest.fixture
def keeping(log_in, qtbot, past):
    def come(login="supervisor"):
        workplace = log_in(login)
        window = workplace.view.window()
        window.resize(1280, 720)
        window.show()
        window.activateWindow()
        made = Keeping(workplace, qtbot)
        made.until(made.retainer.shown, lambda: made.key(Key.Key_F12, CTRL | SHIFT))
        made.key(Key.Key_F10, SHIFT)
        assert workplace.centre.page.ui.sections.currentWidget() is made.section
        return made

    return come


@pytest.mark.parametrize("login", ["supervisor", "admin"])
def test_a_rule_is_entered_and_holds_from_its_day(keeping, login):
    page = keeping(login)
    ui = page.ui
    page.key(Key.Key_Return, CTRL)
    assert ui.months_error.text() == sentence("required")
    page.write(ui.months_edit, "0")
    page.write(ui.source_edit, "بخشنامهٔ ۱۲")
    page.key(Key.Key_Return, CTRL)
    assert ui.months_error.text() == sentence("retention_months_out_of_range", "۱")
    page.write(ui.valid_from_edit, day_text(page.section._today() - timedelta(days=2)))
    page.write(ui.months_edit, "60")
    page.key(Key.Key_Return, CTRL)
    assert ui.valid_from_error.text() == sentence("begins_in_the_past")
    page.write(ui.valid_from_edit, day_text(page.section._today()))
    page.until(page.retainer.stored, lambda: page.key(Key.Key_Return, CTRL))
    page.qtbot.waitUntil(
        lambda: any("۶۰ ماه" in row.look.title for row in ui.policies_list.rows()),
        timeout=ANSWER_MS,
    )
    (row,) = [row for row in ui.policies_list.rows() if "۶۰ ماه" in row.look.title]
    assert row.look.pill == "در حال اجرا"
    assert ui.months_edit.text() == ""
    page.key(Key.Key_F11, SHIFT)
    events = page.workplace.centre.page.ui.events_list
    page.qtbot.waitUntil(lambda: bool(events.rows()), timeout=ANSWER_MS)
    look = events.rows()[0].look
    assert look.title == "ضابطهٔ نگهداری"
    assert "هویت متقاضیان" in look.note


def test_it_is_said_after_how_many_days_without_a_copy_somebody_is_warned(keeping):
    page = keeping()
    ui = page.ui
    assert ui.copies_edit.value() == "8"
    page.write(ui.copies_edit, "۰")
    page.key(Key.Key_B, CTRL)
    assert ui.copies_error.text() == sentence("copies_out_of_range", persian_digits(90))
    page.write(ui.copies_edit, "۳")
    page.until(page.retainer.stored, lambda: page.key(Key.Key_B, CTRL))
    assert ui.copies_error.text() == ""
    page.until(page.retainer.shown, page.retainer.read)
    assert page.retainer.book.proven_within_days == 3
    page.key(Key.Key_F11, SHIFT)
    events = page.workplace.centre.page.ui.events_list
    page.qtbot.waitUntil(lambda: bool(events.rows()), timeout=ANSWER_MS)
    look = events.rows()[0].look
    assert look.title == "هشدار نسخهٔ پشتیبان"
    assert f"{as_written(persian_digits(8))} ← {as_written(persian_digits(3))}" in look.note


def test_what_goes_is_seen_first_and_goes_by_its_count(keeping, past, database, supervisor):
    case_id = past.case(30)
    past.case(40, closed=False)
    past.rules()
    page = keeping()
    ui = page.ui
    page.until(page.retainer.previewed, lambda: page.key(Key.Key_L, CTRL))
    shown = {row.key: row.look for row in ui.preview_list.rows()}
    assert shown[RetentionKind.TEXT].pill == persian_digits("1 مورد")
    assert "پرونده باز است" in shown[RetentionKind.TEXT].note
    assert ui.confirm_edit.hasFocus()
    page.key(Key.Key_D, CTRL)
    assert ui.confirm_error.text() == "" or ui.confirm_error.isVisible()
    page.qtbot.waitUntil(
        lambda: ui.confirm_error.text() == sentence("retention_confirm"), timeout=ANSWER_MS
    )
    page.write(ui.confirm_edit, "۹")
    page.key(Key.Key_D, CTRL)
    page.qtbot.waitUntil(
        lambda: ui.confirm_error.text() == sentence("retention_count_differs", "۲"),
        timeout=ANSWER_MS,
    )
    assert ui.confirm_edit.text() == "۹"
    assert "۲ مورد" in ui.preview_label.text()
    page.write(ui.confirm_edit, "۲")
    (run,) = page.until(page.retainer.erased, lambda: page.key(Key.Key_D, CTRL))
    assert run.erased[RetentionKind.TEXT] == 1
    page.qtbot.waitUntil(lambda: len(ui.runs_list.rows()) == 1, timeout=ANSWER_MS)
    assert not ui.confirm_edit.isVisible()
    case = CaseService(database).open(supervisor, case_id)
    assert case.matter.text == TEXT_ERASED


@ON_SQLITE
def test_whoever_leaves_stops_the_run_between_two_windows(keeping, past, program, database):
    for number in range(3):
        past.case(30, caller=PersonDraft(name=f"شخص {number}", phone=f"0914 555 120{number}"))
    past.rules()
    page = keeping()
    page.until(page.retainer.previewed, lambda: page.key(Key.Key_L, CTRL))
    page.write(page.ui.confirm_edit, "۹")
    page.key(Key.Key_D, CTRL)
    loop = page.retainer._running
    page.workplace.left.emit()
    page.qtbot.waitUntil(lambda: program.workplace is None, timeout=ANSWER_MS)
    assert loop.cancelled
    loop.thread.join(ANSWER_MS / 1000)
    assert not loop.thread.is_alive()


@ON_SQLITE
def test_nothing_is_erased_that_was_not_previewed(keeping, past):
    page = keeping()
    page.key(Key.Key_D, CTRL)
    assert sentence("retention_preview_first") in labels(page.section)


@ON_SQLITE
@pytest.mark.parametrize("percent", [*long([100]), 150])
def test_nothing_is_cut(keeping, past, program, percent):
    past.case(30)
    past.rules()
    page = keeping()
    page.until(page.retainer.previewed, lambda: page.key(Key.Key_L, CTRL))
    program.theme.set_text_percent(percent)
    settle()
    assert clipped(page.section) == []


@pytest.fixture
def opened(log_in, qtbot, past):
    """Let somebody open a case; return her desk and the case's number."""

    def come(login):
        case_id = past.case(1, closed=False)
        workplace = log_in(login)
        window = workplace.view.window()
        window.show()
        window.activateWindow()
        with qtbot.waitSignal(workplace.case_models.reader.opened, timeout=ANSWER_MS):
            workplace.surroundings.open_case(case_id)
        settle()
        return workplace, case_id

    return come


def test_a_supervisor_holds_a_case_and_lifts_it_by_keys(opened, qtbot, database, supervisor):
    workplace, case_id = opened("supervisor")
    page, holder = workplace.case_page, workplace.case_models.holder
    card = page._hold.card

    def key(key, modifiers=NONE):
        QTest.keyClick(workplace.view.window().focusWidget(), key, modifiers)

    key(Key.Key_U, CTRL | SHIFT)
    assert card.ui.reason_edit.hasFocus()
    type_text(card.ui.reason_edit, "نه")
    with qtbot.waitSignal(holder.refused, timeout=ANSWER_MS):
        key(Key.Key_Return)
    assert card.ui.reason_error.text() == sentence("reason_needed")
    assert card.ui.reason_edit.value() == "نه"
    type_text(card.ui.reason_edit, "؛ شکایت در دادگاه")
    with qtbot.waitSignal(holder.done, timeout=ANSWER_MS):
        key(Key.Key_Return, CTRL)
    qtbot.waitUntil(page.ui.hold_pill.isVisible, timeout=ANSWER_MS)
    assert page.ui.hold_pill.text() == HELD
    assert "شکایت در دادگاه" in page.ui.hold_pill.toolTip()
    assert StandingService(database).open(supervisor, case_id)[1].hold is not None
    key(Key.Key_U, CTRL | SHIFT)
    assert "شکایت در دادگاه" in card.ui.note_label.text()
    with qtbot.waitSignal(holder.done, timeout=ANSWER_MS):
        key(Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: not page.ui.hold_pill.isVisible(), timeout=ANSWER_MS)
    assert StandingService(database).open(supervisor, case_id)[1].hold is None


@ON_SQLITE
def test_others_see_the_hold_and_have_no_key_for_it(opened, qtbot, database, supervisor, past):
    workplace, case_id = opened("expert")
    assert not workplace.actions["case_hold"].isEnabled()
    LegalHoldService(database).hold(supervisor, case_id, "شکایت در دادگاه")
    workplace.case_models.reader.refresh()
    qtbot.waitUntil(workplace.case_page.ui.hold_pill.isVisible, timeout=ANSWER_MS)
    assert clipped(workplace.case_page) == []


@ON_SQLITE
def test_escape_closes_the_card_and_keeps_the_page(opened):
    workplace, _case_id = opened("supervisor")
    card = workplace.case_page._hold.card
    card.begin()
    QTest.keyClick(card.ui.reason_edit, Key.Key_Escape)
    assert card.overlay.isHidden()
    assert workplace.view.page() is workplace.case_page
