"""A liaison and the units of her agency: by keys, refused beside the field, nothing lost."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from samad_desktop.domain.cases import CaseState
from samad_desktop.domain.sub_referrals import SubReferralState
from samad_desktop.domain.transitions import SubReferralAction
from samad_desktop.labels import label
from samad_desktop.messages import sentence
from samad_desktop.persistence import staff
from samad_desktop.views.agency_page import UNIT_CLOCK
from tests.desks import ANSWER_MS
from tests.followed import REPLY
from tests.gui.clipping import clipped, settle
from tests.gui.keyboard import type_text
from tests.long import long
from tests.units import NETWORK, SUBSCRIBERS

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
Key = Qt.Key
ANSWER = "اشتراک قطع بود و وصل شد."


@pytest.fixture
def press(program):
    def do(key, modifiers=Qt.KeyboardModifier.NoModifier):
        QTest.keyClick(QApplication.focusWidget() or program.window, key, modifiers)

    return do


@pytest.fixture
def come_in(program, log_in, qtbot):
    """Let the liaison in; her first referral is open."""

    def do():
        program.window.show()
        program.window.activateWindow()
        workplace = log_in("liaison")
        page = workplace.view.page()
        qtbot.waitUntil(page.ui.reading.isVisible, timeout=ANSWER_MS)
        return workplace, page

    return do


@pytest.fixture
def store(press, qtbot):
    """Store what is written in the unit card, and see the referral as it is then."""

    def do(workplace):
        desk = workplace.work.agency.model
        before = desk.case.sub_referrals
        with qtbot.waitSignal(workplace.work.agency.units.done, timeout=ANSWER_MS):
            press(Key.Key_Return, CTRL)
        qtbot.waitUntil(lambda: desk.case.sub_referrals != before, timeout=ANSWER_MS)
        return desk.case.sub_referrals

    return do


def type_here(text):
    here = QApplication.focusWidget()
    assert here is not None
    type_text(here, text)


def choose_unit(page, unit_desk, name):
    page.ui.unit_picker.set_current(unit_desk.units[name])


def test_she_sends_on_notes_the_answer_and_answers_with_it_by_keys(
    referred, unit_desk, come_in, press, store, centre, qtbot
):
    referral = referred()
    workplace, page = come_in()
    assert page.ui.send_on_button.isVisible()
    assert not page.ui.note_answer_button.isVisible()
    press(Key.Key_F8, SHIFT)
    type_here("مشترکین")
    press(Key.Key_Return)
    page.ui.words_edit.setFocus()
    type_here("امروز بازدید شود")
    (sub,) = store(workplace)
    assert (sub.unit_id, sub.instruction) == (unit_desk.units[SUBSCRIBERS], "امروز بازدید شود")
    assert page.ui.note_answer_button.isVisible()
    assert UNIT_CLOCK.format(due=page.ui.due_value.text()) == page.ui.units_clock.text()
    press(Key.Key_F9, SHIFT)
    type_here(ANSWER)
    (sub,) = store(workplace)
    assert (sub.state, sub.answer) == (SubReferralState.ANSWERED, ANSWER)
    assert any(ANSWER in text for text in page.ui.unit_rows.texts())
    assert not page.ui.units_clock.isVisible()
    press(Key.Key_F8)
    press(Key.Key_U, CTRL)
    assert page.ui.reply_edit.value() == ANSWER
    with qtbot.waitSignal(workplace.work.agency.model.done, timeout=ANSWER_MS):
        press(Key.Key_Return, CTRL)
    case = centre.see(referral.case_id)
    assert case.state is CaseState.ANSWERED
    assert case.events[0].text == ANSWER


@pytest.mark.parametrize("percent", [*long([100]), 150])
def test_both_cards_say_that_esc_puts_them_away_for_later(
    referred, unit_desk, come_in, press, program, percent
):
    referral = referred()
    unit_desk.note(unit_desk.send_on(referral), ANSWER)
    _workplace, page = come_in()
    program.window.resize(1280, 720)
    program.theme.set_text_percent(percent)
    ui = page.ui
    for keys, card, hint in (
        ((Key.Key_F8,), ui.reply_card, (ui.reply_back_key, ui.reply_back_words)),
        ((Key.Key_F8, SHIFT), ui.unit_card, (ui.unit_back_key, ui.unit_back_words)),
    ):
        press(*keys)
        settle()
        assert [each.text() for each in hint] == ["Esc", "بعداً"]
        assert all(each.isVisible() for each in hint)
        assert ui.scroll.horizontalScrollBar().maximum() == 0
        assert clipped(card) == []
        press(Key.Key_Escape)
        assert not card.isVisible()


def test_what_several_units_answered_comes_with_their_names(
    referred, unit_desk, come_in, press, qtbot
):
    referral = referred()
    unit_desk.note(unit_desk.send_on(referral), ANSWER)
    unit_desk.note(unit_desk.send_on(referral, NETWORK), REPLY)
    _workplace, page = come_in()
    press(Key.Key_F8)
    type_here("گزارش:")
    page.ui.draft_button.click()
    wanted = f"گزارش:\n{SUBSCRIBERS}: {ANSWER}\n{NETWORK}: {REPLY}"
    assert page.ui.reply_edit.value() == wanted


def test_without_an_answer_of_a_unit_there_is_no_draft(referred, unit_desk, come_in, press):
    unit_desk.send_on(referred())
    _workplace, page = come_in()
    press(Key.Key_F8)
    assert not page.ui.draft_button.isVisible()
    press(Key.Key_U, CTRL)
    assert page.ui.reply_edit.value() == ""


def test_she_lets_another_unit_do_it_and_takes_back_by_keys(
    referred, unit_desk, come_in, press, store
):
    unit_desk.send_on(referred())
    workplace, page = come_in()
    press(Key.Key_F8, CTRL)
    choose_unit(page, unit_desk, NETWORK)
    page.ui.words_edit.setFocus()
    type_here("کار آن‌هاست")
    first, second = store(workplace)
    assert first.state is SubReferralState.MOVED
    press(Key.Key_F9, CTRL)
    type_here("خودمان دیدیم")
    assert store(workplace)[-1].state is SubReferralState.TAKEN_BACK
    assert second.is_open
    said = workplace.view.ui.message_bar.sentence()
    assert label(SubReferralAction.TAKE_BACK) in said


def test_of_several_units_she_says_which(referred, unit_desk, come_in, press, store):
    referral = referred()
    unit_desk.send_on(referral)
    unit_desk.send_on(referral, NETWORK)
    workplace, page = come_in()
    press(Key.Key_F9, SHIFT)
    first, second = workplace.work.agency.model.case.sub_referrals
    assert page.ui.sub_box.value() == str(second.id)
    page.ui.sub_box.chips()[0].click()
    page.ui.words_edit.setFocus()
    type_here(ANSWER)
    after = store(workplace)
    assert [each.is_open for each in after] == [False, True]
    assert after[0].id == first.id


def test_what_was_typed_for_one_unit_is_never_stored_for_another(
    referred, unit_desk, come_in, press, qtbot
):
    referral = referred()
    first = unit_desk.send_on(referral)
    workplace, page = come_in()
    press(Key.Key_F9, SHIFT)
    assert page.ui.unit_title.text().endswith(SUBSCRIBERS)
    type_here(ANSWER)
    press(Key.Key_Escape)
    second = unit_desk.send_on(referral, NETWORK)
    unit_desk.take_back(first)
    units = workplace.work.agency.units
    workplace.work.agency.model.refresh()
    qtbot.waitUntil(lambda: [each.id for each in units.waiting] == [second.id], timeout=ANSWER_MS)
    press(Key.Key_F9, SHIFT)
    assert page.ui.words_edit.value() == ANSWER
    assert page.ui.sub_box.value() == ""
    with qtbot.waitSignal(units.refused, timeout=ANSWER_MS):
        press(Key.Key_Return, CTRL)
    assert workplace.view.ui.message_bar.sentence() == sentence("was_taken_back")
    assert units.waiting == (second,)


def _nothing_said(page, unit_desk):
    """Nobody is chosen."""


def _unlisted(page, unit_desk):
    type_text(page.ui.unit_picker, "ناکجا")


def _accused(page, unit_desk):
    choose_unit(page, unit_desk, SUBSCRIBERS)


@pytest.mark.parametrize(
    ("fill", "sentence_"),
    [
        (_nothing_said, sentence("required")),
        (_unlisted, sentence("not_in_list", "ناکجا")),
        (_accused, sentence("sends_to_accused_unit")),
    ],
)
def test_a_unit_that_cannot_be_asked_is_refused_beside_its_field_and_nothing_is_lost(
    referred, unit_desk, come_in, press, a_draft, qtbot, fill, sentence_
):
    referred(matter=replace(a_draft().matter, accused_unit=SUBSCRIBERS))
    _workplace, page = come_in()
    press(Key.Key_F8, SHIFT)
    type_text(page.ui.words_edit, "بازدید شود")
    fill(page, unit_desk)
    page.ui.words_edit.setFocus()
    press(Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: page.ui.unit_error.text() == sentence_, timeout=ANSWER_MS)
    assert page.ui.words_edit.value() == "بازدید شود"


@pytest.mark.parametrize(
    ("typed", "code"),
    [("۱۴۰۵/۱۳/۱", "date_impossible"), ("فردا", "unit_answers_in_future")],
)
def test_a_day_on_which_no_unit_can_have_answered_is_refused_beside_it(
    referred, unit_desk, come_in, press, qtbot, typed, code
):
    unit_desk.send_on(referred())
    _workplace, page = come_in()
    press(Key.Key_F9, SHIFT)
    type_here(ANSWER)
    page.ui.answered_on_edit.setFocus()
    type_here(typed)
    press(Key.Key_Return, CTRL)
    expected = sentence(code)
    qtbot.waitUntil(lambda: page.ui.answered_on_error.text() == expected, timeout=ANSWER_MS)
    assert page.ui.words_edit.value() == ANSWER


def test_an_answer_without_words_is_refused_beside_it(referred, unit_desk, come_in, press, qtbot):
    unit_desk.send_on(referred())
    _workplace, page = come_in()
    required = sentence("required")
    for key, modifiers in ((Key.Key_F9, SHIFT), (Key.Key_F9, CTRL)):
        press(key, modifiers)
        press(Key.Key_Return, CTRL)
        qtbot.waitUntil(lambda: page.ui.words_error.text() == required, timeout=ANSWER_MS)


def test_what_a_colleague_has_stored_meanwhile_is_told_and_what_was_typed_stays(
    referred, unit_desk, come_in, press, qtbot
):
    sub = unit_desk.send_on(referred())
    workplace, page = come_in()
    press(Key.Key_F9, SHIFT)
    type_here(ANSWER)
    unit_desk.take_back(sub)
    with qtbot.waitSignal(workplace.work.agency.units.refused, timeout=ANSWER_MS):
        press(Key.Key_Return, CTRL)
    assert workplace.view.ui.message_bar.sentence() == sentence("was_taken_back")
    assert page.ui.words_edit.value() == ANSWER


def test_what_is_typed_stays_through_escape_another_form_and_a_restart(
    referred, unit_desk, come_in, press, program, qtbot
):
    unit_desk.send_on(referred())
    workplace, page = come_in()
    press(Key.Key_F9, SHIFT)
    type_here("هنوز نه")
    press(Key.Key_Escape)
    assert not page.ui.unit_card.isVisible()
    assert workplace.view.page() is page
    press(Key.Key_F8)
    assert page.ui.reply_card.isVisible()
    press(Key.Key_F9, SHIFT)
    assert not page.ui.reply_card.isVisible()
    assert page.ui.words_edit.value() == "هنوز نه"
    with qtbot.waitSignal(program.left, timeout=ANSWER_MS):
        workplace.left.emit()
    workplace, page = come_in()
    assert "کار با واحد تابعه" in workplace.view.ui.message_bar.sentence()
    press(Key.Key_F11, CTRL | SHIFT)
    press(Key.Key_F9, SHIFT)
    qtbot.waitUntil(lambda: page.ui.words_edit.value() == "هنوز نه", timeout=ANSWER_MS)
    page.ui.unit_cancel_button.click()
    assert workplace.writings.waiting == ()
    press(Key.Key_F9, SHIFT)
    assert page.ui.words_edit.value() == ""


def test_an_agency_without_units_is_offered_none_of_it(
    new_case, centre, agency, agencies, reference, database, come_in, press
):
    bare = next(code for code, each in agencies.items() if not reference.units_of(each))
    with database.transaction() as connection:
        staff.set_agencies(connection, agency.actor.staff_id, frozenset({agencies[bare]}))
    centre.refer(new_case(), agencies[bare])
    _workplace, page = come_in()
    assert not page.ui.units_part.isVisible()
    press(Key.Key_F8, SHIFT)
    assert not page.ui.unit_card.isVisible()


@pytest.mark.parametrize("percent", [*long([100]), 150])
def test_the_unit_card_is_unclipped_with_its_complaints(
    referred, unit_desk, come_in, press, program, qtbot, percent
):
    referral = referred()
    unit_desk.send_on(referral)
    unit_desk.send_on(referral, NETWORK)
    workplace, page = come_in()
    program.window.resize(1280, 720)
    program.theme.set_text_percent(percent)
    press(Key.Key_F8, CTRL)
    with qtbot.waitSignal(workplace.work.agency.units.refused, timeout=ANSWER_MS):
        press(Key.Key_Return, CTRL)
    settle()
    assert clipped(page.ui.unit_card) == []
    save = page.ui.unit_save_button
    assert page.ui.scroll.horizontalScrollBar().maximum() == 0
    assert save.visibleRegion().boundingRect() == save.rect()
