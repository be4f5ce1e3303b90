"""What a liaison has open, and what she does with it: acknowledge, answer, return, ask for time."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from samad_desktop.domain.access import Actor
from samad_desktop.domain.attachments import Attachment
from samad_desktop.domain.changes import Change, Noun, Outcome
from samad_desktop.domain.errors import NotFound
from samad_desktop.domain.referrals import Referral
from samad_desktop.domain.referred_cases import ReferredCase
from samad_desktop.domain.standing import why_not_with
from samad_desktop.domain.transitions import ReferralAction, offered_on_referral
from samad_desktop.domain.writings import Writing, WritingKind, reply_files_key
from samad_desktop.qtkit.change_bus import ChangeBus
from samad_desktop.qtkit.tasks import TaskRunner, Ticket
from samad_desktop.services.agency_desk import AgencyDeskService
from samad_desktop.services.explaining import ExplanationService
from samad_desktop.services.outgoings import OutgoingService
from samad_desktop.services.referrals import ReferralService
from samad_desktop.viewmodels.draft_files import DraftFiles
from samad_desktop.viewmodels.explainer import Explainer, Question, Setter
from samad_desktop.viewmodels.leaving import Leave, leaving
from samad_desktop.viewmodels.stored_files import Read, StoredFiles
from samad_desktop.viewmodels.writings import Writings
from samad_desktop.workstation.opened_files import OpenedFiles

REST_MS = 120
_Moved = Outcome[tuple[Referral, ...]]


@dataclass(frozen=True, slots=True)
class AgencyServices:
    """What a liaison's page asks; `setter` sets explanations for paper."""

    desk: AgencyDeskService
    referrals: ReferralService
    explaining: ExplanationService
    setter: Setter
    opened: OpenedFiles
    outgoings: OutgoingService


@dataclass(frozen=True, slots=True)
class Reply:
    """What was typed for one action, and attached.

    `agency_id` is who is proposed instead, `until` the day to which more time is asked for.
    """

    text: str = ""
    agency_id: int | None = None
    until: date | None = None
    files: tuple[Attachment, ...] = ()

    @property
    def has_anything(self) -> bool:
        """Whether there is something that could be lost."""
        rest = (self.agency_id, self.until)
        return bool(self.text.strip() or self.files) or any(each is not None for each in rest)


