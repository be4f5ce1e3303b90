"""`python -m samad_desktop.bench.window`: does one job in a real window without a screen.

The job comes as JSON on standard input; the times go out as JSON, in seconds: how long
each round took, or when something was there.
"""

import json
import sys
from collections.abc import Callable
from time import perf_counter

from PySide6.QtCore import Qt

from samad_desktop.bench.busy import BusyMinute
from samad_desktop.bench.pane import CTRL, Pane, Times, in_a_pane
from samad_desktop.bench.watching import pairs, watch
from samad_desktop.workstation.drafts import draft_from_json


def main() -> int:
    """Do the job that is asked for."""
    asked = json.load(sys.stdin)
    do = _JOBS[asked["job"]]
    return in_a_pane(asked["url"], lambda pane: do(pane, asked["inputs"]))


def caller(pane: Pane, inputs: list[str]) -> Times:
    """Measure from the last figure of a number to its caller on the screen."""
    pane.come_in()
    times = []
    for number in inputs:
        pane.editor.begin()
        pane.painted()
        pane.write(number[:-1])
        pane.painted()
        began = perf_counter()
        pane.write(number[-1])
        pane.wait_until(lambda: pane.editor.callers.callers.people)
        times.append(pane.painted() - began)
    return {"painted": times}


def register(pane: Pane, inputs: list[str]) -> Times:
    """Measure from Ctrl+Enter to the tracking code on the screen, and until it is stored."""
    pane.come_in()
    times, stored = [], []
    sent: list[object] = []
    pane.editor.outbox.sent.connect(sent.append)
    pane.wait_until(pane.workplace.desk.outbox.codes_left)
    for spelled in inputs:
        draft = draft_from_json(spelled)
        pane.editor.begin()
        pane.editor.typed(draft, "text", 0)
        pane.editor.showed.emit(draft)
        pane.wait_until(lambda: pane.editor.callers.callers.people)
        pane.painted()
        sent.clear()
        began = perf_counter()
        pane.press(Qt.Key.Key_Return, CTRL)
        pane.wait_until(lambda: pane.editor.done)
        times.append(pane.painted() - began)
        pane.wait_until(lambda: sent)
        stored.append(perf_counter() - began)
    return {"painted": times, "stored": stored}


def open_case(pane: Pane, inputs: list[str]) -> Times:
    """Measure from choosing a case in a list to the whole case on the screen."""
    pane.come_in()
    opened: list[object] = []
    pane.workplace.case_models.reader.opened.connect(opened.append)
    times = []
    for case in inputs:
        opened.clear()
        began = perf_counter()
        pane.workplace.lists.listing.opened_case.emit(int(case))
        pane.wait_until(lambda: opened)
        times.append(pane.painted() - began)
    return {"painted": times}


def stall(pane: Pane, inputs: list[str]) -> Times:
    """Measure a busy minute with a database that answers late."""
    pane.come_in()
    return BusyMinute(pane).pass_by(inputs)


_JOBS: dict[str, Callable[[Pane, list[str]], Times]] = {
    "caller": caller,
    "register": register,
    "open": open_case,
    "stall": stall,
    "watch": watch,
    "pairs": pairs,
}

if __name__ == "__main__":
    sys.exit(main())
