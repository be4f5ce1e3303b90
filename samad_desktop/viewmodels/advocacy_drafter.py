"""Preparing an advocacy file about a case: what is typed for each case stays until it is sent."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, Signal

from samad_desktop.documents.advocacy import DRAFT, TEMPLATE, TITLE, printed_advocacy
from samad_desktop.domain.access import Actor, Right
from samad_desktop.domain.advocacy import AdvocacyDraft, AdvocacyFile, Conduct
from samad_desktop.domain.advocacy_lists import AdvocacySheet
from samad_desktop.domain.changes import Outcome
from samad_desktop.domain.directive_numbers import shown_number
from samad_desktop.domain.errors import ValidationFailed
from samad_desktop.qtkit.change_bus import ChangeBus
from samad_desktop.qtkit.tasks import TaskRunner, Ticket
from samad_desktop.services.advocacy_drafts import AdvocacyDraftService
from samad_desktop.viewmodels.explainer import Setter
from samad_desktop.viewmodels.leaving import Note, leaving
from samad_desktop.viewmodels.paper import Document

SENT = "پروندهٔ مطالبه‌گری {number} فرستاده شد و نزد دستگاه است."
SAVED = "پیش‌نویس ثبت شد."
DISCARDED = "پیش‌نویس کنار گذاشته شد."
# Said once; whoever sends it again has been warned.
WARNINGS = frozenset({"names_caller", "advocacy_caller_unknown"})


class AdvocacyDrafter(QObject):
    """One file at a time.

    Signals:
        opened: (AdvocacySheet, AdvocacyDraft), what is typed so far.
        saved: (AdvocacyDraft, str), as it is stored now, and how that is said.
        discarded: str, how that is said.
        issued: (AdvocacyFile, str), and how that is said.
        refused: Exception; nothing was stored.
        failed: (Exception, how to try again).
        busy_changed: bool.
    """

    opened = Signal(object, object)
    saved = Signal(object, str)
    discarded = Signal(str)
    issued = Signal(object, str)
    refused = Signal(object)
    failed = Signal(object, object)
    busy_changed = Signal(bool)

    def __init__(
        self,
        tasks: TaskRunner,
        bus: ChangeBus,
        actor: Actor,
        service: AdvocacyDraftService,
        setter: Setter,
        note: Note,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._tasks, self._bus, self._actor, self._service = tasks, bus, actor, service
        self._setter, self._note = setter, note
        self._typed: dict[int, AdvocacyDraft] = {}
        self._warned: AdvocacyDraft | None = None
        self._ticket: Ticket | None = None
        self.sheet: AdvocacySheet | None = None

    @property
    def may_issue(self) -> bool:
        """Whether this person sends what is prepared."""
        return self._actor.may(Right.ISSUE_ADVOCACY)

    def open(self, case_id: int, agency_id: int | None = None) -> None:
        """Read what a file about a case is prepared from; `agency_id` is whose draft is wanted."""
        if self._ticket is not None:
            self._ticket.cancel()
        work = partial(self._service.prepare, self._actor, case_id)
        again = partial(self._give_up, partial(self.open, case_id, agency_id))
        self._ticket = self._tasks.ask(self, work, partial(self._take, agency_id), again)

    def keep(self, draft: AdvocacyDraft) -> None:
        """Remember what is typed for a case."""
        self._typed[draft.case_id] = draft

    def conduct(self, agency_id: int | None) -> Conduct | None:
        """Return what an agency did with the case."""
        found = () if self.sheet is None else self.sheet.conducts
        return next((each for each in found if each.agency_id == agency_id), None)

    def due_at(self, agency_id: int | None) -> datetime | None:
        """Return until when an agency would have to comply."""
        return None if self.sheet is None or agency_id is None else self.sheet.due_at[agency_id]

    def turned_to(self, agency_id: int, typed: AdvocacyDraft) -> AdvocacyDraft:
        """Return what is shown once another agency is picked; words of one's own stay."""
        assert self.sheet is not None
        proposed = self.sheet.proposed
        before = proposed.get(typed.agency_id or 0, ("", ""))
        untouched = (typed.subject, typed.letter) in (before, ("", "")) and not typed.id
        stored = next((e for e in self.sheet.drafts if e.agency_id == agency_id), None)
        if stored is not None:
            return stored
        if untouched:
            subject, letter = proposed[agency_id]
            return replace(typed, agency_id=agency_id, subject=subject, letter=letter)
        return replace(typed, agency_id=agency_id, id=0, version=0)

    def save(self, draft: AdvocacyDraft) -> None:
        """Store what is typed as a draft."""
        self._ask(draft, partial(self._service.save, self._actor, draft), self._finish_saving)

    def discard(self, draft: AdvocacyDraft) -> None:
        """Let what was typed and stored go."""
        if not draft.id:
            self._typed.pop(draft.case_id, None)
            self.discarded.emit(DISCARDED)
            return
        work = partial(self._service.discard, self._actor, draft)
        self._ask(draft, work, partial(self._finish_discarding, draft.case_id))

    def issue(self, draft: AdvocacyDraft) -> None:
        """Send what is typed; what was warned of is sent the second time."""
        sent = replace(draft, all_the_same=draft == self._warned)
        work = partial(self._service.issue, self._actor, sent)
        self._ask(draft, work, partial(self._finish_sending, draft.case_id))

    def preview(self, draft: AdvocacyDraft) -> Document:
        """Return what would be sent, to be looked at, printed and saved."""
        self.keep(draft)
        leave = leaving(self._note, draft.case_id)
        return Document(TITLE, f"{TITLE} {DRAFT}.pdf", partial(self._make, draft), leave)

    def _make(self, draft: AdvocacyDraft) -> bytes:
        content = self._service.preview(self._actor, draft)
        return self._setter.pdf(TEMPLATE, printed_advocacy(content), self._setter.now())

    def _ask(
        self,
        draft: AdvocacyDraft,
        work: Callable[[], object],
        finish: Callable[..., None],
    ) -> None:
        if self._ticket is not None:
            return
        self.keep(draft)
        self.busy_changed.emit(True)
        self._ticket = self._tasks.ask(self, work, finish, partial(self._refuse, draft))

    def _take(self, agency_id: int | None, sheet: AdvocacySheet) -> None:
        self._ticket, self.sheet = None, sheet
        typed = self._typed.get(sheet.case_id)
        if typed is None or agency_id not in (None, typed.agency_id):
            typed = self._proposed(sheet, agency_id)
        self.opened.emit(sheet, typed)

    def _proposed(self, sheet: AdvocacySheet, agency_id: int | None) -> AdvocacyDraft:
        wanted = (each for each in sheet.drafts if agency_id in (None, each.agency_id))
        if (stored := next(wanted, None)) is not None:
            return stored
        blamed = [each.agency_id for each in sheet.conducts]
        to = agency_id if agency_id in blamed and agency_id is not None else blamed[0]
        subject, letter = sheet.proposed[to]
        # What fits the subject or the ground alone is meant for such a case.
        own = (e.id for e in sheet.bases if e.subject_id is not None or e.ground is not None)
        return AdvocacyDraft(sheet.case_id, to, subject, letter, tuple(own))

    def _finish_saving(self, outcome: Outcome[AdvocacyDraft]) -> None:
        self._end()
        self._typed.pop(outcome.value.case_id, None)
        self.saved.emit(outcome.value, SAVED)
        self._bus.announce(outcome.changes)

    def _finish_discarding(self, case_id: int, outcome: Outcome[None]) -> None:
        self._end()
        self._typed.pop(case_id, None)
        self.discarded.emit(DISCARDED)
        self._bus.announce(outcome.changes)

    def _finish_sending(self, case_id: int, outcome: Outcome[AdvocacyFile]) -> None:
        self._end()
        self._warned = None
        self._typed.pop(case_id, None)
        made = outcome.value
        self.issued.emit(made, SENT.format(number=shown_number(made.number)))
        self._bus.announce(outcome.changes)

    def _end(self) -> None:
        self._ticket = None
        self.busy_changed.emit(False)

    def _refuse(self, draft: AdvocacyDraft, error: Exception) -> None:
        self._end()
        if isinstance(error, ValidationFailed):
            warned = all(each.code in WARNINGS for each in error.errors)
            self._warned = draft if warned else None
        self.refused.emit(error)

    def _give_up(self, again: Callable[[], None], error: Exception) -> None:
        self._ticket = None
        self.failed.emit(error, again)
