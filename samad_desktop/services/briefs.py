"""The one-page brief of a caller at desk hours, as far as its reader may know her."""

from sqlalchemy import Connection

from samad_desktop.domain.access import Actor, Right
from samad_desktop.domain.briefs import Brief, brief_of
from samad_desktop.persistence import cases, letters, referrals
from samad_desktop.persistence.database import Database
from samad_desktop.services.look_ups import name_people_of


class BriefService:
    """Reads briefs. Safe to call from any thread."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def read(self, actor: Actor, case_id: int) -> Brief:
        """Return the brief of a case.

        Raises:
            Forbidden: the person may not see cases.
            NotFound: there is no such case.
        """
        actor.must(Right.SEE_CASES)
        name_people_of(self._database, case_id)
        with self._database.reading() as connection:
            return read_brief(connection, actor, case_id)


def read_brief(connection: Connection, actor: Actor, case_id: int) -> Brief:
    """Return the brief of a case whose people were named to the reader before.

    Raises:
        NotFound: there is no such case.
    """
    case = cases.get(connection, case_id, actor)
    found = referrals.of_case(connection, case_id)
    names = letters.agency_names(connection, {each.agency_id for each in found})
    return brief_of(case, found, dict(names))
