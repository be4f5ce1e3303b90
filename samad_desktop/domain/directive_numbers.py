"""How directives are numbered: the scheme that a centre sets, and the number that it makes.

Numbers are counted within a series: all that one scheme gives in one year.
"""

import re
from datetime import date

import jdatetime

from samad_desktop.domain.errors import FieldError, ValidationFailed
from samad_desktop.domain.text import clean, persian_digits

FIRST_SCHEME = "{year}/م/{serial}"
YEAR, SERIAL = "{year}", "{serial}"
SCHEME_MAX_CHARS = 40
# Letters only between the two places: with figures, two schemes could make the same number.
_PART = re.compile(r"[^\W\d_]{1,12}")
_SEPARATORS = re.compile("[/-]")
_TYPED = {"سال": YEAR, "ردیف": SERIAL, "شماره": SERIAL}


def checked_scheme(typed: str) -> str:
    """Return a scheme as it is stored; «سال» and «ردیف» in braces are its two places.

    Raises:
        ValidationFailed: field "scheme": it has not each place once and the year first, parts
            that are not parted by a slash or a dash, or anything but letters beside them.
    """
    scheme = clean(typed).replace(" ", "")
    for word, place in _TYPED.items():
        scheme = scheme.replace("{" + word + "}", place)
    if not scheme:
        code = "required"
    elif len(scheme) > SCHEME_MAX_CHARS:
        raise ValidationFailed((FieldError("scheme", "too_long", str(SCHEME_MAX_CHARS)),))
    elif scheme.count(YEAR) != 1 or scheme.count(SERIAL) != 1:
        code = "scheme_needs_places"
    elif scheme.index(YEAR) > scheme.index(SERIAL):
        code = "scheme_year_first"
    elif not all(_is_part(each) for each in _SEPARATORS.split(scheme)):
        code = "scheme_letters_only"
    else:
        return scheme
    raise ValidationFailed((FieldError("scheme", code),))


def shown_scheme(scheme: str) -> str:
    """Return a scheme as people read and type it."""
    return scheme.replace(YEAR, "{سال}").replace(SERIAL, "{ردیف}")


def series_of(scheme: str, day: date) -> str:
    """Return the series in which a directive of a day is counted."""
    year = jdatetime.date.fromgregorian(date=day).year
    return scheme.replace(YEAR, str(year))


def number_in(series: str, serial: int) -> str:
    """Return the number of a directive."""
    return series.replace(SERIAL, str(serial))


def shown_number(number: str) -> str:
    """Return a number as it is read: from right to left, its figures Persian, kept together."""
    return f"\N{RIGHT-TO-LEFT ISOLATE}{persian_digits(number)}\N{POP DIRECTIONAL ISOLATE}"


def _is_part(part: str) -> bool:
    return part in (YEAR, SERIAL) or _PART.fullmatch(part) is not None
