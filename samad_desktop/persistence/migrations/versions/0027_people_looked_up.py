"""Let nobody read the identities of citizens in bulk: they are looked up, counted and capped.

Nothing is moved. From now on no client reads the tables of names, IDs and phones: whoever is
looked for is named first, in a transaction of its own, so that no roll-back takes the count
away; functions then tell no more than whom an earlier transaction of the same login named, in
this hour of the clock or the one before. Each login has one row, so that nobody waits for
another. Desks on an earlier version read those tables themselves and must be upgraded along
with the database, as `oldest_program` tells them.
"""

from alembic import op

revision = "0027"
down_revision = "0026"

_PLPGSQL = "LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp"
_ASKED = f"{_PLPGSQL} STABLE"
# Of the clock that no client sets, in the zone that no client chooses.
_HOUR = "date_trunc('hour', clock_timestamp(), 'UTC')"

# Who was named is kept by number; of a call that nobody's record stands behind, the negative.
_TABLE = """
CREATE TABLE look_ups (
  login text PRIMARY KEY,
  hour timestamptz NOT NULL,
  people bigint[] NOT NULL DEFAULT '{}',
  before bigint[] NOT NULL DEFAULT '{}',
  searches int NOT NULL DEFAULT 0,
  sought bigint[] NOT NULL DEFAULT '{}',
  transaction xid8
) WITH (fillfactor = 50)
"""

# The caps are those of `domain.outgoing`; a test compares them.
_COUNT = f"""
CREATE FUNCTION samad_count_look_ups(led_to bigint[], wanted bigint[]) RETURNS void {_PLPGSQL} AS $$
DECLARE
  this timestamptz := {_HOUR};
  me bigint := public.samad_me();
  kept public.look_ups;
  further bigint[];
  newly bigint[];
BEGIN
  PERFORM FROM public.look_ups l WHERE l.login = session_user AND l.hour = this
    AND led_to <@ l.people AND wanted <@ l.sought;
  IF FOUND THEN
    RETURN;
  END IF;
  INSERT INTO public.look_ups (login, hour) VALUES (session_user, this) ON CONFLICT DO NOTHING;
  SELECT l.* INTO kept FROM public.look_ups l WHERE l.login = session_user FOR UPDATE;
  IF kept.hour <> this THEN
    kept.before := CASE WHEN kept.hour = this - interval '1 hour' THEN kept.people ELSE '{{}}' END;
    kept.people := '{{}}';
    kept.searches := 0;
    kept.sought := kept.sought[1:60];
  END IF;
  further := ARRAY(SELECT DISTINCT f FROM unnest(led_to) f WHERE f <> ALL (kept.people));
  newly := ARRAY(SELECT DISTINCT w FROM unnest(wanted) w WHERE w <> ALL (kept.sought));
  IF cardinality(further) > 0 AND cardinality(kept.people) + cardinality(further) > 1000 THEN
    RAISE EXCEPTION 'too many people looked up in an hour' USING ERRCODE = 'SL001';
  END IF;
  IF cardinality(newly) > 0 AND kept.searches >= 1000 THEN
    RAISE EXCEPTION 'too many searches in an hour' USING ERRCODE = 'SL002';
  END IF;
  UPDATE public.look_ups SET hour = this, people = kept.people || further, before = kept.before,
    searches = kept.searches + least(cardinality(newly), 1),
    sought = newly || kept.sought, transaction = pg_current_xact_id()
  WHERE login = session_user;
  IF cardinality(further) > 0 AND me IS NOT NULL THEN
    INSERT INTO public.outgoings (way, people, staff_id, at)
    VALUES ('looked_up', cardinality(further), me, public.samad_now());
  END IF;
END $$
"""

_NAMED = f"""
CREATE FUNCTION samad_named_people() RETURNS bigint[] {_ASKED} AS $$
DECLARE
  this timestamptz := {_HOUR};
BEGIN
  RETURN coalesce((SELECT CASE l.hour WHEN this THEN l.people || l.before
      WHEN this - interval '1 hour' THEN l.people ELSE '{{}}' END
    FROM public.look_ups l WHERE l.login = session_user
      AND l.transaction IS DISTINCT FROM pg_current_xact_id_if_assigned()), '{{}}');
END $$
"""

