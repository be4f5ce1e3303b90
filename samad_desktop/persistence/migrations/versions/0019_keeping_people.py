"""Let the centre's administrator keep its people, while nobody who logs in may make roles.

Adds only: desks still on the previous version go on working, so the
database may be upgraded before the workstations. The functions belong to a role that may
make roles and cannot log in; each asks first whether the caller's own role is to keep people.
Supervisors read the record by pages, through functions alone.
"""

import sqlalchemy as sa
from alembic import op

from samad_desktop.domain.access import Role
from samad_desktop.persistence.server_rules import AUDITOR, DOORKEEPER, OWNER, group_role

revision = "0019"
down_revision = "0018"

_KEEPS_PEOPLE = """
CREATE FUNCTION samad_keeps_people() RETURNS void LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NOT public.samad_may('manage_staff') OR EXISTS (
      SELECT FROM public.staff WHERE login = session_user AND disabled) THEN
    RAISE EXCEPTION 'not for this person' USING ERRCODE = '42501';
  END IF;
END $$
"""

# One of the centre's people, held; never a role of the server's own, whatever the list says.
_PERSON = """
CREATE FUNCTION samad_person(wanted text) RETURNS public.staff
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  found public.staff;
BEGIN
  PERFORM public.samad_keeps_people();
  LOCK TABLE public.staff IN SHARE ROW EXCLUSIVE MODE;
  SELECT s.* INTO found FROM public.staff s WHERE s.login = wanted;
  IF found.id IS NULL OR wanted ~ '^(samad_|pg_)' OR NOT EXISTS (
      SELECT FROM pg_roles WHERE rolname = wanted AND NOT
        (rolsuper OR rolcreaterole OR rolcreatedb OR rolbypassrls OR rolreplication)) THEN
    RAISE EXCEPTION 'no person of this centre' USING ERRCODE = '42501';
  END IF;
  RETURN found;
END $$
"""

_REFUSE_WORDS = """
CREATE FUNCTION samad_refuse_words(verifier text, roles text[]) RETURNS void
LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF verifier !~ '^SCRAM-SHA-256\\$\\d+:[A-Za-z0-9+/=]+\\$[A-Za-z0-9+/=]+:[A-Za-z0-9+/=]+$' THEN
    RAISE EXCEPTION 'no verifier' USING ERRCODE = '22023';
  END IF;
  IF cardinality(roles) = 0 OR NOT roles <@ '{known}'::text[] THEN
    RAISE EXCEPTION 'no roles of a centre' USING ERRCODE = '22023';
  END IF;
END $$
"""

_REFUSE_LAST = """
CREATE FUNCTION samad_refuse_last() RETURNS void LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM public.staff s JOIN public.staff_roles r ON r.staff_id = s.id
      WHERE r.role = 'admin' AND NOT s.disabled) THEN
    RAISE EXCEPTION 'the last administrator' USING ERRCODE = '42501';
  END IF;
END $$
"""

_ADD = """
CREATE FUNCTION samad_add_person(
  new_login text, called text, verifier text, roles text[], must_change boolean)
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  made bigint;
BEGIN
  PERFORM public.samad_keeps_people();
  PERFORM public.samad_refuse_words(verifier, roles);
  IF new_login !~ '^[a-z][a-z0-9_.]{2,30}$'
      OR new_login ~ '^((samad_|pg_).*|postgres|public|none)$' OR trim(called) = '' THEN
    RAISE EXCEPTION 'no login' USING ERRCODE = '22023';
  END IF;
  EXECUTE format('CREATE ROLE %I LOGIN PASSWORD %L', new_login, verifier);
  INSERT INTO public.staff (login, display_name, must_change_password, made_at)
  VALUES (new_login, called, must_change, public.samad_now()) RETURNING id INTO made;
  PERFORM public.samad_give_roles(new_login, made, roles);
  RETURN made;
END $$
"""

_GIVE_ROLES = """
CREATE FUNCTION samad_give_roles(known_login text, person bigint, roles text[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  each text;
BEGIN
  FOR each IN SELECT unnest(roles) EXCEPT
      SELECT r.role FROM public.staff_roles r WHERE r.staff_id = person LOOP
    EXECUTE format('GRANT %I TO %I', 'samad_' || each, known_login);
    INSERT INTO public.staff_roles (staff_id, role) VALUES (person, each);
  END LOOP;
  FOR each IN SELECT r.role FROM public.staff_roles r WHERE r.staff_id = person EXCEPT
      SELECT unnest(roles) LOOP
    EXECUTE format('REVOKE %I FROM %I', 'samad_' || each, known_login);
    DELETE FROM public.staff_roles r WHERE r.staff_id = person AND r.role = each;
  END LOOP;
END $$
"""

