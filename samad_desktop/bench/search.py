"""Finding past cases with the one box, by every class of what may be typed."""

from collections.abc import Sequence
from datetime import UTC, datetime
from functools import partial

from samad_desktop.bench.beside import beside_driver, newest_case
from samad_desktop.bench.figures import Figure
from samad_desktop.bench.scratch import LIAISON, Scratch
from samad_desktop.bench.typed import typed_by_class
from samad_desktop.domain.access import Actor
from samad_desktop.domain.paging import Cursor
from samad_desktop.persistence.database import Database
from samad_desktop.services.finding import FindingService


def run(scratch: Scratch, rounds: int) -> tuple[Figure, ...]:
    """Measure the first page of each class, a deep one, and what a liaison of agencies types."""
    typed = typed_by_class(scratch, rounds)
    figures = []
    for metric, each in typed.items():
        if each:
            scratch.forget_look_ups()
            figures.append(_figure(metric, scratch.actor, each, scratch.work, scratch.area_code))
    figures.append(_deep(scratch, typed["very_common_word"]))
    asked = [*typed["common_word"][::2], *typed["rare_word"][::2], *typed["two_words"][::2]]
    with scratch.as_login(LIAISON) as (liaison, work):
        figures.append(_figure("liaison", liaison, asked, work, scratch.area_code))
    return tuple(figures)


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
