"""What is old, why it is kept, and erasing it window by window; the rules' versions and runs.

On PostgreSQL functions do it, for who may, and nobody has a right to delete. On SQLite the
same statements are run here.
"""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, TextClause, bindparam, func, insert, select, text, update

from samad_desktop.domain.calendar import TEHRAN
from samad_desktop.domain.retention import (
    ERASED_KINDS,
    OLDEST_SHOWN,
    Kept,
    OldOne,
    RetentionKind,
    RetentionPolicy,
    RetentionPreview,
    RetentionRun,
    Terms,
    terms_at,
)
from samad_desktop.persistence.database import server_now
from samad_desktop.persistence.retention_sql import (
    CANDIDATES,
    COUNTED,
    EMPTY_SHA256,
    KIND_OF,
    ORPHANS,
    REASONS,
    REMEMBER,
    REMEMBERED,
    WINDOWS,
    Target,
    erasing_on_sqlite,
    on_sqlite,
)
from samad_desktop.persistence.tables import (
    attachments,
    cases,
    retention_policies,
    retention_runs,
    staff,
)
from samad_desktop.persistence.tables.base import UtcDateTime

_ALL = -1  # SQLite's LIMIT for no limit.
_MOMENTS = (bindparam("before", type_=UtcDateTime()), bindparam("appeal", type_=UtcDateTime()))
_OF_RUN = {
    RetentionKind.IDENTITY: "identities",
    RetentionKind.TEXT: "texts",
    RetentionKind.ATTACHMENT: "attachments",
    RetentionKind.AUDIT: "record_rows",
}


def policies(connection: Connection) -> tuple[RetentionPolicy, ...]:
    """Return every version of every rule, the oldest first."""
    p = retention_policies.c
    query = select(p.id, p.kind, p.months, p.valid_from, p.source).order_by(p.valid_from, p.id)
    return tuple(
        RetentionPolicy(row.id, RetentionKind(row.kind), row.months, row.valid_from, row.source)
        for row in connection.execute(query)
    )


def add_policy(connection: Connection, policy: RetentionPolicy, staff_id: int, at: datetime) -> int:
    """Add a version of a rule; return its number."""
    made = connection.execute(
        insert(retention_policies)
        .values(
            kind=policy.kind,
            months=policy.months,
            valid_from=policy.valid_from,
            source=policy.source,
            entered_by=staff_id,
            entered_at=at,
        )
        .returning(retention_policies.c.id)
    )
    return made.scalar_one()


def terms(connection: Connection) -> Terms:
    """Return what the rules mean now."""
    now = server_now(connection)
    return terms_at(policies(connection), now, now.astimezone(TEHRAN).date())


def preview(connection: Connection) -> RetentionPreview:
    """Count what is due and what is kept, and name the oldest; it may take a while.

    Raises:
        Forbidden: the caller may not run retention (PostgreSQL).
    """
    due = dict.fromkeys(ERASED_KINDS, 0)
    kept: dict[tuple[RetentionKind, Kept], int] = {}
    known = terms(connection)
    if connection.dialect.name == "postgresql":
        _count(RetentionKind.AUDIT, _audit_counts(connection), due, kept)
    for target, kind in KIND_OF.items():
        if kind in known.before:
            _count(kind, _counts(connection, target, known), due, kept)
    found = [
        old
        for target, kind in KIND_OF.items()
        if kind in known.before
        for old in _oldest(connection, target, known)
    ]
    oldest = sorted(found, key=lambda each: (each.since, each.kind, each.key))[:OLDEST_SHOWN]
    return RetentionPreview(due, kept, tuple(oldest))


