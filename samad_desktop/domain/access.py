"""Who may do what: the roles of a centre, the rights each carries, and what each reaches.

The rights are what services ask for; the table rules are what the database itself allows.
Its grants and row-level policies are made from them, so that there is no second place.
"""

from dataclasses import dataclass
from enum import StrEnum

from samad_desktop.domain.errors import Forbidden


class Role(StrEnum):
    """The seven roles of a centre; one person may have several."""

    OPERATOR = "operator"
    EXPERT = "expert"
    LIAISON = "liaison"
    OFFICIAL = "official"
    SECRETARY = "secretary"
    SUPERVISOR = "supervisor"
    ADMIN = "admin"


class Right(StrEnum):
    """What a use case asks of the person who starts it."""

    TAKE_CALL = "take_call"
    SEE_CASES = "see_cases"
    SEE_PROTECTED = "see_protected"
    SEE_HIDDEN = "see_hidden"
    CORRECT_CASE = "correct_case"
    WRITE_NOTE = "write_note"
    JOIN_CITIZENS = "join_citizens"
    FOLLOW_UP = "follow_up"
    INFORM_CITIZEN = "inform_citizen"
    ANSWER_REFERRAL = "answer_referral"
    MANAGE_CENTRE = "manage_centre"
    MANAGE_STAFF = "manage_staff"
    SEE_AUDIT = "see_audit"
    RUN_RETENTION = "run_retention"
    HOLD_CASE = "hold_case"


_CENTRE = frozenset({Right.SEE_CASES, Right.WRITE_NOTE})
_AT_THE_TELEPHONE = _CENTRE | {
    Right.TAKE_CALL,
    Right.CORRECT_CASE,
    Right.JOIN_CITIZENS,
    Right.INFORM_CITIZEN,
}

GRANTED: dict[Role, frozenset[Right]] = {
    Role.OPERATOR: _AT_THE_TELEPHONE,
    Role.EXPERT: _AT_THE_TELEPHONE | {Right.FOLLOW_UP, Right.SEE_PROTECTED},
    Role.LIAISON: frozenset({Right.ANSWER_REFERRAL}),
    Role.OFFICIAL: frozenset({Right.SEE_CASES}),
    Role.SECRETARY: _CENTRE,
    Role.SUPERVISOR: _AT_THE_TELEPHONE
    | {
        Right.FOLLOW_UP,
        Right.SEE_PROTECTED,
        Right.SEE_HIDDEN,
        Right.MANAGE_CENTRE,
        Right.SEE_AUDIT,
        Right.RUN_RETENTION,
        Right.HOLD_CASE,
    },
    Role.ADMIN: frozenset({Right.MANAGE_STAFF, Right.MANAGE_CENTRE, Right.RUN_RETENTION}),
}


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
    SENT_OPENLY = "sent_openly"  # Of these, what belongs to cases that hide nobody.
    ANSWERING = "answering"  # What an answer to her agencies' referrals writes.


@dataclass(frozen=True, slots=True)
class TableRule:
    """What some roles may do with some tables; without `columns`, with all of them."""

    roles: frozenset[Role]
    verbs: tuple[Verb, ...]
    tables: tuple[str, ...]
    rows: Rows = Rows.ALL
    columns: tuple[str, ...] = ()


_READ, _ADD, _CHANGE, _REMOVE = Verb.SELECT, Verb.INSERT, Verb.UPDATE, Verb.DELETE
_ANYBODY = frozenset(Role)
_READERS = frozenset(role for role in Role if Right.SEE_CASES in GRANTED[role])
_WRITERS = frozenset(role for role in Role if Right.TAKE_CALL in GRANTED[role])
_NOTE_WRITERS = frozenset(role for role in Role if Right.WRITE_NOTE in GRANTED[role])
_KEEPERS = frozenset(role for role in Role if Right.MANAGE_CENTRE in GRANTED[role])
_ADMINS = frozenset({Role.ADMIN})
_AGENCIES = frozenset(role for role in Role if Right.ANSWER_REFERRAL in GRANTED[role])
_HOLDERS = frozenset(role for role in Role if Right.HOLD_CASE in GRANTED[role])
_ERASERS = frozenset(role for role in Role if Right.RUN_RETENTION in GRANTED[role])
_AUDITORS = frozenset(role for role in Role if Right.SEE_AUDIT in GRANTED[role])

