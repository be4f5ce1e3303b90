"""A liaison's desk: her own agencies' referrals, what she may do with them, and nothing lost."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from samad_desktop.domain.calendar import day_text, long_day
from samad_desktop.domain.cases import CaseState, IdentityLevel
from samad_desktop.domain.counters import Counter
from samad_desktop.domain.redaction import MARK
from samad_desktop.domain.referrals import ReferralState
from samad_desktop.domain.transitions import ReferralAction
from samad_desktop.domain.worklists import Worklist
from samad_desktop.labels import label
from samad_desktop.messages import sentence
from samad_desktop.qtkit.table_model import LOOK_ROLE
from samad_desktop.viewmodels.case_looks import shown_code
from samad_desktop.viewmodels.work_looks import AgencyLooks
from samad_desktop.views.agency_page import AgencyPage
from samad_desktop.views.referral_sheet import WITHHELD
from tests.desks import ANSWER_MS
from tests.followed import REPLY, working_day
from tests.gui.clipping import clipped, settle
from tests.gui.keyboard import type_text
from tests.gui.screens import labels
from tests.long import long

ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
Key = Qt.Key
TEXT = "آب کوی فرهنگیان از دیروز صبح قطع است"


@pytest.fixture
def sent(new_case, centre, agency, agencies):
    """Send cases to the liaison's agency, and one to another."""

    def send(count=1, **more):
        ids = [new_case(**more) for _ in range(count)]
        for case_id in ids:
            centre.refer(case_id, agencies["WATER"], instruction="بازدید شود")
        centre.refer(new_case(), agencies["POWERTBZ"])
        return ids

    return send


@pytest.fixture
def come_in(program, log_in, qtbot):
    """Let the liaison in; her first referral is open."""

    def do():
        program.window.show()
        program.window.activateWindow()
        workplace = log_in("liaison")
        page = workplace.view.page()
        assert isinstance(page, AgencyPage)
        qtbot.waitUntil(page.ui.reading.isVisible, timeout=ANSWER_MS)
        return workplace, page

    return do


@pytest.fixture
def press(program):
    def do(key, modifiers=Qt.KeyboardModifier.NoModifier):
        QTest.keyClick(QApplication.focusWidget() or program.window, key, modifiers)

    return do


def type_here(text):
    here = QApplication.focusWidget()
    assert here is not None
    type_text(here, text)


def texts(page):
    return [each.text() for each in page.findChildren(QLabel) if each.isVisible()]


@ON_SQLITE
def test_she_begins_with_her_own_agencys_referrals_and_sees_no_others(sent, come_in):
    own = sent(3)
    workplace, page = come_in()
    rows = workplace.work.agency.lists.rows.values()
    assert [row.case.id for row in rows] == own
    assert TEXT in texts(page)
    assert "بازدید شود" in texts(page)
    assert workplace.view.ui.search_button.isVisible()
    assert workplace.view.ui.open_tile.count() == "۳"
    a_raised_row_keeps_its_level_and_says_how_far_she_is(workplace, rows[0])


def a_raised_row_keeps_its_level_and_says_how_far_she_is(workplace, row):
    raised = replace(row, level=2, referral_state=ReferralState.INTERIM)
    around = workplace.surroundings
    look = AgencyLooks(around.looks, around.desk.reference, around.desk.clock).row(raised)
    assert look.pill == "سطح ۲"
    assert label(ReferralState.INTERIM) in look.note


@ON_SQLITE
def test_her_rows_say_how_far_she_is_with_each_referral(sent, come_in, press, agency, qtbot):
    _new, known, begun = sent(3)
    agency.move("acknowledge", known)
    agency.move("reply_interim", begun, "می‌پرسیم")
    workplace, _page = come_in()
    lists = workplace.work.agency.lists

    def pills():
        return [lists.rows.data(lists.rows.index(at, 0), LOOK_ROLE).pill for at in range(3)]

    states = [ReferralState.SENT, ReferralState.RECEIVED, ReferralState.INTERIM]
    assert pills() == [label(state) for state in states]
    with qtbot.waitSignal(lists.rows.loaded, timeout=ANSWER_MS):
        press(Key.Key_F6)
    qtbot.waitUntil(lambda: pills()[0] == label(ReferralState.RECEIVED), timeout=ANSWER_MS)


