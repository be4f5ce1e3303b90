"""The one door by which something of a case leaves: noted before it goes, or it does not go."""

from datetime import datetime

from samad_desktop.domain.access import Actor, Right
from samad_desktop.domain.outgoing import Outgoing, OutgoingLine, WayOut
from samad_desktop.domain.paging import PAGE_SIZE, Cursor, Page
from samad_desktop.persistence import outgoings
from samad_desktop.persistence.database import Database


class OutgoingService:
    """Notes what leaves, and tells supervisors of it. Safe to call from any thread."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def note(self, actor: Actor, outgoing: Outgoing) -> None:
        """Store that something leaves, before it does.

        Raises:
            DatabaseAway, TooSlow: it could not be stored; nothing may leave.
        """
        with self._database.transaction() as connection:
            outgoings.add(connection, outgoing, actor.staff_id)

    def looked_up(
        self, actor: Actor, login: str, span: tuple[datetime, datetime]
    ) -> tuple[int, int]:
        """Return how many people somebody looked up, and about how many IDs of files she asked.

        Args:
            span: half-open (UTC).

        Raises:
            Forbidden: the person may not read the record.
        """
        actor.must(Right.SEE_AUDIT)
        with self._database.reading() as connection:
            people = outgoings.looked_up(connection, login, span)
            return people, outgoings.looked_up(connection, login, span, WayOut.ASKED_IDS)

    def latest(self, actor: Actor, login: str | None, after: Cursor | None) -> Page[OutgoingLine]:
        """Return a page of what left, the newest first; of one person where a login is given.

        Raises:
            Forbidden: the person may not read the record.
        """
        actor.must(Right.SEE_AUDIT)
        with self._database.reading() as connection:
            before = None if after is None else after.id
            found = outgoings.latest(connection, login, before, PAGE_SIZE + 1)
        last = found[PAGE_SIZE - 1] if len(found) > PAGE_SIZE else None
        return Page(found[:PAGE_SIZE], None if last is None else Cursor(last.at, last.id))
