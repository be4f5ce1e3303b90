"""The page on which past cases are brought in, for who may."""

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from samad_desktop.domain.access import Right
from samad_desktop.domain.calendar import tehran_date
from samad_desktop.domain.importing import ImportRun
from samad_desktop.domain.narrowing import Narrowing
from samad_desktop.views.key_groups import IMPORT_GROUP
from samad_desktop.workplace.finding import FindPart
from samad_desktop.workplace.page_door import PageDoor
from samad_desktop.workplace.surroundings import Surroundings

if TYPE_CHECKING:
    from samad_desktop.views.import_page import ImportPage


class ImportDoor(PageDoor["ImportPage"]):
    """Leads to the import itself, and from there to what came in."""

    RIGHTS = frozenset({Right.IMPORT_CASES})
    DEED, WORDS, KEY = "importing", "آوردن پرونده‌های پیشین", "Ctrl+Shift+B"
    PAGE_GROUP = IMPORT_GROUP

    def __init__(
        self, around: Surroundings, group: str, parent: QObject, finding: FindPart
    ) -> None:
        super().__init__(around, group, parent)
        self._finding = finding

    def _show_cases(self, run: ImportRun) -> None:
        """Find what its person brought in: all of it is older than the import."""
        day = tehran_date(run.ended_at or run.begun_at) - timedelta(days=1)
        narrowing = Narrowing(until=day, operator_id=run.staff_id)
        self._finding.look_among(narrowing)

    def stop(self) -> None:
        """Let an import end after the rows that it is at; it is gone on with later."""
        if "page" in vars(self):
            self._importer.stop()

    def _make(self) -> "ImportPage":
        from samad_desktop.viewmodels.importer import Importer
        from samad_desktop.views.import_page import ImportPage

        around, desk = self._around, self._around.desk
        importer = Importer(around.tasks, around.bus, desk.actor, desk.keeping.importing, self)
        self._importer = importer
        page = ImportPage(
            importer,
            around.icons,
            around.actions,
            desk.reference,
            desk.clock,
            may_see=desk.actor.may(Right.SEE_CASES),
            parent=around.view.stage,
        )
        page.said.connect(around.say)
        page.wanted.connect(self._show_cases)
        return page
