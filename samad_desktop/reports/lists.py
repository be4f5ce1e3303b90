"""Lists in reports: a row for each item that a measure counts, with what its case tells openly.

What somebody wrote, such as why an answer was not taken, is told to who may read the case.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from sqlalchemy import ColumnElement, Connection, FromClause, Row, Select, func, select

from samad_desktop.domain.cases import CaseKind, CaseState, Disposition, IdentityLevel
from samad_desktop.domain.measures import Measure
from samad_desktop.domain.protection import may_read_text
from samad_desktop.domain.reports import Behind, Column, Table, Value, ValueKind
from samad_desktop.domain.reports import Row as ReportRow
from samad_desktop.domain.text import persian_digits, shortened
from samad_desktop.domain.tracking_codes import show_tracking_code
from samad_desktop.labels import label
from samad_desktop.measure_words import LEVEL
from samad_desktop.persistence import matters, measured
from samad_desktop.persistence.tables import agencies, cases, divisions, subjects
from samad_desktop.reports.base import Asked, Section

SHOWN_MAX = 1_000
_AT_ONCE = 1_000
_REASON_CHARS = 300
_KEPT = "محفوظ"

_Chosen = Select[*tuple[Any, ...]]
Found = FromClause


@dataclass(frozen=True, slots=True)
class Cell:
    """One column of a list: what is selected for it, and how that is told."""

    column: Column
    value: ColumnElement[Any] | Callable[[Asked], ColumnElement[Any]]
    tell: Callable[[Asked, Any], Value] = lambda _asked, value: value

    def selected(self, asked: Asked) -> ColumnElement[Any]:
        """Return what is selected, under the name by which a row has it."""
        value = self.value if isinstance(self.value, ColumnElement) else self.value(asked)
        return value.label(self.name)

    @property
    def name(self) -> str:
        return f"cell_{self.column.code}"


def _named(code: str, title: str, value: ColumnElement[Any]) -> Cell:
    return Cell(Column(code, title, ValueKind.TEXT), value)


def _labelled(code: str, title: str, value: ColumnElement[Any], codes: Any) -> Cell:
    column = Column(code, title, ValueKind.TEXT)
    return Cell(column, value, lambda _asked, each: label(codes(each)) if each else None)


def moment(code: str, title: str, value: ColumnElement[Any]) -> Cell:
    """Return a column of moments."""
    return Cell(Column(code, title, ValueKind.MOMENT), value)


def level(value: ColumnElement[Any] | Callable[[Asked], ColumnElement[Any]]) -> Cell:
    """Return the column of levels of escalation."""
    column = Column("level", "سطح", ValueKind.TEXT)
    return Cell(column, value, lambda _asked, each: persian_digits(LEVEL.format(each)))


CODE = Cell(
    Column("code", "کد رهگیری", ValueKind.CODE),
    cases.c.tracking_code,
    lambda _asked, code: show_tracking_code(code),
)
KIND = _labelled("kind", "نوع پیام", cases.c.kind, CaseKind)
STATE = _labelled("state", "وضعیت", cases.c.state, CaseState)
DISPOSITION = _labelled("disposition", "نتیجهٔ نهایی", cases.c.disposition, Disposition)
SUBJECT = _named("subject", "موضوع", subjects.c.name)
COUNTY = _named("county", "شهرستان", divisions.c.name)
AGENCY = _named("agency", "دستگاه اجرایی", agencies.c.short_name)
RECEIVED = moment("received", "دریافت", cases.c.received_at)


@dataclass(frozen=True, slots=True)
class Listing:
    """What a list shows of the items of a measure.

    `join` adds what else cells need, `agency_id` names whose the agency of a row is, `order`
    which comes first where it is not the newest; the event whose words are told beside it is
    `reason`.
    """

    measure: Measure
    cells: tuple[Cell, ...]
    join: Callable[[Found, Any], Found] = lambda start, _item: start
    agency_id: ColumnElement[Any] = cases.c.agency_id
    order: Callable[[Any], Sequence[ColumnElement[Any]]] | None = None
    reason: Callable[[Any], ColumnElement[Any]] | None = None


def listing(code: str, title: str, what: Listing) -> Section:
    """Return a section with a row for each item; the whole of it goes into files alone."""

    def read(connection: Connection, asked: Asked) -> Table:
        total = connection.execute(
            select(func.count()).select_from(measured.behind(asked, what.measure, {}).subquery())
        ).scalar_one()
        query = _query(asked, what, SHOWN_MAX)
        rows = tuple(_told(connection, asked, what, connection.execute(query).all()))
        return Table(code, title, _columns(what), rows, cut=total - len(rows))

    def every(connection: Connection, asked: Asked) -> Iterator[ReportRow]:
        passing = connection.execution_options(stream_results=True, yield_per=_AT_ONCE)
        found = iter(passing.execute(_query(asked, what)))
        while some := list(islice(found, _AT_ONCE)):
            yield from _told(connection, asked, what, some)

    return Section(code, title, read, _door, every)


def _door(_asked: Asked, behind: Behind) -> _Chosen | None:
    """Find the one case of a row."""
    if not behind.key:
        return None
    return select(cases.c.id.label("case_id"), cases.c.id.label("item")).where(
        cases.c.id == behind.key[0]
    )


def _columns(what: Listing) -> tuple[Column, ...]:
    columns = tuple(cell.column for cell in what.cells)
    return columns if what.reason is None else (*columns, _REASON)


def _query(asked: Asked, what: Listing, most: int | None = None) -> _Chosen:
    """Select a list, or its first rows: SQLite computes every cell of what it sorts."""
    behind = measured.behind(asked, what.measure, {})
    if most is not None and what.order is None:
        behind = behind.order_by(behind.selected_columns["item"].desc()).limit(most)
    found = behind.subquery("found")
    start: Found = found.join(cases, cases.c.id == found.c.case_id)
    start = what.join(start, found.c.item)
    start = start.join(subjects, subjects.c.id == cases.c.subject_id)
    start = start.join(divisions, divisions.c.id == cases.c.county_id)
    start = start.outerjoin(agencies, agencies.c.id == what.agency_id)
    reason = () if what.reason is None else (what.reason(found.c.item).label("reason_id"),)
    return (
        select(
            cases.c.id,
            cases.c.identity_level,
            cases.c.registered_by,
            *reason,
            *(cell.selected(asked) for cell in what.cells),
        )
        .select_from(start)
        .order_by(*(what.order(found.c.item) if what.order else (found.c.item.desc(),)))
        .limit(most)
    )


def _told(
    connection: Connection, asked: Asked, what: Listing, rows: Sequence[Row[Any]]
) -> Iterator[ReportRow]:
    words: Mapping[int, tuple[str, dict[str, Any]]] = {}
    if what.reason is not None:
        wanted = [row.reason_id for row in rows if row.reason_id and _may_read(asked, row)]
        words = matters.words_of_events(connection, wanted)
    for row in rows:
        values = tuple(cell.tell(asked, getattr(row, cell.name)) for cell in what.cells)
        if what.reason is not None:
            values = (*values, _reason(asked, row, words))
        yield ReportRow(values, (row.id,))


def _reason(asked: Asked, row: Row[Any], words: Mapping[int, tuple[str, dict[str, Any]]]) -> Value:
    if not _may_read(asked, row):
        return _KEPT
    return shortened(words.get(row.reason_id, ("", {}))[0], _REASON_CHARS)


def _may_read(asked: Asked, row: Row[Any]) -> bool:
    return may_read_text(asked.reader, IdentityLevel(row.identity_level), row.registered_by)


_REASON = Column("reason", "دلیل", ValueKind.TEXT)
