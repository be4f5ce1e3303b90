"""Remember what letters of the centre are founded on, and its files on citizens' behalf.

Adds only: desks still on the previous version go on working, so the database may be upgraded
before the workstations.
"""

from datetime import UTC, date, datetime

import sqlalchemy as sa
from alembic import op

from samad_desktop.persistence.tables.base import Code, UtcDateTime

revision = "0048"
down_revision = "0047"

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_TERM = {
    "step": "advocacy",
    "unit": "working_hours",
    "amount": 35,
    "valid_from": date(2020, 3, 20),
    "source": "ضابطهٔ آغازین برنامه؛ مرکز آن را با ضابطهٔ خود جایگزین می‌کند.",
}
_AUDITED = {
    "legal_bases": "reference",
    "advocacy_drafts": "advocacy",
    "advocacy_files": "advocacy",
}
_TOUCHED = {
    "INSERT": "NEW TABLE AS touched",
    "UPDATE": "OLD TABLE AS untouched NEW TABLE AS touched",
    "DELETE": "OLD TABLE AS touched",
}
_PINNED = "LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$"
_COUNT = (
    "(SELECT coalesce(max(f.serial), 0) + 1 FROM public.advocacy_files f WHERE f.series = {series})"
)

# What is sent names its number and is hashed: it is asked for before, and kept until it is stored.
_NEXT = f"""
CREATE FUNCTION samad_next_advocacy(wanted text) RETURNS int {_PINNED}
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('samad_advocacy'));
  RETURN {_COUNT.format(series="wanted")};
END $$
"""
# One after the other, each until it is stored: no number is left out, and none given twice.
_NUMBER = f"""
CREATE FUNCTION samad_number_advocacy() RETURNS trigger {_PINNED}
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('samad_advocacy'));
  IF NEW.serial <> {_COUNT.format(series="NEW.series")}
      OR NEW.number <> replace(NEW.series, '{{serial}}', NEW.serial::text)
      OR NEW.sha256 <> encode(sha256(convert_to(NEW.content, 'UTF8')), 'hex') THEN
    RAISE EXCEPTION 'an advocacy file has the next number and its own hash'
      USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$
"""
# An agency neither reads the case nor ends its clock but by what it says here.
_ANSWER = f"""
CREATE FUNCTION samad_answer_advocacy(
  file bigint, seen int, said text, told json, spelled text)
RETURNS boolean {_PINNED}
DECLARE
  f public.advocacy_files;
  now_at timestamptz := public.samad_now();
BEGIN
  SELECT * INTO f FROM public.advocacy_files o WHERE o.id = file FOR UPDATE;
  IF f.id IS NULL OR f.state <> 'sent' OR said = ''
      OR NOT f.agency_id = ANY (public.samad_my_agencies()) THEN
    RAISE EXCEPTION 'no advocacy file to this agency' USING ERRCODE = '42501';
  END IF;
  IF f.version <> seen THEN
    RETURN false;
  END IF;
  UPDATE public.advocacy_files o SET version = version + 1, state = 'answered',
    answered_at = now_at, reply = said
  WHERE o.id = file;
  UPDATE public.deadlines d SET ended_at = now_at
  WHERE d.referral_id = f.referral_id AND d.step = 'advocacy' AND d.ended_at IS NULL;
  INSERT INTO public.case_events
    (case_id, referral_id, kind, staff_id, at, stored_at, text, detail)
  VALUES (f.case_id, f.referral_id, 'advocacy_answered', public.samad_me(), now_at, now_at, said,
    told);
  IF spelled <> '' THEN
    UPDATE public.case_search s SET words = words || ' ' || spelled WHERE s.case_id = f.case_id;
  END IF;
  RETURN true;
END $$
"""
_ON_SERVER = (
    *(_NEXT, _NUMBER, _ANSWER),
    (
        "CREATE TRIGGER advocacy_files_numbered BEFORE INSERT ON advocacy_files"
        " FOR EACH ROW EXECUTE FUNCTION samad_number_advocacy()"
    ),
    (
        "CREATE TRIGGER advocacy_files_kept BEFORE UPDATE OF series, serial, number OR DELETE"
        " ON advocacy_files FOR EACH ROW EXECUTE FUNCTION samad_keep_directive()"
    ),
    *(
        f"REVOKE ALL ON FUNCTION {name} FROM PUBLIC"
        for name in (
            *("samad_next_advocacy(text)", "samad_number_advocacy()"),
            "samad_answer_advocacy(bigint, int, text, json, text)",
        )
    ),
)
_REFUSE = "BEGIN SELECT RAISE(ABORT, 'an advocacy file keeps its number'); END"
_ON_FILE = (
    (
        "CREATE TRIGGER advocacy_files_numbered BEFORE INSERT ON advocacy_files WHEN NEW.serial <>"
        " (SELECT coalesce(max(serial), 0) + 1 FROM advocacy_files WHERE series = NEW.series)"
        f" OR NEW.number <> replace(NEW.series, '{{serial}}', NEW.serial) {_REFUSE}"
    ),
    (
        "CREATE TRIGGER advocacy_files_kept BEFORE UPDATE OF series, serial, number"
        f" ON advocacy_files {_REFUSE}"
    ),
    (
        "CREATE TRIGGER advocacy_files_stay BEFORE DELETE ON advocacy_files"
        f" WHEN NOT (SELECT is_sample FROM centre) {_REFUSE}"
    ),
)


