"""Add calls back to citizens, links between cases, and a number that counts changed rules.

Adds only: desks still on the previous version go on working, so the
database may be upgraded before the workstations.
"""

import sqlalchemy as sa
from alembic import op

from samad_desktop.persistence.server_rules import GRANTS_AT_0010
from samad_desktop.persistence.tables.base import Code, UtcDateTime

revision = "0010"
down_revision = "0009"

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_RULES = (
    *("working_weeks", "holidays", "closure_decrees"),
    *("deadline_policies", "escalation_levels", "subjects"),
)
_COUNT = """
CREATE FUNCTION samad_rules_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  UPDATE public.rules_version SET number = number + 1;
  RETURN NULL;
END $$
"""


def upgrade() -> None:
    op.add_column("cases", sa.Column("appeal_level", sa.Integer(), nullable=True))
    op.add_column("referrals", sa.Column("extension_asked_at", UtcDateTime(), nullable=True))
    _call_backs()
    _case_links()
    rules = op.create_table(
        "rules_version",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("rules_version_pkey")),
    )
    op.bulk_insert(rules, [{"id": 1, "number": 1}])
    if op.get_context().dialect.name == "sqlite":
        _count_in_the_file()
    else:
        _count_on_the_server()


def _call_backs() -> None:
    op.create_table(
        "call_backs",
        sa.Column("id", _ID, sa.Identity(always=False), nullable=False),
        sa.Column("case_id", _ID, nullable=False),
        sa.Column("outcome", Code(), nullable=False),
        sa.Column("again_at", UtcDateTime(), nullable=True),
        sa.Column("staff_id", _ID, nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("call_backs_case_id_fkey")),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name=op.f("call_backs_staff_id_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("call_backs_pkey")),
    )
    op.create_index(op.f("call_backs_case_id"), "call_backs", ["case_id"])


def _case_links() -> None:
    people = ("made_by", "undone_by")
    op.create_table(
        "case_links",
        sa.Column("id", _ID, sa.Identity(always=False), nullable=False),
        sa.Column("case_id", _ID, nullable=False),
        sa.Column("other_id", _ID, nullable=False),
        sa.Column("kind", Code(), nullable=False),
        sa.Column("made_by", _ID, nullable=False),
        sa.Column("made_at", UtcDateTime(), nullable=False),
        sa.Column("undone_by", _ID, nullable=True),
        sa.Column("undone_at", UtcDateTime(), nullable=True),
        *(
            sa.ForeignKeyConstraint([name], ["cases.id"], name=op.f(f"case_links_{name}_fkey"))
            for name in ("case_id", "other_id")
        ),
        *(
            sa.ForeignKeyConstraint([name], ["staff.id"], name=op.f(f"case_links_{name}_fkey"))
            for name in people
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("case_links_pkey")),
    )
    op.create_index(op.f("case_links_other_id"), "case_links", ["other_id"])
    _unique("case_links_once", ["case_id", "other_id", "kind"], "undone_at IS NULL")
    _unique("case_links_one", ["case_id", "kind"], "undone_at IS NULL AND kind <> 'related'")


def _unique(name: str, columns: list[str], condition: str) -> None:
    where = sa.text(condition)
    op.create_index(
        name, "case_links", columns, unique=True, postgresql_where=where, sqlite_where=where
    )


def _count_in_the_file() -> None:
    for table in _RULES:
        for verb in ("INSERT", "UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER {table}_counted_{verb.lower()} AFTER {verb} ON {table}"
                " BEGIN UPDATE rules_version SET number = number + 1; END"
            )


def _count_on_the_server() -> None:
    op.execute(_COUNT)
    op.execute("REVOKE ALL ON FUNCTION samad_rules_changed() FROM PUBLIC")
    for table in _RULES:
        op.execute(
            f"CREATE TRIGGER {table}_counted AFTER INSERT OR UPDATE OR DELETE ON {table}"
            " FOR EACH STATEMENT EXECUTE FUNCTION samad_rules_changed()"
        )
    for table in ("call_backs", "case_links"):
        op.execute(
            f"CREATE TRIGGER {table}_announced AFTER INSERT OR UPDATE ON {table}"
            " FOR EACH STATEMENT EXECUTE FUNCTION samad_announce('case')"
        )
    for statement in GRANTS_AT_0010:
        op.execute(statement)
