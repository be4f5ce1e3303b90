"""Begin a search with what is rare, and look among some cases for words only as far as need be.

Adds only: desks still on the previous version go on working, and find faster, too.
"""

from alembic import op

from samad_desktop.persistence.narrowed_functions import FOUND_AMONG, NAMED_AMONG, RARE
from samad_desktop.persistence.server_rules import CLIENT
from samad_desktop.persistence.word_blocks import BLOCK_BITS, blocked

revision = "0039"
down_revision = "0038"

_PLPGSQL = "LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp"
# So many hits are few enough to be looked at in a block, and so many are few in all.
_FEW = 8
_MANY = 8_000
# So many are read in a few milliseconds.
_LOOKED_AT = 5_000
_MARKS, _BITS = list(BLOCK_BITS), list(BLOCK_BITS.values())
# The rows that have a word are remembered one by one, however many: of a page that is remembered
# as a whole each row would be read.
_MEMORY = "SET work_mem = '32MB'"
# No worker helps with what is answered in milliseconds; to start one takes longer.
_ALONE = "SET max_parallel_workers_per_gather = 0"

_READABLE = """(c.identity_level = 'open' OR trusted AND reader IS NULL
    OR c.registered_by = coalesce(reader, me) AND (trusted OR c.registered_by = me))"""

# How many cases the planner thinks have what is asked: it knows the commonest thousand words, and
# that any other is rarer. Who asks how something will be done must not promise to change nothing.
_PLANNED = f"""
CREATE FUNCTION samad_planned(indexed tsquery) RETURNS bigint {_PLPGSQL} AS $$
DECLARE
  plan json;
BEGIN
  EXECUTE 'EXPLAIN (FORMAT JSON) SELECT FROM public.case_search s WHERE {
    blocked("s").replace("'", "''")
} @@ $1' INTO plan USING indexed;
  RETURN (plan -> 0 -> 'Plan' ->> 'Plan Rows')::float8;
END $$
"""

# How many of `every` case up to `top` may have it: where that leaves it open, two blocks tell.
_EXPECTED = f"""
CREATE FUNCTION samad_expected(indexed tsquery, top bigint, every bigint) RETURNS bigint
{_PLPGSQL} SET plan_cache_mode = force_generic_plan {_ALONE} AS $$
DECLARE
  planned bigint := public.samad_planned(indexed);
  block tsquery;
  there bigint := 0;
BEGIN
  IF planned NOT BETWEEN every / {RARE} AND every / 20 THEN
    RETURN planned;
  END IF;
  FOR third IN 1 .. 2 LOOP
    block := quote_literal(
      '@{_MARKS[0]}' || ((top - third * every / 3) >> {_BITS[0]})::text)::tsquery;
    there := there + (SELECT count(*) FROM public.case_search s
      WHERE {blocked("s")} @@ block AND {blocked("s")} @@ indexed);
  END LOOP;
  RETURN there * every >> {_BITS[0] + 1};
END $$
"""

# Whether there is one, of things that all of them must be there, that hardly any case has: then the
# index leaps from one of those cases to the next, whatever else is asked.
_HAS_RARE = f"""
CREATE FUNCTION samad_has_rare(indexed tsquery[], top bigint) RETURNS boolean {_PLPGSQL} AS $$
DECLARE
  every bigint := top - (SELECT min(s.case_id) FROM public.case_search s);
BEGIN
  FOR place IN 1 .. cardinality(indexed) LOOP
    IF public.samad_expected(indexed[place], top, every) <= least(every / {RARE}, {_LOOKED_AT}) THEN
      RETURN true;
    END IF;
  END LOOP;
  RETURN false;
END $$
"""

# The smallest block to read next that may well have all that is `wanted` still: the last `span` of
# cases had so many `newly` found. It is never far greater than the last one, nor, where it is known
# which `share` of all cases has the words, so great that very many of it have them.
_NEXT_BLOCK = f"""
CREATE FUNCTION samad_next_block(turn int, wanted int, newly int, span bigint, share float8)
RETURNS int {_PLPGSQL} IMMUTABLE AS $$
DECLARE
  bits int[] := ARRAY{_BITS};
  greatest_now int := CASE WHEN turn < 2 THEN 1 WHEN turn < 6 THEN 2 ELSE 3 END;
BEGIN
  FOR place IN 1 .. greatest_now LOOP
    IF newly::float8 * (1::bigint << bits[place]) > wanted * span
        OR share * (1::bigint << bits[place + 1]) > {_MANY} THEN
      RETURN place;
    END IF;
  END LOOP;
  RETURN greatest_now;
END $$
"""

