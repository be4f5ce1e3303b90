"""Nothing goes that an open case, an appeal, a hold or a linked case needs, whatever its age."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samad_desktop.domain.errors import ValidationFailed
from samad_desktop.domain.retention import (
    APPEAL_MONTHS,
    ERASED_KINDS,
    MONTHS_MIN,
    CaseAge,
    Confirmation,
    Kept,
    RetentionKind,
    RetentionPolicy,
    checked_confirmation,
    checked_policy,
    in_force,
    is_old,
    kept_because,
    months_before,
    person_kept_because,
    terms_at,
)

NOW = datetime(2026, 11, 28, 9, 30, tzinfo=UTC)
TODAY = NOW.date()

moments = st.datetimes(
    min_value=datetime(1990, 1, 1),  # noqa: DTZ001 - the zone is given below
    max_value=datetime(2026, 11, 28),  # noqa: DTZ001 - likewise
    timezones=st.just(UTC),
)
months = st.integers(1, 1_200)
kinds = st.sampled_from(RetentionKind)
policies = st.lists(
    st.builds(
        RetentionPolicy,
        st.integers(1, 99),
        kinds,
        months,
        st.dates(date(2000, 1, 1), date(2040, 1, 1)),
    ),
    unique_by=lambda policy: policy.id,
)
ages = st.builds(CaseAge, moments, st.none() | moments, st.booleans(), st.booleans())


@given(policies, ages)
def test_no_case_may_go_that_is_open_held_linked_or_in_appeal(rules, case):
    terms = terms_at(rules, NOW, TODAY)
    if kept_because(case, terms) is None:
        assert case.closed_at is not None
        assert not case.held
        assert not case.linked_to_open
        assert case.closed_at <= terms.appeal_before


@given(policies, st.lists(ages, max_size=5))
def test_a_person_is_kept_by_any_of_her_cases_and_the_weightiest_reason_is_told(rules, cases):
    terms = terms_at(rules, NOW, TODAY)
    reasons = [why for case in cases if (why := kept_because(case, terms)) is not None]
    order = list(Kept)
    told = person_kept_because(cases, terms)
    assert told == (min(reasons, key=order.index) if reasons else None)


@given(policies, kinds, moments)
def test_without_a_rule_in_force_nothing_is_ever_old(rules, kind, since):
    terms = terms_at(rules, NOW, TODAY)
    held = kind in in_force(rules, TODAY)
    assert (kind in terms.before) == (held and kind in ERASED_KINDS)
    if not held:
        assert not is_old(since, kind, terms)


@given(moments, months)
def test_so_many_months_earlier_is_the_same_day_or_the_months_last(moment, count):
    earlier = months_before(moment, count)
    assert (moment.year - earlier.year) * 12 + moment.month - earlier.month == count
    assert earlier.time() == moment.time()
    assert earlier.day == moment.day or (
        earlier.day < moment.day and (earlier + timedelta(days=1)).day == 1
    )


@given(moments, months, st.integers(0, 60))
def test_a_longer_rule_never_makes_more_due(since, count, more):
    def terms(length):
        rule = RetentionPolicy(1, RetentionKind.TEXT, length, date(2000, 1, 1))
        return terms_at([rule], NOW, TODAY)

    if is_old(since, RetentionKind.TEXT, terms(min(count + more, 1_200))):
        assert is_old(since, RetentionKind.TEXT, terms(count))


def test_the_version_that_began_last_holds_and_of_one_day_the_one_entered_last():
    def rule(number, day, length):
        return RetentionPolicy(number, RetentionKind.TEXT, length, day)

    rules = [
        rule(4, date(2026, 12, 1), 1),
        rule(2, date(2026, 1, 1), 24),
        rule(3, date(2026, 1, 1), 36),
        rule(1, date(2020, 1, 1), 12),
    ]
    assert in_force(rules, TODAY)[RetentionKind.TEXT].months == 36


def test_until_its_time_is_entered_an_appeal_may_come_for_a_year():
    assert terms_at([], NOW, TODAY).appeal_before == months_before(NOW, APPEAL_MONTHS)


@pytest.mark.parametrize("kind", list(RetentionKind))
def test_a_rule_is_refused_whole_with_all_that_is_wrong(kind):
    wrong = RetentionPolicy(0, kind, MONTHS_MIN[kind] - 1, TODAY - timedelta(days=1))
    with pytest.raises(ValidationFailed) as refused:
        checked_policy(wrong, TODAY)
    found = {(error.field, error.code) for error in refused.value.errors}
    assert found == {
        ("months", "retention_months_out_of_range"),
        ("valid_from", "begins_in_the_past"),
        ("source", "required"),
    }


def test_a_run_is_meant_only_by_its_count_or_by_a_reason():
    assert checked_confirmation(Confirmation(count=7), 7) == ""
    assert checked_confirmation(Confirmation(reason="به حکم دادگاه"), 7) == "به حکم دادگاه"
    for given_, code in (
        (Confirmation(), "retention_confirm"),
        (Confirmation(count=6), "retention_count_differs"),
        (Confirmation(count=6, reason="به حکم دادگاه"), "retention_count_differs"),
        (Confirmation(reason="  . "), "reason_needed"),
        (Confirmation(reason="x" * 501), "too_long"),
    ):
        with pytest.raises(ValidationFailed) as refused:
            checked_confirmation(given_, 7)
        assert [error.code for error in refused.value.errors] == [code]
