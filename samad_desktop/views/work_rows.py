"""A person's worklists on a page: which there are and how full, and the rows of one of them."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, Qt, Signal

from samad_desktop.domain.text import persian_digits
from samad_desktop.domain.worklists import Worklist, WorkRow
from samad_desktop.labels import label
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.row_list import Row
from samad_desktop.qtkit.row_look import RowLook
from samad_desktop.qtkit.rows_view import prepare_list
from samad_desktop.qtkit.tokens import Look
from samad_desktop.viewmodels.worklists import Worklists

NOTHING = "در «{name}» چیزی نمانده است."
_URGENT = frozenset({Worklist.OVERDUE, Worklist.AGENCY_SENT_BACK, Worklist.RETURNED})


class WorkRows(QObject):
    """`lists_view`, `stack`, `rows_view`, `hint`, `skeleton` of a form, before `Worklists`.

    Signals:
        chosen: WorkRow, or None, when the person makes another row the current one.
        offered: WorkRow, or None, when the list came to it by itself or was read anew.
        entered: WorkRow, by Enter or a double click.
    """

    chosen = Signal(object)
    offered = Signal(object)
    entered = Signal(object)

    def __init__(self, ui: Any, model: Worklists, icons: Icons, parent: QObject) -> None:
        super().__init__(parent)
        self._ui = ui
        self._model = model
        self._icons = icons
        self._counts: Mapping[Worklist, int] = {}
        self._waits_for_rows = False
        self._by_itself = False
        view, rows = ui.rows_view, model.rows
        view.setModel(rows)
        prepare_list(view, icons)
        view.selectionModel().currentChanged.connect(self._choose)
        view.activated.connect(self._enter)
        rows.modelReset.connect(self._begin)
        rows.rowsInserted.connect(self._choose_first)
        rows.rowsRemoved.connect(self._show_stack)
        rows.loaded.connect(self._tell_chosen)
        ui.lists_view.use(icons)
        ui.lists_view.marked_row.connect(self._turn_to)
        ui.lists_view.entered_row.connect(self._go_to_rows)
        model.counted.connect(self._show_counts)
        model.shown.connect(self._show_loading)
        self._show_lists()

    def arrive(self) -> None:
        """Go on in the rows; the first time, in the first list."""
        if not self._model.started:
            self._model.show(self._model.lists[0])
            self._show_lists()
        self._choose_first()
        self._take_cursor()

    def go_to(self, case_id: int, referral_id: int) -> bool:
        """Make the row of a referral the current one by itself; return whether it is there."""
        index = self._model.rows.index_of((case_id, referral_id))
        if index.isValid():
            self._by_itself = True
            self._ui.rows_view.setCurrentIndex(index)
            self._by_itself = False
        return index.isValid()

    def turn(self, step: int) -> None:
        """Go to the next list, or the one before."""
        lists = self._model.lists
        place = (lists.index(self._model.current) + step) % len(lists)
        waited = self._waits_for_rows
        self._ui.lists_view.mark(place)
        self._waits_for_rows |= waited

    def current(self) -> WorkRow | None:
        """Return the chosen row."""
        return self._model.rows.value_at(self._ui.rows_view.currentIndex())

    def _show_lists(self) -> None:
        rows = [Row(each, each, self._look(each)) for each in self._model.lists]
        place = self._model.lists.index(self._model.current)
        self._ui.lists_view.show_rows(rows)
        self._ui.lists_view.mark(place)

    def _look(self, worklist: Worklist) -> RowLook:
        count = self._counts.get(worklist)
        if count is None:
            return RowLook(label(worklist), pill="…")
        urgent = Look.DANGER if worklist in _URGENT else Look.PRIMARY
        look = urgent if count else Look.NEUTRAL
        return RowLook(label(worklist), pill=persian_digits(count), pill_look=look)

    def _show_counts(self, counts: Mapping[Worklist, int]) -> None:
        if counts != self._counts:
            self._counts = dict(counts)
            self._show_lists()

    def _turn_to(self, worklist: object) -> None:
        # A model of Qt gives a `StrEnum` back as a plain string.
        chosen = None if worklist is None else Worklist(str(worklist))
        if chosen is not None and chosen is not self._model.current:
            # Whoever walks among the lists stays there.
            self._waits_for_rows = False
            self._model.show(chosen)

    def _go_to_rows(self, _worklist: object) -> None:
        self.arrive()

    def _show_loading(self, worklist: Worklist) -> None:
        sentence = NOTHING.format(name=label(worklist))
        self._ui.hint.set_hint(self._icons, "circle-check", sentence)
        if not self._model.rows.rowCount():
            self._ui.stack.setCurrentWidget(self._ui.skeleton)

    def _begin(self) -> None:
        self._choose_first()
        if not self._model.rows.rowCount():
            self.offered.emit(None)

    def _choose_first(self) -> None:
        # Before the view gets the cursor: else Qt chooses a row then, as if the person had.
        view = self._ui.rows_view
        if self._model.rows.rowCount() and not view.currentIndex().isValid():
            self._by_itself = True
            view.setCurrentIndex(self._model.rows.index(0, 0))
            self._by_itself = False
        self._show_stack()

    def _show_stack(self) -> None:
        ui, filled = self._ui, self._model.rows.rowCount() > 0
        cursor = ui.stack.window().focusWidget()
        had = ui.lists_view if self._waits_for_rows else ui.rows_view
        ui.stack.setCurrentWidget(ui.rows_view if filled else ui.hint)
        if cursor is had:
            self._take_cursor()

    def _take_cursor(self) -> None:
        """Go to the rows; while there are none, to the lists, or the page's keys would be dead."""
        filled = self._model.rows.rowCount() > 0
        self._waits_for_rows = not filled
        cursor = self._ui.rows_view if filled else self._ui.lists_view
        cursor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self, index: QModelIndex) -> None:
        told = self.offered if self._by_itself else self.chosen
        told.emit(self._model.rows.value_at(index))

    def _tell_chosen(self) -> None:
        # The rows were read anew: what stands beside them may be old by now.
        self._choose_first()
        self.offered.emit(self.current())

    def _enter(self, index: QModelIndex) -> None:
        work = self._model.rows.value_at(index)
        if work is not None:
            self.entered.emit(work)
