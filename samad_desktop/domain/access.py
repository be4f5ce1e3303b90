"""Who may do what: the roles of a centre, the rights each carries, and what each reaches.

The rights are what services ask for; the table rules are what the database itself allows.
Its grants and row-level policies are made from them, so that there is no second place.
"""

from dataclasses import dataclass
from enum import StrEnum

from samad_desktop.domain.access_columns import (
    CASE_CHANGED,
    DUE,
    IDENTITY_CHANGED,
    OPENLY,
    ORDER_OPENLY,
    PRESENCE,
    REFERRAL_MOVED,
    SENT_ON_MOVED,
    SESSION_CHANGED,
    SETTLED,
    SLOT_CHANGED,
    SLOT_HEARD,
    SLOT_PLACED,
)
from samad_desktop.domain.access_rows import Rows, Verb
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
    IMPORT_CASES = "import_cases"
    SEE_SESSIONS = "see_sessions"
    PLAN_SESSIONS = "plan_sessions"
    BOOK_SLOT = "book_slot"
    SEE_QUEUE = "see_queue"
    CALL_TURN = "call_turn"
    SEE_DIRECTIVES = "see_directives"
    ISSUE_DIRECTIVE = "issue_directive"
    VERIFY_DIRECTIVE = "verify_directive"
    SEE_REPORTS = "see_reports"
    SEE_RADAR = "see_radar"
    SET_ALARM_ASIDE = "set_alarm_aside"
    PREPARE_ADVOCACY = "prepare_advocacy"
    ISSUE_ADVOCACY = "issue_advocacy"


_CENTRE = frozenset(
    {
        *(Right.SEE_CASES, Right.WRITE_NOTE, Right.SEE_SESSIONS, Right.SEE_DIRECTIVES),
        *(Right.BOOK_SLOT, Right.SEE_QUEUE),
    }
)
_AT_THE_TELEPHONE = _CENTRE | {
    Right.TAKE_CALL,
    Right.CORRECT_CASE,
    Right.JOIN_CITIZENS,
    Right.INFORM_CITIZEN,
    Right.VERIFY_DIRECTIVE,
}

GRANTED: dict[Role, frozenset[Right]] = {
    Role.OPERATOR: _AT_THE_TELEPHONE,
    Role.EXPERT: _AT_THE_TELEPHONE | {Right.FOLLOW_UP, Right.SEE_PROTECTED, Right.PREPARE_ADVOCACY},
    Role.LIAISON: frozenset({Right.ANSWER_REFERRAL}),
    Role.OFFICIAL: frozenset(
        {
            *(Right.SEE_CASES, Right.SEE_SESSIONS, Right.SEE_DIRECTIVES),
            *(Right.SEE_QUEUE, Right.CALL_TURN, Right.SEE_RADAR, Right.SEE_REPORTS),
        }
    ),
    Role.SECRETARY: _CENTRE
    | {
        *(Right.PLAN_SESSIONS, Right.CALL_TURN),
        *(Right.ISSUE_DIRECTIVE, Right.VERIFY_DIRECTIVE),
    },
    Role.SUPERVISOR: _AT_THE_TELEPHONE
    | {
        *(Right.FOLLOW_UP, Right.SEE_PROTECTED, Right.SEE_HIDDEN, Right.MANAGE_CENTRE),
        *(Right.SEE_AUDIT, Right.RUN_RETENTION, Right.HOLD_CASE, Right.IMPORT_CASES),
        *(Right.PLAN_SESSIONS, Right.CALL_TURN, Right.ISSUE_DIRECTIVE),
        *(Right.SEE_RADAR, Right.SET_ALARM_ASIDE, Right.SEE_REPORTS),
        *(Right.PREPARE_ADVOCACY, Right.ISSUE_ADVOCACY),
    },
    Role.ADMIN: frozenset(
        {
            *(Right.MANAGE_STAFF, Right.MANAGE_CENTRE, Right.RUN_RETENTION, Right.IMPORT_CASES),
            Right.SEE_SESSIONS,
        }
    ),
}


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
_FOLLOWERS = frozenset(role for role in Role if Right.FOLLOW_UP in GRANTED[role])
_AGENCIES = frozenset(role for role in Role if Right.ANSWER_REFERRAL in GRANTED[role])
_TRUSTED = frozenset(role for role in Role if Right.SEE_PROTECTED in GRANTED[role])
_HOLDERS = frozenset(role for role in Role if Right.HOLD_CASE in GRANTED[role])
_ERASERS = frozenset(role for role in Role if Right.RUN_RETENTION in GRANTED[role])
_IMPORTERS = frozenset(role for role in Role if Right.IMPORT_CASES in GRANTED[role])
_AUDITORS = frozenset(role for role in Role if Right.SEE_AUDIT in GRANTED[role])
_TIMETABLE = frozenset(role for role in Role if Right.SEE_SESSIONS in GRANTED[role])
_PLANNERS = frozenset(role for role in Role if Right.PLAN_SESSIONS in GRANTED[role])
_BOOKERS = frozenset(role for role in Role if Right.BOOK_SLOT in GRANTED[role])
_SITTERS = frozenset(role for role in Role if Right.SEE_QUEUE in GRANTED[role]) - _BOOKERS
# Who sits there, or plans it, sees a session before people are told of it.
AT_THE_TABLE = _PLANNERS | {Role.OFFICIAL}
_ORDER_READERS = frozenset(role for role in Role if Right.SEE_DIRECTIVES in GRANTED[role])
_ISSUERS = frozenset(role for role in Role if Right.ISSUE_DIRECTIVE in GRANTED[role])
_VERIFIERS = frozenset(role for role in Role if Right.VERIFY_DIRECTIVE in GRANTED[role])
_ADVOCATES = frozenset(role for role in Role if Right.PREPARE_ADVOCACY in GRANTED[role])
_PLAINTIFFS = frozenset(role for role in Role if Right.ISSUE_ADVOCACY in GRANTED[role])

