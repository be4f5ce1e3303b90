"""Let subjects, their questions and agencies be retired.

Adds only: desks still on the previous version go on working, so the
database may be upgraded before the workstations.
"""

import sqlalchemy as sa
from alembic import op

from samad_desktop.persistence.server_rules import GRANTS_AT_0014

revision = "0014"
down_revision = "0013"


def upgrade() -> None:
    for table in ("subjects", "subject_questions", "agencies"):
        op.add_column(table, _retired())
    if op.get_context().dialect.name == "postgresql":
        _announce()
        for statement in GRANTS_AT_0014:
            op.execute(statement)


def _retired() -> sa.Column[bool]:
    return sa.Column("retired", sa.Boolean(), server_default=sa.false(), nullable=False)


def _announce() -> None:
    op.execute(
        "CREATE TRIGGER subject_questions_announced AFTER INSERT OR UPDATE ON subject_questions"
        " FOR EACH STATEMENT EXECUTE FUNCTION samad_announce('reference')"
    )
    op.execute(
        "CREATE TRIGGER routing_removed_announced AFTER DELETE ON routing"
        " FOR EACH STATEMENT EXECUTE FUNCTION samad_announce('reference')"
    )
