"""Count every look-up in one question of its own, and count what was not counted before.

What a login looks for, and whom a call means, is said first, as before; now one statement is
its own transaction, which never waits for the disk. The words of texts are searches as well,
a household is told of those who were named, and storing a call says whom it means. Of an open
case the people of older calls can be asked for. An hour that is over leaves its counts, so
that a week can be shown. No agency reads the numbers of citizens any more, because they stand
in the order of the cases. An agency that keeps the rows of its referrals locked, so that
nobody can raise them, is shut out of that transaction.
"""

from alembic import op

from samad_desktop.persistence import agency_functions
from samad_desktop.persistence.server_rules import CLIENT, DOORKEEPER, OWNER

revision = "0028"
down_revision = "0027"

_PLPGSQL = "LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp"
_ASKED = f"{_PLPGSQL} STABLE"
_HOUR = "date_trunc('hour', clock_timestamp(), 'UTC')"

# A transaction that stored something before still waits for the disk.
_IS_NOT_WAITED_FOR = """
  IF pg_current_xact_id_if_assigned() IS NULL THEN
    PERFORM set_config('synchronous_commit', 'off', true);
  END IF;
"""

_TABLES = (
    """
CREATE TABLE look_up_hours (
  login text NOT NULL,
  hour timestamptz NOT NULL,
  people int NOT NULL,
  searches int NOT NULL,
  PRIMARY KEY (login, hour)
)
""",
    """
CREATE TABLE lock_holders (
  holder text PRIMARY KEY,
  since timestamptz NOT NULL
)
""",
    "ALTER TABLE look_ups ADD COLUMN meant bigint[] NOT NULL DEFAULT '{}'",
    "ALTER TABLE look_ups ADD COLUMN meanings int NOT NULL DEFAULT 0",
    "ALTER TABLE look_ups ADD COLUMN meant_at timestamptz",
    "ALTER TABLE look_ups ADD COLUMN meant_in xid8",
)

# The caps are those of `domain.outgoing`; a test compares them.
_COUNT = f"""
CREATE OR REPLACE FUNCTION samad_count_look_ups(led_to bigint[], wanted bigint[]) RETURNS void
{_PLPGSQL} AS $$
DECLARE
  this timestamptz := {_HOUR};
  me bigint;
  kept public.look_ups;
  further bigint[];
  newly bigint[];
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
  IF cardinality(further) > 0 THEN
    me := public.samad_me();
    IF me IS NOT NULL THEN
      INSERT INTO public.outgoings (way, people, staff_id, at)
      VALUES ('looked_up', cardinality(further), me, public.samad_now());
    END IF;
  END IF;
END $$
"""

_SAID = f"""
CREATE FUNCTION samad_said(wanted text) RETURNS boolean {_ASKED} AS $$
BEGIN
  RETURN EXISTS (SELECT FROM public.look_ups l WHERE l.login = session_user
    AND hashtextextended(wanted, 0) = ANY (l.sought) AND l.hour >= {_HOUR} - interval '1 hour'
    AND l.transaction IS DISTINCT FROM pg_current_xact_id_if_assigned());
END $$
"""

# Of which of these cases the citizen and the callers may be known; as `samad_matters` and
# `samad_callers` tell it.
_KNOWN = f"""
CREATE FUNCTION samad_known_cases(wanted bigint[])
RETURNS TABLE (id bigint, citizen_id bigint, identity_level text) ROWS 1 {_ASKED} AS $$
DECLARE
  of_centre boolean := public.samad_may('see_cases');
  me bigint := public.samad_me();
  asked bigint[] := public.samad_asked_cases();
BEGIN
  RETURN QUERY SELECT c.id, c.citizen_id, c.identity_level::text FROM public.cases c
    WHERE c.id = ANY (wanted) AND CASE WHEN of_centre THEN c.identity_level = 'open'
      OR c.identity_level = 'hidden_from_agency' AND c.registered_by = me OR c.id = ANY (asked)
    ELSE c.identity_level = 'open' AND public.samad_reaches(c.id) END;
END $$
"""

