"""Screens are made when they are first visited; all that leads to them works from the start."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from samad_desktop.domain.counters import Counter
from samad_desktop.views.case_page import CasePage
from samad_desktop.views.find_page import FindPage
from samad_desktop.views.key_groups import CASE_GROUP
from samad_desktop.views.list_page import ListPage
from samad_desktop.views.settings_page import SettingsPage
from tests.desks import ANSWER_MS
from tests.gui.keyboard import type_text
from tests.gui.screens import CTRL, SHIFT

Key = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def database_url(sqlite_url):
    return sqlite_url


@pytest.fixture
def workplace(log_in):
    return log_in("operator")


@pytest.fixture
def press(program):
    """Press a key wherever the cursor is."""

    def do(key, modifiers=NONE):
        QTest.keyClick(program.window.focusWidget() or program.window, key, modifiers)

    return do


def pages(workplace):
    stack = workplace.view.ui.pages
    return [stack.widget(place) for place in range(stack.count())]


def words(widget):
    return [label.text() for label in widget.findChildren(QLabel)]


def test_a_key_leads_to_a_page_that_nobody_has_visited_yet(workplace, press):
    """The desk opens with its first page alone; each other is made where it is wanted."""
    first = workplace.call_page
    kinds = [type(first)]
    assert pages(workplace) == [first]
    for key, modifiers, kind in (
        (Key.Key_F12, SHIFT, SettingsPage),
        (Key.Key_F3, NONE, FindPage),
        (Key.Key_F3, SHIFT, ListPage),
    ):
        kinds.append(kind)
        for _ in range(2):
            press(key, modifiers)
            assert isinstance(workplace.view.page(), kind)
            press(Key.Key_F2)
        assert [type(page) for page in pages(workplace)] == kinds


def test_the_rail_leads_to_a_page_that_nobody_has_visited_yet(workplace, qtbot):
    for button, kind in (
        ("settings_button", SettingsPage),
        ("search_button", FindPage),
        ("cases_button", ListPage),
    ):
        qtbot.mouseClick(getattr(workplace.view.ui, button), Qt.MouseButton.LeftButton)
        assert isinstance(workplace.view.page(), kind)
        assert getattr(workplace.view.ui, button).isChecked()


def test_a_counters_key_leads_to_its_list_the_first_time(workplace, press):
    press(Key.Key_F3, CTRL)
    assert isinstance(workplace.view.page(), ListPage)


def test_a_tile_leads_to_its_list_the_first_time(workplace, qtbot):
    workplace.view.door_opened.emit(Counter.CALLS_TODAY)
    assert isinstance(workplace.view.page(), ListPage)
    assert workplace.lists.listing.current is Counter.CALLS_TODAY


def test_the_first_search_goes_from_the_box_to_the_case(
    workplace, intake, operator, a_draft, press, qtbot
):
    case = intake.register(operator, a_draft()).value
    workplace.view.search_edit.setFocus()
    type_text(workplace.view.search_edit, case.tracking_code)
    assert isinstance(workplace.view.page(), FindPage)
    assert workplace.view.search_edit.hasFocus()
    press(Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(workplace.view.page(), CasePage), timeout=ANSWER_MS)
    qtbot.waitUntil(lambda: workplace.case_models.reader.case is not None, timeout=ANSWER_MS)
    assert workplace.case_models.reader.case.id == case.case_id
    assert not workplace.case_page.ui.head_card.isHidden()


def test_help_lists_the_deeds_of_pages_that_nobody_has_visited_yet(workplace, press):
    press(Key.Key_F1)
    shown = words(workplace.view)
    of_case = workplace.actions.groups()[CASE_GROUP]
    assert {"case_correct", "case_note"} <= {deed.id for deed in of_case}
    assert all(deed.label in shown for deed in of_case)


def test_the_menu_lists_the_deeds_of_pages_that_nobody_has_visited_yet(workplace):
    menu = workplace.view.ui.menu_button.menu()
    menu.aboutToShow.emit()
    assert CASE_GROUP in [part.text() for part in menu.actions()]


def test_help_has_one_order_whatever_was_visited_first(log_in, program, qtbot):
    def listed(workplace):
        return [deed.id for group in workplace.actions.groups().values() for deed in group]

    at_once = listed(log_in())
    with qtbot.waitSignal(program.left, timeout=ANSWER_MS):
        program.workplace.left.emit()
    workplace = log_in()
    for page in (workplace.case_page, workplace.lists.page, workplace.settings_page):
        workplace.view.show_page(page)
    assert listed(workplace) == at_once
