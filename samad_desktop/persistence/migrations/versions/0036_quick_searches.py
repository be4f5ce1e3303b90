"""Ask the index of words as seldom as can be, and the words of a name person by person.

Adds only: desks still on the previous version go on working, and find faster, too.
"""

from alembic import op

from samad_desktop.persistence.word_blocks import BLOCK_BITS, blocked

revision = "0036"
down_revision = "0034"

_PLPGSQL = "LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp"
# The smallest blocks: so many bits, so marked.
_MARK, _BITS = next(iter(BLOCK_BITS.items()))
_FEW = 8

# As before, but of two words side by side the index is only asked for both: whether they stand
# so, is asked once of each row that is found, and not for every condition again.
_ASKED = f"""
CREATE FUNCTION samad_asked(asked text[], OUT wanted tsquery, OUT anywhere tsquery,
  OUT indexed tsquery[], OUT in_blocks boolean) {_PLPGSQL} STABLE AS $$
DECLARE
  choice text;
  either text;
  parts text[];
  last text;
  head text;
  of_choice text;
  of_index text;
  known text;
  unknown boolean;
  every text := '';
  every_where text := '';
  of_any text;
BEGIN
  in_blocks := true;
  FOREACH choice IN ARRAY asked LOOP
    of_choice := '';
    of_index := '';
    of_any := '';
    unknown := true;
    FOREACH either IN ARRAY string_to_array(choice, ' ') LOOP
      parts := string_to_array(translate(rtrim(either, '*'), '+&', '  '), ' ');
      last := quote_literal(parts[cardinality(parts)]);
      head := CASE WHEN cardinality(parts) = 1 THEN '' ELSE quote_literal(parts[1]) || ' & ' END;
      known := CASE right(either, 1) WHEN '*'
        THEN public.samad_beginnings(parts[cardinality(parts)]) ELSE last END;
      unknown := unknown AND known LIKE '%:*';
      last := last || CASE right(either, 1) WHEN '*' THEN ':*' ELSE '' END;
      of_choice := of_choice || ' | ('
        || CASE WHEN strpos(either, '+') > 0 THEN replace(head, '&', '<->') ELSE head END
        || last || ')';
      of_index := of_index || ' | (' || head || known || ')';
      of_any := of_any || ' | (' || head
        || CASE WHEN head = '' THEN last ELSE coalesce(known, last) END || ')';
    END LOOP;
    in_blocks := in_blocks AND unknown IS NOT TRUE;
    every := every || ' & (' || substr(of_choice, 4) || ')';
    every_where := every_where || ' & (' || substr(of_any, 4) || ')';
    IF of_index IS NOT NULL THEN
      indexed := indexed || to_tsquery('simple', substr(of_index, 4));
    END IF;
  END LOOP;
  wanted := to_tsquery('simple', substr(every, 4));
  anywhere := to_tsquery('simple', substr(every_where, 4));
  indexed := coalesce(indexed, ARRAY[anywhere]);
END $$
"""

# Whether the index has hardly any case: neither in the block of the oldest nor in one halfway to
# `top`, together, are there `most`.
_IS_RARE = f"""
CREATE FUNCTION samad_is_rare(indexed tsquery[], top bigint, most int) RETURNS boolean
{_PLPGSQL} STABLE SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  oldest bigint := (SELECT min(s.case_id) FROM public.case_search s);
  spot bigint;
  block tsquery;
  one tsquery := indexed[1];
  two tsquery;
  three tsquery;
  four tsquery;
  found int := 0;
BEGIN
  FOREACH spot IN ARRAY ARRAY[oldest, (oldest + top) / 2] LOOP
    block := quote_literal('@{_MARK}' || (spot >> {_BITS})::text)::tsquery;
    two := coalesce(indexed[2], block);
    three := coalesce(indexed[3], block);
    four := coalesce(indexed[4], block);
    found := found + (SELECT count(*) FROM (SELECT FROM public.case_search s
      WHERE {blocked("s")} @@ block AND {blocked("s")} @@ one AND {blocked("s")} @@ two
        AND {blocked("s")} @@ three AND {blocked("s")} @@ four
      LIMIT most) n);
    EXIT WHEN found >= most;
  END LOOP;
  RETURN found < most;
END $$
"""

