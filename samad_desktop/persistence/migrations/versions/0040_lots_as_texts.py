"""Let a server take a lot of imported cases as plain texts, and its codes from a table.

Adds only: desks still on the previous version go on sending their lots as before. Reading a lot
as JSON and making its codes took a third of a lot's time: now its fields are parted by signs that
no text has, and what each round makes of each half of a number is worked out once. And a server
says which IDs of a file are clearly somebody else's, without saying whose.
"""

import sqlalchemy as sa
from alembic import op

revision = "0040"
down_revision = "0039"

_PINNED = "SET search_path = pg_catalog, pg_temp"
_DEFINER = f"LANGUAGE plpgsql SECURITY DEFINER {_PINNED}"
_REFUSE_OTHERS = """
  IF NOT public.samad_may('import_cases') OR public.samad_me() IS NULL THEN
    RAISE EXCEPTION 'not for this person' USING ERRCODE = '42501';
  END IF;
"""

# What a round of `samad_permuted` adds to the other half, for each half and each round.
_TURN = f"""
CREATE FUNCTION samad_turn(key text, turn int, half int) RETURNS int
LANGUAGE plpgsql IMMUTABLE {_PINNED} AS $$
DECLARE
  h bytea := sha256(convert_to(key, 'UTF8') || set_byte('\\x00'::bytea, 0, turn)
    || int2send(half::int2));
BEGIN
  RETURN (get_byte(h, 0)::bigint * 16777216 + get_byte(h, 1) * 65536
    + get_byte(h, 2) * 256 + get_byte(h, 3)) % 10000;
END $$
"""

# Eight rounds for all numbers together; what comes of each is told apart from the next by OFFSET.
_ROUNDS = "SELECT (n / 10000)::int AS l, (n % 10000)::int AS r FROM drawn"
for _round in range(8):
    _one, _other = "lr" if _round % 2 == 0 else "rl"
    _ROUNDS = (
        f"SELECT ({_one} + made[{_other} + {_round * 10_000 + 1}]) % 10000 AS {_one}, {_other}"
        f" FROM ({_ROUNDS} OFFSET 0) n"
    )
# Neither with a zero or a nine at its beginning, nor one that passes as a national ID.
_AT_ONCE = f"""WITH drawn AS MATERIALIZED (SELECT nextval('public.code_numbers') AS n
        FROM generate_series(1, wanted - cardinality(codes))),
      body AS (SELECT (l * 10000 + r)::bigint * 100 AS b FROM ({_ROUNDS}) n
        WHERE l BETWEEN 1000 AND 8999),
      code AS (SELECT b + 98 - b % 97 AS c FROM body OFFSET 0),
      checked AS (SELECT c, (c / 1000000000 * 10 + c / 100000000 % 10 * 9
          + c / 10000000 % 10 * 8 + c / 1000000 % 10 * 7 + c / 100000 % 10 * 6
          + c / 10000 % 10 * 5 + c / 1000 % 10 * 4 + c / 100 % 10 * 3 + c / 10 % 10 * 2) % 11 AS t
        FROM code OFFSET 0)
      SELECT c::text FROM checked WHERE c % 10 <> CASE WHEN t < 2 THEN t ELSE 11 - t END"""

# As before, but each turn is looked up, and numbers are drawn as many at once as codes are still
# wanted. The turns are as secret as the key, and stand beside it; with another key the first and
# the last of them are others.
_CODES = f"""
CREATE OR REPLACE FUNCTION samad_codes_of_lot(wanted int) RETURNS text[] {_DEFINER} AS $$
DECLARE
  key text;
  made smallint[];
  codes text[] := '{{}}';
BEGIN
  SELECT k.permutation_key, k.turns INTO STRICT key, made FROM public.code_counter k;
  IF made IS NULL OR made[1] <> public.samad_turn(key, 0, 0)
      OR made[80000] <> public.samad_turn(key, 7, 9999) THEN
    made := ARRAY(SELECT public.samad_turn(key, turn, half)
      FROM generate_series(0, 7) turn, generate_series(0, 9999) half ORDER BY turn, half);
    UPDATE public.code_counter SET turns = made;
  END IF;
  WHILE cardinality(codes) < wanted LOOP
    codes := codes || ARRAY(
      {_AT_ONCE});
  END LOOP;
  RETURN codes;
END $$
"""

