"""Count what an import asks about IDs, as what is asked about people is counted.

Whoever brings past cases in learns of each ID whether the centre knows it, and whether a name is
another's. Each such question is now said first, in a transaction of its own, so that no roll-back
takes its count away; the functions answer only what an earlier transaction of the same login
said, word for word. An import asks about every row, so nothing is capped: each lot leaves its
count among what went out, where supervisors read it. A desk on the previous version goes on
working, but brings nothing in until it is upgraded.

To count a search became dearer with each one before it in an hour, because all lists of the login
were written anew; now only what changes is.
"""

from alembic import op

from samad_desktop.persistence.server_rules import CLIENT

revision = "0060"
down_revision = "0056"

_PINNED = "SET search_path = pg_catalog, pg_temp"
_DEFINER = f"LANGUAGE plpgsql SECURITY DEFINER {_PINNED}"
_HOUR = "date_trunc('hour', clock_timestamp(), 'UTC')"
_REFUSE_OTHERS = """
  IF NOT public.samad_may('import_cases') OR public.samad_me() IS NULL THEN
    RAISE EXCEPTION 'not for this person' USING ERRCODE = '42501';
  END IF;
"""

# No text is kept. Whoever could make one question look like another would be told uncounted.
_DIGEST = f"""
CREATE FUNCTION samad_digest_of(asked text[]) RETURNS bytea LANGUAGE sql IMMUTABLE {_PINNED}
RETURN sha256(convert_to(asked::text, 'UTF8'))
"""

# The rows of a question are its IDs, and then what it says of each: a key of its name, or also
# the family name and the words.
_SAY = f"""
CREATE FUNCTION samad_say_ids(asked text[]) RETURNS int {_DEFINER} AS $$
DECLARE
  many int := array_length(asked, 2);
BEGIN {_REFUSE_OTHERS}
  IF array_ndims(asked) IS DISTINCT FROM 2 OR many > 5000 THEN
    RAISE EXCEPTION 'too many at once' USING ERRCODE = '22023';
  END IF;
  IF pg_current_xact_id_if_assigned() IS NULL THEN
    PERFORM set_config('synchronous_commit', 'off', true);
  END IF;
  INSERT INTO public.look_ups (login, hour) VALUES (session_user, {_HOUR})
  ON CONFLICT DO NOTHING;
  UPDATE public.look_ups l
  SET asked = (array_prepend(public.samad_digest_of(samad_say_ids.asked), l.asked))[1:4],
    asked_at = clock_timestamp(), asked_in = pg_current_xact_id()
  WHERE l.login = session_user;
  INSERT INTO public.outgoings (way, people, staff_id, at)
  VALUES ('asked_ids', many, public.samad_me(), public.samad_now());
  RETURN many;
END $$
"""

_REFUSE_UNSAID = f"""
CREATE FUNCTION samad_refuse_unsaid_ids(asked text[]) RETURNS void {_DEFINER} STABLE AS $$
BEGIN {_REFUSE_OTHERS}
  IF NOT EXISTS (SELECT FROM public.look_ups l WHERE l.login = session_user
      AND public.samad_digest_of(samad_refuse_unsaid_ids.asked) = ANY (l.asked)
      AND l.asked_at >= clock_timestamp() - interval '1 hour'
      AND l.asked_in IS DISTINCT FROM pg_current_xact_id_if_assigned()) THEN
    RAISE EXCEPTION 'it was not said before that this is asked' USING ERRCODE = '42501';
  END IF;
END $$
"""

