"""Index with the words of a case whose it is, so that a filter and words are one look-up.

A server looked for words of an agency's cases, or a county's, or those that are open, either
among all that have the words or among all that are meant, whichever seemed fewer. Now the index
of words has marks of all three, no word begins as they do, and it gives what has the words and is
meant. Triggers keep them, whoever writes: desks still on the previous version go on working.

On either engine what an agency has in a county is one list, too.

Adds only; every row of the index of words is written anew, and the index made at once.
"""

from alembic import op

from samad_desktop.persistence.checked_together import FIRE_ALWAYS
from samad_desktop.persistence.narrowed_functions import (
    DECLARED,
    FOUND_AMONG,
    NARROWED,
    READABLE,
)
from samad_desktop.persistence.server_rules import CLIENT
from samad_desktop.persistence.word_blocks import BLOCK_BITS, blocked

revision = "0066"
down_revision = "0062"

_PINNED = "SET search_path = pg_catalog, pg_temp"
_DEFINER = f"LANGUAGE plpgsql SECURITY DEFINER {_PINNED}"
_ALONE = "SET max_parallel_workers_per_gather = 0"
_MARKS, _BITS = list(BLOCK_BITS), list(BLOCK_BITS.values())
# So many hits are read at once, rather than block by block.
_READ_AT_ONCE = 4_000
# Of so many cases that are meant, the words are read rather than a beginning looked up.
_FEW = 2_000

_MARKED = f"""
CREATE FUNCTION samad_marked(agency bigint, county bigint, closed_at timestamptz)
RETURNS tsvector LANGUAGE sql IMMUTABLE {_PINNED}
RETURN array_to_tsvector(array_remove(ARRAY['@a' || agency::text, '@c' || county::text,
  CASE WHEN closed_at IS NULL THEN '@o' END], NULL))
"""
_MARKS_OF = f"""
CREATE FUNCTION samad_marks_of(wanted bigint) RETURNS tsvector LANGUAGE sql STABLE {_PINNED} AS $$
  SELECT public.samad_marked(c.agency_id, c.county_id, c.closed_at) FROM public.cases c
  WHERE c.id = wanted
$$
"""
_INDEX_WORDS = f"""
CREATE OR REPLACE FUNCTION samad_index_words() RETURNS trigger {_DEFINER} AS $$
BEGIN
  NEW.tsv := to_tsvector('simple', NEW.words)
    || coalesce(public.samad_marks_of(NEW.case_id), '');
  RETURN NEW;
END $$
"""
# Of a row of the table that has the case's number in the column which the trigger names.
_MARK_ANEW = f"""
CREATE FUNCTION samad_mark_anew() RETURNS trigger {_DEFINER} AS $$
BEGIN
  UPDATE public.case_search s SET words = s.words
  WHERE s.case_id = (to_json(NEW) ->> TG_ARGV[0])::bigint;
  RETURN NULL;
END $$
"""
_ON_UPDATE = """
CREATE TRIGGER cases_marked_anew AFTER UPDATE ON cases FOR EACH ROW
WHEN (OLD.agency_id IS DISTINCT FROM NEW.agency_id OR OLD.county_id <> NEW.county_id
  OR (OLD.closed_at IS NULL) <> (NEW.closed_at IS NULL))
EXECUTE FUNCTION samad_mark_anew('id')
"""

# Of a lot, the cases are stored by the same statement as their words: none is seen before its end.
# The function that a desk sends its lots to now marks them itself.
_ON_UNMARKED = """
CREATE TRIGGER case_search_marked AFTER INSERT ON case_search FOR EACH ROW
WHEN (NOT NEW.tsv @@ '''@c'':*'::tsquery) EXECUTE FUNCTION samad_mark_anew('case_id')
"""
_LAY = "samad_lay_lot(bigint, bigint, bigint, int, text, text, json, json, bigint, tsvector[])"
_LOT = f"""
DO $$ BEGIN
  IF strpos(pg_get_functiondef('{_LAY}'::regprocedure), 'r.words, r.tsv FROM r') = 0 THEN
    RAISE EXCEPTION 'another function';
  END IF;
  EXECUTE replace(pg_get_functiondef('{_LAY}'::regprocedure), 'r.words, r.tsv FROM r',
    'r.words, coalesce(r.tsv, to_tsvector(''simple'', r.words))'
    ' || public.samad_marked(r.agency, r.county, r.closed) FROM r');
END $$
"""

