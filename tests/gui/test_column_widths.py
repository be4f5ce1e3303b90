"""Columns of a table are never squeezed away by their neighbours, and use the room there is."""

import pytest
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QTableView

from samad_desktop.qtkit.column_widths import ColumnWidths

NAME = "گران‌فروشی و بازرسی بازار"
NUMBERS = 20


@pytest.fixture
def view(qtbot):
    view = QTableView()
    qtbot.addWidget(view)
    model = QStandardItemModel(2, 1 + NUMBERS, view)
    for row in range(2):
        for column in range(1 + NUMBERS):
            model.setItem(row, column, QStandardItem("۱۲۳" if column else NAME))
    view.setModel(model)
    view.show()
    return view


def test_names_stay_readable_beside_many_numbers_and_get_what_numbers_leave(view):
    widths = ColumnWidths(view, lambda px: px)
    view.resize(500, 200)
    widths.fit((0,))
    named = view.columnWidth(0)
    assert named >= view.fontMetrics().horizontalAdvance(NAME)
    assert view.columnWidth(1) >= view.fontMetrics().horizontalAdvance("۱۲۳")
    assert view.horizontalScrollBar().maximum() > 0, "what has no room is reached by scrolling"
    view.resize(4_000, 200)
    assert view.columnWidth(0) > named
    assert sum(map(view.columnWidth, range(1 + NUMBERS))) == view.viewport().width()