def upgrade() -> None:
    _bases()
    _drafts()
    _files()
    _term()
    if op.get_context().dialect.name == "sqlite":
        for statement in _ON_FILE:
            op.execute(sa.text(statement))
        return
    for statement in _ON_SERVER:
        op.execute(sa.text(statement))
    for table, noun in _AUDITED.items():
        op.execute(
            f"CREATE TRIGGER {table}_announced AFTER INSERT OR UPDATE OR DELETE ON {table}"
            f" FOR EACH STATEMENT EXECUTE FUNCTION samad_announce('{noun}')"
        )
        for verb, rows in _TOUCHED.items():
            op.execute(
                f"CREATE TRIGGER {table}_audited_{verb.lower()} AFTER {verb} ON {table}"
                f" REFERENCING {rows} FOR EACH STATEMENT EXECUTE FUNCTION samad_audit('id')"
            )


def _bases() -> None:
    op.create_table(
        "legal_bases",
        sa.Column("id", _ID, sa.Identity(always=False), nullable=False),
        sa.Column("series", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.Column("subject_id", _ID, nullable=True),
        sa.Column("ground", Code(), nullable=True),
        sa.Column("entered_by", _ID, nullable=True),
        sa.Column("entered_at", UtcDateTime(), nullable=False),
        *_to("legal_bases", subject_id="subjects", entered_by="staff"),
        sa.PrimaryKeyConstraint("id", name=op.f("legal_bases_pkey")),
        sa.UniqueConstraint("series", "version", name=op.f("legal_bases_series_version_key")),
    )


def _drafts() -> None:
    op.create_table(
        "advocacy_drafts",
        sa.Column("id", _ID, sa.Identity(always=False), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("case_id", _ID, nullable=False),
        sa.Column("agency_id", _ID, nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("letter", sa.String(), nullable=False),
        sa.Column("bases", sa.JSON(), nullable=False),
        sa.Column("prepared_by", _ID, nullable=False),
        sa.Column("prepared_at", UtcDateTime(), nullable=False),
        *_to("advocacy_drafts", case_id="cases", agency_id="agencies", prepared_by="staff"),
        sa.PrimaryKeyConstraint("id", name=op.f("advocacy_drafts_pkey")),
        sa.UniqueConstraint(
            "case_id", "agency_id", name=op.f("advocacy_drafts_case_id_agency_id_key")
        ),
    )
    op.create_index(op.f("advocacy_drafts_case_id"), "advocacy_drafts", ["case_id"])


def _files() -> None:
    op.create_table(
        "advocacy_files",
        sa.Column("id", _ID, sa.Identity(always=False), nullable=False),
        sa.Column("uuid", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("series", Code(), nullable=False),
        sa.Column("serial", sa.Integer(), nullable=False),
        sa.Column("number", Code(), nullable=False),
        sa.Column("case_id", _ID, nullable=False),
        sa.Column("referral_id", _ID, nullable=False),
        sa.Column("agency_id", _ID, nullable=False),
        sa.Column("tracking_code", Code(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("letter", sa.String(), nullable=False),
        sa.Column("content", sa.String(), nullable=False),
        sa.Column("sha256", Code(), nullable=False),
        sa.Column("issued_by", _ID, nullable=False),
        sa.Column("issued_at", UtcDateTime(), nullable=False),
        sa.Column("state", Code(), nullable=False),
        sa.Column("answered_at", UtcDateTime(), nullable=True),
        sa.Column("reply", sa.String(), server_default="", nullable=False),
        sa.Column("settled_by", _ID, nullable=True),
        sa.Column("settled_at", UtcDateTime(), nullable=True),
        sa.Column("words", sa.String(), server_default="", nullable=False),
        *_to("advocacy_files", case_id="cases", referral_id="referrals", agency_id="agencies"),
        *_to("advocacy_files", issued_by="staff", settled_by="staff"),
        sa.PrimaryKeyConstraint("id", name=op.f("advocacy_files_pkey")),
        sa.UniqueConstraint("uuid", name=op.f("advocacy_files_uuid_key")),
        sa.UniqueConstraint("number", name=op.f("advocacy_files_number_key")),
        sa.UniqueConstraint("series", "serial", name=op.f("advocacy_files_series_serial_key")),
    )
    for column in ("case_id", "referral_id"):
        op.create_index(op.f(f"advocacy_files_{column}"), "advocacy_files", [column])
    open_ones = sa.text("state = 'sent' OR state = 'answered'")
    op.create_index(
        "advocacy_files_open",
        "advocacy_files",
        ["agency_id", "case_id"],
        unique=True,
        postgresql_where=open_ones,
        sqlite_where=open_ones,
    )


def _term() -> None:
    """A centre that has rules already gets one for these files; a new one is given it anew."""
    policies = sa.table(
        "deadline_policies",
        *(sa.column(name) for name in ("step", "unit", "amount", "source")),
        sa.column("valid_from", sa.Date()),
        sa.column("entered_at", UtcDateTime()),
    )
    bind = op.get_bind()
    if bind.execute(sa.select(policies.c.step).limit(1)).first() is not None:
        bind.execute(sa.insert(policies).values(**_TERM, entered_at=datetime.now(UTC)))


def _to(table: str, **targets: str) -> list[sa.ForeignKeyConstraint]:
    return [
        sa.ForeignKeyConstraint([column], [f"{other}.id"], name=op.f(f"{table}_{column}_fkey"))
        for column, other in targets.items()
    ]
