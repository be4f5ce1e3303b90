"""Which rows each scope of the access rules means, in PostgreSQL's words, table by table.

Functions stand in a SELECT of their own, so that they are asked once a query and not once a
row; the exception is a file, which an agency reaches by key alone. What a condition asks of
another table is asked with that table's own rules.
"""

from samad_desktop.domain.access_rows import Rows, Verb

_ME = "(SELECT public.samad_me())"
_NOW = "(SELECT public.samad_now())"
_OF_MY_AGENCIES = "agency_id = ANY ((SELECT public.samad_my_agencies())::bigint[])"
_SEES_PROTECTED = "(SELECT public.samad_may('see_protected'))"
_OPEN_STATES = "('sent', 'received', 'interim')"
_ANSWERS = (
    "('acknowledged', 'interim_reply', 'final_reply', 'returned', 'extension_asked',"
    " 'sent_on', 'unit_answered', 'unit_changed', 'taken_back')"
)

_SIGNED_BY = {
    "cases": "registered_by",
    "referrals": "sent_by",
    "case_links": "made_by",
    "citizen_distinctions": "made_by",
    "reminders": "raised_by",
    "referral_redactions": "made_by",
    "legal_holds": "made_by",
    "session_rules": "made_by",
    "desk_sessions": "made_by",
    "session_slots": "booked_by",
    "directives": "issued_by",
    "directive_redactions": "made_by",
    "promises": "made_by",
    "radar_set_asides": "set_by",
    "advocacy_drafts": "prepared_by",
}
# Whom somebody looked up, the functions that tell of people note themselves.
# An alarm that was put aside tomorrow would never ring.
_SIGNED_ONLY = {
    "outgoings": " AND way NOT IN ('looked_up', 'asked_ids')",
    "radar_set_asides": f" AND set_at = {_NOW}",
}


def _exists(table: str, condition: str) -> str:
    return f"EXISTS (SELECT FROM public.{table} other WHERE {condition})"


def _of_referral(table: str) -> str:
    return _exists("referrals", f"other.id = {table}.referral_id")


_OF_DIRECTIVE = _exists("directives", "other.id = directive_recipients.directive_id")


def _of_recipient(table: str) -> str:
    """What is about a directive to one of her agencies."""
    told = _exists("directive_recipients", f"other.id = {table}.recipient_id")
    return f"recipient_id IS NOT NULL AND {told}"


_OF_SENT_CASE = {
    table: _exists("referrals", f"other.case_id = {table}.case_id")
    for table in ("case_answers", "deadlines")
}
_OF_ITS_CLOCK = {
    table: _exists("deadlines", f"other.id = {table}.deadline_id")
    for table in ("clock_pauses", "deadline_moves")
}
# What a citizen answered to the subject's questions is in her own words.
_OF_OPEN_CASE = _exists(
    "cases", "other.id = case_answers.case_id AND other.identity_level = 'open'"
)
_SENT = {
    "referrals": _OF_MY_AGENCIES,
    "cases": _exists("referrals", "other.case_id = cases.id"),
    "case_answers": f"{_OF_SENT_CASE['case_answers']} AND {_OF_OPEN_CASE}",
    "case_events": f"{_of_referral('case_events')} OR {_of_recipient('case_events')}",
    # The centre's review of what the agency returned is begun by the return itself.
    "deadlines": f"{_of_referral('deadlines')} OR referral_id IS NULL AND step = 'review'"
    f" AND {_OF_SENT_CASE['deadlines']} OR {_of_recipient('deadlines')}",
    "directive_recipients": _OF_MY_AGENCIES,
    "advocacy_files": _OF_MY_AGENCIES,
    # By a function: recipients are reached by their directives, and not both by each other.
    "directives": "id = ANY ((SELECT public.samad_my_directives())::bigint[])",
    **_OF_ITS_CLOCK,
    "reminders": f"agency_id IS NOT NULL AND {_of_referral('reminders')}",
    "sub_referrals": _of_referral("sub_referrals"),
    "referral_files": _of_referral("referral_files"),
    "referral_redactions": _of_referral("referral_redactions"),
    "attachments": "public.samad_file_told(id)",
    "blobs": _exists("attachments", "other.sha256 = blobs.sha256"),
}
_IS_READABLE = f"(kept.identity_level = 'open' OR kept.registered_by = {_ME})"


def _of_readable_case(table: str) -> str:
    case = f"SELECT FROM public.cases kept WHERE kept.id = {table}.case_id AND {_IS_READABLE}"
    return f"{_SEES_PROTECTED} OR EXISTS ({case})"


