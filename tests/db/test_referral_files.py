"""Files that go with an instruction or come with a reply: who gets them, and who never does."""

from dataclasses import replace

import pytest

from samad_desktop.domain.attachments import FilePart, checked_attachment
from samad_desktop.domain.cases import EventKind, IdentityLevel
from samad_desktop.domain.errors import Forbidden, NotFound
from samad_desktop.domain.referrals import ReferralDraft
from samad_desktop.persistence import staff
from samad_desktop.services.agency_desk import AgencyDeskService
from samad_desktop.services.cases import CaseService
from samad_desktop.services.referrals import ReferralService
from tests.followed import REPLY, working_day
from tests.redactions import confirmed_text

pytestmark = pytest.mark.half_on_a_server

PLAN = checked_attachment("نقشه.pdf", b"%PDF-1.7 plan")
PHOTO = checked_attachment("عکس.png", b"\x89PNG\r\n\x1a\n photo")
LETTER = checked_attachment("نامه.txt", "متن".encode())


@pytest.fixture
def refer(as_person, expert):
    """Refer a case with files, as its expert."""

    def send(case_id, *agency_ids, files=(PLAN,), **more):
        own = as_person(expert)
        more["redaction"] = confirmed_text(own, expert, case_id)
        draft = ReferralDraft(agency_ids=agency_ids, instruction="رسیدگی شود", **more)
        service = ReferralService(own)
        return service.refer(expert, case_id, draft, files).value

    return send


@pytest.fixture
def open_as_liaison(as_person, liaison):
    return lambda referral: AgencyDeskService(as_person(liaison)).open(liaison, referral.id)


@pytest.fixture
def read_file(as_person, liaison):
    desk = AgencyDeskService(as_person(liaison))
    return lambda referral, file: desk.attachment(liaison, referral.id, file.id)


@pytest.fixture
def now_answers_for(database, liaison, agencies):
    """Let the liaison answer for another agency than before."""

    def do(code):
        with database.transaction() as connection:
            staff.set_agencies(connection, liaison.staff_id, frozenset({agencies[code]}))

    return do


@pytest.fixture
def answer(agency):
    """Answer the last referral of a case with files."""

    def do(case_id, deed="answer", files=(PHOTO,), *more):
        service = ReferralService(agency.database)
        last = service.of_case(agency.actor, case_id)[-1]
        getattr(service, deed)(agency.actor, last.id, last.version, REPLY, *more, files)

    return do


def names(files):
    return [file.name for file in files]


def test_the_agency_gets_what_was_attached_to_its_instruction(
    new_case, refer, agency, agencies, open_as_liaison, read_file
):
    (referral,) = refer(new_case(), agencies["WATER"], files=(PLAN, PHOTO))
    shown = open_as_liaison(referral)
    assert [(file.name, file.part) for file in shown.attachments] == [
        (PLAN.name, FilePart.INSTRUCTION),
        (PHOTO.name, FilePart.INSTRUCTION),
    ]
    got = read_file(referral, shown.attachments[0])
    assert (got.content, got.media_type) == (PLAN.content, "application/pdf")


def test_a_file_for_several_agencies_is_kept_once_and_listed_once(
    new_case, refer, centre, agencies
):
    case_id = new_case()
    refer(case_id, agencies["WATER"], agencies["POWER"], copy_ids=(agencies["GOV"],))
    (file,) = centre.see(case_id).attachments
    assert (file.name, file.part) == (PLAN.name, FilePart.INSTRUCTION)
    assert file.agency_ids == (agencies["WATER"], agencies["POWER"], agencies["GOV"])


