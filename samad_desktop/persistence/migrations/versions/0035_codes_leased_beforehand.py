"""Lease tracking codes beforehand, each to one person, who alone may give it to a case.

Adds only: desks still on the previous version go on working, so the database may be upgraded
before the workstations. What they lease within a registration is theirs, too.
"""

import sqlalchemy as sa
from alembic import op

from samad_desktop.persistence.server_rules import CLIENT
from samad_desktop.persistence.tables.base import Code, UtcDateTime

revision = "0035"
down_revision = "0034"

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_DEFINER = "LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp"

# Whoever is nobody of the centre owns it, and gives what it takes at once.
_LEASE_AT_ONCE = f"""
CREATE FUNCTION lease_codes(wanted int) RETURNS SETOF text {_DEFINER} AS $$
DECLARE
  me bigint := public.samad_me();
  given text[] := ARRAY(SELECT public.samad_new_codes(wanted));
BEGIN
  IF me IS NOT NULL THEN
    INSERT INTO public.leased_codes (code, lease, staff_id, leased_at)
    SELECT g.code, gen_random_uuid(), me, public.samad_now() FROM unnest(given) g (code);
  END IF;
  RETURN QUERY SELECT unnest(given);
END $$
"""

# Asked again because the answer was lost, it gives the same codes, without those in use.
_LEASE = f"""
CREATE FUNCTION samad_lease(asked uuid, wanted int) RETURNS SETOF text {_DEFINER} AS $$
DECLARE
  me bigint := public.samad_me();
BEGIN
  IF me IS NULL OR NOT public.samad_may('take_call') THEN
    RAISE EXCEPTION 'not for this person' USING ERRCODE = '42501';
  END IF;
  IF wanted NOT BETWEEN 1 AND 100 THEN
    RAISE EXCEPTION 'codes are leased by 1 to 100' USING ERRCODE = '22023';
  END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended(asked::text, 35));
  IF NOT EXISTS (SELECT FROM public.leased_codes l WHERE l.lease = asked) THEN
    INSERT INTO public.leased_codes (code, lease, staff_id, leased_at)
    SELECT n.code, asked, me, public.samad_now() FROM public.samad_new_codes(wanted) n (code);
  END IF;
  RETURN QUERY SELECT l.code::text FROM public.leased_codes l
  WHERE l.lease = asked AND l.staff_id = me ORDER BY l.code;
END $$
"""

# Which codes belong together, without telling the key that orders them.
_SERIES = f"""
CREATE FUNCTION samad_code_series() RETURNS text {_DEFINER} STABLE AS $$
BEGIN
  RETURN (SELECT encode(sha256(convert_to('series ' || k.permutation_key, 'UTF8')), 'hex')
    FROM public.code_counter k);
END $$
"""

_TAKE = f"""
CREATE FUNCTION samad_take_code() RETURNS trigger {_DEFINER} AS $$
BEGIN
  DELETE FROM public.leased_codes l
  WHERE l.code = NEW.tracking_code AND l.staff_id = public.samad_me();
  IF NOT FOUND THEN
    RAISE EXCEPTION 'this code was not leased to this person' USING ERRCODE = 'SL003';
  END IF;
  RETURN NEW;
END $$
"""

# Functions of the owner, such as imports, take their codes themselves.
_TAKEN = """
CREATE TRIGGER cases_code_taken BEFORE INSERT ON cases FOR EACH ROW
WHEN (NOT pg_has_role(current_user, 'samad_owner', 'USAGE')) EXECUTE FUNCTION samad_take_code()
"""
_IMPORT = "samad_import_lot(bigint, bigint, bigint, json, json, json, json, bigint)"
_IMPORT_TAKES_NEW = f"""
DO $$ BEGIN
  EXECUTE replace(pg_get_functiondef('{_IMPORT}'::regprocedure),
    'public.lease_codes(counted)', 'public.samad_new_codes(counted)');
END $$
"""


def upgrade() -> None:
    op.create_table(
        "leased_codes",
        sa.Column("code", Code(), nullable=False),
        sa.Column("lease", sa.Uuid(), nullable=False),
        sa.Column("staff_id", _ID, nullable=False),
        sa.Column("leased_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["staff_id"], ["staff.id"], name=op.f("leased_codes_staff_id_fkey")
        ),
        sa.PrimaryKeyConstraint("code", name=op.f("leased_codes_pkey")),
    )
    op.create_index(op.f("leased_codes_lease"), "leased_codes", ["lease"])
    if op.get_context().dialect.name == "sqlite":
        return
    op.execute("ALTER FUNCTION lease_codes(int) RENAME TO samad_new_codes")
    for statement in (_LEASE_AT_ONCE, _LEASE, _SERIES, _TAKE, _TAKEN, _IMPORT_TAKES_NEW):
        op.execute(statement)
    for name in ("samad_new_codes(int)", "samad_take_code()"):
        op.execute(f"REVOKE ALL ON FUNCTION {name} FROM PUBLIC, {CLIENT}")
