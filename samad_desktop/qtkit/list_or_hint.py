"""A list, and the hint in its place while it is empty: the cursor is never thrown off both."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from samad_desktop.qtkit.empty_hint import EmptyHint
from samad_desktop.qtkit.row_list import RowList


class ListOrHint:
    """Shows one of both. Qt would give the cursor of what is hidden to whatever comes next."""

    def __init__(self, rows: RowList, hint: EmptyHint) -> None:
        self._rows, self._hint = rows, hint
        hint.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.show(empty=False)

    def show(self, *, empty: bool) -> None:
        """Show the hint or the list; the one that comes takes the cursor of the one that goes."""
        come, go = (self._hint, self._rows) if empty else (self._rows, self._hint)
        held = go.hasFocus()
        come.show()
        if held:
            self._put_cursor(empty=empty)
        go.hide()

    def take_cursor(self) -> None:
        """Put the cursor on what is shown."""
        self._put_cursor(empty=self._rows.isHidden())

    def take_back(self, part: QWidget) -> bool:
        """Take the cursor out of what stands beside the list; return whether it was there."""
        here = QApplication.focusWidget()
        was_there = here is not None and (here is part or part.isAncestorOf(here))
        if was_there:
            self.take_cursor()
        return was_there

    def _put_cursor(self, *, empty: bool) -> None:
        if empty:
            self._hint.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._rows.take_cursor()
