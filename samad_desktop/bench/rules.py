"""What the rules of rows and the counting of look-ups cost: the same work with them and without.

Without them the rules are switched off meanwhile, nobody is named beforehand, and the tables of
people are read by whoever is logged in. The ratio compares the medians; what functions ask of a
login is asked both times. It changes a scratch database, which belongs to the benchmark; a
server's only, because an embedded database has no such rules.
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
from samad_desktop.bench.registration import leased
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
_OF_PEOPLE = ("citizen_identities", "citizen_phones", "citizen_names", "contact_identities")
_GUARDED = text(
    "SELECT relname FROM pg_class WHERE relrowsecurity AND relnamespace = 'public'::regnamespace"
)
_READ = "SELECT"
_TURNS = 3


def run(scratch: Scratch, rounds: int) -> tuple[Figure, ...]:
    """Measure a registration, recognising, the counters and searches of an operator.

    Raises:
        RuleBroken: `rules_of_a_server`: the database is embedded.
    """
    if scratch.work.is_sqlite:
        raise RuleBroken("rules_of_a_server")
    open_to_all = scratch.entry.open(counted=False)
    try:
        return _both(scratch, open_to_all, rounds)
    finally:
        open_to_all.close()


def _both(scratch: Scratch, open_to_all: Database, rounds: int) -> tuple[Figure, ...]:
    ruled: dict[str, list[float]] = {}
    free: dict[str, list[float]] = {}
    with_rules = _works(scratch, scratch.work, rounds)
    without = _works(scratch, open_to_all, rounds)
    scratch.forget_look_ups()
    _do(with_rules, {})
    with _without_rules(scratch):
        _do(without, {})
    for _ in range(_TURNS):
        _do(with_rules, ruled)
        with _without_rules(scratch):
            _do(without, free)
    return tuple(figure(metric, times, free[metric]) for metric, times in ruled.items())


def _works(scratch: Scratch, work: Database, rounds: int) -> Mapping[str, list[Work]]:
    """Return what is done in each turn, by metric; a registration is made when it is done."""
    actor, area_code = scratch.actor, scratch.area_code
    intake = IntakeService(work, area_code, look_ups=LookUps(work, most=ANY_NUMBER))
    finding, oversight = FindingService(work, area_code), OversightService(work)
    calls, random, codes = CallMaker(scratch), Random(9), leased(intake, scratch.entry)
    each = max(rounds // _TURNS, 1)
    typed = typed_by_class(scratch, each)
    callers = {
        "caller": [show_phone(number) for number in known_numbers(scratch, each)],
        "stranger": [f"0{9_139_000_000 + place}" for place in range(each)],
    }
    return {
        "register": [lambda: intake.register(actor, calls.draft(random), code=next(codes))] * each,
        **{
            name: [partial(intake.recognise, actor, number) for number in numbers]
            for name, numbers in callers.items()
        },
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
def _without_rules(scratch: Scratch) -> Iterator[None]:
    """Switch the rules off, and open the tables of people to the login that works."""
    with scratch.owner.upkeep() as connection:
        guarded = list(connection.execute(_GUARDED).scalars())
    people, login = ", ".join(_OF_PEOPLE), f'"{scratch.actor.login}"'
    off = (f"ALTER TABLE {table} DISABLE ROW LEVEL SECURITY" for table in guarded)
    on = (f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY" for table in guarded)
    _say(scratch.owner, *off, f"GRANT {_READ} ON {people} TO {login}")
    try:
        yield
    finally:
        _say(scratch.owner, *on, f"REVOKE {_READ} ON {people} FROM {login}")


def _say(owner: Database, *statements: str) -> None:
    with owner.upkeep() as connection:
        for statement in statements:
            connection.exec_driver_sql(statement)