@ON_SQLITE
def test_she_acknowledges_and_answers_by_keys(sent, come_in, press, centre, qtbot):
    (case_id,) = sent()
    workplace, page = come_in()
    model = workplace.work.agency.model
    with qtbot.waitSignal(model.done, timeout=ANSWER_MS):
        press(Key.Key_F6)
    qtbot.waitUntil(lambda: model.case.referral.state is ReferralState.RECEIVED, timeout=ANSWER_MS)
    assert not page.ui.acknowledge_button.isVisible()
    press(Key.Key_F8)
    type_here(REPLY)
    with qtbot.waitSignal(model.done, timeout=ANSWER_MS):
        press(Key.Key_Return, CTRL)
    assert centre.see(case_id).state is CaseState.ANSWERED
    assert label(ReferralAction.ANSWER) in workplace.view.ui.message_bar.sentence()
    qtbot.waitUntil(page.ui.hint.isVisible, timeout=ANSWER_MS)
    assert model.case is None


@ON_SQLITE
def test_what_comes_to_an_empty_desk_is_answered_by_keys_at_once(
    agency, log_in, program, sent, press, centre, qtbot
):
    program.window.show()
    program.window.activateWindow()
    workplace = log_in("liaison")
    page, model = workplace.view.page(), workplace.work.agency.model
    qtbot.waitUntil(page.ui.hint.isVisible, timeout=ANSWER_MS)
    for _ in range(2):
        (case_id,) = sent()
        qtbot.waitUntil(page.ui.reading.isVisible, timeout=ANSWER_MS)
        press(Key.Key_F8)
        type_here(REPLY)
        with qtbot.waitSignal(model.done, timeout=ANSWER_MS):
            press(Key.Key_Return, CTRL)
        assert centre.see(case_id).state is CaseState.ANSWERED
        qtbot.waitUntil(page.ui.hint.isVisible, timeout=ANSWER_MS)


@ON_SQLITE
def test_a_referral_is_returned_with_a_reason_and_an_agency(
    sent, come_in, press, centre, agencies, qtbot
):
    (case_id,) = sent()
    workplace, page = come_in()
    model, error = workplace.work.agency.model, page.ui.proposed_agency_error
    press(Key.Key_F9)
    with qtbot.waitSignal(model.refused, timeout=ANSWER_MS):
        press(Key.Key_Return, CTRL)
    assert page.ui.reply_error.text() == sentence("required")
    type_text(page.ui.reply_edit, "این خط لوله از ما نیست")
    with qtbot.waitSignal(model.refused, timeout=ANSWER_MS):
        press(Key.Key_Return, CTRL)
    assert error.text() == sentence("required")
    assert page.ui.reply_edit.value() == "این خط لوله از ما نیست"
    # Letters that are no agency are refused by name, and stay.
    type_text(page.ui.proposed_agency_picker, "دستگاهی که نیست")
    press(Key.Key_Return, CTRL)
    assert error.text() == sentence("not_in_list", "دستگاهی که نیست")
    assert page.ui.proposed_agency_picker.text() == "دستگاهی که نیست"
    assert page.ui.reply_edit.value() == "این خط لوله از ما نیست"
    page.ui.proposed_agency_picker.set_current(agencies["POWERTBZ"])
    with qtbot.waitSignal(model.done, timeout=ANSWER_MS):
        press(Key.Key_Return, CTRL)
    assert centre.see(case_id).state is CaseState.RETURNED


STARRED = {
    (Key.Key_F7,): {"reply"},
    (Key.Key_F8,): {"reply"},
    (Key.Key_F9,): {"reply", "proposed_agency"},
    (Key.Key_F10,): {"reply", "until"},
    (Key.Key_F8, SHIFT): {"unit"},
}