class AgencyDesk(QObject):
    """One referral of the liaison's own agencies at a time.

    Signals:
        shown: ReferredCase, or None while none is open.
        done: ReferralAction, when it was stored.
        refused: Exception that belongs beside the form.
        failed: (Exception, how to ask again), for the message bar.
    """

    shown = Signal(object)
    done = Signal(object)
    refused = Signal(object)
    failed = Signal(object, object)

    def __init__(
        self,
        tasks: TaskRunner,
        bus: ChangeBus,
        actor: Actor,
        services: AgencyServices,
        writings: Writings,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._bus = bus
        self._actor = actor
        self._services = services
        self._writings = writings
        self._case: ReferredCase | None = None
        self._wanted: int | None = None
        self._sought = False
        self._sought_case = 0
        self._ticket: Ticket | None = None
        self._moving: Ticket | None = None
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self.refresh)
        self.files = StoredFiles(tasks, services.opened, self._reading, self._leaving, self)
        self.files.failed.connect(self.failed)
        self.explainer = Explainer(tasks, services.setter, self._question, self)
        self.explainer.failed.connect(self.failed)
        self.reply_files = DraftFiles(tasks, writings, self)
        bus.changed.connect(self._hear)

    @property
    def case(self) -> ReferredCase | None:
        """The referral that is open, with its case."""
        return self._case

    @property
    def offered(self) -> tuple[ReferralAction, ...]:
        """What may be done with it now; with a copy, nothing."""
        if self._case is None or self._case.referral.copy:
            return ()
        return offered_on_referral(self._actor, self._case.referral.state, self._case.state)

    def why_not(self, action: ReferralAction) -> str:
        """Return the code of why that may not be done with it now; empty where it may."""
        case = self._case
        if case is None:
            return "no_referral_open"
        return why_not_with(self._actor, action, case.referral, case.state)

    @property
    def awaited(self) -> tuple[str, int] | None:
        """What is being read and not shown yet: `referral` or `case`, and its id."""
        if self._ticket is None and not self._rest.isActive():
            return None
        if self._wanted is None:
            return ("case", self._sought_case) if self._sought else None
        shown = None if self._case is None else self._case.referral.id
        return None if self._wanted == shown else ("referral", self._wanted)

    @property
    def may_explain(self) -> bool:
        """Whether a clock runs for the agency's answer."""
        return self._case is not None and self._case.is_owed

    @property
    def busy(self) -> bool:
        """Whether something is being stored."""
        return self._moving is not None

    @property
    def is_sought(self) -> bool:
        """Whether the case was asked for by itself, and did not come from a list."""
        return self._sought

    def look_at(self, referral_id: int | None) -> None:
        """Choose a referral; it is read once the choice rests."""
        self._sought = False
        if referral_id == self._wanted:
            return
        self._wanted = referral_id
        self._cancel()
        if referral_id is None:
            self._rest.stop()
            self._show(None)
        else:
            self._rest.start()

    def open(self, referral_id: int) -> None:
        """Read a referral at once."""
        self._wanted, self._sought = referral_id, False
        self.refresh()

    def open_case(self, case_id: int) -> None:
        """Read the last referral of a case that went to the liaison's own agencies, if one did."""

        def find() -> ReferredCase:
            own = self._services.referrals.of_case(self._actor, case_id)
            answering = [each for each in own if not each.copy] or list(own)
            if not answering:
                raise NotFound(f"referral of case {case_id}")
            return self._services.desk.open(self._actor, answering[-1].id)

        self._rest.stop()
        self._wanted = None
        self._sought, self._sought_case = True, case_id
        self._ask(find, partial(self.open_case, case_id))

    def refresh(self) -> None:
        """Read again what is open."""
        self._rest.stop()
        wanted = self._wanted
        if wanted is not None:
            self._ask(lambda: self._services.desk.open(self._actor, wanted), self.refresh)

    def explain(self) -> None:
        """Say why the agency has until then."""
        if self._case is not None and self.may_explain:
            self.explainer.explain(self._case.referral.id)

    def take_up(self) -> Reply:
        """Return what was typed about this referral and not stored yet, its files at hand."""
        case = self._case
        key = reply_files_key(case.referral.id if case else 0)
        self.reply_files.show(key, self._writings.files(key))
        kept = case and self._writings.about(WritingKind.REPLY, case.referral.id)
        return Reply(kept.note, kept.agency_id, kept.until) if kept else Reply()

    def keep(self, reply: Reply) -> None:
        """Have what is typed in the journal."""
        case = self._case
        if case is None:
            return
        referral = case.referral
        if reply.has_anything:
            writing = Writing(
                WritingKind.REPLY,
                *(referral.id, referral.case_id, case.tracking_code),
                note=reply.text,
                files=tuple(file.sha256 for file in reply.files),
                until=reply.until,
                agency_id=reply.agency_id,
            )
            self._writings.keep(writing)
        else:
            self._writings.forget(WritingKind.REPLY, referral.id)

    def forget(self) -> None:
        """Forget what was typed about this referral, and its files."""
        if self._case is not None:
            self._forget(self._case.referral.id)

    def do(self, action: ReferralAction, reply: Reply) -> None:
        """Do what is offered with the referral as it was read."""
        if self._case is None or self.busy:
            return
        referral = self._case.referral
        work = self._work(action, referral, reply)
        stored = partial(self._stored, action, referral.id)
        self._moving = self._tasks.ask(self, work, stored, self._refuse)

    def _work(
        self, action: ReferralAction, referral: Referral, reply: Reply
    ) -> Callable[[], _Moved]:
        service, actor = self._services.referrals, self._actor
        about = (actor, referral.id, referral.version)
        if action is ReferralAction.ACKNOWLEDGE:
            return lambda: service.acknowledge(*about)
        if action is ReferralAction.RETURN:
            return lambda: service.send_back_to_centre(
                *about, reply.text, reply.agency_id, reply.files
            )
        if action is ReferralAction.ASK_EXTENSION:
            return lambda: service.ask_extension(*about, reply.text, reply.until, reply.files)
        move = {
            ReferralAction.REPLY_INTERIM: service.reply_interim,
            ReferralAction.ANSWER: service.answer,
        }[action]
        return lambda: move(*about, reply.text, reply.files)

    def _stored(self, action: ReferralAction, referral_id: int, moved: _Moved) -> None:
        self._moving = None
        if action is not ReferralAction.ACKNOWLEDGE:
            self._forget(referral_id)
        self.done.emit(action)
        self._bus.announce(moved.changes)

    def _forget(self, referral_id: int) -> None:
        self._writings.forget(WritingKind.REPLY, referral_id)
        self._writings.forget_files(reply_files_key(referral_id))

    def _refuse(self, error: Exception) -> None:
        self._moving = None
        self.refused.emit(error)

    def _ask(self, work: Callable[[], ReferredCase], again: Callable[[], None]) -> None:
        self._cancel()
        self._ticket = self._tasks.ask(self, work, self._show, partial(self._give_up, again))

    def _cancel(self) -> None:
        if self._ticket is not None:
            self._ticket.cancel()
        self._ticket = None

    def _show(self, case: ReferredCase | None) -> None:
        self._ticket = None
        self._case = case
        if case is not None and self._wanted is None:
            self._wanted = case.referral.id
        self.shown.emit(case)

    def _give_up(self, again: Callable[[], None], error: Exception) -> None:
        self._ticket, self._sought = None, False
        self.failed.emit(error, again)

    def _hear(self, changes: frozenset[Change]) -> None:
        case = self._case
        if case is None:
            return
        about = (None, case.referral.case_id)
        if any(change.noun is Noun.CASE and change.id in about for change in changes):
            self.refresh()

    def _question(self, referral_id: int) -> Question | None:
        if self._case is None:
            return None
        ask = partial(self._services.explaining.of_referral, self._actor, referral_id)
        return Question(self._case.tracking_code, ask, self._leaving())

    def _leaving(self) -> Leave:
        case = self._case
        note = partial(self._services.outgoings.note, self._actor)
        return leaving(note, case.referral.case_id if case else None)

    def _reading(self, attachment_id: int) -> Read:
        referral_id = self._case.referral.id if self._case else 0
        return partial(self._services.desk.attachment, self._actor, referral_id, attachment_id)
