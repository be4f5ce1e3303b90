"""What tests read of a report's answer, and of the cases behind its numbers."""

from samad_desktop.domain.measures import ABOUT_ANYTHING, OF_SESSIONS
from samad_desktop.domain.reports import Behind, ValueKind


def table(answer, section):
    return next(each for each in answer.tables if each.section == section)


def numbers(found, row):
    """Return the values of a row by column."""
    return dict(zip((column.code for column in found.columns), row.values, strict=True))


def figures(answer, section):
    found = table(answer, section)
    (row,) = found.rows
    return numbers(found, row)


def by_name(answer, section):
    """Return the rows of a section by the name that each begins with."""
    found = table(answer, section)
    return {row.values[0]: row.values[1:] for row in found.rows}


def assert_doors(service, actor, answer, found, row):
    """Open each number: so many cases are listed as it counts, but for what it says beside them."""
    for column, value in zip(found.columns, row.values, strict=True):
        if column.kind is not ValueKind.COUNT or column.measure is None:
            continue
        door = Behind(found.section, column.code, row.key)
        rows = behind(service, actor, answer, door)
        told = service.listed(actor, answer.report, answer.query, door)
        assert (door, len(rows)) == (door, told.cases)
        if column.measure not in OF_SESSIONS:
            assert (door, len(rows) + told.about_none) == (door, value)
        assert not told.about_none or column.measure in ABOUT_ANYTHING


def behind(service, actor, answer, door):
    """Return all cases behind a number, page by page."""
    page = service.behind(actor, answer.report, answer.query, door)
    rows = [*page.rows]
    while page.next is not None:
        page = service.behind(actor, answer.report, answer.query, door, page.next)
        rows += page.rows
    return rows
