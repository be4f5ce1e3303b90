"""What officials owe: so many sessions a Jalali quarter, and what became of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from samad_desktop.domain.calendar import month_days, month_of
from samad_desktop.domain.officials import Official
from samad_desktop.domain.sessions import Attendance, DeskSession, SessionState

QUARTERS = ("بهار", "تابستان", "پاییز", "زمستان")
_MONTHS = 3
_TO_COME = frozenset({SessionState.PLANNED, SessionState.ANNOUNCED, SessionState.OPEN})


@dataclass(frozen=True, slots=True)
class Quarter:
    """Three months of a Jalali year; `number` is 1 for spring to 4 for winter."""

    year: int
    number: int

    @property
    def first_day(self) -> date:
        return month_days(self.year, _MONTHS * (self.number - 1) + 1)[0]

    @property
    def last_day(self) -> date:
        return month_days(self.year, _MONTHS * self.number)[-1]

    def turned(self, quarters: int) -> "Quarter":
        """Return the quarter so many later, or earlier."""
        year, number = divmod(self.year * len(QUARTERS) + self.number - 1 + quarters, len(QUARTERS))
        return Quarter(year, number + 1)

    @property
    def name(self) -> str:
        """`پاییز 1405`, in Latin digits."""
        return f"{QUARTERS[self.number - 1]} {self.year}"


def quarter_of(day: date) -> Quarter:
    """Return the quarter in which a day lies."""
    year, month = month_of(day)
    return Quarter(year, (month - 1) // _MONTHS + 1)


@dataclass(frozen=True, slots=True)
class Duty:
    """What one official owed in a quarter, and what became of it.

    A substitute is counted, and is no attendance: it leaves as much owed as before.
    """

    official: Official
    to_come: int = 0
    attended: int = 0
    absent: int = 0
    substitutes: int = 0

    @property
    def owed(self) -> int:
        """How many sessions are still to be attended, planned or not."""
        return max(0, self.official.duty - self.attended)


def duties_of(officials: Iterable[Official], sessions: Iterable[DeskSession]) -> tuple[Duty, ...]:
    """Count for each official the sessions of one quarter."""
    every = tuple(sessions)
    return tuple(_duty(official, every) for official in officials)


def _duty(official: Official, sessions: Iterable[DeskSession]) -> Duty:
    own = [each for each in sessions if official.id in each.plan.official_ids]
    said = [
        presence.attendance
        for each in own
        for presence in each.presences
        if presence.official_id == official.id and each.state is not SessionState.CANCELLED
    ]
    return Duty(
        official,
        to_come=sum(each.state in _TO_COME for each in own),
        attended=said.count(Attendance.ATTENDED),
        absent=said.count(Attendance.ABSENT),
        substitutes=said.count(Attendance.SUBSTITUTE),
    )
