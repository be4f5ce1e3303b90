"""Give each referral of a protected case the text that its agency reads instead of the citizen's.

Adds only: desks still on the previous version go on working, so the
database may be upgraded before the workstations. What was referred before this existed gets
a text without everything that is proposed to be struck out today, and no place finer than its
county: nobody could confirm it, so rather too much is gone than too little, and no old
referral shows its agency more than a new one.
"""

import sqlalchemy as sa
from alembic import op

from samad_desktop.domain.redaction_proposals import KnownCaller
from samad_desktop.persistence import redactions
from samad_desktop.persistence.tables.base import UtcDateTime

revision = "0021"
down_revision = "0020"

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
# Read as they stand in the tables, by the owner: whoever asks for it later asks otherwise.
_SENT = sa.text(
    "SELECT r.id, r.case_id, r.sent_by, r.sent_at, c.text, c.place, c.county_id"
    " FROM referrals r JOIN cases c ON c.id = r.case_id"
    " WHERE c.identity_level <> 'open' ORDER BY r.case_id, r.id"
).columns(sent_at=UtcDateTime())
_PEOPLE = (
    "SELECT citizen_id FROM cases WHERE id = :case"
    " UNION SELECT citizen_id FROM contacts WHERE case_id = :case"
    " UNION SELECT on_behalf_of_id FROM contacts WHERE case_id = :case"
)
_RECORDS = (
    "SELECT c.id FROM citizens c JOIN citizens asked"
    " ON coalesce(asked.merged_into, asked.id) IN (c.id, c.merged_into)"
    f" WHERE asked.id IN ({_PEOPLE})"
)
_CONTACTS = "SELECT id FROM contacts WHERE case_id = :case"
# By what people are known, and what the callers said they are: names, phones, IDs.
_KNOWN = tuple(
    sa.text(
        f"SELECT {known} FROM {table} WHERE citizen_id IN ({_RECORDS})"
        f" UNION SELECT {given} FROM contact_identities WHERE contact_id IN ({_CONTACTS})"
    )
    for known, table, given in (
        ("name", "citizen_identities", "name_given"),
        ("number", "citizen_phones", "phone"),
        ("national_id", "citizen_identities", "national_id_given"),
    )
)

# A file of the case itself that went along to one agency is still the case's own.
_FILE_TOLD = """
CREATE OR REPLACE FUNCTION samad_file_told(file bigint) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT EXISTS (
    SELECT FROM public.referral_files f JOIN public.referrals r ON r.id = f.referral_id
    WHERE f.attachment_id = file AND r.agency_id = ANY (public.samad_my_agencies())
  ) OR NOT EXISTS (
    SELECT FROM public.referral_files WHERE attachment_id = file AND part <> 'chosen')
  AND EXISTS (
    SELECT FROM public.attachments a JOIN public.cases c ON c.id = a.case_id
    WHERE a.id = file AND c.identity_level = 'open' AND public.samad_reaches(c.id))
$$
"""


def upgrade() -> None:
    op.create_table(
        "referral_redactions",
        sa.Column("referral_id", _ID, autoincrement=False, nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("made_by", _ID, nullable=False),
        sa.Column("made_at", UtcDateTime(), nullable=False),
        *_to("referral_redactions", referral_id="referrals", made_by="staff"),
        sa.PrimaryKeyConstraint("referral_id", name=op.f("referral_redactions_pkey")),
    )
    _redact_what_was_sent(op.get_bind())
    if op.get_context().dialect.name == "postgresql":
        op.execute(_FILE_TOLD)
        for verb, touched in (
            ("INSERT", "NEW TABLE AS touched"),
            ("UPDATE", "OLD TABLE AS untouched NEW TABLE AS touched"),
            ("DELETE", "OLD TABLE AS touched"),
        ):
            op.execute(
                f"CREATE TRIGGER referral_redactions_audited_{verb.lower()}"
                f" AFTER {verb} ON referral_redactions REFERENCING {touched}"
                " FOR EACH STATEMENT EXECUTE FUNCTION samad_audit('referral_id')"
            )


def _redact_what_was_sent(connection: sa.Connection) -> None:
    case_id, said = 0, redactions.Sayable("")
    for sent in connection.execute(_SENT).all():
        if sent.case_id != case_id:
            case_id = sent.case_id
            source = redactions.source(connection, sent.text, sent.place, sent.county_id)
            said = source.made_safe(_known_by(connection, case_id))
        redactions.add(connection, (sent.id,), said, sent.sent_by, sent.sent_at)


def _known_by(connection: sa.Connection, case_id: int) -> KnownCaller:
    found = (connection.execute(query, {"case": case_id}).scalars() for query in _KNOWN)
    return KnownCaller(*(tuple(filter(None, each)) for each in found))


def _to(table: str, **targets: str) -> list[sa.ForeignKeyConstraint]:
    return [
        sa.ForeignKeyConstraint([column], [f"{other}.id"], name=op.f(f"{table}_{column}_fkey"))
        for column, other in targets.items()
    ]
