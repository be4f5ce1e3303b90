"""What the parts of the centre's settings share: of what kind a change is, and how it ends."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Signal

from samad_desktop.domain.centre_settings import SettingKind
from samad_desktop.domain.changes import Outcome
from samad_desktop.domain.decree_effects import DecreeEffect
from samad_desktop.viewmodels.keeper import Keeper


class SettingsKeeper(Keeper):
    """Keeps one part of the settings.

    Signals:
        stored: (SettingKind, DecreeEffect or None), when something is in force.
        unchanged: SettingKind, when what was to be stored stands there already.
        refused: (SettingKind, Exception); nothing was stored.
    """

    stored = Signal(object, object)
    unchanged = Signal(object)
    refused = Signal(object, object)

    def _store(self, kind: SettingKind, work: Callable[[], Outcome[Any]]) -> None:
        if self._busy:
            return
        self._be_busy(busy=True)
        again = partial(self._store, kind, work)
        finish, refuse = partial(self._finish, kind), partial(self._refuse, kind, again)
        self._tasks.ask(self, work, finish, refuse)

    def _finish(self, kind: SettingKind, outcome: Outcome[Any]) -> None:
        self._be_busy(busy=False)
        if not outcome.changes:
            self.unchanged.emit(kind)
            return
        told = outcome.value if isinstance(outcome.value, DecreeEffect) else None
        self.stored.emit(kind, told)
        self._bus.announce(outcome.changes)

    def _refuse(self, kind: SettingKind, again: Callable[[], None], error: Exception) -> None:
        self._end_refused(partial(self.refused.emit, kind), again, error)
