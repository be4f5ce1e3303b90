"""The record as a supervisor reads it: one question at a time, page after page."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from samad_desktop.domain.access import Actor
from samad_desktop.domain.audit import AuditLine, Receipt, SealState
from samad_desktop.domain.calendar import TEHRAN
from samad_desktop.domain.outgoing import OutgoingLine
from samad_desktop.domain.paging import Cursor, Page
from samad_desktop.domain.staff import StaffMember
from samad_desktop.domain.text import persian_digits
from samad_desktop.domain.tracking_codes import parse_tracking_code
from samad_desktop.qtkit.table_model import PagedModel, RowStyle
from samad_desktop.qtkit.tasks import TaskRunner
from samad_desktop.viewmodels.audit_looks import any_look, week_of, week_text
from samad_desktop.viewmodels.case_looks import shown_code

_OF_CASE = "پروندهٔ {code}"
_OUT = "{name}: چه چیزی را بیرون برد"
_ALL_OUT = "چه کسی چه چیزی را بیرون برد"
_OF_PERSON = "{name}، {week}"
_LOOKED_UP = "مشخصات {count} نفر را خواند"
_ASKED_IDS = "دربارهٔ {count} کد ملی پرسید"


class AuditReading(Protocol):
    """What may be asked of the record; blocks."""

    def people(self, actor: Actor) -> tuple[StaffMember, ...]: ...
    def case_of(self, actor: Actor, tracking_code: str) -> int: ...
    def of_case(self, actor: Actor, case_id: int, after: Cursor | None) -> Page[AuditLine]: ...
    def of_person(
        self, actor: Actor, login: str, span: tuple[datetime, datetime], after: Cursor | None
    ) -> Page[AuditLine]: ...
    def state(self, actor: Actor, receipt: Receipt | None) -> SealState: ...


class Outgoings(Protocol):
    """What may be asked of what left; blocks."""

    def latest(
        self, actor: Actor, login: str | None, after: Cursor | None
    ) -> Page[OutgoingLine]: ...
    def looked_up(
        self, actor: Actor, login: str, span: tuple[datetime, datetime]
    ) -> tuple[int, int]: ...


class AuditReader(QObject):
    """Asks who looked at a case, or what somebody did in a week.

    Signals:
        met: tuple of StaffMember, whose deeds can be asked for.
        sealed: SealState.
        titled: str, what the rows are about.
        refused: Exception, when something could not be asked.
        failed: (Exception, how to try again).
    """

    met = Signal(object)
    sealed = Signal(object)
    titled = Signal(str)
    refused = Signal(object)
    failed = Signal(object, object)

    def __init__(
        self,
        tasks: TaskRunner,
        actor: Actor,
        reading: AuditReading,
        outgoings: Outgoings,
        receipt: Callable[[], Receipt | None],
        parent: QObject | None = None,
    ) -> None:
        """Set up; `receipt()` gives what this workstation kept of the newest seal, and blocks."""
        super().__init__(parent)
        self._tasks = tasks
        self._actor = actor
        self._reading = reading
        self._outgoings = outgoings
        self._receipt = receipt
        self._shown = ""
        style: RowStyle[AuditLine | OutgoingLine] = RowStyle(key=_key, look=any_look)
        self.rows: PagedModel[AuditLine | OutgoingLine] = PagedModel(tasks, (), style, self)
        self.rows.failed.connect(self.failed)

    def read(self) -> None:
        """Read who there is and how the seals stand, and again what is shown."""
        meet = partial(self._reading.people, self._actor)
        self._tasks.ask(self, meet, self.met.emit, self._give_up)
        self._tasks.ask(self, self._ask_state, self.sealed.emit, self.refused.emit)
        self.rows.restart()

    def ask_case(self, typed: str) -> None:
        """Ask who looked at the case with a code.

        Raises:
            RuleBroken: it is no tracking code.
        """
        code = parse_tracking_code(typed)
        find = partial(self._reading.case_of, self._actor, code)
        self._tasks.ask(self, find, partial(self.show_case, code=code), self.refused.emit)

    def show_case(self, case_id: int, code: str) -> None:
        """Show who looked at a case."""
        self._title(_OF_CASE.format(code=shown_code(code)))
        self.rows.show(partial(self._reading.of_case, self._actor, case_id))

    def show_person(self, login: str, name: str, day: date) -> None:
        """Show what somebody did in the week of a day."""
        first, last = week_of(day)
        span = (_midnight(first), _midnight(last + timedelta(days=1)))
        title = _OF_PERSON.format(name=name, week=week_text(day))
        self._title(title)
        self.rows.show(partial(self._reading.of_person, self._actor, login, span))
        count = partial(self._outgoings.looked_up, self._actor, login, span)
        self._tasks.ask(self, count, partial(self._tell_count, title), self.refused.emit)

    def show_outgoings(self, login: str | None, name: str) -> None:
        """Show what left the program; what one person took out, where a login is given."""
        self._title(_ALL_OUT if login is None else _OUT.format(name=name))
        self.rows.show(partial(self._outgoings.latest, self._actor, login))

    def _title(self, title: str) -> None:
        self._shown = title
        self.titled.emit(title)

    def _tell_count(self, title: str, counts: tuple[int, int]) -> None:
        """Add how much somebody looked up and asked, unless something else is shown by now."""
        told = zip((_LOOKED_UP, _ASKED_IDS), counts, strict=True)
        parts = [said.format(count=persian_digits(count)) for said, count in told if count]
        if parts and title == self._shown:
            self.titled.emit("؛ ".join((title, *parts)))

    def _ask_state(self) -> SealState:
        return self._reading.state(self._actor, self._receipt())

    def _give_up(self, error: Exception) -> None:
        self.failed.emit(error, self.read)


def _key(line: AuditLine | OutgoingLine) -> int:
    return line.id if isinstance(line, OutgoingLine) else line.event.id


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), TEHRAN)