# As before, but what is rare is not looked up block by block: all of it costs no more than that
# of one block.
_FOUND = f"""
CREATE OR REPLACE FUNCTION samad_words_found(
  asked text[], below bigint, size int, newest int, reader bigint)
RETURNS SETOF bigint
{_PLPGSQL} STABLE SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  me bigint := public.samad_me();
  trusted boolean := public.samad_may('see_protected');
  at_most int := least(size, 500);
  few int := newest / 8;
  newest_top bigint := least((SELECT max(s.case_id) FROM public.case_search s), below - 1);
  top bigint := newest_top;
  bottom bigint;
  turn int := 0;
  marks text[] := ARRAY{list(BLOCK_BITS)};
  bits int[] := ARRAY{list(BLOCK_BITS.values())};
  place int;
  block tsquery;
  one tsquery;
  two tsquery;
  three tsquery;
  four tsquery;
  q record;
  is_rare boolean := false;
  hits bigint[] := '{{}}';
BEGIN
  IF NOT public.samad_may('see_cases') THEN
    RAISE EXCEPTION 'not for this person' USING ERRCODE = '42501';
  END IF;
  IF cardinality(asked) NOT BETWEEN 1 AND 200 OR octet_length(asked::text) > 65536 OR EXISTS (
      SELECT FROM unnest(asked) choice, regexp_split_to_table(choice, '[ +&]') word
      WHERE word IN ('', '*') OR word ~ '^@|[''\\\\[:space:]]') THEN
    RAISE EXCEPTION 'no words' USING ERRCODE = '22023';
  END IF;
  SELECT a.* INTO q FROM public.samad_asked(asked) a;
  WHILE turn < 2 AND cardinality(hits) < at_most AND cardinality(hits) * 8 >= at_most * turn LOOP
    bottom := top - CASE turn WHEN 0 THEN few ELSE newest - few END;
    hits := hits || ARRAY(
      SELECT n.case_id FROM (SELECT s.case_id, s.tsv FROM public.case_search s
        WHERE s.case_id <= top AND s.case_id > bottom ORDER BY s.case_id DESC OFFSET 0) n
      WHERE n.tsv @@ q.wanted
        AND (SELECT {{readable}} FROM public.cases c WHERE c.id = n.case_id)
      LIMIT at_most - cardinality(hits));
    top := bottom;
    turn := turn + 1;
  END LOOP;
  turn := 0;
  WHILE cardinality(hits) < at_most AND q.in_blocks LOOP
    top := (SELECT max(s.case_id) FROM public.case_search s WHERE s.case_id <= top);
    EXIT WHEN top IS NULL;
    is_rare := turn = 1 AND cardinality(hits) < {_FEW}
      AND public.samad_is_rare(q.indexed, top, {_FEW});
    EXIT WHEN is_rare;
    place := CASE WHEN turn < 2 THEN 1 WHEN turn < 6 THEN 2 ELSE 3 END;
    block := quote_literal('@' || marks[place] || (top >> bits[place])::text)::tsquery;
    one := q.indexed[1];
    two := coalesce(q.indexed[2], block);
    three := coalesce(q.indexed[3], block);
    four := coalesce(q.indexed[4], block);
    hits := hits || ARRAY(
      WITH every AS MATERIALIZED (SELECT s.case_id FROM public.case_search s
        WHERE {{blocked}} @@ block AND {{blocked}} @@ one AND {{blocked}} @@ two
          AND {{blocked}} @@ three AND {{blocked}} @@ four AND s.tsv @@ q.wanted)
      SELECT n.case_id FROM (SELECT e.case_id FROM every e WHERE e.case_id <= top
        ORDER BY e.case_id DESC OFFSET 0) n
      WHERE (SELECT {{readable}} FROM public.cases c WHERE c.id = n.case_id)
      LIMIT at_most - cardinality(hits));
    top := ((top >> bits[place]) << bits[place]) - 1;
    turn := turn + 1;
  END LOOP;
  IF cardinality(hits) < at_most AND (NOT q.in_blocks OR is_rare OR cardinality(asked) = 1) THEN
    one := q.anywhere;
    IF q.in_blocks AND cardinality(asked) > 1 THEN
      one := (SELECT string_agg('(' || i::text || ')', ' & ') FROM unnest(q.indexed) i)::tsquery;
    END IF;
    hits := ARRAY(
      WITH every AS MATERIALIZED (SELECT s.case_id FROM public.case_search s
        WHERE {{blocked}} @@ one AND s.tsv @@ q.wanted)
      SELECT n.case_id FROM (SELECT e.case_id FROM every e WHERE e.case_id <= newest_top
        ORDER BY e.case_id DESC OFFSET 0) n
      WHERE (SELECT {{readable}} FROM public.cases c WHERE c.id = n.case_id) LIMIT at_most);
  END IF;
  RETURN QUERY SELECT unnest(hits);
END $$
""".replace(
    "{readable}",
    """c.identity_level = 'open' OR trusted AND reader IS NULL
      OR c.registered_by = coalesce(reader, me) AND (trusted OR c.registered_by = me)""",
).replace("{blocked}", blocked("s"))

