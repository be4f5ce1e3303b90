"""No column that holds somebody's words is forgotten by what erases them."""

import re

from sqlalchemy import JSON, LargeBinary, String

from samad_desktop.persistence.retention_sql import ERASING
from samad_desktop.persistence.tables import metadata

# Words of the centre about itself, of its people, or of nobody.
_OF_THE_CENTRE = {
    *("agencies", "agency_units", "canned_texts", "centre", "centre_events", "closure_decrees"),
    *("deadline_policies", "divisions", "escalation_levels", "holidays", "retention_policies"),
    *("imports", "saved_searches", "report_schedules"),
    *("officials", "desk_sessions", "session_rules", "session_officials", "session_events"),
    *("directive_settings", "directive_levels", "radar_set_asides", "legal_bases"),
    *("retention_runs", "routing", "schema_info", "staff", "staff_passwords", "staff_roles"),
    *("subject_questions", "subjects", "working_weeks", "code_counter"),
}
# Codes of the program's own, and what reports go on counting.
_CODES = {
    *("attachments.media_type", "call_backs.outcome", "case_events.kind", "case_links.kind"),
    *("cases.disposition", "cases.identity_level", "cases.kind", "cases.priority", "cases.state"),
    *("cases.tracking_code", "citizen_events.kind", "contacts.channel", "deadlines.step"),
    *(
        "import_refusals.problems",
        "imported_cases.old_number",
        "leased_codes.code",
        "gap_codes.code",
    ),
    *("deadlines.unit", "erasures.noun", "outgoings.way", "referral_files.part"),
    *("directives.series", "directives.number", "directives.tracking_code"),
    *("directive_recipients.state", "directive_recipients.verdict", "promises.verdict"),
    *("advocacy_files.series", "advocacy_files.number", "advocacy_files.tracking_code"),
    *("advocacy_files.sha256", "advocacy_files.state", "advocacy_drafts.bases"),
    *("referrals.state", "reminders.office", "sub_referrals.state"),
    *("session_slots.state", "session_slots.untold", "slot_events.kind"),
}
# Gone with their rows.
_DELETED = {
    *("case_answers", "citizen_names", "citizen_phones", "blobs", "name_words", "search_words"),
}
# Each engine does so in its own words.
_DELETED_OTHERWISE = {"blobs", "search_words"}


def test_every_column_with_words_is_erased_or_holds_a_code():
    statements = [each for target in ERASING.values() for each in target]
    assert set(_worded()) == _erased(statements) | _CODES


def test_a_forgotten_column_would_be_noticed():
    statements = [each for target in ERASING.values() for each in target]
    fewer = [each for each in statements if "@reminders" not in each]
    assert set(_worded()) - (_erased(fewer) | _CODES) == {"reminders.letter"}


def _worded():
    for name, table in metadata.tables.items():
        for column in table.columns:
            kind = column.type
            worded = isinstance(getattr(kind, "impl", kind), String | JSON | LargeBinary)
            if worded and name not in _OF_THE_CENTRE | _DELETED:
                yield f"{name}.{column.name}"


def _erased(statements):
    found = set()
    for statement in statements:
        changed = re.match(r"UPDATE @(\w+) SET (.*?) WHERE ", statement)
        if changed:
            table, values = changed.groups()
            found |= {f"{table}.{name}" for name in re.findall(r"(\w+) = ", values)}
    return (
        found
        - {f"{table}.version" for table in ("cases", "citizen_identities")}
        - {"attachments.size"}
    )


def test_rows_that_should_be_gone_are_deleted():
    statements = " ".join(each for target in ERASING.values() for each in target)
    for table in _DELETED - _DELETED_OTHERWISE:
        assert f"DELETE FROM @{table}" in statements
