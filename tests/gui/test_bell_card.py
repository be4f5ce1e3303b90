"""The bell in the top bar: it rings for what comes from others, and leads to the case."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from samad_desktop.domain.access import Actor, Role
from samad_desktop.domain.bell import UNREAD_MOST, News
from samad_desktop.domain.call_backs import CallBackDraft, CallBackOutcome
from samad_desktop.domain.cases import EventKind
from samad_desktop.domain.errors import DatabaseAway
from samad_desktop.domain.text import persian_digits
from samad_desktop.qtkit.bell_button import BellButton
from samad_desktop.qtkit.change_bus import ChangeBus
from samad_desktop.services import bell
from samad_desktop.viewmodels import bell as bell_model
from samad_desktop.viewmodels.bell import Bell
from samad_desktop.views.agency_page import AgencyPage
from samad_desktop.views.bell_card import CALL_DUE
from tests.desks import ANSWER_MS
from tests.followed import DONE, REPLY, TOLD, Desk
from tests.gui.clipping import settle

ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
CTRL = Qt.KeyboardModifier.ControlModifier
Key = Qt.Key


@pytest.fixture
def press(program):
    def do(key, modifiers=Qt.KeyboardModifier.NoModifier):
        QTest.keyClick(QApplication.focusWidget() or program.window, key, modifiers)

    return do


@pytest.fixture
def come_in(program, log_in):
    def do(login="expert"):
        program.window.show()
        program.window.activateWindow()
        return log_in(login)

    return do


def number(workplace):
    return workplace.view.ui.bell_button.number()


def test_an_answer_rings_and_the_bell_leads_to_its_case(
    come_in, press, new_case, centre, agency, agencies, qtbot
):
    case_id = new_case()
    centre.refer(case_id, agencies["WATER"])
    workplace = come_in()
    assert number(workplace) == ""
    agency.move("answer", case_id, REPLY)
    qtbot.waitUntil(lambda: number(workplace) == "۱", timeout=ANSWER_MS)
    assert "۱ تازه" in workplace.view.ui.bell_button.accessibleName()

    card = workplace.bell.card
    with qtbot.waitSignal(workplace.bell.model.shown, timeout=ANSWER_MS):
        press(Key.Key_F6, CTRL)
    (row,) = card.rows.rows()
    assert row.value.kind is EventKind.FINAL_REPLY
    assert row.look.pill == "تازه"
    qtbot.waitUntil(lambda: number(workplace) == "", timeout=ANSWER_MS)
    with qtbot.waitSignal(workplace.case_models.reader.opened, timeout=ANSWER_MS) as opened:
        press(Key.Key_Return)
    assert opened.args[0].id == case_id
    assert not card.isVisible()


def test_only_what_was_shown_is_seen_and_the_rest_stays_new(
    come_in, press, new_case, centre, agency, agencies, qtbot
):
    for _ in range(12):
        case_id = new_case()
        centre.refer(case_id, agencies["WATER"])
        agency.move("answer", case_id, REPLY)
    workplace = come_in()
    qtbot.waitUntil(lambda: number(workplace) == "۱۲", timeout=ANSWER_MS)
    card, model = workplace.bell.card, workplace.bell.model
    with qtbot.waitSignal(model.shown, timeout=ANSWER_MS):
        press(Key.Key_F6, CTRL)
    settle()
    seen = len(card.rows.in_sight())
    assert 0 < seen < 12
    left = persian_digits(12 - seen)
    qtbot.waitUntil(lambda: number(workplace) == left, timeout=ANSWER_MS)
    press(Key.Key_Escape)
    with qtbot.waitSignal(model.shown, timeout=ANSWER_MS):
        press(Key.Key_F6, CTRL)
    assert [row.value.unread for row in card.rows.rows()] == [False] * seen + [True] * (12 - seen)
    for _ in range(12):
        press(Key.Key_Down)
        settle()
    qtbot.waitUntil(lambda: number(workplace) == "", timeout=ANSWER_MS)


@ON_SQLITE
def test_escape_closes_the_bell_and_gives_the_cursor_back(come_in, press, qtbot):
    workplace = come_in()
    before = QApplication.focusWidget()
    with qtbot.waitSignal(workplace.bell.model.shown, timeout=ANSWER_MS):
        press(Key.Key_F6, CTRL)
    assert workplace.bell.card.hint.isVisible()
    press(Key.Key_Escape)
    assert not workplace.bell.card.isVisible()
    assert QApplication.focusWidget() is before


def test_whoever_goes_to_the_end_gets_what_is_older(
    come_in, press, new_case, centre, agency, agencies, monkeypatch, qtbot
):
    monkeypatch.setattr(bell, "PAGE_SIZE", 2)
    for _ in range(5):
        case_id = new_case()
        centre.refer(case_id, agencies["WATER"])
        agency.move("answer", case_id, REPLY)
    workplace = come_in()
    card, model = workplace.bell.card, workplace.bell.model
    with qtbot.waitSignal(model.shown, timeout=ANSWER_MS):
        press(Key.Key_F6, CTRL)
    assert len(card.rows.rows()) == 2
    assert card.older.isVisible()
    with qtbot.waitSignal(model.lengthened, timeout=ANSWER_MS):
        press(Key.Key_End)
    second = card.rows.current()
    assert len(card.rows.rows()) == 4
    assert second.id == card.rows.rows()[1].key
    with qtbot.waitSignal(model.lengthened, timeout=ANSWER_MS):
        press(Key.Key_End)
    ids = [row.key for row in card.rows.rows()]
    assert len(ids) == 5
    assert ids == sorted(ids, reverse=True)
    assert not card.older.isVisible()
    press(Key.Key_End)
    with qtbot.waitSignal(workplace.case_models.reader.opened, timeout=ANSWER_MS) as opened:
        press(Key.Key_Return)
    assert opened.args[0].id == card.rows.rows()[-1].value.case_id


@ON_SQLITE
def test_who_opens_the_bell_again_begins_with_the_newest(
    come_in, press, new_case, centre, agency, agencies, monkeypatch, qtbot
):
    monkeypatch.setattr(bell, "PAGE_SIZE", 2)
    for _ in range(3):
        case_id = new_case()
        centre.refer(case_id, agencies["WATER"])
        agency.move("answer", case_id, REPLY)
    workplace = come_in()
    card, model = workplace.bell.card, workplace.bell.model
    with qtbot.waitSignal(model.shown, timeout=ANSWER_MS):
        press(Key.Key_F6, CTRL)
    with qtbot.waitSignal(model.lengthened, timeout=ANSWER_MS):
        press(Key.Key_Down)
    press(Key.Key_Escape)
    with qtbot.waitSignal(model.shown, timeout=ANSWER_MS):
        press(Key.Key_F6, CTRL)
    assert len(card.rows.rows()) == 2


@ON_SQLITE
def test_a_liaison_hears_of_what_came_to_her_agency_and_gets_to_it(
    come_in, press, new_case, centre, agency, agencies, qtbot
):
    case_id = new_case()
    centre.refer(case_id, agencies["WATER"])
    centre.refer(new_case(), agencies["POWERTBZ"])
    workplace = come_in("liaison")
    qtbot.waitUntil(lambda: number(workplace) == "۱", timeout=ANSWER_MS)
    with qtbot.waitSignal(workplace.bell.model.shown, timeout=ANSWER_MS):
        press(Key.Key_F6, CTRL)
    model = workplace.work.agency.model
    press(Key.Key_Return)
    assert isinstance(workplace.view.page(), AgencyPage)
    qtbot.waitUntil(
        lambda: model.case is not None and model.case.referral.case_id == case_id,
        timeout=ANSWER_MS,
    )


@pytest.fixture
def desk_of(as_person):
    """Give the desk of a person, at another workstation."""
    return lambda actor: Desk(as_person(actor), actor)


def soon(seconds=1):
    """Put a call off by so much."""
    again = datetime.now(UTC) + timedelta(seconds=seconds)
    return CallBackDraft(CallBackOutcome.LATER, "", again)


def test_a_promised_call_rings_at_its_hour_with_nobody_touching_anything_and_leads_to_its_case(
    come_in, press, answered, desk_of, cast, qtbot
):
    case_id, workplace = answered(), come_in("supervisor")
    assert number(workplace) == ""
    desk_of(cast.supervisor).do("inform", case_id, soon())
    qtbot.waitUntil(lambda: number(workplace) == "۱", timeout=ANSWER_MS)
    card = workplace.bell.card
    with qtbot.waitSignal(workplace.bell.model.shown, timeout=ANSWER_MS):
        press(Key.Key_F6, CTRL)
    (row,) = card.rows.rows()
    assert row.look.title == CALL_DUE
    assert row.look.pill == "تازه"
    qtbot.waitUntil(lambda: number(workplace) == "", timeout=ANSWER_MS)
    with qtbot.waitSignal(workplace.case_models.reader.opened, timeout=ANSWER_MS) as opened:
        press(Key.Key_Return)
    assert opened.args[0].id == case_id
    with qtbot.waitSignal(workplace.bell.model.counted, timeout=ANSWER_MS):
        workplace.bell.model.refresh()
    assert number(workplace) == ""


def test_only_calls_that_are_hers_and_still_to_be_made_ring(
    come_in, press, answered, desk_of, cast, qtbot
):
    told, closed, moved, anothers, due = (answered() for _ in range(5))
    hers, other = desk_of(cast.supervisor), desk_of(cast.expert)
    workplace = come_in("supervisor")
    for case_id in (told, closed, moved):
        hers.do("inform", case_id, soon())
    other.do("inform", told, TOLD)
    other.do("close", closed, DONE)
    hers.do("inform", moved, soon(3_600))
    other.do("inform", anothers, soon())
    hers.do("inform", due, soon())
    qtbot.waitUntil(lambda: number(workplace) == "۱", timeout=ANSWER_MS)
    with qtbot.waitSignal(workplace.bell.model.shown, timeout=ANSWER_MS):
        press(Key.Key_F6, CTRL)
    assert [row.value.case_id for row in workplace.bell.card.rows.rows()] == [due]


class Bells:
    """Fails as often as it is told to, and then has one thing to tell."""

    def __init__(self, fails):
        self.fails, self.asked = fails, 0

    def news(self, _actor):
        self.asked += 1
        if self.asked <= self.fails:
            raise DatabaseAway("08006")
        return News(1, timedelta(days=30))


@pytest.fixture
def bell_with(runner):
    def make(service):
        expert = Actor(1, "e", "الف", frozenset({Role.EXPERT}))
        return Bell(runner, ChangeBus(), expert, service)

    return make


def test_an_hour_that_comes_while_the_database_is_away_is_heard_when_it_is_back(
    bell_with, qtbot, monkeypatch
):
    monkeypatch.setattr(bell_model, "TRY_AGAIN_MS", 10)
    monkeypatch.setattr(bell_model, "REFRESH_MS", 10)
    made = bell_with(Bells(fails=2))
    with qtbot.waitSignal(made.counted, timeout=ANSWER_MS) as told:
        made.refresh()
    assert told.args == [1]


def test_a_far_hour_is_looked_at_again_before_it_comes(bell_with, qtbot):
    made = bell_with(Bells(fails=0))
    with qtbot.waitSignal(made.counted, timeout=ANSWER_MS):
        made.refresh()
    assert made._until_it_rings.interval() == bell_model.LOOK_AGAIN_MS


@ON_SQLITE
def test_who_sees_no_cases_has_no_bell(come_in):
    workplace = come_in("admin")
    assert workplace.bell is None
    assert not workplace.view.ui.bell_button.isVisible()


def test_more_than_can_be_counted_is_said_to_be_more(qtbot):
    button = BellButton()
    qtbot.addWidget(button)
    button.show_number(UNREAD_MOST + 1, UNREAD_MOST)
    assert button.number() == "+۹۹"
    button.show_number(0, UNREAD_MOST)
    assert button.number() == ""
