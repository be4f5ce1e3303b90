"""Registering calls: one after the other, and many workstations at once on PostgreSQL.

At once means without a pause, which no operator does: it shows what the machine can bear,
with all those programs on it. At the peak they register as often as a centre ever does.
"""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from random import Random

from samad_desktop.bench.calls import CallMaker
from samad_desktop.bench.crowd import Maker, crowd, let_go
from samad_desktop.bench.figures import Figure, figure, timed
from samad_desktop.bench.painted import PAINTED_ROUNDS_MAX, in_a_window
from samad_desktop.bench.registration import RegistrationDriver
from samad_desktop.bench.scratch import Entry, Scratch
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
    one = (_alone(scratch, calls, rounds), _painted(scratch, calls, rounds))
    if scratch.work.is_sqlite:
        return one
    let_go(scratch)
    return (
        *one,
        *(_many(scratch, calls, clients, rounds) for clients in AT_ONCE if clients <= rounds),
        *((_peak(scratch, calls, rounds),) if rounds >= PEAK else ()),
    )


def _alone(scratch: Scratch, calls: CallMaker, rounds: int) -> Figure:
    ours = _program(scratch.entry, scratch.work, calls, Random(1), 2 * rounds)
    theirs = _driver(scratch.entry, scratch.work, calls, Random(2), 2 * rounds)
    timed(ours[:rounds])
    times = timed(ours[rounds:])
    timed(theirs[:rounds])
    return figure("alone", times, timed(theirs[rounds:]))


def _painted(scratch: Scratch, calls: CallMaker, rounds: int) -> Figure:
    random = Random(3)
    drafts = [draft_to_json(calls.draft(random)) for _ in range(min(rounds, PAINTED_ROUNDS_MAX))]
    return figure("painted", in_a_window(scratch, "register", drafts)["painted"])


def _many(scratch: Scratch, calls: CallMaker, clients: int, rounds: int) -> Figure:
    each = max(rounds // clients, _LEAST_EACH) + _WARM
    ours, theirs = (
        crowd(scratch.entry, _each(maker, scratch.entry, calls, each), clients, warm=_WARM)
        for maker in (_program, _driver)
    )
    found = figure(f"{clients}_at_once", ours.times, theirs.times)
    return replace(
        found,
        per_second=round(ours.per_second, 1),
        rate_ratio=round(ours.per_second / theirs.per_second, 2),
    )


def _peak(scratch: Scratch, calls: CallMaker, rounds: int) -> Figure:
    each = max(rounds // PEAK, _LEAST_EACH) + _WARM
    maker = _each(_program, scratch.entry, calls, each)
    found = crowd(scratch.entry, maker, PEAK, warm=_WARM, pause_s=PEAK / PEAK_PER_SECOND)
    return replace(
        figure(f"{PEAK}_at_the_peak", found.times), per_second=round(found.per_second, 1)
    )


def registrations(entry: Entry, calls: CallMaker) -> Maker:
    """Return what registers another call each time it is done."""

    def make(database: Database, client: int) -> list[Registering]:
        intake, random = IntakeService(database, entry.area_code), Random(5000 + client)
        return [lambda: intake.register(entry.actor, calls.draft(random))]

    return make


_Maker = Callable[[Entry, Database, CallMaker, Random, int], list[Registering]]


def _each(maker: _Maker, entry: Entry, calls: CallMaker, number: int) -> Maker:
    return lambda database, client: maker(entry, database, calls, Random(1000 + client), number)


def _program(
    entry: Entry, database: Database, calls: CallMaker, random: Random, number: int
) -> list[Registering]:
    intake = IntakeService(database, entry.area_code)
    return [partial(intake.register, entry.actor, calls.draft(random)) for _ in range(number)]


def _driver(
    entry: Entry, database: Database, calls: CallMaker, random: Random, number: int
) -> list[Registering]:
    driver = RegistrationDriver(entry, database, calls.draft(random))
    return [driver.register] * number
