"""Whether a typed name is a known person's, and where a typed number belongs."""

import pytest

from samad_desktop.domain.callers import may_become, same_name, with_numbers_sorted
from samad_desktop.domain.citizens import PersonDraft

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
