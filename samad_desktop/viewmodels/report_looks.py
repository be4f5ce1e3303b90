"""How a report's answer looks on screen: texts of values, what changed since, and charts."""

from collections.abc import Mapping

from samad_desktop.domain.measures import OF_SESSIONS, Measure
from samad_desktop.domain.report_periods import days_text
from samad_desktop.domain.report_schedules import Schedule
from samad_desktop.domain.report_values import count_text, moment_text, shown, trend
from samad_desktop.domain.reports import (
    Behind,
    Column,
    Listed,
    ReportAnswer,
    Row,
    Table,
    Value,
    ValueKind,
)
from samad_desktop.domain.text import isolate, persian_digits
from samad_desktop.labels import label
from samad_desktop.measure_words import MEANINGS, TITLES, TOTAL
from samad_desktop.messages import sentence
from samad_desktop.qtkit.chart import NO_CHART, ChartData, Series
from samad_desktop.qtkit.row_look import SEPARATOR, RowLook
from samad_desktop.qtkit.tokens import Look
from samad_desktop.report_words import FORMATS, NOW, RHYTHMS, answered_days

_NAME_PARTS = 2
_NUMBERS = (ValueKind.COUNT, ValueKind.SHARE, ValueKind.MINUTES)
_POINTS, _PERCENTS = "{} واحد درصد", 100
_UP, _DOWN, _SAME = "▲ {much} بیشتر", "▼ {much} کمتر", "بی‌تغییر"
_AS_OF = "{days}، به‌روز تا {moment}"
_BESIDE = "در کنار {days}"
_NO_BEFORE = "بی دورهٔ پیش: وضع اکنون یا فهرست پرونده‌ها پیش‌تری ندارد"
_CASES = "{count} مورد"
_PLACES = "در {which} {count} نوبت داده شده است؛ هر نوبت یک ردیف است."
_NO_PLACE = "در {which} به کسی نوبت داده نشده است."
_ONE, _SEVERAL = "این نشست", "این نشست‌ها"
_ABOUT_NONE = "{count} مورد دربارهٔ هیچ پرونده‌ای نیست و در این فهرست نیامده است."
_AT, _MADE = "ساعت {time}", "نوبت {moment} ساخته شد"
_NOT_YET, _NOT_MADE = "هنوز ساخته نشده", "ساخته نشد"
_CUT = "{count} ردیف دیگر اینجا نیست؛ همه در فایل Excel و CSV هست."


def is_number(column: Column) -> bool:
    """Say whether a column has numbers, which can be drawn and compared."""
    return column.kind in _NUMBERS


def change_text(kind: ValueKind, value: Value, before: Value) -> str:
    """Return by how much a number is other than before, with a mark and a word.

    Shares differ by points: from 50% to 75% is no 25% more.
    """
    if not isinstance(value, int | float) or not isinstance(before, int | float):
        return ""
    way = trend(kind, value, before)
    if not way:
        return _SAME
    much = shown(abs(value - before), kind)
    if kind is ValueKind.SHARE:
        points = abs(round(value * _PERCENTS) - round(before * _PERCENTS))
        much = _POINTS.format(count_text(points))
    return (_UP if way > 0 else _DOWN).format(much=much)


def of_moment(answer: ReportAnswer) -> str:
    """Say of which days an answer is, of which moment, and by what it is narrowed."""
    days = answered_days(answer)
    told = _AS_OF.format(days=days, moment=moment_text(answer.made_at))
    if answer.compared is not None:
        told = f"{told}، {_BESIDE.format(days=days_text(answer.compared))}"
    elif answer.query.compared is not None:
        told = f"{told}، {_NO_BEFORE}"
    return " · ".join((told, *answer.narrowed))


def behind_text(answer: ReportAnswer, column: Column, name: str, count: int | None) -> str:
    """Say what a number is whose cases are listed: how many, of which days, and how narrowed."""
    days = days_text(answer.query.days) if column.is_compared else NOW
    told = None if count is None else _CASES.format(count=count_text(count))
    return " · ".join(filter(None, (name, told, days, *answer.narrowed)))


