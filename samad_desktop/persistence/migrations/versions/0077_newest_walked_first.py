"""Ask the newest of an agency's cases, or a county's, first; look up words, not beginnings.

Where what is asked is common, a server read of its index of words the blocks of all that have it
and are meant, to give the newest fifty: each hit is a page of the table. Now the newest that are
meant are asked whether they have it; how many do tells whether to go on so, or by the index.

Of a single word it read, if there were not enough, all that begins so: five times as long as the
words there are that begin so. The dictionary knows all words but those of protected cases alone;
so for whoever reads no protected cases but her own, only those are asked besides.

Adds a small index, and replaces functions: desks on the previous version go on working.
"""

import sqlalchemy as sa
from alembic import op

from samad_desktop.persistence.changed_functions import changed
from samad_desktop.persistence.named_functions import BEARING_RAREST, NAMED, NEWEST_NAMED
from samad_desktop.persistence.narrowed_functions import (
    DECLARED,
    FOUND_AMONG,
    NARROWED,
    READABLE,
)
from samad_desktop.persistence.server_rules import CLIENT
from samad_desktop.persistence.word_blocks import BLOCK_BITS, blocked

revision = "0077"
down_revision = "0076"

_DEFINER = "LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp"
_ALONE = "SET max_parallel_workers_per_gather = 0"
_MARKS, _BITS = list(BLOCK_BITS), list(BLOCK_BITS.values())
# Of words that more cases have, so many of the newest that are meant are asked for them first, and
# more of them where that is no slower than the index: it passes so many in the time in which one
# is asked, and takes the time of so many more however few it finds.
_COMMON, _ASKED_FIRST, _PASSED, _AT_LEAST = 5_000, 200, 80, 300
# So many hits are read at once, rather than block by block.
_READ_AT_ONCE = 1_500
# Of so many cases that are meant, all that have what is rare are read at once.
_FEW = 2_000
# The rows that have a word are remembered one by one, however many: of a page that is remembered
# as a whole each row would be read.
_MEMORY = "SET work_mem = '32MB'"

# The cases that the index has by each of some conditions, in no order; where it cannot tell, those
# that have what is wanted. One condition of all of them takes twice as long; of many, the index
# leaps from hit to hit of the first two and asks the others only where both have a case.
_HAVING = f"""
CREATE FUNCTION samad_having(keys tsquery[], wanted tsquery, told_by_index boolean)
RETURNS SETOF bigint
{_DEFINER} STABLE SET plan_cache_mode = force_generic_plan {_ALONE} {_MEMORY} AS $$
DECLARE
  one tsquery := keys[1];
  two tsquery := coalesce(keys[2], one);
  three tsquery := coalesce(keys[3], one);
  four tsquery := coalesce(keys[4], one);
  five tsquery := coalesce((SELECT string_agg('(' || k::text || ')', ' & ')
    FROM unnest(keys[5:]) k)::tsquery, one);
BEGIN
  RETURN QUERY SELECT s.case_id FROM public.case_search s
    WHERE {blocked("s")} @@ one AND {blocked("s")} @@ two AND {blocked("s")} @@ three
      AND {blocked("s")} @@ four AND {blocked("s")} @@ five
      AND (told_by_index OR s.tsv @@ wanted);
END $$
"""

# Where one beginning alone is asked, of a common word: what the dictionary does not know. That are
# words with a number behind, which are few, and those of protected cases, of which a reader who
# reads no others than her own has few.
_ONE_BEGINNING = """NOT (trusted AND reader IS NULL) AND asked[1] ~ '^[^ +&]+[*]$'"""
_NUMBERED = """(SELECT string_agg(quote_literal(w.word || digit) || ':*', ' | ')::tsquery
        FROM (SELECT rtrim(asked[1], '*') AS word UNION (SELECT t.word FROM public.search_words t
          WHERE t.word >= rtrim(asked[1], '*') AND t.word < rtrim(asked[1], '*') || chr(1114111)
          LIMIT 40)) w CROSS JOIN generate_series(0, 9) digit)"""
