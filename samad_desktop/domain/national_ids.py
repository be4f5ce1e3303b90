"""National IDs of people (ten digits) and of legal persons (eleven), with their check digits.

python-stdnum has no Iranian numbers, so the two published rules are written here.
"""

from enum import StrEnum
from operator import mul

from samad_desktop.domain.errors import RuleBroken
from samad_desktop.domain.text import digits_only

PERSON_DIGITS = 10
LEGAL_DIGITS = 11
_LOST_ZEROS = (8, 9)
_PERSON_WEIGHTS = range(10, 1, -1)
_ZERO = ord("0")
_TOO_MUCH = _ZERO * sum(_PERSON_WEIGHTS)
_LEGAL_WEIGHTS = (29, 27, 23, 19, 17, 29, 27, 23, 19, 17)


class IdKind(StrEnum):
    """What kind of ID a person is known by."""

    NATIONAL = "national"
    LEGAL = "legal"
    FOREIGN = "foreign"
    NOT_GIVEN = "not_given"

    @classmethod
    def of(cls, national_id: str) -> "IdKind":
        """Tell the kind of a stored ID by its length."""
        if not national_id:
            return cls.NOT_GIVEN
        return cls.LEGAL if len(national_id) == LEGAL_DIGITS else cls.NATIONAL


def parse_national_id(typed: str) -> str:
    """Return the digits of an ID; any digits, spaces and dashes are taken.

    Raises:
        RuleBroken: `national_id_length`, `national_id_equal_digits`,
            `national_id_check_digit`, or `national_id_lost_zero` with the ID that the
            typed digits become when the lost zeros are put back.
    """
    number = digits_only(typed)
    proposal = propose_national_id(typed)
    if proposal is not None:
        raise RuleBroken("national_id_lost_zero", proposal)
    if len(number) not in (PERSON_DIGITS, LEGAL_DIGITS):
        raise RuleBroken("national_id_length")
    if len(set(number)) == 1:
        raise RuleBroken("national_id_equal_digits")
    if not (passes_check(number) or passes_legal_check(number)):
        raise RuleBroken("national_id_check_digit")
    return number


def propose_national_id(typed: str) -> str | None:
    """Return the ten digits that eight or nine become with their lost zeros, if valid."""
    number = digits_only(typed)
    if len(number) not in _LOST_ZEROS:
        return None
    whole = number.zfill(PERSON_DIGITS)
    return whole if passes_check(whole) else None


def passes_check(number: str) -> bool:
    """Check a person's ID: weights 10 … 2, modulo 11; ten equal digits are no ID."""
    if len(number) != PERSON_DIGITS or not number.isascii():
        return False
    # Bytes are numbers already; each is so much more than its digit.
    digits = number.encode()
    rest = (sum(map(mul, digits, _PERSON_WEIGHTS)) - _TOO_MUCH) % 11
    if digits[9] - _ZERO != (11 - rest if rest > 1 else rest):
        return False
    return number != number[0] * PERSON_DIGITS


def passes_legal_check(number: str) -> bool:
    """Check a legal person's ID (شناسهٔ ملی): the tenth digit plus two is added to each.

    None begins with zero, so that a telephone number is never taken for one.
    """
    if len(number) != LEGAL_DIGITS or number[0] == "0" or len(set(number)) == 1:
        return False
    extra = int(number[9]) + 2
    total = sum(
        (int(digit) + extra) * weight
        for digit, weight in zip(number[:10], _LEGAL_WEIGHTS, strict=True)
    )
    return int(number[10]) == total % 11 % 10
