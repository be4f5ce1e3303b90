"""How a report is declared: its name, what it shows, and the one SELECT of each section."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Connection

from samad_desktop.domain.reports import Behind, ReportQuery, Table
from samad_desktop.domain.working_time import WorkingTime


@dataclass(frozen=True, slots=True)
class Asked:
    """What a section is asked: the question, the moment it is asked at (UTC), working time."""

    query: ReportQuery
    now: datetime
    time: WorkingTime | None


# Which cases stand behind a number, as a condition on `cases`; None where it is no door.
Door = Callable[[Asked, Behind], ColumnElement[bool] | None]


@dataclass(frozen=True, slots=True)
class Section:
    """One table of a report; `door` finds the cases behind its numbers."""

    code: str
    title: str
    read: Callable[[Connection, Asked], Table]
    door: Door | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """One report; `about` is the sentence that the list of reports shows beside its title."""

    code: str
    title: str
    about: str
    sections: tuple[Section, ...]
