"""The queue of a session by keys alone: its order, whom to call and tell, and giving places."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from samad_desktop.domain.cases import CaseKind
from samad_desktop.domain.counters import Counter
from samad_desktop.domain.link import Link
from samad_desktop.domain.phones import show_phone
from samad_desktop.domain.slots import SlotState, Untold
from samad_desktop.domain.text import isolate, persian_digits, strip_isolates
from samad_desktop.messages import sentence
from samad_desktop.persistence import sessions, slots
from samad_desktop.qtkit.key_hints import KeyButton
from samad_desktop.services.sessions import SessionService
from samad_desktop.services.slots import SlotService
from samad_desktop.viewmodels.queue_keeper import QueueList
from samad_desktop.viewmodels.slot_looks import FULL, HELD
from samad_desktop.views.booking_card import BookingCard
from tests.db.desk_queue import CAPACITY, DAY, NOW
from tests.desks import ANSWER_MS
from tests.gui.keyboard import type_text
from tests.moments import let_it_be

Key = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
WEEK = timedelta(days=7)
REASON = "نوزاد همراه دارد"


@pytest.fixture(autouse=True)
def on_that_day(hand_clock):
    hand_clock.at = NOW


@pytest.fixture
def come(sit_down, qtbot):
    """Return what lets somebody come to her desk, with her hands."""
    return lambda login: Hands(sit_down(login), qtbot)


@pytest.fixture
def two(session, a_case, database, operator):
    """Give two callers of the session; the one who was booked last waits longer."""
    young = a_case()
    old = a_case(received_at=NOW - timedelta(days=60), subject="0501")
    SlotService(database).book(operator, session.id, (young, old))
    with database.reading() as connection:
        return slots.of_session(connection, session.id)


class Hands:
    """Somebody at a desk, and what she sees of queues."""

    def __init__(self, program, qtbot) -> None:
        self.workplace, self.window = program.workplace, program.window
        self._qtbot = qtbot
        self.window.show()
        self.window.activateWindow()

    @property
    def page(self):
        return self.workplace.sessions.queue.page

    @property
    def ui(self):
        return self.page.ui

    def key(self, key, modifiers=NONE) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifiers)
        self.settle()

    def write(self, text) -> None:
        type_text(QApplication.focusWidget(), text)

    def until(self, so) -> None:
        self._qtbot.waitUntil(lambda: bool(so()), timeout=ANSWER_MS)

    def settle(self) -> None:
        """Wait until everything that is asked for was answered."""
        self.until(lambda: not self.workplace._tasks.busy)

    def open_queue(self, session_id=None) -> None:
        self.workplace.sessions.queue.open_session(session_id)
        self.settle()
        self.until(lambda: self.page._keeper.book is not None)

    def titles(self):
        return [row.look.title for row in self.ui.rows.rows()]

    def notes(self):
        return [row.look.note for row in self.ui.rows.rows()]

    def pills(self):
        return [row.look.pill for row in self.ui.rows.rows()]

    def outcome(self):
        return self.ui.outcome_label.text()

    @property
    def notice(self):
        return self.page.deeds.notice_card


# The order


def test_the_queue_of_a_session_opens_from_the_timetable_in_its_order_with_reasons(come, two):
    hands = come("secretary")
    hands.key(Key.Key_N, CTRL | SHIFT)
    page = hands.workplace.sessions.page
    page._turn_to(DAY)
    hands.settle()
    page.ui.month.setFocus()
    hands.key(Key.Key_Q, CTRL)
    assert hands.workplace.view.page() is hands.page
    assert [note.split("  ·  ")[:2] for note in hands.notes()] == [
        ["نزدیک ۱۰:۰۰", "۶۰ روز در انتظار"],
        ["نزدیک ۱۰:۱۰", "از امروز در انتظار"],
    ]
    assert hands.titles()[0].startswith("۱. ")
    assert "۲ نوبت از ۳" in hands.ui.counts_label.text()
    hands.page.resize(900, 560)
    assert not hands.ui.legend_label.isHidden()
    hands.page.resize(900, 360)
    assert hands.ui.legend_label.isHidden(), "callers come before words about their order"


def test_who_is_put_first_by_hand_needs_a_reason_and_nobody_goes_behind_the_end(come, two):
    hands = come("secretary")
    hands.open_queue()
    hands.key(Key.Key_End)
    hands.key(Key.Key_Down, CTRL)
    hands.write(REASON)
    hands.key(Key.Key_Return)
    assert hands.notice.ui.outcome_label.text() == sentence("place_out_of_range", "۲")
    assert hands.notice.ui.reason_edit.value() == REASON
    hands.key(Key.Key_Escape)
    hands.key(Key.Key_Home, CTRL)
    hands.key(Key.Key_A, CTRL)
    hands.key(Key.Key_Backspace)
    hands.key(Key.Key_Return)
    assert hands.notice.ui.reason_error.text() == sentence("place_needs_reason")
    hands.write(REASON)
    hands.key(Key.Key_Return)
    hands.until(lambda: f"با دست: {REASON}" in hands.notes()[0])
    assert hands.notice.overlay.isHidden()
    hands.key(Key.Key_R, CTRL)
    hands.until(lambda: "۶۰ روز در انتظار" in hands.notes()[0])


def test_where_no_session_is_marked_or_nobody_is_booked_it_is_said_and_nothing_can_be_done(
    come, session
):
    hands = come("secretary")
    hands.key(Key.Key_N, CTRL | SHIFT)
    hands.workplace.sessions.page.ui.month.setFocus()
    hands.key(Key.Key_Q, CTRL)
    assert hands.workplace.sessions.page.ui.outcome_label.text() == sentence("no_session_chosen")
    hands.open_queue()
    assert hands.ui.hint.isVisible()
    assert not hands.ui.slot_card.isVisible()
    hands.ui.rows.setFocus()
    hands.key(Key.Key_F8)
    assert hands.outcome() == sentence("no_slot_chosen")


def test_page_keys_turn_to_the_next_session_and_back(come, session, announce, two):
    announce(day=DAY + WEEK)
    hands = come("secretary")
    hands.open_queue()
    hands.key(Key.Key_PageDown)
    hands.until(lambda: not hands.titles())
    hands.page.setFocus()
    hands.key(Key.Key_PageUp)
    hands.until(lambda: len(hands.titles()) == 2)


# Their turns


def test_callers_are_called_in_heard_and_missed_by_keys(
    come, two, session, database, secretary, hand_clock
):
    hands = come("secretary")
    hands.open_queue()
    hands.key(Key.Key_F8)
    assert hands.outcome() == sentence("queue_not_open")
    hand_clock.at = session.plan.begins_at
    let_it_be(database, session.plan.begins_at)
    SessionService(database).open(secretary, session)
    hands.key(Key.Key_F5)
    hands.key(Key.Key_F8)
    hands.until(lambda: hands.pills()[0] == "در گفت‌وگو")
    hands.key(Key.Key_Down)
    hands.key(Key.Key_F8)
    assert hands.outcome() == sentence("another_is_called")
    hands.key(Key.Key_Up)
    later = session.plan.begins_at + timedelta(minutes=9)
    hand_clock.at = later
    let_it_be(database, later)
    hands.key(Key.Key_F7)
    hands.until(lambda: hands.pills()[0] == "شنیده شد")
    hands.key(Key.Key_F7)
    assert hands.outcome() == sentence("slot_not_called")
    hands.key(Key.Key_Down)
    hands.key(Key.Key_F10)
    hands.until(lambda: hands.pills()[1] == "نیامد")
    hands.key(Key.Key_F10)
    assert hands.outcome() == sentence("slot_over")


def test_nobody_is_put_before_who_was_called_in(
    come, two, session, database, secretary, hand_clock
):
    hand_clock.at = session.plan.begins_at
    let_it_be(database, session.plan.begins_at)
    SessionService(database).open(secretary, session)
    hands = come("secretary")
    hands.open_queue()
    hands.key(Key.Key_F8)
    hands.until(lambda: hands.pills()[0] == "در گفت‌وگو")
    hands.key(Key.Key_Down)
    for key in (Key.Key_Home, Key.Key_Up):
        hands.key(key, CTRL)
        assert "جایگاه ۲" in hands.notice.ui.note_label.text()
        hands.key(Key.Key_Escape)


# Calling callers


def test_callers_are_confirmed_tried_again_and_cancelled_by_keys(come, two):
    hands = come("operator")
    hands.open_queue()
    hands.key(Key.Key_F6)
    assert hands.page.shown_list is QueueList.CONFIRM
    assert (hands.ui.which_label.isVisible(), hands.ui.title_label.isVisible()) == (True, False)
    assert len(hands.titles()) == 2
    hands.key(Key.Key_F11)
    hands.until(lambda: "۱ بار پاسخ نداد" in " ".join(hands.notes()))
    hands.key(Key.Key_F9)
    hands.until(lambda: len(hands.titles()) == 1)
    hands.ui.rows.take_cursor()
    hands.key(Key.Key_Delete)
    hands.key(Key.Key_Return)
    assert hands.notice.ui.reason_error.text() == sentence("required")
    hands.write("کارش درست شد")
    hands.key(Key.Key_Return)
    hands.until(lambda: not hands.titles())
    assert hands.ui.hint.isVisible()


def test_everybody_of_a_session_called_off_is_told_from_the_list_its_counter_opens(
    come, two, session, database, secretary
):
    SessionService(database).cancel(secretary, session, "سفر ناگزیر")
    hands = come("operator")
    pill = hands.workplace.view.ui.deadline_group.pill(Counter.UNTOLD_CALLERS)
    hands.until(lambda: pill.count() == "۲")
    hands.key(Key.Key_End, ALT)
    hands.until(lambda: len(hands.titles()) == 2)
    assert set(hands.pills()) == {"نشست لغو شده است"}
    assert hands.ui.comes_button.text() == "به او گفته شد"
    hands.key(Key.Key_F11)
    hands.until(lambda: "۱ بار پاسخ نداد" in hands.notes()[0])
    hands.key(Key.Key_F9)
    hands.until(lambda: len(hands.titles()) == 1)
    hands.key(Key.Key_F9)
    hands.until(lambda: pill.count() == "۰")
    assert hands.titles() == []


def test_who_calls_a_session_off_hears_how_many_are_to_be_told_and_by_which_key(come, two):
    hands = come("secretary")
    hands.key(Key.Key_N, CTRL | SHIFT)
    page = hands.workplace.sessions.page
    said: list[str] = []
    page.said.connect(said.append)
    page._turn_to(DAY)
    hands.settle()
    page.ui.month.setFocus()
    hands.key(Key.Key_F11)
    hands.write("سفر ناگزیر به تهران")
    hands.key(Key.Key_Return)
    hands.until(lambda: said)
    assert "۲ متقاضی نوبت داشت و باید باخبر شود" in said[0]
    # Nobody is offered a place in what was called off.
    hands.settle()
    hands.key(Key.Key_Q, CTRL)
    hands.until(lambda: hands.page.isVisible() and hands.ui.hint.isVisible())
    assert not hands.ui.book_card.isVisible()
    hands.key(Key.Key_N, CTRL)
    assert hands.outcome() == sentence("session_cancelled_before")
    hands.key(Key.Key_End, ALT)
    hands.until(lambda: len(hands.titles()) == 2)


def test_a_place_is_changed_for_one_in_another_session(come, two, session, announce, database):
    later = announce(day=DAY + WEEK)
    hands = come("operator")
    hands.open_queue()
    hands.key(Key.Key_PageUp, ALT)
    hands.until(hands.page.deeds.booking_card.ui.rows.rows)
    hands.key(Key.Key_Return)
    hands.until(lambda: len(hands.titles()) == 1)
    with database.reading() as connection:
        (moved,) = slots.of_session(connection, later.id)
    assert (moved.from_id, moved.untold) == (two[1].id, Untold.MOVED)


def test_the_number_to_call_stands_there_and_is_copied_by_its_key(come, two, official):
    hands = come("operator")
    hands.open_queue()
    hands.key(Key.Key_F6)
    line = hands.page.caller_line
    hands.until(lambda: line.case is not None)
    shown, phone = line.label.text(), show_phone(line.case.citizen.phones[0])
    assert isolate(persian_digits(phone)) in shown.replace("\xa0", " ")
    hands.key(Key.Key_F8, SHIFT)
    assert QApplication.clipboard().text() == phone
    assert hands.workplace._shown()[0] == line.case.id


# Giving places


def test_a_request_to_meet_gets_its_place_on_its_page_in_two_keys(
    come, session, intake, operator, a_draft, database
):
    draft = a_draft()
    asked = replace(draft, matter=replace(draft.matter, kind=CaseKind.MEETING_REQUEST))
    case_id = intake.register(operator, asked).value.case_id
    hands = come("operator")
    hands.workplace.surroundings.open_case(case_id)
    hands.until(lambda: hands.workplace.case_models.reader.case is not None)
    hands.settle()
    places = hands.workplace.case_page.ui.side_box.itemAt(1).widget()
    assert places.isVisible()
    hands.key(Key.Key_PageUp, ALT)
    hands.key(Key.Key_Return)
    hands.until(lambda: "نوبت ۱، نزدیک ساعت ۱۰:۰۰" in strip_isolates(places.said.text()))
    with database.reading() as connection:
        assert slots.of_case(connection, case_id)[0].state is SlotState.BOOKED
    hands.key(Key.Key_PageUp, ALT)
    card = next(each for each in hands.window.findChildren(BookingCard) if each.isVisible())
    hands.until(lambda: "این پرونده نوبت دارد" in card.ui.note_label.text())
    assert "۱۰:۰۰" in card.ui.note_label.text()
    hands.key(Key.Key_Return)
    assert sentence("booked_before") in _refusals(hands)


def test_what_was_full_meanwhile_is_refused_with_the_next_session_which_is_marked(
    come, session, announce, a_case, operator, database
):
    later = announce(day=DAY + WEEK)
    case_id = a_case()
    hands = come("operator")
    hands.workplace.surroundings.open_case(case_id)
    hands.until(lambda: hands.workplace.case_models.reader.case is not None)
    hands.key(Key.Key_PageUp, ALT)
    SlotService(database).book(operator, session.id, [a_case() for _ in range(CAPACITY)])
    hands.key(Key.Key_Return)
    hands.until(lambda: any("نشست بعدی" in each for each in _refusals(hands)))
    hands.settle()
    card = next(each for each in hands.window.findChildren(BookingCard) if each.isVisible())
    assert [row.look.pill for row in card.ui.rows.rows()][-1] == FULL
    hands.key(Key.Key_Return)
    with database.reading() as connection:
        assert [each.case_id for each in slots.of_session(connection, later.id)] == [case_id]


def a_card(hands):
    """Return the card of places, where it is open."""
    found = hands.window.findChildren(BookingCard)
    return next((each for each in found if each.isVisible()), None)


def test_a_call_is_registered_and_its_caller_gets_a_place_in_two_keys(
    come, session, database, a_draft
):
    hands = come("operator")
    workplace = hands.workplace
    page, editor = workplace.call_page, workplace.call_editor
    said: list[str] = []
    workplace.actions.refused.connect(said.append)
    hands.key(Key.Key_PageUp, ALT)
    assert sentence("no_call_to_book") in said[0]
    message = workplace.view.ui.message_bar
    assert message.sentence() == said[0]
    draft = a_draft()
    lacking = replace(draft.matter, text="")
    editor.typed(replace(editor.draft, caller=draft.caller, matter=lacking), "text", 0)
    hands.key(Key.Key_PageUp, ALT)
    hands.until(lambda: page.ui.form.ui.matter.ui.text_error.text() == sentence("required"))
    assert editor.done is None
    editor.typed(replace(editor.draft, matter=draft.matter), "text", 0)
    hands.key(Key.Key_PageUp, ALT)
    hands.until(lambda: a_card(hands) is not None and a_card(hands).ui.rows.rows())
    assert page.ui.registered.ui.slot_button.isVisible()
    # What is true no more is said no more.
    assert message.sentence() != said[0]
    hands.key(Key.Key_Return)
    label = page.ui.registered.ui.sent_label
    hands.until(lambda: "نوبت داده شد" in label.text())
    assert "نوبت ۱، نزدیک ساعت" in strip_isolates(label.text())
    with database.reading() as connection:
        assert len(slots.of_session(connection, session.id)) == 1
    _write_a_call_while_the_centre_is_away(hands, draft)
    with database.reading() as connection:
        assert len(slots.of_session(connection, session.id)) == 2


def _write_a_call_while_the_centre_is_away(hands, draft):
    workplace = hands.workplace
    page, editor = workplace.call_page, workplace.call_editor
    editor.begin()
    workplace.shell.link_changed.emit(Link.LOST)
    editor.typed(replace(editor.draft, caller=draft.caller, matter=draft.matter), "text", 0)
    told = []
    editor.registered.connect(lambda _told: told.append(page.ui.registered.ui.sent_label.text()))
    hands.key(Key.Key_PageUp, ALT)
    hands.until(lambda: told)
    assert "همین که ارتباط با مرکز برقرار شود" in told[0]
    assert "Alt+Page Up" in strip_isolates(told[0])
    hands.until(lambda: page.case_to_book() is not None)
    assert a_card(hands) is None
    _give_a_second_place_only_once_that_is_agreed(hands)


def _give_a_second_place_only_once_that_is_agreed(hands):
    hands.key(Key.Key_PageUp, ALT)
    card = a_card(hands)
    hands.until(card.ui.rows.rows)
    assert card.ui.rows.rows()[0].look.pill == HELD
    assert "با پروندهٔ دیگری نوبت دارد" in card.ui.note_label.text()
    hands.key(Key.Key_Return)
    assert "برای نوبت دوم" in card.ui.outcome_label.text()
    assert card.isVisible()
    hands.key(Key.Key_Return)
    hands.until(lambda: a_card(hands) is None)


def test_several_cases_of_a_sessions_agency_get_places_at_one_stroke(
    come, announce, a_case, reference, database, intake, operator, a_draft
):
    water = next(each for each in reference.agencies.values() if each.code == "WATER")
    session = announce(agency_id=water.id, capacity=4)
    ids = [a_case(), a_case()]
    hands = come("secretary")
    hands.open_queue()
    hands.ui.rows.setFocus()
    hands.page.setFocus()
    hands.key(Key.Key_N, CTRL)
    card = hands.page.deeds.pick_card
    hands.until(lambda: len(card.ui.rows.rows()) == 2)
    hands.key(Key.Key_Return, CTRL)
    assert card.ui.outcome_label.text() == sentence("nothing_to_book")
    hands.key(Key.Key_Space)
    hands.key(Key.Key_Down)
    hands.key(Key.Key_Space)
    hands.key(Key.Key_Return, CTRL)
    hands.until(lambda: len(hands.titles()) == 2)
    with database.reading() as connection:
        assert {each.case_id for each in slots.of_session(connection, session.id)} == set(ids)
        assert sessions.get(connection, session.id) == session
    _ask_once_about_all_second_places(hands, card, intake, operator, a_draft)
    with database.reading() as connection:
        assert len(slots.of_session(connection, session.id)) == 4


def _ask_once_about_all_second_places(hands, card, intake, operator, a_draft):
    hers = [intake.register(operator, a_draft()).value for _ in range(2)]
    hands.key(Key.Key_N, CTRL)
    hands.until(lambda: len(card.ui.rows.rows()) == 2)
    for _ in hers:
        hands.key(Key.Key_Space)
        hands.key(Key.Key_Down)
    hands.key(Key.Key_Return, CTRL)
    hands.until(lambda: "برای نوبت دوم" in card.ui.outcome_label.text())
    assert len(hands.titles()) == 2
    hands.key(Key.Key_Return, CTRL)
    hands.until(lambda: len(hands.titles()) == 4)
    assert not card.is_open


def test_a_session_for_everybody_is_filled_from_a_list_that_is_chosen(
    come, session, intake, operator, a_case, a_draft
):
    draft = a_draft()
    asked = replace(draft, matter=replace(draft.matter, kind=CaseKind.MEETING_REQUEST))
    meeting = intake.register(operator, asked).value.case_id
    other = a_case()
    hands = come("secretary")
    hands.open_queue()
    hands.page.setFocus()
    hands.key(Key.Key_N, CTRL)
    card = hands.page.deeds.pick_card
    hands.until(lambda: {row.key for row in card.ui.rows.rows()} == {meeting, other})
    assert card.subject_picker.isVisible()
    card.lists.setFocus()
    hands.key(Key.Key_3)
    hands.until(lambda: [row.key for row in card.ui.rows.rows()] == [meeting])


# Who sees what


def test_an_official_sees_her_queue_and_changes_nothing_in_it(come, two):
    hands = come("official")
    hands.open_queue()
    assert len(hands.titles()) == 2
    buttons = hands.page.findChildren(KeyButton)
    assert {each.objectName() for each in buttons if each.isVisible()} == {
        *("before_button", "after_button"),
    }
    # She calls nobody, and sees no number.
    assert hands.page.caller_line is None
    assert hands.workplace.actions.find("queue_copy_phone") is None


def test_an_operator_books_and_calls_nobody_in(come, two):
    hands = come("operator")
    hands.open_queue()
    assert hands.ui.comes_button.isVisible()
    names = {each.objectName() for each in hands.page.findChildren(KeyButton)}
    assert not {"call_button", "first_button"} & names


def _refusals(hands):
    """Return what cards that lie over any page say."""
    cards = hands.window.findChildren(BookingCard)
    return [card.ui.outcome_label.text() for card in cards if card.is_open]
