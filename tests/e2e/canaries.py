"""Words that no other test uses, and a look into every place where they must not be."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

PHONE = "09149990137"
NATIONAL_ID = "0499370899"
FIRST, LAST = "قناریان", "زاغی‌نژادپور"
PLACE, WORD = "ققنوس‌آباد", "طوطیانه"
REPLY, NOTE, INSTRUCTION = "عقاب‌گونه", "لک‌لکانه", "کبوترانه"
FILE = "parrot-of-samad"
# As they are typed, stored, shown, and as Python spells what is not Latin.
_WORDS = (FIRST, *LAST.split("\u200c"), "ققنوس", WORD, "لک‌لکانه", "لکلکانه")
_NUMBERS = (PHONE[1:], NATIONAL_ID)
_PERSIAN_DIGITS = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")
# Where a workstation keeps what is typed, on purpose: the journal and the centre itself.
_KEPT_ON_PURPOSE = (".sqlite3", ".sqlite3-wal", ".sqlite3-shm", ".sqlite3-journal")


def forms(words: Iterable[str] = (*_WORDS, *_NUMBERS, FILE, "عقاب", "کبوتران")) -> Iterator[bytes]:
    """Give every spelling in which a canary could stand somewhere."""
    for word in words:
        for spelled in (word, word.translate(_PERSIAN_DIGITS)):
            yield spelled.encode()
            yield spelled.encode("utf-16-le")
            yield ascii(spelled)[1:-1].encode()


def found_in(content: bytes) -> list[bytes]:
    """Return the canaries that stand in something."""
    return [each for each in forms() if each in content]


class Titles:
    """Remembers the title of every window, each time it looks around."""

    def __init__(self) -> None:
        self.seen: set[str] = set()

    def look(self) -> None:
        self.seen |= {each.windowTitle() for each in QApplication.topLevelWidgets()}
        self.seen |= {each.title() for each in QGuiApplication.topLevelWindows()}


@dataclass
class Places:
    """Where a canary must not be: folders, the titles of windows, what a server wrote and shows."""

    folders: tuple[Path, ...]
    titles: Titles | None = None
    texts: list[str] = field(default_factory=list)

    def with_canaries(self) -> list[str]:
        """Return each place in which one was found."""
        found = [str(path) for path in self._files() if found_in(path.read_bytes())]
        found += [f"name of {path}" for path in self._everything() if found_in(bytes(path))]
        if self.titles is not None:
            found += [f"title {each}" for each in self.titles.seen if found_in(each.encode())]
        found += [f"text {text[:80]}" for text in self.texts if found_in(text.encode())]
        return found

    def _everything(self) -> Iterator[Path]:
        for folder in self.folders:
            yield from ([folder] if folder.is_file() else folder.rglob("*"))

    def _files(self) -> Iterator[Path]:
        for path in self._everything():
            if path.is_file() and not path.name.endswith(_KEPT_ON_PURPOSE):
                yield path


def of_process(pid: int) -> str:
    """Return the arguments, the title and the environment of a process."""
    place = Path(f"/proc/{pid}")
    parts = [(place / name).read_bytes() for name in ("cmdline", "comm", "environ")]
    return b"\n".join(parts).decode(errors="replace")
