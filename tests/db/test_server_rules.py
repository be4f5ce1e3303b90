"""PostgreSQL's side of the schema: codes, notices, grants, and what a catalogue must not hold."""

import random
import re

import psycopg
import pytest

from samad_desktop.domain import tracking_codes
from samad_desktop.domain.errors import Forbidden
from samad_desktop.persistence.database import Database
from samad_desktop.persistence.tracking_codes import lease_codes
from tests.centres import read_cast

_READ = {"operator", "expert", "supervisor", "secretary", "official"}
_WRITE = {"operator", "expert", "supervisor"}


@pytest.fixture
def server(postgresql_url):
    opened = Database(postgresql_url)
    yield opened
    opened.close()


@pytest.fixture
def database(server):
    """Only the shared engine has these rules."""
    return server


def _rows(database, query):
    with database.reading() as connection:
        return connection.exec_driver_sql(query).all()


def test_the_permutation_is_the_one_of_the_domain(server):
    numbers = [0, 1, 9_999, 10_000, 99_999_999, *random.Random(7).sample(range(10**8), 40)]
    for key in ("کلید", "3f" * 32):
        found = _rows(
            server,
            f"SELECT n, samad_permuted(n, '{key}') FROM unnest(ARRAY{numbers}::bigint[]) n",
        )
        assert dict(found) == {n: tracking_codes.permuted(n, key.encode()) for n in numbers}


def test_both_engines_would_give_the_same_codes(server):
    (key,) = _rows(server, "SELECT permutation_key FROM code_counter")[0]
    with server.transaction() as connection:
        given = lease_codes(connection, 200)
    made = (tracking_codes.code_for(number, key.encode()) for number in range(10_000))
    assert list(given) == [code for code in made if code is not None][:200]


def test_whoever_may_lease_codes_cannot_read_their_key(as_person, cast):
    for actor in (cast.operator, cast.supervisor, cast.admin):
        with as_person(actor).transaction() as connection:
            assert len(lease_codes(connection, 3)) == 3
        with pytest.raises(Forbidden):
            _rows(as_person(actor), "SELECT permutation_key FROM code_counter")
        with pytest.raises(Forbidden):
            _rows(as_person(actor), "SELECT samad_permuted(1, 'x')")


@pytest.mark.parametrize(
    ("statement", "noun"),
    [
        ("UPDATE canned_texts SET title = title", "reference"),
        ("UPDATE staff SET disabled = disabled", "staff"),
        ("INSERT INTO citizens (uuid, made_at) VALUES (gen_random_uuid(), now())", "citizen"),
    ],
)
def test_a_change_announces_its_noun(server, statement, noun):
    address = server.url.render_as_string(hide_password=False).replace("+psycopg", "")
    with psycopg.connect(address, autocommit=True) as listening:
        listening.execute("LISTEN samad_changes")
        with server.transaction() as connection:
            connection.exec_driver_sql(statement)
        (notice,) = listening.notifies(timeout=5, stop_after=1)
    assert notice.payload == noun


def test_each_kind_is_told_once_and_what_was_told_is_not_told_again(server):
    address = server.url.render_as_string(hide_password=False).replace("+psycopg", "")
    with psycopg.connect(address, autocommit=True) as listening:
        listening.execute("LISTEN samad_changes")
        with server.transaction() as connection:
            for _ in range(2):
                connection.exec_driver_sql("UPDATE canned_texts SET title = title")
            connection.exec_driver_sql("UPDATE staff SET disabled = disabled")
        with server.transaction() as connection:
            connection.exec_driver_sql(
                "INSERT INTO citizens (uuid, made_at) VALUES (gen_random_uuid(), now())"
            )
        told = [each.payload for each in listening.notifies(timeout=5, stop_after=3)]
        assert sorted(told) == ["citizen", "reference", "staff"]
        assert list(listening.notifies(timeout=0)) == []


# Of a case nobody reads all that a new one has.
_NOTHING_OF = {
    "cases": "(kind) SELECT ''",
    "contact_identities": "(phone) SELECT ''",
    "citizen_identities": "(name) SELECT ''",
    "citizen_names": "(word) SELECT ''",
}


def _attempts(table):
    return {
        "SELECT": f"SELECT * FROM {table} LIMIT 1",
        "INSERT": f"INSERT INTO {table} {_NOTHING_OF.get(table, f'SELECT * FROM {table}')}"
        " WHERE false",
        "DELETE": f"DELETE FROM {table} WHERE false",
    }


@pytest.mark.parametrize(
    ("table", "allowed"),
    [
        ("cases", {"SELECT": set(), "INSERT": _WRITE, "DELETE": set()}),
        ("contact_identities", {"SELECT": set(), "INSERT": _WRITE, "DELETE": set()}),
        ("citizen_identities", {"SELECT": set(), "INSERT": _WRITE, "DELETE": set()}),
        ("citizen_names", {"SELECT": set(), "INSERT": _WRITE, "DELETE": _WRITE}),
        ("staff_passwords", {"SELECT": set(), "INSERT": set(), "DELETE": set()}),
        ("code_counter", {"SELECT": set(), "INSERT": set(), "DELETE": set()}),
        ("centre", {"SELECT": "all", "INSERT": set(), "DELETE": set()}),
        ("staff", {"SELECT": "all", "INSERT": set(), "DELETE": set()}),
    ],
)
def test_each_role_may_do_what_it_was_granted_and_no_more(server, as_person, table, allowed):
    cast = read_cast(server)
    people = [cast.operator, cast.expert, cast.supervisor, cast.secretary, cast.official]
    for actor in (*people, cast.liaison, cast.admin):
        opened = as_person(actor)
        for verb, statement in _attempts(table).items():
            expected = allowed[verb] == "all" or actor.login in allowed[verb]
            assert _may(opened, statement) is expected, (actor.login, verb, table)


