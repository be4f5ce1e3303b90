"""Putting very many rows in at once: indexes and foreign keys are made again afterwards.

Only the owner of the tables can do so, in one transaction, and no notices are meant for
anybody. Everyday work never comes this way.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Table, bindparam, select, text

from samad_desktop.persistence import lexicon_growth, sent_words
from samad_desktop.persistence.checked_together import FIRE_ALWAYS
from samad_desktop.persistence.database import SQLITE_CACHE, Database
from samad_desktop.persistence.login_roles import as_owner
from samad_desktop.persistence.server_rules import OWNER
from samad_desktop.persistence.tables import (
    advocacy_drafts,
    advocacy_files,
    attachments,
    bell_marks,
    bell_seen,
    blobs,
    call_backs,
    case_answers,
    case_events,
    case_links,
    case_search,
    cases,
    citizen_distinctions,
    citizen_events,
    citizen_identities,
    citizen_names,
    citizen_phones,
    citizens,
    clock_pauses,
    contact_identities,
    contacts,
    deadline_moves,
    deadlines,
    desk_sessions,
    directive_recipients,
    directive_redactions,
    directives,
    erasures,
    import_refusals,
    imported_cases,
    imports,
    legal_holds,
    name_words,
    officials,
    outgoings,
    promises,
    radar_set_asides,
    referral_files,
    referral_redactions,
    referral_search,
    referrals,
    reminders,
    report_schedules,
    saved_search_marks,
    saved_searches,
    search_words,
    session_events,
    session_officials,
    session_rules,
    session_slots,
    slot_events,
    sub_referrals,
)

# Parents before their children.
WORK: tuple[Table[Any], ...] = (
    citizens,
    citizen_identities,
    citizen_phones,
    citizen_names,
    citizen_events,
    cases,
    case_answers,
    case_search,
    contacts,
    contact_identities,
    case_events,
    blobs,
    attachments,
    referrals,
    sub_referrals,
    referral_files,
    referral_redactions,
    referral_search,
    deadlines,
    clock_pauses,
    deadline_moves,
    call_backs,
    case_links,
    reminders,
    bell_marks,
    bell_seen,
    saved_searches,
    saved_search_marks,
    report_schedules,
    legal_holds,
    outgoings,
    erasures,
    imports,
    import_refusals,
    imported_cases,
    search_words,
    name_words,
    citizen_distinctions,
    officials,
    session_rules,
    desk_sessions,
    session_officials,
    session_events,
    session_slots,
    slot_events,
    directives,
    directive_recipients,
    directive_redactions,
    promises,
    radar_set_asides,
    advocacy_drafts,
    advocacy_files,
)
_NUMBERED = (
    *(citizens, citizen_events, citizen_distinctions, cases, contacts, case_events, attachments),
    *(referrals, sub_referrals, deadlines, clock_pauses, deadline_moves),
    *(call_backs, case_links, reminders, legal_holds, outgoings, imports, saved_searches),
    report_schedules,
    *(officials, session_rules, desk_sessions, session_events, session_slots, slot_events),
    *(directives, directive_recipients, promises, advocacy_drafts, advocacy_files),
    radar_set_asides,
)
_NAMES = tuple(table.name for table in WORK)

_SQLITE_PARTS = text(
    "SELECT type, name, sql FROM sqlite_master WHERE type IN ('index', 'trigger')"
    " AND sql IS NOT NULL AND tbl_name IN :names ORDER BY name"
).bindparams(bindparam("names", expanding=True))
_FOREIGN_KEYS = text(
    "SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid) FROM pg_constraint"
    " WHERE contype = 'f' AND conrelid::regclass::text IN :names ORDER BY conname"
).bindparams(bindparam("names", expanding=True))
_INDEXES = text(
    "SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public'"
    " AND tablename IN :names AND indexname NOT IN (SELECT conname FROM pg_constraint)"
    " ORDER BY indexname"
).bindparams(bindparam("names", expanding=True))

_INDEXED_ANYHOW = "ALTER TABLE case_search ENABLE ALWAYS TRIGGER case_search_indexed"
_LAST = "SELECT coalesce(max(case_id), 0) FROM case_search"

Rows = Sequence[tuple[Any, ...]]


class Bulk:
    """Takes rows, parents before children; values are texts, whole numbers or None."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._copies = connection.dialect.name == "postgresql"

    def add(self, table: Table[Any], columns: Sequence[str], rows: Rows) -> None:
        if not rows:
            return
        named = ", ".join(columns)
        if self._copies:
            raw: Any = self._connection.connection.driver_connection
            with raw.cursor().copy(f"COPY {table.name} ({named}) FROM STDIN") as copy:
                for row in rows:
                    copy.write_row(row)
        else:
            gaps = ", ".join("?" * len(columns))
            statement = f"INSERT INTO {table.name} ({named}) VALUES ({gaps})"  # noqa: S608 - our names
            self._connection.exec_driver_sql(statement, list(rows))


