"""Let PostgreSQL keep each role to its rows, and an agency to what was sent to it.

Adds only: desks still on the previous version go on working, so the
database may be upgraded before the workstations. The grants and policies themselves are
made after the last migration, from the table of access rules.
"""

import sqlalchemy as sa
from alembic import op

from samad_desktop.persistence.row_rules import who_may

revision = "0016"
down_revision = "0015"

_ME = """
CREATE FUNCTION samad_me() RETURNS bigint LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
  SELECT id FROM public.staff WHERE login = session_user AND NOT disabled
$$
"""

_MY_AGENCIES = """
CREATE FUNCTION samad_my_agencies() RETURNS bigint[] LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
  SELECT CASE WHEN public.samad_may('answer_referral') THEN coalesce(array_agg(agency_id), '{}')
  ELSE '{}' END FROM public.staff_agencies WHERE staff_id = public.samad_me()
$$
"""

# Of a case that hides nobody, an agency may know the citizen with all joined records.
_TOLD_OF = """
CREATE FUNCTION samad_told_of(record bigint) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
  SELECT EXISTS (
    SELECT FROM public.citizens known
    JOIN public.cases sent ON sent.citizen_id IN (known.id, known.merged_into)
    JOIN public.referrals r ON r.case_id = sent.id
    WHERE known.id = record AND sent.identity_level = 'open'
      AND r.agency_id = ANY (public.samad_my_agencies()))
$$
"""

_REACHES = """
CREATE FUNCTION samad_reaches(wanted bigint) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
  SELECT EXISTS (SELECT FROM public.referrals
    WHERE case_id = wanted AND agency_id = ANY (public.samad_my_agencies()))
$$
"""

# Of a case that hides nobody, an agency may read the files, but never what went to another
# agency or came from it; of every case, what belongs to a referral of its own.
_FILE_TOLD = """
CREATE FUNCTION samad_file_told(file bigint) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
  SELECT EXISTS (
    SELECT FROM public.referral_files f JOIN public.referrals r ON r.id = f.referral_id
    WHERE f.attachment_id = file AND r.agency_id = ANY (public.samad_my_agencies())
  ) OR NOT EXISTS (SELECT FROM public.referral_files WHERE attachment_id = file)
  AND EXISTS (
    SELECT FROM public.attachments a JOIN public.cases c ON c.id = a.case_id
    WHERE a.id = file AND c.identity_level = 'open' AND public.samad_reaches(c.id))
$$
"""

# Contents are named by what they are, so that nobody stores one under another's name.
_ADD_REPLY_FILE = """
CREATE FUNCTION samad_add_reply_file(wanted bigint, name text, media_type text, content bytea)
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  answered public.referrals;
  hash text := encode(sha256(content), 'hex');
  made bigint;
BEGIN
  SELECT * INTO answered FROM public.referrals r WHERE r.id = wanted AND NOT r.copy
    AND (r.ended_at = public.samad_now()
      OR r.ended_at IS NULL AND r.state IN ('sent', 'received', 'interim'))
    AND (public.samad_may('follow_up') OR r.agency_id = ANY (public.samad_my_agencies()));
  IF answered.id IS NULL THEN
    RAISE EXCEPTION 'not answered by this agency' USING ERRCODE = '42501';
  END IF;
  INSERT INTO public.blobs VALUES (hash, content) ON CONFLICT DO NOTHING;
  INSERT INTO public.attachments (case_id, sha256, name, media_type, size, stored_at)
  VALUES (answered.case_id, hash, name, media_type, length(content), public.samad_now())
  RETURNING id INTO made;
  INSERT INTO public.referral_files VALUES (answered.id, made, 'reply');
  RETURN made;
END $$
"""

# Whether a protected case has a citizen at all may be known; zero stands for one withheld.
_CITIZEN_TOLD = """
CREATE FUNCTION samad_citizen_told(wanted bigint) RETURNS bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT CASE WHEN citizen_id IS NULL OR identity_level = 'open' THEN citizen_id ELSE 0 END
  FROM public.cases
  WHERE id = wanted AND (public.samad_may('see_cases') OR public.samad_reaches(wanted))
$$
"""

