"""The numbers in a text that give its caller away: phones, IDs, cards, files, plates.

Numbers are read whatever digits they were typed with, and with spaces, dashes or marks
between their digits. Amounts, dates and small counts are none.
"""

import re
from collections.abc import Iterable, Iterator

from samad_desktop.domain.national_ids import (
    PERSON_DIGITS,
    passes_check,
    passes_legal_check,
    propose_national_id,
)
from samad_desktop.domain.redaction import RedactionReason, Span
from samad_desktop.domain.spelling import normal, spelled
from samad_desktop.domain.text import digits_only, latin_digits

_R = RedactionReason
_CARD_DIGITS = 16
_LANDLINE_DIGITS = 8
_NUMBER_DIGITS_MIN = 5
_NAMED_DIGITS_MIN = 2
_BEFORE_CHARS, _AFTER_CHARS = 32, 16
_WORDS_BEFORE = 4
_KNOWN_DIGITS_MIN = 7

_INSIDE = r"[ \u00a0\u200c\u200e\u200f\u2066-\u2069\-–_./()*]{1,3}"
_RUN = re.compile(rf"[+(]{{0,2}}[0-9](?:[0-9]|{_INSIDE}(?=[0-9]))*")
_PIECE = re.compile(r"\+?[0-9](?:[0-9]|[\-–_./*](?=[0-9]))*")
_IBAN = re.compile(r"\bIR[ \-]?[0-9]{2}(?:[ \-]?[0-9]){22}", re.IGNORECASE)
_ELECTRONIC = re.compile(r"[\w.+\-]*@[\w\-]+(?:\.[\w\-]+)*|(?:https?://|www\.)\S+")
_LETTER = "(?:الف|[آ-هی-یيكک])"
_IRAN = r"[ \-–]*ایران[ \-–]*[0-9]{2}"
_PLATE = re.compile(
    rf"(?<![0-9])(?:ایران[ \-–]*[0-9]{{2}}[ \-–]*)?[0-9]{{2}} ?(?!و){_LETTER} ?[0-9]{{3}}"
    rf"(?:{_IRAN}|[ \-–]+[0-9]{{2}})?(?![0-9])"
)
_MOBILE = re.compile(r"(?:(?:00)?98|0)?9[0-9]{9}")
_WITH_AREA = re.compile(r"(?:(?:00)?98|0)[1-8][0-9]{9}")
_DATE = re.compile(r"(?:1[34][0-9]{2}|[0-9]{2})[./\-][0-9]{1,2}[./\-][0-9]{1,2}")
_PLAIN_DATE = re.compile(r"1[34][0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])")

_ID_WORDS = frozenset({"ملی", "کدملی", "شناسنامه"})
_POSTAL_WORDS = frozenset({"پستی", "کدپستی"})
_PHONE_WORDS = frozenset({"تلفن", "موبایل", "همراه", "تماس", "تلفنش", "موبایلش", "داخلی"})
_NUMBER_WORDS = frozenset(
    [
        *("پرونده", "نامه", "قبض", "اشتراک", "فیش", "رهگیری", "قرارداد", "شناسه"),
        *("کنتور", "سریال", "بایگانی", "حساب", "کارت", "بیمه", "دانشجویی", "پرسنلی", "گذرنامه"),
        *("شبا", "رسید", "ثبت", "ثبتی", "دادنامه", "شماره", "کد", "کلاسه", "وام"),
    ]
)
_UNITS = frozenset(
    [
        *("تومان", "تومن", "ریال", "میلیون", "میلیارد", "هزار", "متر", "کیلومتر"),
        *("نفر", "نفره", "خانوار", "خانواده", "لیتر", "کیلو", "کیلوگرم", "تن"),
        *("درصد", "ساعت", "روز", "ماه", "سال", "دقیقه", "هکتار", "دستگاه", "واحد", "راس", "اصله"),
    ]
)


def numbers_in(text: str) -> Iterator[Span]:
    """Give the numbers that may lead to a person."""
    latin = latin_digits(text)
    for pattern, reason in ((_IBAN, _R.IBAN), (_ELECTRONIC, _R.ELECTRONIC), (_PLATE, _R.PLATE)):
        for found in pattern.finditer(latin):
            yield Span(found.start(), found.end(), reason)
    for run in _RUN.finditer(latin):
        yield from _of_run(latin, run)


