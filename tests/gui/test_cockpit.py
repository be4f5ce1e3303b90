"""Holding a session by keys: an official with five of them, and a secretary who writes orders."""

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from sqlalchemy import update

from samad_desktop.domain.directives import Addressee, DirectiveDraft
from samad_desktop.domain.sessions import SessionState
from samad_desktop.domain.slots import SlotState
from samad_desktop.domain.text import strip_isolates
from samad_desktop.domain.writings import WritingKind
from samad_desktop.messages import sentence
from samad_desktop.persistence.tables import cases
from samad_desktop.qtkit.keys import HERE
from samad_desktop.qtkit.read_label import ReadLabel
from samad_desktop.services.cockpit import CockpitService
from samad_desktop.services.dictation import DictationService
from samad_desktop.slot_words import ending_text
from samad_desktop.viewmodels.case_looks import WITHHELD, shown_code
from samad_desktop.viewmodels.cockpit_looks import NO_LEDGER
from samad_desktop.views.attendance_card import END_TITLE, TITLE
from samad_desktop.views.dictation_page import PROTECTED
from samad_desktop.views.turn_contact_card import ASKED
from samad_desktop.views.turn_order_form import BEHIND
from tests.centres import both_engines
from tests.gui.clipping import clipped, settle
from tests.gui.cockpit_desk import ALT, CTRL, SHIFT, CockpitDesk, Key
from tests.held import BEFORE, BEGIN, caller_name
from tests.moments import let_it_be

SUBJECT, TEXT = "تعویض لولهٔ اصلی", "تا یک هفته لوله عوض شود."
FAR_PX = 24


@pytest.fixture
def come_in(sit_down, hand_clock, qtbot):
    hand_clock.at = BEGIN
    return lambda login="secretary": CockpitDesk(sit_down(login), qtbot)


@pytest.fixture
def opened(hall, database, secretary):
    """Begin the session before anybody comes."""
    service = CockpitService(database)
    service.open(secretary, service.read(secretary, hall.session_id).session)
    return hall


@pytest.fixture
def desk(opened, come_in):
    """Give the secretary, with the first caller on the line."""
    desk = come_in()
    desk.call_next()
    return desk


def dictate(desk, subject=SUBJECT, text=TEXT):
    """Write an order from its first field on."""
    desk.form.subject_edit.setFocus()
    desk.write(subject)
    desk.key(Key.Key_Tab)
    desk.write(text)


def states(desk):
    return [each.place.slot.state for each in desk.cockpit.queue.lines]


# The official


@pytest.mark.in_turn
@both_engines
def test_an_official_holds_her_session_with_five_keys_that_stand_on_the_page(opened, come_in):
    desk = come_in("official")
    the_five_keys_stand_on_the_page(desk)
    assert desk.side is None
    assert desk.ui.side_card.isHidden()
    assert desk.shows(desk.ui.ledger_part)
    # Pressed twice it calls one.
    desk.stored(lambda: (desk.key(Key.Key_Return), desk.key(Key.Key_Return)))
    assert states(desk) == [SlotState.CALLED, SlotState.BOOKED, SlotState.BOOKED]
    assert desk.shows(desk.ui.brief_part)
    assert caller_name(0) in desk.words()
    desk.key(Key.Key_F7)
    assert desk.shows(desk.ui.ledger_part)
    desk.key(Key.Key_F7)
    assert desk.shows(desk.ui.brief_part)
    desk.stored(lambda: desk.key(Key.Key_F10))
    assert states(desk)[0] is SlotState.NO_SHOW
    desk.call_next(Key.Key_Return)
    assert caller_name(1) in desk.words()


def the_five_keys_stand_on_the_page(desk):
    buttons = (
        *(desk.ui.next_button, desk.ui.absent_button, desk.ui.ledger_button),
        *(desk.ui.down_button, desk.ui.up_button),
    )
    assert [strip_isolates(each.hint.text()) for each in buttons] == [
        *("Enter", "F10", "F7", "Page Down", "Page Up"),
    ]
    assert all(each.isVisible() for each in buttons)