_REPORTERS = frozenset(role for role in Role if Right.SEE_REPORTS in GRANTED[role])
_OVERSEERS = frozenset(role for role in Role if Right.SEE_RADAR in GRANTED[role])
_SETTERS_ASIDE = frozenset(role for role in Role if Right.SET_ALARM_ASIDE in GRANTED[role])

_CALENDAR = (
    *("working_weeks", "holidays", "closure_decrees", "deadline_policies", "escalation_levels"),
    *("retention_policies", "legal_bases", "directive_levels"),
)
# Nothing that cases name is ever deleted; a route is named by none.
_KEPT = ("subjects", "subject_questions", "agencies", "agency_units", "routing")
# Tables that tell of no citizen and no case: they have grants, and no rules of rows.
IMPERSONAL = (
    *("alembic_version", "schema_info", "centre", "divisions", "agencies", "subjects"),
    *("subject_questions", "routing", "canned_texts", "staff", "staff_roles", "staff_agencies"),
    *("agency_units", "rules_version", "restorations", "proven_copies", *_CALENDAR),
)
# What a call and its follow-up write; where it says who did it, that is she who writes.
_WORK = (
    *("case_answers", "case_search", "attachments", "blobs", "contact_identities"),
    *("citizens", "citizen_identities", "citizen_names"),
    *("deadlines", "clock_pauses", "deadline_moves"),
)
_SIGNED = (
    *("cases", "contacts", "case_events", "citizen_events"),
    *("call_backs", "case_links", "citizen_distinctions", "reminders"),
)
_SAID = ("case_answers", "attachments", "blobs")
_PLAINLY_READ = ("call_backs", "case_links", "reminders", "referral_files")
_SESSIONS = ("desk_sessions", "session_officials")
_ORDERS = ("directives", "directive_recipients", "promises")
_JUDGED = ("version", "verdict", "verified_by", "verified_at", "heard")

