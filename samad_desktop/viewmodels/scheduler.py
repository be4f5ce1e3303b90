"""The reports that a person lets be made by themselves: read, kept, and let go."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from samad_desktop.domain.access import Actor
from samad_desktop.domain.report_schedules import Schedule, ScheduleDraft
from samad_desktop.qtkit.tasks import TaskRunner
from samad_desktop.services.report_schedules import ScheduleService


class Scheduler(QObject):
    """Her own alone; whoever runs the command makes them.

    Signals:
        shown: tuple of Schedule, as they are kept now.
        kept: Schedule, when one was kept.
        refused: Exception, when one was not.
        failed: (Exception, how to ask again), when something else could not be done.
    """

    shown = Signal(object)
    kept = Signal(object)
    refused = Signal(object)
    failed = Signal(object, object)

    def __init__(
        self,
        tasks: TaskRunner,
        actor: Actor,
        service: ScheduleService,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._tasks, self._actor, self._service = tasks, actor, service

    def refresh(self) -> None:
        """Read what is kept."""
        work = partial(self._service.of_person, self._actor)
        self._tasks.ask(self, work, self.shown.emit, partial(self._fail, self.refresh))

    def keep(self, draft: ScheduleDraft) -> None:
        """Keep one; told by `kept`, or `refused`."""
        work = partial(self._service.keep, self._actor, draft)
        self._tasks.ask(self, work, self._tell_kept, self.refused.emit)

    def forget(self, schedule: Schedule) -> None:
        """Let one go."""
        work = partial(self._service.forget, self._actor, schedule.id)
        again = partial(self._fail, partial(self.forget, schedule))
        self._tasks.ask(self, work, self._go_on, again)

    def _tell_kept(self, schedule: Schedule) -> None:
        self.kept.emit(schedule)
        self.refresh()

    def _go_on(self, _done: None) -> None:
        self.refresh()

    def _fail(self, again: Callable[[], None], error: Exception) -> None:
        self.failed.emit(error, again)
