"""Directives on the screens of a secretary, of an agency, and of who calls the citizen, by keys."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from sqlalchemy import update

from samad_desktop.domain.counters import Counter
from samad_desktop.domain.directive_lists import DirectiveFilter
from samad_desktop.domain.directives import AgencyMove, DirectiveState, Verdict
from samad_desktop.domain.text import strip_isolates
from samad_desktop.messages import sentence
from samad_desktop.persistence.tables import agencies as rows
from samad_desktop.services.reference_settings import ReferenceSettingsService
from samad_desktop.viewmodels.dictation import ISSUED
from samad_desktop.viewmodels.directive_desk import JUDGED, STORED
from samad_desktop.views.directives_page import HEARD_LABEL, WRITE
from samad_desktop.views.words import NONE_LISTED
from tests.desks import ANSWER_MS
from tests.gui.clipping import clipped
from tests.gui.directive_desk import Hands
from tests.gui.session_desk import CTRL, SHIFT, Key
from tests.orders import DONE, TEXT

ALT_SHIFT = Qt.KeyboardModifier.AltModifier | SHIFT


class Dictating(Hands):
    """A secretary with a case open."""

    def __init__(self, workplace, qtbot, case_id) -> None:
        super().__init__(workplace, qtbot)
        reader = workplace.case_models.reader
        self.wait(reader.opened, lambda: workplace.surroundings.open_case(case_id))
        self.model = self.door._dictation
        self.wait(self.model.opened, lambda: self.key(Key.Key_M, CTRL | SHIFT))
        self.page = self.door.dictation_page
        self.ui = self.page.ui


class AtList(Hands):
    """Somebody at the page of directives."""

    def __init__(self, workplace, qtbot) -> None:
        super().__init__(workplace, qtbot)
        self.desk = self.door.desk
        self.wait(self.desk.shown, lambda: self.key(Key.Key_F5, ALT_SHIFT))
        self.page = self.door.page
        self.ui = self.page.ui

    def pill(self, place: int = 0) -> str:
        found: str = self.ui.directives_list.rows()[place].look.pill
        return found

    def refuse(self, do) -> None:
        self.wait(self.desk.refused, do)


@pytest.fixture
def issued(orders, new_case, agencies):
    return orders.issue(new_case(), agencies["WATER"], agencies["POWER"])


def test_a_liaison_s_counter_leads_to_exactly_what_her_agency_was_ordered(
    issued, agency, orders, new_case, agencies, log_in, qtbot
):
    orders.issue(new_case(), agencies["POWER"])
    hands = Hands(log_in("liaison"), qtbot)
    pill = hands.workplace.view.ui.deadline_group.pill(Counter.ORDERS)
    hands.until(lambda: pill.count() == "۱")
    hands.wait(hands.door.desk.shown, lambda: hands.key(Key.Key_F7, ALT_SHIFT))
    assert hands.workplace.view.page() is hands.door.page
    assert len(hands.door.page.ui.directives_list.rows()) == 1


def test_who_asks_the_citizen_sees_her_number_and_an_agency_does_not(
    issued, says, log_in, qtbot, program
):
    says(issued, AgencyMove.RECEIVE)
    says(issued, AgencyMove.FINISH, DONE)
    hands = AtList(log_in("secretary"), qtbot)
    hands.wait(hands.desk.shown, hands.desk.show_all)
    line = hands.page.caller_line
    hands.until(lambda: line.case is not None)
    assert "۰۹۱۴" in line.label.text()
    hands.key(Key.Key_F8, SHIFT)
    assert QApplication.clipboard().text().startswith("0914")
    with qtbot.waitSignal(program.left):
        hands.key(Key.Key_F12)
    hands = AtList(log_in("liaison"), qtbot)
    assert hands.page.caller_line is None


def test_what_a_retired_agency_left_behind_is_carried_by_keys(
    issued, agencies, database, admin, log_in, qtbot
):
    hands = AtList(log_in("secretary"), qtbot)
    ui, card = hands.ui, hands.page.carry_card
    hands.until(lambda: ui.recipients_list.current() is not None)
    assert not ui.carry_button.isVisible()
    hands.key(Key.Key_E, CTRL)
    assert ui.outcome_label.text() == sentence("directive_stays")
    water = hands.workplace.desk.reference.agencies[agencies["WATER"]]
    changes = _retire(database, admin, water)
    known = hands.workplace.surroundings.known
    hands.wait(known.renewed, lambda: hands.workplace.bus.announce(changes))
    hands.wait(hands.desk.shown, lambda: hands.key(Key.Key_F5))
    assert "کنار گذاشته شده" in ui.directives_list.rows()[0].look.note
    assert ui.carry_button.isVisible()
    hands.key(Key.Key_E, CTRL)
    assert card.ui.agency_picker.hasFocus()
    hands.refuse(card.go)
    assert card.ui.agency_error.text() == sentence("required")
    assert clipped(hands.page) == []
    card.ui.agency_picker.set_current(agencies["INSP"])
    hands.fill(card.ui.reason_edit, "ادغام در شرکت دیگر")
    hands.wait(hands.desk.stored, lambda: hands.key(Key.Key_Return))
    hands.settle()
    assert card.overlay.isHidden()
    names = [row.look.title for row in ui.recipients_list.rows()]
    known = hands.workplace.desk.reference
    assert known.short_name(agencies["INSP"]) in names
    assert water.short_name not in names


def _retire(database, admin, agency):
    """Retire an agency that subjects still name, and let the settings say that they changed."""
    settings = ReferenceSettingsService(database)
    before = settings.read(admin).kept.agency(agency.id)
    assert before is not None
    stored = settings.save_agency(admin, before, replace(before, name=f"{before.name} (پیشین)"))
    with database.transaction() as connection:
        connection.execute(update(rows).where(rows.c.id == agency.id).values(retired=True))
    return stored.changes


# Dictating


def test_a_directive_is_dictated_from_the_case_by_keys_and_has_its_number_at_once(
    log_in, qtbot, new_case, official_id, agencies
):
    desk = Dictating(log_in("secretary"), qtbot, new_case())
    # The only official and the agency of the case are proposed.
    assert desk.ui.official_picker.current_id() == official_id
    assert desk.ui.recipients_list.value() == (agencies["WATER"],)
    assert "مهلت" in desk.ui.due_label.text()
    assert desk.ui.subject_edit.hasFocus()
    desk.write("وصل آب")
    desk.key(Key.Key_Tab)
    desk.write("/وصل ")
    assert desk.ui.text_edit.value().startswith("این خدمت تا پایان مهلت")
    with qtbot.waitSignal(desk.model.issued) as told:
        desk.key(Key.Key_Return, CTRL)
    desk.settle()
    assert told.args[0].number.endswith("/م/1")
    assert desk.workplace.view.page() is desk.door.page
    assert desk.door.page.ui.title_label.text() == "وصل آب"
    # The page that came did not take away what was said.
    assert desk.workplace.view.ui.message_bar.sentence() == told.args[1]
    assert strip_isolates(told.args[1]) == strip_isolates(
        ISSUED.format(
            number=told.args[0].number.translate(str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹"))
        )
    )
    # What was issued is not dictated any more.
    for _ in range(2):
        desk.key(Key.Key_Escape)
    assert desk.workplace.view.page() is desk.workplace.case_page


def test_what_is_wrong_with_a_directive_is_said_beside_its_field_and_nothing_is_lost(
    log_in, qtbot, new_case, official_id
):
    desk = Dictating(log_in("secretary"), qtbot, new_case())
    ui = desk.ui
    ui.recipients_list.set_value(())
    ui.amount_edit.set_value("۱۴")
    desk.wait(desk.model.refused, lambda: desk.key(Key.Key_Return, CTRL))
    assert ui.subject_error.text() == sentence("required")
    assert ui.text_error.text() == sentence("required")
    assert ui.recipients_error.text() == sentence("directive_needs_agency")
    assert ui.amount_edit.value() == "14"
    desk.fill(ui.amount_edit, "بسیار")
    desk.key(Key.Key_Return, CTRL)
    assert ui.amount_error.text() == sentence("number_unreadable_here")


def test_a_term_of_its_own_needs_a_reason(log_in, qtbot, new_case, official_id):
    desk = Dictating(log_in("secretary"), qtbot, new_case())
    ui = desk.ui
    desk.fill(ui.subject_edit, "وصل آب")
    ui.text_edit.set_value(TEXT)
    ui.amount_edit.set_value("14")
    desk.wait(desk.model.refused, lambda: desk.key(Key.Key_Return, CTRL))
    assert ui.reason_error.text() == sentence("term_needs_reason")
    desk.fill(ui.reason_edit, "خواست استاندار")
    desk.wait(desk.model.issued, lambda: desk.key(Key.Key_Return, CTRL))


def test_a_protected_caller_is_warned_of_once_and_the_second_time_it_is_issued(
    log_in, qtbot, new_case, official_id
):
    desk = Dictating(log_in("secretary"), qtbot, new_case(subject="0706"))
    ui = desk.ui
    assert "پنهان" in ui.facts_label.text()
    desk.fill(ui.subject_edit, "رسیدگی")
    ui.text_edit.set_value(TEXT)
    desk.wait(desk.model.refused, lambda: desk.key(Key.Key_Return, CTRL))
    assert ui.text_error.text() == sentence("directive_caller_unknown")
    desk.wait(desk.model.issued, lambda: desk.key(Key.Key_Return, CTRL))


def test_what_is_typed_for_one_case_waits_while_another_is_dictated_about(
    log_in, qtbot, new_case, official_id
):
    first, second = new_case(), new_case()
    desk = Dictating(log_in("secretary"), qtbot, first)
    desk.fill(desk.ui.subject_edit, "نیمه‌کاره")
    for case_id, shown in ((second, ""), (first, "نیمه‌کاره")):
        desk.wait(desk.model.opened, lambda given=case_id: desk.door.dictate(given))
        assert desk.ui.subject_edit.text() == shown


def test_what_is_dictated_waits_in_the_journal_and_its_key_brings_it_back(
    log_in, qtbot, new_case, official_id, agencies, program
):
    case_id = new_case()
    desk = Dictating(log_in("secretary"), qtbot, case_id)
    desk.fill(desk.ui.subject_edit, "وصل آب")
    desk.ui.text_edit.set_value("نیمه‌کاره")
    desk.ui.copies_list.set_value((agencies["INSP"],))
    desk.fill(desk.ui.amount_edit, "۱۲")
    key = desk.page._half.key
    desk.key(Key.Key_F12)
    qtbot.waitUntil(lambda: program.workplace is None, timeout=ANSWER_MS)
    back = Hands(log_in("secretary"), qtbot)
    back.key(Key.Key_F11, CTRL | SHIFT)
    page = back.door.dictation_page
    back.until(lambda: page.ui.subject_edit.text() == "وصل آب")
    back.settle()
    kept = page._typed()
    assert (kept.text, kept.copy_ids, kept.amount) == ("نیمه‌کاره", (agencies["INSP"],), "12")
    # Sent twice, it is one order; once it is sent, nothing waits.
    assert kept.key == key
    back.fill(page.ui.reason_edit, "خواست استاندار")
    back.wait(back.door._dictation.issued, lambda: back.key(Key.Key_Return, CTRL))
    assert back.workplace.surroundings.writings.waiting == ()


def test_who_may_not_issue_has_no_key_for_it(log_in, qtbot, new_case):
    workplace = log_in("operator")
    hands = Hands(workplace, qtbot)
    case_id = new_case()
    reader = workplace.case_models.reader
    hands.wait(reader.opened, lambda: workplace.surroundings.open_case(case_id))
    hands.key(Key.Key_M, CTRL | SHIFT)
    assert workplace.view.page() is workplace.case_page


# The list


def test_an_agency_sees_its_order_and_obeys_it_by_keys(issued, agency, log_in, qtbot, orders):
    desk = AtList(log_in("liaison"), qtbot)
    assert desk.pill() == "در مهلت"
    assert len(desk.ui.recipients_list.rows()) == 1
    matter = orders.see(issued).matter
    assert matter.text
    assert matter.text in strip_isolates(desk.ui.matter_label.text())
    desk.wait(desk.desk.stored, lambda: desk.key(Key.Key_F8))
    desk.refuse(lambda: desk.key(Key.Key_F8))
    assert desk.ui.outcome_label.text() == sentence("directive_received_before")
    desk.refuse(lambda: desk.key(Key.Key_F9))
    assert desk.ui.words_error.text() == sentence("required")
    desk.fill(desk.ui.words_edit, "اکیپ اعزام شد.")
    desk.wait(desk.desk.stored, lambda: desk.key(Key.Key_F9))
    desk.fill(desk.ui.words_edit, DONE)
    with qtbot.waitSignal(desk.page.said) as told:
        desk.key(Key.Key_Return, CTRL)
    assert told.args == [STORED[AgencyMove.FINISH]]
    states = {each.state for each in orders.see(issued).recipients}
    assert states == {DirectiveState.DONE, DirectiveState.ISSUED}


def test_the_citizens_word_is_written_by_who_called(issued, says, log_in, qtbot, orders):
    says(issued, AgencyMove.FINISH, DONE)
    desk = AtList(log_in("operator"), qtbot)
    desk.wait(desk.desk.shown, lambda: desk.desk.show(DirectiveFilter.TO_VERIFY))
    assert DONE in desk.ui.said_label.text()
    desk.refuse(lambda: desk.key(Key.Key_F9))
    assert desk.ui.words_error.text() == sentence("required")
    desk.fill(desk.ui.words_edit, "هنوز قطع است.")
    desk.wait(desk.desk.stored, lambda: desk.key(Key.Key_F9))
    (water, _power) = orders.see(issued).recipients
    assert (water.verdict, water.heard) == (None, "هنوز قطع است.")
    says(issued, AgencyMove.FINISH, DONE)
    desk.wait(desk.desk.shown, desk.page.refresh)
    with qtbot.waitSignal(desk.page.said) as told:
        desk.key(Key.Key_F8)
    assert told.args == [JUDGED[Verdict.KEPT]]
    assert orders.see(issued).recipients[0].verdict is Verdict.KEPT


def test_pressed_again_the_key_judges_nobody_else(orders, new_case, agencies, says, log_in, qtbot):
    both = [orders.issue(new_case(), agencies["WATER"]) for _ in range(2)]
    for each in both:
        says(each, AgencyMove.FINISH, DONE)
    desk = AtList(log_in("operator"), qtbot)
    desk.wait(desk.desk.shown, lambda: desk.desk.show(DirectiveFilter.TO_VERIFY))
    desk.wait(desk.desk.shown, lambda: desk.key(Key.Key_F8))
    assert len(desk.ui.directives_list.rows()) == 1
    desk.key(Key.Key_F8)
    assert desk.ui.outcome_label.text() == sentence("no_directive_chosen")
    verdicts = [orders.see(each).recipients[0].verdict for each in both]
    assert set(verdicts) == {None, Verdict.KEPT}


def test_lists_are_turned_and_narrowed(issued, log_in, qtbot, agencies):
    desk = AtList(log_in("secretary"), qtbot)
    deeds = (desk.ui.letter_button, desk.ui.case_button)
    assert desk.ui.which_label.text() == "دستورهای انجام‌نشده (۱)"
    assert all(each.isVisible() for each in deeds)
    desk.refuse(lambda: desk.key(Key.Key_F8))
    assert desk.ui.outcome_label.text() == sentence("directive_not_done")
    desk.wait(desk.desk.shown, lambda: desk.key(Key.Key_F6))
    assert desk.ui.outcome_label.text() == "", "it was about the order that was marked"
    assert not any(each.isVisible() for each in deeds)
    assert desk.ui.which_label.text() == "دستورهای با مهلت امروز (۰)"
    assert desk.ui.hint.isVisible()
    assert desk.ui.title_label.text() == NONE_LISTED
    desk.key(Key.Key_F10)
    assert desk.ui.outcome_label.text() == sentence("no_directive_chosen")
    assert desk.ui.hint.hasFocus()
    desk.key(Key.Key_Down)
    assert desk.ui.hint.hasFocus(), "the rail beside the page is no part of an empty list"
    desk.wait(desk.desk.shown, lambda: desk.desk.show(DirectiveFilter.OPEN))
    assert desk.ui.directives_list.hasFocus()
    assert all(each.isVisible() for each in deeds)
    assert desk.page.hints == ((WRITE.format(what=HEARD_LABEL), "Enter"),)
    desk.key(Key.Key_Return)
    assert desk.ui.words_edit.hasFocus()
    desk.key(Key.Key_Escape)
    assert desk.ui.directives_list.hasFocus()
    desk.wait(desk.desk.shown, lambda: desk.desk.narrow(None, agencies["GAS"]))
    assert desk.ui.directives_list.rows() == ()


def test_the_letter_is_seen_before_it_is_printed(issued, log_in, qtbot):
    desk = AtList(log_in("secretary"), qtbot)
    made = desk.page.paper_dialog._paper.made
    desk.wait(made, lambda: desk.key(Key.Key_F10))
    assert desk.page.paper_dialog.isVisible()
    desk.page.paper_dialog.reject()


def test_a_row_leads_to_its_case_and_the_bell_to_its_directive(issued, log_in, qtbot, says):
    says(issued, AgencyMove.FINISH, DONE)
    workplace = log_in("secretary")
    desk = AtList(workplace, qtbot)
    desk.wait(workplace.case_models.reader.opened, lambda: desk.key(Key.Key_F11))
    assert workplace.view.page() is workplace.case_page
    card = workplace.bell.card
    desk.wait(workplace.bell.model.shown, lambda: desk.key(Key.Key_F6, CTRL))
    assert card.rows.rows()[0].value.directive_id == issued.id
    desk.wait(desk.desk.shown, lambda: desk.key(Key.Key_Return))
    assert workplace.view.page() is desk.page


def test_nothing_is_cut_on_the_pages(issued, log_in, qtbot, new_case):
    desk = AtList(log_in("secretary"), qtbot)
    assert clipped(desk.window) == []
    desk.wait(desk.door._dictation.opened, lambda: desk.door.dictate(issued.case_id))
    assert clipped(desk.window) == []
