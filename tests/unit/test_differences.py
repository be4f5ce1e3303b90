"""What a correction shows: labels for codes, and of long texts only what differs."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from samad_desktop.domain.cases import Told
from samad_desktop.viewmodels.differences import (
    NOTHING,
    WHOLE_MAX_CHARS,
    Difference,
    changed_part,
    difference,
    told_line,
)


def test_codes_are_shown_by_their_names() -> None:
    assert difference("priority", "normal", "critical") == Difference("اولویت", "عادی", "بحرانی")


def test_nothing_is_shown_as_a_dash() -> None:
    assert difference("place", "", "هشترود") == Difference("محل", NOTHING, "هشترود")


def test_short_texts_are_shown_whole() -> None:
    assert changed_part("آب قطع است", "برق قطع است") == ("آب قطع است", "برق قطع است")


def test_of_long_texts_only_the_part_that_differs_is_shown() -> None:
    begin, end = "الف " * 100, " ب" * 100
    old, new = changed_part(f"{begin}تبریز{end}", f"{begin}مراغه{end}")
    assert "تبریز" in old
    assert "مراغه" in new
    assert max(len(old), len(new)) < 2 * WHOLE_MAX_CHARS
    assert old.startswith("…")
    assert old.endswith("…")


def test_what_was_added_to_a_text_is_shown_without_the_text() -> None:
    text = "متقاضی می‌گوید از سه روز پیش فشار آب در طبقهٔ سوم بسیار کم است"
    old, new = changed_part(text, f"{text} نشانی: کوی ولیعصر")
    assert (old, new) == ("… بسیار کم است", "… بسیار کم است نشانی: کوی ولیعصر")


def test_changes_far_apart_are_shown_each_in_its_place() -> None:
    middle = "ب " * 60
    old, new = changed_part(f"الف {middle}پ ت", f"آ {middle}پ ث")
    assert (old, new) == ("الف ب ب ب … ب ب پ ت", "آ ب ب ب … ب ب پ ث")


def test_the_day_of_a_units_answer_is_told_as_people_say_it() -> None:
    told = Told("answered_on", date(2026, 11, 23).isoformat())
    assert told_line(told) == "روز پاسخ واحد: دوشنبه ۲ آذر ۱۴۰۵"


@given(st.text(max_size=400), st.text(max_size=400))
def test_two_texts_that_differ_are_shown_differently(old: str, new: str) -> None:
    shown = changed_part(old, new)
    if old != new:
        assert shown[0] != shown[1]
