"""The cases behind one number of a report: exactly as many as it says."""

from PySide6.QtWidgets import QWidget

from samad_desktop.domain.reference import Reference
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.prose import Prose
from samad_desktop.viewmodels.behind import CasesBehind
from samad_desktop.viewmodels.case_looks import Now
from samad_desktop.viewmodels.case_preview import CasePreview
from samad_desktop.views.forms.ui_list_page import Ui_ListPage
from samad_desktop.views.page import Page

NOBODY = "پشت این عدد پرونده‌ای نیست."


class BehindPage(Page):
    """ui/list_page.ui in front of `CasesBehind`."""

    title = "پرونده‌های پشت عدد گزارش"

    def __init__(
        self,
        cases: CasesBehind,
        preview: CasePreview,
        icons: Icons,
        reference: Reference,
        now: Now,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_ListPage()
        self.ui.setupUi(self)
        self._cases = cases
        self.ui.forecast_button.hide()
        self.ui.count_pill.hide()
        self.ui.list_title.setWordWrap(True)
        self.ui.doors_row.setStretchFactor(self.ui.list_title, 1)
        self.ui.cases.use(icons, cases.rows, preview, reference, now)
        self.ui.cases.ui.hint.set_hint(icons, "inbox", NOBODY)
        self.ui.cases.chosen.connect(cases.open)
        cases.named.connect(self.ui.list_title.setText)
        self.beside = Prose()
        self.beside.setProperty("role", "note")
        self.ui.page_box.insertWidget(1, self.beside)
        cases.told.connect(self._tell)
        self._tell("")

    def arrive(self) -> None:
        self.ui.cases.take_cursor()

    def _tell(self, words: str) -> None:
        self.beside.setText(words)
        self.beside.setVisible(bool(words))

    def refresh(self) -> None:
        self._cases.rows.restart()
