"""The agencies: their names, codes and units, and those that are retired."""

from dataclasses import replace

from PySide6.QtWidgets import QLineEdit

from samad_desktop.domain.agencies import Agency, PeerGroup
from samad_desktop.domain.centre_settings import SettingKind
from samad_desktop.domain.reference_settings import checked_agency
from samad_desktop.labels import choices
from samad_desktop.qtkit.in_sight import InSight
from samad_desktop.qtkit.keys import Actions, Deed
from samad_desktop.viewmodels.centre_reference_looks import kept_agency_row, matches
from samad_desktop.views.centre_section import GROUP
from samad_desktop.views.form import Complaints
from samad_desktop.views.forms.ui_centre_agencies import Ui_CentreAgencies
from samad_desktop.views.reference_section import (
    ReferenceSection,
    mark_first,
    mark_key,
    names_in,
    show_changes,
    show_found,
)
from samad_desktop.views.typed_drafts import TypedDrafts

_NEW = Agency(0, "", "", "", PeerGroup.GENERAL)
_NEW_TITLE = "دستگاه تازه"
_LINES = 4


class CentreAgencies(ReferenceSection):
    """ui/centre_agencies.ui; what is typed for an agency waits until it is chosen again."""

    KINDS = frozenset({SettingKind.AGENCY})

    def _build(self) -> None:
        self.ui = Ui_CentreAgencies()
        self.ui.setupUi(self)
        self.outcome = self.ui.outcome_label
        self._complaints = Complaints(self.ui)
        self._agency = _NEW
        self._typed = TypedDrafts[Agency]()
        self._filling = False
        self._is_shown = False
        # What was asked for last; one that is new is shown once it is read.
        self._asked = _NEW
        self._added = ""
        InSight(self.ui.side)

    def arrive(self) -> None:
        self.ui.find_edit.setFocus()

    def _edits(self) -> tuple[QLineEdit, ...]:
        return (self.ui.short_name_edit, self.ui.code_edit, self.ui.name_edit)

    def _dress(self) -> None:
        ui = self.ui
        for each in (ui.agencies_list, ui.changes_list):
            each.use(self.icons)
        ui.peer_group_box.set_choices(choices(PeerGroup))
        ui.units_edit.setMinimumHeight(_LINES * ui.units_edit.fontMetrics().height())
        for edit in self._edits():
            edit.textEdited.connect(self._keep_typed)
        ui.units_edit.textChanged.connect(self._keep_typed)
        ui.peer_group_box.chosen.connect(self._keep_typed)
        ui.retired_box.clicked.connect(self._keep_typed)
        ui.find_edit.textEdited.connect(self._find)
        ui.agencies_list.marked_row.connect(self._choose)
        ui.agencies_list.entered_row.connect(self._go_to_form)
        self._say("")
        self._fill()

    def _add_deeds(self, actions: Actions) -> None:
        ui = self.ui
        for name, words, keys, do, button in (
            (
                *("save_agency", "ثبت دستگاه", ("Ctrl+Return", "Ctrl+Enter")),
                *(self._save, ui.save_button),
            ),
            ("new_agency", _NEW_TITLE, ("Ctrl+N",), self._begin_new, ui.new_button),
            (
                *("agency_as_is", "برگرداندن فرم به آنچه هست", ("Ctrl+D",)),
                *(self._give_up, ui.clear_button),
            ),
        ):
            self._add_deed(actions, Deed(f"centre_{name}", words, keys, GROUP), do, button)

    def _show(self) -> None:
        if self.book is None:
            return
        first, self._is_shown = not self._is_shown, True
        added, self._added = self._added, ""
        if added:
            self.ui.find_edit.clear()
        self._show_list()
        if first:
            self.ui.agencies_list.mark(0)
        made = next((each for each in self.book.kept.agencies if each.code == added), None)
        if made is not None:
            mark_key(self.ui.agencies_list, made.id)
        self._choose(made or self._now(self._agency))

    def _find(self) -> None:
        """Show what is found; the form is of the first, unless a new agency is being written."""
        self._show_list()
        if self._agency.id:
            mark_first(self.ui.agencies_list)

    def _show_list(self) -> None:
        if self.book is None:
            return
        typed = self.ui.find_edit.value()
        found = [
            kept_agency_row(each)
            for each in self.book.kept.agencies
            if matches(typed, each.short_name, each.name, each.code, *each.units)
        ]
        show_found(self.ui.agencies_list, self.ui.none_found_label, found)

    def _show_busy(self, busy: bool) -> None:
        self.ui.save_button.setEnabled(not busy)

    def _settle(self, _kind: SettingKind) -> None:
        if not self._asked.id:
            self._added = self._asked.code
        self._typed.drop(self._asked.id)
        self._fill()

    def _rebase(self) -> None:
        self._typed.rebase(self._asked.id, self._now(self._asked))

    # The form

    def _now(self, agency: Agency) -> Agency:
        """Return an agency as it was read last."""
        found = None if self.book is None else self.book.kept.agency(agency.id)
        return found or agency

    def _choose(self, agency: object) -> None:
        if not isinstance(agency, Agency):
            return
        if agency.id != self._agency.id:
            self._complaints.clear()
            self._say("")
        self._agency = agency
        self._fill()

    def _begin_new(self) -> None:
        self.ui.agencies_list.mark(None)
        self._choose(_NEW)
        self.ui.short_name_edit.setFocus()

    def _go_to_form(self, _agency: object) -> None:
        self.ui.short_name_edit.setFocus()

    def _fill(self) -> None:
        ui, agency = self.ui, self._agency
        shown = self._typed.shown(agency.id, agency)
        self._filling = True
        ui.form_title.setText(agency.short_name or _NEW_TITLE)
        for edit, text in zip(
            self._edits(), (shown.short_name, shown.code, shown.name), strict=True
        ):
            if edit.text() != text:
                edit.setText(text)
        # By its code an agency is known in what is imported; it is given once.
        ui.code_edit.setEnabled(not agency.id)
        ui.peer_group_box.set_value(shown.peer_group)
        units = "\n".join(shown.units)
        if ui.units_edit.value() != units:
            ui.units_edit.set_value(units)
        ui.retired_box.setChecked(shown.retired)
        ui.retired_box.setVisible(bool(agency.id))
        self._show_changes()
        self._filling = False

    def _show_changes(self) -> None:
        self.ui.changes_card.setVisible(bool(self._agency.id))
        if self.book is not None:
            kind, code = SettingKind.AGENCY, self._agency.code
            events = [e for e in self.book.events if e.kind is kind and e.key == code]
            names = names_in(self.book, self.reference)
            show_changes(self.ui.changes_list, self.ui.no_changes_label, events, names)

    def _read(self) -> Agency:
        ui = self.ui
        return replace(
            self._agency,
            code=ui.code_edit.value() if not self._agency.id else self._agency.code,
            short_name=ui.short_name_edit.value(),
            name=ui.name_edit.value(),
            peer_group=ui.peer_group_box.value(),
            units=tuple(ui.units_edit.value().split("\n")) if ui.units_edit.value() else (),
            retired=ui.retired_box.isChecked(),
        )

    def _keep_typed(self) -> None:
        if self._filling:
            return
        self._typed.keep(self._agency.id, self._agency, self._read())
        if self.sender() is not None:
            self._forgive_mended(self.sender().objectName().rpartition("_")[0])

    def _check(self) -> Agency | None:
        return None if self.book is None else checked_agency(self._read(), self.book.kept)

    def _give_up(self) -> None:
        self._typed.drop(self._agency.id)
        self._complaints.clear()
        self._say("")
        self._fill()

    def _save(self) -> None:
        self._attempt(self._ask)

    def _ask(self) -> None:
        """Ask for what stands in the form.

        Raises:
            ValidationFailed: it has errors.
        """
        if self.book is not None and not self.keeper.busy:
            before = self._typed.before(self._agency.id, self._agency)
            self._asked = checked_agency(self._read(), self.book.kept)
            self.keeper.save_agency(before if before.id else None, self._asked)