# As `samad_import_people`. A phone is its number and the day it was used last. That every line has
# a place and a length lets the planner reckon with a hundred people, and look each up by herself.
_PEOPLE = f"""
CREATE FUNCTION samad_people_of_lot(people text, since timestamptz) RETURNS bigint[]
{_DEFINER} AS $$
DECLARE
  who bigint[];
BEGIN
  WITH said AS MATERIALIZED (SELECT n.place::int AS p, n.f[1]::uuid AS uuid, n.f[2] AS name,
      n.f[3] AS key, n.f[4] AS kind, nullif(n.f[5], '') AS number, n.f[6] AS phones,
      split_part(n.f[6], ' ', 1) AS phone, n.f[7] AS words
    FROM (SELECT string_to_array(s.line, chr(31)) AS f, s.place
      FROM string_to_table(people, chr(30)) WITH ORDINALITY s (line, place)
      WHERE s.place > 0 AND length(s.line) > 0 OFFSET 0) n),
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
    SELECT w, m.id FROM made m, string_to_table(m.words, ' ') w),
  a_phone AS (INSERT INTO public.citizen_phones AS f (citizen_id, number, reversed, last_used_at)
    SELECT t.id, split_part(u, ' ', 1), reverse(substr(split_part(u, ' ', 1), 2)),
      max(split_part(u, ' ', 2)::timestamptz) FROM (
      SELECT m.id, m.phones FROM made m UNION ALL SELECT y.id, y.phones FROM young y) t,
      string_to_table(t.phones, chr(29)) u
    GROUP BY t.id, split_part(u, ' ', 1)
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

# As `samad_import_lot`: records are parted by one sign, the fields of each by another; a lot is
# gone through several times, and has its place in memory.
_LOT = f"""
CREATE FUNCTION samad_bring_lot(
  wanted bigint, after bigint, upto bigint, counted int, people text, lot text,
  refusals json, clocks json, rules bigint) RETURNS text {_DEFINER}
SET gin_pending_list_limit = '64MB' SET work_mem = '32MB' AS $$
DECLARE
  me bigint := public.samad_me();
  this timestamptz := public.samad_now();
  run public.imports;
  who bigint[];
  codes text[];
  stored int;
  together boolean;
BEGIN {_REFUSE_OTHERS}
  IF counted NOT BETWEEN 0 AND 5000 OR upto - after NOT BETWEEN 1 AND 100000 THEN
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
    who := public.samad_people_of_lot(people, run.begun_at);
    WITH r AS MATERIALIZED (
      SELECT run.first_case_id + n.f[1]::bigint - 1 AS id, who[nullif(n.f[2], '')::int]
          AS citizen_id, n.code, n.f[3]::uuid AS uuid, n.f[4]::uuid AS contact, n.f[5] AS kind,
        n.f[6] AS state, nullif(n.f[7], '') AS disposition, n.f[8]::bigint AS subject,
        n.f[9]::bigint AS county, nullif(n.f[10], '')::bigint AS agency, n.f[11] AS level,
        n.f[12] AS channel, n.f[13]::timestamptz AS received,
        nullif(n.f[14], '')::timestamptz AS closed, n.f[15] AS phone, n.f[16] AS number,
        n.f[17] AS old, n.f[18] AS place, n.f[19] AS name, n.f[20] AS text, n.f[21] AS answer,
        n.f[22] AS words
      FROM (SELECT string_to_array(j.line, chr(31)) AS f, j.code
        FROM ROWS FROM (string_to_table(lot, chr(30)), unnest(codes)) j (line, code)
        OFFSET 0) n
      WHERE n.f[1]::bigint > after AND n.f[1]::bigint <= upto),
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
    GET DIAGNOSTICS stored = ROW_COUNT;
    IF stored <> counted THEN
      RAISE EXCEPTION 'not as many cases as were told of' USING ERRCODE = '22023';
    END IF;
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

