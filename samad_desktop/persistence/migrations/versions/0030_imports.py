"""Remember imports of past cases: how far each has come, what it refused, what came by it.

Adds only: desks still on the previous version go on working, so the database may be upgraded
before the workstations. On PostgreSQL nobody writes these tables, nor past cases, but through
functions that ask who calls: a lot of rows is stored, or an import that is not finished is
taken back, in one transaction each, which also moves the import's mark.
"""

import sqlalchemy as sa
from alembic import op

from samad_desktop.persistence.tables.base import Code, UtcDateTime

revision = "0030"
down_revision = "0029"

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_DEFINER = "LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp"
_REFUSE_OTHERS = """
  IF NOT public.samad_may('import_cases') OR public.samad_me() IS NULL THEN
    RAISE EXCEPTION 'not for this person' USING ERRCODE = '42501';
  END IF;
"""

# The words of a lot go into their index together, many times faster than one after the other.
# Between lots no more of them wait than a connection's own limit lets.
_WAITING_WORDS = "ALTER INDEX case_search_tsv SET (fastupdate = on)"

# Past cases stand below all that were ever numbered; whoever begins waits for who begins.
_BEGIN = f"""
CREATE FUNCTION samad_begin_import(
  digest text, name text, header json, mapping json, rows bigint) RETURNS bigint {_DEFINER} AS $$
DECLARE
  made bigint;
BEGIN {_REFUSE_OTHERS}
  IF rows NOT BETWEEN 1 AND 100000000 THEN
    RAISE EXCEPTION 'no rows' USING ERRCODE = '22023';
  END IF;
  LOCK TABLE public.imports IN SHARE ROW EXCLUSIVE MODE;
  INSERT INTO public.imports
    (digest, name, header, mapping, state, rows, first_case_id, staff_id, begun_at)
  SELECT samad_begin_import.digest, samad_begin_import.name, samad_begin_import.header,
    samad_begin_import.mapping, 'running', samad_begin_import.rows,
    least(coalesce(min(i.first_case_id), 0), 0) - samad_begin_import.rows,
    public.samad_me(), public.samad_now()
  FROM public.imports i RETURNING id INTO made;
  RETURN made;
END $$
"""

# As `persistence.import_people`: the ID decides, then the same name on the same phone; only a
# record that this import made is completed, so that all of it can be taken back.
_PEOPLE = f"""
CREATE FUNCTION samad_import_people(people json, since timestamptz) RETURNS bigint[]
{_DEFINER} AS $$
DECLARE
  who bigint[];
BEGIN
  WITH said AS MATERIALIZED (SELECT * FROM json_to_recordset(people) AS (p int, uuid uuid,
      name text, key text, kind text, number text, phone text, phones json, words json)),
  held AS MATERIALIZED (SELECT s.p, coalesce(c.merged_into, c.id) AS id FROM said s
    JOIN public.citizen_identities i ON i.national_id = s.number
    JOIN public.citizens c ON c.id = i.citizen_id),
  used AS MATERIALIZED (SELECT DISTINCT ON (s.p) s.p, s.number, i.citizen_id AS id FROM said s
    JOIN public.citizen_phones f ON f.number = s.phone
    JOIN public.citizens c ON c.id = f.citizen_id
    JOIN public.citizen_identities i ON i.citizen_id = coalesce(c.merged_into, c.id)
    WHERE i.name_key = s.key AND (s.number IS NULL OR i.national_id IS NULL)
      AND NOT EXISTS (SELECT FROM held h WHERE h.p = s.p)
    ORDER BY s.p, f.last_used_at DESC, c.id DESC),
  known AS MATERIALIZED (SELECT h.p, h.id FROM held h
    UNION ALL SELECT u.p, u.id FROM used u WHERE u.number IS NULL
      OR u.p IN (SELECT min(o.p) FROM used o WHERE o.number IS NOT NULL GROUP BY o.id)),
  made AS MATERIALIZED (SELECT s.*, nextval('public.citizens_id_seq') AS id FROM said s
    WHERE NOT EXISTS (SELECT FROM known k WHERE k.p = s.p)),
  young AS MATERIALIZED (SELECT k.id, s.number, s.kind, s.phones FROM known k
    JOIN said s ON s.p = k.p JOIN public.citizens c ON c.id = k.id WHERE c.made_at >= since),
  a_citizen AS (INSERT INTO public.citizens (id, uuid, made_at)
    SELECT m.id, m.uuid, public.samad_now() FROM made m),
  an_identity AS (INSERT INTO public.citizen_identities
      (citizen_id, name, name_key, id_kind, national_id)
    SELECT m.id, m.name, m.key, m.kind, m.number FROM made m),
  a_name AS (INSERT INTO public.citizen_names (word, citizen_id)
    SELECT w, m.id FROM made m, json_array_elements_text(m.words) w),
  a_phone AS (INSERT INTO public.citizen_phones AS f (citizen_id, number, reversed, last_used_at)
    SELECT t.id, u.phone, min(u.reversed), max(u.day) FROM (
      SELECT m.id, m.phones FROM made m UNION ALL SELECT y.id, y.phones FROM young y) t,
      json_to_recordset(t.phones) AS u (phone text, reversed text, day timestamptz)
    GROUP BY t.id, u.phone
    ON CONFLICT (citizen_id, number) DO UPDATE
    SET last_used_at = greatest(f.last_used_at, excluded.last_used_at)),
  a_number AS (UPDATE public.citizen_identities i
    SET national_id = y.number, id_kind = y.kind, version = i.version + 1
    FROM young y WHERE i.citizen_id = y.id AND i.national_id IS NULL AND y.number IS NOT NULL)
  SELECT coalesce(array_agg(coalesce(k.id, m.id) ORDER BY s.p), '{{}}') INTO who
  FROM said s LEFT JOIN known k ON k.p = s.p LEFT JOIN made m ON m.p = s.p;
  RETURN who;
END $$
"""

