"""A case goes to agencies and comes back answered, on both engines."""

from dataclasses import replace

import pytest
from sqlalchemy import select

from samad_desktop.documents.explanation import explanation_sheet
from samad_desktop.domain.cases import CaseState, EventKind
from samad_desktop.domain.deadlines import Step
from samad_desktop.domain.errors import Conflict, Forbidden, NotFound, RuleBroken, ValidationFailed
from samad_desktop.domain.referrals import ReferralDraft, ReferralState
from samad_desktop.persistence import deadlines, staff, tables
from samad_desktop.services.cases import CaseService
from samad_desktop.services.explaining import ExplanationService
from samad_desktop.services.referrals import ReferralService

REPLY = "اکیپ در تاریخ ۱۴۰۵/۰۹/۰۳ اعزام و لوله تعمیر شد؛ آب از ساعت ۱۶ وصل است."


class Desk:
    """One person with her own connection, as she sees a case's referrals."""

    def __init__(self, database, actor):
        self.actor = actor
        self._referrals = ReferralService(database)

    def do(self, action, case_id, *arguments):
        """Do something with the last referral of a case; return all of them."""
        last = self._referrals.of_case(self.actor, case_id)[-1]
        move = getattr(self._referrals, action)
        return move(self.actor, last.id, last.version, *arguments).value

    def refer(self, case_id, *agency_ids, **more):
        draft = ReferralDraft(agency_ids=agency_ids, **more)
        return self._referrals.refer(self.actor, case_id, draft).value

    def of_case(self, case_id):
        return self._referrals.of_case(self.actor, case_id)

    def acknowledge(self, referral_id, version):
        return self._referrals.acknowledge(self.actor, referral_id, version)


@pytest.fixture
def centre(as_person, expert):
    return Desk(as_person(expert), expert)


@pytest.fixture
def agency(database, liaison, agencies, as_person):
    """Give the desk of an agency's liaison, with her own connection."""
    with database.transaction() as connection:
        staff.set_agencies(connection, liaison.staff_id, frozenset({agencies["WATER"]}))
    return Desk(as_person(liaison), liaison)


@pytest.fixture
def agencies(reference):
    return {agency.code: agency.id for agency in reference.agencies.values()}


@pytest.fixture
def water(agencies):
    return agencies["WATER"]


@pytest.fixture
def case_id(intake, operator, a_draft):
    return intake.register(operator, a_draft()).value.case_id


@pytest.fixture
def look(database, expert):
    """Say where a case is, what happened to it, and which clocks run."""

    def at(case_id):
        case = CaseService(database).open(expert, case_id)
        with database.reading() as connection:
            clocks = deadlines.running(connection, case_id=case_id)
        kinds = [event.kind for event in reversed(case.events)]
        return case.state, kinds, [clock.step for clock in clocks]

    return at


def refused(move, *arguments):
    """Return the field and the code with which something typed is refused."""
    with pytest.raises(ValidationFailed) as no:
        move(*arguments)
    (error,) = no.value.errors
    return error.field, error.code


def test_the_life_of_a_referral_from_sending_to_an_accepted_answer(
    centre, agency, case_id, water, look
):
    (sent,) = centre.refer(case_id, water, instruction="رسیدگی و اعلام نتیجه")
    assert (sent.state, sent.agency_id) == (ReferralState.SENT, water)
    assert sent.due_at is not None
    assert len(sent.thresholds) == 4
    assert look(case_id)[0] is CaseState.REFERRED
    agency.do("acknowledge", case_id)
    agency.do("reply_interim", case_id, "اکیپ اعزام شد")
    (answered,) = agency.do("answer", case_id, REPLY)
    assert answered.awaits_check
    assert look(case_id)[2] == [Step.CHECK]
    (accepted,) = centre.do("accept", case_id)
    assert not accepted.awaits_check
    assert look(case_id) == (
        CaseState.ANSWERED,
        [
            *(EventKind.REGISTERED, EventKind.REFERRED, EventKind.ACKNOWLEDGED),
            *(EventKind.INTERIM_REPLY, EventKind.FINAL_REPLY, EventKind.ACCEPTED),
        ],
        [Step.CALL_BACK],
    )


