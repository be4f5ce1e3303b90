"""Opening a whole case with its timeline."""

from functools import partial

from sqlalchemy import select

from samad_desktop.bench.beside import beside_driver, drawn
from samad_desktop.bench.figures import Figure, figure
from samad_desktop.bench.painted import PAINTED_ROUNDS_MAX, in_a_window
from samad_desktop.bench.scratch import Scratch
from samad_desktop.persistence.tables import cases
from samad_desktop.services.standing import StandingService


def run(scratch: Scratch, rounds: int) -> tuple[Figure, ...]:
    """Measure reading everything the case page shows, and having it on the screen."""
    service, chosen = StandingService(scratch.work), known_cases(scratch, rounds)
    scratch.forget_look_ups()
    read = beside_driver(
        "case", [partial(service.open, scratch.actor, case) for case in chosen], scratch.work
    )
    pressed = [str(case) for case in chosen[:PAINTED_ROUNDS_MAX]]
    return read, figure("case_painted", in_a_window(scratch, "open", pressed)["painted"])


def known_cases(scratch: Scratch, wanted: int) -> list[int]:
    query = select(cases.c.id).where(cases.c.identity_level == "open")
    return [row[0] for row in drawn(scratch.owner, query, cases.c.id, wanted, 3)]
