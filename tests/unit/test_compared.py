"""What a report says beside the days before it."""

from dataclasses import replace

from samad_desktop.domain.measures import Facet, Measure
from samad_desktop.domain.reports import Column, Row, Table, ValueKind
from samad_desktop.reports.compared import beside

TOGETHER = Row(("همه", 3))


def by(facet, *numbers):
    heads = (
        Column(facet, "نام", ValueKind.TEXT),
        Column(Measure.CONTACTS, "تماس", ValueKind.COUNT, Measure.CONTACTS),
    )
    rows = tuple(Row((str(key), number), (key,)) for key, number in numbers)
    return Table("by", "", heads, rows, TOGETHER)


def test_an_hour_that_only_the_days_before_had_stands_in_its_place():
    found = beside(by(Facet.HOUR, (5, 1), (7, 2)), by(Facet.HOUR, (6, 3), (7, 4)))
    assert [(row.values, row.before) for row in found.rows] == [
        *((("5", 1), (None, 0)), (("6", 0), (None, 3)), (("7", 2), (None, 4))),
    ]


def test_an_hour_without_calls_stands_between_the_others_whichever_days_they_are_of():
    found = beside(by(Facet.HOUR, (5, 1), (6, 2)), by(Facet.HOUR, (9, 3)))
    assert [(row.values, row.before) for row in found.rows] == [
        *((("5", 1), (None, 0)), (("6", 2), (None, 0)), (("۷ تا ۸", 0), (None, 0))),
        *((("۸ تا ۹", 0), (None, 0)), (("9", 0), (None, 3))),
    ]
    assert beside(by(Facet.HOUR), by(Facet.HOUR)).rows == ()


def test_an_agency_that_only_the_days_before_had_stands_at_the_end():
    found = beside(by(Facet.AGENCY, (9, 1)), by(Facet.AGENCY, (3, 2)))
    assert [row.values for row in found.rows] == [("9", 1), ("3", 0)]


def test_what_rows_come_to_is_said_of_both_also_where_one_has_none():
    some, none = by(Facet.AGENCY, (3, 3)), replace(by(Facet.AGENCY), totals=None)
    assert beside(none, some).totals == Row(("همه", 0), None, (None, 3))
    assert beside(some, none).totals == Row(("همه", 3), None, (None, 0))
    assert beside(none, none).totals is None


def test_a_day_stands_alone_for_there_are_no_two_of_it():
    found = beside(by(Facet.DAY, (2, 3)), by(Facet.DAY, (1, 3)))
    assert [(row.values, row.before) for row in found.rows] == [(("2", 3), None)]
    assert found.totals == replace(TOGETHER, before=(None, 3))
