"""A few letters of any word find the item; Enter takes it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from samad_desktop.qtkit.picker import NEAR, PickerEdit
from samad_desktop.qtkit.picker_popup import NOTHING
from samad_desktop.qtkit.picking import PickerItem, PickIndex
from tests.gui.keyboard import press, type_text

ITEMS = (
    PickerItem(1, "قطعی برق", "آب، برق و گاز", ("خاموشی",)),
    PickerItem(2, "نوسان برق", "آب، برق و گاز", ("ولتاژ",)),
    PickerItem(3, "قطعی آب", "آب، برق و گاز", ("شبکهٔ آب",)),
    PickerItem(4, "برقراری انشعاب", "آب، برق و گاز", ()),
)


AGENCIES = (
    PickerItem("POWER", "توزیع برق", "شرکت توزیع نیروی برق", ("شرکت توزیع نیروی برق",)),
    PickerItem("TELECOM", "مخابرات", "شرکت مخابرات", ("شرکت مخابرات",)),
)


@pytest.fixture
def window(qtbot: QtBot, theme: object) -> QWidget:
    """Give a window with a picker and a field after it."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(400, 400)
    box = QVBoxLayout(window)
    picker, after = PickerEdit(), QLineEdit()
    picker.set_items(ITEMS)
    box.addWidget(picker)
    box.addWidget(after)
    box.addStretch()
    window.show()
    picker.setFocus()
    return window


@pytest.fixture
def picker(window: QWidget, qtbot: QtBot) -> PickerEdit:
    """Give the picker, in focus."""
    picker = window.findChild(PickerEdit)
    assert picker is not None
    qtbot.waitUntil(picker.hasFocus)
    return picker


def ids(items: tuple[PickerItem, ...]) -> list[int | str]:
    """Return the ids of some items."""
    return [item.id for item in items]


def test_every_typed_word_must_begin_some_word() -> None:
    index = PickIndex(ITEMS, str.casefold)
    assert ids(index.matches("قط بر")) == [1]
    assert ids(index.matches("ولت")) == [2]
    assert ids(index.matches("رق")) == []


def test_whole_words_and_first_words_come_first() -> None:
    index = PickIndex(ITEMS, str.casefold)
    assert ids(index.matches("برق")) == [1, 2, 4]
    assert ids(index.matches("بر")) == [4, 1, 2]


def test_a_word_of_the_name_counts_before_a_word_around_it() -> None:
    items = (
        PickerItem(1, "دامپزشکی", "", ("کشاورزی، آب",)),
        PickerItem(2, "قطع و افت فشار آب شهری", "", ("آب، برق",)),
    )
    found = PickIndex(items, str).matches("آب")
    assert [item.id for item in found] == [2, 1]


def test_what_is_not_offered_is_never_found_and_shown_where_it_was_picked(
    picker: PickerEdit,
) -> None:
    picker.set_current(2)
    picker.set_items([*ITEMS[:1], replace(ITEMS[1], offered=False), *ITEMS[2:]])
    assert (picker.current_id(), picker.text()) == (2, "نوسان برق")
    assert ids(PickIndex([replace(ITEMS[1], offered=False)], str).matches("")) == []
    picker.settle()
    assert picker.current_id() == 2
    picker.selectAll()
    type_text(picker, "نوسان")
    assert ids(picker.offered()) == []


def test_letters_that_are_being_typed_stay_when_other_items_are_offered(
    picker: PickerEdit,
) -> None:
    picker.set_current(1)
    picker.selectAll()
    type_text(picker, "آب")
    picker.set_items((replace(ITEMS[2], text="آب قطع است"), ITEMS[0]))
    assert (picker.text(), picker.unlisted()) == ("آب", "آب")
    assert ids(picker.offered()) == [3]


def test_an_item_that_is_called_otherwise_now_is_shown_so(picker: PickerEdit) -> None:
    picker.set_current(1)
    picker.set_items([replace(ITEMS[0], text="خاموشی")])
    assert (picker.text(), picker.unlisted()) == ("خاموشی", "")


def test_typed_letters_are_compared_normalised(picker: PickerEdit) -> None:
    type_text(picker, "قطعي")
    assert ids(picker.offered()) == [1, 3]


def test_enter_takes_the_first(picker: PickerEdit, qtbot: QtBot) -> None:
    type_text(picker, "نو")
    with qtbot.waitSignal(picker.picked) as picked:
        press(picker, Qt.Key.Key_Return)
    assert picked.args == [ITEMS[1]]
    assert picker.current_id() == 2
    assert picker.text() == "نوسان برق"
    assert not picker.popup_open()


def test_enter_goes_on_so_that_what_is_typed_next_is_not_glued_on(
    picker: PickerEdit, window: QWidget
) -> None:
    type_text(picker, "نو")
    press(picker, Qt.Key.Key_Return)
    after = window.findChildren(QLineEdit)[-1]
    assert window.focusWidget() is after
    assert picker.cursorPosition() == 0


def test_arrows_choose_among_what_is_offered(picker: PickerEdit) -> None:
    type_text(picker, "قطعی")
    press(picker, Qt.Key.Key_Down)
    press(picker, Qt.Key.Key_Return)
    assert picker.current_id() == 3


def test_arrow_down_in_an_empty_field_offers_everything(picker: PickerEdit) -> None:
    press(picker, Qt.Key.Key_Down)
    assert ids(picker.offered()) == [1, 2, 3, 4]
    assert picker.hasFocus()


