"""What PostgreSQL lets each group role do, and the group roles themselves.

No client owns a table: everything belongs to `samad_owner`, who cannot log in, and the
audit to `samad_auditor`, who cannot either. Roles are made by `samad_doorkeeper`, who
cannot log in, within functions that ask who calls. The grants here are those with which each
version began; what holds today is made from the access rules by `row_rules`.
"""

from samad_desktop.domain.access import Role

OWNER = "samad_owner"
AUDITOR = "samad_auditor"
DOORKEEPER = "samad_doorkeeper"
CLIENT = "samad_client"

_REFERENCE = (
    "alembic_version",
    "schema_info",
    "centre",
    "divisions",
    "agencies",
    "subjects",
    "subject_questions",
    "routing",
    "canned_texts",
    "staff",
    "staff_roles",
)
_WORK = (
    "cases",
    "contacts",
    "contact_identities",
    "case_answers",
    "case_events",
    "case_search",
    "blobs",
    "attachments",
    "citizens",
    "citizen_identities",
    "citizen_phones",
    "citizen_names",
    "citizen_events",
)
_CHANGED_IN_PLACE = (
    "cases",
    "case_answers",
    "case_search",
    "citizens",
    "citizen_identities",
    "citizen_phones",
)
_REPLACED = ("case_answers", "citizen_names")
_READERS = (Role.OPERATOR, Role.EXPERT, Role.SUPERVISOR, Role.SECRETARY, Role.OFFICIAL)
_WRITERS = (Role.OPERATOR, Role.EXPERT, Role.SUPERVISOR)
_FOR_CLIENTS = (
    "samad_now()",
    "lease_codes(int)",
    "samad_logged_in()",
    "samad_password_changed()",
)


# Without it a disabled person's open sessions go on until they ask something anew.
_ENDS_SESSIONS = (
    f"DO $$ BEGIN GRANT pg_signal_backend TO {DOORKEEPER};"
    " EXCEPTION WHEN insufficient_privilege THEN NULL; END $$"
)

# Lots of imported cases are then checked whole: see `checked_together`. Since PostgreSQL 15.
CHECKS_TOGETHER = (
    f"DO $$ BEGIN GRANT SET ON PARAMETER session_replication_role TO {OWNER};"
    " EXCEPTION WHEN insufficient_privilege THEN NULL; END $$"
)


def group_role(role: Role) -> str:
    """Return the PostgreSQL group role of a role of the centre."""
    return f"samad_{role.value}"


def group_role_statements() -> tuple[str, ...]:
    """Return what an administrator of the server runs once for the whole cluster."""
    groups = tuple(group_role(role) for role in Role)
    names = (OWNER, AUDITOR, DOORKEEPER, CLIENT, *groups)
    made = tuple(
        f"DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{name}')"
        f" THEN CREATE ROLE {name} NOLOGIN; END IF; END $$"
        for name in names
    )
    joined = tuple(f"GRANT {CLIENT} TO {group}" for group in groups)
    # Since PostgreSQL 16 only who has a group role to give may give it.
    given = f"GRANT {', '.join(groups)} TO {DOORKEEPER} WITH ADMIN OPTION"
    gates = f"ALTER ROLE {DOORKEEPER} CREATEROLE"
    return (*made, *joined, gates, given, _ENDS_SESSIONS, CHECKS_TOGETHER)


def database_grants(database: str) -> tuple[str, ...]:
    """Return who may come into a database: what a copy of one is without."""
    quoted = '"' + database.replace('"', '""') + '"'
    return (
        f"REVOKE ALL ON DATABASE {quoted} FROM PUBLIC",
        f"GRANT CONNECT ON DATABASE {quoted} TO {CLIENT}",
        f"GRANT CONNECT, CREATE ON DATABASE {quoted} TO {OWNER}",
    )


def database_statements(database: str) -> tuple[str, ...]:
    """Return what makes a fresh database the owner's and nobody else's."""
    return (
        *database_grants(database),
        f"ALTER SCHEMA public OWNER TO {OWNER}",
        "REVOKE ALL ON SCHEMA public FROM PUBLIC",
        f"GRANT USAGE ON SCHEMA public TO {CLIENT}",
    )


# What a server must not write: statements hold what citizens said, and so do details of errors.
QUIET_LOG = {
    "log_min_error_statement": "panic",
    "log_error_verbosity": "terse",
    "log_statement": "none",
    "log_min_duration_statement": "-1",
    "log_min_duration_sample": "-1",
    "log_transaction_sample_rate": "0",
    "log_parameter_max_length_on_error": "0",
    "debug_print_parse": "off",
    "debug_print_rewritten": "off",
    "debug_print_plan": "off",
}


def quiet_log_statements(database: str) -> tuple[str, ...]:
    """Return what only a superuser can say: nothing that people said reaches the server's log."""
    quoted = '"' + database.replace('"', '""') + '"'
    return tuple(
        f"ALTER DATABASE {quoted} SET {name} = '{value}'" for name, value in QUIET_LOG.items()
    )


def catalogue_statements() -> tuple[str, ...]:
    """Return what only a superuser can close: code of one's own, and large objects."""
    large = ("lo_create(oid)", "lo_creat(integer)", "lo_from_bytea(oid, bytea)")
    return (
        "REVOKE ALL ON LANGUAGE plpgsql, sql FROM PUBLIC",
        f"GRANT USAGE ON LANGUAGE plpgsql, sql TO {OWNER}, {AUDITOR}, {DOORKEEPER}",
        *(f"REVOKE ALL ON FUNCTION pg_catalog.{name} FROM PUBLIC" for name in large),
    )