_NOT_KNOWN = f"""hits := ARRAY(SELECT unnest(hits) UNION
      SELECT n.id FROM (SELECT c.id FROM public.cases c
        WHERE c.identity_level <> 'open' AND c.registered_by = coalesce(reader, me)
          AND c.id BETWEEN lowest AND began AND (of_agency IS NULL OR c.agency_id = of_agency)
          AND (of_county IS NULL OR c.county_id = of_county)
          AND (NOT is_open OR c.closed_at IS NULL) OFFSET 0) n
      WHERE (SELECT s.tsv @@ wanted FROM public.case_search s WHERE s.case_id = n.id)
        AND (SELECT {NARROWED} AND {READABLE} FROM public.cases c WHERE c.id = n.id)
      UNION SELECT i.id FROM public.samad_having(
        array_prepend({_NUMBERED}, {{others}}), wanted, true) i (id)
      WHERE i.id BETWEEN lowest AND began
        AND (SELECT {NARROWED} AND {READABLE} FROM public.cases c WHERE c.id = i.id)
      ORDER BY 1 DESC LIMIT at_most);"""

# The newest cases of a list, below `top`: of an agency in a county, of either, or of all that are
# open, by an index of just that.
_OPEN = "c.closed_at IS NULL"
_LISTS = {
    "of_agency IS NOT NULL AND of_county IS NOT NULL": (
        "c.agency_id = of_agency AND c.county_id = of_county",
        "quote_literal('@a' || of_agency) || ' & ' || quote_literal('@c' || of_county)",
    ),
    "is_open": (_OPEN, "quote_literal('@o')"),
    "of_agency IS NOT NULL": ("c.agency_id = of_agency", "quote_literal('@a' || of_agency)"),
    "true": ("c.county_id = of_county", "quote_literal('@c' || of_county)"),
}
_LIST = """ARRAY(SELECT c.id FROM public.cases c WHERE {}
        AND c.id < top AND c.id >= lowest ORDER BY c.id DESC LIMIT step)"""
_PASS = "\n      ".join(f"WHEN {when} THEN {_LIST.format(of)}" for when, (of, _) in _LISTS.items())
_LISTED = " ".join(f"WHEN {when} THEN {marks}" for when, (_, marks) in _LISTS.items())

