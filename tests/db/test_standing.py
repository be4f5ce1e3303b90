"""A case and where it stands, read together, on both engines."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import event, insert

from samad_desktop.domain.answer_quality import Weakness
from samad_desktop.domain.calendar import TEHRAN
from samad_desktop.domain.cases import IdentityLevel
from samad_desktop.domain.deadlines import Step
from samad_desktop.domain.errors import ValidationFailed
from samad_desktop.domain.standing import Standing, StandingReferral
from samad_desktop.domain.transitions import CaseAction, ReferralAction
from samad_desktop.persistence import deadlines, tables
from samad_desktop.persistence.database import Database
from samad_desktop.services.explaining import ExplanationService
from samad_desktop.services.standing import StandingService
from tests.followed import REPLY, Desk, working_day


def read(desk: Desk, case_id: int) -> tuple[Standing, StandingReferral]:
    """Return where a case stands, and its most pressing referral."""
    standing = StandingService(desk.database).open(desk.actor, case_id)[1]
    pressing = standing.pressing()
    assert pressing is not None
    return standing, pressing


def test_clocks_referrals_and_what_may_be_done_are_read_together(
    new_case, centre, agency, agencies
):
    case_id = new_case()
    centre.refer(case_id, agencies["WATER"], copy_ids=(agencies["GOV"],))
    case, standing = StandingService(centre.database).open(centre.actor, case_id)
    assert case == centre.see(case_id)
    (asked,) = standing.asked
    assert [each.agency_id for each in standing.copies] == [agencies["GOV"]]
    assert standing.pressing() == asked
    clock = standing.clock_of(asked.referral.id)
    assert clock is not None
    assert clock.distance is not None
    assert clock.step is Step.ANSWER
    assert clock.due == asked.referral.due_at
    assert clock.distance.time.total_seconds() > 0
    assert CaseAction.REFER in standing.offered
    assert ReferralAction.REMIND in asked.offered
    assert ReferralAction.DECLINE_EXTENSION not in asked.offered


def test_a_weak_answer_comes_with_its_reasons_until_it_is_checked(
    new_case, centre, agency, agencies
):
    codes = []
    for _ in range(2):
        case_id = new_case()
        codes.append(centre.see(case_id).tracking_code)
        centre.refer(case_id, agencies["WATER"])
        agency.move("answer", case_id, REPLY)
    _standing, answer = read(centre, case_id)
    assert answer.reply == REPLY
    assert [(each.weakness, each.detail) for each in answer.concerns] == [
        (Weakness.NEAR_COPY, codes[0])
    ]
    centre.move("accept", case_id)
    _standing, checked = read(centre, case_id)
    assert checked.concerns == ()
    assert ReferralAction.ACCEPT not in checked.offered


def test_a_sent_back_answer_gives_way_to_the_reason_until_there_is_a_new_one(
    new_case, centre, agency, agencies
):
    case_id = new_case()
    centre.refer(case_id, agencies["WATER"])
    agency.move("answer", case_id, REPLY)
    assert read(centre, case_id)[1].sent_back is None
    centre.move("send_back", case_id, "بنویسید چه کسی رفت")
    _standing, back = read(centre, case_id)
    assert (back.reply, back.sent_back) == ("", "بنویسید چه کسی رفت")
    agency.move("reply_interim", case_id, "می‌پرسیم")
    _standing, back = read(centre, case_id)
    assert (back.reply, back.sent_back) == ("می‌پرسیم", "بنویسید چه کسی رفت")
    agency.move("answer", case_id, REPLY)
    _standing, new = read(centre, case_id)
    assert (new.reply, new.sent_back) == (REPLY, None)


def test_why_an_answer_was_sent_back_is_kept_from_who_may_not_read_a_protected_case(
    new_case, a_draft, centre, agency, agencies, desk, operator2
):
    hidden = replace(a_draft().matter, identity_level=IdentityLevel.HIDDEN_FROM_AGENCY)
    case_id = new_case(matter=hidden)
    centre.refer(case_id, agencies["WATER"])
    agency.move("answer", case_id, REPLY)
    centre.move("send_back", case_id, "بنویسید چه کسی رفت")
    assert read(centre, case_id)[1].sent_back == "بنویسید چه کسی رفت"
    assert read(desk(operator2), case_id)[1].sent_back == ""


def test_a_request_for_more_time_is_told_and_may_be_declined(new_case, centre, agency, agencies):
    case_id = new_case()
    centre.refer(case_id, agencies["WATER"])
    agency.move("ask_extension", case_id, "قطعه در راه است", working_day(agency.database))
    _standing, asked = read(centre, case_id)
    assert asked.extension_reason == "قطعه در راه است"
    assert asked.referral.extension_until == working_day(agency.database)
    assert ReferralAction.DECLINE_EXTENSION in asked.offered
    assert asked.reply == ""
    (longer,) = centre.move("extend", case_id, asked.asked_amount, "قطعه در راه است")
    assert longer.due_at.astimezone(TEHRAN).date() == working_day(agency.database)


def test_a_long_pause_that_leaves_no_term_until_the_day_asked_for_hides_no_case(
    new_case, centre, agency, agencies, database
):
    case_id = new_case()
    (sent,) = centre.refer(case_id, agencies["WATER"])
    agency.move("ask_extension", case_id, "قطعه در راه است", working_day(agency.database))
    with database.transaction() as connection:
        (clock,) = deadlines.running(connection, case_id=case_id)
        connection.execute(
            insert(tables.clock_pauses).values(
                deadline_id=clock.id,
                paused_at=sent.sent_at,
                resumed_at=sent.sent_at + timedelta(days=90),
                reason="منتظر مدرک",
                staff_id=centre.actor.staff_id,
            )
        )
    _standing, asked = read(centre, case_id)
    assert asked.asked_amount is None


def test_a_transfer_to_the_agency_that_has_it_is_refused(new_case, centre, agencies):
    case_id = new_case()
    centre.refer(case_id, agencies["WATER"])
    before, _pressing = read(centre, case_id)
    with pytest.raises(ValidationFailed, match="already_referred"):
        centre.move("transfer", case_id, agencies["WATER"], "چنین")
    after, _pressing = read(centre, case_id)
    assert after.referrals == before.referrals


def test_why_a_protected_case_waits_is_kept_from_who_may_not_read_it(
    new_case, a_draft, centre, desk, operator2
):
    told = "گفت مدیر شعبه را می‌شناسد"
    hidden = replace(a_draft().matter, identity_level=IdentityLevel.HIDDEN_FROM_AGENCY)
    case_id = new_case(matter=hidden)
    centre.do("pause", case_id, told)
    kept = desk(operator2)
    for reader, seen in ((centre, told), (kept, "")):
        standing = StandingService(reader.database).open(reader.actor, case_id)[1]
        assert [clock.pause_reason for clock in standing.clocks] == [seen]
        (why,) = ExplanationService(reader.database).of_case(reader.actor, case_id)
        assert [pause.reason for pause in why.clock.pauses] == [seen]
        assert {reason for day in why.explanation.days for reason in day.pauses} <= {seen}


def test_an_agencys_own_login_is_told_no_reason_why_a_protected_case_waits(
    new_case, a_draft, centre, agency, agencies
):
    told = "خودش مدرک می‌آورد"
    for level, seen in ((IdentityLevel.OPEN, told), (IdentityLevel.HIDDEN_FROM_AGENCY, "")):
        case_id = new_case(matter=replace(a_draft().matter, identity_level=level))
        (sent,) = centre.refer(case_id, agencies["WATER"])
        centre.do("pause", case_id, told)
        why = ExplanationService(agency.database).of_referral(agency.actor, sent.id)
        assert [pause.reason for pause in why.clock.pauses] == [seen]


@pytest.mark.parametrize("then", ["", "refer"])
def test_opening_a_case_asks_nothing_twice_and_nothing_of_what_is_not_there(
    new_case, centre, agencies, then
):
    case_id = new_case()
    if then:
        centre.refer(case_id, agencies["WATER"])
    service = StandingService(centre.database)
    with asked(centre.database) as questions:
        case, standing = service.open(centre.actor, case_id)
    assert len(standing.referrals) == len(then and (then,))
    assert (case.attachments, case.matter.answers, standing.links, standing.hold) == (
        (),
        (),
        (),
        None,
    )
    assert [each for each, times in Counter(questions).items() if times > 1] == []
    for table in ("attachments", "case_answers", "case_links", "sub_referrals", "legal_holds"):
        assert sum(f" {table} " in words for words, _given in questions) == 1, table
    assert any(" referral_files " in words for words, _given in questions) is False


@contextmanager
def asked(database: Database) -> Iterator[list[tuple[str, str]]]:
    """Note what the database is asked in the block: the words, and what is given with them."""
    noted: list[tuple[str, str]] = []

    def note(_connection, _cursor, words, given, *_more):
        noted.append((" ".join(words.split()), str(given)))

    event.listen(database.engine, "before_cursor_execute", note)
    try:
        yield noted
    finally:
        event.remove(database.engine, "before_cursor_execute", note)
