"""The ranking's formulas against figures worked out by hand."""

from dataclasses import replace

import pytest

from samad_desktop import radar_words
from samad_desktop.domain.ranking import LEAST_JUDGED, Judged, ranked, shrunk, wilson
from samad_desktop.radar_words import place_in_ranking

GROUP = dict.fromkeys((1, 2, 3), "infrastructure")


def test_wilsons_interval_is_that_of_the_books():
    # Newcombe (1998), Statistics in Medicine 17, table I: 81 of 263, and 15 of 148.
    assert wilson(81, 263) == pytest.approx((0.2553, 0.3662), abs=1e-4)
    assert wilson(15, 148) == pytest.approx((0.0624, 0.1605), abs=1e-4)
    # None of 20, and one of 29.
    assert wilson(0, 20) == pytest.approx((0, 0.1611), abs=1e-4)
    assert wilson(1, 29) == pytest.approx((0.0061, 0.1718), abs=1e-4)
    assert wilson(20, 20)[1] == 1
    assert wilson(0, 0) == (0, 1)


def test_marshalls_estimate_worked_out_by_hand():
    # m = 18/20 = 0.9. s2 = (10·(0.4-0.9)² + 10·(1.4-0.9)²)/20 = 0.25; A = 0.25 - 0.9·2/20 = 0.16.
    # Each keeps 0.16/(0.16 + 0.09) = 0.64 of its distance: 0.9 - 0.32, 0.9 + 0.32.
    assert shrunk([(4, 10.0), (14, 10.0)]) == pytest.approx((0.58, 1.22))
    # s2 = 0.01 is less than chance makes, so nothing is left of the difference.
    assert shrunk([(10, 10.0), (8, 10.0)]) == pytest.approx((0.9, 0.9))
    assert shrunk([(0, 0.0)]) == (1.0,)


def test_a_hard_subject_counts_against_nobody():
    # Subject 7 is late for everybody one time in two, subject 8 one time in ten.
    rows = [
        *(Judged(1, 0, 7, None, 80, 40), Judged(1, 0, 8, None, 20, 2)),
        *(Judged(2, 0, 7, None, 20, 10), Judged(2, 0, 8, None, 80, 8)),
    ]
    for standing in ranked(rows, GROUP):
        assert standing.expected == pytest.approx(standing.late)
        assert standing.ratio == pytest.approx(1)
        assert (standing.first_place, standing.last_place) == (1, 2)
        assert standing.is_tied


def test_a_flood_of_cases_is_compared_with_the_floods_of_others():
    # In ordinary months one in ten is late, in busy ones (over 1.5 times the middle) half.
    calm = [Judged(agency, month, 7, None, 20, 2) for agency in (1, 2) for month in (0, 1, 2)]
    flood = [Judged(agency, 3, 7, None, 100, 50) for agency in (1, 2)]
    only = [replace_late(flood[0], 50)]
    first, second = ranked([*calm, *flood], GROUP)
    assert first.ratio == second.ratio == pytest.approx(1)
    # Nobody else was flooded: then the narrowest stratum with enough of others is all of theirs.
    alone = {each.agency_id: each for each in ranked([*calm, *only], GROUP)}
    assert alone[1].expected == pytest.approx(160 * 0.1)


def test_a_month_hardly_fuller_than_others_is_no_flood():
    even = [Judged(1, month, 7, None, 40, 4) for month in range(4)]
    others = [Judged(2, month, 7, None, 20, 2) for month in range(3)]
    # 25 are not one and a half times the middle month of 20: all months are of one kind.
    fuller = Judged(2, 3, 7, None, 25, 20)
    (found,) = [each for each in ranked([*even, *others, fuller], GROUP) if each.agency_id == 1]
    assert found.expected == pytest.approx(160 * 26 / 85)


def test_where_others_have_few_answers_of_all_kinds_those_are_all_there_is():
    rows = [Judged(1, 0, 7, None, 50, 5), Judged(2, 0, 8, None, 10, 5)]
    (found,) = [each for each in ranked(rows, GROUP) if each.agency_id == 1]
    assert found.expected == 50 * 5 / 10


def test_where_nothing_is_expected_no_ratio_is_told():
    (alone,) = ranked([Judged(1, 0, 7, None, 5, 0)], {1: "infrastructure"})
    assert "برابر" not in " ".join(radar_words.standing(alone))
    assert "برابر" in " ".join(radar_words.standing(replace(alone, expected=0.5)))


def replace_late(row, late):
    return row._replace(late=late)


def test_a_subject_that_others_hardly_have_is_set_against_its_branch():
    rows = [
        *(Judged(1, 0, 7, 70, 40, 4), Judged(2, 0, 7, 70, 19, 19)),
        Judged(2, 0, 8, 70, 21, 1),
    ]
    (first,) = [each for each in ranked(rows, GROUP) if each.agency_id == 1]
    # 19 of subject 7 are too few: the 40 of its branch are late in 20.
    assert first.expected == pytest.approx(40 * 20 / 40)


def test_places_are_given_only_as_far_as_the_intervals_allow():
    rows = [
        *(Judged(1, 0, 7, None, 400, 20), Judged(2, 0, 7, None, 400, 24)),
        *(Judged(3, 0, 7, None, 400, 200), Judged(4, 0, 7, None, LEAST_JUDGED - 1, 9)),
    ]
    in_order = ranked(reversed(rows), {**GROUP, 4: "infrastructure"})
    # Of two who share their places, the one that is late less often stands first.
    assert [each.agency_id for each in in_order] == [1, 2, 3, 4]
    found = {each.agency_id: each for each in in_order}
    assert [(found[n].first_place, found[n].last_place) for n in (1, 2, 3)] == [
        *((1, 2), (1, 2), (3, 3)),
    ]
    assert not found[4].is_placed
    assert "کمتر از" in place_in_ranking(found[4])
    # All that it answered was late, but that is too little to be called worse for.
    assert found[4].low > 1
    assert not found[4].is_worse
    assert (found[3].is_worse, found[1].is_better) == (True, True)
    assert found[1].placed == 3
    assert found[3].low > 1 > found[1].high


def test_groups_in_which_nobody_has_a_place_come_last():
    group_of = {1: "a", 2: "b", 3: "b", 4: "c"}
    rows = [Judged(n, 0, 7, None, 50, n) for n in group_of]
    assert [each.agency_id for each in ranked(rows, group_of)] == [2, 3, 1, 4]


def test_an_agency_alone_in_its_group_takes_no_place():
    (alone,) = ranked([Judged(1, 0, 7, None, 50, 5)], GROUP)
    assert (alone.ratio, alone.is_placed) == (1, False)
    assert "همتا" in place_in_ranking(alone)
    (other,) = ranked([Judged(1, 0, 7, None, 50, 5), Judged(9, 0, 7, None, 50, 5)], GROUP)
    assert replace(other, ratio=1) == alone
