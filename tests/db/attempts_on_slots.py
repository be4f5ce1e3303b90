"""Attempts at callers' places in sessions; as `tests.db.attempts`.

The slot of the known centre is the second operator's, in the session that people were told of,
where nobody of these logins sits.
"""

_NOBODY = "xxxxxxx"
_AT_TABLE = "xxxx++x"
_BOOK = (
    "INSERT INTO session_slots (uuid, session_id, case_id, state, booked_by, booked_at)"
    " SELECT gen_random_uuid(), min(id), {{foreign}}, '{state}', {who}, samad_now()"
    " FROM desk_sessions WHERE announced_at IS NOT NULL"
)
_UNTOLD_OF = (
    "INSERT INTO session_slots (uuid, session_id, case_id, state, booked_by, booked_at)"
    " VALUES (gen_random_uuid(), {unannounced}, {foreign}, 'booked', samad_me(), samad_now())"
)
_SAY = (
    "INSERT INTO slot_events (slot_id, kind, staff_id, at) VALUES ({slot}, 'told', %s, samad_now())"
)

ATTEMPTS_ON_SLOTS = (
    ("who has a place in a session", "SELECT case_id FROM session_slots", "++x0++x"),
    ("what was done about a place", "SELECT reason FROM slot_events", _AT_TABLE),
    ("a place booked", _BOOK.format(state="booked", who="samad_me()"), "++xx++x"),
    ("a place booked in another's name", _BOOK.format(state="booked", who="{other}"), _NOBODY),
    ("a place that was never waited for", _BOOK.format(state="done", who="samad_me()"), _NOBODY),
    ("a place in what nobody was told of", _UNTOLD_OF, "!!xx!!x"),
    ("a caller confirmed", "UPDATE session_slots SET state = 'confirmed'", "++x0++x"),
    ("a caller called in", "UPDATE session_slots SET state = 'called'", "xxx0++x"),
    ("a caller put first", "UPDATE session_slots SET hand_place = 1", _AT_TABLE),
    ("a place in another session", "UPDATE session_slots SET session_id = session_id", _NOBODY),
    ("a place for another case", "UPDATE session_slots SET case_id = {own}", _NOBODY),
    ("a place gone", "DELETE FROM session_slots", _NOBODY),
    ("what she did about a place", _SAY.replace("%s", "samad_me()"), "++xx++x"),
    ("what another did about a place", _SAY.replace("%s", "{other}"), _NOBODY),
    ("what was done about a place, told otherwise", "UPDATE slot_events SET reason = 'x'", _NOBODY),
    ("what was done about a place, forgotten", "DELETE FROM slot_events", _NOBODY),
)
