"""Everything goes wrong at once, and nothing that was promised is lost, doubled or changed."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.long import long

_ROOT = Path(__file__).parents[2]
_KINDS = {
    *("backend_killed", "backends_ended", "server_killed", "server_stopped", "standby_stopped"),
    *("standby_promoted", "late_standby_promoted", "answer_dropped", "connections_cut"),
    *("black_hole", "desk_killed", "clock_jumped", "disk_full"),
}
_WRONG = ("lost", "duplicates", "changed", "uneven", "misordered", "misdated", "stranded")


def _storm(told: Path, seconds: int, *more: str) -> dict[str, Any]:
    """Let one rage; return what it left."""
    command = ("-m", "tests.chaos", "--seconds", str(seconds), "--seed", "1", "--json", str(told))
    done = subprocess.run(
        [sys.executable, *command, *more], cwd=_ROOT, check=False, capture_output=True
    )
    assert told.exists(), done.stderr.decode()
    verdict: dict[str, Any] = json.loads(told.read_text(encoding="utf-8"))
    return verdict


# However short it is, each kind of fault happens once.
@pytest.mark.timeout(1_200)
@pytest.mark.parametrize("seconds", [15, *long([60, 600])])
def test_a_storm_takes_nothing_that_was_promised(tmp_path, seconds):
    verdict = _storm(tmp_path / "storm.json", seconds)
    assert verdict["mistakes"] == []
    assert {name: verdict[name] for name in _WRONG} == dict.fromkeys(_WRONG, 0)
    assert verdict["announced"] > 0
    assert verdict["referred"] > 0
    assert set(verdict["faults"]) == _KINDS


@pytest.mark.long
@pytest.mark.timeout(600)
@pytest.mark.parametrize(
    ("control", "fault", "wrong"),
    [("naive", "late_standby_promoted", "lost"), ("no-key", "answer_dropped", "duplicates")],
)
def test_a_storm_finds_a_program_out_that_does_it_wrong(tmp_path, control, fault, wrong):
    verdict = _storm(tmp_path / "storm.json", 20, "--control", control, "--only", fault)
    assert set(verdict["faults"]) == {fault}
    assert verdict[wrong] > 0
