"""How decrees, rules, levels and changes of the settings look as rows: strings made once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from samad_desktop.advocacy_words import GROUNDS
from samad_desktop.domain.access import Role
from samad_desktop.domain.agencies import Agency
from samad_desktop.domain.calendar import WEEKDAYS, clock, day_text, jalali_date, long_day, when
from samad_desktop.domain.centre_settings import CentreEvent, Liaison, SettingKind
from samad_desktop.domain.deadlines import (
    PERCENT,
    DeadlinePolicy,
    EscalationLevel,
    LevelsOf,
    Step,
)
from samad_desktop.domain.decree_effects import DecreeEffect, MovedDeadline
from samad_desktop.domain.legal_bases import LegalBasis
from samad_desktop.domain.places import Division
from samad_desktop.domain.reference import CannedText
from samad_desktop.domain.subjects import SubjectName
from samad_desktop.domain.text import as_written, isolate, percent_text, persian_digits
from samad_desktop.domain.typed_hours import hours_text
from samad_desktop.domain.working_calendar import EnteredDecree
from samad_desktop.field_labels import FIELDS
from samad_desktop.labels import coded, label
from samad_desktop.qtkit.row_list import Row
from samad_desktop.qtkit.row_look import SEPARATOR, RowLook
from samad_desktop.qtkit.tokens import Look
from samad_desktop.viewmodels.case_looks import shown_code
from samad_desktop.viewmodels.shell import utc_now

ARROW = " ← "
_NOTHING = "—"
_SHOWN_CHARS = 60
_EVERY = "همه"
_RTL = "\N{RIGHT-TO-LEFT MARK}"
_DAY = timedelta(days=1)
GIVEN_BACK = "بازگردانده شده"


@dataclass(frozen=True, slots=True)
class Names:
    """What subjects, agencies and counties are called."""

    subjects: Mapping[int, SubjectName]
    agencies: Mapping[int, Agency]
    counties: Mapping[int, Division] = field(default_factory=dict)


def decree_row(entered: EnteredDecree) -> Row:
    """Return a decree that was entered."""
    decree = entered.decree
    if entered.given_back:
        pill, look = GIVEN_BACK, Look.NEUTRAL
    elif decree.hours is None:
        pill, look = "بازگشت به حال عادی", Look.INFO
    elif decree.hours:
        pill, look = f"ساعت {hours_text(decree.hours)}", Look.WARN
    else:
        pill, look = "تعطیل", Look.DANGER
    number = f"شمارهٔ {as_written(persian_digits(decree.number))}"
    note = f"{days_text(decree.first_day, decree.last_day)}{SEPARATOR}{number}"
    shown = RowLook(decree.title, note, "calendar-days", look, pill, look)
    return Row(entered.place, entered, shown)


def days_text(first: date, last: date) -> str:
    """Return one day, or from which to which."""
    return long_day(first) if first == last else f"{long_day(first)} تا {long_day(last)}"


def effect_text(effect: DecreeEffect, *, done: bool) -> str:
    """Return how many deadlines move, and what becomes of breaches."""
    if not effect.moved:
        return "هیچ مهلت بازی جابه‌جا نشد." if done else "هیچ مهلت بازی جابه‌جا نمی‌شود."
    moves = "جابه‌جا شد" if done else "جابه‌جا می‌شود"
    told = [f"{effect.moved} مهلت باز {moves}"]
    if effect.breaches_vanished:
        told.append(f"{effect.breaches_vanished} تخطی از میان {'رفت' if done else 'می‌رود'}")
    if effect.breaches_appeared:
        told.append(f"{effect.breaches_appeared} تخطی پدید {'آمد' if done else 'می‌آید'}")
    return persian_digits("؛ ".join(told) + ".")


def moved_row(moved: MovedDeadline) -> Row:
    """Return a deadline that moves: its case, and both dates."""
    old, new = (f"{jalali_date(at)} {clock(at)}" for at in (moved.old_due, moved.new_due))
    days = round((moved.new_due - moved.old_due) / _DAY)
    later = moved.new_due > moved.old_due
    pill = "کمتر از یک روز" if not days else f"{persian_digits(abs(days))} روز"
    pill = f"{_RTL}{pill} {'دیرتر' if later else 'زودتر'}"
    look = RowLook(
        shown_code(moved.tracking_code),
        f"{isolate(old)}{ARROW}{isolate(new)}",
        "clock",
        Look.INFO,
        pill,
        Look.SUCCESS if later else Look.WARN,
    )
    return Row(moved.case_id, moved, look)


def policy_rows(policies: Sequence[DeadlinePolicy], names: Names, today: date) -> tuple[Row, ...]:
    """Return every version of every rule, by step; of one rule the newest first."""
    steps = list(Step)
    newest: dict[tuple[object, ...], DeadlinePolicy] = {}
    for policy in policies:
        if policy.valid_from <= today:
            newest[_scope(policy)] = policy
    ordered = sorted(policies, key=lambda each: (each.valid_from, each.id), reverse=True)
    ordered.sort(key=lambda each: (steps.index(each.step), _narrowness(each)))
    return tuple(
        policy_row(each, names, holds=newest.get(_scope(each)) is each) for each in ordered
    )


def _scope(policy: DeadlinePolicy) -> tuple[object, ...]:
    return policy.step, policy.kind, policy.subject_id, policy.agency_id


def _narrowness(policy: DeadlinePolicy) -> tuple[int, int, str]:
    return policy.agency_id or 0, policy.subject_id or 0, policy.kind or ""


def policy_row(policy: DeadlinePolicy, names: Names, *, holds: bool) -> Row:
    """Return a version of a rule; `holds` says that none newer of the same kind does."""
    kind = _EVERY if policy.kind is None else label(policy.kind)
    subject = _subject(policy.subject_id, names)
    agency = _agency(policy.agency_id, names)
    narrowed = [
        f"نوع پیام: {kind}" if policy.kind else "",
        f"موضوع: {subject}" if policy.subject_id else "",
        f"دستگاه: {agency}" if policy.agency_id else "",
    ]
    whom = "، ".join(part for part in narrowed if part) or "همهٔ پرونده‌ها"
    note = f"{whom}{SEPARATOR}از {day_text(policy.valid_from)}"
    title = f"{label(policy.step)}: {term_text(policy)}"
    pill, look = ("برقرار", Look.SUCCESS) if holds else ("", Look.NEUTRAL)
    return Row(policy.id, policy, RowLook(title, note, "hourglass", Look.PRIMARY, pill, look))


def term_text(policy: DeadlinePolicy) -> str:
    """Return `۷۰ ساعت کاری`."""
    return f"{persian_digits(policy.amount)} {label(policy.unit)}"


def level_row(level: EscalationLevel) -> Row:
    """Return a level: whose it is, its office, and when it is reached."""
    title = f"سطح {persian_digits(level.level)}: {level.office}"
    note = f"{reached_text(level)}{SEPARATOR}{level.letter}"
    tones = (Look.INFO, Look.WARN, Look.DANGER)
    tone = tones[min(level.level, len(tones)) - 1]
    icon, pill = _LEVELS_OF[level.of]
    look = RowLook(title, note, icon, tone, pill, Look.NEUTRAL)
    return Row((level.of, level.level), level, look)


_LEVELS_OF = {LevelsOf.CASE: ("arrow-up", "پرونده"), LevelsOf.DIRECTIVE: ("file-text", "دستور")}


def reached_text(level: EscalationLevel) -> str:
    """Return when a level is reached."""
    if level.days_after:
        return f"{persian_digits(level.days_after)} روز کاری پس از مهلت"
    if level.percent == PERCENT:
        return "در پایان مهلت"
    return f"پس از {percent_text(level.percent)} مهلت"


def liaison_row(liaison: Liaison, names: Names) -> Row:
    """Return a liaison and the agencies for which she answers."""
    answered = sorted(_agency(each, names) for each in liaison.agency_ids)
    note = "، ".join(answered) or "هنوز رابط هیچ دستگاهی نیست"
    pill, look = ("غیرفعال", Look.NEUTRAL) if liaison.disabled else ("", Look.NEUTRAL)
    shown = RowLook(liaison.name, note, "user-check", Look.INFO, pill, look)
    return Row(liaison.staff_id, liaison, shown)


def agency_row(agency: Agency) -> Row:
    """Return an agency in one line."""
    return Row(agency.id, agency.id, RowLook(agency.short_name, "", "building-2", Look.NEUTRAL))


def text_row(text: CannedText) -> Row:
    """Return a ready sentence with its key."""
    note = " ".join(text.text.split())
    key = f"/{text.key}"
    shown = RowLook(text.title, note, "message-square", Look.INFO, as_written(key), Look.NEUTRAL)
    return Row(text.id, text, shown)


def basis_row(basis: LegalBasis, names: Names, today: date) -> Row:
    """Return a legal basis: its version, what it fits, and whether it holds."""
    fits = (
        "" if basis.subject_id is None else _subject(basis.subject_id, names),
        "" if basis.ground is None else GROUNDS[basis.ground],
        basis.source,
    )
    note = SEPARATOR.join(part for part in fits if part)
    pill, look = ("برقرار", Look.SUCCESS)
    if not basis.holds_on(today):
        pill, look = ("در آینده" if basis.valid_from > today else "پایان‌یافته", Look.NEUTRAL)
    shown = RowLook(basis.title, note, "scale", Look.PRIMARY, pill, look)
    return Row(basis.id, basis, shown)


def event_row(place: int, event: CentreEvent, names: Names) -> Row:
    """Return a change: what of which thing, from what to what, by whom, when."""
    changes = [
        _change(name, event.before.get(name, ""), event.after[name], names)
        for name in event.changed
        if event.before.get(name) or event.after[name]
    ]
    who = f"{event.who}{SEPARATOR}{when(event.at, utc_now())}"
    note = SEPARATOR.join((who, *changes))
    pill = "" if event.before else "تازه"
    look = RowLook(_thing(event, names), note, _ICONS[event.kind], Look.NEUTRAL, pill, Look.INFO)
    return Row(place, event, look)


_ICONS = {
    SettingKind.WEEK: "clock",
    SettingKind.HOLIDAY: "calendar",
    SettingKind.DECREE: "calendar-days",
    SettingKind.POLICY: "hourglass",
    SettingKind.LEVEL: "arrow-up",
    SettingKind.ORDER_LEVEL: "arrow-up",
    SettingKind.LIAISON: "user-check",
    SettingKind.TEXT: "message-square",
    SettingKind.BASIS: "scale",
    SettingKind.SUBJECT: "tag",
    SettingKind.AGENCY: "building-2",
    SettingKind.ROUTE: "map-pin",
    SettingKind.RETENTION: "trash-2",
    SettingKind.COPY: "save",
    SettingKind.STAFF: "user-check",
    SettingKind.SESSION: "users",
}
# Of these there is one, or the rule itself says which: the key tells nobody anything.
_NAMELESS = frozenset(
    {SettingKind.POLICY, SettingKind.RETENTION, SettingKind.COPY, SettingKind.SESSION}
)
_DAYS = frozenset({"first_day", "last_day", "valid_from", "valid_to"})


def _thing(event: CentreEvent, names: Names) -> str:
    key = event.key
    if event.kind in (SettingKind.WEEK, SettingKind.HOLIDAY):
        day = date.fromisoformat(key)
        return (
            f"{label(event.kind)} {'از ' if event.kind is SettingKind.WEEK else ''}{long_day(day)}"
        )
    if event.kind in _NAMELESS:
        return label(event.kind)
    if event.kind in (SettingKind.SUBJECT, SettingKind.AGENCY):
        key = event.after.get("short_name", event.after["name"])
    if event.kind is SettingKind.ROUTE:
        subject_id, county_id = map(int, key.split("/"))
        key = f"{_subject(subject_id, names)} در {_county(county_id, names)}"
    return f"{label(event.kind)} {as_written(persian_digits(key))}"


def _change(name: str, before: str, after: str, names: Names) -> str:
    field = (
        WEEKDAYS[int(name[3:])] if name.startswith("day") and name[3:].isdigit() else FIELDS[name]
    )
    new = _value(name, after, names)
    if not before:
        return f"{field}: {new}"
    return f"{field}: {_value(name, before, names)}{ARROW}{new}"


def _value(name: str, value: str, names: Names) -> str:
    if not value:
        return _NOTHING
    if name in _DAYS:
        return isolate(day_text(date.fromisoformat(value)))
    if name == "roles":
        return "، ".join(label(Role(each)) for each in value.split(","))
    if name == "agencies":
        return "، ".join(_agency(int(each), names) for each in value.split(","))
    if name in _NAMED:
        return _NAMED[name](int(value), names)
    shown = coded(name, value)
    short = shown if len(shown) <= _SHOWN_CHARS else f"{shown[:_SHOWN_CHARS].rstrip()}…"
    return as_written(persian_digits(" ".join(short.split())))


def _subject(subject_id: int | None, names: Names) -> str:
    found = None if subject_id is None else names.subjects.get(subject_id)
    return _EVERY if found is None else found.name


def _agency(agency_id: int | None, names: Names) -> str:
    found = None if agency_id is None else names.agencies.get(agency_id)
    return _EVERY if found is None else found.short_name


def _county(county_id: int | None, names: Names) -> str:
    found = None if county_id is None else names.counties.get(county_id)
    return _EVERY if found is None else found.name


_NAMED = {"subject": _subject, "branch": _subject, "agency": _agency, "county": _county}
