"""With nothing but the Persian layout on a real keyboard, every key does its deed."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

TOOLS = ("Xvfb", "xdotool", "setxkbmap")
CONTROL, SHIFT, ALT, ENTER = 37, 50, 64, 36
F3, D, K, N, ONE = 69, 40, 45, 57, 10
WINDOW = Path(__file__).with_name("persian_layout_window.py")

pytestmark = pytest.mark.skipif(
    any(shutil.which(tool) is None for tool in TOOLS), reason="needs " + ", ".join(TOOLS)
)


@pytest.fixture
def screen() -> Iterator[dict[str, str]]:
    """Give the environment of a screen whose keyboard has the Persian layout only."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        # Without -noreset the layout is forgotten when its setter leaves.
        ["Xvfb", "-noreset", "-displayfd", str(writing), "-screen", "0", "640x480x24"],
        pass_fds=(writing,),
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as answer:
        display = f":{answer.readline().strip()}"
    environment = os.environ | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "PYTHONPATH": "."}
    subprocess.run(["setxkbmap", "-layout", "ir"], env=environment, check=True)
    yield environment
    server.terminate()
    server.wait()


def strike(environment: dict[str, str], *chords: tuple[int, ...]) -> None:
    """Press physical keys, by their codes, each chord's last while the others are held."""
    command = ["xdotool"]
    for *held, last in chords:
        command += [part for key in held for part in ("keydown", str(key))]
        command += ["key", str(last)]
        command += [part for key in reversed(held) for part in ("keyup", str(key))]
    subprocess.run(command, env=environment, check=True)


@pytest.fixture
def window(screen: dict[str, str]) -> Iterator[subprocess.Popen[str]]:
    """Give the window's process, its field in focus."""
    command = [sys.executable, str(WINDOW)]
    folder = WINDOW.parents[2]
    find = ["xdotool", "search", "--sync", "--name", "persian-layout", "windowfocus"]
    with subprocess.Popen(
        command, env=screen, cwd=folder, stdout=subprocess.PIPE, encoding="utf-8"
    ) as window:
        subprocess.run(find, env=screen, check=True)
        yield window
        window.terminate()


def heard(window: subprocess.Popen[str]) -> str:
    """Return the next line that the window said."""
    assert window.stdout is not None
    return window.stdout.readline().strip()


def test_shortcuts_and_typing_with_the_persian_layout_alone(
    screen: dict[str, str], window: subprocess.Popen[str]
) -> None:
    assert heard(window) == "ready"
    strike(screen, (F3,), (CONTROL, D), (CONTROL, SHIFT, K), (ALT, N), (CONTROL, ENTER))
    done = [heard(window) for _ in range(5)]
    assert done == ["function", "letter", "shifted", "alt", "enter"]
    strike(screen, (D,), (ONE,), (ENTER,))
    assert heard(window) == "ی۱"
    assert window.wait(20) == 0
