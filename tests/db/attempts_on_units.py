"""Attempts at what agencies send on, at files of referrals, at pauses, and at settings.

The columns and signs are those of `tests.db.attempts`.
"""

_NOBODY = "xxxxxxx"
_TOLD_ON = "SELECT instruction FROM samad_sent_on_words(ARRAY[{}]::bigint[])"
_SEND_ON = (
    "INSERT INTO sub_referrals (uuid, case_id, referral_id, unit_id, state, instruction, sent_by,"
    " sent_at) VALUES (gen_random_uuid(), {}, {}, {}, '{}', '', {{me}}, samad_now())"
)

_SENT_ON = (
    (
        "what was sent on inside her agency",
        _TOLD_ON.format("{own_sub}"),
        "++++++0",
    ),
    (
        "that another agency sent something on",
        "SELECT unit_id FROM sub_referrals WHERE id = {foreign_sub}",
        "++0+++x",
    ),
    (
        "what another agency sent on",
        _TOLD_ON.format("{foreign_sub}"),
        "++0+++0",
    ),
    (
        "a unit asked, of her own referral",
        _SEND_ON.format("{own}", "{own_sent}", "{own_unit}", "sent"),
        "xx+xxxx",
    ),
    (
        "a unit asked, of another's referral",
        _SEND_ON.format("{foreign}", "{foreign_sent}", "{foreign_unit}", "sent"),
        _NOBODY,
    ),
    (
        "another agency's unit asked",
        _SEND_ON.format("{own}", "{own_sent}", "{foreign_unit}", "sent"),
        _NOBODY,
    ),
    (
        "a unit asked of one case and told to another",
        _SEND_ON.format("{foreign}", "{own_sent}", "{own_unit}", "sent"),
        _NOBODY,
    ),
    (
        "a unit that has answered before it was asked",
        _SEND_ON.format("{own}", "{own_sent}", "{own_unit}", "answered"),
        _NOBODY,
    ),
    (
        "her units' answers written down",
        (
            "UPDATE sub_referrals SET state = 'answered', answer = 'x', answered_on = '2026-01-01',"
            " ended_at = samad_now()"
        ),
        "xx+xxxx",
    ),
    ("an answer that ends nothing", "UPDATE sub_referrals SET answer = 'x'", _NOBODY),
    (
        "what another agency sent on, ended",
        "UPDATE sub_referrals SET state = 'ended', ended_at = samad_now() WHERE id = {foreign_sub}",
        "++0xx+x",
    ),
    ("what units were told, gone", "UPDATE sub_referrals SET instruction = ''", _NOBODY),
    ("all that was sent on, gone", "DELETE FROM sub_referrals", _NOBODY),
)

_FILES = (
    (
        "the centre's file for her, of a protected case",
        "SELECT name FROM attachments WHERE id = {own_plan}",
        "0++00+x",
    ),
    (
        "another agency's file, of her own case",
        "SELECT name FROM attachments WHERE id = {foreign_plan}",
        "++0+++x",
    ),
    (
        "what stands in another agency's file",
        "SELECT content FROM blobs b JOIN attachments a USING (sha256) WHERE a.id = {foreign_plan}",
        "++0+++x",
    ),
    (
        "to whom a file went",
        "SELECT referral_id FROM referral_files WHERE attachment_id = {foreign_plan}",
        "++0+++x",
    ),
    ("whether a file is told", "SELECT 1 WHERE samad_file_told({foreign_plan})", "0000000"),
    (
        "a file with her own reply",
        "SELECT samad_add_reply_file({own_sent}, 'x', 'text/plain', 'x')",
        "x++xx+x",
    ),
    (
        "a file with another's reply",
        "SELECT samad_add_reply_file({foreign_sent}, 'x', 'text/plain', 'x')",
        "x+xxx+x",
    ),
    (
        "another's file taken to her own referral",
        "INSERT INTO referral_files VALUES ({own_sent}, {foreign_plan}, 'instruction')",
        "x+xxx+x",
    ),
    (
        "a file without a referral",
        (
            "INSERT INTO attachments (case_id, sha256, name, media_type, size, stored_at)"
            " VALUES ({own}, '{hidden_file}', 'x', 'text/plain', 1, samad_now())"
        ),
        "++xxx+x",
    ),
    ("a content under a name of her own", "INSERT INTO blobs VALUES ('x', 'x')", "++xxx+x"),
    ("whose file it is, gone", "DELETE FROM referral_files", _NOBODY),
)

_PAUSED = "FROM clock_pauses p JOIN deadlines d ON d.id = p.deadline_id WHERE d.case_id = "

_PAUSES = (
    (
        "that a protected case's clock stands still",
        f"SELECT paused_at {_PAUSED} {{hidden}}",
        "+++++++",
    ),
    (
        "why a protected case's clock stands still",
        f"SELECT p.reason {_PAUSED} {{hidden}}",
        _NOBODY,
    ),
    (
        "why it does, by function",
        f"SELECT 1 {_PAUSED} {{hidden}} AND samad_pause_reason(p.id) <> ''",
        "0+000+0",
    ),
    (
        "why an open case's clock does, by function",
        f"SELECT 1 {_PAUSED} {{own}} AND samad_pause_reason(p.id) <> ''",
        "+++++++",
    ),
    (
        "a pause of no clock that she sees",
        "SELECT 1 FROM clock_pauses WHERE deadline_id NOT IN (SELECT id FROM deadlines)",
        "0000000",
    ),
    (
        "a running clock stopped like others",
        "SELECT samad_pause_like_others(id) FROM deadlines WHERE case_id = {own}",
        _NOBODY,
    ),
)

_SETTINGS = (
    ("the numbers of changed settings", "SELECT id FROM centre_events", "+++++++"),
    ("the record of settings", "SELECT after FROM centre_events", "xxxxx++"),
    ("a unit more", "INSERT INTO agency_units (agency_id, name) VALUES ({water}, 'x')", "xxxxx++"),
    ("every unit gone", "DELETE FROM agency_units", _NOBODY),
    ("every agency retired", "UPDATE agencies SET retired = true", "xxxxx++"),
    ("every subject retired", "UPDATE subjects SET retired = true", "xxxxx++"),
    ("every subject gone", "DELETE FROM subjects", _NOBODY),
    ("every route gone", "DELETE FROM routing", "xxxxx++"),
)

ATTEMPTS_ON_UNITS = _SENT_ON + _FILES + _PAUSES + _SETTINGS
