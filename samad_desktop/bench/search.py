"""Finding past cases with the one box, by every class of what may be typed."""

from collections import Counter
from collections.abc import Sequence
from functools import partial

from sqlalchemy import select

from samad_desktop.bench.beside import beside_driver, drawn
from samad_desktop.bench.caller import known_numbers
from samad_desktop.bench.figures import Figure
from samad_desktop.bench.scratch import LIAISON, Scratch
from samad_desktop.domain.access import Actor
from samad_desktop.domain.phones import show_phone
from samad_desktop.persistence.database import Database
from samad_desktop.persistence.tables import case_search, cases, citizen_identities
from samad_desktop.services.finding import FindingService

_TEXTS = 2_000
_COMMON, _SHORT = 20, 3


def run(scratch: Scratch, rounds: int) -> tuple[Figure, ...]:
    """Measure the newest page of each class, and of what a liaison of several agencies types."""
    typed = typed_by_class(scratch, rounds)
    figures = []
    for metric, each in typed.items():
        if each:
            scratch.forget_look_ups()
            figures.append(_figure(metric, scratch.actor, each, scratch.work, scratch.area_code))
    asked = [*typed["common_word"][::2], *typed["rare_word"][::2], *typed["two_words"][::2]]
    with scratch.as_login(LIAISON) as (liaison, work):
        figures.append(_figure("liaison", liaison, asked, work, scratch.area_code))
    return tuple(figures)


def _figure(
    metric: str, actor: Actor, typed: Sequence[str], work: Database, area_code: str
) -> Figure:
    finding = FindingService(work, area_code)
    return beside_driver(metric, [partial(finding.find, actor, each) for each in typed], work)


def typed_by_class(scratch: Scratch, rounds: int) -> dict[str, list[str]]:
    """Return what is typed into the box in each round, by its class."""
    codes = drawn(scratch.owner, select(cases.c.tracking_code), cases.c.id, rounds, 4)
    named = select(citizen_identities.c.name).where(citizen_identities.c.name != "")
    names = drawn(scratch.owner, named, citizen_identities.c.citizen_id, rounds, 5)
    texts = drawn(scratch.owner, select(case_search.c.words), case_search.c.case_id, _TEXTS, 6)
    seen = Counter(word for (words,) in texts for word in set(words.split()) if len(word) > _SHORT)
    ranked = [word for word, _ in seen.most_common() if not word.isdecimal()]
    common = ranked[:_COMMON]
    rare = ranked[-rounds:]
    once = [common[place % len(common)] for place in range(rounds)]
    pairs = [f"{one} {common[place * 7 % len(common)]}" for place, one in enumerate(once)]
    return {
        "tracking_code": [code for (code,) in codes],
        "phone": [show_phone(number) for number in known_numbers(scratch, rounds)],
        "name": [name for (name,) in names],
        "common_word": once,
        "rare_word": rare,
        "two_words": pairs,
    }
