"""Reports on a supervisor's screen, by keys: made, drawn, compared, and opened to their cases."""

from dataclasses import replace
from functools import partial
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel

from samad_desktop.domain.narrowing import Narrowing
from samad_desktop.domain.periods import Period
from samad_desktop.domain.promises import PromiseDraft
from samad_desktop.domain.report_periods import days_text
from samad_desktop.domain.reports import ChartKind
from samad_desktop.labels import label
from samad_desktop.measure_words import MEANINGS
from samad_desktop.messages import sentence
from samad_desktop.qtkit.chart import Chart, ChartData, Series
from samad_desktop.qtkit.key_sheet import KeySheet
from samad_desktop.services.promises import PromiseService
from samad_desktop.views.report_answer import NO_DOOR
from samad_desktop.views.report_page import STOPPED
from tests.desks import ANSWER_MS
from tests.followed import working_day
from tests.gui.clipping import clipped, settle
from tests.gui.session_desk import CTRL, NONE, SHIFT, Key
from tests.long import long

ALT_SHIFT = Qt.KeyboardModifier.AltModifier | SHIFT


@pytest.fixture
def database_url(sqlite_url):
    return sqlite_url


class AtReports:
    """A supervisor at the page of reports."""

    def __init__(self, workplace, qtbot) -> None:
        self.workplace, self._qtbot = workplace, qtbot
        self.window = workplace.view.window()
        self.window.resize(1280, 720)
        self.window.show()
        self.window.activateWindow()
        self.page = workplace.reports.page
        self.ui, self.desk = self.page.ui, self.page.desk
        self.wait(self.desk.listed, lambda: None)
        self.key(Key.Key_F3, ALT_SHIFT)

    def key(self, key, modifiers=NONE) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifiers)

    def wait(self, signal, do):
        with self._qtbot.waitSignal(signal, timeout=ANSWER_MS) as told:
            do()
        return told.args

    def make(self, code):
        rows = self.ui.reports_list.rows()
        self.ui.reports_list.setFocus()
        self.ui.reports_list.mark([row.value for row in rows].index(code))
        return self.wait(self.desk.made, lambda: self.key(Key.Key_Return))[0]

    def cell(self):
        return self.ui.table_view.currentIndex()

    def go_to(self, row, column) -> None:
        self.ui.table_view.setCurrentIndex(self.page.answer.rows.index(row, column))


@pytest.fixture
def desk(log_in, qtbot, intake, operator, a_draft):
    for text in ("آب قطع است", "لوله ترکیده"):
        intake.register(operator, a_draft(text=text))
    return AtReports(log_in("supervisor"), qtbot)


def test_a_report_is_made_drawn_compared_and_opened_to_exactly_its_cases(desk, qtbot):
    ui, answer = desk.ui, desk.make("subjects")
    assert ui.title_label.text() == answer.title
    assert ui.table_view.hasFocus()
    table = desk.page.answer.table
    column = next(n for n, each in enumerate(table.columns) if each.measure is not None)
    desk.go_to(0, column)
    number = table.rows[0].values[column]
    assert number == 2
    cases = desk.workplace.reports.cases
    desk.key(Key.Key_Return)
    qtbot.waitUntil(lambda: cases.rows.rowCount() and cases.rows.complete, timeout=ANSWER_MS)
    assert cases.rows.rowCount() == number
    assert desk.workplace.view.page() is desk.workplace.reports.behind
    heading = desk.workplace.reports.behind.ui.list_title.text()
    assert heading.split(" · ")[1:3] == ["۲ مورد", days_text(desk.page.desk.answer.query.days)]
    desk.key(Key.Key_Escape)
    assert desk.workplace.view.page() is desk.page
    assert desk.cell().column() == column

    desk.wait(desk.desk.made, lambda: desk.key(Key.Key_F9))
    assert "بیشتر" in desk.cell().data()
    desk.key(Key.Key_F10)
    assert "دریافت شد" in ui.mark_label.text()
    desk.key(Key.Key_Escape)
    assert "دریافت شد" not in ui.mark_label.text()
    assert desk.workplace.view.page() is desk.page
    desk.key(Key.Key_F10)
    desk.key(Key.Key_F8)
    assert "▼" in desk.page.answer.rows.headerData(column, Qt.Orientation.Horizontal)
    desk.go_to(0, 0)
    desk.key(Key.Key_Return)
    assert ui.mark_label.text() == NO_DOOR

    if table.chart is not None:
        desk.key(Key.Key_F7)
        assert ui.chart.hasFocus()
        assert ui.chart.words()
        desk.key(Key.Key_Return)
        assert desk.workplace.view.page() is desk.workplace.reports.behind
        desk.key(Key.Key_Escape)
        assert ui.chart.hasFocus()
    _go_back_by_steps(desk)


