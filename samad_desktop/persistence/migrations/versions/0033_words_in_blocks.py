"""Read the index of words block by block, and find the people of a name by its rarest word.

Adds only: desks still on the previous version go on working, and find faster, too. The index
of words is made anew, as it takes up the blocks; at a million cases that takes a minute.
"""

from alembic import op

from samad_desktop.persistence.word_blocks import BLOCK_BITS, blocked

revision = "0033"
down_revision = "0032"

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

# What is wanted, and what the index is asked for: it finds as much or more. Where one choice has
# only beginnings that the dictionary does not know, hardly any case has it, and the index gives
# all its hits as fast as those of a block.
_ASKED = f"""
CREATE FUNCTION samad_asked(asked text[], OUT wanted tsquery, OUT indexed tsquery[],
  OUT in_blocks boolean) {_PLPGSQL} STABLE AS $$
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
BEGIN
  in_blocks := true;
  FOREACH choice IN ARRAY asked LOOP
    of_choice := '';
    of_index := '';
    unknown := true;
    FOREACH either IN ARRAY string_to_array(choice, ' ') LOOP
      parts := string_to_array(translate(rtrim(either, '*'), '+&', '  '), ' ');
      last := quote_literal(parts[cardinality(parts)]);
      head := CASE WHEN cardinality(parts) = 1 THEN ''
        WHEN strpos(either, '+') > 0 THEN quote_literal(parts[1]) || ' <-> '
        ELSE quote_literal(parts[1]) || ' & ' END;
      known := CASE right(either, 1) WHEN '*'
        THEN public.samad_beginnings(parts[cardinality(parts)]) ELSE last END;
      unknown := unknown AND known LIKE '%:*';
      last := last || CASE right(either, 1) WHEN '*' THEN ':*' ELSE '' END;
      of_choice := of_choice || ' | (' || head || last || ')';
      of_index := of_index || ' | (' || head || known || ')';
    END LOOP;
    in_blocks := in_blocks AND unknown IS NOT TRUE;
    every := every || ' & (' || substr(of_choice, 4) || ')';
    IF of_index IS NOT NULL THEN
      indexed := indexed || to_tsquery('simple', substr(of_index, 4));
    END IF;
  END LOOP;
  wanted := to_tsquery('simple', substr(every, 4));
  indexed := coalesce(indexed, ARRAY[wanted]);
END $$
"""

# Each of what is asked is a choice: words with spaces between, `*` after a beginning, `+`
# between two that stand side by side, `&` between two of one text. `reader` narrows what is
# found, never widens it.
#
# What is common among the newest cases is filtered there by key; how common it is, the first
# eighth of them tells. Anything else is looked up block by block, in ever greater ones. Of one
# word that is rare everything that begins so is looked up besides: the dictionary does not have
# the words of protected cases.
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
  IF cardinality(hits) < at_most AND (NOT q.in_blocks OR cardinality(asked) = 1) THEN
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


# Whoever has all the words: where few have one of them, they are asked for the others; else all
# of them are gone through, by the planner's own knowledge of each word.
_BEARING = f"""
CREATE FUNCTION samad_bearing(words text[]) RETURNS SETOF bigint
{_PLPGSQL} STABLE SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  rarest text;
  people bigint;
BEGIN
  SELECT w, there INTO rarest, people FROM unnest(words) w CROSS JOIN LATERAL (
    SELECT count(*) AS there FROM (SELECT FROM public.citizen_names n
      WHERE n.word >= w AND n.word < w || chr(1114111) LIMIT 51) n) n ORDER BY there LIMIT 1;
  IF people = 0 THEN
    RETURN;
  ELSIF people <= 50 THEN
    RETURN QUERY SELECT h.citizen_id FROM (SELECT DISTINCT n.citizen_id
      FROM public.citizen_names n
      WHERE n.word >= rarest AND n.word < rarest || chr(1114111) OFFSET 0) h
    WHERE NOT EXISTS (SELECT FROM unnest(words) w WHERE w <> rarest AND NOT EXISTS (
      SELECT FROM (SELECT m.word FROM public.citizen_names m
        WHERE m.citizen_id = h.citizen_id OFFSET 0) m
      WHERE m.word >= w AND m.word < w || chr(1114111)))
    ORDER BY h.citizen_id DESC;
  ELSE
    RETURN QUERY EXECUTE (SELECT 'SELECT h.citizen_id FROM (' || string_agg(format(
      'SELECT n.citizen_id FROM public.citizen_names n WHERE n.word >= %L AND n.word < %L',
      w, w || chr(1114111)), ' INTERSECT ')
      || ') h GROUP BY h.citizen_id ORDER BY h.citizen_id DESC LIMIT 500' FROM unnest(words) w);
  END IF;
END $$
"""
# Two neighbours of a name are indexed as one word, too: who bears the words in this order is
# told by those alone. Only where they do not fill a page everybody is looked for who has the
# words in any order; some words half the town has.
_NAMED = f"""
CREATE FUNCTION samad_named(words text[]) RETURNS SETOF bigint {_PLPGSQL} STABLE AS $$
DECLARE
  people bigint[] := '{{}}';
BEGIN
  IF cardinality(words) > 1 THEN
    people := ARRAY(SELECT public.samad_bearing(ARRAY(SELECT words[place] || words[place + 1]
      FROM generate_series(1, cardinality(words) - 1) place)));
  END IF;
  IF cardinality(people) < 50 THEN
    people := ARRAY(SELECT public.samad_bearing(words));
  END IF;
  RETURN QUERY SELECT unnest(people);
END $$
"""

