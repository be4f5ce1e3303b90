"""The rules of deadlines: every version, and a form that only ever adds one."""

from datetime import date, datetime
from functools import partial

from PySide6.QtWidgets import QLineEdit

from samad_desktop.domain.calendar import clock, jalali_long
from samad_desktop.domain.cases import CaseKind
from samad_desktop.domain.centre_settings import SettingKind, checked_policy
from samad_desktop.domain.deadlines import DeadlinePolicy, Step, TermUnit
from samad_desktop.domain.errors import ValidationFailed
from samad_desktop.domain.text import isolate, persian_digits
from samad_desktop.labels import choices
from samad_desktop.qtkit.fields import PickerItem
from samad_desktop.qtkit.in_sight import InSight
from samad_desktop.qtkit.keys import Actions, Deed
from samad_desktop.viewmodels.centre import CentreBook
from samad_desktop.viewmodels.centre_looks import ARROW, Names, policy_rows, term_text
from samad_desktop.views.centre_section import GROUP, CentreSection, Readings
from samad_desktop.views.form import Complaints
from samad_desktop.views.forms.ui_centre_policies import Ui_CentrePolicies
from samad_desktop.views.pick_items import agency_items, subject_items

_EVERY = "همه"
_SAMPLE = "آنچه همین حالا آغاز شود: {term}{arrow}{due}"
_RTL = "\N{RIGHT-TO-LEFT MARK}"


