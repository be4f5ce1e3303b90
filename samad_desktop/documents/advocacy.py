"""An advocacy file in words, as it is printed: letter, what happened, lateness, bases, files.

These words are its canonical content: what is hashed, stored and printed is one and the same.
No citizen is named in it: a case is known by its code, and a name would outlive its erasure. Nor
is an agency told what it may not know: its file is made of what it may read.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import datetime, timedelta
from typing import Any

from samad_desktop.advocacy_words import ground_words
from samad_desktop.directive_words import name_of as standing_name
from samad_desktop.documents.case_letter import ANONYMOUS, KEPT, MATTER, PLACE
from samad_desktop.documents.explanation import DayLine, ExplanationSheet, length
from samad_desktop.documents.letter import GREETING
from samad_desktop.domain.advocacy import AdvocacyDraft, Conduct
from samad_desktop.domain.calendar import clock, day_text, jalali_date, jalali_long
from samad_desktop.domain.cases import EventKind, TimelineEvent
from samad_desktop.domain.directive_numbers import shown_number
from samad_desktop.domain.directives import Directive
from samad_desktop.domain.ledger import promise_standing, standing_of
from samad_desktop.domain.legal_bases import LegalBasis
from samad_desktop.domain.promises import Promise
from samad_desktop.domain.referred_cases import ReferredCase
from samad_desktop.domain.report_values import moment_text
from samad_desktop.domain.text import as_written, isolate, isolate_runs, persian_digits
from samad_desktop.domain.tracking_codes import show_tracking_code
from samad_desktop.labels import label

TEMPLATE = "advocacy"
TITLE = "پروندهٔ مطالبه‌گری"
DRAFT = "پیش‌نویس"
IN_THE_NAME_OF_GOD = "بسمه تعالی"
TO = "مدیر محترم {agency}"
DUE = "مهلت تمکین: {day}، ساعت {time}"
CLOSING = "پیشاپیش از اهتمام جناب‌عالی در احقاق حقوق شهروندان سپاسگزار است."
LATE = "دیرکرد تا {until}: {span} از زمان کاری"
NOW, ANSWERED = "زمان این نامه", "پایان کار دستگاه در {day}"
IN_TIME = "پاسخ این ارجاع در مهلت داده شده است."
RUNS_STILL = "مهلت این ارجاع هنوز نگذشته یا متوقف است."
CENTRE = "مرکز"
ORDER, PROMISE = "دستور شمارهٔ {number}", "قول مدیر دستگاه"
RAISED = "آگاهی «{office}» از دیرکرد (سطح {level})"
HOLDS, HOLDS_UNTIL = "معتبر از {begin}", "معتبر از {begin} تا {end}"
VERSION = "{title} (ویرایش {version})"
KNOWN = "متقاضی: مشخصات او همان است که با ارجاع پرونده برای دستگاه فرستاده شده است."
BLANK = "—"
_FORMAT = 1
_KILOBYTE = 1024

_OF_THE_AGENCY = frozenset(
    {
        *(EventKind.ACKNOWLEDGED, EventKind.INTERIM_REPLY, EventKind.FINAL_REPLY),
        *(EventKind.RETURNED, EventKind.EXTENSION_ASKED, EventKind.ADVOCACY_ANSWERED),
        *(EventKind.SENT_ON, EventKind.UNIT_ANSWERED, EventKind.UNIT_CHANGED),
        EventKind.TAKEN_BACK,
    }
)
_REMINDERS = frozenset({EventKind.REMINDED, EventKind.ACKNOWLEDGED})
_ANSWERS = frozenset(
    {
        *(EventKind.INTERIM_REPLY, EventKind.FINAL_REPLY, EventKind.RETURNED),
        *(EventKind.EXTENSION_ASKED, EventKind.EXTENSION_DECLINED, EventKind.SENT_BACK),
        *(EventKind.ACCEPTED, EventKind.ADVOCACY_ANSWERED, EventKind.ADVOCACY_DENIED),
    }
)


@dataclass(frozen=True, slots=True)
class Lateness:
    """How late an agency was with one referral: why it was due then, and by how much it failed.

    `late` is working time from the deadline to `until`, none where it was in time, and `late_days`
    the days that it is reckoned by; `until` is None while it goes on.
    """

    sheet: ExplanationSheet
    due: datetime | None
    until: datetime | None
    late: timedelta
    late_days: tuple[DayLine, ...] = ()


@dataclass(frozen=True, slots=True)
class Reminder:
    """One office that was told of an agency's lateness; `at` is UTC."""

    at: datetime
    level: int
    office: str


