"""The page on which past cases are brought in, for who may."""

from typing import TYPE_CHECKING

from samad_desktop.domain.access import Right
from samad_desktop.views.key_groups import IMPORT_GROUP
from samad_desktop.workplace.page_door import PageDoor

if TYPE_CHECKING:
    from samad_desktop.views.import_page import ImportPage


class ImportDoor(PageDoor["ImportPage"]):
    """Leads to the import itself."""

    RIGHTS = frozenset({Right.IMPORT_CASES})
    DEED, WORDS, KEY = "importing", "آوردن پرونده‌های پیشین", "Ctrl+Shift+B"
    PAGE_GROUP = IMPORT_GROUP

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
            parent=around.view.stage,
        )
        page.said.connect(around.say)
        return page
