"""Everything about one person, reached and walked through by keys alone."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from samad_desktop.domain.cases import IdentityLevel
from samad_desktop.domain.changes import Change, Noun
from samad_desktop.domain.citizens import PersonDraft
from samad_desktop.domain.person_files import RecordEventKind
from samad_desktop.domain.text import persian_digits
from samad_desktop.messages import sentence
from samad_desktop.viewmodels.duplicates import MENDED
from samad_desktop.views.duplicates_page import NONE_FOUND
from samad_desktop.views.person_page import NO_CASES, NOBODY, PROTECTED
from tests.calls import draft_maker
from tests.desks import ANSWER_MS
from tests.gui.clipping import clipped, settle
from tests.gui.keyboard import type_text
from tests.long import long

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
ONE_ID, NEAR_ID, THIRD_ID = "1382225555", "1382224559", "0499370899"
HOME, MOBILE = "04133309333", "09143471821"


class Persons:
    """The pages of people as an operator sees them."""

    def __init__(self, workplace, qtbot):
        self.workplace, self.qtbot = workplace, qtbot
        self.desk = workplace.desk
        self.a_draft = draft_maker(self.desk.reference)

    @property
    def page(self):
        return self.workplace.persons.person.page

    @property
    def reader(self):
        return self.workplace.persons.person.reader

    @property
    def pairs(self):
        return self.workplace.persons.duplicates.page

    @property
    def model(self):
        return self.workplace.persons.duplicates.model

    def call(self, name, phone="", number="", hidden=None, **more):
        draft = self.a_draft(caller=PersonDraft(name, phone, number), **more)
        if hidden:
            draft = replace(draft, matter=replace(draft.matter, identity_level=hidden))
        return self.desk.intake.register(self.desk.actor, draft).value.case_id

    def key(self, key, modifiers=Qt.KeyboardModifier.NoModifier):
        window = self.workplace.view.window()
        QTest.keyClick(window.focusWidget() or window, key, modifiers)

    def open_person(self):
        with self.qtbot.waitSignal(self.reader.shown, timeout=ANSWER_MS) as shown:
            self.key(Key.Key_C, CTRL | SHIFT)
        assert self.front() is self.page
        return shown.args[0]

    def open_pairs(self):
        with self.qtbot.waitSignal(self.model.shown, timeout=ANSWER_MS) as shown:
            self.key(Key.Key_T, CTRL | SHIFT)
        assert self.front() is self.pairs
        return shown.args[0]

    def open_near_ids(self):
        self.call("منصور جباری", HOME, ONE_ID)
        self.call("منصور جباری", HOME, NEAR_ID)
        self.open_pairs()
        return self.pairs.ui

    def open_case(self, case_id):
        reader = self.workplace.case_models.reader
        with self.qtbot.waitSignal(reader.opened, timeout=ANSWER_MS):
            self.workplace._open_case(case_id)

    def front(self):
        return self.workplace.view.page()

    def settle(self, model, key, modifiers=Qt.KeyboardModifier.NoModifier):
        with self.qtbot.waitSignal(model.settled, timeout=ANSWER_MS) as settled:
            self.key(key, modifiers)
        return settled.args[0]


@pytest.fixture
def persons(log_in, qtbot):
    workplace = log_in("operator")
    window = workplace.view.window()
    window.resize(1280, 720)
    window.show()
    window.activateWindow()
    return Persons(workplace, qtbot)


def shown(row_list):
    return [row.look.title for row in row_list.rows()]


@ON_SQLITE
def test_nothing_of_one_person_stands_there_while_another_is_read(persons, qtbot):
    first = persons.call("منصور جباری", HOME, ONE_ID)
    second = persons.call("لیلا صادقی", MOBILE)
    persons.open_case(first)
    persons.open_person()
    ui = persons.page.ui
    assert ui.head_card.isVisible()
    persons.open_case(second)
    with qtbot.waitSignal(persons.reader.shown, timeout=ANSWER_MS):
        persons.key(Key.Key_C, CTRL | SHIFT)
        assert not any(part.isVisible() for part in (ui.head_card, ui.side_card, ui.cases_list))
        assert ui.cases_hint.isVisible()
        assert not ui.cases_count.text()
    assert ui.head_card.isVisible()
    assert ui.name_label.text() == "لیلا صادقی"
    assert QApplication.focusWidget() is ui.cases_list


@ON_SQLITE
def test_who_cannot_be_read_leaves_the_page_empty(persons, monkeypatch, qtbot):
    persons.open_case(persons.call("منصور جباری", HOME, ONE_ID))
    monkeypatch.setattr(persons.desk.citizens, "_database", None)
    with qtbot.waitSignal(persons.reader.failed, timeout=ANSWER_MS):
        persons.key(Key.Key_C, CTRL | SHIFT)
    assert persons.page.ui.cases_hint.isVisible()
    assert not persons.page.ui.head_card.isVisible()
    texts = [each.text() for each in persons.page.ui.cases_hint.findChildren(QLabel)]
    assert NOBODY in texts


@ON_SQLITE
def test_reading_a_person_again_leaves_the_cursor_where_it_is(persons, qtbot):
    persons.open_case(persons.call("منصور جباری", HOME, ONE_ID))
    persons.open_person()
    search = persons.workplace.view.ui.search_edit
    search.setFocus()
    with qtbot.waitSignal(persons.reader.shown, timeout=ANSWER_MS):
        persons.reader.refresh()
    assert QApplication.focusWidget() is search


def test_a_key_on_a_case_leads_to_everything_about_its_citizen_and_esc_back(persons):
    case_id = persons.call("منصور جباری", HOME, ONE_ID)
    persons.call("زهرا جباری", HOME)
    persons.open_case(case_id)
    case_page = persons.front()
    person = persons.open_person()
    ui = persons.page.ui
    assert ui.name_label.text() == "منصور جباری"
    assert [case.id for case in person.cases] == [case_id]
    assert shown(ui.household_list) == ["زهرا جباری"]
    assert ui.cases_list.hasFocus()
    assert not ui.joined_box.isVisible()
    persons.key(Key.Key_Escape)
    assert persons.front() is case_page


def test_a_key_on_a_call_leads_to_the_caller_and_back_to_what_was_typed(persons):
    persons.call("منصور جباری", HOME, ONE_ID)
    call_page = persons.workplace.call_page
    persons.workplace.view.show_page(call_page)
    type_text(call_page.ui.form.ui.phone_edit, HOME)
    persons.qtbot.waitUntil(lambda: call_page.person_in_sight() is not None, timeout=ANSWER_MS)
    person = persons.open_person()
    assert person.known.citizen.national_id == ONE_ID
    persons.key(Key.Key_Escape)
    assert persons.front() is call_page
    assert call_page.ui.form.ui.phone_edit.text() == persian_digits(HOME)


@ON_SQLITE
def test_a_key_on_a_result_leads_to_its_citizen(persons):
    persons.call("منصور جباری", HOME, ONE_ID)
    finding = persons.workplace.finding
    persons.key(Key.Key_F3)
    with persons.qtbot.waitSignal(finding.finder.settled, timeout=ANSWER_MS):
        type_text(QApplication.focusWidget(), "منصور")
    persons.qtbot.waitUntil(lambda: finding.page.person_in_sight() is not None, timeout=ANSWER_MS)
    assert persons.open_person().known.citizen.name == "منصور جباری"


@ON_SQLITE
def test_where_nobody_stands_it_is_said(persons):
    persons.workplace.view.show_page(persons.workplace.call_page)
    persons.key(Key.Key_C, CTRL | SHIFT)
    said = persons.workplace.view.ui.message_bar.sentence()
    assert said == sentence("no_person_here")
    assert persons.front() is persons.workplace.call_page


@ON_SQLITE
def test_the_household_is_gone_through_and_back_by_esc(persons):
    case_id = persons.call("منصور جباری", HOME, ONE_ID)
    persons.call("زهرا جباری", HOME)
    persons.open_case(case_id)
    persons.open_person()
    ui = persons.page.ui
    while not ui.household_list.hasFocus():
        persons.key(Key.Key_F6)
    with persons.qtbot.waitSignal(persons.reader.shown, timeout=ANSWER_MS):
        persons.key(Key.Key_Return)
    assert ui.name_label.text() == "زهرا جباری"
    with persons.qtbot.waitSignal(persons.reader.shown, timeout=ANSWER_MS):
        persons.key(Key.Key_Escape)
    assert ui.name_label.text() == "منصور جباری"
    assert persons.front() is persons.page


@ON_SQLITE
def test_enter_on_a_case_opens_it(persons):
    case_id = persons.call("منصور جباری", HOME, ONE_ID)
    other = persons.call("منصور جباری", HOME, ONE_ID, subject="0103")
    persons.open_case(case_id)
    persons.open_person()
    with persons.qtbot.waitSignal(
        persons.workplace.case_models.reader.opened, timeout=ANSWER_MS
    ) as opened:
        persons.key(Key.Key_Return)
    assert opened.args[0].id == other


@ON_SQLITE
def test_the_way_back_from_a_call_leads_to_that_call(persons):
    case_id = persons.call("منصور جباری", HOME, ONE_ID)
    persons.call("منصور جباری", HOME, ONE_ID, subject="0103")
    persons.open_case(case_id)
    persons.open_person()
    calls = persons.page.ui.contacts_list
    while not calls.hasFocus():
        persons.key(Key.Key_F6)
    marked = calls.current()
    persons.key(Key.Key_Delete)
    said = persons.workplace.view.ui.message_bar.sentence()
    assert said == sentence("no_record_chosen")
    opened = persons.workplace.case_models.reader.opened
    with persons.qtbot.waitSignal(opened, timeout=ANSWER_MS):
        persons.key(Key.Key_Return)
    persons.key(Key.Key_Escape)
    assert persons.front() is persons.page
    assert calls.hasFocus()
    assert calls.current() == marked


@ON_SQLITE
def test_protected_cases_are_counted_and_their_text_is_nowhere(persons):
    case_id = persons.call("منصور جباری", HOME, ONE_ID)
    level = IdentityLevel.HIDDEN
    persons.call("منصور جباری", HOME, ONE_ID, hidden=level, text="رشوه خواستند")
    persons.open_case(case_id)
    persons.open_person()
    ui = persons.page.ui
    assert ui.protected_label.text() == PROTECTED.format(count="۱")
    assert len(ui.cases_list.rows()) == 1
    assert not ui.cases_hint.isVisible()
    assert NO_CASES not in ui.facts_label.text()


def test_records_are_joined_and_separated_on_the_page_by_keys(persons):
    case_id = persons.call("منصور جباری", HOME, ONE_ID)
    persons.call("منسور جباری", MOBILE)
    persons.open_case(case_id)
    persons.open_person()
    joiner = persons.page.join_dialog._joiner
    with persons.qtbot.waitSignal(joiner.began, timeout=ANSWER_MS):
        persons.key(Key.Key_F5, CTRL)
    with persons.qtbot.waitSignal(joiner.offered, timeout=ANSWER_MS):
        type_text(QApplication.focusWidget(), MOBILE)
        persons.key(Key.Key_Return)
    with persons.qtbot.waitSignal(joiner.joined, timeout=ANSWER_MS):
        persons.key(Key.Key_Return, CTRL)
    persons.qtbot.waitUntil(
        lambda: shown(persons.page.ui.joined_list) == ["منسور جباری"], timeout=ANSWER_MS
    )
    persons.key(Key.Key_Escape)
    ui = persons.page.ui
    while not ui.joined_list.hasFocus():
        persons.key(Key.Key_F6)
    persons.settle(persons.reader, Key.Key_Delete)
    persons.qtbot.waitUntil(lambda: not ui.joined_box.isVisible(), timeout=ANSWER_MS)


def test_pairs_are_judged_by_keys_and_each_judgement_is_undone(persons):
    persons.call("منصور جباری", HOME, ONE_ID)
    persons.call("منسور جباری", HOME)
    persons.call("پروین عبدالهی", MOBILE)
    persons.call("پروین عبدالاهی", MOBILE)
    assert len(persons.open_pairs()) == 2
    ui, model = persons.pairs.ui, persons.model
    first = ui.pairs_list.current()
    assert ui.why_label.isVisible()
    persons.settle(model, Key.Key_F7)
    assert first.key not in [each.key for each in model.pairs]
    second = ui.pairs_list.current()
    persons.settle(model, Key.Key_Return, CTRL)
    assert model.pairs == ()
    assert not ui.pair_box.isVisible()
    persons.settle(model, Key.Key_F8)
    assert [each.key for each in model.pairs] == [second.key]
    persons.settle(model, Key.Key_F8)
    assert len(model.pairs) == 2
    with persons.qtbot.waitSignal(model.refused, timeout=ANSWER_MS):
        persons.key(Key.Key_F8)
    assert ui.outcome_label.text() == sentence("nothing_to_undo")


@ON_SQLITE
def test_two_ids_are_not_joined_before_it_is_said_which_is_right(persons):
    ui = persons.open_near_ids()
    for key, modifiers in ((Key.Key_F7, SHIFT), (Key.Key_Return, CTRL)):
        persons.key(key, modifiers)
    persons.qtbot.waitUntil(lambda: bool(ui.right_id_error.text()), timeout=ANSWER_MS)
    assert ui.right_id_error.text() == sentence("right_id_unsaid")
    type_text(ui.right_id_edit, "1382225556")
    with persons.qtbot.waitSignal(persons.model.refused, timeout=ANSWER_MS):
        persons.key(Key.Key_Return, CTRL)
    assert ui.right_id_error.text() == sentence("national_id_check_digit")
    assert ui.right_id_edit.value() == "1382225556"
    assert len(persons.model.pairs) == 1
    with persons.qtbot.waitSignal(persons.reader.shown, timeout=ANSWER_MS):
        persons.key(Key.Key_F6)
    assert persons.front() is persons.page
    persons.key(Key.Key_Escape)
    assert persons.front() is persons.pairs
    assert ui.right_id_edit.value() == "1382225556"


@pytest.mark.parametrize(
    ("key", "right"), [(Key.Key_F10, ONE_ID), (Key.Key_F11, NEAR_ID), (None, THIRD_ID)]
)
def test_the_right_one_of_two_ids_is_taken_by_a_key_or_typed_and_that_is_undone(
    persons, key, right
):
    ui = persons.open_near_ids()
    (pair,) = persons.model.pairs
    if key is None:
        persons.key(Key.Key_F7, SHIFT)
        assert ui.right_id_edit.hasFocus()
        type_text(ui.right_id_edit, persian_digits(right))
    else:
        persons.key(key)
    assert ui.right_id_edit.value() == right
    assert persons.settle(persons.model, Key.Key_Return, CTRL) == MENDED
    assert persons.model.pairs == ()
    assert ui.mend_box.isHidden()
    file = persons.desk.citizens.whole(persons.desk.actor, pair.keep.id)
    assert file.known.citizen.national_id == right
    assert RecordEventKind.ID_AS_ASKED in [each.kind for each in file.happened]
    persons.settle(persons.model, Key.Key_F8)
    assert [each.key for each in persons.model.pairs] == [pair.key]
    # What was judged can be judged anew.
    persons.key(Key.Key_F10)
    persons.settle(persons.model, Key.Key_Return, CTRL)
    assert persons.model.pairs == ()


@ON_SQLITE
def test_only_near_ids_ask_which_is_right_and_elsewhere_the_keys_say_why_not(persons):
    persons.call("منصور جباری", HOME, ONE_ID)
    persons.call("منسور جباری", HOME)
    persons.open_pairs()
    ui = persons.pairs.ui
    assert ui.mend_box.isHidden()
    persons.key(Key.Key_F10)
    said = persons.workplace.view.ui.message_bar.sentence()
    assert sentence("no_near_ids") in said


@ON_SQLITE
@pytest.mark.parametrize("percent", [*long([100]), 150])
def test_the_field_for_the_right_id_is_whole_at_every_size(persons, program, theme, percent):
    ui = persons.open_near_ids()
    program.theme.set_text_percent(percent)
    persons.key(Key.Key_Return, CTRL)
    persons.qtbot.waitUntil(ui.right_id_error.isVisible, timeout=ANSWER_MS)
    settle()
    assert clipped(persons.pairs) == []
    view = persons.pairs.rect()
    for part in (ui.right_id_edit, ui.keep_id_button, ui.other_id_button, ui.join_button):
        assert view.contains(part.rect().translated(part.mapTo(persons.pairs, QPoint())))
    assert ui.pairs_list.height() >= ui.pairs_list.sizeHintForRow(0)


@ON_SQLITE
def test_where_no_pair_is_left_it_is_said_and_keys_refuse(persons):
    persons.call("منصور جباری", HOME, ONE_ID)
    persons.open_pairs()
    ui = persons.pairs.ui
    assert ui.pairs_hint._sentence.text() == NONE_FOUND
    persons.key(Key.Key_F7)
    assert ui.outcome_label.text() == sentence("no_pair_chosen")


@ON_SQLITE
def test_a_pair_that_a_call_made_is_there_when_somebody_comes_back(persons):
    assert persons.open_pairs() == ()
    persons.key(Key.Key_F7)
    persons.key(Key.Key_Escape)
    persons.call("منصور جباری", HOME, ONE_ID)
    persons.call("منسور جباری", HOME)
    persons.workplace.bus.announce(frozenset({Change(Noun.CITIZEN)}))
    assert len(persons.open_pairs()) == 1
    assert persons.pairs.ui.outcome_label.text() == ""


@ON_SQLITE
def test_a_pair_that_a_colleague_made_comes_by_itself_but_not_at_every_call(persons):
    persons.open_pairs()
    persons.call("منصور جباری", HOME, ONE_ID)
    persons.call("منسور جباری", HOME)
    persons.workplace.bus.announce(frozenset({Change(Noun.CITIZEN)}))
    assert not persons.model.busy
    with persons.qtbot.waitSignal(persons.model.shown, timeout=ANSWER_MS) as shown:
        persons.model._pause.timeout.emit()
    assert len(shown.args[0]) == 1


@ON_SQLITE
def test_a_list_that_was_emptied_leaves_its_room_to_the_hint_and_the_keys_work_on(persons):
    persons.call("منصور جباری", HOME, ONE_ID)
    persons.call("منسور جباری", HOME)
    persons.open_pairs()
    persons.settle(persons.model, Key.Key_F7)
    ui = persons.pairs.ui
    assert ui.pairs_list.height() == 0
    assert ui.pairs_hint.isVisible()
    persons.settle(persons.model, Key.Key_F8)
    persons.qtbot.waitUntil(lambda: ui.pairs_list.height() > 0, timeout=ANSWER_MS)
    assert ui.pairs_list.hasFocus()


@ON_SQLITE
@pytest.mark.parametrize("size", [*long([(1280, 720)]), (1121, 640)])
def test_nothing_is_cut_off_on_either_page(persons, size):
    persons.workplace.view.window().resize(*size)
    case_id = persons.call("منصور جباری", HOME, ONE_ID)
    persons.call("منسور جباری", HOME)
    persons.open_case(case_id)
    persons.open_person()
    assert clipped(persons.page) == []
    persons.open_pairs()
    assert clipped(persons.pairs) == []


@ON_SQLITE
@pytest.mark.parametrize("size", [(1280, 720), *long([(1366, 768)])])
def test_pairs_are_seen_beside_each_other_at_the_largest_text(persons, program, size):
    for number in range(4):
        persons.call("منصور جباری", f"0413330{number:04d}")
    persons.workplace.view.window().resize(*size)
    program.theme.set_text_percent(150)
    persons.open_pairs()
    pairs = persons.pairs.ui.pairs_list
    settle()
    assert pairs.height() >= 2 * pairs.sizeHintForRow(0)
    assert clipped(persons.pairs) == []
