"""Whoever weakens a rule is told: each mutant of the rules is killed by the matrix."""

from collections.abc import Iterator

import pytest

from samad_desktop.domain.access import IMPERSONAL, TABLE_RULES, Role
from samad_desktop.domain.access_rows import Rows
from samad_desktop.persistence.row_rules import renew, statements
from tests.db.attempts import ATTEMPTS, ROLES
from tests.db.trust_centre import differences

# Tables whose rows an agency reaches in part; without their rules it would reach all of them.
_OF_AGENCIES = sorted(
    {
        table
        for rule in TABLE_RULES
        if Role.LIAISON in rule.roles and rule.rows is not Rows.ALL
        for table in rule.tables
        if table not in IMPERSONAL
    }
    - {"deadline_moves", "reminders"}  # Nothing is in them that could be seen.
)
_WITHOUT_RULES = {
    f"no rules on {t}": f"ALTER TABLE {t} DISABLE ROW LEVEL SECURITY" for t in _OF_AGENCIES
}
_WIDER = {
    f"all of {table} to agencies": f"ALTER POLICY liaison_select_{scope} ON {table} USING (true)"
    for table, scope in (
        *((name, "sent") for name in ("cases", "referrals", "case_events", "case_answers")),
        *((name, "sent") for name in ("attachments", "blobs", "sub_referrals", "referral_files")),
        ("referral_redactions", "sent"),
    )
}
_GIVEN = {
    "the citizen's number to agencies": "GRANT SELECT (citizen_id) ON cases TO samad_liaison",
    "why it is waited for to agencies": "GRANT SELECT (reason) ON clock_pauses TO samad_liaison",
    "the due dates to agencies": "GRANT UPDATE (due_at) ON deadlines TO samad_liaison;"
    "ALTER POLICY liaison_update_answering ON deadlines WITH CHECK (true)",
    "citizens' numbers to agencies": "GRANT SELECT (id) ON citizens TO samad_liaison;"
    "CREATE POLICY mutant ON citizens FOR SELECT TO samad_liaison USING (true)",
    "the warning of old copies": "GRANT UPDATE (proven_within_days) ON centre TO samad_secretary",
    "codes without end": "CREATE OR REPLACE FUNCTION samad_refuse_hoarding(wanted int)"
    " RETURNS void LANGUAGE sql AS 'SELECT'",
    "the record to supervisors": "GRANT SELECT ON audit_events TO samad_supervisor",
    "the record to be deleted": "GRANT DELETE ON audit_seals TO samad_client",
    "the owner's role": "GRANT samad_owner TO admin",
    "names in statistics": "GRANT pg_read_all_data TO samad_official",
    "files of the server": "GRANT pg_read_server_files TO samad_supervisor",
    "tables of one's own": "GRANT CREATE ON SCHEMA public TO samad_client",
    "tables for oneself": "GRANT TEMPORARY ON DATABASE centre_trust TO PUBLIC",
    "code of one's own": "GRANT USAGE ON LANGUAGE plpgsql TO PUBLIC",
    "helpers to everybody": "GRANT EXECUTE ON FUNCTION samad_identity_of(bigint) TO PUBLIC",
    "the codes' numbers": "GRANT USAGE ON SEQUENCE code_numbers TO samad_client",
    "codes that are nobody's": "GRANT EXECUTE ON FUNCTION samad_new_codes(int) TO samad_client",
    "cases under any code": "ALTER TABLE cases DISABLE TRIGGER cases_code_taken",
    "the codes that others have": "GRANT SELECT ON leased_codes TO samad_operator;"
    "CREATE POLICY mutant ON leased_codes FOR SELECT TO samad_operator USING (true)",
    "her own answer found good": "ALTER POLICY liaison_update_answering ON referrals"
    " WITH CHECK (true)",
    "another's name": "ALTER POLICY operator_insert_signed ON case_events WITH CHECK (true)",
    "another's timeline": "ALTER POLICY liaison_insert_answering ON case_events WITH CHECK (true)",
    "another's units": "ALTER POLICY liaison_insert_answering ON sub_referrals WITH CHECK (true)",
    "a unit's answer that ends nothing": "ALTER POLICY liaison_update_answering ON sub_referrals"
    " WITH CHECK (true)",
    "what agencies read, in another's name": "ALTER POLICY expert_insert_signed"
    " ON referral_redactions WITH CHECK (true)",
    "what agencies read, written over": "GRANT UPDATE ON referral_redactions TO samad_expert;"
    "CREATE POLICY mutant ON referral_redactions FOR UPDATE TO samad_expert USING (true)",
    "what agencies read, to operators": "GRANT SELECT ON referral_redactions TO samad_operator;"
    "CREATE POLICY mutant ON referral_redactions FOR SELECT TO samad_operator USING (true)",
    "erasing one case to administrators": "GRANT EXECUTE ON FUNCTION"
    " samad_erase(bigint, text, bigint[]) TO samad_admin",
    "letting the record go to supervisors": "GRANT EXECUTE ON FUNCTION"
    " samad_drop_audit(timestamptz, bigint) TO samad_supervisor",
    "what went out to be forgotten": "GRANT DELETE ON outgoings TO samad_operator",
    "a hold in another's name": "ALTER POLICY supervisor_insert_signed ON legal_holds"
    " WITH CHECK (true)",
    "what another took out": "ALTER POLICY expert_select_own ON outgoings USING (true)",
    "another's kept searches": "ALTER POLICY expert_select_kept ON saved_searches USING (true)",
    "another's kept searches gone": "ALTER POLICY operator_delete_own ON saved_searches"
    " USING (true); ALTER POLICY operator_select_kept ON saved_searches USING (true)",
    "searches for everybody": "ALTER POLICY official_insert_personal ON saved_searches"
    " WITH CHECK (true)",
    "reports that another lets be made": "ALTER POLICY official_select_own ON report_schedules"
    " USING (true)",
    "sessions that nobody was told of": "ALTER POLICY operator_select_public ON desk_sessions"
    " USING (true)",
    "who sits where nobody was told of it": "ALTER POLICY expert_select_public"
    " ON session_officials USING (true)",
    "another agency's orders": "ALTER POLICY liaison_select_sent ON directives USING (true)",
    "what orders said before their case was protected": "GRANT SELECT ON directives TO"
    " samad_liaison",
    "what agencies read of orders, in another's name": "ALTER POLICY secretary_insert_signed"
    " ON directive_redactions WITH CHECK (true)",
    "another agency's work": "ALTER POLICY liaison_select_sent ON directive_recipients"
    " USING (true)",
    "orders about protected cases": "ALTER POLICY operator_select_readable ON directives"
    " USING (true)",
    "alarms put aside for ever": "ALTER POLICY supervisor_insert_signed ON radar_set_asides"
    " WITH CHECK (set_by = (SELECT samad_me()))",
    "promises about protected cases": "ALTER POLICY operator_select_readable ON promises"
    " USING (true)",
    "an order in another's name": "ALTER POLICY secretary_insert_signed ON directives"
    " WITH CHECK (true)",
    "an order that nobody says is done, kept": "ALTER POLICY operator_update_judging"
    " ON directive_recipients USING (true) WITH CHECK (true)",
    "any clock ended by who dictates": "ALTER POLICY secretary_update_dictated ON deadlines"
    " USING (true) WITH CHECK (true)",
    "another agency's demands": "ALTER POLICY liaison_select_sent ON advocacy_files USING (true)",
    "a demand in another's name": "ALTER POLICY supervisor_insert_dictated ON advocacy_files"
    " WITH CHECK (true)",
    "a demand met in another's name": "ALTER POLICY supervisor_update_judging ON advocacy_files"
    " USING (true) WITH CHECK (true)",
    "a draft in another's name": "ALTER POLICY expert_update_judging ON advocacy_drafts"
    " USING (true) WITH CHECK (true)",
    "a session in another's name": "ALTER POLICY secretary_insert_signed ON desk_sessions"
    " WITH CHECK (true)",
    "what another did about a session": "ALTER POLICY secretary_insert_signed ON session_events"
    " WITH CHECK (true)",
    "what was done about a session, to operators": "GRANT SELECT ON session_events"
    " TO samad_operator; CREATE POLICY mutant ON session_events FOR SELECT TO samad_operator"
    " USING (true)",
    "a place in another's name": "ALTER POLICY operator_insert_signed ON session_slots"
    " WITH CHECK (true)",
    "callers called in by operators": "ALTER POLICY operator_update_booked ON session_slots"
    " WITH CHECK (true)",
    "queues where she does not sit": "ALTER POLICY official_select_sitting ON session_slots"
    " USING (true)",
    "what another did about a place": "ALTER POLICY expert_insert_signed ON slot_events"
    " WITH CHECK (true)",
    "what was done about a place, to operators": "GRANT SELECT ON slot_events TO samad_operator;"
    "CREATE POLICY mutant ON slot_events FOR SELECT TO samad_operator USING (true)",
    "the notice to secretaries": "GRANT UPDATE (notice_days) ON desk_settings TO samad_secretary;"
    "CREATE POLICY mutant ON desk_settings FOR UPDATE TO samad_secretary USING (true)",
    "another's bell": "ALTER POLICY secretary_update_own ON bell_marks USING (true)",
}
_IN_FUNCTIONS = {
    "a run of nobody": ("samad_refuse_run(bigint)", "NOT EXISTS", "EXISTS"),
    "numbers of citizens to agencies": (
        "samad_matters(bigint[], int)",
        "me.of_centre OR c.citizen_id IS NULL THEN",
        "true THEN",
    ),
    "a citizen's number told to agencies": (
        "samad_citizen_told(bigint)",
        "of_centre OR c.citizen_id IS NULL THEN",
        "true THEN",
    ),
    "people by their numbers to agencies": (
        "samad_people(bigint[])",
        "NOT public.samad_may('see_cases')",
        "false",
    ),
    "every agency is mine": ("samad_my_agencies()", "staff_id = public.samad_me()", "true"),
    "a protected citizen told": ("samad_citizen_told(bigint)", "identity_level = 'open'", "true"),
    "a look that leaves no trace": (
        "samad_show_identity(bigint)",
        "e.transaction <> pg_current_xact_id()",
        "true",
    ),
    "another's request": ("samad_show_identity(bigint)", "e.login = session_user", "true"),
    "a request without a reason": ("samad_ask_identity(bigint, text)", "< 5", "< 0"),
    "a request of anybody": ("samad_may_know(bigint)", "identity_level", "'open'"),
    "reasons of a protected case": ("samad_pause_reason(bigint)", "= 'open'", "<> ''"),
    "files of a protected case": ("samad_file_told(bigint)", "= 'open'", "<> ''"),
    "another agency's files": (
        "samad_file_told(bigint)",
        "WHERE attachment_id = file AND part <> 'chosen'",
        "WHERE false",
    ),
    "a file with another's reply": (
        "samad_add_reply_file(bigint, text, text, bytea)",
        "= ANY",
        "<> ALL",
    ),
    "words by anybody": ("samad_add_words(bigint, text)", "IF NOT", "IF false AND NOT"),
    "another's code": ("samad_take_code()", "AND l.staff_id = public.samad_me()", ""),
    "a case held by anybody": ("samad_hold(bigint)", "IF NOT", "IF false AND NOT"),
}
_READS = ("c.identity_level = 'open' OR c.registered_by", "true OR c.registered_by")
_KNOWS = ("c.identity_level = 'open'", "c.identity_level <> 'hidden'")
_ASKED = ("c.id = ANY (public.samad_asked_cases())", "true")
_ON_PROTECTED = {
    **{
        f"{column} of {table} to operators": f"GRANT SELECT ({column}) ON {table} TO samad_operator"
        for table, column in (
            *(("cases", "text"), ("cases", "citizen_id"), ("contacts", "citizen_id")),
            *(("case_events", "text"), ("case_search", "words"), ("referrals", "instruction")),
            *(("deadlines", "reason"), ("deadline_moves", "reason"), ("sub_referrals", "answer")),
            *(("citizens", "made_at"), ("cases", "xmin"), ("citizen_events", "detail")),
        )
    },
    **{
        f"protected {table} to operators": f"ALTER POLICY operator_select_readable ON {table}"
        " USING (true)"
        for table in ("case_answers", "attachments", "blobs")
    },
    "protected answers to be moved": "ALTER POLICY operator_update_readable ON case_answers"
    " USING (true)",
    "another's cases to be taken": "GRANT UPDATE (registered_by) ON cases TO samad_operator",
    "texts to be referred": "GRANT INSERT ON referrals TO samad_operator;"
    "CREATE POLICY mine ON referrals FOR INSERT TO samad_operator WITH CHECK (true)",
    "clocks to be given away": "GRANT UPDATE (case_id) ON deadlines TO samad_operator",
    "redactions by who has not asked": "ALTER TABLE referral_redactions"
    " DISABLE TRIGGER referral_redactions_guarded",
    "protected cases to be opened": "ALTER TABLE cases DISABLE TRIGGER cases_guarded",
}
_OF_PEOPLE = {
    f"{table} to be read by {role}s": f"GRANT SELECT ON {table} TO samad_{role};"
    f"CREATE POLICY mutant ON {table} FOR SELECT TO samad_{role} USING (true)"
    for table, role in (
        *(("citizen_identities", "operator"), ("citizen_phones", "operator")),
        *(("citizen_names", "secretary"), ("contact_identities", "expert")),
        ("citizen_identities", "liaison"),
    )
} | {
    f"{column} of {table} to operators": f"GRANT SELECT ({column}) ON {table} TO samad_operator"
    for table, column in (
        *(("citizen_identities", "name"), ("citizen_identities", "national_id")),
        ("citizen_names", "word"),
    )
}
_OF_PEOPLE |= {
    "phones to be written": "GRANT UPDATE ON citizen_phones TO samad_operator;"
    "CREATE POLICY mutant ON citizen_phones FOR UPDATE TO samad_operator USING (true)",
    "look-ups to be forgotten": "GRANT SELECT, DELETE ON look_ups TO samad_client",
    "the counting to everybody": "GRANT EXECUTE ON FUNCTION"
    " samad_count_look_ups(bigint[], text[]) TO PUBLIC",
    "a false count of look-ups": "ALTER POLICY operator_insert_signed ON outgoings"
    " WITH CHECK (true)",
}
_OF_PEOPLE_IN_FUNCTIONS = {
    "told whom the same transaction named": (
        "samad_named_people()",
        "l.transaction IS DISTINCT FROM pg_current_xact_id_if_assigned()",
        "true",
    ),
    "IDs that nobody said she asks about": (
        "samad_refuse_unsaid_ids(text[])",
        "= ANY (l.asked)",
        "IS NOT NULL",
    ),
    "IDs that the same transaction said": (
        "samad_refuse_unsaid_ids(text[])",
        "l.asked_in IS DISTINCT FROM pg_current_xact_id_if_assigned()",
        "true",
    ),
    "told whom nobody named": (
        "samad_people(bigint[])",
        "SELECT unnest(named)",
        "SELECT unnest(wanted)",
    ),
    "callers whom nobody named": ("samad_given(bigint)", "= ANY (named)", "IS NOT NULL"),
    "users whom nobody named": ("samad_users(text)", "person = ANY (named)", "true"),
    "a search that nobody said": (
        "samad_found_people(text, text)",
        "NOT public.samad_said(kind || ' ' || wanted)",
        "false",
    ),
    "protected cases' people named": (
        "samad_known_cases(bigint[])",
        "WHEN of_centre THEN c.identity_level = 'open'",
        "WHEN of_centre THEN c.identity_level <> 'hidden'",
    ),
    "hidden cases' people named": (
        "samad_known_cases(bigint[])",
        "WHEN of_centre THEN c.identity_level = 'open'",
        "WHEN of_centre THEN c.identity_level <> 'hidden_from_agency'",
    ),
    "any agency's people named": (
        "samad_known_cases(bigint[])",
        "public.samad_reaches(c.id)",
        "true",
    ),
    "protected citizens named by number": (
        "samad_may_name(bigint)",
        "public.samad_kept_cases_of(records) = 0",
        "true",
    ),
    "numbers by anybody": (
        "samad_look_up(bigint[], bigint[], text[], text[])",
        "cardinality(numbers) > 0 AND",
        "false AND",
    ),
    "words that nobody said": (
        "samad_found(text[], bigint, int, int, bigint)",
        "NOT public.samad_said",
        "false AND NOT public.samad_said",
    ),
    "words of agencies that nobody said": (
        "samad_found_sent(text[], bigint, int, int)",
        "NOT public.samad_said",
        "false AND NOT public.samad_said",
    ),
    "words said in the same transaction": (
        "samad_said(text)",
        "l.transaction IS DISTINCT FROM pg_current_xact_id_if_assigned()",
        "true",
    ),
    "whom it means unsaid": ("samad_meant(bigint, text, text, text)", "<@ l.meant", "IS NOT NULL"),
    "whom it means, said in the same transaction": (
        "samad_meant(bigint, text, text, text)",
        "l.meant_in IS DISTINCT FROM pg_current_xact_id_if_assigned()",
        "true",
    ),
    "a household of who was not named": (
        "samad_household(bigint)",
        "NOT person = ANY (public.samad_named_people())",
        "false",
    ),
    "a thousand named at once": (
        "samad_look_up(bigint[], bigint[], text[], text[])",
        "cardinality(people) > 100",
        "false",
    ),
}
_ON_PROTECTED_IN_FUNCTIONS = {
    **{
        f"what {name} tells of protected cases": (f"samad_{name}", *_READS)
        for name in (
            *("matters(bigint[], int)", "event_words(bigint[])", "instructions(bigint[])"),
            *("sent_on_words(bigint[])", "words_of(bigint[])", "hold_words(bigint)"),
            *("pause_reason(bigint)", "move_reason(bigint)"),
        )
    },
    "the citizen that matters tell": (
        "samad_matters(bigint[], int)",
        "c.citizen_id IS NULL OR",
        "true OR",
    ),
    "a citizen told unasked": ("samad_matters(bigint[], int)", *_ASKED),
    "a caller told unasked": ("samad_callers(bigint)", *_ASKED),
    "a request of the same transaction": (
        "samad_asked_cases()",
        "e.transaction IS DISTINCT FROM pg_current_xact_id_if_assigned()",
        "true",
    ),
    "a request of somebody else": ("samad_asked_cases()", "e.login = session_user", "true"),
    "protected cases of a citizen": ("samad_cases_of(bigint[], bigint[])", *_KNOWS),
    "protected cases untold": ("samad_kept_cases_of(bigint[])", "WHERE NOT", "WHERE false AND NOT"),
    "opened to all unasked": (
        "samad_guard_matter()",
        "NOT OLD.id = ANY (public.samad_asked_cases())",
        "false",
    ),
    "everybody's protected cases": ("samad_kept_cases_of(bigint[])", "> 100", "> 1000000"),
    "protected words found": (
        "samad_words_found(text[], bigint, int, int, bigint)",
        "c.identity_level = 'open'",
        "true",
    ),
    "protected words found among some": (
        "samad_found_among(text[], bigint, int, int, bigint, json)",
        "c.identity_level = 'open'",
        "true",
    ),
    "protected words found among the open ones": (
        "samad_found_marked(text[], tsquery, bigint, int, bigint, json)",
        "c.identity_level = 'open'",
        "true",
    ),
    "another agency's cases found": (
        "samad_sent_words_found(text[], bigint, int, int)",
        "s.agency_id = ANY (mine) AND",
        "",
    ),
    "an agency's scope typed": ("samad_sent_words_found(text[], bigint, int, int)", "^@|", ""),
    "words of agencies said by anybody": (
        "samad_put_sent_words(bigint, text, boolean)",
        "NOT public.samad_may('take_call')",
        "false",
    ),
    "words of what another made": (
        "samad_put_sent_words(bigint, text, boolean)",
        "x.made_by = me OR",
        "true OR",
    ),
    "words of a protected case's text": (
        "samad_put_sent_words(bigint, text, boolean)",
        "ELSE sent.open END",
        "ELSE true END",
    ),
    "words learnt of protected cases": (
        "samad_learn_words(bigint, text[], text[], text[])",
        "AND c.identity_level = 'open'",
        "",
    ),
    "words learnt for anybody's cases": (
        "samad_learn_words(bigint, text[], text[], text[])",
        "public.samad_reaches(wanted)",
        "true",
    ),
    "words learnt that no case says": (
        "samad_learn_words(bigint, text[], text[], text[])",
        "n.word = ANY (stands) AND",
        "",
    ),
    "names learnt of protected cases": (
        "samad_learn_names(bigint, text[], text[])",
        "c.identity_level = 'open'",
        "true",
    ),
    "names learnt that nobody has": (
        "samad_learn_names(bigint, text[], text[])",
        'c.word = n.word COLLATE "C" AND',
        "",
    ),
    "words of a scope": ("samad_words_found(text[], bigint, int, int, bigint)", "^@|", ""),
    "experts open what is hidden": (
        "samad_guard_matter()",
        "opened AND OLD.identity_level = 'hidden'",
        "false AND OLD.identity_level = 'hidden'",
    ),
    "operators open what is protected": (
        "samad_guard_matter()",
        "NOT public.samad_may('see_protected') OR",
        "",
    ),
}
_SHORT = (
    "text of cases to operators",
    "what matters(bigint[], int) tells of protected cases",
    "no rules on cases",
    "all of referral_redactions to agencies",
    "a look that leaves no trace",
)
_STATEMENTS = {
    **_WITHOUT_RULES,
    **_WIDER,
    **_GIVEN,
    **_ON_PROTECTED,
    **_OF_PEOPLE,
}
_FUNCTIONS = {**_IN_FUNCTIONS, **_ON_PROTECTED_IN_FUNCTIONS, **_OF_PEOPLE_IN_FUNCTIONS}
_NAMES = (*_STATEMENTS, *_FUNCTIONS)


