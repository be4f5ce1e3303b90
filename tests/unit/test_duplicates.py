"""When two records may be one person's, by their names and IDs alone."""

import pytest

from samad_desktop.domain.duplicates import alike, is_anothers, near_ids
from samad_desktop.domain.names import name_key

NAMES = (
    ("پروین عبدالهی", "پروین عبداللهی", True),
    ("محمدرضا طهماسبی", "محمد رضا تهماسبی", True),
    ("خانم فریبا سیفی", "فریبا سیفی", True),
    ("رحیم قلی‌زاده", "رحیم قلیزاده", True),
    ("حسین جعفرپور", "حسین جعفرپورر", True),
    ("سید علی موسوی نژاد", "علی موسوی نژاد", True),
    ("رضا نوری اصل", "محمد رضا نوری اصل", True),
    ("کاظم اصغری", "زهرا اصغری", False),
    ("علی پور", "علی پوری", False),
    ("محمد رضا نوری", "محمد علی نوری", False),
    ("خانم", "منصور جباری", False),
    ("", "", False),
)


@pytest.mark.parametrize(("one", "other", "same"), NAMES)
def test_names_are_alike_by_sound_by_one_slip_or_with_a_name_left_out(
    one: str,
    other: str,
    same: bool,
) -> None:
    assert alike(name_key(one), name_key(other)) is same
    assert alike(name_key(other), name_key(one)) is same


@pytest.mark.parametrize(
    ("one", "other", "near"),
    [
        ("1382225555", "1382225555", True),
        ("1382225555", "1382252555", True),
        ("1382225555", "1328225555", True),
        ("1382225555", "1385837551", False),
        ("1382225555", "13822255551", False),
    ],
)
def test_an_id_is_mistyped_in_two_digits_at_most(one: str, other: str, near: bool) -> None:
    assert near_ids(one, other) is near


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        ("حسن یوسفی", "زهرا توحیدی", True),
        ("حسن یوسفی", "حسن کریمی", True),
        ("فاطمه رحیمی", "رضا ملک‌زاده", True),
        ("حسن قلی‌زاده", "رضا ملک‌زاده", True),
        ("حسن یوسفی", "آقای یوسفی", False),
        ("حسن یوسفی", "یوسفی حسن", False),
        ("حسن یوسفی", "امیر یوسفی", False),
        ("حسن یوسفی", "حسن یوسفی اصل", False),
        ("حسن قلی‌زاده", "حسن قلیزاده", False),
        ("حسن طاهری", "حسن تاهری", False),
        ("حسن یوسفی", "خانم", False),
        ("اکرم پاازاده", "اکرم پاشازاده", False),
        ("تارا خللیی", "تارا خلیلی", False),
        ("شاهین ممدزاده", "شاهین محمدزاده", False),
        ("", "حسن یوسفی", False),
    ],
)
def test_two_family_names_are_clearly_two_people(one, other, said):
    assert is_anothers(one, other) is said
    assert is_anothers(other, one) is said
