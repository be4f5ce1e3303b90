"""A file that has its name only when it is whole, and that only this user can read."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from samad_desktop.domain.errors import DiskFull, RuleBroken


@contextmanager
def growing(target: Path) -> Iterator[Path]:
    """Give a file to write into, which is named `target` once that went well.

    Raises:
        RuleBroken: `backup_exists`, something has that name already.
        DiskFull: the file could not be written; nothing is left of it.
    """
    if target.exists():
        raise RuleBroken("backup_exists", str(target))
    half = target.with_name(f"{target.name}.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        half.unlink(missing_ok=True)
        half.touch(mode=0o600)
        yield half
        half.rename(target)
    except OSError as error:
        raise DiskFull from error
    finally:
        half.unlink(missing_ok=True)
