"""Give PostgreSQL its clock, its codes, its notices, and each group role its grants.

Adds only: desks still on the previous version go on working, so the
database may be upgraded before the workstations.
"""

from alembic import op

from samad_desktop.persistence.server_rules import grants_at_0005

revision = "0005"
down_revision = "0004"

_NOTICES = {
    "cases": "case",
    "contacts": "contact",
    "citizens": "citizen",
    "citizen_identities": "citizen",
    "subjects": "reference",
    "agencies": "reference",
    "routing": "reference",
    "canned_texts": "reference",
    "staff": "staff",
}

_NOW = """
CREATE FUNCTION samad_now() RETURNS timestamptz LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS 'SELECT transaction_timestamp()'
"""

_ANNOUNCE = """
CREATE FUNCTION samad_announce() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM pg_notify('samad_changes', TG_ARGV[0]);
  RETURN NULL;
END $$
"""

# The same eight-round Feistel network as domain/tracking_codes.py; a test compares them.
_PERMUTED = """
CREATE FUNCTION samad_permuted(number bigint, key text) RETURNS bigint
LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  l bigint := number / 10000;
  r bigint := number % 10000;
  h bytea;
  f bigint;
  t bigint;
BEGIN
  FOR i IN 0..7 LOOP
    h := sha256(convert_to(key, 'UTF8') || set_byte('\\x00'::bytea, 0, i)
         || set_byte(set_byte('\\x0000'::bytea, 0, (r / 256)::int), 1, (r % 256)::int));
    f := get_byte(h, 0)::bigint * 16777216 + get_byte(h, 1) * 65536
         + get_byte(h, 2) * 256 + get_byte(h, 3);
    t := (l + f) % 10000;
    l := r;
    r := t;
  END LOOP;
  RETURN l * 10000 + r;
END $$
"""

_PASSES_AS_ID = """
CREATE FUNCTION samad_passes_as_national_id(code text) RETURNS boolean
LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  total int := 0;
BEGIN
  FOR i IN 1..9 LOOP
    total := total + substr(code, i, 1)::int * (11 - i);
  END LOOP;
  total := total % 11;
  RETURN substr(code, 10, 1)::int = CASE WHEN total < 2 THEN total ELSE 11 - total END;
END $$
"""

_LEASE = """
CREATE FUNCTION lease_codes(wanted int) RETURNS SETOF text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  key text;
  body text;
  code text;
  given int := 0;
BEGIN
  IF wanted NOT BETWEEN 1 AND 1000 THEN
    RAISE EXCEPTION 'codes are leased by 1 to 1000' USING ERRCODE = '22023';
  END IF;
  SELECT permutation_key INTO STRICT key FROM public.code_counter;
  WHILE given < wanted LOOP
    body := lpad(public.samad_permuted(nextval('public.code_numbers'), key)::text, 8, '0');
    code := body || lpad((98 - (body::bigint * 100) % 97)::text, 2, '0');
    IF left(code, 1) NOT IN ('0', '9') AND NOT public.samad_passes_as_national_id(code) THEN
      given := given + 1;
      RETURN NEXT code;
    END IF;
  END LOOP;
END $$
"""

_LOGGED_IN = """
CREATE FUNCTION samad_logged_in() RETURNS void LANGUAGE sql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
  UPDATE public.staff SET last_login_at = public.samad_now() WHERE login = session_user
$$
"""

_PASSWORD_CHANGED = """
CREATE FUNCTION samad_password_changed() RETURNS void LANGUAGE sql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
  UPDATE public.staff SET must_change_password = false WHERE login = session_user
$$
"""

_SEQUENCE = "CREATE SEQUENCE code_numbers MINVALUE 0 MAXVALUE 99999999 START 0"


def upgrade() -> None:
    if op.get_context().dialect.name == "sqlite":
        return
    for statement in (
        _SEQUENCE,
        _NOW,
        _ANNOUNCE,
        _PERMUTED,
        _PASSES_AS_ID,
        _LEASE,
        _LOGGED_IN,
        _PASSWORD_CHANGED,
    ):
        op.execute(statement)
    for table, noun in _NOTICES.items():
        op.execute(
            f"CREATE TRIGGER {table}_announced AFTER INSERT OR UPDATE ON {table}"
            f" FOR EACH STATEMENT EXECUTE FUNCTION samad_announce('{noun}')"
        )
    for statement in grants_at_0005():
        op.execute(statement)
