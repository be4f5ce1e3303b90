"""What the values of facets are called, and in which order they stand."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Connection, select

from samad_desktop.domain.calendar import day_text
from samad_desktop.domain.cases import CaseKind
from samad_desktop.domain.channels import Channel
from samad_desktop.domain.measures import Facet
from samad_desktop.domain.text import persian_digits
from samad_desktop.labels import label
from samad_desktop.measure_words import HOUR, LACKING, LEVEL, NOWHERE
from samad_desktop.persistence.measured import NONE, FacetValue
from samad_desktop.persistence.tables import agencies, divisions, officials, staff, subjects

_EPOCH = date(1970, 1, 1)
# What goes on by itself is shown in its own order, everything else the most first.
IN_ORDER = frozenset({Facet.DAY, Facet.HOUR, Facet.LEVEL})


def names_of(
    connection: Connection, facet: Facet, values: Iterable[FacetValue]
) -> Mapping[FacetValue, str]:
    """Return what each value is called."""
    known = _STORED[facet](connection) if facet in _STORED else {}
    return {each: known.get(each) or _unknown(facet, each) for each in values}


def _unknown(facet: Facet, value: FacetValue) -> str:
    if value == NONE and facet is not Facet.HOUR:
        return LACKING.get(facet, NOWHERE)
    return spelled(facet, value)


def spelled(facet: Facet, value: FacetValue) -> str:
    """Return what a value is called that the database has no name for, such as an hour."""
    return _SPELLED.get(facet, str)(value)


def _named(table: Any, name: Any) -> Callable[[Connection], Mapping[FacetValue, str]]:
    query = select(table.c.id, name)
    return lambda connection: dict(connection.execute(query).all())


def _hour(value: FacetValue) -> str:
    return persian_digits(HOUR.format(value, int(value) + 1))


def _day(value: FacetValue) -> str:
    return day_text(_EPOCH + timedelta(days=int(value)))


_STORED: dict[Facet, Callable[[Connection], Mapping[FacetValue, str]]] = {
    Facet.COUNTY: _named(divisions, divisions.c.name),
    Facet.AGENCY: _named(agencies, agencies.c.short_name),
    Facet.SUBJECT: _named(subjects, subjects.c.name),
    Facet.OPERATOR: _named(staff, staff.c.display_name),
    Facet.OFFICIAL: _named(officials, officials.c.name),
}
_SPELLED: dict[Facet, Callable[[FacetValue], str]] = {
    Facet.KIND: lambda value: label(CaseKind(str(value))),
    Facet.CHANNEL: lambda value: label(Channel(str(value))),
    Facet.HOUR: _hour,
    Facet.DAY: _day,
    Facet.LEVEL: lambda value: persian_digits(LEVEL.format(value)),
}
