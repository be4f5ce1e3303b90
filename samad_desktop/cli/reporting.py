"""`samad-admin report`: a report as a table on the console, or as a file, without a window."""

import argparse
import sys
import threading
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from samad_desktop.bootstrap.typesetting import LazyTypesetter
from samad_desktop.cli.acting import add_acting, anybody
from samad_desktop.cli.connecting import opened
from samad_desktop.cli.due_reports import make_due
from samad_desktop.cli.narrowing import add_named, named_in
from samad_desktop.cli.options import OK, Commands, database_options
from samad_desktop.cli.tables import (
    fitting_lines,
    flush_lines,
    listed_lines,
    table_lines,
    told_lines,
)
from samad_desktop.console import Terminal
from samad_desktop.domain.access import Actor, Right
from samad_desktop.domain.calendar import tehran_date
from samad_desktop.domain.cases import CaseKind
from samad_desktop.domain.channels import Channel
from samad_desktop.domain.errors import RuleBroken
from samad_desktop.domain.periods import Period
from samad_desktop.domain.report_periods import before, days_text, parse_period
from samad_desktop.domain.report_values import count_text, shown
from samad_desktop.domain.reports import (
    FileKind,
    Filters,
    ReportAnswer,
    ReportQuery,
    Row,
    Summary,
    Table,
)
from samad_desktop.domain.text import isolate, persian_digits
from samad_desktop.persistence import staff
from samad_desktop.persistence.database import Database
from samad_desktop.report_words import (
    BEFORE,
    COMPARED,
    CUT_SHORT,
    EMPTY,
    PROGRESS,
    WRITTEN,
    answered_days,
)
from samad_desktop.services.access import AccessService
from samad_desktop.services.finding import FindingService
from samad_desktop.services.reference import ReferenceService
from samad_desktop.services.reporting import ReportService, every_report

_BETWEEN = " · "


def register(commands: Commands) -> None:
    parser = commands.add_parser(
        "report", help="گزارش‌های مرکز، در پایانه یا فایل", parents=[database_options()]
    )
    parser.add_argument("name", metavar="NAME", nargs="?", help="نام گزارش؛ --list نام‌ها را می‌گوید")
    parser.add_argument("--list", action="store_true", help="نام گزارش‌ها")
    parser.add_argument(
        "--due", action="store_true", help="گزارش‌های زمان‌بندی‌شده‌ای که نوبتشان رسیده است"
    )
    parser.add_argument(
        "--period",
        metavar="PERIOD",
        help=(
            "بازه: سال 1404، ماه 1405-07، فصل 1405-q3، هفته 1405-w12، روز 1405-07-01، از روزی تا"
            " روزی 1405-07-01..1405-07-15، یا "
            + "، ".join(Period)
            + "، به فارسی نیز مانند «این ماه»؛ بی آن، همان که هر گزارش در پنجره دارد"
        ),
    )
    parser.add_argument(
        "--compare",
        action="store_true",
        help="سنجش با بازهٔ پیش از آن؛ آنچه هنوز نگذشته، با همان شمار روز",
    )
    parser.add_argument(
        "--format", choices=[each.value for each in FileKind], help="نوع فایل؛ بی آن، در پایانه"
    )
    parser.add_argument("--out", metavar="FILE", help="فایلی که گزارش در آن نوشته می‌شود")
    parser.add_argument(
        "--channel", choices=[each.value for each in Channel], help="مجرای نخستین تماس"
    )
    add_named(parser)
    add_acting(parser)
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace, terminal: Terminal) -> int:
    if options.list:
        _say_list(every_report(), options, terminal)
        return OK
    kind = None if options.due else _file_kind(options)
    with opened(options) as database:
        service = ReportService(database, LazyTypesetter())
        if options.due:
            return make_due(service, database, options, terminal)
        actor = anybody(database, options, Right.SEE_REPORTS)
        answer = _made(service, actor, database, options, terminal)
        if options.compare and answer.compared is None:
            raise RuleBroken("report_not_compared", answer.title)
        if kind is not None:
            service.save(actor, answer, kind, Path(options.out), threading.Event())
            terminal.say(WRITTEN.format(isolate(options.out)))
        elif options.json:
            terminal.hand_over(asdict(answer), options.json)
        else:
            terminal.say("\n".join(flush_lines(_lines(answer, terminal), terminal)))
    return OK


