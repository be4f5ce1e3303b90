"""Having a window of its own do something, and reading how long it took until it was painted."""

import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from samad_desktop.bench.scratch import Scratch

PAINTED_ROUNDS_MAX = 100
READY = "ready"
_PATIENCE_S = 900
_WINDOW = "samad_desktop.bench.window"
_STARTING = "samad_desktop.bench.starting"


def started(scratch: Scratch) -> dict[str, list[float]]:
    """Start a program and end it; return when it was there, by name."""
    return _answer(_STARTING, {"url": _url(scratch)})


def in_a_window(scratch: Scratch, job: str, inputs: Sequence[str]) -> dict[str, list[float]]:
    """Return the times of `job`, in seconds, by name."""
    scratch.forget_look_ups()
    return _answer(_WINDOW, {"job": job, "url": _url(scratch), "inputs": list(inputs)})


class Beside:
    """A window that does its job beside ours."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def wait_until_ready(self) -> None:
        """Wait until the window is there, with its first counters.

        Raises:
            ChildProcessError: it has ended before.
        """
        assert self._process.stdout is not None
        for line in self._process.stdout:
            if line.strip() == READY:
                return
        raise ChildProcessError(_WINDOW)

    def times(self) -> dict[str, list[float]]:
        """Wait for the end of its job; return the times in seconds, by name."""
        assert self._process.stdout is not None
        return _times(self._process.stdout.read())


@contextmanager
def beside_a_window(scratch: Scratch, job: str, inputs: Sequence[str]) -> Iterator[Beside]:
    """Have a window do `job` while we do something else; it is ready once the block begins."""
    asked = {"job": job, "url": _url(scratch), "inputs": list(inputs)}
    command = [sys.executable, "-m", _WINDOW]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdin is not None
        process.stdin.write(json.dumps(asked))
        process.stdin.close()
        beside = Beside(process)
        try:
            beside.wait_until_ready()
            yield beside
        except BaseException:
            process.kill()
            raise


def _answer(module: str, asked: dict[str, object]) -> dict[str, list[float]]:
    done = subprocess.run(
        [sys.executable, "-m", module],
        input=json.dumps(asked),
        stdout=subprocess.PIPE,
        text=True,
        check=True,
        timeout=_PATIENCE_S,
    )
    return _times(done.stdout)


def _times(told: str) -> dict[str, list[float]]:
    times: dict[str, list[float]] = json.loads(told.splitlines()[-1])
    return times


def _url(scratch: Scratch) -> str:
    return scratch.entry.url.render_as_string(hide_password=False)
