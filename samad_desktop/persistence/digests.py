"""What a database holds as one short number a table, so that two of them can be proven equal.

The files of a database may pass every check of their own and still say something else than
they said: a flipped bit in a text is a sound text. Beside the tables there is the digest of
the rules: what a server or an embedded file does by itself with what is stored.
"""

import hashlib
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, text

from samad_desktop.persistence.server_rules import OWNER

RULES = "rules"  # Beside the tables: functions, triggers, policies, grants, indexes.
_AT_ONCE = 1_000

_EMBEDDED_TABLES = (
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"
    " ORDER BY name"
)
_EMBEDDED_ROWS = 'SELECT * FROM "{table}"'
_EMBEDDED_RULES = "SELECT type, name, sql FROM sqlite_schema ORDER BY type, name"

# How a row is written as text must not depend on who asks.
_SERVER_SETTINGS = (
    "SET LOCAL statement_timeout = 0",
    "SET LOCAL timezone = 'UTC'",
    "SET LOCAL datestyle = 'ISO, YMD'",
    "SET LOCAL intervalstyle = 'postgres'",
    "SET LOCAL extra_float_digits = 1",
    "SET LOCAL bytea_output = 'hex'",
    "SET LOCAL search_path = public, pg_catalog",
)
_SERVER_TABLES = (
    "SELECT c.relname FROM pg_class c"
    " WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' ORDER BY c.relname"
)
# A sum does not ask in which order the rows lie.
_SERVER_ROWS = """
    SELECT count(*),
        coalesce(sum(('x' || left(digest, 16))::bit(64)::bigint::numeric), 0),
        coalesce(sum(('x' || right(digest, 16))::bit(64)::bigint::numeric), 0)
    FROM (SELECT md5(t::text) AS digest FROM public.{table} t) every
"""
# What an owner may do with what is hers goes without saying, and is said only at times; a rule that
# was read again is spelled with casts and brackets that it had not before.
_SERVER_RULES = r"""
    WITH ours AS (
        SELECT c.*, pg_get_userbyid(c.relowner) AS owner
        FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace
    ), functions AS (
        SELECT p.oid, p.proacl, p.proowner, pg_get_userbyid(p.proowner) AS owner
        FROM pg_proc p
        WHERE p.pronamespace = 'public'::regnamespace AND p.prokind IN ('f', 'p')
            AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
    ), granted AS (
        SELECT 'on ' || relname AS what, relowner AS owner, aclexplode(relacl) AS given
        FROM ours
        UNION ALL
        SELECT 'on ' || o.relname || '.' || a.attname, o.relowner, aclexplode(a.attacl)
        FROM ours o JOIN pg_attribute a ON a.attrelid = o.oid
        UNION ALL
        SELECT 'call ' || oid::regprocedure, proowner, aclexplode(proacl) FROM functions
    )
    SELECT concat_ws(' ', 'function', owner, pg_get_functiondef(oid)) FROM functions
    UNION ALL
    SELECT concat_ws(' ', 'policy',
        regexp_replace(p::text, '[()]|::(character varying|text)(\[\])?', '', 'g'))
    FROM pg_policies p WHERE schemaname = 'public'
    UNION ALL
    SELECT concat_ws(' ', 'trigger', pg_get_triggerdef(t.oid), t.tgenabled)
    FROM pg_trigger t JOIN ours o ON o.oid = t.tgrelid WHERE NOT t.tgisinternal
    UNION ALL
    SELECT concat_ws(' ', relkind, relname, owner, relrowsecurity, relforcerowsecurity) FROM ours
    UNION ALL
    SELECT concat_ws(' ', 'index', indexdef) FROM pg_indexes WHERE schemaname = 'public'
    UNION ALL
    SELECT concat_ws(' ', 'constraint', conrelid::regclass, pg_get_constraintdef(oid))
    FROM pg_constraint WHERE connamespace = 'public'::regnamespace
    UNION ALL
    SELECT concat_ws(' ', 'grant', what, coalesce(r.rolname, 'PUBLIC'),
        (given).privilege_type, (given).is_grantable)
    FROM granted LEFT JOIN pg_roles r ON r.oid = (given).grantee WHERE (given).grantee <> owner
"""


@dataclass(frozen=True, slots=True)
class Digest:
    """What one table holds: how many rows, and what they say, in hexadecimal digits."""

    rows: int
    said: str


Digests = Mapping[str, Digest]


def of_file(raw: sqlite3.Connection) -> dict[str, Digest]:
    """Read every table of an embedded file, as it lies there, and its rules."""
    tables = [name for (name,) in raw.execute(_EMBEDDED_TABLES)]
    found = {name: _embedded(raw, _EMBEDDED_ROWS.format(table=name)) for name in tables}
    return {**found, RULES: _embedded(raw, _EMBEDDED_RULES)}


def _embedded(raw: sqlite3.Connection, question: str) -> Digest:
    said, count = hashlib.sha256(), 0
    cursor = raw.execute(question)
    while rows := cursor.fetchmany(_AT_ONCE):
        said.update(repr(rows).encode("utf-8", "surrogatepass"))
        count += len(rows)
    return Digest(count, said.hexdigest())


def of_server(connection: Connection) -> dict[str, Digest]:
    """Have a server read every table, as the transaction sees it, and its rules.

    The transaction works as the owner of the tables afterwards, without a time limit.
    """
    for setting in (*_SERVER_SETTINGS, f"SET LOCAL ROLE {OWNER}"):
        connection.exec_driver_sql(setting)
    tables = list(connection.execute(text(_SERVER_TABLES)).scalars())
    quoted = connection.dialect.identifier_preparer.quote_identifier
    found = {name: _shared(connection, quoted(name)) for name in tables}
    return {**found, RULES: _rules(connection)}


def _shared(connection: Connection, table: str) -> Digest:
    count, first, second = connection.exec_driver_sql(_SERVER_ROWS.format(table=table)).one()
    return Digest(count, f"{int(first) % 2**64:016x}{int(second) % 2**64:016x}")


def _rules(connection: Connection) -> Digest:
    told = sorted(connection.exec_driver_sql(_SERVER_RULES).scalars())
    return Digest(len(told), hashlib.sha256("\n".join(told).encode()).hexdigest())


def unequal(one: Digests, other: Digests) -> tuple[str, ...]:
    """Return the names of what differs, in order."""
    return tuple(name for name in sorted({*one, *other}) if one.get(name) != other.get(name))
