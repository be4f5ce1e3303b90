"""The bell: what concerns the person who is logged in, and how much of it is new."""

from sqlalchemy import Connection

from samad_desktop.domain.access import Actor, Right
from samad_desktop.domain.bell import PAGE_SIZE, UNREAD_MOST, BellPage, News
from samad_desktop.domain.paging import Cursor
from samad_desktop.persistence import bell, staff
from samad_desktop.persistence.bell import Concerned
from samad_desktop.persistence.database import Database, server_now


class BellService:
    """Telling people what concerns them. Safe to call from any thread.

    A person of the centre hears of the cases that she registered, of what she sent to
    agencies, and of the calls that she promised when their hour comes; a liaison, of what
    came to her own agencies, and of no other's.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def news(self, actor: Actor) -> News:
        """Count what is new; `UNREAD_MOST` + 1 stands for more than that.

        Raises:
            Forbidden: the person may see no cases.
        """
        with self._database.reading() as connection:
            return bell.news(connection, _concerned(connection, actor), UNREAD_MOST + 1)

    def page(self, actor: Actor, before: Cursor | None = None) -> BellPage:
        """Return what concerns the person, the newest first, or what is older than a place.

        Raises:
            Forbidden: the person may see no cases.
        """
        with self._database.reading() as connection:
            return bell.page(connection, _concerned(connection, actor), before, PAGE_SIZE)

    def see(self, actor: Actor, event_ids: frozenset[int]) -> None:
        """Remember that these events were shown to the person.

        Raises:
            Forbidden: the person may see no cases.
        """
        with self._database.transaction() as connection:
            who = _concerned(connection, actor)
            bell.see(connection, who, sorted(event_ids))


def _concerned(connection: Connection, actor: Actor) -> Concerned:
    own = None
    if not actor.may(Right.SEE_CASES):
        actor.must(Right.ANSWER_REFERRAL)
        own = staff.agencies_of(connection, actor.staff_id)
    return Concerned(actor, server_now(connection), own)
