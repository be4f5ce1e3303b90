"""Somebody's access as a page asks for it, one person at a time, and how it looks as rows."""

from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from samad_desktop.access_words import (
    NO,
    NOT_ENFORCED,
    QUESTIONS,
    REDACTED,
    RIGHTS,
    YES,
    answer_text,
    look_up_texts,
    reach_text,
    table_name,
    verdict,
    why_held,
)
from samad_desktop.domain.access import Actor
from samad_desktop.domain.outgoing import LookUpCount
from samad_desktop.domain.staff import StaffMember
from samad_desktop.domain.tracking_codes import parse_tracking_code
from samad_desktop.qtkit.row_list import Row
from samad_desktop.qtkit.row_look import RowLook
from samad_desktop.qtkit.tasks import TaskRunner
from samad_desktop.qtkit.tokens import Look
from samad_desktop.services.access_check import AccessReport

_LOOKS = {
    YES: ("circle-check", Look.SUCCESS),
    NO: ("circle-x", Look.NEUTRAL),
    REDACTED: ("eye-off", Look.WARN),
}
_NEAR = ("triangle-alert", Look.WARN, "نزدیک سقف")
_FAR = ("search", Look.INFO, "")
_UNGUARDED = ("triangle-alert", Look.WARN)


# What views know of a report.
Explained = AccessReport


class AccessChecking(Protocol):
    """What may be asked; blocks."""

    def people(self, actor: Actor) -> tuple[StaffMember, ...]: ...
    def of(self, actor: Actor, login: str, tracking_code: str = "") -> AccessReport: ...


class AccessChecker(QObject):
    """Asks what a person may see and do, and why.

    Signals:
        met: tuple of StaffMember, whose access can be asked for.
        explained: AccessReport.
        refused: Exception, when it could not be asked.
        failed: (Exception, how to try again).
    """

    met = Signal(object)
    explained = Signal(object)
    refused = Signal(object)
    failed = Signal(object, object)

    def __init__(
        self,
        tasks: TaskRunner,
        actor: Actor,
        checking: AccessChecking,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._actor = actor
        self._checking = checking

    def read(self) -> None:
        """Read who there is."""
        ask = partial(self._checking.people, self._actor)
        self._tasks.ask(self, ask, self.met.emit, self._give_up)

    def explain(self, login: str, typed_code: str) -> None:
        """Ask about a person, and a case where a code was typed.

        Raises:
            RuleBroken: what was typed is no tracking code.
        """
        code = parse_tracking_code(typed_code) if typed_code else ""
        ask = partial(self._checking.of, self._actor, login, code)
        self._tasks.ask(self, ask, self.explained.emit, self.refused.emit)

    def _give_up(self, error: Exception) -> None:
        self.failed.emit(error, self.read)


def report_rows(found: AccessReport) -> tuple[Row, ...]:
    """Return the case first, how much she looks up, her rights, and what the database allows."""
    looks = [
        *(() if found.enforced else (RowLook(*NOT_ENFORCED, *_UNGUARDED),)),
        *(_look(QUESTIONS[a.question], answer_text(a), verdict(a)) for a in found.answers),
        *_of_look_ups(found.looked_up),
        *(_look(RIGHTS[h.right], why_held(h), YES if h.roles else NO) for h in found.rights),
        *(RowLook(table_name(r), reach_text(r), "database", Look.INFO) for r in found.reach),
    ]
    return tuple(Row(place, place, look) for place, look in enumerate(looks))


def _look(title: str, why: str, pill: str) -> RowLook:
    icon, look = _LOOKS[pill]
    return RowLook(title, why, icon, look, pill, look)


def _of_look_ups(count: LookUpCount | None) -> tuple[RowLook, ...]:
    if count is None:
        return ()
    icon, look, pill = _NEAR if count.is_near_cap else _FAR
    return tuple(
        RowLook(title, told, icon, look, pill, look) for title, told in look_up_texts(count)
    )