def test_what_is_read_from_afar_is_large_and_turned_by_pages(opened, come_in, theme):
    desk = come_in("official")
    desk.call_next(Key.Key_Return)
    brief = desk.ui.brief_part.ui
    labels = (
        *(brief.name_label, brief.matter_label, brief.facts_label, brief.minutes_label),
        *(brief.left_label, brief.text_label, brief.history_title, desk.ui.next_label),
        *(desk.ui.next_button, desk.ui.next_button.hint),
    )
    assert min(each.font().pixelSize() for each in labels) >= FAR_PX
    assert not clipped(desk.page)
    brief.text_label.setText("آب قطع است. " * 300)
    bar = brief.scroll.verticalScrollBar()
    desk.until(lambda: bar.maximum() > 0)
    desk.key(Key.Key_PageDown)
    assert bar.value() > 0
    desk.key(Key.Key_PageUp)
    assert bar.value() == 0


def test_every_line_of_a_brief_has_its_room(
    make_hall, come_in, database, secretary, centre, agencies, theme
):
    """Nobody is on the line when she comes, so that the page is filled before it is seen."""
    hall = make_hall(3)
    for case_id in hall.case_ids:
        centre.refer(case_id, agencies["WATER"])
    with database.transaction() as connection:
        connection.execute(update(cases).values(text="آب کوی فرهنگیان قطع است. " * 9))
    service = CockpitService(database)
    service.open(secretary, service.read(secretary, hall.session_id).session)
    service.miss(secretary, service.read(secretary, hall.session_id))
    desk = come_in()
    assert desk.shows(desk.ui.quiet_part)
    desk.call_next()
    settle()
    brief = desk.ui.brief_part.ui
    lines = [each for each in brief.scrolled.findChildren(ReadLabel) if each.isVisible()]
    assert len(lines) > 3
    assert all(each.height() >= each.heightForWidth(each.width()) for each in lines)


def test_the_time_grows_short_in_words_and_colour(opened, come_in, hand_clock, database):
    desk = come_in("official")
    desk.call_next(Key.Key_Return)
    tile, brief = desk.ui.brief_part.ui.time_tile, desk.ui.brief_part.ui
    assert (brief.minutes_label.text(), brief.left_label.text()) == ("۵", "دقیقه مانده")
    for minutes, shown in (
        (4.5, ("۱", "دقیقهٔ پایانی", "near")),
        (6.5, ("۲", "دقیقه گذشته", "over")),
    ):
        hand_clock.at = BEGIN + timedelta(minutes=minutes)
        let_it_be(database, hand_clock.at)
        desk.workplace.desk.clock.measure()
        desk.page._show_time()
        found = (brief.minutes_label.text(), brief.left_label.text(), tile.property("pressure"))
        assert found == shown


def test_of_a_protected_case_an_official_reads_neither_words_nor_name(
    make_hall, come_in, database, secretary
):
    hall = make_hall(1, subject="0706")
    service = CockpitService(database)
    service.open(secretary, service.read(secretary, hall.session_id).session)
    desk = come_in("official")
    desk.call_next(Key.Key_Return)
    assert "هویت متقاضی محفوظ است" in desk.words()
    assert WITHHELD in desk.words()
    assert caller_name(0) not in desk.words()


