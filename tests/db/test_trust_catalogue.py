"""What PostgreSQL's catalogue must not hold, asked of a centre as it is made."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from samad_desktop.domain.access import IMPERSONAL, TABLE_RULES, Right, Role
from samad_desktop.domain.access_functions import FUNCTION_RULES
from samad_desktop.persistence.row_rules import renew
from samad_desktop.persistence.tables import metadata

_OPEN_TABLES = (
    "SELECT DISTINCT relname FROM pg_class, aclexplode(relacl) g JOIN pg_roles r ON r.oid = grantee"
    " WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT relrowsecurity"
    " AND (rolname = 'samad_client' OR rolname IN (SELECT 'samad_' || unnest(%s::text[])))"
)
_UNPINNED = (
    "SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace"
    " AND NOT 'search_path=pg_catalog, pg_temp' = ANY (coalesce(proconfig, '{}'))"
)
_PUBLIC = (
    "SELECT proname FROM pg_proc, aclexplode(coalesce(proacl, acldefault('f', proowner))) g"
    " WHERE g.grantee = 0 AND pronamespace = 'public'::regnamespace"
    " UNION ALL SELECT lanname FROM pg_language,"
    " aclexplode(coalesce(lanacl, acldefault('l', lanowner))) g"
    " WHERE g.grantee = 0 AND lanpltrusted AND lanname <> 'internal'"
)
_POWERFUL_OWNERS = (
    "SELECT proname FROM pg_proc JOIN pg_roles r ON r.oid = proowner WHERE prosecdef"
    " AND pronamespace = 'public'::regnamespace AND (rolsuper OR rolcanlogin)"
)
_OWNING = (
    "SELECT DISTINCT rolname FROM pg_shdepend JOIN pg_roles r ON r.oid = refobjid"
    " WHERE deptype = 'o' AND rolcanlogin AND NOT rolsuper"
)
_UNFOLDED = (
    "SELECT tablename, policyname FROM pg_policies WHERE cardinality(roles) <> 1"
    " OR 'public' = ANY (roles) OR permissive <> 'PERMISSIVE'"
)
# Functions of policies are asked once a query, in a SELECT of their own; citizens and files by
# their keys.
_ONCE_A_ROW = (
    r"SELECT tablename, policyname FROM pg_policies, concat_ws(' ', qual, with_check) rule"
    r" WHERE regexp_replace(rule,"
    r" '\( SELECT (public\.)?samad_\w+\((''\w+''::text)?\) AS \w+\)', '', 'g') ~"
    r" 'samad_' AND rule !~ '^\(?(public\.)?samad_(told_of|file_told)\((id|citizen_id)\)\)?$'"
)

# For so long that it was looked for deadlocks already.
_WAITS = (
    "SELECT FROM pg_locks WHERE NOT granted AND relation = %s::regclass"
    " AND waitstart < clock_timestamp() - interval '50 milliseconds'"
)
# Whatever a client may call that reads whom she named, or who was told before.
_TELLING = (
    "SELECT proname FROM pg_proc, aclexplode(proacl) g JOIN pg_roles r ON r.oid = grantee"
    " WHERE pronamespace = 'public'::regnamespace AND rolname LIKE 'samad_%' AND rolname NOT IN"
    " ('samad_owner', 'samad_auditor', 'samad_doorkeeper', 'samad_super')"
    " AND prosrc ~ 'citizen_(names|phones)|look_ups|samad_named_people'"
)


@pytest.mark.parametrize(
    ("query", "spoiled"),
    [
        (_UNPINNED, "ALTER FUNCTION samad_me() RESET search_path"),
        (_PUBLIC, "GRANT EXECUTE ON FUNCTION samad_identity_of(bigint) TO PUBLIC"),
        (_POWERFUL_OWNERS, "ALTER FUNCTION samad_me() OWNER TO samad_super"),
        (_OWNING, "ALTER TABLE blobs OWNER TO operator"),
        (_UNFOLDED, "CREATE POLICY mine ON cases USING (true)"),
        (_ONCE_A_ROW, "ALTER POLICY operator_select_all ON cases USING (samad_may('take_call'))"),
    ],
)
def test_the_catalogue_is_clean_and_what_spoils_it_is_found(trust, query, spoiled):
    with trust.superuser() as connection:
        assert connection.execute(query.encode()).fetchall() == []
        connection.autocommit = False
        connection.execute(spoiled.encode())
        assert connection.execute(query.encode()).fetchall() != []
        connection.rollback()


def test_every_table_that_clients_reach_has_rules_of_rows_or_tells_of_nobody(trust):
    with trust.superuser() as connection:
        found = connection.execute(_OPEN_TABLES, [[role.value for role in Role]]).fetchall()
    assert {name for (name,) in found} == set(IMPERSONAL)


def test_every_table_stands_in_the_rules_or_is_nobodys():
    ruled = {table for rule in TABLE_RULES for table in rule.tables}
    nobodys = {"staff_passwords", "code_counter", "referral_search", "citizen_phones"}
    nobodys |= {"name_words", "leased_codes", "gap_codes"}
    assert set(metadata.tables) - ruled == nobodys
    assert ruled - set(metadata.tables) == {"alembic_version"}


def test_the_server_knows_the_same_rights_as_the_services(trust):
    for role in Role:
        with trust.login(role) as connection:
            for right in Right:
                found = connection.execute("SELECT samad_may(%s)", [right.value]).fetchone()
                assert found == (trust.actor(role).may(right),), (role, right)


def test_the_functions_that_tell_of_people_are_for_whom_the_rules_say(trust):
    query = "SELECT has_function_privilege('samad_' || %s, %s, 'EXECUTE')"
    with trust.superuser() as connection:
        for roles, functions in FUNCTION_RULES:
            for name in functions:
                allowed = {r for r in Role if connection.execute(query, [r, name]).fetchone()[0]}
                assert allowed == roles, name
        told = connection.execute(_TELLING.encode()).fetchall()
    named = {name.partition("(")[0] for _, functions in FUNCTION_RULES for name in functions}
    assert {name for (name,) in told} <= named


def test_rules_that_are_the_same_are_not_made_again(trust):
    with trust.database.transaction() as connection:
        connection.exec_driver_sql("SET LOCAL ROLE samad_owner")
        assert renew(connection, even_if_same=True)
        assert not renew(connection)


@pytest.mark.parametrize(("first", "then"), [("referrals", "cases"), ("cases", "referrals")])
def test_who_renews_the_rules_waits_for_who_works_in_any_order(trust, first, then):
    with trust.superuser() as working, ThreadPoolExecutor(1) as pool:
        working.autocommit = False
        working.execute(f"SELECT 1 FROM {first}".encode())
        renewed = pool.submit(_renew, trust.database)
        with trust.superuser() as watching:
            while watching.execute(_WAITS.encode(), [first]).fetchone() is None:
                assert not renewed.done()
        working.execute(f"SELECT 1 FROM {then}".encode())
        working.commit()
        assert renewed.result()


def _renew(database):
    with database.transaction() as connection:
        # A server under load looks for deadlocks before there is one, and then finds the other's.
        connection.exec_driver_sql("SET LOCAL deadlock_timeout = 1")
        connection.exec_driver_sql("SET LOCAL ROLE samad_owner")
        return renew(connection, even_if_same=True)