def test_a_secretary_may_add_to_the_words_of_a_case_and_change_nothing_else(as_person, secretary):
    opened = as_person(secretary)
    assert _may(opened, "SELECT samad_add_words(1, 'یادداشت')")
    assert not _may(opened, "UPDATE case_search SET words = 'یادداشت'")
    assert not _may(opened, "UPDATE cases SET text = text WHERE false")


def _may(database, statement):
    try:
        with database.transaction() as connection:
            connection.exec_driver_sql(statement)
    except Forbidden:
        return False
    return True


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TABLE mine (n int)",
        "CREATE TEMP TABLE mine (n int)",
        "CREATE SCHEMA mine",
        "CREATE FUNCTION mine() RETURNS int LANGUAGE sql AS 'SELECT 1'",
        "SET ROLE samad_owner",
        "SET ROLE samad_supervisor",
        "CREATE ROLE mine",
        "GRANT samad_supervisor TO operator",
        "ALTER ROLE operator2 PASSWORD 'x'",
        "ALTER TABLE cases DISABLE TRIGGER ALL",
        "TRUNCATE cases",
        "SELECT setval('code_numbers', 1)",
        "COPY staff TO PROGRAM 'true'",
    ],
)
def test_an_operator_with_psql_cannot(as_person, operator, statement):
    with pytest.raises(Forbidden):
        _rows_of_transaction(as_person(operator), statement)


def _rows_of_transaction(database, statement):
    with database.transaction() as connection:
        connection.exec_driver_sql(statement)


def test_every_table_belongs_to_owners_who_cannot_log_in(server):
    owners = _rows(
        server,
        "SELECT DISTINCT rolname, rolcanlogin FROM pg_class JOIN pg_roles r ON r.oid = relowner"
        " WHERE relnamespace = 'public'::regnamespace ORDER BY 1",
    )
    assert owners == [("samad_auditor", False), ("samad_owner", False)]


def test_no_login_role_owns_anything_or_may_make_roles(server):
    owning = _rows(
        server,
        "SELECT DISTINCT rolname FROM pg_shdepend JOIN pg_roles r ON r.oid = refobjid"
        " WHERE deptype = 'o' AND rolcanlogin AND NOT rolsuper",
    )
    powers = _rows(
        server,
        "SELECT rolname FROM pg_roles WHERE rolcanlogin AND NOT rolsuper"
        " AND (rolcreaterole OR rolcreatedb OR rolbypassrls OR rolreplication)",
    )
    assert (owning, powers) == ([], [])


def test_nothing_of_ours_is_granted_to_everybody(server):
    tables = _rows(
        server,
        "SELECT relname FROM pg_class, aclexplode(relacl) g WHERE g.grantee = 0"
        " AND relnamespace = 'public'::regnamespace",
    )
    functions = _rows(
        server,
        "SELECT proname FROM pg_proc,"
        " aclexplode(coalesce(proacl, acldefault('f', proowner))) g"
        " WHERE g.grantee = 0 AND pronamespace = 'public'::regnamespace",
    )
    schema = _rows(
        server,
        "SELECT 1 FROM pg_namespace, aclexplode(coalesce(nspacl, acldefault('n', nspowner))) g"
        " WHERE nspname = 'public' AND g.grantee = 0",
    )
    whole = _rows(
        server,
        "SELECT 1 FROM pg_database, aclexplode(coalesce(datacl, acldefault('d', datdba))) g"
        " WHERE datname = current_database() AND g.grantee = 0",
    )
    assert (tables, functions, schema, whole) == ([], [], [], [])


def test_every_function_looks_for_names_in_a_pinned_path(server):
    loose = _rows(
        server,
        "SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace"
        " AND NOT 'search_path=pg_catalog, pg_temp' = ANY (coalesce(proconfig, '{}'))",
    )
    assert loose == []


def test_passwords_are_kept_as_scram_verifiers_only(postgres, postgresql_template):
    with postgres.connect() as connection:
        kept = connection.execute(
            "SELECT rolpassword FROM pg_authid WHERE rolpassword IS NOT NULL"
        ).fetchall()
    assert kept
    assert all(re.match(r"SCRAM-SHA-256\$4096:", verifier) for (verifier,) in kept)


def test_what_the_counters_read_is_soon_cleared_of_dead_rows(server):
    tables = ("cases", "contacts", "deadlines", "referrals")
    found = _rows(server, f"SELECT relname, reloptions FROM pg_class WHERE relname IN {tables}")
    assert {name for name, _ in found} == set(tables)
    for name, options in found:
        assert "autovacuum_vacuum_scale_factor=0.01" in (options or ()), name
