"""What somebody with a login may try with the codes that citizens are told."""

_NOBODY = "xxxxxxx"
# As `tests.db.trust_centre` leased it to the second operator.
ANOTHERS_CODE = "7777777777"
_CASE = (
    "INSERT INTO cases (id, uuid, tracking_code, kind, state, subject_id, county_id, place,"
    " text, priority, identity_level, accused_unit, registered_by, received_at, stored_at)"
    " SELECT -1, gen_random_uuid(), '{}', 'request', 'registered', s.id, d.id, '', 'x',"
    " 'normal', 'open', '', {{me}}, samad_now(), samad_now() FROM subjects s, divisions d"
    " WHERE d.level = 'county' LIMIT 1"
)
_HOARD = "SELECT {} FROM generate_series(1, 6)"

ATTEMPTS_ON_CODES = (
    ("codes for calls to come", "SELECT samad_lease(gen_random_uuid(), 1)", "++xxx+x"),
    ("very many codes for calls to come", "SELECT samad_lease(gen_random_uuid(), 999)", "!!xxx!x"),
    (
        "more codes than one can use",
        _HOARD.format("samad_lease(gen_random_uuid(), 100)"),
        "!!xxx!x",
    ),
    ("more codes at once than one can use", _HOARD.format("lease_codes(100)"), "!!!!!!!"),
    ("no warning that copies are old", "UPDATE centre SET proven_within_days = 90", "xxxxx++"),
    ("a centre of another name", "UPDATE centre SET name = 'x'", _NOBODY),
    ("which codes belong together", "SELECT samad_code_series()", "+++++++"),
    ("codes that are nobody's", "SELECT samad_new_codes(1)", _NOBODY),
    ("the codes that others have", "SELECT code FROM leased_codes", _NOBODY),
    ("another's codes for oneself", "UPDATE leased_codes SET staff_id = {me}", _NOBODY),
    ("the codes of who is shut out", "SELECT samad_take_over_codes('nobody.here')", "xxxxx+x"),
    ("another's codes gone", "DELETE FROM leased_codes", _NOBODY),
    ("a case under another's code", _CASE.format(ANOTHERS_CODE), "!!xxx!x"),
    ("a case under a code of one's own making", _CASE.format("1111111111"), "!!xxx!x"),
)
