"""The people of the centre, kept on screen by its administrator, each change once it was read."""

from samad_desktop.domain.access import Actor, Right
from samad_desktop.domain.changes import Change, Noun, Outcome
from samad_desktop.domain.errors import RuleBroken
from samad_desktop.domain.staff import StaffChange, StaffDraft, StaffMember
from samad_desktop.persistence.database import Database
from samad_desktop.services import staff

_PEOPLE = frozenset({Change(Noun.STAFF), Change(Noun.REFERENCE)})


class PeopleService:
    """Who may log in, as what. Safe to call from any thread.

    Every method asks for the right to keep people, and so does the server. `before` is a
    person as she was read.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def everybody(self, actor: Actor) -> tuple[StaffMember, ...]:
        """Return all people by login, disabled ones last.

        Raises:
            Forbidden: the person does not keep the centre's people.
        """
        actor.must(Right.MANAGE_STAFF)
        found = staff.everybody(self._database)
        return tuple(sorted(found, key=lambda each: (each.disabled, each.login)))

    def add(self, actor: Actor, draft: StaffDraft, password: str) -> Outcome[StaffMember]:
        """Let a new person in with a first password, which she has to change.

        Raises:
            ValidationFailed: login, name, roles, agencies or password cannot be taken.
            Forbidden: the person does not keep the centre's people.
        """
        actor.must(Right.MANAGE_STAFF)
        added = staff.add_person(self._database, draft, password, by=actor.staff_id)
        return Outcome(added, _PEOPLE)

    def change(
        self, actor: Actor, before: StaffMember, change: StaffChange
    ) -> Outcome[StaffMember]:
        """Give a person another name, other roles and other agencies.

        Raises:
            ValidationFailed: name, roles or agencies cannot be taken.
            RuleBroken: `last_admin`.
            Conflict: somebody changed her after she was read.
            Forbidden: the person does not keep the centre's people.
        """
        actor.must(Right.MANAGE_STAFF)
        changed = staff.change_person(
            self._database, before.login, change, before.version, by=actor.staff_id
        )
        return Outcome(changed, _PEOPLE)

    def let_in(self, actor: Actor, before: StaffMember, *, allowed: bool) -> Outcome[StaffMember]:
        """Keep a person out, which ends what she has open, or let her in again.

        Raises:
            RuleBroken: `last_admin`, or `not_oneself`.
            Conflict: somebody changed her after she was read.
            Forbidden: the person does not keep the centre's people.
        """
        actor.must(Right.MANAGE_STAFF)
        if before.id == actor.staff_id:
            raise RuleBroken("not_oneself")
        turn = staff.enable if allowed else staff.disable
        return Outcome(
            turn(self._database, before.login, before.version, by=actor.staff_id), _PEOPLE
        )

    def reset_password(
        self, actor: Actor, before: StaffMember, password: str
    ) -> Outcome[StaffMember]:
        """Give a person a password that she has to change at her next log-in.

        Raises:
            ValidationFailed: the password cannot be taken.
            RuleBroken: `own_password_elsewhere`, her own is changed in the settings.
            Conflict: somebody changed her after she was read.
            Forbidden: the person does not keep the centre's people.
        """
        actor.must(Right.MANAGE_STAFF)
        if before.id == actor.staff_id:
            raise RuleBroken("own_password_elsewhere")
        member = staff.reset_password(
            self._database, before.login, password, before.version, by=actor.staff_id
        )
        return Outcome(member, _PEOPLE)
