"""«چرا این تاریخ؟» over a page: what a deadline was counted from, and every day of it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLayout, QScrollBar, QVBoxLayout, QWidget

from samad_desktop.documents.explanation import DayLine, ExplanationSheet
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.keys import HERE, Actions, Deed
from samad_desktop.qtkit.overlay import Overlay
from samad_desktop.qtkit.plain_labels import plain_label
from samad_desktop.viewmodels.paper import Document
from samad_desktop.views.day_row import DayRow
from samad_desktop.views.forms.ui_explanation_card import Ui_ExplanationCard
from samad_desktop.views.paper_dialog import PaperDialog

WIDTH_PX = 840
GROUP = "چرا این تاریخ؟"
_RTL_MARK = "\N{RIGHT-TO-LEFT MARK}"
_ENDS = {
    Qt.Key.Key_Home: QScrollBar.SliderAction.SliderToMinimum,
    Qt.Key.Key_End: QScrollBar.SliderAction.SliderToMaximum,
}


class ExplanationCard(QFrame):
    """ui/explanation_card.ui, filled with a sheet; Ctrl+P shows the same sheet as paper."""

    def __init__(
        self, paper_dialog: PaperDialog, icons: Icons, actions: Actions, page: QWidget
    ) -> None:
        super().__init__()
        self.ui = Ui_ExplanationCard()
        self.ui.setupUi(self)
        self._paper_dialog = paper_dialog
        self._icons = icons
        self._document: Document | None = None
        self.overlay = Overlay(self, page)
        self.setFocusProxy(self.ui.scroll)
        icons.dress(self.ui.print_button, "printer", "on_primary")
        for button in (self.ui.print_button, self.ui.close_button):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.ui.print_button.clicked.connect(self._print)
        self.ui.close_button.clicked.connect(self.overlay.close_over)
        deed = Deed("print_explanation", "چاپ", ("Ctrl+P",), GROUP)
        actions.add(deed, self._print, self, where=HERE)

    def show_sheet(self, sheet: ExplanationSheet, document: Document) -> None:
        """Cover the page with the sheet; `document` is the same sheet for paper."""
        self._document = document
        self.ui.title.setText(sheet.title)
        self.ui.scroll.setAccessibleName(sheet.title)
        self._show_facts(sheet.facts)
        self._show_days(sheet.days)
        self.ui.scroll.verticalScrollBar().setValue(0)
        self.updateGeometry()
        self.overlay.open_over()

    # Qt's own

    def sizeHint(self) -> QSize:
        """Be as high as all days need; the page has the last word."""
        width = self._icons.theme.px(WIDTH_PX)
        around = super().sizeHint() - self.ui.scroll.sizeHint()
        bar = self.ui.scroll.verticalScrollBar().sizeHint().width()
        inner = self.ui.content_box.totalHeightForWidth(width - around.width() - bar)
        return QSize(width, around.height() + inner)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if end := _ENDS.get(Qt.Key(event.key())):
            self.ui.scroll.verticalScrollBar().triggerAction(end)
        else:
            super().keyPressEvent(event)

    # What stands there

    def _show_facts(self, facts: tuple[tuple[str, str], ...]) -> None:
        grid = self.ui.facts_grid
        _empty(grid)
        for row, (name, words) in enumerate(facts):
            told = plain_label(_RTL_MARK + words, "strong")
            told.setWordWrap(True)
            told.setAccessibleName(f"{name}: {words}")
            told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            grid.addWidget(plain_label(name, "field"), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(told, row, 1)
        grid.setColumnStretch(1, 1)

    def _show_days(self, days: tuple[DayLine, ...]) -> None:
        _empty(self.ui.days_list)
        rows = QWidget(self.ui.content)
        box = QVBoxLayout(rows)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        for line in days:
            box.addWidget(DayRow(line, self._icons, rows))
        self.ui.days_list.addWidget(rows)
        # Else they would count for the layout from the next event on.
        rows.show()
        self.ui.days_title.setVisible(bool(days))

    def _print(self) -> None:
        if self._document is not None:
            self._paper_dialog.show_document(self._document)


def _empty(layout: QLayout) -> None:
    """Take everything out of a layout."""
    while (taken := layout.takeAt(0)) is not None:
        if (widget := taken.widget()) is not None:
            widget.setParent(None)
            widget.deleteLater()
