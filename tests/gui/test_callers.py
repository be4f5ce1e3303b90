"""Who is calling, and which open case the call belongs to."""

import pytest
from PySide6.QtCore import Qt

from samad_desktop.domain.citizens import PersonDraft
from samad_desktop.domain.text import isolate, persian_digits, strip_isolates
from samad_desktop.domain.tracking_codes import show_tracking_code
from samad_desktop.messages import sentence
from samad_desktop.qtkit.field_row import REQUIRED
from samad_desktop.viewmodels.call_looks import OTHER_CASE
from samad_desktop.views.call_band import BEGUN, WITH_ID
from samad_desktop.views.similar_panel import NOTHING
from samad_desktop.views.words import words_for
from tests.centres import both_engines
from tests.followed import REPLY, Desk
from tests.gui.call_desk import (
    ALI,
    AREA,
    CTRL,
    PHONE,
    SHIFT,
    WHOLE_ID,
    ZAHRA,
    engine_url,
    recognised,
    register,
    write_matter,
)

Key = Qt.Key

FIGURES = "۰۱۲۳۴۵۶۷۸۹"


@pytest.fixture
def database_url(request: pytest.FixtureRequest) -> str:
    return engine_url(request)


@pytest.mark.in_turn
@both_engines
def test_a_known_caller_is_recognised_and_greeted_by_name(qtbot, desk):
    done = desk.register(desk.a_draft())
    desk.type("0914-347-1821")
    recognised(qtbot, desk, 1)
    assert desk.ui.name_edit.text() == ZAHRA
    assert desk.page.ui.caller.ui.person_label.text() == ZAHRA
    assert desk.editor.callers.callers.people[0].open_cases[0].id == done.case_id
    assert desk.page.ui.caller.ui.answer_button.isHidden(), "nothing was answered"


def test_an_answer_that_waits_is_offered_to_whom_is_on_the_line(
    qtbot, desk, database, cast, agency, agencies
):
    case_id = desk.register(desk.a_draft()).case_id
    other = desk.register(desk.a_draft(name=ALI, minutes_ago=9, phone="09121111111")).case_id
    centre = Desk(database, cast.expert)
    for each in (case_id, other):
        centre.refer(each, agencies["WATER"])
    agency.move("answer", case_id, REPLY)
    centre.move("accept", case_id)
    button = desk.page.ui.caller.ui.answer_button
    desk.type(PHONE)
    recognised(qtbot, desk, 1)
    assert button.isVisible()
    assert "پاسخ آماده" in button.text()
    assert button.iconSize().width() > button.iconSize().height()
    with qtbot.waitSignal(desk.editor.told_answer) as told:
        desk.press(Key.Key_F10, CTRL)
    assert told.args == [case_id]


def test_the_first_field_takes_an_id_and_moves_it_to_its_place(qtbot, desk):
    who = PersonDraft(name=ZAHRA, phone=PHONE, national_id=WHOLE_ID)
    desk.register(desk.a_draft(caller=who))
    desk.type(WHOLE_ID)
    recognised(qtbot, desk, 1)
    desk.press(Key.Key_Tab)
    assert desk.ui.phone_edit.text() == ""
    assert desk.ui.national_id_edit.value() == WHOLE_ID
    assert desk.ui.name_edit.text() == ZAHRA


def test_several_people_on_one_phone_are_chosen_by_arrow_and_enter_and_a_wrong_id_changes_nothing(
    qtbot, desk
):
    desk.register(desk.a_draft(name=ALI, minutes_ago=9))
    desk.register(desk.a_draft(name=ZAHRA, minutes_ago=5))
    desk.type(PHONE)
    recognised(qtbot, desk, 2)
    assert desk.ui.name_edit.text() == ""
    desk.press(Key.Key_Down)
    desk.press(Key.Key_Return)
    assert desk.ui.name_edit.text() == ALI
    assert desk.editor.draft.citizen_id == desk.editor.callers.callers.people[1].citizen.id
    desk.fill("national_id", "1234567890")
    assert desk.ui.name_edit.text() == ALI
    assert desk.editor.draft.citizen_id is not None


def test_somebody_else_is_chosen_after_the_last_person(qtbot, desk):
    desk.register(desk.a_draft(name=ZAHRA))
    desk.type(PHONE)
    recognised(qtbot, desk, 1)
    desk.press(Key.Key_Down)
    assert desk.page.ui.caller.ui.people_box.isVisible()
    desk.press(Key.Key_Return)
    assert desk.editor.draft.citizen_id is None
    assert desk.ui.name_edit.text() == ""
    assert desk.focus() is desk.ui.name_edit


