"""What the call is like: open cases beside the form; one key joins the call to one of them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from samad_desktop.domain.cases import CaseRow
from samad_desktop.domain.contacts import SimilarCase
from samad_desktop.domain.text import persian_digits
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.tall_rows import TallDelegate
from samad_desktop.viewmodels.call_editor import CallEditor
from samad_desktop.viewmodels.call_looks import CallLooks
from samad_desktop.views.forms.ui_similar_panel import Ui_SimilarPanel

INVITATION = "با نوشتن موضوع، محل و شرح، پرونده‌های باز همانند این‌جا می‌آیند."
NOTHING = "پروندهٔ همانندی پیدا نشد."
COUNT = "{count} مورد"
JOIN = "پیوستن به این پرونده"
LEAVE = "برداشتن پیوند"
CODE = "پروندهٔ {code}"


class SimilarPanel(QFrame):
    """ui/similar_panel.ui in front of a `SimilarFinder`.

    Signals:
        join_wanted: when the call is to be joined to the chosen case, or parted from it.
    """

    join_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_SimilarPanel()
        self.ui.setupUi(self)
        self._brief = False
        # What the operator chose by arrow or mouse, not what was marked for them.
        self._own_choice: object = None
        self._cases: tuple[SimilarCase, ...] = ()

    def use(self, editor: CallEditor, looks: CallLooks, icons: Icons) -> None:
        """Stand in front of `editor` from now on."""
        self._looks = looks
        ui = self.ui
        ui.similar_icon.set_icon(icons, "sparkles", "primary", size=20)
        ui.similar_list.use(icons, TallDelegate(icons, ui.similar_list))
        self._icons, self._similar = icons, editor.similar
        icons.dress(ui.join_button, "link")
        ui.join_button.put_key_beside()
        ui.join_button.clicked.connect(self.join_wanted)
        ui.similar_list.entered_row.connect(self._join)
        ui.similar_list.marked_row.connect(self._show_chosen)
        editor.similar.changed.connect(self._show)
        editor.joined.connect(self._show_joined)
        self._show(editor.similar.cases)
        self._show_joined(editor.joined_code)

    def be_brief(self, *, brief: bool) -> None:
        """Leave out what a low window has no room for."""
        self._brief = brief
        self.ui.basis_label.setHidden(brief)
        self._show_chosen(self.ui.similar_list.current())

    def take_cursor(self) -> bool:
        """Put the cursor into the list; return whether there is one."""
        if self.ui.similar_list.rows():
            self.ui.similar_list.setFocus()
            return True
        return False

    def chosen_case(self) -> CaseRow | None:
        """Return the case that is marked: the first that fits, unless another was chosen."""
        case = self.ui.similar_list.current()
        return case if isinstance(case, CaseRow) else None

    def _show(self, cases: tuple[SimilarCase, ...]) -> None:
        ui = self.ui
        self._cases = cases
        ui.similar_list.show_rows([self._looks.similar(case) for case in cases])
        chosen = ui.similar_list.current()
        if self._own_choice is None or chosen != self._own_choice:
            ui.similar_list.mark(0 if cases and cases[0].fits else None)
        ui.similar_count.setText(COUNT.format(count=persian_digits(len(cases))))
        ui.similar_count.setVisible(bool(cases))
        ui.similar_list.setVisible(bool(cases))
        ui.hint.setVisible(not cases)
        words = NOTHING if self._similar.found_nothing else INVITATION
        ui.hint.set_hint(self._icons, "sparkles", words)
        self._show_chosen(ui.similar_list.current())

    def _show_chosen(self, case: object) -> None:
        chosen = case if isinstance(case, CaseRow) else None
        if self.ui.similar_list.hasFocus():
            self._own_choice = chosen
        self.ui.chosen_box.setVisible(chosen is not None)
        if chosen is not None:
            self.ui.chosen_title.setText(CODE.format(code=self._looks.code(chosen)))
            self.ui.chosen_label.setText(chosen.excerpt)
            whys = (self._looks.why(each) for each in self._cases if each.case == chosen)
            self.ui.chosen_why.setText(next(whys, ""))
        ui = self.ui
        for words in (ui.chosen_line, ui.chosen_title, ui.chosen_why, ui.chosen_label):
            words.setHidden(self._brief)

    def _show_joined(self, code: str | None) -> None:
        self.ui.join_button.setText(JOIN if code is None else LEAVE)

    def _join(self, _case: object) -> None:
        self.join_wanted.emit()
