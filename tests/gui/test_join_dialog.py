"""Two records of one person: found, seen side by side, joined, and separated again."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from samad_desktop.domain.citizens import PersonDraft
from samad_desktop.messages import sentence
from samad_desktop.views.join_dialog import JOINED, NOBODY_FOUND, SEPARATED
from tests.gui.clipping import clipped, settle
from tests.gui.keyboard import type_text
from tests.gui.screens import ANSWER_MS, CTRL, labels
from tests.long import long

ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
FIRST_ID, OTHER_ID = "1382225555", "0499370899"
RETURN = Qt.Key.Key_Return
# What a page has of a window of 1280×720 when the text is largest.
LOW_PAGE = (1121, 501)


@pytest.fixture
def register(intake, operator, a_draft):
    """Register a call of somebody; return its case."""

    def call(name, phone, national_id=""):
        draft = a_draft(caller=PersonDraft(name, phone, national_id))
        return intake.register(operator, draft).value.case_id

    return call


@pytest.fixture
def dialog(screens, register, qtbot):
    """Open the dialog for منصور جباری, by its key on the page of his case."""
    case_id = register("منصور جباری", "09143471821", FIRST_ID)
    screens.turn_to(screens.case_page)
    with qtbot.waitSignal(screens.case.reader.opened, timeout=ANSWER_MS):
        screens.case.reader.open(case_id)
    with qtbot.waitSignal(screens.case.joiner.began, timeout=ANSWER_MS):
        screens.key(Qt.Key.Key_F5, CTRL)
    yield screens.case_page.join_dialog
    screens.case_page.join_dialog.overlay.close_over()


@pytest.fixture
def look(screens, dialog, qtbot):
    """Type who the other is, and press Enter; return the names offered."""

    def for_whom(typed):
        dialog.ui.search_edit.clear()
        type_text(dialog.ui.search_edit, typed)
        with qtbot.waitSignal(screens.case.joiner.offered, timeout=ANSWER_MS) as offered:
            QTest.keyClick(dialog.ui.search_edit, RETURN)
        return [person.citizen.name for person in offered.args[0]]

    return for_whom


def test_the_other_record_is_found_by_phone_id_and_name(look, register):
    register("منصور جبّاری", "04142520459", OTHER_ID)
    for typed in ("۰۴۱۴۲۵۲۰۴۵۹", OTHER_ID, "منصور"):
        assert look(typed) == ["منصور جبّاری"]


@ON_SQLITE
def test_both_are_seen_side_by_side(dialog, look, register):
    register("م. جباری", "04142520459")
    look("04142520459")
    shown = labels(dialog)
    assert {"منصور جباری", "م. جباری"} <= set(shown)
    assert dialog.ui.found_view.hasFocus()


def test_joined_records_are_one_person_and_can_be_separated(
    screens, dialog, look, register, qtbot, operator
):
    register("م. جباری", "04142520459")
    look("04142520459")
    with qtbot.waitSignal(screens.case.joiner.joined, timeout=ANSWER_MS) as joined:
        QTest.keyClick(dialog.ui.found_view, RETURN, CTRL)
    keep = joined.args[0]
    assert len(keep.phones) == 2
    assert dialog.ui.messages.sentence() == JOINED
    qtbot.waitUntil(lambda: dialog.ui.records_list.count() == 1, timeout=ANSWER_MS)
    qtbot.waitUntil(lambda: not screens.case_page.ui.records_button.isHidden(), timeout=ANSWER_MS)
    back = dialog.ui.records_list.itemAt(0).widget()
    with qtbot.waitSignal(screens.case.joiner.separated, timeout=ANSWER_MS):
        back._separate()
    assert dialog.ui.messages.sentence() == SEPARATED
    person = screens.services.citizens.open(operator, keep.id)
    assert len(person.citizen.phones) == 1


@ON_SQLITE
def test_two_people_with_ids_of_their_own_are_not_joined(screens, dialog, look, register, qtbot):
    register("منصور جباری", "04142520459", OTHER_ID)
    look(OTHER_ID)
    with qtbot.waitSignal(screens.case.joiner.failed, timeout=ANSWER_MS):
        QTest.keyClick(dialog.ui.found_view, RETURN, CTRL)
    assert dialog.ui.messages.sentence() == sentence("two_national_ids")


@ON_SQLITE
def test_nobody_found_is_said(dialog, look):
    assert look("زرافه") == []
    assert NOBODY_FOUND in labels(dialog)
    assert not dialog.ui.join_button.isEnabled()


@ON_SQLITE
def test_a_person_is_not_offered_to_be_joined_to_himself(look):
    assert look("09143471821") == []


@ON_SQLITE
def test_markup_in_a_name_is_shown_as_text(dialog, look, register):
    register("<b>م</b>", "04142520459")
    look("04142520459")
    assert "<b>م</b>" in labels(dialog)


@ON_SQLITE
def test_the_card_lies_over_its_page_and_keeps_the_cursor(screens, dialog, look, register):
    register("م. جباری", "04142520459")
    look("04142520459")
    settle()
    assert dialog.overlay.geometry() == screens.case_page.rect()
    assert dialog.parentWidget() is dialog.overlay
    seen = set()
    for _ in range(8):
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
        here = QApplication.focusWidget()
        assert here is not None
        assert dialog.isAncestorOf(here)
        seen.add(here.objectName())
    assert {"search_edit", "found_view", "join_button", "close_button"} <= seen


@ON_SQLITE
def test_keys_of_the_page_behind_do_nothing(screens, dialog):
    QTest.keyClick(dialog.ui.search_edit, Qt.Key.Key_F11)
    settle()
    assert screens.case_page.ui.parts.currentWidget() is screens.case_page.ui.reading_part
    assert dialog.ui.search_edit.hasFocus()


@ON_SQLITE
@pytest.mark.parametrize("percent", [*long([100]), 150])
def test_both_records_have_room_over_a_low_page(
    screens, dialog, look, register, theme, percent, qtbot
):
    register("م. جباری", "04142520459")
    theme.set_text_percent(percent)
    dialog.overlay.close_over()
    screens.window.resize(*LOW_PAGE)
    settle()
    with qtbot.waitSignal(screens.case.joiner.began, timeout=ANSWER_MS):
        screens.key(Qt.Key.Key_F5, CTRL)
    assert dialog.height() <= LOW_PAGE[1]
    look("04142520459")
    assert clipped(dialog) == []


@ON_SQLITE
def test_esc_closes_the_dialog(dialog):
    QTest.keyClick(dialog.ui.search_edit, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
