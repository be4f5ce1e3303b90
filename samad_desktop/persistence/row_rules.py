"""The grants and row-level policies of PostgreSQL, made from the one table of access rules.

They are made anew with every upgrade that finds other ones, in its transaction, so that no
rule of an earlier version is left behind. Embedded databases have none: who opens the file
reads all of it.
"""

import hashlib
from collections.abc import Iterator, Sequence

from sqlalchemy import Connection, select, text, update
from sqlalchemy.exc import DBAPIError

from samad_desktop.domain.access import (
    GRANTED,
    IMPERSONAL,
    TABLE_RULES,
    Right,
    Role,
    TableRule,
)
from samad_desktop.domain.access_functions import FUNCTION_RULES
from samad_desktop.domain.access_rows import Verb
from samad_desktop.persistence.failures import sqlstate
from samad_desktop.persistence.retention_functions import FOR_RETENTION, retention_functions
from samad_desktop.persistence.row_scopes import seen, written
from samad_desktop.persistence.server_rules import CLIENT, group_role
from samad_desktop.persistence.tables import metadata, schema_info

FOR_CLIENTS = (
    "samad_take_over_codes(text)",
    *("samad_now()", "lease_codes(int)", "samad_logged_in()", "samad_password_changed()"),
    *("samad_me()", "samad_my_agencies()", "samad_may(text)"),
    *("samad_citizen_told(bigint)", "samad_hold(bigint)", "samad_settle(bigint)"),
    *("samad_add_words(bigint, text)", "samad_tell()", "samad_file_told(bigint)"),
    *("samad_add_reply_file(bigint, text, text, bytea)", "samad_pause_reason(bigint)"),
    *("samad_pause_like_others(bigint)", "samad_move_reason(bigint)"),
    "samad_wait_for_beginners()",
    *("samad_matters(bigint[], int)", "samad_event_words(bigint[])", "samad_callers(bigint)"),
    *(
        "samad_instructions(bigint[])",
        "samad_sent_on_words(bigint[])",
        "samad_cases_of(bigint[], bigint[])",
    ),
    *("samad_kept_cases_of(bigint[])", "samad_calls_of(bigint[], int)"),
    *("samad_found(text[], bigint, int, int, bigint)", "samad_words_of(bigint[])"),
    *(
        "samad_found_sent(text[], bigint, int, int)",
        "samad_found_among(text[], bigint, int, int, bigint, json)",
        "samad_found_sent_among(text[], bigint, int, int, json)",
        "samad_put_sent_words(bigint, text, boolean)",
    ),
    *("samad_hold_words(bigint)", "samad_renew_words(bigint, text)", "samad_asked_cases()"),
    "samad_learn_words(bigint, text[], text[], text[])",
    *("samad_code_series()", "samad_my_directives()"),
)
_POLICIES = text("SELECT tablename, policyname FROM pg_policies WHERE schemaname = 'public'")
_TIMED_OUT = "57014"
# Shorter than a server waits before it looks for deadlocks: it never ends the work of the other.
_SOON_MS = 400
# Whoever upgrades has a patience of her own.
_PATIENCE = (
    "SELECT set_config('lock_timeout', '15s', true) WHERE current_setting('lock_timeout') = '0'"
)
_PATIENT_MS = "SELECT setting::int FROM pg_settings WHERE name = 'lock_timeout'"
_FUNCTION = """
CREATE OR REPLACE FUNCTION samad_may(wanted text) RETURNS boolean LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RETURN CASE wanted {cases} ELSE false END;
END $$
"""


def renew(connection: Connection, *, even_if_same: bool = False) -> bool:
    """Give every group role its grants and rules, as the owner; say whether any were others."""
    made = tuple(statements())
    digest = hashlib.sha256("\n".join(made).encode()).hexdigest()
    if not even_if_same and connection.scalar(select(schema_info.c.rules)) == digest:
        return False
    _hold_all(connection)
    for table, policy in connection.execute(_POLICIES).all():
        connection.exec_driver_sql(f'DROP POLICY "{policy}" ON {table}')
    for statement in made:
        connection.exec_driver_sql(statement)
    connection.execute(update(schema_info).values(rules=digest))
    return True


