"""What a disk may hold after the power went: what was synced, and any part of the rest.

The writes are those of a real process, as strace saw them. A write after the last sync of its
file may be there, not be there, or be torn between two sectors; so may those around it.
"""

import random
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

CALLS = "pwrite64,write,ftruncate,fsync,fdatasync,unlink"
_SECTOR = 512
_IN_MEMORY = "-shm"  # Nothing of it outlives the machine.
_SAID = re.compile(rb"did (\d+)\n")
_CALL = re.compile(r"^\d+ +(?P<name>\w+)\((?P<given>.*)\) += (?P<result>-?\d+)")
_OF_FILE = re.compile(r"^\d+<(?P<path>[^>]*)>(?:, (?P<rest>.*))?$")


@dataclass(frozen=True, slots=True)
class Write:
    """Bytes put into a file at an offset; without bytes the file was cut to that length."""

    path: str
    offset: int
    data: bytes | None


@dataclass(frozen=True, slots=True)
class Sync:
    """What was written to a file before this outlives a power cut; of a folder, what it lists."""

    path: str


@dataclass(frozen=True, slots=True)
class Removed:
    """A file was taken out of its folder."""

    path: str


@dataclass(frozen=True, slots=True)
class Did:
    """The process said that a deed is done."""

    deed: int


Event = Write | Sync | Removed | Did


@dataclass(slots=True)
class _File:
    safe: bytearray = field(default_factory=bytearray)
    unsafe: list[Write] = field(default_factory=list)
    removed: bool = False  # Its folder does not know yet.

    def sync(self) -> None:
        for write in self.unsafe:
            _apply(self.safe, write)
        self.unsafe.clear()


def events(log: Path, folder: Path) -> Iterator[Event]:
    """Read what happened to the files of `folder`, and what was said meanwhile, in order."""
    with log.open(encoding="ascii") as lines:
        for line in lines:
            call = _CALL.match(line)
            if call is not None and not call["result"].startswith("-"):
                yield from _event(call["name"], call["given"], folder)


def after(happened: Iterable[Event], chance: random.Random) -> tuple[Mapping[str, bytes], int]:
    """Return what may lie on the disk when the power goes then, and how many deeds were said."""
    files: dict[str, _File] = {}
    said = 0
    for event in happened:
        match event:
            case Write(path):
                files.setdefault(path, _File()).unsafe.append(event)
            case Sync(path) if path in files:
                files[path].sync()
            case Sync(_folder):
                files = {path: file for path, file in files.items() if not file.removed}
            case Removed(path):
                files[path].removed = True
            case Did(deed):
                said = deed + 1
    there = {
        path: file for path, file in files.items() if not file.removed or chance.random() < 0.5
    }
    return {path: bytes(_left(file, chance)) for path, file in there.items()}, said


def _left(file: _File, chance: random.Random) -> bytearray:
    left = bytearray(file.safe)
    reordered = chance.sample(file.unsafe, len(file.unsafe))
    for write in reordered:
        match chance.randrange(3):
            case 0:
                _apply(left, write)
            case 1:
                _apply(left, _torn(write, chance))
    return left


def _torn(write: Write, chance: random.Random) -> Write:
    if write.data is None:
        return write
    sectors = -(-len(write.data) // _SECTOR)
    kept = chance.randrange(sectors + 1) * _SECTOR
    return Write(write.path, write.offset, write.data[:kept])


def _apply(content: bytearray, write: Write) -> None:
    if write.data is None:
        del content[write.offset :]
        content.extend(bytes(write.offset - len(content)))
    elif write.data:
        content.extend(bytes(max(0, write.offset - len(content))))
        content[write.offset : write.offset + len(write.data)] = write.data


def _event(name: str, given: str, folder: Path) -> Iterator[Event]:
    if name == "unlink":
        gone = _text(given).decode()
        if Path(gone).parent == folder and not gone.endswith(_IN_MEMORY):
            yield Removed(gone)
        return
    of_file = _OF_FILE.match(given)
    assert of_file is not None, given
    path, rest = _text(of_file["path"]).decode(), of_file["rest"] or ""
    if name == "write":
        said = _SAID.fullmatch(_text(rest.partition(", ")[0]))
        if said is not None:
            yield Did(int(said[1]))
    elif not Path(path).is_relative_to(folder) or path.endswith(_IN_MEMORY):
        return
    elif name == "pwrite64":
        data, _length, offset = rest.split(", ")
        yield Write(path, int(offset), _text(data))
    elif name == "ftruncate":
        yield Write(path, int(rest), None)
    else:
        yield Sync(path)


def _text(escaped: str) -> bytes:
    r"""Return the bytes of a text that strace wrote as `"\x61\x62"`."""
    return bytes.fromhex(escaped.strip('"').replace("\\x", ""))
