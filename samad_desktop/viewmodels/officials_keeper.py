"""The officials of a quarter as their page knows them: what each owed, and what is stored."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject

from samad_desktop.domain.access import Actor
from samad_desktop.domain.calendar import tehran_date
from samad_desktop.domain.officials import Official
from samad_desktop.domain.session_books import DutyBook
from samad_desktop.domain.session_duties import quarter_of
from samad_desktop.qtkit.change_bus import ChangeBus
from samad_desktop.qtkit.tasks import TaskRunner
from samad_desktop.services.directives import DirectiveService
from samad_desktop.services.officials import OfficialService
from samad_desktop.viewmodels.session_keeper import SessionKeeper

STORED = "مسئول ثبت شد."
NOTICE_STORED = "مهلت اعلام ثبت شد."
SCHEME_STORED = "الگوی شمارهٔ دستورها ثبت شد."


class OfficialsKeeper(SessionKeeper):
    """Reads officials with a quarter of their sessions; each is changed as it was read."""

    def __init__(
        self,
        tasks: TaskRunner,
        bus: ChangeBus,
        actor: Actor,
        officials: OfficialService,
        directives: DirectiveService,
        clock: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(tasks, bus, actor, parent)
        self._officials, self._directives = officials, directives
        self.quarter = quarter_of(tehran_date(clock()))
        self.book: DutyBook | None = None

    def turn(self, quarters: int) -> None:
        """Show the quarter so many later, or earlier."""
        self.quarter = self.quarter.turned(quarters)
        self.read()

    def save(self, official: Official) -> None:
        """Add an official, or change one."""
        self._store(partial(self._officials.save, self._actor, official), lambda _made: STORED)

    def set_notice_days(self, before: int, after: int) -> None:
        """Let sessions be announced at the latest so many days before."""
        work = partial(self._officials.set_notice_days, self._actor, before, after)
        self._store(work, lambda _done: NOTICE_STORED)

    def set_scheme(self, before: str, typed: str) -> None:
        """Let directives be numbered by another scheme from now on."""
        work = partial(self._directives.set_scheme, self._actor, before, typed)
        self._store(work, lambda _done: SCHEME_STORED)

    def _question(self) -> Callable[[], DutyBook]:
        return partial(self._officials.read, self._actor, self.quarter)

    def _know(self, book: DutyBook) -> None:
        self.book = book
