"""Words looked for among what was sent to agencies, in an embedded database: the newest first.

What is sent has a number of its own, by which the index of words is in order; the cases are not.
So of what is common all would be sorted, and it is read off the newest of the agencies by key.
"""

from collections.abc import Collection, Sequence
from functools import partial

from sqlalchemy import (
    Boolean,
    ColumnElement,
    Connection,
    Select,
    TextClause,
    bindparam,
    column,
    exists,
    or_,
    select,
    text,
)

from samad_desktop.domain.asking import exactly
from samad_desktop.persistence.embedded_words import read_off, spelled
from samad_desktop.persistence.narrowed_questions import IS_OPEN
from samad_desktop.persistence.tables import cases
from samad_desktop.persistence.tables.base import BigId

# Of more agencies the newest of each are not laid beside each other.
_AGENCIES_MAX = 50

_OF_AGENCY = (
    "SELECT case_id AS id, redacted, words FROM referral_search"
    " WHERE agency_id = {agency} AND case_id < :before"
)
# With a limit of its own what is sorted stays so, and no more cases are looked at than are wanted.
_EACH_ONCE = " GROUP BY id ORDER BY id DESC LIMIT -1"
_NEWEST = (
    "SELECT id, max(redacted) AS redacted FROM (SELECT id, redacted, ' ' || words || ' ' AS line"  # noqa: S608 - our names
    " FROM ({of_agencies} ORDER BY id DESC LIMIT :rows)) WHERE {has_all}" + _EACH_ONCE
)
_FTS5 = (
    "SELECT s.case_id AS id, max(s.redacted) AS redacted FROM referral_fts"  # noqa: S608 - our names
    " JOIN referral_search s ON s.referral_id = referral_fts.rowid"
    " WHERE referral_fts MATCH :query AND s.case_id < :before" + _EACH_ONCE
)


def find(
    connection: Connection,
    asked: Sequence[str],
    own: Collection[int],
    below: int,
    size: int,
    conditions: Sequence[ColumnElement[bool]],
) -> Sequence[int]:
    """Return the newest cases, below an id, of which `own` agencies read all words.

    The last word may be a beginning.

    Args:
        conditions: what else holds of the cases.
    """
    given = {"before": below, "size": size}
    choices = exactly(asked)
    if len(own) <= _AGENCIES_MAX:
        newest = partial(_newest, sorted(own), conditions)
        found = read_off(connection, choices, given, newest)
        if found is not None:
            return found
    query = f"words : ({spelled(choices)}) AND agency_id : ({' OR '.join(map(str, own))})"
    every = _told(text(_FTS5), conditions)
    return connection.execute(every, {**given, "query": query}).scalars().all()


def _newest(
    own: Sequence[int], conditions: Sequence[ColumnElement[bool]], has_all: str
) -> Select[int]:
    of_agencies = " UNION ALL ".join(_OF_AGENCY.format(agency=int(each)) for each in own)
    lines = _NEWEST.format(of_agencies=of_agencies, has_all=has_all)
    return _told(text(lines), conditions)


def _told(hits: TextClause, conditions: Sequence[ColumnElement[bool]]) -> Select[int]:
    """Return which of the hits are meant; of a protected case an agency reads what was made."""
    hit = hits.columns(column("id", BigId), column("redacted", Boolean)).subquery("hits").c
    may_read = or_(hit.redacted, IS_OPEN)
    meant = exists(select(cases.c.id).where(cases.c.id == hit.id, may_read, *conditions))
    return select(hit.id).where(meant).limit(bindparam("size", type_=BigId))
