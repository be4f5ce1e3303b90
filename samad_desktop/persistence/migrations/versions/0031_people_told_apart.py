"""Propose which records of people are one person's, and remember which are not.

Adds only: desks still on the previous version go on working, so the database may be upgraded
before the workstations. On PostgreSQL the pairs are found by a function that goes through
the records window by window, by indexes alone; it tells numbers of records and no identity,
and nobody whom the login may not know. The words of imported people's names enter the
dictionary by another one.
"""

import sqlalchemy as sa
from alembic import op

from samad_desktop.persistence.tables.base import UtcDateTime

revision = "0031"
down_revision = "0030"

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_PLPGSQL = "LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp"
_PLAIN = "LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp"

# As `domain.sounds.sound`; a test compares them.
_HEARD = f"""
CREATE FUNCTION samad_heard(key text) RETURNS text {_PLAIN} AS $$
  SELECT coalesce(nullif(regexp_replace(regexp_replace(regexp_replace(regexp_replace(
    translate(key, 'صثذضظژطحغ', 'سسززززتهق'), '^ع', 'ا'), 'ع|(?<=خ)و(?=ا)', '', 'g'),
    '(.)\\1+', '\\1', 'g'), '(?<=...)ه$', ''), ''), key)
$$
"""

# As `domain.duplicates.alike`: the same letters, the same sounds, one slip, or a name left out.
_ALIKE = """
CREATE FUNCTION samad_alike(one text, other text) RETURNS boolean LANGUAGE plpgsql IMMUTABLE
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  a text := public.samad_heard(one);
  b text := public.samad_heard(other);
  alike int := 0;
BEGIN
  IF one = '' OR other = '' THEN
    RETURN false;
  END IF;
  IF a = b THEN
    RETURN true;
  END IF;
  IF least(length(one), length(other)) >= 8 AND (starts_with(one, other)
      OR starts_with(other, one) OR starts_with(reverse(one), reverse(other))
      OR starts_with(reverse(other), reverse(one))) THEN
    RETURN true;
  END IF;
  IF least(length(a), length(b)) < 7 OR abs(length(a) - length(b)) > 1 THEN
    RETURN false;
  END IF;
  WHILE alike < least(length(a), length(b)) AND substr(a, alike + 1, 1) = substr(b, alike + 1, 1)
  LOOP
    alike := alike + 1;
  END LOOP;
  a := substr(a, alike + 1);
  b := substr(b, alike + 1);
  RETURN substr(a, 2) = substr(b, 2) OR substr(a, 2) = b OR a = substr(b, 2)
    OR substr(a, 3) = substr(b, 3) AND left(a, 2) = reverse(left(b, 2));
END $$
"""

_NEAR_IDS = f"""
CREATE FUNCTION samad_near_ids(one text, other text) RETURNS boolean {_PLAIN} AS $$
  SELECT length(one) = length(other) AND (SELECT count(*) FROM generate_series(1, length(one)) n
    WHERE substr(one, n, 1) <> substr(other, n, 1)) <= 2
$$
"""

# The newest records before one, and for each a few others that its phones, its name or an ID
# that was given lead to. One record after the other, by sentences that are planned once: no
# planner can begin with everybody. What a protected case says leads to nobody. The last row
# says how far the window reached.
_DUPLICATES = f"""
CREATE FUNCTION samad_duplicates(before bigint, size int)
RETURNS TABLE (record bigint, other_id bigint, why int)
{_PLPGSQL} STABLE SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  w record;
  reached bigint;
  oldest bigint;
BEGIN
  IF NOT public.samad_may('join_citizens') THEN
    RAISE EXCEPTION 'not for this person' USING ERRCODE = '42501';
  END IF;
  IF size NOT BETWEEN 1 AND 5000 THEN
    RAISE EXCEPTION 'too many at once' USING ERRCODE = '22023';
  END IF;
  FOR reached IN SELECT c.id FROM public.citizens c
    WHERE c.id < before AND c.merged_into IS NULL ORDER BY c.id DESC LIMIT size
  LOOP
    oldest := reached;
    SELECT i.citizen_id AS id, i.name_key::text AS key, i.national_id::text AS number INTO w
    FROM public.citizen_identities i WHERE i.citizen_id = reached;
    RETURN QUERY
    WITH given AS (
      SELECT h.citizen_id AS other, 0 AS why FROM (
        SELECT k.id, k.case_id FROM public.contacts k WHERE k.citizen_id = w.id
        ORDER BY k.id DESC LIMIT 20) k
      JOIN public.cases c ON c.id = k.case_id AND c.identity_level = 'open'
      JOIN public.contact_identities g ON g.contact_id = k.id AND g.national_id_given <> ''
      JOIN public.citizen_identities h ON h.national_id = g.national_id_given
      WHERE w.number IS NULL),
    rung AS (
      SELECT i.citizen_id AS other, CASE WHEN w.number <> i.national_id THEN 2 ELSE 1 END AS why
      FROM public.citizen_phones p
      CROSS JOIN LATERAL (SELECT q.citizen_id FROM public.citizen_phones q
        WHERE q.number = p.number AND q.citizen_id <> w.id LIMIT 20) q
      JOIN public.citizens r ON r.id = q.citizen_id
      JOIN public.citizen_identities i ON i.citizen_id = coalesce(r.merged_into, r.id)
      WHERE p.citizen_id = w.id AND i.citizen_id < w.id
        AND public.samad_alike(w.key, i.name_key)
        AND coalesce(public.samad_near_ids(w.number, i.national_id), true)),
    lived AS (
      SELECT n.citizen_id AS other, 3 AS why FROM (
        SELECT i.citizen_id, i.national_id FROM public.citizen_identities i
        WHERE i.name_key = w.key COLLATE "C" AND i.citizen_id < w.id
        ORDER BY i.citizen_id DESC LIMIT 8) n
      JOIN public.citizens r ON r.id = n.citizen_id AND r.merged_into IS NULL
      WHERE length(w.key) >= 6 AND (w.number IS NULL OR n.national_id IS NULL)
        AND EXISTS (SELECT FROM public.cases a JOIN public.cases b
          ON b.county_id = a.county_id AND b.place = a.place
          WHERE a.citizen_id = w.id AND b.citizen_id = n.citizen_id AND a.place <> ''
            AND a.identity_level = 'open' AND b.identity_level = 'open')),
    met AS (
      SELECT coalesce(r.merged_into, r.id) AS other, min(m.why) AS why
      FROM (TABLE given UNION ALL TABLE rung UNION ALL TABLE lived) m
      JOIN public.citizens r ON r.id = m.other GROUP BY 1)
    SELECT w.id, m.other, m.why FROM met m
    WHERE m.other <> w.id AND NOT EXISTS (SELECT FROM public.citizen_distinctions d
        WHERE d.one_id = greatest(w.id, m.other) AND d.other_id = least(w.id, m.other)
          AND d.undone_at IS NULL)
      AND public.samad_may_name(w.id) AND public.samad_may_name(m.other);
  END LOOP;
  RETURN QUERY SELECT oldest, NULL::bigint, NULL::int;
END $$
"""

