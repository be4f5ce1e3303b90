"""Where each role's day begins."""

import pytest

from samad_desktop.domain.access import Actor, Role
from samad_desktop.domain.first_pages import FirstPage, first_page_of


def first(*roles, call_begun=False):
    return first_page_of(Actor(1, "a", "الف", frozenset(roles)), call_begun=call_begun)


@pytest.mark.parametrize(
    ("role", "page"),
    [
        (Role.OPERATOR, FirstPage.CALLS),
        (Role.EXPERT, FirstPage.WORK),
        (Role.SUPERVISOR, FirstPage.WORK),
        (Role.LIAISON, FirstPage.WORK),
        (Role.OFFICIAL, FirstPage.COUNTERS),
        (Role.SECRETARY, FirstPage.COUNTERS),
        (Role.ADMIN, FirstPage.CENTRE),
    ],
)
def test_each_role_begins_where_its_work_is(role, page):
    assert first(role) is page


def test_who_also_answers_the_telephone_begins_there():
    assert first(Role.OPERATOR, Role.EXPERT) is FirstPage.CALLS


def test_a_call_that_was_begun_comes_before_the_worklist():
    assert first(Role.EXPERT, call_begun=True) is FirstPage.CALLS
    assert first(Role.LIAISON, call_begun=True) is FirstPage.WORK


def test_who_has_no_work_here_is_told_so():
    assert first() is FirstPage.NOTHING
