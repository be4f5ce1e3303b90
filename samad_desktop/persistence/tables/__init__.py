"""The schema, as typed tables; `metadata` holds all of them."""

from samad_desktop.persistence.tables.base import metadata
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
    canned_texts,
    centre,
    code_counter,
    divisions,
    routing,
    schema_info,
    subject_questions,
    subjects,
)
from samad_desktop.persistence.tables.people import (
    citizen_events,
    citizen_identities,
    citizen_names,
    citizen_phones,
    citizens,
    staff,
    staff_passwords,
    staff_roles,
)

__all__ = [
    "agencies",
    "attachments",
    "blobs",
    "canned_texts",
    "case_answers",
    "case_events",
    "case_search",
    "cases",
    "centre",
    "citizen_events",
    "citizen_identities",
    "citizen_names",
    "citizen_phones",
    "citizens",
    "code_counter",
    "contact_identities",
    "contacts",
    "divisions",
    "metadata",
    "routing",
    "schema_info",
    "staff",
    "staff_passwords",
    "staff_roles",
    "subject_questions",
    "subjects",
]
