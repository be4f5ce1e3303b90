"""Finding the cases of a person by a name that is not written as it is stored."""

from functools import partial
from random import Random

from samad_desktop.bench.beside import beside_driver
from samad_desktop.bench.figures import Figure
from samad_desktop.bench.scratch import Scratch
from samad_desktop.bench.slips import SLIPS, misspelt
from samad_desktop.bench.typed import names
from samad_desktop.services.finding import FindingService


def run(scratch: Scratch, rounds: int) -> tuple[Figure, ...]:
    """Measure whole names as they are, and with each kind of slip."""
    known = names(scratch, rounds)
    typed = {"as_stored": known}
    typed |= {metric: misspelt(known, slip, Random(8)) for metric, slip in SLIPS.items()}
    finding = FindingService(scratch.work, scratch.area_code)
    figures = []
    for metric, each in typed.items():
        scratch.forget_look_ups()
        works = [partial(finding.find, scratch.actor, name) for name in each]
        figures.append(beside_driver(metric, works, scratch.work))
    return tuple(figures)
