"""What a report is asked and what it answers: plain values for screen, paper, sheet and command.

A report answers with tables. Every number in them is either plain or a door: `Behind` names it, and
the cases behind it are listed by the very condition that counted it.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from samad_desktop.domain.cases import CaseKind
from samad_desktop.domain.channels import Channel
from samad_desktop.domain.measures import STANDING, Measure
from samad_desktop.domain.periods import Period


class ValueKind(StrEnum):
    """How a value is shown, and which type it has in a cell of a sheet."""

    TEXT = "text"  # str
    CODE = "code"  # str, a left-to-right run: a tracking code, a directive's number
    COUNT = "count"  # int
    SHARE = "share"  # float from 0 to 1, shown in percent
    MINUTES = "minutes"  # int of working time, shown in hours
    DAY = "day"  # date, shown Jalali
    MOMENT = "moment"  # aware datetime in UTC, shown Jalali in Tehran


class ChartKind(StrEnum):
    """How a table is drawn beside its rows; without one it is only a table."""

    BARS = "bars"
    STACKED = "stacked"
    LINES = "lines"
    GRID = "grid"


Value = str | int | float | date | datetime | None


@dataclass(frozen=True, slots=True)
class Stretch:
    """From one day in Tehran to another, both included."""

    since: date
    until: date


@dataclass(frozen=True, slots=True)
class Filters:
    """Which cases a report is about; what is not set leaves it open.

    A subject may be a branch and means all below it.
    """

    county_id: int | None = None
    agency_id: int | None = None
    subject_id: int | None = None
    kind: CaseKind | None = None
    channel: Channel | None = None
    operator_id: int | None = None


@dataclass(frozen=True, slots=True)
class ReportQuery:
    """What is asked: over which days, of which cases, and beside which earlier days."""

    days: Stretch
    filters: Filters = Filters()
    compared: Stretch | None = None


@dataclass(frozen=True, slots=True)
class Column:
    """One column; `measure` says what its numbers mean, and that they are doors."""

    code: str
    title: str
    kind: ValueKind
    measure: Measure | None = None

    @property
    def is_compared(self) -> bool:
        """Whether it has a before: how it stands now has none, nor what is no number."""
        return self.measure is not None and self.measure not in STANDING


@dataclass(frozen=True, slots=True)
class Behind:
    """A number of a report: of which section, row and column; a row without key is the total."""

    section: str
    column: str
    key: tuple[int | str, ...] = ()


@dataclass(frozen=True, slots=True)
class Listed:
    """What is listed behind a number: so many cases, and beside them so much about no case."""

    cases: int
    about_none: int


@dataclass(frozen=True, slots=True)
class Row:
    """Values in the order of the columns; `key` names the row where it is a door."""

    values: tuple[Value, ...]
    key: tuple[int | str, ...] | None = None
    before: tuple[Value, ...] | None = None  # The same of the compared days.


@dataclass(frozen=True, slots=True)
class Table:
    """One section's answer; `cut` says how many rows more there are than are shown.

    `notes` are sentences that stand beside it.
    """

    section: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    totals: Row | None = None
    chart: ChartKind | None = None
    cut: int = 0
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReportAnswer:
    """A whole report as of one moment (UTC); `narrowed` says in words by what it is narrowed.

    `is_standing`: it is about how things stand at that moment, whatever days were asked about.
    """

    report: str
    title: str
    query: ReportQuery
    made_at: datetime
    tables: tuple[Table, ...]
    notes: tuple[str, ...] = ()
    narrowed: tuple[str, ...] = ()
    is_standing: bool = False

    @property
    def measures(self) -> tuple[Measure, ...]:
        """What its numbers count, each once."""
        columns = (column for table in self.tables for column in table.columns)
        return tuple(dict.fromkeys(each.measure for each in columns if each.measure))

    @property
    def every_note(self) -> tuple[str, ...]:
        """Its own notes and those of its parts, each once, for what shows all parts together."""
        own = (note for table in self.tables for note in table.notes)
        return tuple(dict.fromkeys((*self.notes, *own)))

    @property
    def compared(self) -> Stretch | None:
        """Beside which days it stands; None also where nothing in it has a before."""
        is_any = any(column.is_compared for table in self.tables for column in table.columns)
        return self.query.compared if is_any else None


@dataclass(frozen=True, slots=True)
class Summary:
    """A report in the list of all; `about` says in a sentence what it shows.

    `period` is of which days it is made as long as nobody has chosen others.
    """

    code: str
    title: str
    about: str
    period: Period = Period.THIS_MONTH


class FileKind(StrEnum):
    """As what a report leaves the program."""

    PDF = "pdf"
    EXCEL = "xlsx"
    CSV = "csv"
