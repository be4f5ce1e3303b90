"""The access check: what a person may see and do, and by which rule."""

from PySide6.QtWidgets import QWidget

from samad_desktop.domain.errors import FieldError, NotFound, RuleBroken, ValidationFailed
from samad_desktop.domain.staff import StaffMember
from samad_desktop.domain.text import isolate
from samad_desktop.qtkit.fields import PickerItem
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.keys import HERE, Actions, Deed
from samad_desktop.viewmodels.access_checker import AccessChecker, Explained, report_rows
from samad_desktop.views.form import Complaints
from samad_desktop.views.forms.ui_access_page import Ui_AccessPage
from samad_desktop.views.key_groups import ACCESS_GROUP
from samad_desktop.views.page import Page
from samad_desktop.views.words import of_case_code

_FIRST = "کاربری را برگزینید."
_OF = "دسترسی {name}"
_DISABLED = "دسترسی {name}؛ حساب غیرفعال است و هیچ‌یک به کار نمی‌آید"


class AccessPage(Page):
    """ui/access_page.ui in front of an `AccessChecker`."""

    title = "دسترسی"

    def __init__(
        self,
        checker: AccessChecker,
        icons: Icons,
        actions: Actions,
        *,
        asks_about_cases: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_AccessPage()
        self.ui.setupUi(self)
        self._complaints = Complaints(self.ui)
        self._checker = checker
        ui = self.ui
        ui.rows_list.use(icons)
        ui.list_title.setText(_FIRST)
        for each in (ui.case_label, ui.case_edit):
            each.setVisible(asks_about_cases)
        ui.case_edit.returnPressed.connect(self._ask)
        ui.person_picker.picked.connect(self._ask)
        self._say("")
        deed = Deed("access_ask", "دسترسی این کاربر", ("F6",), ACCESS_GROUP)
        actions.add(deed, self._ask, self, where=HERE)
        actions.show_key(deed.id, ui.ask_button)
        ui.ask_button.clicked.connect(self._ask)
        checker.met.connect(self._show_people)
        checker.explained.connect(self._show)
        checker.refused.connect(self._complain)

    def arrive(self) -> None:
        self._checker.read()
        self.ui.person_picker.setFocus()

    def refresh(self) -> None:
        self._checker.read()

    def _ask(self, _picked: object = None) -> None:
        self._complaints.clear()
        self._say("")
        login = self.ui.person_picker.current_id()
        if login is None:
            self._complain(ValidationFailed((FieldError("person", "required"),)))
            return
        try:
            self._checker.explain(str(login), self.ui.case_edit.value())
        except RuleBroken as error:
            self._complain(ValidationFailed((FieldError("case", of_case_code(error)),)))

    def _show_people(self, people: tuple[StaffMember, ...]) -> None:
        picker = self.ui.person_picker
        kept = picker.current_id()
        picker.set_items(
            [PickerItem(p.login, p.display_name, isolate(p.login), (p.login,)) for p in people]
        )
        picker.set_current(kept)

    def _show(self, found: Explained) -> None:
        words = _DISABLED if found.person.disabled else _OF
        self.ui.list_title.setText(words.format(name=found.person.display_name))
        self.ui.rows_list.show_rows(report_rows(found))

    def _complain(self, error: Exception) -> None:
        if isinstance(error, NotFound):
            error = ValidationFailed((FieldError("case", of_case_code(error)),))
        self._say(self._complaints.show_or_say(error))

    def _say(self, sentence: str) -> None:
        self.ui.outcome_label.setText(sentence)
        self.ui.outcome_label.setVisible(bool(sentence))
