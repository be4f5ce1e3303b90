"""Attempts at what agencies read of protected cases, and at the files that go along.

The columns and signs are those of `tests.db.attempts`.
"""

_NOBODY = "xxxxxxx"
_NEW = (
    "INSERT INTO referral_redactions (referral_id, text, place, made_by, made_at)"
    " VALUES ({}, 'x', '', {}, samad_now())"
)

ATTEMPTS_ON_REDACTIONS = (
    (
        "what her agency reads of a protected case",
        "SELECT text FROM referral_redactions WHERE referral_id = {hidden_sent}",
        "x++xx+x",
    ),
    (
        "what another agency reads of a protected case",
        "SELECT text FROM referral_redactions WHERE referral_id = {secret_sent}",
        "x+0xx+x",
    ),
    (
        "what any other agency reads",
        "SELECT text FROM referral_redactions WHERE referral_id <> {hidden_sent}",
        "x+0xx+x",
    ),
    (
        "who is named in what agencies read",
        "SELECT 1 FROM referral_redactions WHERE text LIKE '%{canary}%'",
        "x00xx0x",
    ),
    ("a redaction copied out", "COPY referral_redactions TO STDOUT", "x++xx+x"),
    ("a redaction of an open case made", _NEW.format("{own_sent}", "{me}"), "++xxx+x"),
    ("a redaction in another's name", _NEW.format("{own_sent}", "{other}"), _NOBODY),
    # There is one already: who may not ask for the caller makes a second, and fails.
    (
        "a redaction by who has not asked who called",
        _NEW.format("{hidden_sent}", "{me}"),
        "!xxxxxx",
    ),
    (
        "a redaction written over",
        "UPDATE referral_redactions SET text = 'x' WHERE referral_id = {hidden_sent}",
        _NOBODY,
    ),
    ("every redaction written over", "UPDATE referral_redactions SET text = 'x'", _NOBODY),
    (
        "a redaction handed to another referral",
        "UPDATE referral_redactions SET referral_id = {own_sent}",
        _NOBODY,
    ),
    ("every redaction gone", "DELETE FROM referral_redactions", _NOBODY),
    ("all redactions at once gone", "TRUNCATE referral_redactions", _NOBODY),
    (
        "an answer to a question, of a protected case",
        "SELECT text FROM case_answers WHERE case_id = {hidden}",
        "0+000+x",
    ),
    (
        "a file of a protected case chosen by herself",
        (
            "INSERT INTO referral_files SELECT {hidden_sent}, min(id), 'chosen'"
            " FROM attachments WHERE sha256 = '{hidden_file}'"
        ),
        "x+xxx+x",
    ),
    (
        "a file of a protected case that nobody chose",
        "SELECT 1 FROM attachments WHERE sha256 = '{hidden_file}'",
        "0+000+x",
    ),
)