def test_an_order_about_a_protected_case_is_sent_once_its_writer_was_warned(
    make_hall, come_in, database, secretary, agencies
):
    """The agency may read nothing but the order: that, and what to write then, is said before."""
    hall = make_hall(1, subject="0706")
    service = CockpitService(database)
    service.open(secretary, service.read(secretary, hall.session_id).session)
    desk = come_in()
    desk.call_next()
    assert desk.form.warning_label.text() == PROTECTED
    assert desk.form.warning_label.isVisible()
    dictate(desk)
    desk.form.recipients_box.set_value((agencies["POWER"],))
    desk.refused(desk.order.refused, lambda: desk.key(Key.Key_Return, CTRL))
    assert desk.form.text_error.text() == sentence("directive_caller_unknown")
    assert states(desk) == [SlotState.CALLED]
    # Words that are other than those of the warning are warned of again.
    desk.write(" فوری")
    desk.refused(desk.order.refused, lambda: desk.key(Key.Key_Return, CTRL))
    desk.sent(lambda: desk.key(Key.Key_Return, CTRL))
    assert states(desk) == [SlotState.DONE]


def test_with_somebody_on_the_line_nothing_begins_or_ends_and_she_is_left_by_pressing_again(
    desk,
):
    desk.refused(desk.model.refused, lambda: desk.key(Key.Key_O, CTRL))
    assert desk.ui.stage_outcome.text() == sentence("session_is_open")
    desk.key(Key.Key_G, CTRL)
    assert desk.ui.stage_outcome.text() == sentence("caller_still_heard")
    assert desk.side.attendance_card.overlay.isHidden()
    the_whole_page_can_be_left_to_the_caller(desk)
    desk.key(Key.Key_F8)
    desk.settle()
    assert desk.ui.stage_outcome.text() == sentence("caller_just_came")
    assert states(desk)[0] is SlotState.CALLED
    desk.stored(lambda: desk.key(Key.Key_F8))
    assert states(desk)[:2] == [SlotState.DONE, SlotState.CALLED]


def the_whole_page_can_be_left_to_the_caller(desk):
    desk.key(Key.Key_F11)
    assert desk.ui.side_card.isHidden()
    assert desk.ui.next_button.isVisible()
    desk.key(Key.Key_F11)
    assert not desk.ui.side_card.isHidden()
    assert desk.form.subject_edit.hasFocus()


def test_behind_a_card_the_keys_of_the_page_do_nothing_and_it_has_the_cursor_again(desk):
    desk.key(Key.Key_N, CTRL)
    desk.refused(desk.workplace.actions.refused, lambda: desk.key(Key.Key_F10))
    desk.settle()
    assert states(desk)[0] is SlotState.CALLED
    assert not desk.card.overlay.isHidden()
    desk.workplace.view.show_page(desk.workplace.lists.page)
    desk.workplace.view.show_page(desk.page)
    desk.until(lambda: desk.card.isAncestorOf(QApplication.focusWidget()))


def test_the_session_begins_with_what_was_promised_last_time(
    hall, come_in, database, secretary, agencies
):
    let_it_be(database, BEFORE)
    to = (Addressee(agencies["WATER"]),)
    draft = DirectiveDraft(hall.official_id, hall.case_ids[1], SUBJECT, TEXT, to)
    DictationService(database).issue(secretary, draft)
    let_it_be(database, BEGIN)
    desk = come_in()
    desk.stored(lambda: desk.key(Key.Key_O, CTRL))
    assert desk.shows(desk.ui.ledger_part)
    assert SUBJECT in desk.words()
    assert "۱ دستور و قول" in desk.words()
    desk.call_next()
    desk.call_next()
    assert desk.shows(desk.ui.brief_part)
    assert "دستورهای پیشین" in desk.words()


# The secretary


def test_the_timetable_leads_to_the_session_that_is_marked(opened, come_in, qtbot):
    desk = come_in()
    desk.key(Key.Key_N, CTRL | SHIFT)
    page = desk.workplace.sessions.page
    desk.until(lambda: desk.workplace.view.page() is page and page.part.marked() is not None)
    desk.key(Key.Key_D, CTRL)
    desk.until(lambda: desk.workplace.view.page() is desk.page)
    assert desk.cockpit.session.id == opened.session_id


