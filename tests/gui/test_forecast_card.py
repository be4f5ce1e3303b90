"""«پیش‌بینی تخطی» over any page: who is least likely to answer in time stands first."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from samad_desktop.domain.counters import Counter
from samad_desktop.domain.errors import DatabaseAway
from samad_desktop.domain.forecast import AT_MOST, LEAST, Chance
from samad_desktop.domain.text import isolate, percent_text, persian_digits, strip_isolates
from samad_desktop.messages import sentence
from samad_desktop.persistence import staff
from samad_desktop.qtkit.keys import key_text
from samad_desktop.services.forecast import ForecastService
from samad_desktop.viewmodels.case_looks import shown_code
from samad_desktop.viewmodels.forecast_looks import (
    HOW_LIKELY,
    HOW_SURE,
    NO_HISTORY,
    NOTHING_FORETOLD,
    chance_in_a_word,
    chance_whole,
    count_words,
)
from samad_desktop.views.forecast_card import UNREAD
from samad_desktop.workplace.forecast import DEED, KEY, NAME
from samad_desktop.workplace.lists import DOORS
from tests import followed
from tests.desks import ANSWER_MS
from tests.followed import REPLY
from tests.gui.clipping import clipped, settle
from tests.long import long
from tests.moments import let_it_be

ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
Key = Qt.Key
# A Saturday morning; the answers of that day are due a hundred working hours later.
SATURDAY = datetime(2026, 10, 3, 5, tzinfo=UTC)
START = SATURDAY + timedelta(days=28)
NOW = START + timedelta(hours=100)


@pytest.fixture
def let_now_be(database, hand_clock):
    """Let it be a moment, for the centre and at every window."""

    def be(at):
        let_it_be(database, at)
        hand_clock.at = at

    return be


@pytest.fixture
def refer(let_now_be, database, new_case, centre, as_person, liaison, agencies):
    """Refer a case to an agency; have it answered so many hours later, if at all."""

    def do(at, code, hours=None):
        let_now_be(at)
        case_id = new_case(received_at=at)
        centre.refer(case_id, agencies[code])
        if hours is not None:
            let_now_be(at + timedelta(hours=hours))
            with database.transaction() as connection:
                staff.set_agencies(connection, liaison.staff_id, frozenset({agencies[code]}))
            followed.Desk(as_person(liaison), liaison).move("answer", case_id, REPLY)
        return case_id

    return do


@pytest.fixture
def pressing(refer, let_now_be, database, kept_centres):
    """Have three answers due soon: of a quick agency, of a slow one, of one without a past."""

    def make():
        for number in range(LEAST + 2):
            at = SATURDAY + timedelta(minutes=number)
            refer(at, "WATER", hours=101)
            refer(at, "POWER", hours=400)
        return {code: refer(START, code) for code in ("WATER", "POWER", "GAS")}

    cases = kept_centres.made(database, "answers due soon", make)
    let_now_be(NOW)
    return cases


class Desk:
    """A person's hands, and the card in front of her."""

    def __init__(self, program, qtbot):
        self.program, self.qtbot = program, qtbot
        self.workplace = program.workplace
        program.window.show()
        program.window.activateWindow()

    @property
    def part(self):
        return self.workplace.lists.forecast

    @property
    def card(self):
        return self.part.card

    def press(self, key, modifiers=Qt.KeyboardModifier.NoModifier):
        here = QApplication.focusWidget() or self.program.window
        QTest.keyClick(here, key, modifiers)

    def open_card(self):
        with self.qtbot.waitSignal(self.part.model.shown, timeout=ANSWER_MS):
            self.press(Key.Key_F, CTRL | SHIFT)
        return self.card.ui

    def cases(self):
        return [row.value.case_id for row in self.card.ui.rows.rows()]


@pytest.fixture
def come_in(sit_down, qtbot):
    return lambda login="expert": Desk(sit_down(login), qtbot)


def test_the_least_likely_stands_first_and_who_has_no_past_is_not_guessed(pressing, come_in, qtbot):
    desk = come_in()
    ui = desk.open_card()
    assert desk.card.isVisible()
    assert desk.cases() == [pressing["POWER"], pressing["WATER"], pressing["GAS"]]
    slow, quick, new = (row.look for row in ui.rows.rows())
    assert "امید پاسخ به‌موقع" in slow.note
    assert f"از {persian_digits(LEAST + 2)} ارجاع گذشتهٔ همین دستگاه" in quick.note
    assert new.note.endswith(NO_HISTORY)
    assert new.icon != slow.icon
    assert all(each.pill.startswith("تا ") for each in (slow, quick, new))
    code = shown_code(ui.rows.rows()[0].value.tracking_code)
    assert slow.note.startswith(code)
    assert ui.count_pill.text() == "۳ ارجاع"
    assert ui.how_likely.isVisible()
    assert ui.how_sure.isVisible()


def test_enter_opens_the_case_and_the_card_is_gone(pressing, come_in, qtbot):
    desk = come_in("supervisor")
    desk.open_card()
    desk.press(Key.Key_Down)
    opened = desk.workplace.case_models.reader.opened
    with qtbot.waitSignal(opened, timeout=ANSWER_MS) as told:
        desk.press(Key.Key_Return)
    assert told.args[0].id == pressing["WATER"]
    assert not desk.card.isVisible()


def test_a_colleagues_answer_takes_its_row_away_while_the_card_is_open(
    pressing, come_in, agency, agencies, database, qtbot
):
    desk = come_in()
    ui = desk.open_card()
    ui.rows.mark(2)
    with database.transaction() as connection:
        own = frozenset({agencies["POWER"]})
        staff.set_agencies(connection, agency.actor.staff_id, own)
    agency.move("answer", pressing["POWER"], REPLY)
    qtbot.waitUntil(lambda: desk.cases() == [pressing["WATER"], pressing["GAS"]], timeout=ANSWER_MS)
    assert ui.rows.current().case_id == pressing["GAS"]
    assert ui.count_pill.text() == "۲ ارجاع"


