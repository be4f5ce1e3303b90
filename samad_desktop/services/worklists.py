"""What waits for a person: how much, and what."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import Connection

from samad_desktop.domain.access import Actor, Right
from samad_desktop.domain.calendar import tehran_day
from samad_desktop.domain.errors import Forbidden
from samad_desktop.domain.paging import PAGE_SIZE, Cursor, Page
from samad_desktop.domain.worklists import Worklist, WorkRow, worklists_of
from samad_desktop.persistence import staff, worklists
from samad_desktop.persistence.database import Database, server_now
from samad_desktop.persistence.worklists import Asking


class WorklistService:
    """The lists of what is to be done next. Safe to call from any thread."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def counts(self, actor: Actor) -> Mapping[Worklist, int]:
        """Count the lists of a person's roles, in their order; nothing for who has none."""
        with self._database.reading() as connection:
            return worklists.counts(connection, worklists_of(actor), _asking(connection, actor))

    def changes_at(self, actor: Actor) -> datetime:
        """Return the next moment (UTC) at which time alone changes one of a person's lists.

        At midnight in Tehran all of them are told anew: what was due tomorrow is due today.
        """
        with self._database.reading() as connection:
            asking = _asking(connection, actor)
            moments = worklists.next_moments(connection, worklists_of(actor), asking)
        return min((tehran_day(asking.now)[1], *moments))

    def page(
        self, actor: Actor, worklist: Worklist, after: Cursor | None = None, size: int = PAGE_SIZE
    ) -> Page[WorkRow]:
        """Return a page of one of a person's lists, the most pressing first.

        Raises:
            Forbidden: none of the person's roles has this list.
        """
        if worklist not in worklists_of(actor):
            raise Forbidden(worklist)
        with self._database.reading() as connection:
            asking = _asking(connection, actor)
            return worklists.page(connection, worklist, asking, after, size)


def _asking(connection: Connection, actor: Actor) -> Asking:
    own: frozenset[int] = frozenset()
    if actor.may(Right.ANSWER_REFERRAL):
        own = staff.agencies_of(connection, actor.staff_id)
    return Asking(actor, server_now(connection), own)
