"""Taking one step with the case that is shown: begun, kept while it is typed, done or refused."""

from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from samad_desktop.domain.access import Actor
from samad_desktop.domain.cases import Case
from samad_desktop.domain.changes import Outcome
from samad_desktop.domain.errors import (
    Conflict,
    FieldError,
    Forbidden,
    RuleBroken,
    ValidationFailed,
)
from samad_desktop.domain.protection import is_protected
from samad_desktop.domain.referrals import ReferralState
from samad_desktop.domain.standing import Standing, StandingReferral, why_not_with
from samad_desktop.domain.transitions import (
    CaseAction,
    ReferralAction,
    why_not,
    why_not_on_referral,
)
from samad_desktop.domain.writings import HalfStep, StepDraft, Writing, WritingKind
from samad_desktop.qtkit.change_bus import ChangeBus
from samad_desktop.qtkit.tasks import TaskRunner, Ticket
from samad_desktop.viewmodels.case_reader import CaseReader
from samad_desktop.viewmodels.draft_files import DraftFiles
from samad_desktop.viewmodels.steps import STEPS, Action, Step, StepField, StepServices, Taken
from samad_desktop.viewmodels.writings import Writings


@dataclass(frozen=True, slots=True)
class Begun:
    """A step that is being taken; `referral` is the one it is about, where it is about one."""

    step: Step
    case: Case
    standing: Standing
    about: StandingReferral | None
    draft: StepDraft

    def shown(self, draft: StepDraft) -> tuple[StepField, ...]:
        """Return the fields that are wanted; only a protected case is redacted."""
        found = self.step.shown(draft)
        if is_protected(self.case.matter.identity_level):
            return found
        return tuple(each for each in found if each is not StepField.REDACTION)

    def missing(self, draft: StepDraft) -> tuple[FieldError, ...]:
        """Return every field that is wanted and has nothing in it."""
        shown = self.shown(draft)
        return tuple(wrong for wrong in self.step.missing(draft) if wrong.field in shown)

    def half(self, draft: StepDraft) -> HalfStep:
        """Return the step as it waits in the journal with what is typed."""
        return HalfStep(*_place(self.step.action, self.about), draft)


class StepTaker(QObject):
    """One step at a time with the case of a `CaseReader`; what is typed is kept in `writings`.

    Signals:
        begun: Begun, when its form is to be shown.
        taken: str, the sentence that says what was done.
        refused: Exception, when nothing was stored.
        ended: when no step is being taken any more.
    """

    begun = Signal(object)
    taken = Signal(str)
    refused = Signal(object)
    ended = Signal()

    def __init__(
        self,
        tasks: TaskRunner,
        bus: ChangeBus,
        actor: Actor,
        services: StepServices,
        reader: CaseReader,
        writings: Writings,
    ) -> None:
        super().__init__(reader)
        self._tasks = tasks
        self._bus = bus
        self._actor = actor
        self._services = services
        self._reader = reader
        self._writings = writings
        self._now: Begun | None = None
        self._is_outdated = False
        self._warned: StepDraft | None = None
        self._ticket: Ticket | None = None
        self.files = DraftFiles(tasks, writings, self)

    @property
    def active(self) -> Begun | None:
        """The step that is being taken."""
        return self._now

    def offered(self, about: StandingReferral | None) -> tuple[Step, ...]:
        """Return what this person may do now with the case, and with one of its referrals."""
        standing = self._reader.standing
        if standing is None:
            return ()
        allowed: set[Action] = {*standing.offered, *(about.offered if about else ())}
        return tuple(step for action, step in STEPS.items() if action in allowed)

    def why_not(self, action: Action, about: StandingReferral | None) -> str:
        """Return the code of why that step cannot be taken now; empty where it can."""
        standing = self._reader.standing
        facts = None if standing is None else standing.facts
        if facts is None:
            return "no_case_open"
        if isinstance(action, CaseAction):
            return why_not(self._actor, action, facts)
        if about is not None:
            return why_not_with(self._actor, action, about.referral, facts.state)
        never = why_not_on_referral(self._actor, action, ReferralState.SENT, facts.state)
        return never if never == Forbidden.code else "no_referral_marked"

    def why_none(self, about: StandingReferral | None) -> str:
        """Return the code of why no step at all can be taken now; empty where one can."""
        if self.offered(about):
            return ""
        whys = [self.why_not(action, about) for action in STEPS]
        return next((why for why in whys if why != Forbidden.code), Forbidden.code)

    def begin(self, action: Action, about: StandingReferral | None) -> None:
        """Ask for what a step needs, going on with what was typed for it before."""
        case, standing = self._reader.case, self._reader.standing
        if case is None or standing is None or self._ticket is not None:
            return
        step = STEPS[action]
        about = about if step.of_referral else None
        place = _place(action, about)
        half = next((each for each in self._half_taken(case.id) if _is_at(each, place)), None)
        draft = half.draft if half else _preset(step, case, standing, about)
        key = HalfStep(*place, draft).files_key(case.id)
        self.files.show(key, self._writings.files(key))
        self._is_outdated, self._warned = False, None
        self._now = Begun(step, case, standing, about, draft)
        self.begun.emit(self._now)

    def half_taken(self) -> tuple[Action, int] | None:
        """Return the action, and the id of the referral or 0, of what was begun last.

        What may not be done any more, as with a referral that went to another agency, is no
        reason to turn to it.
        """
        case = self._reader.case
        halves = self._half_taken(case.id) if case else ()
        known = {str(action): action for action in STEPS}
        found = ((known.get(each.action), each.referral_id) for each in reversed(halves))
        return next(
            ((action, at) for action, at in found if action and self._may(action, at)), None
        )

    def _may(self, action: Action, referral_id: int) -> bool:
        """Whether a step is offered now, with that referral where it is about one."""
        standing = self._reader.standing
        asked = standing.referrals if standing else ()
        about = next((each for each in asked if each.referral.id == referral_id), None)
        return any(step.action == action for step in self.offered(about))

    def keep(self, draft: StepDraft) -> None:
        """Remember what is typed, in the journal as well."""
        now = self._now
        if now is not None:
            typed = draft != _preset(now.step, now.case, now.standing, now.about)
            self._remember(now, *(now.half(draft),) if typed else ())

    def take(self, draft: StepDraft) -> None:
        """Do the step, with the case as it was seen when the step began."""
        if self._now is None or self._ticket is not None:
            return
        self.keep(draft)
        now = self._seen_now() if self._is_outdated else self._now
        self._now, self._is_outdated = now, False
        taken = Taken(
            self._services,
            self._actor,
            now.case.id,
            now.case.version,
            now.about.referral if now.about else None,
            draft,
            self.files.files,
            draft == self._warned,
        )
        done = partial(self._done, now, now.step.said_of(draft))
        self._ticket = self._tasks.ask(
            self, lambda: now.step.do(taken), done, partial(self._refuse, draft)
        )

    def put_away(self) -> None:
        """Take no step; what was typed is there again when the same one is begun."""
        if self._now is not None and self._ticket is None:
            self._end()

    def give_up(self) -> None:
        """Take no step, and forget what was typed for it."""
        if self._now is not None and self._ticket is None:
            self._forget(self._now)
            self._end()

    def _seen_now(self) -> Begun:
        """Return the step with the case as it was read after somebody else was first."""
        assert self._now is not None
        case, standing = self._reader.case, self._reader.standing
        if case is None or standing is None or case.id != self._now.case.id:
            return self._now
        about = self._now.about
        if about is not None:
            known = {each.referral.id: each for each in standing.referrals}
            about = known.get(about.referral.id, about)
        return replace(self._now, case=case, standing=standing, about=about)

    def _done(self, begun: Begun, said: str, outcome: Outcome[Any]) -> None:
        self._ticket = None
        self._forget(begun)
        self._end()
        self.taken.emit(said)
        self._bus.announce(outcome.changes)

    def _refuse(self, draft: StepDraft, error: Exception) -> None:
        self._ticket = None
        self._warned = draft if _only_warns(error) else None
        if self._now is None:
            return
        if isinstance(error, Conflict):
            self._is_outdated = True
            self._reader.refresh()
        self.refused.emit(_at_its_field(self._now.step, error))

    def _half_taken(self, case_id: int) -> tuple[HalfStep, ...]:
        kept = self._writings.about(WritingKind.STEP, case_id)
        return kept.steps if kept else ()

    def _forget(self, begun: Begun) -> None:
        """Keep nothing of a step any more, and none of its files."""
        self._remember(begun)
        self._writings.forget_files(begun.half(begun.draft).files_key(begun.case.id))

    def _remember(self, begun: Begun, *half: HalfStep) -> None:
        """Keep what is typed for a step in the place of what was; nothing forgets it."""
        case, place = begun.case, _place(begun.step.action, begun.about)
        others = tuple(each for each in self._half_taken(case.id) if not _is_at(each, place))
        if steps := (*others, *half):
            code = case.tracking_code
            self._writings.keep(Writing(WritingKind.STEP, case.id, case.id, code, steps=steps))
        else:
            self._writings.forget(WritingKind.STEP, case.id)

    def _end(self) -> None:
        self._now = None
        self.ended.emit()


