"""What an agency sees of the cases that were sent to it, and what nobody else's liaison does."""

from dataclasses import fields, replace

import pytest

from samad_desktop.domain.attachments import checked_attachment
from samad_desktop.domain.cases import EventKind, IdentityLevel
from samad_desktop.domain.citizens import PersonDraft
from samad_desktop.domain.errors import Forbidden, NotFound
from samad_desktop.domain.worklists import Worklist
from samad_desktop.persistence import staff
from samad_desktop.services.agency_desk import AgencyDeskService
from samad_desktop.services.cases import CaseService
from samad_desktop.services.explaining import ExplanationService
from samad_desktop.services.worklists import WorklistService
from tests.followed import REPLY

pytestmark = pytest.mark.half_on_a_server

NAME, PHONE, TEXT = "سکینه نصیری", "0914 222 3344", "مأمور آبفا با من بد رفتار کرد"
LETTER = checked_attachment("نامه.txt", "متن".encode())


@pytest.fixture
def read(as_person, liaison):
    """Open a referral as the liaison, or as somebody else."""
    return lambda referral_id, actor=liaison: AgencyDeskService(as_person(actor)).open(
        actor, referral_id
    )


@pytest.fixture
def sent(centre, agency, intake, operator, a_draft, agencies):
    """Send a case of such a level to the water company, and one to another agency as well."""

    def send(level=IdentityLevel.OPEN, to="WATER"):
        draft = a_draft(caller=PersonDraft(name=NAME, phone=PHONE), text=TEXT)
        draft = replace(draft, matter=replace(draft.matter, identity_level=level))
        case_id = intake.register(operator, draft).value.case_id
        return centre.refer(case_id, agencies[to], instruction="رسیدگی شود")[0]

    return send


@pytest.mark.parametrize("level", IdentityLevel)
def test_an_agency_reads_the_text_and_knows_the_citizen_only_where_nothing_is_hidden(
    sent, read, level
):
    shown = read(sent(level).id)
    assert shown.matter.text == TEXT
    if level is IdentityLevel.OPEN:
        assert shown.citizen is not None
        assert shown.citizen.name == NAME
        assert not shown.identity_withheld
    else:
        assert shown.citizen is None
        assert shown.identity_withheld
        for each in (NAME, "+989142223344", "2223344"):
            assert each not in repr(shown)


def test_the_centres_notes_and_other_agencies_answers_stay_at_the_centre(
    sent, read, as_person, expert, centre, agency, agencies
):
    referral = sent()
    CaseService(as_person(expert)).note(expert, referral.case_id, "به نظر بی‌اساس است")
    agency.move("reply_interim", referral.case_id, "اکیپ رفت")
    centre.refer(referral.case_id, agencies["POWER"], instruction="برق پمپ")
    shown = read(referral.id)
    assert [event.kind for event in shown.events] == [EventKind.INTERIM_REPLY, EventKind.REFERRED]
    assert "بی‌اساس" not in repr(shown)
    assert "برق پمپ" not in repr(shown)


def test_a_copy_for_information_can_be_read_by_its_agency(centre, agency, new_case, agencies, read):
    copied = centre.refer(new_case(), agencies["POWER"], copy_ids=(agencies["WATER"],))[-1]
    assert read(copied.id).referral.copy


def test_whoever_is_not_of_the_agency_sees_nothing(sent, read, cast, database, agencies):
    own, others = sent(), sent(to="POWER")
    with pytest.raises((Forbidden, NotFound)):
        read(others.id)
    for name in (field.name for field in fields(cast) if field.name != "liaison"):
        with pytest.raises(Forbidden):
            read(own.id, getattr(cast, name))
    with database.transaction() as connection:
        staff.set_agencies(connection, cast.liaison.staff_id, frozenset())
    with pytest.raises((Forbidden, NotFound)):
        read(own.id)
    assert set(WorklistService(database).counts(cast.liaison).values()) == {0}


