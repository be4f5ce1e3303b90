"""Add the units of agencies, what agencies send on to them, and the files of referrals.

Adds only: desks still on the previous version go on working, so the
database may be upgraded before the workstations.
"""

import sqlalchemy as sa
from alembic import op

from samad_desktop.persistence.server_rules import GRANTS_AT_0013
from samad_desktop.persistence.tables.base import Code, UtcDateTime

revision = "0013"
down_revision = "0012"

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_NOTICES = {"agency_units": "reference", "sub_referrals": "case"}


def upgrade() -> None:
    _agency_units()
    _sub_referrals()
    _referral_files()
    if op.get_context().dialect.name == "postgresql":
        for statement in GRANTS_AT_0013:
            op.execute(statement)
        for table, noun in _NOTICES.items():
            op.execute(
                f"CREATE TRIGGER {table}_announced AFTER INSERT OR UPDATE ON {table}"
                f" FOR EACH STATEMENT EXECUTE FUNCTION samad_announce('{noun}')"
            )


def _agency_units() -> None:
    op.create_table(
        "agency_units",
        sa.Column("id", _ID, sa.Identity(always=False), nullable=False),
        sa.Column("agency_id", _ID, nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("retired", sa.Boolean(), server_default=sa.false(), nullable=False),
        *_to("agency_units", agency_id="agencies"),
        sa.PrimaryKeyConstraint("id", name=op.f("agency_units_pkey")),
        sa.UniqueConstraint("agency_id", "name", name=op.f("agency_units_agency_id_name_key")),
    )


def _sub_referrals() -> None:
    op.create_table(
        "sub_referrals",
        sa.Column("id", _ID, sa.Identity(always=False), nullable=False),
        sa.Column("uuid", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("case_id", _ID, nullable=False),
        sa.Column("referral_id", _ID, nullable=False),
        sa.Column("unit_id", _ID, nullable=False),
        sa.Column("state", Code(), nullable=False),
        sa.Column("instruction", sa.String(), nullable=False),
        sa.Column("sent_by", _ID, nullable=False),
        sa.Column("sent_at", UtcDateTime(), nullable=False),
        sa.Column("answer", sa.String(), server_default="", nullable=False),
        sa.Column("answered_on", sa.Date(), nullable=True),
        sa.Column("ended_at", UtcDateTime(), nullable=True),
        *_to("sub_referrals", case_id="cases", referral_id="referrals"),
        *_to("sub_referrals", unit_id="agency_units", sent_by="staff"),
        sa.PrimaryKeyConstraint("id", name=op.f("sub_referrals_pkey")),
        sa.UniqueConstraint("uuid", name=op.f("sub_referrals_uuid_key")),
    )
    op.create_index(op.f("sub_referrals_case_id"), "sub_referrals", ["case_id"])
    op.create_index(op.f("sub_referrals_referral_id"), "sub_referrals", ["referral_id"])


def _referral_files() -> None:
    op.create_table(
        "referral_files",
        sa.Column("referral_id", _ID, autoincrement=False, nullable=False),
        sa.Column("attachment_id", _ID, autoincrement=False, nullable=False),
        sa.Column("part", Code(), nullable=False),
        *_to("referral_files", referral_id="referrals", attachment_id="attachments"),
        sa.PrimaryKeyConstraint("referral_id", "attachment_id", name=op.f("referral_files_pkey")),
    )
    op.create_index(op.f("referral_files_attachment_id"), "referral_files", ["attachment_id"])


def _to(table: str, **targets: str) -> list[sa.ForeignKeyConstraint]:
    return [
        sa.ForeignKeyConstraint([column], [f"{other}.id"], name=op.f(f"{table}_{column}_fkey"))
        for column, other in targets.items()
    ]