# The newest blocks of the index are read; if they have not enough, two others tell whether there
# are many: then it goes on block by block, else all that is left is read at once.
_FOUND_MARKED = f"""
CREATE FUNCTION samad_found_marked(
  asked text[], marked tsquery, below bigint, size int, reader bigint, among json)
RETURNS SETOF bigint {_DEFINER} STABLE {_ALONE} SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  me bigint := public.samad_me();
  trusted boolean := public.samad_may('see_protected');
  at_most int := least(size, 500);
  wanted tsquery := public.samad_words_asked(asked) && marked;
  told_by_index boolean;
  q record;
  asked_for tsquery;
  top bigint := (SELECT max(c.id) + 1 FROM public.cases c);
  lowest bigint := (SELECT min(c.id) FROM public.cases c);
  began bigint;
  every bigint;
  expected bigint := 0;
  few boolean;
  rather boolean;
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
  asked_for := (SELECT string_agg('(' || i::text || ')', ' & ') FROM unnest(q.indexed) i)::tsquery;
  asked_for := asked_for && marked;
  lowest := coalesce(floor, lowest);
  top := least(below, ceiling + 1, top);
  began := top;
  few := public.samad_planned(marked) <= {_FEW};
  rather := few AND strpos(q.anywhere::text, ':*') > 0;
  at_once := few OR NOT q.in_blocks;
  WHILE cardinality(hits) < at_most AND NOT at_once LOOP
    top := (SELECT max(s.case_id) FROM public.case_search s WHERE s.case_id < top);
    EXIT WHEN top IS NULL OR top < lowest;
    IF turn = 2 AND top - lowest > 2 << bits[2] THEN
      every := top - lowest;
      FOR third IN 1 .. 2 LOOP
        block := quote_literal(
          '@' || marks[1] || ((top - third * every / 3) >> bits[1])::text)::tsquery;
        expected := expected + ((SELECT count(*) FROM public.samad_in_block(
          block, asked_for, wanted, true)) * every >> bits[1] + 1);
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
        FROM public.samad_in_block(block, asked_for, wanted, told_by_index) i (id)
        WHERE i.id BETWEEN lowest AND top ORDER BY i.id DESC OFFSET 0) n
      WHERE (SELECT {NARROWED} AND {READABLE} FROM public.cases c WHERE c.id = n.id)
      LIMIT at_most - cardinality(hits));
    newly := newly + cardinality(hits);
    span := top - ((top >> bits[place]) << bits[place]) + 1;
    top := (top >> bits[place]) << bits[place];
    turn := turn + 1;
  END LOOP;
  IF cardinality(hits) < at_most AND (at_once OR cardinality(asked) = 1) THEN
    IF turn = 0 THEN
      top := began - 1;
    END IF;
    IF NOT q.in_blocks OR cardinality(asked) = 1 THEN
      asked_for := CASE WHEN rather THEN marked ELSE q.anywhere && marked END;
      told_by_index := told_by_index AND NOT rather;
      top := began - 1;
      hits := '{{}}';
    END IF;
    hits := hits || ARRAY(
      SELECT n.id FROM (SELECT i.id
        FROM public.samad_in_index(asked_for, wanted, told_by_index) i (id)
        WHERE i.id BETWEEN lowest AND top ORDER BY i.id DESC OFFSET 0) n
      WHERE (SELECT {NARROWED} AND {READABLE} FROM public.cases c WHERE c.id = n.id)
      LIMIT at_most - cardinality(hits));
  END IF;
  RETURN QUERY SELECT unnest(hits);
END $$
"""
_BY_MARKS = """
  marked := (SELECT string_agg(quote_literal(m), ' & ') FROM unnest(ARRAY[
    '@a' || of_agency::text, '@c' || of_county::text, CASE WHEN is_open THEN '@o' END]) m);
  IF marked IS NOT NULL THEN
    RETURN QUERY SELECT public.samad_found_marked(asked, marked, below, size, reader, among);
    RETURN;
  END IF;
"""
_BEGIN = "  SELECT a.* INTO q FROM public.samad_asked(asked) a;\n"
_FOUND_AMONG = FOUND_AMONG.replace(_BEGIN, f"{_BY_MARKS}{_BEGIN}").replace(
    "  q record;\n", "  q record;\n  marked tsquery;\n"
)

# Written anew in their order, not updated: no index would be made of what is dead already.
_FILL = """
ALTER TABLE case_search ALTER COLUMN tsv TYPE tsvector
USING tsv || coalesce(samad_marks_of(case_id), '')
"""
_ON_INSERT = """
CREATE TRIGGER case_search_indexed BEFORE INSERT ON case_search FOR EACH ROW
WHEN (NEW.tsv IS NULL OR NOT pg_has_role(CURRENT_USER, 'samad_owner', 'USAGE'))
EXECUTE FUNCTION samad_index_words()
"""
_INNER = (
    *("marked(bigint, bigint, timestamptz)", "marks_of(bigint)", "mark_anew()"),
    "found_marked(text[], tsquery, bigint, int, bigint, json)",
)


def upgrade() -> None:
    op.create_index("cases_agency_county", "cases", ["agency_id", "county_id", "id"])
    if op.get_context().dialect.name == "sqlite":
        op.execute("ANALYZE cases")
        return
    op.execute(_MARKED)
    op.execute(_MARKS_OF)
    op.execute("SET LOCAL maintenance_work_mem = '512MB'")
    op.execute("DROP INDEX case_search_tsv")
    op.execute("DROP TRIGGER case_search_indexed ON case_search")
    op.execute(_FILL)
    op.execute(
        f"CREATE INDEX case_search_tsv ON case_search USING gin ({blocked('')})"
        " WITH (fastupdate = on)"
    )
    op.execute("ANALYZE case_search")
    for statement in (
        *(_INDEX_WORDS, _ON_INSERT, _MARK_ANEW, _ON_UPDATE, _ON_UNMARKED),
        *(FIRE_ALWAYS, _LOT),
    ):
        op.execute(statement)
    op.execute(_FOUND_MARKED)
    op.execute(_FOUND_AMONG)
    for name in _INNER:
        op.execute(f"REVOKE ALL ON FUNCTION samad_{name} FROM PUBLIC, {CLIENT}")
