"""Store lots of several thousand imported cases, each checked together.

Adds only: desks still on the previous version go on working, with lots of a thousand. A server
checks foreign keys row by row, which took a third of a lot's time; where a superuser gave the
owner leave, a lot's are checked once a table, under the same locks. Its tracking codes are made
in one go. Of a large centre an import is taken back without going through all events for each
contact. And it is remembered when an agency was given to a liaison.
"""

import sqlalchemy as sa
from alembic import op

from samad_desktop.persistence.checked_together import FIRE_ALWAYS, NAMED
from samad_desktop.persistence.tables.base import UtcDateTime

revision = "0037"
down_revision = "0036"

_PINNED = "SET search_path = pg_catalog, pg_temp"
_DEFINER = f"LANGUAGE plpgsql SECURITY DEFINER {_PINNED}"
_REFUSE_OTHERS = """
  IF NOT public.samad_may('import_cases') OR public.samad_me() IS NULL THEN
    RAISE EXCEPTION 'not for this person' USING ERRCODE = '42501';
  END IF;
"""

# As `lease_codes`, which is asked for a few; what each round begins with is worked out once.
_CODES = f"""
CREATE FUNCTION samad_codes_of_lot(wanted int) RETURNS text[] {_DEFINER} AS $$
DECLARE
  key text;
  begun bytea[];
  number bigint;
  l bigint;
  r bigint;
  t bigint;
  h bytea;
  total int;
  codes text[] := '{{}}';
BEGIN
  SELECT permutation_key INTO STRICT key FROM public.code_counter;
  FOR i IN 0..7 LOOP
    begun[i] := convert_to(key, 'UTF8') || set_byte('\\x00'::bytea, 0, i);
  END LOOP;
  WHILE cardinality(codes) < wanted LOOP
    number := nextval('public.code_numbers');
    l := number / 10000;
    r := number % 10000;
    FOR i IN 0..7 LOOP
      h := sha256(begun[i] || int2send(r::int2));
      t := (l + get_byte(h, 0)::bigint * 16777216 + get_byte(h, 1) * 65536
        + get_byte(h, 2) * 256 + get_byte(h, 3)) % 10000;
      l := r;
      r := t;
    END LOOP;
    number := (l * 10000 + r) * 100;
    number := number + 98 - number % 97;
    -- Neither with a zero or a nine at its beginning, nor one that passes as a national ID.
    total := (number / 1000000000 * 10 + number / 100000000 % 10 * 9
      + number / 10000000 % 10 * 8 + number / 1000000 % 10 * 7 + number / 100000 % 10 * 6
      + number / 10000 % 10 * 5 + number / 1000 % 10 * 4 + number / 100 % 10 * 3
      + number / 10 % 10 * 2) % 11;
    CONTINUE WHEN number < 1000000000 OR number >= 9000000000
      OR number % 10 = CASE WHEN total < 2 THEN total ELSE 11 - total END;
    codes := array_append(codes, number::text);
  END LOOP;
  RETURN codes;
END $$
"""

_MAY = f"""
CREATE FUNCTION samad_may_check_together() RETURNS boolean {_DEFINER} STABLE AS $$
BEGIN
  RETURN has_parameter_privilege('session_replication_role', 'SET')
    AND NOT EXISTS (SELECT FROM pg_catalog.pg_trigger t
      WHERE t.tgrelid IN ({NAMED}) AND NOT t.tgisinternal AND t.tgenabled <> 'A');
END $$
"""

# What the cases between two numbers refer to, and their people, stands and stays.
_STAND = f"""
CREATE FUNCTION samad_stand_together(lowest bigint, highest bigint, people bigint[])
RETURNS void {_DEFINER} AS $$
DECLARE
  named record;
  standing bigint;
BEGIN
  FOR named IN
    WITH lot AS MATERIALIZED (SELECT c.subject_id, c.county_id, c.agency_id, c.registered_by
      FROM public.cases c WHERE c.id BETWEEN lowest AND highest)
    SELECT 'subjects' AS relation, array_agg(DISTINCT subject_id) AS ids FROM lot
    UNION ALL SELECT 'divisions', array_agg(DISTINCT county_id) FROM lot
    UNION ALL SELECT 'agencies', array_agg(DISTINCT agency_id) FROM lot
      WHERE agency_id IS NOT NULL
    UNION ALL SELECT 'staff', array_agg(DISTINCT registered_by) FROM lot
    UNION ALL SELECT 'citizens', array_agg(DISTINCT p) FROM unnest(people) p
  LOOP
    EXECUTE format('SELECT count(*) FROM (SELECT FROM public.%I t WHERE t.id = ANY ($1)'
      ' FOR KEY SHARE) n', named.relation) INTO standing USING named.ids;
    IF standing <> coalesce(cardinality(named.ids), 0) THEN
      RAISE EXCEPTION 'a case refers to nothing' USING ERRCODE = '23503';
    END IF;
  END LOOP;
END $$
"""

