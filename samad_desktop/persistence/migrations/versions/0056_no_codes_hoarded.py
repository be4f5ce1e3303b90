"""Lease nobody more tracking codes than she can have use for, and let the centre say what is long.

A warning comes where no copy was proven for so many days; they were a constant.

Adds only: desks still on the previous version go on working, so the database may be upgraded
before the workstations.
"""

import sqlalchemy as sa
from alembic import op

from samad_desktop.persistence.server_rules import CLIENT

revision = "0056"
down_revision = "0054"

_DEFINER = "LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp"

# Codes are never taken back: one may have been told. So what was leased long ago, and lies in a
# journal that is gone, counts no more. One person's sessions count one after the other.
_REFUSE = f"""
CREATE FUNCTION samad_refuse_hoarding(wanted int) RETURNS void {_DEFINER} AS $$
DECLARE
  me bigint := public.samad_me();
BEGIN
  PERFORM pg_advisory_xact_lock(56, me::int);
  IF wanted + (SELECT count(*) FROM public.leased_codes l WHERE l.staff_id = me
      AND l.leased_at > public.samad_now() - interval '7 days') > 500 THEN
    RAISE EXCEPTION 'too many codes lie unused' USING ERRCODE = 'SL007';
  END IF;
END $$
"""

_LEASE_AT_ONCE = f"""
CREATE OR REPLACE FUNCTION lease_codes(wanted int) RETURNS SETOF text {_DEFINER} AS $$
DECLARE
  me bigint := public.samad_me();
  given text[];
BEGIN
  IF me IS NOT NULL THEN
    PERFORM public.samad_refuse_hoarding(wanted);
  END IF;
  given := ARRAY(SELECT public.samad_new_codes(wanted));
  IF me IS NOT NULL THEN
    INSERT INTO public.leased_codes (code, lease, staff_id, leased_at)
    SELECT g.code, gen_random_uuid(), me, public.samad_now() FROM unnest(given) g (code);
  END IF;
  RETURN QUERY SELECT unnest(given);
END $$
"""

_LEASE = f"""
CREATE OR REPLACE FUNCTION samad_lease(asked uuid, wanted int) RETURNS SETOF text {_DEFINER} AS $$
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
    PERFORM public.samad_refuse_hoarding(wanted);
    INSERT INTO public.leased_codes (code, lease, staff_id, leased_at)
    SELECT n.code, asked, me, public.samad_now() FROM public.samad_new_codes(wanted) n (code);
  END IF;
  RETURN QUERY SELECT l.code::text FROM public.leased_codes l
  WHERE l.lease = asked AND l.staff_id = me ORDER BY l.code;
END $$
"""


def upgrade() -> None:
    days = sa.Column("proven_within_days", sa.Integer(), server_default="8", nullable=False)
    op.add_column("centre", days)
    op.create_index(op.f("leased_codes_staff_id"), "leased_codes", ["staff_id"])
    if op.get_context().dialect.name == "sqlite":
        return
    for statement in (_REFUSE, _LEASE_AT_ONCE, _LEASE):
        op.execute(statement)
    op.execute(f"REVOKE ALL ON FUNCTION samad_refuse_hoarding(int) FROM PUBLIC, {CLIENT}")
