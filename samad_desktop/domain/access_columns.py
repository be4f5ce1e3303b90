"""Which columns of a table roles read or change, where it is not all of them."""

# What a case says and whose it is, nobody reads here: functions tell it, and ask who asks. By
# rows alone it would be told to who has two roles, of which one reaches more rows and one
# more columns. Nor is there a column by which rows of one transaction are known.
OPENLY: dict[str, tuple[str, ...]] = {
    "cases": (
        *("id", "uuid", "version", "tracking_code", "kind", "state", "disposition", "reopened"),
        *("advocacy", "appeal_level", "subject_id", "county_id", "agency_id", "priority"),
        *("identity_level", "registered_by", "received_at", "stored_at", "closed_at"),
    ),
    "contacts": (
        *("id", "uuid", "channel", "case_id", "opened_case", "staff_id", "received_at"),
        "stored_at",
    ),
    "case_events": (
        *("id", "case_id", "contact_id", "referral_id", "kind", "staff_id", "at", "stored_at"),
        "recipient_id",
    ),
    "citizens": ("id", "merged_into"),
    # What a record said before, nobody asks for, nor whose was changed when: a case that was
    # registered at that moment would be known by it.
    "citizen_events": ("id",),
    "referrals": (
        *("id", "uuid", "version", "case_id", "agency_id", "unit", "parent_id", "copy", "state"),
        *("sent_by", "sent_at", "proposed_agency_id", "answered_at", "checked_at", "ended_at"),
        *("extension_asked_at", "extension_until"),
    ),
    "sub_referrals": (
        *("id", "uuid", "version", "case_id", "referral_id", "unit_id", "state", "sent_by"),
        *("sent_at", "answered_on", "ended_at"),
    ),
    "deadlines": (
        *("id", "case_id", "referral_id", "step", "started_at", "policy_id", "unit", "amount"),
        *("due_at", "level1_at", "level2_at", "level3_at", "level4_at", "raised_level"),
        *("ended_at", "recipient_id"),
    ),
    "clock_pauses": ("id", "deadline_id", "paused_at", "resumed_at"),
    "deadline_moves": ("id", "deadline_id", "decree_id", "old_due", "new_due", "staff_id", "at"),
}
CASE_CHANGED = (
    *("version", "kind", "state", "disposition", "reopened", "advocacy", "appeal_level"),
    *("subject_id", "county_id", "agency_id", "place", "text", "priority", "identity_level"),
    *("accused_agency_id", "accused_unit", "closed_at"),
)
IDENTITY_CHANGED = ("version", "name", "name_key", "id_kind", "national_id")
PRESENCE = ("position", "attendance", "substitute")
# What an agency reads of an order by itself; its words are told by a function.
ORDER_OPENLY = (
    *("id", "uuid", "number", "official_id", "session_id", "slot", "case_id", "tracking_code"),
    *("issued_by", "issued_at"),
)
SESSION_CHANGED = (
    *("version", "state", "begins_at", "ends_at", "channel", "place", "capacity", "minutes"),
    *("agency_id", "subject_id", "note", "announced_at", "announcements"),
    *("rule_id", "by_hand"),
)
DUE = ("due_at", "level1_at", "level2_at", "level3_at", "level4_at", "raised_level")
REFERRAL_MOVED = (
    *("version", "state", "answered_at", "checked_at", "ended_at"),
    *("proposed_agency_id", "extension_asked_at", "extension_until"),
)
SETTLED = ("version", "state", "answered_at", "settled_by", "settled_at", "words")
SENT_ON_MOVED = ("version", "state", "answer", "answered_on", "ended_at")
SLOT_CHANGED = ("version", "state", "attempts", "untold", "untold_at")
SLOT_HEARD = ("version", "state", "untold", "called_at", "ended_at")
SLOT_PLACED = (*SLOT_CHANGED, "hand_place", "hand_reason", "called_at", "ended_at")
