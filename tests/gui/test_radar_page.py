"""The radar on a supervisor's screen, by keys alone: from a surge to gathering its cases."""

import re
from collections import Counter
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from sqlalchemy import func, select

from samad_desktop.domain.calendar import TEHRAN
from samad_desktop.domain.gaps import LEAST_A_MONTH
from samad_desktop.domain.text import persian_digits
from samad_desktop.messages import sentence
from samad_desktop.persistence.database import server_now
from samad_desktop.persistence.tables import agencies, cases
from samad_desktop.radar_words import NONE_FOUND, TOO_SHORT
from samad_desktop.viewmodels.radar_keeper import SET_ASIDE, Part
from tests.desks import ANSWER_MS
from tests.gui.clipping import clipped, settle
from tests.gui.directive_desk import Hands
from tests.gui.session_desk import SHIFT, Key
from tests.town import Town

ALT_SHIFT = Qt.KeyboardModifier.AltModifier | SHIFT
CALLS = 14


class AtRadar(Hands):
    """Somebody at the radar."""

    def __init__(self, workplace, qtbot) -> None:
        super().__init__(workplace, qtbot)
        self.page = workplace.radar.page
        self.ui, self.keeper = self.page.ui, self.page._keeper
        self.wait(self.keeper.shown, lambda: self.key(Key.Key_F4, ALT_SHIFT))

    def turn(self, key=Key.Key_F6) -> None:
        self.wait(self.keeper.shown, lambda: self.key(key))


@pytest.fixture
def town(database, new_case):
    with database.reading() as connection:
        now = server_now(connection)
    town = Town(database, new_case())
    town.calm(now)
    town.call([now - n * timedelta(minutes=10) for n in range(CALLS - 1, 0, -1)])
    return town


@pytest.fixture
def desk(town, log_in, qtbot):
    return AtRadar(log_in("supervisor"), qtbot)


def test_a_surge_leads_to_its_cases_and_to_gathering_them(desk, database):
    (alarm,) = desk.keeper.seen.alarms
    (row,) = desk.ui.found_list.rows()
    assert row.look.title.startswith("۱۴ تماس: ")
    assert desk.ui.chosen_label.text().endswith("در هشترود در ۳ ساعت؛ انتظار کمتر از یک")
    texts = _grid_texts(desk.ui.grid)
    assert any(text.startswith("▲ ") for text in texts)
    # After midnight some of them were yesterday's.
    assert _calls_a_day(database, alarm.case_ids) <= {text.lstrip("▲△ ") for text in texts}
    assert len(desk.ui.cases_list.rows()) == CALLS
    assert not clipped(desk.page)
    desk.key(Key.Key_F8)
    card = desk.workplace.case_page._links.card
    desk.until(lambda: card.many.ids)
    desk.settle()
    assert desk.workplace.case_models.reader.case.id == alarm.case_ids[0]
    assert set(card.many.ids) == set(alarm.case_ids[1:])


def test_an_alarm_is_set_aside_with_a_reason_and_says_who_did_it(desk):
    desk.key(Key.Key_F9)
    desk.settle()
    assert desk.ui.reason_error.text() == sentence("required")
    desk.fill(desk.ui.reason_edit, "قطعی برنامه‌ریزی‌شده")
    with desk._qtbot.waitSignal(desk.page.said, timeout=ANSWER_MS) as said:
        desk.key(Key.Key_F9)
    assert said.args == [SET_ASIDE]
    desk.until(lambda: desk.keeper.seen.put_aside)
    desk.settle()
    (row,) = desk.ui.found_list.rows()
    assert "زهره سرپرست‌پور" in row.look.note
    assert not desk.ui.reason_edit.isVisible()
    for part in (Part.GAPS, Part.RANKING, Part.SIGNS):
        desk.turn()
        assert desk.keeper.part is part
        assert desk.ui.hint.isVisible()
        assert not desk.ui.grid.isVisible()
        # Where a part is empty, its keys lead nowhere else.
        for key in (Key.Key_Down, Key.Key_Return):
            assert desk.ui.hint.hasFocus()
            desk.key(key)
        assert desk.workplace.view.page() is desk.page
    desk.turn(Key.Key_F7)
    assert desk.ui.hint.hasFocus()
    assert "ماه پیش" in desk.ui.section_label.text()
    desk.key(Key.Key_F8)
    assert desk.ui.outcome_label.text() == sentence("no_alarm_chosen")
    desk.turn()
    assert desk.keeper.part is Part.SURGES
    assert desk.ui.found_list.hasFocus()
    desk.ui.cases_list.setFocus()
    desk.turn()
    assert desk.ui.hint.hasFocus()


