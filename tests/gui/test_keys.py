"""Every deed has its key, is listed, and is done by it."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLabel, QLineEdit, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from samad_desktop.qtkit.key_sheet import OR, KeySheet
from samad_desktop.qtkit.keys import HERE, Actions, Deed, key_caps, sequences
from tests.gui.keyboard import press, type_text

REGISTER = Deed("register", "ثبت تماس", ("Ctrl+Return",), "تماس")
PARK = Deed("park", "کنار گذاشتن", ("F6", "Ctrl+D"), "تماس")
FIND = Deed("find", "جستجو", ("F3",), "همه‌جا")


@pytest.fixture
def window(qtbot: QtBot, theme: object) -> QWidget:
    """Give a window with a field."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 600)
    QVBoxLayout(window).addWidget(QLineEdit())
    window.show()
    window.activateWindow()
    return window


@pytest.fixture
def done() -> list[str]:
    """Give a list of what was done."""
    return []


@pytest.fixture
def actions(window: QWidget, done: list[str]) -> Actions:
    """Give three deeds."""
    actions = Actions()
    for deed in (REGISTER, PARK, FIND):
        actions.add(deed, partial(done.append, deed.id), window)
    return actions


def test_keys_do_their_deeds(
    qtbot: QtBot, window: QWidget, actions: Actions, done: list[str]
) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F3)
    qtbot.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert done == ["find", "register"]


def test_latin_shortcut_works_while_the_persian_layout_is_active() -> None:
    assert sequences(("Ctrl+D",)) == [QKeySequence("Ctrl+D"), QKeySequence("Ctrl+ی")]
    assert sequences(("F6",)) == [QKeySequence("F6")]


def test_the_persian_twin_does_the_deed(
    qtbot: QtBot, window: QWidget, actions: Actions, done: list[str]
) -> None:
    qtbot.keyClick(window, Qt.Key(ord("ی")), Qt.KeyboardModifier.ControlModifier)
    assert done == ["park"]


def test_one_key_for_two_deeds_is_refused(window: QWidget, actions: Actions) -> None:
    with pytest.raises(ValueError, match="F3"):
        actions.add(Deed("other", "دیگر", ("F3",), "تماس"), window.close, window)
    actions.add(Deed("list", "در فهرست", ("F3",), "تماس"), window.close, window, where=HERE)


def test_deeds_are_grouped_in_the_order_they_were_added(actions: Actions) -> None:
    actions.list_only(Deed("next", "خانهٔ بعد", ("Tab",), "تماس"))
    assert list(actions.groups()) == ["تماس", "همه‌جا"]
    assert [deed.id for deed in actions.groups()["تماس"]] == ["register", "park", "next"]


def test_a_group_that_comes_with_a_page_has_its_place_before_the_page_is_made(
    window: QWidget, actions: Actions
) -> None:
    made: list[str] = []

    def make() -> None:
        made.append("page")
        actions.list_only(Deed("note", "یادداشت", ("F11",), "پرونده"))

    actions.list_later(make, "پرونده")
    actions.list_only(Deed("door", "باز", ("Ctrl+F3",), "شمارنده‌ها"))
    assert not made
    for _ in range(2):
        assert list(actions.groups()) == ["تماس", "همه‌جا", "پرونده", "شمارنده‌ها"]
    assert [deed.id for deed in actions.groups()["پرونده"]] == ["note"]
    assert made == ["page"]


def test_the_sheet_begins_with_the_keys_of_the_page_and_goes_on_with_those_of_its_parts(
    window: QWidget, actions: Actions
) -> None:
    page = QWidget(window)
    part = QWidget(page)
    actions.add(Deed("part", "بخش", ("F7",), "بخش صفحه"), window.close, part, where=HERE)
    actions.add(Deed("own", "صفحه", ("F8",), "صفحه"), window.close, page, where=HERE)
    usual = ["تماس", "همه‌جا"]
    assert list(actions.groups()) == [*usual, "بخش صفحه", "صفحه"]
    assert list(actions.groups(page)) == ["صفحه", "بخش صفحه", *usual]


def test_menu_is_made_of_the_same_actions(window: QWidget, actions: Actions) -> None:
    menu = actions.menu("تماس", ("register", "find"), window)
    assert [action.text() for action in menu.actions()] == ["ثبت تماس", "جستجو"]
    assert menu.actions()[0].shortcut() == QKeySequence("Ctrl+Return")
    assert actions["find"] is menu.actions()[1]


def test_key_caps_are_named_as_on_keyboards() -> None:
    assert key_caps("Ctrl+Return") == ("Ctrl", "Enter")
    assert key_caps("PgDown") == ("Page Down",)


def test_sheet_lists_every_deed_and_gives_the_focus_back(
    qtbot: QtBot, window: QWidget, actions: Actions, done: list[str]
) -> None:
    field = window.findChild(QLineEdit)
    assert field is not None
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    sheet = KeySheet(actions, window)
    sheet.toggle()
    shown = {label.text() for label in sheet.findChildren(QLabel)}
    assert {deed.label for deed in actions.deeds()} <= shown
    assert {"تماس", "همه‌جا", "F3", "Enter"} <= shown
    qtbot.waitUntil(sheet.hasFocus)
    qtbot.keyClick(sheet, Qt.Key.Key_F3)
    type_text(sheet, "الف")
    assert done == []
    press(sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible()
    qtbot.waitUntil(field.hasFocus)
    assert field.text() == ""


def test_sheet_that_is_too_long_scrolls_by_keys(
    qtbot: QtBot, window: QWidget, actions: Actions
) -> None:
    for number in range(60):
        actions.list_only(Deed(f"d{number}", f"کار {number}", ("F9",), "بسیار"))
    sheet = KeySheet(actions, window)
    sheet.toggle()
    bar = sheet.findChild(QScrollArea).verticalScrollBar()  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    assert sheet._card is not None
    assert window.rect().contains(sheet._card.geometry())
    press(sheet, Qt.Key.Key_PageDown)
    assert bar.value() > 0


def test_sheet_says_a_key_that_two_names_mean_once(
    qtbot: QtBot, window: QWidget, actions: Actions
) -> None:
    actions.list_only(Deed("save", "ثبت کاربر", ("Ctrl+Return", "Ctrl+Enter"), "کاربران"))
    sheet = KeySheet(actions, window)
    sheet.toggle()
    shown = [label.text() for label in sheet.findChildren(QLabel)]
    # Beside registering a call; and parking one has two keys.
    assert shown.count("Enter") == 2
    assert shown.count(OR) == 1


def test_sheet_covers_the_window_also_when_it_grows(
    qtbot: QtBot, window: QWidget, actions: Actions
) -> None:
    sheet = KeySheet(actions, window)
    sheet.toggle()
    window.resize(1200, 800)
    qtbot.waitUntil(lambda: sheet.size() == window.size())
    sheet.toggle()
    assert not sheet.isVisible()


def test_return_and_enter_are_two_keys_in_the_language_of_the_screen(theme: object) -> None:
    first, second = sequences(("Ctrl+Return", "Ctrl+Enter"))
    assert first != second