def _go_back_by_steps(desk):
    """Walk in the list and away from it, then go back by Esc: to the list, then off the page."""
    reports = desk.ui.reports_list
    assert reports.current() == "subjects"
    reports.setFocus()
    desk.key(Key.Key_Down)
    assert reports.current() != "subjects"
    desk.page.answer.take_cursor()
    assert reports.current() == "subjects"
    desk.key(Key.Key_Escape)
    assert reports.hasFocus()
    assert desk.workplace.view.page() is desk.page
    desk.key(Key.Key_Escape)
    assert desk.workplace.view.page() is not desk.page


def test_what_is_about_no_case_is_told_beside_the_cases_of_a_number(desk, qtbot, promised):
    ui, reports = desk.ui, desk.workplace.reports
    desk.make("desk_hours")
    ui.sections.chosen.emit("promises")
    assert "در دفتر تعهدات آمده است" in ui.state_label.text()
    desk.key(Key.Key_F1)
    sheet = desk.window.findChild(KeySheet)
    words = {each.text() for each in sheet.findChildren(QLabel)}
    assert {MEANINGS[each] for each in desk.page.desk.answer.measures} <= words
    assert clipped(sheet) == []
    desk.key(Key.Key_F1)
    desk.go_to(0, 1)
    assert desk.cell().data() == "۲"
    desk.key(Key.Key_Return)
    beside = reports.behind.beside
    qtbot.waitUntil(beside.isVisible, timeout=ANSWER_MS)
    assert "· ۲ مورد ·" in reports.behind.ui.list_title.text()
    assert beside.text().startswith("۱ مورد دربارهٔ هیچ پرونده‌ای نیست")
    qtbot.waitUntil(lambda: reports.cases.rows.complete, timeout=ANSWER_MS)
    assert reports.cases.rows.rowCount() == 1
    assert clipped(reports.behind) == []


@pytest.fixture
def promised(database, cast, agencies, official_id, intake, operator, a_draft):
    """Let a director have promised something about a case, and something about none."""
    case_id = intake.register(operator, a_draft(text="آب گل‌آلود است")).value.case_id
    until = working_day(database, 7)
    draft = PromiseDraft(official_id, agencies["WATER"], reached=True, words="وصل شود", until=until)
    for each in (draft, replace(draft, case_id=case_id)):
        PromiseService(database).record(cast.secretary, each)


def test_in_large_letters_filters_make_room_for_the_table_until_they_are_wanted(desk, qtbot):
    ui = desk.ui
    assert ui.narrowing.isVisible()
    desk.make("agencies")
    assert ui.narrowing.isVisible()
    desk.page._theme.set_text_percent(150)
    settle()
    assert not ui.narrowing.isVisible()
    assert not ui.make_button.isVisible()
    view = ui.table_view
    assert view.viewport().height() >= 3 * view.rowHeight(0)
    assert clipped(desk.page) == []
    # What is said of each report has just its room, whatever the width.
    for width in (2200, 1280):
        desk.window.resize(width, 720)
        qtbot.waitUntil(partial(_adjoin, ui.reports_list), timeout=ANSWER_MS)
    desk.key(Key.Key_F11)
    assert ui.narrowing.ui.facet_picker.hasFocus()
    ui.narrowing.left.emit()
    assert view.hasFocus()
    assert not ui.narrowing.isVisible()
    desk.key(Key.Key_Escape)
    assert ui.narrowing.isVisible()
    assert ui.make_button.isVisible()


def test_a_report_begins_with_its_own_days_until_others_are_chosen(desk):
    for code, period in (
        ("bulletin", Period.YESTERDAY),
        ("agencies", Period.THIS_MONTH),
        ("bulletin", Period.YESTERDAY),
    ):
        desk.make(code)
        assert desk.desk.narrowing.period is period
        assert any(label(period) in words for words in desk.ui.narrowing.told())
    desk.wait(desk.desk.made, lambda: desk.desk.narrow(Narrowing(period=Period.THIS_YEAR)))
    desk.make("agencies")
    assert desk.desk.narrowing.period is Period.THIS_YEAR


def test_a_report_made_by_its_key_has_the_cursor_and_one_made_by_a_filter_leaves_it(desk):
    desk.make("agencies")
    desk.key(Key.Key_F11)
    year = Narrowing(period=Period.THIS_YEAR)
    desk.wait(desk.desk.made, lambda: desk.desk.narrow(year))
    assert desk.ui.narrowing.ui.facet_picker.hasFocus()
    assert desk.ui.narrowing.told() == ("بازه: امسال",)
    desk.wait(desk.desk.made, lambda: desk.key(Key.Key_Return, CTRL))
    assert desk.ui.table_view.hasFocus()
    desk.key(Key.Key_F11)
    desk.wait(desk.desk.made, lambda: desk.desk.narrow(Narrowing(period=Period.THIS_MONTH)))
    assert desk.ui.narrowing.ui.facet_picker.hasFocus()


def test_a_report_of_no_days_and_one_of_days_to_come_are_refused_at_their_field(desk):
    desk.make("agencies")
    desk.desk.narrow(Narrowing())
    assert desk.ui.narrowing.ui.since_error.text() == sentence("report_needs_days")
    since = replace(Narrowing(), since=desk.desk.today().replace(year=desk.desk.today().year + 1))
    desk.desk.narrow(since)
    assert desk.ui.narrowing.ui.since_error.text() == sentence("report_in_future")


