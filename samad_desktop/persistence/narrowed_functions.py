"""The functions of a server by which cases are found among some alone, as 0039 makes them."""

from samad_desktop.persistence.word_blocks import BLOCK_BITS

_ASKED = (
    "LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp"
    # No worker helps with what is answered in milliseconds; to start one takes longer.
    " SET max_parallel_workers_per_gather = 0"
)
_MARKS, _BITS = list(BLOCK_BITS), list(BLOCK_BITS.values())
# Of so many cases one is rare.
RARE = 300

READABLE = """(c.identity_level = 'open' OR trusted AND reader IS NULL
    OR c.registered_by = coalesce(reader, me) AND (trusted OR c.registered_by = me))"""

# As in `persistence.narrowing`; a test compares what both find.
DECLARED = """
  this timestamptz := public.samad_now();
  floor bigint := among ->> 'floor';
  ceiling bigint := among ->> 'ceiling';
  since timestamptz := among ->> 'since';
  until timestamptz := among ->> 'until';
  of_state text := among ->> 'state';
  of_kind text := among ->> 'kind';
  of_agency bigint := among ->> 'agency';
  of_county bigint := among ->> 'county';
  of_operator bigint := among ->> 'operator';
  is_open boolean := coalesce((among ->> 'open')::boolean, false);
  of_subjects bigint[] := CASE WHEN among ->> 'subject' IS NOT NULL THEN ARRAY(
    SELECT t.id FROM public.subjects t
    WHERE (among ->> 'subject')::bigint IN (t.id, t.parent_id)) END;
  of_level bigint[] := CASE WHEN among ->> 'level' IS NOT NULL THEN ARRAY(
    SELECT d.case_id FROM public.deadlines d
    WHERE d.ended_at IS NULL AND d.due_at IS NOT NULL AND d.level1_at <= this
    GROUP BY d.case_id HAVING max(CASE WHEN d.level4_at <= this THEN 4
      WHEN d.level3_at <= this THEN 3
      WHEN d.level2_at <= this THEN 2 ELSE 1 END)
      = (among ->> 'level')::int) END;
"""
NARROWED = """(floor IS NULL OR c.id >= floor) AND (ceiling IS NULL OR c.id <= ceiling)
    AND (since IS NULL OR c.received_at >= since) AND (until IS NULL OR c.received_at < until)
    AND (of_state IS NULL OR c.state = of_state) AND (of_kind IS NULL OR c.kind = of_kind)
    AND (of_agency IS NULL OR c.agency_id = of_agency)
    AND (of_county IS NULL OR c.county_id = of_county)
    AND (of_operator IS NULL OR c.registered_by = of_operator)
    AND (NOT is_open OR c.closed_at IS NULL)
    AND (of_subjects IS NULL OR c.subject_id = ANY (of_subjects))
    AND (of_level IS NULL OR c.id = ANY (of_level))"""