def test_a_weak_answer_goes_back_and_its_clock_never_stopped(centre, agency, case_id, water, look):
    (sent,) = centre.refer(case_id, water)
    agency.do("answer", case_id, "بررسی شد")
    (back,) = centre.do("send_back", case_id, "بنویسید چه شد و کِی")
    assert back.state is ReferralState.RECEIVED
    assert back.due_at == sent.due_at
    assert back.thresholds == sent.thresholds
    assert look(case_id)[0] is CaseState.REFERRED
    assert look(case_id)[2] == [Step.ANSWER]


def test_a_case_is_answered_when_the_last_agency_has_answered(
    centre, agency, case_id, agencies, look
):
    centre.refer(case_id, agencies["POWER"], agencies["WATER"])
    agency.do("answer", case_id, REPLY)
    state, _kinds, clocks = look(case_id)
    assert state is CaseState.REFERRED
    assert sorted(clocks) == [Step.ANSWER, Step.CHECK]


def test_a_returned_case_is_the_centres_again_and_may_not_be_forgotten(
    centre, agency, case_id, agencies, look, database
):
    centre.refer(case_id, agencies["WATER"])
    agency.do("send_back_to_centre", case_id, "روستایی است", agencies["POWER"])
    assert look(case_id)[0] is CaseState.RETURNED
    assert look(case_id)[2] == [Step.REVIEW]
    with database.reading() as connection:
        proposed = connection.execute(select(tables.referrals.c.proposed_agency_id)).scalar_one()
    assert proposed == agencies["POWER"]
    after = centre.do("transfer", case_id, agencies["POWER"], "به پیشنهاد دستگاه نخست")
    assert [each.state for each in after] == [ReferralState.TRANSFERRED, ReferralState.SENT]
    assert look(case_id)[0] is CaseState.REFERRED
    assert look(case_id)[2] == [Step.ANSWER]


def test_another_term_needs_a_reason_and_both_dates_are_kept(centre, case_id, water, database):
    assert refused(lambda: centre.refer(case_id, water, amount=14)) == (
        "reason",
        "term_needs_reason",
    )
    (short,) = centre.refer(case_id, water, amount=14, reason="بیمار در خانه")
    (longer,) = centre.do("extend", case_id, 40, "لوله در دست ساخت است")
    assert longer.due_at > short.due_at
    with database.reading() as connection:
        given, move = connection.execute(select(tables.deadline_moves)).all()
    assert (given.new_due, given.reason) == (short.due_at, "بیمار در خانه")
    assert given.old_due > given.new_due
    assert (move.old_due, move.new_due) == (short.due_at, longer.due_at)


def test_the_rules_own_term_moves_nothing(centre, new_case, water, database):
    centre.refer(new_case(), water)
    with database.reading() as connection:
        query = select(tables.deadlines.c.amount).where(tables.deadlines.c.step == Step.ANSWER)
        usual = connection.execute(query).scalar_one()
    centre.refer(new_case(), water, amount=usual, reason="همان")
    with database.reading() as connection:
        assert connection.execute(select(tables.deadline_moves)).all() == []


def test_the_explanation_tells_why_the_term_is_another_one(centre, case_id, water, database):
    (sent,) = centre.refer(case_id, water, amount=14, reason="بیمار در خانه")
    (found,) = ExplanationService(database).of_case(centre.actor, case_id)
    assert [(move.new_due, move.reason) for move in found.moves] == [(sent.due_at, "بیمار در خانه")]
    sheet = explanation_sheet(found.explanation, "1", found.moves, found.agency)
    facts = dict(sheet.facts)
    assert "بیمار در خانه" in facts["جابه‌جایی"]
    assert centre.actor.display_name in facts["جابه‌جایی"]
    assert "آب" in facts["دستگاه اجرایی"]


def test_two_agencies_dates_are_explained_each_by_name(centre, case_id, agencies, database):
    centre.refer(case_id, agencies["WATER"], agencies["POWER"])
    found = ExplanationService(database).of_case(centre.actor, case_id)
    assert len({each.agency for each in found}) == 2


def test_a_copy_goes_for_information_and_awaits_nothing(centre, case_id, agencies, look):
    sent, copied = centre.refer(case_id, agencies["WATER"], copy_ids=(agencies["GOV"],))
    assert copied.copy
    assert copied.due_at is None
    assert copied.ended_at is not None
    assert look(case_id)[2] == [Step.ANSWER]
    assert sent.ended_at is None


