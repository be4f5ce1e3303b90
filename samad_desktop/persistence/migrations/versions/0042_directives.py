"""Remember the directives of officials, what became of each, and what directors promised.

Adds only: desks still on the previous version go on working, so the database may be upgraded
before the workstations.
"""

from datetime import UTC, date, datetime

import sqlalchemy as sa
from alembic import op

from samad_desktop.persistence.tables.base import Code, UtcDateTime

revision = "0042"
down_revision = "0041"

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_SCHEME = "{year}/م/{serial}"
_TERM = {
    "step": "directive",
    "unit": "working_hours",
    "amount": 35,
    "valid_from": date(2020, 3, 20),
    "source": "ضابطهٔ آغازین برنامه؛ مرکز آن را با ضابطهٔ خود جایگزین می‌کند.",
}
_EVERYTHING = ("INSERT", "UPDATE", "DELETE")
_AUDITED = (
    *((name, _EVERYTHING) for name in ("directives", "directive_recipients", "promises")),
    ("directive_settings", ("UPDATE", "DELETE")),
)
_TOUCHED = {
    "INSERT": "NEW TABLE AS touched",
    "UPDATE": "OLD TABLE AS untouched NEW TABLE AS touched",
    "DELETE": "OLD TABLE AS touched",
}
_PINNED = "LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$"

# One after the other, each until it is stored: no number is left out, and none given twice.
_NUMBER = f"""
CREATE FUNCTION samad_number_directive() RETURNS trigger {_PINNED}
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('samad_directives'));
  NEW.serial := (SELECT coalesce(max(d.serial), 0) + 1 FROM public.directives d
    WHERE d.series = NEW.series);
  NEW.number := replace(NEW.series, '{{serial}}', NEW.serial::text);
  RETURN NEW;
END $$
"""
# The sample centre is made anew as often as somebody likes.
_KEEP_NUMBER = f"""
CREATE FUNCTION samad_keep_directive() RETURNS trigger {_PINNED}
BEGIN
  IF TG_OP = 'DELETE' AND (SELECT c.is_sample FROM public.centre c) THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'a directive keeps its number' USING ERRCODE = '42501';
END $$
"""
_ACCUSED = f"""
CREATE FUNCTION samad_is_accused(wanted bigint, agency bigint) RETURNS boolean
{_PINNED.replace("plpgsql", "plpgsql STABLE")}
BEGIN
  RETURN EXISTS (SELECT FROM public.cases c
    WHERE c.id = wanted AND c.accused_agency_id = agency);
END $$
"""
_MINE = f"""
CREATE FUNCTION samad_my_directives() RETURNS bigint[]
{_PINNED.replace("plpgsql", "plpgsql STABLE")}
DECLARE
  mine bigint[] := public.samad_my_agencies();
BEGIN
  RETURN ARRAY(SELECT o.directive_id FROM public.directive_recipients o
    WHERE o.agency_id = ANY (mine));
END $$
"""
# An agency neither reads the case nor writes in its timeline but by what it says here.
_MOVE = f"""
CREATE FUNCTION samad_move_directive(
  recipient bigint, seen int, wanted text, said text, told json, spelled text)
RETURNS boolean {_PINNED}
DECLARE
  r public.directive_recipients;
  matter bigint;
  now_at timestamptz := public.samad_now();
BEGIN
  SELECT * INTO r FROM public.directive_recipients o WHERE o.id = recipient FOR UPDATE;
  IF r.id IS NULL OR r.copy OR r.state = 'done' OR wanted NOT IN ('received', 'in_progress', 'done')
      OR NOT r.agency_id = ANY (public.samad_my_agencies()) THEN
    RAISE EXCEPTION 'no directive to this agency' USING ERRCODE = '42501';
  END IF;
  IF r.version <> seen THEN
    RETURN false;
  END IF;
  UPDATE public.directive_recipients o SET version = version + 1, state = wanted,
    received_at = coalesce(received_at, now_at),
    done_at = CASE WHEN wanted = 'done' THEN now_at END,
    reply = CASE WHEN said = '' THEN reply ELSE said END
  WHERE o.id = recipient;
  IF wanted = 'done' THEN
    UPDATE public.deadlines d SET ended_at = now_at
    WHERE d.recipient_id = recipient AND d.ended_at IS NULL;
  END IF;
  SELECT d.case_id INTO matter FROM public.directives d WHERE d.id = r.directive_id;
  INSERT INTO public.case_events
    (case_id, recipient_id, kind, staff_id, at, stored_at, text, detail)
  VALUES (matter, recipient, 'directive_' || wanted, public.samad_me(), now_at, now_at, said,
    told);
  IF spelled <> '' THEN
    UPDATE public.case_search s SET words = words || ' ' || spelled WHERE s.case_id = matter;
  END IF;
  RETURN true;
END $$
"""
_ON_SERVER = (
    *(_NUMBER, _KEEP_NUMBER, _ACCUSED, _MINE, _MOVE),
    (
        "CREATE TRIGGER directives_numbered BEFORE INSERT ON directives"
        " FOR EACH ROW EXECUTE FUNCTION samad_number_directive()"
    ),
    (
        "CREATE TRIGGER directives_kept BEFORE UPDATE OF series, serial, number OR DELETE"
        " ON directives FOR EACH ROW EXECUTE FUNCTION samad_keep_directive()"
    ),
    *(
        f"REVOKE ALL ON FUNCTION {name} FROM PUBLIC"
        for name in (
            *("samad_number_directive()", "samad_keep_directive()", "samad_my_directives()"),
            "samad_is_accused(bigint, bigint)",
            "samad_move_directive(bigint, int, text, text, json, text)",
        )
    ),
)
_REFUSE = "BEGIN SELECT RAISE(ABORT, 'a directive keeps its number'); END"
_ON_FILE = (
    (
        "CREATE TRIGGER directives_numbered BEFORE INSERT ON directives WHEN NEW.serial <> (SELECT"
        " coalesce(max(serial), 0) + 1 FROM directives WHERE series = NEW.series)"
        f" OR NEW.number <> replace(NEW.series, '{{serial}}', NEW.serial) {_REFUSE}"
    ),
    (
        "CREATE TRIGGER directives_kept BEFORE UPDATE OF series, serial, number ON directives"
        f" {_REFUSE}"
    ),
    (
        "CREATE TRIGGER directives_stay BEFORE DELETE ON directives"
        f" WHEN NOT (SELECT is_sample FROM centre) {_REFUSE}"
    ),
)