@ON_SQLITE
def test_each_field_that_must_be_filled_has_its_star(sent, come_in, press):
    sent()
    _workplace, page = come_in()
    names = ("reply", "proposed_agency", "until", "unit", "words", "answered_on")
    shown = {each: getattr(page.ui, f"{each}_label") for each in names}
    for keys, starred in STARRED.items():
        press(*keys)
        marked = {each for each, it in shown.items() if it.isVisible() and it.text().endswith(" *")}
        assert marked == starred, keys
        press(Key.Key_Escape)


@ON_SQLITE
def test_what_is_typed_stays_through_escape_and_through_a_restart(
    sent, come_in, press, program, qtbot
):
    sent()
    workplace, page = come_in()
    press(Key.Key_F7)
    type_here("در دست کار")
    press(Key.Key_Escape)
    assert not page.ui.reply_card.isVisible()
    assert workplace.view.page() is page
    press(Key.Key_F8)
    assert page.ui.reply_edit.value() == "در دست کار"
    with qtbot.waitSignal(program.left, timeout=ANSWER_MS):
        workplace.left.emit()
    workplace, page = come_in()
    assert "پاسخ به مرکز" in workplace.view.ui.message_bar.sentence()
    press(Key.Key_F8)
    assert page.ui.reply_edit.value() == "در دست کار"
    page.ui.cancel_button.click()
    press(Key.Key_F8)
    assert page.ui.reply_edit.value() == ""


@ON_SQLITE
def test_the_agency_that_she_proposes_stays_through_a_restart(
    sent, come_in, press, program, agencies, reference, qtbot
):
    sent()
    workplace, page = come_in()
    press(Key.Key_F9)
    type_here(reference.agencies[agencies["POWERTBZ"]].name)
    press(Key.Key_Return)
    assert page.ui.proposed_agency_picker.current_id() == agencies["POWERTBZ"]
    press(Key.Key_Escape)
    with qtbot.waitSignal(program.left, timeout=ANSWER_MS):
        workplace.left.emit()
    _workplace, page = come_in()
    press(Key.Key_F9)
    assert page.ui.proposed_agency_picker.current_id() == agencies["POWERTBZ"]
    page.ui.cancel_button.click()
    press(Key.Key_F9)
    assert page.ui.proposed_agency_picker.current_id() is None


@ON_SQLITE
def test_what_she_writes_keeps_its_referral_while_the_list_moves(
    sent, come_in, press, agency, qtbot
):
    first, second = sent(2)
    workplace, page = come_in()
    model = workplace.work.agency.model
    press(Key.Key_F8)
    type_here("پاسخ نخست")
    with qtbot.waitSignal(workplace.work.agency.lists.rows.loaded, timeout=ANSWER_MS):
        page.ui.rows_view.setCurrentIndex(workplace.work.agency.lists.rows.index(1, 0))
        workplace.work.agency.lists.refresh()
    assert model.case.referral.case_id == first
    with qtbot.waitSignal(model.done, timeout=ANSWER_MS):
        page.ui.save_button.click()
    qtbot.waitUntil(
        lambda: model.case is not None and model.case.referral.case_id == second,
        timeout=ANSWER_MS,
    )


