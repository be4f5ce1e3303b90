"""Functions of PostgreSQL that keep agencies from numbers and from holding others up.

The numbers of citizens stand in the order of those of cases: who knows both could tell whose a
protected case is. So an agency is told of "whoever stands behind the case N" by the number -N.
"""

_PLPGSQL = "LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp"

# Whoever belongs to an agency alone holds rows for as long as an answer takes to be stored. What
# is held for two minutes from when it was first in somebody's way is let go.
END_HOLDERS = f"""
CREATE FUNCTION samad_end_holders() RETURNS bigint {_PLPGSQL} AS $$
DECLARE
  held text[] := ARRAY(
    SELECT DISTINCT a.pid || ' ' || l.virtualtransaction
    FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid AND a.datid = l.database
    WHERE l.granted AND l.mode IN ('RowShareLock', 'RowExclusiveLock')
      AND a.datname = current_database() AND l.relation IN ('public.cases'::regclass,
        'public.referrals'::regclass, 'public.deadlines'::regclass)
      AND EXISTS (SELECT FROM public.staff s WHERE s.login = a.usename AND 'liaison' = ALL (
        SELECT r.role FROM public.staff_roles r WHERE r.staff_id = s.id)));
BEGIN
  IF NOT public.samad_may('take_call') THEN
    RAISE EXCEPTION 'not for this person' USING ERRCODE = '42501';
  END IF;
  DELETE FROM public.lock_holders h WHERE h.holder <> ALL (held);
  INSERT INTO public.lock_holders SELECT one, clock_timestamp() FROM unnest(held) one
  ON CONFLICT DO NOTHING;
  RETURN (SELECT count(pg_terminate_backend(split_part(h.holder, ' ', 1)::int))
    FROM public.lock_holders h WHERE h.since < clock_timestamp() - interval '2 minutes');
EXCEPTION WHEN insufficient_privilege THEN
  IF NOT public.samad_may('take_call') THEN
    RAISE;
  END IF;
  RETURN 0;  -- The server does not let the doorkeeper end sessions.
END $$
"""

_MATTERS = f"""
CREATE OR REPLACE FUNCTION samad_matters(wanted bigint[], chars int)
RETURNS TABLE (case_id bigint, place text, said text, accused_agency_id bigint,
  accused_unit text, citizen_id bigint) {_PLPGSQL} STABLE AS $$
BEGIN
  RETURN QUERY
  WITH me AS MATERIALIZED (SELECT public.samad_me() AS id, public.samad_my_agencies() AS agencies,
    public.samad_may('see_cases') AS of_centre, public.samad_may('see_protected') AS trusted)
  SELECT c.id, CASE WHEN may.read THEN c.place::text ELSE '' END,
    CASE WHEN NOT may.read OR chars = 0 THEN '' WHEN chars IS NULL THEN c.text::text
      ELSE substr(c.text, 1, chars) END,
    CASE WHEN may.read OR mine.sent THEN c.accused_agency_id END,
    CASE WHEN may.read OR mine.sent THEN c.accused_unit::text ELSE '' END,
    CASE WHEN c.citizen_id IS NULL OR may.know
      THEN CASE WHEN me.of_centre OR c.citizen_id IS NULL THEN c.citizen_id ELSE -c.id END
      ELSE 0 END
  FROM me CROSS JOIN public.cases c
  CROSS JOIN LATERAL (SELECT (cardinality(me.agencies) > 0 AND EXISTS (
    SELECT FROM public.referrals r
    WHERE r.case_id = c.id AND r.agency_id = ANY (me.agencies))) AS sent OFFSET 0) mine
  CROSS JOIN LATERAL (SELECT (me.of_centre AND
    (c.identity_level = 'open' OR c.registered_by = me.id OR me.trusted))
      OR mine.sent AND c.identity_level = 'open' AS read,
    CASE WHEN (me.of_centre AND (c.identity_level = 'open'
      OR c.identity_level = 'hidden_from_agency' AND c.registered_by = me.id)) THEN true
    ELSE me.of_centre AND c.id = ANY (public.samad_asked_cases()) END
      OR mine.sent AND c.identity_level = 'open' AS know OFFSET 0) may
  WHERE c.id = ANY (wanted) AND (me.of_centre OR mine.sent);
END $$
"""

_CITIZEN_TOLD = f"""
CREATE OR REPLACE FUNCTION samad_citizen_told(wanted bigint) RETURNS bigint {_PLPGSQL} STABLE AS $$
DECLARE
  of_centre boolean := public.samad_may('see_cases');
BEGIN
  RETURN (SELECT CASE WHEN c.citizen_id IS NULL OR identity_level = 'open'
      THEN CASE WHEN of_centre OR c.citizen_id IS NULL THEN c.citizen_id ELSE -c.id END ELSE 0 END
    FROM public.cases c WHERE c.id = wanted AND (of_centre OR public.samad_reaches(wanted)));
END $$
"""

_PEOPLE = f"""
CREATE OR REPLACE FUNCTION samad_people(wanted bigint[])
RETURNS TABLE (citizen_id bigint, version int, name text, id_kind text, national_id text,
  phones text[]) ROWS 4 {_PLPGSQL} STABLE AS $$
DECLARE
  named bigint[] := public.samad_named_people();
  asked bigint[] := wanted;
  standing bigint[] := wanted;
BEGIN
  IF NOT public.samad_may('see_cases') THEN
    SELECT coalesce(array_agg(c.citizen_id), '{{}}'), coalesce(array_agg(-c.id), '{{}}')
    INTO asked, standing FROM public.cases c
    WHERE c.id = ANY (ARRAY(SELECT -one FROM unnest(wanted) one)) AND c.citizen_id IS NOT NULL
      AND c.identity_level = 'open' AND public.samad_reaches(c.id);
  END IF;
  RETURN QUERY SELECT told.number, i.version, i.name::text, i.id_kind::text,
    i.national_id::text, ARRAY(SELECT p.number::text FROM public.citizen_phones p
      WHERE p.citizen_id = ANY (ARRAY(SELECT c.id FROM public.citizens c
        WHERE c.id = i.citizen_id OR c.merged_into = i.citizen_id))
      GROUP BY p.number ORDER BY max(p.last_used_at) DESC)
  FROM unnest(asked, standing) told (record, number)
  JOIN public.citizen_identities i ON i.citizen_id = told.record
  WHERE told.record = ANY (ARRAY(SELECT unnest(asked) INTERSECT SELECT unnest(named)));
END $$
"""

WITHOUT_NUMBERS = (_MATTERS, _CITIZEN_TOLD, _PEOPLE)
