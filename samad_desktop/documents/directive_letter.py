"""The letter of a directive: its number, what is ordered, of whom, and room to sign and seal.

No citizen is named in it: a case is known by its code.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from samad_desktop.domain.calendar import clock, jalali_date, jalali_long
from samad_desktop.domain.directive_numbers import shown_number
from samad_desktop.domain.directives import Directive
from samad_desktop.domain.text import isolate, isolate_runs, persian_digits
from samad_desktop.domain.tracking_codes import show_tracking_code

TEMPLATE = "directive"
TITLE = "نامهٔ دستور"
TO = "مدیر محترم {agency}"
GREETING = "با سلام و احترام"
DUE = "تا {day}، ساعت {time}"
CLOSING = "انجام این دستور و نتیجهٔ آن را پیش از پایان مهلت به این مرکز گزارش فرمایید."
BLANK = "—"


@dataclass(frozen=True, slots=True)
class Signing:
    """Who gives a directive, and what agencies and counties are called, by id."""

    name: str
    post: str
    agencies: Mapping[int, str]
    counties: Mapping[int, str] = field(default_factory=dict)


def printed_directive(
    directive: Directive, signing: Signing, centre: str, made_at: datetime
) -> dict[str, Any]:
    """Return what the template `directive` is filled with: what its agencies may read of it."""
    told = directive.matter
    subject, ordered = (
        (told.subject, told.words) if told.protected else (directive.subject, directive.text)
    )
    where = (signing.counties.get(told.county_id or 0, ""), told.place)
    acting = [each for each in directive.recipients if not each.copy]
    copies = [each for each in directive.recipients if each.copy]
    names = signing.agencies
    return {
        "centre": centre,
        "made": jalali_long(made_at),
        "title": TITLE,
        "number": shown_number(directive.number),
        "dated_at": jalali_date(directive.issued_at),
        "subject": isolate_runs(subject),
        "code": isolate(persian_digits(show_tracking_code(directive.tracking_code))),
        "greeting": GREETING,
        "paragraphs": _paragraphs(ordered),
        "place": isolate_runs("، ".join(part for part in where if part)),
        "matter": _paragraphs(told.text),
        "closing": CLOSING,
        "recipients": [
            {"to": TO.format(agency=name), "agency": name, "due": _due(each.due_at)}
            for each in acting
            for name in (names.get(each.agency_id, BLANK),)
        ],
        "copies": [names.get(each.agency_id, BLANK) for each in copies],
        "signer": signing.name,
        "post": signing.post,
    }


def _paragraphs(words: str) -> list[str]:
    return [isolate_runs(line) for line in words.split("\n") if line.strip()]


def _due(due: datetime | None) -> str:
    return BLANK if due is None else DUE.format(day=jalali_long(due), time=clock(due))
