"""What a person may have meant by what they typed into one box."""

from dataclasses import dataclass
from enum import StrEnum

from samad_desktop.domain.errors import RuleBroken
from samad_desktop.domain.national_ids import parse_national_id, propose_national_id
from samad_desktop.domain.phones import parse_phone
from samad_desktop.domain.text import clean, digits_only, latin_digits, words
from samad_desktop.domain.tracking_codes import is_tracking_code

_NUMBER_SIGNS = frozenset("0123456789 +-()./\u200c\u00a0")
_TAIL_MIN, _TAIL_MAX = 4, 7


class GuessKind(StrEnum):
    """The readings of what was typed."""

    TRACKING_CODE = "tracking_code"
    PHONE = "phone"
    NATIONAL_ID = "national_id"
    PHONE_TAIL = "phone_tail"
    NAME = "name"
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class Guess:
    """One reading; `value` is spelled as it is stored (words: as typed)."""

    kind: GuessKind
    value: str


def guess(typed: str, area_code: str) -> tuple[Guess, ...]:
    """Return every reading that can be right, none for what says nothing.

    A number that could be two things is both. `area_code` as in `phones.parse_phone`.
    """
    text = clean(typed)
    if not text:
        return ()
    if _NUMBER_SIGNS.issuperset(latin_digits(text)):
        return _number_guesses(text, area_code)
    return (Guess(GuessKind.WORDS, text),) if words(text) else ()


def looks_like_number(typed: str) -> bool:
    """Say whether only digits and the signs of numbers were typed."""
    text = clean(typed)
    return bool(text) and _NUMBER_SIGNS.issuperset(latin_digits(text))


def _number_guesses(text: str, area_code: str) -> tuple[Guess, ...]:
    digits = digits_only(text)
    phone, national_id = _phone(text, area_code), _national_id(text)
    if national_id and phone and not digits.startswith(("0", "9", area_code.lstrip("0"))):
        phone = ""  # Any ten digits could be some far landline without its zero.
    if phone and digits.startswith(("0", "9")):
        national_id = ""  # Nobody's ID begins like a mobile number.
    found = {
        GuessKind.TRACKING_CODE: digits if is_tracking_code(digits) else "",
        GuessKind.NATIONAL_ID: national_id,
        GuessKind.PHONE: phone,
    }
    guesses = tuple(Guess(kind, value) for kind, value in found.items() if value)
    if not guesses and _TAIL_MIN <= len(digits) <= _TAIL_MAX:
        return (Guess(GuessKind.PHONE_TAIL, digits), Guess(GuessKind.WORDS, text))
    return guesses


def _phone(text: str, area_code: str) -> str:
    try:
        return parse_phone(text, area_code)
    except RuleBroken:
        return ""


def _national_id(text: str) -> str:
    try:
        return parse_national_id(text)
    except RuleBroken:
        return propose_national_id(text) or ""