# Each change names the version that was read, or none; it returns the new one, and nothing
# where somebody else was first.
_CHANGE = """
CREATE FUNCTION samad_change_person(wanted text, seen bigint, called text, roles text[])
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  person public.staff := public.samad_person(wanted);
  was_admin boolean;
BEGIN
  IF person.version <> seen THEN
    RETURN NULL;
  END IF;
  IF cardinality(roles) = 0 OR NOT roles <@ '{known}'::text[] OR trim(called) = '' THEN
    RAISE EXCEPTION 'no roles of a centre' USING ERRCODE = '22023';
  END IF;
  was_admin := EXISTS (
    SELECT FROM public.staff_roles r WHERE r.staff_id = person.id AND r.role = 'admin');
  PERFORM public.samad_give_roles(wanted, person.id, roles);
  UPDATE public.staff SET display_name = called, version = version + 1 WHERE id = person.id;
  IF was_admin THEN
    PERFORM public.samad_refuse_last();
  END IF;
  RETURN person.version + 1;
END $$
"""

_LET_IN = """
CREATE FUNCTION samad_let_in(wanted text, seen bigint, allowed boolean)
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  person public.staff := public.samad_person(wanted);
BEGIN
  IF person.version <> seen THEN
    RETURN NULL;
  END IF;
  EXECUTE format('ALTER ROLE %I %s', wanted, CASE WHEN allowed THEN 'LOGIN' ELSE 'NOLOGIN' END);
  UPDATE public.staff SET disabled = NOT allowed, version = version + 1 WHERE id = person.id;
  IF NOT allowed THEN
    PERFORM public.samad_refuse_last();
  END IF;
  RETURN person.version + 1;
END $$
"""

# Only of who is shut out for good: it is called once that is stored.
_END_SESSIONS = """
CREATE FUNCTION samad_end_sessions(wanted text) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  person public.staff := public.samad_person(wanted);
BEGIN
  IF NOT person.disabled THEN
    RAISE EXCEPTION 'not shut out' USING ERRCODE = '42501';
  END IF;
  RETURN (SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE usename = wanted);
END $$
"""

_RESET = """
CREATE FUNCTION samad_reset_password(wanted text, seen bigint, verifier text)
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  person public.staff := public.samad_person(wanted);
BEGIN
  IF person.version <> seen THEN
    RETURN NULL;
  END IF;
  PERFORM public.samad_refuse_words(verifier, '{admin}');
  EXECUTE format('ALTER ROLE %I PASSWORD %L', wanted, verifier);
  UPDATE public.staff SET must_change_password = true, version = version + 1
  WHERE id = person.id;
  RETURN person.version + 1;
END $$
"""

# What a supervisor is told of the record: never the record itself, and at most a page.
_OF_CASE = """
CREATE FUNCTION samad_audit_of_case(wanted bigint, before bigint, size int)
RETURNS SETOF public.audit_events LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NOT public.samad_may('see_audit') THEN
    RAISE EXCEPTION 'not for this person' USING ERRCODE = '42501';
  END IF;
  RETURN QUERY SELECT e.* FROM public.audit_events e
  WHERE (before IS NULL OR e.id < before) AND (
    e.noun IN ('cases', 'identity') AND e.keys = wanted::text
    OR e.noun = 'cases' AND e.rows > 1 AND wanted::text = ANY (string_to_array(e.keys, ','))
    OR e.noun = 'referrals' AND e.keys IN (
      SELECT r.id::text FROM public.referrals r WHERE r.case_id = wanted)
    OR e.noun = 'attachments' AND e.keys IN (
      SELECT a.id::text FROM public.attachments a WHERE a.case_id = wanted))
  ORDER BY e.id DESC LIMIT least(size, 201);
END $$
"""

_OF_PERSON = """
CREATE FUNCTION samad_audit_of_person(
  who text, since timestamptz, until timestamptz, before bigint, size int)
RETURNS SETOF public.audit_events LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NOT public.samad_may('see_audit') THEN
    RAISE EXCEPTION 'not for this person' USING ERRCODE = '42501';
  END IF;
  RETURN QUERY SELECT e.* FROM public.audit_events e
  WHERE e.login = who AND e.at >= since AND e.at < until AND (before IS NULL OR e.id < before)
  ORDER BY e.id DESC LIMIT least(size, 201);
END $$
"""