def test_the_key_leads_from_what_is_over_to_what_is_held_today(desk, qtbot):
    for _ in range(3):
        desk.call_next()
    desk.key(Key.Key_G, CTRL)
    desk.key(Key.Key_1)
    desk.stored(lambda: desk.key(Key.Key_Return, CTRL))
    desk.refused(desk.model.failed, lambda: desk.key(Key.Key_F11, ALT))
    said = desk.workplace.view.ui.message_bar.sentence()
    assert sentence("no_session_held") in said
    assert sentence("no_session_held") in desk.ui.quiet_label.text()


def test_nothing_is_held_on_a_day_without_a_session(sit_down, qtbot):
    program = sit_down("secretary")
    bar = program.workplace.view.ui.message_bar
    program.window.show()
    program.window.activateWindow()
    program.workplace.actions["cockpit"].trigger()
    qtbot.waitUntil(lambda: sentence("no_session_held") in bar.sentence())


@pytest.mark.in_turn
@both_engines
def test_an_order_is_dictated_numbered_and_sent_at_hang_up(desk, agency, agencies):
    assert desk.form.recipients_box.value() == (agencies["WATER"],)
    # Said where nothing scrolls: the field itself may be out of sight.
    desk.until(lambda: "مهلت: " in desk.ui.due_label.text())
    assert desk.ui.due_label.text().startswith("دستور به آب و فاضلاب")
    dictate(desk)
    desk.sent(lambda: desk.key(Key.Key_Return, CTRL))
    said = desk.workplace.view.ui.message_bar.sentence()
    assert "۱۴۰۵/م/۱" in said
    assert states(desk)[0] is SlotState.DONE
    assert desk.form.subject_edit.value() == ""
    assert desk.workplace.writings.waiting == ()


def test_an_order_can_be_sent_while_the_caller_stays(desk):
    dictate(desk)
    desk.sent(lambda: desk.key(Key.Key_Return, CTRL | SHIFT))
    assert states(desk)[0] is SlotState.CALLED
    assert SUBJECT in desk.ui.issued_label.text()
    dictate(desk, "دومین دستور")
    desk.sent(lambda: desk.key(Key.Key_Return, CTRL))
    assert len(desk.cockpit.queue.lines) == 3


def test_what_is_wanting_or_wrong_is_said_beside_its_field(desk):
    dictate(desk, "", TEXT)
    for subject, text, field in (("", TEXT, "subject"), (SUBJECT, "", "text")):
        assert not getattr(desk.form, f"{field}_error").text()
        desk.form.subject_edit.setText(subject)
        desk.form.text_edit.set_value(text)
        desk.refused(desk.order.refused, lambda: desk.key(Key.Key_Return, CTRL))
        assert getattr(desk.form, f"{field}_error").text()
        assert (desk.form.subject_edit.value(), desk.form.text_edit.value()) == (subject, text)
        assert states(desk)[0] is SlotState.CALLED
    desk.form.text_edit.setFocus()
    desk.write("/رفع ")
    assert "برطرف" in desk.form.text_edit.value()
    an_order_to_nobody_is_refused_beside_the_agencies(desk)
    letters_that_are_no_agency_are_refused(desk)


def an_order_to_nobody_is_refused_beside_the_agencies(desk):
    desk.form.recipients_box.picker.setFocus()
    desk.key(Key.Key_Backspace)
    desk.refused(desk.order.refused, lambda: desk.key(Key.Key_Return, CTRL))
    assert desk.form.recipients_error.text() == sentence("directive_needs_agency")


def letters_that_are_no_agency_are_refused(desk):
    desk.form.recipients_box.picker.setFocus()
    desk.write("سازمان هیچ‌کجا")
    desk.form.text_edit.setFocus()
    desk.key(Key.Key_Return, CTRL)
    assert "سازمان هیچ‌کجا" in desk.form.recipients_error.text()
    assert states(desk)[0] is SlotState.CALLED


