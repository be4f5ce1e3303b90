"""Logging in, and one's own password, on both engines."""

from sqlalchemy import Connection, select, text

from samad_desktop.domain.access import Actor
from samad_desktop.domain.changes import Outcome
from samad_desktop.domain.errors import (
    AccountDisabled,
    DatabaseAway,
    FieldError,
    NotFound,
    TooManyAttempts,
    ValidationFailed,
    WrongCredentials,
)
from samad_desktop.domain.reference import Centre
from samad_desktop.domain.sample import SAMPLE_PEOPLE
from samad_desktop.domain.staff import StaffMember, checked_password, spelled_password
from samad_desktop.persistence import centre_row, login_roles, passwords, staff
from samad_desktop.persistence.database import Database
from samad_desktop.persistence.durability import settle_here
from samad_desktop.persistence.passwords import Verdict
from samad_desktop.persistence.tables import centre


class AccessService:
    """Who is at this desk. Safe to call from any thread."""

    def __init__(self, database: Database) -> None:
        """Work on `database`; a shared one was opened as the login, with the spelled password."""
        self._database = database

    def log_in(self, login: str, password: str) -> Actor:
        """Return the person, if she is one of the centre and the password is hers.

        A shared database has asked for the password itself; here only the person is found.

        Raises:
            WrongCredentials: unknown login or wrong password, not said which.
            TooManyAttempts: wrong ones in a row; the wait grows (embedded only).
            AccountDisabled: the right password of a disabled account.
        """
        login = login.strip().lower()
        if not self._database.is_sqlite:
            return self._find_on_server(login)
        with self._database.transaction() as connection:
            verdict = passwords.attempt(connection, login, spelled_password(password))
            member = staff.named(connection, login) if verdict.right else None
            if member is not None and not member.disabled:
                staff.note_login(connection, member.id)
        # Told only after the transaction, so that a wrong try stays counted.
        _refuse_wait(verdict)
        if member is None:
            raise WrongCredentials
        return _enabled(member)

    def centre(self) -> Centre:
        """Return the centre's own row; possible before anybody has logged in, if embedded."""
        with self._database.reading() as connection:
            return centre_row.read(connection)

    def sample_people(self) -> tuple[StaffMember, ...]:
        """Return one person of each role, where everybody may come in: in a sample centre."""
        if not self._database.is_sqlite:
            return ()
        logins = [draft.login for draft in SAMPLE_PEOPLE]
        with self._database.reading() as connection:
            if not connection.execute(select(centre.c.is_sample)).scalar():
                return ()
            found = [member for member in staff.everybody(connection) if member.login in logins]
        return tuple(sorted(found, key=lambda member: logins.index(member.login)))

    def must_change_password(self, actor: Actor) -> bool:
        """Tell whether somebody else chose the actor's password."""
        with self._database.reading() as connection:
            return staff.get(connection, actor.staff_id).must_change_password

    def confirm_password(self, actor: Actor, password: str) -> None:
        """Return if the password is the actor's own.

        While the server is away, the one with which she came in counts.

        Raises:
            WrongCredentials: it is not.
            TooManyAttempts: wrong ones in a row; the wait grows (embedded only).
            AccountDisabled: the actor may come in no more.
        """
        spelled = spelled_password(password)
        if self._database.is_sqlite:
            with self._database.transaction() as connection:
                verdict = passwords.attempt(connection, actor.login, spelled)
            _refuse_wait(verdict)
            if not verdict.right:
                raise WrongCredentials
            return
        try:
            self._let_in_again(spelled)
        except DatabaseAway:
            if not self._database.came_in_with(spelled):
                raise

    def change_password(self, actor: Actor, old: str, new: str) -> Outcome[None]:
        """Replace the actor's own password; the old one is asked for again.

        Raises:
            ValidationFailed: fields "old" or "new"; nothing was changed.
            TooManyAttempts: the old one was wrong too often (embedded only).
        """
        old, new = spelled_password(old), checked_password(new, "new")
        if old == new:
            raise ValidationFailed((FieldError("new", "password_same"),))
        if self._database.is_sqlite:
            self._change_embedded(actor, old, new)
        else:
            self._change_on_server(old, new)
        return Outcome(None, frozenset())

    def _find_on_server(self, login: str) -> Actor:
        with self._database.transaction() as connection:
            member = _session_member(connection)
            if member.login != login:
                raise WrongCredentials
            actor = _enabled(member)
            settle_here(connection)
            connection.execute(text("SELECT samad_logged_in()"))
        return actor

    def _change_embedded(self, actor: Actor, old: str, new: str) -> None:
        with self._database.transaction() as connection:
            verdict = passwords.attempt(connection, actor.login, old)
            if verdict.right:
                passwords.store(connection, actor.staff_id, new)
                staff.set_must_change_password(connection, actor.staff_id, must=False)
        _refuse_wait(verdict)
        if not verdict.right:
            raise _old_is_wrong()

    def _change_on_server(self, old: str, new: str) -> None:
        self._try_on_server(old)
        with self._database.transaction() as connection:
            login = connection.execute(text("SELECT session_user")).scalar_one()
            login_roles.set_password(connection, login, new)
            connection.execute(text("SELECT samad_password_changed()"))
        self._database.use_password(new)

    def _try_on_server(self, password: str) -> None:
        try:
            self._let_in_again(password)
        except WrongCredentials:
            raise _old_is_wrong() from None

    def _let_in_again(self, password: str) -> None:
        login_roles.come_in_again(self._database, password)


def _session_member(connection: Connection) -> StaffMember:
    """Find the person behind the connection, whatever role it has taken meanwhile."""
    login = connection.execute(text("SELECT session_user")).scalar_one()
    try:
        return staff.named(connection, login)
    except NotFound:
        raise WrongCredentials from None


def _enabled(member: StaffMember) -> Actor:
    if member.disabled:
        raise AccountDisabled
    return staff.as_actor(member)


def _refuse_wait(verdict: Verdict) -> None:
    if verdict.wait_seconds:
        raise TooManyAttempts(verdict.wait_seconds)


def _old_is_wrong() -> ValidationFailed:
    return ValidationFailed((FieldError("old", "old_password_wrong"),))