# As before, but each known person is looked up by herself: how many an import has made by now
# the planner does not know, and it took them for none.
_PEOPLE = f"""
CREATE OR REPLACE FUNCTION samad_import_people(people json, since timestamptz) RETURNS bigint[]
{_DEFINER} AS $$
DECLARE
  who bigint[];
BEGIN
  WITH said AS MATERIALIZED (SELECT * FROM json_to_recordset(people) AS (p int, uuid uuid,
      name text, key text, kind text, number text, phone text, phones json, words json)),
  held AS MATERIALIZED (SELECT s.p, coalesce(c.merged_into, c.id) AS id FROM said s
    JOIN public.citizen_identities i ON i.national_id = s.number
    JOIN public.citizens c ON c.id = i.citizen_id),
  used AS MATERIALIZED (SELECT DISTINCT ON (s.p) s.p, s.number, i.citizen_id AS id FROM said s
    JOIN public.citizen_phones f ON f.number = s.phone
    JOIN public.citizens c ON c.id = f.citizen_id
    JOIN public.citizen_identities i ON i.citizen_id = coalesce(c.merged_into, c.id)
    WHERE i.name_key = s.key AND (s.number IS NULL OR i.national_id IS NULL)
      AND NOT EXISTS (SELECT FROM held h WHERE h.p = s.p)
    ORDER BY s.p, f.last_used_at DESC, c.id DESC),
  known AS MATERIALIZED (SELECT h.p, h.id FROM held h
    UNION ALL SELECT u.p, u.id FROM used u WHERE u.number IS NULL
      OR u.p IN (SELECT min(o.p) FROM used o WHERE o.number IS NOT NULL GROUP BY o.id)),
  made AS MATERIALIZED (SELECT s.*, nextval('public.citizens_id_seq') AS id FROM said s
    WHERE NOT EXISTS (SELECT FROM known k WHERE k.p = s.p)),
  young AS MATERIALIZED (SELECT k.id, s.number, s.kind, s.phones FROM known k
    JOIN said s ON s.p = k.p
    WHERE (SELECT c.made_at >= since FROM public.citizens c WHERE c.id = k.id)),
  a_citizen AS (INSERT INTO public.citizens (id, uuid, made_at)
    SELECT m.id, m.uuid, (SELECT public.samad_now()) FROM made m),
  an_identity AS (INSERT INTO public.citizen_identities
      (citizen_id, name, name_key, id_kind, national_id)
    SELECT m.id, m.name, m.key, m.kind, m.number FROM made m),
  a_name AS (INSERT INTO public.citizen_names (word, citizen_id)
    SELECT w, m.id FROM made m, json_array_elements_text(m.words) w),
  a_phone AS (INSERT INTO public.citizen_phones AS f (citizen_id, number, reversed, last_used_at)
    SELECT t.id, u.phone, min(u.reversed), max(u.day) FROM (
      SELECT m.id, m.phones FROM made m UNION ALL SELECT y.id, y.phones FROM young y) t,
      json_to_recordset(t.phones) AS u (phone text, reversed text, day timestamptz)
    GROUP BY t.id, u.phone
    ON CONFLICT (citizen_id, number) DO UPDATE
    SET last_used_at = greatest(f.last_used_at, excluded.last_used_at)),
  a_number AS (UPDATE public.citizen_identities i
    SET national_id = y.number, id_kind = y.kind, version = i.version + 1
    FROM young y WHERE i.citizen_id = y.id AND i.national_id IS NULL AND y.number IS NOT NULL)
  SELECT coalesce(array_agg(coalesce(k.id, m.id) ORDER BY s.p), '{{}}') INTO who
  FROM said s LEFT JOIN known k ON k.p = s.p LEFT JOIN made m ON m.p = s.p;
  RETURN who;
END $$
"""

