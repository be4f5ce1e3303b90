"""What a person may have meant by what they typed into one box."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from samad_desktop.domain.errors import RuleBroken
from samad_desktop.domain.national_ids import (
    PERSON_DIGITS,
    parse_national_id,
    propose_national_id,
)
from samad_desktop.domain.phones import parse_phone
from samad_desktop.domain.text import (
    clean,
    digits_only,
    latin_digits,
    looks_like_number,
    normal,
    words,
)
from samad_desktop.domain.tracking_codes import CODE_TAIL_DIGITS, is_tracking_code

# The numbers of one call: they are read again with every letter typed beside them.
_REMEMBERED = 8
_TAIL_MIN, _TAIL_MAX = 4, 7
_WORD_DIGITS_MIN = 3
_MOBILE_START = "9"
# What is said or pasted before a number, and tells nothing else.
_LABELS = frozenset(
    normal(
        "ی شماره تلفن تماس همراه موبایل ثابت منزل کد ملی رهگیری پیگیری پرونده کدملی کدرهگیری"
        " ش م آخر آخرش آخرین رقم رقمش پایان پایانش"
    ).split()
)
# A whole number that was typed or pasted among words; of longer texts none is looked for.
_AMONG_WORDS = re.compile(r"(?<![\w+/])(?:\+|\(\+)?[0-9][0-9 ().-]{8,18}[0-9](?![\w/])")
_AMONG_MAX_CHARS = 200
_WHOLE_NUMBERS = frozenset({"tracking_code", "phone", "national_id"})
_LETTERS = re.compile(r"[^\W\d_]+")


class GuessKind(StrEnum):
    """The readings of what was typed."""

    TRACKING_CODE = "tracking_code"
    PHONE = "phone"
    NATIONAL_ID = "national_id"
    PHONE_TAIL = "phone_tail"
    CODE_TAIL = "code_tail"
    NAME = "name"
    WORDS = "words"
    TEXT = "text"  # Words of what was said, and of no name.


class ReadAs(StrEnum):
    """What somebody says that she typed, where it is not to be guessed."""

    CODE = "code"
    PHONE = "phone"
    NATIONAL_ID = "id"
    NAME = "name"
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class Guess:
    """One reading; `value` is spelled as it is stored (words: as typed)."""

    kind: GuessKind
    value: str


@lru_cache(maxsize=_REMEMBERED)
def guess(typed: str, area_code: str) -> tuple[Guess, ...]:
    """Return every reading that can be right, none for what says nothing.

    A number that could be two things is both; one that is none is looked for as a word. So is
    a whole one among words: «قلی‌زاده 0912 032 3464».
    `area_code` as in `phones.parse_phone`.
    """
    text = clean(typed)
    if not text:
        return ()
    if number := _number(text):
        return _number_guesses(number, area_code)
    if not words(text):
        return ()
    return (*_among_words(text, area_code), Guess(GuessKind.WORDS, text))


def _among_words(text: str, area_code: str) -> tuple[Guess, ...]:
    """Return the readings of the one whole number that stands among words."""
    number = _whole_among(text)
    every = _number_guesses(number, area_code) if number else ()
    return tuple(each for each in every if each.kind in _WHOLE_NUMBERS)


def _whole_among(text: str) -> str:
    """Return the one long number among words; none where there are several, or in a long text."""
    if len(text) > _AMONG_MAX_CHARS:
        return ""
    runs = [run[0] for run in _AMONG_WORDS.finditer(latin_digits(text))]
    return runs[0] if len(runs) == 1 else ""


def read_as(typed: str, area_code: str, way: ReadAs) -> tuple[Guess, ...]:
    """Return what was typed as one thing and no other; none where it cannot be that."""
    text = clean(typed)
    alone = _number(text)
    number = alone or _whole_among(text)
    digits = digits_only(number)
    whole = digits if is_tracking_code(digits) else ""
    of_each = {
        ReadAs.CODE: {
            GuessKind.TRACKING_CODE: whole,
            GuessKind.CODE_TAIL: digits if len(digits) == CODE_TAIL_DIGITS else "",
        },
        ReadAs.PHONE: {
            GuessKind.PHONE: _phone(number, area_code) if number else "",
            GuessKind.PHONE_TAIL: digits if _TAIL_MIN <= len(digits) <= _TAIL_MAX else "",
        },
        ReadAs.NATIONAL_ID: {GuessKind.NATIONAL_ID: _national_id(number) if number else ""},
        ReadAs.NAME: {GuessKind.NAME: text if not alone and words(text) else ""},
        ReadAs.WORDS: {GuessKind.TEXT: text if words(text) else ""},
    }
    return tuple(Guess(kind, value) for kind, value in of_each[way].items() if value)


def ways(typed: str, area_code: str) -> tuple[ReadAs, ...]:
    """Return everything that what was typed can be read as."""
    return tuple(way for way in ReadAs if read_as(typed, area_code, way))


def _number(text: str) -> str:
    """Return the number that a text is, also where what it is called stands before it, or none."""
    said = _LETTERS.sub(lambda run: "" if normal(run[0]) in _LABELS else run[0], text)
    number = text if said == text else clean(said.replace(":", " "))
    return number if looks_like_number(number) else ""


def _number_guesses(text: str, area_code: str) -> tuple[Guess, ...]:
    digits = digits_only(text)
    phone = _phone(text, area_code) if _may_be_phone(text, digits, area_code) else ""
    national_id = _national_id(text)
    if phone and digits.startswith(_MOBILE_START):
        national_id = ""  # Nobody's ID begins with 9.
    found = {
        GuessKind.TRACKING_CODE: digits if is_tracking_code(digits) else "",
        GuessKind.PHONE: phone,
        GuessKind.NATIONAL_ID: national_id,
    }
    if len(digits) == CODE_TAIL_DIGITS:
        found[GuessKind.CODE_TAIL] = digits
    if _TAIL_MIN <= len(digits) <= _TAIL_MAX:
        found[GuessKind.PHONE_TAIL] = digits
    unsure = len(digits) < PERSON_DIGITS or not any(found.values())
    if unsure and len(digits) >= _WORD_DIGITS_MIN:
        found[GuessKind.WORDS] = text  # The number of a bill, a file or an emergency service.
    return tuple(Guess(kind, value) for kind, value in found.items() if value)


def _may_be_phone(text: str, digits: str, area_code: str) -> bool:
    """Take nine or ten digits for a phone only if they begin like one from here.

    Without that, nearly every ID would be some far landline without its zero.
    """
    if "+" in text or len(digits) not in (PERSON_DIGITS - 1, PERSON_DIGITS):
        return True
    return digits.startswith((_MOBILE_START, area_code.lstrip("0")))


def _phone(text: str, area_code: str) -> str:
    """Return a whole number; none for a few digits that only some far place would call one.

    Where they are one of a service there, they are the end of it too, and found so.
    """
    digits = digits_only(text)
    if "+" not in text and not digits.startswith("0") and len(digits) <= _TAIL_MAX:
        return ""
    try:
        return parse_phone(text, area_code)
    except RuleBroken:
        return ""


def _national_id(text: str) -> str:
    try:
        return parse_national_id(text)
    except RuleBroken:
        return propose_national_id(text) or ""
