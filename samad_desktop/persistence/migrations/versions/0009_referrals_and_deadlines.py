"""Add referrals, and the clocks that run on them and on the centre's own steps.

Adds only: desks still on the previous version go on working, so the
database may be upgraded before the workstations.
"""

import sqlalchemy as sa
from alembic import op

from samad_desktop.persistence.server_rules import GRANTS_AT_0009
from samad_desktop.persistence.tables.base import Code, UtcDateTime

revision = "0009"
down_revision = "0008"

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_NOTICES = ("referrals", "deadlines")
_REFERENCE_NOTICES = ("working_weeks", "holidays", "closure_decrees", "deadline_policies")


def upgrade() -> None:
    _referrals()
    _deadlines()
    _clock_pauses()
    _deadline_moves()
    _staff_agencies()
    op.add_column("case_events", sa.Column("referral_id", _ID, nullable=True))
    if op.get_context().dialect.name == "postgresql":
        for statement in GRANTS_AT_0009:
            op.execute(statement)
        _notices()


def _referrals() -> None:
    op.create_table(
        "referrals",
        sa.Column("id", _ID, sa.Identity(always=False), nullable=False),
        sa.Column("uuid", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("case_id", _ID, nullable=False),
        sa.Column("agency_id", _ID, nullable=False),
        sa.Column("unit", sa.String(), nullable=False),
        sa.Column("parent_id", _ID, nullable=True),
        sa.Column("copy", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("state", Code(), nullable=False),
        sa.Column("instruction", sa.String(), nullable=False),
        sa.Column("sent_by", _ID, nullable=False),
        sa.Column("sent_at", UtcDateTime(), nullable=False),
        sa.Column("proposed_agency_id", _ID, nullable=True),
        sa.Column("answered_at", UtcDateTime(), nullable=True),
        sa.Column("checked_at", UtcDateTime(), nullable=True),
        sa.Column("ended_at", UtcDateTime(), nullable=True),
        *_to("referrals", case_id="cases", agency_id="agencies", parent_id="referrals"),
        *_to("referrals", sent_by="staff", proposed_agency_id="agencies"),
        sa.PrimaryKeyConstraint("id", name=op.f("referrals_pkey")),
        sa.UniqueConstraint("uuid", name=op.f("referrals_uuid_key")),
    )
    op.create_index(op.f("referrals_case_id"), "referrals", ["case_id"])
    _where_open("referrals_open", "referrals", ["agency_id", "id"])


def _deadlines() -> None:
    op.create_table(
        "deadlines",
        sa.Column("id", _ID, sa.Identity(always=False), nullable=False),
        sa.Column("case_id", _ID, nullable=False),
        sa.Column("referral_id", _ID, nullable=True),
        sa.Column("step", Code(), nullable=False),
        sa.Column("started_at", UtcDateTime(), nullable=False),
        sa.Column("policy_id", _ID, nullable=False),
        sa.Column("unit", Code(), nullable=False),
        sa.Column("amount", sa.Integer(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("due_at", UtcDateTime(), nullable=True),
        *(sa.Column(f"level{level}_at", UtcDateTime(), nullable=True) for level in range(1, 5)),
        sa.Column("raised_level", sa.Integer(), server_default="0", nullable=False),
        sa.Column("ended_at", UtcDateTime(), nullable=True),
        *_to("deadlines", case_id="cases", referral_id="referrals", policy_id="deadline_policies"),
        sa.PrimaryKeyConstraint("id", name=op.f("deadlines_pkey")),
    )
    op.create_index(op.f("deadlines_case_id"), "deadlines", ["case_id"])
    op.create_index(op.f("deadlines_referral_id"), "deadlines", ["referral_id"])
    _where_open("deadlines_running", "deadlines", ["due_at", "case_id"])


def _clock_pauses() -> None:
    op.create_table(
        "clock_pauses",
        sa.Column("id", _ID, sa.Identity(always=False), nullable=False),
        sa.Column("deadline_id", _ID, nullable=False),
        sa.Column("paused_at", UtcDateTime(), nullable=False),
        sa.Column("resumed_at", UtcDateTime(), nullable=True),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("staff_id", _ID, nullable=False),
        *_to("clock_pauses", deadline_id="deadlines", staff_id="staff"),
        sa.PrimaryKeyConstraint("id", name=op.f("clock_pauses_pkey")),
    )
    op.create_index(op.f("clock_pauses_deadline_id"), "clock_pauses", ["deadline_id"])


def _deadline_moves() -> None:
    op.create_table(
        "deadline_moves",
        sa.Column("id", _ID, sa.Identity(always=False), nullable=False),
        sa.Column("deadline_id", _ID, nullable=False),
        sa.Column("decree_id", _ID, nullable=True),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("old_due", UtcDateTime(), nullable=True),
        sa.Column("new_due", UtcDateTime(), nullable=True),
        sa.Column("staff_id", _ID, nullable=True),
        sa.Column("at", UtcDateTime(), nullable=False),
        *_to("deadline_moves", deadline_id="deadlines", decree_id="closure_decrees"),
        *_to("deadline_moves", staff_id="staff"),
        sa.PrimaryKeyConstraint("id", name=op.f("deadline_moves_pkey")),
    )
    op.create_index(op.f("deadline_moves_deadline_id"), "deadline_moves", ["deadline_id"])


def _staff_agencies() -> None:
    op.create_table(
        "staff_agencies",
        sa.Column("staff_id", _ID, nullable=False),
        sa.Column("agency_id", _ID, nullable=False),
        *_to("staff_agencies", staff_id="staff", agency_id="agencies"),
        sa.PrimaryKeyConstraint("staff_id", "agency_id", name=op.f("staff_agencies_pkey")),
    )


def _notices() -> None:
    for noun, tables in (("case", _NOTICES), ("reference", _REFERENCE_NOTICES)):
        for table in tables:
            op.execute(
                f"CREATE TRIGGER {table}_announced AFTER INSERT OR UPDATE ON {table}"
                f" FOR EACH STATEMENT EXECUTE FUNCTION samad_announce('{noun}')"
            )


def _to(table: str, **targets: str) -> list[sa.ForeignKeyConstraint]:
    return [
        sa.ForeignKeyConstraint([column], [f"{other}.id"], name=op.f(f"{table}_{column}_fkey"))
        for column, other in targets.items()
    ]


def _where_open(name: str, table: str, columns: list[str]) -> None:
    still_open = sa.text("ended_at IS NULL")
    op.create_index(name, table, columns, postgresql_where=still_open, sqlite_where=still_open)
