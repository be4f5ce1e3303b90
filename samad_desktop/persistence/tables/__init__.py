"""The schema, as typed tables; `metadata` holds all of them."""

from samad_desktop.persistence.tables.advocacy import (
    advocacy_drafts,
    advocacy_files,
    legal_bases,
)
from samad_desktop.persistence.tables.base import metadata
from samad_desktop.persistence.tables.calendar import (
    centre_events,
    closure_decrees,
    deadline_policies,
    directive_levels,
    escalation_levels,
    holidays,
    rules_version,
    working_weeks,
)
from samad_desktop.persistence.tables.cases import (
    attachments,
    blobs,
    case_answers,
    case_events,
    case_search,
    cases,
    contact_identities,
    contacts,
)
from samad_desktop.persistence.tables.centre import (
    agencies,
    agency_units,
    canned_texts,
    centre,
    code_counter,
    divisions,
    leased_codes,
    routing,
    schema_info,
    subject_questions,
    subjects,
)
from samad_desktop.persistence.tables.directives import (
    directive_recipients,
    directive_settings,
    directives,
    promises,
)
from samad_desktop.persistence.tables.escalation import bell_marks, bell_seen, reminders
from samad_desktop.persistence.tables.finding import saved_search_marks, saved_searches
from samad_desktop.persistence.tables.follow_up import call_backs, case_links
from samad_desktop.persistence.tables.imports import import_refusals, imported_cases, imports
from samad_desktop.persistence.tables.lexicon import name_words, search_words
from samad_desktop.persistence.tables.ordered import directive_redactions
from samad_desktop.persistence.tables.people import (
    citizen_distinctions,
    citizen_events,
    citizen_identities,
    citizen_names,
    citizen_phones,
    citizens,
    staff,
    staff_passwords,
    staff_roles,
)
from samad_desktop.persistence.tables.radar import radar_set_asides
from samad_desktop.persistence.tables.redactions import referral_redactions
from samad_desktop.persistence.tables.referrals import (
    clock_pauses,
    deadline_moves,
    deadlines,
    referrals,
    staff_agencies,
)
from samad_desktop.persistence.tables.report_schedules import report_schedules
from samad_desktop.persistence.tables.restoring import gap_codes, proven_copies, restorations
from samad_desktop.persistence.tables.retention import (
    erasures,
    legal_holds,
    outgoings,
    retention_policies,
    retention_runs,
)
from samad_desktop.persistence.tables.sent_words import referral_search
from samad_desktop.persistence.tables.sessions import (
    desk_sessions,
    desk_settings,
    officials,
    session_events,
    session_officials,
    session_rules,
)
from samad_desktop.persistence.tables.slots import session_slots, slot_events
from samad_desktop.persistence.tables.units import referral_files, sub_referrals

__all__ = [
    "advocacy_drafts",
    "advocacy_files",
    "agencies",
    "agency_units",
    "attachments",
    "bell_marks",
    "bell_seen",
    "blobs",
    "call_backs",
    "canned_texts",
    "case_answers",
    "case_events",
    "case_links",
    "case_search",
    "cases",
    "centre",
    "centre_events",
    "citizen_distinctions",
    "citizen_events",
    "citizen_identities",
    "citizen_names",
    "citizen_phones",
    "citizens",
    "clock_pauses",
    "closure_decrees",
    "code_counter",
    "contact_identities",
    "contacts",
    "deadline_moves",
    "deadline_policies",
    "deadlines",
    "desk_sessions",
    "desk_settings",
    "directive_levels",
    "directive_recipients",
    "directive_redactions",
    "directive_settings",
    "directives",
    "divisions",
    "erasures",
    "escalation_levels",
    "gap_codes",
    "holidays",
    "import_refusals",
    "imported_cases",
    "imports",
    "leased_codes",
    "legal_bases",
    "legal_holds",
    "metadata",
    "name_words",
    "officials",
    "outgoings",
    "promises",
    "proven_copies",
    "radar_set_asides",
    "referral_files",
    "referral_redactions",
    "referral_search",
    "referrals",
    "reminders",
    "report_schedules",
    "restorations",
    "retention_policies",
    "retention_runs",
    "routing",
    "rules_version",
    "saved_search_marks",
    "saved_searches",
    "schema_info",
    "search_words",
    "session_events",
    "session_officials",
    "session_rules",
    "session_slots",
    "slot_events",
    "staff",
    "staff_agencies",
    "staff_passwords",
    "staff_roles",
    "sub_referrals",
    "subject_questions",
    "subjects",
    "working_weeks",
]
