"""What somebody with psql and a login of her own may try, and what becomes of it, role by role.

The columns are `operator expert liaison official secretary supervisor admin`:
`x` refused · `0` nothing is touched · `+` something is · `!` an error that is no refusal.
Names in braces are those of `tests.db.trust_centre.Known`.
"""

from tests.db.attempts_on_advocacy import ATTEMPTS_ON_ADVOCACY
from tests.db.attempts_on_codes import ATTEMPTS_ON_CODES
from tests.db.attempts_on_directives import ATTEMPTS_ON_DIRECTIVES
from tests.db.attempts_on_lexicon import ATTEMPTS_ON_LEXICON
from tests.db.attempts_on_people import ATTEMPTS_ON_PEOPLE
from tests.db.attempts_on_protected import ATTEMPTS_ON_PROTECTED
from tests.db.attempts_on_radar import ATTEMPTS_ON_RADAR
from tests.db.attempts_on_redactions import ATTEMPTS_ON_REDACTIONS
from tests.db.attempts_on_retention import ATTEMPTS_ON_RETENTION
from tests.db.attempts_on_schedules import ATTEMPTS_ON_SCHEDULES
from tests.db.attempts_on_searches import ATTEMPTS_ON_SEARCHES
from tests.db.attempts_on_sessions import ATTEMPTS_ON_SESSIONS
from tests.db.attempts_on_slots import ATTEMPTS_ON_SLOTS
from tests.db.attempts_on_units import ATTEMPTS_ON_UNITS

ROLES = ("operator", "expert", "liaison", "official", "secretary", "supervisor", "admin")

_NOBODY = "xxxxxxx"
_EVENT = (
    "INSERT INTO case_events (case_id, referral_id, kind, staff_id, at, stored_at, text, detail)"
    " VALUES ({}, {}, '{}', {}, {}, samad_now(), 'x', '{{{{}}}}')"
)

_SAID = (
    "SELECT said FROM samad_event_words(ARRAY(SELECT id FROM case_events WHERE {}))"
    " WHERE said <> ''"
)
_OF_THE_CENTRE = (
    "SELECT kind FROM case_events WHERE case_id = {own} AND referral_id IS NULL"
    " AND recipient_id IS NULL"
)
_INSTRUCTED = "SELECT instruction FROM samad_instructions(ARRAY[{}]::bigint[])"
_TOLD = "SELECT said FROM samad_matters(ARRAY[{}]::bigint[], NULL)"

