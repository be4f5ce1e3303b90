"""Find what fell into some days without reading everything: for reports of a month or a year.

Adds only: desks still on the previous version go on working.
"""

import sqlalchemy as sa
from alembic import op

revision = "0049"
down_revision = "0048"

_OF_A_CASE = ("county_id", "subject_id", "kind", "agency_id", "registered_by", "id")
# Each with the columns that are counted by, so that the index alone is read, and which rows.
_INDEXES = (
    ("cases_received", "cases", ("received_at", *_OF_A_CASE, "disposition"), None),
    ("cases_closed", "cases", ("closed_at", *_OF_A_CASE), "closed_at IS NOT NULL"),
    ("referrals_sent_at", "referrals", ("sent_at", "agency_id", "case_id", "copy", "id"), None),
    (
        "referrals_answered_at",
        "referrals",
        ("answered_at", "agency_id", "case_id", "copy", "id", "sent_at"),
        "answered_at IS NOT NULL",
    ),
    (
        "referrals_returned_at",
        "referrals",
        ("ended_at", "agency_id", "case_id", "id"),
        "state = 'returned'",
    ),
    ("deadlines_answers", "deadlines", ("referral_id", "due_at", "id"), "step = 'answer'"),
    *(
        (
            f"case_events_{kind}_at",
            "case_events",
            ("at", "case_id", "referral_id", "id"),
            f"kind = '{kind}'",
        )
        for kind in ("sent_back", "reopened", "appealed")
    ),
    ("reminders_raised_at", "reminders", ("raised_at", "id"), None),
    ("call_backs_at", "call_backs", ("at", "id"), None),
)


def upgrade() -> None:
    for name, table, columns, only in _INDEXES:
        where = None if only is None else sa.text(only)
        op.create_index(name, table, list(columns), sqlite_where=where, postgresql_where=where)
