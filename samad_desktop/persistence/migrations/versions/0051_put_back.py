"""Remember proven copies and restorations, and take the codes that were told between the two.

Adds only: desks still on the previous version go on working, so the database may be upgraded
before the workstations.
"""

import sqlalchemy as sa
from alembic import op

from samad_desktop.persistence.tables.base import Code, UtcDateTime

revision = "0051"
down_revision = "0049"

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
# A code that was leased since the copy is known to nobody here: who told it has its call.
_TAKE = """
CREATE OR REPLACE FUNCTION samad_take_code() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  DELETE FROM public.leased_codes l
  WHERE l.code = NEW.tracking_code AND l.staff_id = public.samad_me();
  IF FOUND THEN
    RETURN NEW;
  END IF;
  DELETE FROM public.gap_codes g WHERE g.code = NEW.tracking_code;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'this code was not leased to this person' USING ERRCODE = 'SL003';
  END IF;
  RETURN NEW;
END $$
"""
# Whoever is shut out gives no code any more; who keeps the centre gives hers.
_TAKE_OVER = """
CREATE FUNCTION samad_take_over_codes(gone text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NOT (public.samad_may('take_call') AND public.samad_may('manage_centre')) THEN
    RAISE EXCEPTION 'not for this person' USING ERRCODE = '42501';
  END IF;
  UPDATE public.leased_codes l SET staff_id = public.samad_me()
  FROM public.staff s WHERE s.login = gone AND s.disabled AND l.staff_id = s.id;
END $$
"""


def upgrade() -> None:
    op.create_table(
        "restorations",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("copied_at", UtcDateTime(), nullable=False),
        sa.Column("restored_at", UtcDateTime(), nullable=False),
        sa.Column("cases_upto", _ID, nullable=False),
        sa.Column("citizens_upto", _ID, nullable=False),
        sa.Column("ids_from", _ID, nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("restorations_pkey")),
    )
    op.create_table(
        "gap_codes",
        sa.Column("code", Code(), nullable=False),
        sa.PrimaryKeyConstraint("code", name=op.f("gap_codes_pkey")),
    )
    op.create_table(
        "proven_copies",
        sa.Column("made_at", UtcDateTime(), nullable=False),
        sa.Column("proven_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("made_at", name=op.f("proven_copies_pkey")),
    )
    if op.get_context().dialect.name == "postgresql":
        op.execute(_TAKE)
        op.execute(_TAKE_OVER)