_SEEING = (
    ("the text of what was sent to her", _TOLD.format("{own}"), "++++++0"),
    ("the text of another agency's case", _TOLD.format("{foreign}"), "++0+++0"),
    ("a whole row of cases", "SELECT * FROM cases WHERE id = {own}", _NOBODY),
    (
        "by number, who stands behind a protected case",
        "SELECT citizen_id FROM cases WHERE id = {hidden}",
        _NOBODY,
    ),
    (
        "which of her cases are of one citizen",
        "SELECT 1 FROM cases a JOIN cases b USING (citizen_id)",
        _NOBODY,
    ),
    ("another agency's code", "SELECT tracking_code FROM cases WHERE id = {foreign}", "++0++++"),
    (
        "the name behind an open case",
        "SELECT name FROM citizen_identities WHERE citizen_id = {open_citizen}",
        _NOBODY,
    ),
    (
        "the name behind a protected case",
        "SELECT name FROM citizen_identities WHERE citizen_id = {hidden_citizen}",
        _NOBODY,
    ),
    (
        "the name behind another agency's case",
        "SELECT name FROM citizen_identities WHERE citizen_id = {foreign_citizen}",
        _NOBODY,
    ),
    (
        "whether a name is known",
        "SELECT 1 FROM citizen_identities WHERE name = '{canary}'",
        _NOBODY,
    ),
    (
        "whether a part of a name is known",
        "SELECT 1 FROM citizen_identities WHERE name LIKE '%{canary}%'",
        _NOBODY,
    ),
    (
        "the phone behind a protected case",
        "SELECT number FROM citizen_phones WHERE citizen_id = {hidden_citizen}",
        _NOBODY,
    ),
    ("a citizen's record", "SELECT 1 FROM citizens WHERE id = {hidden_citizen}", "++x+++x"),
    ("the dictionary of names", "SELECT word FROM citizen_names", _NOBODY),
    ("who called", "SELECT phone FROM contact_identities", _NOBODY),
    ("which calls there were", "SELECT case_id FROM contacts", "++x+++x"),
    ("the centre's note", _SAID.format("case_id = {own} AND kind = 'noted'"), "++0+++x"),
    (
        "how her case came to the centre",
        _OF_THE_CENTRE,
        "++0+++x",
    ),
    (
        "what another agency was told",
        _SAID.format("case_id = {foreign}"),
        "++0+++x",
    ),
    (
        "that another agency has a referral",
        "SELECT state FROM referrals WHERE id = {foreign_sent}",
        "++0+++x",
    ),
    (
        "that something happened with another agency's case",
        "SELECT kind FROM case_events WHERE case_id = {foreign}",
        "++0+++x",
    ),
    ("her own referral", _INSTRUCTED.format("{own_sent}"), "++++++0"),
    (
        "another agency's referral",
        _INSTRUCTED.format("{foreign_sent}"),
        "++0+++0",
    ),
    (
        "another agency's clock",
        "SELECT due_at FROM deadlines WHERE case_id = {foreign}",
        "++0++++",
    ),
    ("a file of an open case", "SELECT name FROM attachments WHERE case_id = {own}", "++++++x"),
    (
        "a file of a protected case",
        "SELECT name FROM attachments WHERE case_id = {hidden} AND sha256 = '{hidden_file}'",
        "0+000+x",
    ),
    (
        "what stands in a protected case's file",
        "SELECT content FROM blobs WHERE sha256 = '{hidden_file}'",
        "0+000+x",
    ),
    (
        "an answer to a question, of another agency's case",
        "SELECT text FROM case_answers WHERE case_id = {foreign}",
        "++0+++x",
    ),
    ("the embedded passwords", "SELECT argon2 FROM staff_passwords", _NOBODY),
    ("the key of the codes", "SELECT permutation_key FROM code_counter", _NOBODY),
    ("the server's passwords", "SELECT rolpassword FROM pg_authid", _NOBODY),
    ("the record of looks", "SELECT login FROM audit_events", _NOBODY),
    ("the seals", "SELECT hash FROM audit_seals", _NOBODY),
    (
        "the planner's samples of names",
        (
            "SELECT most_common_vals, histogram_bounds FROM pg_stats"
            " WHERE tablename = 'citizen_identities' AND attname = 'name'"
        ),
        "0000000",
    ),
)

