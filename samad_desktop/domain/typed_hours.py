"""Hours of a day as they are typed and written: `۷:۳۰ تا ۱۲ و ۱۳ تا ۱۶`; nothing typed is none."""

import re
from collections.abc import Sequence
from datetime import time

from samad_desktop.domain.errors import RuleBroken
from samad_desktop.domain.text import clean, latin_digits, persian_digits
from samad_desktop.domain.working_calendar import Hours

AND = " و "
_TO = "\N{NO-BREAK SPACE}تا\N{NO-BREAK SPACE}"
_BETWEEN = re.compile(r"\s*(?:[،,;؛+]|\sو\s)\s*")
_STRETCH = re.compile(r"(?:از )?(\d{1,2})(?::(\d{2}))?\s*(?:-|–|—|تا)\s*(\d{1,2})(?::(\d{2}))?")


def parse_hours(typed: str) -> tuple[Hours, ...]:
    """Return the stretches of a day that were typed.

    Raises:
        RuleBroken: `hours_unreadable`.
    """
    text = " ".join(latin_digits(clean(typed)).split())
    if not text:
        return ()
    return tuple(_stretch(part) for part in _BETWEEN.split(text))


def hours_text(hours: Sequence[Hours]) -> str:
    """Return the stretches as a person writes them, in Persian figures.

    A word stands between begin and end, which a line is not broken at: two figures with a dash
    would be shown as in Latin, the end first for who reads from the right.
    """
    return AND.join(f"{_clock(each.begin)}{_TO}{_clock(each.end)}" for each in hours)


def _stretch(part: str) -> Hours:
    found = _STRETCH.fullmatch(part)
    if found is None:
        raise RuleBroken("hours_unreadable")
    begin, begin_minutes, end, end_minutes = (int(each or 0) for each in found.groups())
    try:
        return Hours(time(begin, begin_minutes), time(end, end_minutes))
    except ValueError as error:
        raise RuleBroken("hours_unreadable") from error


def _clock(moment: time) -> str:
    return persian_digits(f"{moment.hour}:{moment.minute:02d}")
