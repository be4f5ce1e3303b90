"""Recognising who calls, by phone and by national ID."""

from functools import partial

from sqlalchemy import select

from samad_desktop.bench.beside import beside_driver, drawn
from samad_desktop.bench.figures import Figure, figure
from samad_desktop.bench.painted import PAINTED_ROUNDS_MAX, in_a_window
from samad_desktop.bench.scratch import Scratch
from samad_desktop.domain.phones import show_phone
from samad_desktop.persistence.tables import citizen_identities, citizen_phones
from samad_desktop.services.intake import IntakeService
from samad_desktop.services.look_ups import LookUps

ANY_NUMBER = 10**9


def run(scratch: Scratch, rounds: int) -> tuple[Figure, ...]:
    """Measure from the typed number to what is known of its people, and to its picture."""
    numbers = [show_phone(number) for number in known_numbers(scratch, rounds)]
    identity = citizen_identities.c
    query = select(identity.national_id).where(identity.national_id.is_not(None))
    ids = [row[0] for row in drawn(scratch.owner, query, identity.citizen_id, rounds, 2)]
    strangers = [f"0{9_139_000_000 + place}" for place in range(rounds)]
    # Whoever measures looks up more people than anybody who works.
    look_ups = LookUps(scratch.work, most=ANY_NUMBER)
    intake = IntakeService(scratch.work, scratch.area_code, look_ups=look_ups)
    read = []
    for metric, typed in (("phone", numbers), ("national_id", ids), ("stranger", strangers)):
        scratch.forget_look_ups()
        works = [partial(intake.recognise, scratch.actor, each) for each in typed]
        read.append(beside_driver(metric, works, scratch.work))
    pressed = [number.replace(" ", "") for number in numbers[:PAINTED_ROUNDS_MAX]]
    return (*read, figure("phone_painted", in_a_window(scratch, "caller", pressed)["painted"]))


def known_numbers(scratch: Scratch, wanted: int) -> list[str]:
    """Return numbers that citizens used, as they are stored."""
    query = select(citizen_phones.c.number)
    rows = drawn(scratch.owner, query, citizen_phones.c.citizen_id, wanted, 1)
    return [row[0] for row in rows]
