"""The words around a caller while a session is held: who comes next, how far it is, the past."""

from samad_desktop.directive_words import name_of as name_of_order
from samad_desktop.domain.calendar import day_text, jalali_date
from samad_desktop.domain.cockpit import Cockpit
from samad_desktop.domain.directives import Directive
from samad_desktop.domain.ledger import LedgerRow, Tally, tally
from samad_desktop.domain.ledger import Standing as LedgerStanding
from samad_desktop.domain.promises import Promise
from samad_desktop.domain.reference import Reference
from samad_desktop.domain.sessions import SessionState
from samad_desktop.domain.slot_books import QueueLine
from samad_desktop.domain.text import as_written, isolate, persian_digits, shortened
from samad_desktop.domain.typed_hours import hours_text
from samad_desktop.labels import label
from samad_desktop.qtkit.row_look import SEPARATOR
from samad_desktop.session_words import name_of
from samad_desktop.slot_words import turns_text
from samad_desktop.viewmodels.case_looks import shown_code

ORDER_CHARS = 160
NOT_BEGUN = "این نشست هنوز آغاز نشده است. {count} متقاضی در نوبت‌اند."
ALL_HEARD = "نوبت همهٔ متقاضیان رسید."
OVER, CALLED_OFF = "این نشست پایان یافته است.", "این نشست لغو شده است."
NO_LEDGER = "از نشست‌های پیشین قولی نمانده است."
_NEXT = "نفر بعد: {subject}، {code}"
_CALLER = "{number}. {subject}"
_NO_NEXT = "کسی در نوبت نیست."
_FREE = "کسی روی خط نیست؛ نفر بعد را فراخوانید."
_ORDER = "دستور {number}، {day}، {to}: {words}"
_DIRECTOR, _UNTIL = "مدیر {agency}، {day}", "قول تا {day}"
_TALLY = "{rows} دستور و قول: {counts}."
_COUNTED = "{count} {name}"
_TALLIED = (LedgerStanding.KEPT, LedgerStanding.LATE, LedgerStanding.BROKEN)
_ROW = "{what} {agency}، {day}: {words}"
_BY_NUMBER, _PROMISE = "دستور {number} به", "قول مدیر"


def next_text(cockpit: Cockpit, reference: Reference) -> str:
    """Return who is called in after this caller; nobody is named, for others may look on."""
    line = cockpit.coming
    if line is None:
        return _NO_NEXT
    return _NEXT.format(subject=_subject(line, reference), code=shown_code(line.case.tracking_code))


def progress_text(cockpit: Cockpit) -> str:
    """Return until when it goes, how it stands, and how many were heard."""
    session = cockpit.session
    hours, heard = hours_text((session.plan.hours,)), turns_text(cockpit.turns)
    return SEPARATOR.join((hours, name_of(session.state), heard))


def quiet_text(cockpit: Cockpit) -> str:
    """Return what stands there while nobody is heard."""
    state = cockpit.session.state
    if state is SessionState.OPEN:
        return _FREE if cockpit.coming is not None else ALL_HEARD
    if state in (SessionState.PLANNED, SessionState.ANNOUNCED):
        return persian_digits(NOT_BEGUN.format(count=len(cockpit.queue.lines)))
    return CALLED_OFF if cockpit.queue.is_called_off else OVER


def order_text(order: Directive, reference: Reference) -> str:
    """Return an order in one line: its number, when, to whom, and what."""
    acting = (each.agency_id for each in order.recipients if not each.copy)
    return _ORDER.format(
        number=as_written(persian_digits(order.number)),
        day=isolate(jalali_date(order.issued_at)),
        to="، ".join(reference.short_name(each) for each in acting),
        words=as_written(shortened(order.subject, ORDER_CHARS)),
    )


def promise_text(contact: Promise, reference: Reference) -> str:
    """Return what a director promised, until when, and whether it was kept."""
    agency, day = reference.short_name(contact.agency_id), isolate(jalali_date(contact.made_at))
    until = "" if contact.until is None else _UNTIL.format(day=isolate(day_text(contact.until)))
    judged = "" if contact.verdict is None else name_of_order(contact.verdict)
    head = SEPARATOR.join(
        part for part in (_DIRECTOR.format(agency=agency, day=day), until, judged) if part
    )
    return f"{head}\n«{shortened(contact.words, ORDER_CHARS)}»"


def tally_text(rows: tuple[LedgerRow, ...]) -> str:
    """Return how many orders and promises were kept."""
    found: Tally = tally(rows)
    if not found.rows:
        return NO_LEDGER
    counts = "، ".join(
        _COUNTED.format(count=getattr(found, each.value), name=name_of_order(each))
        for each in _TALLIED
    )
    return persian_digits(_TALLY.format(rows=found.rows, counts=counts))


def ledger_text(row: LedgerRow, reference: Reference) -> str:
    """Return one order or promise: to whom, when, what, and whether it was kept."""
    number = as_written(persian_digits(row.number))
    what = _BY_NUMBER.format(number=number) if row.number else _PROMISE
    said = _ROW.format(
        what=what,
        agency=reference.short_name(row.agency_id),
        day=isolate(jalali_date(row.made_at)),
        words=as_written(shortened(row.words, ORDER_CHARS)),
    )
    return f"{name_of_order(row.standing)}{SEPARATOR}{said}"


def caller_text(line: QueueLine, reference: Reference) -> str:
    """Return which caller is meant: her place, and what her matter is about."""
    number, subject = persian_digits(line.place.number), _subject(line, reference)
    return _CALLER.format(number=number, subject=subject)


def _subject(line: QueueLine, reference: Reference) -> str:
    found = reference.subjects.get(line.case.subject_id)
    return found.name if found is not None else label(line.case.kind)
