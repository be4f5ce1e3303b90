"""Tell sessions that go their own way from their rule's, and agencies what an order is about.

Adds only: desks still on the previous version go on working, so the database may be upgraded
before the workstations. Orders about cases that are protected already are read on as they were
worded, for that was looked through when they were given.
"""

import sqlalchemy as sa
from alembic import op

from samad_desktop.persistence.tables.base import UtcDateTime

revision = "0044"
down_revision = "0043"

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_TOUCHED = {
    "INSERT": "NEW TABLE AS touched",
    "UPDATE": "OLD TABLE AS untouched NEW TABLE AS touched",
    "DELETE": "OLD TABLE AS touched",
}
# Of a protected case an agency reads what was kept for the order, and of its matter what was
# referred to her; an order for which nothing was kept says nothing.
_ORDERED = """
CREATE FUNCTION samad_ordered(wanted bigint[])
RETURNS TABLE (directive_id bigint, subject text, words text, county_id bigint, place text,
  matter text, protected boolean)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RETURN QUERY
  WITH me AS MATERIALIZED (SELECT public.samad_me() AS id, public.samad_my_agencies() AS agencies,
    public.samad_may('see_directives') AS of_centre, public.samad_may('see_protected') AS trusted)
  SELECT d.id,
    CASE WHEN c.identity_level = 'open' THEN d.subject::text ELSE coalesce(x.subject, '')::text END,
    CASE WHEN c.identity_level = 'open' THEN d.text::text ELSE coalesce(x.words, '')::text END,
    c.county_id::bigint,
    CASE WHEN c.identity_level = 'open' THEN c.place::text
      ELSE coalesce(nullif(x.place, ''), sent.place, '')::text END,
    CASE WHEN c.identity_level = 'open' THEN c.text::text
      ELSE coalesce(nullif(x.text, ''), sent.text, '')::text END,
    c.identity_level <> 'open'
  FROM me CROSS JOIN public.directives d
  JOIN public.cases c ON c.id = d.case_id
  LEFT JOIN public.directive_redactions x ON x.directive_id = d.id
  CROSS JOIN LATERAL (SELECT EXISTS (SELECT FROM public.directive_recipients o
    WHERE o.directive_id = d.id AND o.agency_id = ANY (me.agencies)) AS ordered OFFSET 0) mine
  LEFT JOIN LATERAL (SELECT y.text, y.place FROM public.referral_redactions y
    JOIN public.referrals r ON r.id = y.referral_id
    WHERE r.case_id = d.case_id AND r.agency_id IN (
      SELECT o.agency_id FROM public.directive_recipients o WHERE o.directive_id = d.id
        AND (me.of_centre OR o.agency_id = ANY (me.agencies)))
    ORDER BY y.referral_id DESC LIMIT 1) sent ON true
  WHERE d.id = ANY (wanted) AND (mine.ordered OR me.of_centre AND (me.trusted
    OR c.identity_level = 'open' OR c.registered_by = me.id OR d.issued_by = me.id
    OR EXISTS (SELECT FROM public.officials f
      WHERE f.id = d.official_id AND f.staff_id = me.id)));
END $$
"""


def upgrade() -> None:
    _sessions()
    _redactions()
    _callers()
    if op.get_context().dialect.name == "sqlite":
        return
    op.execute(sa.text(_ORDERED))
    op.execute("REVOKE ALL ON FUNCTION samad_ordered(bigint[]) FROM PUBLIC")
    for verb, touched in _TOUCHED.items():
        op.execute(
            f"CREATE TRIGGER directive_redactions_audited_{verb.lower()}"
            f" AFTER {verb} ON directive_redactions REFERENCING {touched}"
            " FOR EACH STATEMENT EXECUTE FUNCTION samad_audit('directive_id')"
        )


def _sessions() -> None:
    op.add_column(
        "desk_sessions",
        sa.Column("by_hand", sa.Boolean(), server_default=sa.false(), nullable=False),
    )
    # Until now every change of a session was one of it alone.
    op.execute(
        "UPDATE desk_sessions SET by_hand = true WHERE rule_id IS NOT NULL AND EXISTS"
        " (SELECT 1 FROM session_events e WHERE e.session_id = desk_sessions.id"
        " AND e.kind IN ('changed', 'moved'))"
    )


def _callers() -> None:
    """Since when each is to be told something; and one at a time is heard in a session.

    However many workstations call at once.
    """
    op.add_column("session_slots", sa.Column("untold_at", UtcDateTime(), nullable=True))
    op.execute(
        "UPDATE session_slots SET untold_at = (SELECT max(e.at) FROM slot_events e"
        " WHERE e.slot_id = session_slots.id) WHERE untold IS NOT NULL"
    )
    op.execute(
        "UPDATE session_slots SET state = 'done', ended_at = called_at WHERE state = 'called'"
        " AND EXISTS (SELECT 1 FROM session_slots o WHERE o.session_id = session_slots.session_id"
        " AND o.state = 'called' AND o.id > session_slots.id)"
    )
    called = sa.text("state = 'called'")
    op.create_index(
        *("session_slots_one_called", "session_slots", ["session_id"]),
        unique=True,
        sqlite_where=called,
        postgresql_where=called,
    )


def _redactions() -> None:
    op.create_table(
        "directive_redactions",
        sa.Column("directive_id", _ID, autoincrement=False, nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("made_by", _ID, nullable=False),
        sa.Column("made_at", UtcDateTime(), nullable=False),
        *(
            sa.ForeignKeyConstraint(
                [column], [f"{other}.id"], name=op.f(f"directive_redactions_{column}_fkey")
            )
            for column, other in (("directive_id", "directives"), ("made_by", "staff"))
        ),
        sa.PrimaryKeyConstraint("directive_id", name=op.f("directive_redactions_pkey")),
    )
    op.execute(
        "INSERT INTO directive_redactions"
        " (directive_id, subject, words, text, place, made_by, made_at)"
        " SELECT d.id, d.subject, d.text, '', '', d.issued_by, d.issued_at"
        " FROM directives d JOIN cases c ON c.id = d.case_id WHERE c.identity_level <> 'open'"
    )
