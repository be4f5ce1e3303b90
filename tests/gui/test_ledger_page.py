"""The promise ledger on a secretary's screen, and what she notes of directors, by keys."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from samad_desktop.directive_words import name_of
from samad_desktop.domain.ledger import Entry, Standing
from samad_desktop.messages import sentence
from samad_desktop.viewmodels.ledger_keeper import NOTED
from samad_desktop.views.ledger_page import EVERYTHING
from tests.desks import ANSWER_MS
from tests.followed import working_day
from tests.gui.clipping import clipped
from tests.gui.directive_desk import Hands
from tests.gui.session_desk import CTRL, SHIFT, Key
from tests.long import long

ALT_SHIFT = Qt.KeyboardModifier.AltModifier | SHIFT


class AtLedger(Hands):
    """Somebody at the ledger."""

    def __init__(self, workplace, qtbot) -> None:
        super().__init__(workplace, qtbot)
        self.page = self.door.ledger.page
        self.ui, self.keeper = self.page.ui, self.page._keeper
        self.wait(self.keeper.shown, lambda: self.key(Key.Key_F6, ALT_SHIFT))

    def told(self):
        return self._qtbot.waitSignal(self.page.said, timeout=ANSWER_MS)

    def save(self) -> None:
        self.wait(self.keeper.stored, lambda: self.key(Key.Key_Return, CTRL))


@pytest.fixture
def desk(log_in, qtbot, official_id):
    return AtLedger(log_in("secretary"), qtbot)


def noted(desk, database, agencies, official_id):
    ui = desk.ui
    desk.key(Key.Key_N, CTRL)
    assert ui.official_picker.hasFocus()
    ui.official_picker.set_current(official_id)
    ui.agency_picker.set_current(agencies["WATER"])
    desk.fill(ui.director_edit, "مدیرعامل آب")
    ui.words_edit.set_value("تا آن روز وصل می‌شود.")
    ui.until_edit.set_day(working_day(database, 7))
    with desk.told() as said:
        desk.key(Key.Key_Return, CTRL)
    desk.settle()
    assert said.args == [NOTED]


def test_a_promise_is_noted_and_found_kept_by_keys(desk, database, agencies, official_id):
    assert desk.ui.hint.isVisible()
    noted(desk, database, agencies, official_id)
    desk.until(desk.ui.ledger_list.rows)
    (row,) = desk.ui.ledger_list.rows()
    assert (row.value.entry, row.look.pill) == (Entry.PROMISE, "در مهلت")
    assert desk.ui.words_edit.value() == ""
    desk.ui.ledger_list.setFocus()
    card = desk.page.notice_card
    desk.key(Key.Key_F9)
    assert "وصل می‌شود" in card.ui.note_label.text()
    desk.wait(desk.keeper.refused, lambda: desk.key(Key.Key_Return))
    assert card.ui.reason_error.text() == sentence("required")
    desk.key(Key.Key_Escape)
    desk.key(Key.Key_F8)
    desk.wait(desk.keeper.stored, lambda: desk.key(Key.Key_Return))
    desk.until(lambda: desk.ui.ledger_list.rows()[0].look.pill == name_of(Standing.KEPT))
    desk.key(Key.Key_F8)
    desk.wait(desk.keeper.refused, lambda: desk.key(Key.Key_Return))
    assert card.ui.outcome_label.text() == sentence("promise_verified_before")
    desk.key(Key.Key_Escape)
    desk.wait(desk.keeper.stored, lambda: desk.key(Key.Key_Z, CTRL))
    desk.until(lambda: desk.ui.ledger_list.rows()[0].look.pill == name_of(Standing.RUNNING))
    desk.wait(desk.keeper.refused, lambda: desk.key(Key.Key_Z, CTRL))
    assert desk.ui.outcome_label.text() == sentence("nothing_to_take_back")


def test_what_is_wrong_with_a_promise_is_said_beside_its_field(desk, agencies, official_id):
    desk.key(Key.Key_N, CTRL)
    desk.wait(desk.keeper.refused, lambda: desk.key(Key.Key_Return, CTRL))
    ui = desk.ui
    assert ui.official_error.text() == sentence("directive_needs_official")
    assert ui.agency_error.text() == sentence("required")
    assert ui.words_error.text() == sentence("promise_needs_words")
    assert ui.until_error.text() == sentence("promise_needs_day")
    ui.until_edit.set_day(desk.keeper.today() - timedelta(days=1))
    desk.wait(desk.keeper.refused, lambda: desk.key(Key.Key_Return, CTRL))
    assert ui.until_error.text() == sentence("promise_in_the_past")


def test_who_was_not_reached_needs_no_promise(desk, agencies, official_id):
    ui = desk.ui
    ui.official_picker.set_current(official_id)
    ui.agency_picker.set_current(agencies["WATER"])
    ui.reached_box.click()
    assert not ui.until_edit.isEnabled()
    desk.save()
    assert desk.ui.ledger_list.rows() == ()


def test_the_ledger_is_turned_and_narrowed_and_leads_to_the_order(
    desk, orders, new_case, agencies, official_id
):
    made = orders.issue(new_case(), agencies["WATER"])
    desk.wait(desk.keeper.shown, desk.page.refresh)
    assert desk.ui.which_label.text() == EVERYTHING
    assert "۱ ردیف" in desk.ui.tally_label.text()
    desk.key(Key.Key_F8)
    assert desk.ui.outcome_label.text() == sentence("no_promise_chosen")
    for standing in (*Standing, None):
        desk.wait(desk.keeper.shown, lambda: desk.key(Key.Key_F6))
        assert desk.keeper.asked.standing is standing
    assert desk.ui.outcome_label.text() == "", "it was about the row that was marked"
    desk.ui.ledger_list.setFocus()
    desk.wait(desk.door.desk.shown, lambda: desk.key(Key.Key_F7))
    assert desk.workplace.view.page() is desk.door.page
    assert desk.door.page._directive.id == made.id


def test_who_may_only_read_has_neither_form_nor_keys(log_in, qtbot, official_id):
    desk = AtLedger(log_in("official"), qtbot)
    assert desk.ui.contact_card.isHidden()
    assert clipped(desk.window) == []


@pytest.mark.parametrize("percent", [*long([100]), 150])
def test_nothing_is_cut_on_the_ledger(
    desk, database, agencies, official_id, orders, new_case, program, percent
):
    noted(desk, database, agencies, official_id)
    orders.issue(new_case(), agencies["WATER"])
    desk.window.resize(1920, 1080)
    program.theme.set_text_percent(percent)
    desk.wait(desk.keeper.shown, desk.page.refresh)
    for place in range(2):
        desk.ui.ledger_list.mark(place)
        assert clipped(desk.window) == []