def _hold_all(connection: Connection) -> None:
    """Lock all tables in one order; begin anew where somebody at work locked them in another.

    Of two who wait for each other a server ends whichever it finds first. So this one lets go
    soon, not of what its transaction did before, and the other goes on meanwhile; only who has
    still not come to an end then is waited for with all patience.
    """
    names = ", ".join((*sorted(metadata.tables), "alembic_version"))
    lock_all = f"LOCK TABLE {names} IN ACCESS EXCLUSIVE MODE"
    connection.exec_driver_sql(_PATIENCE)
    tries = connection.exec_driver_sql(_PATIENT_MS).scalar_one() // (2 * _SOON_MS)
    if not any(_has_soon(connection, lock_all) for _ in range(tries)):
        connection.exec_driver_sql(lock_all)


def _has_soon(connection: Connection, lock_all: str) -> bool:
    """Lock the tables if that takes hardly any time, and say whether it did."""
    limit = connection.exec_driver_sql("SHOW statement_timeout").scalar_one()
    connection.exec_driver_sql("SAVEPOINT renewing")
    try:
        connection.exec_driver_sql(f"SET LOCAL statement_timeout = {_SOON_MS}")
        connection.exec_driver_sql(lock_all)
    except DBAPIError as error:
        if sqlstate(error) != _TIMED_OUT:
            raise
        connection.exec_driver_sql("ROLLBACK TO SAVEPOINT renewing")
        return False
    connection.exec_driver_sql(f"SET LOCAL statement_timeout = '{limit}'")
    connection.exec_driver_sql("RELEASE SAVEPOINT renewing")
    return True


def statements(rules: Sequence[TableRule] = TABLE_RULES) -> Iterator[str]:
    """Give what makes the rules, where there are none."""
    groups = ", ".join((CLIENT, *(group_role(role) for role in Role)))
    names = sorted(metadata.tables)
    yield f"REVOKE ALL ON {', '.join((*names, 'alembic_version'))} FROM {groups}"
    for name in names:
        if name not in IMPERSONAL:
            yield f"ALTER TABLE {name} ENABLE ROW LEVEL SECURITY"
    for rule in rules:
        for role in sorted(rule.roles):
            for table in rule.tables:
                yield from _of_table(rule, role, table)
    yield who_may()
    yield from (f"REVOKE ALL ON FUNCTION {name} FROM PUBLIC" for name in FOR_CLIENTS)
    yield from (f"GRANT EXECUTE ON FUNCTION {name} TO {CLIENT}" for name in FOR_CLIENTS)
    for roles, functions in FUNCTION_RULES:
        allowed = ", ".join(group_role(role) for role in sorted(roles))
        for name in functions:
            yield f"REVOKE ALL ON FUNCTION {name} FROM PUBLIC, {groups}"
            yield f"GRANT EXECUTE ON FUNCTION {name} TO {allowed}"
    yield from retention_functions()
    erasers = ", ".join(group_role(role) for role in Role if Right.RUN_RETENTION in GRANTED[role])
    yield from (f"GRANT EXECUTE ON FUNCTION {name} TO {erasers}" for name in FOR_RETENTION)


def who_may() -> str:
    """Return what makes the function that knows the rights of a session's person."""
    return _FUNCTION.format(cases=" ".join(_when(right) for right in Right))


def _when(right: Right) -> str:
    holders = sorted(role for role in Role if right in GRANTED[role])
    asked = (f"pg_has_role(session_user, '{group_role(role)}', 'USAGE')" for role in holders)
    return f"WHEN '{right}' THEN {' OR '.join(asked)}"


def _of_table(rule: TableRule, role: Role, table: str) -> Iterator[str]:
    columns = f" ({', '.join(rule.columns)})" if rule.columns else ""
    group = group_role(role)
    yield f"GRANT {', '.join(verb + columns for verb in rule.verbs)} ON {table} TO {group}"
    if table not in IMPERSONAL:
        for verb in rule.verbs:
            yield _policy(rule, role, table, verb)


def _policy(rule: TableRule, role: Role, table: str, verb: Verb) -> str:
    using = f" USING ({seen(rule.rows, table, verb)})" if verb is not Verb.INSERT else ""
    check = ""
    if verb in (Verb.INSERT, Verb.UPDATE):
        check = f" WITH CHECK ({written(rule.rows, table, verb)})"
    return (
        f"CREATE POLICY {role}_{verb}_{rule.rows} ON {table} FOR {verb.upper()}"
        f" TO {group_role(role)}{using}{check}"
    )
