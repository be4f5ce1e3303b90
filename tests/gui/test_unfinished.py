"""Notes, corrections and steps half written outlive leaving, closing and kills, for who writes."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from samad_desktop.domain.citizens import PersonDraft
from samad_desktop.domain.text import persian_digits
from samad_desktop.domain.transitions import CaseAction, ReferralAction
from samad_desktop.domain.writings import WritingKind
from samad_desktop.messages import sentence
from samad_desktop.viewmodels.case_looks import shown_code
from samad_desktop.viewmodels.steps import STEPS
from samad_desktop.views.follow_up_part import step_deed
from tests.centres import PASSWORD
from tests.desks import ANSWER_MS
from tests.gui.keyboard import type_text
from tests.gui.note_writer import DICTATE, LETTERS, NOTE
from tests.gui.screens import CTRL, SHIFT, labels

WRITER = Path(__file__).with_name("note_writer.py")
ROOT = Path(__file__).resolve().parents[2]
KILLS = 3
F11, F12 = Qt.Key.Key_F11, Qt.Key.Key_F12
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def database_url(sqlite_url):
    return sqlite_url


@pytest.fixture
def a_case(intake, operator, a_draft):
    caller = PersonDraft(name="منصور جباری", phone="0914 347 1821", national_id="1382225555")
    return intake.register(operator, a_draft(caller=caller)).value


@pytest.fixture
def another_case(intake, operator, a_draft):
    return intake.register(operator, a_draft(text="موضوع دیگر")).value


@pytest.fixture
def open_case(qtbot):
    """Open a case as the results of a search do."""

    def open_on(workplace, case):
        with qtbot.waitSignal(workplace.case_models.reader.opened, timeout=ANSWER_MS):
            workplace.finding.finder.opened_case.emit(case.case_id)
        return workplace.case_page

    return open_on


@pytest.fixture
def leave(program, qtbot):
    """Give the desk to somebody else by F12."""

    def go():
        with qtbot.waitSignal(program.left, timeout=ANSWER_MS):
            key(program, F12)

    return go


def key(program, pressed, modifiers=NONE):
    QTest.keyClick(program.window.focusWidget() or program.window, pressed, modifiers)


def said(workplace):
    return workplace.view.ui.message_bar.sentence()


def test_a_note_waits_after_f12_and_its_key_brings_it_back(
    log_in, open_case, leave, program, a_case, qtbot
):
    page = open_case(log_in(), a_case)
    key(program, F11, SHIFT)
    type_text(page.ui.note_edit, "با ادارهٔ آب")
    leave()

    again = log_in()
    assert "یادداشت داخلی" in said(again)
    assert shown_code(a_case.tracking_code) in said(again)
    assert "Ctrl+Shift+F11" in said(again)
    with qtbot.waitSignal(again.case_models.reader.opened, timeout=ANSWER_MS):
        key(program, F11, CTRL | SHIFT)
    assert again.case_page.ui.note_edit.value() == "با ادارهٔ آب"
    assert program.window.focusWidget() is again.case_page.ui.note_edit


def test_nobody_else_sees_what_was_being_written(log_in, open_case, leave, program, a_case):
    page = open_case(log_in(), a_case)
    key(program, F11, SHIFT)
    type_text(page.ui.note_edit, "محرمانه")
    leave()

    other = log_in("operator2")
    assert said(other) == ""
    page = open_case(other, a_case)
    assert page.ui.note_card.isHidden()
    key(program, F11, SHIFT)
    assert page.ui.note_edit.value() == ""


def test_a_correction_that_was_begun_before_a_colleagues_meets_the_conflict_when_saved(
    log_in, open_case, leave, program, a_case, operator2, cases, qtbot
):
    page = open_case(log_in(), a_case)
    key(program, F11)
    page.matter_form.ui.place_edit.selectAll()
    type_text(page.matter_form.ui.place_edit, "از این میز")
    leave()
    read = cases.open(operator2, a_case.case_id)
    cases.correct(operator2, read.id, read.version, replace(read.matter, place="از میز دیگر"))

    again = log_in()
    assert "تصحیح پرونده" in said(again)
    page = open_case(again, a_case)
    assert page.ui.parts.currentWidget() is page.ui.matter_form_part
    assert page.matter_form.ui.place_edit.text() == "از این میز"
    with qtbot.waitSignal(again.case_models.matter.conflicted, timeout=ANSWER_MS):
        key(program, Qt.Key.Key_Return, CTRL)
    assert sentence("conflict") in labels(page.ui.matter_form_conflict)
    with qtbot.waitSignal(again.case_models.matter.saved, timeout=ANSWER_MS):
        page.ui.matter_form_conflict.ui.overwrite_button.click()
    assert cases.open(operator2, a_case.case_id).matter.place == "از این میز"
    leave()
    assert said(log_in()) == ""


def test_a_citizens_correction_waits_on_the_page_where_it_was_begun(
    log_in, open_case, leave, program, a_case, another_case
):
    workplace = log_in()
    page = open_case(workplace, a_case)
    key(program, F11, CTRL)
    page.person_form.ui.name_edit.selectAll()
    type_text(page.person_form.ui.name_edit, "منصور جباریان")
    open_case(workplace, another_case)
    (waiting,) = workplace.writings.waiting
    assert (waiting.kind, waiting.case_id) == (WritingKind.PERSON, a_case.case_id)
    leave()

    page = open_case(log_in(), a_case)
    assert page.ui.parts.currentWidget() is page.ui.person_form_part
    assert page.person_form.ui.name_edit.text() == "منصور جباریان"


@pytest.mark.parametrize(
    ("keys", "edit", "cancel"),
    [
        ((F11, SHIFT), "note_edit", "cancel_note_button"),
        ((F11, NONE), "place_edit", "cancel_matter_form_button"),
        ((F11, CTRL), "name_edit", "cancel_person_form_button"),
    ],
)
def test_what_was_thrown_away_does_not_come_back(
    log_in, open_case, leave, program, a_case, keys, edit, cancel
):
    page = open_case(log_in(), a_case)
    key(program, *keys)
    forms = (page.ui, page.matter_form.ui, page.person_form.ui)
    field = next(getattr(form, edit) for form in forms if hasattr(form, edit))
    type_text(field, "اشتباهی")
    assert program.workplace.writings.waiting
    getattr(page.ui, cancel).click()
    leave()

    again = log_in()
    assert said(again) == ""
    assert again.desk.writings == ()


def test_what_was_stored_does_not_come_back(log_in, open_case, leave, program, a_case, qtbot):
    workplace = log_in()
    page = open_case(workplace, a_case)
    key(program, F11, SHIFT)
    type_text(page.ui.note_edit, "تماس گرفته شد")
    with qtbot.waitSignal(workplace.case_models.reader.noted, timeout=ANSWER_MS):
        key(program, Qt.Key.Key_Return, CTRL)
    leave()
    assert log_in().desk.writings == ()


def test_a_form_that_was_opened_and_not_changed_leaves_nothing(
    log_in, open_case, leave, program, a_case
):
    page = open_case(log_in(), a_case)
    for modifiers in (NONE, CTRL):
        key(program, F11, modifiers)
        assert page.leave_part()
    leave()
    assert log_in().desk.writings == ()


def test_the_key_goes_from_one_unfinished_case_to_the_next(
    log_in, open_case, program, a_case, another_case, qtbot
):
    workplace = log_in()
    for case in (a_case, another_case):
        page = open_case(workplace, case)
        key(program, F11, SHIFT)
        type_text(page.ui.note_edit, f"دربارهٔ {case.case_id}")
    for case in (a_case, another_case):
        with qtbot.waitSignal(workplace.case_models.reader.opened, timeout=ANSWER_MS):
            key(program, F11, CTRL | SHIFT)
        assert page.ui.note_edit.value() == f"دربارهٔ {case.case_id}"
    workplace.view.show_page(workplace.call_page)
    workplace.writings.forget(WritingKind.NOTE, a_case.case_id)
    key(program, F11, CTRL | SHIFT)
    assert workplace.view.page() is page
    assert page.ui.note_edit.value() == f"دربارهٔ {another_case.case_id}"


def test_a_step_that_was_begun_waits_with_all_that_was_typed(
    log_in, open_case, leave, program, a_case, centre, agencies, qtbot
):
    centre.refer(a_case.case_id, agencies["WATER"])
    page = open_case(log_in("expert"), a_case)
    referral = page._models.reader.standing.referrals[0].referral.id
    page._actions[step_deed(STEPS[ReferralAction.EXTEND])].trigger()
    form = page.ui.step_form.ui
    type_text(form.amount_edit, "۱۲")
    type_text(form.reason_edit, "بازدید فنی لازم است")
    leave()

    again = log_in("expert")
    assert "گام پرونده" in said(again)
    assert shown_code(a_case.tracking_code) in said(again)
    with qtbot.waitSignal(again.case_models.reader.opened, timeout=ANSWER_MS):
        key(program, F11, CTRL | SHIFT)
    begun = again.case_models.steps.active
    assert (begun.step.action, begun.about.referral.id) == (ReferralAction.EXTEND, referral)
    form = again.case_page.ui.step_form.ui
    assert (form.amount_edit.value(), form.reason_edit.value()) == ("12", "بازدید فنی لازم است")

    with qtbot.waitSignal(again.case_models.steps.taken, timeout=ANSWER_MS):
        key(program, Qt.Key.Key_Return, CTRL)
    leave()
    assert log_in("expert").desk.writings == ()


def test_a_step_that_was_given_up_or_never_filled_in_leaves_nothing(
    log_in, open_case, leave, a_case, qtbot
):
    page = open_case(log_in("expert"), a_case)
    refer = page._actions[step_deed(STEPS[CaseAction.REFER])]
    refer.trigger()
    assert page.leave_part()
    refer.trigger()
    type_text(page.ui.step_form.ui.instruction_edit, "فوری")
    page.ui.step_form.ui.cancel_button.click()
    refer.trigger()
    type_text(page.ui.step_form.ui.instruction_edit, "ف")
    page.ui.step_form.ui.instruction_edit.clear()
    leave()
    assert log_in("expert").desk.writings == ()


def test_how_many_wait_is_told_once(log_in, open_case, leave, program, a_case, another_case):
    workplace = log_in()
    for case in (a_case, another_case):
        page = open_case(workplace, case)
        key(program, F11, SHIFT)
        type_text(page.ui.note_edit, "نیمه‌کاره")
    leave()
    again = log_in()
    assert persian_digits("1") in said(again).partition(".")[2]
    again.view.show_page(again.lists.page)
    again.view.show_page(again.call_page)
    assert said(again) == ""


def test_a_note_being_typed_survives_kills(
    log_in, open_case, leave, program, sqlite_url, a_case, qtbot, in_long_run
):
    for killed in range(1, KILLS + 1) if in_long_run else (2,):
        acknowledged = write_and_kill(sqlite_url, a_case.case_id, lines=killed * 3)
        workplace = log_in()
        page = open_case(workplace, a_case)
        found = page.ui.note_edit.value()
        assert len(found) >= acknowledged > 0
        assert (LETTERS * (1 + len(found) // len(LETTERS))).startswith(found)
        page.ui.cancel_note_button.click()
        leave()


def test_an_order_being_dictated_survives_a_kill(
    log_in, sqlite_url, a_case, official_id, program, qtbot
):
    case_id = a_case.case_id
    written = write_and_kill(sqlite_url, case_id, lines=4, login="secretary", deed=DICTATE)
    workplace = log_in("secretary")
    assert "دستور مسئول" in said(workplace)
    page = workplace.sessions.directives.dictation_page
    with qtbot.waitSignal(workplace.sessions.directives._dictation.opened, timeout=ANSWER_MS):
        key(program, F11, CTRL | SHIFT)
    found = page.ui.text_edit.value()
    assert len(found) >= written > 0
    assert (LETTERS * (1 + len(found) // len(LETTERS))).startswith(found)


def write_and_kill(url, case_id, *, lines, login="operator", deed=NOTE):
    """Kill a note's writer after so many acknowledgements; return the letters of the last."""
    command = [sys.executable, str(WRITER), url, login, PASSWORD, str(case_id), deed]
    writer = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT)
    assert writer.stdout is not None
    heard = [writer.stdout.readline() for _ in range(lines)]
    writer.kill()
    heard += writer.stdout.readlines()
    writer.stdout.close()
    writer.wait(10)
    return int([line for line in heard if line.endswith("\n")][-1])
