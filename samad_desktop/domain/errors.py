"""Everything that can be refused, as codes; `messages` owns the Persian sentences."""

from dataclasses import dataclass


class SamadError(Exception):
    """Something a person must be told; `code` names the sentence.

    `may_pass` says that the surroundings failed, and the same may succeed when tried again.
    """

    code = "unexpected"
    may_pass = False


@dataclass(frozen=True, slots=True)
class FieldError:
    """One wrong field: where the sentence stands, and which sentence.

    `detail` fills the sentence's `{detail}`, where it has one.
    """

    field: str
    code: str
    detail: str = ""


class ValidationFailed(SamadError):
    """What was typed has errors; nothing was stored."""

    code = "validation_failed"

    def __init__(self, errors: tuple[FieldError, ...]) -> None:
        super().__init__(", ".join(f"{error.field}:{error.code}" for error in errors))
        self.errors = errors


class Conflict(SamadError):
    """Somebody else saved the same thing after it was read here."""

    code = "conflict"


class NotFound(SamadError):
    """What was asked for does not exist, or not any more."""

    code = "not_found"


class Forbidden(SamadError):
    """The acting person has no role that may do this."""

    code = "forbidden"


class RuleBroken(SamadError):
    """A rule of the work forbids this move; `code` says which rule."""

    def __init__(self, code: str, detail: str = "") -> None:
        super().__init__(code)
        self.code = code
        self.detail = detail


class WrongCredentials(SamadError):
    """Unknown login or wrong password: never said which."""

    code = "wrong_credentials"


class TooManyAttempts(SamadError):
    """Wrong passwords in a row; `wait_seconds` says how long to wait."""

    code = "too_many_attempts"

    def __init__(self, wait_seconds: int) -> None:
        super().__init__(f"wait {wait_seconds} s")
        self.wait_seconds = wait_seconds


class AccountDisabled(SamadError):
    """The person's account has been switched off."""

    code = "account_disabled"


class DatabaseAway(SamadError):
    """The database cannot be reached just now; trying again may help."""

    code = "database_away"
    may_pass = True


class OlderServer(DatabaseAway):
    """Only a server answers whose place another took: what it stores would be lost."""

    code = "older_server"


class StoredLessSafely(SamadError):
    """What was stored is on one server alone: its standby has not confirmed it."""

    code = "stored_less_safely"


class TooSlow(SamadError):
    """The database did not answer within the time allowed."""

    code = "too_slow"
    may_pass = True


class DiskFull(SamadError):
    """There is no room left where the data is written."""

    code = "disk_full"
    may_pass = True


class NoCodeLeft(SamadError):
    """No tracking code is left on this workstation, and the database leases none just now."""

    code = "no_code_left"
    may_pass = True


class SchemaTooNew(SamadError):
    """The database was made for a newer program than this one."""

    code = "schema_too_new"


class SchemaTooOld(SamadError):
    """The database must be upgraded before this program can use it."""

    code = "schema_too_old"


class NotADatabase(SamadError):
    """There is no Samad database at the place that was named."""

    code = "not_a_database"


class OnNetworkShare(SamadError):
    """An embedded database must not lie on a network share."""

    code = "on_network_share"


class JournalBroken(SamadError):
    """The journal's file was damaged and set aside, under the name it says; a new one is begun."""

    code = "journal_broken"


class JournalUnwritable(SamadError):
    """What is typed cannot be kept on this workstation's disk just now."""

    code = "journal_unwritable"