# Of an open case that half the town called about, those of fifty calls at a time.
_OF_CASES = f"""
CREATE FUNCTION samad_people_of_cases(wanted bigint[], older_than bigint) RETURNS SETOF bigint
{_ASKED} AS $$
DECLARE
  of_centre boolean := public.samad_may('see_cases');
BEGIN
  RETURN QUERY
  WITH known AS MATERIALIZED (SELECT k.* FROM public.samad_known_cases(wanted) k),
  called AS MATERIALIZED (SELECT k.* FROM known CROSS JOIN LATERAL (
    SELECT k.id, k.citizen_id, k.on_behalf_of_id FROM public.contacts k
    WHERE k.case_id = known.id AND (older_than IS NULL OR k.id < older_than)
    ORDER BY k.id DESC LIMIT CASE known.identity_level WHEN 'open' THEN 50 END) k
    WHERE of_centre)
  SELECT known.citizen_id FROM known WHERE known.citizen_id IS NOT NULL
  UNION SELECT called.on_behalf_of_id FROM called WHERE called.on_behalf_of_id IS NOT NULL
  UNION SELECT coalesce(called.citizen_id, -called.id) FROM called
    LEFT JOIN public.contact_identities g ON g.contact_id = called.id
    WHERE called.citizen_id IS NOT NULL OR g.name_given || g.phone || g.national_id_given <> '';
END $$
"""

_GIVEN = f"""
CREATE OR REPLACE FUNCTION samad_given(wanted bigint)
RETURNS TABLE (contact_id bigint, name_given text, phone text, national_id_given text)
ROWS 4 {_ASKED} AS $$
DECLARE
  named bigint[] := public.samad_named_people();
BEGIN
  RETURN QUERY SELECT k.id, g.name_given::text, g.phone::text, g.national_id_given::text
  FROM public.contacts k JOIN public.contact_identities g ON g.contact_id = k.id
  WHERE k.case_id = wanted AND coalesce(k.citizen_id, -k.id) = ANY (named)
    AND EXISTS (SELECT FROM public.samad_known_cases(ARRAY[wanted]));
END $$
"""

# How many people it leads to, so that nobody is asked for where there is nobody.
_LOOK_UP = f"""
CREATE FUNCTION samad_look_up(people bigint[], case_ids bigint[], numbers text[], searches text[])
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
  {_IS_NOT_WAITED_FOR}
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
    PERFORM public.samad_count_look_ups(led_to,
      ARRAY(SELECT hashtextextended(each, 0) FROM unnest(searches) each));
  END IF;
  RETURN cardinality(led_to);
END $$
"""

_LOOK_UP_CALLERS = f"""
CREATE FUNCTION samad_look_up_callers(wanted bigint, older_than bigint) RETURNS int
{_PLPGSQL} AS $$
DECLARE
  led_to bigint[];
BEGIN
  IF NOT public.samad_may('see_cases') THEN
    RAISE EXCEPTION 'not for this person' USING ERRCODE = '42501';
  END IF;
  {_IS_NOT_WAITED_FOR}
  led_to := ARRAY(SELECT public.samad_people_of_cases(ARRAY[wanted], older_than));
  IF cardinality(led_to) > 0 THEN
    PERFORM public.samad_count_look_ups(led_to, '{{}}');
  END IF;
  RETURN cardinality(led_to);
END $$
"""

# No name and no number: only how many share a telephone with somebody who was named before.
_HOUSEHOLD = f"""
CREATE OR REPLACE FUNCTION samad_household(person bigint) RETURNS SETOF bigint ROWS 8
{_ASKED} AS $$
DECLARE
  own bigint[];
BEGIN
  IF NOT public.samad_may('take_call') THEN
    RAISE EXCEPTION 'not for this person' USING ERRCODE = '42501';
  END IF;
  IF NOT person = ANY (public.samad_named_people()) THEN
    RETURN;
  END IF;
  own := ARRAY(SELECT c.id FROM public.citizens c WHERE c.id = person OR c.merged_into = person);
  RETURN QUERY SELECT DISTINCT p.citizen_id FROM public.citizen_phones p
  WHERE p.number = ANY (ARRAY(SELECT o.number FROM public.citizen_phones o
      WHERE o.citizen_id = ANY (own)))
    AND p.citizen_id <> ALL (own) LIMIT 8;
END $$
"""

