"""Drawing words as people use them: a few all the time, most of them hardly ever."""

from bisect import bisect
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from pathlib import Path
from random import Random
from typing import Generic, TypeVar

T = TypeVar("T")

_ZIPF_SHIFT = 2.7


class Lot(Generic[T]):
    """Things to draw from, each with its weight."""

    def __init__(self, things: Iterable[T], weights: Iterable[float]) -> None:
        self.things = tuple(things)
        self._ends = tuple(accumulate(weights))
        self._last = len(self.things) - 1

    def draw(self, random: Random) -> T:
        return self.things[min(bisect(self._ends, random.random() * self._ends[-1]), self._last)]


def by_rank(things: Sequence[T]) -> Lot[T]:
    """Weigh things in the order of their frequency, as words of a language are (Zipf)."""
    return Lot(things, (1 / (rank + _ZIPF_SHIFT) for rank in range(len(things))))


def read_words(path: Path) -> tuple[str, ...]:
    """Read words that are parted by spaces or line ends, each once."""
    return tuple(dict.fromkeys(path.read_text(encoding="utf-8").split()))


def read_sections(path: Path) -> Iterator[tuple[list[str], list[str]]]:
    """Read `[head of a section]` with the lines below it; give the head's words and the lines."""
    head: list[str] = []
    lines: list[str] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            if head:
                yield head, lines
            head, lines = line.strip("[]").split(), []
        elif line:
            lines.append(line)
    yield head, lines
