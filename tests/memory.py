"""Where tests keep files that live for one test: in memory, where there is enough of it."""

import shutil
from pathlib import Path

_MEMORY = Path("/dev/shm")
_ENOUGH_BYTES = 2 * 1024**3


def roomy_memory() -> Path | None:
    """Return the folder that lies in memory; None where files are better kept on the disk."""
    roomy = _MEMORY.is_dir() and shutil.disk_usage(_MEMORY).free >= _ENOUGH_BYTES
    return _MEMORY if roomy else None
