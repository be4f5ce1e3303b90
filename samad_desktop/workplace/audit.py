"""The page of the record, for who may read it."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from samad_desktop.domain.access import Right
from samad_desktop.domain.audit import Receipt
from samad_desktop.domain.calendar import TEHRAN
from samad_desktop.domain.cases import Case
from samad_desktop.qtkit.keys import HERE, Deed
from samad_desktop.views.key_groups import AUDIT_GROUP, CASE_GROUP
from samad_desktop.workplace.page_door import PageDoor

if TYPE_CHECKING:
    from samad_desktop.views.audit_page import AuditPage

CASE_KEY = "Ctrl+Shift+J"


class AuditDoor(PageDoor["AuditPage"]):
    """Leads to the record itself, also from an open case by a key of its own."""

    RIGHTS = frozenset({Right.SEE_AUDIT})
    DEED, WORDS, KEY = "audit", "ممیزی", "Ctrl+Shift+A"
    PAGE_GROUP = AUDIT_GROUP
    BUTTON = "audit_button"

    def _make(self) -> "AuditPage":
        from samad_desktop.viewmodels.audit_reader import AuditReader
        from samad_desktop.views.audit_page import AuditPage

        around, desk = self._around, self._around.desk
        reading = desk.keeping.audit_reading
        reader = AuditReader(
            around.tasks, desk.actor, reading, desk.work.outgoings, self._receipt, self
        )
        page = AuditPage(reader, around.icons, around.actions, self._today, around.view.stage)
        reader.failed.connect(around.tell)
        page.opened_case.connect(around.open_case)
        return page

    def add_to_case(self, page: QWidget, shown: Callable[[], Case | None]) -> None:
        """Let the page of a case ask who looked at it."""
        actions = self._around.actions
        deed = Deed("case_audit", "چه کسی این پرونده را دید؟", (CASE_KEY,), CASE_GROUP)
        if self.may_open:
            actions.add(deed, lambda: self._open_of(shown()), page, where=HERE)
        else:
            actions.withhold(deed)

    def _open_of(self, case: Case | None) -> None:
        if case is not None:
            self.page.show_case(case.id, case.tracking_code)
            self.open()

    def _receipt(self) -> Receipt | None:
        receipts = self._around.desk.journal.receipts()
        return max(receipts, key=lambda each: each.number, default=None)

    def _today(self) -> date:
        return self._around.desk.clock().astimezone(TEHRAN).date()
