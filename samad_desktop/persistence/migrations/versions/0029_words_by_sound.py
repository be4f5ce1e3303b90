"""Find cases by other forms of a word, by how it sounds, and by one wrong letter.

Adds only: desks still on the previous version go on working, so the database may be upgraded
before the workstations; their last word is then looked for as it stands, no more as a
beginning. The dictionary of words is made here, as no engine stems Persian; of protected
cases, and of people who have no open one, nothing enters it.
"""

import sqlalchemy as sa
from alembic import op

from samad_desktop.persistence import lexicon_growth
from samad_desktop.persistence.tables.base import Code

revision = "0029"
down_revision = "0028"

_TABLES = {"search_words": ("stem", "sound", "backwards"), "name_words": ("sound", "backwards")}
_PLPGSQL = "LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp"

# Each of what is asked is a choice: words with spaces between, `*` after a beginning, `+`
# between two that stand side by side, `&` between two of one text. `reader` narrows what is
# found, never widens it.
_FOUND = f"""
CREATE OR REPLACE FUNCTION samad_words_found(
  asked text[], below bigint, size int, newest int, reader bigint)
RETURNS SETOF bigint
{_PLPGSQL} STABLE SET plan_cache_mode = force_custom_plan AS $$
DECLARE
  me bigint := public.samad_me();
  trusted boolean := public.samad_may('see_protected');
  at_most int := least(size, 500);
  oldest bigint;
  wanted tsquery;
  hits bigint[];
BEGIN
  IF NOT public.samad_may('see_cases') THEN
    RAISE EXCEPTION 'not for this person' USING ERRCODE = '42501';
  END IF;
  IF cardinality(asked) NOT BETWEEN 1 AND 200 OR octet_length(asked::text) > 65536 OR EXISTS (
      SELECT FROM unnest(asked) choice, regexp_split_to_table(choice, '[ +&]') word
      WHERE word IN ('', '*') OR word ~ '^@|[''\\\\[:space:]]') THEN
    RAISE EXCEPTION 'no words' USING ERRCODE = '22023';
  END IF;
  wanted := to_tsquery('simple', (SELECT string_agg('(' || (
      SELECT string_agg('(' || regexp_replace(regexp_replace(regexp_replace(either,
          '([^+&*]+)', '''\\1''', 'g'), '[*]', ':*', 'g'), '[+]', ' <-> ') || ')', ' | ')
      FROM string_to_table(choice, ' ') either) || ')', ' & ' ORDER BY place)
    FROM unnest(asked) WITH ORDINALITY said (choice, place)));
  oldest := least((SELECT max(s.case_id) FROM public.case_search s), below) - newest;
  hits := ARRAY(
    SELECT n.case_id FROM (SELECT s.case_id, s.tsv FROM public.case_search s
      WHERE s.case_id < below AND s.case_id >= oldest ORDER BY s.case_id DESC OFFSET 0) n
    WHERE n.tsv @@ wanted AND (SELECT {{readable}} FROM public.cases c WHERE c.id = n.case_id)
    ORDER BY n.case_id DESC LIMIT at_most);
  IF cardinality(hits) < at_most THEN
    hits := ARRAY(
      WITH every AS MATERIALIZED (
        SELECT s.case_id FROM public.case_search s WHERE s.tsv @@ wanted)
      SELECT n.case_id FROM (SELECT e.case_id FROM every e WHERE e.case_id < below
        ORDER BY e.case_id DESC OFFSET 0) n
      WHERE (SELECT {{readable}} FROM public.cases c WHERE c.id = n.case_id) LIMIT at_most);
  END IF;
  RETURN QUERY SELECT unnest(hits);
END $$
""".replace(
    "{readable}",
    """c.identity_level = 'open' OR trusted AND reader IS NULL
      OR c.registered_by = coalesce(reader, me) AND (trusted OR c.registered_by = me)""",
)

