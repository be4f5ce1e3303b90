"""Keep files that come with letters and visits, each content once.

Adds only: desks still on the previous version go on working, so the
database may be upgraded before the workstations.
"""

import sqlalchemy as sa
from alembic import op

from samad_desktop.persistence.tables.base import Code, UtcDateTime

revision = "0004"
down_revision = "0003"

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    _blobs()
    _attachments()


def _blobs() -> None:
    op.create_table(
        "blobs",
        sa.Column("sha256", Code(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name=op.f("blobs_pkey")),
    )


def _attachments() -> None:
    op.create_table(
        "attachments",
        sa.Column("id", _ID, sa.Identity(always=False), nullable=False),
        sa.Column("case_id", _ID, nullable=False),
        sa.Column("contact_id", _ID, nullable=True),
        sa.Column("sha256", Code(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("media_type", Code(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("stored_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("attachments_case_id_fkey")),
        sa.ForeignKeyConstraint(
            ["contact_id"], ["contacts.id"], name=op.f("attachments_contact_id_fkey")
        ),
        sa.ForeignKeyConstraint(["sha256"], ["blobs.sha256"], name=op.f("attachments_sha256_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("attachments_pkey")),
    )
    op.create_index(op.f("attachments_case_id"), "attachments", ["case_id"])
