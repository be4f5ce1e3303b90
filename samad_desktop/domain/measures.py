"""The numbers of oversight, each defined once: counters, lists and reports use the same.

What each counts is said to people in `measure_words`, and to the database in
`persistence.measured`.
"""

from enum import StrEnum


class Measure(StrEnum):
    """What is counted or computed of the cases that a report is about."""

    CONTACTS = "contacts"
    REGISTERED = "registered"
    ADVISED = "advised"
    CLOSED = "closed"
    OPEN = "open"
    UNREVIEWED = "unreviewed"
    DUE_SOON = "due_soon"
    OVERDUE = "overdue"
    LEVEL_1 = "level_1"
    LEVEL_2 = "level_2"
    LEVEL_3 = "level_3"
    LEVEL_4 = "level_4"
    ANSWERS = "answers"
    CALL_BACKS = "call_backs"
    OWED = "owed"
    OWED_LATE = "owed_late"
    REFERRED = "referred"
    ANSWERED = "answered"
    IN_TIME = "in_time"
    IN_TIME_SHARE = "in_time_share"
    ANSWER_MINUTES = "answer_minutes"
    RETURNED = "returned"
    SENT_BACK = "sent_back"
    CALLED_BACK = "called_back"
    SATISFIED = "satisfied"
    PARTLY = "partly"
    NOT_SATISFIED = "not_satisfied"
    SATISFIED_SHARE = "satisfied_share"
    NOT_REACHED = "not_reached"
    REOPENED = "reopened"
    APPEALED = "appealed"
    RAISED = "raised"
    HEARD = "heard"
    MISSED = "missed"
    ORDERED = "ordered"
    ORDERS_DONE = "orders_done"
    ORDERS_KEPT = "orders_kept"
    ORDERS_UNVERIFIED = "orders_unverified"
    ORDERS_RUNNING = "orders_running"
    ORDERS_LATE = "orders_late"
    ORDERS_BROKEN = "orders_broken"
    SESSIONS_ANNOUNCED = "sessions_announced"
    SESSIONS_HELD = "sessions_held"
    SESSIONS_CANCELLED = "sessions_cancelled"
    OFFICIAL_CAME = "official_came"
    OFFICIAL_ABSENT = "official_absent"
    OFFICIAL_SUBSTITUTED = "official_substituted"
    PROMISED = "promised"
    PROMISES_KEPT = "promises_kept"
    PROMISES_RUNNING = "promises_running"
    PROMISES_LATE = "promises_late"
    PROMISES_BROKEN = "promises_broken"
    DIRECTOR_AWAY = "director_away"


class Facet(StrEnum):
    """By what numbers are told apart, one value an item."""

    COUNTY = "county"
    AGENCY = "agency"
    SUBJECT = "subject"
    KIND = "kind"
    CHANNEL = "channel"
    OPERATOR = "operator"
    DAY = "day"
    HOUR = "hour"
    LEVEL = "level"
    OFFICE = "office"
    OFFICIAL = "official"


# As it stands at the moment of asking, whatever the days: the counters of every screen.
STANDING = frozenset(
    {
        *(Measure.OPEN, Measure.UNREVIEWED, Measure.DUE_SOON, Measure.OVERDUE),
        *(Measure.LEVEL_1, Measure.LEVEL_2, Measure.LEVEL_3, Measure.LEVEL_4),
        *(Measure.ANSWERS, Measure.CALL_BACKS, Measure.OWED, Measure.OWED_LATE),
    }
)
# Each share: which part of which whole.
SHARES = {
    Measure.IN_TIME_SHARE: (Measure.IN_TIME, Measure.ANSWERED),
    Measure.SATISFIED_SHARE: (Measure.SATISFIED, Measure.CALLED_BACK),
}
# What is computed of single items, and of which ones; behind it stand those.
MEDIANS = {Measure.ANSWER_MINUTES: Measure.ANSWERED}
# Of sessions: behind each stand the places that callers were given in them.
OF_SESSIONS = frozenset(
    {
        *(Measure.SESSIONS_ANNOUNCED, Measure.SESSIONS_HELD, Measure.SESSIONS_CANCELLED),
        *(Measure.OFFICIAL_CAME, Measure.OFFICIAL_ABSENT, Measure.OFFICIAL_SUBSTITUTED),
    }
)
# What need not be about a case, so that fewer may be listed behind it than are counted.
ABOUT_ANYTHING = frozenset(
    {
        *(Measure.CONTACTS, Measure.PROMISED, Measure.PROMISES_KEPT, Measure.PROMISES_RUNNING),
        *(Measure.PROMISES_LATE, Measure.PROMISES_BROKEN, Measure.DIRECTOR_AWAY),
    }
)
