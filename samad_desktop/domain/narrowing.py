"""What narrows an answer of the search box: each facet alone, and all of them together."""

from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from datetime import date
from enum import StrEnum
from typing import Any

from samad_desktop.domain.access import Actor, Right
from samad_desktop.domain.cases import CaseKind, CaseState
from samad_desktop.domain.errors import FieldError, ValidationFailed
from samad_desktop.domain.periods import Days, Period, days_of

LEVELS = (1, 2, 3, 4)


class Facet(StrEnum):
    """One way to narrow; the code is the name of its field in a `Narrowing`."""

    PERIOD = "period"
    SINCE = "since"
    UNTIL = "until"
    STATE = "state"
    LEVEL = "level"
    AGENCY = "agency_id"
    SUBJECT = "subject_id"
    COUNTY = "county_id"
    KIND = "kind"
    OPERATOR = "operator_id"
    ONLY_OPEN = "only_open"
    ONLY_MINE = "only_mine"


# Who answers for an agency sees nobody's work but its own, and no clock but its own.
_OF_AGENCIES = frozenset(
    {
        *(Facet.PERIOD, Facet.SINCE, Facet.UNTIL, Facet.STATE, Facet.SUBJECT, Facet.COUNTY),
        *(Facet.KIND, Facet.ONLY_OPEN),
    }
)


@dataclass(frozen=True, slots=True)
class Narrowing:
    """Which cases are meant; what is not set leaves it open.

    A `period` moves on with today, `since` and `until` are days in Tehran, both included. A
    `subject_id` may be a branch and means all below it; a `level` is that of the worst clock.
    `operator_id` is who registered the case.
    """

    period: Period | None = None
    since: date | None = None
    until: date | None = None
    state: CaseState | None = None
    level: int | None = None
    agency_id: int | None = None
    subject_id: int | None = None
    county_id: int | None = None
    kind: CaseKind | None = None
    operator_id: int | None = None
    only_open: bool = False
    only_mine: bool = False

    def __bool__(self) -> bool:
        return self != NOT_NARROWED

    def checked(self) -> "Narrowing":
        """Return this if it can mean something.

        Raises:
            ValidationFailed: field "until", it ends before it begins.
        """
        if self.since is not None and self.until is not None and self.until < self.since:
            raise ValidationFailed((FieldError("until", "period_backwards"),))
        return self

    def facets(self) -> tuple[Facet, ...]:
        """Return what is set, in one order."""
        return tuple(each for each in Facet if self.value(each) not in (None, False))

    def value(self, facet: Facet) -> Any:
        """Return what a facet is set to."""
        return getattr(self, facet.value)

    def having(self, facet: Facet, value: object) -> "Narrowing":
        """Return this with one facet set; a named period and days exclude each other."""
        changed: dict[str, Any] = {facet.value: value}
        if value is not None and facet is Facet.PERIOD:
            changed.update(since=None, until=None)
        elif value is not None and facet in (Facet.SINCE, Facet.UNTIL):
            changed["period"] = None
        return replace(self, **changed)

    def without(self, facet: Facet) -> "Narrowing":
        """Return this with one facet less."""
        empty = next(each.default for each in fields(self) if each.name == facet.value)
        changed: dict[str, Any] = {facet.value: empty}
        return replace(self, **changed)

    def days(self, today: date) -> Days:
        """Return the days that are meant, as seen from `today`."""
        if self.period is not None:
            return days_of(self.period, today)
        return Days(self.since, self.until)


NOT_NARROWED = Narrowing()


def facets_for(actor: Actor) -> frozenset[Facet]:
    """Return by what a person may narrow."""
    return frozenset(Facet) if actor.may(Right.SEE_CASES) else _OF_AGENCIES


def allowed(narrowing: Narrowing, actor: Actor) -> Narrowing:
    """Return what of it is meant for this person."""
    for facet in set(narrowing.facets()) - facets_for(actor):
        narrowing = narrowing.without(facet)
    return narrowing


def packed(narrowing: Narrowing) -> dict[str, Any]:
    """Return what is set as it is stored: codes, numbers, and days as `YYYY-MM-DD`."""
    told = {each.value: narrowing.value(each) for each in narrowing.facets()}
    return {
        name: value.isoformat() if isinstance(value, date) else value
        for name, value in told.items()
    }


def unpacked(stored: dict[str, Any]) -> Narrowing:
    """Return what was stored; what this program does not know narrows nothing."""
    known = (each for each in Facet if each.value in stored)
    return Narrowing(**{each.value: _read(each, stored[each.value]) for each in known})


def _read(facet: Facet, stored: Any) -> Any:
    read: dict[Facet, Callable[[Any], Any]] = {
        Facet.PERIOD: Period,
        Facet.SINCE: date.fromisoformat,
        Facet.UNTIL: date.fromisoformat,
        Facet.STATE: CaseState,
        Facet.KIND: CaseKind,
    }
    return read[facet](stored) if facet in read else stored
