"""Tell what a protected case says, and whose it is, only to who may know it, with psql too.

Nothing is moved: what was stored stays where it is, and from now on no client reads those
columns of the tables. Functions tell them, of as many cases as are asked for, and ask whose
session it is. Desks on an earlier version read those columns themselves and must be upgraded
along with the database, as `oldest_program` tells them.
"""

from alembic import op

from samad_desktop.persistence.server_rules import OWNER

revision = "0020"
down_revision = "0019"

# What a session's person may know: asked once a question, and not once a case.
_ME = """
  WITH me AS MATERIALIZED (SELECT public.samad_me() AS id, public.samad_my_agencies() AS agencies,
    public.samad_may('see_cases') AS of_centre, public.samad_may('see_protected') AS trusted,
    public.samad_may('see_hidden') AS trusted_with_all)
"""
# As `domain.protection.may_read_text` and `may_know_citizen`; tests compare them.
_READS = """(me.of_centre AND
    (c.identity_level = 'open' OR c.registered_by = me.id OR me.trusted))"""
_KNOWS = """(me.of_centre AND CASE c.identity_level WHEN 'open' THEN true
    WHEN 'hidden' THEN me.trusted_with_all ELSE me.trusted OR c.registered_by = me.id END)"""
_SENT = """(cardinality(me.agencies) > 0 AND EXISTS (SELECT FROM public.referrals r
    WHERE r.case_id = c.id AND r.agency_id = ANY (me.agencies)))"""
_SENT_ITSELF = """(cardinality(me.agencies) > 0 AND EXISTS (SELECT FROM public.referrals r
    WHERE r.id = {} AND r.agency_id = ANY (me.agencies)))"""

# In a language whose plans a session keeps; planned anew, each would cost a millisecond.
_PLPGSQL = "LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp"
_ASKED = f"{_PLPGSQL} STABLE"

# Asked by all others, they are kept planned as well.
_WHO = (
    """
CREATE OR REPLACE FUNCTION samad_me() RETURNS bigint LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RETURN (SELECT id FROM public.staff WHERE login = session_user AND NOT disabled);
END $$
""",
    """
CREATE OR REPLACE FUNCTION samad_my_agencies() RETURNS bigint[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NOT public.samad_may('answer_referral') THEN
    RETURN '{}';
  END IF;
  RETURN (SELECT coalesce(array_agg(agency_id), '{}')
    FROM public.staff_agencies WHERE staff_id = public.samad_me());
END $$
""",
)

# An agency is told no more of a protected case than whom it complains about: it must not hand
# the case on to that unit. What the agency reads is made for it, with the referral.
# The citizen is zero where there is one who must not be known.
_MATTERS = f"""
CREATE FUNCTION samad_matters(wanted bigint[], chars int)
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
    {_KNOWS} OR mine.sent AND c.identity_level = 'open' AS know OFFSET 0) may
  WHERE c.id = ANY (wanted) AND (me.of_centre OR mine.sent);
END $$
"""

_EVENT_WORDS = f"""
CREATE FUNCTION samad_event_words(wanted bigint[])
RETURNS TABLE (event_id bigint, said text, detail json)
{_ASKED} AS $$
BEGIN
  RETURN QUERY {_ME}
  SELECT e.id, e.text::text, e.detail FROM me CROSS JOIN public.case_events e
  JOIN public.cases c ON c.id = e.case_id
  WHERE e.id = ANY (wanted) AND ({_READS} OR {_SENT_ITSELF.format("e.referral_id")});
END $$
"""

_INSTRUCTIONS = f"""
CREATE FUNCTION samad_instructions(wanted bigint[])
RETURNS TABLE (referral_id bigint, instruction text)
{_ASKED} AS $$
BEGIN
  RETURN QUERY {_ME}
  SELECT f.id, f.instruction::text FROM me CROSS JOIN public.referrals f
  JOIN public.cases c ON c.id = f.case_id
  WHERE f.id = ANY (wanted) AND ({_READS} OR f.agency_id = ANY (me.agencies));
END $$
"""

_SENT_ON_WORDS = f"""
CREATE FUNCTION samad_sent_on_words(wanted bigint[])
RETURNS TABLE (sub_id bigint, instruction text, answer text)
{_ASKED} AS $$
BEGIN
  RETURN QUERY {_ME}
  SELECT s.id, s.instruction::text, s.answer::text FROM me CROSS JOIN public.sub_referrals s
  JOIN public.cases c ON c.id = s.case_id
  WHERE s.id = ANY (wanted) AND ({_READS} OR {_SENT_ITSELF.format("s.referral_id")});
END $$
"""

_CALLERS = f"""
CREATE FUNCTION samad_callers(wanted bigint)
RETURNS TABLE (contact_id bigint, citizen_id bigint, on_behalf_of_id bigint)
{_ASKED} AS $$
BEGIN
  RETURN QUERY {_ME}
  SELECT k.id, CASE WHEN k.citizen_id IS NULL OR {_KNOWS} THEN k.citizen_id ELSE 0 END,
    CASE WHEN {_KNOWS} THEN k.on_behalf_of_id END
  FROM me CROSS JOIN public.contacts k JOIN public.cases c ON c.id = k.case_id
  WHERE k.case_id = wanted AND me.of_centre;
END $$
"""

