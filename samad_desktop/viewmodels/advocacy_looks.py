"""How advocacy files and their drafts look: strings made once, when they are read."""

from collections.abc import Mapping

from samad_desktop.advocacy_words import name_of
from samad_desktop.domain.advocacy import AdvocacyFile, AdvocacyState, Conduct
from samad_desktop.domain.advocacy_lists import AdvocacyFilter, AdvocacyList, DraftRow
from samad_desktop.domain.calendar import jalali_date, jalali_long
from samad_desktop.domain.directive_numbers import shown_number
from samad_desktop.domain.reference import Reference
from samad_desktop.domain.text import isolate_runs, persian_digits
from samad_desktop.qtkit.row_list import Row
from samad_desktop.qtkit.row_look import SEPARATOR, RowLook
from samad_desktop.qtkit.tokens import Look
from samad_desktop.viewmodels.case_looks import shown_code
from samad_desktop.viewmodels.directive_looks import due_text

LATE = "گذشته از مهلت"
_DUE_DAY = "مهلت {day}"
_FACTS = "{agency}{sep}فرستاده در {day}{sep}از {by}{sep}پروندهٔ {code}{sep}{due}"
_DRAFT_FACTS = "{agency}{sep}آخرین ثبت {day}{sep}از {by}{sep}پروندهٔ {code}"
_REPLY = "دستگاه: {words}"
_WORDS = "مرکز: {words}"
_GROUNDS = "دلیل: {grounds}"
_STATES: Mapping[AdvocacyState, tuple[str, Look]] = {
    AdvocacyState.SENT: ("hourglass", Look.INFO),
    AdvocacyState.ANSWERED: ("circle-help", Look.PRIMARY),
    AdvocacyState.COMPLIED: ("circle-check", Look.SUCCESS),
    AdvocacyState.WITHDRAWN: ("rotate-ccw", Look.NEUTRAL),
}

_SHORT: Mapping[AdvocacyFilter, str] = {
    AdvocacyFilter.OPEN: "باز",
    AdvocacyFilter.LATE: "دیرکرد",
    AdvocacyFilter.ANSWERED: "منتظر تأیید",
    AdvocacyFilter.DRAFTS: "پیش‌نویس",
    AdvocacyFilter.ALL: "همه",
}


def file_row(file: AdvocacyFile, book: AdvocacyList, reference: Reference) -> Row:
    """Return a file as a row: its number and subject, to whom, until when, and how it stands."""
    icon, look = _STATES[file.state]
    pill = name_of(file.state)
    if file.is_late(book.now):
        icon, look, pill = "triangle-alert", Look.DANGER, LATE
    due = "" if file.due_at is None else _DUE_DAY.format(day=jalali_date(file.due_at))
    agency = reference.short_name(file.agency_id)
    note = SEPARATOR.join(part for part in (agency, due if file.is_open else "") if part)
    title = f"{shown_number(file.number)}{SEPARATOR}{file.subject}"
    return Row(file.id, file, RowLook(title, note, icon, look, pill, look))


def draft_row(draft: DraftRow, reference: Reference) -> Row:
    """Return a file that is being prepared as a row."""
    pill = name_of(AdvocacyState.DRAFT)
    note = SEPARATOR.join((reference.short_name(draft.agency_id), draft.prepared_by))
    look = RowLook(draft.subject, note, "pencil", Look.WARN, pill, Look.WARN)
    return Row(draft.id, draft, look)


def counts_text(book: AdvocacyList) -> str:
    """Return how many files each list has."""
    return SEPARATOR.join(
        f"{_SHORT[which]} {persian_digits(book.counts[which])}"
        for which in AdvocacyFilter
        if which in book.counts
    )


def facts_text(file: AdvocacyFile, reference: Reference) -> str:
    """Return to whom a file went, when, from whom, about which case, until when."""
    return _FACTS.format(
        agency=reference.agencies[file.agency_id].name,
        day=jalali_long(file.issued_at),
        by=file.issued_by,
        code=shown_code(file.tracking_code),
        due="" if file.due_at is None else due_text(file.due_at),
        sep=SEPARATOR,
    )


def draft_facts(draft: DraftRow, reference: Reference) -> str:
    """Return to whom a draft is to go, who stored it last, and about which case it is."""
    return _DRAFT_FACTS.format(
        agency=reference.agencies[draft.agency_id].name,
        day=jalali_long(draft.at),
        by=draft.prepared_by,
        code=shown_code(draft.tracking_code),
        sep=SEPARATOR,
    )


def said_text(file: AdvocacyFile) -> str:
    """Return what the agency and the centre said last."""
    lines = ((_REPLY, file.reply), (_WORDS, file.words))
    return "\n".join(line.format(words=isolate_runs(words)) for line, words in lines if words)


def grounds_text(conduct: Conduct | None) -> str:
    """Return why the centre may act against an agency."""
    if conduct is None:
        return ""
    return _GROUNDS.format(grounds="، ".join(name_of(each) for each in conduct.grounds))
