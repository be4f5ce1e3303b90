"""What measures are counted among: rows of a table or of several, each an item."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from types import MappingProxyType
from typing import Any

from sqlalchemy import ColumnElement, FromClause

from samad_desktop.domain.measures import Facet
from samad_desktop.persistence.tables import cases

Condition = ColumnElement[bool]
Facets = Mapping[Facet, ColumnElement[Any]]

_c = cases.c
_NONE: Facets = MappingProxyType({})
CASE_FACETS: Facets = MappingProxyType(
    {
        Facet.COUNTY: _c.county_id,
        Facet.AGENCY: _c.agency_id,
        Facet.SUBJECT: _c.subject_id,
        Facet.KIND: _c.kind,
        Facet.OPERATOR: _c.registered_by,
    }
)


@dataclass(frozen=True, slots=True)
class Items:
    """Where some measures are counted: one row of `start` an item that belongs to one case.

    `at` is the moment by which an item falls into the days of a report; None where it is
    counted as it stands now. What `own` does not tell of an item, its case tells. `now` is the
    moment (UTC) at which it is looked where some stand in the ledger. What has many cases has a
    row for each, and one without a case where it has none: it is counted `once`.
    """

    start: FromClause
    item: ColumnElement[Any]
    case_id: ColumnElement[Any]
    at: ColumnElement[Any] | None = None
    where: tuple[Condition, ...] = ()
    own: Facets = field(default_factory=lambda: _NONE)
    now: datetime | None = None
    once: ColumnElement[Any] | None = None


@dataclass(frozen=True, slots=True)
class Counted:
    """One measure: among which items, and which of them; without a condition, all."""

    items: str
    condition: Callable[[Items], Condition] | None = None


def only(condition: Condition) -> Callable[[Items], Condition]:
    """Return a condition that is the same of every question."""
    return lambda _found: condition
