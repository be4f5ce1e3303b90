"""Remember what each person saw of the bell, and until when an agency asks for more time.

Adds only: desks still on the previous version go on working, so the
database may be upgraded before the workstations.
"""

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.add_column("referrals", sa.Column("extension_until", sa.Date(), nullable=True))
    op.create_table(
        "bell_seen",
        sa.Column("staff_id", _ID, nullable=False),
        sa.Column("event_id", _ID, nullable=False),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name=op.f("bell_seen_staff_id_fkey")),
        sa.ForeignKeyConstraint(
            ["event_id"], ["case_events.id"], name=op.f("bell_seen_event_id_fkey")
        ),
        sa.PrimaryKeyConstraint("staff_id", "event_id", name=op.f("bell_seen_pkey")),
    )
