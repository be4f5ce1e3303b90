"""A call to a director about a caller's matter, kept while it is noted."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from samad_desktop.domain.changes import Outcome
from samad_desktop.domain.errors import RuleBroken, SamadError
from samad_desktop.domain.promises import PromiseDraft
from samad_desktop.domain.slot_books import QueueLine
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


@dataclass(frozen=True, slots=True)
class Callers:
    """Whose matter a call may be about; with nobody on the line, it is to be said whose it is.

    `meant` is who is on the line, or whose matter it most likely is, as far as that is known.
    """

    lines: tuple[QueueLine, ...]
    meant: QueueLine | None
    is_asked: bool


class TurnContact(QObject):
    """Goes with a `CockpitModel`: about who is being heard, or one of those who were.

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

    def callers(self) -> Callers:
        """Return whose matter it may be about.

        Raises:
            RuleBroken: `nobody_was_heard`.
        """
        cockpit = self._cockpit.cockpit
        present = None if cockpit is None else cockpit.present
        if present is not None:
            return Callers((present,), present, is_asked=False)
        heard = () if cockpit is None else cockpit.heard
        if cockpit is None or not heard:
            raise RuleBroken("nobody_was_heard")
        # What was begun goes on; who hung up just now is meant, unless another turn came after.
        begun = next((each for each in heard if self._begun(each) is not None), None)
        return Callers(heard, begun or cockpit.left, is_asked=True)

    def begin(self, line: QueueLine) -> Contacted:
        """Return a call about a caller's matter, with what was noted before."""
        slot = line.place.slot
        agency = line.case.agency_id or self._agency_id
        half = self._begun(line) or HalfContact(slot.session_id, slot.id, agency)
        return Contacted(line, half)

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

    @property
    def _agency_id(self) -> int | None:
        """Whose session it is."""
        cockpit = self._cockpit.cockpit
        return None if cockpit is None else cockpit.session.plan.agency_id

    def _begun(self, line: QueueLine) -> HalfContact | None:
        """Return what was noted about a caller and not stored."""
        kept = self._writings.about(WritingKind.TURN_CONTACT, line.place.slot.id)
        return kept.contact if kept is not None else None

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
