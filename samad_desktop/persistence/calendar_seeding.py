"""The calendar and the rules that a centre begins with; it changes them in its tables later."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

from sqlalchemy import Connection, select

from samad_desktop.domain.calendar import TEHRAN
from samad_desktop.domain.cases import CaseKind
from samad_desktop.domain.deadlines import (
    BUILT_IN_SOURCE,
    DeadlinePolicy,
    EscalationLevel,
    LevelsOf,
    Step,
    TermUnit,
)
from samad_desktop.domain.iran_holidays import iran_holidays
from samad_desktop.domain.working_calendar import DAYS_A_WEEK, Hours, WeekHours
from samad_desktop.persistence import directive_levels, working_calendar
from samad_desktop.persistence.csv_rows import CsvRow, code_ids, read_rows
from samad_desktop.persistence.database import server_now
from samad_desktop.persistence.tables import agencies, escalation_levels, subjects

# 1 Farvardin 1399: the program knows no case from before.
FIRST_DAY = date(2020, 3, 20)
YEARS_AHEAD = 3


def seed_calendar(connection: Connection, folder: Path) -> None:
    """Give the centre its calendar, rules and levels, unless it has them already.

    Args:
        folder: of `working_week.csv`, `policies.csv`, `levels.csv` and `directive_levels.csv`.
    """
    if connection.execute(select(escalation_levels.c.level)).first() is not None:
        return
    now = server_now(connection)
    today = now.astimezone(TEHRAN).date()
    week = _week(read_rows(folder / "working_week.csv"))
    working_calendar.add_week(connection, week, None, now)
    holidays = iran_holidays(FIRST_DAY, today + timedelta(days=365 * YEARS_AHEAD))
    working_calendar.add_holidays(connection, holidays, None, now)
    for policy in _policies(connection, read_rows(folder / "policies.csv")):
        working_calendar.add_policy(connection, policy, None, now)
    working_calendar.add_levels(connection, _levels(read_rows(folder / "levels.csv")))
    orders = _levels(read_rows(folder / "directive_levels.csv"), LevelsOf.DIRECTIVE)
    directive_levels.add_first(connection, orders, datetime.combine(FIRST_DAY, time(), UTC))


def _week(rows: Iterable[CsvRow]) -> WeekHours:
    days: list[list[Hours]] = [[] for _day in range(DAYS_A_WEEK)]
    for row in rows:
        hours = Hours(time.fromisoformat(row["begin"]), time.fromisoformat(row["end"]))
        days[int(row["weekday"])].append(hours)
    return WeekHours(FIRST_DAY, tuple(tuple(day) for day in days))


def _policies(connection: Connection, rows: Iterable[CsvRow]) -> Iterable[DeadlinePolicy]:
    subject_ids, agency_ids = code_ids(connection, subjects), code_ids(connection, agencies)
    for row in rows:
        yield DeadlinePolicy(
            0,
            Step(row["step"]),
            TermUnit(row["unit"]),
            int(row["amount"]),
            FIRST_DAY,
            CaseKind(row["kind"]) if row["kind"] else None,
            subject_ids[row["subject_code"]] if row["subject_code"] else None,
            agency_ids[row["agency_code"]] if row["agency_code"] else None,
            BUILT_IN_SOURCE,
        )


def _levels(rows: Iterable[CsvRow], of: LevelsOf = LevelsOf.CASE) -> tuple[EscalationLevel, ...]:
    return tuple(
        EscalationLevel(
            int(row["level"]),
            int(row["percent"]),
            int(row["days_after"]),
            row["office"],
            row["letter"],
            of,
        )
        for row in rows
    )
