"""The bell in the top bar: it rings for what comes from others, and leads to the case."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from samad_desktop.domain.bell import UNREAD_MOST
from samad_desktop.domain.cases import EventKind
from samad_desktop.domain.text import persian_digits
from samad_desktop.qtkit.bell_button import BellButton
from samad_desktop.services import bell
from samad_desktop.views.agency_page import AgencyPage
from tests.desks import ANSWER_MS
from tests.followed import REPLY
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
