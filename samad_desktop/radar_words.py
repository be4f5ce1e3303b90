"""How the radar's findings are said: surges, gaps, places in a ranking, and signs of playing."""

from collections.abc import Mapping
from datetime import date, timedelta

from samad_desktop.domain.calendar import jalali_long, long_day, months_text
from samad_desktop.domain.gaming import Finding, Sign
from samad_desktop.domain.gap_grid import Across, GapSquare
from samad_desktop.domain.gaps import LASTING_MONTHS, LEAST_MONTHS, MONTHS, Gap
from samad_desktop.domain.radar import Alarm, Cell, SetAside
from samad_desktop.domain.ranking import LEAST_JUDGED, Standing
from samad_desktop.domain.reference import Reference
from samad_desktop.domain.text import percent_text, persian_digits

EVERYWHERE = "سراسر استان"
SURGE = "{count} تماس دربارهٔ «{subject}» در {place} در {span}؛ انتظار {expected}"
SURGE_ROW = "{count} تماس: {subject} — {place}"
SURGE_NOTE = "در {span}؛ انتظار {expected}"
ASIDE = "کنارگذاشته: {by}، {day}؛ تا بزرگ‌تر نشود خاموش است. دلیل: {reason}"
CHANCE = "احتمال اتفاقی بودن: کمتر از یک در {times}"
NO_PLACE = "بی‌رتبه"
_SPANS = {
    timedelta(hours=3): "۳ ساعت",
    timedelta(days=1): "یک روز",
    timedelta(days=3): "۳ روز",
    timedelta(days=7): "یک هفته",
}
_LESS_THAN_ONE = "کمتر از یک"
_GAP = "{agency}: «{subject}» در {place}"
_GAP_NOTE = "در {months} ماه از {of} ماه گذشته دیرکرد یا بازگشایی؛ ماه به ماه تا ماه جاری: {counts}"
_GRID_OF_DAYS = "تماس‌های هر شهرستان در هفت روز گذشته (▲ موج، △ نامعمول)"
_GRID_OF_GAPS = (
    f"شهرستان‌ها در برابر {{columns}} (▲ دست‌کم {persian_digits(LASTING_MONTHS)} ماه، △ کمتر)"
)
_COLUMNS = {Across.AGENCIES: "دستگاه‌ها", Across.SUBJECTS: "موضوع‌ها"}
_ALL_OTHERS = {Across.AGENCIES: "دیگر دستگاه‌ها", Across.SUBJECTS: "دیگر موضوع‌ها"}
_NO_GAP_IN = "{county}، {column}: کاستی تکراری ندارد"
_GAPS_IN = "{county}، {column}: {count} پرونده؛ {each}"
_GAP_IN = "{what} در {months} ماه از {of} ماه گذشته"
# Whose, how many and when come first: of one agency there may be many signs of one kind.
_SIGN = "{who}: {count} پرونده، {when}"
_SIGN_OF_NO_DAY = "{who}: {count} پرونده"
_SIGNS = {
    Sign.LAST_HOUR: "پاسخ‌هایی در آخرین ساعت کاری مهلت که سپس بازگشت",
    Sign.MASS_PAUSES: "توقف مهلت همهٔ آن‌ها در یک روز",
    Sign.SAME_ANSWER: "یک متن یکسان، پاسخ همهٔ آن‌ها",
    Sign.UNDONE: "از {total} پاسخ؛ بازگشایی شد یا متقاضی گفت «نشد»",
    Sign.MASS_RETURNS: "برگرداندن همهٔ آن‌ها در یک روز",
}
_SIGN_NAMES = {
    Sign.LAST_HOUR: "ساعت آخر",
    Sign.MASS_PAUSES: "توقف انبوه",
    Sign.SAME_ANSWER: "پاسخ یکسان",
    Sign.UNDONE: "انجام‌نشده",
    Sign.MASS_RETURNS: "برگشت انبوه",
}
_A_COLLEAGUE = "یکی از همکاران مرکز"
_STANDING = "دیرکرد {late} از {answers} پاسخ ({share})؛ انتظار با همین موضوع‌ها و بار: {expected}"
_RATIO = (
    f"{{ratio}} برابر انتظار (بازهٔ {percent_text(95)}: {{low}} تا {{high}}؛"
    " برآورد محتاط {shrunk})"
)
_NO_RATIO = "از دستگاه‌های همتا در همین موضوع‌ها دیرکردی انتظار نمی‌رود و نسبتی سنجیده نمی‌شود"
_PLACE = "رتبهٔ {place} از {all}"
_PLACES = "هم‌رتبه: {first} تا {last} از {all}"
_FEW = f"بی‌رتبه: کمتر از {persian_digits(LEAST_JUDGED)} پاسخ"
_ALONE = f"بی‌رتبه: هیچ همتایی {persian_digits(LEAST_JUDGED)} پاسخ ندارد"
NOTHING_RINGS = "هیچ موضوعی در هیچ شهرستانی بیش از گذشتهٔ خود تماس ندارد."
TOO_SHORT = "گذشتهٔ مرکز برای شناختن موج تماس‌ها هنوز کوتاه است؛ دست‌کم دو هفته تماس لازم است."
NO_GAP = (
    f"هیچ دستگاهی در یک موضوع و یک شهرستان در {persian_digits(LEAST_MONTHS)} ماه از"
    f" {persian_digits(MONTHS)} ماه گذشته پیاپی دیر نکرده است."
)
NO_STANDING = "در این دوره مهلت هیچ پاسخی به پایان نرسیده است."
NONE_CHOSEN = "یافته‌ای را برگزینید تا پرونده‌هایش دیده شود."
NONE_FOUND = "پرونده‌های هر یافته، اگر یافته‌ای باشد، این‌جا دیده می‌شود."
NO_CASE = "پشت این یافته پرونده‌ای نیست."
RANKING_NOTE = (
    "سنجش دیرکرد هر دستگاه با همتایان خود، با همان موضوع‌ها و همان بار کار. "
    f"دستگاه با دست‌کم {persian_digits(LEAST_JUDGED)} پاسخ در دوره رتبه می‌گیرد؛"
    " در دورهٔ بلندتر دستگاه‌های بیشتری رتبه دارند."
)
NO_SIGN = "در این دوره نشانه‌ای از دور زدن مهلت نیست."


