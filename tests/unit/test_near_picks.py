"""What an agency is called nearly is found among the agencies of a centre."""

import csv
from pathlib import Path

import pytest

from samad_desktop.domain.near_picks import words_meant
from samad_desktop.domain.text import normal
from samad_desktop.qtkit.picking import PickerItem, PickIndex

_AGENCIES = Path(__file__).parents[2] / "resources" / "reference" / "agencies.csv"


@pytest.fixture(scope="module")
def agencies():
    with _AGENCIES.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    items = [PickerItem(r["code"], r["short_name"], r["name"], (r["name"],)) for r in rows]
    return PickIndex(items, normal)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("مخابارت", "TELECOM"),
        ("مخابا", "TELECOM"),
        ("بهزیصتی", "WELFARE"),
        ("سازمان بهزیستی", "WELFARE"),
        ("شرکت راه آهن", "RAIL"),
        ("اداره کل گاز", "GAS"),
        ("اداره\u200cکل گاز", "GAS"),
        ("ادارهٔ برق تبریض", "POWERTBZ"),
        ("آب و فازلاب", "WATER"),
        ("تعمین اجتمایی", "SOCSEC"),
        ("علوم پزشگی مراقه", "MEDMAR"),
        ("علومپزشکی سراب", "MEDSAR"),
    ],
)
def test_an_agency_is_found_by_nearly_its_name(agencies, typed, code):
    assert agencies.matches(typed) == ()
    assert agencies.near(typed)[0].id == code


@pytest.mark.parametrize("typed", ["بانک ملی", "زثصق", "ببب", "", "   "])
def test_what_is_near_nothing_finds_nothing(agencies, typed):
    assert agencies.near(typed) == ()


def test_words_that_any_agency_has_are_looked_for_where_there_is_no_other():
    assert words_meant(("اداره", "کل"), ("گاز",)) == ()
