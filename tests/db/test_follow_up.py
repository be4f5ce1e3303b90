"""What the centre does with a case until it ends, and when it comes back, on both engines."""

import calendar
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from samad_desktop.domain.calendar import TEHRAN
from samad_desktop.domain.call_backs import CallBackDraft, CallBackOutcome
from samad_desktop.domain.cases import (
    CaseState,
    Disposition,
    EventKind,
    IdentityLevel,
    MatterDraft,
)
from samad_desktop.domain.closing import ClosingDraft
from samad_desktop.domain.deadlines import Step, level_at
from samad_desktop.domain.errors import Conflict, Forbidden, RuleBroken, ValidationFailed
from samad_desktop.domain.referrals import ReferralState
from samad_desktop.domain.transitions import CaseAction
from samad_desktop.persistence import call_backs, tables
from samad_desktop.persistence.database import server_now
from samad_desktop.services.cases import CaseService
from samad_desktop.services.follow_up import FollowUpService
from samad_desktop.services.standing import StandingService
from tests.followed import DONE, REPLY, TOLD, working_day

DAY = timedelta(days=1)


def refused(move, *arguments):
    """Return the code, or the field and the code, with which a move is refused."""
    with pytest.raises((RuleBroken, ValidationFailed, Forbidden, Conflict)) as no:
        move(*arguments)
    if isinstance(no.value, ValidationFailed):
        (error,) = no.value.errors
        return error.field, error.code
    return no.value.code


@pytest.fixture
def later(monkeypatch):
    """Let the centre's clock be so much later, for whoever moves a case from now on."""

    def go(ahead):
        name = "samad_desktop.services.case_moves.server_now"
        monkeypatch.setattr(name, lambda connection: server_now(connection) + ahead)

    return go


def kinds(case):
    return [event.kind for event in reversed(case.events)]


def test_a_case_lives_from_review_to_a_satisfied_closure(
    centre, desk, operator, agency, new_case, agencies, running
):
    case_id = new_case()
    assert centre.do("review", case_id).state is CaseState.UNDER_REVIEW
    assert list(running(case_id)) == [Step.REVIEW]
    centre.refer(case_id, agencies["WATER"])
    agency.move("answer", case_id, REPLY)
    centre.move("accept", case_id)
    assert list(running(case_id)) == [Step.CALL_BACK]
    told = desk(operator).do("inform", case_id, TOLD)
    assert told.state is CaseState.INFORMED
    assert running(case_id) == {}
    closed = centre.do("close", case_id, DONE)
    assert (closed.state, closed.disposition) == (CaseState.CLOSED, Disposition.DONE)
    assert kinds(closed) == [
        *(EventKind.REGISTERED, EventKind.TAKEN_UP, EventKind.REFERRED, EventKind.FINAL_REPLY),
        *(EventKind.ACCEPTED, EventKind.CALLED_BACK, EventKind.CLOSED),
    ]
    assert closed.events[2].staff_name == "جواد کاردان"
    assert closed.events[1].told[0].value == "satisfied"


def test_while_the_citizen_is_waited_for_nothing_is_due_and_nothing_rises_afterwards(
    centre, new_case, agencies, running, later
):
    case_id = new_case()
    centre.refer(case_id, agencies["WATER"])
    before = running(case_id)[Step.ANSWER]
    paused = centre.do("pause", case_id, "منتظر شمارهٔ اشتراک")
    assert (paused.state, paused.events[0].text) == (
        CaseState.NEEDS_CITIZEN,
        "منتظر شمارهٔ اشتراک",
    )
    assert running(case_id)[Step.ANSWER].stored.due is None
    later(40 * DAY)
    assert centre.do("resume", case_id).state is CaseState.REFERRED
    after = running(case_id)[Step.ANSWER].stored
    assert level_at(after.thresholds, datetime.now(UTC) + 40 * DAY) == 0
    assert after.due > before.stored.due + 30 * DAY
    assert len(after.thresholds) == 4


def test_what_begins_while_the_case_waits_stands_still_as_well(
    centre, agency, new_case, agencies, running, later
):
    case_id = new_case()
    centre.refer(case_id, agencies["WATER"])
    centre.do("pause", case_id, "منتظر مدارک")
    agency.move("answer", case_id, REPLY)
    assert centre.see(case_id).state is CaseState.NEEDS_CITIZEN
    check = running(case_id)[Step.CHECK]
    assert check.stored.due is None
    assert [pause.reason for pause in check.pauses] == ["منتظر مدارک"]
    assert refused(centre.move, "accept", case_id) == "case_needs_citizen"
    later(5 * DAY)
    assert centre.do("resume", case_id).state is CaseState.ANSWERED
    assert running(case_id)[Step.CHECK].stored.due is not None
    back = centre.move("send_back", case_id, "بنویسید چه شد")[-1]
    assert back.due_at is not None


