"""Attempts at what is kept how long, at holds, and at the list of what went out.

The columns and signs are those of `tests.db.attempts`.
"""

_NOBODY = "xxxxxxx"
_RULE = (
    "INSERT INTO retention_policies (kind, months, valid_from, source, entered_by, entered_at)"
    " VALUES ('text', {}, '2026-01-01', 'x', {{me}}, samad_now())"
)
_HOLD = (
    "INSERT INTO legal_holds (case_id, reason, made_by, made_at)"
    " VALUES ({{own}}, 'x', {}, samad_now())"
)
_OUT = (
    "INSERT INTO outgoings (way, case_id, people, staff_id, at)"
    " VALUES ('printed', NULL, 1, {}, samad_now())"
)

_ERASING = (
    ("a rule of keeping", _RULE.format(120), "xxxxx++"),
    ("a rule that keeps nothing", _RULE.format(0), "xxxxx!!"),
    ("a rule of keeping changed", "UPDATE retention_policies SET months = 1", _NOBODY),
    ("a rule of keeping taken away", "DELETE FROM retention_policies", _NOBODY),
    ("a run begun", "SELECT samad_retention_begin({me}, 'x')", "xxxxx++"),
    ("what is due, counted", "SELECT samad_retention_counts('text')", "xxxxx00"),
    ("the oldest that are due", "SELECT samad_retention_oldest('person')", "xxxxx00"),
    ("a window erased without a run", "SELECT samad_retain(1, 'text', 0, 10)", _NOBODY),
    ("the record let go without a run", "SELECT samad_retain_audit(1)", _NOBODY),
    ("a run of nobody ended", "SELECT samad_retention_end(9)", _NOBODY),
    ("one case erased", "SELECT samad_erase(1, 'text', ARRAY[{own}::bigint])", _NOBODY),
    ("one person erased", "SELECT samad_erase(1, 'person', ARRAY[{own}::bigint])", _NOBODY),
    ("who is old", "SELECT key FROM samad_retention_old('person', 0, 9)", _NOBODY),
    ("cases held for erasing", "SELECT samad_hold_for_erasing('text', '{{}}')", _NOBODY),
    ("the record let go", "SELECT samad_drop_audit(samad_now(), 1)", _NOBODY),
    (
        "a word in the record",
        "SELECT samad_note_retention('erased', 'text', '1', 1, 'x')",
        _NOBODY,
    ),
    (
        "a run that never was",
        "INSERT INTO retention_runs (staff_id, started_at, reason) VALUES ({me}, samad_now(), 'x')",
        _NOBODY,
    ),
    ("a run counted anew", "UPDATE retention_runs SET texts = 0", _NOBODY),
    ("an erasure that never was", "INSERT INTO erasures VALUES ('text', 1, 1, now())", _NOBODY),
    ("an erasure forgotten", "DELETE FROM erasures", _NOBODY),
    ("identities deleted", "DELETE FROM citizen_identities", _NOBODY),
    ("phones deleted", "DELETE FROM citizen_phones", _NOBODY),
    ("callers forgotten", "UPDATE contact_identities SET name_given = ''", _NOBODY),
    ("contents deleted", "DELETE FROM blobs", _NOBODY),
    ("files forgotten", "UPDATE attachments SET name = ''", _NOBODY),
    ("what was said forgotten", "UPDATE case_events SET text = ''", _NOBODY),
)

_HOLDING = (
    ("a hold on a case", _HOLD.format("{me}"), "xxxxx+x"),
    ("a hold in another's name", _HOLD.format("{other}"), _NOBODY),
    ("a hold lifted", "UPDATE legal_holds SET lifted_at = samad_now()", "xxxxx0x"),
    ("a hold for another reason", "UPDATE legal_holds SET reason = ''", _NOBODY),
    ("a hold that never was", "DELETE FROM legal_holds", _NOBODY),
)

_GOING_OUT = (
    ("what went out", _OUT.format("{me}"), "+++++++"),
    ("what went out, in another's name", _OUT.format("{other}"), _NOBODY),
    ("what another took out", "SELECT way FROM outgoings WHERE staff_id = {other}", "00000+0"),
    ("what went out, forgotten", "DELETE FROM outgoings", _NOBODY),
    ("what went out, made less", "UPDATE outgoings SET people = 0", _NOBODY),
)

ATTEMPTS_ON_RETENTION = (*_ERASING, *_HOLDING, *_GOING_OUT)