@pytest.fixture
def mutate(trust) -> Iterator[object]:
    """Change one rule; afterwards all are as they were."""
    undo: list[str] = []

    def do(name):
        with trust.superuser() as connection:
            if name in _STATEMENTS:
                statement = _STATEMENTS[name]
                undo.append(_taken_back(statement))
            else:
                function, old, new = _FUNCTIONS[name]
                query = f"SELECT pg_get_functiondef('{function}'::regprocedure)"
                (stored,) = connection.execute(query.encode()).fetchone()
                assert old in stored
                undo.append(stored)
                statement = stored.replace(old, new)
            connection.execute(statement.encode())

    yield do
    with trust.superuser() as connection:
        for statement in filter(None, undo):
            connection.execute(statement.encode())
    with trust.database.transaction() as connection:
        connection.exec_driver_sql("SET LOCAL ROLE samad_owner")
        renew(connection, even_if_same=True)


def _taken_back(statement: str) -> str:
    """Return what undoes a grant; policies and grants on tables are made anew anyway."""
    if "DISABLE TRIGGER" in statement:
        return statement.replace("DISABLE", "ENABLE")
    if not statement.startswith("GRANT") or ";" in statement:
        return ""
    return statement.replace("GRANT", "REVOKE", 1).replace(" TO ", " FROM ", 1)


@pytest.mark.parametrize("name", _SHORT)
def test_a_mutant_is_killed(trust, mutate, name):
    mutate(name)
    assert next(differences(trust, ATTEMPTS), None) is not None


@pytest.mark.long
@pytest.mark.parametrize("name", [name for name in _NAMES if name not in _SHORT])
def test_every_other_mutant_is_killed(trust, mutate, name):
    mutate(name)
    assert next(differences(trust, ATTEMPTS), None) is not None


def test_a_mutant_leaves_no_trace(trust, mutate):
    assert list(differences(trust, ATTEMPTS, ("liaison",))) == []
    assert len(_NAMES) >= 20
    assert len(list(statements())) > len(ROLES)