def known_numbers_in(text: str, numbers: Iterable[tuple[str, RedactionReason]]) -> Iterator[Span]:
    """Give where one of the known numbers stands, whatever marks part its digits."""
    latin = latin_digits(text)
    places = [place for place, letter in enumerate(latin) if "0" <= letter <= "9"]
    digits = "".join(latin[place] for place in places)
    for number, reason in numbers:
        found = digits.find(number) if len(number) >= _KNOWN_DIGITS_MIN else -1
        while found >= 0:
            own = places[found : found + len(number)]
            if _is_one_number(latin, own):
                yield Span(*_whole(latin, own[0], own[-1] + 1), reason)
            found = digits.find(number, found + 1)


def known_forms(phone: str) -> tuple[str, ...]:
    """Return by which digits a stored telephone number is known: without its zero, and local."""
    national = digits_only(phone).removeprefix("98").removeprefix("0")
    if national.startswith("9"):
        return (national,)
    return (national, national[-_LANDLINE_DIGITS:])


def _is_one_number(latin: str, places: list[int]) -> bool:
    """Say whether nothing but marks stands between the digits."""
    between = latin[places[0] : places[-1] + 1]
    return not any(_is_letter(each) for each in between if not "0" <= each <= "9")


def _is_letter(character: str) -> bool:
    meant = spelled(character)
    return bool(meant.strip()) and meant != "\u200c"


def _whole(latin: str, start: int, end: int) -> tuple[int, int]:
    """Return the place of a number with the digits that stand before and after it."""
    while start > 0 and (latin[start - 1].isdigit() or latin[start - 1] == "+"):
        start -= 1
    while end < len(latin) and latin[end].isdigit():
        end += 1
    return start, end


def _of_run(latin: str, run: re.Match[str]) -> Iterator[Span]:
    typed = run.group()
    # A bracket before a number is the sentence's, unless it ends within the number.
    begins = run.start() + (typed.startswith("(") and ")" not in typed)
    reason = _reason(latin, begins, run.end())
    if reason is not None:
        yield Span(begins, run.end(), reason)
        return
    for piece in _PIECE.finditer(run.group()):
        start, end = run.start() + piece.start(), run.start() + piece.end()
        reason = _reason(latin, start, end)
        if reason is not None:
            yield Span(start, end, reason)


def _reason(latin: str, start: int, end: int) -> RedactionReason | None:
    """Return what a number is, by its digits and by the words around it."""
    typed = latin[start:end]
    digits = digits_only(typed)
    before = set(normal(latin[max(0, start - _BEFORE_CHARS) : start]).split()[-_WORDS_BEFORE:])
    if before & _POSTAL_WORDS and len(digits) == PERSON_DIGITS:
        return _R.POSTAL_CODE
    if _is_phone(digits) or (before & _PHONE_WORDS and len(digits) >= _NUMBER_DIGITS_MIN):
        return _R.PHONE
    if _is_id(digits) or (before & _ID_WORDS and len(digits) >= _LANDLINE_DIGITS):
        return _R.NATIONAL_ID
    if len(digits) == _CARD_DIGITS:
        return _R.CARD
    if _DATE.fullmatch(typed) or _PLAIN_DATE.fullmatch(digits) or _is_counted(latin, end):
        return None
    least = _NAMED_DIGITS_MIN if before & _NUMBER_WORDS else _NUMBER_DIGITS_MIN
    one = " " not in typed or len(digits) >= PERSON_DIGITS
    return _R.NUMBER if len(digits) >= least and one else None


def _is_phone(digits: str) -> bool:
    if _MOBILE.fullmatch(digits) or _WITH_AREA.fullmatch(digits):
        return True
    local = len(digits) == _LANDLINE_DIGITS and digits[0] in "23456789"
    return local and not digits.endswith("0000")


def _is_id(digits: str) -> bool:
    return passes_check(digits) or passes_legal_check(digits) or bool(propose_national_id(digits))


def _is_counted(latin: str, end: int) -> bool:
    after = normal(latin[end : end + _AFTER_CHARS]).split()
    return bool(after) and after[0].removesuffix("ی") in _UNITS
