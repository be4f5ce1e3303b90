"""Registering calls: one after the other, and many workstations at once on PostgreSQL.

At once means without a pause, which no operator does: it shows what the machine can bear,
with all those programs on it, each with a journal of its own. An operator waits until her code
is told (`at_once`); the centre has the call a little later (`stored`, from the same moment on).
At the peak they register as often as a centre ever does.
"""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from itertools import chain, islice
from random import Random

from samad_desktop.bench.calls import CallMaker
from samad_desktop.bench.crowd import Maker, crowd, let_go
from samad_desktop.bench.figures import Figure, figure, timed
from samad_desktop.bench.painted import PAINTED_ROUNDS_MAX, in_a_window
from samad_desktop.bench.registration import RegistrationDriver, leased
from samad_desktop.bench.scratch import Entry, Scratch
from samad_desktop.bench.workstations import on_workstations
from samad_desktop.persistence.database import Database
from samad_desktop.services.intake import IntakeService
from samad_desktop.workstation.drafts import draft_to_json

AT_ONCE = (10, 50)
PEAK = 50
# A large centre stays below this many registrations a second.
PEAK_PER_SECOND = 10
_LEAST_EACH = 4
# A workstation's session lasts the day: its statements are long prepared.
_WARM = 8

Registering = Callable[[], object]


def run(scratch: Scratch, rounds: int) -> tuple[Figure, ...]:
    """Measure registering; 10 and 50 at once where a server serves many and the rounds allow."""
    calls = CallMaker(scratch)
    one = (_alone(scratch, calls, rounds), *_painted(scratch, calls, rounds))
    if scratch.work.is_sqlite:
        return one
    return (
        *one,
        *chain.from_iterable(
            _many(scratch, calls, clients, rounds) for clients in AT_ONCE if clients <= rounds
        ),
        *(_peak(scratch, calls, rounds) if rounds >= PEAK else ()),
    )


def _alone(scratch: Scratch, calls: CallMaker, rounds: int) -> Figure:
    ours = _program(scratch.entry, scratch.work, calls, Random(1), 2 * rounds)
    theirs = _driver(scratch.entry, scratch.work, calls, Random(2), 2 * rounds)
    timed(ours[:rounds])
    times = timed(ours[rounds:])
    timed(theirs[:rounds])
    return figure("alone", times, timed(theirs[rounds:]))


def _painted(scratch: Scratch, calls: CallMaker, rounds: int) -> tuple[Figure, ...]:
    random = Random(3)
    drafts = [draft_to_json(calls.draft(random)) for _ in range(min(rounds, PAINTED_ROUNDS_MAX))]
    times = in_a_window(scratch, "register", drafts)
    return figure("painted", times["painted"]), figure("painted_stored", times["stored"])


def _many(scratch: Scratch, calls: CallMaker, clients: int, rounds: int) -> tuple[Figure, Figure]:
    each = max(rounds // clients, _LEAST_EACH) + _WARM
    people = scratch.operators(clients)
    let_go(scratch)
    ours, theirs = (
        crowd(people, _each(maker, calls, each), warm=_WARM) for maker in (on_workstations, _driver)
    )
    stored = replace(
        figure(f"{clients}_stored", ours.times, theirs.times),
        per_second=round(ours.per_second, 1),
        rate_ratio=round(ours.per_second / theirs.per_second, 2),
    )
    return figure(f"{clients}_at_once", ours.told), stored


def _peak(scratch: Scratch, calls: CallMaker, rounds: int) -> tuple[Figure, Figure]:
    each = max(rounds // PEAK, _LEAST_EACH) + _WARM
    people = scratch.operators(PEAK)
    let_go(scratch)
    maker = _each(on_workstations, calls, each)
    found = crowd(people, maker, warm=_WARM, pause_s=PEAK / PEAK_PER_SECOND)
    stored = replace(
        figure(f"{PEAK}_peak_stored", found.times), per_second=round(found.per_second, 1)
    )
    return figure(f"{PEAK}_at_the_peak", found.told), stored


def registrations(calls: CallMaker) -> Maker:
    """Return what registers another call each time it is done."""

    def make(entry: Entry, database: Database, client: int) -> list[Registering]:
        intake, random = IntakeService(database, entry.area_code), Random(5000 + client)
        codes = leased(intake, entry)
        return [lambda: intake.register(entry.actor, calls.draft(random), code=next(codes))]

    return make


_Maker = Callable[[Entry, Database, CallMaker, Random, int], list[Registering]]


def _each(maker: _Maker, calls: CallMaker, number: int) -> Maker:
    return lambda entry, database, client: maker(
        entry, database, calls, Random(1000 + client), number
    )


def _program(
    entry: Entry, database: Database, calls: CallMaker, random: Random, number: int
) -> list[Registering]:
    intake = IntakeService(database, entry.area_code)
    codes = islice(leased(intake, entry), number)
    return [partial(intake.register, entry.actor, calls.draft(random), code=code) for code in codes]


def _driver(
    entry: Entry, database: Database, calls: CallMaker, random: Random, number: int
) -> list[Registering]:
    driver = RegistrationDriver(entry, database, calls.draft(random))
    return [driver.register] * number
