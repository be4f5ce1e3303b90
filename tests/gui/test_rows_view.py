"""Lists are prepared alike, and grow without moving what is in sight."""

from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.row_delegate import RowDelegate
from samad_desktop.qtkit.row_list import Row, RowList
from samad_desktop.qtkit.row_look import RowLook
from samad_desktop.qtkit.rows_view import prepare_list


def test_list_draws_two_line_rows(qtbot: QtBot, icons: Icons) -> None:
    view = QListView()
    qtbot.addWidget(view)
    prepare_list(view, icons)
    assert isinstance(view.itemDelegate(), RowDelegate)
    assert not view.tabKeyNavigation()


def test_rows_that_come_later_move_nothing_and_the_end_is_told_of(
    qtbot: QtBot, icons: Icons
) -> None:
    rows = [Row(number, number, RowLook(f"ردیف {number}")) for number in range(60)]
    view = RowList()
    qtbot.addWidget(view)
    view.use(icons)
    view.resize(300, 200)
    view.show()
    view.show_rows(rows[:30])
    view.mark(0)
    bar = view.verticalScrollBar()
    with qtbot.waitSignal(view.end_reached):
        bar.setValue(bar.maximum())
    seen = bar.value()
    with qtbot.assertNotEmitted(view.end_reached):
        view.add_rows(rows[30:])
        view.doItemsLayout()
    assert (bar.value(), view.current()) == (seen, 0)
    assert [row.key for row in view.rows()] == list(range(60))
    with qtbot.waitSignal(view.end_reached):
        view.mark(59)
    # Less room leaves the current row in sight, and one that was not where it was.
    view.resize(300, 150)
    assert view.viewport().rect().contains(view.visualRect(view.currentIndex()))
    bar.setValue(0)
    view.resize(300, 120)
    assert bar.value() == 0
