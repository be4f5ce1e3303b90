"""What the rules of rows cost: the same work with them, and with them switched off meanwhile.

The ratio compares the medians with and without; what functions ask of a login is asked both
times. It changes a scratch database, which belongs to the benchmark; a server's only, because
an embedded database has no such rules.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from random import Random

from sqlalchemy import text

from samad_desktop.bench.beside import Work
from samad_desktop.bench.caller import ANY_NUMBER, known_numbers
from samad_desktop.bench.calls import CallMaker
from samad_desktop.bench.figures import Figure, figure, timed
from samad_desktop.bench.scratch import Scratch
from samad_desktop.bench.typed import typed_by_class
from samad_desktop.domain.errors import RuleBroken
from samad_desktop.domain.phones import show_phone
from samad_desktop.persistence.database import Database
from samad_desktop.services.finding import FindingService
from samad_desktop.services.intake import IntakeService
from samad_desktop.services.look_ups import LookUps
from samad_desktop.services.oversight import OversightService

_SEARCHED = ("tracking_code", "phone", "name", "common_word", "two_words")
_GUARDED = text(
    "SELECT relname FROM pg_class WHERE relrowsecurity AND relnamespace = 'public'::regnamespace"
)
_TURNS = 3


def run(scratch: Scratch, rounds: int) -> tuple[Figure, ...]:
    """Measure a registration, recognising, the counters and searches of an operator.

    Raises:
        RuleBroken: `rules_of_a_server`: the database is embedded.
    """
    if scratch.work.is_sqlite:
        raise RuleBroken("rules_of_a_server")
    ruled: dict[str, list[float]] = {}
    free: dict[str, list[float]] = {}
    works = _works(scratch, rounds)
    _do(works, {})
    for _ in range(_TURNS):
        _do(works, ruled)
        with _without_rules(scratch.owner):
            _do(works, free)
    return tuple(figure(metric, times, free[metric]) for metric, times in ruled.items())


def _works(scratch: Scratch, rounds: int) -> Mapping[str, list[Work]]:
    """Return what is done in each turn, by metric; a registration is made when it is done."""
    actor, area_code = scratch.actor, scratch.area_code
    look_ups = LookUps(scratch.work, most=ANY_NUMBER)
    intake = IntakeService(scratch.work, area_code, look_ups=look_ups)
    finding, oversight = FindingService(scratch.work, area_code), OversightService(scratch.work)
    calls, random = CallMaker(scratch), Random(9)
    each = max(rounds // _TURNS, 1)
    typed = typed_by_class(scratch, each)
    return {
        "register": [lambda: intake.register(actor, calls.draft(random))] * each,
        "caller": [
            partial(intake.recognise, actor, show_phone(number))
            for number in known_numbers(scratch, each)
        ],
        "all_counters": [partial(oversight.counters, actor)] * each,
        **{
            name: [partial(finding.find, actor, words) for words in typed[name]]
            for name in _SEARCHED
        },
    }


def _do(works: Mapping[str, list[Work]], times: dict[str, list[float]]) -> None:
    for metric, each in works.items():
        times.setdefault(metric, []).extend(timed(each))


@contextmanager
def _without_rules(owner: Database) -> Iterator[None]:
    with owner.upkeep() as connection:
        guarded = list(connection.execute(_GUARDED).scalars())
    _switch(owner, guarded, "DISABLE")
    try:
        yield
    finally:
        _switch(owner, guarded, "ENABLE")


def _switch(owner: Database, tables: list[str], how: str) -> None:
    with owner.upkeep() as connection:
        for table in tables:
            connection.exec_driver_sql(f"ALTER TABLE {table} {how} ROW LEVEL SECURITY")
