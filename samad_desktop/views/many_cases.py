"""The cases that an umbrella would gather at once: foretold, left out, added by their code."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, Signal

from samad_desktop.domain.cases import CaseRow
from samad_desktop.domain.links import Gathered
from samad_desktop.messages import sentence
from samad_desktop.qtkit.row_list import Row
from samad_desktop.qtkit.row_look import RowLook
from samad_desktop.qtkit.tokens import Look
from samad_desktop.viewmodels.case_linker import CaseLinker
from samad_desktop.viewmodels.case_looks import CaseLooks, shown_code
from samad_desktop.views.form import Complaints
from samad_desktop.views.forms.ui_link_card import Ui_LinkCard
from samad_desktop.views.words import words_for_case_code

_LEAVE_OUT = "کلید Del پرونده‌ای را از این فهرست برمی‌دارد."
_NONE_YET = (
    "پرونده‌ای که به احتمال بسیار از همین علت و همین محل باشد پیدا نشد؛"
    " هر پرونده‌ای را که از همین علت است با کد رهگیری‌اش بیفزایید."
)
_JOINS, _STAYS = "عضو می‌شود", "عضو نمی‌شود"


class ManyCases(QObject):
    """The list of ui/link_card.ui, and the field below it that makes it longer.

    Signals:
        changed: when others would be gathered.
    """

    changed = Signal()

    def __init__(
        self,
        ui: Ui_LinkCard,
        linker: CaseLinker,
        looks: CaseLooks,
        complaints: Complaints,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._ui = ui
        self._linker = linker
        self._looks = looks
        self._complaints = complaints
        ui.added_edit.returnPressed.connect(self._find)
        ui.added_edit.textChanged.connect(self._forgive)
        linker.added.connect(self._add)
        linker.not_added.connect(self._complain)

    @property
    def ids(self) -> tuple[int, ...]:
        """The cases that would be gathered."""
        found = (row.value for row in self._ui.many_box.rows())
        return tuple(
            each.case_id for each in found if isinstance(each, Gathered) and not each.refusal
        )

    def begin(self, found: Sequence[Gathered], about: Mapping[object, str]) -> None:
        """Show what would become of these cases, each under what it is about."""
        self._ui.added_edit.clear()
        self._show([Row(each.case_id, each, _look(each, about[each.case_id])) for each in found])
        self._ui.added_edit.setFocus()

    def seek(self) -> bool:
        """Look for the case whose code is still in the field; return whether there is one."""
        typed = bool(self._ui.added_edit.value())
        if typed:
            self._find()
        return typed

    def drop_marked(self) -> None:
        """Leave one out."""
        view = self._ui.many_box
        marked = view.currentIndex().row()
        self._show([row for n, row in enumerate(view.rows()) if n != marked])

    def _find(self) -> None:
        self._linker.foretell_code(self._ui.added_edit.value())

    def _add(self, case: CaseRow, became: Gathered) -> None:
        ui = self._ui
        if not ui.many_part.isVisible():
            return
        ui.added_edit.clear()
        others = [row for row in ui.many_box.rows() if row.key != case.id]
        title = self._looks.row(case).title
        self._show([*others, Row(case.id, became, _look(became, title))])
        ui.many_box.mark(len(others))

    def _show(self, rows: Sequence[Row]) -> None:
        view = self._ui.many_box
        view.show_rows(rows)
        for part in (self._ui.many_label, view):
            part.setVisible(bool(rows))
        self._ui.many_note.setText(_LEAVE_OUT if rows else _NONE_YET)
        if view.current() is None:
            view.mark(0)
        self.changed.emit()

    def _forgive(self) -> None:
        self._complaints.clear_one("added")
        self.changed.emit()

    def _complain(self, error: Exception) -> None:
        if self._ui.many_part.isVisible():
            self._complaints.say("added", words_for_case_code(error))


def _look(each: Gathered, about: str) -> RowLook:
    """Return one of many cases with what would become of it, and why not."""
    code = shown_code(each.tracking_code) if each.tracking_code else "—"
    if each.refusal:
        return RowLook(code, sentence(each.refusal), "circle-x", Look.WARN, _STAYS, Look.WARN)
    return RowLook(code, about, "circle-check", Look.SUCCESS, _JOINS, Look.SUCCESS)
