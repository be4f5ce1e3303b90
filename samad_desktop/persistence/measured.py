"""The numbers of reports in SQL: counted by facets, and the very items behind each number."""

from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import ColumnElement, Connection, FromClause, Select, func, or_, select

from samad_desktop.domain.measures import MEDIANS, SHARES, Facet, Measure
from samad_desktop.persistence import measured_items
from samad_desktop.persistence.asked import Asked
from samad_desktop.persistence.epoch import tehran_day, tehran_hour
from samad_desktop.persistence.items import CASE_FACETS, Items
from samad_desktop.persistence.measured_items import COUNTED
from samad_desktop.persistence.tables import cases, contacts, subjects

# The values of the facets in their order; 0 stands for a value that an item has not.
FacetValue = int | str
Key = tuple[FacetValue, ...]
Numbers = dict[Measure, int | float | None]
NONE = 0

_CASE_ID = "case_id"
_OF_TIME = {Facet.DAY: tehran_day, Facet.HOUR: tehran_hour}


@dataclass(frozen=True, slots=True)
class Counts:
    """Numbers by key, and those of the whole; a key of which nothing is counted is not there."""

    by_key: dict[Key, Numbers] = field(default_factory=dict)
    whole: Numbers = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Chosen:
    """The items of one question: what is selected from, which of them, and their facets."""

    items: Items
    start: FromClause
    where: tuple[ColumnElement[bool], ...]
    facets: tuple[ColumnElement[Any], ...]


def count(
    connection: Connection, asked: Asked, measures: Sequence[Measure], facets: Sequence[Facet] = ()
) -> Counts:
    """Count by the values of some facets; what measures share, and sections, is asked once."""
    found = Counts()
    wanted = _counted(measures)
    for name in dict.fromkeys(COUNTED[each].items for each in wanted):
        together = [each for each in wanted if COUNTED[each].items == name]
        for key, counted in _numbers(connection, asked, name, facets):
            for measure in together:
                _add(found, key, measure, counted[measure])
    for numbers in (*found.by_key.values(), found.whole):
        for measure in wanted:
            numbers.setdefault(measure, 0)
    return found


def put_shares(numbers: Numbers, measures: Sequence[Measure]) -> None:
    """Put in the shares of what was counted; a share of nothing is none."""
    for measure in measures:
        if measure in SHARES:
            part, whole = (numbers[each] or 0 for each in SHARES[measure])
            numbers[measure] = part / whole if whole else None


def behind(
    asked: Asked, measure: Measure, of: Mapping[Facet, FacetValue]
) -> Select[*tuple[Any, ...]]:
    """Select `case_id` and `item` of each item that a number counts.

    Behind a share stands its whole, behind a median what it is the middle of; behind what has
    many cases stands each of them, once.
    """
    counted = SHARES[measure][1] if measure in SHARES else MEDIANS.get(measure, measure)
    chosen = choose(asked, COUNTED[counted].items, tuple(of))
    condition = COUNTED[counted].condition
    found: Select[*tuple[Any, ...]] = select(
        chosen.items.case_id.label(_CASE_ID), chosen.items.item.label("item")
    )
    found = found.select_from(chosen.start).where(*chosen.where)
    if condition is not None:
        found = found.where(condition(chosen.items))
    for column, value in zip(chosen.facets, of.values(), strict=True):
        found = found.where(_is(column, value))
    if chosen.items.once is not None:
        found = found.where(chosen.items.item.is_not(None)).distinct()
    return found


def choose(asked: Asked, name: str, facets: Sequence[Facet]) -> Chosen:
    """Return the items that a question is about, joined with their cases where that is needed."""
    items = measured_items.items(name, asked)
    filters = asked.query.filters
    needed = {*facets, *(facet for facet, value in _equal(asked) if value is not None)}
    if filters.subject_id is not None:
        needed.add(Facet.SUBJECT)
    by_case = any(facet in CASE_FACETS and facet not in items.own for facet in needed)
    start = items.start.join(cases, cases.c.id == items.case_id) if by_case else items.start
    known = {**CASE_FACETS, **items.own, **_of_time(asked, items, needed)}
    where = (*items.where, *_within(asked, items), *_filtered(asked, items, known))
    return Chosen(items, start, where, tuple(known[facet] for facet in facets))


