"""Keeping and erasing as the section of the settings knows them: rules, preview, one run."""

import threading
from collections.abc import Callable
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from samad_desktop.domain.access import Actor
from samad_desktop.domain.centre_settings import SettingKind
from samad_desktop.domain.changes import Outcome
from samad_desktop.domain.errors import FieldError, ValidationFailed
from samad_desktop.domain.retention import (
    Confirmation,
    RetentionBook,
    RetentionPolicy,
    RetentionPreview,
    RetentionRun,
)
from samad_desktop.qtkit.change_bus import ChangeBus
from samad_desktop.qtkit.tasks import Loop, TaskRunner
from samad_desktop.viewmodels.settings_keeper import SettingsKeeper


class Retaining(Protocol):
    """What may be done about keeping; blocks."""

    def read(self, actor: Actor) -> RetentionBook: ...
    def add_policy(self, actor: Actor, policy: RetentionPolicy) -> Outcome[int]: ...
    def set_proven_within(self, actor: Actor, before: int, after: int) -> Outcome[None]: ...
    def preview(self, actor: Actor) -> RetentionPreview: ...
    def run(
        self, actor: Actor, confirmed: Confirmation, *, go_on: Callable[[], bool] = ...
    ) -> Outcome[RetentionRun]: ...


class Retainer(SettingsKeeper):
    """Reads the rules, counts what is due, and lets it go; a run is of what was previewed.

    Signals:
        previewed: RetentionPreview, or None where it holds no longer.
        erased: RetentionRun, when it came to its end.
    """

    previewed = Signal(object)
    erased = Signal(object)

    def __init__(
        self,
        tasks: TaskRunner,
        bus: ChangeBus,
        actor: Actor,
        retaining: Retaining,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(tasks, bus, actor, parent)
        self.book: RetentionBook | None = None
        self._retaining = retaining
        self._seen: RetentionPreview | None = None
        self._running: Loop | None = None

    def add_policy(self, policy: RetentionPolicy) -> None:
        """Add a version of a rule."""
        self._forget_preview()
        work = partial(self._retaining.add_policy, self._actor, policy)
        self._store(SettingKind.RETENTION, work)

    def set_proven_within(self, days: int) -> None:
        """Warn after so many days without a proven copy."""
        if self.book is not None:
            before = self.book.proven_within_days
            work = partial(self._retaining.set_proven_within, self._actor, before, days)
            self._store(SettingKind.COPY, work)

    def preview(self) -> None:
        """Count what is due; it may take a while."""
        if self._busy:
            return
        self._be_busy(busy=True)
        self._tasks.ask(
            self,
            partial(self._retaining.preview, self._actor),
            self._show_preview,
            partial(self._refuse, SettingKind.RETENTION, self.preview),
        )

    def run(self, confirmed: Confirmation) -> None:
        """Erase what was previewed; closing the window stops it between two windows of it.

        Raises:
            ValidationFailed: nothing was previewed.
        """
        if self._busy:
            return
        if self._seen is None:
            raise ValidationFailed((FieldError("confirm", "retention_preview_first"),))
        self._be_busy(busy=True)
        self._running = self._tasks.keep(
            self,
            partial(_run, self._retaining, self._actor, confirmed),
            self._end,
            partial(self._refuse, SettingKind.RETENTION, partial(self.run, confirmed)),
        )

    def stop(self) -> None:
        """Let a run end after the window that it is in; the next run does the rest."""
        if self._running is not None:
            self._running.stop()

    def _question(self) -> Callable[[], RetentionBook]:
        return partial(self._retaining.read, self._actor)

    def _know(self, book: RetentionBook) -> None:
        self.book = book

    def _show_preview(self, found: RetentionPreview) -> None:
        self._be_busy(busy=False)
        self._seen = found
        self.previewed.emit(found)

    def _forget_preview(self) -> None:
        if self._seen is not None:
            self._seen = None
            self.previewed.emit(None)

    def _end(self, outcome: Outcome[RetentionRun]) -> None:
        self.stop()
        self._be_busy(busy=False)
        self._forget_preview()
        self.erased.emit(outcome.value)
        self._bus.announce(outcome.changes)


def _run(
    retaining: Retaining,
    actor: Actor,
    confirmed: Confirmation,
    stop: threading.Event,
    emit: Callable[[Outcome[RetentionRun]], None],
) -> None:
    emit(retaining.run(actor, confirmed, go_on=lambda: not stop.is_set()))