# As before, of what was said. Nobody is told whose an ID is: only whether the centre knows it,
# and under another spelling.
_KNOWN = f"""
CREATE OR REPLACE FUNCTION samad_known_ids(numbers text[], keys text[])
RETURNS TABLE (place int, differs boolean)
{_DEFINER} STABLE SET plan_cache_mode = force_generic_plan AS $$
BEGIN
  PERFORM public.samad_refuse_unsaid_ids(ARRAY[numbers, keys]);
  RETURN QUERY SELECT a.place::int, i.name_key <> a.key AND NOT EXISTS (
    SELECT FROM public.citizens c JOIN public.citizen_identities o ON o.citizen_id = c.merged_into
    WHERE c.id = i.citizen_id AND o.name_key = a.key)
  FROM unnest(numbers, keys) WITH ORDINALITY a (number, key, place)
  JOIN public.citizen_identities i ON i.national_id = a.number
  WHERE i.name <> '' OR EXISTS (
    SELECT FROM public.citizens c JOIN public.citizen_identities o ON o.citizen_id = c.merged_into
    WHERE c.id = i.citizen_id AND o.name <> '');
END $$
"""
_OTHERS = f"""
CREATE OR REPLACE FUNCTION samad_ids_of_others(
  numbers text[], keys text[], families text[], words text[]) RETURNS SETOF int
{_DEFINER} STABLE SET plan_cache_mode = force_generic_plan AS $$
BEGIN
  PERFORM public.samad_refuse_unsaid_ids(ARRAY[numbers, keys, families, words]);
  RETURN QUERY SELECT a.place::int
  FROM unnest(numbers, keys, families, words) WITH ORDINALITY
    a (number, key, family, words, place)
  JOIN public.citizen_identities i ON i.national_id = a.number
  JOIN public.citizens c ON c.id = i.citizen_id
  CROSS JOIN LATERAL (SELECT i.citizen_id, i.name, i.name_key AS key
    UNION ALL SELECT o.citizen_id, o.name, o.name_key
    FROM public.citizen_identities o WHERE o.citizen_id = c.merged_into) k
  WHERE k.name <> '' GROUP BY a.place
  HAVING bool_and(public.samad_is_others(a.key, a.family, string_to_array(a.words, ' '), k.key,
    ARRAY(SELECT n.word::text FROM public.citizen_names n WHERE n.citizen_id = k.citizen_id)));
END $$
"""

_COUNTED = f"""
CREATE FUNCTION samad_look_ups_of(wanted text)
RETURNS TABLE (people bigint, searches bigint, people_of_week bigint, searches_of_week bigint,
  ids bigint, ids_of_week bigint)
ROWS 1 {_DEFINER} STABLE AS $$
DECLARE
  this timestamptz := {_HOUR};
BEGIN
  IF NOT public.samad_may('manage_staff') AND NOT public.samad_may('see_audit') THEN
    RAISE EXCEPTION 'not for this person' USING ERRCODE = '42501';
  END IF;
  RETURN QUERY
  WITH hours AS (
    SELECT l.hour, cardinality(l.people)::bigint AS p, l.searches::bigint AS s, 0::bigint AS i
    FROM public.look_ups l WHERE l.login = wanted
    UNION ALL SELECT h.hour, h.people, h.searches, 0 FROM public.look_up_hours h
    WHERE h.login = wanted
    UNION ALL SELECT date_trunc('hour', o.at, 'UTC'), 0, 0, o.people FROM public.outgoings o
    WHERE o.way = 'asked_ids' AND o.at > this - interval '7 days'
      AND o.staff_id = (SELECT w.id FROM public.staff w WHERE w.login = wanted))
  SELECT coalesce(sum(p) FILTER (WHERE hour = this), 0)::bigint,
    coalesce(sum(s) FILTER (WHERE hour = this), 0)::bigint,
    coalesce(sum(p), 0)::bigint, coalesce(sum(s), 0)::bigint,
    coalesce(sum(i) FILTER (WHERE hour = this), 0)::bigint, coalesce(sum(i), 0)::bigint
  FROM hours WHERE hour > this - interval '7 days';
END $$
"""