# The last seals computed anew, and whether what a workstation kept of one is still there.
_STATE = """
CREATE FUNCTION samad_audit_state(kept_number bigint, kept_hash text)
RETURNS TABLE (seals bigint, sealed_until timestamptz, unsealed bigint, wrong bigint,
  witnessed boolean)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NOT public.samad_may('see_audit') THEN
    RAISE EXCEPTION 'not for this person' USING ERRCODE = '42501';
  END IF;
  RETURN QUERY SELECT
    (SELECT coalesce(max(s.number), 0) FROM public.audit_seals s),
    (SELECT max(s.sealed_at) FROM public.audit_seals s),
    (SELECT count(*) FROM public.audit_events e WHERE e.seal IS NULL),
    (SELECT min(s.number) FROM public.audit_seals s
      WHERE s.number > (SELECT max(l.number) - 20 FROM public.audit_seals l)
      AND s.hash IS DISTINCT FROM (
        SELECT encode(sha256(convert_to(concat_ws(chr(30), coalesce(
          (SELECT b.hash FROM public.audit_seals b WHERE b.number = s.number - 1), ''),
          string_agg(public.samad_audit_line(e), chr(30) ORDER BY e.id)), 'UTF8')), 'hex')
        FROM public.audit_events e WHERE e.seal = s.number)),
    kept_number IS NULL OR EXISTS (SELECT FROM public.audit_seals s
      WHERE s.number = kept_number AND s.hash = kept_hash);
END $$
"""

_FOR_SUPERVISORS = (
    "samad_audit_of_case(bigint, bigint, int)",
    "samad_audit_of_person(text, timestamptz, timestamptz, bigint, int)",
    "samad_audit_state(bigint, text)",
)
_INNER = (
    *("samad_keeps_people()", "samad_person(text)", "samad_refuse_words(text, text[])"),
    *("samad_refuse_last()", "samad_give_roles(text, bigint, text[])"),
)
_FOR_ADMINS = (
    "samad_add_person(text, text, text, text[], boolean)",
    "samad_change_person(text, bigint, text, text[])",
    "samad_let_in(text, bigint, boolean)",
    "samad_reset_password(text, bigint, text)",
    "samad_end_sessions(text)",
)


def upgrade() -> None:
    op.add_column("staff", sa.Column("version", sa.Integer(), server_default="1", nullable=False))
    if op.get_context().dialect.name == "sqlite":
        return
    for statement in _what_the_doorkeeper_needs():
        op.execute(statement)
    op.execute(f"SET LOCAL ROLE {DOORKEEPER}")
    known = "{" + ",".join(Role) + "}"
    for body in (_KEEPS_PEOPLE, _PERSON, _REFUSE_LAST, _GIVE_ROLES, _ADD, _LET_IN):
        op.execute(body)
    for body in (_END_SESSIONS, _RESET, _REFUSE_WORDS, _CHANGE):
        op.execute(body.replace("{known}", known))
    for name in (*_INNER, *_FOR_ADMINS):
        op.execute(f"REVOKE ALL ON FUNCTION {name} FROM PUBLIC")
    for name in _FOR_ADMINS:
        op.execute(f"GRANT EXECUTE ON FUNCTION {name} TO {group_role(Role.ADMIN)}")
    op.execute(f"SET LOCAL ROLE {OWNER}")
    op.execute(f"REVOKE CREATE ON SCHEMA public FROM {DOORKEEPER}")
    _let_supervisors_read()


def _let_supervisors_read() -> None:
    """Show pages of the record through functions; its own role computes the seals."""
    for body in (_OF_CASE, _OF_PERSON):
        op.execute(body)
    op.execute(f"GRANT EXECUTE ON FUNCTION samad_may(text) TO {AUDITOR}")
    op.execute(f"GRANT USAGE, CREATE ON SCHEMA public TO {AUDITOR}")
    op.execute(f"SET LOCAL ROLE {AUDITOR}")
    op.execute("CREATE INDEX audit_events_many ON audit_events (noun, id) WHERE rows > 1")
    op.execute(_STATE)
    supervisor = group_role(Role.SUPERVISOR)
    for name in _FOR_SUPERVISORS[2:]:
        op.execute(f"REVOKE ALL ON FUNCTION {name} FROM PUBLIC")
        op.execute(f"GRANT EXECUTE ON FUNCTION {name} TO {supervisor}")
    op.execute(f"SET LOCAL ROLE {OWNER}")
    for name in _FOR_SUPERVISORS[:2]:
        op.execute(f"REVOKE ALL ON FUNCTION {name} FROM PUBLIC")
        op.execute(f"GRANT EXECUTE ON FUNCTION {name} TO {supervisor}")
    op.execute(f"REVOKE CREATE ON SCHEMA public FROM {AUDITOR}")


def _what_the_doorkeeper_needs() -> tuple[str, ...]:
    return (
        f"GRANT USAGE, CREATE ON SCHEMA public TO {DOORKEEPER}",
        f"GRANT SELECT, INSERT, UPDATE ON staff TO {DOORKEEPER}",
        f"GRANT SELECT, INSERT, DELETE ON staff_roles TO {DOORKEEPER}",
        f"GRANT EXECUTE ON FUNCTION samad_may(text), samad_now() TO {DOORKEEPER}",
    )