@dataclass(frozen=True, slots=True)
class ListedFile:
    """A file that goes along in the list: its name, its size in bytes, and its hash."""

    name: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class AdvocacyFacts:
    """Everything that a file says, as its agency may read it; times are UTC.

    `sent` are the referrals to the agency, the oldest first; `number` is empty for a draft.
    `promises` are empty where the citizen's identity is kept.
    """

    number: str
    centre: str
    agency: str
    subject: str
    draft: AdvocacyDraft
    conduct: Conduct
    sent: tuple[ReferredCase, ...]
    issued_by: str
    at: datetime
    due_at: datetime
    lateness: tuple[Lateness, ...] = ()
    raised: tuple[Reminder, ...] = ()
    directives: tuple[Directive, ...] = ()
    promises: tuple[Promise, ...] = ()
    bases: tuple[LegalBasis, ...] = ()
    files: tuple[ListedFile, ...] = field(default=())


def advocacy_content(facts: AdvocacyFacts) -> dict[str, Any]:
    """Return a file in words, as the template `advocacy` shows them."""
    last = facts.sent[-1]
    events = _events(facts.sent)
    return {
        "format": _FORMAT,
        "title": TITLE,
        "centre": facts.centre,
        "made": jalali_long(facts.at),
        "opening": IN_THE_NAME_OF_GOD,
        "number": shown_number(facts.number) if facts.number else DRAFT,
        "dated": jalali_date(facts.at),
        "code": isolate(persian_digits(show_tracking_code(last.tracking_code))),
        "to": TO.format(agency=facts.agency),
        "subject": isolate_runs(facts.draft.subject),
        "greeting": GREETING,
        "paragraphs": _lines(facts.draft.letter),
        "due": DUE.format(day=jalali_long(facts.due_at), time=isolate(clock(facts.due_at))),
        "closing": CLOSING,
        "signer": facts.issued_by,
        "about": facts.subject,
        "matter": _matter(last),
        "grounds": list(ground_words(facts.conduct)),
        "timeline": [_happened(each, facts.agency) for each in events],
        "lateness": [_late(each) for each in facts.lateness],
        "reminders": _reminders(facts, events),
        "answers": [_said(each) for each in events if each.kind in _ANSWERS],
        "orders": [*_orders(facts), *_promised(facts)],
        "bases": [_basis(each) for each in facts.bases],
        "files": [_file(each) for each in facts.files],
    }


def canonical(content: Mapping[str, Any]) -> str:
    """Return content as it is hashed and stored: the same content is the same text."""
    return json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def hash_of(content: str) -> str:
    """Return the SHA-256 of canonical content, in hexadecimal digits."""
    return hashlib.sha256(content.encode()).hexdigest()


def printed_advocacy(content: Mapping[str, Any], sha256: str = "") -> dict[str, Any]:
    """Return what the template is filled with; a draft has no hash."""
    return {**content, "sha256": sha256}


def _events(sent: tuple[ReferredCase, ...]) -> tuple[TimelineEvent, ...]:
    """Return what happened with the referrals to the agency, in the order in which it did."""
    found = (event for each in sent for event in each.events)
    return tuple(sorted(found, key=lambda event: (event.at, event.id)))