# Whom a call means is said before it is stored. So that no call is refused, whoever stores calls
# may say so twice as often as she stored some, and a thousand times more.
_SAY_WHOM = f"""
CREATE FUNCTION samad_say_whom(record bigint, numbers text[]) RETURNS int {_PLPGSQL} AS $$
DECLARE
  this timestamptz := {_HOUR};
  kept public.look_ups;
  said bigint[];
BEGIN
  IF NOT public.samad_may('take_call') THEN
    RAISE EXCEPTION 'not for this person' USING ERRCODE = '42501';
  END IF;
  IF cardinality(numbers) > 4 THEN
    RAISE EXCEPTION 'too many at once' USING ERRCODE = '22023';
  END IF;
  {_IS_NOT_WAITED_FOR}
  said := ARRAY(SELECT hashtextextended(each, 0) FROM unnest('record ' || record || numbers) each
    WHERE each IS NOT NULL);
  SELECT l.* INTO kept FROM public.look_ups l WHERE l.login = session_user FOR UPDATE;
  IF NOT FOUND THEN
    INSERT INTO public.look_ups (login, hour) VALUES (session_user, this) ON CONFLICT DO NOTHING;
    SELECT l.* INTO kept FROM public.look_ups l WHERE l.login = session_user FOR UPDATE;
  END IF;
  IF kept.meant_at IS DISTINCT FROM this THEN
    kept.meanings := 0;
  END IF;
  IF kept.meanings >= 1000 AND kept.meanings >= 1000 + 2 * (SELECT count(*)
      FROM public.contacts k WHERE k.staff_id = public.samad_me() AND k.stored_at >= this
        AND k.received_at >= this - interval '30 days') THEN
    RAISE EXCEPTION 'too many people meant in an hour' USING ERRCODE = 'SL002';
  END IF;
  UPDATE public.look_ups SET meant = (said || kept.meant)[1:160], meanings = kept.meanings + 1,
    meant_at = this, meant_in = pg_current_xact_id() WHERE login = session_user;
  RETURN kept.meanings + 1;
END $$
"""

_MEANT = f"""
CREATE OR REPLACE FUNCTION samad_meant(record bigint, number text, phone text, key text)
RETURNS TABLE (citizen_id bigint, named boolean, numbered boolean, otherwise boolean)
ROWS 1 {_ASKED} AS $$
BEGIN
  IF NOT public.samad_may('take_call') THEN
    RAISE EXCEPTION 'not for this person' USING ERRCODE = '42501';
  END IF;
  IF NOT EXISTS (SELECT FROM public.look_ups l WHERE l.login = session_user
      AND l.meant_at >= {_HOUR} - interval '1 hour'
      AND l.meant_in IS DISTINCT FROM pg_current_xact_id_if_assigned()
      AND ARRAY(SELECT hashtextextended(each, 0)
        FROM unnest(ARRAY['record ' || record, samad_meant.number, samad_meant.phone]) each
        WHERE each IS NOT NULL) <@ l.meant) THEN
    RAISE EXCEPTION 'it was not said before whom this means' USING ERRCODE = '42501';
  END IF;
  RETURN QUERY
  WITH meant AS MATERIALIZED (
    SELECT c.id, c.merged_into, NULL::timestamptz AS used FROM public.citizens c WHERE c.id = record
    UNION ALL SELECT c.id, c.merged_into, NULL FROM public.citizen_identities h
      JOIN public.citizens c ON c.id = h.citizen_id
      WHERE record IS NULL AND samad_meant.phone IS NULL AND h.national_id = samad_meant.number
    UNION ALL SELECT c.id, c.merged_into, p.last_used_at FROM public.citizen_phones p
      JOIN public.citizens c ON c.id = p.citizen_id
      WHERE record IS NULL AND p.number = samad_meant.phone)
  SELECT i.citizen_id, i.name <> '', i.national_id IS NOT NULL,
    coalesce(i.national_id <> samad_meant.number, false)
  FROM meant JOIN public.citizen_identities i
    ON i.citizen_id = coalesce(meant.merged_into, meant.id)
  WHERE samad_meant.key IS NULL OR i.name_key = samad_meant.key
    AND (samad_meant.number IS NULL OR i.national_id IS NULL)
  ORDER BY meant.used DESC, meant.id DESC LIMIT 1;
END $$
"""