# As before, but what a search leaves as it was is not written anew: lists of a thousand people. Of
# the texts that were asked so many are known that no desk asks between saying one and asking it.
_COUNT = f"""
CREATE OR REPLACE FUNCTION samad_count_look_ups(led_to bigint[], searches text[]) RETURNS void
{_DEFINER} AS $$
DECLARE
  this timestamptz := {_HOUR};
  wanted bigint[] := ARRAY(SELECT hashtextextended(s, 0) FROM unnest(searches) s);
  typing bigint[] := ARRAY(SELECT hashtextextended(rtrim(s, '* '), 0) FROM unnest(searches) s);
  me bigint;
  kept public.look_ups;
  further bigint[];
  newly bigint[];
  is_typed_on boolean;
  turned boolean;
BEGIN
  PERFORM FROM public.look_ups l WHERE l.login = session_user AND l.hour = this
    AND (cardinality(led_to) = 0 OR led_to <@ l.people) AND wanted <@ l.sought;
  IF FOUND THEN
    RETURN;
  END IF;
  SELECT l.* INTO kept FROM public.look_ups l WHERE l.login = session_user FOR UPDATE;
  IF NOT FOUND THEN
    INSERT INTO public.look_ups (login, hour) VALUES (session_user, this) ON CONFLICT DO NOTHING;
    SELECT l.* INTO kept FROM public.look_ups l WHERE l.login = session_user FOR UPDATE;
  END IF;
  turned := kept.hour <> this;
  IF turned THEN
    INSERT INTO public.look_up_hours VALUES
      (session_user, kept.hour, cardinality(kept.people), kept.searches) ON CONFLICT DO NOTHING;
    DELETE FROM public.look_up_hours h
    WHERE h.login = session_user AND h.hour < this - interval '8 days';
    kept.before := CASE WHEN kept.hour = this - interval '1 hour' THEN kept.people ELSE '{{}}' END;
    kept.people := '{{}}';
    kept.searches := 0;
    kept.sought := kept.sought[1:60];
    kept.texts_left := 0;
    kept.steps_left := 0;
  END IF;
  further := ARRAY(SELECT DISTINCT f FROM unnest(led_to) f WHERE f <> ALL (kept.people));
  newly := ARRAY(SELECT DISTINCT w FROM unnest(wanted) w WHERE w <> ALL (kept.sought));
  IF cardinality(further) > 0 AND cardinality(kept.people) + cardinality(further) > 1000 THEN
    RAISE EXCEPTION 'too many people looked up in an hour' USING ERRCODE = 'SL001';
  END IF;
  IF cardinality(newly) > 0 THEN
    IF kept.typed_at IS NULL OR kept.typed_at < clock_timestamp() - interval '10 seconds' THEN
      kept.texts_left := 0;
      kept.steps_left := 0;
    END IF;
    is_typed_on := kept.steps_left > 0 AND public.samad_goes_on(searches, kept.typed);
    IF is_typed_on THEN
      kept.steps_left := kept.steps_left - 1;
      kept.typed := typing;
      kept.typed_at := clock_timestamp();
    ELSIF kept.texts_left >= cardinality(newly) THEN
      kept.texts_left := kept.texts_left - cardinality(newly);
    ELSIF kept.searches >= 1000 THEN
      RAISE EXCEPTION 'too many searches in an hour' USING ERRCODE = 'SL002';
    ELSE
      kept.searches := kept.searches + 1;
      kept.texts_left := 8 - cardinality(newly);
      kept.steps_left := 24;
      kept.typed := (typing || kept.typed)[1:8];
      kept.typed_at := clock_timestamp();
    END IF;
  END IF;
  UPDATE public.look_ups l SET hour = this,
    people = CASE WHEN turned OR cardinality(further) > 0 THEN kept.people || further
      ELSE l.people END,
    before = CASE WHEN turned THEN kept.before ELSE l.before END,
    searches = kept.searches, sought = (newly || kept.sought)[1:400], typed = kept.typed,
    typed_at = kept.typed_at, texts_left = kept.texts_left, steps_left = kept.steps_left,
    transaction = pg_current_xact_id()
  WHERE login = session_user;
  IF cardinality(further) > 0 THEN
    me := public.samad_me();
    IF me IS NOT NULL THEN
      INSERT INTO public.outgoings (way, people, staff_id, at)
      VALUES ('looked_up', cardinality(further), me, public.samad_now());
    END IF;
  END IF;
END $$
"""

_INNER = ("digest_of(text[])", "refuse_unsaid_ids(text[])")


def upgrade() -> None:
    if op.get_context().dialect.name == "sqlite":
        return
    for column in ("asked bytea[] NOT NULL DEFAULT '{}'", "asked_at timestamptz", "asked_in xid8"):
        op.execute(f"ALTER TABLE look_ups ADD COLUMN {column}")
    op.execute("DROP FUNCTION samad_look_ups_of(text)")
    for statement in (_DIGEST, _SAY, _REFUSE_UNSAID, _KNOWN, _OTHERS, _COUNTED, _COUNT):
        op.execute(statement)
    for name in _INNER:
        op.execute(f"REVOKE ALL ON FUNCTION samad_{name} FROM PUBLIC, {CLIENT}")
