"""Kill the primary under load, promote its standby, and see how soon everybody writes again.

python -m tests.chaos.failover --rounds 10 --json failover.json
"""

import argparse
import json
import sys
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.chaos.checker import Verdict
from tests.chaos.storm import PATIENCE_S, Centre, centre

_SEED = 1


@dataclass(frozen=True, slots=True)
class Failovers:
    """After how many seconds the last workstation's calls arrived again; and what was lost."""

    back_after_s: list[float]
    verdict: Verdict


def fail_over(working: Centre, rounds: int) -> Failovers:
    """Do it so many times in a row, with a standby each time."""
    back = [_one(working) for _ in range(rounds)]
    return Failovers(back, working.end())


def _one(working: Centre) -> float:
    _wait_until_sent_since(working, time.monotonic())
    killed_at = time.monotonic()
    working.promote_standby()
    promoted_at = time.monotonic()
    _wait_until_sent_since(working, promoted_at)
    back = max(working.ledger.first_after(promoted_at)) - killed_at
    working.renew_standby()
    return round(back, 2)


def _wait_until_sent_since(working: Centre, moment_s: float) -> None:
    """Wait until a call of each workstation has arrived since."""
    if not working.ledger.wait_until_sent(moment_s, len(working.desks), PATIENCE_S):
        raise TimeoutError


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.chaos.failover")
    parser.add_argument("--rounds", type=int, default=10)
    parser.add_argument("--workstations", type=int, default=3)
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    with (
        TemporaryDirectory(prefix="samad-failover-") as made,
        centre(Path(made), options.workstations, _SEED) as working,
    ):
        done = fail_over(working, options.rounds)
    told = json.dumps(asdict(done), ensure_ascii=False)
    if options.json is not None:
        options.json.write_text(told, encoding="utf-8")
    sys.stdout.write(f"{told}\n")
    return 0 if done.verdict.is_clean else 1


if __name__ == "__main__":
    sys.exit(main())
