"""How days, sessions, officials and what was done look: strings made once, when they are read."""

from collections.abc import Sequence
from datetime import date

from samad_desktop.domain.calendar import clock, day_of_month, day_text, jalali_date, long_day
from samad_desktop.domain.reference import Reference
from samad_desktop.domain.session_books import SessionBook
from samad_desktop.domain.session_duties import Duty
from samad_desktop.domain.session_rules import Repeat
from samad_desktop.domain.sessions import (
    Attendance,
    DeskSession,
    Presence,
    SessionChannel,
    SessionEvent,
    SessionEventKind,
    SessionState,
)
from samad_desktop.domain.text import as_written, isolate, persian_digits
from samad_desktop.domain.typed_hours import hours_text
from samad_desktop.domain.working_calendar import DayKind
from samad_desktop.qtkit.month_table import DayLook
from samad_desktop.qtkit.row_list import Row
from samad_desktop.qtkit.row_look import SEPARATOR, RowLook
from samad_desktop.qtkit.tokens import Look
from samad_desktop.session_words import FIELDS, name_of, repeat_text, telling_text, where_text

_OFF = "تعطیل"
_COUNT = "{count} نشست"
_NONE = "بی‌نشست"
_CALLED_OFF, _CALLED_OFF_BRIEF = "لغو شد: {who}", "لغو شد"
_OF_THEM_OFF = "{count} لغو شده است"
_FACTS = "ظرفیت {capacity} متقاضی، هر نفر {minutes} دقیقه"
_AGAIN = "{count} بار اعلام شده است؛ بار آخر {day}"
_TOLD = "اعلام: {day}"
_BY_RULE, _ALONE = "تکرار: {often}، تا {until}", "؛ این یکی جداگانه تغییر کرده است"
_CLOSED_SINCE = "این روز تعطیل است: {why}. نشست را جابه‌جا یا لغو کنید."
_TELL_NOW = "{count} متقاضی هنوز از تغییر نشست آگاه نشده است و دیر شده؛ Alt+End فهرست آنان است."
_OF = "{attended} از {duty}"
_DUTY = "غیبت {absent}{sep}جانشین {substitutes}{sep}در پیش {to_come}"
_NO_DUTY = "موظف نیست"
_RETIRED = "دیگر در نشست‌ها نیست"
_ONCE = 1
_DAYS = {
    DayKind.WORKING: Look.NEUTRAL,
    DayKind.WEEKLY_OFF: Look.INFO,
    DayKind.HOLIDAY: Look.INFO,
    DayKind.DECREED: Look.WARN,
}
_ICONS = {
    SessionChannel.CALL: "phone-call",
    SessionChannel.IN_PERSON: "users",
    SessionChannel.VIDEO: "monitor",
}
_STATES = {
    SessionState.PLANNED: Look.WARN,
    SessionState.ANNOUNCED: Look.PRIMARY,
    SessionState.OPEN: Look.SUCCESS,
    SessionState.HELD: Look.NEUTRAL,
    SessionState.CANCELLED: Look.DANGER,
    SessionState.NOT_ATTENDED: Look.DANGER,
}
_EVENTS = {
    SessionEventKind.PLANNED: ("plus", Look.NEUTRAL),
    SessionEventKind.CHANGED: ("pencil", Look.NEUTRAL),
    SessionEventKind.ANNOUNCED: ("send", Look.PRIMARY),
    SessionEventKind.MOVED: ("pencil", Look.WARN),
    SessionEventKind.CANCELLED: ("circle-x", Look.DANGER),
    SessionEventKind.OPENED: ("circle-play", Look.SUCCESS),
    SessionEventKind.ATTENDANCE: ("user-check", Look.NEUTRAL),
}


def day_look(book: SessionBook, day: date, today: date) -> DayLook:
    """Return how a day looks in the month: who sits there, or why nobody works."""
    own, called_off = _held_and_not(book, day)
    off = _off_reason(book, day)
    who = "، ".join(_posts(book, each) for each in own or called_off)
    line, brief = who or off, _count(own) if len(own) > 1 else ""
    if called_off and not own:
        line, brief = _CALLED_OFF.format(who=who), _CALLED_OFF_BRIEF
    tone = Look.PRIMARY if own else _day_tone(book, day)
    if own and off:
        tone = Look.DANGER
    elif any(each.state is SessionState.PLANNED for each in own):
        tone = Look.WARN
    return DayLook(
        day,
        persian_digits(day_of_month(day)),
        line,
        brief,
        f"{long_day(day)}: {day_words(book, day)}",
        tone,
        is_today=day == today,
    )


def day_words(book: SessionBook, day: date) -> str:
    """Return in one sentence how many sessions a day has or had, and whether it is off."""
    own, called_off = _held_and_not(book, day)
    parts = (
        _count(own) if own else _NONE,
        _OF_THEM_OFF.format(count=_count(called_off)) if called_off else "",
        _off_reason(book, day),
    )
    return "؛ ".join(part for part in parts if part)


def _held_and_not(
    book: SessionBook, day: date
) -> tuple[tuple[DeskSession, ...], tuple[DeskSession, ...]]:
    """Return the sessions of a day, and those that were called off."""
    every = book.on(day)
    off = tuple(each for each in every if each.state is SessionState.CANCELLED)
    return tuple(each for each in every if each not in off), off


