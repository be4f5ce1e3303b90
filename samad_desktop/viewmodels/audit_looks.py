"""How lines of the record, and the state of its seals, are said: strings made once."""

from datetime import date, timedelta

from samad_desktop.domain.audit import AuditLine, SealState
from samad_desktop.domain.calendar import clock, jalali_date, long_day
from samad_desktop.domain.outgoing import OutgoingLine, WayOut
from samad_desktop.domain.text import as_written, isolate, persian_digits
from samad_desktop.labels import LABELS, label
from samad_desktop.qtkit.row_look import SEPARATOR, RowLook
from samad_desktop.qtkit.tokens import Look
from samad_desktop.viewmodels.case_looks import shown_code

LOOKED = frozenset({"asked", "saw"})
DAYS_OF_WEEK = 7

_SATURDAY = 5  # As Python counts from Monday.
_DEEDS = {
    "insert": ("افزود", "plus", Look.INFO),
    "update": ("تغییر داد", "pencil", Look.NEUTRAL),
    "delete": ("برداشت", "trash-2", Look.WARN),
    "asked": ("برای دیدن درخواست کرد", "key-round", Look.WARN),
    "saw": ("دید", "eye", Look.DANGER),
    "took_out": ("بیرون برد", "file-text", Look.WARN),
    "begun": ("آغاز کرد", "circle-play", Look.WARN),
    "erased": ("بر پایهٔ ضابطهٔ نگهداری پاک کرد", "trash-2", Look.WARN),
    "dropped": ("بر پایهٔ ضابطهٔ نگهداری پاک کرد", "trash-2", Look.WARN),
}
_NOUNS = {
    "identity": "هویت متقاضی",
    "cases": "پرونده",
    "referrals": "ارجاع",
    "attachments": "پیوست",
    "case_links": "پیوند پرونده‌ها",
    "case_events": "رخداد پرونده",
    "call_backs": "تماس با متقاضی",
    "contacts": "تماس",
    "contact_identities": "هویت تماس‌گیرنده",
    "citizens": "متقاضی",
    "citizen_identities": "مشخصات متقاضی",
    "citizen_events": "رخداد متقاضی",
    "centre_events": "تنظیمات مرکز",
    "staff": "کاربر",
    "staff_roles": "نقش کاربر",
    "staff_agencies": "دستگاه رابط",
    "retention": "پاک‌سازی",
    "retention_policies": "ضابطهٔ نگهداری",
    "legal_holds": "توقیف قانونی",
    "text": "متن پرونده",
    "person": "هویت متقاضی",
    "caller": "هویت تماس‌گیرنده",
    "attachment": "پیوست",
    "audit": "رخدادهای ممیزی",
    "outgoings": "فهرست بیرون‌برده‌ها",
    "retention_runs": "اجرای پاک‌سازی",
    "officials": "مسئول",
    "desk_sessions": "نشست حضور مسئول",
    "session_officials": "مسئولِ یک نشست",
    "session_events": "رخداد نشست",
    "session_slots": "نوبت متقاضی",
    "slot_events": "رخداد نوبت",
    "desk_settings": "مهلت اعلام نشست",
    "directives": "دستور",
    "directive_recipients": "دستگاهِ یک دستور",
    "directive_settings": "شمارهٔ دستورها",
    "directive_levels": "سطح ارتقای دستورها",
    "promises": "قول مدیر دستگاه",
    "advocacy_drafts": "پیش‌نویس مطالبه‌گری",
    "advocacy_files": "پروندهٔ مطالبه‌گری",
    "legal_bases": "مستند قانونی",
    **LABELS[WayOut],
}
_WAYS = {
    WayOut.PRINTED: ("printer", Look.WARN),
    WayOut.SAVED_PAPER: ("save", Look.WARN),
    WayOut.OPENED_FILE: ("folder-open", Look.INFO),
    WayOut.SAVED_FILE: ("save", Look.WARN),
    WayOut.SAVED_LIST: ("save", Look.WARN),
    WayOut.COPIED: ("copy", Look.INFO),
    WayOut.LOOKED_UP: ("search", Look.NEUTRAL),
    WayOut.ASKED_IDS: ("search", Look.NEUTRAL),
    WayOut.ASKED_IDENTITY: ("key-round", Look.DANGER),
}
_NO_SEAL = "هنوز هیچ مهری زده نشده است؛ {unsealed} رخداد بی مهر است."
_SEALED = (
    "تا {until} مهر شده است ({seals} مهر)؛ {checked} مهر آخر همین حالا وارسی شد و درست بود."
    " {unsealed} رخداد هنوز مهر ندارد."
)
_WRONG = "مهر {number} با رخدادهایش نمی‌خواند: ممیزی دست‌کاری شده است. samad-admin audit verify"
_UNWITNESSED = (
    "مهری که این ایستگاه کاری نگه داشته است دیگر در ممیزی نیست: ممیزی بریده یا از نو ساخته شده است."
)
_CHECKED = 20


