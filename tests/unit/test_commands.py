"""./run and ./test say what is missing, and install nothing twice."""

import os
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

# Writes down how it was called; `-m venv` leaves a copy of itself, as Python does.
_FAKE_PYTHON = """\
#!/bin/sh
echo "$@" >>"$CALLS"
case "$2" in venv) mkdir -p .venv/bin && cp "$0" .venv/bin/python ;; esac
"""


def bash(script: str, folder: Path = ROOT, **variables: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        ["bash", "-euo", "pipefail", "-c", f". {ROOT}/environment.sh\n{script}"],
        check=False,
        capture_output=True,
        text=True,
        cwd=folder,
        env={**os.environ, **variables},
    )


def test_without_a_screen_the_tour_is_named():
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    done = subprocess.run(
        [ROOT / "run"],
        check=False,
        capture_output=True,
        text=True,
        env={name: value for name, value in os.environ.items() if name not in names},
    )
    assert done.returncode == 2
    assert "./run --tour DIR" in done.stderr


def test_an_ordinary_user_is_told_the_one_line():
    done = bash(
        "id() { echo 1000; }\n"
        "dpkg-query() { [ $4 = libb0t64 ] && echo installed; }\n"
        "missing_for_python() { echo python3-venv; }\n"
        "need_packages liba0 libb0 libc0\n"
        "echo went on"
    )
    assert done.returncode == 1
    assert "sudo apt-get install liba0 libc0 python3-venv\n" in done.stderr
    assert "went on" not in done.stdout


def test_nothing_is_asked_where_nothing_is_missing():
    done = bash(
        "dpkg-query() { echo installed; }\nmissing_for_python() { :; }\nneed_packages liba0 libb0"
    )
    assert (done.returncode, done.stderr) == (0, "")


def chosen_python(folder: Path, system: str) -> str:
    """Return which Python is taken where the one of the path is new enough."""
    (folder / "python3").write_text("#!/bin/sh\nexit 0\n", encoding="utf-8")
    (folder / "python3").chmod(0o755)
    (folder / "system").write_text(f"#!/bin/sh\n{system}\n", encoding="utf-8")
    (folder / "system").chmod(0o755)
    path = f"{folder}:{os.environ['PATH']}"
    done = bash("SYSTEM_PYTHON=./system\nfind_python\necho $PYTHON", folder, PATH=path)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_the_systems_own_python_goes_before_one_made_by_hand(tmp_path: Path):
    assert chosen_python(tmp_path, "exit 0") == "./system"


@pytest.mark.parametrize("lack", ["*version_info*", "*ensurepip*"])
def test_a_systems_python_that_is_old_or_makes_no_environment_is_passed_over(
    tmp_path: Path, lack: str
):
    refusing = f'case "$2" in {lack}) exit 1 ;; esac'
    assert chosen_python(tmp_path, refusing) == "python3"


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """Give a folder that looks like a checkout, with a Python that only takes notes."""
    (tmp_path / "pyproject.toml").write_text("[project]\n", encoding="utf-8")
    (tmp_path / "python").write_text(_FAKE_PYTHON, encoding="utf-8")
    (tmp_path / "python").chmod(0o755)
    return tmp_path


def pip_runs(checkout: Path, kind: str) -> list[str]:
    """Make the environment ready and return what pip was asked to install."""
    calls = checkout / "calls"
    calls.write_text("", encoding="utf-8")
    done = bash(f"PYTHON={checkout}/python\nneed_environment {kind}", checkout, CALLS=str(calls))
    assert done.returncode == 0, done.stderr
    return [
        line.split()[-1]
        for line in calls.read_text(encoding="utf-8").splitlines()
        if line.startswith("-m pip")
    ]


def test_pip_runs_once_for_an_unchanged_checkout(checkout: Path):
    assert pip_runs(checkout, "run") == ["."]
    assert pip_runs(checkout, "run") == []


def test_what_was_made_for_the_tests_is_enough_to_run(checkout: Path):
    assert pip_runs(checkout, "test") == [".[dev]"]
    assert pip_runs(checkout, "run") == []


def test_pip_runs_again_when_the_needs_changed(checkout: Path):
    pip_runs(checkout, "test")
    (checkout / "pyproject.toml").write_text("[project]\nname = 'x'\n", encoding="utf-8")
    assert pip_runs(checkout, "run") == ["."]
    assert pip_runs(checkout, "test") == [".[dev]"]


def test_a_checkout_that_was_moved_is_made_ready_anew(checkout: Path, tmp_path_factory):
    pip_runs(checkout, "run")
    moved = tmp_path_factory.mktemp("elsewhere") / "checkout"
    checkout.rename(moved)
    assert pip_runs(moved, "run") == ["."]
