"""The cases behind a number of a report, page by page, and by what a report is narrowed."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, Select, func, select

from samad_desktop.domain.access import Actor
from samad_desktop.domain.cases import CaseRow
from samad_desktop.domain.measures import Facet
from samad_desktop.domain.paging import Cursor, Page
from samad_desktop.domain.reports import Filters, Listed
from samad_desktop.measure_words import FACETS
from samad_desktop.persistence.case_rows import as_case_row, select_rows, told_of
from samad_desktop.persistence.facet_names import names_of
from samad_desktop.persistence.tables import cases


def page(
    connection: Connection,
    chosen: Select[*tuple[Any, ...]],
    reader: Actor,
    after: Cursor | None,
    size: int,
) -> Page[CaseRow]:
    """Return a page of what was counted, the newest item first: a case as often as it counts.

    Args:
        chosen: selects `case_id` and `item`.
    """
    found = chosen.subquery("found")
    query = (
        select_rows()
        .add_columns(found.c.item)
        .join(found, found.c.case_id == cases.c.id)
        .order_by(found.c.item.desc())
        .limit(size + 1)
    )
    if after is not None:
        query = query.where(found.c.item < after.id)
    rows = connection.execute(query).all()
    shown = rows[:size]
    told = told_of(connection, shown)
    last = Cursor(shown[-1].received_at, shown[-1].item) if len(rows) > size else None
    return Page(tuple(as_case_row(row, told, reader) for row in shown), last)


def listed(connection: Connection, chosen: Select[*tuple[Any, ...]]) -> Listed:
    """Return how much of what was counted is listed, and how much is about no case.

    Args:
        chosen: as for `page`.
    """
    case_id = chosen.subquery("found").c.case_id
    query = select(func.count(case_id), func.count().filter(case_id.is_(None)))
    return Listed(*connection.execute(query).one())


def narrowed_by(connection: Connection, filters: Filters) -> tuple[str, ...]:
    """Return by what a report is narrowed, as it stands on paper: `شهرستان: تبریز`."""
    return tuple(
        f"{FACETS[facet]}: {names_of(connection, facet, (value,))[value]}"
        for facet, value in _set(filters)
    )


def _set(filters: Filters) -> Iterator[tuple[Facet, int | str]]:
    for facet, value in (
        (Facet.COUNTY, filters.county_id),
        (Facet.AGENCY, filters.agency_id),
        (Facet.SUBJECT, filters.subject_id),
        (Facet.KIND, filters.kind),
        (Facet.CHANNEL, filters.channel),
        (Facet.OPERATOR, filters.operator_id),
    ):
        if value is not None:
            yield facet, value
