"""What a protected case says, and whose it is, by each one's own login and on both engines."""

from dataclasses import replace

import psycopg
import pytest
from sqlalchemy import select

from samad_desktop.domain.access import Role
from samad_desktop.domain.attachments import checked_attachment
from samad_desktop.domain.cases import IdentityLevel
from samad_desktop.domain.citizens import PersonDraft
from samad_desktop.domain.counters import Counter
from samad_desktop.domain.errors import Forbidden
from samad_desktop.domain.paging import Page
from samad_desktop.domain.protection import (
    may_know_citizen,
    may_open_to,
    may_read_text,
    must_ask_to_open,
)
from samad_desktop.domain.staff import spelled_password
from samad_desktop.persistence import matters, tables
from samad_desktop.services.cases import CaseService
from samad_desktop.services.escalation import EscalationService
from samad_desktop.services.finding import FindingService
from samad_desktop.services.identities import IdentityService
from samad_desktop.services.intake import IntakeService
from samad_desktop.services.oversight import OversightService
from tests.calls import AREA
from tests.centres import PASSWORD

pytestmark = pytest.mark.half_on_a_server

ON_POSTGRESQL = pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
CALLER = PersonDraft(name="عفت جهان‌بخش", phone="0914 555 6677")
FILE = checked_attachment("رسید.txt", b"receipt")


@pytest.fixture
def level():
    return IdentityLevel.HIDDEN_FROM_AGENCY


@pytest.fixture
def protected(intake, operator, a_draft, level):
    """Give a protected case that the first operator registered."""
    draft = a_draft(caller=CALLER, text="کارپرداز پول خواست", place="انبار")
    matter = replace(draft.matter, identity_level=level)
    return intake.register(operator, replace(draft, matter=matter), (FILE,)).value.case_id


@pytest.fixture
def own(as_person):
    """Give each person a service on a connection of her own."""
    return lambda service, actor, *more: service(as_person(actor), *more)


def test_who_registered_it_reads_and_mends_it(own, operator, protected):
    service = own(CaseService, operator)
    case = service.open(operator, protected)
    assert (case.matter.text, case.citizen.name) == ("کارپرداز پول خواست", CALLER.name)
    assert [file.name for file in case.attachments] == [FILE.name]
    mended = replace(case.matter, text="کارپرداز پول گرفت", place="انبار دو")
    after = service.correct(operator, protected, case.version, mended).value
    assert (after.matter.text, after.matter.place) == ("کارپرداز پول گرفت", "انبار دو")
    found = own(FindingService, operator, AREA).find(operator, "پول گرفت").page.rows
    assert [(row.id, row.excerpt) for row in found] == [(protected, "کارپرداز پول گرفت")]


def test_a_colleague_sees_that_it_exists_and_where_it_stands(own, operator, operator2, protected):
    case = own(CaseService, operator2).open(operator2, protected)
    assert (case.text_withheld, case.identity_withheld) == (True, True)
    assert (case.matter.text, case.matter.place, case.citizen, case.attachments) == (
        *("", "", None),
        (),
    )
    finding = own(FindingService, operator2, AREA)
    (row,) = finding.find(operator2, case.tracking_code).page.rows
    assert (row.id, row.protected, row.excerpt, row.place) == (protected, True, "", "")
    oversight = own(OversightService, operator2)
    counted = oversight.counters(operator2)
    listed = oversight.listing(operator2, Counter.OPEN)
    assert (counted.open, [row.id for row in listed.rows]) == (1, [protected])


def test_a_colleague_finds_it_neither_by_its_words_nor_by_its_caller(
    own, operator2, expert, supervisor, protected
):
    finding = own(FindingService, operator2, AREA)
    for typed in ("کارپرداز", "انبار", CALLER.name, CALLER.phone, "56677"):
        assert finding.find(operator2, typed).page == Page((), None), typed
    for actor in (expert, supervisor):
        finding = own(FindingService, actor, AREA)
        rows = finding.find(actor, "کارپرداز").page.rows
        assert [row.id for row in rows] == [protected], actor.login
        for typed in (CALLER.name, CALLER.phone, "56677"):
            assert finding.find(actor, typed).page == Page((), None), (typed, actor.login)


@pytest.mark.parametrize("level", [IdentityLevel.HIDDEN_FROM_AGENCY, IdentityLevel.HIDDEN])
def test_a_caller_who_rings_again_is_greeted_with_a_count(
    own, operator, operator2, supervisor, a_draft, protected
):
    own(IntakeService, operator, AREA).register(operator, a_draft(caller=CALLER))
    for actor in (operator, operator2, supervisor):
        greeted = own(IntakeService, actor, AREA).recognise(actor, CALLER.phone).people
        assert [(each.case_count, each.protected_count) for each in greeted] == [(2, 1)]
        assert [len(each.open_cases) for each in greeted] == [1]
        assert [len(each.last_contacts) for each in greeted] == [1]


def test_a_colleague_who_takes_the_next_call_adds_to_it_unread(
    own, operator, operator2, expert, a_draft, protected
):
    again = a_draft(caller=CALLER, joined_case_id=protected, text="باز هم پول خواست")
    more = checked_attachment("صدا.txt", b"voice")
    own(IntakeService, operator2, AREA).register(operator2, again, (more,))
    unread = own(CaseService, operator2).open(operator2, protected)
    assert {event.text for event in unread.events} == {""}
    for actor in (operator, expert):
        case = own(CaseService, actor).open(actor, protected)
        assert case.events[0].text == "باز هم پول خواست"
        assert [file.name for file in case.attachments] == [FILE.name, more.name]
        rows = own(FindingService, actor, AREA).find(actor, "باز هم").page.rows
        assert [row.id for row in rows] == [protected]


