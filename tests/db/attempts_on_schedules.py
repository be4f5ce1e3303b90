"""Attempts at the reports that people let be made by themselves; as `tests.db.attempts`."""

_NOBODY = "xxxxxxx"
_KEEP = (
    "INSERT INTO report_schedules (staff_id, report, period, format, folder, rhythm, at_minute,"
    " kept_at) VALUES ({}, 'bulletin', 'yesterday', 'pdf', '/srv', 'daily', 420, samad_now())"
)

ATTEMPTS_ON_SCHEDULES = (
    ("what another lets be made", "SELECT folder FROM report_schedules", "xxx0x0x"),
    ("a report made by itself", _KEEP.format("samad_me()"), "xxx+x+x"),
    ("a report made by itself in another's name", _KEEP.format("{other}"), _NOBODY),
    (
        "another's report into one's own folder",
        "UPDATE report_schedules SET folder = '/x'",
        _NOBODY,
    ),
    (
        "another's report said to be made",
        "UPDATE report_schedules SET made_upto = 'infinity'",
        "xxx0x0x",
    ),
    ("another's report no more", "DELETE FROM report_schedules", "xxx0x0x"),
)