# As before.
_DECLARED = """
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
_NARROWED = """(floor IS NULL OR c.id >= floor) AND (ceiling IS NULL OR c.id <= ceiling)
    AND (since IS NULL OR c.received_at >= since) AND (until IS NULL OR c.received_at < until)
    AND (of_state IS NULL OR c.state = of_state) AND (of_kind IS NULL OR c.kind = of_kind)
    AND (of_agency IS NULL OR c.agency_id = of_agency)
    AND (of_county IS NULL OR c.county_id = of_county)
    AND (of_operator IS NULL OR c.registered_by = of_operator)
    AND (NOT is_open OR c.closed_at IS NULL)
    AND (of_subjects IS NULL OR c.subject_id = ANY (of_subjects))
    AND (of_level IS NULL OR c.id = ANY (of_level))"""
_READABLE = """(c.identity_level = 'open' OR trusted AND reader IS NULL
    OR c.registered_by = coalesce(reader, me) AND (trusted OR c.registered_by = me))"""

# The cases that the index has and that have what is wanted, in no order.
_IN_INDEX = f"""
CREATE FUNCTION samad_in_index(asked_for tsquery, wanted tsquery) RETURNS SETOF bigint
{_PLPGSQL} STABLE SET plan_cache_mode = force_generic_plan AS $$
BEGIN
  RETURN QUERY SELECT s.case_id FROM public.case_search s
    WHERE {blocked("s")} @@ asked_for AND s.tsv @@ wanted;
END $$
"""

# As before, but what was looked through is not looked through again; and where few cases have the
# words, they are asked at once whether they are meant: one in a hundred and seventy is few here.
_FOUND_AMONG = f"""
CREATE OR REPLACE FUNCTION samad_found_among(
  asked text[], below bigint, size int, few int, reader bigint, among json)
RETURNS SETOF bigint {_PLPGSQL} STABLE SET plan_cache_mode = force_custom_plan AS $$
DECLARE
  me bigint := public.samad_me();
  trusted boolean := public.samad_may('see_protected');
  at_most int := least(size, 500);
  wanted tsquery := public.samad_words_asked(asked);
  steps int[];
  q record;
  one tsquery;
  top bigint;
  lowest bigint;
  oldest bigint;
  passed bigint[];
  hits bigint[] := '{{}}';
{_DECLARED}
BEGIN
  IF NOT public.samad_may('see_cases') THEN
    RAISE EXCEPTION 'not for this person' USING ERRCODE = '42501';
  END IF;
  IF NOT public.samad_said('words ' || array_to_string(asked, ' ')) THEN
    RAISE EXCEPTION 'it was not said before that this is looked for' USING ERRCODE = '42501';
  END IF;
  few := greatest(few, 8);
  steps := ARRAY[few / 8, few, 4 * few, 15 * few];
  SELECT a.* INTO q FROM public.samad_asked(asked) a;
  top := least(below, ceiling + 1, (SELECT max(c.id) + 1 FROM public.cases c));
  lowest := coalesce(floor, (SELECT min(c.id) FROM public.cases c));
  FOR step IN 1..4 LOOP
    oldest := CASE step WHEN 1 THEN top - 50 * few ELSE lowest END;
    passed := ARRAY(SELECT c.id FROM public.cases c WHERE c.id < top AND c.id >= oldest
      AND {_NARROWED} AND {_READABLE} ORDER BY c.id DESC LIMIT steps[step]);
    hits := hits || ARRAY(SELECT n.id FROM unnest(passed) n (id)
      WHERE (SELECT s.tsv @@ wanted FROM public.case_search s WHERE s.case_id = n.id)
      LIMIT at_most - cardinality(hits));
    IF cardinality(hits) = at_most OR cardinality(passed) < steps[step] AND oldest <= lowest THEN
      RETURN QUERY SELECT unnest(hits);
      RETURN;
    END IF;
    top := coalesce(passed[steps[step]], oldest);
    EXIT WHEN step = 1 AND q.in_blocks AND public.samad_is_rare(q.indexed, top, few / 5);
  END LOOP;
  one := q.anywhere;
  IF q.in_blocks AND cardinality(asked) > 1 THEN
    one := (SELECT string_agg('(' || i::text || ')', ' & ') FROM unnest(q.indexed) i)::tsquery;
  END IF;
  RETURN QUERY SELECT unnest(hits || ARRAY(
    SELECT n.id FROM (SELECT i.id FROM public.samad_in_index(one, wanted) i (id)
      WHERE i.id < top ORDER BY i.id DESC OFFSET 0) n
    WHERE (SELECT {_NARROWED} AND {_READABLE} FROM public.cases c WHERE c.id = n.id)
    LIMIT at_most - cardinality(hits)));