_REACHED = """
  SELECT d.id FROM public.cases d WHERE d.citizen_id = ANY ({})
  UNION SELECT k.case_id FROM public.contacts k WHERE k.citizen_id = ANY (records)
  UNION SELECT k.case_id FROM public.contacts k WHERE k.on_behalf_of_id = ANY (records)
"""

# As `persistence.reach.cases_reached`.
_CASES_OF = f"""
CREATE FUNCTION samad_cases_of(records bigint[], beside bigint[]) RETURNS SETOF bigint
ROWS 20 {_ASKED} AS $$
BEGIN
  RETURN QUERY {_ME}
  SELECT c.id FROM me CROSS JOIN ({_REACHED.format("records || beside")}) reached (id)
  JOIN public.cases c ON c.id = reached.id WHERE {_KNOWS};
END $$
"""

# That there are some may be known of who is on the line, and not of everybody at once.
_KEPT_CASES_OF = f"""
CREATE FUNCTION samad_kept_cases_of(records bigint[]) RETURNS bigint
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

_CALLS_OF = f"""
CREATE FUNCTION samad_calls_of(records bigint[], size int) RETURNS SETOF bigint
ROWS 20 {_ASKED} AS $$
BEGIN
  RETURN QUERY {_ME}
  SELECT k.id FROM me CROSS JOIN public.contacts k JOIN public.cases c ON c.id = k.case_id
  WHERE k.citizen_id = ANY (records) AND c.identity_level = 'open' AND me.of_centre
  ORDER BY k.id DESC LIMIT size;
END $$
"""

# `reader` narrows what is found to what one of the centre's people may read, never widens it.
_FOUND = f"""
CREATE FUNCTION samad_found(asked text[], below bigint, size int, newest int, reader bigint)
RETURNS SETOF bigint
{_PLPGSQL} STABLE SET plan_cache_mode = force_custom_plan AS $$
DECLARE
  me bigint := public.samad_me();
  trusted boolean := public.samad_may('see_protected');
  at_most int := least(size, 500);
  oldest bigint;
  wanted tsquery;
  hits bigint[];
BEGIN
  IF NOT public.samad_may('see_cases') THEN
    RAISE EXCEPTION 'not for this person' USING ERRCODE = '42501';
  END IF;
  IF cardinality(asked) NOT BETWEEN 1 AND 200 OR EXISTS (
      SELECT FROM unnest(asked) word WHERE word = '' OR word ~ '^@|[''\\\\[:space:]]') THEN
    RAISE EXCEPTION 'no words' USING ERRCODE = '22023';
  END IF;
  wanted := to_tsquery('simple', (SELECT string_agg(quote_literal(word), ' & ' ORDER BY place)
    FROM unnest(asked) WITH ORDINALITY said (word, place)) || ':*');
  oldest := least((SELECT max(s.case_id) FROM public.case_search s), below) - newest;
  hits := ARRAY(
    SELECT n.case_id FROM (SELECT s.case_id, s.tsv FROM public.case_search s
      WHERE s.case_id < below AND s.case_id >= oldest ORDER BY s.case_id DESC OFFSET 0) n
    WHERE n.tsv @@ wanted AND (SELECT {{readable}} FROM public.cases c WHERE c.id = n.case_id)
    ORDER BY n.case_id DESC LIMIT at_most);
  IF cardinality(hits) < at_most THEN
    hits := ARRAY(
      WITH every AS MATERIALIZED (
        SELECT s.case_id FROM public.case_search s WHERE s.tsv @@ wanted)
      SELECT n.case_id FROM (SELECT e.case_id FROM every e WHERE e.case_id < below
        ORDER BY e.case_id DESC OFFSET 0) n
      WHERE (SELECT {{readable}} FROM public.cases c WHERE c.id = n.case_id) LIMIT at_most);
  END IF;
  RETURN QUERY SELECT unnest(hits);
END $$
""".replace(
    "{readable}",
    """c.identity_level = 'open' OR trusted AND reader IS NULL
      OR c.registered_by = coalesce(reader, me) AND (trusted OR c.registered_by = me)""",
)

_WORDS_OF = f"""
CREATE FUNCTION samad_words_of(wanted bigint[]) RETURNS TABLE (case_id bigint, words text)
{_ASKED} AS $$
BEGIN
  RETURN QUERY {_ME}
  SELECT s.case_id, s.words::text FROM me CROSS JOIN public.case_search s
  JOIN public.cases c ON c.id = s.case_id WHERE s.case_id = ANY (wanted) AND {_READS};
