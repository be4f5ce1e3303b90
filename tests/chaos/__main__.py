"""Let everything go wrong for a while, then compare what was promised with what is stored.

python -m tests.chaos --seconds 60 --seed 1 --json storm.json
python -m tests.chaos --seconds 20 --control naive --only late_standby_promoted
"""

import argparse
import json
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.chaos.checker import Verdict
from tests.chaos.controls import CONTROLS, NO_CONTROL
from tests.chaos.disks import make_disk, take_a_room
from tests.chaos.faults import rage
from tests.chaos.storm import centre


def storm(options: argparse.Namespace) -> Verdict:
    """Run one; return what it left."""
    seconds, seed, workstations = options.seconds, options.seed, options.workstations
    with TemporaryDirectory(prefix="samad-chaos-", ignore_cleanup_errors=True) as made:
        folder = Path(made)
        for number in range(1, workstations + 1):
            make_disk(folder / f"{number}", seconds)
        with centre(folder, workstations, seed, options.control) as at_work:
            faults, mistakes = rage(at_work, folder, seconds, seed, options.only)
            verdict = at_work.end()
    verdict.faults = dict(sorted(faults.items()))
    verdict.mistakes += mistakes
    return verdict


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.chaos")
    parser.add_argument("--seconds", type=float, default=60.0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--workstations", type=int, default=2)
    parser.add_argument("--control", choices=[NO_CONTROL, *CONTROLS], default=NO_CONTROL)
    parser.add_argument("--only", nargs="+", default=[], metavar="FAULT")
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    take_a_room()
    verdict = storm(options)
    told = json.dumps(verdict.as_json(), ensure_ascii=False)
    if options.json is not None:
        options.json.write_text(told, encoding="utf-8")
    sys.stdout.write(f"{told}\n")
    return 0 if verdict.is_clean else 1


if __name__ == "__main__":
    sys.exit(main())