_LEAKING = (
    (
        "a cast that fails on what is kept from her",
        "SELECT 1 FROM case_answers WHERE case_id = {foreign} AND text::int = 1",
        "!!0!!!x",
    ),
    (
        "a division that fails on what is kept from her",
        (
            "SELECT 1 FROM case_answers WHERE case_id = {foreign}"
            " AND 1 / (length(text) - length(text)) = 1"
        ),
        "!!0!!!x",
    ),
    (
        "a cast that fails on a protected name",
        "SELECT 1 FROM citizen_identities WHERE citizen_id = {hidden_citizen} AND name::int = 1",
        _NOBODY,
    ),
    (
        "a function of her own in a condition",
        "CREATE FUNCTION pg_temp.tell(text) RETURNS bool COST 0.001 LANGUAGE sql AS 'SELECT true'",
        _NOBODY,
    ),
    (
        "rules of rows switched off",
        "SET row_security = off; SELECT state FROM cases WHERE id = {foreign}",
        _NOBODY,
    ),
    (
        "a path with her own schema first",
        (
            "SET search_path = pg_temp, public;"
            " SELECT text FROM case_answers WHERE case_id = {foreign}"
        ),
        "++0+++x",
    ),
    (
        "a path without pg_catalog first",
        "SET search_path = public; SELECT text FROM case_answers WHERE case_id = {foreign}",
        "++0+++x",
    ),
    (
        "a copy out",
        "COPY (SELECT name FROM attachments WHERE case_id = {foreign}) TO STDOUT",
        "++0+++x",
    ),
    (
        "a copy out of names",
        "COPY (SELECT name FROM citizen_identities WHERE citizen_id = {hidden_citizen}) TO STDOUT",
        _NOBODY,
    ),
    ("a copy in", "COPY cases (id) FROM STDIN", "!!xxx!x"),
    ("a copy into the server's file", "COPY staff TO '/tmp/staff'", _NOBODY),
    ("a copy through a program", "COPY staff TO PROGRAM 'cat'", _NOBODY),
    ("a view", "CREATE VIEW mine AS SELECT 1", _NOBODY),
    ("a view for herself", "CREATE TEMP VIEW mine AS SELECT text FROM cases", _NOBODY),
    ("a stored view", "CREATE MATERIALIZED VIEW mine AS SELECT 1", _NOBODY),
    ("a table for herself", "CREATE TEMP TABLE mine AS SELECT 1", _NOBODY),
    ("a table", "CREATE TABLE mine (n int)", _NOBODY),
    ("a schema", "CREATE SCHEMA mine", _NOBODY),
    ("a block of code", "DO $$ BEGIN NULL; END $$", _NOBODY),
    ("a large object", "SELECT lo_from_bytea(0, 'x')", _NOBODY),
    ("an empty large object", "SELECT lo_create(0)", _NOBODY),
    ("a large object from a file", "SELECT lo_import('/etc/hostname')", _NOBODY),
    ("a file of the server", "SELECT pg_read_file('/etc/hostname')", _NOBODY),
    ("a file of the server, copied in", "COPY canned_texts (title) FROM '/etc/hostname'", _NOBODY),
    ("a folder of the server", "SELECT pg_ls_dir('.')", _NOBODY),
)

