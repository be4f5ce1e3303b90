"""Cases that belong together: related, merged and gathered, on both engines."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from samad_desktop.domain.cases import CaseState, Disposition, EventKind, IdentityLevel
from samad_desktop.domain.closing import ClosingDraft
from samad_desktop.domain.deadlines import Step
from samad_desktop.domain.errors import Conflict, Forbidden, NotFound, RuleBroken
from samad_desktop.domain.links import LinkKind
from samad_desktop.domain.worklists import Worklist
from samad_desktop.services.links import LinkService
from samad_desktop.services.umbrellas import MEMBERS_AT_ONCE, UmbrellaService
from samad_desktop.services.worklists import WorklistService
from tests.followed import DONE, REPLY, TOLD

CAUSE = "لولهٔ اصلی ترکیده بود؛ تعمیر شد و آب وصل است."


@pytest.fixture
def links(as_person, expert):
    return LinkService(as_person(expert))


@pytest.fixture
def umbrellas(as_person, expert):
    return UmbrellaService(as_person(expert))


@pytest.fixture
def gathered(new_case, centre, umbrellas, expert):
    """Gather so many cases under one; return the umbrella and its members."""

    def make(count=2, **more):
        umbrella, *members = (new_case(**more) for _ in range(count + 1))
        version = centre.see(umbrella).version
        umbrellas.gather(expert, umbrella, version, tuple(members))
        return umbrella, members

    return make


def code_of(move, *arguments):
    with pytest.raises((RuleBroken, Forbidden, Conflict, NotFound)) as no:
        move(*arguments)
    return no.value.code


def test_two_related_cases_know_of_each_other_until_it_is_taken_back(
    links, expert, new_case, centre
):
    one, other = new_case(), new_case()
    (link,) = links.relate(expert, one, other).value
    assert (link.kind, link.case_id, link.points_here) == (LinkKind.RELATED, other, False)
    (seen,) = links.of_case(expert, other)
    assert (seen.case_id, seen.points_here) == (one, True)
    assert code_of(links.relate, expert, other, one) == "already_linked"
    assert code_of(links.relate, expert, one, one) == "links_to_itself"
    assert code_of(links.relate, expert, one, other + 99) == "not_found"
    assert links.unrelate(expert, other, link.id).value == ()
    assert code_of(links.unrelate, expert, other, link.id) == "not_found"
    links.relate(expert, other, one)
    kinds = [event.kind for event in centre.see(one).events]
    assert kinds == [
        *(EventKind.LINKED, EventKind.UNLINKED, EventKind.LINKED, EventKind.REGISTERED),
    ]


def test_a_duplicate_is_closed_and_points_to_its_original_until_it_is_reopened(
    links, expert, new_case, centre, running
):
    original, duplicate = new_case(), new_case()
    merged = links.merge(expert, duplicate, centre.see(duplicate).version, original, "همان تماس")
    case = merged.value
    assert (case.state, case.disposition) == (CaseState.CLOSED, Disposition.DUPLICATE)
    assert running(duplicate) == {}
    assert case.events[0].told[-1].value == centre.see(original).tracking_code
    assert centre.see(original).events[0].kind is EventKind.MERGED
    (link,) = links.of_case(expert, original)
    assert (link.kind, link.case_id, link.points_here) == (LinkKind.DUPLICATE_OF, duplicate, True)
    assert code_of(links.unrelate, expert, original, link.id) == "link_of_another_kind"
    assert {change.id for change in merged.changes} == {original, duplicate}
    centre.do("reopen", duplicate, "جای دیگری است")
    assert links.of_case(expert, original) == ()


def test_a_case_is_merged_only_into_one_that_is_still_followed_up(
    links, expert, new_case, centre, operator, as_person
):
    original, duplicate = new_case(), new_case()
    seen = centre.see(duplicate).version
    assert code_of(links.merge, expert, duplicate, seen, duplicate) == "links_to_itself"
    operators = LinkService(as_person(operator))
    assert code_of(operators.merge, operator, duplicate, seen, original) == "forbidden"
    centre.do("review", duplicate)
    assert code_of(links.merge, expert, duplicate, seen, original) == "conflict"
    centre.do("close", original, DONE)
    seen = centre.see(duplicate).version
    assert code_of(links.merge, expert, duplicate, seen, original) == "original_is_closed"
    assert code_of(links.merge, expert, original, centre.see(original).version, duplicate) == (
        "case_is_closed"
    )


def test_two_people_who_merge_crosswise_at_once_leave_one_case_open(
    links, expert, supervisor, as_person, new_case, centre
):
    one, other = new_case(), new_case()
    others = LinkService(as_person(supervisor))
    seen = {each: centre.see(each).version for each in (one, other)}

    def merge(which):
        service, actor, duplicate, original = which
        try:
            service.merge(actor, duplicate, seen[duplicate], original)
        except (RuleBroken, Conflict):
            return 0
        return 1

    both = ((links, expert, one, other), (others, supervisor, other, one))
    with ThreadPoolExecutor(2) as hands:
        assert sum(hands.map(merge, both)) == 1
    states = {centre.see(each).state for each in (one, other)}
    assert states == {CaseState.REGISTERED, CaseState.CLOSED}


def test_a_preview_says_who_would_be_gathered_and_why_others_would_not(
    umbrellas, expert, new_case, centre, agencies, gathered
):
    first, (member,) = gathered(1)
    umbrella, free, referred, closed = (new_case() for _ in range(4))
    centre.refer(referred, agencies["WATER"])
    centre.do("close", closed, DONE)
    wanted = (umbrella, free, referred, closed, member, first, free, free + 99)
    told = umbrellas.preview(expert, umbrella, wanted)
    refusals = {each.case_id: each.refusal for each in told}
    assert refusals == {
        umbrella: "links_to_itself",
        free: "",
        referred: "case_referred",
        closed: "case_is_closed",
        member: "case_is_gathered",
        first: "case_gathers_others",
        free + 99: "not_found",
    }
    done = umbrellas.gather(expert, umbrella, centre.see(umbrella).version, wanted).value
    assert done == told
    assert [each.refusal for each in done if each.case_id == free] == [""]
    again = umbrellas.preview(expert, umbrella, (free,))
    assert again[0].refusal == "case_is_gathered"


def test_a_member_is_worked_on_with_its_umbrella_and_stands_in_no_list_of_its_own(
    gathered, centre, expert, running, agencies
):
    umbrella, members = gathered()
    assert running(members[0]) == {}
    assert list(running(umbrella)) == [Step.REVIEW]
    lists = WorklistService(centre.database)
    at_the_centre = (Worklist.TO_REVIEW, Worklist.UNDER_REVIEW)
    rows = [row for each in at_the_centre for row in lists.page(expert, each).rows]
    assert [row.case.id for row in rows] == [umbrella]
    for action, arguments in (("pause", ("منتظر",)), ("close", (DONE,))):
        assert code_of(centre.do, action, members[0], *arguments) == "case_is_gathered"
    assert code_of(centre.refer, members[0], agencies["WATER"]) == "case_is_gathered"
    told = centre.see(umbrella).events[0]
    assert (told.kind, len(told.told)) == (EventKind.GATHERED, 2)


def test_a_released_member_is_reviewed_within_a_term_of_its_own(
    gathered, umbrellas, expert, centre, running
):
    _umbrella, (member,) = gathered(1)
    case = umbrellas.release(expert, member, centre.see(member).version).value
    assert (case.state, case.events[0].kind) == (CaseState.UNDER_REVIEW, EventKind.RELEASED)
    assert list(running(member)) == [Step.REVIEW]
    seen = centre.see(member).version
    assert code_of(umbrellas.release, expert, member, seen) == "case_is_no_member"
    assert centre.do("close", member, DONE).state is CaseState.CLOSED


@pytest.fixture
def answered_umbrella(gathered, centre, agency, agencies):
    def make(count=2, **more):
        umbrella, members = gathered(count, **more)
        centre.refer(umbrella, agencies["WATER"])
        agency.move("answer", umbrella, REPLY)
        centre.move("accept", umbrella)
        return umbrella, members

    return make


def test_all_citizens_of_an_umbrella_are_told_and_their_cases_closed_at_once(
    answered_umbrella, umbrellas, expert, centre, running
):
    umbrella, members = answered_umbrella(3)
    told = umbrellas.inform(expert, umbrella, centre.see(umbrella).version, CAUSE).value
    assert [(each.case_id, each.refusal) for each in told] == [(m, "") for m in members]
    for each in (umbrella, *members):
        case = centre.see(each)
        assert case.state is CaseState.INFORMED
        assert (case.events[0].kind, case.events[0].text) == (EventKind.INFORMED, CAUSE)
        assert running(each) == {}
    centre.do("close", umbrella, DONE)
    for each in members:
        case = centre.see(each)
        assert (case.state, case.disposition) == (CaseState.CLOSED, Disposition.DONE)


def test_whom_one_may_not_know_is_left_named_and_told_by_who_may(
    answered_umbrella, umbrellas, expert, supervisor, as_person, centre, database
):
    umbrella, members = answered_umbrella(2)
    with database.transaction() as connection:
        connection.exec_driver_sql(
            f"UPDATE cases SET identity_level = '{IdentityLevel.HIDDEN}' WHERE id = {members[1]}"
        )
    told = umbrellas.inform(expert, umbrella, centre.see(umbrella).version, CAUSE).value
    assert [each.refusal for each in told] == ["", "citizen_is_kept"]
    assert code_of(centre.do, "close", umbrella, DONE) == "members_untold"
    seen = centre.see(umbrella).version
    others = UmbrellaService(as_person(supervisor))
    left = others.inform(supervisor, umbrella, seen, CAUSE).value
    assert [(each.case_id, each.refusal) for each in left] == [(members[1], "")]
    assert centre.do("close", umbrella, DONE).state is CaseState.CLOSED


def test_a_cause_nobody_can_mend_closes_the_members_with_their_umbrella(gathered, centre, links):
    umbrella, members = gathered()
    why = ClosingDraft(Disposition.INFEASIBLE, "در محدودهٔ خدمات نیست")
    centre.do("close", umbrella, why)
    assert {centre.see(each).disposition for each in members} == {Disposition.INFEASIBLE}
    reopened = centre.do("reopen", members[0], "در محدوده است")
    assert reopened.state is CaseState.UNDER_REVIEW
    assert links.of_case(centre.actor, members[0]) == ()
    assert centre.do("close", members[0], DONE).state is CaseState.CLOSED


def test_a_citizen_of_an_umbrella_may_object_alone(answered_umbrella, umbrellas, expert, centre):
    umbrella, members = answered_umbrella(2)
    umbrellas.inform(expert, umbrella, centre.see(umbrella).version, CAUSE)
    case = centre.do("appeal", members[0], "آب ما هنوز قطع است", 2)
    assert case.state is CaseState.UNDER_REVIEW
    assert centre.do("pause", members[0], "منتظر نشانی").state is CaseState.NEEDS_CITIZEN
    centre.do("close", umbrella, DONE)
    assert centre.see(members[0]).state is CaseState.NEEDS_CITIZEN


def test_an_umbrella_is_no_member_is_not_closed_and_does_not_gather_a_thousand(
    gathered, umbrellas, expert, operator, as_person, centre, new_case
):
    umbrella, (member, *_rest) = gathered()
    free = new_case()
    assert code_of(umbrellas.preview, expert, member, (free,)) == "case_is_gathered"
    many = tuple(range(MEMBERS_AT_ONCE + 1))
    assert code_of(umbrellas.preview, expert, umbrella, many) == "too_many_at_once"
    operators = UmbrellaService(as_person(operator))
    seen = centre.see(umbrella).version
    assert code_of(operators.gather, operator, umbrella, seen, (free,)) == "forbidden"
    assert code_of(operators.preview, operator, umbrella, (free,)) == "forbidden"
    assert code_of(umbrellas.gather, expert, umbrella, seen - 1, (free,)) == "conflict"
    links = LinkService(centre.database)
    assert code_of(links.merge, expert, umbrella, seen, free) == "case_gathers_others"
    centre.do("close", umbrella, DONE)
    assert code_of(umbrellas.preview, expert, umbrella, (free,)) == "case_is_closed"
    assert code_of(umbrellas.release, expert, member, centre.see(member).version) == (
        "case_is_closed"
    )


def test_a_call_back_tells_one_citizen_and_never_the_members(answered_umbrella, centre):
    umbrella, members = answered_umbrella(1)
    centre.do("inform", umbrella, replace(TOLD, text=CAUSE))
    assert centre.see(members[0]).state is CaseState.UNDER_REVIEW
    assert code_of(centre.do, "close", umbrella, DONE) == "members_untold"
