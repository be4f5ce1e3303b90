"""Add the working calendar, the rules of deadlines, and the levels of escalation.

Adds only: desks still on the previous version go on working, so the
database may be upgraded before the workstations.
"""

import sqlalchemy as sa
from alembic import op

from samad_desktop.persistence.server_rules import GRANTS_AT_0008
from samad_desktop.persistence.tables.base import Code, UtcDateTime

revision = "0008"
down_revision = "0007"

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    _working_weeks()
    _holidays()
    _closure_decrees()
    _deadline_policies()
    _escalation_levels()
    if op.get_context().dialect.name == "postgresql":
        for statement in GRANTS_AT_0008:
            op.execute(statement)


def _working_weeks() -> None:
    op.create_table(
        "working_weeks",
        sa.Column("id", _ID, sa.Identity(always=False), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("hours", sa.JSON(), nullable=False),
        *_entered("working_weeks"),
        sa.PrimaryKeyConstraint("id", name=op.f("working_weeks_pkey")),
    )


def _holidays() -> None:
    op.create_table(
        "holidays",
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("estimated", sa.Boolean(), nullable=False),
        sa.Column("off", sa.Boolean(), server_default=sa.true(), nullable=False),
        *_entered("holidays"),
        sa.PrimaryKeyConstraint("day", name=op.f("holidays_pkey")),
    )


def _closure_decrees() -> None:
    op.create_table(
        "closure_decrees",
        sa.Column("id", _ID, sa.Identity(always=False), nullable=False),
        sa.Column("number", Code(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("first_day", sa.Date(), nullable=False),
        sa.Column("last_day", sa.Date(), nullable=False),
        sa.Column("hours", sa.JSON(none_as_null=True), nullable=True),
        *_entered("closure_decrees"),
        sa.PrimaryKeyConstraint("id", name=op.f("closure_decrees_pkey")),
    )


def _deadline_policies() -> None:
    op.create_table(
        "deadline_policies",
        sa.Column("id", _ID, sa.Identity(always=False), nullable=False),
        sa.Column("step", Code(), nullable=False),
        sa.Column("unit", Code(), nullable=False),
        sa.Column("amount", sa.Integer(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("kind", Code(), nullable=True),
        sa.Column("subject_id", _ID, nullable=True),
        sa.Column("agency_id", _ID, nullable=True),
        sa.Column("source", sa.String(), nullable=False),
        *_entered("deadline_policies"),
        sa.ForeignKeyConstraint(
            ["subject_id"], ["subjects.id"], name=op.f("deadline_policies_subject_id_fkey")
        ),
        sa.ForeignKeyConstraint(
            ["agency_id"], ["agencies.id"], name=op.f("deadline_policies_agency_id_fkey")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("deadline_policies_pkey")),
    )


def _escalation_levels() -> None:
    op.create_table(
        "escalation_levels",
        sa.Column("level", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("office", sa.String(), nullable=False),
        sa.Column("percent", sa.Integer(), nullable=False),
        sa.Column("days_after", sa.Integer(), nullable=False),
        sa.Column("letter", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("level", name=op.f("escalation_levels_pkey")),
    )


def _entered(table: str) -> tuple[sa.Column[object] | sa.ForeignKeyConstraint, ...]:
    """Return who entered a row and when; nobody did where it came with the centre."""
    return (
        sa.Column("entered_by", _ID, nullable=True),
        sa.Column("entered_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["entered_by"], ["staff.id"], name=op.f(f"{table}_entered_by_fkey")
        ),
    )