def test_in_a_low_window_refusals_and_who_is_proposed_are_seen_at_once_and_tab_leads_on_to_the_keys(
    desk,
):
    desk.stored(lambda: desk.key(Key.Key_F10))
    assert desk.ui.came_button.isVisible()
    desk.key(Key.Key_Return, CTRL)
    told = desk.form.outcome_label
    assert told.text() == sentence("nobody_is_heard"), "the cursor is still here"
    settle()
    assert told.visibleRegion().boundingRect() == told.rect()
    desk.call_next()
    settle()
    (chip,) = desk.form.recipients_box.findChildren(QPushButton)
    assert chip.visibleRegion().boundingRect() == chip.rect()
    dictate(desk)
    desk.key(Key.Key_Tab)
    assert desk.form.recipients_box.picker.hasFocus()
    desk.key(Key.Key_Tab)
    assert desk.ui.hang_up_button.hasFocus()


def test_before_anybody_is_called_nothing_is_sent_and_who_is_called_is_written_about_at_once(
    opened, come_in
):
    desk = come_in()
    desk.key(Key.Key_Return, CTRL)
    assert desk.form.outcome_label.text() == sentence("nobody_is_heard")
    hang_up = desk.ui.hang_up_button
    assert (hang_up.isEnabled(), sentence("nobody_is_heard") in hang_up.toolTip()) == (False, True)
    desk.key(Key.Key_N, CTRL)
    assert desk.card.overlay.isHidden()
    assert desk.ui.stage_outcome.text() == sentence("nobody_was_heard")
    desk.call_next()
    desk.write(SUBJECT)
    assert desk.form.subject_edit.value() == SUBJECT


def test_after_a_no_show_a_director_is_called_about_whom_it_is_said_and_the_no_show_is_undone(desk):
    """The caller before is nobody's guess; who was said not to have come comes after all."""
    desk.call_next()
    heard, missed = desk.cockpit.queue.lines[0].case, desk.case_of()
    desk.stored(lambda: desk.key(Key.Key_F10))
    desk.key(Key.Key_N, CTRL)
    card = desk.card.ui
    assert card.caller_picker.hasFocus()
    assert (card.note_label.text(), card.caller_picker.current()) == (ASKED, None)
    card.words_edit.setFocus()
    desk.write("فردا وصل می‌شود.")
    desk.key(Key.Key_Return, CTRL)
    assert card.caller_error.text() == sentence("caller_needed")
    desk.key(Key.Key_Down)
    desk.key(Key.Key_Return)
    assert shown_code(heard.tracking_code) in card.note_label.text()
    # What was typed meanwhile is kept with her.
    assert card.words_edit.value() == "فردا وصل می‌شود."
    (kept,) = desk.workplace.writings.waiting
    assert kept.about_id == desk.cockpit.queue.lines[0].place.slot.id
    desk.key(Key.Key_Escape)
    assert desk.ui.came_button.isVisible()
    desk.stored(lambda: desk.key(Key.Key_F10, CTRL))
    assert (desk.case_of(), desk.ui.came_button.isVisible()) == (missed, False)
    # With somebody on the line it is about her, and nobody asks.
    desk.key(Key.Key_N, CTRL)
    assert not card.caller_part.isVisible()
    assert shown_code(desk.cockpit.present.case.tracking_code) in card.note_label.text()


def test_what_is_written_stays_with_its_caller_when_another_is_called(desk, come_in):
    dictate(desk)
    official = come_in("official")
    official.call_next(Key.Key_Return)
    desk.until(lambda: desk.case_of() == official.case_of())
    desk.settle()
    assert desk.form.text_edit.value() == TEXT
    assert desk.form.warning_label.text() == BEHIND
    assert not desk.form.warning_label.isHidden()
    desk.sent(lambda: desk.key(Key.Key_Return, CTRL))
    desk.until(lambda: desk.order.half is not None and desk.order.half.text == "")
    assert states(desk)[:2] == [SlotState.DONE, SlotState.CALLED]
    assert desk.form.warning_label.isHidden()


