"""Having a window of its own do something, and reading how long it took until it was painted."""

import json
import subprocess
import sys
from collections.abc import Sequence

from samad_desktop.bench.scratch import Scratch

PAINTED_ROUNDS_MAX = 100
_PATIENCE_S = 900
_WINDOW = "samad_desktop.bench.window"
_STARTING = "samad_desktop.bench.starting"


def started(scratch: Scratch) -> dict[str, list[float]]:
    """Start a program and end it; return when it was there, by name."""
    return _answer(_STARTING, {"url": _url(scratch)})


def in_a_window(scratch: Scratch, job: str, inputs: Sequence[str]) -> dict[str, list[float]]:
    """Return the times of `job`, in seconds, by name."""
    return _answer(_WINDOW, {"job": job, "url": _url(scratch), "inputs": list(inputs)})


def _answer(module: str, asked: dict[str, object]) -> dict[str, list[float]]:
    done = subprocess.run(
        [sys.executable, "-m", module],
        input=json.dumps(asked),
        stdout=subprocess.PIPE,
        text=True,
        check=True,
        timeout=_PATIENCE_S,
    )
    times: dict[str, list[float]] = json.loads(done.stdout.splitlines()[-1])
    return times


def _url(scratch: Scratch) -> str:
    return scratch.entry.url.render_as_string(hide_password=False)
