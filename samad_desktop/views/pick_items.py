"""What pick lists offer of the reference data; what is retired is shown, and never offered."""

from collections.abc import Iterable

from samad_desktop.domain.agencies import Agency
from samad_desktop.domain.subjects import Subject, SubjectName
from samad_desktop.qtkit.picking import PickerItem


def subject_items(subjects: Iterable[Subject | SubjectName]) -> list[PickerItem]:
    """Return subjects by name, each with its branch."""
    return [
        PickerItem(each.id, each.name, each.group, (each.group,), offered=not each.retired)
        for each in subjects
    ]


def agency_items(agencies: Iterable[Agency]) -> list[PickerItem]:
    """Return agencies by short name, found by their whole names too."""
    return [
        PickerItem(each.id, each.short_name, each.name, (each.name,), offered=not each.retired)
        for each in agencies
    ]
