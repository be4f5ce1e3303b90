"""Under which name a stored file may be handed to the desktop to be opened, and writing it."""

from pathlib import Path, PurePath

from samad_desktop.domain.attachments import Attachment, safe_file_name
from samad_desktop.domain.errors import RuleBroken
from samad_desktop.workstation.written_files import written_whole

OPENABLE = {
    "application/pdf": ".pdf",
    "image/png": ".png",
    "image/jpeg": ".jpg",
    "image/tiff": ".tiff",
    "text/plain": ".txt",
}


def may_open(media_type: str) -> bool:
    """Say whether a file of this kind is opened; any other is only saved."""
    return media_type in OPENABLE


def openable_name(file: Attachment) -> str:
    """Return a safe name whose ending is that of the file's true kind, never of a program."""
    name = safe_file_name(file.name)
    ending = OPENABLE.get(file.media_type, ".bin")
    return name if PurePath(name).suffix.lower() == ending else f"{name}{ending}"


def written(target: Path, file: Attachment) -> Path:
    """Write a file that only its owner may read; return where it is.

    Raises:
        RuleBroken: `file_not_written`.
    """
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise RuleBroken("file_not_written") from error
    with written_whole(target) as beside:
        beside.write_bytes(file.content)
    return target