END $$
"""

_HOLD_WORDS = f"""
CREATE FUNCTION samad_hold_words(wanted bigint) RETURNS void {_PLPGSQL} AS $$
BEGIN
  IF NOT (public.samad_may('take_call') AND ({_ME}
      SELECT {_READS} FROM me CROSS JOIN public.cases c WHERE c.id = wanted)) THEN
    RAISE EXCEPTION 'not a case of this person' USING ERRCODE = '42501';
  END IF;
  PERFORM FROM public.case_search s WHERE s.case_id = wanted FOR UPDATE;
END $$
"""

_RENEW_WORDS = f"""
CREATE FUNCTION samad_renew_words(wanted bigint, renewed text) RETURNS void {_PLPGSQL} AS $$
BEGIN
  PERFORM public.samad_hold_words(wanted);
  UPDATE public.case_search SET words = renewed WHERE case_id = wanted;
END $$
"""

# A reason may be in the citizen's own words: of a protected case, not for an agency either.
_REASON_TOLD = f"""({_READS} OR c.identity_level = 'open'
    AND (public.samad_may('manage_centre') OR {_SENT}))"""

_PAUSE_REASON = f"""
CREATE OR REPLACE FUNCTION samad_pause_reason(pause bigint) RETURNS text {_ASKED} AS $$
BEGIN
  RETURN ({_ME}
  SELECT CASE WHEN {_REASON_TOLD} THEN p.reason ELSE '' END
  FROM me CROSS JOIN public.clock_pauses p JOIN public.deadlines d ON d.id = p.deadline_id
  JOIN public.cases c ON c.id = d.case_id WHERE p.id = pause);
END $$
"""

# Only a decree's title is everybody's.
_MOVE_REASON = f"""
CREATE FUNCTION samad_move_reason(move bigint) RETURNS text {_ASKED} AS $$
BEGIN
  RETURN ({_ME}
  SELECT CASE WHEN m.decree_id IS NOT NULL OR {_REASON_TOLD} THEN m.reason ELSE '' END
  FROM me CROSS JOIN public.deadline_moves m JOIN public.deadlines d ON d.id = m.deadline_id
  JOIN public.cases c ON c.id = d.case_id WHERE m.id = move);
END $$
"""

# Whoever may change all of a table may also hold it; nobody may any more.
_WAIT = f"""
CREATE FUNCTION samad_wait_for_beginners() RETURNS void {_PLPGSQL} AS $$
BEGIN
  IF NOT public.samad_may('manage_centre') THEN
    RAISE EXCEPTION 'not for this person' USING ERRCODE = '42501';
  END IF;
  LOCK TABLE public.deadlines IN SHARE ROW EXCLUSIVE MODE;
END $$
"""

# As `domain.protection.may_open_to`. Who may not read a case makes it more protected at most.
_GUARD = f"""
CREATE FUNCTION samad_guard_matter() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  levels text[] := ARRAY['open', 'hidden_from_agency', 'hidden'];
  hers boolean := OLD.registered_by IS NOT DISTINCT FROM public.samad_me();
  opened boolean := array_position(levels, NEW.identity_level)
    < array_position(levels, OLD.identity_level);
  said boolean := (OLD.text, OLD.place, OLD.accused_agency_id, OLD.accused_unit)
    IS DISTINCT FROM (NEW.text, NEW.place, NEW.accused_agency_id, NEW.accused_unit);
BEGIN
  IF current_user = '{OWNER}' OR NOT (opened OR said) OR hers
      OR public.samad_may('see_hidden') THEN
    RETURN NEW;
  END IF;
  IF NOT public.samad_may('see_protected') OR opened AND OLD.identity_level = 'hidden' THEN
    RAISE EXCEPTION 'not a case that this person may read' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$
"""

_GUARDED = """
CREATE TRIGGER cases_guarded BEFORE UPDATE ON cases FOR EACH ROW
WHEN (OLD.identity_level <> 'open') EXECUTE FUNCTION samad_guard_matter()
"""

# By the very moment of a call, its caller could be found among those who used a telephone.
_WHOLE_DAYS = "UPDATE citizen_phones SET last_used_at = {day}"
_DAY = {
    "sqlite": "strftime('%Y-%m-%d 00:00:00.000000', last_used_at)",
    "postgresql": "date_trunc('day', last_used_at AT TIME ZONE 'UTC') AT TIME ZONE 'UTC'",
}


def upgrade() -> None:
    engine = op.get_context().dialect.name
    op.execute(_WHOLE_DAYS.format(day=_DAY[engine]))
    if engine == "sqlite":
        return
    for statement in (
        *_WHO,
        *(
            _MATTERS,
            _EVENT_WORDS,
            _INSTRUCTIONS,
            _SENT_ON_WORDS,
            _CALLERS,
            _CASES_OF,
            _KEPT_CASES_OF,
            _CALLS_OF,
        ),
        *(_FOUND, _WORDS_OF, _HOLD_WORDS, _RENEW_WORDS, _PAUSE_REASON, _MOVE_REASON, _WAIT),
        *(_GUARD, _GUARDED),
    ):
        op.execute(statement)
    op.execute("UPDATE schema_info SET oldest_program = '0.2.0'")
    op.execute("REVOKE ALL ON FUNCTION samad_guard_matter() FROM PUBLIC")
