"""The call being taken: what was typed, who it is, which case it joins, and its code."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from samad_desktop.domain.access import Actor
from samad_desktop.domain.callers import with_numbers_sorted
from samad_desktop.domain.cases import CaseRow, CaseState
from samad_desktop.domain.changes import Change, Noun
from samad_desktop.domain.contacts import CallDraft, KnownPerson
from samad_desktop.domain.errors import FieldError, RuleBroken, ValidationFailed
from samad_desktop.domain.outbox import CallToTell, CodeTold
from samad_desktop.domain.text import clean
from samad_desktop.qtkit.change_bus import ChangeBus
from samad_desktop.qtkit.tasks import TaskRunner
from samad_desktop.services.intake import IntakeService
from samad_desktop.services.outbox import Sent
from samad_desktop.viewmodels.call_drafts import new_draft, says_something
from samad_desktop.viewmodels.caller_finder import CallerFinder, Callers
from samad_desktop.viewmodels.case_looks import Now, utc_now
from samad_desktop.viewmodels.draft_files import DraftFiles
from samad_desktop.viewmodels.draft_keeper import DraftKeeper
from samad_desktop.viewmodels.joined_case import JoinedCase
from samad_desktop.viewmodels.offers import Offers
from samad_desktop.viewmodels.outbox import OutboxKeeper
from samad_desktop.viewmodels.parked_calls import ParkedCalls
from samad_desktop.viewmodels.similar_finder import SimilarFinder
from samad_desktop.workstation.journal import SavedDraft

_GREETED_WITH = frozenset({Noun.CASE, Noun.CITIZEN})


class CallEditor(QObject):
    """One call at a time; parked ones wait. Every change is kept by the journal.

    Signals:
        showed: CallDraft, when the form must show something it did not type itself.
        placed: field and letter, where the cursor belongs.
        joined: str, the tracking code of the case the call belongs to; None when to none.
        registered: CodeTold, when the call is registered and its code can be read aloud.
        stored: Registered, when the centre has the call whose code is being read aloud.
        refused: ValidationFailed; nothing was registered and nothing is lost.
        failed: (Exception, how to ask again or None), for the message bar; nothing is lost.
        join_refused: Exception, when a typed tracking code leads to no open case.
        busy_changed: bool, while the call is being registered.
        rang_back: when the caller of this call rings again; it just goes on.
        opened_case: case id, when a case of the caller is to be opened.
        told_answer: case id, when its answer is to be told to the caller.
    """

    showed = Signal(object)
    placed = Signal(str, int)
    joined = Signal(object)
    registered = Signal(object)
    stored = Signal(object)
    refused = Signal(object)
    failed = Signal(object, object)
    join_refused = Signal(object)
    busy_changed = Signal(bool)
    rang_back = Signal()
    opened_case = Signal(int)
    told_answer = Signal(int)

    def __init__(
        self,
        tasks: TaskRunner,
        bus: ChangeBus,
        actor: Actor,
        intake: IntakeService,
        keeper: DraftKeeper,
        outbox: OutboxKeeper,
        *,
        now: Now = utc_now,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._actor = actor
        self._intake = intake
        self._keeper = keeper
        self.outbox = outbox
        self._area_code = area_code = outbox.area_code
        self._now = now
        self._filled, self._place = "", ("phone", 0)
        self._busy = self._advised = False
        self._done: CodeTold | None = None
        self._draft = new_draft(now())
        self.parked = ParkedCalls(keeper, area_code, self)
        self._make_files()
        self.callers = self._new_finder()
        self.offers = Offers(self.parked, self._new_finder(), self)
        self.similar = SimilarFinder(tasks, lambda d: intake.similar(actor, d), self)
        self.join = JoinedCase(tasks, lambda case_id: intake.case_of(actor, case_id), self)
        self.join.changed.connect(self.joined)
        self.callers.changed.connect(self._follow_callers)
        for part in (self.callers, self.similar, self.files, self.join):
            part.failed.connect(self.failed)
        outbox.told.connect(self._finish)
        outbox.not_told.connect(self._give_up)
        outbox.sent.connect(self._hear_sent)
        bus.changed.connect(self._hear)

    def _make_files(self) -> None:
        self.files = DraftFiles(self._tasks, self._keeper, self)
        self.files.show(self._draft.key, ())
        self.files.changed.connect(self._keep)

    def _new_finder(self) -> CallerFinder:
        intake, actor = self._intake, self._actor
        return CallerFinder(
            self._tasks, lambda typed: intake.recognise(actor, typed), self._area_code, self
        )

    @property
    def draft(self) -> CallDraft:
        """The call as typed so far."""
        return self._draft

    @property
    def begun(self) -> bool:
        """Whether anything has been typed in this call."""
        return says_something(self._draft) or bool(self.files.files)

    @property
    def wrong_numbers(self) -> tuple[FieldError, ...]:
        """What is wrong with the numbers as typed so far."""
        return self._draft.number_errors(self._area_code)

    @property
    def done(self) -> CodeTold | None:
        """The code being read aloud, until the next call begins."""
        return self._done

    @property
    def joined_code(self) -> str | None:
        """The tracking code of the joined case ("" where it is not known), or None."""
        return self.join.code

    def typed(self, draft: CallDraft, focus: str, cursor: int) -> None:
        """Take what stands in the form now, and where its cursor is."""
        began = not self.begun
        self._draft = replace(draft, received_at=self._now()) if began else draft
        self._place = (focus, cursor)
        self.callers.look(self._draft.caller, self._own_name())
        self.similar.look(self._draft)
        self._find_dropped()
        self._keep()

    def moved(self, focus: str, cursor: int) -> None:
        """Remember where the cursor is."""
        if (focus, cursor) != self._place:
            self._place = (focus, cursor)
            if self.begun:
                self._keep()

    def settle(self) -> None:
        """Put a whole ID in its place and judge whole names, when a field has been left."""
        caller = with_numbers_sorted(self._draft.caller, self._area_code)
        if caller != self._draft.caller:
            self._draft = replace(self._draft, caller=caller)
            self.showed.emit(self._draft)
            self.callers.look(caller, self._own_name())
            self._keep()
        self.callers.settle(self._own_name())
        callers = self.callers.callers
        if self._own_name() and callers.chosen is not None:
            self.pick(callers.people.index(callers.chosen))
            self._follow_callers(self.callers.callers)

    def pick(self, place: int) -> None:
        """Say who is calling; one after the last known person is somebody else."""
        if place < len(self.callers.callers.people):
            self._filled = self._draft.caller.name
        self.callers.pick(place)

    def register(self) -> None:
        """Register the call: its code is told at once, and it is sent to the centre."""
        self._register(advised=False)

    def advise(self) -> None:
        """Register the call as settled by advice; its case is closed at once."""
        self._register(advised=True)

    def next_call(self) -> None:
        """Put this call aside and begin another; somebody who is ringing comes first."""
        ringing = self.offers.ringing
        if ringing is not None:
            self.resume(ringing.draft.key)
        else:
            self.put_aside()

    def put_aside(self) -> None:
        """Put this call aside and begin another."""
        if not self._busy:
            self._park()
            self.begin()

    def begin(self) -> None:
        """Begin an empty call."""
        self._show_whole(new_draft(self._now()))
        self.placed.emit("phone", 0)

    def begin_about(self, case_id: int, code: str) -> None:
        """Begin a call that joins an open case; who is ringing goes on ringing.

        Raises:
            RuleBroken: the call in hand is just being stored.
        """
        if self._busy:
            raise RuleBroken("call_being_stored")
        self.put_aside()
        self._join(case_id, code)

    def toggle_join(self, case: CaseRow | None) -> None:
        """Join the call to an open case, or take that back."""
        if self._busy:
            return
        if self._draft.joined_case_id is not None:
            self._join(None)
        elif case is None:
            self.failed.emit(RuleBroken("no_case_chosen"), None)
        elif case.state is CaseState.CLOSED:
            self.failed.emit(RuleBroken("case_closed"), None)
        else:
            self._join(case.id, case.tracking_code, case)

    def join_by_code(self, typed: str) -> None:
        """Join the call to the case whose code the caller reads aloud."""
        self._tasks.ask(
            self,
            lambda: self._intake.case_by_code(self._actor, typed),
            partial(self._join_found, self._draft.key),
            self.join_refused.emit,
        )

    def resume(self, key: str) -> None:
        """Go on with a parked call, where it was left; this one is parked meanwhile."""
        saved = None if self._busy else self.parked.take(key, self._now())
        if saved is None:
            return
        bare = self._in_hand and not self.files.files
        if bare and self.parked.only_rings_again(self._draft, saved):
            self._keeper.discard(self._draft.key)
        else:
            self._park()
        self._go_on_with(saved)

    def ring(self, number: str) -> None:
        """Hear who is ringing: their call waits, and is offered unless it is the one in hand."""
        phone = clean(number)
        if not phone:
            return
        if self._in_hand and self.parked.same_number(phone, self._draft.caller.phone):
            self.rang_back.emit()
        else:
            self.offers.ring(self.parked.ring(phone, self._now()))

    def take_up_dropped(self) -> None:
        """Go on with the dropped call that is offered."""
        if self.offers.dropped is not None:
            self.resume(self.offers.dropped.draft.key)

    def restore(self, drafts: tuple[SavedDraft, ...]) -> None:
        """Bring back what was being typed when the program ended, the latest first."""
        current = next((saved for saved in drafts if saved.active), None)
        self.parked.bring_back(saved for saved in drafts if saved is not current)
        if current is not None:
            self._go_on_with(current)

    @property
    def _in_hand(self) -> bool:
        """Whether a call is being written that nobody has asked to store yet."""
        return self.begun and self._done is None and not self._busy

    def _park(self) -> None:
        if self._in_hand:
            self.parked.put(self._saved(), self._now())

    def _find_dropped(self) -> None:
        self.offers.find_dropped(self.parked.from_number(self._draft.caller.phone))

    def _hear(self, changes: frozenset[Change]) -> None:
        if self._done is None and any(change.noun in _GREETED_WITH for change in changes):
            self.callers.ask_again()

    def _own_name(self) -> str:
        """Return the name unless it was filled in from what is known."""
        name = self._draft.caller.name
        return "" if name == self._filled else name

    def _follow_callers(self, callers: Callers) -> None:
        before = self._draft
        name = self._name_for(callers.chosen)
        citizen_id = None if callers.chosen is None else callers.chosen.citizen.id
        caller = replace(before.caller, name=name)
        self._draft = replace(before, caller=caller, citizen_id=citizen_id)
        if caller != before.caller:
            self.showed.emit(self._draft)
        self._find_dropped()
        if self._draft != before:
            self.similar.look(self._draft)
            self._keep()

    def _name_for(self, chosen: KnownPerson | None) -> str:
        if self._own_name():
            return self._draft.caller.name
        self._filled = "" if chosen is None else chosen.citizen.name
        return self._filled

    def _join(self, case_id: int | None, code: str = "", case: CaseRow | None = None) -> None:
        self._draft = replace(self._draft, joined_case_id=case_id)
        self.join.become(case_id, code, case)
        self._keep()

    def _join_found(self, key: str, case: CaseRow) -> None:
        if key != self._draft.key or self._busy or self._done is not None:
            return  # Meanwhile it is another call, or this one is being stored without it.
        if case.state is CaseState.CLOSED:
            self.join_refused.emit(RuleBroken("case_closed"))
        else:
            self._join(case.id, case.tracking_code, case)

    def _register(self, *, advised: bool) -> None:
        if self._busy or self._done is not None:
            return
        self.settle()
        self._advised = advised
        self._set_busy(busy=True)
        code = self.join.code or ""
        call = CallToTell(self._draft, self.files.files, advised=advised, joined_code=code)
        self.outbox.register(call, self.join.case)

    def _finish(self, told: CodeTold) -> None:
        self._done = told
        self._set_busy(busy=False)
        self.registered.emit(told)

    def _register_again(self, key: str) -> None:
        """Register the call as it stands now, unless another one has been begun."""
        if self._draft.key == key:
            self._register(advised=self._advised)

    def _give_up(self, key: str, error: Exception) -> None:
        self._set_busy(busy=False)
        self._keep()
        if isinstance(error, ValidationFailed):
            self.refused.emit(error)
        else:
            self.failed.emit(error, partial(self._register_again, key))

    def _hear_sent(self, sent: Sent) -> None:
        if self._done is not None and self._done.key == sent.key:
            self.stored.emit(sent.outcome.value)

    def _go_on_with(self, saved: SavedDraft) -> None:
        self._show_whole(saved.draft, saved)
        # A name that came with a known person is ours to replace, one that was typed is not.
        self._filled = "" if saved.draft.citizen_id is None else saved.draft.caller.name
        self.callers.expect(saved.draft.citizen_id)
        self._place = (saved.focus, saved.cursor)
        self.callers.look(saved.draft.caller, self._own_name())
        self.similar.look(saved.draft)
        self._keep()
        self.placed.emit(saved.focus, saved.cursor)

    def _show_whole(self, draft: CallDraft, saved: SavedDraft | None = None) -> None:
        """Show another call than before, with the files it was saved with."""
        self._done = None
        self._filled, self._place = "", ("phone", 0)
        self._draft = draft
        self.offers.forget()
        self.callers.forget()
        self._draft = draft
        self.similar.forget()
        self.showed.emit(draft)
        self.join.become(draft.joined_case_id)
        self.files.show(draft.key, () if saved is None else saved.files)

    def _saved(self) -> SavedDraft:
        focus, cursor = self._place
        login, now = self._keeper.login, self._now()
        return SavedDraft(
            self._draft, login, now, focus=focus, cursor=cursor, files=self.files.files
        )

    def _keep(self) -> None:
        if self._done is not None:
            return
        if self.begun:
            self._keeper.put(self._saved())
        else:
            self._keeper.discard(self._draft.key)

    def _set_busy(self, *, busy: bool) -> None:
        self._busy = busy
        self.busy_changed.emit(busy)