def test_both_sides_follow_each_other(desk, come_in):
    official = come_in("official")
    assert official.case_of() == desk.case_of()
    desk.call_next()
    official.until(lambda: official.case_of() == desk.case_of())
    assert caller_name(1) in official.words()


def test_what_a_director_promised_is_noted_with_its_day(desk):
    desk.key(Key.Key_N, CTRL)
    assert not desk.card.overlay.isHidden()
    desk.write("شنبه وصل می‌شود.")
    contact = desk.side._models.contact
    desk.refused(contact.refused, lambda: desk.key(Key.Key_Return, CTRL))
    assert desk.card.ui.until_error.text() == sentence("promise_needs_day")
    assert desk.card.ui.words_edit.value() == "شنبه وصل می‌شود."
    desk.card.ui.words_edit.setFocus()
    desk.key(Key.Key_Tab)
    desk.write("1405/9/14")
    with desk._qtbot.waitSignal(contact.stored, timeout=10_000):
        desk.key(Key.Key_Return, CTRL)
    desk.settle()
    (noted,) = desk.cockpit.contacts
    assert (noted.reached, noted.words) == (True, "شنبه وصل می‌شود.")
    desk.until(lambda: "«شنبه وصل می‌شود.»" in desk.words())
    assert desk.card.overlay.isHidden()
    assert desk.workplace.writings.waiting == ()


def test_what_was_being_written_waits_after_leaving_and_its_key_leads_back(desk):
    dictate(desk)
    desk.key(Key.Key_N, CTRL)
    desk.write("شنبه وصل می‌شود.")
    desk.key(Key.Key_Escape)
    kinds = {each.kind for each in desk.workplace.writings.waiting}
    assert kinds == {WritingKind.TURN_ORDER, WritingKind.TURN_CONTACT}
    desk.workplace.view.show_page(desk.workplace.lists.page)
    desk.key(Key.Key_F11, CTRL | SHIFT)
    desk.until(lambda: desk.workplace.view.page() is desk.page)
    desk.key(Key.Key_N, CTRL)
    assert desk.card.ui.words_edit.value() == "شنبه وصل می‌شود."
    assert desk.form.text_edit.value() == TEXT


def test_in_large_letters_the_card_about_a_director_says_what_is_wrong_in_sight(desk, theme):
    desk.program.theme.set_text_percent(150)
    desk.key(Key.Key_N, CTRL)
    desk.write("شنبه وصل می‌شود.")
    desk.key(Key.Key_Tab)
    desk.write("1405/13/40")
    desk.key(Key.Key_Return, CTRL)
    settle()
    ui = desk.card.ui
    assert ui.until_error.text()
    assert ui.until_edit.isAncestorOf(QApplication.focusWidget())
    assert ui.until_error.visibleRegion().boundingRect() == ui.until_error.rect()
    assert clipped(desk.card) == []


def test_a_director_who_was_not_reached_promised_nothing(desk):
    desk.key(Key.Key_N, CTRL)
    desk.card.ui.reached_box.setFocus()
    desk.key(Key.Key_2)
    assert desk.card.ui.until_edit.isHidden()
    with desk._qtbot.waitSignal(desk.side._models.contact.stored, timeout=10_000):
        desk.key(Key.Key_Return, CTRL)
    desk.settle()
    assert [each.reached for each in desk.cockpit.contacts] == [False]


def test_nobody_is_called_before_it_is_begun_and_a_first_session_has_no_past(hall, come_in):
    desk = come_in()
    desk.refused(desk.model.refused, lambda: desk.key(Key.Key_F8))
    assert desk.ui.stage_outcome.text() == sentence("queue_not_open")
    desk.stored(lambda: desk.key(Key.Key_O, CTRL))
    assert NO_LEDGER in desk.words()


