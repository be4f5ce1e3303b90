"""What the case page shows: one case, its notes and files; read anew when it changed."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from samad_desktop.domain.access import Actor, Right
from samad_desktop.domain.cases import Case, CaseState, TimelineEvent
from samad_desktop.domain.changes import Change, Noun, Outcome
from samad_desktop.domain.identities import CasePeople
from samad_desktop.domain.standing import Standing
from samad_desktop.qtkit.change_bus import ChangeBus
from samad_desktop.qtkit.tasks import TaskRunner, Ticket
from samad_desktop.services.cases import CaseService
from samad_desktop.services.standing import StandingService
from samad_desktop.viewmodels.leaving import Leave, Note, leaving
from samad_desktop.viewmodels.stored_files import Read, StoredFiles
from samad_desktop.workstation.opened_files import OpenedFiles


class CaseReader(QObject):
    """One open case, as far as the actor may see it.

    Signals:
        opened: Case, when it was asked for.
        changed: Case, when it was read anew.
        overtaken: when somebody else has done something with the case that is open.
        noted: case id, when its note was stored.
        note_refused: Exception, when the note was not stored.
        failed: (Exception, how to ask again), when something else could not be done.
        call_about: (case id, tracking code), when a call about this case begins.
    """

    opened = Signal(object)
    changed = Signal(object)
    overtaken = Signal()
    noted = Signal(int)
    note_refused = Signal(object)
    failed = Signal(object, object)
    call_about = Signal(int, str)

    def __init__(
        self,
        tasks: TaskRunner,
        bus: ChangeBus,
        actor: Actor,
        cases: CaseService,
        standings: StandingService,
        opened: OpenedFiles,
        note: Note,
        parent: QObject | None = None,
    ) -> None:
        """Read for `actor`; `note` stores that something of the case leaves."""
        super().__init__(parent)
        self._tasks = tasks
        self._bus = bus
        self._actor = actor
        self._cases = cases
        self._standings = standings
        self._note_leaving = note
        self._read_last: Case | None = None
        self._people: CasePeople | None = None
        self._case: Case | None = None
        self._standing: Standing | None = None
        self._ticket: Ticket | None = None
        self._asked_for = 0
        self._noting: Ticket | None = None
        self.files = StoredFiles(tasks, opened, self._reading, self.leaving, self)
        self.files.failed.connect(self.failed)
        bus.changed.connect(self._hear)

    @property
    def case(self) -> Case | None:
        """The case as last read, with the people of a protected one while they are shown."""
        return self._case

    @property
    def awaited(self) -> int | None:
        """The id of another case that is being read; None while none is."""
        shown = None if self._case is None else self._case.id
        waits = self._ticket is not None and self._asked_for != shown
        return self._asked_for if waits else None

    @property
    def shows_people(self) -> bool:
        """Whether the people of a protected case are shown, because they were asked for."""
        case = self._read_last
        return self._people is not None and case is not None and case.identity_withheld

    @property
    def standing(self) -> Standing | None:
        """Where the case stands, as last read."""
        return self._standing

    @property
    def may_correct(self) -> bool:
        """Whether this person may correct this case, which includes reading it."""
        readable = self._case is not None and not self._case.text_withheld
        return readable and self._actor.may(Right.CORRECT_CASE)

    @property
    def may_note(self) -> bool:
        return self._case is not None and self._actor.may(Right.WRITE_NOTE)

    @property
    def may_correct_person(self) -> bool:
        known = self._case is not None and self._case.citizen is not None
        return known and self._actor.may(Right.CORRECT_CASE)

    @property
    def may_join_person(self) -> bool:
        known = self._case is not None and self._case.citizen is not None
        return known and self._actor.may(Right.JOIN_CITIZENS) and self._actor.may(Right.TAKE_CALL)

    @property
    def may_call(self) -> bool:
        """Whether a call can join this case: no call joins a closed one."""
        is_open = self._case is not None and self._case.state is not CaseState.CLOSED
        return is_open and self._actor.may(Right.TAKE_CALL)

    @property
    def may_claim(self) -> bool:
        """Whether this person may prepare an advocacy file, for which there plainly is a ground."""
        standing = self._standing
        plain = standing is not None and standing.has_claim
        return plain and self._actor.may(Right.PREPARE_ADVOCACY)

    def open(self, case_id: int) -> None:
        """Read a case and show it."""
        self._read(case_id)

    def refresh(self) -> None:
        """Read the open case again."""
        if self._case is not None:
            self._read(self._case.id)

    @property
    def has_untold_callers(self) -> bool:
        """Whether somebody called earlier who was not asked for yet."""
        events = () if self._case is None else self._case.events
        return any(each.contact is not None and each.contact.untold for each in events)

    def ask_older_callers(self) -> None:
        """Read the open case with the callers of more calls, the newest of the untold."""
        if self._case is not None and self._ticket is None:
            case_id = self._case.id
            ask = partial(self._standings.open_with_older_callers, self._actor, case_id)
            self._asked_for = case_id
            self._ticket = self._tasks.ask(
                self, ask, self._answer_whole, partial(self._give_up, case_id)
            )

    def take(self, case: Case) -> None:
        """Show what was just stored, without reading it again."""
        self._show_stored(case)

    def take_closed(self, case: Case) -> None:
        """Show that the open case was just closed; what may be done with it then is read anew."""
        if self._case is None or self._case.id != case.id:
            return
        if self._standing is not None:
            self._standing = self._standing.offering_nothing()
        self._show_stored(case)

    def show_people(self, people: CasePeople | None) -> None:
        """Show who stands behind the open protected case; with None, nobody any more."""
        case = self._read_last
        if case is None or people is self._people or (people and people.case_id != case.id):
            return
        self._people = people
        self._case = _with(case, people)
        self.changed.emit(self._case)

    def begin_call(self) -> None:
        """Ask for a call that joins this case."""
        if self._case is not None and self.may_call:
            self.call_about.emit(self._case.id, self._case.tracking_code)

    def note(self, text: str) -> None:
        """Append an internal note."""
        case = self._case
        if case is None or self._noting is not None:
            return
        self._noting = self._tasks.ask(
            self,
            lambda: self._cases.note(self._actor, case.id, text),
            self._note_stored,
            self._note_refused,
        )

    def leaving(self, *, named: bool = False) -> Leave:
        """Return what notes that something of the open case leaves; `named` with its citizen."""
        case = self._case
        known = named and case is not None and case.citizen is not None
        return leaving(self._note_leaving, None if case is None else case.id, int(known))

    def _reading(self, attachment_id: int) -> Read:
        return partial(self._cases.attachment, self._actor, attachment_id)

    def _read(self, case_id: int) -> None:
        if self._ticket is not None:
            self._ticket.cancel()
        self._asked_for = case_id
        self._ticket = self._tasks.ask(
            self,
            lambda: self._standings.open(self._actor, case_id),
            self._answer_whole,
            partial(self._give_up, case_id),
        )

    def _answer_whole(self, found: tuple[Case, Standing]) -> None:
        case, self._standing = found
        self._answer(case)

    def _answer(self, case: Case) -> None:
        self._ticket = None
        before, self._read_last = self._case, case
        if before is None or before.id != case.id:
            self._people, self._case = None, case
            self.opened.emit(case)
            return
        self._case = _with(case, self._people)
        self.changed.emit(self._case)
        # Not by oneself, whose step it is that is being told of.
        if any(each.staff_name != self._actor.display_name for each in _new(case, before)):
            self.overtaken.emit()

    def _show_stored(self, case: Case) -> None:
        """Show a case as it was stored; what is being read of it may be older, and is read anew."""
        stale = self._ticket if self._asked_for == case.id else None
        if stale is not None:
            stale.cancel()
        self._answer(case)
        if stale is not None:
            self._read(case.id)

    def _give_up(self, case_id: int, error: Exception) -> None:
        self._ticket = None
        self._fail(partial(self._read, case_id), error)

    def _fail(self, again: Callable[[], None], error: Exception) -> None:
        self.failed.emit(error, again)

    def _note_stored(self, outcome: Outcome[Case]) -> None:
        self._noting = None
        # Whoever has opened another case meanwhile stays there.
        if self._case is not None and self._case.id == outcome.value.id:
            self._show_stored(outcome.value)
        self.noted.emit(outcome.value.id)
        self._bus.announce(outcome.changes)

    def _note_refused(self, error: Exception) -> None:
        self._noting = None
        self.note_refused.emit(error)

    def _hear(self, changes: frozenset[Change]) -> None:
        case = self._case
        # Whoever is opening another case is not called back to this one.
        if case is None or (self._ticket is not None and self._asked_for != case.id):
            return
        people = {person.id for person in (case.citizen, case.representative) if person}
        if any(_touches(change, case.id, people) for change in changes):
            self._read(case.id)


def _touches(change: Change, case_id: int, people: set[int]) -> bool:
    if change.noun is Noun.CASE:
        return change.id in (None, case_id)
    return change.noun is Noun.CITIZEN and (change.id is None or change.id in people)


def _with(case: Case, people: CasePeople | None) -> Case:
    """Return a case with its people, if they were asked for."""
    if people is None or not case.identity_withheld:
        return case
    return replace(
        case,
        citizen=people.citizen,
        representative=people.representative,
        joined_records=people.joined_records,
        identity_withheld=False,
        events=tuple(
            replace(each, contact=people.calls.get(each.id, each.contact)) for each in case.events
        ),
    )


def _new(case: Case, before: Case) -> tuple[TimelineEvent, ...]:
    """Return what has happened since a case was read before."""
    known = {each.id for each in before.events}
    return tuple(each for each in case.events if each.id not in known)
