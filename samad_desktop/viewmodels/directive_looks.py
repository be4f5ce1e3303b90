"""How directives, their recipients and rows of the ledger look: strings made once, when read."""

from collections.abc import Iterable
from datetime import datetime

from samad_desktop.directive_words import name_late, name_of
from samad_desktop.domain.calendar import clock, jalali_date, jalali_long
from samad_desktop.domain.directive_lists import DirectiveList
from samad_desktop.domain.directive_numbers import shown_number
from samad_desktop.domain.directives import Directive, DirectiveState, Recipient
from samad_desktop.domain.ledger import (
    Entry,
    Ledger,
    LedgerRow,
    Standing,
    Tally,
    level_of,
    standing_of,
    was_kept_late,
)
from samad_desktop.domain.officials import Signer
from samad_desktop.domain.reference import Reference
from samad_desktop.domain.text import percent_text, persian_digits, shortened
from samad_desktop.qtkit.row_list import Row
from samad_desktop.qtkit.row_look import SEPARATOR, RowLook
from samad_desktop.qtkit.tokens import Look
from samad_desktop.viewmodels.case_looks import shown_code

COPY = "رونوشت"
_RETIRED = "دستگاه کنار گذاشته شده"
_DUE = "مهلت {day}، ساعت {time}"
_DUE_DAY = "مهلت {day}"
_FACTS = "{who}{sep}صدور {day}{sep}ثبت {by}{sep}پروندهٔ {code}"
_WHERE = "محل: {where}"
_MATTER = "موضوع پرونده: {words}"
_MATTER_UNTOLD = (
    "متن این پرونده محافظت‌شده است و دستگاه آن را نمی‌خواند. اگر دستور به‌تنهایی روشن نیست، دستگاه"
    " در گزارش پیشرفت از مرکز می‌پرسد، و ارجاع پرونده متن بی‌نام آن را به دستگاه می‌رساند."
)
_AGENCY_READS = "پرونده محافظت‌شده است؛ دستگاه دستور را چنین می‌خواند: {words}"
_MATTER_CHARS = 1_500
_REPLY = "دستگاه: {words}"
_HEARD = "متقاضی: {words}"
_ROWS, _COUNTED = "{rows} ردیف", "{name} {count}"
_PERCENT = "از آنچه روشن شده {percent} انجام شده است"
_TALLIED = (
    *(Standing.KEPT, Standing.LATE, Standing.BROKEN, Standing.UNVERIFIED, Standing.RUNNING),
)
_STANDINGS = {
    Standing.RUNNING: ("hourglass", Look.INFO),
    Standing.LATE: ("triangle-alert", Look.WARN),
    Standing.BROKEN: ("circle-x", Look.DANGER),
    Standing.UNVERIFIED: ("phone-call", Look.PRIMARY),
    Standing.KEPT: ("circle-check", Look.SUCCESS),
}
# The worst of several agencies' standings is the directive's own.
_WORST_FIRST = (
    *(Standing.BROKEN, Standing.LATE, Standing.UNVERIFIED, Standing.RUNNING, Standing.KEPT),
)


def signer_of(official_id: int, signers: Iterable[Signer]) -> str:
    """Return who gave a directive, by post and name."""
    return next((each.titled for each in signers if each.id == official_id), "")


def directive_row(directive: Directive, book: DirectiveList, reference: Reference) -> Row:
    """Return a directive as a row: until when, to whom, from whom, and how it stands.

    What is looked for comes first: long names at the end are cut, and no day is.
    """
    acting = [each for each in directive.recipients if not each.copy]
    standings = [standing_of(each, book.now) for each in acting]
    worst = next((each for each in _WORST_FIRST if each in standings), None)
    icon, look = ("copy", Look.NEUTRAL) if worst is None else _STANDINGS[worst]
    told = "، ".join(reference.short_name(each.agency_id) for each in acting)
    due = min((each.due_at for each in acting if each.due_at is not None), default=None)
    note = SEPARATOR.join(
        part
        for part in (
            _due_day(due),
            _level_text(max((level_of(each, book.now) for each in acting), default=0)),
            _left_open(acting, reference),
            told,
            signer_of(directive.official_id, book.signers),
        )
        if part
    )
    pill = COPY if worst is None else name_of(worst)
    title = f"{shown_number(directive.number)}{SEPARATOR}{directive.subject}"
    return Row(directive.id, directive, RowLook(title, note, icon, look, pill, look))


