"""A call to a director about a caller's matter, kept while it is noted."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from samad_desktop.domain.changes import Outcome
from samad_desktop.domain.errors import RuleBroken, SamadError
from samad_desktop.domain.promises import PromiseDraft
from samad_desktop.domain.slot_books import QueueLine
from samad_desktop.domain.slots import SlotState
from samad_desktop.domain.writings import HalfContact, Writing, WritingKind
from samad_desktop.qtkit.change_bus import ChangeBus
from samad_desktop.qtkit.tasks import TaskRunner
from samad_desktop.services.turns import TurnService
from samad_desktop.viewmodels.cockpit import CockpitModel
from samad_desktop.viewmodels.writings import Writings

NOTED = "تماس با مدیر ثبت شد."
YES, NO = "yes", "no"


@dataclass(frozen=True, slots=True)
class Contacted:
    """Whose matter a director is called about."""

    line: QueueLine
    half: HalfContact


class TurnContact(QObject):
    """Goes with a `CockpitModel`: about who is being heard, or was heard last.

    Signals:
        stored: str, how that is said.
        refused: Exception; what is noted stays.
        failed: (Exception, how to try again).
    """

    stored = Signal(str)
    refused = Signal(object)
    failed = Signal(object, object)

    def __init__(
        self,
        tasks: TaskRunner,
        bus: ChangeBus,
        cockpit: CockpitModel,
        service: TurnService,
        writings: Writings,
    ) -> None:
        super().__init__(cockpit)
        self._tasks, self._bus, self._cockpit = tasks, bus, cockpit
        self._service, self._writings = service, writings
        self._busy = False

    def begin(self) -> Contacted:
        """Return whose matter it is about, with what was noted before.

        Raises:
            RuleBroken: `nobody_was_heard`.
        """
        line = self._line()
        cockpit = self._cockpit.cockpit
        if line is None or cockpit is None:
            raise RuleBroken("nobody_was_heard")
        slot_id = line.place.slot.id
        kept = self._writings.about(WritingKind.TURN_CONTACT, slot_id)
        begun = kept.contact if kept is not None else None
        agency = line.case.agency_id or cockpit.session.plan.agency_id
        return Contacted(line, begun or HalfContact(cockpit.session.id, slot_id, agency))

    def write(self, about: Contacted, half: HalfContact) -> None:
        """Keep what is noted as it stands now."""
        kind, case = WritingKind.TURN_CONTACT, about.line.case
        slot_id = about.line.place.slot.id
        if half.words.strip() or half.director.strip() or half.until is not None:
            writing = Writing(kind, slot_id, case.id, case.tracking_code, contact=half)
            self._writings.keep(writing)
        else:
            self._writings.forget(kind, slot_id)

    def store(self, about: Contacted, half: HalfContact) -> None:
        """Store what is noted."""
        cockpit = self._cockpit.cockpit
        if self._busy or cockpit is None:
            return
        self._busy = True
        draft = PromiseDraft(
            official_id=next(iter(cockpit.session.plan.official_ids), None),
            agency_id=half.agency_id,
            reached=half.reached != NO,
            director=half.director,
            words=half.words,
            until=half.until,
            session_id=half.session_id,
            slot=half.slot_id,
            case_id=about.line.case.id,
        )
        self._tasks.ask(
            self,
            partial(self._service.note_contact, self._cockpit.actor, draft),
            partial(self._finish, half.slot_id),
            partial(self._end_refused, about, half),
        )

    def _line(self) -> QueueLine | None:
        cockpit = self._cockpit.cockpit
        if cockpit is None:
            return None
        heard = [e for e in cockpit.queue.lines if e.place.slot.state is SlotState.DONE]
        return cockpit.present or (heard[-1] if heard else None)

    def _finish(self, slot_id: int, outcome: Outcome[None]) -> None:
        self._busy = False
        self._writings.forget(WritingKind.TURN_CONTACT, slot_id)
        self.stored.emit(NOTED)
        self._bus.announce(outcome.changes)

    def _end_refused(self, about: Contacted, half: HalfContact, error: Exception) -> None:
        self._busy = False
        if not isinstance(error, SamadError) or error.may_pass:
            self.failed.emit(error, partial(self.store, about, half))
        else:
            self.refused.emit(error)