# As before, but for what is checked together, how codes are taken, and that only the last lot
# waits for the disk.
_LOT = f"""
CREATE OR REPLACE FUNCTION samad_import_lot(
  wanted bigint, after bigint, upto bigint, people json, lot json,
  refusals json, clocks json, rules bigint) RETURNS text {_DEFINER}
SET gin_pending_list_limit = '64MB' AS $$
DECLARE
  me bigint := public.samad_me();
  this timestamptz := public.samad_now();
  run public.imports;
  who bigint[];
  codes text[];
  counted int := json_array_length(lot);
  together boolean;
BEGIN {_REFUSE_OTHERS}
  IF counted > 5000 OR upto - after NOT BETWEEN 1 AND 100000 THEN
    RAISE EXCEPTION 'too many rows at once' USING ERRCODE = '22023';
  END IF;
  SELECT i.* INTO run FROM public.imports i WHERE i.id = wanted FOR UPDATE;
  IF run.id IS NULL OR run.state <> 'running' OR run.done <> after OR upto > run.rows THEN
    RETURN 'moved';
  END IF;
  IF json_array_length(clocks) > 0 THEN
    LOCK TABLE public.deadlines IN ROW EXCLUSIVE MODE;
    IF (SELECT v.number FROM public.rules_version v) IS DISTINCT FROM rules THEN
      RETURN 'other_rules';
    END IF;
  END IF;
  -- What a fallen server forgets is read again from the mark on; the last lot waits for all.
  IF upto < run.rows THEN
    PERFORM set_config('synchronous_commit', 'off', true);
  END IF;
  IF counted > 0 THEN
    codes := public.samad_codes_of_lot(counted);
    together := public.samad_may_check_together();
    IF together THEN
      PERFORM set_config('session_replication_role', 'replica', true);
    END IF;
    who := public.samad_import_people(people, run.begun_at);
    WITH r AS MATERIALIZED (
      SELECT j.*, run.first_case_id + j.row - 1 AS id, who[j.p] AS citizen_id
      FROM ROWS FROM (json_to_recordset(lot) AS (row bigint, p int, uuid uuid, contact uuid,
        kind text, state text, disposition text, subject bigint, county bigint, agency bigint,
        level text, place text, text text, channel text, received timestamptz, closed timestamptz,
        name text, phone text, number text, answer text, old text, words text),
        unnest(codes)) j (row, p, uuid, contact, kind, state, disposition, subject, county,
        agency, level, place, text, channel, received, closed, name, phone, number, answer, old,
        words, code)
      WHERE j.row > after AND j.row <= upto),
    a_case AS (INSERT INTO public.cases (id, uuid, tracking_code, kind, state, disposition,
        subject_id, county_id, agency_id, citizen_id, place, text, priority, identity_level,
        accused_unit, registered_by, received_at, stored_at, closed_at)
      SELECT r.id, r.uuid, r.code, r.kind, r.state, r.disposition, r.subject, r.county, r.agency,
        r.citizen_id, r.place, r.text, 'normal', r.level, '', me, r.received, this, r.closed
      FROM r),
    a_contact AS (INSERT INTO public.contacts (id, uuid, channel, case_id, opened_case,
        citizen_id, staff_id, received_at, stored_at)
      SELECT r.id, r.contact, r.channel, r.id, true, r.citizen_id, me, r.received, this FROM r),
    an_identity AS (INSERT INTO public.contact_identities
        (contact_id, name_given, phone, national_id_given)
      SELECT r.id, r.name, r.phone, r.number FROM r),
    an_event AS (INSERT INTO public.case_events
        (id, case_id, contact_id, kind, staff_id, at, stored_at, text, detail)
      SELECT 2 * r.id, r.id, r.id, 'imported', me, r.received, this, r.old, '{{}}'::json FROM r
      UNION ALL SELECT 2 * r.id + 1, r.id, NULL,
        CASE WHEN r.closed IS NULL THEN 'noted' ELSE 'closed' END, me,
        coalesce(r.closed, r.received), this, r.answer, '{{}}'::json
      FROM r WHERE r.closed IS NOT NULL OR r.answer <> ''),
    a_word AS (INSERT INTO public.case_search (case_id, words) SELECT r.id, r.words FROM r)
    INSERT INTO public.imported_cases (case_id, import_id, old_number)
    SELECT r.id, run.id, r.old FROM r;
    IF together THEN
      PERFORM set_config('session_replication_role', 'origin', true);
      PERFORM public.samad_stand_together(run.first_case_id + after,
        run.first_case_id + upto - 1, who);
    END IF;
    INSERT INTO public.deadlines (case_id, step, started_at, policy_id, unit, amount, reason,
      due_at, level1_at, level2_at, level3_at, level4_at)
    SELECT run.first_case_id + k.row - 1, 'review', run.begun_at, k.policy, k.unit, k.amount, '',
      k.due, k.level1, k.level2, k.level3, k.level4
    FROM json_to_recordset(clocks) AS k (row bigint, policy bigint, unit text, amount int,
      due timestamptz, level1 timestamptz, level2 timestamptz, level3 timestamptz,
      level4 timestamptz);
  END IF;
  INSERT INTO public.import_refusals (import_id, row, problems)
  SELECT run.id, f.row, f.problems FROM json_to_recordset(refusals) AS f (row bigint,
    problems json);
  PERFORM gin_clean_pending_list('public.case_search_tsv');
  UPDATE public.imports i SET done = upto, stored = i.stored + counted,
    refused = i.refused + json_array_length(refusals),
    state = CASE WHEN upto = i.rows THEN 'finished' ELSE i.state END,
    ended_at = CASE WHEN upto = i.rows THEN this END
  WHERE i.id = run.id;
  RETURN 'stored';
END $$
"""

