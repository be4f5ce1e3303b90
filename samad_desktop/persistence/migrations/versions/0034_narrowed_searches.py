"""Find by words only among some cases, and keep searches by name.

Adds only: desks still on the previous version go on working, so the database may be upgraded
before the workstations. What narrows is asked in the database, before a page is counted.
"""

import sqlalchemy as sa
from alembic import op

from samad_desktop.persistence.server_rules import CLIENT
from samad_desktop.persistence.tables.base import UtcDateTime
from samad_desktop.persistence.word_blocks import blocked

revision = "0034"
down_revision = "0033"

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_PLPGSQL = "LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp"
_ASKED = f"{_PLPGSQL} STABLE"

# By id, with all that narrows, so that cases are passed by without being read.
_NARROWED_BY = (
    *("received_at", "kind", "county_id", "subject_id", "agency_id", "registered_by"),
    *("state", "closed_at", "identity_level"),
)
_BY = {
    "county": "county_id",
    "subject": "subject_id",
    "agency": "agency_id",
    "operator": "registered_by",
    "kind": "kind",
}
# Between the lowest and the highest id of its months stands all of a period.
_MONTH = {
    "postgresql": "date_trunc('month', (received_at AT TIME ZONE 'UTC'))",
    "sqlite": "substr(received_at, 1, 7)",
}

# As in `persistence.narrowing`; a test compares what both find.
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

# The choices of `samad_words_found`, as one question.
_QUESTION = f"""
CREATE FUNCTION samad_words_asked(asked text[]) RETURNS tsquery {_ASKED} AS $$
BEGIN
  IF cardinality(asked) NOT BETWEEN 1 AND 200 OR octet_length(asked::text) > 65536 OR EXISTS (
      SELECT FROM unnest(asked) choice, regexp_split_to_table(choice, '[ +&]') word
      WHERE word IN ('', '*') OR word ~ '^@|[''\\\\[:space:]]') THEN
    RAISE EXCEPTION 'no words' USING ERRCODE = '22023';
  END IF;
  RETURN to_tsquery('simple', (SELECT string_agg('(' || (
      SELECT string_agg('(' || regexp_replace(regexp_replace(regexp_replace(either,
          '([^+&*]+)', '''\\1''', 'g'), '[*]', ':*', 'g'), '[+]', ' <-> ') || ')', ' | ')
      FROM string_to_table(choice, ' ') either) || ')', ' & ' ORDER BY place)
    FROM unnest(asked) WITH ORDINALITY said (choice, place)));
END $$
"""

# Dear are words that many have among cases that are few, and words that few have among many.
# So the newest of the cases are looked through; then, unless hardly any have the words, all of
# the cases as long as they are not too many; and only then all that have the words, as their
# index is named.
_FOUND = f"""
CREATE FUNCTION samad_found_among(
  asked text[], below bigint, size int, few int, reader bigint, among json)
RETURNS SETOF bigint {_ASKED} SET plan_cache_mode = force_custom_plan AS $$
DECLARE
  me bigint := public.samad_me();
  trusted boolean := public.samad_may('see_protected');
  at_most int := least(size, 500);
  wanted tsquery := public.samad_words_asked(asked);
  lowest bigint;
  oldest bigint;
  passed bigint[];
  hits bigint[];
{_DECLARED}
BEGIN
  IF NOT public.samad_may('see_cases') THEN
    RAISE EXCEPTION 'not for this person' USING ERRCODE = '42501';
  END IF;
  IF NOT public.samad_said('words ' || array_to_string(asked, ' ')) THEN
    RAISE EXCEPTION 'it was not said before that this is looked for' USING ERRCODE = '42501';
  END IF;
  below := least(below, ceiling + 1, (SELECT max(c.id) + 1 FROM public.cases c));
  lowest := coalesce(floor, (SELECT min(c.id) FROM public.cases c));
  oldest := below - 50 * few;
  FOR step IN 1..2 LOOP
    passed := ARRAY(SELECT c.id FROM public.cases c WHERE c.id < below AND c.id >= oldest
      AND {_NARROWED} AND {_READABLE} ORDER BY c.id DESC LIMIT few);
    hits := ARRAY(SELECT n.id FROM unnest(passed) n (id)
      WHERE (SELECT s.tsv @@ wanted FROM public.case_search s WHERE s.case_id = n.id)
      LIMIT at_most);
    IF cardinality(hits) = at_most OR cardinality(passed) < few AND oldest <= lowest THEN
      RETURN QUERY SELECT unnest(hits);
      RETURN;
    END IF;
    EXIT WHEN step = 2 OR cardinality(hits) < 5 AND (SELECT count(*) FROM (
        SELECT FROM public.case_search s WHERE s.case_id < below AND s.case_id >= below - 1000
          AND s.tsv @@ wanted LIMIT 10) n) < 10;
    few := 20 * few;
    oldest := lowest;
  END LOOP;
  RETURN QUERY WITH every AS MATERIALIZED (
    SELECT s.case_id FROM public.case_search s WHERE {blocked("s")} @@ wanted)
  SELECT c.id FROM every e JOIN public.cases c ON c.id = e.case_id
  WHERE c.id < below AND {_NARROWED} AND {_READABLE} ORDER BY c.id DESC LIMIT at_most;
END $$
"""

