"""Who is to be called, and by which number: as far as the person may know, ready to be copied."""

from collections.abc import Iterable

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout

from samad_desktop.domain.cases import Case
from samad_desktop.domain.citizens import Citizen
from samad_desktop.domain.phones import show_phone
from samad_desktop.qtkit.flow import margins
from samad_desktop.qtkit.key_hints import KeyButton
from samad_desktop.qtkit.keys import HERE, Actions, Deed
from samad_desktop.qtkit.read_label import ReadLabel
from samad_desktop.qtkit.row_look import SEPARATOR
from samad_desktop.viewmodels.case_preview import CasePreview
from samad_desktop.views.case_words import citizen_of, name_of, phones_of
from samad_desktop.views.page import CaseInSight, Page

COPY, COPY_KEY = "رونوشت شماره", "Shift+F8"
NO_PHONE = "شماره‌ای ندارد"
REPRESENTATIVE = "نماینده"
_GAP_PX = 8


class CallerLine(CaseInSight):
    """Reads the citizen of one case at a time, a moment after it was chosen; none is kept."""

    def __init__(
        self, preview: CasePreview, actions: Actions, name: str, group: str, page: Page
    ) -> None:
        """Stand on `page`, whose key copies the number.

        Args:
            name: of the page, for the id of its deed.
        """
        super().__init__()
        self._preview = preview
        self._wanted: int | None = None
        self.label, self.copy_button = ReadLabel(self), KeyButton(self)
        self.label.setWordWrap(True)
        self.label.setProperty("role", "strong")
        self.copy_button.setText(COPY)
        self.copy_button.setAutoDefault(False)
        row = QHBoxLayout(self)
        margins(row, 0, 0, 0, 0)
        row.setSpacing(_GAP_PX)
        row.addWidget(self.label, 1)
        row.addWidget(self.copy_button)
        deed = copy_deed(name, group)
        actions.add(deed, self._copy, page, where=HERE)
        actions.because(deed.id, lambda: "" if self._phone() else "no_phone_in_sight")
        actions.show_key(deed.id, self.copy_button)
        self.copy_button.clicked.connect(self._copy)
        preview.shown.connect(self._show)
        self.hide()

    def look_at(self, case_id: int | None) -> None:
        """Show who is to be called about a case, or nobody."""
        if case_id != self._wanted:
            self._wanted = case_id
            self._show(None)
            self._preview.look_at(case_id)

    def _show(self, case: Case | None) -> None:
        self.case = case if case is not None and case.id == self._wanted else None
        self.setVisible(self.case is not None)
        if self.case is not None:
            self.label.setText(_said_of(self.case))
            self.copy_button.setVisible(bool(self._phone()))

    def _copy(self) -> None:
        phone = self._phone()
        if phone:
            QGuiApplication.clipboard().setText(show_phone(phone))

    def _phone(self) -> str:
        people = () if self.case is None else _people(self.case)
        return next((phone for each in people for phone in each.phones), "")


def copy_deed(name: str, group: str) -> Deed:
    """Return what copies the number on a page, also to say that somebody may not."""
    return Deed(f"{name}_copy_phone", COPY, (COPY_KEY,), group)


def _people(case: Case) -> Iterable[Citizen]:
    return (each for each in (case.citizen, case.representative) if each is not None)


def _said_of(case: Case) -> str:
    """Return the citizen with her phones, and below her who calls for her."""
    citizen, other = case.citizen, case.representative
    if citizen is None:
        return citizen_of(case)
    lines = [_with_phones(citizen)]
    if other is not None:
        lines.append(SEPARATOR.join((REPRESENTATIVE, _with_phones(other))))
    return "\n".join(lines)


def _with_phones(citizen: Citizen) -> str:
    """Return a name with its numbers; where they stand below it, no sign hangs at its end."""
    return f"{name_of(citizen)}: {phones_of(citizen) or NO_PHONE}"
