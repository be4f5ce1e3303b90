"""Attempts at desk hours; as `tests.db.attempts`."""

_NOBODY = "xxxxxxx"
_AT_TABLE = "xxxx++x"
_PLAN = (
    "INSERT INTO desk_sessions (uuid, state, begins_at, ends_at, channel, capacity, minutes,"
    " made_by, made_at) VALUES (gen_random_uuid(), 'planned', samad_now(), samad_now(), 'call',"
    " 1, 1, {}, samad_now())"
)
_RULE = (
    "INSERT INTO session_rules (repeat, first_day, until, made_by, made_at)"
    " VALUES ('weekly', '2026-11-28', '2026-12-28', {}, samad_now())"
)
_SAY = (
    "INSERT INTO session_events (session_id, kind, staff_id, at)"
    " SELECT min(id), 'announced', {}, samad_now() FROM desk_sessions"
)

ATTEMPTS_ON_SESSIONS = (
    (
        "a session that nobody was told of",
        "SELECT place FROM desk_sessions WHERE announced_at IS NULL",
        "00x+++0",
    ),
    (
        "who sits where nobody was told of it",
        "SELECT 1 FROM session_officials WHERE official_id = (SELECT max(id) FROM officials)",
        "00x+++0",
    ),
    (
        "a session that people were told of",
        "SELECT place FROM desk_sessions WHERE announced_at IS NOT NULL",
        "++x++++",
    ),
    ("who the officials are", "SELECT name FROM officials", "+++++++"),
    ("how often an official owes attendance", "SELECT duty FROM officials", "++x++++"),
    ("why a session was moved", "SELECT reason FROM session_events", "xxx+++x"),
    ("a session planned", _PLAN.format("samad_me()"), _AT_TABLE),
    ("a session planned in another's name", _PLAN.format("{other}"), _NOBODY),
    ("what was done about a session", _SAY.format("samad_me()"), _AT_TABLE),
    ("what another did about a session", _SAY.format("{other}"), _NOBODY),
    ("what was done, told otherwise", "UPDATE session_events SET reason = 'x'", _NOBODY),
    ("what was done, forgotten", "DELETE FROM session_events", _NOBODY),
    ("a session called off", "UPDATE desk_sessions SET state = 'cancelled'", _AT_TABLE),
    ("another's plan for one's own", "UPDATE desk_sessions SET made_by = {me}", _NOBODY),
    ("a session gone", "DELETE FROM desk_sessions", _NOBODY),
    ("who came", "UPDATE session_officials SET attendance = 'attended'", _AT_TABLE),
    ("an official retired", "UPDATE officials SET retired = true", _AT_TABLE),
    ("an official gone", "DELETE FROM officials", _NOBODY),
    ("told of on the day itself", "UPDATE desk_settings SET notice_days = 0", "xxxxx++"),
    ("how sessions come again", _RULE.format("samad_me()"), _AT_TABLE),
    ("how sessions come again, in another's name", _RULE.format("{other}"), _NOBODY),
)
