"""Give what officials order levels of escalation of its own, beside those of cases.

Adds only: desks still on the previous version go on working, so the database may be upgraded
before the workstations. Orders begin with the levels that the centre has for its cases, and with
the letter that was written about orders, so that nothing is raised otherwise until the centre
says so. What was changed later holds for what is ordered from then on.
"""

import sqlalchemy as sa
from alembic import op

from samad_desktop.persistence.tables.base import UtcDateTime

revision = "0062"
down_revision = "0060"

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_LETTER = (
    "دستور شمارهٔ {number} دربارهٔ پروندهٔ {case} با «{agency}» است و مهلت آن {due}."
    " دیرکرد: {late} روز کاری. خواهشمند است رسیدگی فرمایید."
)
# No order is older than the program.
_EVER = "2020-03-20 00:00:00.000000"
_TOUCHED = {
    "INSERT": "NEW TABLE AS touched",
    "UPDATE": "OLD TABLE AS untouched NEW TABLE AS touched",
    "DELETE": "OLD TABLE AS touched",
}


def upgrade() -> None:
    op.create_table(
        "directive_levels",
        sa.Column("id", _ID, sa.Identity(always=False), nullable=False),
        sa.Column("level", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("office", sa.String(), nullable=False),
        sa.Column("percent", sa.Integer(), nullable=False),
        sa.Column("days_after", sa.Integer(), nullable=False),
        sa.Column("letter", sa.String(), nullable=False),
        sa.Column("valid_from", UtcDateTime(), nullable=False),
        sa.Column("entered_by", _ID, nullable=True),
        sa.ForeignKeyConstraint(
            ["entered_by"], ["staff.id"], name=op.f("directive_levels_entered_by_fkey")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("directive_levels_pkey")),
        sa.UniqueConstraint("level", "version", name=op.f("directive_levels_level_version_key")),
    )
    on_file = op.get_context().dialect.name == "sqlite"
    ever = f"'{_EVER}'" if on_file else f"timestamptz '{_EVER}+00'"
    op.execute(
        "INSERT INTO directive_levels"
        " (level, version, office, percent, days_after, letter, valid_from)"
        f" SELECT level, 1, office, percent, days_after, '{_LETTER}', {ever}"
        " FROM escalation_levels"
    )
    if on_file:
        return
    op.execute(
        "CREATE TRIGGER directive_levels_announced AFTER INSERT ON directive_levels"
        " FOR EACH STATEMENT EXECUTE FUNCTION samad_announce('reference')"
    )
    for verb, rows in _TOUCHED.items():
        op.execute(
            f"CREATE TRIGGER directive_levels_audited_{verb.lower()} AFTER {verb}"
            f" ON directive_levels REFERENCING {rows}"
            " FOR EACH STATEMENT EXECUTE FUNCTION samad_audit('id')"
        )
