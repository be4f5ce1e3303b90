"""What stands beside a report on screen: of which days it is, and beside which."""

from dataclasses import replace
from datetime import UTC, datetime

from samad_desktop.domain.measures import Measure
from samad_desktop.domain.report_periods import before, month
from samad_desktop.domain.reports import (
    Behind,
    Column,
    Listed,
    ReportAnswer,
    ReportQuery,
    Row,
    Table,
    ValueKind,
)
from samad_desktop.viewmodels.report_looks import change_text, is_one, listed_text, of_moment

MEHR = month(1405, 7)
AT = datetime(2026, 10, 20, 6, tzinfo=UTC)


def answer(measure: Measure) -> ReportAnswer:
    columns = (Column("number", "شمار", ValueKind.COUNT, measure),)
    query = ReportQuery(MEHR, compared=before(MEHR, MEHR.until))
    return ReportAnswer("any", "آزمون", query, AT, (Table("all", "همه", columns, (Row((1,)),)),))


def test_the_days_before_are_said_where_something_stands_beside_them():
    assert of_moment(answer(Measure.REGISTERED)).endswith("در کنار شهریور ۱۴۰۵")


def test_where_nothing_has_a_before_it_is_said_why():
    told = of_moment(answer(Measure.OVERDUE))
    assert "شهریور" not in told
    assert told.endswith("وضع اکنون یا فهرست پرونده‌ها پیش‌تری ندارد")


def test_a_list_says_how_it_agrees_with_its_number():
    held, promised = Measure.SESSIONS_HELD, Measure.PROMISED
    assert "این نشست‌ها ۱۴ نوبت" in listed_text(held, Listed(14, 0), of_one=False)
    assert "این نشست ۱۴ نوبت" in listed_text(held, Listed(14, 0), of_one=True)
    none = "در این نشست‌ها به کسی نوبت داده نشده است."
    assert listed_text(held, Listed(0, 0), of_one=False) == none
    told = listed_text(promised, Listed(3, 2), of_one=False)
    assert told.startswith("۲ مورد دربارهٔ هیچ پرونده‌ای نیست")
    assert listed_text(promised, Listed(3, 0), of_one=False) == ""


def test_one_session_is_known_from_several_by_its_number():
    columns = tuple(Column(code, code, ValueKind.COUNT) for code in ("held", "announced"))
    rows = (Row((1, 2), key=(3,)), Row((4, 1), key=(5,)))
    tables = (Table("all", "همه", columns, rows, totals=Row((5, 3), key=())),)
    made = replace(answer(Measure.SESSIONS_HELD), tables=tables)
    ones = {
        (code, key)
        for code in ("held", "announced")
        for key in ((3,), (5,), ())
        if is_one(made, Behind("all", code, key))
    }
    assert ones == {("held", (3,)), ("announced", (5,))}


def test_shares_differ_by_points_and_numbers_by_how_many():
    assert change_text(ValueKind.SHARE, 0.749, 0.634) == "▲ ۱۲ واحد درصد بیشتر"
    assert change_text(ValueKind.COUNT, 3, 11) == "▼ ۸ کمتر"
