"""How long the window hangs during a busy minute with a database that answers in 300 ms."""

from samad_desktop.bench.caller import known_numbers
from samad_desktop.bench.figures import Figure, figure
from samad_desktop.bench.painted import in_a_window
from samad_desktop.bench.scratch import Scratch
from samad_desktop.domain.phones import show_phone

_ROUNDS_A_CALL = 10
_CALLS_A_MINUTE = 20


def run(scratch: Scratch, rounds: int) -> tuple[Figure, ...]:
    """Measure each keystroke to its painted glyph, and the gaps between turns of the loop."""
    calls = max(min(rounds // _ROUNDS_A_CALL, _CALLS_A_MINUTE), 1)
    numbers = [show_phone(number).replace(" ", "") for number in known_numbers(scratch, calls)]
    times = in_a_window(scratch, "stall", numbers)
    return figure("keystroke_to_glyph", times["glyph"]), figure("loop_gap", times["beat"])
