"""From the moment the caller hangs up until the directive is with the agency.

The secretary's workstation issues it, and an agency's, with a connection of its own, hears of a
change and reads its list; the directive is with the agency once it stands there.
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from time import perf_counter

from sqlalchemy import select

from samad_desktop.bench.figures import Figure, figure
from samad_desktop.bench.scratch import LIAISON, SUPERVISOR, Scratch
from samad_desktop.domain.access import Actor
from samad_desktop.domain.cases import IdentityLevel
from samad_desktop.domain.changes import Change, Noun
from samad_desktop.domain.directive_lists import Wanted
from samad_desktop.domain.directives import Addressee, DirectiveDraft
from samad_desktop.persistence import officials, staff
from samad_desktop.persistence.database import Database
from samad_desktop.persistence.listener import Changed, Listener, ListenerEvent
from samad_desktop.persistence.tables import cases
from samad_desktop.services.dictation import DictationService
from samad_desktop.services.directives import DirectiveService

_ROUNDS_MAX = 200
_WAIT_S = 60.0
_SUBJECT, _TEXT = "وصل آب", "تا پایان مهلت وصل و نتیجه به این مرکز گزارش شود."
_ISSUED = Change(Noun.DIRECTIVE)


class _Agency:
    """An agency's workstation: it hears, reads its list, and remembers when each came."""

    def __init__(self, actor: Actor, database: Database) -> None:
        self._actor, self._service = actor, DirectiveService(database)
        self._came = threading.Condition()
        self._at: dict[int, float] = {}

    def hear(self, event: ListenerEvent) -> None:
        """Read the list again, as the page does."""
        if not isinstance(event, Changed) or _ISSUED not in event.changes:
            return
        rows = self._service.read(self._actor, Wanted()).rows
        with self._came:
            for row in rows:
                self._at.setdefault(row.id, perf_counter())
            self._came.notify_all()

    def arrival(self, directive_id: int) -> float:
        """Return when a directive stood in the list.

        Raises:
            TimeoutError: it did not within a minute.
        """
        with self._came:
            if not self._came.wait_for(lambda: directive_id in self._at, _WAIT_S):
                raise TimeoutError
            return self._at[directive_id]


def run(scratch: Scratch, rounds: int) -> tuple[Figure, ...]:
    """Measure issuing, and until it is with the agency; one after the other."""
    issued, arrived = [], []
    with scratch.as_login(SUPERVISOR) as (actor, database), _agency(scratch) as agency:
        dictation = DictationService(database)
        for draft in _drafts(scratch, min(rounds, _ROUNDS_MAX) + 1):
            began = perf_counter()
            made = dictation.issue(actor, draft).value
            issued.append(perf_counter() - began)
            arrived.append(agency.arrival(made.id) - began)
    # The first one prepares what all others use.
    return figure("issued", issued[1:]), figure("with_agency", arrived[1:])


@contextmanager
def _agency(scratch: Scratch) -> Iterator[_Agency]:
    stop, there = threading.Event(), threading.Event()
    with scratch.as_login(LIAISON) as (actor, database):
        agency = _Agency(actor, database)

        def hear(event: ListenerEvent) -> None:
            agency.hear(event)
            if isinstance(event, Changed):
                there.set()

        # A benchmark is a process of its own: no window shares its threads.
        ear = threading.Thread(target=Listener(database).run, args=(stop, hear))
        ear.start()
        try:
            if not there.wait(_WAIT_S):
                raise TimeoutError
            yield agency
        finally:
            stop.set()
            ear.join()


def _drafts(scratch: Scratch, number: int) -> list[DirectiveDraft]:
    """Return what is ordered of the liaison's agency, each about another open case."""
    with scratch.as_login(LIAISON) as (liaison, _work), scratch.owner.reading() as connection:
        agency_id = min(staff.agencies_of(connection, liaison.staff_id))
        official = officials.signers(connection)[0]
        query = select(cases.c.id).where(cases.c.identity_level == IdentityLevel.OPEN)
        ids = connection.execute(query.order_by(cases.c.id.desc()).limit(number)).scalars().all()
    to = (Addressee(agency_id),)
    return [
        DirectiveDraft(official.id, ids[place % len(ids)], _SUBJECT, _TEXT, to)
        for place in range(number)
    ]