def test_one_agency_sees_nothing_that_went_to_another_or_came_from_it(
    new_case, refer, agencies, open_as_liaison, answer, now_answers_for, read_file
):
    case_id = new_case()
    (own,) = refer(case_id, agencies["WATER"])
    (_own, others) = refer(case_id, agencies["POWER"], files=(LETTER,))
    now_answers_for("POWER")
    answer(case_id)
    assert names(open_as_liaison(others).attachments) == [LETTER.name, PHOTO.name]
    theirs = open_as_liaison(others).attachments
    now_answers_for("WATER")
    assert names(open_as_liaison(own).attachments) == [PLAN.name]
    for file in theirs:
        with pytest.raises((Forbidden, NotFound)):
            read_file(own, file)


@pytest.mark.parametrize("deed", ["answer", "reply_interim", "ask_extension"])
def test_what_an_agency_attaches_to_its_reply_comes_to_the_centre(
    new_case, refer, agencies, answer, centre, as_person, expert, deed
):
    case_id = new_case()
    refer(case_id, agencies["WATER"], files=())
    until = (working_day(centre.database),) if deed == "ask_extension" else ()
    answer(case_id, deed, (PHOTO,), *until)
    case = centre.see(case_id)
    (file,) = case.attachments
    assert (file.part, file.agency_ids) == (FilePart.REPLY, (agencies["WATER"],))
    read = CaseService(as_person(expert)).attachment(expert, file.id)
    assert read.content == PHOTO.content
    assert [t.value for t in case.events[0].told if t.field == "files"] == [PHOTO.name]


def test_a_returned_referral_brings_its_files_along(new_case, refer, agency, agencies, centre):
    case_id = new_case()
    (referral,) = refer(case_id, agencies["WATER"], files=())
    ReferralService(agency.database).send_back_to_centre(
        agency.actor, referral.id, referral.version, "نه از ما", agencies["POWER"], (PHOTO,)
    )
    assert names(centre.see(case_id).attachments) == [PHOTO.name]


def test_a_transfer_takes_the_files_of_the_instruction_along_and_no_reply(
    new_case, refer, agencies, answer, centre, open_as_liaison, now_answers_for
):
    case_id = new_case()
    refer(case_id, agencies["WATER"])
    answer(case_id, "reply_interim")
    last = centre.move("transfer", case_id, agencies["POWER"], "برق پمپ")[-1]
    now_answers_for("POWER")
    assert names(open_as_liaison(last).attachments) == [PLAN.name]
    plan, _photo = centre.see(case_id).attachments
    assert plan.agency_ids == (agencies["WATER"], agencies["POWER"])


@pytest.mark.parametrize("level", IdentityLevel)
def test_of_a_protected_case_the_agency_gets_the_centres_files_and_none_of_the_citizens(
    intake, operator, a_draft, refer, agency, agencies, open_as_liaison, level
):
    draft = a_draft()
    draft = replace(draft, matter=replace(draft.matter, identity_level=level))
    case_id = intake.register(operator, draft, (LETTER,)).value.case_id
    (referral,) = refer(case_id, agencies["WATER"])
    of_citizen = [LETTER.name] if level is IdentityLevel.OPEN else []
    assert names(open_as_liaison(referral).attachments) == [*of_citizen, PLAN.name]


def test_who_may_not_read_a_protected_case_is_shown_no_file_and_no_name_of_one(
    a_draft, new_case, refer, agencies, as_person, operator2
):
    matter = replace(a_draft().matter, identity_level=IdentityLevel.HIDDEN_FROM_AGENCY)
    case_id = new_case(matter=matter)
    refer(case_id, agencies["WATER"])
    seen = CaseService(as_person(operator2)).open(operator2, case_id)
    assert seen.attachments == ()
    assert PLAN.name not in repr(seen)


def test_the_timeline_names_the_files_of_an_instruction(new_case, refer, centre, agencies):
    case_id = new_case()
    refer(case_id, agencies["WATER"], files=(PLAN, PHOTO))
    event = next(e for e in centre.see(case_id).events if e.kind is EventKind.REFERRED)
    assert [(told.field, told.value) for told in event.told] == [("files", "نقشه.pdf، عکس.png")]
