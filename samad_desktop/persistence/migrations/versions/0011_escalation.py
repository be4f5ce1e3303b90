"""Add what was raised to which office, and the indexes that the counters walk by.

Adds only: desks still on the previous version go on working, so the
database may be upgraded before the workstations.
"""

import sqlalchemy as sa
from alembic import op

from samad_desktop.persistence.server_rules import GRANTS_AT_0011
from samad_desktop.persistence.tables.base import UtcDateTime

revision = "0011"
down_revision = "0010"

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    _reminders()
    _bell_marks()
    _counted()
    if op.get_context().dialect.name == "postgresql":
        for statement in GRANTS_AT_0011:
            op.execute(statement)


def _reminders() -> None:
    op.create_table(
        "reminders",
        sa.Column("id", _ID, sa.Identity(always=False), nullable=False),
        sa.Column("deadline_id", _ID, nullable=False),
        sa.Column("case_id", _ID, nullable=False),
        sa.Column("referral_id", _ID, nullable=True),
        sa.Column("agency_id", _ID, nullable=True),
        sa.Column("level", sa.Integer(), nullable=False),
        sa.Column("office", sa.String(), nullable=False),
        sa.Column("letter", sa.String(), nullable=False),
        sa.Column("raised_at", UtcDateTime(), nullable=False),
        sa.Column("raised_by", _ID, nullable=False),
        *_to("reminders", deadline_id="deadlines", case_id="cases", referral_id="referrals"),
        *_to("reminders", agency_id="agencies", raised_by="staff"),
        sa.PrimaryKeyConstraint("id", name=op.f("reminders_pkey")),
    )
    op.create_index(op.f("reminders_deadline_id"), "reminders", ["deadline_id"])
    op.create_index(op.f("reminders_case_id"), "reminders", ["case_id"])
    op.create_index("reminders_level", "reminders", ["level", "id"])


def _bell_marks() -> None:
    op.create_table(
        "bell_marks",
        sa.Column("staff_id", _ID, nullable=False),
        sa.Column("read_to", _ID, nullable=False),
        sa.Column("looked_at", UtcDateTime(), nullable=False),
        *_to("bell_marks", staff_id="staff"),
        sa.PrimaryKeyConstraint("staff_id", name=op.f("bell_marks_pkey")),
    )


def _counted() -> None:
    levels = [f"level{level}_at" for level in range(1, 5)]
    op.create_index("referrals_agency_id", "referrals", ["agency_id", "id"])
    _where("deadlines_worst", "deadlines", ["case_id", "due_at", *levels], "ended_at IS NULL")
    _where(
        "deadlines_call_backs",
        "deadlines",
        ["due_at", "case_id"],
        "ended_at IS NULL AND step = 'call_back'",
    )
    _where(
        "referrals_unchecked",
        "referrals",
        ["case_id"],
        "state = 'answered' AND checked_at IS NULL",
    )


def _to(table: str, **targets: str) -> list[sa.ForeignKeyConstraint]:
    return [
        sa.ForeignKeyConstraint([column], [f"{other}.id"], name=op.f(f"{table}_{column}_fkey"))
        for column, other in targets.items()
    ]


def _where(name: str, table: str, columns: list[str], condition: str) -> None:
    where = sa.text(condition)
    op.create_index(name, table, columns, postgresql_where=where, sqlite_where=where)