# As before, but a block is no greater than it must be, and the words of a row are only read where
# the index cannot tell: of what stands side by side, and of more than it is asked for at once.
_FOUND = f"""
CREATE OR REPLACE FUNCTION samad_words_found(
  asked text[], below bigint, size int, newest int, reader bigint)
RETURNS SETOF bigint
{_PLPGSQL} STABLE SET plan_cache_mode = force_generic_plan {_ALONE} AS $$
DECLARE
  me bigint := public.samad_me();
  trusted boolean := public.samad_may('see_protected');
  at_most int := least(size, 500);
  few int := newest / 8;
  newest_top bigint := least((SELECT max(s.case_id) FROM public.case_search s), below - 1);
  top bigint := newest_top;
  bottom bigint;
  turn int := 0;
  marks text[] := ARRAY{_MARKS};
  bits int[] := ARRAY{_BITS};
  place int := 1;
  newly int;
  span bigint;
  block tsquery;
  one tsquery;
  two tsquery;
  three tsquery;
  four tsquery;
  q record;
  asked_for tsquery;
  told_by_index boolean;
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
  told_by_index := cardinality(asked) <= 4 AND cardinality(asked) = cardinality(q.indexed)
    AND strpos(array_to_string(asked, ' '), '+') = 0;
  asked_for := (SELECT string_agg('(' || i::text || ')', ' & ') FROM unnest(q.indexed) i)::tsquery;
  WHILE turn < 2 AND cardinality(hits) < at_most AND cardinality(hits) * 8 >= at_most * turn LOOP
    bottom := top - CASE turn WHEN 0 THEN few ELSE newest - few END;
    hits := hits || ARRAY(
      SELECT n.case_id FROM (SELECT s.case_id, s.tsv FROM public.case_search s
        WHERE s.case_id <= top AND s.case_id > bottom ORDER BY s.case_id DESC OFFSET 0) n
      WHERE n.tsv @@ q.wanted
        AND (SELECT {_READABLE} FROM public.cases c WHERE c.id = n.case_id)
      LIMIT at_most - cardinality(hits));
    top := bottom;
    turn := turn + 1;
  END LOOP;
  turn := 0;
  WHILE cardinality(hits) < at_most AND q.in_blocks LOOP
    top := (SELECT max(s.case_id) FROM public.case_search s WHERE s.case_id <= top);
    EXIT WHEN top IS NULL;
    IF turn = 1 AND cardinality(hits) < {_FEW} THEN
      is_rare := public.samad_has_rare(q.indexed, newest_top) OR cardinality(asked) > 1
        AND public.samad_planned(asked_for) < top / 50
        AND public.samad_is_rare(q.indexed, top, {_FEW});
      EXIT WHEN is_rare;
    END IF;
    IF turn > 1 THEN
      place := public.samad_next_block(turn, at_most - cardinality(hits), newly, span, 0);
    END IF;
    newly := -cardinality(hits);
    block := quote_literal('@' || marks[place] || (top >> bits[place])::text)::tsquery;
    one := q.indexed[1];
    two := coalesce(q.indexed[2], block);
    three := coalesce(q.indexed[3], block);
    four := coalesce(q.indexed[4], block);
    hits := hits || ARRAY(
      WITH every AS MATERIALIZED (SELECT s.case_id FROM public.case_search s
        WHERE {{blocked}} @@ block AND {{blocked}} @@ one AND {{blocked}} @@ two
          AND {{blocked}} @@ three AND {{blocked}} @@ four
          AND (told_by_index OR s.tsv @@ q.wanted))
      SELECT n.case_id FROM (SELECT e.case_id FROM every e WHERE e.case_id <= top
        ORDER BY e.case_id DESC OFFSET 0) n
      WHERE (SELECT {_READABLE} FROM public.cases c WHERE c.id = n.case_id)
      LIMIT at_most - cardinality(hits));
    newly := newly + cardinality(hits);
    span := top - ((top >> bits[place]) << bits[place]) + 1;
    top := ((top >> bits[place]) << bits[place]) - 1;
    turn := turn + 1;
  END LOOP;
  IF cardinality(hits) < at_most AND (NOT q.in_blocks OR is_rare OR cardinality(asked) = 1) THEN
    one := CASE WHEN q.in_blocks AND cardinality(asked) > 1 THEN asked_for ELSE q.anywhere END;
    hits := ARRAY(
      SELECT n.id FROM (SELECT i.id FROM public.samad_in_index(one, q.wanted, told_by_index) i (id)
        WHERE i.id <= newest_top ORDER BY i.id DESC OFFSET 0) n
      WHERE (SELECT {_READABLE} FROM public.cases c WHERE c.id = n.id) LIMIT at_most);
  END IF;
  RETURN QUERY SELECT unnest(hits);
END $$
""".replace("{blocked}", blocked("s"))

