"""Remember callers' places in sessions of desk hours, never more than a session has.

Adds only: desks still on the previous version go on working, so the database may be upgraded
before the workstations. The database itself counts: whoever takes a place holds its session
meanwhile, so that workstations that book at once do so one after the other.
"""

import sqlalchemy as sa
from alembic import op

from samad_desktop.persistence.tables.base import Code, UtcDateTime

revision = "0041"
down_revision = "0040"

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_WAITING = sa.text("state = 'booked' OR state = 'confirmed' OR state = 'called'")
_UNTOLD = sa.text("untold IS NOT NULL")
_TAKING = "('booked', 'confirmed', 'called', 'done', 'no_show')"
_BOOKABLE = "('announced', 'open')"
_AUDITED = (
    ("session_slots", "id", ("INSERT", "UPDATE", "DELETE")),
    ("slot_events", "id", ("UPDATE", "DELETE")),
)
_TOUCHED = {
    "INSERT": "NEW TABLE AS touched",
    "UPDATE": "OLD TABLE AS untouched NEW TABLE AS touched",
    "DELETE": "OLD TABLE AS touched",
}

# Who books may not change sessions: the owner holds the row for her.
_FIT_ON_SERVER = f"""
CREATE FUNCTION samad_slot_fits() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  held record;
BEGIN
  IF TG_OP = 'INSERT' AND NEW.state <> 'booked' THEN
    RAISE EXCEPTION 'a slot begins as booked' USING ERRCODE = '42501';
  END IF;
  IF NEW.state NOT IN {_TAKING} OR TG_OP = 'UPDATE' AND OLD.state IN {_TAKING} THEN
    RETURN NEW;
  END IF;
  SELECT capacity, state INTO held FROM public.desk_sessions WHERE id = NEW.session_id
  FOR NO KEY UPDATE;
  IF held.state IS NULL OR held.state NOT IN {_BOOKABLE} THEN
    RAISE EXCEPTION 'no session to book' USING ERRCODE = 'SL004';
  END IF;
  IF held.capacity <= (SELECT count(*) FROM public.session_slots
      WHERE session_id = NEW.session_id AND state IN {_TAKING}) THEN
    RAISE EXCEPTION 'the session is full' USING ERRCODE = 'SL005';
  END IF;
  RETURN NEW;
END $$
"""
_HOLDS_ON_SERVER = f"""
CREATE FUNCTION samad_session_holds() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NEW.capacity < (SELECT count(*) FROM public.session_slots
      WHERE session_id = NEW.id AND state IN {_TAKING}) THEN
    RAISE EXCEPTION 'more are booked' USING ERRCODE = 'SL006';
  END IF;
  RETURN NEW;
END $$
"""
_ON_SERVER = (
    _FIT_ON_SERVER,
    _HOLDS_ON_SERVER,
    "REVOKE ALL ON FUNCTION samad_slot_fits(), samad_session_holds() FROM PUBLIC",
    (
        "CREATE TRIGGER session_slots_fit BEFORE INSERT OR UPDATE OF state"
        " ON session_slots FOR EACH ROW EXECUTE FUNCTION samad_slot_fits()"
    ),
    (
        "CREATE TRIGGER desk_sessions_hold BEFORE UPDATE OF capacity ON desk_sessions"
        " FOR EACH ROW EXECUTE FUNCTION samad_session_holds()"
    ),
    (
        "CREATE TRIGGER session_slots_announced AFTER INSERT OR UPDATE OR DELETE ON session_slots"
        " FOR EACH STATEMENT EXECUTE FUNCTION samad_announce('session')"
    ),
)
_COUNT = f"(SELECT count(*) FROM session_slots WHERE session_id = {{}} AND state IN {_TAKING})"
# Without a new session's own row there is nobody to wait for: a file has one writer at a time.
_FIT_IN_FILE = f"""
CREATE TRIGGER session_slots_fit_{{verb}} BEFORE {{when}} ON session_slots
WHEN NEW.state IN {_TAKING} {{unless}}
BEGIN
  SELECT RAISE(ABORT, 'SL004') WHERE NOT EXISTS
    (SELECT 1 FROM desk_sessions WHERE id = NEW.session_id AND state IN {_BOOKABLE});
  SELECT RAISE(ABORT, 'SL005') WHERE {_COUNT.format("NEW.session_id")} >=
    (SELECT capacity FROM desk_sessions WHERE id = NEW.session_id);
END
"""
_IN_FILE = (
    _FIT_IN_FILE.format(verb="new", when="INSERT", unless=""),
    _FIT_IN_FILE.format(
        verb="again", when="UPDATE OF state", unless=f"AND OLD.state NOT IN {_TAKING}"
    ),
    (
        "CREATE TRIGGER desk_sessions_hold BEFORE UPDATE OF capacity ON desk_sessions"
        f" WHEN NEW.capacity < {_COUNT.format('NEW.id')}"
        " BEGIN SELECT RAISE(ABORT, 'SL006'); END"
    ),
)