END $$
"""

# Whoever has all the words, the newest first. How they are looked up is the planner's choice: it
# knows of each word how many have it. Of very many words it tries only some orders.
_BEARING = f"""
CREATE OR REPLACE FUNCTION samad_bearing(words text[]) RETURNS SETOF bigint
{_PLPGSQL} STABLE SET plan_cache_mode = force_generic_plan
SET max_parallel_workers_per_gather = 0 SET join_collapse_limit = 4 AS $$
BEGIN
  IF cardinality(words) = 0 OR EXISTS (SELECT FROM unnest(words) w WHERE NOT EXISTS (
      SELECT FROM public.citizen_names n WHERE n.word >= w AND n.word < w || chr(1114111))) THEN
    RETURN;
  END IF;
  RETURN QUERY EXECUTE (SELECT 'SELECT DISTINCT citizen_id FROM '
    || string_agg(format('(SELECT n.citizen_id FROM public.citizen_names n '
      'WHERE n.word >= %L AND n.word < %L) n%s', w, w || chr(1114111), place),
      ' NATURAL JOIN ' ORDER BY place)
    || ' ORDER BY citizen_id DESC LIMIT 500'
    FROM (SELECT w, row_number() OVER () AS place FROM (SELECT DISTINCT unnest(words) w) w) w);
END $$
"""

_SENT_AMONG = "found_sent_among(text[], bigint, int, int, json)"
# No worker helps with what is answered in milliseconds; to start one takes longer.
_ALONE = (
    *("found_people(text, text)", "cases_named(text[], bigint, int)"),
    *("words_found(text[], bigint, int, int, bigint)", "is_rare(tsquery[], bigint, int)"),
    *("found_among(text[], bigint, int, int, bigint, json)", "near_names(text)"),
    *("sent_words_found(text[], bigint, int, int)", "near_words(text)"),
    _SENT_AMONG,
)


def upgrade() -> None:
    op.create_index("citizen_names_of", "citizen_names", ["citizen_id", "word"])
    op.drop_index("citizen_names_citizen_id", "citizen_names")
    if op.get_context().dialect.name == "sqlite":
        return
    op.execute("DROP FUNCTION samad_asked(text[])")
    for statement in (_ASKED, _IS_RARE, _FOUND, _IN_INDEX, _FOUND_AMONG, _BEARING):
        op.execute(statement)
    inner = ("asked(text[])", "is_rare(tsquery[], bigint, int)", "in_index(tsquery, tsquery)")
    for name in inner:
        op.execute(f"REVOKE ALL ON FUNCTION samad_{name} FROM PUBLIC")
    for name in _ALONE:
        op.execute(f"ALTER FUNCTION samad_{name} SET max_parallel_workers_per_gather = 0")
    # A planner that knows the words may think that it is as well to read all of the texts.
    op.execute(f"ALTER FUNCTION samad_{_SENT_AMONG} SET enable_seqscan = off")