_CALENDAR = (
    *("working_weeks", "holidays", "closure_decrees", "deadline_policies", "escalation_levels"),
    "retention_policies",
)
# Nothing that cases name is ever deleted; a route is named by none.
_KEPT = ("subjects", "subject_questions", "agencies", "agency_units", "routing")
# Tables that tell of no citizen and no case: they have grants, and no rules of rows.
IMPERSONAL = (
    *("alembic_version", "schema_info", "centre", "divisions", "agencies", "subjects"),
    *("subject_questions", "routing", "canned_texts", "staff", "staff_roles", "staff_agencies"),
    *("agency_units", "rules_version", *_CALENDAR),
)
_WORK = (
    *("cases", "case_answers", "case_events", "case_search", "attachments", "blobs"),
    *("contacts", "contact_identities", "call_backs", "case_links", "reminders"),
    *("citizens", "citizen_identities", "citizen_phones", "citizen_names", "citizen_events"),
    *("referrals", "referral_files", "deadlines", "clock_pauses", "deadline_moves"),
)
_SIGNED = (
    *("cases", "contacts", "case_events", "citizen_events"),
    *("referrals", "call_backs", "case_links", "reminders"),
)
# No agency learns by a number that two of its cases are of one citizen.
_CASE_FOR_AGENCIES = (
    *("id", "uuid", "version", "tracking_code", "kind", "state", "disposition", "reopened"),
    *("advocacy", "appeal_level", "subject_id", "county_id", "agency_id", "place", "text"),
    *("priority", "identity_level", "accused_agency_id", "accused_unit", "registered_by"),
    *("received_at", "stored_at", "closed_at"),
)
# Why a clock stands still may be told in the citizen's words: by a function that asks whose.
_PAUSE_FOR_AGENCIES = ("id", "deadline_id", "paused_at", "resumed_at")
_REFERRAL_MOVED = (
    *("version", "state", "answered_at", "checked_at", "ended_at"),
    *("proposed_agency_id", "extension_asked_at"),
)
_SENT_ON_MOVED = ("version", "state", "answer", "answered_on", "ended_at")

