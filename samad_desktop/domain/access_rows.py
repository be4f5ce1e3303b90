"""What may be done with the rows of a table, and which of them a rule is about."""

from enum import StrEnum


class Verb(StrEnum):
    """What may be done with the rows of a table."""

    SELECT = "select"
    INSERT = "insert"
    UPDATE = "update"
    DELETE = "delete"


class Rows(StrEnum):
    """Which rows of a table a person reaches."""

    ALL = "all"
    OWN = "own"  # Those that are about herself.
    SIGNED = "signed"  # Those that say that she did it.
    SENT = "sent"  # Those of what was sent to her agencies.
    ANSWERING = "answering"  # What an answer to her agencies' referrals writes.
    KEPT = "kept"  # Those that are her own, or for everybody.
    PERSONAL = "personal"  # Those that are her own, and for nobody else.
    READABLE = "readable"  # Those of cases whose text she may read.
    PUBLIC = "public"  # Those of sessions that people were told of.
    SITTING = "sitting"  # Those of sessions at which she sits.
    BOOKED = "booked"  # Slots of callers who still wait, or are to be told something.
    HEARING = "hearing"  # What calling callers in, where she sits, writes.
    DICTATED = "dictated"  # What a directive writes, or an advocacy file, that she issues.
    JUDGING = "judging"  # What is said in her name of an order, a promise or an advocacy file.