# The newest that are meant, as far as those tell that there are enough; else the newest blocks of
# the index; if they have not enough, two others tell whether there are many: then it goes on block
# by block, else all that is left is read at once. Of what was asked nothing is looked up again.
_FOUND_MARKED = f"""
CREATE OR REPLACE FUNCTION samad_found_marked(
  asked text[], marked tsquery, below bigint, size int, reader bigint, among json)
RETURNS SETOF bigint {_DEFINER} STABLE {_ALONE} SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  me bigint := public.samad_me();
  trusted boolean := public.samad_may('see_protected');
  at_most int := least(size, 500);
  wanted tsquery := public.samad_words_asked(asked) && marked;
  told_by_index boolean;
  q record;
  keys tsquery[];
  whose tsquery[];
  place_of tsquery[];
  top bigint := (SELECT max(c.id) + 1 FROM public.cases c);
  lowest bigint := (SELECT min(c.id) FROM public.cases c);
  began bigint;
  every bigint;
  common bigint := 0;
  listed bigint := 0;
  expected bigint := 0;
  step int := {_ASKED_FIRST};
  passed bigint[];
  walked int := 0;
  enough float8;
  at_once boolean;
  hits bigint[] := '{{}}';
  marks text[] := ARRAY{_MARKS};
  bits int[] := ARRAY{_BITS};
  place int := 1;
  block tsquery;
  turn int := 0;
  newly int := 0;
  span bigint := 1;
{DECLARED}
BEGIN
  SELECT a.* INTO q FROM public.samad_asked(asked) a;
  told_by_index := strpos(array_to_string(asked, ' '), '+') = 0
    AND (NOT q.in_blocks OR cardinality(asked) IN (1, cardinality(q.indexed)));
  whose := array_remove(ARRAY[CASE WHEN is_open THEN '@o' END,
    quote_literal('@a' || of_agency)]::tsquery[], NULL);
  place_of := array_remove(ARRAY[quote_literal('@c' || of_county)]::tsquery[], NULL);
  lowest := coalesce(floor, lowest);
  top := least(below, ceiling + 1, top);
  IF q.in_blocks THEN
    common := public.samad_planned((
      SELECT string_agg('(' || i::text || ')', ' & ') FROM unnest(q.indexed) i)::tsquery);
  END IF;
  keys := CASE WHEN common > {_COMMON} THEN whose || q.indexed || place_of
    WHEN q.in_blocks THEN q.indexed || whose || place_of
    ELSE ARRAY[q.anywhere] || whose || place_of END;
  IF common > {_COMMON} THEN
    listed := public.samad_planned((CASE {_LISTED} END)::tsquery);
  END IF;
  WHILE common > {_COMMON} LOOP
    passed := CASE {_PASS} END;
    hits := hits || ARRAY(SELECT n.id FROM unnest(passed) n (id)
      WHERE (SELECT s.tsv @@ wanted FROM public.case_search s WHERE s.case_id = n.id)
        AND (SELECT {NARROWED} AND {READABLE} FROM public.cases c WHERE c.id = n.id)
      LIMIT at_most - cardinality(hits));
    walked := walked + cardinality(passed);
    IF cardinality(hits) = at_most OR cardinality(passed) < step THEN
      RETURN QUERY SELECT unnest(hits);
      RETURN;
    END IF;
    top := passed[step];
    enough := walked * (at_most - cardinality(hits)) / greatest(cardinality(hits), 0.5);
    EXIT WHEN least(enough, greatest(listed - walked, 0))
      > {_AT_LEAST} + least(common, listed) / {_PASSED};
    step := least(greatest(enough * 5 / 4, {_ASKED_FIRST}), 2000);
  END LOOP;
  top := top - 1;
  began := top;
  at_once := NOT q.in_blocks OR common <= {_COMMON} AND public.samad_planned(marked) <= {_FEW};
  IF walked > 0 AND cardinality(hits) * listed < walked * at_most::bigint THEN
    turn := 2;
  END IF;
  WHILE cardinality(hits) < at_most AND NOT at_once LOOP
    top := (SELECT max(s.case_id) FROM public.case_search s WHERE s.case_id <= top);
    EXIT WHEN top IS NULL OR top < lowest;
    IF turn = 2 AND top - lowest > 2 << bits[2] THEN
      every := top - lowest;
      FOR third IN 1 .. 2 LOOP
        block := quote_literal(
          '@' || marks[1] || ((top - third * every / 3) >> bits[1])::text)::tsquery;
        expected := expected + ((SELECT count(*) FROM public.samad_having(
          array_prepend(block, keys), wanted, true)) * every >> bits[1] + 1);
      END LOOP;
      at_once := expected <= {_READ_AT_ONCE};
      EXIT WHEN at_once;
    END IF;
    IF turn > 1 THEN
      place := public.samad_next_block(turn, at_most - cardinality(hits), newly, span,
        expected::float8 / greatest(every, 1));
    END IF;
    newly := -cardinality(hits);
    block := quote_literal('@' || marks[place] || (top >> bits[place])::text)::tsquery;
    hits := hits || ARRAY(
      SELECT n.id FROM (SELECT i.id
        FROM public.samad_having(array_prepend(block, keys), wanted, told_by_index) i (id)
        WHERE i.id BETWEEN lowest AND top ORDER BY i.id DESC OFFSET 0) n
      WHERE (SELECT {NARROWED} AND {READABLE} FROM public.cases c WHERE c.id = n.id)
      LIMIT at_most - cardinality(hits));
    newly := newly + cardinality(hits);
    span := top - ((top >> bits[place]) << bits[place]) + 1;
    top := ((top >> bits[place]) << bits[place]) - 1;
    turn := turn + 1;
  END LOOP;
  IF cardinality(hits) < at_most AND at_once THEN
    hits := hits || ARRAY(
      SELECT n.id FROM (SELECT i.id FROM public.samad_having(keys, wanted, told_by_index) i (id)
        WHERE i.id BETWEEN lowest AND top ORDER BY i.id DESC OFFSET 0) n
      WHERE (SELECT {NARROWED} AND {READABLE} FROM public.cases c WHERE c.id = n.id)
      LIMIT at_most - cardinality(hits));
  END IF;
  IF cardinality(hits) < at_most AND cardinality(asked) = 1 AND q.in_blocks THEN
    IF common <= {_COMMON} OR NOT ({_ONE_BEGINNING}) THEN
      keys := ARRAY[q.anywhere] || whose || place_of;
      hits := ARRAY(SELECT unnest(hits) UNION
        SELECT i.id FROM public.samad_having(keys, wanted, told_by_index) i (id)
        WHERE i.id BETWEEN lowest AND began
          AND (SELECT {NARROWED} AND {READABLE} FROM public.cases c WHERE c.id = i.id)
        ORDER BY 1 DESC LIMIT at_most);
    ELSE
      {_NOT_KNOWN.format(others="whose || place_of")}
    END IF;
  END IF;
  RETURN QUERY SELECT unnest(hits);
END $$
"""

