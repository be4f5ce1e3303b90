"""Tell who stands behind a protected case only to who asked for it, with a reason, before.

Adds only: desks still on the previous version go on working, show those who may see
protected cases no citizen of theirs, and refer none of them: without knowing who called,
their words cannot be looked through for her name. A request that an earlier transaction
stored holds for a quarter of an hour, for its person and its case; lists and searches
never ask for one.
"""

import sqlalchemy as sa
from alembic import op

from samad_desktop.persistence.server_rules import AUDITOR, OWNER

revision = "0025"
down_revision = "0024"

_ME = """
  WITH me AS MATERIALIZED (SELECT public.samad_me() AS id, public.samad_my_agencies() AS agencies,
    public.samad_may('see_cases') AS of_centre, public.samad_may('see_protected') AS trusted)
"""
# As `domain.protection.may_read_text` and `may_know_citizen`; tests compare them.
_READS = """(me.of_centre AND
    (c.identity_level = 'open' OR c.registered_by = me.id OR me.trusted))"""
_KNOWS = """(me.of_centre AND (c.identity_level = 'open'
    OR c.identity_level = 'hidden_from_agency' AND c.registered_by = me.id))"""
# What she has asked for is looked up where it decides alone, and not of every case.
_TOLD = f"""CASE WHEN {_KNOWS} THEN true
    ELSE me.of_centre AND c.id = ANY (public.samad_asked_cases()) END"""
_SENT = """(cardinality(me.agencies) > 0 AND EXISTS (SELECT FROM public.referrals r
    WHERE r.case_id = c.id AND r.agency_id = ANY (me.agencies)))"""

_PLPGSQL = "LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp"
_ASKED = f"{_PLPGSQL} STABLE"

# Whose request it was and when, as `samad_show_identity`; and whether she may still ask.
_ASKED_CASES = f"""
CREATE FUNCTION samad_asked_cases() RETURNS bigint[] {_ASKED} AS $$
BEGIN
  RETURN (SELECT coalesce(array_agg(DISTINCT e.keys::bigint), '{{}}')
    FROM public.audit_events e
    WHERE e.login = session_user AND e.at > clock_timestamp() - interval '15 minutes'
      AND e.deed = 'asked' AND e.noun = 'identity'
      AND e.transaction IS DISTINCT FROM pg_current_xact_id_if_assigned()
      AND public.samad_may_know(e.keys::bigint));
END $$
"""

_MATTERS = f"""
CREATE OR REPLACE FUNCTION samad_matters(wanted bigint[], chars int)
RETURNS TABLE (case_id bigint, place text, said text, accused_agency_id bigint,
  accused_unit text, citizen_id bigint)
{_ASKED} AS $$
BEGIN
  RETURN QUERY {_ME}
  SELECT c.id, CASE WHEN may.read THEN c.place::text ELSE '' END,
    CASE WHEN NOT may.read OR chars = 0 THEN '' WHEN chars IS NULL THEN c.text::text
      ELSE substr(c.text, 1, chars) END,
    CASE WHEN may.read OR mine.sent THEN c.accused_agency_id END,
    CASE WHEN may.read OR mine.sent THEN c.accused_unit::text ELSE '' END,
    CASE WHEN c.citizen_id IS NULL OR may.know THEN c.citizen_id ELSE 0 END
  FROM me CROSS JOIN public.cases c
  CROSS JOIN LATERAL (SELECT {_SENT} AS sent OFFSET 0) mine
  CROSS JOIN LATERAL (SELECT {_READS} OR mine.sent AND c.identity_level = 'open' AS read,
    {_TOLD} OR mine.sent AND c.identity_level = 'open' AS know OFFSET 0) may
  WHERE c.id = ANY (wanted) AND (me.of_centre OR mine.sent);
END $$
"""

_CALLERS = f"""
CREATE OR REPLACE FUNCTION samad_callers(wanted bigint)
RETURNS TABLE (contact_id bigint, citizen_id bigint, on_behalf_of_id bigint)
{_ASKED} AS $$
BEGIN
  RETURN QUERY {_ME}
  SELECT k.id, CASE WHEN k.citizen_id IS NULL OR may.know THEN k.citizen_id ELSE 0 END,
    CASE WHEN may.know THEN k.on_behalf_of_id END
  FROM me CROSS JOIN public.contacts k JOIN public.cases c ON c.id = k.case_id
  CROSS JOIN LATERAL (SELECT {_TOLD} AS know OFFSET 0) may
  WHERE k.case_id = wanted AND me.of_centre;
END $$
"""

_REACHED = """
  SELECT d.id FROM public.cases d WHERE d.citizen_id = ANY ({})
  UNION SELECT k.case_id FROM public.contacts k WHERE k.citizen_id = ANY (records)
  UNION SELECT k.case_id FROM public.contacts k WHERE k.on_behalf_of_id = ANY (records)
"""

# As `persistence.reach.cases_reached`: no list and no search leads to what must be asked for.
_CASES_OF = f"""
CREATE OR REPLACE FUNCTION samad_cases_of(records bigint[], beside bigint[]) RETURNS SETOF bigint
ROWS 20 {_ASKED} AS $$
BEGIN
  RETURN QUERY {_ME}
  SELECT c.id FROM me CROSS JOIN ({_REACHED.format("records || beside")}) reached (id)
  JOIN public.cases c ON c.id = reached.id WHERE {_KNOWS};
END $$
"""