def _matter(sent: ReferredCase) -> list[str]:
    matter = sent.matter
    place = (PLACE.format(words=matter.place),) if matter.place else ()
    said = MATTER.format(words=matter.text)
    return [isolate_runs(each) for each in (*said.split("\n"), *place, _citizen(sent)) if each]


def _citizen(sent: ReferredCase) -> str:
    if sent.identity_withheld:
        return KEPT
    if sent.citizen is None:
        return ANONYMOUS
    return KNOWN


def _happened(event: TimelineEvent, agency: str) -> dict[str, str]:
    who = agency if event.kind in _OF_THE_AGENCY else CENTRE
    return {"at": moment_text(event.at), "what": label(event.kind), "who": who}


def _said(event: TimelineEvent) -> dict[str, Any]:
    return {"at": moment_text(event.at), "what": label(event.kind), "words": _lines(event.text)}


def _reminders(facts: AdvocacyFacts, events: tuple[TimelineEvent, ...]) -> list[dict[str, str]]:
    """Return reminders, receipts and who was told of lateness, in the order of their times."""
    told = [
        (each.at, label(each.kind), each.text) for each in events if each.kind in _REMINDERS
    ] + [
        (each.at, RAISED.format(office=each.office, level=persian_digits(each.level)), "")
        for each in facts.raised
    ]
    return [
        {"at": moment_text(at), "what": what, "words": isolate_runs(" ".join(words.split()))}
        for at, what, words in sorted(told, key=lambda each: each[0])
    ]


def _late(each: Lateness) -> dict[str, Any]:
    if each.late:
        until = NOW if each.until is None else ANSWERED.format(day=moment_text(each.until))
        summary = LATE.format(until=until, span=length(each.late))
    else:
        summary = RUNS_STILL if each.until is None else IN_TIME
    return {
        "summary": summary,
        "is_late": bool(each.late),
        "facts": [list(pair) for pair in each.sheet.facts],
        "days": [asdict(day) for day in each.sheet.days],
        "late_days": [asdict(day) for day in each.late_days],
        "late_in_all": length(each.late),
    }


def _orders(facts: AdvocacyFacts) -> list[dict[str, Any]]:
    return [
        {
            "what": ORDER.format(number=shown_number(each.number)),
            "at": jalali_date(each.issued_at),
            "due": BLANK if to.due_at is None else jalali_date(to.due_at),
            "standing": standing_name(standing_of(to, facts.at)),
            "words": isolate_runs(each.subject),
        }
        for each in facts.directives
        for to in each.recipients
        if to.agency_id == facts.conduct.agency_id and not to.copy
    ]


def _promised(facts: AdvocacyFacts) -> list[dict[str, Any]]:
    return [
        {
            "what": PROMISE,
            "at": jalali_date(each.made_at),
            "due": BLANK if each.until is None else day_text(each.until),
            "standing": standing_name(promise_standing(each, facts.at)),
            "words": isolate_runs(each.words),
        }
        for each in facts.promises
    ]


def _basis(each: LegalBasis) -> dict[str, Any]:
    begin, end = day_text(each.valid_from), each.valid_to
    holds = HOLDS.format(begin=begin)
    if end is not None:
        holds = HOLDS_UNTIL.format(begin=begin, end=day_text(end))
    title = VERSION.format(title=each.title, version=persian_digits(each.version))
    source = as_written(persian_digits(each.source))
    return {"title": title, "text": _lines(each.text), "source": source, "holds": holds}


def _file(each: ListedFile) -> dict[str, str]:
    kilobytes = max(1, round(each.size / _KILOBYTE))
    size = f"{persian_digits(f'{kilobytes:,}'.replace(',', '٬'))} کیلوبایت"
    return {"name": as_written(each.name), "size": size, "hash": each.sha256}


def _lines(text: str) -> list[str]:
    return [isolate_runs(line) for line in text.split("\n") if line.strip()]
