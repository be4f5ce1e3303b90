"""Files that come with a letter or a visit; kind from the bytes, never from the name."""

import hashlib
import re
from dataclasses import dataclass
from enum import StrEnum

from samad_desktop.domain.errors import RuleBroken
from samad_desktop.domain.text import clean

ATTACHMENT_MAX_BYTES = 10 * 1024 * 1024
FILE_NAME_MAX_CHARS = 120
_ENDING_MAX_CHARS = 8

_SIGNATURES = (
    (b"%PDF-", "application/pdf"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
    (b"PK\x03\x04", "application/zip"),
)
_EXECUTABLE = (b"MZ", b"\x7fELF", b"#!", b"\xca\xfe\xba\xbe", b"\xcf\xfa\xed\xfe")
_DEVICE = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)


class FilePart(StrEnum):
    """What of a referral a file belongs to: the centre's instruction, or the agency's reply.

    `CHOSEN` is a file of a protected case itself that somebody looked at and let go along.
    """

    INSTRUCTION = "instruction"
    REPLY = "reply"
    CHOSEN = "chosen"


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A file that is stored already, by its id, under its name."""

    id: int
    name: str


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file as it is kept: once, by the SHA-256 of its bytes."""

    name: str
    media_type: str
    sha256: str
    content: bytes


def checked_attachment(name: str, content: bytes) -> Attachment:
    """Return the file as it is kept, under a name that is safe on every system.

    Raises:
        RuleBroken: the file is empty, larger than 10 MiB, or a program.
    """
    if not content:
        raise RuleBroken("attachment_empty")
    if len(content) > ATTACHMENT_MAX_BYTES:
        raise RuleBroken("attachment_large", str(ATTACHMENT_MAX_BYTES // 1024**2))
    if content.startswith(_EXECUTABLE):
        raise RuleBroken("attachment_program")
    return Attachment(
        safe_file_name(name), media_type_of(content), hashlib.sha256(content).hexdigest(), content
    )


def media_type_of(content: bytes) -> str:
    """Tell the kind of a file from its first bytes."""
    for signature, media_type in _SIGNATURES:
        if content.startswith(signature):
            return media_type
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return "application/octet-stream"
    return "text/plain"


def safe_file_name(name: str) -> str:
    """Return the last part of a path without anything a file system or reader trips over."""
    last = clean(re.split(r"[/\\]", name)[-1])
    last = re.sub(r'[<>:"|?*\n\t]', "_", last).strip(" .")
    if not last or _DEVICE.fullmatch(last):
        last = f"پیوست_{last}" if last else "پیوست"
    if len(last) > FILE_NAME_MAX_CHARS:
        stem, dot, ending = last.rpartition(".")
        ending = f"{dot}{ending}" if stem and len(ending) <= _ENDING_MAX_CHARS else ""
        last = last[: FILE_NAME_MAX_CHARS - len(ending)] + ending
    return last