_FOUND_SENT = f"""
CREATE FUNCTION samad_found_sent_among(
  asked text[], below bigint, size int, newest int, among json)
RETURNS SETOF bigint {_ASKED} SET plan_cache_mode = force_custom_plan AS $$
DECLARE
  mine bigint[] := public.samad_my_agencies();
  at_most int := least(size, 500);
  wanted tsquery := public.samad_words_asked(asked);
  scope tsquery := (SELECT string_agg(quote_literal('@a' || agency), ' | ')
    FROM unnest(mine) agency)::tsquery;
  oldest bigint;
  hits bigint[];
{_DECLARED}
BEGIN
  IF cardinality(mine) = 0 THEN
    RAISE EXCEPTION 'not for this person' USING ERRCODE = '42501';
  END IF;
  IF NOT public.samad_said('words ' || array_to_string(asked, ' ')) THEN
    RAISE EXCEPTION 'it was not said before that this is looked for' USING ERRCODE = '42501';
  END IF;
  oldest := (SELECT max(coalesce((SELECT s.case_id FROM public.referral_search s
      WHERE s.agency_id = agency AND s.case_id < below
      ORDER BY s.case_id DESC OFFSET newest / cardinality(mine) LIMIT 1), 0))
    FROM unnest(mine) agency);
  hits := ARRAY(
    SELECT DISTINCT n.case_id FROM (
      SELECT s.case_id, s.tsv, s.redacted FROM public.referral_search s
      WHERE s.agency_id = ANY (mine) AND s.case_id < below AND s.case_id >= oldest OFFSET 0) n
    JOIN public.cases c ON c.id = n.case_id
    WHERE n.tsv @@ wanted AND (n.redacted OR c.identity_level = 'open') AND {_NARROWED}
    ORDER BY n.case_id DESC LIMIT at_most);
  IF oldest > 0 AND cardinality(hits) < at_most THEN
    hits := ARRAY(
      WITH every AS MATERIALIZED (
        SELECT s.case_id, s.redacted FROM public.referral_search s
        WHERE s.tsv @@ (wanted && scope))
      SELECT DISTINCT n.case_id FROM every n JOIN public.cases c ON c.id = n.case_id
      WHERE n.case_id < below AND (n.redacted OR c.identity_level = 'open') AND {_NARROWED}
      ORDER BY n.case_id DESC LIMIT at_most);
  END IF;
  RETURN QUERY SELECT unnest(hits);
END $$
"""


def upgrade() -> None:
    _kept()
    engine = op.get_context().dialect.name
    op.create_index("cases_narrowed", "cases", ["id", *_NARROWED_BY])
    op.create_index("cases_month", "cases", [sa.text(_MONTH[engine]), "id"])
    for name, column in _BY.items():
        op.create_index(f"cases_{name}", "cases", [column, "id"])
    if engine == "sqlite":
        return
    for statement in (_QUESTION, _FOUND, _FOUND_SENT):
        op.execute(statement)
    op.execute(f"REVOKE ALL ON FUNCTION samad_words_asked(text[]) FROM PUBLIC, {CLIENT}")
    op.execute("ANALYZE cases")


def _kept() -> None:
    op.create_table(
        "saved_searches",
        sa.Column("id", _ID, sa.Identity(always=False), nullable=False),
        sa.Column("staff_id", _ID, nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("terms", sa.JSON(), nullable=False),
        sa.Column("shared", sa.Boolean(), nullable=False),
        sa.Column("kept_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["staff_id"], ["staff.id"], name=op.f("saved_searches_staff_id_fkey")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("saved_searches_pkey")),
    )
    op.create_index(op.f("saved_searches_staff_id"), "saved_searches", ["staff_id"])
    op.create_table(
        "saved_search_marks",
        sa.Column("search_id", _ID, nullable=False),
        sa.Column("staff_id", _ID, nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["search_id"],
            ["saved_searches.id"],
            name=op.f("saved_search_marks_search_id_fkey"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["staff_id"], ["staff.id"], name=op.f("saved_search_marks_staff_id_fkey")
        ),
        sa.PrimaryKeyConstraint("search_id", "staff_id", name=op.f("saved_search_marks_pkey")),
    )
