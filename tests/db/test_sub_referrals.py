"""What an agency sends on to its units: refused where it must be, and never a clock of its own."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from samad_desktop.domain.access import Role
from samad_desktop.domain.cases import CaseState, Disposition, EventKind, IdentityLevel
from samad_desktop.domain.closing import ClosingDraft
from samad_desktop.domain.deadlines import Step
from samad_desktop.domain.errors import Conflict, Forbidden, NotFound, RuleBroken, ValidationFailed
from samad_desktop.domain.sub_referrals import SubReferralDraft, SubReferralState, UnitAnswer
from samad_desktop.persistence import staff
from samad_desktop.persistence.database import server_now
from samad_desktop.persistence.reference import read as read_reference
from samad_desktop.persistence.tables import agency_units
from samad_desktop.services.agency_desk import AgencyDeskService
from samad_desktop.services.standing import StandingService
from samad_desktop.services.worklists import WorklistService
from tests.followed import REPLY
from tests.units import NETWORK, SUBSCRIBERS

pytestmark = pytest.mark.half_on_a_server

ANSWER = "اشتراک قطع بود و وصل شد."
WITHDRAWN = ClosingDraft(Disposition.WITHDRAWN, "منصرف شد")


@pytest.fixture
def subs_of(as_person, liaison):
    """Return what was sent on of a referral, as its agency sees it."""
    return lambda referral: (
        AgencyDeskService(as_person(liaison)).open(liaison, referral.id).sub_referrals
    )


@pytest.fixture
def today(database):
    with database.reading() as connection:
        return server_now(connection).date()


def refusal(error):
    return [(each.field, each.code) for each in error.value.errors]


def test_the_parents_clock_runs_on_untouched(referred, unit_desk, running, database, liaison):
    referral = referred()
    before = running(referral.case_id)
    lists = WorklistService(database).counts(liaison)
    sub = unit_desk.send_on(referral, instruction="امروز")
    unit_desk.note(sub, ANSWER)
    assert running(referral.case_id) == before
    assert set(before) == {Step.ANSWER}
    assert WorklistService(database).counts(liaison) == lists


def test_a_unit_is_asked_and_its_answer_is_written_down_with_its_day(
    referred, unit_desk, subs_of, centre, today
):
    referral = referred()
    sub = unit_desk.send_on(referral, instruction="  بازدید شود ")
    assert (sub.state, sub.instruction, sub.sent_by) == (
        SubReferralState.SENT,
        "بازدید شود",
        unit_desk.agency.actor.display_name,
    )
    noted = unit_desk.note(sub, ANSWER)
    assert (noted.state, noted.answer) == (SubReferralState.ANSWERED, ANSWER)
    assert abs(noted.answered_on - today) <= timedelta(days=1)
    assert subs_of(referral) == (noted,)
    told = {event.kind: event for event in centre.see(referral.case_id).events}
    assert told[EventKind.SENT_ON].text == "بازدید شود"
    assert told[EventKind.UNIT_ANSWERED].text == ANSWER
    assert [each.value for each in told[EventKind.UNIT_ANSWERED].told] == [
        SUBSCRIBERS,
        noted.answered_on.isoformat(),
    ]
    assert centre.see(referral.case_id).state is CaseState.REFERRED


def test_another_unit_does_it_instead_with_the_same_instruction(referred, unit_desk, centre):
    referral = referred()
    first, second = unit_desk.change(unit_desk.send_on(referral, instruction="بازدید شود"))
    assert first.state is SubReferralState.MOVED
    assert first.ended_at is not None
    assert (second.state, second.unit_id, second.instruction) == (
        SubReferralState.SENT,
        unit_desk.units[NETWORK],
        "بازدید شود",
    )
    event = centre.see(referral.case_id).events[0]
    assert event.kind is EventKind.UNIT_CHANGED
    assert [each.value for each in event.told] == [SUBSCRIBERS, NETWORK]


def test_what_no_unit_answered_yet_can_be_taken_back(referred, unit_desk, centre):
    referral = referred()
    assert unit_desk.take_back(unit_desk.send_on(referral)).state is SubReferralState.TAKEN_BACK
    event = centre.see(referral.case_id).events[0]
    assert (event.kind, event.text) == (EventKind.TAKEN_BACK, "خودمان دیدیم")
    assert unit_desk.send_on(referral).is_open


def _answered(centre, agency, agencies, case_id):
    agency.move("answer", case_id, REPLY)


def _returned(centre, agency, agencies, case_id):
    agency.move("send_back_to_centre", case_id, "نه از ما", agencies["POWER"])


def _transferred(centre, agency, agencies, case_id):
    centre.move("transfer", case_id, agencies["POWER"], "برق پمپ است")


def _closed(centre, agency, agencies, case_id):
    centre.do("close", case_id, WITHDRAWN)


@pytest.mark.parametrize("end", [_answered, _returned, _transferred, _closed])
def test_what_units_owe_ends_with_the_referral(
    referred, unit_desk, centre, agency, agencies, subs_of, end
):
    referral = referred()
    noted = unit_desk.note(unit_desk.send_on(referral), ANSWER)
    owed = unit_desk.send_on(referral, NETWORK)
    end(centre, agency, agencies, referral.case_id)
    first, second = subs_of(referral)
    assert first == noted
    assert second.state is SubReferralState.ENDED
    assert second.ended_at is not None
    for deed in (lambda: unit_desk.note(owed, ANSWER), lambda: unit_desk.take_back(owed)):
        with pytest.raises(RuleBroken) as refused:
            deed()
        assert refused.value.code == "ended_with_referral"
    with pytest.raises(RuleBroken):
        unit_desk.send_on(referral)


def test_while_the_citizen_is_waited_for_units_go_on(referred, unit_desk, centre):
    referral = referred()
    sub = unit_desk.send_on(referral)
    centre.do("pause", referral.case_id, "منتظر مدارک")
    assert unit_desk.note(sub, ANSWER).state is SubReferralState.ANSWERED


@pytest.mark.parametrize(
    ("draft", "field", "code"),
    [
        ({"unit_id": None}, "unit", "required"),
        ({"unit_id": 999_999}, "unit", "unit_not_offered"),
        ({"instruction": "آ" * 20_001}, "words", "too_long"),
    ],
)
def test_a_wrong_draft_is_refused_and_nothing_is_stored(
    referred, unit_desk, subs_of, agency, draft, field, code
):
    referral = referred()
    wrong = replace(SubReferralDraft(unit_desk.units[SUBSCRIBERS]), **draft)
    with pytest.raises(ValidationFailed) as refused:
        unit_desk.service.send_on(agency.actor, referral.id, wrong)
    assert refusal(refused) == [(field, code)]
    assert subs_of(referral) == ()


def test_a_unit_not_offered_is_refused(referred, unit_desk, reference, agencies):
    other = reference.units_of(agencies["POWER"])[0]
    unit_desk.units[other.name] = other.id
    with pytest.raises(ValidationFailed) as refused:
        unit_desk.send_on(referred(), other.name)
    assert refusal(refused) == [("unit", "unit_not_offered")]


def test_a_retired_unit_keeps_what_it_has_and_is_asked_nothing_new(referred, unit_desk, database):
    sub = unit_desk.send_on(referred())
    with database.transaction() as connection:
        gone = agency_units.c.id == sub.unit_id
        connection.execute(agency_units.update().where(gone).values(retired=True))
        known = read_reference(connection)
    assert sub.unit_id not in {
        each.id for each in known.units_of(known.units[sub.unit_id].agency_id)
    }
    assert unit_desk.note(sub, ANSWER).answer == ANSWER
    with pytest.raises(ValidationFailed) as refused:
        unit_desk.send_on(referred())
    assert refusal(refused) == [("unit", "unit_not_offered")]


def test_a_unit_that_owes_an_answer_is_not_asked_twice(referred, unit_desk):
    referral = referred()
    sub = unit_desk.send_on(referral)
    other = unit_desk.send_on(referral, NETWORK)
    with pytest.raises(ValidationFailed) as refused:
        unit_desk.send_on(referral)
    assert refusal(refused) == [("unit", "already_with_unit")]
    with pytest.raises(ValidationFailed) as refused:
        unit_desk.change(other, SUBSCRIBERS)
    assert refusal(refused) == [("unit", "already_with_unit")]
    unit_desk.note(sub, ANSWER)
    assert unit_desk.send_on(referral).is_open


def test_an_answer_has_words_and_a_day_that_can_be(referred, unit_desk, today):
    sub = unit_desk.send_on(referred())
    for text, day, field, code in (
        (" ", None, "words", "required"),
        ("آ" * 50_001, None, "words", "too_long"),
        (ANSWER, today + timedelta(days=3), "answered_on", "unit_answers_in_future"),
        (ANSWER, today - timedelta(days=3), "answered_on", "unit_answers_too_early"),
    ):
        with pytest.raises(ValidationFailed) as refused:
            unit_desk.note(sub, text, day)
        assert refusal(refused) == [(field, code)]


def test_a_reason_is_asked_for_where_a_unit_is_changed_or_let_go(referred, unit_desk, subs_of):
    referral = referred()
    sub = unit_desk.send_on(referral)
    for deed in (
        lambda: unit_desk.change(sub, reason=" "),
        lambda: unit_desk.take_back(sub, " "),
    ):
        with pytest.raises(ValidationFailed) as refused:
            deed()
        assert refusal(refused) == [("words", "required")]
    with pytest.raises(ValidationFailed) as refused:
        unit_desk.change(sub, None)
    assert refusal(refused) == [("unit", "required")]
    assert subs_of(referral) == (sub,)


def test_what_was_done_already_is_refused_in_words_of_its_own(referred, unit_desk):
    referral = referred()
    noted = unit_desk.note(unit_desk.send_on(referral), ANSWER)
    moved, _second = unit_desk.change(unit_desk.send_on(referral))[-2:]
    taken = unit_desk.take_back(unit_desk.send_on(referral))
    for sub, code in (
        (noted, "unit_has_answered"),
        (moved, "unit_was_changed"),
        (taken, "was_taken_back"),
    ):
        with pytest.raises(RuleBroken) as refused:
            unit_desk.note(sub, ANSWER)
        assert refused.value.code == code


def test_whoever_read_it_before_a_colleague_stored_it_is_told(referred, unit_desk):
    sub = unit_desk.send_on(referred())
    with pytest.raises(Conflict):
        unit_desk.note(replace(sub, version=sub.version - 1), ANSWER)


@pytest.mark.parametrize("accused", [{"accused_unit": SUBSCRIBERS}, {"accused_unit": "مشتركين"}])
def test_the_unit_complained_about_is_never_asked(referred, unit_desk, a_draft, accused):
    matter = replace(a_draft().matter, identity_level=IdentityLevel.HIDDEN_FROM_AGENCY, **accused)
    referral = referred(matter=matter)
    with pytest.raises(ValidationFailed) as refused:
        unit_desk.send_on(referral)
    assert refusal(refused) == [("unit", "sends_to_accused_unit")]
    sub = unit_desk.send_on(referral, NETWORK)
    with pytest.raises(ValidationFailed) as refused:
        unit_desk.change(sub, SUBSCRIBERS)
    assert refusal(refused) == [("unit", "sends_to_accused_unit")]


def test_nobody_but_the_agencys_own_liaison_does_any_of_it(
    referred, unit_desk, cast, database, agencies
):
    referral = referred()
    sub = unit_desk.send_on(referral)
    desk = unit_desk.agency
    for person in (cast.operator, cast.expert, cast.supervisor, cast.admin):
        unit_desk.agency = replace(desk, actor=person)
        for deed in (
            lambda: unit_desk.send_on(referral, NETWORK),
            lambda: unit_desk.note(sub, ANSWER),
            lambda: unit_desk.change(sub),
            lambda: unit_desk.take_back(sub),
        ):
            with pytest.raises(Forbidden):
                deed()
    unit_desk.agency = desk
    with database.transaction() as connection:
        staff.set_agencies(connection, desk.actor.staff_id, frozenset({agencies["POWER"]}))
    for deed in (
        lambda: unit_desk.send_on(referral, NETWORK),
        lambda: unit_desk.note(sub, ANSWER),
    ):
        with pytest.raises((Forbidden, NotFound)):
            deed()


def test_even_who_follows_cases_up_sends_on_for_no_agency_that_is_not_hers(
    referred, unit_desk, cast, database, agencies
):
    both = replace(cast.liaison, roles=frozenset({Role.LIAISON, Role.EXPERT}))
    unit_desk.agency = replace(unit_desk.agency, actor=both)
    referral = referred()
    with database.transaction() as connection:
        staff.set_agencies(connection, both.staff_id, frozenset({agencies["POWER"]}))
    with pytest.raises((Forbidden, NotFound)):
        unit_desk.send_on(referral)


def test_what_is_not_there_is_told(referred, unit_desk):
    sub = unit_desk.send_on(referred())
    with pytest.raises(NotFound):
        unit_desk.note(replace(sub, id=sub.id + 99), ANSWER)


def test_the_centre_sees_it_and_who_may_not_read_the_case_sees_no_words_of_it(
    referred, unit_desk, as_person, expert, operator2, a_draft
):
    matter = replace(a_draft().matter, identity_level=IdentityLevel.HIDDEN_FROM_AGENCY)
    referral = referred(matter=matter)
    noted = unit_desk.note(unit_desk.send_on(referral, instruction="بازدید"), ANSWER)

    def seen_by(person):
        service = StandingService(as_person(person))
        _case, standing = service.open(person, referral.case_id)
        return standing.asked[0].sub_referrals

    assert seen_by(expert) == (noted,)
    assert seen_by(operator2) == (replace(noted, instruction="", answer=""),)


def test_the_centre_closes_a_case_of_which_units_owe_an_answer(referred, unit_desk, centre):
    referral = referred()
    unit_desk.send_on(referral)
    assert centre.do("close", referral.case_id, WITHDRAWN).state is CaseState.CLOSED


def test_an_answer_without_a_day_came_today():
    today = date(2026, 11, 20)
    assert UnitAnswer(ANSWER).checked(today, today).answered_on == today