def test_somebody_else_on_a_known_phone_is_a_new_person(qtbot, desk, cases, actor):
    known = desk.register(desk.a_draft(name=ZAHRA))
    desk.type(PHONE)
    recognised(qtbot, desk, 1)
    desk.fill("name", "سکینه ذاکری")
    write_matter(desk)
    done = register(qtbot, desk)
    citizen = cases.open(actor, done.case_id).citizen
    first = cases.open(actor, known.case_id).citizen
    assert citizen is not None
    assert first is not None
    assert citizen.id != first.id
    assert citizen.name == "سکینه ذاکری"


def test_typing_a_name_decides_among_several_and_in_part_it_becomes_the_known_one(qtbot, desk):
    desk.register(desk.a_draft(name=ALI, minutes_ago=9))
    desk.register(desk.a_draft(name=ZAHRA, minutes_ago=5))
    desk.type(PHONE)
    recognised(qtbot, desk, 2)
    for typed in ("علي محمدي پور", "علی"):
        desk.fill("name", typed)
        chosen = desk.editor.callers.callers.chosen
        assert chosen is not None
        assert chosen.citizen.name == ALI
    write_matter(desk)
    assert desk.ui.name_edit.text() == ALI
    assert desk.editor.callers.callers.chosen == chosen
    assert desk.editor.draft.citizen_id == chosen.citizen.id


def test_the_id_decides_whatever_the_phone_says(qtbot, desk):
    desk.register(desk.a_draft(name=ALI))
    holder = PersonDraft(name=ZAHRA, phone="09120001427", national_id=WHOLE_ID)
    desk.register(desk.a_draft(caller=holder))
    desk.type(PHONE)
    recognised(qtbot, desk, 1)
    desk.fill("national_id", WHOLE_ID)
    recognised(qtbot, desk, 2)
    chosen = desk.editor.callers.callers.chosen
    assert chosen is not None
    assert chosen.citizen.name == ZAHRA
    assert desk.ui.name_edit.text() == ZAHRA


def test_an_id_taken_back_leaves_nobody(qtbot, desk):
    holder = PersonDraft(name=ZAHRA, phone=PHONE, national_id=WHOLE_ID)
    desk.register(desk.a_draft(caller=holder))
    desk.fill("national_id", WHOLE_ID)
    recognised(qtbot, desk, 1)
    desk.press(Key.Key_Backspace)
    qtbot.waitUntil(lambda: not desk.editor.callers.callers.people)
    assert desk.ui.name_edit.text() == ""


def test_a_name_that_was_filled_in_goes_with_its_number(qtbot, desk):
    desk.register(desk.a_draft(name=ZAHRA))
    desk.type(PHONE)
    recognised(qtbot, desk, 1)
    desk.press(Key.Key_Backspace)
    qtbot.waitUntil(lambda: not desk.editor.callers.callers.people)
    assert desk.ui.name_edit.text() == ""
    assert desk.editor.draft.citizen_id is None


@pytest.mark.in_turn
@both_engines
def test_one_key_joins_the_call_to_the_open_case_of_the_caller(qtbot, desk):
    open_case = desk.register(desk.a_draft())
    desk.type(PHONE)
    recognised(qtbot, desk, 1)
    desk.press(Key.Key_F10)
    assert desk.editor.joined_code == open_case.tracking_code
    assert "پیوسته" in desk.ui.band_title.text()
    desk.go_to("text")
    desk.type("متقاضی پیگیر است؛ هنوز کسی نیامده")
    done = register(qtbot, desk)
    assert done.joined
    assert done.case_id == open_case.case_id


@pytest.mark.in_turn
@both_engines
def test_a_representative_who_rings_again_joins_the_case_by_one_key(qtbot, desk):
    behalf = desk.a_draft(name=ZAHRA, on_behalf=True, beneficiary=PersonDraft(name="مادر زهرا"))
    open_case = desk.register(behalf)
    desk.type(PHONE)
    recognised(qtbot, desk, 1)
    desk.press(Key.Key_F10)
    assert desk.editor.joined_code == open_case.tracking_code


def test_the_case_of_whom_the_call_is_for_is_offered_before_anything_else_is_typed(qtbot, desk):
    hers = desk.register(desk.a_draft(phone="09141112233", name="ثریا حیدری"))
    desk.type(PHONE)
    desk.press(Key.Key_F9)
    desk.fill("beneficiary_phone", "09141112233")
    qtbot.waitUntil(lambda: bool(desk.editor.similar.cases))
    assert desk.editor.similar.cases[0].case.id == hers.case_id
    desk.press(Key.Key_F10)
    assert desk.editor.joined_code == hers.tracking_code


