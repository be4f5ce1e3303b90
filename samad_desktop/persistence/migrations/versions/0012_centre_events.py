"""Record who changed which setting of the centre, and let its administrator move deadlines.

Adds only: desks still on the previous version go on working, so the
database may be upgraded before the workstations.
"""

import sqlalchemy as sa
from alembic import op

from samad_desktop.persistence.server_rules import GRANTS_AT_0012
from samad_desktop.persistence.tables.base import Code, UtcDateTime

revision = "0012"
down_revision = "0011"

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "centre_events",
        sa.Column("id", _ID, sa.Identity(always=False), nullable=False),
        sa.Column("kind", Code(), nullable=False),
        sa.Column("key", Code(), nullable=False),
        sa.Column("before", sa.JSON(), nullable=False),
        sa.Column("after", sa.JSON(), nullable=False),
        sa.Column("staff_id", _ID, nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["staff_id"], ["staff.id"], name=op.f("centre_events_staff_id_fkey")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("centre_events_pkey")),
    )
    op.create_index("centre_events_kind", "centre_events", ["kind", "id"])
    if op.get_context().dialect.name == "postgresql":
        for statement in GRANTS_AT_0012:
            op.execute(statement)
