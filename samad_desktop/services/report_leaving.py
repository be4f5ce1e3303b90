"""What of a report leaves the program: all rows of its tables, and what a file says of itself."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Protocol

from sqlalchemy import Connection

from samad_desktop.domain.access import Actor
from samad_desktop.domain.report_periods import days_text
from samad_desktop.domain.report_values import moment_text
from samad_desktop.domain.reports import ReportAnswer, Table, ValueKind
from samad_desktop.measure_words import MEANINGS, TITLES
from samad_desktop.report_words import (
    COMPARED_DAYS,
    DAYS,
    MADE_AT,
    MADE_BY,
    NARROWED,
    NOTES,
    REPORT,
    answered_days,
)
from samad_desktop.reports.base import Asked, Section
from samad_desktop.workstation.report_files import ReportSheet

_SEPARATOR = " · "


class Typesetter(Protocol):
    """Sets a template with data."""

    def pdf(self, template: str, data: Mapping[str, Any], made_at: datetime) -> bytes:
        """Return a document as PDF."""
        ...


def whole(section: Section, table: Table, connection: Connection, asked: Asked) -> ReportSheet:
    """Return a table with all of its rows: what it left out is read as it is written."""
    if section.every is None or not table.cut:
        return ReportSheet(table, table.rows, len(table.rows))
    return ReportSheet(table, section.every(connection, asked), len(table.rows) + table.cut)


def names_cases(table: Table) -> bool:
    """Say whether a table tells of cases one by one."""
    return any(column.kind is ValueKind.CODE for column in table.columns)


def told_of_itself(answer: ReportAnswer, actor: Actor) -> tuple[tuple[str, str], ...]:
    """Return what a file says of itself: what was asked, by whom, when, and what numbers mean."""
    return (
        (REPORT, answer.title),
        (DAYS, answered_days(answer)),
        (COMPARED_DAYS, days_text(answer.compared) if answer.compared else ""),
        (NARROWED, _SEPARATOR.join(answer.narrowed)),
        (MADE_BY, actor.display_name),
        (MADE_AT, moment_text(answer.made_at)),
        *((NOTES, note) for note in answer.every_note),
        *((TITLES[measure], MEANINGS[measure]) for measure in answer.measures),
    )
