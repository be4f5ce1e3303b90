"""The names above a grid of numbers: as high as they need, and never half a word at both ends."""

import pytest
from PySide6.QtCore import Qt

from samad_desktop.qtkit.heat_grid import HeatGrid, SquareLook
from samad_desktop.qtkit.heat_names import _broken

NAMES = ("آب و فاضلاب", "گازرسانی و انشعاب گاز روستاها", "راهداری")


@pytest.fixture
def grid(theme, icons, qtbot):
    grid = HeatGrid()
    qtbot.addWidget(grid)
    grid.use(icons)
    grid.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    grid.show_squares(("مراغه",), NAMES, ((SquareLook("۱", "یک"),) * len(NAMES),))
    grid.show()
    return grid


def test_the_names_take_two_lines_only_where_one_is_too_narrow(grid):
    heights = []
    for width in (900, 400):
        grid.resize(width, 300)
        heights.append(grid.horizontalHeader().height())
    assert heights[0] < heights[1] < 2 * heights[0]


def test_what_two_lines_cannot_hold_is_cut_and_whole_in_the_tip(grid):
    metrics = grid.fontMetrics()
    room = metrics.horizontalAdvance("گازرسانی و")
    lines = list(_broken(NAMES[1], metrics, room))
    assert lines[0] == "گازرسانی و"
    assert lines[1].endswith("…")
    tip = Qt.ItemDataRole.ToolTipRole
    assert grid.model().headerData(1, Qt.Orientation.Horizontal, tip) == NAMES[1]
    assert list(_broken(NAMES[0], metrics, 10 * room)) == [NAMES[0]]
