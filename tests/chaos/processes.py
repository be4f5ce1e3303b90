"""A workstation as whoever starts, hears and kills it sees it."""

import json
import resource
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from tests.chaos.speech import Words, understood

_ROOT = Path(__file__).parents[2]

Hear = Callable[[str, Words], None]


class DeskProcess:
    """One process, and after a kill another one on the same folder.

    Args:
        module: what it runs.
        settings: what it is given; `name` is its own.
    """

    def __init__(self, module: str, settings: dict[str, Any], hear: Hear) -> None:
        self.settings = settings
        self.name: str = settings["name"]
        self._module = module
        self._hear = hear
        self._runs = 0
        self.is_in = threading.Event()
        self.is_done = threading.Event()

    def start(self) -> None:
        """Start it; it is in once it says so."""
        self._runs += 1
        # Texts of a later life are never those of an earlier one.
        settings = {**self.settings, "first": self._runs * 100_000}
        self.is_in.clear()
        self._process = subprocess.Popen(
            [sys.executable, "-m", self._module, json.dumps(settings)],
            cwd=_ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            # What it logs of each fault is what the faults are; mistakes are said aloud.
            stderr=subprocess.DEVNULL,
            text=True,
        )
        self._reader = threading.Thread(target=self._read)
        self._reader.start()

    def order(self, do: str, **more: object) -> None:
        """Tell it something; one that is dead hears nothing."""
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(json.dumps({"do": do, **more}) + "\n")
            self._process.stdin.flush()
        except (OSError, ValueError):  # Its pipe is broken, or closed already.
            return

    def limit(self, what: int, most: int) -> None:
        """Keep the process from using more of something than so much."""
        _, hard = resource.getrlimit(what)
        resource.prlimit(self._process.pid, what, (most, hard))

    def kill(self) -> None:
        """End it at once, and hear what it had still said."""
        self._process.kill()
        self._process.wait()
        self._reader.join()
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        with suppress(OSError):
            self._process.stdin.close()
        self._process.stdout.close()

    def _read(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            words = understood(line)
            if words["said"] == "in":
                self.is_in.set()
            elif words["said"] == "done":
                self.is_done.set()
            if words["said"]:
                self._hear(self.name, words)