def test_it_ends_with_who_came_and_before_that_it_is_said_who_was_not_heard(desk):
    desk.stored(lambda: desk.key(Key.Key_F10))
    desk.key(Key.Key_G, CTRL)
    ending = desk.side.attendance_card.ui
    assert ending.title_label.text() == END_TITLE
    assert ending.ending_label.text() == ending_text(desk.cockpit.session, 2)
    assert "۲ متقاضی هنوز شنیده نشده است" in ending.ending_label.text()
    assert clipped(desk.window) == []
    desk.key(Key.Key_Escape)
    for _ in range(3):
        desk.call_next()
    desk.refused(desk.model.refused, lambda: desk.key(Key.Key_F8))
    assert desk.ui.stage_outcome.text() == sentence("queue_is_over")
    desk.key(Key.Key_G, CTRL)
    card = desk.side.attendance_card
    desk.refused(desk.model.refused, lambda: desk.key(Key.Key_Return, CTRL))
    assert card.ui.outcome_label.text() or card.ui.attendance_error.text()
    desk.key(Key.Key_1)
    desk.stored(lambda: desk.key(Key.Key_Return, CTRL))
    assert desk.cockpit.session.state is SessionState.HELD
    assert card.overlay.isHidden()
    desk.key(Key.Key_G, CTRL)
    assert ending.title_label.text() == TITLE
    assert ending.ending_label.isHidden(), "said wrongly, who came is said again, and ends nothing"


def test_the_minutes_are_looked_at(desk):
    dictate(desk)
    desk.sent(lambda: desk.key(Key.Key_Return, CTRL))
    desk.key(Key.Key_M, CTRL)
    dialog, paper = desk.side.paper_dialog, desk.side._models.paper
    desk.until(lambda: paper.page_count > 0)
    assert dialog.isVisible()
    assert "صورت‌جلسه" in dialog.windowTitle()
    dialog.reject()


def test_a_deed_has_the_same_key_on_every_page_of_desk_hours_and_no_key_does_two_things(desk):
    sessions, actions = desk.workplace.sessions, desk.workplace.actions
    for page in (sessions.page, sessions.queue.page, sessions.directives.ledger.page):
        assert page.ui
    for here, there in (
        ("cockpit_next", "queue_call"),
        ("cockpit_absent", "queue_miss"),
        ("cockpit_open", "session_open"),
        ("cockpit_close", "session_record"),
        ("cockpit_contact", "ledger_new"),
    ):
        assert actions[here].shortcuts() == actions[there].shortcuts(), (here, there)
    pages = [action for action in desk.page.actions() if action.shortcutContext() is HERE]
    keys = [each.toString() for action in pages for each in action.shortcuts()]
    assert sorted(keys) == sorted(set(keys))


def test_in_large_letters_and_a_small_window_all_is_read_and_reached(desk, theme):
    desk.program.theme.set_text_percent(150)
    settle()
    brief = desk.ui.brief_part.ui
    assert not clipped(desk.page)
    assert desk.form.subject_edit.width() <= desk.ui.side.viewport().width()
    far = (brief.name_label, brief.matter_label, brief.facts_label, brief.text_label)
    assert min(each.font().pixelSize() for each in far) >= FAR_PX
    assert brief.scroll.isAncestorOf(brief.head_card)
    assert not brief.scroll.isAncestorOf(brief.time_tile)
    desk.ui.close_button.setFocus()
    assert not desk.ui.close_button.visibleRegion().isEmpty()
    desk.key(Key.Key_F11)
    settle()
    assert not clipped(desk.page)
    desk.program.theme.set_text_percent(100)
    settle()
    assert not brief.scroll.isAncestorOf(brief.head_card)
    assert not clipped(desk.page)
    desk.key(Key.Key_F11)
    assert not desk.ui.side_card.isHidden()
    dictate(desk)
    assert not clipped(desk.page)
