"""Reports that are made by themselves: kept, let go, and made once their moment has come."""

import threading
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from samad_desktop.domain.access import Actor, Right
from samad_desktop.domain.errors import (
    FieldError,
    NotFound,
    RuleBroken,
    SamadError,
    ValidationFailed,
)
from samad_desktop.domain.report_schedules import KEPT_MAX, Schedule, ScheduleDraft
from samad_desktop.domain.reports import ReportQuery
from samad_desktop.persistence import report_schedules
from samad_desktop.persistence.database import Database
from samad_desktop.services.reporting import ReportService


@dataclass(frozen=True, slots=True)
class Made:
    """What became of a schedule whose moment had come: the file, or why there is none."""

    schedule: Schedule
    target: Path
    error: SamadError | None = None


class ScheduleService:
    """What a person lets be made by itself, in her own name. Safe to call from any thread."""

    def __init__(self, database: Database, reporting: ReportService) -> None:
        self._database, self._reporting = database, reporting

    def of_person(self, actor: Actor) -> tuple[Schedule, ...]:
        """Return what she keeps; nobody else's are told.

        Raises:
            Forbidden: she may see no reports.
        """
        actor.must(Right.SEE_REPORTS)
        with self._database.reading() as connection:
            return report_schedules.of_person(connection, actor.staff_id)

    def keep(self, actor: Actor, draft: ScheduleDraft) -> Schedule:
        """Keep a schedule; it is due from its next moment on.

        Raises:
            Forbidden: she may see no reports.
            ValidationFailed: the draft has errors, its folder is not there, or there is no such
                report.
            RuleBroken: `schedules_max`.
        """
        draft = draft.checked()
        if draft.report not in {each.code for each in self._reporting.reports(actor)}:
            raise ValidationFailed((FieldError("report", "required"),))
        if not Path(draft.folder).is_dir():
            raise ValidationFailed((FieldError("folder", "schedule_folder_missing"),))
        with self._database.transaction() as connection:
            if len(report_schedules.of_person(connection, actor.staff_id)) >= KEPT_MAX:
                raise RuleBroken("schedules_max", str(KEPT_MAX))
            kept = report_schedules.keep(connection, draft, actor.staff_id)
            every = report_schedules.of_person(connection, actor.staff_id)
        return next(each for each in every if each.id == kept)

    def forget(self, actor: Actor, schedule_id: int) -> None:
        """Let one of her own go.

        Raises:
            NotFound: she has no such schedule.
        """
        with self._database.transaction() as connection:
            if not report_schedules.forget(connection, schedule_id, actor.staff_id):
                raise NotFound(f"schedule {schedule_id}")

    def make_due(self, actor: Actor) -> tuple[Made, ...]:
        """Make each of hers whose moment has come, one after the other; blocks.

        What cannot be made hinders no other: it is told, and due again the next time. Twice at
        once the same file is written twice, and is whole.

        Raises:
            Forbidden: she may see no reports.
            DatabaseAway: nothing can be read, or remembered.
        """
        now = self._database.now()
        waiting = ((each, each.due(now)) for each in self.of_person(actor))
        return tuple(self._made(actor, each, at) for each, at in waiting if at is not None)

    def _made(self, actor: Actor, schedule: Schedule, moment: datetime) -> Made:
        days = schedule.days(moment)
        target = schedule.target(days)
        try:
            self._write(actor, schedule, ReportQuery(days), target)
        except SamadError as error:
            with self._database.transaction() as connection:
                report_schedules.mark_failed(connection, schedule.id, error.code)
            return Made(schedule, target, error)
        with self._database.transaction() as connection:
            report_schedules.mark(connection, schedule.id, moment)
        return Made(schedule, target)

    def _write(self, actor: Actor, schedule: Schedule, query: ReportQuery, target: Path) -> None:
        if not target.parent.is_dir():
            raise RuleBroken("schedule_folder_missing")
        never = threading.Event()
        answer = self._reporting.make(actor, schedule.report, query, _nobody, never)
        self._reporting.save(actor, answer, schedule.format, target, never)


def _nobody(_done: int, _of: int) -> None:
    """Tell nobody how far it is."""