# Where hardly any case has the words, all that have are asked whether they are meant. Else the
# newest cases that are meant are looked through, ever more of them, as many as may well be enough;
# but if more are meant than have the words, the index is read block by block from there on. How
# many are meant, those looked through tell; but what is open is mostly new, and counted. Who may
# read them is asked last, of those found alone: no index by what narrows knows it.
FOUND_AMONG = f"""
CREATE OR REPLACE FUNCTION samad_found_among(
  asked text[], below bigint, size int, few int, reader bigint, among json)
RETURNS SETOF bigint {_ASKED} SET plan_cache_mode = force_custom_plan AS $$
DECLARE
  me bigint := public.samad_me();
  trusted boolean := public.samad_may('see_protected');
  at_most int := least(size, 500);
  wanted tsquery := public.samad_words_asked(asked);
  told_by_index boolean;
  q record;
  asked_for tsquery;
  expected bigint;
  share float8;
  is_rare boolean;
  goes_on boolean;
  every bigint;
  top bigint;
  lowest bigint;
  oldest bigint;
  step int := greatest(few / 8, 1);
  looked_at bigint := 0;
  began bigint;
  meant bigint;
  open_ones bigint := (SELECT k.reltuples FROM pg_class k
    WHERE k.oid = 'public.cases_open_by_id'::regclass);
  passed bigint[];
  hits bigint[] := '{{}}';
  marks text[] := ARRAY{_MARKS};
  bits int[] := ARRAY{_BITS};
  place int;
  block tsquery;
  turn int := 0;
  newly int := 0;
  span bigint := 1;
{DECLARED}
BEGIN
  IF NOT public.samad_may('see_cases') THEN
    RAISE EXCEPTION 'not for this person' USING ERRCODE = '42501';
  END IF;
  IF NOT public.samad_said('words ' || array_to_string(asked, ' ')) THEN
    RAISE EXCEPTION 'it was not said before that this is looked for' USING ERRCODE = '42501';
  END IF;
  SELECT a.* INTO q FROM public.samad_asked(asked) a;
  told_by_index := strpos(array_to_string(asked, ' '), '+') = 0
    AND (NOT q.in_blocks OR cardinality(asked) IN (1, cardinality(q.indexed)));
  asked_for := (SELECT string_agg('(' || i::text || ')', ' & ') FROM unnest(q.indexed) i)::tsquery;
  lowest := (SELECT min(c.id) FROM public.cases c);
  top := (SELECT max(c.id) + 1 FROM public.cases c);
  every := top - lowest;
  expected := CASE WHEN q.in_blocks THEN public.samad_expected(asked_for, top, every) ELSE 0 END;
  is_rare := expected <= every / {RARE};
  share := expected::float8 / every;
  lowest := coalesce(floor, lowest);
  top := least(below, ceiling + 1, top);
  began := top;
  WHILE NOT is_rare LOOP
    oldest := CASE looked_at WHEN 0 THEN greatest(top - 50 * few, lowest) ELSE lowest END;
    passed := ARRAY(SELECT c.id FROM public.cases c WHERE c.id < top AND c.id >= oldest
      AND {NARROWED} ORDER BY c.id DESC LIMIT step);
    hits := hits || ARRAY(SELECT n.id FROM unnest(passed) n (id)
      WHERE (SELECT s.tsv @@ wanted FROM public.case_search s WHERE s.case_id = n.id)
        AND (SELECT {READABLE} FROM public.cases c WHERE c.id = n.id)
      LIMIT at_most - cardinality(hits));
    looked_at := looked_at + cardinality(passed);
    IF cardinality(hits) = at_most OR cardinality(passed) < step AND oldest <= lowest THEN
      RETURN QUERY SELECT unnest(hits);
      RETURN;
    END IF;
    meant := CASE WHEN is_open THEN open_ones - looked_at
      ELSE every * looked_at / (began - coalesce(passed[step], oldest)) END;
    goes_on := cardinality(passed) < step OR of_level IS NOT NULL OR meant <= expected;
    top := coalesce(passed[step], oldest);
    step := least(15 * few, greatest(few, 4 * looked_at));
    IF cardinality(hits) > 0 THEN
      step := least(step, greatest(few / 8,
        looked_at * (at_most - cardinality(hits)) * 3 / 2 / cardinality(hits)));
    END IF;
    EXIT WHEN NOT goes_on AND step > share * (1 << (bits[1] - 1));
  END LOOP;
  IF is_rare THEN
    IF NOT q.in_blocks OR cardinality(asked) = 1 THEN
      asked_for := q.anywhere;
    END IF;
    RETURN QUERY SELECT unnest(hits || ARRAY(
      SELECT n.id FROM (SELECT i.id FROM public.samad_in_index(
          asked_for, wanted, told_by_index) i (id)
        WHERE i.id < top AND i.id >= lowest ORDER BY i.id DESC OFFSET 0) n
      WHERE (SELECT {NARROWED} AND {READABLE} FROM public.cases c WHERE c.id = n.id)
      LIMIT at_most - cardinality(hits)));
    RETURN;
  END IF;
  began := top;
  WHILE cardinality(hits) < at_most LOOP
    top := (SELECT max(s.case_id) FROM public.case_search s WHERE s.case_id < top);
    EXIT WHEN top IS NULL OR top < lowest;
    place := public.samad_next_block(turn, at_most - cardinality(hits), newly, span, share);
    newly := -cardinality(hits);
    block := quote_literal('@' || marks[place] || (top >> bits[place])::text)::tsquery;
    hits := hits || ARRAY(
      SELECT n.id FROM (SELECT i.id
        FROM public.samad_in_block(block, asked_for, wanted, told_by_index) i (id)
        WHERE i.id BETWEEN lowest AND top ORDER BY i.id DESC OFFSET 0) n
      WHERE (SELECT {NARROWED} AND {READABLE} FROM public.cases c WHERE c.id = n.id)
      LIMIT at_most - cardinality(hits));
    newly := newly + cardinality(hits);
    span := top - ((top >> bits[place]) << bits[place]) + 1;
    top := (top >> bits[place]) << bits[place];
    turn := turn + 1;
  END LOOP;
  IF cardinality(hits) < at_most AND cardinality(asked) = 1 THEN
    hits := ARRAY(SELECT unnest(hits) UNION SELECT i.id FROM public.samad_in_index(
        q.anywhere && !!asked_for, wanted, told_by_index) i (id)
      WHERE i.id < began AND i.id >= lowest
        AND (SELECT {NARROWED} AND {READABLE} FROM public.cases c WHERE c.id = i.id)
      ORDER BY 1 DESC LIMIT at_most);
  END IF;
  RETURN QUERY SELECT unnest(hits);
END $$
"""