def test_more_time_is_asked_for_until_a_working_day_and_its_lack_is_told_at_once(
    sent, come_in, press, agency, centre, expert, screens_of, qtbot
):
    (case_id,) = sent()
    workplace, page = come_in()
    ui, model = page.ui, workplace.work.agency.model
    press(Key.Key_F10)
    assert ui.until_edit.hasFocus()
    with qtbot.waitSignal(model.refused, timeout=ANSWER_MS):
        press(Key.Key_Return, CTRL)
    assert ui.until_error.text() == ui.reply_error.text() == sentence("required")
    assert ui.until_edit.hasFocus()
    type_here("۳۰/۱۲/۱۴۰۴")
    press(Key.Key_Return, CTRL)
    assert ui.until_error.text() == sentence("date_impossible")
    assert ui.until_edit.value() == "۳۰/۱۲/۱۴۰۴"
    day = working_day(agency.database)
    ui.until_edit.selectAll()
    type_here(day_text(day))
    press(Key.Key_Tab)
    assert not ui.until_error.isVisible()
    type_here("قطعه در راه است")
    press(Key.Key_Escape)
    press(Key.Key_F10)
    assert (ui.until_edit.day(), ui.reply_edit.value()) == (day, "قطعه در راه است")
    with qtbot.waitSignal(model.done, timeout=ANSWER_MS):
        press(Key.Key_Return, CTRL)
    assert centre.see(case_id).state is CaseState.REFERRED, "nothing else moves"
    screens = screens_of(expert)
    screens.turn_to(screens.case_page)
    with qtbot.waitSignal(screens.case.reader.opened, timeout=ANSWER_MS):
        screens.case.reader.open(case_id)
    shown = " | ".join(labels(screens.case_page.ui.follow_up_card))
    assert f"تمدید تا {long_day(day)} خواسته است: قطعه در راه است" in shown