def test_a_complaint_never_goes_to_the_agency_complained_about(
    centre, intake, operator, a_draft, agencies
):
    draft = a_draft()
    accused = replace(draft.matter, accused_agency_id=agencies["WATER"])
    case_id = intake.register(operator, replace(draft, matter=accused)).value.case_id
    assert refused(centre.refer, case_id, agencies["WATER"]) == ("agencies", "refers_to_accused")
    assert refused(
        lambda: centre.refer(case_id, agencies["GOV"], copy_ids=(agencies["WATER"],))
    ) == ("copies", "refers_to_accused")
    centre.refer(case_id, agencies["INSP"])
    assert refused(lambda: centre.do("transfer", case_id, agencies["WATER"], "اشتباه")) == (
        "agencies",
        "refers_to_accused",
    )


def test_what_is_missing_is_named_beside_its_field(centre, agency, case_id, agencies):
    assert refused(centre.refer, case_id) == ("agencies", "required")
    centre.refer(case_id, agencies["WATER"])
    assert refused(centre.refer, case_id, agencies["WATER"]) == ("agencies", "already_referred")
    assert refused(agency.do, "answer", case_id, " \u200c ") == ("reply", "required")
    assert refused(agency.do, "answer", case_id, "آ" * 50_001) == ("reply", "too_long")
    assert refused(
        lambda: centre.refer(case_id, agencies["GOV"], amount=40, reason="آ" * 50_001)
    ) == ("reason", "too_long")
    assert refused(agency.do, "send_back_to_centre", case_id, "از ما نیست", None) == (
        "proposed_agency",
        "required",
    )
    assert refused(centre.do, "extend", case_id, 0, "بی‌دلیل") == ("amount", "term_out_of_range")


def test_an_agency_sees_and_moves_its_own_referrals_only(centre, agency, case_id, agencies):
    (sent,) = centre.refer(case_id, agencies["POWER"])
    assert agency.of_case(case_id) == ()
    with pytest.raises((Forbidden, NotFound)):
        agency.acknowledge(sent.id, sent.version)
    with pytest.raises(Forbidden):
        agency.refer(case_id, agencies["WATER"])


def test_the_second_of_two_who_move_a_referral_is_told(centre, agency, case_id, water):
    (sent,) = centre.refer(case_id, water)
    agency.do("acknowledge", case_id)
    centre.do("remind", case_id, "خواهشمند است پاسخ دهید")
    with pytest.raises((Conflict, RuleBroken)):
        agency.acknowledge(sent.id, sent.version)


def test_an_answer_is_accepted_once(centre, agency, case_id, water):
    centre.refer(case_id, water)
    agency.do("answer", case_id, REPLY)
    centre.do("accept", case_id)
    with pytest.raises(RuleBroken, match="answer_already_checked"):
        centre.do("accept", case_id)


def test_a_unit_is_one_of_the_agencys_own_and_goes_to_no_other(centre, case_id, agencies, water):
    with pytest.raises(ValidationFailed, match="unit:unit_of_no_agency"):
        centre.refer(case_id, water, unit="واحدی که نیست")
    sent = centre.refer(case_id, water, agencies["POWERTBZ"], unit="امور مشترکین")
    assert {each.agency_id: each.unit for each in sent} == {
        water: "امور مشترکین",
        agencies["POWERTBZ"]: "",
    }


def test_where_an_agency_lists_no_units_any_may_be_named(centre, case_id, agencies, reference):
    bare = next(each for each in agencies.values() if not reference.units_of(each))
    (sent,) = centre.refer(case_id, bare, unit="ادارهٔ شرق")
    assert sent.unit == "ادارهٔ شرق"


def test_all_that_a_move_lacks_is_refused_at_once(centre, agency, case_id, water):
    centre.refer(case_id, water)

    def refused(desk, action, *arguments):
        with pytest.raises(ValidationFailed) as failed:
            desk.do(action, case_id, *arguments)
        return {each.field for each in failed.value.errors}

    assert refused(centre, "transfer", None, "") == {"agencies", "reason"}
    assert refused(centre, "extend", 0, "") == {"amount", "reason"}
    assert refused(agency, "send_back_to_centre", "", None) == {"proposed_agency", "reason"}
