"""What tests read of a report's answer, and of the cases behind its numbers."""

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
    for column, value in zip(found.columns, row.values, strict=True):
        if column.kind is not ValueKind.COUNT or column.measure is None:
            continue
        door = Behind(found.section, column.code, row.key)
        listed, place = 0, None
        while True:
            page = service.behind(actor, answer.report, answer.query, door, place)
            listed, place = listed + len(page.rows), page.next
            if place is None:
                break
        assert (door, listed) == (door, value)
