"""What an agency finds: what was referred to it, by code and by words of what it reads."""

from dataclasses import replace

import pytest
from sqlalchemy import delete

from samad_desktop.domain.access import Actor, Role
from samad_desktop.domain.cases import IdentityLevel
from samad_desktop.domain.citizens import PersonDraft
from samad_desktop.domain.errors import Forbidden
from samad_desktop.persistence.tables import referral_search
from samad_desktop.services.cases import CaseService
from samad_desktop.services.finding import FindingService
from samad_desktop.services.identities import IdentityService
from tests.calls import AREA
from tests.redactions import confirmed_text

pytestmark = pytest.mark.half_on_a_server

NAME, PHONE = "سکینه نصیری", "0914 222 3344"
TEXT = "مأمور آبفا دیروز در کوچه سرپوش با من بد رفتار کرد"
LESS = "مأمور آبفا بد رفتار کرد"


@pytest.fixture
def found(as_person, liaison):
    """Return the ids that somebody finds by what she types, the liaison if nobody else."""

    def look(typed, actor=liaison):
        rows = FindingService(as_person(actor), AREA).find(actor, typed).page.rows
        return [row.id for row in rows]

    return look


@pytest.fixture
def sent(centre, agency, intake, operator, a_draft, agencies):
    """Send a case of such a level to the water company; return its id."""

    def send(level=IdentityLevel.OPEN, to="WATER"):
        draft = a_draft(caller=PersonDraft(name=NAME, phone=PHONE), text=TEXT)
        draft = replace(draft, matter=replace(draft.matter, identity_level=level))
        case_id = intake.register(operator, draft).value.case_id
        more = (
            {}
            if level is IdentityLevel.OPEN
            else {"redaction": confirmed_text(centre.database, centre.actor, case_id, text=LESS)}
        )
        centre.refer(case_id, agencies[to], instruction="لوله عوض شود", **more)
        return case_id

    return send


def test_an_agency_finds_its_open_case_by_its_text_its_instruction_and_its_code(
    sent, found, as_person, operator
):
    case_id = sent()
    code = CaseService(as_person(operator)).open(operator, case_id).tracking_code
    for typed in ("سرپوش", "رفتار مأمور", "لوله", "سرپ", code):
        assert found(typed) == [case_id], typed
    assert found("برق") == []


def test_an_agency_finds_nothing_by_who_stands_behind_it(sent, found):
    sent()
    for typed in (NAME, PHONE, "22233344", "3344"):
        assert found(typed) == [], typed


def test_an_agency_finds_nothing_that_was_sent_to_another(sent, found, as_person, operator):
    case_id = sent(to="POWER")
    code = CaseService(as_person(operator)).open(operator, case_id).tracking_code
    for typed in ("سرپوش", "لوله", code):
        assert found(typed) == [], typed


@pytest.mark.parametrize("level", [IdentityLevel.HIDDEN_FROM_AGENCY, IdentityLevel.HIDDEN])
def test_a_protected_case_is_found_by_what_the_agency_reads_and_never_by_the_original(
    sent, found, level
):
    case_id = sent(level)
    for typed in ("رفتار", "لوله"):
        assert found(typed) == [case_id], typed
    for typed in ("سرپوش", "کوچه", "سرپ"):
        assert found(typed) == [], typed


def test_the_row_shows_what_the_agency_reads(sent, as_person, liaison):
    sent(IdentityLevel.HIDDEN_FROM_AGENCY)
    (row,) = FindingService(as_person(liaison), AREA).find(liaison, "رفتار").page.rows
    assert (row.excerpt, row.protected) == (LESS, True)


def test_a_case_that_becomes_protected_answers_no_more_to_what_was_struck_out(
    sent, found, as_person, operator
):
    case_id = sent()
    service = CaseService(as_person(operator))
    case = service.open(operator, case_id)
    text = f"{TEXT}؛ من {NAME} هستم"
    changed = service.correct(operator, case_id, case.version, replace(case.matter, text=text))
    assert found("نصیری") == [case_id]
    hidden = replace(changed.value.matter, identity_level=IdentityLevel.HIDDEN_FROM_AGENCY)
    service.correct(operator, case_id, changed.value.version, hidden)
    assert found("نصیری") == []
    assert found("رفتار") == [case_id]


@pytest.fixture
def turn(as_person, supervisor):
    """Let the supervisor open a case to all, or protect it, after she asked whose it is."""

    def do(case_id, level):
        database = as_person(supervisor)
        case = CaseService(database).open(supervisor, case_id)
        if case.matter.identity_level is not IdentityLevel.OPEN:
            IdentityService(database).ask(supervisor, case_id, "رضایت خود متقاضی")
        matter = replace(case.matter, identity_level=level)
        CaseService(database).correct(supervisor, case_id, case.version, matter)

    return do


def test_what_a_person_struck_out_is_not_found_after_the_case_was_open_meanwhile(sent, found, turn):
    case_id = sent(IdentityLevel.HIDDEN_FROM_AGENCY)
    turn(case_id, IdentityLevel.OPEN)
    turn(case_id, IdentityLevel.HIDDEN_FROM_AGENCY)
    assert (found("دیروز"), found("رفتار")) == ([], [case_id])


def test_what_a_person_struck_out_is_not_found_where_its_words_were_made_anew_meanwhile(
    sent, found, turn, database
):
    """The words of a case referred by an older desk are first made while it is open."""
    case_id = sent(IdentityLevel.HIDDEN_FROM_AGENCY)
    with database.transaction() as connection:
        connection.execute(delete(referral_search))
    turn(case_id, IdentityLevel.OPEN)
    assert found("دیروز") == [case_id]
    turn(case_id, IdentityLevel.HIDDEN_FROM_AGENCY)
    assert found("دیروز") == []


def test_a_corrected_case_is_found_by_what_it_says_now(sent, found, as_person, operator):
    case_id = sent()
    service = CaseService(as_person(operator))
    case = service.open(operator, case_id)
    mended = replace(case.matter, text="چاه خشک شد")
    service.correct(operator, case_id, case.version, mended)
    assert (found("چاه"), found("سرپوش"), found("لوله")) == ([case_id], [], [case_id])


def test_a_note_of_the_centre_is_not_what_an_agency_finds_by(sent, found, as_person, operator):
    case_id = sent()
    CaseService(as_person(operator)).note(operator, case_id, "تانکر رفت")
    assert (found("تانکر"), found("تانکر", operator)) == ([], [case_id])


def test_who_answers_for_nobody_finds_nothing(sent, database, found, liaison, as_person):
    sent()
    nobody = Actor(10_000, "nobody", "کسی", frozenset({Role.ADMIN}))
    with pytest.raises(Forbidden):
        FindingService(database, AREA).find(nobody, "سرپوش")
