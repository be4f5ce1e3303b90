"""What a referral is: a case sent to an agency with a deadline, and what came back."""

from enum import StrEnum


class ReferralState(StrEnum):
    """Where a referral is; answered, returned and transferred are its ends."""

    SENT = "sent"
    RECEIVED = "received"
    INTERIM = "interim"
    ANSWERED = "answered"
    RETURNED = "returned"
    TRANSFERRED = "transferred"
