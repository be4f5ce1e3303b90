"""The functions of a server by which cases of people of a name are found, as 0077 makes them."""

from samad_desktop.persistence.narrowed_functions import DECLARED, NARROWED

_DEFINER = "LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp"
_ALONE = "SET max_parallel_workers_per_gather = 0"
# So many cases are read as soon as the lists of so many people.
_NEWEST_ASKED, _MANY_PEOPLE = 2_000, 100
# So many people who have one word are asked for another sooner than all who have that are read.
_ASKED_ONE_BY_ONE = 800

# As before, but where only the newest cases are meant, those are asked whose they are, rather than
# all cases of the people read.
NEWEST_NAMED = f"""
CREATE OR REPLACE FUNCTION samad_cases_named_among(
  asked text[], below bigint, size int, among json)
RETURNS TABLE (place int, case_id bigint)
{_DEFINER} STABLE {_ALONE} SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  found bigint[] := '{{}}';
  people bigint[];
  reached bigint[];
  newly bigint[];
  top bigint := least(below, (SELECT max(c.id) + 1 FROM public.cases c));
  lowest bigint;
{DECLARED}
BEGIN
  IF NOT public.samad_may('see_cases') THEN
    RAISE EXCEPTION 'not for this person' USING ERRCODE = '42501';
  END IF;
  lowest := coalesce(floor, (SELECT min(c.id) FROM public.cases c));
  FOR turn IN 1 .. least(cardinality(asked), 8) LOOP
    EXIT WHEN cardinality(found) >= least(size, 500);
    people := ARRAY(SELECT f.citizen_id FROM public.samad_found_people('name', asked[turn]) f);
    people := people || ARRAY(SELECT c.merged_into FROM public.citizens c
      WHERE c.merged_into IS NOT NULL AND c.id = ANY (people));
    people := people || ARRAY(SELECT c.id FROM public.citizens c
      WHERE c.merged_into IS NOT NULL AND c.merged_into = ANY (people));
    IF top - lowest <= {_NEWEST_ASKED} AND cardinality(people) > {_MANY_PEOPLE} THEN
      reached := ARRAY(
        SELECT d.id FROM public.cases d
        WHERE d.id >= lowest AND d.id < top AND d.citizen_id = ANY (people)
        UNION SELECT k.case_id FROM public.contacts k
        WHERE k.case_id >= lowest AND k.case_id < top
          AND (k.citizen_id = ANY (people) OR k.on_behalf_of_id = ANY (people)));
    ELSE
      reached := ARRAY(
        SELECT d.id FROM public.cases d
        WHERE d.citizen_id = ANY (people) AND d.id >= lowest AND d.id < top
        UNION SELECT k.case_id FROM public.contacts k WHERE k.citizen_id = ANY (people)
        UNION SELECT k.case_id FROM public.contacts k WHERE k.on_behalf_of_id = ANY (people));
    END IF;
    newly := ARRAY(
      SELECT n.id FROM (SELECT r.id FROM unnest(reached) r (id)
        WHERE r.id >= lowest AND r.id < top ORDER BY r.id DESC OFFSET 0) n
      WHERE (SELECT c.identity_level = 'open' AND {NARROWED} FROM public.cases c
        WHERE c.id = n.id)
      LIMIT least(size, 500));
    RETURN QUERY SELECT turn, n FROM unnest(newly) n WHERE n <> ALL (found);
    found := ARRAY(SELECT unnest(found) UNION SELECT unnest(newly));
  END LOOP;
END $$
"""

# Whoever has all the words, the newest first. Where a word is so rare that whoever has it is asked
# for the others, no plan is made anew: that takes longer than to carry it out.
BEARING_RAREST = f"""
CREATE FUNCTION samad_bearing_rarest(words text[]) RETURNS SETOF bigint
{_DEFINER} STABLE {_ALONE} SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  said text[] := ARRAY(SELECT DISTINCT unnest(words));
  others text[];
  rarest text;
  fewest bigint;
BEGIN
  SELECT w.word, w.there INTO rarest, fewest FROM (
    SELECT s.word, public.samad_named_so(s.word, 4001) AS there FROM unnest(said) s (word)) w
  ORDER BY w.there LIMIT 1;
  others := array_remove(said, rarest);
  IF coalesce(fewest, 0) = 0 THEN
    RETURN;
  ELSIF fewest > (CASE cardinality(others) WHEN 0 THEN 4000 ELSE {_ASKED_ONE_BY_ONE} END) THEN
    RETURN QUERY SELECT public.samad_bearing(said);
  ELSE
    RETURN QUERY SELECT h.citizen_id FROM (SELECT DISTINCT n.citizen_id
      FROM public.citizen_names n
      WHERE n.word >= rarest AND n.word < rarest || chr(1114111) OFFSET 0) h
    WHERE (SELECT coalesce(bool_and(EXISTS (SELECT FROM public.citizen_names m
        WHERE m.citizen_id = h.citizen_id AND m.word >= w.word
          AND m.word < w.word || chr(1114111))), true) FROM unnest(others) w (word))
    ORDER BY h.citizen_id DESC LIMIT 500;
  END IF;
END $$
"""
NAMED = f"""
CREATE OR REPLACE FUNCTION samad_named(words text[]) RETURNS SETOF bigint {_DEFINER} STABLE AS $$
DECLARE
  people bigint[] := '{{}}';
BEGIN
  IF cardinality(words) > 1 THEN
    people := ARRAY(SELECT public.samad_bearing_rarest(ARRAY(SELECT words[place] || words[place + 1]
      FROM generate_series(1, cardinality(words) - 1) place)));
  END IF;
  IF cardinality(people) < 50 THEN
    people := ARRAY(SELECT public.samad_bearing_rarest(words));
  END IF;
  RETURN QUERY SELECT unnest(people);
END $$
"""
