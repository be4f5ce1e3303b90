"""«چرا این تاریخ؟» in words: the same lines on screen, in print and on a console."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from samad_desktop.domain.calendar import TEHRAN, clock, jalali_date, jalali_long
from samad_desktop.domain.deadlines import DeadlinePolicy, TermUnit
from samad_desktop.domain.explanations import ExplainedDay, Explanation
from samad_desktop.domain.report_values import moment_text
from samad_desktop.domain.text import as_written, isolate, persian_digits
from samad_desktop.domain.tracking_codes import show_tracking_code
from samad_desktop.domain.working_calendar import DayKind
from samad_desktop.labels import label
from samad_desktop.persistence.explained import DeadlineMove

TEMPLATE = "explanation"
NOTHING = "—"
MOMENT = "کمتر از یک دقیقه"
AFTER_HOURS = "بیرون از ساعت‌های کار"
MOVED = "از {old} به {new}{why}"
NO_DATE = "متوقف"
BY = "ثبت: {who}"
BY_DECREE = "مصوبهٔ {number}: {reason}"

_HOUR = timedelta(hours=1)
_MINUTE = timedelta(minutes=1)
# Calendar days end with the last minute of a day.
_WHOLE_DAY = timedelta(hours=23, minutes=59)


@dataclass(frozen=True, slots=True)
class DayLine:
    """One day in words; `skipped` where nothing of it counted."""

    day: str
    counted: str
    why: str
    skipped: bool


@dataclass(frozen=True, slots=True)
class ExplanationSheet:
    """An explanation in Persian; `facts` are pairs of a name and its words."""

    title: str
    facts: tuple[tuple[str, str], ...]
    days: tuple[DayLine, ...]


def explanation_sheet(
    explanation: Explanation, code: str, moves: Sequence[DeadlineMove] = (), agency: str = ""
) -> ExplanationSheet:
    """Put an explanation into words.

    Args:
        code: the tracking code of the case.
        moves: what has moved the date since it was first given.
        agency: whose referral it is about, empty where it is about none.
    """
    policy = explanation.policy
    due = explanation.due
    facts = [
        ("پرونده", isolate(persian_digits(show_tracking_code(code)))),
        ("مهلت", label(policy.step)),
        *([("دستگاه اجرایی", agency)] if agency else ()),
        ("آغاز", _moment(explanation.start)),
        ("زمان مجاز", term(policy)),
        ("ضابطه", _source(policy)),
        ("پایان مهلت", "مهلت متوقف است" if due is None else _moment(due)),
        *(("جابه‌جایی", words) for words in map(_moved, moves)),
    ]
    days = day_lines(explanation.days, policy.unit)
    return ExplanationSheet("چرا این تاریخ؟", tuple(facts), days)


def day_lines(days: Sequence[ExplainedDay], unit: TermUnit) -> tuple[DayLine, ...]:
    """Put days into words: what of each was counted, and why no more."""
    return tuple(_line(each, unit) for each in days)


def printed_explanation(sheet: ExplanationSheet, centre: str, made_at: datetime) -> dict[str, Any]:
    """Return what the template `explanation` is filled with."""
    return {"centre": centre, "made": _moment(made_at), **asdict(sheet)}


def term(policy: DeadlinePolicy) -> str:
    """Return `۷۰ ساعت کاری` or `۳۰ روز تقویمی`."""
    return f"{persian_digits(policy.amount)} {label(policy.unit)}"


def length(time_span: timedelta) -> str:
    """Return `۷ ساعت و ۳۰ دقیقه`; «—» for no time at all."""
    if timedelta() < time_span < _MINUTE:
        return MOMENT
    hours, rest = divmod(time_span, _HOUR)
    parts = [(hours, "ساعت"), (rest // _MINUTE, "دقیقه")]
    said = " و ".join(f"{persian_digits(count)} {unit}" for count, unit in parts if count)
    return said or NOTHING


def _line(each: ExplainedDay, unit: TermUnit) -> DayLine:
    whole = unit is TermUnit.CALENDAR_DAYS and each.counted >= _WHOLE_DAY
    counted = "همهٔ روز" if whole else length(each.counted)
    return DayLine(_day(each.day), counted, _why(each), not each.counted)


def _why(each: ExplainedDay) -> str:
    reasons = []
    if each.kind is not DayKind.WORKING:
        reasons.append(": ".join(filter(None, (label(each.kind), each.reason))))
    if each.paused:
        stopped = f"توقف مهلت به اندازهٔ {length(each.paused)}"
        reasons.append(": ".join(filter(None, (stopped, "؛ ".join(filter(None, each.pauses))))))
    if not reasons and not each.counted:
        return f"{label(each.kind)}، {AFTER_HOURS}"
    return persian_digits("؛ ".join(reasons)) or label(each.kind)


def _moved(move: DeadlineMove) -> str:
    """Return what moved a date: from when to when, and by what."""
    told = move.reason
    if move.decree_number:
        number = as_written(persian_digits(move.decree_number))
        told = BY_DECREE.format(number=number, reason=move.reason)
    told = "، ".join(filter(None, (told, BY.format(who=move.by) if move.by else "")))
    why = f" ({told})" if told else ""
    return MOVED.format(old=_date(move.old_due), new=_date(move.new_due), why=why)


def _date(at: datetime | None) -> str:
    return NO_DATE if at is None else moment_text(at)


def _source(policy: DeadlinePolicy) -> str:
    since = f"معتبر از {jalali_date(_noon(policy.valid_from))}"
    number = f"ضابطهٔ شمارهٔ {persian_digits(policy.id)}"
    return "، ".join(filter(None, (number, since, persian_digits(policy.source))))


def _moment(at: datetime) -> str:
    return f"{jalali_long(at)}، ساعت {isolate(clock(at))}"


def _day(day: date) -> str:
    return jalali_long(_noon(day))


def _noon(day: date) -> datetime:
    return datetime.combine(day, time(12), TEHRAN)
