"""What was meant by what stands in the one search box, or in the caller's field."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samad_desktop.domain.guesses import Guess, GuessKind, guess
from samad_desktop.domain.national_ids import parse_national_id, passes_check
from samad_desktop.domain.phones import parse_phone
from samad_desktop.domain.text import isolate, looks_like_number, persian_digits, words
from samad_desktop.domain.tracking_codes import code_for, show_tracking_code
from tests.calls import AREA, WRONG_IDS, real_calls

KINDS = GuessKind
CODE = next(code for code in (code_for(number, b"key") for number in range(100)) if code)


def kinds(typed: str) -> list[GuessKind]:
    return [reading.kind for reading in guess(typed, AREA)]


@pytest.mark.parametrize(
    ("typed", "readings"),
    [
        ("", []),
        ("\u200c \u202e", []),
        ("؟!", []),
        ("()", []),
        ("5", []),
        ("122", [KINDS.WORDS]),
        ("1821", [KINDS.PHONE_TAIL, KINDS.WORDS]),
        ("۳۴۷۱۸۲۱", [KINDS.PHONE_TAIL, KINDS.WORDS]),
        ("2185151", [KINDS.PHONE_TAIL, KINDS.WORDS]),
        ("3889158", [KINDS.PHONE_TAIL, KINDS.WORDS]),
        ("282708", [KINDS.CODE_TAIL, KINDS.PHONE_TAIL, KINDS.WORDS]),
        ("0282708", [KINDS.PHONE, KINDS.PHONE_TAIL, KINDS.WORDS]),
        ("347182", [KINDS.CODE_TAIL, KINDS.PHONE_TAIL, KINDS.WORDS]),
        ("33309333", [KINDS.PHONE, KINDS.WORDS]),
        ("31669352", [KINDS.PHONE, KINDS.NATIONAL_ID, KINDS.WORDS]),
        ("793822270", [KINDS.NATIONAL_ID, KINDS.WORDS]),
        ("۰۹۱۴۳۴۷۱۸۲۱", [KINDS.PHONE]),
        ("9143471821", [KINDS.PHONE]),
        ("+98 914 347 1821", [KINDS.PHONE]),
        ("041-33309333", [KINDS.PHONE]),
        ("4133309333", [KINDS.PHONE]),
        ("+1 650 253 0000", [KINDS.PHONE]),
        ("137 753 2038", [KINDS.NATIONAL_ID]),
        ("0067612342", [KINDS.NATIONAL_ID]),
        ("10380284790", [KINDS.NATIONAL_ID]),
        ("1388084163", [KINDS.TRACKING_CODE, KINDS.NATIONAL_ID]),
        ("1234567890", [KINDS.WORDS]),
        ("7034567890123", [KINDS.WORDS]),
        ("آب هشترود", [KINDS.WORDS]),
        ("قبض 7034567890123", [KINDS.WORDS]),
        ("شماره تلفن: ۰۹۱۴ ۳۴۷ ۱۸۲۱", [KINDS.PHONE]),
        ("شماره‌ی همراه 09143471821", [KINDS.PHONE]),
        ("کد ملی 137 753 2038", [KINDS.NATIONAL_ID]),
        ("کدملی: 1377532038", [KINDS.NATIONAL_ID]),
        ("کد رهگیری 282708", [KINDS.CODE_TAIL, KINDS.PHONE_TAIL, KINDS.WORDS]),
        ("تماس مردمی 1821", [KINDS.WORDS]),
        ("شماره تلفن", [KINDS.WORDS]),
        ("12:30", [KINDS.WORDS]),
        ("O9143471821", [KINDS.WORDS]),
        ("آخرین رقم‌ها 1821", [KINDS.WORDS]),
        ("آخرش ۱۸۲۱", [KINDS.PHONE_TAIL, KINDS.WORDS]),
        ("ش م 137 753 2038", [KINDS.NATIONAL_ID]),
        ("منصور جباری 0914 347 1821", [KINDS.PHONE, KINDS.WORDS]),
        ("جباری، (+98) 914-3471821 هشترود", [KINDS.PHONE, KINDS.WORDS]),
        ("۱۳۷۷۵۳۲۰۳۸ جباری", [KINDS.NATIONAL_ID, KINDS.WORDS]),
        ("از 09143471821 و 09143471822", [KINDS.WORDS]),
        ("نامه 12/09143471821", [KINDS.WORDS]),
    ],
)
def test_what_was_typed_is_read_as_everything_it_can_be(
    typed: str, readings: list[GuessKind]
) -> None:
    assert kinds(typed) == readings


def test_a_code_is_read_in_every_form_and_first() -> None:
    shown = show_tracking_code(CODE)
    for typed in (CODE, shown, persian_digits(shown.replace(" ", "-")), isolate(shown)):
        assert guess(typed, AREA)[0] == Guess(KINDS.TRACKING_CODE, CODE)


def test_a_reading_is_spelled_as_it_is_stored() -> None:
    assert guess("۰۹۱۴ ۳۴۷ ۱۸۲۱", AREA) == (Guess(KINDS.PHONE, "+989143471821"),)
    assert guess("۷۹۳۸۲۲۲۷۰", AREA)[0] == Guess(KINDS.NATIONAL_ID, "0793822270")
    assert guess("۱۸۲۱", AREA)[0] == Guess(KINDS.PHONE_TAIL, "1821")
    assert guess(" آب\u202e قطع ", AREA) == (Guess(KINDS.WORDS, "آب قطع"),)


def test_every_real_phone_is_read_as_that_phone() -> None:
    for row in real_calls():
        if typed := row["phone_as_given"]:
            assert guess(typed, AREA)[0] == Guess(KINDS.PHONE, parse_phone(typed, AREA))


def test_every_real_id_is_read_as_that_id_and_a_wrong_one_as_no_phone() -> None:
    for row in real_calls():
        typed = row["national_id_as_given"]
        if row["nr"] in WRONG_IDS:
            assert kinds(typed) == [KINDS.WORDS]
        elif typed:
            values = {reading.kind: reading.value for reading in guess(typed, AREA)}
            assert passes_check(values[KINDS.NATIONAL_ID])
            assert KINDS.PHONE not in values


@given(st.integers(0, 9 * 10**8 - 1))
def test_no_id_is_lost_to_a_far_phone(body: int) -> None:
    for number in (f"{body:09d}{last}" for last in range(10)):
        if passes_check(number):
            assert Guess(KINDS.NATIONAL_ID, number) in guess(number, AREA)


@given(st.integers(2_000_000, 6_999_999))
def test_no_telephone_of_the_town_is_lost_to_an_id(number: int) -> None:
    typed = f"3{number}"
    assert guess(typed, AREA)[0] == Guess(KINDS.PHONE, f"+9841{typed}")


@given(st.text())
def test_every_reading_of_anything_can_be_looked_for(typed: str) -> None:
    for reading in guess(typed, AREA):
        if reading.kind is KINDS.WORDS:
            assert words(reading.value)
        elif reading.kind is KINDS.PHONE:
            assert parse_phone(reading.value, AREA) == reading.value
        elif reading.kind is KINDS.NATIONAL_ID:
            assert parse_national_id(reading.value) == reading.value
        else:
            assert reading.value.isascii()
            assert reading.value.isdecimal()


@given(st.text("0123456789۰۹٣ +-()/.²๓\u200c\u202e", max_size=30))
def test_no_number_is_read_twice_as_the_same_kind(typed: str) -> None:
    readings = guess(typed, AREA)
    assert len(readings) == len({reading.kind for reading in readings})


def test_a_number_is_told_from_words() -> None:
    assert looks_like_number("۰۹۱۴ (۳۴۷)–۱۸۲۱")
    assert not looks_like_number("پلاک 12")
    assert not looks_like_number("\u200c")


@pytest.mark.timeout(20)
@pytest.mark.parametrize("unit", ["1", "+", "0", "ا ", "\u202e"])
def test_a_million_characters_are_no_burden(unit: str) -> None:
    guess(unit * (1_000_000 // len(unit)), AREA)
