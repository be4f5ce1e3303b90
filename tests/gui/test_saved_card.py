"""Kept searches by keyboard: kept, opened again, let go, refused, and heard of in the bell."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from samad_desktop.domain.narrowing import Narrowing
from samad_desktop.domain.saved_searches import NAME_MAX_CHARS, SearchDraft
from samad_desktop.domain.text import persian_digits
from samad_desktop.messages import sentence
from samad_desktop.qtkit.table_model import LOOK_ROLE
from samad_desktop.views.parked_calls import AGAIN
from samad_desktop.views.saved_card import AGAIN_FOR_ALL
from tests.centres import both_engines
from tests.gui.keyboard import type_text
from tests.gui.screens import ANSWER_MS, CTRL, SHIFT

ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


@pytest.fixture
def press(program):
    """Press a key wherever the cursor is."""

    def press_key(key, modifiers=Qt.KeyboardModifier.NoModifier):
        QTest.keyClick(program.window.focusWidget() or program.window, key, modifiers)

    return press_key


@pytest.fixture
def desk(log_in, intake, operator, a_draft, qtbot, press):
    """Come in as the operator and look for a word among what is open."""
    intake.register(operator, a_draft())
    desk = log_in("operator")
    press(Qt.Key.Key_F3)
    finder = desk.finding.finder
    with qtbot.waitSignal(finder.settled, timeout=ANSWER_MS):
        type_text(desk.view.search_edit, "فرهنگیان")
    with qtbot.waitSignal(finder.settled, timeout=ANSWER_MS):
        finder.narrow(Narrowing(only_open=True))
    return desk


@pytest.fixture
def counted(desk, qtbot):
    """Do something, and wait until all kept searches are counted; return what rows say."""

    def do(deed, *given):
        with qtbot.waitSignal(desk.finding.saved.model.counted, timeout=ANSWER_MS):
            deed(*given)
        return rows(desk)

    return do


@pytest.fixture
def keep(desk, counted, press):
    """Keep the search that is made under a name."""

    def under(name):
        counted(press, Qt.Key.Key_S, CTRL | SHIFT)
        type_text(desk.finding.saved.card.ui.name_edit, name)
        return counted(press, Qt.Key.Key_Return)

    return under


def rows(desk):
    model = desk.finding.saved.card.ui.rows.model()
    looks = [model.index(row, 0).data(LOOK_ROLE) for row in range(model.rowCount())]
    return [(look.title, look.pill) for look in looks]


def refusal(desk, press, qtbot, name):
    card = desk.finding.saved.card
    card.ui.name_edit.setFocus()
    card.ui.name_edit.clear()
    type_text(card.ui.name_edit, name)
    with qtbot.waitSignal(desk.finding.saved.model.refused, timeout=ANSWER_MS):
        press(Qt.Key.Key_Return)
    assert card.ui.name_edit.value() == name
    return card.ui.name_error.text()


@pytest.mark.in_turn
@both_engines
def test_a_search_is_kept_by_a_name_and_looked_for_again_by_enter(
    desk, keep, counted, press, qtbot
):
    assert keep("آب فرهنگیان") == [("آب فرهنگیان", "۱")]
    press(Qt.Key.Key_Escape)
    assert desk.view.page() is desk.finding.page
    finder = desk.finding.finder
    with qtbot.waitSignal(finder.settled, timeout=ANSWER_MS):
        press(Qt.Key.Key_G, CTRL | SHIFT)
    desk.view.search_edit.setText("")
    finder.enter("")
    counted(press, Qt.Key.Key_Y, CTRL | SHIFT)
    assert desk.finding.saved.card.ui.rows.hasFocus()
    with qtbot.waitSignal(finder.settled, timeout=ANSWER_MS):
        counted(press, Qt.Key.Key_Return)
    assert desk.view.search_edit.text() == "فرهنگیان"
    assert finder.terms.narrowing == Narrowing(only_open=True)
    assert finder.rows.rowCount() == 1


@ON_SQLITE
def test_what_cannot_be_kept_is_refused_beside_the_name_and_kept_there(
    desk, keep, counted, press, qtbot
):
    keep("آب فرهنگیان")
    assert refusal(desk, press, qtbot, "") == sentence("required")
    assert refusal(desk, press, qtbot, "آب  فرهنگيان") == sentence("search_name_taken")
    long = "آ" * (NAME_MAX_CHARS + 1)
    assert refusal(desk, press, qtbot, long) == sentence("too_long", persian_digits(NAME_MAX_CHARS))
    press(Qt.Key.Key_Escape)
    desk.finding.finder.narrow(Narrowing())
    desk.finding.finder.enter("")
    counted(press, Qt.Key.Key_S, CTRL | SHIFT)
    assert refusal(desk, press, qtbot, "هیچ") == sentence("search_empty")


@ON_SQLITE
def test_delete_lets_one_go(desk, keep, counted, press):
    keep("آب فرهنگیان")
    press(Qt.Key.Key_Escape)
    counted(press, Qt.Key.Key_Y, CTRL | SHIFT)
    assert counted(press, Qt.Key.Key_Delete) == []


@ON_SQLITE
def test_only_who_keeps_the_centre_is_offered_to_share(desk, press, counted):
    counted(press, Qt.Key.Key_S, CTRL | SHIFT)
    assert not desk.finding.saved.card.ui.shared_box.isVisible()


@ON_SQLITE
def test_a_supervisor_shares_one(log_in, intake, operator, supervisor, a_draft, qtbot, press):
    intake.register(operator, a_draft())
    desk = log_in(supervisor.login)
    press(Qt.Key.Key_F3)
    with qtbot.waitSignal(desk.finding.finder.settled, timeout=ANSWER_MS):
        type_text(desk.view.search_edit, "فرهنگیان")
    press(Qt.Key.Key_S, CTRL | SHIFT)
    card = desk.finding.saved.card
    type_text(card.ui.name_edit, "آب فرهنگیان")
    press(Qt.Key.Key_W, CTRL | SHIFT)
    with qtbot.waitSignal(desk.finding.saved.model.kept, timeout=ANSWER_MS) as kept:
        press(Qt.Key.Key_Return)
    assert kept.args[0].shared


@ON_SQLITE
def test_a_shared_one_goes_at_the_second_time(
    log_in, intake, operator, supervisor, a_draft, qtbot, press
):
    intake.register(operator, a_draft())
    desk = log_in(supervisor.login)
    press(Qt.Key.Key_F3)
    with qtbot.waitSignal(desk.finding.finder.settled, timeout=ANSWER_MS):
        type_text(desk.view.search_edit, "فرهنگیان")
    model, card = desk.finding.saved.model, desk.finding.saved.card
    terms = desk.finding.finder.terms
    with qtbot.waitSignal(model.counted, timeout=ANSWER_MS):
        for name, shared in (("آب", True), ("برق", False)):
            with qtbot.waitSignal(model.kept, timeout=ANSWER_MS):
                model.keep(SearchDraft(name, "فرهنگیان", terms, shared=shared))
    press(Qt.Key.Key_Y, CTRL | SHIFT)
    qtbot.waitUntil(lambda: len(model.counts) == 2, timeout=ANSWER_MS)
    places = {row.value.search.name: place for place, row in enumerate(card.ui.rows.rows())}

    def look():
        return card.ui.rows.rows()[places["آب"]].look

    card.ui.rows.mark(places["آب"])
    press(Qt.Key.Key_Delete)
    assert (look().pill, look().note) == (AGAIN, AGAIN_FOR_ALL)
    card.ui.rows.mark(places["برق"])
    assert look().pill != AGAIN
    card.ui.rows.mark(places["آب"])
    press(Qt.Key.Key_Delete)
    assert look().pill == AGAIN
    press(Qt.Key.Key_Delete)

    def left():
        assert [each.search.name for each in model.counts] == ["برق"]

    qtbot.waitUntil(left, timeout=ANSWER_MS)


@ON_SQLITE
def test_the_bell_tells_of_a_search_that_has_grown_and_opens_it(
    desk, keep, counted, press, qtbot, intake, operator, a_draft
):
    keep("آب فرهنگیان")
    press(Qt.Key.Key_Escape)
    intake.register(operator, a_draft())
    counted(desk.finding.saved.model.refresh)
    assert desk.bell._grown[0].grown == 1
    with qtbot.waitSignal(desk.bell.model.shown, timeout=ANSWER_MS):
        press(Qt.Key.Key_F6, CTRL)
    row = desk.bell.card.rows.model().index(0, 0).data(LOOK_ROLE)
    assert "آب فرهنگیان" in row.note
    with qtbot.waitSignal(desk.finding.finder.settled, timeout=ANSWER_MS):
        counted(press, Qt.Key.Key_Return)
    assert desk.view.page() is desk.finding.page
    assert desk.finding.finder.rows.rowCount() == 2
    assert desk.bell._grown == ()


@ON_SQLITE
def test_what_was_found_is_saved_by_a_key(desk, press, qtbot, tmp_path):
    press(Qt.Key.Key_X, CTRL | SHIFT)
    dialog = desk.view.findChild(QFileDialog)
    assert dialog is not None
    target = tmp_path / "یافته‌ها.xlsx"
    with qtbot.waitSignal(desk.finding.exporting.model.written, timeout=ANSWER_MS) as written:
        dialog.fileSelected.emit(str(target))
    dialog.close()
    assert written.args == [target, 1]
    assert target.is_file()
    assert "۱ پرونده" in desk.view.ui.message_bar.sentence()


@ON_SQLITE
def test_where_nothing_was_found_there_is_nothing_to_save_and_it_is_said(desk, press, qtbot):
    with qtbot.waitSignal(desk.finding.finder.settled, timeout=ANSWER_MS):
        desk.finding.finder.narrow(Narrowing(level=4))
    press(Qt.Key.Key_X, CTRL | SHIFT)
    assert desk.view.findChild(QFileDialog) is None
    assert desk.view.ui.message_bar.sentence() == sentence("export_empty")


@ON_SQLITE
def test_that_a_number_is_not_kept_is_said_before_a_name_is_given(desk, press, qtbot):
    finder = desk.finding.finder
    press(Qt.Key.Key_F3)
    type_text(desk.view.search_edit, "09143471821")
    qtbot.waitUntil(lambda: finder.text not in ("", "فرهنگیان"), timeout=ANSWER_MS)
    press(Qt.Key.Key_S, CTRL | SHIFT)
    ui = desk.finding.saved.card.ui
    assert ui.name_error.text() == sentence("search_of_a_person")
    assert ui.name_edit.hasFocus()


@ON_SQLITE
def test_a_key_keeps_a_search_for_all_and_tab_passes_the_tick_before_the_button(
    log_in, press, qtbot
):
    desk = log_in("supervisor")
    press(Qt.Key.Key_F3)
    with qtbot.waitSignal(desk.finding.finder.settled, timeout=ANSWER_MS):
        type_text(desk.view.search_edit, "فرهنگیان")
    press(Qt.Key.Key_W, CTRL | SHIFT)
    ui = desk.finding.saved.card.ui
    assert ui.name_edit.hasFocus()
    assert ui.shared_box.isChecked()
    press(Qt.Key.Key_Tab)
    assert ui.shared_box.hasFocus()
    press(Qt.Key.Key_W, CTRL | SHIFT)
    assert not ui.shared_box.isChecked()
