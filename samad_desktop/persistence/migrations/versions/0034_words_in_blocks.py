"""Read the index of words block by block, and find the people of a name by its rarest word.

Adds only: desks still on the previous version go on working, and find faster, too. The index
of words is made anew, as it takes up the blocks; at a million cases that takes a minute.
"""

from alembic import op

from samad_desktop.persistence.word_blocks import BLOCK_BITS, blocked

revision = "0034"
down_revision = "0030"

_PLPGSQL = "LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp"

# The words that begin like this one, as the index is asked for them: each by itself, because a
# beginning is looked up in all of the index whatever block is meant. The dictionary has none of
# a number; of too many words, or a short number, the index is not asked at all.
_BEGINNINGS = f"""
CREATE FUNCTION samad_beginnings(start text) RETURNS text {_PLPGSQL} STABLE AS $$
DECLARE
  found text[] := ARRAY(SELECT w.word FROM public.search_words w
    WHERE w.word >= start AND w.word < start || chr(1114111) LIMIT 201);
BEGIN
  IF cardinality(found) > 200 OR start ~ '^[0-9]{{1,2}}$' THEN
    RETURN NULL;
  ELSIF cardinality(found) = 0 THEN
    RETURN quote_literal(start) || ':*';
  END IF;
  RETURN (SELECT '(' || string_agg(quote_literal(word), ' | ') || ')'
    FROM (SELECT start AS word UNION SELECT unnest(found)) every);
END $$
"""

# What is wanted, and what the index is asked for: it finds as much or more. `in_blocks` says that
# this names every word; `beginning` is what was typed of the last ones.
_ASKED = f"""
CREATE FUNCTION samad_asked(asked text[], OUT wanted tsquery, OUT indexed tsquery,
  OUT in_blocks boolean, OUT beginning tsquery) {_PLPGSQL} STABLE AS $$
DECLARE
  choice text;
  either text;
  parts text[];
  last text;
  head text;
  of_choice text;
  of_index text;
  every text := '';
  every_of_index text := '';
BEGIN
  FOREACH choice IN ARRAY asked LOOP
    of_choice := '';
    of_index := '';
    FOREACH either IN ARRAY string_to_array(choice, ' ') LOOP
      parts := string_to_array(translate(rtrim(either, '*'), '+&', '  '), ' ');
      last := quote_literal(parts[cardinality(parts)]);
      head := CASE WHEN cardinality(parts) = 1 THEN ''
        WHEN strpos(either, '+') > 0 THEN quote_literal(parts[1]) || ' <-> '
        ELSE quote_literal(parts[1]) || ' & ' END;
      IF right(either, 1) <> '*' THEN
        of_choice := of_choice || ' | (' || head || last || ')';
        of_index := of_index || ' | (' || head || last || ')';
      ELSE
        of_choice := of_choice || ' | (' || head || last || ':*)';
        of_index := of_index || ' | (' || head
          || public.samad_beginnings(parts[cardinality(parts)]) || ')';
        beginning := coalesce(beginning || (last || ':*')::tsquery, (last || ':*')::tsquery);
      END IF;
    END LOOP;
    every := every || ' & (' || substr(of_choice, 4) || ')';
    every_of_index := every_of_index || coalesce(' & (' || substr(of_index, 4) || ')', '');
  END LOOP;
  wanted := to_tsquery('simple', substr(every, 4));
  indexed := CASE every_of_index WHEN '' THEN wanted
    ELSE to_tsquery('simple', substr(every_of_index, 4)) END;
  in_blocks := strpos(indexed::text, ':*') = 0;
END $$
"""

# Each of what is asked is a choice: words with spaces between, `*` after a beginning, `+`
# between two that stand side by side, `&` between two of one text. `reader` narrows what is
# found, never widens it.
#
# What is common among the newest cases is filtered there by key; how common it is, the first
# eighth of them tells. Anything else is looked up block by block, in ever greater ones. Last
# comes what the dictionary does not know, the words that only protected cases have; of a
# beginning that is common anyway such words are not looked for.
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
  q record;
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
    place := CASE WHEN turn < 2 THEN 1 WHEN turn < 6 THEN 2 ELSE 3 END;
    block := quote_literal('@' || marks[place] || (top >> bits[place])::text)::tsquery;
    hits := hits || ARRAY(
      WITH every AS MATERIALIZED (SELECT s.case_id FROM public.case_search s
        WHERE {{blocked}} @@ block AND {{blocked}} @@ q.indexed AND s.tsv @@ q.wanted)
      SELECT n.case_id FROM (SELECT e.case_id FROM every e WHERE e.case_id <= top
        ORDER BY e.case_id DESC OFFSET 0) n
      WHERE (SELECT {{readable}} FROM public.cases c WHERE c.id = n.case_id)
      LIMIT at_most - cardinality(hits));
    top := ((top >> bits[place]) << bits[place]) - 1;
    turn := turn + 1;
  END LOOP;
  IF cardinality(hits) < at_most AND (NOT q.in_blocks OR q.beginning IS NOT NULL AND few >= 100 * (
      SELECT count(*) FROM (SELECT s.tsv FROM public.case_search s WHERE s.case_id <= newest_top
        AND s.case_id > newest_top - few ORDER BY s.case_id DESC OFFSET 0) n
      WHERE n.tsv @@ q.beginning)) THEN
    hits := ARRAY(
      WITH every AS MATERIALIZED (SELECT s.case_id FROM public.case_search s
        WHERE {{blocked}} @@ q.wanted)
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


def upgrade() -> None:
    if op.get_context().dialect.name == "sqlite":
        return
    op.execute("DROP INDEX case_search_tsv")
    op.execute(
        f"CREATE INDEX case_search_tsv ON case_search USING gin ({blocked('')})"
        " WITH (fastupdate = on)"
    )
    op.execute("ANALYZE case_search")
    for statement in (_BEGINNINGS, _ASKED, _FOUND):
        op.execute(statement)
    for name in ("beginnings(text)", "asked(text[])"):
        op.execute(f"REVOKE ALL ON FUNCTION samad_{name} FROM PUBLIC")
