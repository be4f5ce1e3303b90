"""The doors of the strip, the page with the list behind each, and the forecast beside them."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from samad_desktop.domain.counters import OF_ORDERS, Counter
from samad_desktop.labels import label
from samad_desktop.qtkit.keys import Deed
from samad_desktop.viewmodels.shell import Shell
from samad_desktop.views.counter_strip import DOOR_KEYS
from samad_desktop.views.deadline_group import door_deed
from samad_desktop.workplace.door import Door
from samad_desktop.workplace.forecast import DEED, ForecastPart, forecast_deed, is_foretold
from samad_desktop.workplace.refusals import CASES
from samad_desktop.workplace.surroundings import Surroundings

if TYPE_CHECKING:
    from samad_desktop.viewmodels.listing import Listing
    from samad_desktop.views.list_page import ListPage

DOORS = "شمارنده‌ها"
# These are worked on where callers are called, in exactly as many rows.
ON_QUEUES = frozenset({Counter.SESSION_NOW, Counter.UNTOLD_CALLERS})


class ListPart(QObject):
    """A key for each counter that is shown; the page comes with the first one that is used.

    Signals:
        queue_wanted: Counter, when what it counts stands on the page of queues.
        orders_wanted: Counter, when what it counts stands on the page of directives.
    """

    queue_wanted = Signal(object)
    orders_wanted = Signal(object)

    def __init__(self, around: Surroundings, shell: Shell, parent: QObject) -> None:
        super().__init__(parent)
        self._around, self._shell = around, shell
        around.view.door_opened.connect(self._open_door)
        around.view.ui.cases_button.clicked.connect(self.open)
        if shell.counts:
            around.actions.add(CASES, self.open, around.view)
        for counter in Counter:
            self._add_door(counter)
        self.forecast: ForecastPart | None = None
        if is_foretold(shell):
            self.forecast = ForecastPart(around, shell, DOORS, self)
        else:
            around.actions.withhold(forecast_deed(DOORS))

    def open(self) -> None:
        """Show the list that was shown last."""
        self._around.view.show_page(self.page)

    def _add_door(self, counter: Counter) -> None:
        actions, view = self._around.actions, self._around.view
        deed = Deed(door_deed(counter), label(counter), (DOOR_KEYS[counter],), DOORS)
        if counter not in self._shell.strip:
            actions.withhold(deed)
            return
        door = Door(counter, self)
        door.opened.connect(self._open_door)
        actions.add(deed, door.open, view)

    @cached_property
    def listing(self) -> "Listing":
        """The cases behind a counter."""
        from samad_desktop.viewmodels.listing import Listing

        around, desk = self._around, self._around.desk
        listing = Listing(around.tasks, around.bus, desk.actor, desk.oversight, around.looks, self)
        listing.failed.connect(around.tell)
        listing.opened_case.connect(around.open_case)
        self._shell.time_moved.connect(listing.expire)
        return listing

    @cached_property
    def page(self) -> "ListPage":
        """The list behind a counter."""
        from samad_desktop.viewmodels.case_preview import CasePreview
        from samad_desktop.views.list_page import ListPage

        around, desk = self._around, self._around.desk
        preview = None
        if self._shell.sees_cases:
            preview = CasePreview(around.tasks, desk.actor, desk.cases, self)
            preview.failed.connect(around.tell)
        page = ListPage(
            self.listing,
            preview,
            around.icons,
            desk.reference,
            around.offices,
            desk.clock,
            around.view.stage,
        )
        if self.forecast is not None:
            page.offer_forecast(around.actions, DEED)
        around.view.add_page(page, around.view.ui.cases_button)
        return page

    def _open_door(self, counter: Counter) -> None:
        if counter in ON_QUEUES:
            self.queue_wanted.emit(counter)
            return
        if counter in OF_ORDERS and not self._shell.sees_cases:
            # An agency is ordered things about cases that were never sent to it.
            self.orders_wanted.emit(counter)
            return
        page = self.page
        self.listing.show(counter)
        self._around.view.show_page(page)