# By number a person is named who was told already, or of whose cases one may be known, or
# none is kept from the login: numbers alone do not lead to who has protected cases only.
_MAY_NAME = f"""
CREATE FUNCTION samad_may_name(wanted bigint) RETURNS boolean {_ASKED} AS $$
DECLARE
  records bigint[] := ARRAY(
    SELECT c.id FROM public.citizens asked JOIN public.citizens c
      ON coalesce(asked.merged_into, asked.id) IN (c.id, c.merged_into)
    WHERE asked.id = wanted);
BEGIN
  RETURN cardinality(records) > 0 AND (records && public.samad_named_people()
    OR EXISTS (SELECT FROM public.samad_cases_of(records, '{{}}'))
    OR public.samad_kept_cases_of(records) = 0);
END $$
"""

# Who stands behind a case is told as `samad_matters` and `samad_callers` tell it; of an open
# case that half the town called about, those of its latest calls.
_OF_CASES = f"""
CREATE FUNCTION samad_people_of_cases(wanted bigint[]) RETURNS SETOF bigint {_ASKED} AS $$
DECLARE
  of_centre boolean := public.samad_may('see_cases');
  me bigint := public.samad_me();
  asked bigint[] := public.samad_asked_cases();
BEGIN
  RETURN QUERY
  WITH known AS MATERIALIZED (SELECT c.id, c.citizen_id, c.identity_level FROM public.cases c
    WHERE c.id = ANY (wanted) AND CASE WHEN of_centre THEN c.identity_level = 'open'
      OR c.identity_level = 'hidden_from_agency' AND c.registered_by = me OR c.id = ANY (asked)
    ELSE c.identity_level = 'open' AND public.samad_reaches(c.id) END),
  called AS MATERIALIZED (SELECT k.* FROM known CROSS JOIN LATERAL (
    SELECT k.id, k.citizen_id, k.on_behalf_of_id FROM public.contacts k WHERE k.case_id = known.id
    ORDER BY k.id DESC LIMIT CASE known.identity_level WHEN 'open' THEN 50 END) k
    WHERE of_centre)
  SELECT known.citizen_id FROM known WHERE known.citizen_id IS NOT NULL
  UNION SELECT called.on_behalf_of_id FROM called WHERE called.on_behalf_of_id IS NOT NULL
  UNION SELECT coalesce(called.citizen_id, -called.id) FROM called
    LEFT JOIN public.contact_identities g ON g.contact_id = called.id
    WHERE called.citizen_id IS NOT NULL OR g.name_given || g.phone || g.national_id_given <> '';
END $$
"""

_LOOK_UP = f"""
CREATE FUNCTION samad_look_up(people bigint[], case_ids bigint[], numbers text[], searches text[])
RETURNS void {_PLPGSQL} AS $$
DECLARE
  led_to bigint[] := '{{}}';
BEGIN
  IF cardinality(people) > 100 OR cardinality(case_ids) > 20 OR cardinality(numbers) > 4
      OR cardinality(searches) > 8 THEN
    RAISE EXCEPTION 'too many at once' USING ERRCODE = '22023';
  END IF;
  IF cardinality(numbers) > 0 AND NOT public.samad_may('take_call')
      OR cardinality(people) + cardinality(searches) > 0 AND NOT public.samad_may('see_cases') THEN
    RAISE EXCEPTION 'not for this person' USING ERRCODE = '42501';
  END IF;
  IF cardinality(people) > 0 THEN
    led_to := ARRAY(SELECT one FROM unnest(people) one WHERE public.samad_may_name(one));
  END IF;
  IF cardinality(case_ids) > 0 THEN
    led_to := led_to || ARRAY(SELECT public.samad_people_of_cases(case_ids));
  END IF;
  IF cardinality(numbers) > 0 THEN
    led_to := led_to || ARRAY(
      SELECT public.samad_users_of(number) FROM unnest(numbers) number
      UNION ALL SELECT coalesce(c.merged_into, c.id) FROM public.citizen_identities i
        JOIN public.citizens c ON c.id = i.citizen_id WHERE i.national_id = ANY (numbers));
  END IF;
  IF cardinality(led_to) + cardinality(searches) > 0 THEN
    PERFORM public.samad_count_look_ups(led_to,
      ARRAY(SELECT hashtextextended(each, 0) FROM unnest(searches) each));
  END IF;
END $$
"""

_USERS_OF = f"""
CREATE FUNCTION samad_users_of(wanted text) RETURNS SETOF bigint ROWS 8 {_ASKED} AS $$
BEGIN
  RETURN QUERY SELECT coalesce(c.merged_into, c.id) FROM public.citizen_phones p
  JOIN public.citizens c ON c.id = p.citizen_id WHERE p.number = wanted
  ORDER BY p.last_used_at DESC, c.id DESC LIMIT 8;
END $$
"""

