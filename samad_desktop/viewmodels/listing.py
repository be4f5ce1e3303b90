"""The list behind a counter: exactly what it counts, read anew when something changed."""

from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, Signal

from samad_desktop.domain.access import Actor
from samad_desktop.domain.cases import CaseRow
from samad_desktop.domain.changes import Noun
from samad_desktop.domain.counters import Counter
from samad_desktop.qtkit.change_bus import ChangeBus
from samad_desktop.qtkit.table_model import PagedModel, RowStyle
from samad_desktop.qtkit.tasks import TaskRunner
from samad_desktop.services.oversight import OversightService
from samad_desktop.viewmodels.case_looks import CaseLooks
from samad_desktop.viewmodels.watched_list import Asking, WatchedList


class Listing(WatchedList[Counter, PagedModel[CaseRow]]):
    """One counter's list at a time; `counted` gives Counters.

    Signals:
        opened_case: case id, when one is to be opened.
    """

    opened_case = Signal(int)

    def __init__(
        self,
        tasks: TaskRunner,
        bus: ChangeBus,
        actor: Actor,
        oversight: OversightService,
        looks: CaseLooks,
        parent: QObject | None = None,
    ) -> None:
        asking = Asking(
            page=partial(oversight.listing, actor),
            counts=partial(oversight.counters, actor),
            nouns=frozenset({Noun.CASE, Noun.CONTACT, Noun.SESSION}),
        )
        style: RowStyle[CaseRow] = RowStyle(key=_key, look=looks.row)
        super().__init__(
            tasks, bus, asking, PagedModel(tasks, (), style), Counter.OPEN, parent=parent
        )

    def open(self, case: CaseRow) -> None:
        """Ask for a case to be opened."""
        self.opened_case.emit(case.id)


def _key(case: CaseRow) -> tuple[int, datetime]:
    # A list of calls may show one case several times.
    return case.id, case.received_at