# The cases that the index has, in no order; where it cannot tell, those that have what is wanted.
_IN_INDEX = f"""
CREATE FUNCTION samad_in_index(asked_for tsquery, wanted tsquery, told_by_index boolean)
RETURNS SETOF bigint
{_PLPGSQL} STABLE SET plan_cache_mode = force_generic_plan {_ALONE} {_MEMORY} AS $$
BEGIN
  RETURN QUERY SELECT s.case_id FROM public.case_search s
    WHERE {blocked("s")} @@ asked_for AND (told_by_index OR s.tsv @@ wanted);
END $$
"""

# The same within one block.
_IN_BLOCK = f"""
CREATE FUNCTION samad_in_block(block tsquery, asked_for tsquery, wanted tsquery,
  told_by_index boolean) RETURNS SETOF bigint
{_PLPGSQL} STABLE SET plan_cache_mode = force_generic_plan {_ALONE} {_MEMORY} AS $$
BEGIN
  RETURN QUERY SELECT s.case_id FROM public.case_search s
    WHERE {blocked("s")} @@ block AND {blocked("s")} @@ asked_for
      AND (told_by_index OR s.tsv @@ wanted);
END $$
"""

# How many people have a word that begins so, as far as they are not many.
_NAMED_SO = f"""
CREATE FUNCTION samad_named_so(start text, most bigint) RETURNS bigint
{_PLPGSQL} STABLE SET plan_cache_mode = force_generic_plan {_ALONE} AS $$
BEGIN
  RETURN (SELECT count(*) FROM (SELECT FROM public.citizen_names n
    WHERE n.word >= start AND n.word < start || chr(1114111) LIMIT most) n);
END $$
"""

# Whoever has all the words, the newest first. Where none of them is far rarer than the others, each
# is gone through by itself: the planner knows only the commonest, and would ask person by person.
_BEARING = f"""
CREATE OR REPLACE FUNCTION samad_bearing(words text[]) RETURNS SETOF bigint
{_PLPGSQL} STABLE SET plan_cache_mode = force_generic_plan
{_ALONE} SET join_collapse_limit = 4 AS $$
DECLARE
  fewest bigint := (SELECT min(public.samad_named_so(w, 5000)) FROM unnest(words) w);
  by_itself boolean := fewest = 5000 OR fewest > 200 AND (SELECT
    max(public.samad_named_so(w, 10 * fewest)) < 10 * fewest FROM unnest(words) w);
BEGIN
  IF coalesce(fewest, 0) = 0 THEN
    RETURN;
  END IF;
  RETURN QUERY EXECUTE (SELECT 'SELECT DISTINCT citizen_id FROM ' || CASE WHEN by_itself
      THEN '(' || string_agg(bearing, ' INTERSECT ') || ') n'
      ELSE string_agg('(' || bearing || ') n' || place, ' NATURAL JOIN ') END
    || ' ORDER BY citizen_id DESC LIMIT 500'
    FROM (SELECT format('SELECT n.citizen_id FROM public.citizen_names n '
        'WHERE n.word >= %L AND n.word < %L', w, w || chr(1114111)) AS bearing,
        row_number() OVER () AS place
      FROM (SELECT DISTINCT unnest(words) w) w) w);
END $$
"""

_INNER = (
    *(
        "named_so(text, bigint)",
        "planned(tsquery)",
        "expected(tsquery, bigint, bigint)",
        "has_rare(tsquery[], bigint)",
    ),
    "next_block(int, int, int, bigint, float8)",
    *("in_index(tsquery, tsquery, boolean)", "in_block(tsquery, tsquery, tsquery, boolean)"),
)
# What an agency finds among all that was sent is read in the same way.
_OF_AGENCIES = (
    "sent_words_found(text[], bigint, int, int)",
    "found_sent_among(text[], bigint, int, int, json)",
)


def upgrade() -> None:
    if op.get_context().dialect.name == "sqlite":
        # What was filled before 0034 knows nothing yet of how cases are narrowed.
        op.execute("ANALYZE cases")
        op.execute("ANALYZE citizen_names")
        return
    for statement in (_PLANNED, _EXPECTED, _HAS_RARE, _NEXT_BLOCK, _IN_INDEX, _IN_BLOCK, _NAMED_SO):
        op.execute(statement)
    for statement in (_FOUND, FOUND_AMONG, _BEARING, NAMED_AMONG):
        op.execute(statement)
    op.execute("DROP FUNCTION samad_in_index(tsquery, tsquery)")
    for name in _OF_AGENCIES:
        op.execute(f"ALTER FUNCTION samad_{name} {_MEMORY}")
    for name in _INNER:
        op.execute(f"REVOKE ALL ON FUNCTION samad_{name} FROM PUBLIC, {CLIENT}")