def subject_name(subject_id: int, reference: Reference, branches: Mapping[int, str]) -> str:
    """Return what a subject, or a branch of them, is called."""
    known = reference.subjects.get(subject_id)
    return known.name if known is not None else branches.get(subject_id, "")


def place_name(cell: Cell, reference: Reference) -> str:
    """Return what the place of a cell is called."""
    return county_name(cell.county_id or 0, reference) or EVERYWHERE


def surge(alarm: Alarm, reference: Reference, branches: Mapping[int, str]) -> tuple[str, str, str]:
    """Return `۱۴ تماس دربارهٔ «آب» در هشترود در ۳ ساعت؛ انتظار ۱`, also in two lines of a row."""
    usual = round(alarm.expected)
    said = {
        "count": persian_digits(alarm.observed),
        "subject": subject_name(alarm.cell.subject_id, reference, branches),
        "place": place_name(alarm.cell, reference),
        "span": _SPANS[alarm.window],
        "expected": persian_digits(usual) if usual else _LESS_THAN_ONE,
    }
    whole, title, note = (each.format(**said) for each in (SURGE, SURGE_ROW, SURGE_NOTE))
    return whole, title, note


def aside(kept: SetAside) -> str:
    """Return who set an alarm aside, when and why."""
    return ASIDE.format(by=kept.by, day=jalali_long(kept.at), reason=kept.reason)


