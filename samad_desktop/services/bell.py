"""The bell: what concerns the person who is logged in, and how much of it is new."""

from sqlalchemy import Connection

from samad_desktop.domain.access import Actor, Right
from samad_desktop.domain.bell import PAGE_SIZE, UNREAD_MOST, BellPage
from samad_desktop.persistence import bell, staff
from samad_desktop.persistence.database import Database, server_now


class BellService:
    """Telling people what concerns them. Safe to call from any thread.

    A person of the centre hears of the cases that she registered and of what she sent to
    agencies; a liaison, of what came to her own agencies, and of no other's.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def unread(self, actor: Actor) -> int:
        """Count what is new; `UNREAD_MOST` + 1 stands for more than that.

        Raises:
            Forbidden: the person may see no cases.
        """
        with self._database.reading() as connection:
            own = _agencies(connection, actor)
            return bell.unread(connection, actor.staff_id, own, UNREAD_MOST + 1)

    def page(self, actor: Actor, before: int | None = None) -> BellPage:
        """Return what concerns the person, the newest first; what is older, `before` an event.

        Raises:
            Forbidden: the person may see no cases.
        """
        with self._database.reading() as connection:
            own = _agencies(connection, actor)
            return bell.page(connection, actor.staff_id, own, before, PAGE_SIZE)

    def see(self, actor: Actor, event_ids: frozenset[int]) -> None:
        """Remember that these events were shown to the person.

        Raises:
            Forbidden: the person may see no cases.
        """
        with self._database.transaction() as connection:
            own = _agencies(connection, actor)
            bell.see(connection, actor.staff_id, own, sorted(event_ids), server_now(connection))


def _agencies(connection: Connection, actor: Actor) -> frozenset[int] | None:
    if actor.may(Right.SEE_CASES):
        return None
    actor.must(Right.ANSWER_REFERRAL)
    return staff.agencies_of(connection, actor.staff_id)