def test_a_report_is_made_by_itself_where_and_when_its_keeper_says(desk, tmp_path):
    desk.make("agencies")
    desk.key(Key.Key_T, CTRL)
    card = desk.workplace.reports.schedules
    scheduler, ui = card._scheduler, card.ui
    assert ui.report_picker.current_id() == "agencies"
    ui.at_edit.setFocus()
    ui.at_edit.set_value("25")
    desk.wait(scheduler.refused, lambda: desk.key(Key.Key_Return))
    assert ui.at_error.text() == sentence("time_unreadable")
    assert ui.folder_error.text() == sentence("required")
    assert ui.at_edit.value() == "25"
    ui.at_edit.setFocus()
    desk.key(Key.Key_Tab)
    assert ui.folder_button.hasFocus()
    desk.wait(card.folder_wanted, lambda: desk.key(Key.Key_O, CTRL))
    dialog = desk.workplace.view.findChild(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path))
    dialog.reject()
    desk.window.activateWindow()
    assert ui.folder_edit.text() == str(tmp_path)
    assert not ui.folder_error.text()
    ui.at_edit.set_value("6:30")
    desk.wait(scheduler.kept, lambda: desk.key(Key.Key_N, CTRL))
    desk.wait(scheduler.shown, lambda: None)
    (row,) = ui.rows.rows()
    assert (row.value.report, f"{row.value.at:%H:%M}") == ("agencies", "06:30")
    assert clipped(card) == []
    ui.rows.setFocus()
    desk.wait(scheduler.shown, lambda: desk.key(Key.Key_Delete))
    assert ui.rows.rows() == ()
    desk.key(Key.Key_Escape)
    assert not card.isVisible()
    assert desk.workplace.view.page() is desk.page
    desk.ui.radar_button.click()
    assert desk.workplace.view.page() is desk.workplace.radar.page


def test_esc_stops_what_is_being_made_and_the_last_answer_stays(desk):
    answer = desk.make("agencies")
    desk.desk.make()
    assert not desk.ui.stop_button.isHidden()
    desk.key(Key.Key_Escape)
    assert desk.ui.state_label.text().startswith(STOPPED)
    assert desk.ui.stop_button.isHidden()
    assert desk.desk.answer is answer
    assert desk.workplace.view.page() is desk.page


def test_a_report_is_saved_for_a_spreadsheet_and_shown_as_paper(desk, tmp_path):
    desk.make("workload")
    for name in ("گزارش.xlsx", "گزارش.csv"):
        target = tmp_path / name
        desk.wait(desk.desk.written, partial(desk.desk.write, target))
        assert target.stat().st_size > 100
    paper = desk.page.paper_dialog._paper
    desk.wait(paper.made, lambda: desk.key(Key.Key_P, CTRL))
    assert paper.page_count >= 1
    desk.page.paper_dialog.reject()


@pytest.mark.parametrize("percent", [*long([100]), 150])
def test_nothing_is_cut_on_any_report_nor_said_of_a_cell_that_is_not_there(desk, program, percent):
    program.theme.set_text_percent(percent)
    for row in desk.ui.reports_list.rows():
        answer = desk.make(row.value)
        for table in answer.tables:
            assert clipped(desk.page) == []
            assert bool(desk.ui.mark_label.text()) is bool(table.rows)
            if table.chart is not None and table.rows:
                desk.key(Key.Key_F7)
                assert clipped(desk.page) == []
                desk.key(Key.Key_F7)
            desk.key(Key.Key_F6)


def test_who_oversees_nothing_has_no_reports(log_in):
    workplace = log_in("operator")
    assert not workplace.reports.may_open
    assert workplace.view.ui.reports_button.isHidden()


def test_every_kind_of_chart_can_be_walked_and_says_its_numbers(qtbot, program):
    chart = Chart()
    qtbot.addWidget(chart)
    chart.resize(400, 300)
    series = tuple(Series(name, (1.0, 3.0, 0.0), ("۱", "۳", "۰")) for name in ("باز", "بسته"))
    for kind in ChartKind:
        chart.show_data(ChartData(kind, ("تبریز", "اهر", "سراب"), series))
        chart.mark(0, 0)
        chart.grab()
        down, left = (Key.Key_Down, Key.Key_Left)
        for key in (down, left):
            QTest.keyClick(chart, key)
        assert chart.at == (1, 1)
        assert chart.words() == "اهر، بسته: ۳"
        with qtbot.waitSignal(chart.entered) as told:
            QTest.keyClick(chart, Key.Key_Return)
        assert told.args == [1, 1]


def _adjoin(rows):
    places = [rows.visualRect(rows.model().index(n, 0)) for n in range(rows.model().rowCount())]
    return all(above.bottom() + 1 == below.top() for above, below in pairwise(places))
