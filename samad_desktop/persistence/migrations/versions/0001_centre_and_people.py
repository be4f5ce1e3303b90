"""Begin: the centre, its reference data, its staff and its citizens.

Adds only: desks still on the previous version go on working, so the
database may be upgraded before the workstations.
"""

import sqlalchemy as sa
from alembic import op

from samad_desktop.persistence.tables.base import Code, UtcDateTime

revision = "0001"
down_revision = None

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    _schema_info()
    _centre()
    _code_counter()
    _divisions()
    _agencies()
    _subjects()
    _subject_questions()
    _routing()
    _canned_texts()
    _staff()
    _staff_roles()
    _staff_passwords()
    _citizens()
    _citizen_identities()
    _citizen_phones()
    _citizen_names()
    _citizen_events()


def _schema_info() -> None:
    op.create_table(
        "schema_info",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("oldest_program", Code(), nullable=False),
        sa.CheckConstraint("id = 1", name=op.f("schema_info_only_one_check")),
        sa.PrimaryKeyConstraint("id", name=op.f("schema_info_pkey")),
    )


def _centre() -> None:
    op.create_table(
        "centre",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("province_code", Code(), nullable=False),
        sa.Column("area_code", Code(), nullable=False),
        sa.Column("is_sample", sa.Boolean(), nullable=False),
        sa.Column("made_at", UtcDateTime(), nullable=False),
        sa.CheckConstraint("id = 1", name=op.f("centre_only_one_check")),
        sa.PrimaryKeyConstraint("id", name=op.f("centre_pkey")),
    )


def _code_counter() -> None:
    op.create_table(
        "code_counter",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("permutation_key", Code(), nullable=False),
        sa.Column("next_number", _ID, nullable=False),
        sa.CheckConstraint("id = 1", name=op.f("code_counter_only_one_check")),
        sa.PrimaryKeyConstraint("id", name=op.f("code_counter_pkey")),
    )


