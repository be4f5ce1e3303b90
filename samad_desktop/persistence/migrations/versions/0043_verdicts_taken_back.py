"""Let who judged a promise take that back for a while, and change it.

The rules of rows say so; they are made anew after each upgrade, and this is one.
"""

revision = "0043"
down_revision = "0042"


def upgrade() -> None:
    """Change no table: `verdict`, `verified_by` and `verified_at` may be empty already."""