# Nobody is told which words were new: that would tell an agency what stands in others' cases.
_LEARN_WORDS = f"""
CREATE FUNCTION samad_learn_words(wanted bigint, said text[], stems text[], sounds text[])
RETURNS void {_PLPGSQL} AS $$
DECLARE
  stands text[];
BEGIN
  IF NOT (public.samad_may('write_note') OR public.samad_may('import_cases')
      OR public.samad_reaches(wanted)) THEN
    RAISE EXCEPTION 'not a case of this person' USING ERRCODE = '42501';
  END IF;
  stands := (SELECT regexp_split_to_array(s.words, '[[:space:]]+') FROM public.case_search s
    JOIN public.cases c ON c.id = s.case_id WHERE s.case_id = wanted
      AND c.identity_level = 'open');
  INSERT INTO public.search_words (word, stem, sound, backwards)
  SELECT n.word, n.stem, n.sound, reverse(n.sound) FROM unnest(said, stems, sounds)
    n (word, stem, sound)
  WHERE n.word = ANY (stands) AND n.stem <> '' AND n.sound <> ''
  ORDER BY n.word ON CONFLICT DO NOTHING;
END $$
"""

_LEARN_NAMES = f"""
CREATE FUNCTION samad_learn_names(record bigint, said text[], sounds text[])
RETURNS void {_PLPGSQL} AS $$
BEGIN
  IF NOT public.samad_may('take_call') THEN
    RAISE EXCEPTION 'not for this person' USING ERRCODE = '42501';
  END IF;
  INSERT INTO public.name_words (word, sound, backwards)
  SELECT n.word, n.sound, reverse(n.sound) FROM unnest(said, sounds) n (word, sound)
  WHERE n.sound <> ''
    AND EXISTS (SELECT FROM public.citizen_names c
      WHERE c.word = n.word COLLATE "C" AND c.citizen_id = record)
    AND (EXISTS (SELECT FROM public.cases c
        WHERE c.citizen_id = record AND c.identity_level = 'open')
      OR EXISTS (SELECT FROM public.contacts k JOIN public.cases c ON c.id = k.case_id
        WHERE k.citizen_id = record AND c.identity_level = 'open')
      OR EXISTS (SELECT FROM public.contacts k JOIN public.cases c ON c.id = k.case_id
        WHERE k.on_behalf_of_id = record AND c.identity_level = 'open'))
  ORDER BY n.word ON CONFLICT DO NOTHING;
END $$
"""

# What sounds the same, or may be one letter away: then a half of it is right.
_NEAR_NAMES = f"""
CREATE FUNCTION samad_near_names(heard text) RETURNS TABLE (word text, sound text)
{_PLPGSQL} STABLE AS $$
DECLARE
  first int := length(heard) / 2;
  start text := left(heard, first);
  finish text := left(reverse(heard), length(heard) - 1 - first);
BEGIN
  IF NOT public.samad_may('see_cases') THEN
    RAISE EXCEPTION 'not for this person' USING ERRCODE = '42501';
  END IF;
  RETURN QUERY SELECT n.word::text, n.sound::text FROM public.name_words n WHERE n.sound = heard;
  IF length(heard) < 3 THEN
    RETURN;
  END IF;
  RETURN QUERY SELECT n.word::text, n.sound::text FROM public.name_words n
    WHERE n.sound >= start AND n.sound < start || chr(1114111)
      AND length(n.sound) BETWEEN length(heard) - 1 AND length(heard) + 1 LIMIT 1000;
  RETURN QUERY SELECT n.word::text, n.sound::text FROM public.name_words n
    WHERE n.backwards >= finish AND n.backwards < finish || chr(1114111)
      AND length(n.sound) BETWEEN length(heard) - 1 AND length(heard) + 1 LIMIT 1000;
END $$
"""


def upgrade() -> None:
    for table, columns in _TABLES.items():
        op.create_table(
            table,
            sa.Column("word", Code(), nullable=False),
            *(sa.Column(column, Code(), nullable=False) for column in columns),
            sa.PrimaryKeyConstraint("word", name=op.f(f"{table}_pkey")),
        )
    lexicon_growth.fill(op.get_bind())
    for table, columns in _TABLES.items():
        for column in columns:
            op.create_index(op.f(f"{table}_{column}"), table, [column])
    op.create_index("cases_code_tail", "cases", [sa.text("substr(tracking_code, 5)")])
    if op.get_context().dialect.name == "sqlite":
        return
    for statement in (_FOUND, _LEARN_WORDS, _LEARN_NAMES, _NEAR_NAMES):
        op.execute(statement)
    for table in ("search_words", "name_words", "cases"):
        op.execute(f"ANALYZE {table}")