# As before, but of a word not all that begins so is looked up.
_BY_MARKS = """
  marked := (SELECT string_agg(quote_literal(m), ' & ') FROM unnest(ARRAY[
    '@a' || of_agency::text, '@c' || of_county::text, CASE WHEN is_open THEN '@o' END]) m);
  IF marked IS NOT NULL THEN
    RETURN QUERY SELECT public.samad_found_marked(asked, marked, below, size, reader, among);
    RETURN;
  END IF;
"""
_BEGIN = "  SELECT a.* INTO q FROM public.samad_asked(asked) a;\n"
_LAST = "  IF cardinality(hits) < at_most AND cardinality(asked) = 1 THEN\n"
_FOUND_AMONG = (
    FOUND_AMONG.replace(_BEGIN, f"{_BY_MARKS}{_BEGIN}")
    .replace("  q record;\n", "  q record;\n  marked tsquery;\n")
    .replace(
        _LAST,
        f"""  IF cardinality(hits) < at_most AND cardinality(asked) = 1
      AND {_ONE_BEGINNING} THEN
    began := began - 1;
    {_NOT_KNOWN.format(others="'{}'::tsquery[]")}
  ELSIF cardinality(hits) < at_most AND cardinality(asked) = 1 THEN
""",
    )
)

# Of words that no dictionary knows the newest cases are not asked: the index has hardly any. What
# is rare is asked of the index by each of its words, too.
_WORDS = "samad_words_found(text[], bigint, int, int, bigint)"
_ONE_OF_ALL = (
    "one := CASE WHEN q.in_blocks AND cardinality(asked) > 1 THEN asked_for ELSE q.anywhere END"
)
_FOUND_OF_ALL = (
    ("WHILE turn < 2 AND", "WHILE q.in_blocks AND turn < 2 AND"),
    (f"{_ONE_OF_ALL};", ""),
    (
        "public.samad_in_index(one, q.wanted, told_by_index)",
        """public.samad_having(CASE WHEN q.in_blocks AND cardinality(asked) > 1 THEN q.indexed
          ELSE ARRAY[q.anywhere] END, q.wanted, told_by_index)""",
    ),
)


def upgrade() -> None:
    op.create_index(
        "cases_protected",
        "cases",
        ["registered_by", "id", "agency_id", "county_id", "closed_at"],
        postgresql_where=sa.text("identity_level <> 'open'"),
        sqlite_where=sa.text("identity_level <> 'open'"),
    )
    if op.get_context().dialect.name == "sqlite":
        return
    for statement in (
        *(_HAVING, _FOUND_MARKED, _FOUND_AMONG, changed(_WORDS, _FOUND_OF_ALL)),
        *(NEWEST_NAMED, BEARING_RAREST, NAMED),
    ):
        op.execute(statement)
    for name in ("having(tsquery[], tsquery, boolean)", "bearing_rarest(text[])"):
        op.execute(f"REVOKE ALL ON FUNCTION samad_{name} FROM PUBLIC, {CLIENT}")
