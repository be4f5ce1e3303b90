"""The lock of the screen: what is typed stays behind it, and one's own password opens it."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from samad_desktop.domain.errors import (
    AccountDisabled,
    FieldError,
    ValidationFailed,
    WrongCredentials,
)
from samad_desktop.qtkit.tasks import TaskRunner


class Lock(QObject):
    """Locked by a key or by idleness; who was disabled meanwhile is shut out for good.

    Signals:
        locked: when everything is to be covered.
        unlocked: when it may be seen again.
        refused: Exception; it stays locked.
        rang: tuple of numbers that rang meanwhile.
        busy_changed: bool, while the password is looked at.
    """

    locked = Signal()
    unlocked = Signal()
    refused = Signal(object)
    rang = Signal(object)
    busy_changed = Signal(bool)

    def __init__(
        self, tasks: TaskRunner, confirm: Callable[[str], None], parent: QObject | None = None
    ) -> None:
        """Set up; `confirm(password)` raises where it is not the person's, and blocks."""
        super().__init__(parent)
        self._tasks = tasks
        self._confirm = confirm
        self._busy = False
        self.is_locked = False
        self.is_shut = False
        self._numbers: tuple[str, ...] = ()

    def lock(self) -> None:
        """Cover everything."""
        if not self.is_locked:
            self.is_locked = True
            self._numbers = ()
            self.locked.emit()
            self.rang.emit(())

    def shut(self, why: AccountDisabled) -> None:
        """Cover everything for good: the person may work here no more."""
        self.lock()
        self.is_shut = True
        self.refused.emit(why)

    def ring(self, number: str) -> None:
        """Let a caller be seen as a number only."""
        if self.is_locked:
            others = tuple(each for each in self._numbers if each != number)
            self._numbers = (*others, number)
            self.rang.emit(self._numbers)

    def unlock(self, password: str) -> None:
        """Uncover everything, if the password is the person's own."""
        if self._busy or self.is_shut or not self.is_locked:
            return
        if not password:
            self.refused.emit(ValidationFailed((FieldError("password", "required"),)))
            return
        self._be_busy(busy=True)
        self._tasks.ask(self, lambda: self._confirm(password), self._open, self._refuse)

    def _open(self, _nothing: None) -> None:
        self._be_busy(busy=False)
        self.is_locked = False
        self.unlocked.emit()

    def _refuse(self, error: Exception) -> None:
        self._be_busy(busy=False)
        if isinstance(error, AccountDisabled):
            self.shut(error)
        elif isinstance(error, WrongCredentials):
            self.refused.emit(ValidationFailed((FieldError("password", "own_password_wrong"),)))
        else:
            self.refused.emit(error)

    def _be_busy(self, *, busy: bool) -> None:
        self._busy = busy
        self.busy_changed.emit(busy)
