"""A stored file is opened only as what it is."""

from pathlib import Path

import pytest

from samad_desktop.domain.attachments import Attachment, checked_attachment
from samad_desktop.viewmodels.openable import may_open, openable_name, written


def _file(name: str, content: bytes) -> Attachment:
    return checked_attachment(name, content)


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("نامه.pdf", b"%PDF-1.4", "نامه.pdf"),
        ("نامه.exe", b"%PDF-1.4", "نامه.exe.pdf"),
        ("../../etc/x.sh", b"text", "x.sh.txt"),
        ("C:\\x\\CON", b"\xff\xd8\xff", "پیوست_CON.jpg"),
        ("عکس.PNG", b"\x89PNG\r\n\x1a\n", "عکس.PNG"),
        ("بی‌نام.", b"\x00\x01\xfe", "بی‌نام.bin"),
    ],
)
def test_the_ending_tells_the_true_kind(name: str, content: bytes, expected: str) -> None:
    assert openable_name(_file(name, content)) == expected


def test_an_archive_is_not_opened() -> None:
    assert not may_open(_file("x.zip", b"PK\x03\x04").media_type)
    assert may_open(_file("x.pdf", b"%PDF-").media_type)


def test_nobody_else_reads_what_is_saved(tmp_path: Path) -> None:
    saved = written(tmp_path / "new" / "نامه.txt", _file("نامه.txt", b"text"))
    assert (saved.read_bytes(), saved.stat().st_mode & 0o777) == (b"text", 0o600)
