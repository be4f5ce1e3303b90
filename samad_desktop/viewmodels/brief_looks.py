"""The words of a brief, short enough for letters that are read from 80 cm away."""

from datetime import datetime

from samad_desktop.domain.briefs import AgencyWord, Brief, BriefLine
from samad_desktop.domain.calendar import jalali_date, when_received
from samad_desktop.domain.phones import show_phone
from samad_desktop.domain.reference import Reference
from samad_desktop.domain.text import as_written, isolate, persian_digits, unbroken
from samad_desktop.labels import label
from samad_desktop.qtkit.row_look import SEPARATOR
from samad_desktop.viewmodels.case_looks import WITHHELD, due_words, shown_code

KEPT, ANONYMOUS = "هویت متقاضی محفوظ است", "متقاضی ناشناس"
_BEHALF = "از طرف {name}"
_CALLS = "{count} بار تماس"
_REOPENED = "بازگشایی‌شده"
_SILENT = "{agency}: هنوز پاسخی نداده است"
_SAID = "{agency}، {kind} {day}"
_EARLIER = "و {count} رویداد پیش از این‌ها"


def who_of(brief: Brief) -> str:
    """Return who calls, and for whom, as far as may be known."""
    if brief.identity_withheld:
        return KEPT
    name = as_written(brief.name) if brief.name else ANONYMOUS
    behalf = _BEHALF.format(name=as_written(brief.behalf_of)) if brief.behalf_of else ""
    return SEPARATOR.join(part for part in (name, behalf) if part)


def number_of(brief: Brief) -> str:
    """Return the number under which the caller is reached."""
    shown = persian_digits(show_phone(brief.phone)) if brief.phone else ""
    return isolate(unbroken(shown)) if shown else ""


def matter_of(brief: Brief, reference: Reference) -> str:
    """Return what kind of message it is, about what, and where."""
    subject = reference.subjects.get(brief.subject_id or 0)
    county = reference.counties.get(brief.county_id or 0)
    where = [county.name if county else "", brief.place]
    place = "، ".join(as_written(part) for part in dict.fromkeys(where) if part)
    about = f"{label(brief.kind)}: {subject.name}" if subject else label(brief.kind)
    return SEPARATOR.join(part for part in (about, place) if part)


def facts_of(brief: Brief, now: datetime) -> str:
    """Return in one line since when the matter is known, how often it was called, its state."""
    calls = _CALLS.format(count=persian_digits(brief.calls)) if brief.calls > 1 else ""
    again = _REOPENED if brief.reopened else ""
    parts = (shown_code(brief.tracking_code), when_received(brief.received_at, now), calls)
    return SEPARATOR.join(part for part in (*parts, label(brief.state), again) if part)


def text_of(brief: Brief) -> str:
    """Return what the citizen said, or that it is kept."""
    return WITHHELD if brief.text_withheld else brief.text


def word_of(said: AgencyWord, now: datetime) -> str:
    """Return what an agency said last, and until when it owes an answer."""
    if said.kind is None or said.at is None:
        head = _SILENT.format(agency=said.agency)
    else:
        day = isolate(jalali_date(said.at))
        head = _SAID.format(agency=said.agency, kind=label(said.kind), day=day)
    due = due_words(said.due_at, now) if said.due_at is not None else ""
    head = SEPARATOR.join(part for part in (head, due) if part)
    return f"{head}\n«{said.words}»" if said.words else head


def line_of(line: BriefLine) -> str:
    """Return one thing that happened: the day, what, by which agency, and what was said."""
    what = "، ".join(part for part in (label(line.kind), line.agency) if part)
    head = f"{isolate(jalali_date(line.at))}{SEPARATOR}{what}"
    return f"{head}: {line.words}" if line.words else head


def earlier_of(brief: Brief) -> str:
    """Return how many things happened before those that are told, if any did."""
    return _EARLIER.format(count=persian_digits(brief.earlier)) if brief.earlier else ""