_KEPT_CASES_OF = f"""
CREATE OR REPLACE FUNCTION samad_kept_cases_of(records bigint[]) RETURNS bigint
{_PLPGSQL} STABLE AS $$
BEGIN
  IF NOT public.samad_may('see_cases') THEN
    RAISE EXCEPTION 'not for this person' USING ERRCODE = '42501';
  END IF;
  IF cardinality(records) > 100 THEN
    RAISE EXCEPTION 'too many people at once' USING ERRCODE = '22023';
  END IF;
  RETURN ({_ME}
    SELECT least(count(*), 99) FROM me CROSS JOIN ({_REACHED.format("records")}) reached (id)
    JOIN public.cases c ON c.id = reached.id WHERE NOT {_KNOWS});
END $$
"""

# As `domain.protection.may_open_to` and `must_ask_to_open`.
_GUARD = f"""
CREATE OR REPLACE FUNCTION samad_guard_matter() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  levels text[] := ARRAY['open', 'hidden_from_agency', 'hidden'];
  hers boolean := OLD.registered_by IS NOT DISTINCT FROM public.samad_me();
  opened boolean := array_position(levels, NEW.identity_level)
    < array_position(levels, OLD.identity_level);
  said boolean := (OLD.text, OLD.place, OLD.accused_agency_id, OLD.accused_unit)
    IS DISTINCT FROM (NEW.text, NEW.place, NEW.accused_agency_id, NEW.accused_unit);
BEGIN
  IF current_user = '{OWNER}' OR NOT (opened OR said) OR hers THEN
    RETURN NEW;
  END IF;
  IF NOT public.samad_may('see_protected') OR opened AND OLD.identity_level = 'hidden'
      AND NOT public.samad_may('see_hidden') THEN
    RAISE EXCEPTION 'not a case that this person may read' USING ERRCODE = '42501';
  END IF;
  IF opened AND NEW.identity_level = 'open'
      AND NOT OLD.id = ANY (public.samad_asked_cases()) THEN
    RAISE EXCEPTION 'it was not asked for' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$
"""

# What an agency will read was made by somebody who was told who called, if she may be at all.
_GUARD_REDACTION = f"""
CREATE FUNCTION samad_guard_redaction() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  kept record;
BEGIN
  IF current_user = '{OWNER}' THEN
    RETURN NEW;
  END IF;
  SELECT c.id, c.identity_level, c.registered_by INTO kept
  FROM public.referrals r JOIN public.cases c ON c.id = r.case_id WHERE r.id = NEW.referral_id;
  IF (kept.identity_level = 'hidden' AND public.samad_may('see_hidden')
      OR kept.identity_level = 'hidden_from_agency' AND public.samad_may('see_protected')
        AND kept.registered_by IS DISTINCT FROM public.samad_me())
      AND NOT kept.id = ANY (public.samad_asked_cases()) THEN
    RAISE EXCEPTION 'who called was not asked for' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$
"""

_REDACTIONS_GUARDED = """
CREATE TRIGGER referral_redactions_guarded BEFORE INSERT ON referral_redactions FOR EACH ROW
EXECUTE FUNCTION samad_guard_redaction()
"""

# As before, but that too many have a code of their own: nobody is told that her role may not.
_ASK = """
CREATE OR REPLACE FUNCTION samad_ask_identity(wanted bigint, why text) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  request bigint;
BEGIN
  IF NOT public.samad_may_know(wanted) THEN
    RAISE EXCEPTION 'not for this person' USING ERRCODE = '42501';
  END IF;
  IF length(regexp_replace(why, '\\s', '', 'g')) < 5 OR length(why) > 500 THEN
    RAISE EXCEPTION 'a reason has 5 to 500 letters' USING ERRCODE = '22023';
  END IF;
  IF (SELECT count(*) FROM public.audit_events e WHERE e.login = session_user
      AND e.deed = 'asked' AND e.at > clock_timestamp() - interval '1 hour') >= 60 THEN
    RAISE EXCEPTION 'too many identities in an hour' USING ERRCODE = '54000';
  END IF;
  INSERT INTO public.audit_events (deed, noun, keys, rows, reason)
  VALUES ('asked', 'identity', wanted::text, 1, why) RETURNING id INTO request;
  RETURN request;
END $$
"""


def upgrade() -> None:
    op.add_column("outgoings", sa.Column("reason", sa.String(), server_default="", nullable=False))
    if op.get_context().dialect.name == "sqlite":
        return
    for statement in (
        *(_ASKED_CASES, _MATTERS, _CALLERS, _CASES_OF, _KEPT_CASES_OF),
        *(_GUARD, _GUARD_REDACTION, _REDACTIONS_GUARDED),
    ):
        op.execute(statement)
    op.execute("REVOKE ALL ON FUNCTION samad_guard_redaction() FROM PUBLIC")
    op.execute(f"GRANT USAGE, CREATE ON SCHEMA public TO {AUDITOR}")
    op.execute(f"SET LOCAL ROLE {AUDITOR}")
    op.execute(_ASK)
    op.execute(f"SET LOCAL ROLE {OWNER}")
    op.execute(f"REVOKE CREATE ON SCHEMA public FROM {AUDITOR}")