def measure_of(answer: ReportAnswer, behind: Behind) -> Measure | None:
    """Return what a number of an answer counts; None for a case of a list."""
    columns = (
        c for table in answer.tables if table.section == behind.section for c in table.columns
    )
    return next((column.measure for column in columns if column.code == behind.column), None)


def meanings_of(answer: ReportAnswer) -> tuple[tuple[str, str], ...]:
    """Return what each number of an answer means, in the order of its parts."""
    return tuple((TITLES[each], MEANINGS[each]) for each in answer.measures)


def is_one(answer: ReportAnswer, behind: Behind) -> bool:
    """Say whether a number of an answer is one."""
    return any(
        row.key == behind.key and column.code == behind.column and value == 1
        for table in answer.tables
        if table.section == behind.section
        for row in (*table.rows, *filter(None, [table.totals]))
        for column, value in zip(table.columns, row.values, strict=True)
    )


def listed_text(measure: Measure | None, listed: Listed, *, of_one: bool) -> str:
    """Say how a list agrees with its number, which may be one, where not each counts a case."""
    if measure in OF_SESSIONS:
        words = _PLACES if listed.cases else _NO_PLACE
        return words.format(which=_ONE if of_one else _SEVERAL, count=count_text(listed.cases))
    return _ABOUT_NONE.format(count=count_text(listed.about_none)) if listed.about_none else ""


def schedule_look(schedule: Schedule, titles: Mapping[str, str]) -> RowLook:
    """Return a schedule as a row: which report, when and where, and how it went last."""
    told = (label(schedule.period), FORMATS[schedule.format], RHYTHMS[schedule.rhythm])
    when = _AT.format(time=isolate(persian_digits(f"{schedule.at:%H:%M}")))
    note = SEPARATOR.join((*told, when, isolate(schedule.folder)))
    title = titles.get(schedule.report, schedule.report)
    if schedule.failure:
        note = f"{sentence(schedule.failure)}{SEPARATOR}{note}"
        return RowLook(title, note, "clock", Look.WARN, _NOT_MADE, Look.WARN)
    made = schedule.made_upto
    pill = _NOT_YET if made is None else _MADE.format(moment=moment_text(made))
    return RowLook(title, note, "clock", Look.PRIMARY, pill, Look.NEUTRAL)


def cut_text(table: Table) -> str:
    """Say how many rows are not shown; empty where all are."""
    return _CUT.format(count=persian_digits(table.cut)) if table.cut else ""


def row_name(table: Table, row: Row) -> str:
    """Return what a row is called: its words before the first number."""
    found = []
    for column, value in zip(table.columns, row.values, strict=True):
        if is_number(column):
            break
        found.append(shown(value, column.kind))
    return "، ".join([each for each in found if each][:_NAME_PARTS]) or TOTAL


def drawn_columns(table: Table) -> tuple[int, ...]:
    """Return the places of the columns that are drawn: numbers of one kind, counts if any."""
    places = [n for n, column in enumerate(table.columns) if is_number(column)]
    if not places:
        return ()
    kinds = [table.columns[n].kind for n in places]
    kind = ValueKind.COUNT if ValueKind.COUNT in kinds else kinds[0]
    return tuple(n for n in places if table.columns[n].kind is kind)


def chart_of(table: Table) -> ChartData:
    """Return a table as it is drawn."""
    places = drawn_columns(table)
    if table.chart is None or not table.rows or not places:
        return NO_CHART
    return ChartData(
        table.chart,
        tuple(row_name(table, row) for row in table.rows),
        tuple(_series(table, place) for place in places),
    )


def _series(table: Table, place: int) -> Series:
    column = table.columns[place]
    values = [row.values[place] for row in table.rows]
    return Series(
        column.title,
        tuple(float(each) if isinstance(each, int | float) else 0.0 for each in values),
        tuple(shown(each, column.kind) for each in values),
    )