def counted_by(asked: Asked, name: str, facets: Sequence[Facet]) -> tuple[Facet, ...]:
    """Return by what some items are counted where it is asked by `facets`: those, or more.

    What an item does not tell itself of, its case does: not every item has one, so that its
    facets are counted together only where one of them is asked for. What has many cases is
    counted by nothing else: it would be in the number of each.
    """
    items = measured_items.items(name, asked)
    if items.once is not None:
        return tuple(facets)
    told = {*items.own, *(_OF_TIME if items.at is not None else ())}
    if not set(facets) <= told:
        told |= set(CASE_FACETS)
    fitting = (each for each in asked.together if set(facets) <= set(each) <= told)
    return next(fitting, tuple(facets))


def about(asked: Asked, name: str, facets: Sequence[Facet]) -> tuple[Hashable, ...]:
    """Return what is told of some items; how it stands now is the same of all days."""
    standing = measured_items.items(name, asked).at is None
    return name, None if standing else asked.query.days, tuple(facets)


def _numbers(
    connection: Connection, asked: Asked, name: str, facets: Sequence[Facet]
) -> Iterator[tuple[Key, Mapping[Measure, int]]]:
    """Give parts of the numbers of all measures of some items, each with its key."""
    by = counted_by(asked, name, facets)
    places = [by.index(each) for each in facets]
    measures = [each for each, counted in COUNTED.items() if counted.items == name]
    rows = asked.kept.once(
        about(asked, name, by),
        lambda: connection.execute(_counting(asked, name, measures, by)).all(),
    )
    for row in rows:
        key = tuple(NONE if row[place] is None else row[place] for place in places)
        yield key, dict(zip(measures, row[len(by) :], strict=True))


def _counting(
    asked: Asked, name: str, measures: Sequence[Measure], facets: Sequence[Facet]
) -> Select[Any]:
    chosen = choose(asked, name, facets)
    counts, once = [], chosen.items.once
    for measure in measures:
        condition = COUNTED[measure].condition
        number = func.count() if once is None else func.count(once.distinct())
        counts.append(number if condition is None else number.filter(condition(chosen.items)))
    query = select(*chosen.facets, *counts).select_from(chosen.start).where(*chosen.where)
    return query.group_by(*chosen.facets) if facets else query


def _add(found: Counts, key: Key, measure: Measure, number: int) -> None:
    if number:
        numbers = found.by_key.setdefault(key, {})
        numbers[measure] = (numbers.get(measure) or 0) + number
        found.whole[measure] = (found.whole.get(measure) or 0) + number


def _counted(measures: Sequence[Measure]) -> tuple[Measure, ...]:
    """Return what must be counted so that all measures can be told."""
    wanted: list[Measure] = []
    for measure in measures:
        if measure in SHARES:
            wanted += SHARES[measure]
        elif measure not in MEDIANS:
            wanted.append(measure)
    return tuple(dict.fromkeys(wanted))


def _of_time(asked: Asked, items: Items, facets: set[Facet]) -> dict[Facet, ColumnElement[Any]]:
    if items.at is None:
        return {}
    wanted = (each for each in _OF_TIME if each in facets)
    return {each: _OF_TIME[each](items.at, asked.begin, asked.end) for each in wanted}


def _within(asked: Asked, items: Items) -> Iterator[ColumnElement[bool]]:
    if items.at is not None:
        yield items.at >= asked.begin
        yield items.at < asked.end


def _equal(asked: Asked) -> tuple[tuple[Facet, object], ...]:
    filters = asked.query.filters
    return (
        (Facet.COUNTY, filters.county_id),
        (Facet.AGENCY, filters.agency_id),
        (Facet.KIND, filters.kind),
        (Facet.OPERATOR, filters.operator_id),
    )


def _filtered(
    asked: Asked, items: Items, known: Mapping[Facet, ColumnElement[Any]]
) -> Iterator[ColumnElement[bool]]:
    filters = asked.query.filters
    for facet, value in _equal(asked):
        if value is not None:
            yield known[facet] == value
    if filters.subject_id is not None:
        meant = or_(subjects.c.id == filters.subject_id, subjects.c.parent_id == filters.subject_id)
        yield known[Facet.SUBJECT].in_(select(subjects.c.id).where(meant))
    if filters.channel is not None and Facet.CHANNEL in items.own:
        yield items.own[Facet.CHANNEL] == filters.channel
    elif filters.channel is not None:
        came = select(contacts.c.case_id).where(
            contacts.c.opened_case, contacts.c.channel == filters.channel
        )
        yield items.case_id.in_(came)


def _is(column: ColumnElement[Any], value: FacetValue) -> ColumnElement[bool]:
    """Say that a facet has a value; hours and days, which are computed, are never lacking."""
    if value == NONE and getattr(column, "nullable", False):
        return column.is_(None)
    return column == value
