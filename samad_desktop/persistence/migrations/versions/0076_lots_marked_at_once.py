"""Let a server mark the words of a lot of imported cases within the statement that stores them.

A function was called for the marks of each case, and looked up where it lies, which took a
fifteenth of a lot's time; and the words of a lot were gone through beforehand, to see that nobody
sends marks along. Now a row that has any is left out: the lot is refused, as it has too few.

An embedded index of words may have more parts before it makes one of them all at once, for which
whoever writes would wait: of large lots it makes one when there are sixteen, bit by bit.

Most call for themselves: whom nobody was called for stands in no index of those any more.

Replaces a function and an index: desks on the previous version go on working.
"""

import sqlalchemy as sa
from alembic import op

from samad_desktop.persistence.changed_functions import changed

revision = "0076"
down_revision = "0074"

_LAY = "samad_lay_lot(bigint, bigint, bigint, int, text, text, json, json, bigint, tsvector[])"
_MARKED = "public.samad_marked(r.agency, r.county, r.closed)"
# As that function makes them.
_MARKED_HERE = """array_to_tsvector(array_remove(ARRAY['@a' || r.agency::text,
        '@c' || r.county::text, CASE WHEN r.closed IS NULL THEN '@o' END], NULL))"""
_GONE_THROUGH = """ OR EXISTS (
      SELECT FROM unnest(indexed) i WHERE i @@ '''@'':*'::tsquery)"""
_ALL = "n.f[1]::bigint <= upto)"
_UNMARKED = """n.f[1]::bigint <= upto
        AND (n.tsv IS NULL OR NOT n.tsv @@ '''@'':*'::tsquery))"""
_CHANGED = ((_MARKED, _MARKED_HERE), (_GONE_THROUGH, ""), (_ALL, _UNMARKED))
_PARTS = "INSERT INTO case_fts (case_fts, rank) VALUES ('crisismerge', 64)"
_SOME = sa.text("on_behalf_of_id IS NOT NULL")


def upgrade() -> None:
    _index_callers_for_others()
    if op.get_context().dialect.name == "sqlite":
        op.execute(_PARTS)
        return
    op.execute(changed(_LAY, _CHANGED))


def _index_callers_for_others() -> None:
    name = "contacts_on_behalf_of_id"
    op.drop_index(name, "contacts")
    columns = ["on_behalf_of_id", "id"]
    op.create_index(name, "contacts", columns, postgresql_where=_SOME, sqlite_where=_SOME)
