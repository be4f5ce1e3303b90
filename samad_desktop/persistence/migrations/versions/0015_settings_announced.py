"""Announce changed levels, and every other setting whose change is recorded, to all desks.

Adds only: desks still on the previous version go on working, so the
database may be upgraded before the workstations.
"""

from alembic import op

revision = "0015"
down_revision = "0014"

_TABLES = ("escalation_levels", "centre_events")


def upgrade() -> None:
    # A file is watched as a whole.
    if op.get_context().dialect.name != "postgresql":
        return
    for table in _TABLES:
        op.execute(
            f"CREATE TRIGGER {table}_announced AFTER INSERT OR UPDATE ON {table}"
            " FOR EACH STATEMENT EXECUTE FUNCTION samad_announce('reference')"
        )
