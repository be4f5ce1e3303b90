"""Routing: who answers for a subject in a county, the subject's default otherwise."""

from samad_desktop.domain.centre_settings import SettingKind
from samad_desktop.domain.reference_settings import Route, checked_route
from samad_desktop.qtkit.fields import PickerEdit, PickerItem
from samad_desktop.qtkit.in_sight import InSight
from samad_desktop.qtkit.keys import Actions, Deed
from samad_desktop.viewmodels.centre_reference_looks import matches, route_preview, route_row
from samad_desktop.views.centre_section import GROUP, Readings
from samad_desktop.views.form import Complaints
from samad_desktop.views.forms.ui_centre_routes import Ui_CentreRoutes
from samad_desktop.views.pick_items import agency_items
from samad_desktop.views.reference_section import (
    ReferenceSection,
    names_in,
    show_changes,
    show_found,
)

_TITLE, _NEW = "{subject} در {county}", "مسیر تازه"
_NO_ROUTE = "مسیری برگزیده نیست؛ نخست یکی را از فهرست برگزینید."


class CentreRoutes(ReferenceSection):
    """ui/centre_routes.ui; a route is its subject and its county, and is saved as they stand."""

    KINDS = frozenset({SettingKind.ROUTE})

    def _build(self) -> None:
        self.ui = Ui_CentreRoutes()
        self.ui.setupUi(self)
        self.outcome = self.ui.outcome_label
        self._complaints = Complaints(self.ui)
        # The route of the chosen subject and county as it was when they were chosen.
        self._before: Route | None = None
        self._asked: Route | None = None
        InSight(self.ui.side)

    def arrive(self) -> None:
        self.ui.find_edit.setFocus()

    def renew(self) -> None:
        """Offer what the centre has now; what is being typed stays."""
        self.ui.county_picker.set_items(
            [PickerItem(each.id, each.name) for each in self.reference.counties.values()]
        )

    def _pickers(self) -> tuple[PickerEdit, ...]:
        ui = self.ui
        return (ui.subject_picker, ui.county_picker, ui.agency_picker)

    def _dress(self) -> None:
        ui = self.ui
        for each in (ui.routes_list, ui.changes_list):
            each.use(self.icons)
        for picker in self._pickers():
            picker.textChanged.connect(self._forgive_edit)
        ui.agency_picker.picked.connect(self._show_preview)
        ui.agency_picker.cleared.connect(self._show_preview)
        for picker in (ui.subject_picker, ui.county_picker):
            picker.picked.connect(self._follow_pair)
            picker.cleared.connect(self._follow_pair)
        ui.find_edit.textEdited.connect(self._show_list)
        ui.routes_list.entered_row.connect(self._open)
        self.renew()
        self._say("")

    def _add_deeds(self, actions: Actions) -> None:
        ui = self.ui
        for name, words, keys, do, button in (
            ("save_route", "ثبت مسیر", ("Ctrl+Return", "Ctrl+Enter"), self._save, ui.save_button),
            ("new_route", "مسیر تازه", ("Ctrl+N",), self._begin_new, ui.new_button),
            ("remove_route", "برداشتن مسیر", ("Ctrl+L",), self._remove, ui.remove_button),
        ):
            self._add_deed(actions, Deed(f"centre_{name}", words, keys, GROUP), do, button)

    def _show(self) -> None:
        if self.book is None:
            return
        kept = self.book.kept
        branches = {each.id: each.name for each in kept.subjects if each.is_branch}
        self.ui.subject_picker.set_items(
            [
                PickerItem(
                    each.id,
                    each.name,
                    branches.get(each.parent_id or 0, ""),
                    (branches.get(each.parent_id or 0, ""),),
                    offered=not each.retired,
                )
                for each in kept.subjects
                if not each.is_branch
            ]
        )
        self.ui.agency_picker.set_items(agency_items(kept.agencies))
        self._show_list()
        self._show_preview()

    def _show_list(self) -> None:
        if self.book is None:
            return
        kept, typed = self.book.kept, self.ui.find_edit.value()
        rows = [route_row(each, kept) for each in kept.routes]
        found = [row for row in rows if matches(typed, row.look.title, row.look.note)]
        show_found(self.ui.routes_list, self.ui.none_found_label, found)

    def _show_busy(self, busy: bool) -> None:
        self.ui.save_button.setEnabled(not busy)

    def _settle(self, _kind: SettingKind) -> None:
        """Empty the form, unless another route is begun in it meanwhile."""
        pair = (self._chosen(self.ui.subject_picker), self._chosen(self.ui.county_picker))
        asked = self._asked
        if asked is not None and pair == (asked.subject_id, asked.county_id):
            self._begin_new(keep_cursor=True)

    def _rebase(self) -> None:
        self._before = self._stored()

    # The form

    def _chosen(self, picker: PickerEdit) -> int | None:
        picked = picker.current_id()
        return picked if isinstance(picked, int) else None

    def _stored(self) -> Route | None:
        """Return the route of the chosen subject and county as it was read last."""
        ui = self.ui
        pair = (self._chosen(ui.subject_picker), self._chosen(ui.county_picker))
        return None if self.book is None else self.book.kept.route(*pair)

    def _open(self, route: object) -> None:
        """Fill the form with a route, of which another agency may answer."""
        if not isinstance(route, Route):
            return
        ui = self.ui
        self._complaints.clear()
        self._say("")
        ui.subject_picker.set_current(route.subject_id)
        ui.county_picker.set_current(route.county_id)
        ui.agency_picker.set_current(route.agency_id)
        self._follow_pair()
        ui.agency_picker.setFocus()
        ui.agency_picker.selectAll()

    def _begin_new(self, *, keep_cursor: bool = False) -> None:
        for picker in self._pickers():
            picker.set_current(None)
        self._complaints.clear()
        self._say("")
        self._follow_pair()
        if not keep_cursor:
            self.ui.subject_picker.setFocus()

    def _follow_pair(self) -> None:
        self._before = self._stored()
        self._show_preview()

    def _show_preview(self) -> None:
        if self.book is None:
            return
        ui, kept = self.ui, self.book.kept
        subject_id, county_id, agency_id = (self._chosen(each) for each in self._pickers())
        ui.preview_label.setText(route_preview(kept, subject_id, county_id, agency_id))
        subject, county = kept.subject(subject_id), kept.counties.get(county_id or 0)
        both = subject is not None and county is not None
        ui.form_title.setText(
            _TITLE.format(subject=subject.name, county=county) if both and subject else _NEW
        )
        key = f"{subject_id}/{county_id}"
        events = [e for e in self.book.events if e.kind is SettingKind.ROUTE and e.key == key]
        show_changes(
            ui.changes_list, ui.no_changes_label, events, names_in(self.book, self.reference)
        )
        ui.changes_card.setVisible(both)

    def _save(self) -> None:
        self._attempt(self._ask)

    def _ask(self) -> None:
        """Ask for what stands in the form.

        Raises:
            ValidationFailed: something is missing or no item, or what it names is retired.
        """
        if self.book is None or self.keeper.busy:
            return
        ui, read = self.ui, Readings()
        route = Route(
            read.chosen("subject", ui.subject_picker),
            read.chosen("county", ui.county_picker),
            read.chosen("agency", ui.agency_picker),
        )
        read.finish()
        self._asked = checked_route(route, self.book.kept)
        self.keeper.save_route(self._before, self._asked)

    def _remove(self) -> None:
        """Take away the route in the form, or the one with the cursor in the list."""
        listed = self.ui.routes_list
        route = listed.current() if listed.hasFocus() else self._before or listed.current()
        if self.keeper.busy:
            return
        if isinstance(route, Route):
            self._complaints.clear()
            self._say("")
            self._asked = route
            self.keeper.remove_route(route)
        else:
            self._say(_NO_ROUTE)