# Says whether the lot was stored: not so if somebody else moved the mark, or the rules of
# deadlines are others by now. A case, its contact and its events are numbered alike.
_LOT = f"""
CREATE FUNCTION samad_import_lot(wanted bigint, after bigint, upto bigint, people json, lot json,
  refusals json, clocks json, rules bigint) RETURNS text {_DEFINER}
SET gin_pending_list_limit = '64MB' AS $$
DECLARE
  me bigint := public.samad_me();
  this timestamptz := public.samad_now();
  run public.imports;
  who bigint[];
  codes text[];
  counted int := json_array_length(lot);
BEGIN {_REFUSE_OTHERS}
  IF counted > 1000 OR upto - after NOT BETWEEN 1 AND 100000 THEN
    RAISE EXCEPTION 'too many rows at once' USING ERRCODE = '22023';
  END IF;
  SELECT i.* INTO run FROM public.imports i WHERE i.id = wanted FOR UPDATE;
  IF run.id IS NULL OR run.state <> 'running' OR run.done <> after OR upto > run.rows THEN
    RETURN 'moved';
  END IF;
  IF json_array_length(clocks) > 0 THEN
    LOCK TABLE public.deadlines IN ROW EXCLUSIVE MODE;
    IF (SELECT v.number FROM public.rules_version v) IS DISTINCT FROM rules THEN
      RETURN 'other_rules';
    END IF;
  END IF;
  IF counted > 0 THEN
    who := public.samad_import_people(people, run.begun_at);
    codes := ARRAY(SELECT public.lease_codes(counted));
    WITH r AS MATERIALIZED (
      SELECT j.*, run.first_case_id + j.row - 1 AS id, who[j.p] AS citizen_id,
        codes[j.place_in_lot] AS code
      FROM ROWS FROM (json_to_recordset(lot) AS (row bigint, p int, uuid uuid, contact uuid,
        kind text, state text, disposition text, subject bigint, county bigint, agency bigint,
        level text, place text, text text, channel text, received timestamptz, closed timestamptz,
        name text, phone text, number text, answer text, old text, words text))
        WITH ORDINALITY j (row, p, uuid, contact, kind, state, disposition, subject, county,
        agency, level, place, text, channel, received, closed, name, phone, number, answer, old,
        words, place_in_lot)
      WHERE j.row > after AND j.row <= upto),
    a_case AS (INSERT INTO public.cases (id, uuid, tracking_code, kind, state, disposition,
        subject_id, county_id, agency_id, citizen_id, place, text, priority, identity_level,
        accused_unit, registered_by, received_at, stored_at, closed_at)
      SELECT r.id, r.uuid, r.code, r.kind, r.state, r.disposition, r.subject, r.county, r.agency,
        r.citizen_id, r.place, r.text, 'normal', r.level, '', me, r.received, this, r.closed
      FROM r),
    a_contact AS (INSERT INTO public.contacts (id, uuid, channel, case_id, opened_case,
        citizen_id, staff_id, received_at, stored_at)
      SELECT r.id, r.contact, r.channel, r.id, true, r.citizen_id, me, r.received, this FROM r),
    an_identity AS (INSERT INTO public.contact_identities
        (contact_id, name_given, phone, national_id_given)
      SELECT r.id, r.name, r.phone, r.number FROM r),
    an_event AS (INSERT INTO public.case_events
        (id, case_id, contact_id, kind, staff_id, at, stored_at, text, detail)
      SELECT 2 * r.id, r.id, r.id, 'imported', me, r.received, this, r.old, '{{}}'::json FROM r
      UNION ALL SELECT 2 * r.id + 1, r.id, NULL,
        CASE WHEN r.closed IS NULL THEN 'noted' ELSE 'closed' END, me,
        coalesce(r.closed, r.received), this, r.answer, '{{}}'::json
      FROM r WHERE r.closed IS NOT NULL OR r.answer <> ''),
    a_word AS (INSERT INTO public.case_search (case_id, words) SELECT r.id, r.words FROM r)
    INSERT INTO public.imported_cases (case_id, import_id, old_number)
    SELECT r.id, run.id, r.old FROM r;
    INSERT INTO public.deadlines (case_id, step, started_at, policy_id, unit, amount, reason,
      due_at, level1_at, level2_at, level3_at, level4_at)
    SELECT run.first_case_id + k.row - 1, 'review', run.begun_at, k.policy, k.unit, k.amount, '',
      k.due, k.level1, k.level2, k.level3, k.level4
    FROM json_to_recordset(clocks) AS k (row bigint, policy bigint, unit text, amount int,
      due timestamptz, level1 timestamptz, level2 timestamptz, level3 timestamptz,
      level4 timestamptz);
  END IF;
  INSERT INTO public.import_refusals (import_id, row, problems)
  SELECT run.id, f.row, f.problems FROM json_to_recordset(refusals) AS f (row bigint,
    problems json);
  PERFORM gin_clean_pending_list('public.case_search_tsv');
  UPDATE public.imports i SET done = upto, stored = i.stored + counted,
    refused = i.refused + json_array_length(refusals),
    state = CASE WHEN upto = i.rows THEN 'finished' ELSE i.state END,
    ended_at = CASE WHEN upto = i.rows THEN this END
  WHERE i.id = run.id;
  RETURN 'stored';
END $$
"""

