"""Tracking codes: never two alike, not to be guessed, and safe on the telephone."""

import hashlib
import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samad_desktop.domain.errors import RuleBroken
from samad_desktop.domain.national_ids import passes_check
from samad_desktop.domain.text import isolate, persian_digits
from samad_desktop.domain.tracking_codes import (
    NUMBERS,
    code_for,
    is_tracking_code,
    parse_tracking_code,
    permuted,
    show_tracking_code,
    spoken_pairs,
)

KEY = b"a key of the test"
PAIRS = [f"{number:02d}" for number in range(100)]
ALLOTTED = [code for code in (code_for(number, KEY) for number in range(1_000)) if code]
PLACES_TOLD = {0: 59824371, 1: 89600855, 9_999: 38657563, 10_000: 67135722, 99_999_999: 5432592}
NUMBER = st.integers(0, NUMBERS - 1)
CODES = st.sampled_from(ALLOTTED)


def number_at(place: int, key: bytes) -> int:
    """Undo `permuted`: the same eight turns, backwards."""
    left, right = divmod(place, 10_000)
    for turn in reversed(range(8)):
        digest = hashlib.sha256(key + bytes([turn]) + left.to_bytes(2, "big")).digest()
        left, right = (right - int.from_bytes(digest[:4], "big")) % 10_000, left
    return left * 10_000 + right


def refusal(typed: str) -> str:
    with pytest.raises(RuleBroken) as refused:
        parse_tracking_code(typed)
    return refused.value.code


@given(NUMBER, st.binary(min_size=1, max_size=64))
def test_the_permutation_can_be_undone_and_so_gives_no_number_twice(
    number: int, key: bytes
) -> None:
    place = permuted(number, key)
    assert 0 <= place < NUMBERS
    assert number_at(place, key) == number


def test_codes_that_were_told_stay_what_they_are() -> None:
    places = {number: permuted(number, KEY) for number in PLACES_TOLD}
    assert places == PLACES_TOLD


def test_neighbours_and_other_keys_give_unlike_codes() -> None:
    assert len({code[:3] for code in ALLOTTED}) > 400
    others = [code_for(number, b"another key") for number in range(1_000)]
    assert not set(others) & set(ALLOTTED)


@given(NUMBER)
def test_no_code_passes_as_an_id_or_a_mobile_or_loses_its_zero(number: int) -> None:
    code = code_for(number, KEY)
    if code is None:
        body = f"{permuted(number, KEY):08d}"
        (whole,) = (body + pair for pair in PAIRS if is_tracking_code(body + pair))
        assert body[0] in "09" or passes_check(whole)
        return
    assert parse_tracking_code(code) == code
    assert not passes_check(code)
    assert code[0] not in "09"


def test_most_numbers_of_the_sequence_give_a_code() -> None:
    assert len(ALLOTTED) > 600


@given(CODES)
def test_every_wrong_digit_is_caught(code: str) -> None:
    for place, digit in itertools.product(range(10), "0123456789"):
        wrong = code[:place] + digit + code[place + 1 :]
        assert wrong == code or not is_tracking_code(wrong)


@given(CODES)
def test_every_swap_of_two_digits_is_caught(code: str) -> None:
    for one, other in itertools.combinations(range(10), 2):
        letters = list(code)
        letters[one], letters[other] = letters[other], letters[one]
        swapped = "".join(letters)
        assert swapped == code or not is_tracking_code(swapped)


def test_every_doubled_digit_heard_as_another_is_caught() -> None:
    met = 0
    for code, place in itertools.product(ALLOTTED, range(9)):
        said = code[place]
        if code[place + 1] == said:
            heard = [_with_pair(code, place, digit * 2) for digit in "0123456789" if digit != said]
            assert not any(is_tracking_code(wrong) for wrong in heard)
            met += 1
    assert met > 100


@given(CODES)
def test_every_exchange_of_two_pairs_is_caught_but_of_97_between_them(code: str) -> None:
    for one, other in itertools.combinations(range(5), 2):
        pairs = [code[place : place + 2] for place in range(0, 10, 2)]
        pairs[one], pairs[other] = pairs[other], pairs[one]
        apart = abs(int(pairs[one]) - int(pairs[other]))
        assert apart in (0, 97) or not is_tracking_code("".join(pairs))


@pytest.mark.parametrize("tens", range(2, 10))
def test_thirty_is_not_taken_for_thirteen_nor_any_ten_for_its_teen(tens: int) -> None:
    met = 0
    for code, place in itertools.product(ALLOTTED, range(0, 10, 2)):
        if code[place : place + 2] == f"{tens}0":
            assert not is_tracking_code(_with_pair(code, place, f"1{tens}"))
            met += 1
    assert met


@given(CODES)
def test_a_code_is_taken_in_any_digits_with_spaces_and_dashes(code: str) -> None:
    shown = show_tracking_code(code)
    assert len(shown) == 14
    arabic = code.translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))
    forms = (shown, shown.replace(" ", "-"), persian_digits(shown), arabic, isolate(shown))
    for typed in forms:
        assert parse_tracking_code(f" {typed}\u200f\n") == code


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("", "tracking_code_length"),
        ("\u200c", "tracking_code_length"),
        ("12345", "tracking_code_length"),
        ("12345678901", "tracking_code_length"),
        ("²" * 10, "tracking_code_length"),
        ("๓" * 10, "tracking_code_length"),
        ("1" * 100_000, "tracking_code_length"),
        ("1234567890", "tracking_code_check"),
        ("۱۲-۳۴-۵۶-۷۸-۹۰", "tracking_code_check"),
    ],
)
def test_a_code_of_the_wrong_length_or_check_is_told_so(typed: str, code: str) -> None:
    assert refusal(typed) == code


def test_the_letter_o_is_not_a_zero() -> None:
    with_zero = next(code for code in ALLOTTED if "0" in code)
    assert refusal(with_zero.replace("0", "O")) == "tracking_code_length"


def test_a_code_is_read_aloud_in_pairs() -> None:
    assert spoken_pairs("1305402010") == ("سیزده", "صفر پنج", "چهل", "بیست", "ده")
    assert spoken_pairs("3400119987") == (
        "سی و چهار",
        "صفر صفر",
        "یازده",
        "نود و نه",
        "هشتاد و هفت",
    )


def test_no_two_pairs_are_said_alike() -> None:
    said = {spoken_pairs(pair * 5)[0] for pair in PAIRS}
    assert len(said) == len(PAIRS)


@given(st.text())
def test_whatever_is_typed_is_a_code_or_refused(typed: str) -> None:
    try:
        assert is_tracking_code(parse_tracking_code(typed))
    except RuleBroken:
        assert not is_tracking_code(typed)


def _with_pair(code: str, place: int, pair: str) -> str:
    return code[:place] + pair + code[place + 2 :]