def test_a_case_that_was_never_reviewed_waits_for_its_citizen_and_comes_back(
    centre, new_case, running
):
    case_id = new_case()
    centre.do("pause", case_id, "نشانی خواسته شد")
    assert centre.do("resume", case_id).state is CaseState.UNDER_REVIEW
    assert running(case_id)[Step.REVIEW].stored.due is not None


@pytest.mark.parametrize("outcome", [o for o in CallBackOutcome if o.is_told])
def test_who_has_heard_the_answer_is_informed_whatever_she_thinks_of_it(centre, answered, outcome):
    case = centre.do("inform", answered(), CallBackDraft(outcome, "گفته شد"))
    assert case.state is CaseState.INFORMED
    assert case.events[0].text == "گفته شد"


def test_a_case_whose_answer_helped_nobody_is_reviewed_within_a_term(
    centre, answered, running, agencies
):
    case_id = answered()
    centre.do("inform", case_id, CallBackDraft(CallBackOutcome.NOT_SATISFIED, "آب هنوز قطع است"))
    assert list(running(case_id)) == [Step.REVIEW]
    centre.refer(case_id, agencies["POWER"])
    assert list(running(case_id)) == [Step.ANSWER]
    other = answered()
    centre.do("inform", other, CallBackDraft(CallBackOutcome.NOT_SATISFIED, "آب هنوز قطع است"))
    centre.do("close", other, DONE)
    assert running(other) == {}


def test_who_was_not_reached_or_asks_to_be_called_later_is_still_to_be_told(
    centre, answered, running, database
):
    case_id = answered()
    for tried in (1, 2):
        centre.do("inform", case_id, CallBackDraft(CallBackOutcome.NOT_REACHED))
        with database.reading() as connection:
            assert call_backs.tries(connection, case_id) == tried
    again = datetime.now(UTC) + DAY
    case = centre.do("inform", case_id, CallBackDraft(CallBackOutcome.LATER, "", again))
    assert case.state is CaseState.ANSWERED
    assert list(running(case_id)) == [Step.CALL_BACK]
    assert [told.field for told in case.events[0].told] == ["outcome", "again_at"]
    with database.reading() as connection:
        assert call_backs.tries(connection, case_id) == 0


def test_what_is_missing_in_a_call_back_is_named(centre, answered):
    case_id = answered()
    now = datetime.now(UTC)
    told, later = CallBackOutcome.PARTLY, CallBackOutcome.LATER
    for draft, wrong in (
        (CallBackDraft(told, " \u200c"), ("text", "required")),
        (CallBackDraft(told, "آ" * 50_001), ("text", "too_long")),
        (CallBackDraft(later), ("again_at", "required")),
        (CallBackDraft(later, "", now - DAY), ("again_at", "call_again_when")),
        (CallBackDraft(later, "", now + 40 * DAY), ("again_at", "call_again_when")),
    ):
        assert refused(centre.do, "inform", case_id, draft) == wrong
    assert centre.see(case_id).state is CaseState.ANSWERED


def test_an_answer_that_was_not_checked_is_told_to_nobody(centre, agency, new_case, agencies):
    case_id = new_case()
    centre.refer(case_id, agencies["WATER"])
    agency.move("answer", case_id, REPLY)
    assert refused(centre.do, "inform", case_id, TOLD) == "answer_unchecked"
    assert refused(centre.do, "close", case_id, DONE) == "answer_unchecked"


def test_a_protected_answer_is_told_only_by_who_may_know_the_citizen(
    centre, desk, operator2, supervisor, answered, a_draft
):
    level = IdentityLevel.HIDDEN
    case_id = answered(matter=replace(a_draft().matter, identity_level=level))
    for person in (desk(operator2), centre):
        assert refused(person.do, "inform", case_id, TOLD) == "citizen_is_kept"
        _case, standing = StandingService(person.database).open(person.actor, case_id)
        assert CaseAction.INFORM not in standing.offered
    _case, standing = StandingService(centre.database).open(supervisor, case_id)
    assert CaseAction.INFORM in standing.offered
    assert desk(supervisor).do("inform", case_id, TOLD).state is CaseState.INFORMED


