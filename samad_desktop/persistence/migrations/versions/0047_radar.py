"""Remember what was put aside of the radar, and find recent calls and judged answers quickly.

Adds only: desks still on the previous version go on working, so the database may be upgraded
before the workstations.
"""

import sqlalchemy as sa
from alembic import op

from samad_desktop.persistence.tables.base import UtcDateTime

revision = "0047"
down_revision = "0045"

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_KINDS = ("final_reply", "paused", "reopened", "returned", "sent_back")
_WATCHED = sa.text(f"kind IN {_KINDS}")
# One by one: a list is spelled otherwise by a server that was put back from a copy.
_WATCHED_THERE = sa.text(" OR ".join(f"kind = '{kind}'" for kind in _KINDS))
_ANSWERS = sa.text("step = 'answer'")

# Which answers of an agency are the same, letter by letter; what they say, nobody is told.
_SAME_REPLIES = """
CREATE FUNCTION samad_same_replies(since timestamptz, until timestamptz, fewest int)
RETURNS TABLE (agency_id bigint, case_ids bigint[])
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NOT public.samad_may('see_radar') THEN
    RAISE EXCEPTION 'not for this person' USING ERRCODE = '42501';
  END IF;
  RETURN QUERY
  SELECT r.agency_id, array_agg(DISTINCT e.case_id)
  FROM public.case_events e JOIN public.referrals r ON r.id = e.referral_id
  WHERE e.kind = 'final_reply' AND e.at >= since AND e.at < until AND e.text <> ''
  GROUP BY r.agency_id, e.text HAVING count(DISTINCT e.case_id) >= fewest;
END $$
"""
_TOUCHED = {
    "INSERT": "NEW TABLE AS touched",
    "UPDATE": "OLD TABLE AS untouched NEW TABLE AS touched",
    "DELETE": "OLD TABLE AS touched",
}


def upgrade() -> None:
    _set_asides()
    op.create_index(
        "case_events_watched",
        "case_events",
        ["at", "kind", "case_id"],
        postgresql_where=_WATCHED_THERE,
        sqlite_where=_WATCHED,
    )
    op.create_index(
        "deadlines_of_answers",
        "deadlines",
        ["due_at", "referral_id"],
        postgresql_where=_ANSWERS,
        sqlite_where=_ANSWERS,
    )
    # A file is watched as a whole, keeps no record of changes, and is read whole.
    if op.get_context().dialect.name == "sqlite":
        return
    op.execute(_SAME_REPLIES)
    op.execute(
        "REVOKE ALL ON FUNCTION samad_same_replies(timestamptz, timestamptz, int) FROM PUBLIC"
    )
    op.execute(
        "CREATE TRIGGER radar_set_asides_announced AFTER INSERT OR UPDATE OR DELETE"
        " ON radar_set_asides FOR EACH STATEMENT EXECUTE FUNCTION samad_announce('radar')"
    )
    for verb, touched in _TOUCHED.items():
        op.execute(
            f"CREATE TRIGGER radar_set_asides_audited_{verb.lower()} AFTER {verb}"
            f" ON radar_set_asides REFERENCING {touched} FOR EACH STATEMENT"
            " EXECUTE FUNCTION samad_audit('id')"
        )


def _set_asides() -> None:
    op.create_table(
        "radar_set_asides",
        sa.Column("id", _ID, sa.Identity(always=False), nullable=False),
        sa.Column("uuid", sa.Uuid(), nullable=False),
        sa.Column("subject_id", _ID, nullable=False),
        sa.Column("county_id", _ID, nullable=True),
        sa.Column("window_hours", sa.Integer(), nullable=False),
        sa.Column("observed", sa.Integer(), nullable=False),
        sa.Column("expected", sa.Float(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("set_by", _ID, nullable=False),
        sa.Column("set_at", UtcDateTime(), nullable=False),
        *_to("radar_set_asides", subject_id="subjects", county_id="divisions", set_by="staff"),
        sa.PrimaryKeyConstraint("id", name=op.f("radar_set_asides_pkey")),
        sa.UniqueConstraint("uuid", name=op.f("radar_set_asides_uuid_key")),
    )
    op.create_index(op.f("radar_set_asides_set_at"), "radar_set_asides", ["set_at"])


def _to(table: str, **targets: str) -> list[sa.ForeignKeyConstraint]:
    return [
        sa.ForeignKeyConstraint([column], [f"{other}.id"], name=op.f(f"{table}_{column}_fkey"))
        for column, other in targets.items()
    ]
