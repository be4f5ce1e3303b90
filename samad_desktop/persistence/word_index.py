"""The words of cases as PostgreSQL indexes them, made here for what is imported.

A server takes twenty microseconds for the words of a case, to find where each begins and ends;
here they are parted already. What it is given is its own binary form of a tsvector.
"""

import re
import struct
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import chain
from typing import Any

_TSVECTOR, _TSVECTORS = 3614, 3643
# Of more words the server forgets places; of longer ones, other letters, and what may be a number
# like 1e5 it may think otherwise.
_MOST = 255
_PLAIN = re.compile(
    "(?:(?![0-9]++e)[0-9a-z\u0621-\u063f\u0641-\u064a\u0671-\u06d3]{1,40}+(?:[ \n]++|$))*+"
)
_PLACES = tuple(struct.pack(">H", place) for place in range(1, _MOST + 1))
_ENDS = tuple(b"\0" + struct.pack(">H", count) for count in range(_MOST + 1))
_NONE = struct.pack(">i", -1)
_INT = struct.Struct(">i").pack


class Indexed(bytes):
    """The words of many cases in the form in which a server takes them."""


def indexed(words: str) -> bytes | None:
    """Return the words of a case with their places; None where the server is to find them."""
    if _PLAIN.fullmatch(words) is None:
        return None
    every = words.encode().split()
    if len(every) > _MOST:
        return None
    places: dict[bytes, bytes] = {}
    for word, place in zip(every, _PLACES, strict=False):
        places[word] = places[word] + place if word in places else place
    told = ((word, _ENDS[len(at) >> 1], at) for word, at in places.items())
    return b"".join((_INT(len(places)), *chain.from_iterable(told)))


def all_indexed(lines: Iterable[str]) -> Indexed:
    """Return the words of cases in their order."""
    made: Sequence[bytes | None] = [indexed(line) for line in lines]
    parts = (_NONE if one is None else _INT(len(one)) + one for one in made)
    size = struct.pack(">ii", len(made), 1) if made else b""
    head = struct.pack(">iii", bool(made), any(one is None for one in made), _TSVECTOR)
    return Indexed(b"".join((head, size, *parts)))


@lru_cache(maxsize=1)
def dumper(driver: Any) -> Any:
    """Return what hands `Indexed` over; only whoever has a server has loaded its `driver`."""
    said = {"oid": _TSVECTORS, "format": driver.pq.Format.BINARY, "dump": lambda _, given: given}
    return type("IndexedDumper", (driver.adapt.Dumper,), said)