_READABLE = {
    "case_answers": _of_readable_case("case_answers"),
    # Who took a call knows what was sent along with it.
    "attachments": f"{_of_readable_case('attachments')} OR "
    + _exists("contacts", f"other.id = attachments.contact_id AND other.staff_id = {_ME}"),
    "blobs": _exists("attachments", "other.sha256 = blobs.sha256"),
}
# Who gave an order, or wrote it down, knows what it says, whosever matter it is.
_READABLE |= {
    "directives": f"{_of_readable_case('directives')} OR issued_by = {_ME} OR "
    + _exists("officials", f"other.id = directives.official_id AND other.staff_id = {_ME}"),
    "directive_recipients": _OF_DIRECTIVE,
    "promises": f"case_id IS NULL OR {_of_readable_case('promises')} OR made_by = {_ME}",
}
_DICTATED = {
    "directive_recipients": "state = 'issued' AND verdict IS NULL AND done_at IS NULL AND "
    + _exists(
        "directives",
        "other.id = directive_recipients.directive_id"
        f" AND other.issued_by = {_ME} AND other.issued_at = {_NOW}",
    ),
    "deadlines": "step = 'directive' AND recipient_id IS NOT NULL",
    # Of a case that this agency has, as it is sent at this moment and not yet answered.
    "advocacy_files": f"issued_by = {_ME} AND issued_at = {_NOW} AND state = 'sent'"
    " AND answered_at IS NULL AND settled_at IS NULL AND reply = '' AND words = '' AND "
    + _exists(
        "referrals",
        "other.id = advocacy_files.referral_id AND other.case_id = advocacy_files.case_id"
        " AND other.agency_id = advocacy_files.agency_id AND NOT other.copy",
    ),
    "deadline_moves": _exists(
        "deadlines", "other.id = deadline_moves.deadline_id AND other.step = 'directive'"
    ),
}
_PUBLIC = {
    "desk_sessions": "announced_at IS NOT NULL",
    "session_officials": _exists("desk_sessions", "other.id = session_officials.session_id"),
    "session_slots": _exists(
        "desk_sessions", "other.id = session_slots.session_id AND other.announced_at IS NOT NULL"
    ),
}
_SITTING = {
    "session_slots": _exists(
        "session_officials",
        "other.session_id = session_slots.session_id AND EXISTS (SELECT FROM public.officials mine"
        f" WHERE mine.id = other.official_id AND mine.staff_id = {_ME})",
    ),
}
# Whoever sits there calls in who waits, ends with who was called, and says so in her own name.
_CALLING = f"state IN ('booked', 'confirmed', 'called') AND {_SITTING['session_slots']}"
_CALLED = {
    "session_slots": f"state IN ('called', 'done', 'no_show') AND {_SITTING['session_slots']}",
    "slot_events": f"staff_id = {_ME} AND at = {_NOW} AND kind IN ('called', 'done', 'no_show')"
    " AND " + _exists("session_slots", "other.id = slot_events.slot_id"),
    "case_events": f"staff_id = {_ME} AND contact_id IS NULL AND referral_id IS NULL"
    f" AND at = {_NOW} AND kind IN ('slot_heard', 'slot_missed') AND "
    + _exists("session_slots", "other.case_id = case_events.case_id"),
}
# Who books neither calls anybody in nor ends what was said there.
_BOOKED = "state IN ('booked', 'confirmed')"
_MAY_CHANGE = {
    "referrals": f"{_OF_MY_AGENCIES} AND NOT copy AND ended_at IS NULL AND state IN {_OPEN_STATES}",
    "deadlines": f"step = 'answer' AND ended_at IS NULL AND {_of_referral('deadlines')}",
    "sub_referrals": f"state = 'sent' AND {_of_referral('sub_referrals')}",
    "directive_recipients": f"NOT copy AND state = 'done' AND verdict IS NULL AND {_OF_DIRECTIVE}",
    "advocacy_files": "state IN ('sent', 'answered')",
    "advocacy_drafts": "true",
    # Her own verdict is hers to take back, for as long as `promises.TAKEN_BACK_WITHIN` says.
    "promises": "reached AND (verdict IS NULL"
    f" OR verified_by = {_ME} AND verified_at > {_NOW} - interval '10 minutes')",
}
# Nobody checks her own answer, dates it back, or ends its clock without having answered.
_MAY_WRITE = {
    "referrals": f"{_OF_MY_AGENCIES} AND checked_at IS NULL"
    f" AND (ended_at IS NULL AND state IN {_OPEN_STATES}"
    f" OR ended_at = {_NOW} AND (state = 'returned' AND answered_at IS NULL"
    f" OR state = 'answered' AND answered_at = {_NOW}))",
    "deadlines": f"ended_at = {_NOW} AND "
    + _exists("referrals", "other.id = deadlines.referral_id AND other.ended_at IS NOT NULL"),
    "sub_referrals": f"ended_at = {_NOW} AND state <> 'sent'"
    " AND (state = 'answered') = (answered_on IS NOT NULL)",
    "directive_recipients": f"verified_by = {_ME} AND verified_at = {_NOW}"
    " AND (verdict = 'kept' AND state = 'done'"
    f" OR verdict IS NULL AND state = 'in_progress' AND refuted_at = {_NOW})",
    "advocacy_drafts": f"prepared_by = {_ME}",
    "advocacy_files": f"settled_by = {_ME} AND settled_at = {_NOW}"
    " AND (state IN ('complied', 'withdrawn') OR state = 'sent' AND answered_at IS NULL)",
    "promises": f"(verified_by = {_ME} AND verified_at = {_NOW} AND verdict IS NOT NULL"
    " OR verdict IS NULL AND verified_by IS NULL AND verified_at IS NULL AND heard = '')",
}
_MAY_ADD = {
    "case_events": f"staff_id = {_ME} AND contact_id IS NULL AND at = {_NOW}"
    f" AND kind IN {_ANSWERS} AND "
    + _exists(
        "referrals",
        "other.id = case_events.referral_id AND other.case_id = case_events.case_id"
        " AND NOT other.copy",
    ),
    "deadlines": f"started_at = {_NOW} AND ended_at IS NULL AND raised_level = 0"
    " AND (step = 'check' AND "
    + _exists(
        "referrals",
        "other.id = deadlines.referral_id AND other.case_id = deadlines.case_id"
        " AND other.state = 'answered'",
    )
    + " OR step = 'review' AND referral_id IS NULL AND "
    + _exists(
        "cases", "other.id = deadlines.case_id AND other.state IN ('returned', 'needs_citizen')"
    )
    + ")",
    "sub_referrals": f"sent_by = {_ME} AND sent_at = {_NOW} AND state = 'sent'"
    " AND answer = '' AND answered_on IS NULL AND ended_at IS NULL AND "
    + _exists(
        "referrals",
        "other.id = sub_referrals.referral_id AND other.case_id = sub_referrals.case_id"
        " AND NOT other.copy AND other.ended_at IS NULL AND EXISTS ("
        "SELECT FROM public.agency_units unit WHERE unit.id = sub_referrals.unit_id"
        " AND unit.agency_id = other.agency_id AND NOT unit.retired)",
    ),
}