def _file_kind(options: argparse.Namespace) -> FileKind | None:
    """Return as what the report is to be written, None for the console.

    Raises:
        RuleBroken: `report_not_named`, `report_out_needed` or `report_format_needed`.
    """
    if not options.name:
        raise RuleBroken("report_not_named")
    if options.format and not options.out:
        raise RuleBroken("report_out_needed")
    if not options.out:
        return None
    named = options.format or Path(options.out).suffix.lower().removeprefix(".")
    if named not in set(FileKind):
        raise RuleBroken("report_format_needed")
    return FileKind(named)


def _made(
    service: ReportService,
    actor: Actor,
    database: Database,
    options: argparse.Namespace,
    terminal: Terminal,
) -> ReportAnswer:
    def on_progress(done: int, parts: int) -> None:
        if done and sys.stderr.isatty():
            terminal.complain(persian_digits(PROGRESS.format(done, parts)))

    today = tehran_date(database.now())
    days = parse_period(options.period or _own_period(options.name), today)
    earlier = before(days, today) if options.compare else None
    query = ReportQuery(days, _filters(database, options), earlier)
    return service.make(actor, options.name, query, on_progress, threading.Event())


def _own_period(name: str) -> Period:
    """Return of which days a report is where nobody says; of an unknown one it does not matter."""
    return next((each.period for each in every_report() if each.code == name), Period.THIS_MONTH)


def _filters(database: Database, options: argparse.Namespace) -> Filters:
    with database.reading() as connection:
        people = staff.everybody(connection)
    finding = FindingService(database, AccessService(database).centre().area_code)
    named = named_in(options, ReferenceService(database).read(), finding.choices(), people)
    return Filters(
        county_id=named.county_id,
        agency_id=named.agency_id,
        subject_id=named.subject_id,
        kind=CaseKind(options.kind) if options.kind else None,
        channel=Channel(options.channel) if options.channel else None,
        operator_id=named.operator_id,
    )


def _say_list(found: tuple[Summary, ...], options: argparse.Namespace, terminal: Terminal) -> None:
    if options.json:
        terminal.hand_over({"reports": [asdict(each) for each in found]}, options.json)
        return
    rows = [(each.code, each.title, each.about) for each in found]
    terminal.say("\n".join(flush_lines(listed_lines(rows, terminal), terminal)))


def _lines(answer: ReportAnswer, terminal: Terminal) -> Iterator[str]:
    yield from told_lines(answer.title, terminal)
    told = [answered_days(answer)]
    if answer.compared:
        told.append(COMPARED.format(days_text(answer.compared)))
    yield from told_lines(_BETWEEN.join((*told, *answer.narrowed)), terminal)
    for table in answer.tables:
        yield ""
        yield f"{table.title}:"
        yield from _table_lines(table, terminal)
    yield ""
    for words in answer.every_note:
        yield from told_lines(words, terminal)


def _table_lines(table: Table, terminal: Terminal) -> Iterator[str]:
    if not table.rows:
        yield EMPTY
        return
    compared = any(row.before is not None for row in table.rows)
    every = [*table.rows, *([table.totals] if table.totals else [])]
    rows = [tuple(_heads(table, compared=compared))]
    rows += [tuple(_cells(table, row, compared=compared)) for row in every]
    if table.columns[0].measure is not None:  # Single numbers: each on a line with its name.
        yield from table_lines(list(zip(*rows, strict=True)), terminal)
    else:
        yield from fitting_lines(rows, terminal)
    if table.cut:
        yield from told_lines(CUT_SHORT.format(count_text(table.cut)), terminal)


def _heads(table: Table, *, compared: bool) -> Iterator[str]:
    for column in table.columns:
        yield column.title
        if compared and column.is_compared:
            yield BEFORE.format(column.title)


def _cells(table: Table, row: Row, *, compared: bool) -> Iterator[str]:
    before = row.before or (None,) * len(row.values)
    for column, value, earlier in zip(table.columns, row.values, before, strict=True):
        yield shown(value, column.kind)
        if compared and column.is_compared:
            yield shown(earlier, column.kind)