def line_look(line: AuditLine) -> RowLook:
    """Return a line of the record: who, what, when, from where and why."""
    event = line.event
    deed, icon, look = _DEEDS.get(event.deed, (event.deed, "info", Look.NEUTRAL))
    noun = _NOUNS.get(event.noun, event.noun)
    many = f" ({persian_digits(event.rows)})" if event.rows > 1 else ""
    at = isolate(f"{jalali_date(event.at)} {clock(event.at)}")
    parts = [at, isolate(event.workstation), *_about(line)]
    pill = "دیدن" if event.deed in LOOKED else ""
    return RowLook(
        f"{line.who}: {noun}{many} را {deed}", SEPARATOR.join(parts), icon, look, pill, look
    )


def out_look(line: OutgoingLine) -> RowLook:
    """Return what left: who took it, by which way, of which case, and how many people."""
    way, people = line.outgoing.way, line.outgoing.people
    at = isolate(f"{jalali_date(line.at)} {clock(line.at)}")
    code = (shown_code(line.tracking_code),) if line.tracking_code else ()
    unit = "کد ملی" if way is WayOut.ASKED_IDS else "نفر"
    pill = persian_digits(f"{people} {unit}") if people else ""
    icon, look = _WAYS[way]
    reason = (as_written(line.outgoing.reason),) if line.outgoing.reason else ()
    note = SEPARATOR.join((at, *code, *reason))
    return RowLook(f"{line.who}: {label(way)}", note, icon, look, pill, look)


def any_look(line: AuditLine | OutgoingLine) -> RowLook:
    """Return a line of the record, or one of what left."""
    return out_look(line) if isinstance(line, OutgoingLine) else line_look(line)


def _about(line: AuditLine) -> tuple[str, ...]:
    """Return the case, and why it was looked at; a number alone says that a request was used."""
    code = (shown_code(line.tracking_code),) if line.tracking_code else ()
    reason = line.event.reason
    return (*code, as_written(reason)) if reason and not reason.isdecimal() else code


def seal_text(state: SealState) -> tuple[str, bool]:
    """Return how the seals stand, and whether all is well."""
    if state.wrong is not None:
        return persian_digits(_WRONG.format(number=state.wrong)), False
    if not state.witnessed:
        return _UNWITNESSED, False
    if state.sealed_until is None:
        return persian_digits(_NO_SEAL.format(unsealed=state.unsealed)), True
    until = isolate(f"{jalali_date(state.sealed_until)} {clock(state.sealed_until)}")
    said = _SEALED.format(
        until=until,
        seals=state.seals,
        checked=min(state.seals, _CHECKED),
        unsealed=state.unsealed,
    )
    return persian_digits(said), True


def week_of(day: date) -> tuple[date, date]:
    """Return the Saturday and the Friday of a day's week."""
    first = day - timedelta(days=(day.weekday() - _SATURDAY) % DAYS_OF_WEEK)
    return first, first + timedelta(days=DAYS_OF_WEEK - 1)


def week_text(day: date) -> str:
    """Return from which to which day a week goes."""
    first, last = week_of(day)
    return f"{long_day(first)} تا {long_day(last)}"