# As `samad_cases_named`, among some cases.
NAMED_AMONG = f"""
CREATE FUNCTION samad_cases_named_among(asked text[], below bigint, size int, among json)
RETURNS TABLE (place int, case_id bigint)
{_ASKED} SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  found bigint[] := '{{}}';
  people bigint[];
  newly bigint[];
{DECLARED}
BEGIN
  IF NOT public.samad_may('see_cases') THEN
    RAISE EXCEPTION 'not for this person' USING ERRCODE = '42501';
  END IF;
  FOR turn IN 1 .. least(cardinality(asked), 8) LOOP
    EXIT WHEN cardinality(found) >= least(size, 500);
    people := ARRAY(SELECT f.citizen_id FROM public.samad_found_people('name', asked[turn]) f);
    people := people || ARRAY(SELECT c.merged_into FROM public.citizens c
      WHERE c.merged_into IS NOT NULL AND c.id = ANY (people));
    people := people || ARRAY(SELECT c.id FROM public.citizens c
      WHERE c.merged_into IS NOT NULL AND c.merged_into = ANY (people));
    newly := ARRAY(
      WITH reached AS MATERIALIZED (
        SELECT d.id FROM public.cases d WHERE d.citizen_id = ANY (people)
        UNION SELECT k.case_id FROM public.contacts k WHERE k.citizen_id = ANY (people)
        UNION SELECT k.case_id FROM public.contacts k WHERE k.on_behalf_of_id = ANY (people))
      SELECT n.id FROM (SELECT r.id FROM reached r WHERE r.id < below
        ORDER BY r.id DESC OFFSET 0) n
      WHERE (SELECT c.identity_level = 'open' AND {NARROWED} FROM public.cases c
        WHERE c.id = n.id)
      LIMIT least(size, 500));
    RETURN QUERY SELECT turn, n FROM unnest(newly) n WHERE n <> ALL (found);
    found := ARRAY(SELECT unnest(found) UNION SELECT unnest(newly));
  END LOOP;
END $$
"""