_HOLD = """
CREATE FUNCTION samad_hold(wanted bigint) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NOT (public.samad_may('follow_up') OR public.samad_reaches(wanted)) THEN
    RAISE EXCEPTION 'not sent to this agency' USING ERRCODE = '42501';
  END IF;
  PERFORM FROM public.cases WHERE id = wanted FOR UPDATE;
END $$
"""

# As `transitions.state_after`; a test compares them. Other agencies' referrals count, unseen.
_SETTLE = """
CREATE FUNCTION samad_settle(wanted bigint) RETURNS text LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  states text[];
  after text;
BEGIN
  PERFORM public.samad_hold(wanted);
  SELECT coalesce(array_agg(state), '{}') INTO states FROM public.referrals
  WHERE case_id = wanted AND NOT copy AND parent_id IS NULL;
  after := CASE
    WHEN states && ARRAY['sent', 'received', 'interim'] THEN 'referred'
    WHEN 'answered' = ANY (states) THEN 'answered'
    WHEN 'returned' = ANY (states) THEN 'returned'
    ELSE 'under_review' END;
  UPDATE public.cases SET state = after, version = version + 1
  WHERE id = wanted AND state = 'referred' AND after <> 'referred';
  RETURN after;
END $$
"""

# Why it is waited for the citizen may be told in her own words: not of a protected case.
_PAUSE_REASON = """
CREATE FUNCTION samad_pause_reason(pause bigint) RETURNS text LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
  SELECT CASE WHEN public.samad_may('see_cases') OR public.samad_may('manage_centre')
      OR c.identity_level = 'open' AND public.samad_reaches(c.id) THEN p.reason
    ELSE '' END
  FROM public.clock_pauses p JOIN public.deadlines d ON d.id = p.deadline_id
  JOIN public.cases c ON c.id = d.case_id WHERE p.id = pause
$$
"""

_PAUSE_LIKE_OTHERS = """
CREATE FUNCTION samad_pause_like_others(clock bigint) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  INSERT INTO public.clock_pauses (deadline_id, paused_at, reason, staff_id)
  SELECT begun.id, begun.started_at, p.reason, p.staff_id FROM public.deadlines begun
  JOIN public.deadlines d ON d.case_id = begun.case_id
  JOIN public.clock_pauses p ON p.deadline_id = d.id AND p.resumed_at IS NULL
  WHERE begun.id = clock AND begun.due_at IS NULL AND begun.ended_at IS NULL
    AND NOT EXISTS (SELECT FROM public.clock_pauses own WHERE own.deadline_id = begun.id)
    AND (public.samad_may('take_call') OR public.samad_reaches(begun.case_id))
  ORDER BY p.id LIMIT 1;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'no clock that could stand still' USING ERRCODE = '42501';
  END IF;
END $$
"""

_ADD_WORDS = """
CREATE FUNCTION samad_add_words(wanted bigint, added text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NOT (public.samad_may('write_note') OR public.samad_reaches(wanted)) THEN
    RAISE EXCEPTION 'not a case of this person' USING ERRCODE = '42501';
  END IF;
  UPDATE public.case_search SET words = words || ' ' || added WHERE case_id = wanted;
END $$
"""


def upgrade() -> None:
    op.add_column("schema_info", sa.Column("rules", sa.String(), nullable=True))
    op.create_index("attachments_sha256", "attachments", ["sha256"])
    if op.get_context().dialect.name == "sqlite":
        return
    for statement in (
        *(who_may(), _ME, _MY_AGENCIES, _TOLD_OF, _REACHES),
        *(_FILE_TOLD, _CITIZEN_TOLD, _HOLD, _SETTLE, _ADD_WORDS, _ADD_REPLY_FILE),
        *(_PAUSE_REASON, _PAUSE_LIKE_OTHERS),
    ):
        op.execute(statement)
    op.execute("REVOKE ALL ON ALL FUNCTIONS IN SCHEMA public FROM PUBLIC")