class CentrePolicies(CentreSection):
    """ui/centre_policies.ui; a sample says what a rule would mean before it is added."""

    KINDS = frozenset({SettingKind.POLICY})

    def _build(self) -> None:
        self.ui = Ui_CentrePolicies()
        self.ui.setupUi(self)
        self.outcome = self.ui.outcome_label
        self._complaints = Complaints(self.ui)
        InSight(self.ui.side)

    def arrive(self) -> None:
        self.ui.policies_list.take_cursor()

    def _dress(self) -> None:
        ui = self.ui
        ui.policies_list.use(self.icons)
        ui.policies_list.entered_row.connect(self._begin_version)
        ui.step_box.set_choices(choices(Step))
        ui.unit_box.set_choices(choices(TermUnit))
        self._offer()
        self._date_rules(ui.valid_from_edit)
        ui.valid_from_edit.set_day(self.centre.today())
        for picker in (ui.kind_picker, ui.subject_picker, ui.agency_picker):
            picker.setPlaceholderText(_EVERY)
            picker.textChanged.connect(self._forgive_sender)
        for edit in (ui.amount_edit, ui.source_edit):
            edit.textEdited.connect(self._forgive_sender)
        ui.amount_edit.textChanged.connect(self._ask_sample)
        ui.unit_box.chosen.connect(self._ask_sample)
        self.centre.sampled.connect(self._show_sample)
        self._say("")
        ui.sample_label.hide()

    def _offer(self) -> None:
        ui = self.ui
        ui.kind_picker.set_items([PickerItem(code, name) for code, name in choices(CaseKind)])
        self.renew()

    def renew(self) -> None:
        self.ui.agency_picker.set_items(agency_items(self.reference.agencies.values()))

    def _add_deeds(self, actions: Actions) -> None:
        ui = self.ui
        for name, words, keys, do, buttons in (
            ("new_policy", "ضابطهٔ تازه", ("Ctrl+N",), ui.step_box.setFocus, ()),
            (
                "version",
                "نسخهٔ تازه از ضابطهٔ برگزیده",
                ("Ctrl+L",),
                self._begin_marked,
                (ui.version_button,),
            ),
            (
                "save_policy",
                "افزودن ضابطه",
                ("Ctrl+Return", "Ctrl+Enter"),
                self._save,
                (ui.save_button,),
            ),
            ("clear_policy", "پاک کردن فرم ضابطه", ("Ctrl+D",), self._clear, (ui.clear_button,)),
        ):
            self._add_deed(actions, Deed(f"centre_{name}", words, keys, GROUP), do, *buttons)

    def _show(self, book: CentreBook) -> None:
        names = Names(book.subjects, self.reference.agencies)
        rows = policy_rows(book.book.policies, names, self.centre.today())
        self.ui.policies_list.show_rows(rows)
        self.ui.subject_picker.set_items(subject_items(book.subjects.values()))

    def _show_busy(self, busy: bool) -> None:
        self.ui.save_button.setEnabled(not busy)

    def _settle(self, _kind: SettingKind) -> None:
        self._clear()

    # The form

    def _read(self) -> DeadlinePolicy:
        """Return what was typed.

        Raises:
            ValidationFailed: something cannot be read, or the rule has errors.
        """
        ui, today = self.ui, self.centre.today()
        read = Readings(today)
        kind = read.picked("kind", ui.kind_picker)
        policy = DeadlinePolicy(
            0,
            Step(ui.step_box.value()),
            TermUnit(ui.unit_box.value()),
            read.number("amount", ui.amount_edit),
            read.day("valid_from", ui.valid_from_edit),
            CaseKind(kind) if isinstance(kind, str) else None,
            _number(read.picked("subject", ui.subject_picker)),
            _number(read.picked("agency", ui.agency_picker)),
            read.words(ui.source_edit),
        )
        return read.checked(partial(checked_policy, policy, today))

    def _save(self) -> None:
        self._attempt(lambda: self.centre.add_policy(self._read()))

    def _clear(self) -> None:
        ui = self.ui
        for picker in (ui.kind_picker, ui.subject_picker, ui.agency_picker):
            picker.set_current(None)
        for edit in (ui.amount_edit, ui.source_edit):
            edit.clear()
        ui.valid_from_edit.set_day(self.centre.today())
        self._complaints.clear()
        self._say("")

    def _begin_marked(self) -> None:
        self._begin_version(self.ui.policies_list.current())

    def _begin_version(self, policy: object) -> None:
        """Fill the form with a rule, of which a new version begins today."""
        if not isinstance(policy, DeadlinePolicy):
            return
        ui = self.ui
        self._clear()
        ui.step_box.set_value(policy.step)
        ui.unit_box.set_value(policy.unit)
        ui.kind_picker.set_current(policy.kind)
        ui.subject_picker.set_current(policy.subject_id)
        ui.agency_picker.set_current(policy.agency_id)
        ui.amount_edit.set_value(persian_digits(policy.amount))
        ui.amount_edit.setFocus()
        ui.amount_edit.selectAll()

    def _forgive_sender(self) -> None:
        edit = self.sender()
        if isinstance(edit, QLineEdit):
            self._forgive(edit.objectName().rpartition("_")[0])

    # What it would mean

    def _ask_sample(self) -> None:
        """Ask for a rule of today with this term, whatever else is typed."""
        ui, today = self.ui, self.centre.today()
        read = Readings(today)
        try:
            amount = read.number("amount", ui.amount_edit)
            read.finish()
            policy = checked_policy(_rule(amount, TermUnit(ui.unit_box.value()), today), today)
        except ValidationFailed:
            ui.sample_label.hide()
            return
        self._term = term_text(policy)
        self.centre.sample(policy)

    def _show_sample(self, due: object) -> None:
        label = self.ui.sample_label
        label.setVisible(isinstance(due, datetime))
        if isinstance(due, datetime):
            moment = f"{jalali_long(due)}، ساعت {isolate(clock(due))}"
            label.setText(_RTL + _SAMPLE.format(term=self._term, arrow=ARROW, due=moment))


def _rule(amount: int, unit: TermUnit, today: date) -> DeadlinePolicy:
    return DeadlinePolicy(0, Step.ANSWER, unit, amount, today)


def _number(picked: int | str | None) -> int | None:
    return picked if isinstance(picked, int) else None
