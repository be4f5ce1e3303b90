"""Two records of one person with two IDs: joined under the right one, and separated again."""

from sqlalchemy import Connection

from samad_desktop.domain.access import Actor, Right
from samad_desktop.domain.changes import Change, Noun, Outcome
from samad_desktop.domain.citizens import Citizen, PersonDraft
from samad_desktop.domain.duplicates import Twins
from samad_desktop.domain.errors import Conflict, FieldError, RuleBroken, ValidationFailed
from samad_desktop.domain.mended_ids import RIGHT_ID, MendedIds, right_id, why_mended
from samad_desktop.domain.person_files import RecordEventKind
from samad_desktop.persistence import citizens, mended_ids
from samad_desktop.persistence.database import Database
from samad_desktop.services.look_ups import name_people, say_whom_it_means

_OTHER_PERSON = "national_id_other_person"


class MendingService:
    """What may be done where one of two near IDs was mistyped. Safe to call from any thread."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def mend(self, actor: Actor, twins: Twins, typed: str) -> Outcome[MendedIds]:
        """Join two records under the ID that is right; the wrong one is kept in the trail alone.

        Raises:
            ValidationFailed: what was typed is no ID, or it is somebody else's.
            Conflict: one of the records has another name or ID since they were read.
        """
        _may(actor)
        number = right_id(typed)
        name_people(self._database, *twins.key)
        say_whom_it_means(self._database, None, PersonDraft(national_id=number))
        with self._database.transaction() as connection:
            owner = citizens.owner_of(connection, number)
            if owner not in (None, *twins.key):
                raise ValidationFailed((FieldError(RIGHT_ID, _OTHER_PERSON),))
            keep, other = _as_read(connection, twins)
            # The other gives hers away first: no two may have one ID at the same time.
            versions = (
                self._give(connection, actor, other, ""),
                self._give(connection, actor, keep, number),
            )
            moved = citizens.join(connection, keep.id, other.id)
            detail: dict[str, object] = {"records": list(moved)}
            citizens.add_event(connection, keep.id, "joined", actor.staff_id, detail)
        before = (keep.national_id, other.national_id)
        mended = MendedIds(keep.id, other.id, before, versions[::-1], moved)
        return Outcome(mended, _changed(mended))

    def undo(self, actor: Actor, mended: MendedIds) -> Outcome[None]:
        """Separate the two again, each with the ID that it had.

        Raises:
            Conflict: somebody saved one of the records since.
            RuleBroken: one of the IDs is somebody else's by now.
        """
        _may(actor)
        people = (mended.keep, mended.other)
        name_people(self._database, *people)
        for number in filter(None, mended.before):
            say_whom_it_means(self._database, None, PersonDraft(national_id=number))
        with self._database.transaction() as connection:
            for number in filter(None, mended.before):
                if citizens.owner_of(connection, number) not in (None, *people):
                    raise RuleBroken(_OTHER_PERSON)
            mended_ids.part(connection, mended.other, mended.moved)
            for record, version, number in zip(people, mended.versions, mended.before, strict=True):
                mended_ids.give_id(connection, record, version, number)
                kind = RecordEventKind.ID_PUT_BACK
                detail: dict[str, object] = {"national_id": number, "records": [mended.other]}
                citizens.add_event(connection, record, kind, actor.staff_id, detail)
        return Outcome(None, _changed(mended))

    def _give(self, connection: Connection, actor: Actor, record: Citizen, number: str) -> int:
        """Exchange an ID and say in the trail why; return the version since."""
        if record.national_id == number:
            return record.version
        detail: dict[str, object] = {"national_id": [record.national_id, number]}
        kind = why_mended(record.national_id)
        citizens.add_event(connection, record.id, kind, actor.staff_id, detail)
        return mended_ids.give_id(connection, record.id, record.version, number)


def _may(actor: Actor) -> None:
    actor.must(Right.JOIN_CITIZENS)
    actor.must(Right.CORRECT_CASE)


def _as_read(connection: Connection, twins: Twins) -> tuple[Citizen, Citizen]:
    """Return both records as they are stored, if they are still called what was judged."""
    stored = citizens.get_many(connection, twins.key)
    for read in (twins.keep, twins.other):
        now = stored.get(read.id)
        if now is None or (now.name, now.national_id) != (read.name, read.national_id):
            raise Conflict(f"citizen {read.id}")
    return stored[twins.keep.id], stored[twins.other.id]


def _changed(mended: MendedIds) -> frozenset[Change]:
    return frozenset(Change(Noun.CITIZEN, each) for each in (mended.keep, mended.other))
