"""Telephone numbers in the forms in which people say, type and paste them."""

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samad_desktop.domain.errors import RuleBroken
from samad_desktop.domain.phones import parse_phone, reversed_digits, show_phone
from samad_desktop.domain.text import isolate, persian_digits
from tests.calls import AREA, real_calls

MOBILES = st.from_regex(r"91[0-9]{8}", fullmatch=True)
FORMS = ["0{}", "{}", "+98{}", "0098{}", "98{}", "(+98) {}", "+98 (0) {}", "+98-0{}"]


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("09143471821", "+989143471821"),
        ("۰۹۱۴ ۳۴۷ ۱۸۲۱", "+989143471821"),
        ("٠٩١٤٣٤٧١٨٢١", "+989143471821"),
        ("9143471821", "+989143471821"),
        ("+98 914 347 1821", "+989143471821"),
        ("+۹۸۹۱۴۳۴۷۱۸۲۱", "+989143471821"),
        ("(+98) 914-3471821", "+989143471821"),
        ("00989143471821", "+989143471821"),
        ("989143471821", "+989143471821"),
        ("0914-347.18/21", "+989143471821"),
        ("۰۹۱۴ ۸۴ ۵۹ ۴۹۷", "+989148459497"),
        (isolate("0914 347 1821"), "+989143471821"),
        ("\u202a09143471821\u202c", "+989143471821"),
        ("041-33309333", "+984133309333"),
        ("۰۴۱–۳۳۳۰۹۳۳۳", "+984133309333"),
        ("33309333", "+984133309333"),
        ("3330-9333", "+984133309333"),
        ("4133309333", "+984133309333"),
        ("021 8877 6655", "+982188776655"),
        ("+90 532 123 45 67", "+905321234567"),
        ("001 650 253 0000", "+16502530000"),
    ],
)
def test_a_phone_is_read_in_every_form(typed: str, number: str) -> None:
    assert parse_phone(typed, AREA) == number


@pytest.mark.parametrize(
    "typed",
    [
        "",
        " ",
        "\u200c",
        "شماره",
        "091434718211",
        "09143471821 - 09121234567",
        "041 3330",
        "+98 41 33 33",
        "0413330933",
        "111",
        "00000000000",
        "²²²²²²²²",
        "๓๓๓๓๓๓๓๓๓๓๓",
        "+",
        "1" * 300,
    ],
)
def test_a_number_nobody_has_is_refused(typed: str) -> None:
    with pytest.raises(RuleBroken, match="phone_invalid"):
        parse_phone(typed, AREA)


@pytest.mark.parametrize(
    "typed", ["0914", "0914123", "0914347182", "914 34", "09143O71821", "0098914", "+98 914 347"]
)
def test_of_a_mobile_number_that_is_cut_short_it_is_said_so(typed: str) -> None:
    with pytest.raises(RuleBroken, match="phone_short"):
        parse_phone(typed, AREA)


def test_a_town_number_gets_the_area_code_of_the_centre() -> None:
    assert parse_phone("33309333", "041") == "+984133309333"
    assert parse_phone("88776655", "021") == "+982188776655"


@given(MOBILES, st.sampled_from(FORMS))
def test_every_mobile_is_the_same_in_every_form(mobile: str, form: str) -> None:
    typed = form.format(mobile)
    assert parse_phone(typed, AREA) == f"+98{mobile}"
    assert parse_phone(persian_digits(typed), AREA) == f"+98{mobile}"


@given(MOBILES)
def test_a_phone_as_it_is_shown_is_read_again(mobile: str) -> None:
    assert parse_phone(show_phone(f"+98{mobile}"), AREA) == f"+98{mobile}"


@pytest.mark.parametrize(
    ("stored", "shown"),
    [
        ("+989143471821", "0914 347 1821"),
        ("+984133309333", "041 3330 9333"),
        ("+982188776655", "021 8877 6655"),
        ("+905321234567", "+90 532 123 45 67"),
        ("", ""),
        ("قدیمی", "قدیمی"),
    ],
)
def test_a_phone_is_shown_as_people_write_it(stored: str, shown: str) -> None:
    assert show_phone(stored) == shown


def test_a_phone_is_turned_round_for_finding_it_by_its_end() -> None:
    assert reversed_digits("+989143471821") == "128174341989"


def test_every_real_phone_is_read() -> None:
    given_phones = [row["phone_as_given"] for row in real_calls() if row["phone_as_given"]]
    assert len(given_phones) == 154
    for phone in given_phones:
        number = parse_phone(phone, AREA)
        assert parse_phone(show_phone(number), AREA) == number


@given(st.text())
def test_whatever_is_typed_is_a_number_or_refused(typed: str) -> None:
    try:
        number = parse_phone(typed, AREA)
    except RuleBroken:
        return
    assert number[0] == "+"
    assert number[1:].isascii()
    assert number[1:].isdecimal()


@pytest.mark.timeout(20)
def test_a_million_digits_are_refused_at_once() -> None:
    with pytest.raises(RuleBroken, match="phone_invalid"):
        parse_phone("9" * 1_000_000, AREA)


def test_the_places_of_numbers_are_never_loaded() -> None:
    assert "phonenumbers.geocoder" not in sys.modules
