"""What a secretary writes of an official's order, kept while it is written, sent at hang-up.

It belongs to one caller's place: whoever is called in meanwhile, it stays with hers until it is
sent or emptied.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, Signal
from uuid_utils.compat import uuid7

from samad_desktop.domain.access import Right
from samad_desktop.domain.changes import Outcome
from samad_desktop.domain.cockpit import Cockpit
from samad_desktop.domain.directives import Addressee, DirectiveDraft
from samad_desktop.domain.errors import SamadError, ValidationFailed
from samad_desktop.domain.slot_books import QueueLine
from samad_desktop.domain.text import as_written, persian_digits
from samad_desktop.domain.writings import HalfOrder, Writing, WritingKind
from samad_desktop.qtkit.change_bus import ChangeBus
from samad_desktop.qtkit.tasks import TaskRunner, Ticket
from samad_desktop.services.turns import SentOrder, TurnService
from samad_desktop.viewmodels.cockpit import CockpitModel
from samad_desktop.viewmodels.dictation import only_warns
from samad_desktop.viewmodels.writings import Writings

SENT = "دستور {number} فرستاده شد."
ENDED = "گفت‌وگو پایان یافت."


@dataclass(frozen=True, slots=True)
class OrderedFor:
    """Whose matter an order is about: her place in the queue, and her case."""

    slot_id: int
    case_id: int
    tracking_code: str
    agency_id: int | None
    protected: bool = False


class TurnOrder(QObject):
    """Goes with a `CockpitModel`.

    Signals:
        turned: when it is about another caller, or about nobody.
        foretold: when it is known until when agencies would have time.
        sent: str, how that is said.
        refused: Exception; what is written stays.
        failed: (Exception, how to try again).
        busy_changed: bool, while something is sent.
    """

    turned = Signal()
    foretold = Signal()
    sent = Signal(str)
    refused = Signal(object)
    failed = Signal(object, object)
    busy_changed = Signal(bool)

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
        self._about: OrderedFor | None = None
        self._half: HalfOrder | None = None
        self._terms: Mapping[int, datetime] = {}
        self._sent: DirectiveDraft | None = None
        self._warned: DirectiveDraft | None = None
        self._busy = False
        self._looking: Ticket | None = None
        cockpit.shown.connect(self._follow)
        cockpit.left.connect(self._forget)

    @property
    def may_order(self) -> bool:
        """Whether this person writes what officials order."""
        return self._cockpit.actor.may(Right.ISSUE_DIRECTIVE)

    @property
    def half(self) -> HalfOrder | None:
        """What is written so far."""
        return self._half

    @property
    def is_busy(self) -> bool:
        """Whether something is being sent."""
        return self._busy

    @property
    def about(self) -> OrderedFor | None:
        """Whose matter it is about."""
        return self._about

    @property
    def agency_ids(self) -> tuple[int, ...]:
        """To which agencies what is written would go."""
        return () if self._half is None else self._half.agency_ids

    @property
    def due_at(self) -> datetime | None:
        """Until when the agencies would have time: the first of them (UTC)."""
        known = (self._terms[each] for each in self.agency_ids if each in self._terms)
        return min(known, default=None)

    @property
    def is_behind(self) -> bool:
        """Whether it is about somebody who is not being heard any more."""
        cockpit, about = self._cockpit.cockpit, self._about
        present = cockpit.present if cockpit is not None else None
        return about is not None and (present is None or present.place.slot.id != about.slot_id)

    def write(self, half: HalfOrder) -> None:
        """Keep what is written as it stands now."""
        about = self._about
        if about is None or self._half == half:
            return
        self._half = half
        if _says(half):
            self._writings.keep(
                Writing(
                    *(WritingKind.TURN_ORDER, about.slot_id, about.case_id, about.tracking_code),
                    order=half,
                )
            )
        else:
            self._writings.forget(WritingKind.TURN_ORDER, about.slot_id)
            # Who emptied it about somebody who is gone goes on with who is heard.
            self._follow(self._cockpit.cockpit)
        self.foretold.emit()

    def hang_up(self) -> None:
        """End with the caller, and send what is written, if anything is."""
        half, about, actor = self._half, self._about, self._cockpit.actor
        if half is not None and about is not None:
            draft = self._to_send(half, about) if _says(half) else None
            work = partial(self._service.hang_up, actor, about.slot_id, draft, half.key)
            self._do(about, work, self.hang_up)

    def send(self) -> None:
        """Send what is written while the caller stays on the line."""
        half, about, actor = self._half, self._about, self._cockpit.actor
        if half is not None and about is not None:
            draft = self._to_send(half, about)
            self._do(about, partial(self._service.send, actor, draft, half.key), self.send)

    def _to_send(self, half: HalfOrder, about: OrderedFor) -> DirectiveDraft:
        """Return what is written; what was warned of is sent the second time."""
        self._sent = _draft(half, about.case_id)
        return replace(self._sent, all_the_same=self._sent == self._warned)

    def _do(
        self,
        about: OrderedFor,
        work: Callable[[], Outcome[SentOrder | None]],
        again: Callable[[], None],
    ) -> None:
        if self._busy:
            return
        self._be_busy(busy=True)
        self._tasks.ask(self, work, partial(self._finish, about), partial(self._end_refused, again))

    # Whose matter it is about

    def _follow(self, cockpit: Cockpit | None) -> None:
        """Go to who is being heard, unless something is written about somebody else."""
        if cockpit is None or self._busy or not self.may_order:
            return
        if self._half is not None and _says(self._half):
            return
        line = self._begun_line(cockpit) or cockpit.present
        if line is None:
            self._turn_to(None, None)
        elif self._about is None or self._about.slot_id != line.place.slot.id:
            self._turn_to(line, cockpit)

    def _begun_line(self, cockpit: Cockpit) -> QueueLine | None:
        """Return the place about which something is written and not sent, the first one first."""
        kind, lines = WritingKind.TURN_ORDER, cockpit.queue.lines
        begun = (e for e in lines if self._writings.about(kind, e.place.slot.id) is not None)
        return next(begun, None)

    def _turn_to(self, line: QueueLine | None, cockpit: Cockpit | None) -> None:
        self._half = self._about = None
        self._terms = {}
        if line is not None and cockpit is not None:
            case = line.case
            about = OrderedFor(
                *(line.place.slot.id, case.id, case.tracking_code, case.agency_id),
                case.protected,
            )
            kept = self._writings.about(WritingKind.TURN_ORDER, about.slot_id)
            begun = kept.order if kept is not None else None
            self._about, self._half = about, begun or _proposed(about, cockpit)
            self._look(about)
        self.turned.emit()

    def _look(self, about: OrderedFor) -> None:
        """Ask until when agencies would have time."""
        if self._looking is not None:
            self._looking.cancel()
        self._looking = self._tasks.ask(
            self,
            partial(self._service.terms, self._cockpit.actor, about.case_id),
            self._know_terms,
            self._give_up_looking,
        )

    def _know_terms(self, terms: Mapping[int, datetime]) -> None:
        self._looking, self._terms = None, terms
        self.foretold.emit()

    def _give_up_looking(self, _error: Exception) -> None:
        # What hinders it is said when it is sent.
        self._looking = None

    # How it ends

    def _finish(self, about: OrderedFor, outcome: Outcome[SentOrder | None]) -> None:
        self._writings.forget(WritingKind.TURN_ORDER, about.slot_id)
        self._be_busy(busy=False)
        # Who is heard now is known once it was read.
        self._turn_to(None, None)
        order = outcome.value
        number = as_written(persian_digits(order.number)) if order is not None else ""
        self.sent.emit(SENT.format(number=number) if order is not None else ENDED)
        self._bus.announce(outcome.changes)
        self._cockpit.read()

    def _end_refused(self, again: Callable[[], None], error: Exception) -> None:
        self._be_busy(busy=False)
        if isinstance(error, ValidationFailed):
            self._warned = self._sent if only_warns(error) else None
        if not isinstance(error, SamadError) or error.may_pass:
            self.failed.emit(error, again)
        else:
            self.refused.emit(error)

    def _forget(self) -> None:
        self._turn_to(None, None)

    def _be_busy(self, *, busy: bool) -> None:
        self._busy = busy
        self.busy_changed.emit(busy)


def _says(half: HalfOrder) -> bool:
    return bool(half.subject.strip() or half.text.strip())


def _proposed(about: OrderedFor, cockpit: Cockpit) -> HalfOrder:
    """Return an order with nothing in it but whose it is and to whom it would go."""
    session = cockpit.session
    agency = about.agency_id or session.plan.agency_id
    return HalfOrder(
        str(uuid7()),
        session.id,
        about.slot_id,
        next(iter(session.plan.official_ids), None),
        agency_ids=(agency,) if agency is not None else (),
    )


def _draft(half: HalfOrder, case_id: int) -> DirectiveDraft:
    return DirectiveDraft(
        half.official_id,
        case_id,
        half.subject,
        half.text,
        tuple(Addressee(each) for each in half.agency_ids),
        half.session_id,
        half.slot_id,
    )
