"""Who sees which counters on every screen."""

import pytest

from samad_desktop.domain.access import Actor, Role
from samad_desktop.domain.counters import OF_ORDERS, Counter
from samad_desktop.domain.strips import strip_of


def person(*roles):
    return Actor(1, "a", "الف", frozenset(roles))


DESK_HOURS = (Counter.SESSION_NOW, Counter.WAITING_CALLERS)


def test_a_supervisor_sees_all_and_who_follows_up_every_counter_of_cases():
    assert strip_of(person(Role.SUPERVISOR)) == tuple(Counter)
    of_others = (*OF_ORDERS, *DESK_HOURS)
    assert strip_of(person(Role.EXPERT)) == tuple(c for c in Counter if c not in of_others)


def test_who_sits_at_sessions_or_fills_them_sees_who_waits_there():
    for role in (Role.OFFICIAL, Role.SECRETARY):
        assert set(DESK_HOURS) <= set(strip_of(person(role)))
    assert Counter.UNTOLD_CALLERS not in strip_of(person(Role.OFFICIAL))


def test_whoever_calls_citizens_sees_what_they_were_not_told_of_their_places():
    for role in (Role.OPERATOR, Role.EXPERT, Role.SECRETARY, Role.SUPERVISOR):
        assert Counter.UNTOLD_CALLERS in strip_of(person(role))


def test_who_dictates_who_orders_and_who_has_to_obey_see_what_became_of_it():
    for role in (Role.SECRETARY, Role.OFFICIAL, Role.SUPERVISOR, Role.LIAISON):
        assert set(OF_ORDERS) <= set(strip_of(person(role)))


def test_an_operator_sees_calls_and_what_is_to_be_told_and_no_levels():
    shown = strip_of(person(Role.OPERATOR))
    assert {Counter.MINE_TODAY, Counter.CALL_BACKS, Counter.OVERDUE} <= set(shown)
    assert not [counter for counter in shown if counter.startswith("level")]


def test_a_liaison_sees_what_her_agencies_owe_and_no_calls():
    shown = strip_of(person(Role.LIAISON))
    assert {Counter.OPEN, Counter.DUE_SOON, Counter.LEVEL_4} <= set(shown)
    assert not {Counter.CALLS_TODAY, Counter.MINE_TODAY, Counter.ANSWERS} & set(shown)


def test_who_has_two_roles_sees_the_counters_of_both_once_in_their_order():
    shown = strip_of(person(Role.OPERATOR, Role.LIAISON))
    assert list(shown) == [counter for counter in Counter if counter in shown]
    assert {Counter.MINE_TODAY, Counter.LEVEL_1} <= set(shown)


@pytest.mark.parametrize("roles", [(), (Role.ADMIN,)])
def test_who_sees_no_cases_sees_no_counters(roles):
    assert strip_of(person(*roles)) == ()
