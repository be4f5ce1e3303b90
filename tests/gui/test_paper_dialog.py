"""A document is seen page by page, made larger, saved, printed, and made again when that failed."""

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAction, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton, QToolButton, QWidget

from samad_desktop.domain.errors import DatabaseAway
from samad_desktop.domain.text import percent_text
from samad_desktop.messages import sentence
from samad_desktop.qtkit.keys import Actions
from samad_desktop.qtkit.pdf_pages import page_image
from samad_desktop.qtkit.printing import hand_to_cups, new_printer
from samad_desktop.viewmodels.paper import Document, Paper
from samad_desktop.views.paper_dialog import BEING_MADE, GROUP, PRINTED, SAVED, PaperDialog
from tests.gui.keyboard import press
from tests.gui.papers import letter_document, letter_pdf, unnoted
from tests.gui.screens import ANSWER_MS, labels
from tests.long import long

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
Key = Qt.Key


@pytest.fixture(scope="module")
def pdf() -> bytes:
    return letter_pdf()


@pytest.fixture
def window(qtbot, theme) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(1280, 720)
    made.show()
    return made


@pytest.fixture
def paper(runner) -> Paper:
    return Paper(runner)


@pytest.fixture
def dialog(window, paper, icons, runner):
    made = PaperDialog(paper, icons, Actions(window), window)
    yield made
    runner.close()
    made.reject()


@pytest.fixture
def document(pdf) -> Document:
    return Document("یادآوری", "یادآوری ۱۲.pdf", lambda: pdf, unnoted)


@pytest.fixture
def shown(dialog, document, qtbot):
    """Open the dialog and wait until its first page is sharp."""
    dialog.show_document(document)
    become_sharp(dialog, qtbot)
    return dialog


def become_sharp(dialog, qtbot) -> None:
    ui = dialog.ui
    qtbot.waitUntil(lambda: ui.parts.currentWidget() is ui.paper_view, timeout=ANSWER_MS)
    qtbot.waitUntil(ui.paper_view.is_sharp, timeout=ANSWER_MS)


def key(dialog, which: Qt.Key, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget() or dialog, which, modifiers)


def test_while_it_is_made_that_is_said_and_nothing_can_be_printed(dialog, document):
    dialog.show_document(document)
    assert BEING_MADE in labels(dialog)
    assert not dialog.ui.print_button.isEnabled()
    assert not dialog.ui.save_button.isEnabled()


def test_a_page_on_screen_is_drawn_dot_for_dot(shown, pdf):
    view = shown.ui.paper_view
    seen = view.viewport().grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    place = view._places()[0].translated(view._shift()).toAlignedRect()
    there = seen.copy(place.intersected(seen.rect()))
    drawn = page_image(pdf, 0, view._scale()).copy(0, 0, there.width(), there.height())
    assert there == drawn


def test_page_and_end_keys_go_through_the_pages(shown):
    ui = shown.ui
    assert ui.page_label.text() == "صفحهٔ ۱ از ۳"
    press(ui.paper_view, Key.Key_End)
    assert ui.page_label.text() == "صفحهٔ ۳ از ۳"
    press(ui.paper_view, Key.Key_Home)
    assert ui.page_label.text() == "صفحهٔ ۱ از ۳"
    before = ui.paper_view.verticalScrollBar().value()
    # The cursor may stand on a button as well.
    press(ui.close_button, Key.Key_PageDown)
    assert ui.paper_view.verticalScrollBar().value() > before


def test_the_last_page_is_drawn_when_it_is_seen_and_far_ones_are_let_go(shown, qtbot):
    view = shown.ui.paper_view
    press(view, Key.Key_End)
    become_sharp(shown, qtbot)
    assert 2 in view._pictures
    assert 0 not in view._pictures


