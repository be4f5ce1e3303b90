"""Record who changed what and who saw a protected identity, out of every client's reach.

Adds only: desks still on the previous version go on working, so the
database may be upgraded before the workstations. The record belongs to a role of its own:
even the owner of the other tables may only read it.
"""

from alembic import op

from samad_desktop.persistence.server_rules import AUDITOR, CLIENT, OWNER

revision = "0017"
down_revision = "0016"

_TABLES = """
CREATE TABLE audit_events (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  login text NOT NULL DEFAULT session_user,
  workstation text NOT NULL DEFAULT
    coalesce(host(inet_client_addr()), 'local') || ' ' || current_setting('application_name'),
  deed text NOT NULL,
  noun text NOT NULL,
  keys text NOT NULL,
  rows bigint NOT NULL,
  columns text NOT NULL DEFAULT '',
  reason text NOT NULL DEFAULT '',
  transaction xid8 NOT NULL DEFAULT pg_current_xact_id(),
  seal bigint
);
CREATE INDEX audit_events_unsealed ON audit_events (id) WHERE seal IS NULL;
CREATE INDEX audit_events_seal ON audit_events (seal, id);
CREATE INDEX audit_events_noun ON audit_events (noun, keys, id);
CREATE INDEX audit_events_login ON audit_events (login, at);
CREATE TABLE audit_seals (
  number bigint PRIMARY KEY,
  hash text NOT NULL,
  rows bigint NOT NULL,
  sealed_at timestamptz NOT NULL
)
"""

# One row a statement: of up to 20 rows their keys, of one changed row its changed columns.
_AUDIT = """
CREATE FUNCTION samad_audit() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  counted bigint;
  named text;
  changed text := '';
BEGIN
  SELECT count(*) INTO counted FROM touched;
  IF counted = 0 THEN
    RETURN NULL;
  END IF;
  SELECT string_agg(to_jsonb(one) ->> TG_ARGV[0], ',') INTO named
  FROM (SELECT * FROM touched LIMIT 20) one;
  IF TG_OP = 'UPDATE' AND counted = 1 THEN
    SELECT coalesce(string_agg(a.key, ',' ORDER BY a.key), '') INTO changed
    FROM untouched o, touched n, jsonb_each(to_jsonb(o)) b, jsonb_each(to_jsonb(n)) a
    WHERE a.key = b.key AND a.value IS DISTINCT FROM b.value;
  END IF;
  INSERT INTO public.audit_events (deed, noun, keys, rows, columns)
  VALUES (lower(TG_OP), TG_TABLE_NAME, named, counted, changed);
  RETURN NULL;
END $$
"""

# As `domain.audit.AuditEvent.line`; verifying computes it anew, outside the database.
_LINE = """
CREATE FUNCTION samad_audit_line(event public.audit_events) RETURNS text LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
  SELECT concat_ws(chr(31), event.id,
    to_char(event.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), event.login,
    event.workstation, event.deed, event.noun, event.keys, event.rows, event.columns,
    event.reason)
$$
"""

# One at a time, and never on the way of anybody who writes. What is not committed yet goes
# into a later batch. The lock is one that no client can take: an advisory one could be held
# for ever by anybody who logs in.
_SEAL = """
CREATE FUNCTION samad_seal_audit() RETURNS TABLE (number bigint, hash text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  BEGIN
    LOCK TABLE public.audit_seals IN SHARE ROW EXCLUSIVE MODE NOWAIT;
    PERFORM public.samad_seal_batch();
  EXCEPTION WHEN lock_not_available THEN
    NULL;
  END;
  RETURN QUERY SELECT s.number, s.hash FROM public.audit_seals s ORDER BY s.number DESC LIMIT 1;
END $$
"""

_SEAL_BATCH = """
CREATE FUNCTION samad_seal_batch() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  before public.audit_seals;
  following bigint;
BEGIN
  SELECT s.* INTO before FROM public.audit_seals s ORDER BY s.number DESC LIMIT 1;
  following := coalesce(before.number, 0) + 1;
  UPDATE public.audit_events SET seal = following WHERE id IN (
    SELECT e.id FROM public.audit_events e WHERE e.seal IS NULL ORDER BY e.id LIMIT 10000);
  IF FOUND THEN
    INSERT INTO public.audit_seals
    SELECT following, encode(sha256(convert_to(
        concat_ws(chr(30), coalesce(before.hash, ''), string_agg(
          public.samad_audit_line(e), chr(30) ORDER BY e.id)), 'UTF8')), 'hex'),
      count(*), public.samad_now()
    FROM public.audit_events e WHERE e.seal = following;
  END IF;
END $$
"""

# As `domain.protection.may_know_citizen`; a test compares them.
_MAY_KNOW = """
CREATE FUNCTION samad_may_know(wanted bigint) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
  SELECT EXISTS (SELECT FROM public.cases WHERE id = wanted AND CASE identity_level
    WHEN 'hidden' THEN public.samad_may('see_hidden')
    WHEN 'open' THEN public.samad_may('see_cases')
    ELSE public.samad_may('see_protected') OR registered_by = public.samad_me() END)
$$
"""

