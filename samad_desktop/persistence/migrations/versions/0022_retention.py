"""Remember how long things are kept, what was erased, what is held, and what went out.

Adds only: desks still on the previous version go on working, so the
database may be upgraded before the workstations. What erases is made with the grants, after
the last migration; here the record learns to let go of what is too old, and to say so.
"""

import sqlalchemy as sa
from alembic import op

from samad_desktop.persistence.server_rules import AUDITOR, OWNER
from samad_desktop.persistence.tables.base import Code, UtcDateTime

revision = "0022"
down_revision = "0021"

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")

_NOTE = """
CREATE FUNCTION samad_note_retention(
  what text, about text, named text, counted bigint, why text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  INSERT INTO public.audit_events (deed, noun, keys, rows, reason)
  VALUES (what, about, named, counted, why)
$$
"""

# The oldest seals first, and whole: their hashes stay, and the chain goes on from them. The
# entry covers all that ever went, with a hash over their hashes, and is sealed like any other.
_DROP = """
CREATE FUNCTION samad_drop_audit(before timestamptz, run bigint) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  next_one public.audit_seals;
  last_one bigint;
  dropped bigint := 0;
BEGIN
  LOCK TABLE public.audit_seals IN SHARE ROW EXCLUSIVE MODE;
  FOR next_one IN SELECT * FROM public.audit_seals s WHERE s.dropped_at IS NULL
      ORDER BY s.number LIMIT 20 LOOP
    EXIT WHEN EXISTS (SELECT FROM public.audit_events e
      WHERE e.seal = next_one.number AND e.at >= before);
    DELETE FROM public.audit_events e WHERE e.seal = next_one.number;
    UPDATE public.audit_seals s SET dropped_at = public.samad_now()
    WHERE s.number = next_one.number;
    last_one := next_one.number;
    dropped := dropped + next_one.rows;
  END LOOP;
  IF last_one IS NOT NULL THEN
    INSERT INTO public.audit_events (deed, noun, keys, rows, columns, reason)
    SELECT 'dropped', 'audit', '1-' || last_one, dropped, encode(sha256(convert_to(
      string_agg(s.hash, chr(30) ORDER BY s.number), 'UTF8')), 'hex'), run::text
    FROM public.audit_seals s WHERE s.number <= last_one;
  END IF;
  RETURN dropped;
END $$
"""

# As in 0019; of a seal whose events went there is nothing to compute anew.
_STATE = """
CREATE OR REPLACE FUNCTION samad_audit_state(kept_number bigint, kept_hash text)
RETURNS TABLE (seals bigint, sealed_until timestamptz, unsealed bigint, wrong bigint,
  witnessed boolean)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NOT public.samad_may('see_audit') THEN
    RAISE EXCEPTION 'not for this person' USING ERRCODE = '42501';
  END IF;
  RETURN QUERY SELECT
    (SELECT coalesce(max(s.number), 0) FROM public.audit_seals s),
    (SELECT max(s.sealed_at) FROM public.audit_seals s),
    (SELECT count(*) FROM public.audit_events e WHERE e.seal IS NULL),
    (SELECT min(s.number) FROM public.audit_seals s
      WHERE s.number > (SELECT max(l.number) - 20 FROM public.audit_seals l)
      AND s.dropped_at IS NULL AND s.hash IS DISTINCT FROM (
        SELECT encode(sha256(convert_to(concat_ws(chr(30), coalesce(
          (SELECT b.hash FROM public.audit_seals b WHERE b.number = s.number - 1), ''),
          string_agg(public.samad_audit_line(e), chr(30) ORDER BY e.id)), 'UTF8')), 'hex')
        FROM public.audit_events e WHERE e.seal = s.number)),
    kept_number IS NULL OR EXISTS (SELECT FROM public.audit_seals s
      WHERE s.number = kept_number AND s.hash = kept_hash);
END $$
"""

# What went out is sealed with its words: who, by which way, of which case, how many people.
_AUDIT_OUT = """
CREATE FUNCTION samad_audit_outgoing() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  INSERT INTO public.audit_events (deed, noun, keys, rows)
  VALUES ('took_out', NEW.way, coalesce(NEW.case_id::text, ''), NEW.people);
  RETURN NULL;
END $$
"""

_AUDITED = (
    *(("retention_policies", "id", verb) for verb in ("INSERT", "UPDATE", "DELETE")),
    *(("legal_holds", "case_id", verb) for verb in ("INSERT", "UPDATE", "DELETE")),
    *(("outgoings", "id", verb) for verb in ("UPDATE", "DELETE")),
    *(("retention_runs", "id", verb) for verb in ("DELETE",)),
)
_TOUCHED = {
    "INSERT": "NEW TABLE AS touched",
    "UPDATE": "OLD TABLE AS untouched NEW TABLE AS touched",
    "DELETE": "OLD TABLE AS touched",
}