@pytest.mark.in_turn
@both_engines
def test_a_joined_call_is_not_registered_as_advised_and_nothing_is_lost(qtbot, desk, cases):
    open_case = desk.register(desk.a_draft())
    desk.type(PHONE)
    recognised(qtbot, desk, 1)
    desk.press(Key.Key_F10)
    desk.fill("text", "راهنمایی شد که به اداره برود")
    before = desk.editor.draft
    with qtbot.waitSignal(desk.editor.failed) as refusal:
        desk.press(Key.Key_Return, CTRL | SHIFT)
    code = persian_digits(show_tracking_code(open_case.tracking_code))
    assert code in strip_isolates(words_for(refusal.args[0]))
    assert desk.editor.draft == before
    assert desk.editor.done is None
    assert desk.ui.matter.ui.text_edit.toPlainText() == "راهنمایی شد که به اداره برود"
    assert len(cases.open(desk.actor, open_case.case_id).events) == 1
    assert register(qtbot, desk).joined


def test_a_similar_case_of_the_place_is_offered_while_the_text_grows(qtbot, desk):
    neighbour = desk.register(
        desk.a_draft(phone="09141112233", name="کریم نوروزی", text="برق خیابان گلها قطع است")
    )
    desk.type(PHONE)
    desk.pick("subject", "نوسان")
    desk.pick("county", "تبریز")
    desk.fill("place", "تبریز")
    desk.fill("text", "از ظهر برق خیابان گلها قطع است")
    qtbot.waitUntil(lambda: bool(desk.editor.similar.cases))
    assert desk.editor.similar.cases[0].case.id == neighbour.case_id
    desk.press(Key.Key_F10)
    assert desk.editor.joined_code == neighbour.tracking_code


def test_a_call_joins_a_case_by_the_code_that_is_read_aloud_unless_it_is_misheard_or_over(
    qtbot, desk
):
    case = desk.register(desk.a_draft())
    closed = desk.register(desk.a_draft(minutes_ago=9), advised=True)
    code = case.tracking_code
    misheard = code[:-1] + str((int(code[-1]) + 1) % 10)
    desk.press(Key.Key_F10, SHIFT)
    for refused, why in ((misheard, "tracking_code_check"), (closed.tracking_code, "case_closed")):
        desk.press(Key.Key_A, CTRL)
        desk.type(refused)
        with qtbot.waitSignal(desk.editor.join_refused):
            desk.press(Key.Key_Return)
        assert desk.page._join.ui.code_error.text() == sentence(why)
        assert desk.editor.joined_code is None
    desk.press(Key.Key_A, CTRL)
    desk.type(f"{code[:2]} {code[2:4]}-{code[4:]}")
    with qtbot.waitSignal(desk.editor.joined):
        desk.press(Key.Key_Return)
    assert desk.editor.joined_code == code
    assert desk.focus() is desk.ui.matter.ui.text_edit
    assert "برق کوچهٔ گلها" in desk.ui.joined_label.text()
    assert desk.ui.joined_label.isVisible()


def test_a_joined_call_goes_on_with_its_text_and_asks_nothing_else(qtbot, desk):
    desk.register(desk.a_draft())
    matter = desk.ui.matter.ui
    desk.type(PHONE)
    recognised(qtbot, desk, 1)
    with qtbot.waitSignal(desk.editor.refused):
        desk.press(Key.Key_Return, CTRL)
    assert matter.subject_error.text() == sentence("required")
    desk.press(Key.Key_F10)
    assert desk.focus() is matter.text_edit
    assert matter.subject_error.text() == matter.county_error.text() == ""
    assert not matter.subject_label.text().endswith(REQUIRED)
    desk.press(Key.Key_F10)
    assert matter.subject_label.text().endswith(REQUIRED)
    assert not desk.ui.joined_label.isVisible()
    assert desk.editor.joined_code is None
    desk.press(Key.Key_F10)
    assert desk.page.leave_part()  # As Escape does.
    assert desk.editor.joined_code is None


def test_f10_joins_what_is_marked_where_the_cursor_is(qtbot, desk):
    older = desk.register(desk.a_draft(text="آسفالت کوچه کنده شده است", minutes_ago=9))
    newer = desk.register(desk.a_draft(minutes_ago=5))
    desk.type(PHONE)
    recognised(qtbot, desk, 1)
    qtbot.waitUntil(lambda: bool(desk.editor.similar.cases))
    contacts = desk.page.ui.caller.ui.contacts_list
    contacts.setFocus()
    assert [row.value.id for row in contacts.rows()] == [newer.case_id, older.case_id]
    contacts.mark(1)
    desk.press(Key.Key_F10)
    assert desk.editor.joined_code == older.tracking_code


