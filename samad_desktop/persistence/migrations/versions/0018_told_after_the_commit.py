"""Let a workstation tell of a change once it is stored, and not while it is being stored.

PostgreSQL lets one transaction after the other commit that notifies, each until it is on the
disk: fifty registrations at once waited for fifty writes. A session that says it tells later
only remembers what it changed; every other one, an older program or psql, tells as before.
"""

from alembic import op

from samad_desktop.persistence.server_rules import GRANTS_AT_0018

revision = "0018"
down_revision = "0017"

_ANNOUNCE = """
CREATE OR REPLACE FUNCTION samad_announce() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  known text := coalesce(current_setting('samad.changed', true), '');
BEGIN
  IF coalesce(current_setting('samad.tells_later', true), '') <> 'on' THEN
    PERFORM pg_notify('samad_changes', TG_ARGV[0]);
  ELSIF NOT TG_ARGV[0] = ANY (string_to_array(known, ' ')) THEN
    PERFORM set_config('samad.changed', ltrim(known || ' ' || TG_ARGV[0]), false);
  END IF;
  RETURN NULL;
END $$
"""

# A notice need not be on the disk: who was not there when it came reads everything anew.
_TELL = """
CREATE FUNCTION samad_tell() RETURNS void LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  noun text;
BEGIN
  PERFORM set_config('synchronous_commit', 'off', true);
  FOREACH noun IN ARRAY string_to_array(coalesce(current_setting('samad.changed', true), ''), ' ')
  LOOP
    PERFORM pg_notify('samad_changes', noun);
  END LOOP;
  PERFORM set_config('samad.changed', '', false);
END $$
"""


def upgrade() -> None:
    if op.get_context().dialect.name == "sqlite":
        return
    for statement in (_ANNOUNCE, _TELL, *GRANTS_AT_0018):
        op.execute(statement)
