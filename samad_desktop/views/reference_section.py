"""What the sections of subjects, agencies and routes share."""

from collections.abc import Sequence

from PySide6.QtWidgets import QLabel, QLineEdit

from samad_desktop.domain.centre_settings import CentreEvent, SettingKind
from samad_desktop.domain.errors import Conflict, ValidationFailed
from samad_desktop.domain.reference import Reference
from samad_desktop.domain.reference_settings import ReferenceBook
from samad_desktop.domain.subjects import SubjectName
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.keys import Actions
from samad_desktop.qtkit.row_list import Row, RowList
from samad_desktop.viewmodels.centre_looks import Names, event_row
from samad_desktop.viewmodels.centre_reference import CentreReference
from samad_desktop.views.centre_section import SettingsSection


class ReferenceSection(SettingsSection):
    """A section in front of the `CentreReference`: a list to filter, a form, what was changed."""

    keeper: CentreReference
    book: ReferenceBook | None = None
    _told_of_conflict = False

    def use(
        self, keeper: CentreReference, icons: Icons, actions: Actions, reference: Reference
    ) -> None:
        """Work on the settings, in the program's look."""
        self.keeper = keeper
        self._listen_to(keeper, icons, reference)
        keeper.shown.connect(self._take)
        self._dress()
        self._add_deeds(actions)
        if keeper.book is not None:
            self._take(keeper.book)
        self._show_busy(keeper.busy)

    def _show(self) -> None:
        """Show what was read, and what was typed over it."""

    def _take(self, book: ReferenceBook) -> None:
        self.book = book
        if self._told_of_conflict:
            self._told_of_conflict = False
            self._rebase()
        self._show()

    def _rebase(self) -> None:
        """Let what was typed replace what a colleague stored, once that is shown."""

    def _hear_refused(self, kind: SettingKind, error: Exception) -> None:
        if kind in self.KINDS:
            self._told_of_conflict = isinstance(error, Conflict)
        super()._hear_refused(kind, error)

    def _forgive_edit(self) -> None:
        edit = self.sender()
        if isinstance(edit, QLineEdit):
            self._forgive(edit.objectName().rpartition("_")[0])

    def _check(self) -> object:
        """Look whether what stands in the form could be stored.

        Raises:
            ValidationFailed: it has errors.
        """

    def _forgive_mended(self, field: str = "") -> None:
        """Take back what was said of `field`, and of all that are not wrong any more."""
        self._say("")
        self._forgive(field)
        try:
            self._check()
        except ValidationFailed as error:
            self._complaints.keep_only({each.field for each in error.errors})
        else:
            self._complaints.clear()


def show_found(found: RowList, none_found: QLabel, rows: Sequence[Row]) -> None:
    """Show the rows that were found, or say that there are none."""
    found.show_rows(rows)
    found.setVisible(bool(rows))
    none_found.setVisible(not rows)


def mark_key(found: RowList, key: int) -> None:
    """Put the cursor on the row with that key, if it is among those that were found."""
    place = next((n for n, row in enumerate(found.rows()) if row.key == key), None)
    if place is not None:
        found.mark(place)


def mark_first(found: RowList) -> None:
    """Put the cursor on the first row, where the one that had it was not found."""
    if found.current() is None and found.rows():
        found.mark(0)


def show_changes(
    changes: RowList, none_yet: QLabel, events: Sequence[CentreEvent], names: Names
) -> None:
    """Show who changed a thing, the last first."""
    rows = [event_row(*each, names) for each in enumerate(events)]
    changes.show_rows(rows)
    changes.setVisible(bool(rows))
    none_yet.setVisible(not rows)


def names_in(book: ReferenceBook, reference: Reference) -> Names:
    """Return what everything is called, branches and what is retired as well."""
    kept = book.kept
    subjects = {each.id: SubjectName(each.id, each.name, "") for each in kept.subjects}
    agencies = {each.id: each for each in kept.agencies}
    return Names(subjects, agencies, reference.counties)
