"""The wall board: the numbers as they are now, readable from afar, for days on end."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from samad_desktop.app import Program, parser
from samad_desktop.domain.counters import Counters
from samad_desktop.domain.forecast import Chance, Forecast
from samad_desktop.domain.link import Link
from samad_desktop.domain.text import percent_text
from samad_desktop.messages import sentence
from samad_desktop.qtkit.icons import _draw
from samad_desktop.qtkit.tokens import WALL, Look, contrast
from samad_desktop.services.forecast import ForecastService
from samad_desktop.viewmodels.forecast_looks import NO_HISTORY
from samad_desktop.viewmodels.wall_board import WallBoard
from samad_desktop.views import wall_board
from samad_desktop.views.wall_board import FORECASTS_SHOWN, WallBoardView
from tests.desks import ANSWER_MS

ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NOON = datetime(2026, 11, 25, 8, 30, tzinfo=UTC)
SOON = Forecast(1, "6822687643", 1, 1, NOON + timedelta(hours=1), timedelta(hours=1), None)


@pytest.fixture
def board(program, log_in, qtbot):
    """Open the board by its key."""
    program.window.show()
    program.window.activateWindow()
    workplace = log_in("supervisor")
    here = QApplication.focusWidget() or program.window
    QTest.keyClick(here, Qt.Key.Key_F10, CTRL | SHIFT)
    view = workplace.wall_board.view
    qtbot.waitUntil(lambda: len(view.lines()) > 0, timeout=ANSWER_MS)
    return view


def test_a_colleagues_call_comes_to_the_board(board, intake, operator, a_draft, qtbot):
    assert board.isFullScreen()
    assert "پرونده‌های باز: ۰" in board.lines()
    intake.register(operator, a_draft())
    qtbot.waitUntil(lambda: "پرونده‌های باز: ۱" in board.lines(), timeout=ANSWER_MS)
    assert "سطح ۴: دفتر استاندار: ۰" in board.accessibleDescription()


@ON_SQLITE
def test_a_lost_database_is_said_with_the_time_of_the_numbers_and_keys_close_and_open_the_board(
    board, program
):
    shell = program.workplace.shell
    shell._tick()
    shell._set_link(Link.LOST)
    assert board.lines()[0].startswith("✕")
    shell._set_link(Link.CONNECTED)
    assert not board.lines()[0].startswith("✕")
    QTest.keyClick(board, Qt.Key.Key_Escape)
    assert not board.isVisible()
    program.workplace.open_wall_board()
    assert board.isVisible()
    QTest.keyClick(board, Qt.Key.Key_F10, CTRL | SHIFT)
    assert not board.isVisible()


@ON_SQLITE
def test_what_will_be_late_is_foretold_with_its_chance_or_without_a_history(board):
    """However much it is, the screen is full of it."""
    sure = replace(SOON, case_id=2, chance=Chance(0.354, 0.2, 0.5, 40))
    board._model._tell((sure, SOON) * FORECASTS_SHOWN)
    told = board.lines()[-FORECASTS_SHOWN:]
    assert f"امید پاسخ {percent_text(35)}" in told[0]
    assert NO_HISTORY in told[1]
    assert len(told) == FORECASTS_SHOWN
    board.showNormal()
    board.resize(1920, 1080)
    for foretold in range(FORECASTS_SHOWN + 1):
        board._model._tell((SOON,) * foretold)
        assert bare_lines(board) == [], foretold


def bare_lines(board):
    """Return where a line of the board would have room, and nothing stands."""
    drawn, step = board.grab().toImage(), round(1080 * wall_board._LINE)
    return [
        y
        for y in range(0, 1080 - step, step)
        if all(
            drawn.pixelColor(x, each) == QColor(WALL.bg)
            for x in range(0, 1920, 4)
            for each in range(y, y + step, 3)
        )
    ]


def test_the_last_that_is_foretold_ends_above_the_edge():
    above = wall_board._EDGE + wall_board._HEAD + wall_board._LEAST_GRID + wall_board._GAP
    assert above + (1 + FORECASTS_SHOWN) * wall_board._LINE <= 1 - wall_board._EDGE


@ON_SQLITE
def test_a_day_on_the_wall_leaves_nothing_behind(board, program):
    shell = program.workplace.shell
    _draw.cache_clear()
    grown = []
    for hours in range(24):
        for minute in range(60):
            shell.ticked.emit(NOON + timedelta(hours=hours, minutes=minute))
            shell.counted.emit(Counters(minute, 0, hours, 0, overdue=minute % 3))
        board.grab()
        grown.append((len(board.findChildren(QObject)), _draw.cache_info().currsize))
    assert grown[2] == grown[-1]


@ON_SQLITE
def test_it_is_painted_at_every_size_and_says_more_the_numbers_change(board):
    seen = set()
    for width, height in ((1280, 720), (1920, 1080), (3840, 2160)):
        board.showNormal()
        board.resize(width, height)
        for count in (0, 3):
            board._model._count(Counters(0, 0, count, 0))
            seen.add(board.grab().toImage().cacheKey())
    assert len(seen) == 6


@pytest.mark.parametrize("look", Look)
def test_numbers_and_words_stand_out_far_more_than_on_a_desk(look):
    soft = WALL.soft(look)
    assert contrast(WALL.text, soft.paper) >= 7
    assert contrast(soft.ink, soft.paper) >= 7


class _Steady:
    def __init__(self):
        self.now_s = 0.0

    def __call__(self):
        return self.now_s


class _Forecasts(ForecastService):
    """Remembers how often it was asked."""

    asked = 0

    def breaching(self, actor):
        self.asked += 1
        return super().breaching(actor)


@ON_SQLITE
def test_nothing_is_foretold_for_nobody_and_seldom_for_somebody(log_in, qtbot):
    workplace = log_in("expert")
    desk = workplace.desk
    steady, forecasts = _Steady(), _Forecasts(desk.database, desk.oversight)
    model = WallBoard(workplace._tasks, workplace.shell, forecasts, steady=steady)
    workplace.shell.ticked.emit(NOON)
    assert forecasts.asked == 0
    model.watch(watched=True)
    qtbot.waitUntil(lambda: not model._foreteller.is_asking, timeout=ANSWER_MS)
    workplace.shell.ticked.emit(NOON)
    assert forecasts.asked == 1
    steady.now_s = 31
    workplace.shell.ticked.emit(NOON)
    qtbot.waitUntil(lambda: forecasts.asked == 2, timeout=ANSWER_MS)


@pytest.fixture
def program(qapp, workstation, request):
    """Give the program, told on its command line to show the board or not."""
    made = Program(qapp, workstation, wall_board=getattr(request, "param", False))
    yield made
    made.window.ask_first(None)
    made.window.close()
    made.close()
    made.window.deleteLater()
    made.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@ON_SQLITE
@pytest.mark.parametrize("program", [True], indirect=True)
def test_the_command_line_may_ask_for_the_board(program, log_in):
    assert parser().parse_args(["--wall-board"]).wall_board
    workplace = log_in("operator")
    assert workplace.wall_board.view.isVisible()


@ON_SQLITE
def test_the_board_is_refused_to_whom_only_her_agencys_cases_are_counted(program, log_in):
    workplace = log_in("liaison")
    program.heed("wall-board")
    assert not program.window.findChildren(WallBoardView)
    assert workplace.view.ui.message_bar.sentence() == sentence("wall_board_kept")


@ON_SQLITE
def test_a_second_start_that_asks_for_the_board_gets_it_from_the_first(program, log_in):
    workplace = log_in("operator")
    assert not workplace.view.window().findChildren(WallBoardView)
    program.heed("wall-board")
    assert workplace.wall_board.view.isVisible()
