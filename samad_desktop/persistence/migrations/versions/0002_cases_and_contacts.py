"""Add contacts, cases, and what happens to them.

Adds only: desks still on the previous version go on working, so the
database may be upgraded before the workstations.
"""

import sqlalchemy as sa
from alembic import op

from samad_desktop.persistence.tables.base import Code, UtcDateTime

revision = "0002"
down_revision = "0001"

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    _cases()
    _contacts()
    _contact_identities()
    _case_answers()
    _case_events()


def _cases() -> None:
    op.create_table(
        "cases",
        sa.Column("id", _ID, sa.Identity(always=False), nullable=False),
        sa.Column("uuid", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("tracking_code", Code(), nullable=False),
        sa.Column("kind", Code(), nullable=False),
        sa.Column("state", Code(), nullable=False),
        sa.Column("disposition", Code(), nullable=True),
        sa.Column("reopened", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("advocacy", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("subject_id", _ID, nullable=False),
        sa.Column("county_id", _ID, nullable=False),
        sa.Column("agency_id", _ID, nullable=True),
        sa.Column("citizen_id", _ID, nullable=True),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("priority", Code(), nullable=False),
        sa.Column("identity_level", Code(), nullable=False),
        sa.Column("accused_agency_id", _ID, nullable=True),
        sa.Column("accused_unit", sa.String(), nullable=False),
        sa.Column("registered_by", _ID, nullable=False),
        sa.Column("received_at", UtcDateTime(), nullable=False),
        sa.Column("stored_at", UtcDateTime(), nullable=False),
        sa.Column("closed_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["accused_agency_id"], ["agencies.id"], name=op.f("cases_accused_agency_id_fkey")
        ),
        sa.ForeignKeyConstraint(["agency_id"], ["agencies.id"], name=op.f("cases_agency_id_fkey")),
        sa.ForeignKeyConstraint(
            ["citizen_id"], ["citizens.id"], name=op.f("cases_citizen_id_fkey")
        ),
        sa.ForeignKeyConstraint(["county_id"], ["divisions.id"], name=op.f("cases_county_id_fkey")),
        sa.ForeignKeyConstraint(
            ["registered_by"], ["staff.id"], name=op.f("cases_registered_by_fkey")
        ),
        sa.ForeignKeyConstraint(
            ["subject_id"], ["subjects.id"], name=op.f("cases_subject_id_fkey")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("cases_pkey")),
        sa.UniqueConstraint("tracking_code", name=op.f("cases_tracking_code_key")),
        sa.UniqueConstraint("uuid", name=op.f("cases_uuid_key")),
    )
    op.create_index("cases_citizen_id", "cases", ["citizen_id", "id"])
    op.create_index(
        "cases_open",
        "cases",
        ["subject_id", "county_id", "id"],
        postgresql_where=sa.text("closed_at IS NULL"),
        sqlite_where=sa.text("closed_at IS NULL"),
    )
    op.create_index(
        "cases_open_by_id",
        "cases",
        ["id"],
        postgresql_where=sa.text("closed_at IS NULL"),
        sqlite_where=sa.text("closed_at IS NULL"),
    )
    op.create_index(
        "cases_unreviewed",
        "cases",
        ["id"],
        postgresql_where=sa.text("state = 'registered'"),
        sqlite_where=sa.text("state = 'registered'"),
    )


def _contacts() -> None:
    op.create_table(
        "contacts",
        sa.Column("id", _ID, sa.Identity(always=False), nullable=False),
        sa.Column("uuid", sa.Uuid(), nullable=False),
        sa.Column("channel", Code(), nullable=False),
        sa.Column("case_id", _ID, nullable=True),
        sa.Column("opened_case", sa.Boolean(), nullable=False),
        sa.Column("citizen_id", _ID, nullable=True),
        sa.Column("on_behalf_of_id", _ID, nullable=True),
        sa.Column("staff_id", _ID, nullable=False),
        sa.Column("received_at", UtcDateTime(), nullable=False),
        sa.Column("stored_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("contacts_case_id_fkey")),
        sa.ForeignKeyConstraint(
            ["citizen_id"], ["citizens.id"], name=op.f("contacts_citizen_id_fkey")
        ),
        sa.ForeignKeyConstraint(
            ["on_behalf_of_id"], ["citizens.id"], name=op.f("contacts_on_behalf_of_id_fkey")
        ),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name=op.f("contacts_staff_id_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("contacts_pkey")),
        sa.UniqueConstraint("uuid", name=op.f("contacts_uuid_key")),
    )
    op.create_index(op.f("contacts_case_id"), "contacts", ["case_id"])
    op.create_index("contacts_citizen_id", "contacts", ["citizen_id", "id"])
    op.create_index("contacts_on_behalf_of_id", "contacts", ["on_behalf_of_id", "id"])
    op.create_index("contacts_received_at", "contacts", ["received_at", "id"])
    op.create_index("contacts_staff_id", "contacts", ["staff_id", "received_at", "id"])


def _contact_identities() -> None:
    op.create_table(
        "contact_identities",
        sa.Column("contact_id", _ID, nullable=False),
        sa.Column("name_given", sa.String(), nullable=False),
        sa.Column("phone", Code(), nullable=False),
        sa.Column("national_id_given", Code(), nullable=False),
        sa.ForeignKeyConstraint(
            ["contact_id"], ["contacts.id"], name=op.f("contact_identities_contact_id_fkey")
        ),
        sa.PrimaryKeyConstraint("contact_id", name=op.f("contact_identities_pkey")),
    )
    op.create_index("contact_identities_phone", "contact_identities", ["phone"])


def _case_answers() -> None:
    op.create_table(
        "case_answers",
        sa.Column("case_id", _ID, nullable=False),
        sa.Column("question_id", _ID, nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("case_answers_case_id_fkey")),
        sa.ForeignKeyConstraint(
            ["question_id"], ["subject_questions.id"], name=op.f("case_answers_question_id_fkey")
        ),
        sa.PrimaryKeyConstraint("case_id", "question_id", name=op.f("case_answers_pkey")),
    )


def _case_events() -> None:
    op.create_table(
        "case_events",
        sa.Column("id", _ID, sa.Identity(always=False), nullable=False),
        sa.Column("case_id", _ID, nullable=False),
        sa.Column("contact_id", _ID, nullable=True),
        sa.Column("kind", Code(), nullable=False),
        sa.Column("staff_id", _ID, nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("stored_at", UtcDateTime(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("detail", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("case_events_case_id_fkey")),
        sa.ForeignKeyConstraint(
            ["contact_id"], ["contacts.id"], name=op.f("case_events_contact_id_fkey")
        ),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name=op.f("case_events_staff_id_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("case_events_pkey")),
    )
    op.create_index(op.f("case_events_case_id"), "case_events", ["case_id"])
