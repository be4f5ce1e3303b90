"""Remember officials, their desk hours, and what was announced of them.

Adds only: desks still on the previous version go on working, so the database may be upgraded
before the workstations.
"""

import sqlalchemy as sa
from alembic import op

from samad_desktop.persistence.tables.base import Code, UtcDateTime

revision = "0038"
down_revision = "0037"

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_NOTICE_DAYS = 3
_EVERYTHING = ("INSERT", "UPDATE", "DELETE")
_AUDITED = (
    *((name, "id", _EVERYTHING) for name in ("officials", "desk_sessions", "session_rules")),
    ("session_officials", "session_id", _EVERYTHING),
    ("desk_settings", "id", ("UPDATE", "DELETE")),
    ("session_events", "id", ("UPDATE", "DELETE")),
)
_TOUCHED = {
    "INSERT": "NEW TABLE AS touched",
    "UPDATE": "OLD TABLE AS untouched NEW TABLE AS touched",
    "DELETE": "OLD TABLE AS touched",
}
_ANNOUNCED = ("officials", "desk_settings", "desk_sessions", "session_officials")


def upgrade() -> None:
    _officials()
    _rules()
    _sessions()
    _presences()
    _events()
    # A file is watched as a whole, and keeps no record of changes.
    if op.get_context().dialect.name == "sqlite":
        return
    for table in _ANNOUNCED:
        op.execute(
            f"CREATE TRIGGER {table}_announced AFTER INSERT OR UPDATE OR DELETE ON {table}"
            " FOR EACH STATEMENT EXECUTE FUNCTION samad_announce('session')"
        )
    for table, key, verbs in _AUDITED:
        for verb in verbs:
            op.execute(
                f"CREATE TRIGGER {table}_audited_{verb.lower()} AFTER {verb} ON {table}"
                f" REFERENCING {_TOUCHED[verb]} FOR EACH STATEMENT"
                f" EXECUTE FUNCTION samad_audit('{key}')"
            )


def _officials() -> None:
    op.create_table(
        "officials",
        sa.Column("id", _ID, sa.Identity(always=False), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("post", sa.String(), nullable=False),
        sa.Column("agency_id", _ID, nullable=True),
        sa.Column("staff_id", _ID, nullable=True),
        sa.Column("duty", sa.Integer(), server_default="0", nullable=False),
        sa.Column("retired", sa.Boolean(), server_default=sa.false(), nullable=False),
        *_to("officials", agency_id="agencies", staff_id="staff"),
        sa.PrimaryKeyConstraint("id", name=op.f("officials_pkey")),
        sa.UniqueConstraint("staff_id", name=op.f("officials_staff_id_key")),
    )
    settings = op.create_table(
        "desk_settings",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("notice_days", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("desk_settings_pkey")),
    )
    op.bulk_insert(settings, [{"id": 1, "notice_days": _NOTICE_DAYS}])


def _rules() -> None:
    op.create_table(
        "session_rules",
        sa.Column("id", _ID, sa.Identity(always=False), nullable=False),
        sa.Column("repeat", Code(), nullable=False),
        sa.Column("first_day", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=False),
        sa.Column("made_by", _ID, nullable=False),
        sa.Column("made_at", UtcDateTime(), nullable=False),
        *_to("session_rules", made_by="staff"),
        sa.PrimaryKeyConstraint("id", name=op.f("session_rules_pkey")),
    )


def _sessions() -> None:
    op.create_table(
        "desk_sessions",
        sa.Column("id", _ID, sa.Identity(always=False), nullable=False),
        sa.Column("uuid", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("state", Code(), nullable=False),
        sa.Column("begins_at", UtcDateTime(), nullable=False),
        sa.Column("ends_at", UtcDateTime(), nullable=False),
        sa.Column("channel", Code(), nullable=False),
        sa.Column("place", sa.String(), server_default="", nullable=False),
        sa.Column("capacity", sa.Integer(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("agency_id", _ID, nullable=True),
        sa.Column("subject_id", _ID, nullable=True),
        sa.Column("note", sa.String(), server_default="", nullable=False),
        sa.Column("rule_id", _ID, nullable=True),
        sa.Column("announced_at", UtcDateTime(), nullable=True),
        sa.Column("announcements", sa.Integer(), server_default="0", nullable=False),
        sa.Column("made_by", _ID, nullable=False),
        sa.Column("made_at", UtcDateTime(), nullable=False),
        *_to("desk_sessions", agency_id="agencies", subject_id="subjects"),
        *_to("desk_sessions", rule_id="session_rules", made_by="staff"),
        sa.PrimaryKeyConstraint("id", name=op.f("desk_sessions_pkey")),
        sa.UniqueConstraint("uuid", name=op.f("desk_sessions_uuid_key")),
    )
    op.create_index(op.f("desk_sessions_begins_at"), "desk_sessions", ["begins_at"])


def _presences() -> None:
    op.create_table(
        "session_officials",
        sa.Column("session_id", _ID, autoincrement=False, nullable=False),
        sa.Column("official_id", _ID, autoincrement=False, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("attendance", Code(), nullable=True),
        sa.Column("substitute", sa.String(), server_default="", nullable=False),
        *_to("session_officials", session_id="desk_sessions", official_id="officials"),
        sa.PrimaryKeyConstraint("session_id", "official_id", name=op.f("session_officials_pkey")),
    )
    op.create_index(op.f("session_officials_official_id"), "session_officials", ["official_id"])


def _events() -> None:
    op.create_table(
        "session_events",
        sa.Column("id", _ID, sa.Identity(always=False), nullable=False),
        sa.Column("session_id", _ID, nullable=False),
        sa.Column("kind", Code(), nullable=False),
        sa.Column("staff_id", _ID, nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("reason", sa.String(), server_default="", nullable=False),
        sa.Column("before", sa.JSON(), nullable=True),
        sa.Column("after", sa.JSON(), nullable=True),
        *_to("session_events", session_id="desk_sessions", staff_id="staff"),
        sa.PrimaryKeyConstraint("id", name=op.f("session_events_pkey")),
    )
    op.create_index(op.f("session_events_session_id"), "session_events", ["session_id"])


def _to(table: str, **targets: str) -> list[sa.ForeignKeyConstraint]:
    return [
        sa.ForeignKeyConstraint([column], [f"{other}.id"], name=op.f(f"{table}_{column}_fkey"))
        for column, other in targets.items()
    ]
