"""Two windows of one centre: calls come in at one, and the other one's counters follow."""

from functools import partial
from random import Random
from time import perf_counter

from PySide6.QtCore import Qt

from samad_desktop.bench.painted import READY
from samad_desktop.bench.pane import CTRL, Pane, Times
from samad_desktop.domain.counters import REFRESH_EVERY_S, Counters
from samad_desktop.persistence.listener import POLL_S
from samad_desktop.workstation.drafts import draft_from_json

# Until the other window is there, nothing comes to this one.
_TO_COME_IN_S = 300.0


def watch(pane: Pane, inputs: list[str]) -> Times:
    """Tell when which number of open cases stood on the screen, until there are so many."""
    last = int(inputs[0])
    numbers: list[float] = []
    moments: list[float] = []
    waiting = _count(pane)
    pane.painted()
    print(READY, flush=True)
    while not numbers or numbers[-1] < last:
        pane.wait_until(lambda: waiting, _TO_COME_IN_S)
        number = waiting[-1].open
        waiting.clear()
        moments.append(pane.painted())
        numbers.append(number)
    return {"open": numbers, "painted": moments}


def pairs(pane: Pane, inputs: list[str]) -> Times:
    """Register calls two by two; tell when Ctrl+Enter was pressed.

    The second call of a pair comes as soon as the first one is counted here.
    """
    counted, random = _count(pane), Random(2)
    began = []
    for place, spelled in enumerate(inputs):
        draft = draft_from_json(spelled)
        pane.editor.begin()
        pane.editor.typed(draft, "text", 0)
        pane.editor.showed.emit(draft)
        pane.wait_until(lambda: pane.editor.callers.callers.people)
        pane.painted()
        if place % 2 == 0:
            _rest(pane, random)
        before = counted[-1].open
        began.append(perf_counter())
        pane.press(Qt.Key.Key_Return, CTRL)
        pane.wait_until(lambda: pane.editor.done)
        pane.wait_until(partial(_is_past, before, counted))
    return {"began": began}


def _count(pane: Pane) -> list[Counters]:
    """Come in, and return a list that each count comes to; the first one is there."""
    pane.come_in()
    found: list[Counters] = []
    pane.workplace.shell.counted.connect(found.append)
    pane.workplace.shell.refresh()
    pane.wait_until(lambda: found)
    return found


def _is_past(before: int, counted: list[Counters]) -> bool:
    return counted[-1].open > before


def _rest(pane: Pane, random: Random) -> None:
    """Let the last pair's turn be over; polling has a phase, and a call comes at any of it."""
    until = perf_counter() + 2 * REFRESH_EVERY_S + random.random() * POLL_S
    pane.wait_until(lambda: perf_counter() >= until)