def upgrade() -> None:
    _policies()
    _runs()
    _erasures()
    _holds()
    _outgoings()
    if op.get_context().dialect.name == "sqlite":
        return
    op.execute(f"GRANT USAGE, CREATE ON SCHEMA public TO {AUDITOR}")
    op.execute(f"SET LOCAL ROLE {AUDITOR}")
    op.execute("ALTER TABLE audit_seals ADD COLUMN dropped_at timestamptz")
    for statement in (_NOTE, _DROP, _STATE, _AUDIT_OUT):
        op.execute(statement)
    for name in (
        *("samad_note_retention(text, text, text, bigint, text)", "samad_audit_outgoing()"),
        "samad_drop_audit(timestamptz, bigint)",
    ):
        op.execute(f"REVOKE ALL ON FUNCTION {name} FROM PUBLIC")
        op.execute(f"GRANT EXECUTE ON FUNCTION {name} TO {OWNER}")
    op.execute(f"SET LOCAL ROLE {OWNER}")
    op.execute(f"REVOKE CREATE ON SCHEMA public FROM {AUDITOR}")
    for table, key, verb in _AUDITED:
        op.execute(
            f"CREATE TRIGGER {table}_audited_{verb.lower()} AFTER {verb} ON {table}"
            f" REFERENCING {_TOUCHED[verb]} FOR EACH STATEMENT"
            f" EXECUTE FUNCTION samad_audit('{key}')"
        )
    op.execute(
        "CREATE TRIGGER outgoings_audited_insert AFTER INSERT ON outgoings"
        " FOR EACH ROW EXECUTE FUNCTION samad_audit_outgoing()"
    )


def _policies() -> None:
    op.create_table(
        "retention_policies",
        sa.Column("id", _ID, sa.Identity(always=False), nullable=False),
        sa.Column("kind", Code(), nullable=False),
        sa.Column("months", sa.Integer(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("entered_by", _ID, nullable=False),
        sa.Column("entered_at", UtcDateTime(), nullable=False),
        sa.CheckConstraint(
            "months BETWEEN 1 AND 1200", name=op.f("retention_policies_months_in_range_check")
        ),
        _staff("retention_policies", "entered_by"),
        sa.PrimaryKeyConstraint("id", name=op.f("retention_policies_pkey")),
    )


def _runs() -> None:
    op.create_table(
        "retention_runs",
        sa.Column("id", _ID, sa.Identity(always=False), nullable=False),
        sa.Column("staff_id", _ID, nullable=False),
        sa.Column("started_at", UtcDateTime(), nullable=False),
        sa.Column("ended_at", UtcDateTime(), nullable=True),
        sa.Column("reason", sa.String(), nullable=False),
        *(
            sa.Column(name, sa.Integer(), server_default="0", nullable=False)
            for name in ("identities", "texts", "attachments", "record_rows")
        ),
        _staff("retention_runs", "staff_id"),
        sa.PrimaryKeyConstraint("id", name=op.f("retention_runs_pkey")),
    )


def _erasures() -> None:
    op.create_table(
        "erasures",
        sa.Column("noun", Code(), nullable=False),
        sa.Column("key", _ID, autoincrement=False, nullable=False),
        sa.Column("run_id", _ID, nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["run_id"], ["retention_runs.id"], name=op.f("erasures_run_id_fkey")
        ),
        sa.PrimaryKeyConstraint("noun", "key", name=op.f("erasures_pkey")),
    )


def _holds() -> None:
    op.create_table(
        "legal_holds",
        sa.Column("id", _ID, sa.Identity(always=False), nullable=False),
        sa.Column("case_id", _ID, nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("made_by", _ID, nullable=False),
        sa.Column("made_at", UtcDateTime(), nullable=False),
        sa.Column("lifted_by", _ID, nullable=True),
        sa.Column("lifted_at", UtcDateTime(), nullable=True),
        _case("legal_holds"),
        _staff("legal_holds", "made_by"),
        _staff("legal_holds", "lifted_by"),
        sa.PrimaryKeyConstraint("id", name=op.f("legal_holds_pkey")),
    )
    op.create_index(op.f("legal_holds_case_id"), "legal_holds", ["case_id"])
    held = sa.text("lifted_at IS NULL")
    op.create_index(
        "legal_holds_one",
        "legal_holds",
        ["case_id"],
        unique=True,
        postgresql_where=held,
        sqlite_where=held,
    )


def _outgoings() -> None:
    op.create_table(
        "outgoings",
        sa.Column("id", _ID, sa.Identity(always=False), nullable=False),
        sa.Column("way", Code(), nullable=False),
        sa.Column("case_id", _ID, nullable=True),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.Column("staff_id", _ID, nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        _case("outgoings"),
        _staff("outgoings", "staff_id"),
        sa.PrimaryKeyConstraint("id", name=op.f("outgoings_pkey")),
    )
    op.create_index("outgoings_staff_id", "outgoings", ["staff_id", "at"])
    op.create_index("outgoings_case_id", "outgoings", ["case_id"])


def _case(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f(f"{table}_case_id_fkey"))


def _staff(table: str, column: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], ["staff.id"], name=op.f(f"{table}_{column}_fkey"))
