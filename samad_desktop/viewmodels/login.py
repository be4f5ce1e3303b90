"""Coming in: who may, who is refused and why, and the first password of one's own."""

import threading
from collections.abc import Callable
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from samad_desktop.domain.entrance import Entrance, same_twice
from samad_desktop.domain.errors import (
    FieldError,
    RuleBroken,
    ValidationFailed,
    WrongCredentials,
)
from samad_desktop.domain.staff import StaffMember
from samad_desktop.qtkit.tasks import Loop, TaskRunner, Ticket


class OpenDesk(Protocol):
    """A desk somebody has just come to."""

    @property
    def must_change_password(self) -> bool:
        """Whether somebody else chose the password."""
        ...

    def change_password(self, old: str, new: str) -> None:
        """Replace the password; blocks."""
        ...

    def close(self) -> None:
        """Leave the desk again."""
        ...


class Gate(Protocol):
    """The door of one centre; every method blocks and is called on a worker."""

    def look(self) -> Entrance:
        """Make the database ready to be used, and see who may come in."""
        ...

    def log_in(self, login: str, password: str) -> OpenDesk:
        """Come in."""
        ...

    def remake_sample(self) -> Entrance:
        """Throw the sample centre away and make it anew."""
        ...

    def watch(self, stop: threading.Event, tell: Callable[[object], None]) -> None:
        """Let nobody wait for ever at the door, until `stop` is set."""
        ...


class Login(QObject):
    """One person at the door of one centre.

    Signals:
        seen: Entrance, when the centre could be looked at.
        opened: OpenDesk, when somebody has come in.
        must_change: when a password of one's own comes first.
        refused: Exception, when somebody was not let in; nothing is lost.
        away: Exception, when the centre could not even be looked at.
        busy_changed: bool.
    """

    seen = Signal(object)
    opened = Signal(object)
    must_change = Signal()
    refused = Signal(object)
    away = Signal(object)
    busy_changed = Signal(bool)

    def __init__(self, tasks: TaskRunner, gate: Gate, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._gate = gate
        self._ticket: Ticket | None = None
        self._looking: Ticket | None = None
        self._watch: Loop | None = None
        self._waits: Callable[[], None] | None = None
        self._entrance = Entrance("")
        self._desk: OpenDesk | None = None
        self._password = ""

    @property
    def busy(self) -> bool:
        """Whether an answer is still awaited."""
        return self._ticket is not None

    def look(self) -> None:
        """See the centre from outside; loads the database code while the password is typed."""
        self._looking = self._tasks.ask(self, self._gate.look, self._looked, self._not_seen)

    def log_in(self, login: str, password: str) -> None:
        """Come in as `login`; a second Enter meanwhile changes nothing."""
        if self.busy:
            return
        missing = [
            FieldError(name, "required")
            for name, typed in (("login", login), ("password", password))
            if not typed
        ]
        if missing:
            self.refused.emit(ValidationFailed(tuple(missing)))
            return
        self._send(login, password, self._refuse)

    def enter_as(self, person: StaffMember) -> None:
        """Come in as one of the sample people, whose pass-phrase everybody may know."""
        if not self.busy:
            refuse = partial(self._refuse_sample, person)
            self._send(person.login, self._entrance.phrase, refuse)

    def change_password(self, new: str, again: str) -> None:
        """Give oneself the password that only oneself knows, and go on."""
        desk = self._desk
        if desk is None or self.busy:
            return
        try:
            same_twice(new, again)
        except ValidationFailed as error:
            self.refused.emit(error)
            return
        old = self._password
        self._await(
            self._tasks.ask(
                self, lambda: desk.change_password(old, new), self._changed, self._refuse_change
            )
        )

    def remake_sample(self) -> None:
        """Throw the sample centre away and make it anew."""
        if not self.busy:
            self._await(self._tasks.ask(self, self._gate.remake_sample, self._remade, self._refuse))

    def leave(self) -> None:
        """Give up a desk whose password was not changed."""
        if self._desk is not None:
            self._desk.close()
            self._desk = None

    def _send(self, login: str, password: str, refuse: Callable[[Exception], None]) -> None:
        self._password = password
        if self._looking is not None:
            # The centre may be in the middle of its upgrade: who is quick waits for it.
            self._waits = partial(self._send, login, password, refuse)
            self._await(self._looking)
            return
        self._await(
            self._tasks.ask(self, lambda: self._gate.log_in(login, password), self._come_in, refuse)
        )

    def _looked(self, entrance: Entrance) -> None:
        self._looking = None
        self._show(entrance)
        self._go_on()

    def _not_seen(self, error: Exception) -> None:
        self._looking = None
        self.away.emit(error)
        self._go_on()

    def _go_on(self) -> None:
        """Send whoever wanted to come in before the centre had been looked at."""
        waits, self._waits = self._waits, None
        if waits is not None:
            waits()

    def _await(self, ticket: Ticket | None) -> None:
        self._ticket = ticket
        self._watch_while_busy()
        self.busy_changed.emit(self.busy)

    def _watch_while_busy(self) -> None:
        if self.busy and self._watch is None:
            self._watch = self._tasks.keep(self, self._gate.watch, _hear, self.refused.emit)
        elif not self.busy and self._watch is not None:
            self._watch.stop()
            self._watch = None

    def _show(self, entrance: Entrance) -> None:
        self._entrance = entrance
        self.seen.emit(entrance)

    def _remade(self, entrance: Entrance) -> None:
        self._await(None)
        self._show(entrance)

    def _come_in(self, desk: OpenDesk) -> None:
        self._await(None)
        if desk.must_change_password:
            self._desk = desk
            self.must_change.emit()
        else:
            self._open(desk)

    def _changed(self, _nothing: None) -> None:
        self._await(None)
        if self._desk is not None:
            self._open(self._desk)

    def _open(self, desk: OpenDesk) -> None:
        self._desk, self._password = None, ""
        self.opened.emit(desk)

    def _refuse(self, error: Exception) -> None:
        self._await(None)
        self._password = ""
        self.refused.emit(error)

    def _refuse_sample(self, person: StaffMember, error: Exception) -> None:
        """The phrase was hers once: where it is wrong now, she has changed it."""
        if isinstance(error, WrongCredentials):
            error = RuleBroken("sample_password_changed", person.display_name)
        self._refuse(error)

    def _refuse_change(self, error: Exception) -> None:
        """Tell about a new password under the name that its field has here."""
        self._await(None)
        if isinstance(error, ValidationFailed):
            renamed = {"new": "new_password", "old": "new_password"}
            error = ValidationFailed(
                tuple(
                    FieldError(renamed.get(wrong.field, wrong.field), wrong.code, wrong.detail)
                    for wrong in error.errors
                )
            )
        self.refused.emit(error)


def _hear(_nothing: object) -> None:
    """Need no news of the watch."""
