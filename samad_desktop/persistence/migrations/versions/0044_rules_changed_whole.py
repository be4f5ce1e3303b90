"""Tell sessions that go their own way from those that are as their rule says.

Adds only: desks still on the previous version go on working, so the database may be upgraded
before the workstations.
"""

import sqlalchemy as sa
from alembic import op

revision = "0044"
down_revision = "0042"


def upgrade() -> None:
    op.add_column(
        "desk_sessions",
        sa.Column("by_hand", sa.Boolean(), server_default=sa.false(), nullable=False),
    )
    # Until now every change of a session was one of it alone.
    op.execute(
        "UPDATE desk_sessions SET by_hand = true WHERE rule_id IS NOT NULL AND EXISTS"
        " (SELECT 1 FROM session_events e WHERE e.session_id = desk_sessions.id"
        " AND e.kind IN ('changed', 'moved'))"
    )
