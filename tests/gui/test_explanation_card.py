"""«چرا این تاریخ؟» over a page: every fact and day, read, scrolled, printed and left by keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget

from samad_desktop.qtkit.keys import Actions
from samad_desktop.viewmodels.paper import Paper
from samad_desktop.views.day_row import COUNTED, SKIPPED, DayRow
from samad_desktop.views.explanation_card import ExplanationCard
from samad_desktop.views.paper_dialog import PaperDialog
from tests.gui.papers import explanation_document, sheet
from tests.gui.screens import ANSWER_MS, labels
from tests.long import long

CTRL = Qt.KeyboardModifier.ControlModifier
Key = Qt.Key
LONG_HOURS = 280


@pytest.fixture
def page(qtbot, theme) -> QWidget:
    """Give a page with a field in which the cursor stands."""
    made = QWidget()
    qtbot.addWidget(made)
    QVBoxLayout(made).addWidget(QLineEdit(made))
    made.resize(1280, 720)
    made.show()
    made.activateWindow()
    field = made.findChild(QLineEdit)
    assert field is not None
    field.setFocus()
    return made


@pytest.fixture
def card(page, icons, runner):
    actions = Actions(page)
    dialog = PaperDialog(Paper(runner), icons, actions, page)
    yield ExplanationCard(dialog, icons, actions, page)
    runner.close()
    dialog.reject()


def open_long(card):
    card.show_sheet(sheet(LONG_HOURS), explanation_document(LONG_HOURS))
    QApplication.processEvents()
    return card


def key(which: Qt.Key, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
    here = QApplication.focusWidget()
    assert here is not None
    QTest.keyClick(here, which, modifiers)


def test_every_fact_and_every_day_stands_there(card):
    open_long(card)
    said = sheet(LONG_HOURS)
    shown = [text.strip("\u200f") for text in labels(card)]
    assert {words for pair in said.facts for words in pair} <= set(shown)
    rows = [row.accessibleName() for row in card.findChildren(DayRow)]
    assert len(rows) == len(said.days) > 50
    for line, row in zip(said.days, rows, strict=True):
        assert line.day in row
        assert line.why in row


def test_a_skipped_day_says_so_in_words_and_is_dimmed(card, icons):
    open_long(card)
    rows = card.findChildren(DayRow)
    holiday = next(row for row in rows if "تعطیل آزمایشی" in row.accessibleName())
    assert SKIPPED in holiday.accessibleName()
    assert COUNTED not in holiday.accessibleName()
    assert COUNTED in rows[0].accessibleName()
    ground = icons.theme.colour("surface2")
    middle = holiday.height() // 2
    assert holiday.grab().toImage().pixelColor(4, middle) == ground
    assert rows[0].grab().toImage().pixelColor(4, middle) != ground


def test_a_long_reason_gets_the_lines_that_it_needs(card):
    open_long(card)
    rows = card.findChildren(DayRow)
    paused = next(row for row in rows if "استعلام" in row.accessibleName())
    assert paused.height() == paused.heightForWidth(paused.width()) > rows[0].height()


def test_a_sheet_that_replaces_a_shorter_one_is_as_long_as_it_must_be(card):
    card.show_sheet(sheet(), explanation_document())
    QApplication.processEvents()
    card.show_sheet(sheet(LONG_HOURS), explanation_document(LONG_HOURS))
    # What is under way before anything is painted.
    QApplication.sendPostedEvents()
    rows = card.findChildren(DayRow)
    assert all(row.height() == row.heightForWidth(row.width()) for row in rows)


def test_keys_scroll_and_esc_gives_the_page_back(card, page):
    bar = open_long(card).ui.scroll.verticalScrollBar()
    assert bar.maximum() > 500
    values = []
    for which in (Key.Key_Down, Key.Key_PageDown, Key.Key_End, Key.Key_PageUp, Key.Key_Home):
        key(which)
        values.append(bar.value())
    line, view, end, before_end, home = values
    assert 0 < line < view < end == bar.maximum()
    assert 0 == home < before_end < end
    key(Key.Key_Escape)
    assert card.overlay.isHidden()
    assert page.findChild(QLineEdit).hasFocus()


def test_ctrl_p_shows_the_same_sheet_as_paper(card, qtbot):
    dialog = open_long(card)._paper_dialog
    key(Key.Key_P, CTRL)
    assert dialog.isVisible()
    ui = dialog.ui
    qtbot.waitUntil(lambda: ui.parts.currentWidget() is ui.paper_view, timeout=ANSWER_MS)
    assert dialog.windowTitle() == "چرا این تاریخ؟"


@pytest.mark.parametrize("percent", [*long([100]), 150])
def test_it_fits_into_a_small_page_without_clipping(card, page, theme, percent):
    theme.set_text_percent(percent)
    page.resize(1000, 520)
    open_long(card)
    assert page.rect().contains(card.geometry())
    assert not card.ui.scroll.horizontalScrollBar().maximum()
    for button in card.findChildren(QPushButton):
        assert button.width() >= button.sizeHint().width()
    assert all(
        row.width() <= card.ui.scroll.viewport().width() for row in card.findChildren(DayRow)
    )


def test_its_keys_stand_beside_its_buttons_and_it_has_a_name(card):
    open_long(card)
    assert {"Ctrl+P", "Esc"} <= set(labels(card))
    assert card.ui.scroll.accessibleName() == "چرا این تاریخ؟"