def test_some_ends_need_words_and_a_duplicate_needs_its_original(centre, new_case):
    case_id = new_case()
    assert refused(centre.do, "close", case_id, ClosingDraft()) == (
        "disposition",
        "disposition_missing",
    )
    assert refused(centre.do, "close", case_id, ClosingDraft(Disposition.PLANNED, " ")) == (
        "text",
        "closing_needs_words",
    )
    assert refused(centre.do, "close", case_id, ClosingDraft(Disposition.DUPLICATE, "همان")) == (
        "disposition",
        "duplicate_of_what",
    )
    closed = centre.do("close", case_id, ClosingDraft(Disposition.INFEASIBLE, "خارج از طرح"))
    assert closed.events[0].text == "خارج از طرح"


def test_what_an_agency_still_owes_is_taken_back_when_the_citizen_gives_up(
    centre, agency, new_case, agencies, running
):
    case_id = new_case()
    centre.refer(case_id, agencies["WATER"])
    assert refused(centre.do, "close", case_id, DONE) == "answer_outstanding"
    centre.do("close", case_id, ClosingDraft(Disposition.WITHDRAWN, "تلفنی انصراف داد"))
    assert running(case_id) == {}
    assert refused(agency.move, "answer", case_id, REPLY) == "referral_recalled"
    assert centre.do("reopen", case_id, "دوباره خواست").state is CaseState.UNDER_REVIEW
    again = centre.refer(case_id, agencies["WATER"])
    assert [each.state for each in again] == [ReferralState.RECALLED, ReferralState.SENT]


def test_a_reopened_case_is_reviewed_within_a_term_of_its_own(
    centre, answered, running, later, database
):
    case_id = answered()
    centre.do("inform", case_id, TOLD)
    centre.do("close", case_id, DONE)
    later(90 * DAY)
    case = centre.do("reopen", case_id, "آب دوباره قطع شد")
    assert (case.state, case.reopened, case.disposition) == (CaseState.UNDER_REVIEW, True, None)
    clock = running(case_id)[Step.REVIEW]
    assert clock.pauses == ()
    assert clock.started_at > datetime.now(UTC) + 80 * DAY
    with database.reading() as connection:
        query = select(tables.cases.c.closed_at).where(tables.cases.c.id == case_id)
        assert connection.execute(query).scalar_one() is None


def test_an_objection_goes_to_a_higher_desk_each_time(desk, operator, centre, answered, running):
    case_id = answered()
    at_telephone = desk(operator)
    assert refused(at_telephone.do, "appeal", case_id, "قبول ندارم", 2) == "case_answered"
    at_telephone.do("inform", case_id, TOLD)
    assert refused(at_telephone.do, "appeal", case_id, "قبول ندارم", 1) == (
        "level",
        "appeal_not_higher",
    )
    case = at_telephone.do("appeal", case_id, "قبول ندارم", 2)
    assert (case.state, case.appeal_level) == (CaseState.UNDER_REVIEW, 2)
    assert case.events[0].told[0].value == "مدیر دستگاه اجرایی"
    assert list(running(case_id)) == [Step.REVIEW]
    centre.do("close", case_id, DONE)
    assert refused(at_telephone.do, "appeal", case_id, "باز هم نه", 2) == (
        "level",
        "appeal_not_higher",
    )
    assert refused(at_telephone.do, "appeal", case_id, "باز هم نه", 9) == ("level", "required")
    assert refused(at_telephone.do, "appeal", case_id, " ", 3) == ("reason", "required")
    assert at_telephone.do("appeal", case_id, "باز هم نه", 3).reopened


def test_nothing_happens_to_a_closed_case_but_reopening(centre, desk, operator, agency, answered):
    case_id = answered()
    centre.do("close", case_id, DONE)
    assert refused(centre.do, "close", case_id, DONE) == "case_is_closed"
    assert refused(centre.do, "review", case_id) == "case_is_closed"
    assert refused(centre.do, "pause", case_id, "منتظر") == "case_is_closed"
    assert refused(centre.do, "inform", case_id, TOLD) == "case_is_closed"
    assert refused(centre.move, "send_back", case_id, "دیر شد") == "case_is_closed"
    assert refused(desk(operator).do, "reopen", case_id, "خواهش") == "forbidden"
    assert centre.see(case_id).state is CaseState.CLOSED


