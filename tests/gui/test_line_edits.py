"""One-line fields keep their direction and take no control characters."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from samad_desktop.qtkit.line_edits import (
    LtrLineEdit,
    PersianLineEdit,
    SearchLineEdit,
    without_controls,
)
from tests.gui.keyboard import press, type_text

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def persian(qtbot: QtBot, theme: object) -> PersianLineEdit:
    """Give an empty Persian field on show."""
    edit = PersianLineEdit()
    qtbot.addWidget(edit)
    edit.resize(200, 36)
    edit.show()
    return edit


@pytest.fixture
def number(qtbot: QtBot, theme: object) -> LtrLineEdit:
    """Give an empty number field on show."""
    edit = LtrLineEdit()
    qtbot.addWidget(edit)
    edit.resize(200, 36)
    edit.show()
    return edit


def caret_x(edit: QLineEdit) -> int:
    """Return where the text cursor is painted; Qt places it only when it paints."""
    edit.grab()
    return edit.cursorRect().center().x()


def test_empty_persian_field_starts_at_the_right(persian: PersianLineEdit) -> None:
    assert caret_x(persian) > 150


def test_persian_field_with_a_latin_start_stays_right_to_left(persian: PersianLineEdit) -> None:
    persian.setText("Smart کنتور")
    end = caret_x(persian)
    persian.setCursorPosition(2)
    assert end < caret_x(persian)


def test_a_number_that_is_sought_is_shown_in_reading_order_and_words_from_the_right(
    qtbot: QtBot, theme: object
) -> None:
    edit = SearchLineEdit()
    qtbot.addWidget(edit)
    edit.resize(200, 36)
    edit.show()
    assert caret_x(edit) > 150
    type_text(edit, "0914 347 18")
    assert edit.text() == "۰۹۱۴ ۳۴۷ ۱۸"
    assert caret_x(edit) > 150
    edit.setCursorPosition(4)
    after_the_prefix = caret_x(edit)
    edit.setCursorPosition(0)
    assert caret_x(edit) < after_the_prefix
    edit.setText("زهرا ۱۲")
    edit.setCursorPosition(0)
    assert caret_x(edit) > 150


def test_control_characters_never_enter(persian: PersianLineEdit) -> None:
    persian.setText("علی\u202eرضا\x00 \u2066۱۲\u2069\ufeff")
    assert persian.text() == "علیرضا ۱۲"


def test_half_space_stays(persian: PersianLineEdit) -> None:
    type_text(persian, "محمدی\u200cپور")
    assert persian.value() == "محمدی\u200cپور"


def test_pasted_lines_become_one(persian: PersianLineEdit) -> None:
    QGuiApplication.clipboard().setText("یک\nدو\u2029سه")
    press(persian, Qt.Key.Key_V, CONTROL)
    assert persian.value() == "یک دو سه"


def test_copy_and_paste_work_with_a_persian_layout_alone(persian: PersianLineEdit) -> None:
    QGuiApplication.clipboard().setText("از جای دیگر")
    press(persian, Qt.Key(ord("ر")), CONTROL)
    assert persian.value() == "از جای دیگر"
    press(persian, Qt.Key(ord("ش")), CONTROL)
    assert persian.selectedText() == "از جای دیگر"


def test_lone_surrogates_are_dropped() -> None:
    assert without_controls("الف\ud800ب") == "الفب"


def test_number_field_starts_at_the_right_edge_too(number: LtrLineEdit) -> None:
    assert caret_x(number) > 150
    number.set_value("0914")
    number.setCursorPosition(0)
    assert caret_x(number) < 180


@pytest.mark.parametrize("typed", ["0914", "۰۹۱۴", "٠٩١٤"])
def test_any_digits_are_shown_persian_and_read_latin(number: LtrLineEdit, typed: str) -> None:
    type_text(number, typed)
    assert number.text() == "۰۹۱۴"
    assert number.value() == "0914"


def test_typed_digits_can_be_taken_back(number: LtrLineEdit) -> None:
    type_text(number, "0914")
    number.undo()
    assert number.text() == ""


def test_inserting_in_the_middle_keeps_the_cursor_there(number: LtrLineEdit) -> None:
    number.set_value("0914")
    number.setCursorPosition(2)
    type_text(number, "5")
    assert number.value() == "09514"
    assert number.cursorPosition() == 3


def test_pasted_number_loses_its_isolates(number: LtrLineEdit) -> None:
    QGuiApplication.clipboard().setText("\u2066+98 914 312\u2069")
    press(number, Qt.Key.Key_V, CONTROL)
    assert number.value() == "+98 914 312"


def test_the_words_in_an_empty_number_field_stand_where_its_figures_will(qtbot, theme):
    edit = LtrLineEdit()
    qtbot.addWidget(edit)
    edit.resize(300, 40)
    edit.setPlaceholderText("تلفن او")
    edit.show()
    picture = edit.grab(edit.rect().adjusted(4, 4, -4, -4)).toImage()
    middle = picture.width() // 2
    paper = picture.pixel(middle, 1)
    inked = {
        x < middle
        for x in range(picture.width())
        for y in range(picture.height())
        if picture.pixel(x, y) != paper
    }
    assert inked == {False}


@pytest.mark.parametrize("letter", ["E", "K", "U", "\u062b"])
def test_a_letter_with_ctrl_that_edits_nothing_is_left_to_the_programs_own_keys(
    persian: PersianLineEdit, number: LtrLineEdit, letter: str
) -> None:
    for edit in (persian, number):
        assert not asks_for(edit, ord(letter))
    assert asks_for(persian, ord("V"))


def asks_for(edit: QLineEdit, key: int) -> bool:
    """Say whether a field takes Ctrl with a letter before any shortcut may.

    Only X11 has it take them; elsewhere it leaves the answer as it stands, which is yes here.
    """
    asked = QKeyEvent(QEvent.Type.ShortcutOverride, key, CONTROL)
    asked.accept()
    QCoreApplication.sendEvent(edit, asked)
    return asked.isAccepted()
