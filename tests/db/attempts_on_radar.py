"""Attempts at what is put aside of the radar, and at whose answers are the same."""

_NOBODY = "xxxxxxx"
_PUT = (
    "INSERT INTO radar_set_asides (uuid, subject_id, window_hours, observed, expected, reason,"
    " set_by, set_at) SELECT gen_random_uuid(), min(id), 3, 14, 1, 'x', {who}, {at} FROM subjects"
)

ATTEMPTS_ON_RADAR = (
    ("what was put aside", "SELECT reason FROM radar_set_asides", "xxx+x+x"),
    ("an alarm put aside", _PUT.format(who="samad_me()", at="samad_now()"), "xxxxx+x"),
    ("an alarm put aside in another's name", _PUT.format(who="{other}", at="samad_now()"), _NOBODY),
    (
        "an alarm put aside for ever",
        _PUT.format(who="samad_me()", at="samad_now() + interval '1 year'"),
        _NOBODY,
    ),
    ("an alarm put aside otherwise", "UPDATE radar_set_asides SET reason = 'x'", _NOBODY),
    ("an alarm put aside and forgotten", "DELETE FROM radar_set_asides", _NOBODY),
    (
        "whose answers are the same",
        "SELECT count(*) FROM samad_same_replies('2020-01-01', '2100-01-01', 1)",
        "xxx+x+x",
    ),
)
