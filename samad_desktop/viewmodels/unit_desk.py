"""What a liaison does with the units of her agency: send on, note their answers, take back."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from samad_desktop.domain.access import Actor
from samad_desktop.domain.agencies import AgencyUnit
from samad_desktop.domain.changes import Outcome
from samad_desktop.domain.reference import Reference
from samad_desktop.domain.referred_cases import ReferredCase
from samad_desktop.domain.sub_referrals import SubReferral, SubReferralDraft, UnitAnswer
from samad_desktop.domain.transitions import (
    ReferralAction,
    SubReferralAction,
    offered_on_sub_referrals,
)
from samad_desktop.domain.writings import HalfUnitStep, Writing, WritingKind
from samad_desktop.qtkit.change_bus import ChangeBus
from samad_desktop.qtkit.tasks import TaskRunner, Ticket
from samad_desktop.services.sub_referrals import SubReferralService
from samad_desktop.viewmodels.agency_desk import AgencyDesk
from samad_desktop.viewmodels.writings import Writings

UnitAction = ReferralAction | SubReferralAction
UNIT_ACTIONS: tuple[UnitAction, ...] = (ReferralAction.SEND_ON, *SubReferralAction)
_Moved = Outcome[tuple[SubReferral, ...]]


class UnitDesk(QObject):
    """The units' side of the referral that is open on an `AgencyDesk`.

    Signals:
        done: UnitAction, when it was stored.
        refused: Exception that belongs beside the form.
    """

    done = Signal(object)
    refused = Signal(object)

    def __init__(
        self,
        tasks: TaskRunner,
        bus: ChangeBus,
        actor: Actor,
        service: SubReferralService,
        reference: Reference,
        writings: Writings,
        desk: AgencyDesk,
    ) -> None:
        super().__init__(desk)
        self._tasks = tasks
        self._bus = bus
        self._actor = actor
        self._service = service
        self._reference = reference
        self._writings = writings
        self._desk = desk
        self._moving: Ticket | None = None

    @property
    def referral_id(self) -> int:
        """The referral that is open; 0 while none is."""
        return 0 if self._desk.case is None else self._desk.case.referral.id

    @property
    def units(self) -> tuple[AgencyUnit, ...]:
        """The units of the agency that has the referral; some agencies have none."""
        case = self._desk.case
        return () if case is None else self._reference.units_of(case.referral.agency_id)

    @property
    def sent_on(self) -> tuple[SubReferral, ...]:
        """What was sent on of the referral, the oldest first."""
        return () if self._desk.case is None else self._desk.case.sub_referrals

    @property
    def waiting(self) -> tuple[SubReferral, ...]:
        """What units still owe an answer to."""
        return tuple(each for each in self.sent_on if each.is_open)

    @property
    def offered(self) -> tuple[UnitAction, ...]:
        """What may be done now; where the agency has no units, nothing is sent on."""
        case = self._desk.case
        if case is None or case.referral.copy:
            return ()
        on = ReferralAction.SEND_ON
        first = (on,) if self.units and on in self._desk.offered else ()
        state = case.referral.state
        return *first, *offered_on_sub_referrals(self._actor, state, case.state, self.sent_on)

    @property
    def answers(self) -> str:
        """What units answered, as a draft of the agency's reply; each is named if several did."""
        told = [each for each in self.sent_on if each.answer]
        if len(told) == 1:
            return told[0].answer
        return "\n".join(f"{self.name_of(each.unit_id)}: {each.answer}" for each in told)

    @property
    def busy(self) -> bool:
        """Whether something is being stored."""
        return self._moving is not None

    def name_of(self, unit_id: int) -> str:
        """Return what a unit is called."""
        unit = self._reference.units.get(unit_id)
        return unit.name if unit else ""

    @property
    def begun(self) -> UnitAction | None:
        """What was begun with this referral and not stored, if anything was."""
        begun = {half.action for half in self._half(self._desk.case)}
        return next((each for each in self.offered if str(each) in begun), None)

    def kept(self, action: UnitAction) -> HalfUnitStep:
        """Return what was typed for an action with this referral, or an empty beginning."""
        half = next((each for each in self._half(self._desk.case) if each.action == action), None)
        if half is not None:
            return half
        waiting = self.waiting
        about = waiting[-1].id if waiting and isinstance(action, SubReferralAction) else 0
        return HalfUnitStep(str(action), about)

    def keep(self, half: HalfUnitStep) -> None:
        """Have what is typed in the journal; what says nothing is forgotten."""
        if self._desk.case is not None:
            self._keep(self._desk.case, half)

    def do(self, action: UnitAction, half: HalfUnitStep) -> None:
        """Do it with what is open, as it was read."""
        case = self._desk.case
        if case is None or self.busy or action not in self.offered:
            return
        work = self._work(action, half, case.referral.id)
        done = partial(self._stored, case, action)
        self._moving = self._tasks.ask(self, work, done, self._refuse)

    def _keep(self, case: ReferredCase, half: HalfUnitStep) -> None:
        typed = half.words.strip() or half.unit_id is not None or half.answered_on is not None
        others = tuple(each for each in self._half(case) if each.action != half.action)
        steps = (*others, half) if typed else others
        referral = case.referral
        if steps:
            about = (referral.id, referral.case_id, case.tracking_code)
            self._writings.keep(Writing(WritingKind.UNIT, *about, unit_steps=steps))
        else:
            self._writings.forget(WritingKind.UNIT, referral.id)

    def _work(
        self, action: UnitAction, half: HalfUnitStep, referral_id: int
    ) -> Callable[[], _Moved]:
        service, actor = self._service, self._actor
        if action is ReferralAction.SEND_ON:
            draft = SubReferralDraft(half.unit_id, half.words)
            return lambda: service.send_on(actor, referral_id, draft)
        # Also what a colleague has moved meanwhile: it is refused, and not another one moved.
        sub = next(each for each in self.sent_on if each.id == half.sub_id)
        if action is SubReferralAction.NOTE_ANSWER:
            answer = UnitAnswer(half.words, half.answered_on)
            return lambda: service.note_answer(actor, sub, answer)
        if action is SubReferralAction.CHANGE_UNIT:
            return lambda: service.change_unit(actor, sub, half.unit_id, half.words)
        return lambda: service.take_back(actor, sub, half.words)

    def _stored(self, case: ReferredCase, action: UnitAction, moved: _Moved) -> None:
        self._moving = None
        self._keep(case, HalfUnitStep(str(action)))
        self.done.emit(action)
        self._bus.announce(moved.changes)

    def _refuse(self, error: Exception) -> None:
        self._moving = None
        self.refused.emit(error)

    def _half(self, case: ReferredCase | None) -> tuple[HalfUnitStep, ...]:
        kept = case and self._writings.about(WritingKind.UNIT, case.referral.id)
        return kept.unit_steps if kept else ()
