"""Where the words that were asked for stand in a text, and the part of it that shows them."""

import re
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from samad_desktop.domain.forms_meant import stems_meant, words_meant
from samad_desktop.domain.sounds import is_slip, sound
from samad_desktop.domain.spelling import words
from samad_desktop.domain.stems import stem
from samad_desktop.domain.text import shortened
from samad_desktop.domain.why import Why

_EDGES = re.compile(r"^\W+|\W+$")
# A row shows about so many letters of a text where the list is narrow.
_SEEN_CHARS = 48
_BEFORE_CHARS = 20
_HALF_MIN = 3
_CUT = "…"
# The same words stand in most texts of a page.
_REMEMBERED = 8_192
_QUESTIONS = 8


class Excerpt(NamedTuple):
    """A part of a text, and which of its letters to mark: from one up to another."""

    text: str
    marks: tuple[tuple[int, int], ...] = ()


def marks(text: str, asked: Sequence[str], why: Why) -> tuple[tuple[int, int], ...]:
    """Return where words stand that were found for `asked`, normalised, in this way."""
    if not asked:
        return ()
    is_found = _finder(tuple(asked), why)
    tokens = text.split()
    found = frozenset(filter(is_found, tokens))
    if not found:
        return ()
    marked, end = [], 0
    for token in tokens:
        start = text.index(token, end)
        end = start + len(token)
        if token in found:
            marked.append(_bare(token, start))
    return tuple(marked)


def are_any_found(tokens: Iterable[str], asked: Sequence[str], why: Why) -> bool:
    """Say whether any of some words was found for `asked`, normalised, in this way."""
    return any(map(_finder(tuple(asked), why), tokens))


def excerpt(text: str, asked: Sequence[str], why: Why, chars: int) -> Excerpt:
    """Return some `chars` of a text, the first word found near their start, or its beginning."""
    found = marks(text, asked, why)
    begin = _begin(text, found[0][0]) if found and found[0][1] > _SEEN_CHARS else 0
    lead = _CUT if begin else ""
    part = f"{lead}{shortened(text[begin:], chars)}"
    shift = begin - len(lead)
    within = ((start - shift, end - shift) for start, end in found)
    room = len(part.removesuffix(_CUT)) if len(text) - begin > chars else len(part)
    return Excerpt(part, tuple(each for each in within if each[1] <= room))


@lru_cache(maxsize=_REMEMBERED)
def _words_of(token: str) -> tuple[str, ...]:
    return words(token)


def _begin(text: str, first: int) -> int:
    """Return the beginning of a word a little before the first mark."""
    blank = text.find(" ", max(0, first - _BEFORE_CHARS), first)
    return first if blank < 0 else blank + 1


def _bare(token: str, start: int) -> tuple[int, int]:
    """Return the place of a word without the signs around it."""
    inner = _EDGES.sub("", token) or token
    start += token.find(inner)
    return start, start + len(inner)


@lru_cache(maxsize=_QUESTIONS)
def _finder(asked: tuple[str, ...], why: Why) -> Callable[[str], bool]:
    """Return what says whether what stands between two spaces was found for one of those asked."""
    whole, last = frozenset(asked), asked[-1]
    stems = frozenset(each for word in asked for each in stems_meant(word))
    meant = frozenset(each for word in asked for each in words_meant(word))
    heard = frozenset(map(sound, asked))
    joined = "".join(asked)
    reach = tuple(Why).index(why)

    def is_one(word: str) -> bool:
        if word in whole or word.startswith(last):
            return True
        if reach >= _ENDING and (stem(word) in stems or word in meant):
            return True
        if why is Why.JOINED and len(word) >= _HALF_MIN and word in joined:
            return True
        if reach >= _SOUND and sound(word) in heard:
            return True
        if why is not Why.LETTER:
            return False
        near = (each for each in asked if -1 <= len(each) - len(word) <= 1)
        return any(is_slip(each, word) for each in near)

    @lru_cache(maxsize=_REMEMBERED)
    def is_found(token: str) -> bool:
        return any(map(is_one, _words_of(token)))

    return is_found


_ENDING, _SOUND = tuple(Why).index(Why.ENDING), tuple(Why).index(Why.SOUND)
