"""What a person may set for themselves: how the program looks, and their own password."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from samad_desktop.domain.entrance import same_twice
from samad_desktop.domain.errors import FieldError, ValidationFailed
from samad_desktop.qtkit.tasks import TaskRunner
from samad_desktop.qtkit.theme import Appearance, Theme


@dataclass(frozen=True, slots=True)
class About:
    """What this program is and works with: (name, value), in the order shown."""

    facts: tuple[tuple[str, str], ...]


class Settings(QObject):
    """The look is set at once; a password only when the old one was right.

    Signals:
        looks_changed: (Appearance, percent), to be remembered.
        lock_changed: int, after how many idle minutes the screen locks itself.
        password_changed: when the new password is in force.
        refused: Exception; the old password is still in force.
    """

    looks_changed = Signal(object, int)
    lock_changed = Signal(int)
    password_changed = Signal()
    refused = Signal(object)

    def __init__(
        self,
        tasks: TaskRunner,
        theme: Theme,
        change: Callable[[str, str], None],
        about: About,
        parent: QObject | None = None,
    ) -> None:
        """Set up; `change(old, new)` replaces the password, and blocks."""
        super().__init__(parent)
        self._tasks = tasks
        self._theme = theme
        self._change = change
        self.about = about
        self.lock_minutes = 0
        theme.changed.connect(self._tell)

    @property
    def appearance(self) -> Appearance:
        """Light, dark, or as the desktop has it."""
        return self._theme.appearance

    @property
    def text_percent(self) -> int:
        """The size of everything."""
        return self._theme.text_percent

    def set_appearance(self, appearance: Appearance) -> None:
        """Show everything light, dark, or as the desktop has it."""
        self._theme.set_appearance(appearance)

    def set_text_percent(self, percent: int) -> None:
        """Show everything at this size."""
        self._theme.set_text_percent(percent)

    def set_lock_minutes(self, minutes: int) -> None:
        """Let the screen lock itself after so many minutes without a touch."""
        self.lock_minutes = minutes
        self.lock_changed.emit(minutes)

    def toggle_dark(self) -> None:
        """Turn to the other of light and dark."""
        self.set_appearance(Appearance.LIGHT if self._theme.dark else Appearance.DARK)

    def change_password(self, old: str, new: str, again: str) -> None:
        """Replace one's own password."""
        try:
            same_twice(new, again)
        except ValidationFailed as error:
            self.refused.emit(error)
            return
        self._tasks.ask(self, lambda: self._change(old, new), self._changed, self._refuse)

    def _changed(self, _nothing: None) -> None:
        self.password_changed.emit()

    def _refuse(self, error: Exception) -> None:
        if isinstance(error, ValidationFailed):
            error = ValidationFailed(
                tuple(
                    FieldError(f"{wrong.field}_password", wrong.code, wrong.detail)
                    for wrong in error.errors
                )
            )
        self.refused.emit(error)

    def _tell(self) -> None:
        self.looks_changed.emit(self.appearance, self.text_percent)