_RISING = (
    ("to be the owner", "SET ROLE samad_owner", _NOBODY),
    ("to be the auditor", "SET ROLE samad_auditor", _NOBODY),
    ("to be a supervisor", "SET ROLE samad_supervisor", "xxxxx+x"),
    ("to be somebody else", "SET SESSION AUTHORIZATION supervisor", "xxxxx+x"),
    ("a further role", "GRANT samad_expert TO {login}", _NOBODY),
    ("a new login", "CREATE ROLE mine LOGIN", _NOBODY),
    ("another's password", "ALTER ROLE operator2 PASSWORD 'x'", _NOBODY),
    # PostgreSQL lets everybody do so; the rules of passwords are the program's.
    ("her own password", "ALTER ROLE {login} PASSWORD 'x'", "+++++++"),
    ("to be above the rules", "ALTER ROLE {login} BYPASSRLS", _NOBODY),
    ("a table without rules", "ALTER TABLE cases DISABLE ROW LEVEL SECURITY", _NOBODY),
    ("a rule less", "DROP POLICY liaison_select_sent ON cases", _NOBODY),
    ("a rule more", "CREATE POLICY mine ON cases USING (true)", _NOBODY),
    ("a table without its record", "ALTER TABLE cases DISABLE TRIGGER ALL", _NOBODY),
    (
        "a trigger",
        "CREATE TRIGGER mine AFTER INSERT ON cases EXECUTE FUNCTION samad_announce()",
        _NOBODY,
    ),
    (
        "another function of that name",
        "CREATE OR REPLACE FUNCTION samad_me() RETURNS bigint LANGUAGE sql AS 'SELECT 4'",
        _NOBODY,
    ),
    ("a role in the list of people", "INSERT INTO staff_roles VALUES ({me}, 'admin')", _NOBODY),
    ("to be who makes roles", "SET ROLE samad_doorkeeper", _NOBODY),
    (
        "a role of her own, by function",
        "SELECT samad_change_person('{login}', NULL, 'x', '{{{{admin,supervisor}}}}')",
        "xxxxxx+",
    ),
    (
        "a person more, by function",
        (
            "SELECT samad_add_person('mine', 'x', 'SCRAM-SHA-256$1:YQ==$YQ==:YQ==',"
            " '{{{{operator}}}}', true)"
        ),
        "xxxxxx+",
    ),
    (
        "a person without a verifier",
        "SELECT samad_add_person('mine', 'x', 'plain', '{{{{operator}}}}', true)",
        "xxxxxx!",
    ),
    (
        "a role of the server's, by function",
        "SELECT samad_change_person('operator2', NULL, 'x', '{{{{owner}}}}')",
        "xxxxxx!",
    ),
    (
        "a login that is one of ours",
        (
            "SELECT samad_add_person('samad_owner', 'x', 'SCRAM-SHA-256$1:YQ==$YQ==:YQ==',"
            " '{{{{operator}}}}', true)"
        ),
        "xxxxxx!",
    ),
    (
        "the server's own password, by function",
        "SELECT samad_reset_password('samad_super', NULL, 'SCRAM-SHA-256$1:YQ==$YQ==:YQ==')",
        _NOBODY,
    ),
    (
        "another shut out, by function",
        "SELECT samad_let_in('operator2', NULL, false)",
        "xxxxxx+",
    ),
    ("the last administrator gone", "SELECT samad_let_in('admin', NULL, false)", _NOBODY),
    ("the sessions of who is not shut out", "SELECT samad_end_sessions('operator2')", _NOBODY),
    (
        "a role given by what gives roles",
        "SELECT samad_give_roles('{login}', {me}, '{{{{admin}}}}')",
        _NOBODY,
    ),
    ("a further agency", "INSERT INTO staff_agencies VALUES ({me}, {power})", "xxxxx++"),
)

_CALLING = (
    ("the rounds of the permutation", "SELECT turns FROM code_counter", _NOBODY),
    ("a round of the permutation", "SELECT samad_turn('x', 0, 0)", _NOBODY),
    ("the permutation of the codes", "SELECT samad_permuted(1, 'x')", _NOBODY),
    (
        "whether a citizen is told of",
        "SELECT 1 WHERE samad_told_of({hidden_citizen})",
        _NOBODY,
    ),
    (
        "a protected case's citizen, by function",
        "SELECT 1 WHERE samad_citizen_told({hidden}) > 0",
        "0000000",
    ),
    (
        "the number of an open case's citizen, by function",
        "SELECT 1 WHERE samad_citizen_told({own}) > 0",
        "++0+++0",
    ),
    (
        "the number of an open case's citizen, from its matter",
        "SELECT 1 FROM samad_matters(ARRAY[{own}]::bigint[], NULL) WHERE citizen_id > 0",
        "++0+++0",
    ),
    (
        "a protected case's citizen, by numbers close to an open one's",
        (
            "SELECT 1 FROM citizens c, samad_matters(ARRAY[{own}, {hidden}]::bigint[], NULL) m"
            " WHERE c.id BETWEEN m.citizen_id - 1 AND m.citizen_id + 1"
        ),
        "++x+++x",
    ),
    (
        "another agency's citizen, by function",
        "SELECT 1 WHERE samad_citizen_told({foreign}) > 0",
        "++0+++0",
    ),
    ("to hold another agency's case", "SELECT samad_hold({foreign})", "x+xxx+x"),
    ("to settle another agency's case", "SELECT samad_settle({foreign})", "x+xxx+x"),
    ("words for another's case", "SELECT samad_add_words({foreign}, 'x')", "++xx++x"),
    ("an identity without asking", "SELECT samad_identity_of({hidden})", _NOBODY),
    (
        "to ask for a protected identity",
        "SELECT samad_ask_identity({hidden}, 'برای تماس')",
        "x+xxx+x",
    ),
    ("to ask for a hidden one", "SELECT samad_ask_identity({kept}, 'برای تماس')", "xxxxx+x"),
    ("to ask without a reason", "SELECT samad_ask_identity({hidden}, '     .')", "x!xxx!x"),
    (
        "to ask and see in one transaction",
        "SELECT * FROM samad_show_identity(samad_ask_identity({hidden}, 'برای تماس'))",
        _NOBODY,
    ),
    (
        "to ask and see in one transaction, apart",
        (
            "SAVEPOINT a; SELECT samad_ask_identity({hidden}, 'برای تماس'); RELEASE a;"
            " SELECT samad_show_identity(max(id)) FROM audit_events"
        ),
        _NOBODY,
    ),
    ("another's request", "SELECT * FROM samad_show_identity({anothers_request})", _NOBODY),
    ("a number of the cases", "SELECT nextval('cases_id_seq')", _NOBODY),
    ("the cases' numbers anew", "SELECT setval('cases_id_seq', 1)", _NOBODY),
    ("a number of the codes", "SELECT nextval('code_numbers')", _NOBODY),
    ("codes by the thousands", "SELECT lease_codes(100000)", "!!!!!!!"),
    # It says nothing that is trusted: whoever hears it reads the rows herself.
    ("a false notice", "NOTIFY samad_changes, 'case'", "+++++++"),
)