def gap(found: Gap, reference: Reference) -> tuple[str, str]:
    """Return which agency fails what, where, and how it went month by month."""
    title = _GAP.format(
        agency=reference.short_name(found.agency_id),
        subject=subject_name(found.subject_id, reference, {}),
        place=place_name(Cell(found.subject_id, found.county_id), reference),
    )
    counts = "، ".join(persian_digits(count) for count in found.by_month)
    months, of = persian_digits(found.months), persian_digits(MONTHS)
    return title, _GAP_NOTE.format(months=months, of=of, counts=counts)


def grid_name(across: Across | None) -> str:
    """Return what a grid shows: recurring gaps across something, or the days of each county."""
    return _GRID_OF_DAYS if across is None else _GRID_OF_GAPS.format(columns=_COLUMNS[across])


def county_name(county_id: int, reference: Reference) -> str:
    """Return what a county is called."""
    return reference.counties[county_id].name if county_id in reference.counties else ""


def column_name(column: int | None, across: Across, reference: Reference) -> str:
    """Return what an agency or a subject is called, or all that have no column of their own."""
    if column is None:
        return _ALL_OTHERS[across]
    if across is Across.AGENCIES:
        return reference.short_name(column)
    return subject_name(column, reference, {})


def no_gap_in(county: str, column: str) -> str:
    """Return that nothing recurs there."""
    return _NO_GAP_IN.format(county=county, column=column)


def gaps_in(
    county: str, column: str, square: GapSquare, across: Across, reference: Reference
) -> str:
    """Return how many cases a square holds, and how often each of its gaps recurred."""
    told = (
        _GAP_IN.format(
            what=_other_name(gap, across, reference),
            months=persian_digits(gap.months),
            of=persian_digits(MONTHS),
        )
        for gap in square.gaps
    )
    count = persian_digits(len(square.case_ids))
    return _GAPS_IN.format(county=county, column=column, count=count, each="؛ ".join(told))


def _other_name(found: Gap, across: Across, reference: Reference) -> str:
    """Return what the column does not say of a gap."""
    if across is Across.AGENCIES:
        return f"«{subject_name(found.subject_id, reference, {})}»"
    return reference.short_name(found.agency_id)


def sign(found: Finding, reference: Reference, people: Mapping[int, str]) -> tuple[str, str]:
    """Return whose sign it is, of how many cases and when, and what it says."""
    who = (
        reference.short_name(found.agency_id)
        if found.staff_id is None
        else people.get(found.staff_id, _A_COLLEAGUE)
    )
    when = "" if found.first is None or found.last is None else _days(found.first, found.last)
    title = (_SIGN if when else _SIGN_OF_NO_DAY).format(
        who=who, count=persian_digits(found.count), when=when
    )
    return title, _SIGNS[found.sign].format(total=persian_digits(found.total))


def sign_name(sign: Sign) -> str:
    """Return in a word or two what may be played with."""
    return _SIGN_NAMES[sign]


def _days(first: date, last: date) -> str:
    return long_day(first) if first == last else months_text(first, last)


def standing(found: Standing) -> tuple[str, str]:
    """Return how often an agency was late and what was to be expected, and its interval."""
    note = _STANDING.format(
        late=persian_digits(found.late),
        answers=persian_digits(found.answers),
        share=percent_text(round(100 * found.share)),
        expected=_decimal(found.expected),
    )
    if not found.expected:
        return note, _NO_RATIO
    numbers = {
        name: _decimal(value)
        for name, value in (
            ("ratio", found.ratio),
            ("low", found.low),
            ("high", found.high),
            ("shrunk", found.shrunk),
        )
    }
    return note, _RATIO.format(**numbers)


def place_in_ranking(found: Standing) -> str:
    """Return which place an agency surely has, among how many."""
    if not found.is_placed:
        return _ALONE if found.is_judged else _FEW
    numbers = {"all": persian_digits(found.placed), "first": persian_digits(found.first_place)}
    if not found.is_tied:
        return _PLACE.format(place=persian_digits(found.first_place), **numbers)
    return _PLACES.format(last=persian_digits(found.last_place), **numbers)


def _decimal(value: float) -> str:
    return persian_digits(f"{value:.1f}").replace(".", "٫")