@pytest.mark.parametrize("level", [IdentityLevel.HIDDEN])
def test_what_is_hidden_is_opened_only_by_who_may_know_the_citizen(
    own, operator, expert, supervisor, protected
):
    service = own(CaseService, expert)
    case = service.open(expert, protected)
    opened = replace(case.matter, identity_level=IdentityLevel.OPEN)
    with pytest.raises(Forbidden):
        service.correct(expert, protected, case.version, opened)
    mended = replace(case.matter, text="درست‌تر")
    version = service.correct(expert, protected, case.version, mended).value.version
    less = replace(mended, identity_level=IdentityLevel.HIDDEN_FROM_AGENCY)
    version = own(CaseService, supervisor).correct(supervisor, protected, version, less)
    assert version.value.matter.identity_level is IdentityLevel.HIDDEN_FROM_AGENCY
    again = replace(mended, identity_level=IdentityLevel.HIDDEN)
    kept = service.correct(expert, protected, version.value.version, again).value
    assert kept.matter.identity_level is IdentityLevel.HIDDEN
    freed = replace(mended, identity_level=IdentityLevel.OPEN)
    after = own(CaseService, operator).correct(operator, protected, kept.version, freed).value
    assert after.matter.identity_level is IdentityLevel.OPEN


@ON_POSTGRESQL
@pytest.mark.parametrize("level", IdentityLevel)
def test_the_server_tells_what_the_program_would(as_person, cast, protected, level):
    for login in (*Role, "operator2"):
        actor = getattr(cast, login)
        is_of_centre = bool(actor.roles - {Role.LIAISON, Role.ADMIN})
        with as_person(actor).reading() as connection:
            told = matters.of_case(connection, protected)
            people = matters.callers(connection, protected).values()
            words = matters.of_cases(connection, [protected], 9)
        reads = is_of_centre and may_read_text(actor, level, cast.operator.staff_id)
        knows = is_of_centre and may_know_citizen(actor, level, cast.operator.staff_id)
        assert bool(told.text) is bool(told.place) is reads, (login, level)
        assert (told.citizen_id is not None) is knows, (login, level)
        assert told.withheld is (is_of_centre and not knows), (login, level)
        assert [each.citizen_id is not None for each in people] == [knows] * is_of_centre
        assert [len(each.text) for each in words.values()] == [9 * reads] * is_of_centre


@ON_POSTGRESQL
@pytest.mark.parametrize("level", IdentityLevel)
def test_the_server_lets_a_case_be_opened_as_the_program_does(as_person, cast, protected, level):
    registrar = cast.operator.staff_id
    for login in ("operator", "operator2", "expert", "supervisor"):
        actor = getattr(cast, login)
        for new_level in IdentityLevel:
            allowed = may_open_to(actor, level, registrar, new_level)
            unasked = must_ask_to_open(actor, level, registrar, new_level)
            opened = as_person(actor)
            done = _may_set(opened, protected, new_level)
            assert done is (allowed and not unasked), (login, new_level)
            if allowed and unasked:
                IdentityService(opened).ask(actor, protected, "برای گشودن پرونده")
                assert _may_set(opened, protected, new_level), (login, new_level)


def _may_set(opened, case_id, level):
    try:
        with opened.transaction() as connection:
            change = tables.cases.update().where(tables.cases.c.id == case_id)
            connection.execute(change.values(identity_level=level))
            connection.rollback()
    except Forbidden:
        return False
    return True


@pytest.fixture
def official_of_many_roles(postgres, database):
    """Log in as the official, who takes calls and answers for an agency besides."""
    name = database.url.database
    with postgres.connect(name) as above:
        above.execute("GRANT samad_liaison, samad_operator TO official")
        with psycopg.connect(
            host="127.0.0.1",
            port=postgres.port,
            dbname=name,
            user="official",
            password=spelled_password(PASSWORD),
        ) as connection:
            yield connection
        above.execute("REVOKE samad_liaison, samad_operator FROM official")


@ON_POSTGRESQL
def test_several_roles_together_read_no_more_than_each(official_of_many_roles, protected):
    ask = official_of_many_roles.execute
    told = ask("SELECT said FROM samad_matters(ARRAY[%s::bigint], NULL)", [protected])
    assert told.fetchall() == [("",)]
    files = ask("SELECT name FROM attachments WHERE case_id = %s", [protected])
    assert files.fetchall() == []
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        ask("SELECT text FROM cases WHERE id = %s", [protected])


@ON_POSTGRESQL
def test_nobody_stops_the_raising_by_a_lock_of_her_own(as_person, expert, secretary, new_case):
    with as_person(secretary).transaction() as hostile:
        hostile.exec_driver_sql("SELECT pg_advisory_lock(1110002)")
        found = EscalationService(as_person(expert)).raise_late(expert).value
        assert (found.elsewhere, found.total) == (False, 0)


def test_of_the_use_of_a_telephone_the_day_is_kept_and_not_the_moment(database, protected):
    used = select(tables.citizen_phones.c.last_used_at)
    with database.reading() as connection:
        (at,) = connection.execute(used).scalars()
    assert (at.hour, at.minute, at.second, at.microsecond) == (0, 0, 0, 0)