@pytest.mark.parametrize(
    ("action", "arguments"),
    [
        ("review", ()),
        ("pause", ("منتظر",)),
        ("resume", ()),
        ("inform", (TOLD,)),
        ("close", (DONE,)),
        ("reopen", ("باز",)),
        ("appeal", ("اعتراض", 3)),
    ],
)
def test_who_has_no_part_in_following_up_moves_nothing(database, cast, new_case, action, arguments):
    """Whatever the state: the right is asked for first."""
    case_id = new_case()
    for actor in (cast.secretary, cast.official, cast.liaison, cast.admin):
        with pytest.raises(Forbidden):
            getattr(FollowUpService(database), action)(actor, case_id, 1, *arguments)


def test_the_second_of_two_who_move_a_case_is_told(centre, desk, supervisor, new_case):
    case_id = new_case()
    seen = centre.see(case_id).version
    desk(supervisor).do("review", case_id)
    for action, arguments in (("review", ()), ("close", (DONE,)), ("pause", ("منتظر",))):
        assert refused(lambda a=action, w=arguments: centre.do(a, case_id, *w, version=seen)) == (
            "conflict"
        )


def test_of_two_who_close_at_the_same_moment_one_does(
    database, as_person, expert, supervisor, new_case
):
    case_id = new_case()
    people = [(as_person(expert), expert), (as_person(supervisor), supervisor)] * 3
    version = CaseService(database).open(expert, case_id).version

    def close(person):
        opened, actor = person
        try:
            FollowUpService(opened).close(actor, case_id, version, DONE)
        except (Conflict, RuleBroken):
            return 0
        return 1

    with ThreadPoolExecutor(len(people)) as hands:
        assert sum(hands.map(close, people)) == 1
    case = CaseService(database).open(expert, case_id)
    assert kinds(case).count(EventKind.CLOSED) == 1


def test_a_correction_begun_before_the_case_was_closed_is_told_so(
    centre, as_person, operator, new_case
):
    case_id = new_case()
    seen = centre.see(case_id)
    centre.do("close", case_id, DONE)
    changed = replace(seen.matter, text="آب کوی فرهنگیان وصل شد")
    assert isinstance(changed, MatterDraft)
    with pytest.raises(Conflict):
        CaseService(as_person(operator)).correct(operator, case_id, seen.version, changed)


def test_a_request_for_more_time_is_answered_once(centre, agency, new_case, agencies):
    case_id = new_case()
    centre.refer(case_id, agencies["WATER"])
    assert refused(centre.move, "decline_extension", case_id, "نه") == "no_extension_asked"
    (asked,) = agency.move(
        "ask_extension", case_id, "قطعه در راه است", working_day(agency.database)
    )
    assert asked.extension_asked_at is not None
    assert asked.extension_until == working_day(agency.database)
    (declined,) = centre.move("decline_extension", case_id, "آب قطع است")
    assert declined.extension_asked_at is None
    assert declined.due_at == asked.due_at
    agency.move("ask_extension", case_id, "قطعه هنوز در راه است", working_day(agency.database))
    (longer,) = centre.move("extend", case_id, 90, "قطعه وارداتی است")
    assert longer.extension_asked_at is None
    assert longer.extension_until is None
    assert longer.due_at > asked.due_at


@pytest.mark.parametrize(
    ("ahead", "code"),
    [
        (None, "required"),
        (timedelta(days=-1), "extension_not_ahead"),
        (timedelta(), "extension_not_ahead"),
        (timedelta(days=1), "extension_not_later"),
        (timedelta(days=400), "extension_too_far"),
    ],
)
def test_a_day_to_which_no_time_can_be_given_is_refused_with_everything_else(
    centre, agency, new_case, agencies, ahead, code
):
    case_id = new_case()
    centre.refer(case_id, agencies["WATER"])
    today = datetime.now(TEHRAN).date()
    until = None if ahead is None else today + ahead
    with pytest.raises(ValidationFailed) as failed:
        agency.move("ask_extension", case_id, "", until)
    assert {(each.field, each.code) for each in failed.value.errors} == {
        ("until", code),
        ("reason", "required"),
    }


def test_a_day_off_is_no_day_to_ask_for(centre, agency, new_case, agencies):
    case_id = new_case()
    centre.refer(case_id, agencies["WATER"])
    friday = working_day(agency.database)
    while friday.weekday() != calendar.FRIDAY:
        friday += timedelta(days=1)
    with pytest.raises(ValidationFailed, match="until:extension_day_off"):
        agency.move("ask_extension", case_id, "قطعه در راه است", friday)
    assert centre.see(case_id).events[0].kind is not EventKind.EXTENSION_ASKED
