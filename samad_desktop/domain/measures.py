"""The numbers of oversight, each defined once: counters, lists and reports use the same.

What each counts is said to people in `measure_words`, and to the database in
`persistence.measured`.
"""

from enum import StrEnum


class Measure(StrEnum):
    """What is counted or computed of the cases that a report is about."""

    CONTACTS = "contacts"
    REGISTERED = "registered"
    OPEN = "open"
    UNREVIEWED = "unreviewed"
    DUE_SOON = "due_soon"
    OVERDUE = "overdue"
    LEVEL_1 = "level_1"
    LEVEL_2 = "level_2"
    LEVEL_3 = "level_3"
    LEVEL_4 = "level_4"
    REFERRED = "referred"
    ANSWERED = "answered"
    IN_TIME = "in_time"
    IN_TIME_SHARE = "in_time_share"
    ANSWER_MINUTES = "answer_minutes"
    RETURNED = "returned"
    SENT_BACK = "sent_back"
    CLOSED = "closed"
    ADVISED = "advised"
    CALLED_BACK = "called_back"
    SATISFIED = "satisfied"
    SATISFIED_SHARE = "satisfied_share"
    REOPENED = "reopened"
    APPEALED = "appealed"
    RAISED = "raised"