TABLE_RULES: tuple[TableRule, ...] = (
    TableRule(_ANYBODY, (_READ,), IMPERSONAL),
    TableRule(_KEEPERS, (_ADD,), (*_CALENDAR, "canned_texts", "staff_agencies")),
    TableRule(_KEEPERS, (_CHANGE,), ("holidays", "escalation_levels", "canned_texts")),
    TableRule(_KEEPERS, (_CHANGE,), ("centre",), columns=("proven_within_days",)),
    TableRule(_KEEPERS, (_ADD, _CHANGE), _KEPT),
    TableRule(_KEEPERS, (_REMOVE,), ("staff_agencies", "routing")),
    TableRule(_KEEPERS, (_READ,), ("centre_events",)),
    # By their number alone a workstation knows whether it must read the settings again.
    TableRule(_ANYBODY - _KEEPERS, (_READ,), ("centre_events",), columns=("id",)),
    TableRule(_KEEPERS, (_ADD,), ("centre_events",), Rows.SIGNED),
    TableRule(_ANYBODY, (_READ, _ADD, _CHANGE), ("bell_marks",), Rows.OWN),
    TableRule(_ANYBODY, (_READ, _ADD, _REMOVE), ("bell_seen",), Rows.OWN),
    # A search may name a person: whose it is keeps it, and only who keeps the centre for all.
    TableRule(_READERS, (_READ,), ("saved_searches",), Rows.KEPT),
    TableRule(_READERS - _KEEPERS, (_ADD,), ("saved_searches",), Rows.PERSONAL),
    TableRule(_READERS & _KEEPERS, (_ADD,), ("saved_searches",), Rows.OWN),
    TableRule(_READERS, (_REMOVE,), ("saved_searches",), Rows.OWN),
    TableRule(_READERS, (_READ, _ADD, _CHANGE), ("saved_search_marks",), Rows.OWN),
    # What is made by itself is made in the name, and with the rights, of whoever keeps it.
    TableRule(_REPORTERS, (_READ, _ADD, _REMOVE), ("report_schedules",), Rows.OWN),
    TableRule(
        *(_REPORTERS, (_CHANGE,), ("report_schedules",), Rows.OWN),
        columns=("made_upto", "failure"),
    ),
    # Who takes something out says so in her own name, and never takes that back.
    TableRule(_ANYBODY, (_ADD,), ("outgoings",), Rows.SIGNED),
    TableRule(_ANYBODY - _AUDITORS, (_READ,), ("outgoings",), Rows.OWN),
    TableRule(_AUDITORS, (_READ,), ("outgoings",)),
    # What goes, goes by functions alone: nobody deletes.
    TableRule(_ERASERS, (_READ,), ("retention_runs", "erasures")),
    TableRule(_READERS, (_READ,), ("legal_holds",)),
    # What is imported, and what of it is taken back, functions alone write.
    TableRule(_IMPORTERS, (_READ,), ("imports", "import_refusals")),
    TableRule(_IMPORTERS | _READERS, (_READ,), ("imported_cases",)),
    TableRule(_HOLDERS, (_ADD,), ("legal_holds",), Rows.SIGNED),
    TableRule(_HOLDERS, (_CHANGE,), ("legal_holds",), columns=("lifted_by", "lifted_at")),
    # Desk hours. A slip of the tongue about one that nobody was told of yet would be a promise.
    TableRule(_TIMETABLE, (_READ,), ("officials", "desk_settings")),
    TableRule(AT_THE_TABLE, (_READ,), ("session_rules", "session_events", *_SESSIONS)),
    TableRule(_TIMETABLE - AT_THE_TABLE, (_READ,), _SESSIONS, Rows.PUBLIC),
    TableRule(_PLANNERS, (_ADD, _CHANGE), ("officials",)),
    TableRule(_KEEPERS & _TIMETABLE, (_CHANGE,), ("desk_settings",), columns=("notice_days",)),
    TableRule(
        _PLANNERS, (_ADD,), ("session_rules", "desk_sessions", "session_events"), Rows.SIGNED
    ),
    TableRule(_PLANNERS, (_CHANGE,), ("desk_sessions",), columns=SESSION_CHANGED),
    TableRule(_PLANNERS, (_ADD, _REMOVE), ("session_officials",)),
    TableRule(_PLANNERS, (_CHANGE,), ("session_officials",), columns=PRESENCE),
    # Slots of callers: who books says so in her own name, and puts nobody before another.
    TableRule(_PLANNERS, (_READ,), ("session_slots", "slot_events")),
    TableRule(_BOOKERS - _PLANNERS, (_READ,), ("session_slots",), Rows.PUBLIC),
    TableRule(_SITTERS, (_READ,), ("session_slots",), Rows.SITTING),
    TableRule(_BOOKERS, (_ADD,), ("session_slots", "slot_events"), Rows.SIGNED),
    TableRule(_PLANNERS, (_CHANGE,), ("session_slots",), columns=SLOT_PLACED),
    TableRule(_BOOKERS - _PLANNERS, (_CHANGE,), ("session_slots",), Rows.BOOKED, SLOT_CHANGED),
    # Who sits there calls callers in herself, and no more than that.
    TableRule(_SITTERS, (_CHANGE,), ("session_slots",), Rows.HEARING, SLOT_HEARD),
    TableRule(_SITTERS, (_ADD,), ("slot_events", "case_events"), Rows.HEARING),
    # Directives and promises: whoever reads a case reads what was ordered about it, and nobody
    # tells an order otherwise. What a citizen says of it is written in the name of who called.
    TableRule(_ORDER_READERS | _KEEPERS, (_READ,), ("directive_settings",)),
    TableRule(_KEEPERS, (_CHANGE,), ("directive_settings",), columns=("scheme",)),
    TableRule(_ORDER_READERS & _TRUSTED, (_READ,), _ORDERS),
    TableRule(_ORDER_READERS - _TRUSTED, (_READ,), _ORDERS, Rows.READABLE),
    TableRule(_ISSUERS, (_ADD,), ("directives", "promises"), Rows.SIGNED),
    TableRule(_ISSUERS, (_ADD,), ("directive_recipients",), Rows.DICTATED),
    TableRule(_ISSUERS | _WRITERS, (_ADD,), ("directive_redactions",), Rows.SIGNED),
    TableRule(_ISSUERS - _WRITERS, (_ADD,), ("deadlines", "deadline_moves"), Rows.DICTATED),
    TableRule(
        *(_VERIFIERS - _WRITERS, (_CHANGE,), ("deadlines",), Rows.DICTATED), columns=("ended_at",)
    ),
    TableRule(_VERIFIERS, (_CHANGE,), ("promises",), Rows.JUDGING, _JUDGED),
    TableRule(
        *(_VERIFIERS, (_CHANGE,), ("directive_recipients",), Rows.JUDGING),
        columns=(*_JUDGED, "state", "done_at", "refuted_at"),
    ),
    # What the radar rings for is put aside in one's own name, and never taken back.
    TableRule(_OVERSEERS, (_READ,), ("radar_set_asides",)),
    TableRule(_SETTERS_ASIDE, (_ADD,), ("radar_set_asides",), Rows.SIGNED),
    # Advocacy files: prepared by who follows cases up, sent and settled by who answers for it,
    # and never told otherwise.
    TableRule(_ADVOCATES, (_READ, _REMOVE), ("advocacy_drafts",)),
    TableRule(_ADVOCATES, (_ADD,), ("advocacy_drafts",), Rows.SIGNED),
    TableRule(_ADVOCATES, (_CHANGE,), ("advocacy_drafts",), Rows.JUDGING),
    TableRule(_ADVOCATES, (_READ,), ("advocacy_files",)),
    TableRule(_PLAINTIFFS, (_ADD,), ("advocacy_files",), Rows.DICTATED),
    TableRule(_PLAINTIFFS, (_CHANGE,), ("advocacy_files",), Rows.JUDGING, SETTLED),
    # The centre's people: all cases, and of those that are protected no more than where they
    # stand; what they add bears their name.
    *(TableRule(_READERS, (_READ,), (name,), columns=OPENLY[name]) for name in OPENLY),
    TableRule(_READERS, (_READ,), _PLAINLY_READ),
    # The words of open cases, by themselves; those of names a function tells, few at a time.
    TableRule(_READERS, (_READ,), ("search_words",)),
    TableRule(_TRUSTED, (_READ,), _SAID),
    TableRule(_READERS - _TRUSTED, (_READ,), _SAID, Rows.READABLE),
    TableRule(_WRITERS, (_ADD,), _WORK),
    TableRule(_WRITERS, (_ADD,), _SIGNED, Rows.SIGNED),
    # What is referred is told to an agency: nobody refers who does not follow cases up.
    TableRule(_FOLLOWERS, (_ADD,), ("referrals",), Rows.SIGNED),
    TableRule(_FOLLOWERS, (_ADD,), ("referral_files",)),
    # Names, IDs and phones nobody reads here, nor who called: functions tell of those whom a
    # login named before, and count them. What is stored anew is found by its number alone.
    TableRule(_WRITERS, (_READ,), ("citizen_identities",), columns=("citizen_id", "version")),
    TableRule(_WRITERS, (_CHANGE,), ("citizen_identities",), columns=IDENTITY_CHANGED),
    TableRule(_WRITERS, (_READ,), ("citizen_names",), columns=("citizen_id",)),
    TableRule(_WRITERS, (_CHANGE,), ("cases",), columns=CASE_CHANGED),
    TableRule(_WRITERS, (_CHANGE,), ("citizens",), columns=("merged_into",)),
    TableRule(_WRITERS, (_CHANGE,), ("referrals",), columns=REFERRAL_MOVED),
    TableRule(_WRITERS, (_CHANGE,), ("deadlines",), columns=("amount", "reason", "ended_at", *DUE)),
    TableRule(_WRITERS, (_CHANGE,), ("clock_pauses",), columns=("resumed_at",)),
    TableRule(
        *(_WRITERS, (_CHANGE,), ("case_links", "citizen_distinctions")),
        columns=("undone_by", "undone_at"),
    ),
    TableRule(_WRITERS, (_READ,), ("citizen_distinctions",)),
    # Where a case ends, what its agencies sent on to their units ends with it.
    TableRule(_WRITERS, (_CHANGE,), ("sub_referrals",), columns=("version", "state", "ended_at")),
    TableRule(_WRITERS & _TRUSTED, (_CHANGE, _REMOVE), ("case_answers",)),
    TableRule(_WRITERS - _TRUSTED, (_CHANGE, _REMOVE), ("case_answers",), Rows.READABLE),
    TableRule(_WRITERS, (_REMOVE,), ("citizen_names",)),
    # What an agency reads of a protected case is made once, with its referral.
    TableRule(_TRUSTED, (_READ,), ("referral_redactions",)),
    TableRule(_WRITERS, (_ADD,), ("referral_redactions",), Rows.SIGNED),
    TableRule(_NOTE_WRITERS - _WRITERS, (_ADD,), ("case_events",), Rows.SIGNED),
    # Who keeps the centre moves its deadlines, and sees of their cases the codes alone.
    *(
        TableRule(_ADMINS, (_READ,), (name,), columns=OPENLY[name])
        for name in ("deadlines", "clock_pauses", "deadline_moves")
    ),
    TableRule(_ADMINS, (_CHANGE,), ("deadlines",), columns=DUE),
    TableRule(_ADMINS, (_ADD,), ("deadline_moves",)),
    TableRule(_ADMINS, (_READ,), ("cases",), columns=("id", "tracking_code")),
    # An agency: what was sent to it, and never who stands behind a protected case.
    *(
        TableRule(_AGENCIES, (_READ,), (name,), Rows.SENT, OPENLY[name])
        for name in (
            *("cases", "case_events", "referrals", "sub_referrals", "deadlines"),
            *("clock_pauses", "deadline_moves"),
        )
    ),
    TableRule(
        _AGENCIES,
        (_READ,),
        (
            *("case_answers", "reminders", "referral_files", "attachments", "blobs"),
            *("referral_redactions", "directive_recipients", "advocacy_files"),
        ),
        Rows.SENT,
    ),
    # What an order says a function tells: of a protected case what was kept.
    TableRule(_AGENCIES, (_READ,), ("directives",), Rows.SENT, ORDER_OPENLY),
    TableRule(_AGENCIES, (_READ,), ("officials",), columns=("id", "name", "post")),
    TableRule(_AGENCIES, (_CHANGE,), ("referrals",), Rows.ANSWERING, REFERRAL_MOVED),
    TableRule(_AGENCIES, (_CHANGE,), ("deadlines",), Rows.ANSWERING, ("ended_at",)),
    TableRule(_AGENCIES, (_CHANGE,), ("sub_referrals",), Rows.ANSWERING, SENT_ON_MOVED),
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