_IDENTITY = """
CREATE FUNCTION samad_identity_of(wanted bigint)
RETURNS TABLE (citizen_id bigint, name text, national_id text, phones text[])
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT known.citizen_id, known.name, known.national_id,
    ARRAY(SELECT p.number FROM public.citizen_phones p WHERE p.citizen_id = known.citizen_id
      ORDER BY p.last_used_at DESC)
  FROM public.citizen_identities known WHERE known.citizen_id IN (
    SELECT c.citizen_id FROM public.cases c WHERE c.id = wanted
    UNION SELECT k.citizen_id FROM public.contacts k WHERE k.case_id = wanted
    UNION SELECT k.on_behalf_of_id FROM public.contacts k WHERE k.case_id = wanted)
$$
"""

_ASK = """
CREATE FUNCTION samad_ask_identity(wanted bigint, why text) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  request bigint;
BEGIN
  IF NOT public.samad_may_know(wanted) THEN
    RAISE EXCEPTION 'not for this person' USING ERRCODE = '42501';
  END IF;
  IF length(regexp_replace(why, '\\s', '', 'g')) < 5 OR length(why) > 500 THEN
    RAISE EXCEPTION 'a reason has 5 to 500 letters' USING ERRCODE = '22023';
  END IF;
  IF (SELECT count(*) FROM public.audit_events e WHERE e.login = session_user
      AND e.deed = 'asked' AND e.at > clock_timestamp() - interval '1 hour') >= 60 THEN
    RAISE EXCEPTION 'too many identities in an hour' USING ERRCODE = '42501';
  END IF;
  INSERT INTO public.audit_events (deed, noun, keys, rows, reason)
  VALUES ('asked', 'identity', wanted::text, 1, why) RETURNING id INTO request;
  RETURN request;
END $$
"""

# The request must be of an earlier transaction, so that no roll-back takes it away.
_SHOW = """
CREATE FUNCTION samad_show_identity(request bigint)
RETURNS TABLE (citizen_id bigint, name text, national_id text, phones text[])
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  wanted bigint;
BEGIN
  SELECT e.keys::bigint INTO wanted FROM public.audit_events e
  WHERE e.id = request AND e.deed = 'asked' AND e.login = session_user
    AND e.transaction <> pg_current_xact_id()
    AND e.at > clock_timestamp() - interval '15 minutes';
  IF wanted IS NULL OR NOT public.samad_may_know(wanted) THEN
    RAISE EXCEPTION 'no request of this person that holds' USING ERRCODE = '42501';
  END IF;
  INSERT INTO public.audit_events (deed, noun, keys, rows, reason)
  VALUES ('saw', 'identity', wanted::text, 1, request::text);
  RETURN QUERY SELECT * FROM public.samad_identity_of(wanted);
END $$
"""

_EVERYTHING = ("INSERT", "UPDATE", "DELETE")
_NEVER_AGAIN = ("UPDATE", "DELETE")
_AUDITED: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    *((name, "id", _EVERYTHING) for name in ("cases", "referrals", "attachments", "case_links")),
    ("sub_referrals", "id", _EVERYTHING),
    ("referral_files", "attachment_id", _EVERYTHING),
    *((name, "staff_id", _EVERYTHING) for name in ("staff_roles", "staff_agencies")),
    ("staff", "id", _EVERYTHING),
    ("citizen_identities", "citizen_id", _EVERYTHING),
    *((name, "id", _NEVER_AGAIN) for name in ("citizens", "contacts", "case_events")),
    *((name, "id", _NEVER_AGAIN) for name in ("call_backs", "centre_events", "citizen_events")),
    ("contact_identities", "contact_id", _NEVER_AGAIN),
)
_TOUCHED = {
    "INSERT": "NEW TABLE AS touched",
    "UPDATE": "OLD TABLE AS untouched NEW TABLE AS touched",
    "DELETE": "OLD TABLE AS touched",
}


def upgrade() -> None:
    if op.get_context().dialect.name == "sqlite":
        return
    for statement in (_MAY_KNOW, _IDENTITY):
        op.execute(statement)
    for name in ("samad_may_know(bigint)", "samad_identity_of(bigint)"):
        _only_to(AUDITOR, name)
    op.execute(f"GRANT USAGE, CREATE ON SCHEMA public TO {AUDITOR}")
    op.execute(f"GRANT EXECUTE ON FUNCTION samad_now() TO {AUDITOR}")
    op.execute(f"SET LOCAL ROLE {AUDITOR}")
    for statement in (*_TABLES.split(";"), _AUDIT, _LINE, _SEAL_BATCH, _SEAL, _ASK, _SHOW):
        op.execute(statement)
    _only_to(OWNER, "samad_audit()")
    _only_to(AUDITOR, "samad_audit_line(audit_events)")
    _only_to(AUDITOR, "samad_seal_batch()")
    for name in ("seal_audit()", "ask_identity(bigint, text)", "show_identity(bigint)"):
        _only_to(CLIENT, f"samad_{name}")
    op.execute(f"GRANT SELECT ON audit_events, audit_seals, audit_events_id_seq TO {OWNER}")
    op.execute(f"SET LOCAL ROLE {OWNER}")
    op.execute(f"REVOKE CREATE ON SCHEMA public FROM {AUDITOR}")
    for table, key, verbs in _AUDITED:
        for verb in verbs:
            op.execute(
                f"CREATE TRIGGER {table}_audited_{verb.lower()} AFTER {verb} ON {table}"
                f" REFERENCING {_TOUCHED[verb]} FOR EACH STATEMENT"
                f" EXECUTE FUNCTION samad_audit('{key}')"
            )


def _only_to(role: str, function: str) -> None:
    op.execute(f"REVOKE ALL ON FUNCTION {function} FROM PUBLIC")
    op.execute(f"GRANT EXECUTE ON FUNCTION {function} TO {role}")
