"""Refusing a database file on a network share: SQLite's WAL works on one machine only."""

import ctypes
import sys
from pathlib import Path

from samad_desktop.domain.errors import OnNetworkShare

_NETWORK = frozenset(
    {"nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "fuse.sshfs", "afs", "ceph", "glusterfs"}
)
_DRIVE_REMOTE = 4


def refuse_network_share(path: Path, mounts: Path = Path("/proc/mounts")) -> None:
    """Return if `path` lies on a disk of this machine.

    Raises:
        OnNetworkShare: it lies on a file system that is shared over a network.
    """
    if sys.platform == "win32":
        _refuse_remote_drive(path)
    elif mounts.exists() and _file_system(path.absolute(), mounts.read_text()) in _NETWORK:
        raise OnNetworkShare(path.name)


def _file_system(path: Path, mounts: str) -> str:
    """Return the type of the deepest mount that holds `path`."""
    best, kind = "", ""
    for line in mounts.splitlines():
        _device, place, found = line.split()[:3]
        place = place.replace("\\040", " ")
        holds = path.is_relative_to(place)
        if holds and len(place) >= len(best):
            best, kind = place, found
    return kind


if sys.platform == "win32":

    def _refuse_remote_drive(path: Path) -> None:
        root = path.absolute().anchor
        if root.startswith("\\\\") or (ctypes.windll.kernel32.GetDriveTypeW(root) == _DRIVE_REMOTE):
            raise OnNetworkShare(path.name)
