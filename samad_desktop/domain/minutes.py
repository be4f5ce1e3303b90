"""The minutes of a session of desk hours (صورت‌جلسه): who came, who called, what was ordered."""

from dataclasses import dataclass
from datetime import date, datetime

from samad_desktop.domain.hearings import Hearing, TurnCount, turn_count
from samad_desktop.domain.sessions import Attendance, DeskSession


@dataclass(frozen=True, slots=True)
class MinutedDirective:
    """An order as the minutes have it; `due_at` is None where it has no deadline of its own."""

    number: str
    agencies: tuple[str, ...]
    subject: str
    text: str
    due_at: datetime | None


@dataclass(frozen=True, slots=True)
class MinutedPromise:
    """What a director who was reached promised, and until which day; `reached` is False if not."""

    agency: str
    reached: bool
    words: str
    until: date | None


@dataclass(frozen=True, slots=True)
class MinutedCaller:
    """A caller, in the order in which the session took them; `name` as the reader may know it."""

    place: int
    hearing: Hearing
    name: str
    identity_withheld: bool
    text_withheld: bool
    tracking_code: str
    subject_id: int | None
    text: str
    called_at: datetime | None
    ended_at: datetime | None
    directives: tuple[MinutedDirective, ...] = ()
    promises: tuple[MinutedPromise, ...] = ()


@dataclass(frozen=True, slots=True)
class MinutedOfficial:
    """Somebody who was to sit there, by post and name, and whether she did."""

    titled: str
    attendance: Attendance | None
    substitute: str = ""


@dataclass(frozen=True, slots=True)
class Minutes:
    """Everything that the minutes of a session say; `secretary` is who kept them."""

    session: DeskSession
    officials: tuple[MinutedOfficial, ...]
    callers: tuple[MinutedCaller, ...]
    secretary: str

    @property
    def turns(self) -> TurnCount:
        """How many were heard."""
        return turn_count(each.hearing for each in self.callers)

    @property
    def directives(self) -> int:
        """How many orders were given."""
        return sum(len(each.directives) for each in self.callers)

    @property
    def promises(self) -> int:
        """How many promises directors made."""
        return sum(each.reached for caller in self.callers for each in caller.promises)
