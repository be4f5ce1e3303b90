"""Keep the normalised words of each case beside it, indexed as each engine does it best.

Adds only: desks still on the previous version go on working, so the
database may be upgraded before the workstations.
"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")

_POSTGRESQL = (
    """ALTER TABLE case_search ADD COLUMN tsv tsvector
       GENERATED ALWAYS AS (to_tsvector('simple', words)) STORED""",
    "CREATE INDEX case_search_tsv ON case_search USING gin (tsv) WITH (fastupdate = off)",
    (
        "ALTER TABLE cases SET (autovacuum_vacuum_insert_scale_factor = 0.01,"
        " autovacuum_vacuum_scale_factor = 0.01)"
    ),
)

# External content: the index holds no second copy of the words.
_SQLITE = (
    """CREATE VIRTUAL TABLE case_fts USING fts5(
         words, content='case_search', content_rowid='case_id', prefix='2 3',
         tokenize="unicode61 remove_diacritics 0")""",
    """CREATE TRIGGER case_search_added AFTER INSERT ON case_search BEGIN
         INSERT INTO case_fts(rowid, words) VALUES (new.case_id, new.words);
       END""",
    """CREATE TRIGGER case_search_changed AFTER UPDATE ON case_search BEGIN
         INSERT INTO case_fts(case_fts, rowid, words) VALUES ('delete', old.case_id, old.words);
         INSERT INTO case_fts(rowid, words) VALUES (new.case_id, new.words);
       END""",
)


def upgrade() -> None:
    op.create_table(
        "case_search",
        sa.Column("case_id", _ID, autoincrement=False, nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="case_search_case_id_fkey"),
        sa.PrimaryKeyConstraint("case_id", name="case_search_pkey"),
    )
    on_sqlite = op.get_context().dialect.name == "sqlite"
    for statement in _SQLITE if on_sqlite else _POSTGRESQL:
        op.execute(statement)