def grants_at_0005() -> tuple[str, ...]:
    """Return the grants of the first schema; a later schema adds its own."""
    readers = ", ".join(group_role(role) for role in _READERS)
    writers = ", ".join(group_role(role) for role in _WRITERS)
    return (
        "REVOKE ALL ON ALL FUNCTIONS IN SCHEMA public FROM PUBLIC",
        *(f"GRANT EXECUTE ON FUNCTION {name} TO {CLIENT}" for name in _FOR_CLIENTS),
        f"GRANT SELECT ON {', '.join(_REFERENCE)} TO {CLIENT}",
        f"GRANT SELECT ON {', '.join(_WORK)} TO {readers}",
        f"GRANT INSERT ON {', '.join(_WORK)} TO {writers}",
        f"GRANT UPDATE ON {', '.join(_CHANGED_IN_PLACE)} TO {writers}",
        f"GRANT DELETE ON {', '.join(_REPLACED)} TO {writers}",
        f"GRANT INSERT ON case_events TO {group_role(Role.SECRETARY)}",
    )


# A note is found by its words, whoever writes it.
GRANTS_AT_0006 = (f"GRANT UPDATE (words) ON case_search TO {group_role(Role.SECRETARY)}",)

_CALENDAR = (
    "working_weeks",
    "holidays",
    "closure_decrees",
    "deadline_policies",
    "escalation_levels",
)
_CALENDAR_KEEPERS = ", ".join(group_role(role) for role in (Role.SUPERVISOR, Role.ADMIN))
GRANTS_AT_0008 = (
    f"GRANT SELECT ON {', '.join(_CALENDAR)} TO {CLIENT}",
    f"GRANT INSERT ON {', '.join(_CALENDAR)} TO {_CALENDAR_KEEPERS}",
    f"GRANT UPDATE ON holidays, escalation_levels TO {_CALENDAR_KEEPERS}",
)

_FOLLOWED_UP = ("referrals", "deadlines", "clock_pauses", "deadline_moves")
_FOLLOWED_BY = ", ".join(group_role(role) for role in _READERS)
_FOLLOWERS = ", ".join(group_role(role) for role in _WRITERS)
# An agency's own log-in gets its part together with the rules that show it no other's.
GRANTS_AT_0009 = (
    f"GRANT SELECT ON staff_agencies TO {CLIENT}",
    f"GRANT SELECT ON {', '.join(_FOLLOWED_UP)} TO {_FOLLOWED_BY}",
    f"GRANT INSERT ON {', '.join(_FOLLOWED_UP)} TO {_FOLLOWERS}",
    f"GRANT UPDATE ON referrals, deadlines, clock_pauses TO {_FOLLOWERS}",
    f"GRANT INSERT, DELETE ON staff_agencies TO {_CALENDAR_KEEPERS}",
)

GRANTS_AT_0010 = (
    f"GRANT SELECT ON rules_version TO {CLIENT}",
    f"GRANT SELECT ON call_backs, case_links TO {_FOLLOWED_BY}",
    f"GRANT INSERT ON call_backs, case_links TO {_FOLLOWERS}",
    f"GRANT UPDATE (undone_by, undone_at) ON case_links TO {_FOLLOWERS}",
)

# Whoever follows cases up may raise one; how far she has read is every person's own.
GRANTS_AT_0011 = (
    f"GRANT SELECT ON reminders TO {_FOLLOWED_BY}",
    f"GRANT INSERT ON reminders TO {_FOLLOWERS}",
    f"GRANT SELECT, INSERT, UPDATE ON bell_marks TO {CLIENT}",
)

# Who keeps the centre moves its deadlines, and sees of their cases the codes alone.
_ADMIN = group_role(Role.ADMIN)
GRANTS_AT_0012 = (
    f"GRANT SELECT, INSERT ON centre_events TO {_CALENDAR_KEEPERS}",
    f"GRANT INSERT, UPDATE ON canned_texts TO {_CALENDAR_KEEPERS}",
    f"GRANT SELECT, UPDATE ON deadlines TO {_ADMIN}",
    f"GRANT SELECT ON clock_pauses TO {_ADMIN}",
    f"GRANT SELECT, INSERT ON deadline_moves TO {_ADMIN}",
    f"GRANT SELECT (id, tracking_code) ON cases TO {_ADMIN}",
)

# Where a case ends, what its agencies sent on to their units ends with it.
GRANTS_AT_0013 = (
    f"GRANT SELECT ON agency_units TO {CLIENT}",
    f"GRANT SELECT ON sub_referrals, referral_files TO {_FOLLOWED_BY}",
    f"GRANT INSERT ON referral_files TO {_FOLLOWERS}",
    f"GRANT UPDATE (version, state, ended_at) ON sub_referrals TO {_FOLLOWERS}",
)

# Nothing that cases name is ever deleted; a route is named by none.
_REFERENCE_KEPT = ("subjects", "subject_questions", "agencies", "agency_units", "routing")
GRANTS_AT_0014 = (
    f"GRANT INSERT, UPDATE ON {', '.join(_REFERENCE_KEPT)} TO {_CALENDAR_KEEPERS}",
    f"GRANT DELETE ON routing TO {_CALENDAR_KEEPERS}",
    # By their number alone a workstation knows whether it must read the settings again.
    f"GRANT SELECT (id) ON centre_events TO {CLIENT}",
)

GRANTS_AT_0018 = (
    "REVOKE ALL ON FUNCTION samad_tell() FROM PUBLIC",
    f"GRANT EXECUTE ON FUNCTION samad_tell() TO {CLIENT}",
)