# From the end backwards, so that the mark tells what is left. Nothing is deleted that anybody
# has worked on since, and nobody who was known before or has called since.
_BACK = f"""
CREATE FUNCTION samad_take_import_back(wanted bigint, size int) RETURNS text {_DEFINER} AS $$
DECLARE
  run public.imports;
  lowest bigint;
  highest bigint;
  gone bigint[];
  people bigint[];
BEGIN {_REFUSE_OTHERS}
  SELECT i.* INTO run FROM public.imports i WHERE i.id = wanted FOR UPDATE;
  IF run.id IS NULL OR run.state NOT IN ('running', 'going_back') THEN
    RETURN 'moved';
  END IF;
  highest := run.first_case_id + run.done - 1;
  IF run.state = 'running' AND (
      EXISTS (SELECT FROM public.contacts k WHERE k.id <> k.case_id
        AND k.case_id BETWEEN run.first_case_id AND highest)
      OR EXISTS (SELECT FROM public.case_events e
        WHERE e.id NOT IN (2 * e.case_id, 2 * e.case_id + 1)
        AND e.case_id BETWEEN run.first_case_id AND highest)) THEN
    RETURN 'touched';
  END IF;
  lowest := greatest(run.first_case_id, highest - least(size, 5000) + 1);
  gone := ARRAY(SELECT c.case_id FROM public.imported_cases c
    WHERE c.import_id = run.id AND c.case_id BETWEEN lowest AND highest);
  people := ARRAY(SELECT DISTINCT k.citizen_id FROM public.contacts k
    JOIN public.citizens p ON p.id = k.citizen_id
    WHERE k.case_id = ANY (gone) AND p.made_at >= run.begun_at);
  DELETE FROM public.imported_cases WHERE case_id = ANY (gone);
  DELETE FROM public.deadline_moves m USING public.deadlines d
  WHERE d.id = m.deadline_id AND d.case_id = ANY (gone);
  DELETE FROM public.deadlines WHERE case_id = ANY (gone);
  DELETE FROM public.case_events WHERE case_id = ANY (gone);
  DELETE FROM public.contact_identities WHERE contact_id = ANY (gone);
  DELETE FROM public.contacts WHERE case_id = ANY (gone);
  DELETE FROM public.case_search WHERE case_id = ANY (gone);
  DELETE FROM public.cases WHERE id = ANY (gone);
  people := ARRAY(SELECT p FROM unnest(people) p
    WHERE NOT EXISTS (SELECT FROM public.contacts k WHERE k.citizen_id = p)
      AND NOT EXISTS (SELECT FROM public.contacts k WHERE k.on_behalf_of_id = p)
      AND NOT EXISTS (SELECT FROM public.cases c WHERE c.citizen_id = p)
      AND NOT EXISTS (SELECT FROM public.citizen_events e WHERE e.citizen_id = p)
      AND NOT EXISTS (SELECT FROM public.citizens c
        WHERE c.merged_into = p OR c.id = p AND c.merged_into IS NOT NULL));
  DELETE FROM public.citizen_names WHERE citizen_id = ANY (people);
  DELETE FROM public.citizen_phones WHERE citizen_id = ANY (people);
  DELETE FROM public.citizen_identities WHERE citizen_id = ANY (people);
  DELETE FROM public.citizens WHERE id = ANY (people);
  DELETE FROM public.import_refusals f
  WHERE f.import_id = run.id AND f.row > lowest - run.first_case_id;
  UPDATE public.imports i SET done = lowest - run.first_case_id,
    state = CASE WHEN lowest > run.first_case_id THEN 'going_back' ELSE 'taken_back' END,
    ended_at = CASE WHEN lowest <= run.first_case_id THEN public.samad_now() END,
    stored = i.stored - cardinality(gone),
    refused = (SELECT count(*) FROM public.import_refusals f WHERE f.import_id = run.id)
  WHERE i.id = run.id;
  RETURN 'taken_back';
END $$
"""