@ON_SQLITE
def test_what_changes_leaves_the_cursor_where_it_is(pressing, come_in, qtbot):
    desk = come_in()
    desk.open_card()
    desk.workplace.view.ui.search_edit.setFocus()
    with qtbot.waitSignal(desk.part.model.shown, timeout=ANSWER_MS):
        desk.workplace.shell.refresh()
    assert QApplication.focusWidget() is desk.workplace.view.ui.search_edit


@ON_SQLITE
def test_escape_and_its_own_key_close_it_and_the_cursor_goes_back(come_in):
    desk = come_in()
    before = QApplication.focusWidget()
    ui = desk.open_card()
    assert not ui.rows.isVisible()
    assert NOTHING_FORETOLD in ui.hint._sentence.text()
    desk.press(Key.Key_Escape)
    assert not desk.card.isVisible()
    assert QApplication.focusWidget() is before
    desk.open_card()
    desk.press(Key.Key_F, CTRL | SHIFT)
    assert not desk.card.isVisible()
    assert QApplication.focusWidget() is before


@ON_SQLITE
def test_whoever_turns_to_another_page_leaves_the_card_behind(come_in):
    desk = come_in()
    desk.open_card()
    desk.press(Key.Key_F6, SHIFT)
    assert desk.workplace.view.page() is desk.workplace.work.page
    assert not desk.card.isVisible()


@ON_SQLITE
def test_the_list_of_what_is_due_soon_has_a_button_to_it_and_no_other_list(
    pressing, come_in, qtbot
):
    desk = come_in()
    listing, lists = desk.workplace.lists.listing, desk.workplace.lists
    with qtbot.waitSignal(listing.rows.loaded, timeout=ANSWER_MS):
        desk.press(Key.Key_F6, CTRL | SHIFT)
    button = lists.page.ui.forecast_button
    assert not button.isVisible()
    with qtbot.waitSignal(listing.rows.loaded, timeout=ANSWER_MS):
        desk.press(Key.Key_F5, CTRL | SHIFT)
    assert listing.current is Counter.DUE_SOON
    assert button.isVisible()
    assert button.hint.text() == key_text(KEY)
    with qtbot.waitSignal(desk.part.model.shown, timeout=ANSWER_MS):
        button.click()
    assert desk.card.isVisible()


@ON_SQLITE
def test_its_key_is_on_the_sheet_of_keys(come_in):
    desk = come_in()
    (deed,) = (each for each in desk.workplace.actions.groups()[DOORS] if each.id == DEED)
    assert deed.keys == (KEY,)
    assert deed.label == NAME


@ON_SQLITE
@pytest.mark.parametrize("login", ["operator", *long(["secretary", "liaison", "admin"])])
def test_who_does_not_follow_up_for_the_centre_has_neither_card_nor_key(come_in, login, qtbot):
    desk = come_in(login)
    assert desk.part is None
    assert desk.workplace.actions.find(DEED) is None
    assert all(each.id != DEED for each in desk.workplace.actions.deeds())
    desk.press(Key.Key_F, CTRL | SHIFT)
    if desk.workplace.shell.counts:
        assert not desk.workplace.lists.page.ui.forecast_button.isVisibleTo(
            desk.workplace.lists.page
        )


@ON_SQLITE
def test_a_database_that_is_away_is_told_and_nothing_is_said_to_be_due(come_in, monkeypatch, qtbot):
    desk = come_in()

    def fail(_service, _actor):
        raise DatabaseAway

    monkeypatch.setattr(ForecastService, "breaching", fail)
    with qtbot.waitSignal(desk.part.model.failed, timeout=ANSWER_MS):
        desk.press(Key.Key_F, CTRL | SHIFT)
    assert desk.card.ui.hint._sentence.text() == UNREAD
    assert desk.workplace.view.ui.message_bar.sentence() == sentence(DatabaseAway.code)


@ON_SQLITE
@pytest.mark.parametrize("percent", [*long([100]), 150])
def test_nothing_is_cut_off_at_the_smallest_window(pressing, come_in, theme, percent, qtbot):
    desk = come_in()
    theme.set_text_percent(percent)
    desk.program.window.resize(1280, 720)
    settle()
    desk.open_card()
    settle()
    assert clipped(desk.card) == []
    stage = desk.workplace.view.stage
    assert stage.rect().contains(desk.card.overlay.geometry())
    assert desk.card.overlay.rect().contains(desk.card.geometry())


def test_a_chance_is_said_with_its_interval_and_of_how_many_it_is_known():
    likely = Chance(0.354, 0.2, 0.5, 40)
    assert strip_isolates(chance_whole(likely)) == (
        "امید پاسخ به‌موقع ۳۵٪ (۲۰٪ تا ۵۰٪)، از ۴۰ ارجاع گذشتهٔ همین دستگاه"
    )
    assert chance_in_a_word(likely) == f"امید پاسخ {percent_text(35)}"
    assert chance_whole(None) == chance_in_a_word(None) == NO_HISTORY


def test_how_it_is_reckoned_is_said_with_its_sources_and_its_least():
    assert isolate("Kaplan–Meier 1958") in HOW_LIKELY
    assert isolate("Wilson 1927") in HOW_SURE
    assert persian_digits(LEAST) in HOW_SURE


def test_where_more_may_breach_than_are_read_it_is_said_which_they_are():
    assert count_words(AT_MOST - 1) != count_words(AT_MOST).replace("۲۰۰", "۱۹۹")