@contextmanager
def bulk_loading(connection: Connection) -> Iterator[Bulk]:
    """Take what slows each row down out of the way, and put it back at the end."""
    with as_owner(connection):
        if connection.dialect.name == "postgresql":
            yield from _into_postgresql(connection)
        else:
            yield from _into_sqlite(connection)


def empty(connection: Connection) -> None:
    """Forget all citizens, contacts and cases; the centre and its people stay."""
    with as_owner(connection):
        if connection.dialect.name == "postgresql":
            connection.exec_driver_sql(f"TRUNCATE {', '.join(_NAMES)} RESTART IDENTITY")
            return
        connection.exec_driver_sql("INSERT INTO case_fts(case_fts) VALUES ('delete-all')")
        connection.exec_driver_sql("INSERT INTO referral_fts(referral_fts) VALUES ('delete-all')")
        for table in reversed(WORK):
            connection.execute(table.delete())


def is_filled(connection: Connection) -> bool:
    """Tell whether anything was ever registered here."""
    with as_owner(connection):
        return any(
            connection.execute(select(table.c.id).limit(1)).first() for table in (citizens, cases)
        )


def analyse(database: Database) -> None:
    """Let the planner know how much there is now, and tidy up after the load."""
    if database.is_sqlite:
        with database.engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA analysis_limit=2000")
            connection.exec_driver_sql("ANALYZE")
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        return
    with database.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.exec_driver_sql(f"SET statement_timeout = 0; SET ROLE {OWNER}")
        for name in _NAMES:
            connection.exec_driver_sql(f"VACUUM (ANALYZE) {name}")
        connection.exec_driver_sql("RESET ROLE; RESET statement_timeout")


def _into_sqlite(connection: Connection) -> Iterator[Bulk]:
    found = connection.execute(_SQLITE_PARTS, {"names": _NAMES}).all()
    last = connection.exec_driver_sql(_LAST).scalar_one()
    connection.exec_driver_sql("PRAGMA cache_size=-524288")
    for kind, name, _ in found:
        connection.exec_driver_sql(f"DROP {kind} {name}")
    yield Bulk(connection)
    connection.exec_driver_sql(
        "INSERT INTO case_fts(rowid, words)"
        " SELECT case_id, words FROM case_search WHERE case_id > ? ORDER BY case_id",
        (last,),
    )
    for _, _, statement in found:
        connection.exec_driver_sql(statement)
    sent_words.fill(connection)
    lexicon_growth.fill(connection, above_case=last)
    connection.exec_driver_sql(f"PRAGMA cache_size={SQLITE_CACHE}")


def _into_postgresql(connection: Connection) -> Iterator[Bulk]:
    for setting in ("statement_timeout = 0", "maintenance_work_mem = '512MB'"):
        connection.exec_driver_sql(f"SET LOCAL {setting}")
    keys = connection.execute(_FOREIGN_KEYS, {"names": _NAMES}).all()
    indexes = connection.execute(_INDEXES, {"names": _NAMES}).all()
    for table, name, _ in keys:
        connection.exec_driver_sql(f"ALTER TABLE {table} DROP CONSTRAINT {name}")
    for name, _ in indexes:
        connection.exec_driver_sql(f"DROP INDEX {name}")
    for name in _NAMES:  # Neither notices nor the record of changes are meant for a load.
        connection.exec_driver_sql(f"ALTER TABLE {name} DISABLE TRIGGER USER")
    connection.exec_driver_sql(_INDEXED_ANYHOW)
    last = connection.exec_driver_sql(_LAST).scalar_one()
    yield Bulk(connection)
    sent_words.fill(connection)
    for _, definition in indexes:
        connection.exec_driver_sql(definition)
    for table, name, definition in keys:
        connection.exec_driver_sql(f"ALTER TABLE {table} ADD CONSTRAINT {name} {definition}")
    for name in _NAMES:
        connection.exec_driver_sql(f"ALTER TABLE {name} ENABLE TRIGGER USER")
    connection.execute(text(FIRE_ALWAYS))
    for table in _NUMBERED:
        connection.exec_driver_sql(
            f"SELECT setval(pg_get_serial_sequence('{table.name}', 'id'), greatest(max(id), 1),"  # noqa: S608 - our names
            f" max(id) IS NOT NULL) FROM {table.name}"
        )
    lexicon_growth.fill(connection, above_case=last)
