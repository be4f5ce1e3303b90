"""Reports: made apart from everybody's work, with the cases behind each number, and as files."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Select

from samad_desktop.documents.report import TEMPLATE, printed_report
from samad_desktop.domain.access import Actor, Right
from samad_desktop.domain.calendar import tehran_date
from samad_desktop.domain.cases import CaseRow
from samad_desktop.domain.errors import NotFound, RuleBroken
from samad_desktop.domain.outgoing import Outgoing, WayOut
from samad_desktop.domain.paging import PAGE_SIZE, Cursor, Page
from samad_desktop.domain.report_periods import checked
from samad_desktop.domain.reports import (
    Behind,
    FileKind,
    Listed,
    ReportAnswer,
    ReportQuery,
    Summary,
    Table,
)
from samad_desktop.domain.working_time import WorkingTime
from samad_desktop.persistence import behind_numbers, centre_row, outgoings, working_calendar
from samad_desktop.persistence.apart import LIMIT_S, reading_apart
from samad_desktop.persistence.asked import Asked
from samad_desktop.persistence.database import Clock, Database, utc_now
from samad_desktop.reports import REPORTS
from samad_desktop.reports.base import Report, Section
from samad_desktop.reports.compared import beside
from samad_desktop.services.oversight import OversightService
from samad_desktop.services.report_leaving import Typesetter, names_cases, told_of_itself, whole
from samad_desktop.workstation.report_files import ReportSheet, report_bytes, write_report
from samad_desktop.workstation.written_files import written_whole

# So long before the days of a report lies what was answered in them; what lies further back
# counts from there.
_BEFORE = timedelta(days=800)
_DAY = timedelta(days=1)

# A long list is written while it is read.
WRITING_LIMIT_S = 1_800

OnProgress = Callable[[int, int], None]


def every_report() -> tuple[Summary, ...]:
    """Return the reports that there are; what they are called is no secret."""
    return tuple(Summary(each.code, each.title, each.about, each.period) for each in REPORTS)


class ReportService:
    """What supervisors and officials look at, print and take out. Safe to call from any thread.

    A report reads on a connection of its own: nobody's work waits for it, and it can be stopped.
    """

    def __init__(
        self,
        database: Database,
        typesetter: Typesetter | None = None,
        clock: Clock = utc_now,
        *,
        limit_s: float = LIMIT_S,
    ) -> None:
        """Prepare.

        Args:
            typesetter: makes papers; without it there are none.
            limit_s: how long a report may read, in seconds.
        """
        self._database, self._typesetter = database, typesetter
        self._oversight = OversightService(database, clock)
        self._limit_s = limit_s

    def reports(self, actor: Actor) -> tuple[Summary, ...]:
        """Return the reports that there are.

        Raises:
            Forbidden: the person may see none.
        """
        actor.must(Right.SEE_REPORTS)
        return every_report()

    def make(
        self,
        actor: Actor,
        code: str,
        query: ReportQuery,
        on_progress: OnProgress,
        stop: threading.Event,
    ) -> ReportAnswer:
        """Make a report as of now; blocks, up to the limit.

        Args:
            on_progress: is told how many of how many parts are done, from this thread.
            stop: once it is set, from any thread, the report ends at the statement that runs.

        Raises:
            Forbidden: the person may see no reports.
            ValidationFailed: the days cannot be asked about.
            RuleBroken: `report_unknown`, `report_stopped`, `report_too_slow`.
            DatabaseAway: the surroundings failed.
        """
        report = _named(code)
        with self._asking(actor, query, stop) as (connection, asked):
            tables = tuple(_tables(report, connection, asked, on_progress, stop))
            narrowed = behind_numbers.narrowed_by(connection, query.filters)
        words = (report.notes, narrowed, report.is_standing)
        return ReportAnswer(code, report.title, query, asked.now, tables, *words)

    def behind(
        self,
        actor: Actor,
        code: str,
        query: ReportQuery,
        behind: Behind,
        after: Cursor | None = None,
    ) -> Page[CaseRow]:
        """Return a page of what a number counts, the newest first: a row each that it counted.

        Raises:
            Forbidden, ValidationFailed, RuleBroken: as `make`.
            NotFound: the number is no door.
        """
        with self._database.reading() as connection:
            chosen = self._chosen(connection, actor, code, query, behind)
            return behind_numbers.page(connection, chosen, actor, after, PAGE_SIZE)

    def listed(self, actor: Actor, code: str, query: ReportQuery, behind: Behind) -> Listed:
        """Return how much stands behind a number, and how much of it is about no case.

        Raises:
            Forbidden, ValidationFailed, RuleBroken, NotFound: as `behind`.
        """
        with self._database.reading() as connection:
            chosen = self._chosen(connection, actor, code, query, behind)
            return behind_numbers.listed(connection, chosen)

    def paper(self, actor: Actor, answer: ReportAnswer) -> bytes:
        """Return an answer as a PDF to look at; whoever lets it leave notes that.

        Raises:
            Forbidden: the person may see no reports.
        """
        actor.must(Right.SEE_REPORTS)
        assert self._typesetter is not None
        with self._database.reading() as connection:
            centre = centre_row.read(connection).name
        return self._typesetter.pdf(TEMPLATE, printed_report(answer, centre), answer.made_at)

    def file(self, actor: Actor, answer: ReportAnswer, kind: FileKind) -> bytes:
        """Return an answer as a file; it is noted before it leaves.

        Of long lists it has the rows of the answer: `save` writes them all.

        Raises:
            Forbidden: the person may see no reports.
            DatabaseAway, TooSlow: it could not be noted; nothing may leave.
        """
        if kind is FileKind.PDF:
            made = self.paper(actor, answer)
            self._note(actor, answer, kind, cut=0)
            return made
        self._note(actor, answer, kind, cut=0)
        sheets = [ReportSheet(each, each.rows, len(each.rows)) for each in answer.tables]
        return report_bytes(kind, sheets, told_of_itself(answer, actor))

    def save(
        self,
        actor: Actor,
        answer: ReportAnswer,
        kind: FileKind,
        target: Path,
        stop: threading.Event,
    ) -> None:
        """Write an answer into a file, long lists whole; noted before it leaves; never half of one.

        Raises:
            Forbidden: the person may see no reports.
            RuleBroken: `file_not_written`, `report_too_large`, `report_stopped`.
            DatabaseAway, TooSlow: it could not be read or noted.
        """
        if kind is FileKind.PDF:
            made = self.file(actor, answer, kind)
            with written_whole(target) as beside:
                beside.write_bytes(made)
            return
        self._note(actor, answer, kind, cut=sum(each.cut for each in answer.tables))
        report = _named(answer.report)
        with self._asking(actor, answer.query, stop, WRITING_LIMIT_S) as (connection, asked):
            sheets = [
                whole(section, table, connection, asked)
                for section, table in zip(report.sections, answer.tables, strict=True)
            ]
            write_report(target, kind, sheets, told_of_itself(answer, actor))

    def _note(self, actor: Actor, answer: ReportAnswer, kind: FileKind, *, cut: int) -> None:
        """Note that a report leaves, and of how many cases it tells one by one."""
        actor.must(Right.SEE_REPORTS)
        way = WayOut.SAVED_PAPER if kind is FileKind.PDF else WayOut.SAVED_LIST
        told = sum(len(each.rows) for each in answer.tables if names_cases(each))
        outgoing = Outgoing(way, people=told + cut, reason=answer.title)
        with self._database.transaction() as connection:
            outgoings.add(connection, outgoing, actor.staff_id)

    @contextmanager
    def _asking(
        self, actor: Actor, query: ReportQuery, stop: threading.Event, limit_s: float | None = None
    ) -> Iterator[tuple[Connection, Asked]]:
        actor.must(Right.SEE_REPORTS)
        limit_s = self._limit_s if limit_s is None else limit_s
        with reading_apart(self._database, stop, limit_s) as connection:
            yield connection, self._asked(connection, actor, query)

    def _chosen(
        self, connection: Connection, actor: Actor, code: str, query: ReportQuery, behind: Behind
    ) -> Select[*tuple[Any, ...]]:
        section = _section(_named(code), behind.section)
        asked = self._asked(connection, actor, query)
        chosen = None if section.door is None else section.door(asked, behind)
        if chosen is None:
            raise NotFound(f"{code}/{behind.section}/{behind.column}")
        return chosen

    def _asked(self, connection: Connection, actor: Actor, query: ReportQuery) -> Asked:
        actor.must(Right.SEE_REPORTS)
        moment, scope = self._oversight.where_and_when(connection, actor)
        today = tehran_date(moment.now)
        query = checked(query, today)
        return Asked(query, moment, scope, actor, _time(connection, query, today))


def _tables(
    report: Report,
    connection: Connection,
    asked: Asked,
    on_progress: OnProgress,
    stop: threading.Event,
) -> Iterator[Table]:
    asked = replace(asked, together=report.together)
    on_progress(0, len(report.sections))
    for done, section in enumerate(report.sections, start=1):
        if stop.is_set():
            raise RuleBroken("report_stopped")
        yield _table(section, connection, asked)
        on_progress(done, len(report.sections))


def _table(section: Section, connection: Connection, asked: Asked) -> Table:
    table, earlier = section.read(connection, asked), asked.query.compared
    if earlier is not None and any(column.is_compared for column in table.columns):
        table = beside(table, section.read(connection, asked.about(earlier)))
    notes = section.notes_of(asked.query.filters)
    return replace(table, rows=table.rows[: section.most], notes=notes)


def _named(code: str) -> Report:
    found = next((each for each in REPORTS if each.code == code), None)
    if found is None:
        raise RuleBroken("report_unknown", code)
    return found


def _section(report: Report, code: str) -> Section:
    found = next((each for each in report.sections if each.code == code), None)
    if found is None:
        raise NotFound(f"{report.code}/{code}")
    return found


def _time(connection: Connection, query: ReportQuery, today: date) -> WorkingTime | None:
    """Return the working time of all days that a report tells of; None without a calendar."""
    days = [query.days, *([query.compared] if query.compared else [])]
    try:
        calendar = working_calendar.read(connection)
    except NotFound:
        return None
    since = min(each.since for each in days) - _BEFORE
    return WorkingTime(calendar, since, max(today, *(each.until for each in days)) + _DAY)
