"""A list and its hint change places without taking the cursor from anybody else."""

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from samad_desktop.qtkit.empty_hint import EmptyHint
from samad_desktop.qtkit.list_or_hint import ListOrHint
from samad_desktop.qtkit.row_list import RowList


def test_only_the_cursor_of_what_goes_is_handed_on(qtbot):
    window, rows, hint, edit = QWidget(), RowList(), EmptyHint(), QLineEdit()
    box = QVBoxLayout(window)
    for each in (rows, edit, hint):  # Qt would give the cursor to the field between.
        box.addWidget(each)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    both = ListOrHint(rows, hint)
    edit.setFocus()
    qtbot.waitUntil(edit.hasFocus)
    for empty in (True, False):
        both.show(empty=empty)
        assert edit.hasFocus()
    rows.setFocus()
    both.show(empty=True)
    assert hint.hasFocus()
    assert not both.take_back(edit)
    edit.setFocus()
    assert both.take_back(edit)
    assert hint.hasFocus()