def _place(action: Action, about: StandingReferral | None) -> tuple[str, int]:
    return str(action), about.referral.id if about else 0


def _is_at(half: HalfStep, place: tuple[str, int]) -> bool:
    return (half.action, half.referral_id) == place


def _preset(
    step: Step, case: Case, standing: Standing, about: StandingReferral | None
) -> StepDraft:
    """Return what a step most likely needs: the proposed agency, the term that was asked for."""
    if step.action is CaseAction.REFER:
        proposed = _proposed_agency(case, standing)
        return StepDraft(agency_ids=() if proposed is None else (proposed,))
    if step.action is ReferralAction.TRANSFER and about is not None:
        return StepDraft(agency_id=about.referral.proposed_agency_id)
    if step.action is ReferralAction.EXTEND and about is not None and about.asked_amount:
        return StepDraft(amount=str(about.asked_amount))
    return StepDraft()


def _proposed_agency(case: Case, standing: Standing) -> int | None:
    """Return who was proposed by the last return, or else by subject and county.

    Nobody who owes an answer already, and not the agency that is complained about.
    """
    owing = {each.referral.agency_id for each in standing.asked if not each.referral.ended_at}
    refused = {*owing, case.matter.accused_agency_id}
    returned = [each.referral.proposed_agency_id for each in reversed(standing.asked)]
    wanted = (*(agency for agency in returned if agency is not None), case.agency_id)
    return next((agency for agency in wanted if agency not in refused), None)


def _only_warns(error: Exception) -> bool:
    """Say whether the same may be done all the same, by who does it once more."""
    if not isinstance(error, ValidationFailed):
        return False
    return all(each.code == "names_caller" for each in error.errors)


def _at_its_field(step: Step, error: Exception) -> Exception:
    """Return a refusal so that its sentence can stand beside the field it is about."""
    if isinstance(error, RuleBroken) and error.code in step.errors_at:
        at = step.errors_at[error.code]
        return ValidationFailed((FieldError(at, error.code, error.detail),))
    if isinstance(error, ValidationFailed) and step.errors_at:
        moved = (
            replace(each, field=step.errors_at.get(each.field, each.field)) for each in error.errors
        )
        return ValidationFailed(tuple(moved))
    return error
