"""Naming who is about to be read, before she is read: where a server counts, it counts here.

An embedded database is read by one desk; there only those whom a number leads to are counted.
"""

import threading
from collections.abc import Iterable

from sqlalchemy import Connection

from samad_desktop.domain.access import Actor
from samad_desktop.domain.citizens import PersonDraft
from samad_desktop.domain.errors import RuleBroken
from samad_desktop.domain.outgoing import LOOKED_UP_MAX, LOOKED_UP_WITHIN, Outgoing, WayOut
from samad_desktop.persistence import look_ups, outgoings
from samad_desktop.persistence.database import Database, server_now
from samad_desktop.persistence.look_ups import Sought


def name_people_of(database: Database, *case_ids: int) -> None:
    """Name who stands behind cases, as far as the login may know them, and who called.

    Raises:
        RuleBroken: `identities_capped`; nobody may be read.
    """
    _name(database, Sought(cases=case_ids))


def name_people(database: Database, *records: int) -> None:
    """Name people by their records.

    Raises:
        RuleBroken: `identities_capped`; nobody may be read.
    """
    _name(database, Sought(people=records))


def name_search(database: Database, searches: tuple[str, ...]) -> None:
    """Say which people are looked for, before they are.

    Raises:
        RuleBroken: `searches_capped`; nothing may be looked for.
    """
    if searches:
        _name(database, Sought(searches=searches))


def name_older_callers(database: Database, case_id: int, older_than: int) -> None:
    """Name who called about a case before a contact: fifty calls, as the latest are.

    Raises:
        RuleBroken: `identities_capped`; nobody may be read.
    """
    if database.counts_look_ups:
        database.name(look_ups.naming_callers(case_id, older_than))


def say_whom_it_means(database: Database, record: int | None, *people: PersonDraft) -> None:
    """Say whom a call means before it is stored, which no count refuses to who stores calls.

    Raises:
        RuleBroken: `searches_capped`: this was said far more often than calls were stored.
    """
    if database.counts_look_ups:
        numbers = tuple(n for each in people for n in (each.phone, each.national_id) if n)
        database.name(look_ups.saying_whom(record, numbers))


def _name(database: Database, sought: Sought) -> None:
    if database.counts_look_ups:
        database.name(*look_ups.naming(sought))


class LookUps:
    """Names whom numbers lead to; whoever is found twice in a row counts once."""

    def __init__(self, database: Database, most: int = LOOKED_UP_MAX) -> None:
        """Prepare; `most` is how many an embedded database gives, a server has its own cap."""
        self._database = database
        self._most = most
        self._counted: set[tuple[int, int]] = set()
        self._lock = threading.Lock()

    def name(self, actor: Actor, *numbers: str) -> bool:
        """Name the people whom phones and IDs lead to, before they are shown; say if any may be.

        Raises:
            RuleBroken: `identities_capped`; nobody may be shown.
        """
        given = tuple(filter(None, numbers))
        if not given:
            return False
        if self._database.counts_look_ups:
            return self._database.name(*look_ups.naming(Sought(numbers=given))) > 0
        with self._database.reading() as connection:
            people = [who for each in given for who in _led_to(connection, each)]
        if self._database.is_sqlite:
            self._count(actor, people)
        return bool(people)

    def _count(self, actor: Actor, people: Iterable[int]) -> None:
        with self._lock:
            new = {(actor.staff_id, each) for each in people} - self._counted
        if not new:
            return
        with self._database.upkeep() as connection:
            now = server_now(connection)
            hour = (now - LOOKED_UP_WITHIN, now + LOOKED_UP_WITHIN)
            if outgoings.looked_up(connection, actor.login, hour) + len(new) > self._most:
                raise RuleBroken("identities_capped", str(self._most))
            outgoing = Outgoing(WayOut.LOOKED_UP, people=len(new))
            outgoings.add(connection, outgoing, actor.staff_id)
        with self._lock:
            if len(self._counted) > self._most:
                self._counted.clear()
            self._counted |= new


def _led_to(connection: Connection, number: str) -> tuple[int, ...]:
    holder = look_ups.holder_of(connection, number)
    users = look_ups.users_of(connection, number)
    return users if holder is None else (holder, *users)
