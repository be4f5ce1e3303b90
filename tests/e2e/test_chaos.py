"""Everything goes wrong at once, and nothing that was promised is lost, doubled or changed."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.long import long

_ROOT = Path(__file__).parents[2]
_KINDS = {
    *("backend_killed", "backends_ended", "server_killed", "server_stopped", "standby_stopped"),
    *("standby_promoted", "answer_dropped", "connections_cut", "black_hole"),
    *("desk_killed", "clock_jumped", "disk_full"),
}
_WRONG = ("lost", "duplicates", "changed", "uneven", "misordered", "misdated", "stranded")


@pytest.mark.timeout(1_200)
@pytest.mark.parametrize("seconds", [60, *long([600])])
def test_a_storm_takes_nothing_that_was_promised(tmp_path, seconds):
    told = tmp_path / "storm.json"
    command = ("-m", "tests.chaos", "--seconds", str(seconds), "--seed", "1", "--json", str(told))
    done = subprocess.run([sys.executable, *command], cwd=_ROOT, check=False, capture_output=True)
    assert told.exists(), done.stderr.decode()
    verdict = json.loads(told.read_text(encoding="utf-8"))
    assert verdict["mistakes"] == []
    assert {name: verdict[name] for name in _WRONG} == dict.fromkeys(_WRONG, 0)
    assert verdict["announced"] > 0
    assert verdict["referred"] > 0
    assert set(verdict["faults"]) == _KINDS
