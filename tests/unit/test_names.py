"""People's names: two spellings of one name, and what is no part of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samad_desktop.domain.names import (
    name_index_words,
    name_key,
    name_search_words,
    name_words,
)
from samad_desktop.domain.phones import parse_phone
from samad_desktop.domain.spelling import WORD_MAX_CHARS
from tests.calls import AREA, real_calls

ZWNJ = "\u200c"
# «طهماسبی» was written «تهماسبی»: near sounds are the search's business.
HEARD_OTHERWISE = "98"
_PIECES = (" ", ZWNJ, "،", "علی", "حاجی", "سید", "پور", "زاده", "دکتر", "کلمه‌ای" * 20)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("محمدرضا", "محمد رضا"),
        (f"جهان{ZWNJ}بخش", "جهان بخش"),
        (f"جهان{ZWNJ}بخش", "جهانبخش"),
        ("سكينه ذاكري", "سکینه ذاکری"),
        ("آقاي حاجي پور", f"حاجی{ZWNJ}پور"),
        ("خانم دکتر نجفی", "نجفی"),
        ("حاج غلامحسین رستمی", "غلامحسین رستمی"),
        ("سید علی حسینی", "علی حسینی"),
        ("جناب آقای مهندس کریم پیری", "کریم پیری"),
        (f"ذبیح{ZWNJ}اله رنجبر", "ذبیح الله رنجبر"),
        ("پروین عبدالهی", "پروین عبداللهی"),
        ("اللّه وردی", f"ﷲ{ZWNJ}وردی"),
        ("محمّد", "محمد"),
        ("آقا زاده", "آقازاده"),
        ("<b>علی</b>", "b علی b"),
    ],
)
def test_two_spellings_of_a_name_are_one_name(one: str, other: str) -> None:
    assert name_key(one) == name_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (f"حاجی{ZWNJ}پور", "پور"),
        ("علی حاجی پور", "علی پور"),
        ("قاسم آقازاده", "قاسم زاده"),
        ("سیدی", "سید"),
        ("علی رضایی", "رضا علیی"),
    ],
)
def test_two_names_stay_two_names(one: str, other: str) -> None:
    assert name_key(one) != name_key(other)


@pytest.mark.parametrize("name", ["", ZWNJ, "آقای", "خانم دکتر", "حاج آقا", "؟", "๓"])
def test_titles_alone_are_no_name(name: str) -> None:
    assert name_words(name) == ()
    assert name_key(name) == ""
    assert name_index_words(name) == ()


def test_a_name_is_found_by_its_parts_and_by_two_parts_as_one() -> None:
    found_by = set(name_index_words(f"عفت جهان{ZWNJ}بخش"))
    assert found_by == {"عفت", "جهان", "بخش", "عفتجهان", "جهانبخش"}


@given(st.lists(st.sampled_from(_PIECES), max_size=8))
def test_whoever_is_called_so_is_found_by_the_whole_name(pieces: list[str]) -> None:
    name = "".join(pieces)
    assert set(name_search_words(name)) <= set(name_index_words(name))


@pytest.mark.parametrize("stored", [f"مریم جهان{ZWNJ}بخش", "مریم جهان بخش", "مریم جهانبخش"])
def test_a_name_held_together_is_found_however_it_was_written(stored: str) -> None:
    assert name_search_words(f"جهان{ZWNJ}بخش") == ("جهانبخش",)
    assert "جهانبخش" in name_index_words(stored)


def test_a_title_that_begins_a_surname_is_looked_for_though_a_space_parts_them() -> None:
    assert name_search_words("آقای حاجی پور") == ("حاجی", "پور")
    assert name_search_words("قاسم آقا زاده") == ("قاسم", "اقا", "زاده")
    assert name_search_words("آقا سید کریم") == ("کریم",)


@given(st.text(max_size=200))
def test_every_word_of_a_name_fits_the_index(name: str) -> None:
    assert set(name_words(name)) <= set(name_index_words(name))
    assert all(0 < len(word) <= WORD_MAX_CHARS for word in name_index_words(name))


def test_callers_who_ring_again_are_known_by_their_name_or_surname() -> None:
    calls = {row["nr"]: row for row in real_calls()}
    again = [row for row in calls.values() if row["continues"] and row["nr"] != HEARD_OTHERWISE]
    same = 0
    for row in again:
        first = calls[row["continues"]]
        if parse_phone(row["phone_as_given"], AREA) == parse_phone(first["phone_as_given"], AREA):
            said, known = name_words(row["name_as_given"]), name_words(first["name_as_given"])
            assert name_key("".join(said)) in name_key("".join(known))
            same += 1
    assert same == 17
