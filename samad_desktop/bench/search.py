"""Finding past cases with the one box, by every class of what may be typed."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from itertools import chain

from samad_desktop.bench.beside import Work, beside_driver, newest_case
from samad_desktop.bench.calls import CallMaker
from samad_desktop.bench.crowd import crowd, let_go, meanwhile
from samad_desktop.bench.figures import Figure, figure, timed
from samad_desktop.bench.narrowed import narrowed
from samad_desktop.bench.plainly import beside_plain
from samad_desktop.bench.register import registrations
from samad_desktop.bench.scratch import LIAISON, Entry, Scratch
from samad_desktop.bench.typed import WORDS, typed_by_class
from samad_desktop.domain.access import Actor
from samad_desktop.domain.asking import asked_words, exactly
from samad_desktop.domain.finding import RESULTS_A_PAGE
from samad_desktop.domain.paging import Cursor
from samad_desktop.persistence import search
from samad_desktop.persistence.database import Database
from samad_desktop.persistence.search import Wanted
from samad_desktop.services.finding import FindingService
from samad_desktop.services.look_ups import name_search

ASKERS = 20
ROUNDS_FOR_MANY = 10
REGISTERED_PER_SECOND = 10
_HUNDREDTH = 99 * RESULTS_A_PAGE
_AT_ONCE = 500
_MIXED_OF_EACH = 2
_LEAST_EACH = 4


def run(scratch: Scratch, rounds: int) -> tuple[Figure, ...]:
    """Measure each class, deep pages, a liaison, what is narrowed, and many who ask at once.

    Twenty come where there are ten rounds or more: so many processes take a while to begin.
    """
    typed = typed_by_class(scratch, rounds)
    figures: list[Figure] = []
    for metric, each in typed.items():
        if each:
            figures.extend(_of_class(scratch, metric, each))
    figures.append(_deep(scratch, typed["very_common_word"]))
    asked = [*typed["common_word"][::2], *typed["rare_word"][::2], *typed["two_words"][::2]]
    with scratch.as_login(LIAISON) as (liaison, work):
        figures.append(_figure("liaison", liaison, asked, work, scratch.area_code))
    figures.extend(narrowed(scratch, typed, rounds))
    return (*figures, *_together(scratch, typed, rounds))


def _of_class(scratch: Scratch, metric: str, typed: Sequence[str]) -> Sequence[Figure]:
    """Measure the first page, and the hundredth of whatever has one."""
    scratch.forget_look_ups()
    first = _figure(metric, scratch.actor, typed, scratch.work, scratch.area_code)
    if metric not in WORDS:
        return (first,)
    first = beside_plain(first, typed, scratch)
    scratch.forget_look_ups()
    places = {each: _hundredth(scratch, each) for each in dict.fromkeys(typed)}
    find = FindingService(scratch.work, scratch.area_code).find
    deep = [(each, places[each]) for each in typed if places[each] is not None]
    works = [partial(find, scratch.actor, each, place) for each, place in deep]
    if not works:
        return (first,)
    return (first, beside_driver(f"{metric}_page_100", works, scratch.work))


def _hundredth(scratch: Scratch, typed: str) -> Cursor | None:
    """Return where the hundredth page of some words begins; None where there are fewer."""
    asked, below, passed = exactly(asked_words(typed)), search.BEYOND_ALL, 0
    name_search(scratch.work, (search.said_words(asked),))
    with scratch.work.reading() as connection:
        while passed < _HUNDREDTH:
            size = min(_AT_ONCE, _HUNDREDTH - passed)
            wanted = Wanted(scratch.actor, size, below)
            found = search.ids_with_words(connection, asked, wanted)
            if len(found) < size:
                return None
            below, passed = found[-1], passed + size
    return Cursor(datetime.now(UTC), below)


def _figure(
    metric: str, actor: Actor, typed: Sequence[str], work: Database, area_code: str
) -> Figure:
    finding = FindingService(work, area_code)
    return beside_driver(metric, [partial(finding.find, actor, each) for each in typed], work)


def _deep(scratch: Scratch, typed: Sequence[str]) -> Figure:
    """Measure a page in the middle of very many."""
    scratch.forget_look_ups()
    place = Cursor(datetime.now(UTC), newest_case(scratch.owner) // 2)
    finding = FindingService(scratch.work, scratch.area_code)
    works = [partial(finding.find, scratch.actor, each, place) for each in typed]
    return beside_driver("deep_page", works, scratch.work)


def _together(scratch: Scratch, typed: dict[str, list[str]], rounds: int) -> Sequence[Figure]:
    """Measure a bit of every class: one who asks, twenty, and one while others register."""
    mixed = list(chain.from_iterable(each[:_MIXED_OF_EACH] for each in typed.values()))
    calls = CallMaker(scratch)
    alone = _searches(scratch.entry, mixed, scratch.work, 0, rounds)
    scratch.forget_look_ups()
    timed(alone)
    one = figure("mixed", timed(alone))
    twenty = (_twenty(scratch, mixed, rounds),) if rounds >= ROUNDS_FOR_MANY else ()
    scratch.forget_look_ups()
    let_go(scratch)
    with meanwhile(scratch.entry, registrations(calls), REGISTERED_PER_SECOND):
        busy = figure("mixed_while_registering", timed(alone))
    return (one, *twenty, busy)


def _twenty(scratch: Scratch, mixed: Sequence[str], rounds: int) -> Figure:
    each = max(rounds // ASKERS, _LEAST_EACH)
    people = scratch.operators(ASKERS)
    scratch.forget_look_ups()
    let_go(scratch)
    many = crowd(
        people,
        lambda entry, work, asker: _searches(entry, mixed, work, asker, 2 * each),
        warm=each,
    )
    twenty = figure(f"mixed_{ASKERS}_at_once", many.times)
    return replace(twenty, per_second=round(many.per_second, 1))


def _searches(
    entry: Entry, mixed: Sequence[str], work: Database, asker: int, wanted: int
) -> list[Work]:
    finding = FindingService(work, entry.area_code)
    turn = [mixed[(7 * asker + place) % len(mixed)] for place in range(wanted)]
    return [partial(finding.find, entry.actor, each) for each in turn]
