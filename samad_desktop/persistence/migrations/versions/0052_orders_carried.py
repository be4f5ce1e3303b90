"""Let an order that is open with an agency that was retired be carried to another one.

Adds only: desks still on the previous version go on working, so the database may be upgraded
before the workstations. Who issues orders changes no row of an agency herself: the owner does it
for her, and only as far as an order was left behind.
"""

import sqlalchemy as sa
from alembic import op

revision = "0052"
down_revision = "0051"

# The order goes on under its number and with its clock: only who is to do it is another.
_CARRY = """
CREATE FUNCTION samad_carry_directive(recipient bigint, seen int, successor bigint)
RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  r public.directive_recipients;
BEGIN
  IF NOT public.samad_may('issue_directive') THEN
    RAISE EXCEPTION 'not for this person' USING ERRCODE = '42501';
  END IF;
  SELECT * INTO r FROM public.directive_recipients o WHERE o.id = recipient FOR UPDATE;
  IF r.id IS NULL OR r.copy OR r.state = 'done' OR r.verdict IS NOT NULL
      OR NOT EXISTS (SELECT FROM public.agencies a WHERE a.id = r.agency_id AND a.retired)
      OR NOT EXISTS (SELECT FROM public.agencies a WHERE a.id = successor AND NOT a.retired)
      OR NOT EXISTS (SELECT FROM public.directives d JOIN public.cases c ON c.id = d.case_id
        WHERE d.id = r.directive_id AND c.accused_agency_id IS DISTINCT FROM successor
        AND (c.identity_level = 'open' OR public.samad_may('see_protected')
          OR c.registered_by = public.samad_me() OR d.issued_by = public.samad_me())) THEN
    RAISE EXCEPTION 'no order that was left behind' USING ERRCODE = '42501';
  END IF;
  IF r.version <> seen THEN
    RETURN false;
  END IF;
  UPDATE public.directive_recipients o SET version = version + 1, agency_id = successor,
    state = 'issued', received_at = NULL, reply = '' WHERE o.id = recipient;
  RETURN true;
END $$
"""


def upgrade() -> None:
    if op.get_context().dialect.name == "sqlite":
        return
    op.execute(sa.text(_CARRY))
    op.execute("REVOKE ALL ON FUNCTION samad_carry_directive(bigint, int, bigint) FROM PUBLIC")
