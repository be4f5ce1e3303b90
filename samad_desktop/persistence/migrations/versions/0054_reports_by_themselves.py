"""Keep which reports are made by themselves, when, and into which folder.

Adds only: desks still on the previous version go on working, so the database may be upgraded
before the workstations.
"""

import sqlalchemy as sa
from alembic import op

from samad_desktop.persistence.tables.base import Code, UtcDateTime

revision = "0054"
down_revision = "0052"

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "report_schedules",
        sa.Column("id", _ID, sa.Identity(always=False), nullable=False),
        sa.Column("staff_id", _ID, nullable=False),
        sa.Column("report", Code(), nullable=False),
        sa.Column("period", Code(), nullable=False),
        sa.Column("format", Code(), nullable=False),
        sa.Column("folder", sa.String(), nullable=False),
        sa.Column("rhythm", Code(), nullable=False),
        sa.Column("at_minute", sa.Integer(), nullable=False),
        sa.Column("kept_at", UtcDateTime(), nullable=False),
        sa.Column("made_upto", UtcDateTime(), nullable=True),
        sa.Column("failure", Code(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["staff_id"], ["staff.id"], name=op.f("report_schedules_staff_id_fkey")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("report_schedules_pkey")),
    )
    op.create_index(op.f("report_schedules_staff_id"), "report_schedules", ["staff_id"])