@ON_SQLITE
def test_shift_tab_leaves_the_reply_for_a_control_before_it(sent, come_in, press):
    sent()
    _workplace, page = come_in()
    press(Key.Key_F8)
    assert page.ui.reply_edit.hasFocus()
    press(Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert not page.ui.reply_edit.hasFocus()
    assert not page.ui.scroll.hasFocus()


@ON_SQLITE
def test_an_answer_to_what_a_colleague_has_just_moved_is_refused_and_kept(
    sent, come_in, press, agency, qtbot
):
    (case_id,) = sent()
    workplace, page = come_in()
    press(Key.Key_F8)
    type_here(REPLY)
    agency.move("acknowledge", case_id)
    with qtbot.waitSignal(workplace.work.agency.model.refused, timeout=ANSWER_MS):
        press(Key.Key_Return, CTRL)
    assert workplace.view.ui.message_bar.sentence() == sentence("conflict")
    assert page.ui.reply_edit.value() == REPLY


@ON_SQLITE
def test_the_key_to_what_is_unfinished_opens_the_reply_that_was_begun(sent, come_in, press, qtbot):
    sent(2)
    workplace, page = come_in()
    lists, desk = workplace.work.agency.lists, workplace.work.agency.model
    qtbot.waitUntil(lambda: lists.rows.rowCount() == 2, timeout=ANSWER_MS)
    begun = desk.case.referral.id
    press(Key.Key_F8)
    type_here(REPLY)
    press(Key.Key_Escape)
    with qtbot.waitSignal(desk.shown, timeout=ANSWER_MS):
        press(Key.Key_Down)
    assert desk.case.referral.id != begun
    with qtbot.waitSignal(desk.shown, timeout=ANSWER_MS):
        press(Key.Key_F11, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert desk.case.referral.id == begun
    assert page.ui.reply_card.isVisible()
    assert page.ui.reply_edit.value() == REPLY
    assert page.ui.reply_edit.hasFocus()
    press(Key.Key_Escape)
    workplace.work.take_up(desk.case.referral.case_id)
    with qtbot.waitSignal(desk.shown, timeout=ANSWER_MS):
        press(Key.Key_Down)
    assert not page.ui.reply_card.isVisible()


@ON_SQLITE
def test_who_the_citizen_is_stays_hidden_where_it_must(sent, come_in, a_draft):
    matter = replace(a_draft().matter, identity_level=IdentityLevel.HIDDEN_FROM_AGENCY)
    sent(matter=matter)
    _workplace, page = come_in()
    assert WITHHELD in texts(page)
    assert [text for text in texts(page) if MARK in text]
    assert TEXT not in texts(page)
    assert not [text for text in texts(page) if "جباری" in text]


@ON_SQLITE
def test_why_until_then_is_told_by_a_key_on_screen_and_on_paper(
    sent, come_in, press, program, qtbot
):
    sent()
    workplace, page = come_in()
    model = workplace.work.agency.model
    with qtbot.waitSignal(model.explainer.explained, timeout=ANSWER_MS):
        press(Key.Key_F11)
    card = page.explanation
    assert card.isVisible()
    shown = " ".join(texts(page))
    assert "ضابطه" in shown
    assert "مهلت" in shown
    press(Key.Key_P, CTRL)
    paper = page.paper_dialog.ui
    qtbot.waitUntil(lambda: paper.parts.currentWidget() is paper.paper_view, timeout=ANSWER_MS)
    page.paper_dialog.reject()
    program.window.activateWindow()
    qtbot.waitUntil(program.window.isActiveWindow, timeout=ANSWER_MS)
    press(Key.Key_Escape)
    assert not card.isVisible()
    assert page.ui.reading.isVisible()


@ON_SQLITE
def test_the_citizens_words_are_not_told_with_the_date(sent, come_in, centre, a_draft, qtbot):
    matter = replace(a_draft().matter, identity_level=IdentityLevel.HIDDEN_FROM_AGENCY)
    (case_id,) = sent(matter=matter)
    centre.do("pause", case_id, "جباری مدرک می‌آورد")
    workplace, page = come_in()
    with qtbot.waitSignal(workplace.work.agency.model.explainer.explained, timeout=ANSWER_MS):
        page.ui.why_button.click()
    assert "توقف" in " ".join(texts(page))
    assert "جباری" not in " ".join(texts(page))


@ON_SQLITE
def test_an_explanation_goes_away_with_its_referral(sent, come_in, press, agency, qtbot):
    (case_id,) = sent()
    workplace, page = come_in()
    with qtbot.waitSignal(workplace.work.agency.model.explainer.explained, timeout=ANSWER_MS):
        press(Key.Key_F11)
    agency.move("answer", case_id, REPLY)
    qtbot.waitUntil(page.explanation.overlay.isHidden, timeout=ANSWER_MS)


@ON_SQLITE
def test_a_copy_for_information_has_no_date_to_explain(
    new_case, centre, agency, agencies, log_in, program, qtbot
):
    case_id = new_case()
    centre.refer(case_id, agencies["POWER"], copy_ids=(agencies["WATER"],))
    program.window.show()
    workplace = log_in("liaison")
    page = workplace.view.page()
    workplace.work.open_case(case_id)
    qtbot.waitUntil(page.ui.reading.isVisible, timeout=ANSWER_MS)
    assert not page.ui.why_button.isVisible()


@ON_SQLITE
def test_a_case_that_was_asked_for_stays_though_the_list_is_read_anew(sent, come_in, press, qtbot):
    sent(3)
    workplace, page = come_in()
    lists, desk = workplace.work.agency.lists, workplace.work.agency.model
    qtbot.waitUntil(lambda: lists.rows.rowCount() == 3, timeout=ANSWER_MS)
    last = lists.rows.value_at(lists.rows.index(2, 0))
    with qtbot.waitSignal(desk.shown, timeout=ANSWER_MS):
        workplace.work.open_case(last.case.id)
    assert page.ui.rows_view.currentIndex().row() == 2
    with qtbot.waitSignal(lists.rows.loaded, timeout=ANSWER_MS):
        press(Key.Key_F5)
    assert desk.is_sought
    assert page.ui.code_value.text() == shown_code(last.case.tracking_code)
    with qtbot.waitSignal(desk.shown, timeout=ANSWER_MS):
        press(Key.Key_Up)
    assert page.ui.code_value.text() != shown_code(last.case.tracking_code)


@ON_SQLITE
def test_a_case_of_another_list_takes_the_cursor_so_that_enter_opens_no_other(
    sent, come_in, press, centre, qtbot
):
    first, *_others = sent(3)
    workplace, page = come_in()
    desk = workplace.work.agency.model
    press(Key.Key_PageDown, CTRL)
    qtbot.waitUntil(lambda: not workplace.work.agency.lists.rows.loading, timeout=ANSWER_MS)
    page.ui.rows_view.setFocus()
    with qtbot.waitSignal(desk.shown, timeout=ANSWER_MS):
        workplace.work.open_case(first)
    assert not page.ui.rows_view.hasFocus()
    press(Key.Key_Return)
    assert desk.case.referral.case_id == first


@ON_SQLITE
def test_a_door_of_the_strip_leads_through_its_list_to_the_referral(sent, come_in, press, qtbot):
    sent(2)
    workplace, page = come_in()
    with qtbot.waitSignal(workplace.lists.listing.rows.loaded, timeout=ANSWER_MS):
        press(Key.Key_F3, CTRL)
    assert workplace.lists.listing.current is Counter.OPEN
    press(Key.Key_Down)
    wanted = workplace.lists.page.ui.cases.current()
    press(Key.Key_Return)
    assert workplace.view.page() is page
    qtbot.waitUntil(
        lambda: page.ui.code_value.text() == shown_code(wanted.tracking_code), timeout=ANSWER_MS
    )


@ON_SQLITE
def test_a_case_that_was_never_sent_to_her_is_refused_in_words(sent, come_in, new_case, qtbot):
    sent(1)
    workplace, _page = come_in()
    with qtbot.waitSignal(workplace.work.agency.model.failed, timeout=ANSWER_MS):
        workplace.work.open_case(new_case())
    assert workplace.view.ui.message_bar.sentence() == sentence("not_found")


@ON_SQLITE
def test_what_the_centre_sent_back_has_a_list_of_its_own(
    sent, come_in, press, centre, agency, qtbot
):
    (case_id,) = sent()
    agency.move("answer", case_id, REPLY)
    centre.move("send_back", case_id, "بنویسید چه کسی رفت")
    workplace, page = come_in()
    lists = workplace.work.agency.lists
    with qtbot.waitSignal(lists.rows.loaded, timeout=ANSWER_MS):
        press(Key.Key_PageDown, CTRL)
    assert lists.current is Worklist.AGENCY_SENT_BACK
    assert [row.case.id for row in lists.rows.values()] == [case_id]
    assert "بنویسید چه کسی رفت" in " ".join(page.ui.timeline.texts())
    assert page.ui.sent_back_value.text() == "برگردانده شد: بنویسید چه کسی رفت"
    assert page.ui.sent_back_value.isVisible()
    press(Key.Key_F7)
    type_here("می‌پرسیم")
    with qtbot.waitSignal(workplace.work.agency.model.done, timeout=ANSWER_MS):
        press(Key.Key_Return, CTRL)
    qtbot.waitUntil(
        lambda: workplace.work.agency.model.case.referral.state is ReferralState.INTERIM,
        timeout=ANSWER_MS,
    )
    assert page.ui.sent_back_value.isVisible()


@ON_SQLITE
def test_what_was_never_sent_back_says_nothing_of_that(sent, come_in):
    sent()
    _workplace, page = come_in()
    assert not page.ui.sent_back_value.isVisible()


@ON_SQLITE
@pytest.mark.parametrize("percent", [*long([100]), 150])
def test_a_refused_return_is_unclipped(sent, come_in, press, program, qtbot, percent):
    sent(4)
    workplace, page = come_in()
    program.window.resize(1280, 720)
    program.theme.set_text_percent(percent)
    settle()
    assert page.ui.list_card.width() * 3 >= page.width(), "the buttons beside it wrap"
    press(Key.Key_F9)
    with qtbot.waitSignal(workplace.work.agency.model.refused, timeout=ANSWER_MS):
        press(Key.Key_Return, CTRL)
    settle()
    assert clipped(page.ui.reply_card) == []
    assert page.ui.save_button.visibleRegion().boundingRect() == page.ui.save_button.rect()
