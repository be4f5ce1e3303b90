"""Looking at a person, correcting their record, joining two records and separating them."""

from samad_desktop.domain.access import Actor, Right
from samad_desktop.domain.changes import Change, Noun, Outcome
from samad_desktop.domain.citizens import Citizen, PersonDraft
from samad_desktop.domain.contacts import KnownPerson
from samad_desktop.domain.errors import NotFound, RuleBroken, ValidationFailed
from samad_desktop.domain.person_files import PersonFile
from samad_desktop.persistence import citizens, lexicon_growth, person_files, recognition
from samad_desktop.persistence.database import Database
from samad_desktop.services.look_ups import name_people, say_whom_it_means

# As many as a server takes.
NAMED_AT_ONCE = 100


class CitizenService:
    """What may be done with the records of people. Safe to call from any thread."""

    def __init__(self, database: Database, area_code: str) -> None:
        self._database = database
        self._area_code = area_code

    def open(self, actor: Actor, citizen_id: int) -> KnownPerson:
        """Return a person with their cases, as an operator greets them.

        Raises:
            Forbidden: the person may not take calls.
            NotFound: there is no such record.
        """
        actor.must(Right.TAKE_CALL)
        name_people(self._database, citizen_id)
        with self._database.reading() as connection:
            found = recognition.known_people(connection, (citizen_id,), actor)
        if not found:
            raise NotFound(f"citizen {citizen_id}")
        return found[0]

    def whole(self, actor: Actor, citizen_id: int) -> PersonFile:
        """Return everything about a person, whichever of her records is given.

        Her household and her joined records count as looked up, as she does.

        Raises:
            Forbidden: the person may not take calls.
            NotFound: there is no such record, or it may not be known.
            RuleBroken: `identities_capped`, she looked up too many people in an hour.
        """
        actor.must(Right.TAKE_CALL)
        with self._database.reading() as connection:
            person = person_files.person_of(connection, citizen_id)
        if person is None:
            raise NotFound(f"citizen {citizen_id}")
        name_people(self._database, person)
        with self._database.reading() as connection:
            beside = person_files.around(connection, person)
        if beside.everybody:
            name_people(self._database, *beside.everybody[:NAMED_AT_ONCE])
        with self._database.reading() as connection:
            found = person_files.read(connection, person, beside, actor)
        if found is None:
            raise NotFound(f"citizen {citizen_id}")
        return found

    def joined_records(self, actor: Actor, citizen_id: int) -> tuple[Citizen, ...]:
        """Return the records that were joined into this one, each as it was."""
        actor.must(Right.JOIN_CITIZENS)
        with self._database.reading() as connection:
            members = citizens.joined_records(connection, citizen_id)
        name_people(self._database, *members)
        with self._database.reading() as connection:
            return citizens.joined_into(connection, citizen_id)

    def correct(
        self, actor: Actor, citizen_id: int, version: int, draft: PersonDraft
    ) -> Outcome[Citizen]:
        """Replace a person's name and ID, and add a phone if one is given.

        Where nothing differs, nothing is stored and nothing has changed.

        Raises:
            ValidationFailed: something cannot be right, or the ID is somebody else's.
            Conflict: somebody saved the record after `version` was read.
        """
        actor.must(Right.CORRECT_CASE)
        checked, errors = draft.checked(area_code=self._area_code)
        if errors:
            raise ValidationFailed(errors)
        name_people(self._database, citizen_id)
        say_whom_it_means(self._database, None, checked)
        with self._database.transaction() as connection:
            read = citizens.get(connection, citizen_id)
            if checked.says_nothing_new(read):
                return Outcome(read, frozenset())
            before, after = citizens.change(connection, citizen_id, version, checked)
            lexicon_growth.learn_name(connection, citizen_id, after.name)
            detail: dict[str, object] = {
                "name": [before.name, after.name],
                "national_id": [before.national_id, after.national_id],
                "phones": [list(before.phones), list(after.phones)],
            }
            citizens.add_event(connection, citizen_id, "corrected", actor.staff_id, detail)
        return Outcome(after, _changed(citizen_id))

    def join(self, actor: Actor, keep_id: int, other_id: int) -> Outcome[Citizen]:
        """Make two records one person's; `separate` undoes it.

        Raises:
            RuleBroken: both have an ID and the IDs differ: they are two people.
            NotFound: a record does not exist, or both are one person already.
        """
        actor.must(Right.JOIN_CITIZENS)
        name_people(self._database, keep_id, other_id)
        with self._database.transaction() as connection:
            keep, other = citizens.get(connection, keep_id), citizens.get(connection, other_id)
            if keep.national_id and other.national_id and keep.national_id != other.national_id:
                raise RuleBroken("two_national_ids")
            moved = citizens.join(connection, keep_id, other_id)
            detail: dict[str, object] = {"records": list(moved)}
            citizens.add_event(connection, keep_id, "joined", actor.staff_id, detail)
            after = citizens.get(connection, keep_id)
        return Outcome(after, _changed(keep_id, other_id))

    def separate(self, actor: Actor, other_id: int) -> Outcome[Citizen]:
        """Make a joined record a person of its own again.

        Raises:
            NotFound: the record was not joined to anybody.
        """
        actor.must(Right.JOIN_CITIZENS)
        name_people(self._database, other_id)
        with self._database.transaction() as connection:
            keep_id = citizens.separate(connection, other_id)
            detail: dict[str, object] = {"records": [other_id]}
            citizens.add_event(connection, keep_id, "separated", actor.staff_id, detail)
            after = citizens.get(connection, other_id)
        return Outcome(after, _changed(keep_id, other_id))


def _changed(*citizen_ids: int) -> frozenset[Change]:
    return frozenset(Change(Noun.CITIZEN, citizen_id) for citizen_id in citizen_ids)
