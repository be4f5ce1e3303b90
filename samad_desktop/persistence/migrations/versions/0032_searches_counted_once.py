"""Count what is asked while one search is typed as one search.

The box asks while it is typed in, and where it finds little, for other forms of the words and
for words like them: whoever looked for one thing was counted many times. What is asked within
seconds of a counted search is now paid for with it, up to as many texts as could be asked with
it at once; what goes on with the texts that were asked last, letter by letter, costs none of
these, but so many steps only, on one way. No text is kept, only hashes as before.
"""

from alembic import op

from samad_desktop.persistence.server_rules import CLIENT

revision = "0032"
down_revision = "0031"

_PLPGSQL = "LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp"
_HOUR = "date_trunc('hour', clock_timestamp(), 'UTC')"

_COLUMNS = (
    "typed bigint[] NOT NULL DEFAULT '{}'",
    "typed_at timestamptz",
    "texts_left int NOT NULL DEFAULT 0",
    "steps_left int NOT NULL DEFAULT 0",
)

# Whether each text goes on with one of those that were asked last, and no two in one way. A
# text says first what kind of search it is; a star at its end stands for any ending.
_GOES_ON = f"""
CREATE FUNCTION samad_goes_on(searches text[], before bigint[]) RETURNS boolean
{_PLPGSQL} STABLE AS $$
BEGIN
  RETURN cardinality(before) > 0
    AND (SELECT count(DISTINCT split_part(s, ' ', 1)) = cardinality(searches)
      FROM unnest(searches) s)
    AND NOT EXISTS (SELECT FROM unnest(searches) s WHERE NOT EXISTS (
      SELECT FROM generate_series(greatest(strpos(s, ' ') + 1, length(s) - 32), length(s)) n
      WHERE hashtextextended(rtrim(left(s, n), '* '), 0) = ANY (before)));
END $$
"""

# The caps are those of `domain.outgoing`; a test compares them.
_COUNT = f"""
CREATE FUNCTION samad_count_look_ups(led_to bigint[], searches text[]) RETURNS void
{_PLPGSQL} AS $$
DECLARE
  this timestamptz := {_HOUR};
  wanted bigint[] := ARRAY(SELECT hashtextextended(s, 0) FROM unnest(searches) s);
  typing bigint[] := ARRAY(SELECT hashtextextended(rtrim(s, '* '), 0) FROM unnest(searches) s);
  me bigint;
  kept public.look_ups;
  further bigint[];
  newly bigint[];
  is_typed_on boolean;
BEGIN
  PERFORM FROM public.look_ups l WHERE l.login = session_user AND l.hour = this
    AND led_to <@ l.people AND wanted <@ l.sought;
  IF FOUND THEN
    RETURN;
  END IF;
  SELECT l.* INTO kept FROM public.look_ups l WHERE l.login = session_user FOR UPDATE;
  IF NOT FOUND THEN
    INSERT INTO public.look_ups (login, hour) VALUES (session_user, this) ON CONFLICT DO NOTHING;
    SELECT l.* INTO kept FROM public.look_ups l WHERE l.login = session_user FOR UPDATE;
  END IF;
  IF kept.hour <> this THEN
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
  UPDATE public.look_ups SET hour = this, people = kept.people || further, before = kept.before,
    searches = kept.searches, sought = newly || kept.sought, typed = kept.typed,
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

_LOOK_UP = f"""
CREATE OR REPLACE FUNCTION samad_look_up(
  people bigint[], case_ids bigint[], numbers text[], searches text[])
RETURNS int {_PLPGSQL} AS $$
DECLARE
  led_to bigint[] := '{{}}';
BEGIN
  IF cardinality(people) > 100 OR cardinality(case_ids) > 20 OR cardinality(numbers) > 4
      OR cardinality(searches) > 8 THEN
    RAISE EXCEPTION 'too many at once' USING ERRCODE = '22023';
  END IF;
  IF cardinality(numbers) > 0 AND NOT public.samad_may('take_call')
      OR cardinality(people) > 0 AND NOT public.samad_may('see_cases')
      OR cardinality(searches) > 0 AND NOT public.samad_may('see_cases')
        AND NOT public.samad_may('answer_referral') THEN
    RAISE EXCEPTION 'not for this person' USING ERRCODE = '42501';
  END IF;
  IF pg_current_xact_id_if_assigned() IS NULL THEN
    PERFORM set_config('synchronous_commit', 'off', true);
  END IF;
  IF cardinality(people) > 0 THEN
    led_to := ARRAY(SELECT one FROM unnest(people) one WHERE public.samad_may_name(one));
  END IF;
  IF cardinality(case_ids) > 0 THEN
    led_to := led_to || ARRAY(SELECT public.samad_people_of_cases(case_ids, NULL));
  END IF;
  IF cardinality(numbers) > 0 THEN
    led_to := led_to || ARRAY(
      SELECT public.samad_users_of(number) FROM unnest(numbers) number
      UNION ALL SELECT coalesce(c.merged_into, c.id) FROM public.citizen_identities i
        JOIN public.citizens c ON c.id = i.citizen_id WHERE i.national_id = ANY (numbers));
  END IF;
  IF cardinality(led_to) + cardinality(searches) > 0 THEN
    PERFORM public.samad_count_look_ups(led_to, searches);
  END IF;
  RETURN cardinality(led_to);
END $$
"""

_INNER = ("count_look_ups(bigint[], text[])", "goes_on(text[], bigint[])")


def upgrade() -> None:
    if op.get_context().dialect.name == "sqlite":
        return
    for column in _COLUMNS:
        op.execute(f"ALTER TABLE look_ups ADD COLUMN {column}")
    op.execute("DROP FUNCTION samad_count_look_ups(bigint[], bigint[])")
    for statement in (_GOES_ON, _COUNT, _LOOK_UP):
        op.execute(statement)
    for name in _INNER:
        op.execute(f"REVOKE ALL ON FUNCTION samad_{name} FROM PUBLIC, {CLIENT}")
