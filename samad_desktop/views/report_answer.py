"""The answer of a report on its page: one section at a time, as a table or drawn."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView

from samad_desktop.domain.reports import ReportAnswer, Table, ValueKind
from samad_desktop.qtkit.column_widths import ColumnWidths
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.key_sheet import Explained
from samad_desktop.viewmodels.report_looks import (
    chart_of,
    cut_text,
    drawn_columns,
    meanings_of,
    of_moment,
)
from samad_desktop.viewmodels.report_rows import ReportRows
from samad_desktop.views.forms.ui_report_page import Ui_ReportPage

EMPTY = "در این بازه و با این پالایه‌ها چیزی نیست."
NOT_DRAWN = "این بخش نمودار ندارد."
TO_TABLE, TO_CHART = "جدول", "نمودار"
MEANINGS = "معنای عددهای این گزارش"
NO_MEANING = "این ستون عددی نیست که معنای جداگانه‌ای داشته باشد."
NO_DOOR = "پشت این خانه فهرستی از پرونده‌ها نیست."
_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_LINE_PX, _TWO_LINES_PX = 34, 54


class ReportAnswerPart(QObject):
    """Shows what was answered last, and where the cursor in it leads.

    Signals:
        entered: (Behind, str), the number whose cases are wanted, and how they are headed.
    """

    entered = Signal(object, str)

    def __init__(self, ui: Ui_ReportPage, icons: Icons, parent: QObject) -> None:
        super().__init__(parent)
        self._ui, self._icons = ui, icons
        self._answer: ReportAnswer | None = None
        self._section = 0
        self._explains = False
        self.rows = ReportRows(self)
        self._prepare(ui.table_view)
        self._widths = ColumnWidths(ui.table_view, icons.theme.px)
        ui.chart.use(icons)
        ui.chart.marked.connect(self._tell_marked)
        ui.chart.entered.connect(self._enter_drawn)
        ui.sections.chosen.connect(self._choose_section)
        ui.sections.hide()
        for button in (ui.turn_button, ui.print_button, ui.save_button):
            button.put_key_beside()

    def _prepare(self, view: QTableView) -> None:
        view.setModel(self.rows)
        view.verticalHeader().hide()
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setTabKeyNavigation(False)
        view.setWordWrap(True)
        view.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        )
        view.horizontalHeader().setHighlightSections(False)
        view.installEventFilter(self)
        view.doubleClicked.connect(self._enter)
        view.selectionModel().currentChanged.connect(self._tell_cell)
        self._icons.theme.changed.connect(self._size)

    @property
    def table(self) -> Table | None:
        """The section that is shown."""
        answer = self._answer
        return None if answer is None or not answer.tables else answer.tables[self._section]

    # What is shown

    def say(self, words: str) -> None:
        """Say something in place of an answer."""
        self._ui.hint.set_hint(self._icons, "chart-column", words)
        self._ui.stack.setCurrentWidget(self._ui.hint)

    def tell(self, words: str) -> None:
        """Say how it goes; the last answer stays."""
        self._ui.state_label.setText(words)

    def tell_again(self, words: str) -> None:
        """Say how it went, and of what the answer is that stands there."""
        told = (words, "" if self._answer is None else of_moment(self._answer))
        self.tell(" ".join(filter(None, told)))

    def show(self, answer: ReportAnswer) -> None:
        """Show an answer, in the section that was shown of the same report before."""
        same = self._answer is not None and self._answer.report == answer.report
        self._answer = answer
        self._section = self._section if same and self._section < len(answer.tables) else 0
        ui = self._ui
        ui.title_label.setText(answer.title)
        ui.sections.setVisible(len(answer.tables) > 1)
        ui.sections.set_choices([(table.section, table.title) for table in answer.tables])
        self._show_section()
        if not same:
            self.take_cursor()

    def take_cursor(self) -> None:
        """Go into what is shown."""
        shown = self._ui.stack.currentWidget()
        if shown is not None:
            shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_section(self) -> None:
        table = self.table
        if table is None or self._answer is None:
            return
        self._ui.sections.set_value(table.section)
        here = self._ui.table_view.currentIndex()
        self.rows.show_table(table)
        self._size()
        self._ui.chart.show_data(chart_of(table))
        notes = " ".join((*self._answer.notes, *table.notes))
        self.tell(" · ".join(filter(None, (of_moment(self._answer), cut_text(table), notes))))
        if not table.rows:
            self.say(EMPTY)
            self._mark("")
            return
        if not self._is_drawn or not table.chart:
            self._show_table()
        kept = self.rows.index(here.row(), here.column())
        first = self.rows.index(0, 1 if self.rows.is_turned else 0)
        self._ui.table_view.setCurrentIndex(kept if kept.isValid() else first)

    def _size(self) -> None:
        """Give words what is left by numbers, and two lines where there is something to compare."""
        table, view = self.table, self._ui.table_view
        if table is None:
            return
        every = range(self.rows.columnCount())
        texts = (place for place in every if table.columns[place].kind is ValueKind.TEXT)
        self._widths.fit(tuple(every if self.rows.is_turned else texts))
        compared = any(row.before for row in (*table.rows, *filter(None, [table.totals])))
        height = self._icons.theme.px(_TWO_LINES_PX if compared else _LINE_PX)
        view.verticalHeader().setDefaultSectionSize(height)

    # What the keys do

    def turn(self) -> None:
        """Show the drawing instead of the table, or the other way round."""
        ui, table = self._ui, self.table
        if table is None or not table.rows:
            return
        if self._is_drawn:
            self._show_table()
        elif table.chart is None:
            self._mark(NOT_DRAWN)
            return
        else:
            ui.stack.setCurrentWidget(ui.chart)
            ui.turn_button.setText(TO_TABLE)
            self._tell_marked(ui.chart.words())
        self.take_cursor()

    def next_section(self) -> None:
        """Show the next section."""
        if self._answer is not None and self._answer.tables:
            self._section = (self._section + 1) % len(self._answer.tables)
            self._show_section()
            self.take_cursor()

    def sort(self) -> None:
        """Sort by the column of the cursor."""
        here = self._ui.table_view.currentIndex()
        if here.isValid():
            self.rows.sort_by(here.column())
            self._ui.table_view.setCurrentIndex(self.rows.index(0, here.column()))

    def say_meaning(self) -> None:
        """Say what the number under the cursor means."""
        here = self._drawn_at() if self._is_drawn else self._ui.table_view.currentIndex()
        self._mark(self.rows.meaning(here) or NO_MEANING)
        self._explains = True

    def explained(self) -> Explained | None:
        """Return what all numbers of the answer mean."""
        return None if self._answer is None else Explained(MEANINGS, meanings_of(self._answer))

    def close_meaning(self) -> bool:
        """Name the number again; return whether its meaning stood there."""
        explained = self._explains
        if explained and self._is_drawn:
            self._tell_marked(self._ui.chart.words())
        elif explained:
            self._tell_cell(self._ui.table_view.currentIndex())
        return explained

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._ui.table_view and event.type() == QEvent.Type.KeyPress:
            assert isinstance(event, QKeyEvent)
            if Qt.Key(event.key()) in _ENTERS and not event.modifiers():
                self._enter(self._ui.table_view.currentIndex())
                return True
        return super().eventFilter(watched, event)

    def _choose_section(self, code: str) -> None:
        if self._answer is not None:
            codes = [table.section for table in self._answer.tables]
            self._section = codes.index(code)
            self._show_section()

    def _enter(self, index: QModelIndex) -> None:
        behind = self.rows.behind(index) if index.isValid() else None
        if behind is None or self._answer is None:
            self._mark(NO_DOOR)
        else:
            self.entered.emit(behind, self.rows.told_behind(index, self._answer))

    def _enter_drawn(self, _place: int, _series: int) -> None:
        self._enter(self._drawn_at())

    @property
    def _is_drawn(self) -> bool:
        return self._ui.stack.currentWidget() is self._ui.chart

    def _drawn_at(self) -> QModelIndex:
        """Return the place in the table of the number that is marked in the drawing."""
        table, at = self.table, self._ui.chart.at
        if table is None or not table.rows:
            return QModelIndex()
        return self.rows.index_of(table.rows[at.label], drawn_columns(table)[at.series])

    def _show_table(self) -> None:
        self._ui.stack.setCurrentWidget(self._ui.table_view)
        self._ui.turn_button.setText(TO_CHART)

    def _tell_cell(self, index: QModelIndex) -> None:
        self._mark(self.rows.named(index) if index.isValid() else "")

    def _tell_marked(self, words: str) -> None:
        if self._is_drawn:
            self._mark(words)

    def _mark(self, words: str) -> None:
        self._explains = False
        self._ui.mark_label.setText(words)