_USERS = f"""
CREATE FUNCTION samad_users(wanted text) RETURNS SETOF bigint ROWS 8 {_ASKED} AS $$
DECLARE
  named bigint[] := public.samad_named_people();
BEGIN
  RETURN QUERY SELECT person FROM public.samad_users_of(wanted) person WHERE person = ANY (named);
END $$
"""

_HOLDER = f"""
CREATE FUNCTION samad_holder(wanted text) RETURNS bigint {_ASKED} AS $$
BEGIN
  RETURN (SELECT coalesce(c.merged_into, c.id) FROM public.citizen_identities i
    JOIN public.citizens c ON c.id = i.citizen_id WHERE i.national_id = wanted
      AND coalesce(c.merged_into, c.id) = ANY (public.samad_named_people()));
END $$
"""

_PEOPLE = f"""
CREATE FUNCTION samad_people(wanted bigint[])
RETURNS TABLE (citizen_id bigint, version int, name text, id_kind text, national_id text,
  phones text[]) ROWS 4 {_ASKED} AS $$
DECLARE
  named bigint[] := public.samad_named_people();
BEGIN
  RETURN QUERY SELECT i.citizen_id, i.version, i.name::text, i.id_kind::text,
    i.national_id::text, ARRAY(SELECT p.number::text FROM public.citizen_phones p
      WHERE p.citizen_id = ANY (ARRAY(SELECT c.id FROM public.citizens c
        WHERE c.id = i.citizen_id OR c.merged_into = i.citizen_id))
      GROUP BY p.number ORDER BY max(p.last_used_at) DESC)
  FROM public.citizen_identities i
  WHERE i.citizen_id = ANY (ARRAY(SELECT unnest(wanted) INTERSECT SELECT unnest(named)));
END $$
"""

_GIVEN = f"""
CREATE FUNCTION samad_given(wanted bigint)
RETURNS TABLE (contact_id bigint, name_given text, phone text, national_id_given text)
ROWS 4 {_ASKED} AS $$
DECLARE
  named bigint[] := public.samad_named_people();
BEGIN
  RETURN QUERY SELECT k.id, g.name_given::text, g.phone::text, g.national_id_given::text
  FROM public.contacts k JOIN public.contact_identities g ON g.contact_id = k.id
  WHERE k.case_id = wanted AND coalesce(k.citizen_id, -k.id) = ANY (named)
    AND EXISTS (SELECT FROM public.samad_people_of_cases(ARRAY[wanted]) known (key)
      WHERE known.key = coalesce(k.citizen_id, -k.id));
END $$
"""

# No name and no number: only how many share a telephone, and which records they are.
_HOUSEHOLD = f"""
CREATE FUNCTION samad_household(person bigint) RETURNS SETOF bigint ROWS 8 {_ASKED} AS $$
DECLARE
  own bigint[] := ARRAY(SELECT c.id FROM public.citizens c
    WHERE c.id = person OR c.merged_into = person);
BEGIN
  IF NOT public.samad_may('take_call') THEN
    RAISE EXCEPTION 'not for this person' USING ERRCODE = '42501';
  END IF;
  RETURN QUERY SELECT DISTINCT p.citizen_id FROM public.citizen_phones p
  WHERE p.number = ANY (ARRAY(SELECT o.number FROM public.citizen_phones o
      WHERE o.citizen_id = ANY (own)))
    AND p.citizen_id <> ALL (own) LIMIT 8;
END $$
"""

# What storing a call needs: whose record is meant by all that was typed, and what it lacks. No
# name and no number is told, so that a call is stored however many people were looked up.
_MEANT = f"""
CREATE FUNCTION samad_meant(record bigint, number text, phone text, key text)
RETURNS TABLE (citizen_id bigint, named boolean, numbered boolean, otherwise boolean)
ROWS 1 {_ASKED} AS $$
BEGIN
  IF NOT public.samad_may('take_call') THEN
    RAISE EXCEPTION 'not for this person' USING ERRCODE = '42501';
  END IF;
  RETURN QUERY
  WITH meant AS MATERIALIZED (
    SELECT c.id, c.merged_into, NULL::timestamptz AS used FROM public.citizens c WHERE c.id = record
    UNION ALL SELECT c.id, c.merged_into, NULL FROM public.citizen_identities h
      JOIN public.citizens c ON c.id = h.citizen_id
      WHERE record IS NULL AND phone IS NULL AND h.national_id = number
    UNION ALL SELECT c.id, c.merged_into, p.last_used_at FROM public.citizen_phones p
      JOIN public.citizens c ON c.id = p.citizen_id WHERE record IS NULL AND p.number = phone)
  SELECT i.citizen_id, i.name <> '', i.national_id IS NOT NULL,
    coalesce(i.national_id <> samad_meant.number, false)
  FROM meant JOIN public.citizen_identities i
    ON i.citizen_id = coalesce(meant.merged_into, meant.id)
  WHERE samad_meant.key IS NULL OR i.name_key = samad_meant.key
    AND (samad_meant.number IS NULL OR i.national_id IS NULL)
  ORDER BY meant.used DESC, meant.id DESC LIMIT 1;
END $$
"""

