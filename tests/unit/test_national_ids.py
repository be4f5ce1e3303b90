"""National IDs as given: right, mistyped, shortened, and of legal persons."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samad_desktop.domain.errors import RuleBroken
from samad_desktop.domain.national_ids import (
    IdKind,
    parse_national_id,
    passes_check,
    passes_legal_check,
    propose_national_id,
)
from samad_desktop.domain.text import persian_digits
from tests.calls import real_calls

BODIES = st.integers(1, 10**9 - 1).map(lambda number: f"{number:09d}")


def check_digit(body: str) -> str:
    rest = sum(int(digit) * (10 - place) for place, digit in enumerate(body)) % 11
    return str(rest if rest < 2 else 11 - rest)


IDS = BODIES.map(lambda body: body + check_digit(body)).filter(lambda number: len(set(number)) > 1)


def refusal(typed: str) -> tuple[str, str]:
    with pytest.raises(RuleBroken) as refused:
        parse_national_id(typed)
    return refused.value.code, refused.value.detail


def refusal_or_none(typed: str) -> str | None:
    try:
        parse_national_id(typed)
    except RuleBroken as refused:
        return refused.code
    return None


@given(IDS)
def test_an_id_is_taken_in_any_digits_with_spaces_and_dashes(number: str) -> None:
    grouped = f"{number[:3]}-{number[3:9]}-{number[9]}"
    for typed in (number, grouped, persian_digits(grouped), f" {grouped.replace('-', ' ')} "):
        assert parse_national_id(typed) == number
    assert IdKind.of(number) is IdKind.NATIONAL


@given(IDS, st.integers(0, 9), st.integers(1, 9))
def test_a_wrong_digit_is_caught_but_for_the_two_sums_that_share_1(
    number: str, place: int, step: int
) -> None:
    wrong = f"{number[:place]}{(int(number[place]) + step) % 10}{number[place + 1 :]}"
    assert not passes_check(wrong) or (place < 9 and number[9] == "1")


@given(BODIES)
def test_one_last_digit_in_ten_is_right(body: str) -> None:
    right = [last for last in "0123456789" if passes_check(body + last)]
    assert right == ([check_digit(body)] if len(set(body + check_digit(body))) > 1 else [])


@pytest.mark.parametrize("digit", "0123456789")
def test_ten_equal_digits_are_nobodys(digit: str) -> None:
    assert refusal(digit * 10) == ("national_id_equal_digits", "")
    assert refusal(persian_digits(digit * 10)) == ("national_id_equal_digits", "")
    assert propose_national_id(digit * 9) != digit * 10


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("1382225556", "national_id_check_digit"),
        ("", "national_id_length"),
        ("\u200c", "national_id_length"),
        ("13822", "national_id_length"),
        ("123456789012", "national_id_length"),
        ("00000000", "national_id_length"),
        ("۱۲۳۴۵۶۷๓๓๓", "national_id_length"),
        ("²" * 10, "national_id_length"),
        ("136597670l", "national_id_length"),
        ("۱۳۸۲۲۲۵۵۵۶", "national_id_check_digit"),
        ("09143471821", "national_id_check_digit"),
    ],
)
def test_each_wrong_id_is_told_why(typed: str, code: str) -> None:
    assert refusal(typed) == (code, "")


@given(st.sampled_from(["0", "00"]), st.integers(10**7, 10**8 - 1))
def test_lost_zeros_are_proposed_and_never_added_silently(zeros: str, digits: int) -> None:
    body = f"{zeros}{digits}"[:9]
    number = body + check_digit(body)
    shortened = number.removeprefix(zeros)
    assert propose_national_id(shortened) == number
    assert refusal(persian_digits(shortened)) == ("national_id_lost_zero", number)
    assert parse_national_id(number) == number
    assert propose_national_id(number) is None


def test_the_two_real_ids_that_lost_a_zero_are_mended_by_the_proposal() -> None:
    assert propose_national_id("793822270") == "0793822270"
    assert propose_national_id("493435212") == "0493435212"
    assert propose_national_id("0793822270") is None
    assert propose_national_id("12345678") is None


def test_three_real_ids_are_wrong_and_two_lost_a_zero() -> None:
    given_ids = {row["nr"]: row["national_id_as_given"] for row in real_calls()}
    refused = {nr: refusal_or_none(typed) for nr, typed in given_ids.items() if typed}
    assert {nr: code for nr, code in refused.items() if code} == {
        "124": "national_id_check_digit",
        "142": "national_id_check_digit",
        "152": "national_id_check_digit",
        "156": "national_id_lost_zero",
        "159": "national_id_lost_zero",
    }


@given(st.integers(10**9, 10**10 - 1))
def test_a_legal_persons_id_has_one_right_last_digit(body: int) -> None:
    right = [last for last in range(10) if passes_legal_check(f"{body}{last}")]
    assert len(right) <= 1
    for last in right:
        assert parse_national_id(f"{body}{last}") == f"{body}{last}"
        assert IdKind.of(f"{body}{last}") is IdKind.LEGAL


def test_a_published_legal_id_passes_and_a_telephone_number_does_not() -> None:
    assert parse_national_id("1038 0284 790") == "10380284790"
    assert refusal("10380284791") == ("national_id_check_digit", "")
    assert refusal("1" * 11) == ("national_id_equal_digits", "")
    assert not passes_legal_check("04133309333")


def test_the_kind_of_an_id_is_told_by_its_length() -> None:
    assert IdKind.of("") is IdKind.NOT_GIVEN


@given(st.text())
def test_whatever_is_typed_is_an_id_or_refused(typed: str) -> None:
    code = refusal_or_none(typed)
    assert code is None or code.startswith("national_id_")