# As before, of larger lots.
_LEARN_WORDS = f"""
CREATE OR REPLACE FUNCTION samad_learn_words_of(
  wanted bigint[], said text[], stems text[], sounds text[])
RETURNS void {_DEFINER} AS $$
BEGIN
  IF NOT public.samad_may('import_cases') THEN
    RAISE EXCEPTION 'not for this person' USING ERRCODE = '42501';
  END IF;
  IF cardinality(wanted) > 5000 THEN
    RAISE EXCEPTION 'too many at once' USING ERRCODE = '22023';
  END IF;
  INSERT INTO public.search_words (word, stem, sound, backwards)
  SELECT n.word, n.stem, n.sound, reverse(n.sound) FROM unnest(said, stems, sounds)
    n (word, stem, sound)
  WHERE n.stem <> '' AND n.sound <> '' AND n.word IN (
    SELECT regexp_split_to_table(s.words, '[[:space:]]+') FROM public.case_search s
    JOIN public.cases c ON c.id = s.case_id
    WHERE s.case_id = ANY (wanted) AND c.identity_level = 'open')
  ORDER BY n.word ON CONFLICT DO NOTHING;
END $$
"""

# So many bytes of words an embedded index gathers before it writes them: a lot has some millions.
_WAITING_WORDS = "INSERT INTO case_fts(case_fts, rank) VALUES('hashsize', 16777216)"

_FOR_NOBODY = (
    "codes_of_lot(int)",
    "may_check_together()",
    "stand_together(bigint, bigint, bigint[])",
)


# Of each contact and event that goes it is asked who refers to it: whoever takes an import back
# had everything gone through for each.
_REFERRING = (("case_events", "contact_id"), ("attachments", "contact_id"))
_REFERRING_ALWAYS = (("bell_seen", "event_id"), ("citizen_distinctions", "other_id"))


def _index_who_refers() -> None:
    for table, column in _REFERRING:
        some = sa.text(f"{column} IS NOT NULL")
        op.create_index(
            f"{table}_{column}", table, [column], postgresql_where=some, sqlite_where=some
        )
    for table, column in _REFERRING_ALWAYS:
        op.create_index(f"{table}_{column}", table, [column])


def upgrade() -> None:
    _index_who_refers()
    op.add_column("staff_agencies", sa.Column("given_at", UtcDateTime(), nullable=True))
    if op.get_context().dialect.name == "sqlite":
        op.execute(_WAITING_WORDS)
        return
    for statement in (_CODES, _MAY, _STAND, _PEOPLE, _LOT, _LEARN_WORDS, FIRE_ALWAYS):
        op.execute(statement)
    for name in _FOR_NOBODY:
        op.execute(f"REVOKE ALL ON FUNCTION samad_{name} FROM PUBLIC")
