"""Reading a file that is attached to a call; runs on a worker."""

from pathlib import Path

from samad_desktop.domain.attachments import (
    ATTACHMENT_MAX_BYTES,
    Attachment,
    checked_attachment,
)
from samad_desktop.domain.errors import RuleBroken

REST_NAME = "ادامهٔ متن.txt"


def read_attachment(path: Path) -> Attachment:
    """Return the file as it is kept; never reads more than a file may have.

    Raises:
        RuleBroken: the file is empty, too large, a program, or cannot be read.
    """
    try:
        with path.open("rb") as file:
            content = file.read(ATTACHMENT_MAX_BYTES + 1)
    except OSError as error:
        raise RuleBroken("attachment_unreadable") from error
    return checked_attachment(path.name, content)


def rest_of_text(text: str) -> Attachment:
    """Return the rest of a pasted text that was too long for its field, as a file.

    Raises:
        RuleBroken: even a file has no room for it.
    """
    return checked_attachment(REST_NAME, text.encode("utf-8", errors="replace"))
