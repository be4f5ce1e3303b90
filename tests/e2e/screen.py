"""A desk as a person meets it: a screen, a Persian keyboard, and the program started on it.

Xvfb is the screen, xdotool the fingers; nothing of the program is imported.
"""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

PATIENCE_S = 60.0
_LOOK_S = 0.05


def until(happened: Callable[[], bool], what: str, patience_s: float = PATIENCE_S) -> None:
    """Wait for something that happens in another process.

    Raises:
        TimeoutError: it did not.
    """
    clock = threading.Event()
    for _ in range(int(patience_s / _LOOK_S)):
        if happened():
            return
        clock.wait(_LOOK_S)
    raise TimeoutError(what)


def soon(happened: Callable[[], bool], within_s: float = 1.0) -> bool:
    """Give something a moment to happen; return whether it did."""
    clock = threading.Event()
    for _ in range(int(within_s / _LOOK_S)):
        if happened():
            return True
        clock.wait(_LOOK_S)
    return False


class Screen:
    """A virtual screen whose keyboard has the Persian layout, and only that one."""

    def __init__(self, size: str = "1366x768") -> None:
        read, write = os.pipe()
        self._server = subprocess.Popen(
            [
                "Xvfb",
                "-noreset",
                "-displayfd",
                str(write),
                "-screen",
                "0",
                f"{size}x24",
                "-nolisten",
                "tcp",
            ],
            pass_fds=(write,),
            stderr=subprocess.DEVNULL,
        )
        os.close(write)
        with os.fdopen(read) as told:
            self.display = f":{told.readline().strip()}"
        self._do("setxkbmap", "ir")

    def press(self, *keys: str) -> None:
        """Press keys one after the other: `F2`, `ctrl+Return`, `shift+F10`."""
        self._do("xdotool", "key", "--clearmodifiers", "--delay", "12", *keys)

    def type(self, text: str) -> None:
        """Type a text letter by letter."""
        self._do("xdotool", "type", "--clearmodifiers", "--delay", "8", text)

    def focus(self, pid: int) -> None:
        """Give the program's window the keyboard; without a window manager nobody else does."""
        self._ask("xdotool", "search", "--sync", "--onlyvisible", "--pid", str(pid))
        self._do("xdotool", "windowfocus", "--sync", self._windows(pid)[0])

    def title(self, pid: int) -> str:
        """Return the title of the program's window, or nothing while there is none."""
        windows = self._windows(pid)
        return self._ask("xdotool", "getwindowname", windows[0]) if windows else ""

    def _windows(self, pid: int) -> list[str]:
        found = subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--pid", str(pid)],
            env=self._surroundings(),
            capture_output=True,
            text=True,
            check=False,
        )
        return found.stdout.split()

    def start(self, folder: Path, *arguments: str) -> "subprocess.Popen[bytes]":
        """Start the program with its data and its settings below `folder`."""
        surroundings = self._surroundings() | {
            "SAMAD_DATA_DIR": str(folder / "data"),
            "SAMAD_CONFIG_DIR": str(folder / "config"),
            "QT_QPA_PLATFORM": "xcb",
        }
        command = [sys.executable, "-m", "samad_desktop", *arguments]
        return subprocess.Popen(command, env=surroundings)

    def close(self) -> None:
        self._server.send_signal(signal.SIGTERM)
        self._server.wait(PATIENCE_S)

    def _surroundings(self) -> dict[str, str]:
        return {**os.environ, "DISPLAY": self.display}

    def _do(self, *command: str) -> None:
        subprocess.run(command, env=self._surroundings(), check=True, timeout=PATIENCE_S)

    def _ask(self, *command: str) -> str:
        done = subprocess.run(
            command,
            env=self._surroundings(),
            check=True,
            timeout=PATIENCE_S,
            capture_output=True,
            text=True,
        )
        return done.stdout.strip()