# Of who was named before, by the day: by the very moment a protected case could be found.
_RECORD_EVENTS = f"""
CREATE FUNCTION samad_record_events(person bigint, size int)
RETURNS TABLE (event_id bigint, kind text, day timestamptz, staff_id bigint)
{_PLPGSQL} STABLE AS $$
BEGIN
  IF NOT public.samad_may('join_citizens') THEN
    RAISE EXCEPTION 'not for this person' USING ERRCODE = '42501';
  END IF;
  IF NOT person = ANY (public.samad_named_people()) THEN
    RETURN;
  END IF;
  RETURN QUERY SELECT e.id, e.kind::text, date_trunc('day', e.stored_at, 'Asia/Tehran'), e.staff_id
  FROM public.citizen_events e WHERE e.citizen_id = ANY (ARRAY(
    SELECT c.id FROM public.citizens c WHERE c.id = person OR c.merged_into = person))
  ORDER BY e.id DESC LIMIT least(size, 100);
END $$
"""

_LEARN_IMPORTED = f"""
CREATE FUNCTION samad_learn_imported(among bigint[], said text[], sounds text[])
RETURNS void {_PLPGSQL} AS $$
BEGIN
  IF NOT public.samad_may('import_cases') THEN
    RAISE EXCEPTION 'not for this person' USING ERRCODE = '42501';
  END IF;
  INSERT INTO public.name_words (word, sound, backwards)
  SELECT n.word, n.sound, reverse(n.sound) FROM unnest(among, said, sounds)
    n (case_id, word, sound)
  WHERE n.sound <> '' AND EXISTS (SELECT FROM public.imported_cases m
    JOIN public.cases c ON c.id = m.case_id AND c.identity_level = 'open'
    JOIN public.citizen_names w ON w.citizen_id = c.citizen_id AND w.word = n.word COLLATE "C"
    WHERE m.case_id = n.case_id)
  ORDER BY n.word ON CONFLICT DO NOTHING;
END $$
"""


def upgrade() -> None:
    op.create_table(
        "citizen_distinctions",
        sa.Column("id", _ID, sa.Identity(always=False), nullable=False),
        *(sa.Column(name, _ID, nullable=False) for name in ("one_id", "other_id", "made_by")),
        sa.Column("made_at", UtcDateTime(), nullable=False),
        sa.Column("undone_by", _ID, nullable=True),
        sa.Column("undone_at", UtcDateTime(), nullable=True),
        *(_key(name, "citizens.id") for name in ("one_id", "other_id")),
        *(_key(name, "staff.id") for name in ("made_by", "undone_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("citizen_distinctions_pkey")),
    )
    holds = sa.text("undone_at IS NULL")
    op.create_index(
        *("citizen_distinctions_once", "citizen_distinctions", ["one_id", "other_id"]),
        unique=True,
        postgresql_where=holds,
        sqlite_where=holds,
    )
    named = ["name_key", "citizen_id"]
    op.create_index("citizen_identities_name_key", "citizen_identities", named)
    if op.get_context().dialect.name == "sqlite":
        return
    for statement in (_HEARD, _ALIKE, _NEAR_IDS, _DUPLICATES, _RECORD_EVENTS, _LEARN_IMPORTED):
        op.execute(statement)
    for name in ("heard(text)", "alike(text, text)", "near_ids(text, text)"):
        op.execute(f"REVOKE ALL ON FUNCTION samad_{name} FROM PUBLIC")
    op.execute("ANALYZE citizen_identities")


def _key(column: str, target: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"citizen_distinctions_{column}_fkey")
    return sa.ForeignKeyConstraint([column], [target], name=name)
