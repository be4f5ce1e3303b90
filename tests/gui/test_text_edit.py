"""The many-line field survives what people paste."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from samad_desktop.domain.text import PASTED_LINE_MAX, PASTED_MAX
from samad_desktop.qtkit.long_paste import PIECE_LETTERS
from samad_desktop.qtkit.text_edit import PersianTextEdit
from tests.gui.keyboard import press, type_text


@pytest.fixture
def edit(qtbot: QtBot, theme: object) -> PersianTextEdit:
    """Give an empty field."""
    edit = PersianTextEdit()
    qtbot.addWidget(edit)
    edit.resize(300, 120)
    edit.show()
    return edit


def pasted(text: str, html: str = "") -> QMimeData:
    """Return what a clipboard would hold."""
    data = QMimeData()
    data.setText(text)
    if html:
        data.setHtml(html)
    return data


def test_empty_field_starts_at_the_right(edit: PersianTextEdit) -> None:
    assert edit.cursorRect().center().x() > 250


def test_latin_start_does_not_turn_the_paragraph(edit: PersianTextEdit) -> None:
    type_text(edit, "NH-00 سوخته است")
    end = edit.cursorRect().x()
    edit.moveCursor(QTextCursor.MoveOperation.Start)
    assert end < edit.cursorRect().x()


def test_rich_text_is_pasted_plain(edit: PersianTextEdit) -> None:
    edit.insertFromMimeData(pasted("<b>برق</b>", "<b>برق</b>"))
    assert edit.value() == "<b>برق</b>"


def test_stored_markup_is_shown_as_written(edit: PersianTextEdit) -> None:
    edit.set_value("<img src='file:///x'>")
    assert edit.value() == "<img src='file:///x'>"


def test_endless_line_is_broken(edit: PersianTextEdit) -> None:
    edit.insertFromMimeData(pasted("ا" * 12_000))
    assert max(len(line) for line in edit.value().split("\n")) <= PASTED_LINE_MAX
    assert edit.value().replace("\n", "") == "ا" * 12_000


def test_what_does_not_fit_overflows(edit: PersianTextEdit, qtbot: QtBot) -> None:
    edit.cut_long_pastes()
    long = "سطر کوتاه\n" * 50_000
    with qtbot.waitSignal(edit.overflowed) as overflowed:
        edit.insertFromMimeData(pasted(long))
    assert len(edit.value()) <= PASTED_MAX
    assert edit.value() + overflowed.args[0] == long


def test_a_paste_whose_rest_nobody_takes_is_refused_whole(
    edit: PersianTextEdit, qtbot: QtBot
) -> None:
    edit.set_value("نوشته")
    with qtbot.waitSignal(edit.paste_refused) as refused:
        edit.insertFromMimeData(pasted("سطر کوتاه\n" * 50_000))
    assert refused.args == [PASTED_MAX]
    assert edit.value() == "نوشته"


def test_a_long_paste_may_take_the_place_of_what_is_selected(edit: PersianTextEdit) -> None:
    edit.set_value("سطر\n" * 40_000)
    edit.selectAll()
    edit.insertFromMimeData(pasted("دیگر\n" * 30_000))
    assert edit.value() == "دیگر\n" * 30_000


LONG = "خیابان آزادی، کوچهٔ ۲\n" * 5_000


def laid(edit: PersianTextEdit) -> int:
    """Return how many letters the widget itself has so far."""
    return len(edit.toPlainText())


@pytest.fixture
def pasting(edit: PersianTextEdit) -> PersianTextEdit:
    """Give a field into the middle of which a long text is being pasted."""
    type_text(edit, "آغازپایان")
    edit.moveCursor(QTextCursor.MoveOperation.Start)
    for _ in "آغاز":
        edit.moveCursor(QTextCursor.MoveOperation.NextCharacter)
    edit.insertFromMimeData(pasted(LONG))
    assert laid(edit) < len(LONG) // 2
    return edit


def test_a_long_paste_is_the_value_at_once_and_is_laid_out_in_pieces(
    edit: PersianTextEdit, qtbot: QtBot
) -> None:
    told: list[str] = []
    edit.textChanged.connect(lambda: told.append(edit.value()))
    edit.insertFromMimeData(pasted(LONG))
    assert told == [LONG]
    seen = {laid(edit)}
    while laid(edit) < len(LONG):
        QCoreApplication.processEvents()
        seen.add(laid(edit))
    assert len(seen) > len(LONG) // PIECE_LETTERS
    assert edit.toPlainText() == LONG
    # Nobody is told anew of what was told already.
    assert told == [LONG]
    assert edit.textCursor().atEnd()
    assert edit.viewport().rect().intersects(edit.cursorRect())


def test_what_is_typed_meanwhile_stands_behind_a_long_paste(pasting: PersianTextEdit) -> None:
    assert pasting.value() == f"آغاز{LONG}پایان"
    type_text(pasting, "و")
    assert pasting.value() == pasting.toPlainText() == f"آغاز{LONG}وپایان"


def test_one_undo_takes_a_long_paste_back(pasting: PersianTextEdit, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: laid(pasting) > len(LONG))
    press(pasting, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert pasting.value() == "آغازپایان"


def test_a_second_long_paste_comes_behind_the_first(pasting: PersianTextEdit) -> None:
    second = "دوم\n" * 5_000
    pasting.insertFromMimeData(pasted(second))
    assert pasting.value() == f"آغاز{LONG}{second}پایان"


def test_the_cursor_may_be_set_elsewhere_during_a_long_paste(
    pasting: PersianTextEdit, qtbot: QtBot
) -> None:
    pasting.moveCursor(QTextCursor.MoveOperation.Start)
    qtbot.waitUntil(lambda: laid(pasting) > len(LONG))
    assert pasting.toPlainText() == f"آغاز{LONG}پایان"
    assert pasting.textCursor().atStart()


def test_nothing_of_a_long_paste_comes_into_another_text(
    pasting: PersianTextEdit, qtbot: QtBot
) -> None:
    pasting.set_value("پروندهٔ دیگر")
    QCoreApplication.processEvents()
    assert pasting.value() == "پروندهٔ دیگر"
    pasting.insertFromMimeData(pasted(LONG))
    pasting.clear()
    QCoreApplication.processEvents()
    assert pasting.value() == ""


def test_a_long_paste_that_qt_spells_otherwise_is_told_as_it_stands(
    edit: PersianTextEdit, qtbot: QtBot
) -> None:
    edit.insertFromMimeData(pasted(f"{LONG}۱۲\u00a0ریال"))
    with qtbot.waitSignal(edit.textChanged):
        pass
    assert edit.value() == f"{LONG}۱۲ ریال"


def test_paste_works_with_a_persian_layout_alone(edit: PersianTextEdit) -> None:
    QGuiApplication.clipboard().setText("از جای دیگر")
    press(edit, Qt.Key(ord("ر")), Qt.KeyboardModifier.ControlModifier)
    assert edit.value() == "از جای دیگر"


def test_controls_and_directions_are_not_pasted(edit: PersianTextEdit) -> None:
    edit.insertFromMimeData(pasted("الف\x00\u202eب\r\nپ"))
    assert edit.value() == "الفب\nپ"


def test_tab_leaves_the_field(qtbot: QtBot, theme: object) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    box = QVBoxLayout(window)
    text, after = PersianTextEdit(), QLineEdit()
    box.addWidget(text)
    box.addWidget(after)
    window.show()
    text.setFocus()
    press(text, Qt.Key.Key_Tab)
    qtbot.waitUntil(after.hasFocus)
    assert text.value() == ""


def test_a_letter_with_ctrl_that_edits_nothing_is_left_to_the_programs_own_keys(
    edit: PersianTextEdit,
) -> None:
    for key, taken in ((Qt.Key.Key_K, False), (Qt.Key.Key_V, True)):
        asked = QKeyEvent(QEvent.Type.ShortcutOverride, key, Qt.KeyboardModifier.ControlModifier)
        asked.accept()
        QCoreApplication.sendEvent(edit, asked)
        assert asked.isAccepted() is taken
