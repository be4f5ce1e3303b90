"""Dictating a directive about a case: what is typed for each case stays until it is issued."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, Signal

from samad_desktop.domain.access import Actor
from samad_desktop.domain.changes import Outcome
from samad_desktop.domain.directive_lists import DictationSheet
from samad_desktop.domain.directive_numbers import shown_number
from samad_desktop.domain.directives import Addressee, Directive, DirectiveDraft
from samad_desktop.domain.errors import ValidationFailed
from samad_desktop.qtkit.change_bus import ChangeBus
from samad_desktop.qtkit.tasks import TaskRunner, Ticket
from samad_desktop.services.dictation import DictationService

ISSUED = "دستور {number} صادر شد و نزد دستگاه است."
# Said once; whoever issues it again has been warned.
WARNINGS = frozenset({"names_caller", "directive_caller_unknown"})


class Dictation(QObject):
    """One directive at a time.

    Signals:
        opened: (DictationSheet, DirectiveDraft), what is typed so far.
        issued: (Directive, str), and how that is said.
        refused: Exception; nothing was stored.
        failed: (Exception, how to try again).
        busy_changed: bool.
    """

    opened = Signal(object, object)
    issued = Signal(object, str)
    refused = Signal(object)
    failed = Signal(object, object)
    busy_changed = Signal(bool)

    def __init__(
        self,
        tasks: TaskRunner,
        bus: ChangeBus,
        actor: Actor,
        service: DictationService,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._tasks, self._bus, self._actor, self._service = tasks, bus, actor, service
        self._typed: dict[int, DirectiveDraft] = {}
        self._official_id: int | None = None
        self._warned: DirectiveDraft | None = None
        self._ticket: Ticket | None = None
        self.sheet: DictationSheet | None = None

    def open(self, case_id: int) -> None:
        """Read what a directive about a case is dictated from."""
        if self._ticket is not None:
            self._ticket.cancel()
        work = partial(self._service.prepare, self._actor, case_id)
        again = partial(self._give_up, partial(self.open, case_id))
        self._ticket = self._tasks.ask(self, work, self._take, again)

    def keep(self, draft: DirectiveDraft) -> None:
        """Remember what is typed for a case."""
        self._typed[draft.case_id] = draft

    def first_due(self, agency_ids: tuple[int, ...]) -> datetime | None:
        """Return when the first of these agencies would have to be done."""
        due_at = {} if self.sheet is None else self.sheet.due_at
        known = [due_at[each] for each in agency_ids if each in due_at]
        return min(known, default=None)

    def issue(self, draft: DirectiveDraft) -> None:
        """Issue what is typed; what was warned of is issued the second time."""
        if self._ticket is not None:
            return
        self.keep(draft)
        sent = replace(draft, all_the_same=draft == self._warned)
        self.busy_changed.emit(True)
        work = partial(self._service.issue, self._actor, sent)
        refuse = partial(self._refuse, draft)
        self._ticket = self._tasks.ask(self, work, partial(self._finish, draft), refuse)

    def _take(self, sheet: DictationSheet) -> None:
        self._ticket, self.sheet = None, sheet
        self.opened.emit(sheet, self._typed.get(sheet.case_id) or self._proposed(sheet))

    def _proposed(self, sheet: DictationSheet) -> DirectiveDraft:
        known = {each.id for each in sheet.officials}
        only = next(iter(known)) if len(known) == 1 else None
        official = self._official_id if self._official_id in known else only
        offered = sheet.agency_id in sheet.due_at and sheet.agency_id is not None
        to = (Addressee(sheet.agency_id),) if offered and sheet.agency_id is not None else ()
        return DirectiveDraft(official, sheet.case_id, addressees=to)

    def _finish(self, draft: DirectiveDraft, outcome: Outcome[Directive]) -> None:
        self._ticket = self._warned = None
        self._official_id = draft.official_id
        self._typed.pop(draft.case_id, None)
        self.busy_changed.emit(False)
        made = outcome.value
        self.issued.emit(made, ISSUED.format(number=shown_number(made.number)))
        self._bus.announce(outcome.changes)

    def _refuse(self, draft: DirectiveDraft, error: Exception) -> None:
        self._ticket = None
        self.busy_changed.emit(False)
        if isinstance(error, ValidationFailed):
            warned = all(each.code in WARNINGS for each in error.errors)
            self._warned = draft if warned else None
        self.refused.emit(error)

    def _give_up(self, again: Callable[[], None], error: Exception) -> None:
        self._ticket = None
        self.failed.emit(error, again)
