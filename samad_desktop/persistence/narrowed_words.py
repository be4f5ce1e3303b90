"""Words looked for among some cases only, in an embedded database.

On a server a function does the same (`samad_found_among`), as no client reads the words there.
Dear are words that many have among cases that are few, and words that few have among many: so
the newest that have the words are passed first, then the cases as long as they are few, and
only then all that have the words.
"""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, Connection, Select, column, exists, select, table, text

from samad_desktop.persistence.tables import cases

FEW = 2_000

_FTS = table("case_fts", column("rowid"))
_MATCHES = text("case_fts MATCH :query")
_AMONG = text(
    "SELECT rowid FROM case_fts WHERE case_fts MATCH :query AND rowid BETWEEN :lowest AND :highest"
    " AND +rowid IN (SELECT value FROM json_each(:ids)) ORDER BY rowid DESC LIMIT :size"
)


def narrowed_words(
    connection: Connection, query: str, conditions: Sequence[ColumnElement[bool]], size: int
) -> Sequence[int]:
    """Return the newest of the cases for which `conditions` hold and that match an FTS5 query."""
    given = {"query": query}
    newest = select(_FTS.c.rowid).where(_MATCHES).order_by(_FTS.c.rowid.desc()).limit(FEW + 1)
    first = connection.execute(newest, given).scalars().all()
    if len(first) <= FEW:
        return _of(connection, first, conditions, size)
    meant = select(cases.c.id).where(*conditions).order_by(cases.c.id.desc()).limit(FEW + 1)
    ids = connection.execute(meant).scalars().all()
    if len(ids) <= FEW:
        return _with(connection, query, ids, size)
    found = _with(connection, query, ids, size)
    if len(found) == size:
        return found
    every: Select[int] = select(_FTS.c.rowid).where(_MATCHES, _holds(conditions))
    ordered = every.order_by(_FTS.c.rowid.desc()).limit(size)
    return connection.execute(ordered, given).scalars().all()


def narrowed_words_sent(
    connection: Connection, query: str, conditions: Sequence[ColumnElement[bool]], size: int
) -> Sequence[int]:
    """Return the same of what was sent to agencies, which `query` names."""
    sent = text(
        "SELECT s.case_id FROM referral_fts JOIN referral_search s"
        " ON s.referral_id = referral_fts.rowid JOIN cases c ON c.id = s.case_id"
        " WHERE referral_fts MATCH :query AND (s.redacted OR c.identity_level = 'open')"
    ).columns(column("case_id"))
    inner = sent.subquery()
    found = select(cases.c.id).where(cases.c.id.in_(select(inner.c.case_id)), *conditions)
    ordered = found.order_by(cases.c.id.desc()).limit(size)
    return connection.execute(ordered, {"query": query}).scalars().all()


def _of(
    connection: Connection, ids: Sequence[int], conditions: Sequence[ColumnElement[bool]], size: int
) -> Sequence[int]:
    query = select(cases.c.id).where(cases.c.id.in_(ids), *conditions)
    return connection.execute(query.order_by(cases.c.id.desc()).limit(size)).scalars().all()


def _with(connection: Connection, query: str, ids: Sequence[int], size: int) -> Sequence[int]:
    if not ids:
        return ()
    given = {"query": query, "ids": str(list(ids)), "size": size}
    bounds = {"lowest": ids[-1], "highest": ids[0]}
    return connection.execute(_AMONG, {**given, **bounds}).scalars().all()


def _holds(conditions: Sequence[ColumnElement[bool]]) -> ColumnElement[bool]:
    return exists(select(cases.c.id).where(cases.c.id == _FTS.c.rowid, *conditions))