# Numbers of records and of calls' cases, for what this login said that she looks for.
_FOUND = f"""
CREATE FUNCTION samad_found_people(kind text, wanted text)
RETURNS TABLE (citizen_id bigint, case_id bigint)
{_ASKED} SET plan_cache_mode = force_custom_plan AS $$
DECLARE
  named bigint[];
  words text[];
BEGIN
  IF NOT EXISTS (SELECT FROM public.look_ups l WHERE l.login = session_user
      AND hashtextextended(kind || ' ' || wanted, 0) = ANY (l.sought)
      AND l.hour >= {_HOUR} - interval '1 hour'
      AND l.transaction IS DISTINCT FROM pg_current_xact_id_if_assigned()) THEN
    RAISE EXCEPTION 'it was not said before that this is looked for' USING ERRCODE = '42501';
  END IF;
  IF kind = 'phone' THEN
    RETURN QUERY (SELECT p.citizen_id, NULL::bigint FROM public.citizen_phones p
      WHERE p.number = wanted LIMIT 8)
    UNION ALL SELECT NULL::bigint, c.id FROM public.contact_identities g
      JOIN public.contacts k ON k.id = g.contact_id JOIN public.cases c ON c.id = k.case_id
      WHERE g.phone = wanted AND (c.identity_level = 'open'
        OR c.identity_level = 'hidden_from_agency' AND c.registered_by = public.samad_me()
        OR c.id = ANY (public.samad_asked_cases()));
  ELSIF kind = 'phone_tail' THEN
    RETURN QUERY SELECT p.citizen_id, NULL::bigint FROM public.citizen_phones p
    WHERE p.reversed >= reverse(wanted) AND p.reversed < reverse(wanted) || chr(1114111) LIMIT 500;
  ELSIF kind = 'national_id' THEN
    RETURN QUERY SELECT i.citizen_id, NULL::bigint FROM public.citizen_identities i
    WHERE i.national_id = wanted;
  ELSE
    RETURN QUERY EXECUTE (SELECT 'SELECT h.citizen_id, NULL::bigint FROM ('
      || string_agg(format('SELECT n.citizen_id FROM public.citizen_names n'
        ' WHERE n.word >= %L AND n.word < %L', word, word || chr(1114111)), ' INTERSECT ')
      || ') h GROUP BY h.citizen_id ORDER BY h.citizen_id DESC LIMIT 500'
      FROM unnest(string_to_array(wanted, ' ')) word);
  END IF;
END $$
"""

_USE_PHONE = f"""
CREATE FUNCTION samad_use_phone(record bigint, used text, day timestamptz) RETURNS void
{_PLPGSQL} AS $$
BEGIN
  IF NOT public.samad_may('take_call') THEN
    RAISE EXCEPTION 'not for this person' USING ERRCODE = '42501';
  END IF;
  INSERT INTO public.citizen_phones AS p (citizen_id, number, reversed, last_used_at)
  VALUES (record, used, reverse(regexp_replace(used, '\\D', '', 'g')), day)
  ON CONFLICT (citizen_id, number) DO UPDATE SET last_used_at = excluded.last_used_at;
END $$
"""


def upgrade() -> None:
    if op.get_context().dialect.name == "sqlite":
        return
    for statement in (
        *(_TABLE, _COUNT, _NAMED, _MAY_NAME, _OF_CASES, _USERS_OF, _LOOK_UP),
        *(_USERS, _HOLDER, _PEOPLE, _GIVEN, _HOUSEHOLD, _MEANT, _FOUND, _USE_PHONE),
    ):
        op.execute(statement)
    for name in (
        *("count_look_ups(bigint[], bigint[])", "named_people()", "may_name(bigint)"),
        *("people_of_cases(bigint[])", "users_of(text)"),
    ):
        op.execute(f"REVOKE ALL ON FUNCTION samad_{name} FROM PUBLIC")
    op.execute("UPDATE schema_info SET oldest_program = '0.3.0'")