def upgrade() -> None:
    _imports()
    _refusals()
    _cases()
    if op.get_context().dialect.name == "sqlite":
        return
    for statement in (_WAITING_WORDS, _BEGIN, _PEOPLE, _LOT, _BACK):
        op.execute(statement)
    op.execute("REVOKE ALL ON FUNCTION samad_import_people(json, timestamptz) FROM PUBLIC")


def _imports() -> None:
    op.create_table(
        "imports",
        sa.Column("id", _ID, sa.Identity(always=False), nullable=False),
        sa.Column("digest", Code(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("header", sa.JSON(), nullable=False),
        sa.Column("mapping", sa.JSON(), nullable=False),
        sa.Column("state", Code(), nullable=False),
        sa.Column("rows", _ID, nullable=False),
        sa.Column("done", _ID, server_default="0", nullable=False),
        sa.Column("stored", _ID, server_default="0", nullable=False),
        sa.Column("refused", _ID, server_default="0", nullable=False),
        sa.Column("first_case_id", _ID, nullable=False),
        sa.Column("staff_id", _ID, nullable=False),
        sa.Column("begun_at", UtcDateTime(), nullable=False),
        sa.Column("ended_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name=op.f("imports_staff_id_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("imports_pkey")),
        sa.UniqueConstraint("first_case_id", name=op.f("imports_first_case_id_key")),
    )
    op.create_index(op.f("imports_digest"), "imports", ["digest"])


def _refusals() -> None:
    op.create_table(
        "import_refusals",
        sa.Column("import_id", _ID, autoincrement=False, nullable=False),
        sa.Column("row", _ID, autoincrement=False, nullable=False),
        sa.Column("problems", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["import_id"], ["imports.id"], name=op.f("import_refusals_import_id_fkey")
        ),
        sa.PrimaryKeyConstraint("import_id", "row", name=op.f("import_refusals_pkey")),
    )


def _cases() -> None:
    op.create_table(
        "imported_cases",
        sa.Column("case_id", _ID, autoincrement=False, nullable=False),
        sa.Column("import_id", _ID, nullable=False),
        sa.Column("old_number", Code(), nullable=False),
        sa.ForeignKeyConstraint(
            ["case_id"], ["cases.id"], name=op.f("imported_cases_case_id_fkey")
        ),
        sa.ForeignKeyConstraint(
            ["import_id"], ["imports.id"], name=op.f("imported_cases_import_id_fkey")
        ),
        sa.PrimaryKeyConstraint("case_id", name=op.f("imported_cases_pkey")),
    )
    op.create_index(op.f("imported_cases_old_number"), "imported_cases", ["old_number"])