def begin(connection: Connection, staff_id: int, reason: str) -> int:
    """Begin a run; return its number.

    Raises:
        Forbidden: the caller may not run retention (PostgreSQL).
    """
    if connection.dialect.name == "postgresql":
        asked = select(func.samad_retention_begin(staff_id, reason))
        return int(connection.execute(asked).scalar_one())
    made = connection.execute(
        insert(retention_runs)
        .values(staff_id=staff_id, started_at=func.samad_now(), reason=reason)
        .returning(retention_runs.c.id)
    )
    return made.scalar_one()


def end(connection: Connection, run: int) -> None:
    """Remember that a run came to its end."""
    if connection.dialect.name == "postgresql":
        connection.execute(select(func.samad_retention_end(run)))
        return
    r = retention_runs.c
    ended = update(retention_runs).where(r.id == run, r.ended_at.is_(None))
    connection.execute(ended.values(ended_at=func.samad_now()))
    connection.exec_driver_sql("INSERT INTO case_fts(case_fts) VALUES ('optimize')")


def erase_window(
    connection: Connection, run: int, target: Target, after: int, size: int
) -> int | None:
    """Erase what is due among the next `size` old ones; return the last number looked at.

    None says that there are no more.

    Raises:
        Forbidden: the caller may not run retention, or the run is not hers (PostgreSQL).
    """
    if connection.dialect.name == "postgresql":
        call = text("SELECT last_key FROM samad_retain(:run, :target, :after, :size)")
        given = {"run": run, "target": target, "after": after, "size": size}
        found: int | None = connection.execute(call, given).scalar_one_or_none()
        return found
    known = terms(connection)
    if KIND_OF[target] not in known.before:
        return None
    given = _given(target, known, after, size)
    window = text(f"SELECT max(id) FROM ({on_sqlite(WINDOWS[target])})")
    last: int | None = connection.execute(_typed(window), given).scalar_one()
    if last is not None:
        rows = connection.execute(_candidates(target), given).all()
        _erase(connection, run, target, [row.key for row in rows if row.why is None])
    return last


def erase_audit(connection: Connection, run: int) -> int:
    """Let the oldest sealed batches of the record go; return how many events went.

    An embedded file keeps no record. Call it until nothing goes any more.

    Raises:
        Forbidden: the caller may not run retention, or the run is not hers.
    """
    if connection.dialect.name == "sqlite":
        return 0
    return int(connection.execute(select(func.samad_retain_audit(run))).scalar_one())


def runs(connection: Connection, limit: int) -> tuple[RetentionRun, ...]:
    """Return the last runs, the newest first."""
    r = retention_runs.c
    query = (
        select(retention_runs, staff.c.display_name)
        .join(staff, staff.c.id == r.staff_id)
        .order_by(r.id.desc())
        .limit(limit)
    )
    return tuple(
        RetentionRun(
            row.id,
            row.display_name,
            row.started_at,
            row.ended_at,
            row.reason,
            {kind: getattr(row, column) for kind, column in _OF_RUN.items()},
        )
        for row in connection.execute(query)
    )


def allow_time(connection: Connection) -> None:
    """Let what counts everything take its time; a person asked for it and waits."""
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql("SET LOCAL statement_timeout = '10min'")


# How it is found


def _count(
    kind: RetentionKind,
    found: list[tuple[int | None, int]],
    due: dict[RetentionKind, int],
    kept: dict[tuple[RetentionKind, Kept], int],
) -> None:
    for why, rows in found:
        if why is None:
            due[kind] += rows
        else:
            key = (kind, REASONS[why])
            kept[key] = kept.get(key, 0) + rows


def _audit_counts(connection: Connection) -> list[tuple[int | None, int]]:
    found = connection.execute(text("SELECT why, rows FROM samad_retention_audit()"))
    return [(row[0], row[1]) for row in found]


def _counts(connection: Connection, target: Target, known: Terms) -> list[tuple[int | None, int]]:
    if connection.dialect.name == "postgresql":
        call = text("SELECT why, rows FROM samad_retention_counts(:target)")
        found = connection.execute(call, {"target": target})
    else:
        counted = f"SELECT why, count(*) FROM ({on_sqlite(CANDIDATES[target])}) GROUP BY why"
        given = _given(target, known, 0, _ALL)
        found = connection.execute(_typed(text(counted)), given)
    return [(row[0], row[1]) for row in found]