# As `domain.sounds.is_slip` and `domain.duplicates.is_anothers`; a test compares them.
_IS_SLIP = f"""
CREATE FUNCTION samad_is_slip(typed text, other text) RETURNS boolean
LANGUAGE plpgsql IMMUTABLE {_PINNED} AS $$
DECLARE
  same int := 0;
  one text;
  two text;
BEGIN
  IF length(typed) < 3 OR abs(length(typed) - length(other)) > 1 THEN
    RETURN false;
  END IF;
  WHILE same < length(typed) AND substr(typed, same + 1, 1) = substr(other, same + 1, 1) LOOP
    same := same + 1;
  END LOOP;
  one := substr(typed, same + 1);
  two := substr(other, same + 1);
  RETURN substr(one, 2) = substr(two, 2) OR substr(one, 2) = two OR one = substr(two, 2)
    OR left(one, 2) = reverse(left(two, 2)) AND substr(one, 3) = substr(two, 3);
END $$
"""
_SAYS = f"""
CREATE FUNCTION samad_says(words text[], word text) RETURNS boolean
LANGUAGE plpgsql IMMUTABLE {_PINNED} AS $$
DECLARE
  heard text := public.samad_heard(word);
BEGIN
  RETURN EXISTS (SELECT FROM unnest(words) each WHERE public.samad_is_slip(word, each)
    OR heard = public.samad_heard(each)
    OR public.samad_is_slip(heard, public.samad_heard(each)));
END $$
"""
# The last word of a name is the one that, joined to another of its words, ends the whole of it.
_FAMILY = f"""
CREATE FUNCTION samad_family(key text, words text[]) RETURNS text
LANGUAGE plpgsql IMMUTABLE {_PINNED} AS $$
DECLARE
  final text;
  pair text;
BEGIN
  SELECT l, m || l INTO final, pair FROM unnest(words) l, unnest(words) m
  WHERE m || l = ANY (words) AND right(key, length(m || l)) = m || l LIMIT 1;
  IF final = ANY (ARRAY['پور', 'زاده', 'نیا', 'فر', 'راد', 'نژاد', 'لو', 'وند', 'پناه', 'خانی'])
  THEN
    RETURN CASE WHEN pair = key THEN '' ELSE pair END;
  END IF;
  RETURN coalesce(final, '');
END $$
"""
_IS_OTHERS = f"""
CREATE FUNCTION samad_is_others(
  key text, family text, words text[], known text, known_words text[]) RETURNS boolean
LANGUAGE plpgsql IMMUTABLE {_PINNED} AS $$
BEGIN
  IF key = '' OR known = '' OR public.samad_alike(key, known) THEN
    RETURN false;
  END IF;
  RETURN NOT public.samad_says(words,
      coalesce(nullif(public.samad_family(known, known_words), ''), known))
    AND NOT public.samad_says(known_words, coalesce(nullif(family, ''), key));
END $$
"""

# Nobody is told whose an ID is: only whether the centre knows it, and under another spelling.
_KNOWN = f"""
CREATE FUNCTION samad_known_ids(numbers text[], keys text[])
RETURNS TABLE (place int, differs boolean)
{_DEFINER} STABLE SET plan_cache_mode = force_generic_plan AS $$
BEGIN {_REFUSE_OTHERS}
  IF cardinality(numbers) > 5000 THEN
    RAISE EXCEPTION 'too many at once' USING ERRCODE = '22023';
  END IF;
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
CREATE FUNCTION samad_ids_of_others(
  numbers text[], keys text[], families text[], words text[]) RETURNS SETOF int
{_DEFINER} STABLE SET plan_cache_mode = force_generic_plan AS $$
BEGIN {_REFUSE_OTHERS}
  IF cardinality(numbers) > 5000 THEN
    RAISE EXCEPTION 'too many at once' USING ERRCODE = '22023';
  END IF;
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

_FOR_NOBODY = (
    "turn(text, int, int)",
    "people_of_lot(text, timestamptz)",
    "is_slip(text, text)",
    "says(text[], text)",
    "family(text, text[])",
    "is_others(text, text, text[], text, text[])",
)


def upgrade() -> None:
    turns = sa.ARRAY(sa.SmallInteger()).with_variant(sa.JSON(), "sqlite")
    op.add_column("code_counter", sa.Column("turns", turns, nullable=True))
    if op.get_context().dialect.name == "sqlite":
        return
    for statement in (
        *(_TURN, _CODES, _PEOPLE, _LOT, _IS_SLIP, _SAYS, _FAMILY, _IS_OTHERS),
        *(_KNOWN, _OTHERS),
    ):
        op.execute(statement)
    for name in _FOR_NOBODY:
        op.execute(f"REVOKE ALL ON FUNCTION samad_{name} FROM PUBLIC")