def test_f10_on_a_contact_whose_case_is_closed_says_so_and_joins_nothing(qtbot, desk):
    desk.register(desk.a_draft(minutes_ago=9), advised=True)
    open_case = desk.register(desk.a_draft(minutes_ago=5))
    desk.type(PHONE)
    recognised(qtbot, desk, 1)
    contacts = desk.page.ui.caller.ui.contacts_list
    contacts.setFocus()
    contacts.mark(1)
    with qtbot.waitSignal(desk.editor.failed) as said:
        desk.press(Key.Key_F10)
    assert said.args[0].code == "case_closed"
    assert desk.editor.joined_code is None
    contacts.mark(0)
    desk.press(Key.Key_F10)
    assert desk.editor.joined_code == open_case.tracking_code


def test_f6_goes_round_the_panels(qtbot, desk):
    desk.register(desk.a_draft())
    desk.type(PHONE)
    recognised(qtbot, desk, 1)
    qtbot.waitUntil(lambda: bool(desk.editor.similar.cases))
    desk.press(Key.Key_F6)
    assert desk.page.ui.caller.isAncestorOf(desk.focus())
    with qtbot.waitSignal(desk.editor.opened_case):
        desk.press(Key.Key_Return)
    desk.press(Key.Key_F6)
    assert desk.page.ui.similar.isAncestorOf(desk.focus())
    desk.press(Key.Key_F6)
    assert desk.focus() is desk.ui.phone_edit


def test_another_matter_of_the_same_caller_is_named_so_and_not_joined_by_f10(qtbot, desk):
    desk.register(desk.a_draft(text="از راننده‌های خط یک سپاسگزارم"))
    desk.type(PHONE)
    recognised(qtbot, desk, 1)
    qtbot.waitUntil(lambda: bool(desk.editor.similar.cases))
    write_matter(desk)
    qtbot.waitUntil(lambda: not desk.editor.similar.cases[0].fits)
    panel = desk.page.ui.similar
    look = panel.ui.similar_list.rows()[0].look
    assert look.pill == ""
    assert OTHER_CASE in look.more
    assert panel.chosen_case() is None
    with qtbot.waitSignal(desk.editor.failed) as said:
        desk.press(Key.Key_F10)
    assert said.args[0].code == "no_case_chosen"
    assert desk.editor.joined_code is None


def test_why_a_case_is_proposed_is_said_and_one_key_joins_it(qtbot, desk):
    stored = desk.register(desk.a_draft(subject="0101", county="0311"))
    desk.type(PHONE)
    recognised(qtbot, desk, 1)
    write_matter(desk)
    qtbot.waitUntil(lambda: bool(desk.editor.similar.cases) and desk.editor.similar.cases[0].fits)
    why = desk.page.ui.similar.ui.chosen_why
    qtbot.waitUntil(lambda: "همین موضوع" in why.text())
    assert why.text().startswith("همین متقاضی")
    desk.press(Key.Key_F10)
    assert desk.editor.draft.joined_case_id == stored.case_id


def test_it_is_said_when_nothing_similar_is_found(qtbot, desk):
    hint = desk.page.ui.similar.ui.hint
    write_matter(desk)
    qtbot.waitUntil(lambda: desk.editor.similar.found_nothing)
    assert hint.isVisible()
    assert hint._sentence.text() == NOTHING


def test_letters_are_no_number_a_number_without_its_area_is_of_the_centre_and_an_id_is_called_so(
    qtbot, desk
):
    desk.type("Ali")
    assert desk.ui.band_title.text() == BEGUN
    desk.fill("phone", "33309333")
    qtbot.waitUntil(lambda: desk.editor.callers.callers.number_given)
    assert desk.editor.callers.callers.phone == f"+98{AREA[1:]}33309333"
    desk.fill("phone", WHOLE_ID)
    shown = WITH_ID.format(number=isolate(persian_digits(WHOLE_ID)))
    qtbot.waitUntil(lambda: desk.ui.band_title.text() == shown)
    desk.press(Key.Key_Tab)
    assert desk.ui.band_title.text() == shown


def test_nothing_beside_the_clock_moves_with_its_figures(desk, theme):
    desk.type(PHONE)
    clock = desk.ui.clock_label
    times = [f"{figure * 2}:{figure * 2}" for figure in FIGURES]
    for percent in (100, 150):
        theme.set_text_percent(percent)
        assert len(set(map(clock.fontMetrics().horizontalAdvance, times))) == 1
