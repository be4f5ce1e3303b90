"""A letter of the centre about referrals: a referral, a reminder, or what an office is told.

In its rows no citizen is named: a case is known by its code and its subject.
"""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from samad_desktop.domain.calendar import jalali_date, jalali_long
from samad_desktop.domain.text import isolate, persian_digits
from samad_desktop.domain.tracking_codes import show_tracking_code

TEMPLATE = "letter"
GREETING = "با سلام و احترام"
NOTHING = "—"


@dataclass(frozen=True, slots=True)
class LetterRow:
    """One referral that a letter is about; times are UTC, `late` is in words.

    `due_at` is None where no clock runs for it.
    """

    code: str
    subject: str
    sent_at: datetime
    due_at: datetime | None
    late: str = ""


@dataclass(frozen=True, slots=True)
class Letter:
    """What a letter says, and to which office; `dated_at` is when it was sent (UTC).

    `copies` is to whom it went for information.
    """

    number: str
    title: str
    to: str
    paragraphs: tuple[str, ...]
    rows: Sequence[LetterRow]
    dated_at: datetime | None = None
    copies: tuple[str, ...] = ()


def printed_letter(letter: Letter, centre: str, made_at: datetime) -> dict[str, Any]:
    """Return what the template `letter` is filled with."""
    return {
        **asdict(letter),
        "number": persian_digits(letter.number),
        "dated_at": jalali_date(letter.dated_at) if letter.dated_at else "",
        "centre": centre,
        "made": jalali_long(made_at),
        "greeting": GREETING,
        "signature": centre,
        "rows": [_row(each) for each in letter.rows],
    }


def _row(each: LetterRow) -> dict[str, str]:
    return {
        "code": isolate(persian_digits(show_tracking_code(each.code))),
        "subject": each.subject,
        "sent": jalali_date(each.sent_at),
        "due": jalali_date(each.due_at) if each.due_at else NOTHING,
        "late": each.late,
    }