def recipient_row(recipient: Recipient, now: datetime, reference: Reference) -> Row:
    """Return one agency of a directive as a row."""
    name = reference.short_name(recipient.agency_id)
    if recipient.copy:
        look = RowLook(name, COPY, "copy", Look.NEUTRAL, COPY, Look.NEUTRAL)
        return Row(recipient.id, recipient, look)
    standing = standing_of(recipient, now)
    icon, look_of = _STANDINGS[standing]
    due = "" if recipient.due_at is None else due_text(recipient.due_at)
    state = name_of(recipient.state) if recipient.state is not DirectiveState.DONE else ""
    left = _left_open((recipient,), reference)
    level = _level_text(level_of(recipient, now))
    note = SEPARATOR.join(part for part in (due, level, left, state) if part)
    pill = name_late(standing) if was_kept_late(recipient) else name_of(standing)
    return Row(recipient.id, recipient, RowLook(name, note, icon, look_of, pill, look_of))


def _level_text(level: int) -> str:
    """Return up to which level of orders one has come; nothing where it has come to none."""
    return persian_digits(f"سطح {level}") if level else ""


def is_left_open(recipient: Recipient, reference: Reference) -> bool:
    """Say whether an order was left behind with an agency that was retired."""
    agency = reference.agencies.get(recipient.agency_id)
    is_open = recipient.state is not DirectiveState.DONE and not recipient.copy
    return is_open and agency is not None and agency.retired


def _left_open(recipients: Iterable[Recipient], reference: Reference) -> str:
    return _RETIRED if any(is_left_open(each, reference) for each in recipients) else ""


def facts_text(directive: Directive, signers: Iterable[Signer]) -> str:
    """Return who gave a directive, when, and about which case."""
    return _FACTS.format(
        who=signer_of(directive.official_id, signers),
        day=jalali_long(directive.issued_at),
        by=directive.issued_by,
        code=shown_code(directive.tracking_code),
        sep=SEPARATOR,
    )


def matter_text(directive: Directive, reference: Reference) -> str:
    """Return what its agencies read of a directive besides its words: where, and about what."""
    told = directive.matter
    county = reference.counties.get(told.county_id or 0)
    where = "، ".join(part for part in (county.name if county else "", told.place) if part)
    other = told.protected and told.words != directive.text
    about = shortened(told.text, _MATTER_CHARS)
    lines = (
        _AGENCY_READS.format(words=told.words) if other else "",
        _WHERE.format(where=where) if where else "",
        _MATTER.format(words=about) if about else _MATTER_UNTOLD if told.protected else "",
    )
    return "\n".join(line for line in lines if line)


def said_text(recipient: Recipient) -> str:
    """Return what an agency and the citizen said last."""
    lines = ((_REPLY, recipient.reply), (_HEARD, recipient.heard))
    return "\n".join(line.format(words=words) for line, words in lines if words)


def ledger_row(row: LedgerRow, book: Ledger, reference: Reference) -> Row:
    """Return a row of the ledger."""
    icon, look = _STANDINGS[row.standing]
    kind = name_of(row.entry)
    what = shown_number(row.number) if row.entry is Entry.DIRECTIVE else kind
    who = signer_of(row.official_id, book.signers)
    level = _level_text(row.level)
    parts = (_due_day(row.due_at), level, reference.short_name(row.agency_id), who)
    note = SEPARATOR.join(part for part in parts if part)
    pill = name_late(row.standing) if row.kept_late else name_of(row.standing)
    title = f"{what}{SEPARATOR}{row.words}"
    return Row((row.entry, row.id), row, RowLook(title, note, icon, look, pill, look))


def ledger_facts(row: LedgerRow, book: Ledger, reference: Reference) -> str:
    """Return what is known of a row besides its words."""
    agency = reference.agencies.get(row.agency_id)
    parts = (
        name_of(row.entry),
        "" if agency is None else agency.name,
        signer_of(row.official_id, book.signers),
        jalali_date(row.made_at),
        "" if row.due_at is None else due_text(row.due_at),
        shown_code(row.tracking_code) if row.tracking_code else "",
    )
    return SEPARATOR.join(part for part in parts if part)


def tally_text(counted: Tally) -> str:
    """Return how many rows stand where."""
    parts = [_ROWS.format(rows=counted.rows)]
    for standing in _TALLIED:
        count = getattr(counted, standing.value)
        parts.append(_COUNTED.format(name=name_of(standing), count=count))
    if counted.kept_percent is not None:
        parts.append(_PERCENT.format(percent=percent_text(counted.kept_percent)))
    return persian_digits(SEPARATOR.join(parts))


def due_text(due: datetime) -> str:
    """Return until when something is to be done."""
    return _DUE.format(day=jalali_date(due), time=clock(due))


def _due_day(due: datetime | None) -> str:
    """Return the day alone: a row has no room for the hour."""
    return "" if due is None else _DUE_DAY.format(day=jalali_date(due))
