"""A file that is written whole or not at all, and that nobody else at this machine may read."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from samad_desktop.domain.errors import RuleBroken

_ONLY_OWNER = 0o600
_UNFINISHED = ".ناتمام"


@contextmanager
def written_whole(target: Path) -> Iterator[Path]:
    """Give a file beside `target` to write; it takes its place once the block has ended well.

    Raises:
        RuleBroken: `file_not_written`, nothing is there then, or what was there before.
    """
    beside = target.with_name(f"{target.name}{_UNFINISHED}")
    try:
        beside.touch(_ONLY_OWNER)
        beside.chmod(_ONLY_OWNER)
        yield beside
        beside.replace(target)
    except OSError as error:
        raise RuleBroken("file_not_written") from error
    finally:
        with suppress(OSError):
            beside.unlink()
