"""From the moment the caller hangs up until the directive is with the agency.

A caller of an open session is called in; then the secretary's workstation does what one key of
the cockpit does, and the clock begins: it issues the order and ends the talk. An agency's, a
process of its own, hears of a change and reads its list; the directive is with the agency once it
stands there. `perf_counter` is one clock for all processes of a machine.
"""

import multiprocessing
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import time, timedelta
from multiprocessing.connection import Connection as Pipe
from time import perf_counter

from sqlalchemy import select
from uuid_utils.compat import uuid7

from samad_desktop.bench.figures import Figure, figure
from samad_desktop.bench.scratch import LIAISON, SUPERVISOR, Entry, Scratch
from samad_desktop.domain.access import Actor
from samad_desktop.domain.calendar import tehran_date
from samad_desktop.domain.cases import IdentityLevel
from samad_desktop.domain.directive_lists import Wanted
from samad_desktop.domain.directives import Addressee, DirectiveDraft
from samad_desktop.domain.officials import Official
from samad_desktop.domain.sessions import SessionChannel, SessionPlan, SessionState
from samad_desktop.domain.working_calendar import Hours
from samad_desktop.persistence import officials, sessions, slots, staff
from samad_desktop.persistence.database import Database, server_now
from samad_desktop.persistence.listener import Changed, Listener, ListenerEvent
from samad_desktop.persistence.tables import cases
from samad_desktop.services.directives import DirectiveService
from samad_desktop.services.officials import OfficialService
from samad_desktop.services.slot_queues import QueueService
from samad_desktop.services.turns import TurnService

_ROUNDS_MAX = 200
_WAIT_S = 60.0
_SUBJECT, _TEXT = "وصل آب", "تا پایان مهلت وصل و نتیجه به این مرکز گزارش شود."

# The number of the newest directive that stands in the agency's list, and since when.
_Seen = tuple[str, float]


def run(scratch: Scratch, rounds: int) -> tuple[Figure, ...]:
    """Measure hanging up with an order, and until it is with the agency; one after the other.

    Raises:
        TimeoutError: the agency did not see one within a minute.
    """
    hung_up, arrived = [], []
    drafts = _drafts(scratch, min(rounds, _ROUNDS_MAX) + 1)
    with scratch.as_login(LIAISON) as (liaison, _database):
        entry = Entry(scratch.entry.url, liaison, scratch.area_code)
    # A process that is forked must not share a connection with its parent.
    scratch.work.close()
    scratch.owner.close()
    with (
        _agency(entry) as pipe,
        scratch.as_login(SUPERVISOR) as (actor, database),
        _session(database, actor, drafts) as session,
    ):
        turns = TurnService(database)
        for draft in drafts:
            about = session.call(draft)
            key = str(uuid7())
            began = perf_counter()
            sent = turns.hang_up(actor, about.slot or 0, about, key).value
            hung_up.append(perf_counter() - began)
            arrived.append(_arrival(pipe, sent.number if sent else "") - began)
    # The first one prepares what all others use.
    return figure("hung_up", hung_up[1:]), figure("with_agency", arrived[1:])


@dataclass(frozen=True, slots=True)
class _Session:
    """A session that is held, as long as there are callers."""

    database: Database
    actor: Actor
    id: int

    def call(self, draft: DirectiveDraft) -> DirectiveDraft:
        """Let the caller whom an order will be about be heard; return the order of her turn."""
        with self.database.transaction() as connection:
            at, who = server_now(connection), self.actor.staff_id
            slot_id = slots.book(connection, self.id, draft.case_id, who, at)
            assert slot_id is not None
        with self.database.reading() as connection:
            slot = slots.get(connection, slot_id)
        QueueService(self.database).call(self.actor, slot)
        return replace(draft, session_id=self.id, slot=slot_id)


@contextmanager
def _session(
    database: Database, actor: Actor, drafts: Sequence[DirectiveDraft]
) -> Iterator[_Session]:
    """Give an open session with places for all; it is over afterwards.

    It is of tomorrow, so that it is there at every hour and in nobody's way today.
    """
    with database.transaction() as connection:
        now = server_now(connection)
        plan = SessionPlan(
            (drafts[0].official_id or 0,),
            tehran_date(now) + timedelta(days=1),
            Hours(time(9), time(12)),
            SessionChannel.CALL,
            capacity=len(drafts),
        )
        session_id = sessions.add(connection, plan, actor.staff_id, now)
        made = sessions.get(connection, session_id)
        sessions.announce(connection, made, now, state=SessionState.OPEN)
    yield _Session(database, actor, session_id)
    with database.transaction() as connection:
        held = sessions.get(connection, session_id)
        sessions.change(connection, held, state=SessionState.HELD)


@contextmanager
def _agency(entry: Entry) -> Iterator[Pipe]:
    """Give what an agency's workstation tells; it is there once the block begins."""
    ours, theirs = multiprocessing.Pipe(duplex=False)
    process = multiprocessing.Process(target=_listen, args=(entry, theirs), daemon=True)
    process.start()
    theirs.close()
    try:
        _told(ours)
        yield ours
    finally:
        process.terminate()
        process.join(_WAIT_S)


def _listen(entry: Entry, tell: Pipe) -> None:
    """Be the agency's workstation: hear, read the list as its page does, and tell."""
    service = DirectiveService(database := entry.open())

    def on_event(event: ListenerEvent) -> None:
        if isinstance(event, Changed):
            rows = service.read(entry.actor, Wanted()).rows
            tell.send((rows[0].number if rows else "", perf_counter()))

    Listener(database).run(threading.Event(), on_event)


def _arrival(pipe: Pipe, number: str) -> float:
    seen = _told(pipe)
    while seen[0] != number:
        seen = _told(pipe)
    return seen[1]


def _told(pipe: Pipe) -> _Seen:
    if not pipe.poll(_WAIT_S):
        raise TimeoutError
    told: _Seen = pipe.recv()
    return told


def _drafts(scratch: Scratch, number: int) -> list[DirectiveDraft]:
    """Return what is ordered of the liaison's agency, each about another open case."""
    official_id = _official(scratch)
    with scratch.as_login(LIAISON) as (liaison, _work), scratch.owner.reading() as connection:
        agency_id = min(staff.agencies_of(connection, liaison.staff_id))
        query = select(cases.c.id).where(cases.c.identity_level == IdentityLevel.OPEN)
        ids = connection.execute(query.order_by(cases.c.id.desc()).limit(number)).scalars().all()
    to = (Addressee(agency_id),)
    return [
        DirectiveDraft(official_id, ids[place % len(ids)], _SUBJECT, _TEXT, to)
        for place in range(number)
    ]


def _official(scratch: Scratch) -> int:
    """Return who gives the orders; a centre that has no officials yet gets one."""
    with scratch.owner.reading() as connection:
        known = officials.signers(connection)
    if known:
        return known[0].id
    with scratch.as_login(SUPERVISOR) as (actor, database):
        new = Official(0, 0, "کامران ارس‌پور", "معاون استاندار")
        return OfficialService(database).save(actor, new).value
