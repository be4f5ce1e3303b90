"""A supervisor reads who looked at a case and what a person did; nobody else does."""

from datetime import timedelta

import psycopg
import pytest

from samad_desktop.domain.audit import Receipt
from samad_desktop.domain.errors import Forbidden, NotFound, RuleBroken
from samad_desktop.domain.paging import PAGE_SIZE
from samad_desktop.domain.staff import spelled_password
from samad_desktop.persistence.database import Database
from samad_desktop.services import audit
from samad_desktop.services.audit_reading import AuditReadingService
from tests.centres import PASSWORD

pytestmark = pytest.mark.half_on_a_server

ON_SERVER = pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)


@pytest.fixture
def reading(as_person, supervisor):
    return AuditReadingService(as_person(supervisor))


@pytest.fixture
def case_id(intake, operator, a_draft):
    return intake.register(operator, a_draft()).value.case_id


@pytest.fixture
def span(database):
    now = database.now()
    return now - timedelta(days=3), now + timedelta(days=3)


@pytest.fixture
def server(postgres, database):
    with postgres.connect(database.url.database) as connection:
        yield connection


def _look(postgres, database, case_id):
    """See the citizen of a case as the expert, with psql as it were."""
    with psycopg.connect(
        host="127.0.0.1",
        port=postgres.port,
        dbname=database.url.database,
        user="expert",
        password=spelled_password(PASSWORD),
        autocommit=True,
    ) as connection:
        ask = "SELECT samad_ask_identity(%s, 'برای تماس با متقاضی')"
        request = connection.execute(ask, [case_id]).fetchall()[0][0]
        connection.execute("SELECT samad_show_identity(%s)", [request])


@ON_SERVER
def test_who_looked_at_a_case_is_told_newest_first(
    reading, supervisor, postgres, database, case_id
):
    _look(postgres, database, case_id)
    lines = reading.of_case(supervisor, case_id, None).rows
    assert [(each.event.deed, each.event.noun) for each in lines[:2]] == [
        ("saw", "identity"),
        ("asked", "identity"),
    ]
    assert lines[0].who == "جواد کاردان"
    assert lines[1].event.reason == "برای تماس با متقاضی"
    assert lines[-1].event.noun == "cases"
    assert reading.case_of(supervisor, lines[0].tracking_code) == case_id


@ON_SERVER
def test_what_a_person_did_in_a_span_is_told(
    reading, supervisor, postgres, database, case_id, span
):
    _look(postgres, database, case_id)
    lines = reading.of_person(supervisor, "expert", span, None).rows
    assert {each.event.login for each in lines} == {"expert"}
    assert [each.event.deed for each in lines[:2]] == ["saw", "asked"]
    before = (span[0] - timedelta(days=7), span[0])
    assert reading.of_person(supervisor, "expert", before, None).rows == ()


@ON_SERVER
def test_pages_follow_each_other_without_a_gap(reading, supervisor, server, case_id):
    server.execute(
        "INSERT INTO audit_events (login, deed, noun, keys, rows)"
        f" SELECT 'expert', 'saw', 'identity', '{case_id}', 1 FROM generate_series(1, 250)"
    )
    first = reading.of_case(supervisor, case_id, None)
    second = reading.of_case(supervisor, case_id, first.next)
    assert (len(first.rows), second.next) == (PAGE_SIZE, None)
    ids = [each.event.id for each in (*first.rows, *second.rows)]
    assert ids == sorted(set(ids), reverse=True)
    assert len(ids) > 250


@ON_SERVER
def test_a_change_of_many_cases_is_found_at_each(reading, supervisor, server, case_id):
    server.execute(
        "INSERT INTO audit_events (login, deed, noun, keys, rows)"
        f" VALUES ('expert', 'update', 'cases', '999999,{case_id}', 2)"
    )
    lines = reading.of_case(supervisor, case_id, None).rows
    assert (lines[0].event.rows, lines[0].tracking_code) == (2, "")


@ON_SERVER
def test_the_seal_is_told_and_what_was_altered(reading, supervisor, database, server, case_id):
    assert reading.state(supervisor, None).seals == 0
    receipt = audit.seal(database)
    state = reading.state(supervisor, receipt)
    assert (state.seals, state.unsealed, state.wrong, state.witnessed) == (1, 0, None, True)
    assert state.sealed_until is not None
    assert not reading.state(supervisor, Receipt(1, "x")).witnessed
    server.execute(
        "UPDATE audit_events SET login = 'x' WHERE id = (SELECT min(id) FROM audit_events)"
    )
    assert reading.state(supervisor, receipt).wrong == 1


def test_nobody_else_reads_the_record(as_person, cast, case_id, span):
    for actor in (cast.operator, cast.expert, cast.liaison, cast.admin):
        theirs = AuditReadingService(as_person(actor))
        with pytest.raises(Forbidden):
            theirs.of_case(actor, case_id, None)
        with pytest.raises(Forbidden):
            theirs.of_person(actor, "expert", span, None)
        with pytest.raises(Forbidden):
            theirs.state(actor, None)


@ON_SERVER
@pytest.mark.parametrize(
    "statement",
    [
        "SELECT samad_audit_of_case(1, NULL, 10)",
        "SELECT samad_audit_of_person('expert', '-infinity', 'infinity', NULL, 10)",
        "SELECT samad_audit_state(NULL, NULL)",
    ],
)
def test_the_server_refuses_who_asks_without_the_right(as_person, admin, statement):
    opened: Database = as_person(admin)
    with pytest.raises(Forbidden), opened.transaction() as connection:
        connection.exec_driver_sql(statement)


def test_an_unknown_code_is_no_case(reading, supervisor):
    with pytest.raises(NotFound):
        reading.case_of(supervisor, "1234567890")


def test_an_embedded_centre_says_that_it_has_no_record(sqlite_url, supervisor):
    opened = Database(sqlite_url)
    with pytest.raises(RuleBroken, match="audit_on_server_only"):
        AuditReadingService(opened).state(supervisor, None)
    opened.close()
