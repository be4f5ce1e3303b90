"""Searches kept by name: whose they are, how many they find, and when one has grown."""

from dataclasses import replace

import pytest

from samad_desktop.domain.access import Actor
from samad_desktop.domain.errors import Forbidden, NotFound, ValidationFailed
from samad_desktop.domain.finding import Order, Terms
from samad_desktop.domain.guesses import ReadAs
from samad_desktop.domain.narrowing import Narrowing
from samad_desktop.domain.periods import Period
from samad_desktop.domain.saved_searches import NAME_MAX_CHARS, SearchDraft
from samad_desktop.services.finding import FindingService
from samad_desktop.services.saved_searches import SavedSearchService
from tests.calls import AREA

ABOUT_WATER = SearchDraft("قطع آب", "آب قطع", Terms(narrowing=Narrowing(only_open=True)))


@pytest.fixture
def kept(as_person):
    """Give what somebody keeps, on her own connection."""

    def of(actor):
        opened = as_person(actor)
        return SavedSearchService(opened, FindingService(opened, AREA))

    return of


def counts(service, actor: Actor):
    return [(each.search.name, each.count, each.grown) for each in service.counts(actor)]


def test_what_is_kept_is_what_is_looked_for_again(kept, operator):
    terms = Terms(
        ReadAs.WORDS, Narrowing(period=Period.LAST_MONTH, level=2, only_mine=True), Order.NEWEST
    )
    service = kept(operator)
    made = service.keep(operator, replace(ABOUT_WATER, terms=terms))
    assert service.known_to(operator) == (made,)
    assert (made.terms, made.text, made.mine, made.shared) == (terms, "آب قطع", True, False)


def test_a_search_counts_what_it_finds_now_and_says_by_how_many_it_grew(
    kept, intake, operator, a_draft
):
    service = kept(operator)
    intake.register(operator, a_draft())
    made = service.keep(operator, ABOUT_WATER)
    assert counts(service, operator) == [("قطع آب", 1, 0)]
    for _ in range(2):
        intake.register(operator, a_draft())
    assert counts(service, operator) == [("قطع آب", 3, 2)]
    service.see(operator, made.id, 3)
    assert counts(service, operator) == [("قطع آب", 3, 0)]


def test_what_became_less_grows_again_from_there(kept, intake, operator, a_draft):
    service = kept(operator)
    made = service.keep(operator, ABOUT_WATER)
    service.see(operator, made.id, 7)
    assert counts(service, operator) == [("قطع آب", 0, 0)]
    intake.register(operator, a_draft())
    assert counts(service, operator) == [("قطع آب", 1, 1)]


def test_a_personal_search_is_nobody_elses(kept, operator, expert):
    made = kept(operator).keep(operator, ABOUT_WATER)
    others = kept(expert)
    assert others.known_to(expert) == ()
    with pytest.raises(NotFound):
        others.forget(expert, made.id)
    # The same name is free for somebody else.
    others.keep(expert, ABOUT_WATER)


def test_a_supervisor_keeps_one_for_everybody_and_each_sees_its_growth(
    kept, intake, operator, supervisor, a_draft
):
    made = kept(supervisor).keep(supervisor, replace(ABOUT_WATER, shared=True))
    service = kept(operator)
    (known,) = service.known_to(operator)
    assert (known.id, known.mine, known.shared) == (made.id, False, True)
    assert counts(service, operator) == [("قطع آب", 0, 0)]
    intake.register(operator, a_draft())
    assert counts(service, operator) == [("قطع آب", 1, 1)]
    service.see(operator, made.id, 1)
    assert counts(service, operator) == [("قطع آب", 1, 0)]
    assert counts(kept(supervisor), supervisor) == [("قطع آب", 1, 1)]
    with pytest.raises(NotFound):
        service.forget(operator, made.id)
    kept(supervisor).forget(supervisor, made.id)
    assert service.known_to(operator) == ()


def test_nobody_else_keeps_one_for_everybody(kept, operator):
    with pytest.raises(Forbidden):
        kept(operator).keep(operator, replace(ABOUT_WATER, shared=True))


def test_who_sees_no_cases_keeps_none(kept, admin, liaison):
    for actor in (admin, liaison):
        with pytest.raises(Forbidden):
            kept(actor).keep(actor, ABOUT_WATER)


@pytest.mark.parametrize(
    ("draft", "code"),
    [
        (replace(ABOUT_WATER, name=" \u200c "), "required"),
        (replace(ABOUT_WATER, name="آ" * (NAME_MAX_CHARS + 1)), "too_long"),
        (replace(ABOUT_WATER, name="قطعِ  آب"), "search_name_taken"),
        (SearchDraft("خالی", " ", Terms()), "search_empty"),
        (SearchDraft("او", "0914 347 1821", Terms()), "search_of_a_person"),
        (SearchDraft("او", "منصور جباری", Terms(ReadAs.NAME)), "search_of_a_person"),
    ],
)
def test_a_name_that_cannot_be_taken_is_refused(kept, operator, draft, code):
    service = kept(operator)
    service.keep(operator, ABOUT_WATER)
    with pytest.raises(ValidationFailed) as refused:
        service.keep(operator, draft)
    assert [(each.field, each.code) for each in refused.value.errors] == [("name", code)]
    assert len(service.known_to(operator)) == 1


def test_one_is_forgotten_by_who_kept_it(kept, operator):
    service = kept(operator)
    made = service.keep(operator, ABOUT_WATER)
    service.forget(operator, made.id)
    assert service.known_to(operator) == ()
    assert counts(service, operator) == []