def seen(rows: Rows, table: str, verb: Verb) -> str:
    """Return which stored rows `verb` reaches."""
    if rows in (Rows.ANSWERING, Rows.JUDGING) and verb is Verb.UPDATE:
        return _MAY_CHANGE[table]
    if rows is Rows.HEARING:
        return _CALLING
    if rows is Rows.BOOKED:
        return f"({_BOOKED} OR untold IS NOT NULL) AND {_PUBLIC[table]}"
    return _condition(rows, table)


def written(rows: Rows, table: str, verb: Verb) -> str:
    """Return which new rows `verb` may leave behind."""
    if rows in (Rows.ANSWERING, Rows.JUDGING):
        return (_MAY_ADD if verb is Verb.INSERT else _MAY_WRITE)[table]
    if rows is Rows.HEARING:
        return _CALLED[table]
    if rows is Rows.BOOKED:
        return f"({_BOOKED} OR state IN ('cancelled', 'moved')) AND {_PUBLIC[table]}"
    if rows is Rows.DICTATED and table == "deadlines":
        # What was denied goes on; it is an agency that ends its clock.
        return f"{_DICTATED[table]} AND ended_at IS NULL"
    return _condition(rows, table)


def _condition(rows: Rows, table: str) -> str:
    match rows:
        case Rows.ALL:
            return "true"
        case Rows.OWN:
            return f"staff_id = {_ME}"
        case Rows.KEPT:
            return f"staff_id = {_ME} OR shared"
        case Rows.PERSONAL:
            return f"staff_id = {_ME} AND NOT shared"
        case Rows.SIGNED:
            return f"{_SIGNED_BY.get(table, 'staff_id')} = {_ME}{_SIGNED_ONLY.get(table, '')}"
        case Rows.SENT:
            return _SENT[table]
        case Rows.PUBLIC:
            return _PUBLIC[table]
        case Rows.SITTING:
            return _SITTING[table]
        case Rows.DICTATED:
            return _DICTATED[table]
        case _:
            return _READABLE[table]
