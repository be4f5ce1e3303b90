"""The liaisons: who answers for which agencies."""

from samad_desktop.domain.centre_settings import Liaison, SettingKind
from samad_desktop.domain.text import isolate
from samad_desktop.qtkit.fields import PickerItem
from samad_desktop.qtkit.in_sight import InSight
from samad_desktop.qtkit.keys import Actions, Deed
from samad_desktop.viewmodels.centre import CentreBook
from samad_desktop.viewmodels.centre_looks import Names, agency_row, liaison_row
from samad_desktop.views.centre_section import GROUP, CentreSection, Readings
from samad_desktop.views.form import Complaints
from samad_desktop.views.forms.ui_centre_liaisons import Ui_CentreLiaisons
from samad_desktop.views.pick_items import agency_items

_LOGIN = "نام کاربری {login}"


class CentreLiaisons(CentreSection):
    """ui/centre_liaisons.ui; agencies chosen for a person wait until she is chosen again."""

    KINDS = frozenset({SettingKind.LIAISON})

    def _build(self) -> None:
        self.ui = Ui_CentreLiaisons()
        self.ui.setupUi(self)
        self.outcome = self.ui.outcome_label
        self._complaints = Complaints(self.ui)
        self._liaison: Liaison | None = None
        self._chosen: dict[int, frozenset[int]] = {}
        InSight(self.ui.side)

    def arrive(self) -> None:
        self.ui.liaisons_list.setFocus()

    def renew(self) -> None:
        self.ui.agency_picker.set_items(agency_items(self.reference.agencies.values()))

    def _dress(self) -> None:
        ui = self.ui
        for each in (ui.liaisons_list, ui.agencies_list):
            each.use(self.icons)
        self.renew()
        ui.agency_picker.picked.connect(self._add)
        ui.agency_picker.textEdited.connect(self._forgive_agency)
        ui.liaisons_list.marked_row.connect(self._choose)
        ui.liaisons_list.entered_row.connect(self._go_to_form)
        self._say("")

    def _add_deeds(self, actions: Actions) -> None:
        ui = self.ui
        for name, words, keys, do, button in (
            (
                "save_agencies",
                "ثبت دستگاه‌های رابط",
                ("Ctrl+Return", "Ctrl+Enter"),
                self._save,
                ui.save_button,
            ),
            (
                "remove_agency",
                "برداشتن دستگاه از رابط",
                ("Ctrl+L",),
                self._remove,
                ui.remove_button,
            ),
            (
                "agencies_as_are",
                "برگرداندن فرم به آنچه هست",
                ("Ctrl+D",),
                self._give_up,
                ui.clear_button,
            ),
        ):
            self._add_deed(actions, Deed(f"centre_{name}", words, keys, GROUP), do, button)

    def _show(self, book: CentreBook) -> None:
        ui, names = self.ui, Names(book.subjects, self.reference.agencies)
        first = ui.liaisons_list.current() is None
        ui.liaisons_list.show_rows([liaison_row(each, names) for each in book.liaisons])
        ui.liaisons_list.setVisible(bool(book.liaisons))
        ui.no_liaisons_label.setVisible(not book.liaisons)
        ui.form_card.setVisible(bool(book.liaisons))
        if first:
            ui.liaisons_list.mark(0)
        self._choose(ui.liaisons_list.current())

    def _show_busy(self, busy: bool) -> None:
        self.ui.save_button.setEnabled(not busy)

    def _settle(self, _kind: SettingKind) -> None:
        if self._liaison is not None:
            self._chosen.pop(self._liaison.staff_id, None)

    # The form

    def _choose(self, liaison: object) -> None:
        if not isinstance(liaison, Liaison):
            return
        if self._liaison is None or liaison.staff_id != self._liaison.staff_id:
            self._complaints.clear()
            self._say("")
            self.ui.agency_picker.set_current(None)
        self._liaison = liaison
        self.ui.form_title.setText(liaison.name)
        self.ui.login_label.setText(_LOGIN.format(login=isolate(liaison.login)))
        self._show_agencies()

    def _agencies(self) -> frozenset[int]:
        if self._liaison is None:
            return frozenset()
        return self._chosen.get(self._liaison.staff_id, self._liaison.agency_ids)

    def _show_agencies(self) -> None:
        ui, known = self.ui, self.reference.agencies
        found = [known[each] for each in self._agencies() if each in known]
        found.sort(key=lambda agency: agency.short_name)
        ui.agencies_list.show_rows([agency_row(agency) for agency in found])
        ui.agencies_list.setVisible(bool(found))
        ui.none_label.setVisible(not found)
        if found and ui.agencies_list.current() is None:
            ui.agencies_list.mark(0)
        ui.remove_button.setEnabled(bool(found))

    def _go_to_form(self, _liaison: object) -> None:
        self.ui.agency_picker.setFocus()

    def _add(self, item: PickerItem) -> None:
        if self._liaison is not None and isinstance(item.id, int):
            self._chosen[self._liaison.staff_id] = self._agencies() | {item.id}
            self.ui.agency_picker.set_current(None)
            self._show_agencies()

    def _forgive_agency(self, _typed: str) -> None:
        self._forgive("agency")

    def _remove(self) -> None:
        agency_id = self.ui.agencies_list.current()
        if self._liaison is not None and isinstance(agency_id, int):
            self._chosen[self._liaison.staff_id] = self._agencies() - {agency_id}
            self._show_agencies()

    def _give_up(self) -> None:
        if self._liaison is not None:
            self._chosen.pop(self._liaison.staff_id, None)
            self._complaints.clear()
            self._say("")
            self.ui.agency_picker.set_current(None)
            self._show_agencies()

    def _save(self) -> None:
        self._attempt(self._ask)

    def _ask(self) -> None:
        read = Readings()
        self.ui.agency_picker.settle()
        read.picked("agency", self.ui.agency_picker)
        read.finish()
        if self._liaison is not None:
            self.centre.set_agencies(self._liaison, self._agencies())