def test_ctrl_plus_and_minus_change_the_size_and_the_place_stays(shown, qtbot):
    view = shown.ui.paper_view
    press(view, Key.Key_End)
    page = view.page
    whole = view.percent
    key(shown, Key.Key_Plus, CTRL)
    key(shown, Key.Key_Plus, CTRL)
    assert view.percent > whole
    assert view.page == page
    become_sharp(shown, qtbot)
    for _ in range(12):
        key(shown, Key.Key_Minus, CTRL)
    assert shown.ui.zoom_label.text() == percent_text(50)
    key(shown, Key.Key_0, CTRL)
    assert view.percent == whole


def test_paper_stays_white_in_the_dark(shown, theme, qtbot):
    theme.set_appearance(type(theme.appearance).DARK)
    view = shown.ui.paper_view
    seen = view.viewport().grab().toImage()
    place = view._places()[0].translated(view._shift()).toAlignedRect()
    assert seen.pixelColor(place.left() + 5, place.top() + 5).name() == "#ffffff"
    assert seen.pixelColor(2, 2) == theme.colour("border")


@pytest.mark.parametrize("percent", [*long([100]), 150])
def test_everything_fits_into_a_small_window(shown, window, theme, percent, qtbot):
    theme.set_text_percent(percent)
    shown.reject()
    shown.show_document(letter_document())
    become_sharp(shown, qtbot)
    assert shown.width() <= window.width()
    assert shown.height() <= window.height()
    assert not shown.ui.paper_view.horizontalScrollBar().maximum()
    for button in shown.findChildren(QPushButton):
        if button.isVisible():
            assert button.width() >= button.sizeHint().width()
            assert shown.rect().contains(button.geometry())


def test_every_button_has_a_name_and_the_pages_say_where_they_are(shown):
    for kind in (QPushButton, QToolButton):
        for button in shown.findChildren(kind):
            if button.isVisible():
                spoken = QAccessible.queryAccessibleInterface(button)
                assert spoken.text(QAccessible.Text.Name), button.objectName()
    view = QAccessible.queryAccessibleInterface(shown.ui.paper_view)
    assert view.text(QAccessible.Text.Name) == "صفحه‌های سند"
    assert view.text(QAccessible.Text.Description) == "صفحهٔ ۱ از ۳"


def test_keys_stand_beside_their_buttons(shown):
    assert {"Ctrl+P", "Ctrl+S", "Esc", "Ctrl++", "Ctrl+-"} <= set(labels(shown))


# When it cannot be made


def test_a_failure_is_said_in_one_sentence_and_tried_again(dialog, pdf, qtbot):
    away = [DatabaseAway()]

    def make():
        if away:
            raise away.pop()
        return pdf

    with qtbot.waitSignal(dialog._paper.not_made, timeout=ANSWER_MS):
        dialog.show_document(Document("یادآوری", "یادآوری.pdf", make, unnoted))
    assert sentence("database_away") in labels(dialog)
    assert not dialog.ui.print_button.isEnabled()
    key(dialog, Key.Key_F5, SHIFT)
    become_sharp(dialog, qtbot)


def test_a_mistake_of_the_program_is_handed_on_to_be_logged(dialog, qtbot):
    with qtbot.waitSignal(dialog.failed, timeout=ANSWER_MS) as failed:
        dialog.show_document(Document("یادآوری", "یادآوری.pdf", lambda: b"no pdf", unnoted))
    assert type(failed.args[0]).__name__ == "PdfiumError"
    assert sentence("unexpected") in labels(dialog)


def test_closed_meanwhile_nothing_is_shown_any_more(dialog, paper, document, pdf, runner, qtbot):
    dialog.show_document(document)
    key(dialog, Key.Key_Escape)
    assert not dialog.isVisible()
    with qtbot.assertNotEmitted(paper.made):
        qtbot.waitUntil(lambda: not runner.busy, timeout=ANSWER_MS)
    assert paper.page_count == 0


# Into a file, onto paper