def test_a_liaison_opens_no_case_and_no_referral_that_is_none(database, sent, read, liaison):
    referral = sent()
    with pytest.raises(Forbidden):
        CaseService(database).open(liaison, referral.case_id)
    with pytest.raises(NotFound):
        read(referral.id + 99)


def test_the_list_of_an_agency_shows_the_text_of_what_was_sent_and_nothing_of_others(
    sent, database, liaison
):
    sent(IdentityLevel.HIDDEN)
    sent(to="POWER")
    (row,) = WorklistService(database).page(liaison, Worklist.AGENCY_OPEN).rows
    assert row.case.excerpt == TEXT
    assert NAME not in repr(row)


def test_files_go_to_the_agency_only_where_nothing_is_hidden(
    centre, agency, intake, operator, a_draft, agencies, liaison
):
    desk = AgencyDeskService(agency.database)
    for level in (IdentityLevel.OPEN, IdentityLevel.HIDDEN_FROM_AGENCY):
        draft = a_draft()
        draft = replace(draft, matter=replace(draft.matter, identity_level=level))
        case_id = intake.register(operator, draft, (LETTER,)).value.case_id
        (referral,) = centre.refer(case_id, agencies["WATER"])
        (file,) = centre.see(case_id).attachments
        listed = desk.open(liaison, referral.id).attachments
        if level is IdentityLevel.OPEN:
            assert listed == (file,)
            assert desk.attachment(liaison, referral.id, file.id).content == LETTER.content
        else:
            assert listed == ()
            with pytest.raises((Forbidden, NotFound)):
                desk.attachment(liaison, referral.id, file.id)


def test_an_answer_is_seen_by_who_gave_it(sent, read, agency):
    referral = sent()
    agency.move("answer", referral.case_id, REPLY)
    assert read(referral.id).events[0].text == REPLY


def test_an_agency_is_told_why_it_has_until_then(sent, centre, agency, liaison):
    referral = sent()
    centre.move("extend", referral.case_id, 90, "قطعه در راه است")
    centre.do("pause", referral.case_id, "نشانی روشن نیست")
    told = ExplanationService(agency.database).of_referral(liaison, referral.id)
    assert told.clock.referral_id == referral.id
    assert told.clock.term.amount == 90
    assert [pause.reason for pause in told.clock.pauses] == ["نشانی روشن نیست"]
    assert [move.reason for move in told.moves] == ["قطعه در راه است"]


def test_of_a_protected_case_an_agency_learns_the_date_and_no_reason(sent, centre, agency, liaison):
    referral = sent(IdentityLevel.HIDDEN_FROM_AGENCY)
    centre.move("extend", referral.case_id, 90, "سکینه نصیری بیمار است", all_the_same=True)
    centre.do("pause", referral.case_id, "خود خانم نصیری مدرک می‌آورد")
    told = ExplanationService(agency.database).of_referral(liaison, referral.id)
    assert len(told.clock.pauses) == len(told.moves) == 1
    assert "نصیری" not in repr(told)


def test_the_date_of_another_agency_and_the_centres_own_dates_stay_at_the_centre(
    sent, centre, agency, as_person, liaison, operator
):
    explaining = ExplanationService(agency.database)
    own, others = sent(), sent(to="POWER")
    with pytest.raises((Forbidden, NotFound)):
        explaining.of_referral(liaison, others.id)
    with pytest.raises(Forbidden):
        ExplanationService(as_person(operator)).of_referral(operator, own.id)
    with pytest.raises(NotFound):
        explaining.of_referral(liaison, own.id + 99)
    agency.move("answer", own.case_id, REPLY)
    with pytest.raises(NotFound):
        explaining.of_referral(liaison, own.id)


def test_two_agencies_of_one_case_have_each_its_own_date(sent, centre, agency, agencies, liaison):
    referral = sent()
    centre.refer(referral.case_id, agencies["POWER"], amount=5, reason="فوری")
    told = ExplanationService(agency.database).of_referral(liaison, referral.id)
    assert told.clock.referral_id == referral.id
    assert told.clock.term.amount != 5
