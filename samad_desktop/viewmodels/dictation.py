"""Dictating a directive about a case: what is typed waits in the journal until it is issued."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from uuid_utils.compat import uuid7

from samad_desktop.domain.access import Actor
from samad_desktop.domain.changes import Outcome
from samad_desktop.domain.directive_lists import DictationSheet
from samad_desktop.domain.directive_numbers import shown_number
from samad_desktop.domain.directives import Addressee, Directive, DirectiveDraft
from samad_desktop.domain.errors import ValidationFailed
from samad_desktop.domain.writings import HalfDictation, Writing, WritingKind
from samad_desktop.qtkit.change_bus import ChangeBus
from samad_desktop.qtkit.tasks import TaskRunner, Ticket
from samad_desktop.services.dictation import DictationService
from samad_desktop.viewmodels.writings import Writings

ISSUED = "دستور {number} صادر شد و نزد دستگاه است."
# Said once; whoever issues it again has been warned.
WARNINGS = frozenset({"names_caller", "directive_caller_unknown"})


class Dictation(QObject):
    """One directive at a time.

    Signals:
        opened: (DictationSheet, HalfDictation), what is typed so far.
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
        writings: Writings,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._tasks, self._bus, self._actor, self._service = tasks, bus, actor, service
        self._writings = writings
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

    def keep(self, half: HalfDictation) -> None:
        """Keep what is typed about the case as it stands now."""
        if self.sheet is None:
            return
        case_id, code = self.sheet.case_id, self.sheet.tracking_code
        kind = WritingKind.DICTATION
        if half.says_something:
            self._writings.keep(Writing(kind, case_id, case_id, code, dictation=half))
        else:
            self._writings.forget(kind, case_id)

    def first_due(self, agency_ids: tuple[int, ...]) -> datetime | None:
        """Return when the first of these agencies would have to be done."""
        due_at = {} if self.sheet is None else self.sheet.due_at
        known = [due_at[each] for each in agency_ids if each in due_at]
        return min(known, default=None)

    def issue(self, half: HalfDictation) -> None:
        """Issue what is typed; what was warned of is issued the second time."""
        if self._ticket is not None or self.sheet is None:
            return
        self.keep(half)
        draft = _draft(half, self.sheet.case_id)
        sent = replace(draft, all_the_same=draft == self._warned)
        self.busy_changed.emit(True)
        work = partial(self._service.issue, self._actor, sent, UUID(half.key))
        refuse = partial(self._refuse, draft)
        self._ticket = self._tasks.ask(self, work, partial(self._finish, draft), refuse)

    def _take(self, sheet: DictationSheet) -> None:
        self._ticket, self.sheet = None, sheet
        kept = self._writings.about(WritingKind.DICTATION, sheet.case_id)
        begun = None if kept is None else kept.dictation
        self.opened.emit(sheet, begun or self._proposed(sheet))

    def _proposed(self, sheet: DictationSheet) -> HalfDictation:
        known = {each.id for each in sheet.officials}
        only = next(iter(known)) if len(known) == 1 else None
        official = self._official_id if self._official_id in known else only
        agency_id = sheet.agency_id
        to = (agency_id,) if agency_id is not None and agency_id in sheet.due_at else ()
        return HalfDictation(str(uuid7()), official, agency_ids=to)

    def _finish(self, draft: DirectiveDraft, outcome: Outcome[Directive]) -> None:
        self._ticket = self._warned = None
        self._official_id = draft.official_id
        self._writings.forget(WritingKind.DICTATION, draft.case_id)
        self.busy_changed.emit(False)
        made = outcome.value
        self.issued.emit(made, ISSUED.format(number=shown_number(made.number)))
        self._bus.announce(outcome.changes)

    def _refuse(self, draft: DirectiveDraft, error: Exception) -> None:
        self._ticket = None
        self.busy_changed.emit(False)
        if isinstance(error, ValidationFailed):
            self._warned = draft if only_warns(error) else None
        self.refused.emit(error)

    def _give_up(self, again: Callable[[], None], error: Exception) -> None:
        self._ticket = None
        self.failed.emit(error, again)


def only_warns(error: ValidationFailed) -> bool:
    """Say whether an order is issued as soon as that is asked for once more."""
    return all(each.code in WARNINGS for each in error.errors)


def _draft(half: HalfDictation, case_id: int) -> DirectiveDraft:
    """Return what is typed as a directive; a term that is no number is none."""
    typed = half.amount
    amount = int(typed) if typed.isascii() and typed.isdecimal() else None
    reason = half.reason if amount is not None else ""
    acting = (Addressee(each, amount=amount, reason=reason) for each in half.agency_ids)
    copies = (Addressee(each, copy=True) for each in half.copy_ids)
    return DirectiveDraft(half.official_id, case_id, half.subject, half.text, (*acting, *copies))
