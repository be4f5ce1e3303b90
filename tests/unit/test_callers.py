"""Whether a typed name is a known person's, and where a typed number belongs."""

import pytest

from samad_desktop.domain.callers import (
    caller_number,
    may_become,
    same_name,
    with_numbers_sorted,
)
from samad_desktop.domain.citizens import PersonDraft
from samad_desktop.domain.errors import RuleBroken

AREA = "041"
WHOLE_ID = "0493435212"


@pytest.mark.parametrize(
    ("typed", "known"),
    [
        ("زهرا محمدی", "زهرا محمدی"),
        ("سكينه ذاكري", "سکینه ذاکری"),
        ("محمدرضا کریمی", "محمد رضا کریمی"),
        ("آقای رحیم قلی‌زاده", "رحیم قلی‌زاده"),
        ("محمدی", "زهرا محمدی"),
        ("زهرا محمدی تبریزی", "زهرا محمدی"),
    ],
)
def test_one_person_under_two_spellings(typed, known):
    assert same_name(typed, known)
    assert may_become(typed, known)


@pytest.mark.parametrize(
    ("typed", "known"),
    [("علی محمدی", "زهرا محمدی"), ("محمد رضایی", "محمود رضایی"), ("", "زهرا محمدی"), ("زهرا", "")],
)
def test_two_people_of_one_household_are_two(typed, known):
    assert not same_name(typed, known)


def test_a_name_being_typed_may_still_become_the_known_one():
    assert may_become("زه", "زهرا محمدی")
    assert may_become("زهرا م", "زهرا محمدی")
    assert not may_become("زینب", "زهرا محمدی")


@pytest.mark.parametrize("typed", [WHOLE_ID, "۰۴۹۳۴۳۵۲۱۲", "049-3435212", "493435212"])
def test_an_id_typed_where_the_phone_stands_moves_as_it_was_typed(typed):
    sorted_out = with_numbers_sorted(PersonDraft(phone=typed), AREA)
    assert sorted_out.phone == ""
    assert sorted_out.national_id == typed


@pytest.mark.parametrize("typed", ["09143471821", "33309302", "04133309333", "0914", "", "متن"])
def test_anything_else_stays_where_it_was_typed(typed):
    person = PersonDraft(phone=typed)
    assert with_numbers_sorted(person, AREA) == person


def test_an_id_never_displaces_another():
    person = PersonDraft(phone=WHOLE_ID, national_id="1382225555")
    assert with_numbers_sorted(person, AREA) == person


@pytest.mark.parametrize(
    "typed",
    [
        "09143471821",
        "۰۹۱۴ ۳۴۷ ۱۸۲۱",
        "٠٩١٤-٣٤٧-١٨٢١",
        "9143471821",
        "+98 (914) 347-1821",
        "0098 914 347 1821",
        "041 3333 5678",
        "33335678",
        "1382225555",
    ],
)
def test_a_caller_is_taken_as_the_first_field_of_a_call_takes_one(typed: str) -> None:
    assert caller_number(f" {typed} ") == typed


@pytest.mark.parametrize(
    "typed",
    [
        "",
        " ",
        "notanumber",
        "tel:09143471821",
        "0914",
        "09143471821\n",
        "0914\x003471821",
        "0914\u202e3471821",
        "0" * 11,
        "0914 347 1821" + " " * 40 + "1",
    ],
)
def test_what_is_no_number_is_no_caller(typed: str) -> None:
    with pytest.raises(RuleBroken, match="caller_number"):
        caller_number(typed)
