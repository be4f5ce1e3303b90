"""The centre's people as one page knows them: who is there, and what is being stored of whom."""

from collections.abc import Callable
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from samad_desktop.domain.access import Actor
from samad_desktop.domain.changes import Change, Noun, Outcome
from samad_desktop.domain.entrance import same_twice
from samad_desktop.domain.errors import Conflict, FieldError, SamadError, ValidationFailed
from samad_desktop.domain.staff import StaffChange, StaffDraft, StaffMember, checked_password
from samad_desktop.qtkit.change_bus import ChangeBus
from samad_desktop.qtkit.tasks import TaskRunner, Ticket

ADDED = "کاربر «{name}» افزوده شد؛ در نخستین ورود باید گذرواژه را عوض کند."
CHANGED = "آنچه دربارهٔ «{name}» نوشته بودید ثبت شد."
SHUT_OUT = "«{name}» غیرفعال شد و کار بازش پایان یافت."
LET_IN = "«{name}» دوباره می‌تواند وارد شود."
RESET = "گذرواژهٔ «{name}» عوض شد؛ در ورود بعدی باید آن را تغییر دهد."


class PeopleKeeping(Protocol):
    """What may be done with people; blocks."""

    def everybody(self, actor: Actor) -> tuple[StaffMember, ...]: ...
    def add(self, actor: Actor, draft: StaffDraft, password: str) -> Outcome[StaffMember]: ...
    def change(
        self, actor: Actor, before: StaffMember, change: StaffChange
    ) -> Outcome[StaffMember]: ...
    def let_in(
        self, actor: Actor, before: StaffMember, *, allowed: bool
    ) -> Outcome[StaffMember]: ...
    def reset_password(
        self, actor: Actor, before: StaffMember, password: str
    ) -> Outcome[StaffMember]: ...


class People(QObject):
    """Reads and changes people; each is changed as she was read.

    Signals:
        shown: tuple of StaffMember, each time they were read.
        stored: (StaffMember, str), who is another now and how that is said.
        refused: Exception; nothing was stored.
        failed: (Exception, how to try again).
        busy_changed: bool, while something is being stored.
    """

    shown = Signal(object)
    stored = Signal(object, str)
    refused = Signal(object)
    failed = Signal(object, object)
    busy_changed = Signal(bool)

    def __init__(
        self,
        tasks: TaskRunner,
        bus: ChangeBus,
        actor: Actor,
        keeping: PeopleKeeping,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._bus = bus
        self._actor = actor
        self._keeping = keeping
        self._reading: Ticket | None = None
        self._is_read = False
        self._busy = False
        bus.changed.connect(self._hear)

    def read(self) -> None:
        """Read everybody again."""
        if self._reading is not None:
            self._reading.cancel()
        self._reading = self._tasks.ask(
            self, partial(self._keeping.everybody, self._actor), self._show, self._give_up
        )

    def add(self, draft: StaffDraft, password: str, again: str) -> None:
        """Let a new person in; everything that is wrong is said at once."""
        if self._is_sound(draft.checked, partial(_first_password, password, again)):
            self._store(partial(self._keeping.add, self._actor, draft, password), ADDED)

    def change(self, before: StaffMember, change: StaffChange) -> None:
        """Give a person another name, other roles and other agencies."""
        self._store(partial(self._keeping.change, self._actor, before, change), CHANGED)

    def turn(self, before: StaffMember) -> None:
        """Keep a person out, or let her in again where she is out."""
        allowed = before.disabled
        work = partial(self._keeping.let_in, self._actor, before, allowed=allowed)
        self._store(work, LET_IN if allowed else SHUT_OUT)

    def reset_password(self, before: StaffMember, password: str, again: str) -> None:
        """Give a person a password that she has to change."""
        if self._is_sound(partial(_first_password, password, again)):
            work = partial(self._keeping.reset_password, self._actor, before, password)
            self._store(work, RESET)

    def _is_sound(self, *checks: Callable[[], object]) -> bool:
        wrong: list[FieldError] = []
        for check in checks:
            try:
                check()
            except ValidationFailed as error:
                wrong.extend(error.errors)
        if wrong:
            self.refused.emit(ValidationFailed(tuple(wrong)))
        return not wrong

    def _store(self, work: Callable[[], Outcome[StaffMember]], words: str) -> None:
        if self._busy:
            return
        self._be_busy(busy=True)
        again = partial(self._store, work, words)
        self._tasks.ask(self, work, partial(self._finish, words), partial(self._refuse, again))

    def _finish(self, words: str, outcome: Outcome[StaffMember]) -> None:
        self._be_busy(busy=False)
        self.stored.emit(outcome.value, words.format(name=outcome.value.display_name))
        self._bus.announce(outcome.changes)

    def _refuse(self, again: Callable[[], None], error: Exception) -> None:
        self._be_busy(busy=False)
        if not isinstance(error, SamadError) or error.may_pass:
            self.failed.emit(error, again)
            return
        self.refused.emit(error)
        if isinstance(error, Conflict):
            # What the colleague stored is read; stored again, what is typed here holds.
            self.read()

    def _show(self, people: tuple[StaffMember, ...]) -> None:
        self._reading, self._is_read = None, True
        self.shown.emit(people)

    def _give_up(self, error: Exception) -> None:
        self._reading = None
        self.failed.emit(error, self.read)

    def _be_busy(self, *, busy: bool) -> None:
        self._busy = busy
        self.busy_changed.emit(busy)

    def _hear(self, changes: frozenset[Change]) -> None:
        if self._is_read and any(each.noun is Noun.STAFF for each in changes):
            self.read()


def _first_password(password: str, again: str) -> None:
    checked_password(password)
    same_twice(password, again)
