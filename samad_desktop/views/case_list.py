"""A list of cases with the chosen one beside it; search results and counters both use it."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from samad_desktop.domain.cases import CaseRow
from samad_desktop.domain.reference import Reference
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.rows_view import prepare_list
from samad_desktop.qtkit.table_model import PagedModel
from samad_desktop.viewmodels.case_looks import Now, utc_now
from samad_desktop.viewmodels.case_preview import CasePreview
from samad_desktop.views.forms.ui_case_list import Ui_CaseList


class CaseList(QWidget):
    """ui/case_list.ui in front of a paged list of cases.

    Signals:
        chosen: CaseRow, by Enter or a double click.
        left_upwards: when the arrow goes up from the first row.
    """

    chosen = Signal(object)
    left_upwards = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_CaseList()
        self.ui.setupUi(self)
        self._rows: PagedModel[CaseRow] | None = None
        self._preview: CasePreview | None = None
        self.ui.rows_view.activated.connect(self._open)

    def use(
        self,
        icons: Icons,
        rows: PagedModel[CaseRow],
        preview: CasePreview | None,
        reference: Reference,
        now: Now = utc_now,
    ) -> None:
        """Show `rows`, and beside them what `preview` reads of the chosen one, if anything."""
        self._rows, self._preview = rows, preview
        view = self.ui.rows_view
        view.setModel(rows)
        prepare_list(view, icons)
        view.selectionModel().currentChanged.connect(self._look_at)
        rows.modelReset.connect(self._begin)
        rows.rowsInserted.connect(self._choose_first)
        rows.rowsRemoved.connect(self._show_stack)
        # A list that was read again before it was there stays empty without another word.
        rows.loaded.connect(self._show_stack)
        rows.loaded.connect(self._look_again)
        self.ui.brief.use(icons, reference, now)
        if preview is not None:
            preview.shown.connect(self.ui.brief.show_case)
        self._show_stack()

    def set_hint(self, show: Callable[..., None]) -> None:
        """Let `show(hint)` say what stands in place of an empty list."""
        show(self.ui.hint)

    def show_loading(self) -> None:
        """Show grey rows until there is an answer, unless rows are shown already."""
        if self._rows is not None and not self._rows.rowCount():
            self.ui.stack.setCurrentWidget(self.ui.skeleton)

    def current(self) -> CaseRow | None:
        """Return the chosen row."""
        rows = self._rows
        return None if rows is None else rows.value_at(self.ui.rows_view.currentIndex())

    def take_cursor(self) -> None:
        """Put the cursor on the chosen row, or on the first."""
        view = self.ui.rows_view
        if self._rows is not None and not view.currentIndex().isValid():
            view.setCurrentIndex(self._rows.index(0, 0))
        view.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_current(self) -> None:
        """Open the chosen row, as Enter on it does."""
        self._open(self.ui.rows_view.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # The list leaves an arrow that leads nowhere to its parent.
        if event.key() == Qt.Key.Key_Up and self.ui.rows_view.currentIndex().row() <= 0:
            self.left_upwards.emit()
        else:
            super().keyPressEvent(event)

    def _begin(self) -> None:
        self._show_stack()
        if self._rows is not None and self._rows.rowCount():
            self.ui.rows_view.setCurrentIndex(self._rows.index(0, 0))
        elif self._preview is not None:
            self._preview.look_at(None)

    def _choose_first(self) -> None:
        """Have a row chosen also where the rows came one by one."""
        self._show_stack()
        view = self.ui.rows_view
        if self._rows is not None and not view.currentIndex().isValid():
            view.setCurrentIndex(self._rows.index(0, 0))

    def _show_stack(self) -> None:
        filled = self._rows is not None and self._rows.rowCount() > 0
        self.ui.stack.setCurrentWidget(self.ui.rows_view if filled else self.ui.hint)
        self.ui.brief.setVisible(filled and self._preview is not None)

    def _look_at(self, index: QModelIndex) -> None:
        if self._rows is None or self._preview is None:
            return
        case = self._rows.value_at(index)
        self._preview.look_at(None if case is None else case.id)

    def _look_again(self) -> None:
        # The rows were read anew: what stands beside them may be old by now.
        self._look_at(self.ui.rows_view.currentIndex())

    def _open(self, index: QModelIndex) -> None:
        case = None if self._rows is None else self._rows.value_at(index)
        if case is not None:
            self.chosen.emit(case)
