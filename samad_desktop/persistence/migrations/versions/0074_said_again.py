"""Remember a text that is asked for again as one that was asked for last.

A server answers only what was said to be looked for in an earlier transaction, and remembers the
last 400 such texts. One that was among them already kept its old place: new ones said with it
could push it out, and the search that it was said for was refused.

Replaces a function: desks on the previous version go on working.
"""

from alembic import op

revision = "0074"
down_revision = "0066"

_DEFINER = "LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp"
_HOUR = "date_trunc('hour', clock_timestamp(), 'UTC')"

# As before, but what is said stands before all that was, and what is about to be forgotten is said
# anew.
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
    AND (cardinality(led_to) = 0 OR led_to <@ l.people) AND wanted <@ l.sought[1:300];
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
    searches = kept.searches, sought = (wanted || ARRAY(
      SELECT s.one FROM unnest(kept.sought) WITH ORDINALITY s (one, place)
      WHERE s.one <> ALL (wanted) ORDER BY s.place))[1:400], typed = kept.typed,
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


def upgrade() -> None:
    if op.get_context().dialect.name == "postgresql":
        op.execute(_COUNT)