_WRITING = (
    ("every case closed", "UPDATE cases SET state = 'closed'", "++xxx+x"),
    ("every case gone", "DELETE FROM cases", _NOBODY),
    ("cases emptied", "TRUNCATE cases CASCADE", _NOBODY),
    ("every referral answered", "UPDATE referrals SET state = 'answered'", "++xxx+x"),
    ("every instruction gone", "UPDATE referrals SET instruction = ''", _NOBODY),
    ("every referral gone", "DELETE FROM referrals", _NOBODY),
    (
        "more time asked for another agency",
        "UPDATE referrals SET extension_asked_at = samad_now() WHERE id = {foreign_sent}",
        "++0xx+x",
    ),
    (
        "more time asked for her own",
        "UPDATE referrals SET extension_asked_at = samad_now() WHERE id = {own_sent}",
        "+++xx+x",
    ),
    (
        "her own answer found good",
        "UPDATE referrals SET checked_at = samad_now() WHERE id = {own_sent}",
        "++xxx+x",
    ),
    (
        "an answer dated back",
        (
            "UPDATE referrals SET state = 'answered', answered_at = sent_at, ended_at = sent_at"
            " WHERE id = {own_sent}"
        ),
        "++xxx+x",
    ),
    (
        "her referral given to another agency",
        "UPDATE referrals SET agency_id = {power} WHERE id = {own_sent}",
        _NOBODY,
    ),
    (
        "every deadline moved",
        "UPDATE deadlines SET due_at = due_at + '1 year'::interval",
        "++xxx++",
    ),
    ("every clock ended", "UPDATE deadlines SET ended_at = samad_now()", "++xxx+x"),
    (
        "a clock more",
        (
            "INSERT INTO deadlines (case_id, referral_id, step, started_at, policy_id, unit,"
            " amount, reason)"
            " SELECT case_id, referral_id, step, samad_now(), policy_id, unit, amount, ''"
            " FROM deadlines WHERE referral_id = {own_sent} AND step = 'answer'"
        ),
        "++xxx+x",
    ),
    (
        "a pause of her clock",
        (
            "INSERT INTO clock_pauses (deadline_id, paused_at, reason, staff_id)"
            " SELECT id, samad_now(), '', {me} FROM deadlines WHERE referral_id = {own_sent}"
        ),
        "++xxx+x",
    ),
    (
        "a referral more",
        (
            "INSERT INTO referrals (uuid, case_id, agency_id, unit, state, instruction, sent_by,"
            " sent_at) VALUES"
            " (gen_random_uuid(), {own}, {water}, '', 'sent', 'x', {me}, samad_now())"
        ),
        "x+xxx+x",
    ),
    ("the timeline gone", "DELETE FROM case_events", _NOBODY),
    ("the timeline changed", "UPDATE case_events SET text = ''", _NOBODY),
    (
        "a note in another's name",
        _EVENT.format("{own}", "NULL", "noted", "{other}", "samad_now()"),
        _NOBODY,
    ),
    ("a note", _EVENT.format("{own}", "NULL", "noted", "{me}", "samad_now()"), "++xx++x"),
    (
        "a reply to her own referral",
        _EVENT.format("{own}", "{own_sent}", "final_reply", "{me}", "samad_now()"),
        "+++x++x",
    ),
    (
        "a reply dated back",
        _EVENT.format(
            "{own}", "{own_sent}", "final_reply", "{me}", "samad_now() - '1 day'::interval"
        ),
        "++xx++x",
    ),
    (
        "a reply to another's referral",
        _EVENT.format("{foreign}", "{foreign_sent}", "final_reply", "{me}", "samad_now()"),
        "++xx++x",
    ),
    (
        "a reply told to another's case",
        _EVENT.format("{foreign}", "{own_sent}", "final_reply", "{me}", "samad_now()"),
        "++xx++x",
    ),
    (
        "the centre's word on her referral",
        _EVENT.format("{own}", "{own_sent}", "accepted", "{me}", "samad_now()"),
        "++xx++x",
    ),
    ("every name changed", "UPDATE citizen_identities SET name = 'x'", "++xxx+x"),
    ("every identity gone", "DELETE FROM citizen_identities", _NOBODY),
    ("the dictionary gone", "DELETE FROM citizen_names", "++xxx+x"),
    ("another's file", "DELETE FROM attachments", _NOBODY),
    ("the record changed", "UPDATE audit_events SET login = 'x'", _NOBODY),
    ("the record gone", "DELETE FROM audit_events", _NOBODY),
    (
        "a false record",
        "INSERT INTO audit_events (deed, noun, keys, rows) VALUES ('saw', 'identity', '1', 1)",
        _NOBODY,
    ),
    ("the seals gone", "DELETE FROM audit_seals", _NOBODY),
    ("another's bell", "INSERT INTO bell_marks VALUES ({other}, 1, samad_now())", _NOBODY),
    ("another's bell, seen", "INSERT INTO bell_seen VALUES ({other}, 1)", _NOBODY),
    ("another's bell, changed", "UPDATE bell_marks SET read_to = 0", "0000000"),
    ("another's roles", "DELETE FROM staff_roles", _NOBODY),
    ("a person let in again", "UPDATE staff SET disabled = false", _NOBODY),
)

ATTEMPTS: tuple[tuple[str, str, str], ...] = (
    *(_SEEING + _LEAKING + _RISING + _CALLING + _WRITING),
    *(ATTEMPTS_ON_UNITS + ATTEMPTS_ON_PROTECTED + ATTEMPTS_ON_REDACTIONS),
    *(ATTEMPTS_ON_RETENTION + ATTEMPTS_ON_PEOPLE + ATTEMPTS_ON_LEXICON),
    *(ATTEMPTS_ON_SEARCHES + ATTEMPTS_ON_CODES + ATTEMPTS_ON_SESSIONS + ATTEMPTS_ON_SLOTS),
    *(ATTEMPTS_ON_DIRECTIVES + ATTEMPTS_ON_RADAR + ATTEMPTS_ON_ADVOCACY + ATTEMPTS_ON_SCHEDULES),
)