TABLE_RULES: tuple[TableRule, ...] = (
    TableRule(_ANYBODY, (_READ,), IMPERSONAL),
    TableRule(_KEEPERS, (_ADD,), (*_CALENDAR, "canned_texts", "staff_agencies")),
    TableRule(_KEEPERS, (_CHANGE,), ("holidays", "escalation_levels", "canned_texts")),
    TableRule(_KEEPERS, (_ADD, _CHANGE), _KEPT),
    TableRule(_KEEPERS, (_REMOVE,), ("staff_agencies", "routing")),
    TableRule(_KEEPERS, (_READ,), ("centre_events",)),
    # By their number alone a workstation knows whether it must read the settings again.
    TableRule(_ANYBODY - _KEEPERS, (_READ,), ("centre_events",), columns=("id",)),
    TableRule(_KEEPERS, (_ADD,), ("centre_events",), Rows.SIGNED),
    TableRule(_ANYBODY, (_READ, _ADD, _CHANGE), ("bell_marks",), Rows.OWN),
    # Who takes something out says so in her own name, and never takes that back.
    TableRule(_ANYBODY, (_ADD,), ("outgoings",), Rows.SIGNED),
    TableRule(_ANYBODY - _AUDITORS, (_READ,), ("outgoings",), Rows.OWN),
    TableRule(_AUDITORS, (_READ,), ("outgoings",)),
    # What goes, goes by functions alone: nobody deletes.
    TableRule(_ERASERS, (_READ,), ("retention_runs", "erasures")),
    TableRule(_READERS, (_READ,), ("legal_holds",)),
    TableRule(_HOLDERS, (_ADD,), ("legal_holds",), Rows.SIGNED),
    TableRule(_HOLDERS, (_CHANGE,), ("legal_holds",), columns=("lifted_by", "lifted_at")),
    # The centre's people: all cases, and what they add bears their name.
    TableRule(_READERS, (_READ,), (*_WORK, "sub_referrals")),
    TableRule(_WRITERS, (_ADD,), tuple(name for name in _WORK if name not in _SIGNED)),
    TableRule(_WRITERS, (_ADD,), _SIGNED, Rows.SIGNED),
    TableRule(
        _WRITERS,
        (_CHANGE,),
        (
            *("cases", "case_answers", "case_search", "citizens", "citizen_identities"),
            *("citizen_phones", "referrals", "deadlines", "clock_pauses"),
        ),
    ),
    TableRule(_WRITERS, (_CHANGE,), ("case_links",), columns=("undone_by", "undone_at")),
    # Where a case ends, what its agencies sent on to their units ends with it.
    TableRule(_WRITERS, (_CHANGE,), ("sub_referrals",), columns=("version", "state", "ended_at")),
    TableRule(_WRITERS, (_REMOVE,), ("case_answers", "citizen_names")),
    TableRule(_NOTE_WRITERS - _WRITERS, (_ADD,), ("case_events",), Rows.SIGNED),
    TableRule(_NOTE_WRITERS - _WRITERS, (_CHANGE,), ("case_search",), columns=("words",)),
    # Who keeps the centre moves its deadlines, and sees of their cases the codes alone.
    TableRule(_ADMINS, (_READ,), ("deadlines", "clock_pauses", "deadline_moves")),
    TableRule(_ADMINS, (_CHANGE,), ("deadlines",)),
    TableRule(_ADMINS, (_ADD,), ("deadline_moves",)),
    TableRule(_ADMINS, (_READ,), ("cases",), columns=("id", "tracking_code")),
    # An agency: what was sent to it, and never who stands behind a protected case.
    TableRule(
        _AGENCIES,
        (_READ,),
        (
            *("referrals", "case_answers", "case_events", "deadlines", "deadline_moves"),
            *("reminders", "sub_referrals", "referral_files", "attachments", "blobs"),
        ),
        Rows.SENT,
    ),
    TableRule(_AGENCIES, (_READ,), ("cases",), Rows.SENT, _CASE_FOR_AGENCIES),
    TableRule(_AGENCIES, (_READ,), ("clock_pauses",), Rows.SENT, _PAUSE_FOR_AGENCIES),
    TableRule(
        _AGENCIES,
        (_READ,),
        ("citizens", "citizen_identities", "citizen_phones"),
        Rows.SENT_OPENLY,
    ),
    TableRule(_AGENCIES, (_CHANGE,), ("referrals",), Rows.ANSWERING, _REFERRAL_MOVED),
    TableRule(_AGENCIES, (_CHANGE,), ("deadlines",), Rows.ANSWERING, ("ended_at",)),
    TableRule(_AGENCIES, (_CHANGE,), ("sub_referrals",), Rows.ANSWERING, _SENT_ON_MOVED),
    TableRule(
        _AGENCIES,
        (_ADD,),
        ("case_events", "deadlines", "sub_referrals"),
        Rows.ANSWERING,
    ),
)


@dataclass(frozen=True, slots=True)
class Actor:
    """The person who is logged in, as every use case receives them."""

    staff_id: int
    login: str
    display_name: str
    roles: frozenset[Role]

    def may(self, right: Right) -> bool:
        return any(right in GRANTED[role] for role in self.roles)

    def must(self, right: Right) -> None:
        """Go on only with `right`.

        Raises:
            Forbidden: none of the person's roles carries the right.
        """
        if not self.may(right):
            raise Forbidden(right)