# As before, but for names.
_FOUND_PEOPLE = f"""
CREATE OR REPLACE FUNCTION samad_found_people(kind text, wanted text)
RETURNS TABLE (citizen_id bigint, case_id bigint)
{_PLPGSQL} STABLE SET plan_cache_mode = force_custom_plan AS $$
BEGIN
  IF NOT public.samad_said(kind || ' ' || wanted) THEN
    RAISE EXCEPTION 'it was not said before that this is looked for' USING ERRCODE = '42501';
  END IF;
  IF kind = 'phone' THEN
    RETURN QUERY (SELECT p.citizen_id, NULL::bigint FROM public.citizen_phones p
      WHERE p.number = wanted LIMIT 8)
    UNION ALL SELECT NULL::bigint, c.id FROM public.contact_identities g
      JOIN public.contacts k ON k.id = g.contact_id JOIN public.cases c ON c.id = k.case_id
      WHERE g.phone = wanted AND (c.identity_level = 'open'
        OR c.identity_level = 'hidden_from_agency' AND c.registered_by = public.samad_me()
        OR c.id = ANY (public.samad_asked_cases()));
  ELSIF kind = 'phone_tail' THEN
    RETURN QUERY SELECT p.citizen_id, NULL::bigint FROM public.citizen_phones p
    WHERE p.reversed >= reverse(wanted) AND p.reversed < reverse(wanted) || chr(1114111) LIMIT 500;
  ELSIF kind = 'national_id' THEN
    RETURN QUERY SELECT i.citizen_id, NULL::bigint FROM public.citizen_identities i
    WHERE i.national_id = wanted;
  ELSE
    RETURN QUERY SELECT n, NULL::bigint FROM public.samad_named(string_to_array(wanted, ' ')) n;
  END IF;
END $$
"""

# The newest open cases of the people of some names, which were said before, until there are
# enough. A name alone never leads to a protected case.
_NAMED_CASES = f"""
CREATE FUNCTION samad_cases_named(asked text[], below bigint, size int)
RETURNS TABLE (place int, case_id bigint)
{_PLPGSQL} STABLE SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  found bigint[] := '{{}}';
  people bigint[];
  newly bigint[];
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
      WHERE (SELECT c.identity_level = 'open' FROM public.cases c WHERE c.id = n.id)
      LIMIT least(size, 500));
    RETURN QUERY SELECT turn, n FROM unnest(newly) n WHERE n <> ALL (found);
    found := ARRAY(SELECT unnest(found) UNION SELECT unnest(newly));
  END LOOP;
END $$
"""


# What sounds the same, or may be one letter away: then a half of it is right. Where the
# beginning is wrong, one of its two letters is not, or only its place is.
_NEAR = f"""
CREATE OR REPLACE FUNCTION samad_near_{{kind}}(heard text) RETURNS TABLE (word text, sound text)
{_PLPGSQL} STABLE SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  first int := length(heard) / 2;
  start text := left(heard, first);
  finish text := left(reverse(heard), length(heard) - 1 - first);
  two text[] := ARRAY[left(heard, 1), substr(heard, 2, 1)];
BEGIN
  IF NOT public.samad_may('see_cases') THEN
    RAISE EXCEPTION 'not for this person' USING ERRCODE = '42501';
  END IF;
  RETURN QUERY SELECT n.word::text, n.sound::text FROM public.{{table}} n WHERE n.sound = heard;
  IF length(heard) < 3 THEN
    RETURN;
  END IF;
  RETURN QUERY SELECT n.word::text, n.sound::text FROM public.{{table}} n
    WHERE n.sound >= start AND n.sound < start || chr(1114111)
      AND length(n.sound) BETWEEN length(heard) - 1 AND length(heard) + 1 LIMIT 1000;
  RETURN QUERY SELECT n.word::text, n.sound::text FROM public.{{table}} n
    WHERE n.backwards >= finish AND n.backwards < finish || chr(1114111)
      AND length(n.sound) BETWEEN length(heard) - 1 AND length(heard) + 1
      AND (left(n.sound, 1) = ANY (two) OR substr(n.sound, 2, 1) = ANY (two)) LIMIT 1000;
END $$
"""
_NEAR_NAMES = _NEAR.format(kind="names", table="name_words")
_NEAR_WORDS = _NEAR.format(kind="words", table="search_words")

# Of a lot of imported cases at once; as before, only what an open one of them says.
_LEARN_WORDS = f"""
CREATE FUNCTION samad_learn_words_of(wanted bigint[], said text[], stems text[], sounds text[])
RETURNS void {_PLPGSQL} AS $$
BEGIN
  IF NOT public.samad_may('import_cases') THEN
    RAISE EXCEPTION 'not for this person' USING ERRCODE = '42501';
  END IF;
  IF cardinality(wanted) > 1000 THEN
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


def upgrade() -> None:
    if op.get_context().dialect.name == "sqlite":
        return
    op.execute("DROP INDEX case_search_tsv")
    op.execute(
        f"CREATE INDEX case_search_tsv ON case_search USING gin ({blocked('')})"
        " WITH (fastupdate = on)"
    )
    op.execute("ANALYZE case_search")
    for statement in (
        *(_BEGINNINGS, _ASKED, _FOUND, _BEARING, _NAMED, _FOUND_PEOPLE, _NAMED_CASES),
        *(_NEAR_NAMES, _NEAR_WORDS, _LEARN_WORDS),
    ):
        op.execute(statement)
    for name in ("beginnings(text)", "asked(text[])", "bearing(text[])", "named(text[])"):
        op.execute(f"REVOKE ALL ON FUNCTION samad_{name} FROM PUBLIC")
