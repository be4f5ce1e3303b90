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

_LOOK_S = 0.02
_SEED = 1


@dataclass(frozen=True, slots=True)
class Failovers:
    """After how many seconds the last workstation's calls arrived again; and what was lost."""

    back_after_s: list[float]
    verdict: Verdict


def fail_over(rounds: int, workstations: int, seed: int = _SEED) -> Failovers:
    """Do it so many times in a row, with a standby each time."""
    with (
        TemporaryDirectory(prefix="samad-failover-") as made,
        centre(Path(made), workstations, seed) as at_work,
    ):
        back = [_one(at_work) for _ in range(rounds)]
        return Failovers(back, at_work.end())


def _one(at_work: Centre) -> float:
    _wait_until_sent_since(at_work, time.monotonic())
    killed_at = time.monotonic()
    at_work.promote_standby()
    promoted_at = time.monotonic()
    _wait_until_sent_since(at_work, promoted_at)
    back = max(at_work.ledger.first_after(promoted_at)) - killed_at
    at_work.renew_standby()
    return round(back, 2)


def _wait_until_sent_since(at_work: Centre, moment_s: float) -> None:
    """Wait until a call of each workstation has arrived since."""
    until = time.monotonic() + PATIENCE_S
    while len(at_work.ledger.first_after(moment_s)) < len(at_work.desks):
        if time.monotonic() > until:
            raise TimeoutError
        time.sleep(_LOOK_S)


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.chaos.failover")
    parser.add_argument("--rounds", type=int, default=10)
    parser.add_argument("--workstations", type=int, default=3)
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    done = fail_over(options.rounds, options.workstations)
    told = json.dumps(asdict(done), ensure_ascii=False)
    if options.json is not None:
        options.json.write_text(told, encoding="utf-8")
    sys.stdout.write(f"{told}\n")
    return 0 if done.verdict.is_clean else 1


if __name__ == "__main__":
    sys.exit(main())
