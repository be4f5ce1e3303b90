"""From the moment the caller hangs up until the directive is with the agency.

The secretary's workstation issues it. An agency's, a process of its own, hears of a change and
reads its list; the directive is with the agency once it stands there. `perf_counter` is one
clock for all processes of a machine.
"""

import multiprocessing
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection as Pipe
from time import perf_counter

from sqlalchemy import select

from samad_desktop.bench.figures import Figure, figure
from samad_desktop.bench.scratch import LIAISON, SUPERVISOR, Entry, Scratch
from samad_desktop.domain.cases import IdentityLevel
from samad_desktop.domain.directive_lists import Wanted
from samad_desktop.domain.directives import Addressee, DirectiveDraft
from samad_desktop.domain.officials import Official
from samad_desktop.persistence import officials, staff
from samad_desktop.persistence.listener import Changed, Listener, ListenerEvent
from samad_desktop.persistence.tables import cases
from samad_desktop.services.dictation import DictationService
from samad_desktop.services.directives import DirectiveService
from samad_desktop.services.officials import OfficialService

_ROUNDS_MAX = 200
_WAIT_S = 60.0
_SUBJECT, _TEXT = "وصل آب", "تا پایان مهلت وصل و نتیجه به این مرکز گزارش شود."

# The newest directive that stands in the agency's list, and since when.
_Seen = tuple[int, float]


def run(scratch: Scratch, rounds: int) -> tuple[Figure, ...]:
    """Measure issuing, and until it is with the agency; one after the other.

    Raises:
        TimeoutError: the agency did not see one within a minute.
    """
    issued, arrived = [], []
    drafts = _drafts(scratch, min(rounds, _ROUNDS_MAX) + 1)
    with scratch.as_login(LIAISON) as (liaison, _database):
        entry = Entry(scratch.entry.url, liaison, scratch.area_code)
    # A process that is forked must not share a connection with its parent.
    scratch.work.close()
    scratch.owner.close()
    with _agency(entry) as pipe, scratch.as_login(SUPERVISOR) as (actor, database):
        dictation = DictationService(database)
        for draft in drafts:
            began = perf_counter()
            made = dictation.issue(actor, draft).value
            issued.append(perf_counter() - began)
            arrived.append(_arrival(pipe, made.id) - began)
    # The first one prepares what all others use.
    return figure("issued", issued[1:]), figure("with_agency", arrived[1:])


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
            tell.send((rows[0].id if rows else 0, time.perf_counter()))

    Listener(database).run(threading.Event(), on_event)


def _arrival(pipe: Pipe, directive_id: int) -> float:
    seen = _told(pipe)
    while seen[0] < directive_id:
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
