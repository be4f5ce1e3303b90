"""Cut the power at many moments of what a real workstation wrote, and count what is missing.

python -m tests.power_cut.replay --cuts 2000 --seed 1
"""

import argparse
import json
import random
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from samad_desktop.workstation.journal import Journal
from tests.power_cut import disk, typist
from tests.power_cut.disk import Event

_JOURNAL = "journal.sqlite3"
_ROOT = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class Counts:
    """After how many cuts something that was said to be kept was lost, or nothing was readable."""

    cuts: int
    lost: int
    broken: int


def record(folder: Path, deeds: int, *, careless: bool = False) -> list[Event]:
    """Have a workstation do so many deeds; return all that reached the files of `folder`.

    Args:
        careless: have it not wait for the disk, as the control.
    """
    log = folder.parent / f"{folder.name}.strace"
    folder.mkdir()
    watched = ["-f", "-y", "-xx", "-s", "4194304", "-e", "signal=none", "-e", f"trace={disk.CALLS}"]
    work = [sys.executable, "-m", "tests.power_cut.typist", str(folder / _JOURNAL), str(deeds)]
    subprocess.run(
        ["strace", *watched, "-o", str(log), *work, *(["--normal"] if careless else [])],
        check=True,
        stdout=subprocess.DEVNULL,
        cwd=_ROOT,
    )
    happened = list(disk.events(log, folder))
    log.unlink()
    shutil.rmtree(folder)
    return happened


def replay(happened: Sequence[Event], cuts: int, seed: int, folder: Path) -> Counts:
    """Cut the power `cuts` times, each time at another moment, and open what is left."""
    chance = random.Random(seed)
    lost = broken = 0
    for _ in range(cuts):
        moment = chance.randrange(len(happened) + 1)
        left, said = disk.after(happened[:moment], chance)
        found = _opened(left, folder)
        if found is None:
            broken += 1
        elif found not in (typist.state_after(said), typist.state_after(said + 1)):
            lost += 1
    return Counts(cuts, lost, broken)


def _opened(left: Mapping[str, bytes], folder: Path) -> tuple[object, ...] | None:
    """Return what a workstation finds at its next start; None if it must begin a new journal."""
    folder.mkdir()
    for path, content in left.items():
        (folder / Path(path).name).write_bytes(content)
    journal = Journal(folder / _JOURNAL)
    try:
        found = typist.state_of(journal)
        return None if journal.set_aside else found
    finally:
        journal.close()
        shutil.rmtree(folder)


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--cuts", type=int, default=2_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--deeds", type=int, default=600)
    parser.add_argument("--careless", action="store_true")
    options = parser.parse_args()
    with TemporaryDirectory() as folder:
        happened = record(Path(folder) / "work", options.deeds, careless=options.careless)
        counts = replay(happened, options.cuts, options.seed, Path(folder) / "left")
    sys.stdout.write(f"{json.dumps(asdict(counts))}\n")
    return 1 if counts.lost or counts.broken else 0


if __name__ == "__main__":
    sys.exit(main())