def session_row(session: DeskSession, book: SessionBook, *, with_day: bool) -> Row:
    """Return a session as a row, with its day where rows of many days stand together."""
    plan = session.plan
    hours = hours_text((plan.hours,))
    title = f"{long_day(plan.day)}، {hours}" if with_day else hours
    who = officials_text(session, book)
    note = SEPARATOR.join(part for part in (who, where_text(plan)) if part)
    look = RowLook(
        title,
        note,
        _ICONS[plan.channel],
        _STATES[session.state],
        name_of(session.state),
        _STATES[session.state],
    )
    return Row(session.id, session, look)


def officials_text(session: DeskSession, book: SessionBook) -> str:
    """Return who sits there, by post and name."""
    known = map(book.official, session.plan.official_ids)
    return " و ".join(each.titled for each in known if each is not None)


def facts_of(session: DeskSession, book: SessionBook, reference: Reference) -> str:
    """Return what is to be known of a session, line by line."""
    plan = session.plan
    numbers = _FACTS.format(capacity=plan.capacity, minutes=plan.minutes)
    subject = reference.subjects.get(plan.subject_id or 0)
    about = (reference.short_name(plan.agency_id), "" if subject is None else subject.name)
    lines = (
        officials_text(session, book),
        where_text(plan),
        persian_digits(numbers),
        SEPARATOR.join(part for part in about if part),
        plan.note,
        _rule_text(session, book),
        _announced(session),
        telling_text(told) if (told := book.tellings.get(session.id)) else "",
        *(_presence_text(each, book) for each in session.presences if each.attendance),
    )
    return "\n".join(line for line in lines if line)


def warning_of(session: DeskSession, book: SessionBook) -> str:
    """Return what has come in the way of a session since it was planned, if anything has."""
    off = _off_reason(book, session.plan.day)
    waiting = session.state in (SessionState.PLANNED, SessionState.ANNOUNCED)
    telling = book.tellings.get(session.id)
    if telling is not None and telling.late:
        return _TELL_NOW.format(count=persian_digits(telling.late))
    return _CLOSED_SINCE.format(why=off) if off and waiting else ""


def event_row(number: int, event: SessionEvent) -> Row:
    """Return what was done as a row: when, by whom, why, and what is another now."""
    icon, tone = _EVENTS[event.kind]
    when = f"{isolate(jalali_date(event.at))} {clock(event.at)}"
    note = SEPARATOR.join(part for part in (event.who, when, event.reason, _moved(event)) if part)
    return Row(number, event, RowLook(name_of(event.kind), note, icon, tone))


def duty_row(duty: Duty, reference: Reference) -> Row:
    """Return an official as a row, with what she owed in the quarter."""
    official = duty.official
    counts = _DUTY.format(
        absent=duty.absent, substitutes=duty.substitutes, to_come=duty.to_come, sep=SEPARATOR
    )
    agency = reference.short_name(official.agency_id)
    note = SEPARATOR.join(part for part in (persian_digits(counts), agency) if part)
    pill = _OF.format(attended=duty.attended, duty=official.duty) if official.duty else _NO_DUTY
    tone = Look.NEUTRAL if not official.duty else Look.WARN if duty.owed else Look.SUCCESS
    if official.retired:
        pill, tone = _RETIRED, Look.NEUTRAL
    look = RowLook(official.titled, note, "user", tone, persian_digits(pill), tone)
    return Row(official.id, duty, look)


def _presence_text(presence: Presence, book: SessionBook) -> str:
    official = book.official(presence.official_id)
    assert presence.attendance is not None
    said = name_of(presence.attendance)
    if presence.attendance is Attendance.SUBSTITUTE:
        said = f"{said}: {presence.substitute}"
    return f"{'' if official is None else official.name}: {said}"


def _announced(session: DeskSession) -> str:
    if session.announced_at is None:
        return ""
    day = isolate(jalali_date(session.announced_at))
    if session.announcements > _ONCE:
        return _AGAIN.format(count=persian_digits(session.announcements), day=day)
    return _TOLD.format(day=day)


def _rule_text(session: DeskSession, book: SessionBook) -> str:
    """Return by which rule a session comes again, to who is told of rules."""
    stored = book.rule(session)
    if stored is None:
        return ""
    often = repeat_text(stored.rule.repeat, session.plan.day)
    told = _BY_RULE.format(often=often, until=isolate(day_text(stored.rule.until)))
    return told + (_ALONE if session.by_hand else "")


def _moved(event: SessionEvent) -> str:
    """Return what is another now: the field, and what stood there before."""
    before, after = event.before or {}, event.after or {}
    changed = [name for name in before if name in after and before[name] != after[name]]
    return "، ".join(f"{FIELDS[name]} پیش از آن: {_value(name, before[name])}" for name in changed)


def _value(field: str, value: str) -> str:
    if field in ("day", "until"):
        return long_day(date.fromisoformat(value))
    if field == "channel":
        return name_of(SessionChannel(value))
    if field == "repeat":
        return name_of(Repeat(value))
    return as_written(persian_digits(value)) if value else "—"


def _off_reason(book: SessionBook, day: date) -> str:
    worked = None if book.calendar is None else book.calendar.on(day)
    if worked is None or worked.hours:
        return ""
    return worked.reason or _OFF


def _day_tone(book: SessionBook, day: date) -> Look:
    return Look.NEUTRAL if book.calendar is None else _DAYS[book.calendar.on(day).kind]


def _posts(book: SessionBook, session: DeskSession) -> str:
    known = map(book.official, session.plan.official_ids)
    return "، ".join(each.post for each in known if each is not None)


def _count(sessions: Sequence[DeskSession]) -> str:
    return _COUNT.format(count=persian_digits(len(sessions)))
