"""Many cases at once: what is foretold is what happens, and never half of a case."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import func, select

from samad_desktop.domain.bulk_deeds import CHOSEN_AT_ONCE, Chosen, CloseAll, ReferAll, RemindAll
from samad_desktop.domain.cases import CaseState, Disposition, EventKind
from samad_desktop.domain.closing import ClosingDraft
from samad_desktop.domain.errors import Forbidden, RuleBroken
from samad_desktop.domain.referrals import ReferralDraft
from samad_desktop.messages import sentence
from samad_desktop.persistence import tables
from samad_desktop.services.bulk_follow_up import BulkService
from tests.followed import DONE, REPLY

REFER = ReferAll(ReferralDraft(instruction="رسیدگی و اعلام نتیجه"))
REMIND = RemindAll("خواهشمند است پاسخ دهید")
CLOSE = CloseAll(ClosingDraft(Disposition.WITHDRAWN, "متقاضی انصراف داد"))


@pytest.fixture
def bulk(as_person, expert):
    return BulkService(as_person(expert))


@pytest.fixture
def chosen(centre):
    return lambda *ids: tuple(Chosen(each, centre.see(each).version) for each in ids)


@pytest.fixture
def stored(database):
    """Count all that a move could have stored."""

    def of():
        found = (tables.case_events, tables.referrals, tables.deadlines, tables.clock_pauses)
        with database.reading() as connection:
            rows = [
                connection.execute(select(func.count()).select_from(table)).scalar_one()
                for table in found
            ]
            versions = connection.execute(
                select(tables.cases.c.id, tables.cases.c.version, tables.cases.c.state)
            ).all()
        return rows, sorted(versions)

    return of


@pytest.fixture
def mixed(new_case, centre, agency, agencies):
    """Make cases of each kind: new, referred, answered and not checked, closed, one unknown."""
    new, referred, answered, closed = (new_case() for _ in range(4))
    for each in (referred, answered):
        centre.refer(each, agencies["WATER"])
    agency.move("answer", answered, REPLY)
    centre.do("close", closed, DONE)
    return new, referred, answered, closed


@pytest.mark.parametrize(
    ("deed", "refusals"),
    [
        (REFER, ["", "already_referred", "", "case_is_closed"]),
        (REMIND, ["nobody_to_remind", "", "nobody_to_remind", "nobody_to_remind"]),
        (CLOSE, ["", "", "", "case_is_closed"]),
        (
            CloseAll(ClosingDraft(Disposition.DONE)),
            ["", "answer_outstanding", "answer_unchecked", "case_is_closed"],
        ),
        (CloseAll(ClosingDraft(Disposition.PLANNED)), ["closing_needs_words"] * 4),
        (RemindAll(" "), ["required"] * 4),
    ],
)
def test_what_is_foretold_is_what_happens_and_a_look_changes_nothing(
    bulk, expert, mixed, chosen, stored, deed, refusals
):
    wanted = chosen(*mixed)
    before = stored()
    foretold = bulk.preview(expert, deed, wanted)
    assert stored() == before
    assert [each.refusal for each in foretold] == refusals
    for each in foretold:
        assert not each.refusal or sentence(each.refusal, each.detail)
    done = bulk.apply(expert, deed, wanted)
    assert done.value == foretold
    assert {change.id for change in done.changes} == {
        each.case_id for each in foretold if each.is_done
    }
    assert (stored() == before) is not any(each.is_done for each in foretold)


def test_each_case_goes_to_the_agency_that_is_proposed_for_it(
    bulk, expert, new_case, chosen, centre, agencies
):
    water, power = new_case(), new_case(subject="0201")
    done = bulk.apply(expert, REFER, chosen(water, power)).value
    assert [each.state for each in done] == [CaseState.REFERRED] * 2
    kinds = [event.kind for event in centre.see(water).events]
    assert kinds == [EventKind.REFERRED, EventKind.REGISTERED]


def test_what_a_colleague_changed_after_it_was_chosen_is_not_done_and_named(
    bulk, expert, supervisor, desk, new_case, chosen, centre
):
    cases = [new_case() for _ in range(3)]
    wanted = chosen(*cases)
    assert all(each.is_done for each in bulk.preview(expert, CLOSE, wanted))
    desk(supervisor).do("review", cases[1])
    done = bulk.apply(expert, CLOSE, wanted).value
    assert [each.refusal for each in done] == ["", "conflict", ""]
    states = [centre.see(each).state for each in cases]
    assert states == [CaseState.CLOSED, CaseState.UNDER_REVIEW, CaseState.CLOSED]
    assert done[1].state is CaseState.UNDER_REVIEW


def test_a_case_that_is_none_and_one_chosen_twice(bulk, expert, new_case, chosen):
    (one,) = chosen(new_case())
    gone = Chosen(one.case_id + 99, 1)
    done = bulk.apply(expert, CLOSE, (one, gone, one)).value
    assert [(each.case_id, each.refusal) for each in done] == [
        (one.case_id, ""),
        (gone.case_id, "not_found"),
    ]


def test_two_supervisors_who_close_the_same_cases_at_once_close_each_once(
    as_person, expert, supervisor, new_case, chosen, centre
):
    cases = [new_case() for _ in range(8)]
    wanted = chosen(*cases)
    people = [(as_person(expert), expert), (as_person(supervisor), supervisor)]

    def close(person):
        database, actor = person
        return BulkService(database).apply(actor, CLOSE, wanted).value

    with ThreadPoolExecutor(2) as hands:
        results = list(hands.map(close, people))
    for pair in zip(*results, strict=True):
        assert sorted(bool(each.refusal) for each in pair) == [False, True]
    for each in cases:
        kinds = [event.kind for event in centre.see(each).events]
        assert kinds.count(EventKind.CLOSED) == 1


def test_many_are_refused_before_anything_is_done(bulk, expert):
    many = tuple(Chosen(number, 1) for number in range(CHOSEN_AT_ONCE + 1))
    with pytest.raises(RuleBroken, match="too_many_at_once"):
        bulk.apply(expert, CLOSE, many)


def test_who_does_not_follow_up_does_nothing_to_many_either(database, cast, new_case, chosen):
    wanted = chosen(new_case())
    for actor in (cast.operator, cast.secretary, cast.official, cast.liaison, cast.admin):
        for move in (BulkService(database).preview, BulkService(database).apply):
            with pytest.raises(Forbidden):
                move(actor, CLOSE, wanted)
