"""The calendar, the effect of a decree and an explained deadline, for a console and as JSON."""

from dataclasses import asdict
from datetime import datetime, timedelta
from typing import Any

from samad_desktop.cli.days import long_day
from samad_desktop.documents.explanation import explanation_sheet, term
from samad_desktop.domain.calendar import WEEKDAYS, clock, jalali_long
from samad_desktop.domain.deadlines import DeadlinePolicy
from samad_desktop.domain.decree_effects import DecreeEffect, MovedDeadline
from samad_desktop.domain.text import percent_text, persian_digits, strip_isolates
from samad_desktop.domain.tracking_codes import show_tracking_code
from samad_desktop.domain.working_calendar import ClosureDecree, Holiday, Hours, WeekHours
from samad_desktop.labels import label
from samad_desktop.services.explaining import ExplainedClock
from samad_desktop.services.working_calendar import CalendarBook

_MINUTE = timedelta(minutes=1)


def book_lines(book: CalendarBook) -> list[str]:
    """Return the calendar as it was entered, part by part."""
    parts = (
        ("ساعت‌های هفته", [line for week in book.weeks for line in _week(week)]),
        ("تعطیلی‌های رسمی", [_holiday(*each) for each in book.holidays]),
        ("مصوبه‌ها، آخرین پایین", [_decree(each) for each in book.decrees]),
        ("ضابطه‌های مهلت", [_policy(each) for each in book.policies]),
        ("سطح‌های ارتقا", [_level(each) for each in book.levels]),
        ("سطح‌های ارتقای دستورها", [_level(each) for each in book.order_levels]),
    )
    return [line for title, lines in parts for line in (f"— {title}", *lines, "")]


def book_as_json(book: CalendarBook) -> dict[str, Any]:
    """Return the calendar as it was entered; days are Gregorian."""
    told = asdict(book)
    told["holidays"] = [{**asdict(holiday), "off": off} for holiday, off in book.holidays]
    return told


def effect_lines(effect: DecreeEffect, *, entered: bool) -> list[str]:
    """Return what a decree moves, or has moved."""
    done = "جابه‌جا شد" if entered else "جابه‌جا می‌شود"
    vanished = f"{effect.breaches_vanished} تخطی از میان می‌رود"
    appeared = f"{effect.breaches_appeared} تخطی پدید می‌آید"
    told = persian_digits(f"{effect.moved} مهلت {done}؛ {vanished} و {appeared}.")
    return [told, *(_moved(each) for each in effect.most_affected)]


def effect_as_json(effect: DecreeEffect) -> dict[str, Any]:
    return asdict(effect)


def clock_lines(explained: ExplainedClock, code: str) -> list[str]:
    """Return «چرا این تاریخ؟» of one clock: its rule, each day, and what has moved it."""
    sheet = explanation_sheet(explained.explanation, code, explained.moves, explained.agency)
    facts = (f"{name}: {words}" for name, words in sheet.facts)
    days = (f"  {line.day}: {line.counted} ({line.why})" for line in sheet.days)
    return [strip_isolates(line) for line in (f"— {sheet.title}", *facts, *days, "")]


def clock_as_json(explained: ExplainedClock) -> dict[str, Any]:
    why = explained.explanation
    days = [
        {**asdict(each), "counted": each.counted // _MINUTE, "paused": each.paused // _MINUTE}
        for each in why.days
    ]
    return {
        "step": why.policy.step,
        "agency": explained.agency,
        "start": why.start,
        "due": why.due,
        "policy": asdict(why.policy),
        "days": days,
        "moves": [asdict(move) for move in explained.moves],
    }


def _week(week: WeekHours) -> list[str]:
    days = (
        f"{name}: {_hours(hours) or 'تعطیل'}"
        for name, hours in zip(WEEKDAYS, week.days, strict=True)
    )
    return [f"از {long_day(week.valid_from)}", *days]


def _holiday(holiday: Holiday, off: bool) -> str:
    marks = [*(["تخمینی"] if holiday.estimated else []), *([] if off else ["تعطیل نیست"])]
    return f"{long_day(holiday.day)}: {persian_digits(holiday.name)}{_in_brackets(marks)}"


def _decree(decree: ClosureDecree) -> str:
    span = long_day(decree.first_day)
    if decree.last_day != decree.first_day:
        span += f" تا {long_day(decree.last_day)}"
    hours = "ساعت‌های معمول" if decree.hours is None else _hours(decree.hours) or "تعطیل"
    return f"{decree.number} — {decree.title} — {span}: {hours}"


def _policy(policy: DeadlinePolicy) -> str:
    narrowed = [label(policy.kind)] if policy.kind else []
    if policy.subject_id is not None:
        narrowed.append(f"موضوع {persian_digits(policy.subject_id)}")
    if policy.agency_id is not None:
        narrowed.append(f"دستگاه {persian_digits(policy.agency_id)}")
    number = persian_digits(policy.id)
    since = long_day(policy.valid_from)
    return f"{number}، {label(policy.step)}: {term(policy)}، از {since}{_in_brackets(narrowed)}"


def _level(level: Any) -> str:
    when = (
        f"{level.days_after} روز کاری پس از مهلت"
        if level.days_after
        else f"{percent_text(level.percent)} مهلت"
    )
    return f"سطح {persian_digits(level.level)}: {level.office}، {persian_digits(when)}"


def _moved(each: MovedDeadline) -> str:
    code = persian_digits(show_tracking_code(each.tracking_code))
    return f"  {code}: {_move(each.old_due, each.new_due)}"


def _move(old: datetime | None, new: datetime | None) -> str:
    return " ← ".join("متوقف" if at is None else _moment(at) for at in (old, new))


def _moment(at: datetime) -> str:
    return f"{jalali_long(at)} {clock(at)}"


def _hours(hours: tuple[Hours, ...]) -> str:
    spelled = (f"{each.begin:%H:%M} تا {each.end:%H:%M}" for each in hours)
    return persian_digits("، ".join(spelled))


def _in_brackets(marks: list[str]) -> str:
    return f" ({'، '.join(marks)})" if marks else ""
