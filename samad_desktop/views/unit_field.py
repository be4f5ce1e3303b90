"""The unit that a referral is meant for: one of the agencies' own, or free words without any."""

from collections.abc import Iterable, Sequence

from PySide6.QtWidgets import QWidget

from samad_desktop.domain.reference import Reference
from samad_desktop.qtkit.picker import PickerEdit
from samad_desktop.qtkit.picking import PickerItem
from samad_desktop.qtkit.theme import restyle


class UnitField(PickerEdit):
    """A pick list while there is something to pick from, and a plain line otherwise."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._units: tuple[PickerItem, ...] = ()
        self.offer(())

    def offer(self, units: Sequence[PickerItem]) -> None:
        """Offer these units; where there are none, anything may be written."""
        name = self.value()
        self._units = tuple(units)
        restyle(self, "chevron", "true" if units else None)
        self.set_items(units)
        if self.current() is None and name:
            self.set_name(name)

    def set_name(self, name: str) -> None:
        """Show the unit of that name, or the name alone."""
        known = next((each.id for each in self._units if each.text == name), None)
        self.set_current(known, "" if known is not None else name)

    def unlisted(self) -> str:
        return super().unlisted() if self._units else ""

    def show_all(self) -> None:
        if self._units:
            super().show_all()

    def _search(self, typed: str) -> None:
        if self._units:
            super()._search(typed)


def unit_items(reference: Reference, agency_ids: Iterable[int]) -> list[PickerItem]:
    """Return the units of agencies, each with whose it is."""
    return [
        PickerItem(unit.id, unit.name, reference.short_name(agency_id))
        for agency_id in agency_ids
        for unit in reference.units_of(agency_id)
    ]
