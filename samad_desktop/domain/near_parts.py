"""Words that were parted or joined and misspelt as well: «ترکمن چای» for «ترکمانچای».

Only where nothing else was found: then what two neighbours are as one, and what a word that
there is leaves of one that there is not, may be like another word.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import islice, pairwise

from samad_desktop.domain.asking import Choice, halves
from samad_desktop.domain.why import Why

# Of longer questions none is looked at so closely.
_ASKED_MAX = 5
_PARTS_MAX = 3

Nearly = Mapping[str, Iterable[tuple[str, Why]]]


def parts_asked(asked: Sequence[str], known: Collection[str]) -> tuple[str, ...]:
    """Return the words of which `nearly_parted` is to be told which others are like them.

    Args:
        asked: the words that are looked for.
        known: which of these and of their halves there are.
    """
    if len(asked) > _ASKED_MAX:
        return ()
    joined = (whole for _, whole in _neighbours(asked))
    halved = (pair for word in asked for pair in _half_known(word, known))
    parts = (part for pair in halved for part in pair if part not in known)
    return tuple(dict.fromkeys((*joined, *parts)))


def nearly_parted(
    asked: Sequence[str], known: Collection[str], nearly: Nearly
) -> dict[str, list[Choice]]:
    """Return what may stand for each word: it and a neighbour as one, or it as two words.

    Args:
        nearly: the words like each of `parts_asked`.
    """
    found: dict[str, list[Choice]] = {word: [] for word in asked}
    for pair, whole in _neighbours(asked):
        for word in pair:
            found[word] += (Choice(other, why) for other, why in nearly.get(whole, ()))
    for word in asked:
        for one, other in _half_known(word, known):
            found[word] += (Choice(each, why, then=other) for each, why in nearly.get(one, ()))
            found[word] += (Choice(one, why, then=each) for each, why in nearly.get(other, ()))
    return found


def _neighbours(asked: Sequence[str]) -> Iterator[tuple[tuple[str, str], str]]:
    """Give each two neighbours, and what they are as one."""
    return ((pair, "".join(pair)) for pair in pairwise(asked) if all(map(str.isalpha, pair)))


def _half_known(word: str, known: Collection[str]) -> Iterator[tuple[str, str]]:
    """Give the ways to part a word that there is not, so that there is one of its halves."""
    pairs = halves(word) if word not in known else ()
    return islice((pair for pair in pairs if (pair[0] in known) != (pair[1] in known)), _PARTS_MAX)