def _oldest(connection: Connection, target: Target, known: Terms) -> list[OldOne]:
    kind = KIND_OF[target]
    if connection.dialect.name == "postgresql":
        call = text("SELECT key, since, tracking_code FROM samad_retention_oldest(:target)")
        found = connection.execute(call, {"target": target})
        return [OldOne(kind, row.key, row.since, row.tracking_code) for row in found]
    sql = (
        f"SELECT key, since, why FROM ({on_sqlite(CANDIDATES[target])}) WHERE why IS NULL"
        f" ORDER BY since, key LIMIT {OLDEST_SHOWN}"
    )
    rows = connection.execute(
        _typed(text(sql)).columns(since=UtcDateTime()), _given(target, known, 0, _ALL)
    ).all()
    codes = _codes(connection, target, [row.key for row in rows])
    return [OldOne(kind, row.key, row.since, codes.get(row.key, "")) for row in rows]


def _codes(connection: Connection, target: Target, keys: list[int]) -> Mapping[int, str]:
    if target is Target.TEXT:
        query = select(cases.c.id, cases.c.tracking_code).where(cases.c.id.in_(keys))
    elif target is Target.ATTACHMENT:
        query = (
            select(attachments.c.id, cases.c.tracking_code)
            .join(cases, cases.c.id == attachments.c.case_id)
            .where(attachments.c.id.in_(keys))
        )
    else:
        return {}
    return {row[0]: row[1] for row in connection.execute(query)}


def _candidates(target: Target) -> TextClause:
    return _typed(text(on_sqlite(CANDIDATES[target])))


def _typed(statement: TextClause) -> TextClause:
    named = set(statement._bindparams)  # noqa: SLF001 - the only list of a text's parameters
    return statement.bindparams(*(each for each in _MOMENTS if each.key in named))


def _given(target: Target, known: Terms, after: int, size: int) -> dict[str, Any]:
    before = known.before[KIND_OF[target]]
    return {"before": before, "appeal": known.appeal_before, "after": after, "size": size}


# How it goes on SQLite


def _erase(connection: Connection, run: int, target: Target, chosen: list[int]) -> None:
    if not chosen:
        return
    keys = {"keys": json.dumps(chosen)}
    contents: list[str] = []
    if target is Target.ATTACHMENT:
        contents = _begin_erasing_files(connection, chosen)
    for statement in erasing_on_sqlite(target):
        connection.execute(text(statement), keys)
    if target in REMEMBERED:
        rows = "json_each(:keys)"
        remember = REMEMBER.format(noun=target, key="value", now="samad_now", rows=rows)
        connection.execute(text(on_sqlite(remember)), {**keys, "run": run})
    if contents:
        orphans = ORPHANS.format(contents="(SELECT value FROM json_each(:contents))")
        gone = f"DELETE FROM blobs WHERE sha256 IN ({on_sqlite(orphans)})"
        connection.execute(text(gone), {"contents": json.dumps(contents)})
    column = retention_runs.c[COUNTED[target]]
    counted = update(retention_runs).where(retention_runs.c.id == run)
    connection.execute(counted.values({column: column + len(chosen)}))


def _begin_erasing_files(connection: Connection, chosen: list[int]) -> list[str]:
    """Return which contents may go with the files, once an empty one stands in for them."""
    query = select(attachments.c.sha256).where(attachments.c.id.in_(chosen)).distinct()
    found = connection.execute(query).scalars().all()
    connection.execute(
        text("INSERT INTO blobs VALUES (:hash, x'') ON CONFLICT DO NOTHING"),
        {"hash": EMPTY_SHA256},
    )
    return [each for each in found if each != EMPTY_SHA256]
