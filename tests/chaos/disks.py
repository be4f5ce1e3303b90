"""A small disk for each workstation, which can be full: a file system in memory of its own.

Only the system's administrator may make one; for others a process is kept from writing further
into any file, which it feels in nearly the same way.
"""

import os
import resource
import shutil
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.chaos.processes import DeskProcess

SIZE_MIB = 24
# What was sent is kept, some two kilobytes a call, until a copy of the centre is proven.
_MIB_A_MINUTE = 1
_BALLAST = "ballast"
_PIECE = bytes(64 * 1024)
_OWN_ROOM = "SAMAD_CHAOS_ROOM"
# Below what any file of a workstation has by then.
_NO_FURTHER = 4_096


def take_a_room() -> None:
    """Run this program anew where the disks that it makes go with it, if it may make any."""
    if _OWN_ROOM not in os.environ and _may_make_disks():
        os.environ[_OWN_ROOM] = "1"
        again = [sys.executable, "-m", "tests.chaos", *sys.argv[1:]]
        os.execvp("unshare", ["unshare", "--mount", *again])


def _may_make_disks() -> bool:
    if os.geteuid() != 0 or shutil.which("unshare") is None:
        return False
    with TemporaryDirectory() as folder:
        tried = ["unshare", "--mount", "mount", "-t", "tmpfs", "none", folder]
        return subprocess.run(tried, check=False, capture_output=True).returncode == 0


def make_disk(folder: Path, seconds: float) -> None:
    """Put a disk of its own behind a folder, where that is allowed, for a storm so long."""
    folder.mkdir()
    if os.environ.get(_OWN_ROOM):
        size = f"size={SIZE_MIB + _MIB_A_MINUTE * int(seconds // 60)}m,mode=700"
        subprocess.run(["mount", "-t", "tmpfs", "-o", size, "none", folder], check=True)


def fill(folder: Path, desk: DeskProcess) -> None:
    """Leave no room on a workstation's disk."""
    if not folder.is_mount():
        desk.limit(resource.RLIMIT_FSIZE, _NO_FURTHER)
        return
    with (folder / _BALLAST).open("wb", buffering=0) as ballast, suppress(OSError):
        while True:
            ballast.write(_PIECE)


def free(folder: Path, desk: DeskProcess) -> None:
    """Make room again."""
    if not folder.is_mount():
        desk.limit(resource.RLIMIT_FSIZE, resource.RLIM_INFINITY)
    (folder / _BALLAST).unlink(missing_ok=True)
