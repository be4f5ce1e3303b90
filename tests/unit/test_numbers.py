"""Phones, national IDs and tracking codes, in the forms in which people say them."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from samad_desktop.domain.errors import RuleBroken
from samad_desktop.domain.guesses import GuessKind, guess
from samad_desktop.domain.national_ids import (
    IdKind,
    parse_national_id,
    passes_check,
    propose_national_id,
)
from samad_desktop.domain.phones import parse_phone, reversed_digits, show_phone
from samad_desktop.domain.tracking_codes import (
    code_for,
    is_tracking_code,
    parse_tracking_code,
    permuted,
    show_tracking_code,
    spoken_pairs,
)
from tests.calls import AREA, real_calls

KEY = b"a key of the test"


def refusal(typed: str) -> str:
    with pytest.raises(RuleBroken) as refused:
        parse_national_id(typed)
    return refused.value.code


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("09143471821", "+989143471821"),
        ("۰۹۱۴ ۳۴۷ ۱۸۲۱", "+989143471821"),
        ("٠٩١٤٣٤٧١٨٢١", "+989143471821"),
        ("9143471821", "+989143471821"),
        ("+98 914 347 1821", "+989143471821"),
        ("(+98) 914-3471821", "+989143471821"),
        ("00989143471821", "+989143471821"),
        ("041-33309333", "+984133309333"),
        ("33309333", "+984133309333"),
    ],
)
def test_a_phone_is_read_in_every_form(typed: str, number: str) -> None:
    assert parse_phone(typed, AREA) == number


@pytest.mark.parametrize("typed", ["", "0914", "0914347182", "091434718211", "شماره", "²²²²²²²²"])
def test_a_number_nobody_has_is_refused(typed: str) -> None:
    with pytest.raises(RuleBroken, match="phone_invalid"):
        parse_phone(typed, AREA)


def test_a_phone_is_shown_as_people_write_it() -> None:
    assert show_phone("+989143471821") == "0914 347 1821"
    assert reversed_digits("+989143471821") == "128174341989"


def test_every_real_phone_is_read() -> None:
    given_phones = [row["phone_as_given"] for row in real_calls() if row["phone_as_given"]]
    assert all(parse_phone(phone, AREA) for phone in given_phones)


def test_three_real_ids_are_wrong_and_two_lost_a_zero() -> None:
    refused = []
    for row in real_calls():
        if row["national_id_as_given"]:
            try:
                parse_national_id(row["national_id_as_given"])
            except RuleBroken as error:
                refused.append(error.code)
    assert sorted(refused) == ["national_id_check_digit"] * 3 + ["national_id_lost_zero"] * 2


def test_each_wrong_id_is_told_why() -> None:
    assert refusal("1382225556") == "national_id_check_digit"
    assert refusal("1111111111") == "national_id_equal_digits"
    assert refusal("13822") == "national_id_length"
    assert refusal("۱۲۳۴۵۶۷๓๓๓") == "national_id_length"


def test_a_lost_zero_is_proposed_and_never_added_silently() -> None:
    assert propose_national_id("793822270") == "0793822270"
    assert refusal("793822270") == "national_id_lost_zero"


def test_a_legal_persons_id_has_its_own_check() -> None:
    assert parse_national_id("10380284790") == "10380284790"
    assert IdKind.of("10380284790") is IdKind.LEGAL
    assert refusal("10380284791") == "national_id_check_digit"


@given(st.integers(0, 10**9 - 1), st.integers(0, 8), st.integers(1, 9))
def test_one_wrong_digit_of_an_id_is_caught_but_where_the_rule_is_blind(
    number: int, place: int, step: int
) -> None:
    body = f"{number:09d}"
    whole = next(f"{body}{last}" for last in range(10) if _checks(f"{body}{last}"))
    assume(len(set(whole)) > 1)
    wrong = f"{whole[:place]}{(int(whole[place]) + step) % 10}{whole[place + 1 :]}"
    assert not passes_check(wrong) or whole[9] == "1"  # Rests 1 and 10 share this digit.


def _checks(number: str) -> bool:
    rest = sum(int(d) * (10 - i) for i, d in enumerate(number[:9])) % 11
    return int(number[9]) == (11 - rest if rest > 1 else rest)


@given(st.sets(st.integers(0, 10**8 - 1), min_size=2, max_size=50))
def test_the_permutation_never_gives_a_number_twice(numbers: set[int]) -> None:
    places = {permuted(number, KEY) for number in numbers}
    assert len(places) == len(numbers)
    assert all(0 <= place < 10**8 for place in places)


def test_neighbours_and_other_keys_give_unlike_codes() -> None:
    codes = [code_for(number, KEY) for number in range(200)]
    kept = [code for code in codes if code is not None]
    assert len({code[:3] for code in kept}) > 100
    assert [code_for(number, b"another key") for number in range(200)] != codes


@given(st.integers(0, 10**8 - 1))
def test_no_code_passes_as_an_id_or_a_mobile(number: int) -> None:
    code = code_for(number, KEY)
    assume(code is not None)
    assert code is not None
    assert parse_tracking_code(code) == code
    assert not passes_check(code)
    assert code[0] not in "09"


@given(st.integers(0, 10**8 - 1), st.data())
def test_a_misheard_code_is_caught(number: int, data: st.DataObject) -> None:
    code = code_for(number, KEY)
    assume(code is not None)
    assert code is not None
    place = data.draw(st.integers(0, 9))
    wrong = data.draw(st.sampled_from([d for d in "0123456789" if d != code[place]]))
    assert not is_tracking_code(code[:place] + wrong + code[place + 1 :])
    for left in range(9):
        swapped = code[:left] + code[left + 1] + code[left] + code[left + 2 :]
        assert swapped == code or not is_tracking_code(swapped)
    for left in range(0, 8, 2):
        one, two = code[left : left + 2], code[left + 2 : left + 4]
        exchanged = code[:left] + two + one + code[left + 4 :]
        assert exchanged == code or not is_tracking_code(exchanged)


def test_thirty_is_not_taken_for_thirteen() -> None:
    for number in range(3_000):
        code = code_for(number, KEY)
        for left in range(0, 10, 2) if code else ():
            assert code is not None
            if code[left : left + 2] == "30":
                assert not is_tracking_code(f"{code[:left]}13{code[left + 2 :]}")


def test_a_code_is_taken_in_any_digits_and_read_in_pairs() -> None:
    code = next(code for code in (code_for(number, KEY) for number in range(50)) if code)
    shown = show_tracking_code(code)
    assert parse_tracking_code(shown.replace(" ", "-")) == code
    assert len(spoken_pairs(code)) == 5
    assert spoken_pairs("1305402010") == ("سیزده", "صفر پنج", "چهل", "بیست", "ده")


def test_a_code_of_the_wrong_length_or_check_is_told_so() -> None:
    with pytest.raises(RuleBroken, match="tracking_code_length"):
        parse_tracking_code("12345")
    with pytest.raises(RuleBroken, match="tracking_code_check"):
        parse_tracking_code("1234567890")


def test_a_number_that_could_be_two_things_is_both() -> None:
    kinds = {reading.kind for reading in guess("1388084163", AREA)}
    assert kinds == {GuessKind.TRACKING_CODE, GuessKind.NATIONAL_ID}


def test_what_was_typed_is_read_as_what_it_is() -> None:
    assert guess("", AREA) == ()
    assert guess("\u200c \u202e", AREA) == ()
    assert guess("؟!", AREA) == ()
    assert [reading.kind for reading in guess("۰۹۱۴۳۴۷۱۸۲۱", AREA)] == [GuessKind.PHONE]
    assert [reading.kind for reading in guess("آب هشترود", AREA)] == [GuessKind.WORDS]
    assert guess("793822270", AREA)[0].value == "0793822270"
    assert GuessKind.PHONE_TAIL in [reading.kind for reading in guess("1821", AREA)]