def upgrade() -> None:
    _slots()
    _events()
    on_server = op.get_context().dialect.name != "sqlite"
    for statement in _ON_SERVER if on_server else _IN_FILE:
        op.execute(statement)
    # A file keeps no record of changes.
    for table, key, verbs in _AUDITED if on_server else ():
        for verb in verbs:
            op.execute(
                f"CREATE TRIGGER {table}_audited_{verb.lower()} AFTER {verb} ON {table}"
                f" REFERENCING {_TOUCHED[verb]} FOR EACH STATEMENT"
                f" EXECUTE FUNCTION samad_audit('{key}')"
            )


def _slots() -> None:
    op.create_table(
        "session_slots",
        sa.Column("id", _ID, sa.Identity(always=False), nullable=False),
        sa.Column("uuid", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("session_id", _ID, nullable=False),
        sa.Column("case_id", _ID, nullable=False),
        sa.Column("state", Code(), nullable=False),
        sa.Column("booked_by", _ID, nullable=False),
        sa.Column("booked_at", UtcDateTime(), nullable=False),
        sa.Column("from_id", _ID, nullable=True),
        sa.Column("hand_place", sa.Integer(), nullable=True),
        sa.Column("hand_reason", sa.String(), server_default="", nullable=False),
        sa.Column("attempts", sa.Integer(), server_default="0", nullable=False),
        sa.Column("untold", Code(), nullable=True),
        sa.Column("called_at", UtcDateTime(), nullable=True),
        sa.Column("ended_at", UtcDateTime(), nullable=True),
        *_to("session_slots", session_id="desk_sessions", case_id="cases"),
        *_to("session_slots", booked_by="staff", from_id="session_slots"),
        sa.PrimaryKeyConstraint("id", name=op.f("session_slots_pkey")),
        sa.UniqueConstraint("uuid", name=op.f("session_slots_uuid_key")),
    )
    op.create_index(op.f("session_slots_session_id"), "session_slots", ["session_id"])
    op.create_index(op.f("session_slots_case_id"), "session_slots", ["case_id"])
    op.create_index(
        "session_slots_case_once",
        "session_slots",
        ["session_id", "case_id"],
        unique=True,
        sqlite_where=_WAITING,
        postgresql_where=_WAITING,
    )
    op.create_index(
        "session_slots_untold",
        "session_slots",
        ["untold"],
        sqlite_where=_UNTOLD,
        postgresql_where=_UNTOLD,
    )


def _events() -> None:
    op.create_table(
        "slot_events",
        sa.Column("id", _ID, sa.Identity(always=False), nullable=False),
        sa.Column("slot_id", _ID, nullable=False),
        sa.Column("kind", Code(), nullable=False),
        sa.Column("staff_id", _ID, nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=True),
        sa.Column("reason", sa.String(), server_default="", nullable=False),
        *_to("slot_events", slot_id="session_slots", staff_id="staff"),
        sa.PrimaryKeyConstraint("id", name=op.f("slot_events_pkey")),
    )
    op.create_index(op.f("slot_events_slot_id"), "slot_events", ["slot_id"])


def _to(table: str, **targets: str) -> list[sa.ForeignKeyConstraint]:
    return [
        sa.ForeignKeyConstraint([column], [f"{other}.id"], name=op.f(f"{table}_{column}_fkey"))
        for column, other in targets.items()
    ]
