"""The number a citizen is given: eight digits allotted, two that check them.

The eight are a keyed permutation of a sequence, so that codes can neither be counted nor
guessed one from the next. The two are ISO/IEC 7064 MOD 97-10: every wrong digit, every
swap of neighbours and every doubled pair is caught.
"""

import hashlib
from collections.abc import Iterable
from functools import lru_cache

from stdnum.iso7064 import mod_97_10

from samad_desktop.domain.errors import RuleBroken
from samad_desktop.domain.national_ids import passes_check
from samad_desktop.domain.text import digits_only

CODE_DIGITS = 10
CODE_TAIL_DIGITS = 6
NUMBERS = 10**8
_HALF = 10**4
_ROUNDS = 8
_LOWEST, _BEYOND = 10**7, 9 * 10**7

_ONES = ["صفر", "یک", "دو", "سه", "چهار", "پنج", "شش", "هفت", "هشت", "نه"]
_TEENS = ["ده", "یازده", "دوازده", "سیزده", "چهارده", "پانزده", "شانزده", "هفده", "هجده", "نوزده"]
_TENS = [".", ".", "بیست", "سی", "چهل", "پنجاه", "شصت", "هفتاد", "هشتاد", "نود"]


def permuted(number: int, key: bytes) -> int:
    """Return the place of `number` in the keyed permutation of 0 … 10⁸-1."""
    return permuted_together((number,), key)[0]


def permuted_together(numbers: Iterable[int], key: bytes) -> list[int]:
    """Return the places of numbers in the keyed permutation of 0 … 10⁸-1.

    A balanced Feistel network over two halves of four decimal digits, eight rounds, with
    SHA-256 as the round function (Luby and Rackoff 1988; NIST SP 800-38G for the idea on
    decimal digits). PostgreSQL has the same in `samad_permuted`.
    """
    halves = [divmod(number, _HALF) for number in numbers]
    lefts, rights = [left for left, _ in halves], [right for _, right in halves]
    # Two rounds at once: each half takes the other's place and has its own again.
    for one, other in _turns(key):
        pairs = zip(lefts, rights, strict=True)
        lefts = [(left + one[right]) % _HALF for left, right in pairs]
        pairs = zip(lefts, rights, strict=True)
        rights = [(right + other[left]) % _HALF for left, right in pairs]
    return [left * _HALF + right for left, right in zip(lefts, rights, strict=True)]


class _Turn(dict[int, int]):
    """What one round makes of each half; each of ten thousand is worked out once."""

    def __init__(self, begun: bytes) -> None:
        super().__init__()
        self._begun = begun

    def __missing__(self, right: int) -> int:
        digest = hashlib.sha256(self._begun + right.to_bytes(2, "big")).digest()
        made = self[right] = int.from_bytes(digest[:4], "big")
        return made


@lru_cache(maxsize=1)
def _turns(key: bytes) -> tuple[tuple[_Turn, _Turn], ...]:
    turns = [_Turn(key + bytes([turn])) for turn in range(_ROUNDS)]
    return tuple(zip(turns[::2], turns[1::2], strict=True))


def code_for(number: int, key: bytes) -> str | None:
    """Return the code of a number of the sequence, or None when it is never allotted."""
    return codes_for((number,), key)[0]


def codes_for(numbers: Iterable[int], key: bytes) -> list[str | None]:
    """Return the code of each number of the sequence, or None where it is never allotted.

    Never allotted are codes that begin with 0 (the zero gets lost), with 9 (a mobile
    number without its zero), or that would pass as a national ID.
    """
    return [
        _checked(body) if _LOWEST <= body < _BEYOND else None
        for body in permuted_together(numbers, key)
    ]


def _checked(body: int) -> str | None:
    code = f"{body * 100 + 98 - body * 100 % 97}"
    return None if passes_check(code) else code


def parse_tracking_code(typed: str) -> str:
    """Return the ten digits of a typed code; any digits, spaces and dashes are taken.

    Raises:
        RuleBroken: `tracking_code_length`, or `tracking_code_check` for a misheard code.
    """
    code = digits_only(typed)
    if len(code) != CODE_DIGITS:
        raise RuleBroken("tracking_code_length")
    if not is_tracking_code(code):
        raise RuleBroken("tracking_code_check")
    return code


def is_tracking_code(digits: str) -> bool:
    """Say whether ten Latin digits check as a code.

    Two checks that are 97 apart (01 and 98) are alike to the standard; only one is allotted.
    """
    if len(digits) != CODE_DIGITS or not (digits.isascii() and digits.isdecimal()):
        return False
    body, check = digits[:-2], digits[-2:]
    return bool(mod_97_10.calc_check_digits(body) == check)


def show_tracking_code(code: str) -> str:
    """Return the code in pairs, as it is read aloud: `12 34 56 78 90`."""
    return " ".join(_pairs(code))


def spoken_pairs(code: str) -> tuple[str, ...]:
    """Return each pair in Persian words; a leading zero is said."""
    return tuple(_spoken(pair) for pair in _pairs(code))


def _pairs(code: str) -> list[str]:
    return [code[place : place + 2] for place in range(0, len(code), 2)]


def _spoken(pair: str) -> str:
    tens, ones = int(pair[0]), int(pair[1])
    if tens == 0:
        return f"{_ONES[0]} {_ONES[ones]}"
    if tens == 1:
        return _TEENS[ones]
    return _TENS[tens] if ones == 0 else f"{_TENS[tens]} و {_ONES[ones]}"
