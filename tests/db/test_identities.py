"""Who stands behind a protected case: asked for with a reason, told, and kept on the record."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select, update

from samad_desktop.domain.cases import IdentityLevel
from samad_desktop.domain.citizens import PersonDraft
from samad_desktop.domain.errors import Forbidden, RuleBroken, ValidationFailed
from samad_desktop.domain.identities import ASKED_MAX, HOLDS_FOR, REASON_MAX_CHARS, TO_REDACT
from samad_desktop.domain.outgoing import WayOut
from samad_desktop.domain.referrals import ReferralDraft
from samad_desktop.persistence import look_ups, matters, tables
from samad_desktop.services.audit_reading import AuditReadingService
from samad_desktop.services.cases import CaseService
from samad_desktop.services.finding import FindingService
from samad_desktop.services.identities import IdentityService
from samad_desktop.services.look_ups import name_people_of
from samad_desktop.services.outgoings import OutgoingService
from samad_desktop.services.redactions import RedactionService
from samad_desktop.services.referrals import ReferralService
from tests.calls import AREA
from tests.redactions import confirmed_text

pytestmark = pytest.mark.on_both

CALLER = PersonDraft(name="عفت جهان‌بخش", phone="0914 555 6677")
OTHER = PersonDraft(name="بهرام کمالی", phone="0914 555 8899")
WHY = "تماس برای اعلام نتیجه"
ON_POSTGRESQL = pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


@pytest.fixture
def level():
    return IdentityLevel.HIDDEN_FROM_AGENCY


@pytest.fixture
def protected(intake, operator, a_draft, level):
    """Give a protected case that the first operator registered."""
    draft = a_draft(caller=CALLER, text="عفت گفت کارپرداز پول خواست")
    matter = replace(draft.matter, identity_level=level)
    return intake.register(operator, replace(draft, matter=matter)).value.case_id


@pytest.fixture
def own(as_person):
    """Give each person a service on a connection of her own."""
    return lambda service, actor, *more: service(as_person(actor), *more)


@pytest.fixture
def recorded(as_person, database, cast):
    """Give the reasons on record, as a supervisor reads them, the newest first."""

    def read(case_id):
        supervisor = cast.supervisor
        if database.is_sqlite:
            left = OutgoingService(database).latest(supervisor, None, None).rows
            return [(line.who, line.outgoing.reason) for line in left if line.outgoing.reason]
        lines = AuditReadingService(as_person(supervisor)).of_case(supervisor, case_id, None).rows
        return [(line.who, line.event.reason) for line in lines if line.event.deed == "asked"]

    return read


@pytest.mark.parametrize("who", ["expert", "supervisor"])
def test_nobody_is_told_by_her_role_and_whoever_asks_is(own, cast, protected, recorded, who):
    actor = getattr(cast, who)
    case = own(CaseService, actor).open(actor, protected)
    assert (case.citizen, case.identity_withheld, case.text_withheld) == (None, True, False)
    assert all(each.contact is None or each.contact.withheld for each in case.events)
    identities = own(IdentityService, actor)
    request = identities.ask(actor, protected, f"  {WHY} ")
    assert recorded(protected) == [(actor.display_name, WHY)]
    people = identities.show(actor, protected, request)
    assert (people.citizen.name, people.citizen.phones) == (CALLER.name, ("+989145556677",))
    assert people.representative is None
    called = {each.id: each.contact for each in case.events if each.contact is not None}
    assert people.calls.keys() == called.keys()
    told = {(call.name, call.phone, call.withheld) for call in people.calls.values()}
    assert told == {(CALLER.name, "+989145556677", False)}


def test_who_calls_for_somebody_is_shown_as_well(own, intake, operator, expert, a_draft):
    draft = a_draft(caller=CALLER, on_behalf=True, beneficiary=OTHER)
    matter = replace(draft.matter, identity_level=IdentityLevel.HIDDEN_FROM_AGENCY)
    case_id = intake.register(operator, replace(draft, matter=matter)).value.case_id
    identities = own(IdentityService, expert)
    people = identities.show(expert, case_id, identities.ask(expert, case_id, WHY))
    assert (people.citizen.name, people.representative.name) == (OTHER.name, CALLER.name)


@pytest.mark.parametrize("level", [IdentityLevel.HIDDEN])
def test_a_hidden_identity_is_the_supervisors_to_ask_for(
    own, operator, expert, supervisor, protected
):
    for actor in (operator, expert):
        with pytest.raises(Forbidden):
            own(IdentityService, actor).ask(actor, protected, WHY)
    identities = own(IdentityService, supervisor)
    request = identities.ask(supervisor, protected, WHY)
    assert identities.show(supervisor, protected, request).citizen.name == CALLER.name


def test_who_registered_it_knows_at_sight_and_a_colleague_may_not_even_ask(
    own, operator, operator2, protected
):
    assert own(CaseService, operator).open(operator, protected).citizen.name == CALLER.name
    with pytest.raises(Forbidden):
        own(IdentityService, operator2).ask(operator2, protected, WHY)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        *(("", "required"), ("  \u200f ", "required"), ("چون", "reason_needed")),
        *(("....... -", "reason_needed"), ("آ" * (REASON_MAX_CHARS + 1), "too_long")),
    ],
)
def test_a_reason_that_says_nothing_is_refused_and_nothing_is_kept(
    own, expert, protected, recorded, typed, code
):
    with pytest.raises(ValidationFailed) as error:
        own(IdentityService, expert).ask(expert, protected, typed)
    assert [(each.field, each.code) for each in error.value.errors] == [("reason", code)]
    assert recorded(protected) == []


@pytest.mark.parametrize("level", [IdentityLevel.OPEN])
def test_what_is_open_needs_no_request(own, expert, protected):
    with pytest.raises(RuleBroken) as error:
        own(IdentityService, expert).ask(expert, protected, WHY)
    assert error.value.code == "identity_is_open"


def test_a_request_shows_its_own_case_to_its_own_person_alone(
    own, expert, supervisor, protected, intake, operator, a_draft
):
    draft = a_draft(caller=OTHER)
    matter = replace(draft.matter, identity_level=IdentityLevel.HIDDEN_FROM_AGENCY)
    other = intake.register(operator, replace(draft, matter=matter)).value.case_id
    request = own(IdentityService, expert).ask(expert, protected, WHY)
    with pytest.raises(Forbidden):
        own(IdentityService, expert).show(expert, other, request)
    with pytest.raises(Forbidden):
        own(IdentityService, supervisor).show(supervisor, protected, request)


def test_a_request_does_not_hold_for_long(own, database, postgres, expert, protected):
    identities = own(IdentityService, expert)
    request = identities.ask(expert, protected, WHY)
    _let_pass(database, postgres, HOLDS_FOR + timedelta(minutes=1))
    with pytest.raises(Forbidden):
        identities.show(expert, protected, request)


def test_identities_are_asked_for_so_many_times_an_hour(own, expert, protected):
    identities = own(IdentityService, expert)
    for _ in range(ASKED_MAX):
        identities.ask(expert, protected, WHY)
    with pytest.raises(RuleBroken) as error:
        identities.ask(expert, protected, WHY)
    assert (error.value.code, error.value.detail) == ("asked_capped", str(ASKED_MAX))


def test_searching_leads_to_no_protected_case_before_or_after_asking(own, expert, protected):
    own(IdentityService, expert).ask(expert, protected, WHY)
    finding = own(FindingService, expert, AREA)
    for typed in (CALLER.name, CALLER.phone, "56677"):
        assert finding.find(expert, typed).page.rows == (), typed


def test_a_case_page_shows_nobody_by_itself_after_asking(own, expert, protected):
    own(IdentityService, expert).ask(expert, protected, WHY)
    case = own(CaseService, expert).open(expert, protected)
    assert (case.citizen, case.identity_withheld) == (None, True)


def test_a_case_is_opened_to_all_only_by_who_has_asked(own, expert, protected):
    service = own(CaseService, expert)
    case = service.open(expert, protected)
    opened = replace(case.matter, identity_level=IdentityLevel.OPEN)
    with pytest.raises(ValidationFailed) as error:
        service.correct(expert, protected, case.version, opened)
    assert [each.code for each in error.value.errors] == ["ask_identity_first"]
    own(IdentityService, expert).ask(expert, protected, "رضایت خود متقاضی")
    after = service.correct(expert, protected, case.version, opened).value
    assert (after.matter.identity_level, after.citizen.name) == (IdentityLevel.OPEN, CALLER.name)


def test_what_an_agency_reads_is_looked_through_by_a_request_of_its_own(
    own, as_person, expert, agencies, protected, recorded
):
    sheet = own(RedactionService, expert).open(expert, protected)
    words = {sheet.text[span.start : span.end] for span in sheet.proposals}
    assert (sheet.knows_caller, words) == (True, {"عفت"})
    assert recorded(protected) == [(expert.display_name, TO_REDACT)]
    said = confirmed_text(as_person(expert), expert, protected)
    draft = _draft(agencies["WATER"], said)
    referral = own(ReferralService, expert).refer(expert, protected, draft).value[-1]
    with pytest.raises(ValidationFailed) as error:
        own(ReferralService, expert).remind(expert, referral.id, referral.version, "عفت منتظر است")
    assert [(each.code, each.detail) for each in error.value.errors] == [("names_caller", "عفت")]
    assert len(recorded(protected)) == 1


def test_words_to_an_agency_are_looked_through_also_when_no_request_holds_any_more(
    own, database, postgres, as_person, expert, agencies, protected, recorded
):
    said = confirmed_text(as_person(expert), expert, protected)
    draft = _draft(agencies["WATER"], said)
    referral = own(ReferralService, expert).refer(expert, protected, draft).value[-1]
    _let_pass(database, postgres, HOLDS_FOR + timedelta(minutes=1))
    service = own(ReferralService, expert)
    with pytest.raises(ValidationFailed):
        service.remind(expert, referral.id, referral.version, "عفت منتظر است")
    assert recorded(protected) == [(expert.display_name, TO_REDACT)] * 2


@ON_POSTGRESQL
def test_the_server_tells_it_after_a_request_of_an_earlier_transaction(
    as_person, expert, protected
):
    opened = as_person(expert)
    with opened.transaction() as connection:
        connection.exec_driver_sql("SELECT samad_ask_identity(%s, %s)", (protected, WHY))
        told = matters.of_case(connection, protected)
        callers = matters.callers(connection, protected).values()
        assert (told.citizen_id, told.withheld) == (None, True)
        assert [each.withheld for each in callers] == [True]
    name_people_of(opened, protected)
    with opened.reading() as connection:
        told = matters.of_case(connection, protected)
        callers = matters.callers(connection, protected).values()
        assert told.citizen_id == next(iter(callers)).citizen_id is not None
        assert len(look_ups.given_by(connection, protected)) == 1


@ON_POSTGRESQL
def test_a_request_holds_no_longer_than_the_right_to_ask(as_person, database, expert, protected):
    IdentityService(as_person(expert)).ask(expert, protected, WHY)
    with database.transaction() as connection:
        connection.execute(update(tables.cases).values(identity_level=IdentityLevel.HIDDEN))
    with as_person(expert).reading() as connection:
        assert matters.of_case(connection, protected).withheld


@ON_SQLITE
def test_without_a_server_the_request_stands_among_what_left(own, supervisor, expert, protected):
    own(IdentityService, expert).ask(expert, protected, WHY)
    (line,) = own(OutgoingService, supervisor).latest(supervisor, None, None).rows
    assert (line.outgoing.way, line.case_id) == (WayOut.ASKED_IDENTITY, protected)
    assert (line.outgoing.people, line.outgoing.reason) == (1, WHY)


def _draft(agency_id, said):
    return ReferralDraft((agency_id,), instruction="بررسی شود", redaction=said)


def _let_pass(database, postgres, span):
    """Let what was asked be so much older."""
    if database.is_sqlite:
        o = tables.outgoings.c
        with database.transaction() as connection:
            for row in connection.execute(select(o.id, o.at)).all():
                older = update(tables.outgoings).where(o.id == row.id).values(at=row.at - span)
                connection.execute(older)
        return
    with postgres.connect(database.url.database) as above:
        above.execute("UPDATE audit_events SET at = at - %s::interval", [span])
