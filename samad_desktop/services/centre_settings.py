"""Who answers for which agencies, and the ready sentences: what else the centre sets itself."""

from sqlalchemy import Connection

from samad_desktop.domain.access import Actor, Right, Role
from samad_desktop.domain.centre_settings import (
    Liaison,
    SettingKind,
    Values,
    checked_canned_text,
)
from samad_desktop.domain.changes import Change, Noun, Outcome
from samad_desktop.domain.errors import Conflict
from samad_desktop.domain.reference import CannedText
from samad_desktop.domain.staff import StaffMember
from samad_desktop.persistence import centre_events, reference, staff
from samad_desktop.persistence.database import Database, server_now

_PEOPLE = frozenset({Change(Noun.STAFF), Change(Noun.REFERENCE)})
_TEXTS = frozenset({Change(Noun.REFERENCE)})


class CentreSettingsService:
    """Liaisons and canned texts. Safe to call from any thread."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def liaisons(self, actor: Actor) -> tuple[Liaison, ...]:
        """Return everybody who answers for agencies, by name.

        Raises:
            Forbidden: the person does not keep the centre's settings.
        """
        actor.must(Right.MANAGE_CENTRE)
        with self._database.reading() as connection:
            people = [each for each in staff.everybody(connection) if Role.LIAISON in each.roles]
            answered = staff.agencies_of_all(connection)
        found = (
            Liaison(
                each.id,
                each.display_name,
                each.login,
                answered.get(each.id, frozenset()),
                disabled=each.disabled,
            )
            for each in people
        )
        return tuple(sorted(found, key=lambda each: (each.disabled, each.name)))

    def set_agencies(
        self, actor: Actor, before: Liaison, agency_ids: frozenset[int]
    ) -> Outcome[None]:
        """Let a liaison answer for these agencies and no others.

        Args:
            before: the liaison as she was read.

        Raises:
            Forbidden: the person does not keep the centre's settings.
            Conflict: somebody gave her other agencies after she was read.
        """
        actor.must(Right.MANAGE_CENTRE)
        with self._database.transaction() as connection:
            if staff.agencies_of(connection, before.staff_id) != before.agency_ids:
                raise Conflict(before.staff_id)
            staff.set_agencies(connection, before.staff_id, agency_ids)
            record_agencies(connection, actor.staff_id, before.name, before.agency_ids, agency_ids)
        return Outcome(None, _PEOPLE)

    def canned_texts(self, actor: Actor) -> tuple[CannedText, ...]:
        """Return the ready sentences.

        Raises:
            Forbidden: the person does not keep the centre's settings.
        """
        actor.must(Right.MANAGE_CENTRE)
        with self._database.reading() as connection:
            return reference.canned_texts_of(connection)

    def save_text(
        self, actor: Actor, before: CannedText | None, after: CannedText
    ) -> Outcome[None]:
        """Add a ready sentence, or change one that was read as `before`.

        Raises:
            Forbidden: the person does not keep the centre's settings.
            ValidationFailed: it has errors, or another one has its key.
            Conflict: somebody changed it after it was read.
        """
        actor.must(Right.MANAGE_CENTRE)
        with self._database.transaction() as connection:
            after = checked_canned_text(after, reference.canned_texts_of(connection))
            if before is None:
                reference.add_canned_text(connection, after)
            elif not reference.change_canned_text(connection, before, after):
                raise Conflict(before.id)
            centre_events.add(
                connection,
                SettingKind.TEXT,
                after.key,
                actor.staff_id,
                server_now(connection),
                before={} if before is None else _text_values(before),
                after=_text_values(after),
            )
        return Outcome(None, _TEXTS)


def record_agencies(
    connection: Connection,
    staff_id: int,
    liaison: str,
    before: frozenset[int] | None,
    after: frozenset[int],
) -> None:
    """Record for which agencies a liaison answers now, and who said so.

    Args:
        before: None for a liaison who is new.
    """
    centre_events.add(
        connection,
        SettingKind.LIAISON,
        liaison,
        staff_id,
        server_now(connection),
        before={} if before is None else _agency_values(before),
        after=_agency_values(after),
    )


def record_person(
    connection: Connection,
    by: int | None,
    before: StaffMember | None,
    after: StaffMember,
    *,
    renewed: bool = False,
) -> int:
    """Record what was changed of a person, if anything was; return in whose name.

    Args:
        by: who changed it; None for the owner of the log-in. At the server itself nobody does:
            then it stands under the person's own name, and says so.
        before: None for who is new.
        renewed: her password was.
    """
    by = by or staff.me(connection)
    was = {} if before is None else _person_values(before)
    become = _person_values(after)
    if was == become and not renewed:
        return by or after.id
    if renewed:
        become["password"] = "renewed"
    if by is None:
        become["by"] = "server"
    signed = by or after.id
    now = server_now(connection)
    centre_events.add(
        connection, SettingKind.STAFF, after.login, signed, now, before=was, after=become
    )
    return signed


def _person_values(person: StaffMember) -> dict[str, str]:
    return {
        "name": person.display_name,
        "roles": ",".join(sorted(person.roles)),
        "disabled": "yes" if person.disabled else "no",
    }


def _agency_values(agency_ids: frozenset[int]) -> Values:
    return {"agencies": ",".join(str(each) for each in sorted(agency_ids))}


def _text_values(text: CannedText) -> Values:
    return {"key": text.key, "title": text.title, "text": text.text}
