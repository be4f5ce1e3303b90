"""The one door by which something of a case leaves: noted before it goes, or it does not go."""

import threading
from collections.abc import Iterable

from samad_desktop.domain.access import Actor, Right
from samad_desktop.domain.errors import RuleBroken
from samad_desktop.domain.outgoing import (
    LOOKED_UP_MAX,
    LOOKED_UP_WITHIN,
    Outgoing,
    OutgoingLine,
    WayOut,
)
from samad_desktop.domain.paging import PAGE_SIZE, Cursor, Page
from samad_desktop.persistence import outgoings
from samad_desktop.persistence.database import Database, server_now


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


class LookUps:
    """Counts the people whom somebody looks up; whoever is found twice in a row counts once."""

    def __init__(self, database: Database, most: int = LOOKED_UP_MAX) -> None:
        self._database = database
        self._most = most
        self._counted: set[tuple[int, int]] = set()
        self._lock = threading.Lock()

    def count(self, actor: Actor, people: Iterable[int]) -> None:
        """Store how many further people were found, before they are shown.

        Raises:
            RuleBroken: `identities_capped`; nobody may be shown.
        """
        with self._lock:
            new = {(actor.staff_id, each) for each in people} - self._counted
        if not new:
            return
        with self._database.transaction() as connection:
            since = server_now(connection) - LOOKED_UP_WITHIN
            if outgoings.looked_up(connection, actor.staff_id, since) + len(new) > self._most:
                raise RuleBroken("identities_capped", str(self._most))
            outgoing = Outgoing(WayOut.LOOKED_UP, people=len(new))
            outgoings.add(connection, outgoing, actor.staff_id)
        with self._lock:
            if len(self._counted) > self._most:
                self._counted.clear()
            self._counted |= new