def test_recurring_gaps_stand_on_a_grid_of_counties_and_lead_to_their_cases(
    database, new_case, log_in, qtbot
):
    cases = _late_for_months(database, new_case())
    desk = AtRadar(log_in("supervisor"), qtbot)
    desk.turn()
    (row,) = desk.ui.found_list.rows()
    assert re.search("ماه به ماه تا ماه جاری: .+، ۰$", row.look.note)
    desk.key(Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    assert _grid_texts(desk.ui.grid) == {f"△ {persian_digits(len(cases))}"}
    assert "دستگاه‌ها" in desk.ui.grid_label.text()
    desk.wait(desk.keeper.cases_shown, lambda: desk.key(Key.Key_Return))
    assert {row.value.id for row in desk.ui.cases_list.rows()} == set(cases)
    assert "هشترود" in desk.ui.chosen_label.text()
    assert "۳ ماه از ۶ ماه گذشته" in desk.ui.chosen_label.text()
    assert not clipped(desk.page)
    told = desk.ui.chosen_label.text()
    desk.wait(desk.keeper.shown, desk.page.refresh)
    assert desk.ui.chosen_label.text() == told, "reading again leaves the square"
    desk.key(Key.Key_Escape)
    assert desk.ui.found_list.hasFocus()
    assert desk.ui.chosen_label.text() != told
    desk.key(Key.Key_F10)
    (gap,) = desk.keeper.gaps
    subject = desk.page._reference.subjects[gap.subject_id].name
    header = desk.ui.grid.model().headerData(0, Qt.Orientation.Horizontal)
    assert (header, "موضوع‌ها" in desk.ui.grid.accessibleName()) == (subject, True)
    _walk_in_the_grid_alone(desk)
    desk.turn()
    assert not desk.ui.grid.isVisible()
    assert not desk.ui.columns_button.isVisible()


def _walk_in_the_grid_alone(desk):
    """In large letters there is room for one: the grid, as long as somebody is in it."""
    ui = desk.ui
    assert (ui.found_list.isVisible(), ui.grid.isVisible()) == (True, True)
    desk.page._grid._theme.set_text_percent(150)
    settle()
    assert (ui.found_list.hasFocus(), ui.grid.isVisible()) == (True, False)
    assert ui.grid_button.isVisible()
    assert not clipped(desk.page)
    desk.key(Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    assert (ui.grid.hasFocus(), ui.found_list.isVisible()) == (True, False)
    assert ui.grid.viewport().height() >= 3 * ui.grid.rowHeight(0)
    assert not clipped(desk.page)
    desk.key(Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    assert ui.found_list.hasFocus()


def _late_for_months(database, first):
    """Let one agency have been late twice in each of three months; return the cases."""
    with database.reading() as connection:
        now, agency = server_now(connection), connection.scalar(select(func.min(agencies.c.id)))
    town = Town(database, first)
    dues = [now - n * timedelta(days=30) for n in (2, 3, 4)] * LEAST_A_MONTH
    cases = town.call([now - timedelta(days=150)] * len(dues))
    for case_id, due in zip(cases, dues, strict=True):
        town.refer(case_id, agency, due, due + timedelta(days=1))
    return cases


def test_an_official_of_a_new_centre_reads_that_its_past_is_short(log_in, qtbot):
    desk = AtRadar(log_in("official"), qtbot)
    assert desk.ui.hint.isVisible()
    assert TOO_SHORT in {label.text() for label in desk.ui.hint.findChildren(QLabel)}
    assert NONE_FOUND in {label.text() for label in desk.ui.cases_hint.findChildren(QLabel)}
    assert desk.ui.cases_hint.isVisible()
    assert not desk.ui.cases_list.isVisible()
    assert not desk.keeper.may_set_aside
    assert not desk.keeper.may_gather


def _calls_a_day(database, case_ids):
    query = select(cases.c.received_at).where(cases.c.id.in_(case_ids))
    with database.reading() as connection:
        days = [at.astimezone(TEHRAN).date() for at in connection.execute(query).scalars()]
    return {persian_digits(many) for many in Counter(days).values()}


def _grid_texts(grid):
    model = grid.model()
    places = ((r, c) for r in range(model.rowCount()) for c in range(model.columnCount()))
    return {model.index(*place).data() for place in places}
