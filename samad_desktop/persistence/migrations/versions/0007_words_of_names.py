"""Let a case be found by the names that its row shows: its subject and its county.

Changes words only, no column: desks still on the previous version go on working, so the
database may be upgraded before the workstations. The names are spelled here, as no engine
spells Persian; each engine then rewrites its rows at once and makes its word index anew,
which is many times faster than to change the index row by row.
"""

import sqlalchemy as sa
from alembic import op

from samad_desktop.persistence.case_search import line_of_names
from samad_desktop.persistence.reference import bearing
from samad_desktop.persistence.tables import case_search, cases

revision = "0007"
down_revision = "0006"

_TRIGGER = sa.text("SELECT sql FROM sqlite_master WHERE name = 'case_search_changed'")
_INDEX = sa.text("SELECT indexdef FROM pg_indexes WHERE indexname = 'case_search_tsv'")


def upgrade() -> None:
    connection = op.get_bind()
    names = _names(connection)
    if not names:
        return
    if connection.dialect.name == "sqlite":
        trigger = connection.execute(_TRIGGER).scalar_one()
        op.execute("DROP TRIGGER case_search_changed")
        _add(connection, names)
        op.execute("INSERT INTO case_fts(case_fts) VALUES ('rebuild')")
        op.execute(trigger)
    else:
        index = connection.execute(_INDEX).scalar_one()
        op.execute("SET LOCAL maintenance_work_mem = '512MB'")
        op.execute("DROP INDEX case_search_tsv")
        _add(connection, names)
        op.execute(index)
        op.execute("ANALYZE case_search")


def _names(connection: sa.Connection) -> list[tuple[int, int, str]]:
    """Return the line of names of every subject and county that any case has."""
    pairs = connection.execute(sa.select(cases.c.subject_id, cases.c.county_id).distinct()).all()
    return [
        (subject, county, line_of_names(bearing(connection, subject, county).names))
        for subject, county in pairs
    ]


def _add(connection: sa.Connection, names: list[tuple[int, int, str]]) -> None:
    columns = (
        sa.column("subject_id", sa.BigInteger),
        sa.column("county_id", sa.BigInteger),
        sa.column("line", sa.String),
    )
    lines = sa.values(*columns).data(names).cte("lines")
    connection.execute(
        sa.update(case_search)
        .values(words=lines.c.line + case_search.c.words)
        .where(
            cases.c.id == case_search.c.case_id,
            cases.c.subject_id == lines.c.subject_id,
            cases.c.county_id == lines.c.county_id,
        )
    )