def _divisions() -> None:
    op.create_table(
        "divisions",
        sa.Column("id", _ID, sa.Identity(always=False), nullable=False),
        sa.Column("level", Code(), nullable=False),
        sa.Column("code", Code(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("parent_id", _ID, nullable=True),
        sa.ForeignKeyConstraint(
            ["parent_id"], ["divisions.id"], name=op.f("divisions_parent_id_fkey")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("divisions_pkey")),
        sa.UniqueConstraint("code", name=op.f("divisions_code_key")),
    )
    op.create_index(op.f("divisions_parent_id"), "divisions", ["parent_id"])


def _agencies() -> None:
    op.create_table(
        "agencies",
        sa.Column("id", _ID, sa.Identity(always=False), nullable=False),
        sa.Column("code", Code(), nullable=False),
        sa.Column("short_name", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("peer_group", Code(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("agencies_pkey")),
        sa.UniqueConstraint("code", name=op.f("agencies_code_key")),
    )


def _subjects() -> None:
    op.create_table(
        "subjects",
        sa.Column("id", _ID, sa.Identity(always=False), nullable=False),
        sa.Column("code", Code(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("parent_id", _ID, nullable=True),
        sa.Column("default_agency_id", _ID, nullable=True),
        sa.Column("handling", Code(), nullable=True),
        sa.ForeignKeyConstraint(
            ["default_agency_id"], ["agencies.id"], name=op.f("subjects_default_agency_id_fkey")
        ),
        sa.ForeignKeyConstraint(
            ["parent_id"], ["subjects.id"], name=op.f("subjects_parent_id_fkey")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("subjects_pkey")),
        sa.UniqueConstraint("code", name=op.f("subjects_code_key")),
    )
    op.create_index(op.f("subjects_parent_id"), "subjects", ["parent_id"])


def _subject_questions() -> None:
    op.create_table(
        "subject_questions",
        sa.Column("id", _ID, sa.Identity(always=False), nullable=False),
        sa.Column("subject_id", _ID, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("code", Code(), nullable=False),
        sa.Column("label", sa.String(), nullable=False),
        sa.Column("hint", sa.String(), nullable=False),
        sa.Column("digits_only", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["subject_id"], ["subjects.id"], name=op.f("subject_questions_subject_id_fkey")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("subject_questions_pkey")),
        sa.UniqueConstraint(
            "subject_id", "code", name=op.f("subject_questions_subject_id_code_key")
        ),
    )
    op.create_index(op.f("subject_questions_subject_id"), "subject_questions", ["subject_id"])


def _routing() -> None:
    op.create_table(
        "routing",
        sa.Column("id", _ID, sa.Identity(always=False), nullable=False),
        sa.Column("subject_id", _ID, nullable=False),
        sa.Column("county_id", _ID, nullable=False),
        sa.Column("agency_id", _ID, nullable=False),
        sa.ForeignKeyConstraint(
            ["agency_id"], ["agencies.id"], name=op.f("routing_agency_id_fkey")
        ),
        sa.ForeignKeyConstraint(
            ["county_id"], ["divisions.id"], name=op.f("routing_county_id_fkey")
        ),
        sa.ForeignKeyConstraint(
            ["subject_id"], ["subjects.id"], name=op.f("routing_subject_id_fkey")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("routing_pkey")),
        sa.UniqueConstraint(
            "subject_id", "county_id", name=op.f("routing_subject_id_county_id_key")
        ),
    )


def _canned_texts() -> None:
    op.create_table(
        "canned_texts",
        sa.Column("id", _ID, sa.Identity(always=False), nullable=False),
        sa.Column("key", Code(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("canned_texts_pkey")),
        sa.UniqueConstraint("key", name=op.f("canned_texts_key_key")),
    )


def _staff() -> None:
    op.create_table(
        "staff",
        sa.Column("id", _ID, sa.Identity(always=False), nullable=False),
        sa.Column("login", Code(), nullable=False),
        sa.Column("display_name", sa.String(), nullable=False),
        sa.Column("disabled", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("must_change_password", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("made_at", UtcDateTime(), nullable=False),
        sa.Column("last_login_at", UtcDateTime(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("staff_pkey")),
        sa.UniqueConstraint("login", name=op.f("staff_login_key")),
    )


def _staff_roles() -> None:
    op.create_table(
        "staff_roles",
        sa.Column("staff_id", _ID, nullable=False),
        sa.Column("role", Code(), nullable=False),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name=op.f("staff_roles_staff_id_fkey")),
        sa.PrimaryKeyConstraint("staff_id", "role", name=op.f("staff_roles_pkey")),
    )


def _staff_passwords() -> None:
    op.create_table(
        "staff_passwords",
        sa.Column("staff_id", _ID, nullable=False),
        sa.Column("argon2", sa.String(), nullable=False),
        sa.Column("wrong_in_a_row", sa.Integer(), server_default="0", nullable=False),
        sa.Column("last_wrong_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["staff_id"], ["staff.id"], name=op.f("staff_passwords_staff_id_fkey")
        ),
        sa.PrimaryKeyConstraint("staff_id", name=op.f("staff_passwords_pkey")),
    )


def _citizens() -> None:
    op.create_table(
        "citizens",
        sa.Column("id", _ID, sa.Identity(always=False), nullable=False),
        sa.Column("uuid", sa.Uuid(), nullable=False),
        sa.Column("merged_into", _ID, nullable=True),
        sa.Column("made_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["merged_into"], ["citizens.id"], name=op.f("citizens_merged_into_fkey")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("citizens_pkey")),
        sa.UniqueConstraint("uuid", name=op.f("citizens_uuid_key")),
    )
    op.create_index(op.f("citizens_merged_into"), "citizens", ["merged_into"])


def _citizen_identities() -> None:
    op.create_table(
        "citizen_identities",
        sa.Column("citizen_id", _ID, nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("name_key", Code(), nullable=False),
        sa.Column("id_kind", Code(), nullable=False),
        sa.Column("national_id", Code(), nullable=True),
        sa.ForeignKeyConstraint(
            ["citizen_id"], ["citizens.id"], name=op.f("citizen_identities_citizen_id_fkey")
        ),
        sa.PrimaryKeyConstraint("citizen_id", name=op.f("citizen_identities_pkey")),
        sa.UniqueConstraint("national_id", name=op.f("citizen_identities_national_id_key")),
    )


def _citizen_phones() -> None:
    op.create_table(
        "citizen_phones",
        sa.Column("citizen_id", _ID, nullable=False),
        sa.Column("number", Code(), nullable=False),
        sa.Column("reversed", Code(), nullable=False),
        sa.Column("last_used_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["citizen_id"], ["citizens.id"], name=op.f("citizen_phones_citizen_id_fkey")
        ),
        sa.PrimaryKeyConstraint("citizen_id", "number", name=op.f("citizen_phones_pkey")),
    )
    op.create_index("citizen_phones_number", "citizen_phones", ["number"])
    op.create_index(op.f("citizen_phones_reversed"), "citizen_phones", ["reversed"])


def _citizen_names() -> None:
    op.create_table(
        "citizen_names",
        sa.Column("word", Code(), nullable=False),
        sa.Column("citizen_id", _ID, nullable=False),
        sa.ForeignKeyConstraint(
            ["citizen_id"], ["citizens.id"], name=op.f("citizen_names_citizen_id_fkey")
        ),
        sa.PrimaryKeyConstraint("word", "citizen_id", name=op.f("citizen_names_pkey")),
    )
    op.create_index("citizen_names_citizen_id", "citizen_names", ["citizen_id"])


def _citizen_events() -> None:
    op.create_table(
        "citizen_events",
        sa.Column("id", _ID, sa.Identity(always=False), nullable=False),
        sa.Column("citizen_id", _ID, nullable=False),
        sa.Column("kind", Code(), nullable=False),
        sa.Column("staff_id", _ID, nullable=False),
        sa.Column("stored_at", UtcDateTime(), nullable=False),
        sa.Column("detail", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["citizen_id"], ["citizens.id"], name=op.f("citizen_events_citizen_id_fkey")
        ),
        sa.ForeignKeyConstraint(
            ["staff_id"], ["staff.id"], name=op.f("citizen_events_staff_id_fkey")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("citizen_events_pkey")),
    )
    op.create_index(op.f("citizen_events_citizen_id"), "citizen_events", ["citizen_id"])