def upgrade() -> None:
    _settings()
    _directives()
    _recipients()
    _promises()
    _clocks_and_events()
    _term()
    if op.get_context().dialect.name == "sqlite":
        for statement in _ON_FILE:
            op.execute(sa.text(statement))
        return
    for statement in _ON_SERVER:
        op.execute(sa.text(statement))
    for table, verbs in _AUDITED:
        op.execute(
            f"CREATE TRIGGER {table}_announced AFTER INSERT OR UPDATE OR DELETE ON {table}"
            " FOR EACH STATEMENT EXECUTE FUNCTION samad_announce('directive')"
        )
        for verb in verbs:
            op.execute(
                f"CREATE TRIGGER {table}_audited_{verb.lower()} AFTER {verb} ON {table}"
                f" REFERENCING {_TOUCHED[verb]} FOR EACH STATEMENT"
                " EXECUTE FUNCTION samad_audit('id')"
            )


def _settings() -> None:
    settings = op.create_table(
        "directive_settings",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("scheme", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("directive_settings_pkey")),
    )
    op.bulk_insert(settings, [{"id": 1, "scheme": _SCHEME}])


def _directives() -> None:
    op.create_table(
        "directives",
        sa.Column("id", _ID, sa.Identity(always=False), nullable=False),
        sa.Column("uuid", sa.Uuid(), nullable=False),
        sa.Column("series", Code(), nullable=False),
        sa.Column("serial", sa.Integer(), nullable=False),
        sa.Column("number", Code(), nullable=False),
        sa.Column("official_id", _ID, nullable=False),
        sa.Column("session_id", _ID, nullable=True),
        sa.Column("slot", _ID, nullable=True),
        sa.Column("case_id", _ID, nullable=False),
        sa.Column("tracking_code", Code(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("issued_by", _ID, nullable=False),
        sa.Column("issued_at", UtcDateTime(), nullable=False),
        *_to("directives", official_id="officials", session_id="desk_sessions"),
        *_to("directives", case_id="cases", issued_by="staff"),
        sa.PrimaryKeyConstraint("id", name=op.f("directives_pkey")),
        sa.UniqueConstraint("uuid", name=op.f("directives_uuid_key")),
        sa.UniqueConstraint("number", name=op.f("directives_number_key")),
        sa.UniqueConstraint("series", "serial", name=op.f("directives_series_serial_key")),
    )
    _indexes("directives", "official_id", "session_id", "case_id")


def _recipients() -> None:
    op.create_table(
        "directive_recipients",
        sa.Column("id", _ID, sa.Identity(always=False), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("directive_id", _ID, nullable=False),
        sa.Column("agency_id", _ID, nullable=False),
        sa.Column("copy", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("state", Code(), nullable=False),
        sa.Column("received_at", UtcDateTime(), nullable=True),
        sa.Column("done_at", UtcDateTime(), nullable=True),
        sa.Column("reply", sa.String(), server_default="", nullable=False),
        sa.Column("verdict", Code(), nullable=True),
        sa.Column("verified_by", _ID, nullable=True),
        sa.Column("verified_at", UtcDateTime(), nullable=True),
        sa.Column("refuted_at", UtcDateTime(), nullable=True),
        sa.Column("heard", sa.String(), server_default="", nullable=False),
        *_to("directive_recipients", directive_id="directives", agency_id="agencies"),
        *_to("directive_recipients", verified_by="staff"),
        sa.PrimaryKeyConstraint("id", name=op.f("directive_recipients_pkey")),
        sa.UniqueConstraint(
            "directive_id",
            "agency_id",
            name=op.f("directive_recipients_directive_id_agency_id_key"),
        ),
    )
    _indexes("directive_recipients", "directive_id")
    open_ones = sa.text("verdict IS NULL")
    op.create_index(
        "directive_recipients_open",
        "directive_recipients",
        ["agency_id", "id"],
        postgresql_where=open_ones,
        sqlite_where=open_ones,
    )


def _promises() -> None:
    op.create_table(
        "promises",
        sa.Column("id", _ID, sa.Identity(always=False), nullable=False),
        sa.Column("uuid", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("official_id", _ID, nullable=False),
        sa.Column("agency_id", _ID, nullable=False),
        sa.Column("session_id", _ID, nullable=True),
        sa.Column("slot", _ID, nullable=True),
        sa.Column("case_id", _ID, nullable=True),
        sa.Column("directive_id", _ID, nullable=True),
        sa.Column("reached", sa.Boolean(), nullable=False),
        sa.Column("director", sa.String(), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("due_at", UtcDateTime(), nullable=True),
        sa.Column("broken_at", UtcDateTime(), nullable=True),
        sa.Column("made_by", _ID, nullable=False),
        sa.Column("made_at", UtcDateTime(), nullable=False),
        sa.Column("verdict", Code(), nullable=True),
        sa.Column("verified_by", _ID, nullable=True),
        sa.Column("verified_at", UtcDateTime(), nullable=True),
        sa.Column("heard", sa.String(), server_default="", nullable=False),
        *_to("promises", official_id="officials", agency_id="agencies", case_id="cases"),
        *_to("promises", session_id="desk_sessions", directive_id="directives"),
        *_to("promises", made_by="staff", verified_by="staff"),
        sa.PrimaryKeyConstraint("id", name=op.f("promises_pkey")),
        sa.UniqueConstraint("uuid", name=op.f("promises_uuid_key")),
    )
    _indexes("promises", "official_id", "session_id", "case_id")


def _clocks_and_events() -> None:
    """A clock and an event of a directive know whose they are; those of before do not."""
    for table in ("deadlines", "case_events"):
        op.add_column(table, sa.Column("recipient_id", _ID, nullable=True))
        named = sa.text("recipient_id IS NOT NULL")
        op.create_index(
            f"{table}_recipient_id",
            table,
            ["recipient_id"],
            unique=table == "deadlines",
            postgresql_where=named,
            sqlite_where=named,
        )


def _term() -> None:
    """A centre that has rules already gets one for directives; a new one is given it anew."""
    policies = sa.table(
        "deadline_policies",
        *(sa.column(name) for name in ("step", "unit", "amount", "source")),
        sa.column("valid_from", sa.Date()),
        sa.column("entered_at", UtcDateTime()),
    )
    bind = op.get_bind()
    if bind.execute(sa.select(policies.c.step).limit(1)).first() is not None:
        bind.execute(sa.insert(policies).values(**_TERM, entered_at=datetime.now(UTC)))


def _indexes(table: str, *columns: str) -> None:
    for column in columns:
        op.create_index(op.f(f"{table}_{column}"), table, [column])


def _to(table: str, **targets: str) -> list[sa.ForeignKeyConstraint]:
    return [
        sa.ForeignKeyConstraint([column], [f"{other}.id"], name=op.f(f"{table}_{column}_fkey"))
        for column, other in targets.items()
    ]
