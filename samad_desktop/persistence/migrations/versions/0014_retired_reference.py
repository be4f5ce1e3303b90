"""Let subjects, their questions and agencies be retired, and give agencies their units.

Adds only: desks still on the previous version go on working, so the
database may be upgraded before the workstations.
"""

import sqlalchemy as sa
from alembic import op

from samad_desktop.persistence.server_rules import GRANTS_AT_0014

revision = "0014"
down_revision = "0012"

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    for table in ("subjects", "subject_questions", "agencies"):
        op.add_column(table, _retired())
    op.create_table(
        "agency_units",
        sa.Column("id", _ID, sa.Identity(always=False), nullable=False),
        sa.Column("agency_id", _ID, nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        _retired(),
        sa.ForeignKeyConstraint(
            ["agency_id"], ["agencies.id"], name=op.f("agency_units_agency_id_fkey")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("agency_units_pkey")),
        sa.UniqueConstraint("agency_id", "name", name=op.f("agency_units_agency_id_name_key")),
    )
    if op.get_context().dialect.name == "postgresql":
        _announce()
        for statement in GRANTS_AT_0014:
            op.execute(statement)


def _retired() -> sa.Column[bool]:
    return sa.Column("retired", sa.Boolean(), server_default=sa.false(), nullable=False)


def _announce() -> None:
    for table in ("subject_questions", "agency_units"):
        op.execute(
            f"CREATE TRIGGER {table}_announced AFTER INSERT OR UPDATE ON {table}"
            " FOR EACH STATEMENT EXECUTE FUNCTION samad_announce('reference')"
        )
    op.execute(
        "CREATE TRIGGER routing_removed_announced AFTER DELETE ON routing"
        " FOR EACH STATEMENT EXECUTE FUNCTION samad_announce('reference')"
    )
