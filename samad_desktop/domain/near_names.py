"""Other names that may have been meant by a typed one: joined, by sound, or one letter away."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise, product
from typing import NamedTuple

from samad_desktop.domain.asking import halves
from samad_desktop.domain.why import Why

SEARCHES_MAX = 6
_ALTERNATIVES_MAX = 4
_COST = {Why.EXACT: 0, Why.JOINED: 1, Why.SOUND: 1, Why.LETTER: 2}


class NearName(NamedTuple):
    """The words of a name to look for, and how they came of the typed ones."""

    words: str
    why: Why


def names_meant(
    asked: Sequence[str], like: Mapping[str, Iterable[tuple[str, Why]]], known: Iterable[str]
) -> tuple[NearName, ...]:
    """Return the names that may have been meant, the nearest first; not the typed one itself.

    Args:
        like: the words of names that are like each asked one, the nearest first.
        known: which words, of these, of `neighbours_joined` and of `halves`, are words of names.
    """
    known = frozenset(known)
    found = [
        each for each in (*_joined(asked), *_parted(asked)) if set(each.words.split(" ")) <= known
    ]
    options = [
        [*([(word, Why.EXACT)] if word in known else ()), *like.get(word, ())][:_ALTERNATIVES_MAX]
        for word in asked
    ]
    found += [_named(each) for each in sorted(product(*options), key=_cost)]
    typed = " ".join(asked)
    distinct = {each.words: each for each in reversed(found) if each.words not in ("", typed)}
    return tuple(reversed(distinct.values()))[:SEARCHES_MAX]


def neighbours_joined(asked: Sequence[str]) -> tuple[str, ...]:
    """Return each two neighbours as one word."""
    return tuple(one + other for one, other in pairwise(asked))


def _joined(asked: Sequence[str]) -> list[NearName]:
    return [
        NearName(" ".join((*asked[:place], one, *asked[place + 2 :])), Why.JOINED)
        for place, one in enumerate(neighbours_joined(asked))
    ]


def _parted(asked: Sequence[str]) -> list[NearName]:
    """Return names whose space was left out."""
    return [
        NearName(" ".join((*asked[:place], *pair, *asked[place + 1 :])), Why.JOINED)
        for place, word in enumerate(asked)
        for pair in halves(word)
    ]


def _named(words: Sequence[tuple[str, Why]]) -> NearName:
    farthest = max((why for _, why in words), key=_COST.__getitem__, default=Why.EXACT)
    return NearName(" ".join(word for word, _ in words), farthest)


def _cost(words: Sequence[tuple[str, Why]]) -> int:
    return sum(_COST[why] for _, why in words)
