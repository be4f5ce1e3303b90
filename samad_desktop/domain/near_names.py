"""Other names that may have been meant by a typed one: joined, by sound, or one letter away."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import islice, pairwise, product
from typing import NamedTuple

from samad_desktop.domain.asking import halves, is_stop_word
from samad_desktop.domain.why import Why

SEARCHES_MAX = 6
BESIDE_MAX = 3
# Of fewer or more words, none is a name beside what is looked for.
_BESIDE_WORDS = range(2, 7)
_ALTERNATIVES_MAX = 4
# Of a misspelt name beside other words so much is tried.
_NAME_WORDS_MAX, _MEANT_MAX = 3, 2
_COST = {Why.EXACT: 0, Why.JOINED: 1, Why.SOUND: 1, Why.LETTER: 2}


class NearName(NamedTuple):
    """The words of a name to look for, and how they came of the typed ones."""

    words: str
    why: Why


class NameBeside(NamedTuple):
    """The words of a name, and what was typed around it; `why` where it was written otherwise."""

    words: str
    rest: tuple[str, ...]
    why: Why = Why.EXACT


def names_beside(
    asked: Sequence[str], known: Iterable[str], said: Collection[str]
) -> tuple[NameBeside, ...]:
    """Return the names that may have been typed with words of a text, the longest first.

    «عاشوری مولان» may be somebody of that name, and what is said of that village. Where all
    of it is a name, nothing stands beside it.

    Args:
        known: which words, of these and of `neighbours_joined`, are words of names.
        said: which of these words some text may say: next to the others no name is.
    """
    known, every = frozenset(known), tuple(asked)
    if len(asked) not in _BESIDE_WORDS or _is_of_names(asked, known):
        return ()
    found = (
        NameBeside(" ".join(name), rest)
        for name, rest in _runs(every, len(every) - 1)
        if _is_of_names(name, known) and _is_of_texts(rest, said)
    )
    return tuple(islice(found, BESIDE_MAX))


def names_nearly_beside(
    asked: Sequence[str],
    like: Mapping[str, Iterable[tuple[str, Why]]],
    known: Iterable[str],
    said: Collection[str],
) -> tuple[NameBeside, ...]:
    """Return the names that may be meant beside words of a text, though not as they were typed.

    «زهره عفشاری پساب», and «آقا زاده پروانه» for «آقازاده». Words that all are names may be a
    name and a place as well: «مهدی پور سهند».

    Args:
        like: as `names_meant`; `known` and `said` as `names_beside`.
    """
    known, every = frozenset(known), tuple(asked)
    if len(asked) not in _BESIDE_WORDS:
        return ()
    found = [
        NameBeside(meant.words, rest, meant.why)
        for name, rest in _runs(every, _NAME_WORDS_MAX)
        if _is_of_texts(rest, said)
        for meant in (*names_meant(name, like, known)[:_MEANT_MAX], *_as_typed(name, known))
    ]
    # A name of two words, one of them misspelt, tells more than a single one that is right.
    return tuple(found[:BESIDE_MAX])


def _as_typed(name: Sequence[str], known: frozenset[str]) -> Iterator[NearName]:
    if _is_of_names(name, known):
        yield NearName(" ".join(name), Why.EXACT)


def _runs(
    asked: tuple[str, ...], longest: int
) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Give neighbours and the words around them, the longest first, at the edges before others."""
    for length in range(min(longest, len(asked) - 1), 0, -1):
        last = len(asked) - length
        for start in dict.fromkeys((0, last, *range(last))):
            yield asked[start : start + length], asked[:start] + asked[start + length :]


def _is_of_texts(asked: Sequence[str], said: Collection[str]) -> bool:
    """Say whether each word may stand in a text, and any of them tells something."""
    telling = [word for word in asked if not is_stop_word(word)]
    return bool(telling) and all(word in said for word in telling)


def _is_of_names(asked: Sequence[str], known: frozenset[str]) -> bool:
    """Say whether each word is one of a name, by itself or with a neighbour."""
    joined = [each in known for each in neighbours_joined(asked)]
    pairs = zip((False, *joined), (*joined, False), strict=True)
    return all(word in known or any(pair) for word, pair in zip(asked, pairs, strict=True))


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
