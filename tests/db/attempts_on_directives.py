"""Attempts at directives and promises; as `tests.db.attempts`."""

_NOBODY = "xxxxxxx"
_ISSUERS = "xxxx++x"
_ISSUE = (
    "INSERT INTO directives (uuid, series, serial, number, official_id, case_id, tracking_code,"
    " subject, text, issued_by, issued_at) SELECT gen_random_uuid(), '1405/م/{{serial}}', 7, 'x',"
    " 1, {own}, '', 'x', 'x', {by}, samad_now()"
)
_PROMISE = (
    "INSERT INTO promises (uuid, official_id, agency_id, reached, director, words, made_by,"
    " made_at) VALUES (gen_random_uuid(), 1, {water}, true, '', 'x', {by}, samad_now())"
)
_MOVE = (
    "SELECT samad_move_directive((SELECT r.id FROM directive_recipients r JOIN directives d"
    " ON d.id = r.directive_id WHERE r.state = 'issued' AND d.case_id = {which}), 1, '{state}',"
    " 'x', '{{{{}}}}', 'x')"
)
_TOLD = "SELECT 1 FROM samad_ordered((SELECT array_agg(id) FROM directives WHERE case_id = {}))"
_HIDE = (
    "INSERT INTO directive_redactions (directive_id, subject, words, text, place, made_by, made_at)"
    " SELECT id, 'x', 'x', 'x', '', {1}, samad_now() FROM directives WHERE case_id = {0}"
)
_KEPT = (
    "UPDATE directive_recipients SET verdict = 'kept', verified_by = {by}, verified_at ="
    " samad_now() WHERE state = '{state}'"
)
_ONE_MORE = (
    "INSERT INTO directive_recipients (directive_id, agency_id, state)"
    " SELECT min(id), {water} + 1, 'issued' FROM directives"
)
_CARRY = (
    "SELECT samad_carry_directive(min(id), 1, {power}) FROM directive_recipients WHERE NOT copy"
)
_CLOCK = (
    "INSERT INTO deadlines (case_id, recipient_id, step, started_at, policy_id, unit, amount,"
    " reason) VALUES ({own}, 999, '{step}', samad_now(), 1, 'working_hours', 1, '')"
)

_LEVEL = (
    "INSERT INTO directive_levels"
    " (level, version, office, percent, days_after, letter, valid_from)"
    " VALUES (1, 2, 'x', 75, 0, 'x', samad_now())"
)

ATTEMPTS_ON_DIRECTIVES = (
    (
        "what was ordered about her case",
        "SELECT text FROM directives WHERE case_id = {own}",
        "++x+++x",
    ),
    (
        "that something was ordered",
        "SELECT number FROM directives WHERE case_id = {own}",
        "++++++x",
    ),
    (
        "what an order to her agency says",
        _TOLD.format("{own}") + " WHERE words = 'سرپوش'",
        "++++++x",
    ),
    (
        "what an order to another agency says and is about",
        _TOLD.format("{foreign}"),
        "++0+++x",
    ),
    (
        "what an order about a protected case said before it was one",
        _TOLD.format("{kept}") + " WHERE words = 'سرپوش'",
        "000000x",
    ),
    (
        "what an order about a protected case is about",
        _TOLD.format("{kept}") + " WHERE matter = 'پوشیده'",
        "0++00+x",
    ),
    (
        "who stands behind an order about a protected case",
        _TOLD.format("{kept}") + " WHERE matter LIKE '%{canary}%' OR words LIKE '%{canary}%'",
        "000000x",
    ),
    ("what agencies read of orders, all of it", "SELECT text FROM directive_redactions", _NOBODY),
    ("what an agency reads made anew", _HIDE.format("{own}", "samad_me()"), "++xx++x"),
    ("what an agency reads, in another's name", _HIDE.format("{own}", "{other}"), _NOBODY),
    ("what an agency reads told otherwise", "UPDATE directive_redactions SET text = 'x'", _NOBODY),
    ("what an agency reads gone", "DELETE FROM directive_redactions", _NOBODY),
    (
        "what another agency was ordered",
        "SELECT number FROM directives WHERE case_id = {foreign}",
        "++0+++x",
    ),
    (
        "what was ordered about a protected case",
        "SELECT text FROM directives WHERE case_id = {kept}",
        "0+x00+x",
    ),
    (
        "how far another agency is with the same order",
        "SELECT reply FROM directive_recipients WHERE agency_id = {power}",
        "++0+++x",
    ),
    ("what a director promised", "SELECT words FROM promises WHERE case_id = {own}", "++x+++x"),
    (
        "what was promised about a protected case",
        "SELECT words FROM promises WHERE case_id = {kept}",
        "0+x00+x",
    ),
    (
        "when another agency has to have done it",
        "SELECT due_at FROM deadlines WHERE case_id = {foreign} AND step = 'directive'",
        "++0++++",
    ),
    (
        "what an agency's timeline tells of an order to another",
        "SELECT kind FROM case_events WHERE case_id = {foreign} AND recipient_id IS NOT NULL",
        "++0+++x",
    ),
    ("an order", _ISSUE.replace("{by}", "samad_me()"), _ISSUERS),
    ("an order in another's name", _ISSUE.replace("{by}", "{other}"), _NOBODY),
    ("an order told otherwise", "UPDATE directives SET text = 'x'", _NOBODY),
    ("another number", "UPDATE directives SET serial = 1000, number = 'x'", _NOBODY),
    ("an order gone", "DELETE FROM directives", _NOBODY),
    ("another scheme", "UPDATE directive_settings SET scheme = 'x'", "xxxxx++"),
    (
        "an order to one agency more, later on",
        _ONE_MORE,
        _NOBODY,
    ),
    ("her own order obeyed", _MOVE.format(which="{own}", state="done"), "xx+xxxx"),
    ("another agency's order obeyed", _MOVE.format(which="{foreign}", state="done"), _NOBODY),
    ("an order back at its beginning", _MOVE.format(which="{own}", state="issued"), _NOBODY),
    (
        "an order obeyed past the function",
        "UPDATE directive_recipients SET state = 'done'",
        _NOBODY,
    ),
    ("what a citizen says of an order", _KEPT.format(by="samad_me()", state="done"), "++xx++x"),
    (
        "what a citizen says, in another's name",
        _KEPT.format(by="{other}", state="done"),
        _NOBODY,
    ),
    (
        "an order kept that nobody says is done",
        _KEPT.format(by="samad_me()", state="issued"),
        "00xx00x",
    ),
    ("a promise", _PROMISE.replace("{by}", "samad_me()"), _ISSUERS),
    ("a promise in another's name", _PROMISE.replace("{by}", "{other}"), _NOBODY),
    ("a promise told otherwise", "UPDATE promises SET words = 'x'", _NOBODY),
    ("a clock on an agency's answer", _CLOCK.replace("{step}", "answer"), "++xxx+x"),
    ("a clock on an order", _CLOCK.replace("{step}", "directive"), "++xx++x"),
    ("an order that its agency still has carried off", _CARRY, _NOBODY),
    ("a level of orders told otherwise", "UPDATE directive_levels SET percent = 1", _NOBODY),
    ("a level of orders taken away", "DELETE FROM directive_levels", _NOBODY),
    ("another level of orders", _LEVEL, "xxxxx++"),
    (
        "whom a protected case complains about",
        "SELECT samad_is_accused({hidden}, {power})",
        "xxxx++x",
    ),
)
