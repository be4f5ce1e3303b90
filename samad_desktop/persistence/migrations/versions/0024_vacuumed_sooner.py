"""Have PostgreSQL clear away what was moved sooner: counters read these tables all day.

A decree moves tens of thousands of deadlines at once. By default a fifth of a table may be
dead rows before anybody clears them away; until then each count looks at every one of them.
"""

from alembic import op

revision = "0024"
down_revision = "0023"


def upgrade() -> None:
    if op.get_context().dialect.name == "sqlite":
        return
    for table in ("deadlines", "referrals", "contacts"):
        op.execute(
            f"ALTER TABLE {table} SET (autovacuum_vacuum_insert_scale_factor = 0.01,"
            " autovacuum_vacuum_scale_factor = 0.01)"
        )