def test_ctrl_s_saves_the_same_bytes_that_were_shown(shown, pdf, tmp_path, qtbot):
    shown._file_dialogs.folder = tmp_path
    key(shown, Key.Key_S, CTRL)
    asking = shown.findChild(QFileDialog)
    assert asking is not None
    assert Path(asking.selectedFiles()[0]).name == "یادآوری ۱۲.pdf"
    with qtbot.waitSignal(shown._paper.saved, timeout=ANSWER_MS):
        asking.accept()
    saved = tmp_path / "یادآوری ۱۲.pdf"
    assert (saved.read_bytes(), saved.stat().st_mode & 0o777) == (pdf, 0o600)
    assert shown.ui.messages.sentence() == SAVED


def test_a_place_that_takes_no_file_is_said(shown, paper, tmp_path, qtbot):
    with qtbot.waitSignal(paper.failed, timeout=ANSWER_MS):
        shown._save_to(str(tmp_path / "no" / "such.pdf"))
    assert shown.ui.messages.sentence() == sentence("file_not_written")
    (tmp_path / "no").mkdir()
    with qtbot.waitSignal(paper.saved, timeout=ANSWER_MS):
        key(shown, Key.Key_F5, SHIFT)


def test_without_a_printer_a_person_is_told_what_to_do(shown, monkeypatch):
    monkeypatch.setenv("CUPS_SERVER", "localhost:1")
    key(shown, Key.Key_P, CTRL)
    assert shown.ui.messages.sentence() == sentence("printer_missing")


def test_what_the_dialog_was_told_is_printed(shown, pdf, tmp_path, qtbot):
    shown._printer = new_printer()
    shown._printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    with qtbot.waitSignal(shown._paper.printed, timeout=ANSWER_MS):
        shown._send()
    assert (tmp_path / "printed.pdf").read_bytes() == pdf
    assert shown.ui.messages.sentence() == PRINTED


@pytest.mark.skipif(sys.platform != "linux", reason="CUPS takes the PDF on Linux alone")
def test_a_print_service_that_is_missing_is_said_also_after_closing(
    shown, paper, tmp_path, monkeypatch, qtbot
):
    monkeypatch.setenv("PATH", str(tmp_path))
    with qtbot.waitSignal(shown.failed, timeout=ANSWER_MS) as failed:
        paper.send(lambda pdf: hand_to_cups((), pdf))
        shown.reject()
    assert failed.args[0].code == "print_program_missing"


@pytest.fixture
def two_dialogs(window, icons, runner):
    """Give the dialogs of two pages of one desk, which know the same actions."""
    actions = Actions(window)
    made = [PaperDialog(Paper(runner), icons, actions, window) for _ in range(2)]
    yield actions, made
    runner.close()
    for each in made:
        each.reject()


@pytest.mark.parametrize("opened", [0, 1])
def test_a_key_of_one_document_does_nothing_in_that_of_another_page(
    two_dialogs, document, qtbot, opened
):
    _, dialogs = two_dialogs
    shown, other = dialogs[opened], dialogs[1 - opened]
    shown.show_document(document)
    become_sharp(shown, qtbot)
    before, others = shown.ui.paper_view.percent, other.ui.paper_view.percent
    key(shown, Key.Key_Plus, CTRL)
    assert shown.ui.paper_view.percent > before
    key(shown, Key.Key_0, CTRL)
    assert shown.ui.paper_view.percent == before
    assert other.ui.paper_view.percent == others
    key(shown, Key.Key_S, CTRL)
    assert shown.findChild(QFileDialog) is not None
    assert other.findChild(QFileDialog) is None


def test_the_keys_of_documents_are_listed_once_however_many_pages_have_some(two_dialogs):
    actions, dialogs = two_dialogs
    listed = actions.groups()[GROUP]
    assert len({deed.keys for deed in listed}) == len(listed)
    for deed in listed:
        owners = [each for each in dialogs if each.findChild(QAction, deed.id)]
        assert owners in ([], dialogs)
