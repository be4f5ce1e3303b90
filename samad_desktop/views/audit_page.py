"""The record for supervisors: who looked at a case, what somebody did, and how it is sealed."""

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QWidget

from samad_desktop.domain.audit import SealState
from samad_desktop.domain.calendar import day_text, parse_jalali
from samad_desktop.domain.errors import FieldError, NotFound, RuleBroken, ValidationFailed
from samad_desktop.domain.outgoing import LOOKED_UP_MAX
from samad_desktop.domain.staff import StaffMember
from samad_desktop.domain.text import isolate, persian_digits
from samad_desktop.qtkit.fields import PickerItem
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.keys import HERE, Actions, Deed
from samad_desktop.qtkit.rows_view import prepare_list
from samad_desktop.viewmodels.audit_looks import DAYS_OF_WEEK, seal_text
from samad_desktop.viewmodels.audit_reader import AuditReader
from samad_desktop.views.form import Complaints
from samad_desktop.views.forms.ui_audit_page import Ui_AuditPage
from samad_desktop.views.key_groups import AUDIT_GROUP
from samad_desktop.views.page import Page
from samad_desktop.views.words import of_case_code

_FIRST = "پرونده‌ای یا کاربری را برگزینید."
_NONE = "هیچ رخدادی نیست."
_ASKED = (
    "خواندن یک پروندهٔ عادی ثبت نمی‌شود؛ هر تغییر، هر دیدن هویت با درخواست، هر چاپ، ذخیره و رونوشت، و"
    f" شمار کسانی که دیده می‌شوند ثبت است. هر نفر در یک ساعت تا {persian_digits(LOOKED_UP_MAX)}"
    " شخص را می‌بیند."
)


class AuditPage(Page):
    """ui/audit_page.ui in front of an `AuditReader`.

    Signals:
        opened_case: int, the case of a line, by Enter or a double click.
        counted: when what was asked for is shown.
    """

    title = "ممیزی"

    opened_case = Signal(int)
    counted = Signal()

    def __init__(
        self,
        reader: AuditReader,
        icons: Icons,
        actions: Actions,
        today: Callable[[], date],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_AuditPage()
        self.ui.setupUi(self)
        self._complaints = Complaints(self.ui)
        self._reader, self._icons, self._today = reader, icons, today
        self._dress()
        self._add_deeds(actions)
        reader.met.connect(self._show_people)
        reader.sealed.connect(self._show_seal)
        reader.titled.connect(self.ui.list_title.setText)
        reader.refused.connect(self._complain)
        reader.rows.loaded.connect(self._show_count)

    def arrive(self) -> None:
        self._reader.read()
        self.ui.case_edit.setFocus()

    def refresh(self) -> None:
        self._reader.read()

    def show_case(self, case_id: int, code: str) -> None:
        """Show who looked at a case that is open elsewhere."""
        self.ui.case_edit.setText(code)
        self._reader.show_case(case_id, code)

    def _dress(self) -> None:
        ui = self.ui
        ui.rows_view.setModel(self._reader.rows)
        prepare_list(ui.rows_view, self._icons)
        ui.rows_view.activated.connect(self._open)
        ui.list_title.setText(_FIRST)
        ui.state_label.setText(_ASKED)
        ui.day_edit.set_rules(lambda typed: parse_jalali(typed, self._today()), day_text)
        ui.day_edit.set_day(self._today())
        ui.day_edit.refused.connect(self._refuse_day)
        ui.day_edit.changed.connect(self._forgive_day)
        ui.case_edit.returnPressed.connect(self._ask_case)
        ui.seal_card.hide()

    def _add_deeds(self, actions: Actions) -> None:
        ui = self.ui
        for name, words, key, do, button in (
            ("case", "چه کسی این پرونده را دید", "F6", self._ask_case, ui.case_button),
            ("person", "این کاربر در آن هفته چه کرد", "F7", self._ask_person, ui.person_button),
            ("out", "چه کسی چه چیزی را بیرون برد", "F10", self._ask_out, ui.out_button),
            ("before", "هفتهٔ پیش", "F8", self._go_back, ui.before_button),
            ("after", "هفتهٔ پس", "F9", self._go_on, ui.after_button),
        ):
            deed = Deed(f"audit_{name}", words, (key,), AUDIT_GROUP)
            actions.add(deed, do, self, where=HERE)
            actions.show_key(deed.id, button)
            button.clicked.connect(do)

    # What is asked

    def _ask_case(self) -> None:
        self._complaints.clear()
        try:
            self._reader.ask_case(self.ui.case_edit.value())
        except RuleBroken as error:
            self._mark_case(error)

    def _mark_case(self, error: RuleBroken | NotFound) -> None:
        wrong = FieldError("case", of_case_code(error))
        self._complaints.show(ValidationFailed((wrong,)))

    def _ask_person(self) -> None:
        ui = self.ui
        self._complaints.clear()
        login, day = ui.person_picker.current_id(), ui.day_edit.day()
        if login is None or day is None:
            field = "person" if login is None else "day"
            self._complaints.show(ValidationFailed((FieldError(field, "required"),)))
            return
        self._reader.show_person(str(login), ui.person_picker.text(), day)

    def _ask_out(self) -> None:
        """Ask what left; without a person, what anybody took."""
        self._complaints.clear()
        login = self.ui.person_picker.current_id()
        name = self.ui.person_picker.text()
        self._reader.show_outgoings(None if login is None else str(login), name)

    def _go_back(self) -> None:
        self._turn(-DAYS_OF_WEEK)

    def _go_on(self) -> None:
        self._turn(DAYS_OF_WEEK)

    def _turn(self, days: int) -> None:
        day = self.ui.day_edit.day() or self._today()
        self.ui.day_edit.set_day(day + timedelta(days=days))
        self._ask_person()

    # What is answered

    def _show_people(self, people: tuple[StaffMember, ...]) -> None:
        picker = self.ui.person_picker
        kept = picker.current_id()
        picker.set_items(
            [PickerItem(p.login, p.display_name, isolate(p.login), (p.login,)) for p in people]
        )
        picker.set_current(kept)

    def _show_seal(self, state: SealState) -> None:
        words, well = seal_text(state)
        self._say_seal(words, well=well)

    def _say_seal(self, words: str, *, well: bool) -> None:
        ui = self.ui
        icon, look = ("shield", "success") if well else ("shield-alert", "danger")
        ui.seal_icon.set_icon(self._icons, icon, look)
        ui.seal_label.setText(words)
        ui.seal_card.show()

    def _show_count(self, count: int) -> None:
        self.ui.state_label.setText(_ASKED if count else f"{_NONE} {_ASKED}")
        self.counted.emit()

    def _complain(self, error: Exception) -> None:
        if isinstance(error, NotFound):
            self._mark_case(error)
        else:
            self._say_seal(self._complaints.show_or_say(error), well=False)

    def _refuse_day(self, error: RuleBroken) -> None:
        self._complaints.mark(FieldError("day", error.code))

    def _forgive_day(self, _day: date | None) -> None:
        self._complaints.clear_one("day")

    def _open(self, index: QModelIndex) -> None:
        line = self._reader.rows.value_at(index)
        if line is not None and line.case_id is not None:
            self.opened_case.emit(line.case_id)