def test_tab_takes_and_goes_on(picker: PickerEdit, window: QWidget, qtbot: QtBot) -> None:
    type_text(picker, "ولتاژ")
    press(picker, Qt.Key.Key_Tab)
    assert picker.current_id() == 2
    qtbot.waitUntil(lambda: not picker.hasFocus())


def test_escape_puts_back_what_was_there(picker: PickerEdit) -> None:
    picker.set_current(1)
    picker.selectAll()
    type_text(picker, "ولت")
    press(picker, Qt.Key.Key_Escape)
    assert picker.text() == "قطعی برق"
    assert picker.current_id() == 1


def test_emptied_field_is_cleared_when_left(picker: PickerEdit, qtbot: QtBot) -> None:
    picker.set_current(1)
    picker.clear()
    with qtbot.waitSignal(picker.cleared):
        press(picker, Qt.Key.Key_Tab)
    assert picker.current_id() is None


def test_letters_that_mean_nothing_stay_and_nothing_is_picked(
    picker: PickerEdit, qtbot: QtBot
) -> None:
    picker.set_current(1)
    picker.selectAll()
    type_text(picker, "ژژژ")
    assert picker.offered() == ()
    with qtbot.waitSignal(picker.cleared):
        press(picker, Qt.Key.Key_Tab)
    assert picker.text() == picker.unlisted() == "ژژژ"
    assert picker.current_id() is None
    assert not picker.popup_open()


def test_letters_taken_back_are_told(picker: PickerEdit, qtbot: QtBot) -> None:
    type_text(picker, "ژژژ")
    with qtbot.waitSignal(picker.cleared):
        press(picker, Qt.Key.Key_Escape)
    assert picker.unlisted() == ""


def test_setting_an_item_tells_nobody(picker: PickerEdit, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(picker.picked):
        picker.set_current(4)
    assert picker.current() == ITEMS[3]
    picker.set_current(99)
    assert picker.current_id() is None
    assert picker.text() == ""


def test_new_items_keep_what_is_picked(picker: PickerEdit) -> None:
    picker.set_current(2)
    picker.set_items(ITEMS[1:])
    assert picker.current_id() == 2
    picker.set_items(ITEMS[2:])
    assert picker.current_id() is None


def test_clicking_an_offered_row_takes_it(picker: PickerEdit, qtbot: QtBot) -> None:
    press(picker, Qt.Key.Key_Down)
    rows = picker._popup._list
    qtbot.mouseClick(
        rows.viewport(),
        Qt.MouseButton.LeftButton,
        pos=rows.visualRect(rows.model().index(2, 0)).center(),
    )
    assert picker.current_id() == 3
    assert picker.hasFocus()


def test_list_lies_inside_the_window_under_the_field(picker: PickerEdit, window: QWidget) -> None:
    press(picker, Qt.Key.Key_Down)
    popup = picker._popup.geometry()
    assert window.rect().contains(popup)
    assert popup.top() >= picker.mapTo(window, QPoint(0, picker.height())).y()


def test_a_list_under_a_narrow_field_has_room_for_its_sentence(
    picker: PickerEdit, window: QWidget
) -> None:
    picker.setFixedWidth(90)
    type_text(picker, "زرافه")
    popup = picker._popup
    assert popup._list.viewport().width() > picker.fontMetrics().horizontalAdvance(NOTHING)
    assert window.rect().contains(popup.geometry())


def test_list_opens_upwards_at_the_bottom_of_the_window(
    picker: PickerEdit, window: QWidget
) -> None:
    box = window.layout()
    assert isinstance(box, QVBoxLayout)
    box.insertStretch(0, 100)
    box.activate()
    press(picker, Qt.Key.Key_Down)
    assert picker._popup.geometry().bottom() < picker.y()


def test_screen_reader_hears_a_name_and_rows(picker: PickerEdit) -> None:
    picker.setAccessibleName("موضوع")
    interface = QAccessible.queryAccessibleInterface(picker)
    assert interface.text(QAccessible.Text.Name) == "موضوع"
    press(picker, Qt.Key.Key_Down)
    first = picker._popup._list.model().index(0, 0)
    assert first.data(Qt.ItemDataRole.AccessibleTextRole) == "قطعی برق، آب، برق و گاز"


def test_what_is_called_nearly_so_is_offered_and_says_so(picker: PickerEdit) -> None:
    picker.set_items(AGENCIES)
    type_text(picker, "اداره کل برغ")
    assert ids(picker.offered()) == ["POWER"]
    assert picker.offered()[0].note.startswith(NEAR)
    QTest.keyClick(picker, Qt.Key.Key_Return)
    assert (picker.current_id(), picker.text()) == ("POWER", "توزیع برق")
    assert picker.current() == AGENCIES[0]


def test_what_is_only_called_nearly_so_is_not_taken_in_passing(
    picker: PickerEdit, window: QWidget
) -> None:
    picker.set_items(AGENCIES)
    type_text(picker, "مخابارت")
    assert ids(picker.offered()) == ["TELECOM"]
    QTest.keyClick(picker, Qt.Key.Key_Tab)
    assert picker.current_id() is None
    assert picker.unlisted() == "مخابارت"


def test_as_soon_as_something_is_called_so_nothing_near_is_offered(picker: PickerEdit) -> None:
    picker.set_items(AGENCIES)
    type_text(picker, "مخابرات")
    assert [item.note for item in picker.offered()] == [AGENCIES[1].note]
    QTest.keyClick(picker, Qt.Key.Key_Tab)
    assert picker.current_id() == "TELECOM"
