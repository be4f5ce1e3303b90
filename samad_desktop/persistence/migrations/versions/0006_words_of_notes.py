"""Let a secretary's note be found by its words, as everybody else's is.

Adds only: desks still on the previous version go on working, so the
database may be upgraded before the workstations.
"""

from alembic import op

from samad_desktop.persistence.server_rules import GRANTS_AT_0006

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    if op.get_context().dialect.name == "sqlite":
        return
    for statement in GRANTS_AT_0006:
        op.execute(statement)
