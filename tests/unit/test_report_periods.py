"""The days of reports as they are typed, the days before them, and how they are shown."""

from datetime import date

import pytest

from samad_desktop.domain.errors import RuleBroken
from samad_desktop.domain.periods import Period
from samad_desktop.domain.report_periods import (
    before,
    days_text,
    month,
    parse_period,
    quarter_of,
    stretch_of,
    year_of,
)
from samad_desktop.domain.reports import Stretch
from samad_desktop.labels import label

TODAY = date(2026, 11, 24)  # 3 Azar 1405, a Tuesday.
MEHR = Stretch(date(2026, 9, 23), date(2026, 10, 22))


@pytest.mark.parametrize(
    ("typed", "days"),
    [
        ("1404", Stretch(date(2025, 3, 21), date(2026, 3, 20))),
        ("1405-07", MEHR),
        ("۱۴۰۵/۷", MEHR),
        ("1405-Q3", Stretch(date(2026, 9, 23), date(2026, 12, 21))),
        # The first of Farvardin 1405 is a Saturday.
        ("1405-w1", Stretch(date(2026, 3, 21), date(2026, 3, 27))),
        ("۱۴۰۵-w12", Stretch(date(2026, 6, 6), date(2026, 6, 12))),
        ("1405-07-01", Stretch(date(2026, 9, 23), date(2026, 9, 23))),
        ("1405-07-01..1405-07-15", Stretch(date(2026, 9, 23), date(2026, 10, 7))),
        ("1405-06..1405-07", Stretch(date(2026, 8, 23), date(2026, 10, 22))),
        ("۱ مهر تا ۱۵ مهر", Stretch(date(2026, 9, 23), date(2026, 10, 7))),
        ("دیروز", Stretch(date(2026, 11, 23), date(2026, 11, 23))),
        ("last_month", Stretch(date(2026, 10, 23), date(2026, 11, 21))),
        ("ماه  پيش", Stretch(date(2026, 10, 23), date(2026, 11, 21))),
        ("ماه پیش تا دیروز", Stretch(date(2026, 10, 23), date(2026, 11, 23))),
    ],
)
def test_a_period_is_read_in_every_form(typed, days):
    assert parse_period(typed, TODAY) == days


@pytest.mark.parametrize("period", Period)
def test_a_usual_period_is_read_as_it_is_said(period):
    assert parse_period(label(period), TODAY) == stretch_of(period, TODAY)


@pytest.mark.parametrize(
    "typed", ["", "1405-13", "1405-q5", "1405-w0", "1405-w54", "9999", "هیچ", "1405-07..", ".."]
)
def test_what_is_no_period_is_refused(typed):
    with pytest.raises(RuleBroken) as refused:
        parse_period(typed, TODAY)
    assert refused.value.code == "period_unreadable"


def test_a_day_that_never_was_is_named_as_such():
    with pytest.raises(RuleBroken) as refused:
        parse_period("1404-12-30", TODAY)
    assert refused.value.code == "date_impossible"


@pytest.mark.parametrize(
    ("days", "earlier"),
    [
        (month(1405, 7), month(1405, 6)),
        (month(1405, 1), month(1404, 12)),
        (quarter_of(1405, 1), quarter_of(1404, 4)),
        (year_of(1405), year_of(1404)),
        (stretch_of(Period.THIS_WEEK, TODAY), stretch_of(Period.LAST_WEEK, TODAY)),
        (Stretch(TODAY, TODAY), Stretch(date(2026, 11, 23), date(2026, 11, 23))),
        # Two months are no quarter: as many days before.
        (
            Stretch(date(2026, 9, 23), date(2026, 11, 21)),
            Stretch(date(2026, 7, 25), date(2026, 9, 22)),
        ),
    ],
)
def test_it_is_compared_with_what_was_as_long_before(days, earlier):
    assert before(days, days.until) == earlier


@pytest.mark.parametrize(
    ("days", "today", "earlier"),
    [
        (month(1405, 8), date(2026, 10, 30), "۱ تا ۸ مهر ۱۴۰۵"),
        (month(1405, 8), date(2026, 11, 21), "مهر ۱۴۰۵"),
        # Shahrivar has a day more than Mehr, Azar as many as Aban.
        (month(1405, 7), date(2026, 10, 21), "۱ تا ۲۹ شهریور ۱۴۰۵"),
        # Farvardin has two days more than the Esfand before it.
        (month(1405, 1), date(2026, 4, 19), "اسفند ۱۴۰۴"),
        (year_of(1405), date(2026, 10, 30), "۱ فروردین تا ۸ آبان ۱۴۰۴"),
        (stretch_of(Period.THIS_WEEK, TODAY), TODAY, "شنبه ۲۳ آبان ۱۴۰۵ تا سه‌شنبه ۲۶ آبان ۱۴۰۵"),
    ],
)
def test_what_still_runs_is_compared_with_as_many_days(days, today, earlier):
    assert days_text(before(days, today)) == earlier


@pytest.mark.parametrize(
    ("days", "shown"),
    [
        (year_of(1405), "سال ۱۴۰۵"),
        (quarter_of(1405, 3), "پاییز ۱۴۰۵"),
        (month(1405, 7), "مهر ۱۴۰۵"),
        (Stretch(TODAY, TODAY), "سه‌شنبه ۳ آذر ۱۴۰۵"),
        (Stretch(date(2026, 11, 23), TODAY), "دوشنبه ۲ آذر ۱۴۰۵ تا سه‌شنبه ۳ آذر ۱۴۰۵"),
    ],
)
def test_days_are_told_as_people_say_them(days, shown):
    assert days_text(days) == shown
