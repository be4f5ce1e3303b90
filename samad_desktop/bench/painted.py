"""Having a window of its own do something, and reading how long it took until it was painted."""

import json
import subprocess
import sys
from collections.abc import Sequence

from samad_desktop.bench.scratch import Scratch

PAINTED_ROUNDS_MAX = 100
_PATIENCE_S = 900


def in_a_window(scratch: Scratch, job: str, inputs: Sequence[str]) -> dict[str, list[float]]:
    """Return the times of `job`, in seconds, by name."""
    asked = {
        "job": job,
        "url": scratch.entry.url.render_as_string(hide_password=False),
        "inputs": list(inputs),
    }
    done = subprocess.run(
        [sys.executable, "-m", "samad_desktop.bench.window"],
        input=json.dumps(asked),
        stdout=subprocess.PIPE,
        text=True,
        check=True,
        timeout=_PATIENCE_S,
    )
    times: dict[str, list[float]] = json.loads(done.stdout.splitlines()[-1])
    return times
