"""The doors of the strip, and the page with the list behind each."""

from PySide6.QtCore import QObject

from samad_desktop.domain.counters import Counter
from samad_desktop.labels import label
from samad_desktop.qtkit.keys import Deed
from samad_desktop.viewmodels.case_preview import CasePreview
from samad_desktop.viewmodels.listing import Listing
from samad_desktop.viewmodels.shell import Shell
from samad_desktop.views.counter_strip import DOOR_KEYS
from samad_desktop.views.list_page import ListPage
from samad_desktop.workplace.door import Door
from samad_desktop.workplace.surroundings import Surroundings

DOORS = "شمارنده‌ها"


class ListPart(QObject):
    """Makes the page of the counters' lists, with a key for each counter that is shown."""

    def __init__(self, around: Surroundings, shell: Shell, parent: QObject) -> None:
        super().__init__(parent)
        desk, tasks = around.desk, around.tasks
        self._view = around.view
        self.listing = Listing(tasks, around.bus, desk.actor, desk.oversight, around.looks, self)
        preview = None
        if shell.sees_cases:
            preview = CasePreview(tasks, desk.actor, desk.cases, self)
        self.page = ListPage(self.listing, preview, around.icons, desk.reference, desk.clock)
        self._view.add_page(self.page, self._view.ui.cases_button)
        self.listing.failed.connect(around.tell)
        self.listing.opened_case.connect(around.open_case)
        shell.time_moved.connect(self.listing.expire)
        self._view.door_opened.connect(self._open_door)
        for counter in shell.strip:
            deed = Deed(f"door_{counter}", label(counter), (DOOR_KEYS[counter],), DOORS)
            door = Door(counter, self)
            door.opened.connect(self._open_door)
            around.actions.add(deed, door.open, self._view)

    def _open_door(self, counter: Counter) -> None:
        self.listing.show(counter)
        self._view.show_page(self.page)