_UNSAID = "it was not said before that this is looked for"
_FOUND = f"""
CREATE FUNCTION samad_found(asked text[], below bigint, size int, newest int, reader bigint)
RETURNS SETOF bigint {_ASKED} AS $$
BEGIN
  IF NOT public.samad_said('words ' || array_to_string(asked, ' ')) THEN
    RAISE EXCEPTION '{_UNSAID}' USING ERRCODE = '42501';
  END IF;
  RETURN QUERY SELECT public.samad_words_found(asked, below, size, newest, reader);
END $$
"""
_FOUND_SENT = f"""
CREATE FUNCTION samad_found_sent(asked text[], below bigint, size int, newest int)
RETURNS SETOF bigint {_ASKED} AS $$
BEGIN
  IF NOT public.samad_said('words ' || array_to_string(asked, ' ')) THEN
    RAISE EXCEPTION '{_UNSAID}' USING ERRCODE = '42501';
  END IF;
  RETURN QUERY SELECT public.samad_sent_words_found(asked, below, size, newest);
END $$
"""

_COUNTED = f"""
CREATE FUNCTION samad_look_ups_of(wanted text)
RETURNS TABLE (people bigint, searches bigint, people_of_week bigint, searches_of_week bigint)
ROWS 1 {_ASKED} AS $$
DECLARE
  this timestamptz := {_HOUR};
BEGIN
  IF NOT public.samad_may('manage_staff') AND NOT public.samad_may('see_audit') THEN
    RAISE EXCEPTION 'not for this person' USING ERRCODE = '42501';
  END IF;
  RETURN QUERY
  WITH hours AS (
    SELECT l.hour, cardinality(l.people)::bigint AS p, l.searches::bigint AS s
    FROM public.look_ups l WHERE l.login = wanted
    UNION ALL SELECT h.hour, h.people, h.searches FROM public.look_up_hours h
    WHERE h.login = wanted)
  SELECT coalesce(sum(p) FILTER (WHERE hour = this), 0)::bigint,
    coalesce(sum(s) FILTER (WHERE hour = this), 0)::bigint,
    coalesce(sum(p), 0)::bigint, coalesce(sum(s), 0)::bigint
  FROM hours WHERE hour > this - interval '7 days';
END $$
"""

_INNER = (
    *("said(text)", "known_cases(bigint[])", "people_of_cases(bigint[], bigint)"),
    *("words_found(text[], bigint, int, int, bigint)", "told_of(bigint)"),
    "sent_words_found(text[], bigint, int, int)",
)


def upgrade() -> None:
    if op.get_context().dialect.name == "sqlite":
        return
    for statement in _TABLES:
        op.execute(statement)
    words, sent = "(text[], bigint, int, int, bigint)", "(text[], bigint, int, int)"
    op.execute(f"ALTER FUNCTION samad_found{words} RENAME TO samad_words_found")
    op.execute(f"ALTER FUNCTION samad_found_sent{sent} RENAME TO samad_sent_words_found")
    op.execute("DROP FUNCTION samad_look_up(bigint[], bigint[], text[], text[])")
    for statement in (
        *(_COUNT, _SAID, _KNOWN, _OF_CASES, _GIVEN, _LOOK_UP, _LOOK_UP_CALLERS, _HOUSEHOLD),
        *(_SAY_WHOM, _MEANT, _FOUND, _FOUND_SENT, _COUNTED, *agency_functions.WITHOUT_NUMBERS),
    ):
        op.execute(statement)
    op.execute("DROP FUNCTION samad_people_of_cases(bigint[])")
    for name in _INNER:
        op.execute(f"REVOKE ALL ON FUNCTION samad_{name} FROM PUBLIC, {CLIENT}")
    op.execute(f"GRANT USAGE, CREATE ON SCHEMA public TO {DOORKEEPER}")
    op.execute(f"GRANT SELECT, INSERT, DELETE ON lock_holders TO {DOORKEEPER}")
    op.execute(f"SET LOCAL ROLE {DOORKEEPER}")
    op.execute(agency_functions.END_HOLDERS)
    op.execute(f"GRANT EXECUTE ON FUNCTION samad_end_holders() TO {OWNER} WITH GRANT OPTION")
    op.execute("REVOKE ALL ON FUNCTION samad_end_holders() FROM PUBLIC")
    op.execute(f"SET LOCAL ROLE {OWNER}")
    op.execute(f"REVOKE CREATE ON SCHEMA public FROM {DOORKEEPER}")
