"""Periods by name, and what narrows an answer, as plain values."""

from datetime import date

import pytest

from samad_desktop.domain.access import Actor, Role
from samad_desktop.domain.calendar import parse_jalali
from samad_desktop.domain.cases import CaseKind, CaseState
from samad_desktop.domain.errors import ValidationFailed
from samad_desktop.domain.finding import Order, Terms
from samad_desktop.domain.guesses import Guess, GuessKind, ReadAs, read_as, ways
from samad_desktop.domain.narrowing import NOT_NARROWED, Facet, Narrowing, allowed, packed, unpacked
from samad_desktop.domain.periods import Period, days_of
from samad_desktop.domain.saved_searches import packed_terms, unpacked_terms
from tests.calls import AREA

# Monday, 2 Azar 1405.
TODAY = date(2026, 11, 23)


def day(typed: str) -> date:
    return parse_jalali(typed, TODAY)


@pytest.mark.parametrize(
    ("period", "since", "until"),
    [
        (Period.TODAY, "1405/9/2", "1405/9/2"),
        (Period.YESTERDAY, "1405/9/1", "1405/9/1"),
        (Period.THIS_WEEK, "1405/8/30", "1405/9/6"),
        (Period.LAST_WEEK, "1405/8/23", "1405/8/29"),
        (Period.THIS_MONTH, "1405/9/1", "1405/9/30"),
        (Period.LAST_MONTH, "1405/8/1", "1405/8/30"),
        (Period.THIS_QUARTER, "1405/7/1", "1405/9/30"),
        (Period.LAST_QUARTER, "1405/4/1", "1405/6/31"),
        (Period.THIS_YEAR, "1405/1/1", "1405/12/29"),
        (Period.LAST_YEAR, "1404/1/1", "1404/12/29"),
    ],
)
def test_a_named_period_is_days_of_the_jalali_calendar(
    period: Period, since: str, until: str
) -> None:
    assert days_of(period, TODAY) == (day(since), day(until))


def test_a_week_begins_on_saturday_also_on_that_day() -> None:
    saturday = date(2026, 11, 21)
    assert days_of(Period.THIS_WEEK, saturday).since == saturday


def test_a_named_period_and_days_exclude_each_other() -> None:
    days = Narrowing(since=TODAY, until=TODAY)
    named = days.having(Facet.PERIOD, Period.TODAY)
    assert named == Narrowing(period=Period.TODAY)
    assert named.having(Facet.SINCE, TODAY) == Narrowing(since=TODAY)


def test_each_facet_is_told_and_taken_away() -> None:
    narrowing = Narrowing(kind=CaseKind.REPORT, only_open=True, level=2)
    assert narrowing.facets() == (Facet.LEVEL, Facet.KIND, Facet.ONLY_OPEN)
    for facet in narrowing.facets():
        narrowing = narrowing.without(facet)
    assert narrowing == NOT_NARROWED
    assert not narrowing


def test_days_that_end_before_they_begin_are_refused() -> None:
    with pytest.raises(ValidationFailed):
        Narrowing(since=TODAY, until=day("1405/9/1")).checked()


def test_an_agency_narrows_by_nobodys_work_and_by_no_clock() -> None:
    liaison = Actor(1, "liaison", "رابط", frozenset({Role.LIAISON}))
    asked = Narrowing(operator_id=3, only_mine=True, level=4, agency_id=2, only_open=True)
    assert allowed(asked, liaison) == Narrowing(only_open=True)


@pytest.mark.parametrize(
    "terms",
    [
        Terms(),
        Terms(ReadAs.CODE, Narrowing(since=TODAY, until=TODAY), Order.CLOSEST),
        Terms(None, Narrowing(Period.LAST_YEAR, state=CaseState.CLOSED, kind=CaseKind.IDEA)),
        Terms(None, Narrowing(level=1, agency_id=2, subject_id=3, county_id=4, operator_id=5)),
        Terms(None, Narrowing(only_open=True, only_mine=True)),
    ],
)
def test_what_is_stored_is_what_comes_back(terms: Terms) -> None:
    assert unpacked(packed(terms.narrowing)) == terms.narrowing
    assert unpacked_terms(packed_terms(terms)) == terms


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", []),
        ("جباری", [ReadAs.NAME, ReadAs.WORDS]),
        ("۱۸۲۱", [ReadAs.PHONE, ReadAs.WORDS]),
        ("347182", [ReadAs.CODE, ReadAs.PHONE, ReadAs.WORDS]),
        ("793822270", [ReadAs.NATIONAL_ID, ReadAs.WORDS]),
        ("2185151", [ReadAs.PHONE, ReadAs.WORDS]),
    ],
)
def test_a_text_can_be_read_in_these_ways(typed: str, found: list[ReadAs]) -> None:
    assert [way for way in ways(typed, AREA) if way in found] == found
    for way in ReadAs:
        assert bool(read_as(typed, AREA, way)) == (way in ways(typed, AREA))


def test_nine_digits_get_their_lost_zero_and_a_far_landline_its_own() -> None:
    assert read_as("۷۹۳۸۲۲۲۷۰", AREA, ReadAs.NATIONAL_ID) == (
        Guess(GuessKind.NATIONAL_ID, "0793822270"),
    )
    (far,) = read_as("2188776655", AREA, ReadAs.PHONE)
    assert far == Guess(GuessKind.PHONE, "+982188776655")
