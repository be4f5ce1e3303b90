"""Let an agency find what was referred to it, by the words of what it reads.

Adds only: desks still on the previous version go on working, so the database may be upgraded
before the workstations; what they refer meanwhile is found by its code. The words are
spelled here, as no engine spells Persian, and indexed once all are there. On PostgreSQL the
agency stands beside the words in one index, as a word that nobody can type.
"""

import sqlalchemy as sa
from alembic import op

from samad_desktop.persistence import sent_words

revision = "0026"
down_revision = "0025"

_KEYS = {"referral_id": "referrals", "case_id": "cases", "agency_id": "agencies"}
_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_DEFINER = "LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp"

# The newest of each agency are read by key; only if they do not fill the page, the index
# of words gives all its hits.
_FOUND = f"""
CREATE FUNCTION samad_found_sent(asked text[], below bigint, size int, newest int)
RETURNS SETOF bigint {_DEFINER} STABLE SET plan_cache_mode = force_custom_plan AS $$
DECLARE
  mine bigint[] := public.samad_my_agencies();
  at_most int := least(size, 500);
  wanted tsquery;
  scope tsquery;
  oldest bigint;
  hits bigint[];
BEGIN
  IF cardinality(mine) = 0 THEN
    RAISE EXCEPTION 'not for this person' USING ERRCODE = '42501';
  END IF;
  IF cardinality(asked) NOT BETWEEN 1 AND 200 OR EXISTS (
      SELECT FROM unnest(asked) word WHERE word = '' OR word ~ '^@|[''\\\\[:space:]]') THEN
    RAISE EXCEPTION 'no words' USING ERRCODE = '22023';
  END IF;
  wanted := to_tsquery('simple', (SELECT string_agg(quote_literal(word), ' & ' ORDER BY place)
    FROM unnest(asked) WITH ORDINALITY said (word, place)) || ':*');
  scope := (SELECT string_agg(quote_literal('@a' || agency), ' | ')
    FROM unnest(mine) agency)::tsquery;
  oldest := (SELECT max(coalesce((SELECT s.case_id FROM public.referral_search s
      WHERE s.agency_id = agency AND s.case_id < below
      ORDER BY s.case_id DESC OFFSET newest / cardinality(mine) LIMIT 1), 0))
    FROM unnest(mine) agency);
  hits := ARRAY(
    SELECT DISTINCT n.case_id FROM (
      SELECT s.case_id, s.tsv, s.redacted FROM public.referral_search s
      WHERE s.agency_id = ANY (mine) AND s.case_id < below AND s.case_id >= oldest OFFSET 0) n
    WHERE n.tsv @@ wanted AND {{told}}
    ORDER BY n.case_id DESC LIMIT at_most);
  IF oldest > 0 AND cardinality(hits) < at_most THEN
    hits := ARRAY(
      WITH every AS MATERIALIZED (
        SELECT s.case_id, s.redacted FROM public.referral_search s
        WHERE s.tsv @@ (wanted && scope))
      SELECT DISTINCT n.case_id FROM every n WHERE n.case_id < below AND {{told}}
      ORDER BY n.case_id DESC LIMIT at_most);
  END IF;
  RETURN QUERY SELECT unnest(hits);
END $$
""".replace(
    "{told}",
    """(n.redacted
      OR (SELECT c.identity_level = 'open' FROM public.cases c WHERE c.id = n.case_id))""",
)

# Of an open case whoever takes calls says its words; those of what an agency reads instead,
# only who made that (or the owner), and afterwards nobody says others.
_PUT = f"""
CREATE FUNCTION samad_put_sent_words(wanted bigint, said text, instead boolean)
RETURNS void {_DEFINER} AS $$
DECLARE
  me bigint := public.samad_me();
  sent record;
BEGIN
  SELECT r.case_id, r.agency_id, c.identity_level = 'open' AS open, x.made_by IS NOT NULL
    AND (x.made_by = me OR pg_has_role(session_user, 'samad_owner', 'MEMBER')) AS mine
  INTO sent FROM public.referrals r JOIN public.cases c ON c.id = r.case_id
  LEFT JOIN public.referral_redactions x ON x.referral_id = r.id WHERE r.id = wanted;
  IF NOT public.samad_may('take_call')
      OR (CASE WHEN instead THEN sent.mine ELSE sent.open END) IS NOT TRUE THEN
    RAISE EXCEPTION 'not words of this person' USING ERRCODE = '42501';
  END IF;
  INSERT INTO public.referral_search AS s (referral_id, case_id, agency_id, redacted, words)
  VALUES (wanted, sent.case_id, sent.agency_id, instead, said)
  ON CONFLICT (referral_id) DO UPDATE SET words = excluded.words, redacted = excluded.redacted
  WHERE NOT s.redacted;
END $$
"""

# Indexed only now: many times faster than row by row.
_POSTGRESQL = (
    """ALTER TABLE referral_search ADD COLUMN tsv tsvector GENERATED ALWAYS AS (
       to_tsvector('simple', words) || array_to_tsvector(ARRAY['@a' || agency_id::text])) STORED""",
    "CREATE INDEX referral_search_tsv ON referral_search USING gin (tsv) WITH (fastupdate = off)",
    "ANALYZE referral_search",
    _FOUND,
    _PUT,
)

_SQLITE = (
    """CREATE VIRTUAL TABLE referral_fts USING fts5(
         words, agency_id, content='referral_search', content_rowid='referral_id',
         prefix='2 3', tokenize="unicode61 remove_diacritics 0")""",
    "INSERT INTO referral_fts(referral_fts) VALUES ('rebuild')",
    """CREATE TRIGGER referral_search_added AFTER INSERT ON referral_search BEGIN
         INSERT INTO referral_fts(rowid, words, agency_id)
         VALUES (new.referral_id, new.words, new.agency_id);
       END""",
    """CREATE TRIGGER referral_search_changed AFTER UPDATE ON referral_search BEGIN
         INSERT INTO referral_fts(referral_fts, rowid, words, agency_id)
         VALUES ('delete', old.referral_id, old.words, old.agency_id);
         INSERT INTO referral_fts(rowid, words, agency_id)
         VALUES (new.referral_id, new.words, new.agency_id);
       END""",
)


def upgrade() -> None:
    op.create_table(
        "referral_search",
        sa.Column("referral_id", _ID, autoincrement=False, nullable=False),
        sa.Column("case_id", _ID, nullable=False),
        sa.Column("agency_id", _ID, nullable=False),
        sa.Column("redacted", sa.Boolean(), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        *(
            sa.ForeignKeyConstraint(
                [column], [f"{table}.id"], name=op.f(f"referral_search_{column}_fkey")
            )
            for column, table in _KEYS.items()
        ),
        sa.PrimaryKeyConstraint("referral_id", name=op.f("referral_search_pkey")),
    )
    sent_words.fill(op.get_bind())
    op.create_index("referral_search_case_id", "referral_search", ["case_id"])
    op.create_index("referral_search_of_agency", "referral_search", ["agency_id", "case_id"])
    on_sqlite = op.get_context().dialect.name == "sqlite"
    for statement in _SQLITE if on_sqlite else _POSTGRESQL:
        op.execute(statement)
