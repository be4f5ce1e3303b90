"""What may have been meant by words that found nothing: other words that there are."""

from collections.abc import Iterable, Mapping, Sequence

from samad_desktop.domain.keyboard import in_persian
from samad_desktop.domain.sounds import distance
from samad_desktop.domain.spelling import words

PROPOSALS_MAX = 6
# A word that is farther away is another word.
_FARTHEST = 2
_LONG = 5


def proposals(
    typed: str, unknown: Sequence[str], like: Mapping[str, Iterable[str]]
) -> tuple[str, ...]:
    """Return texts that may have been meant, the likeliest first; whether they find, is asked.

    Args:
        unknown: the typed words that there are not.
        like: words that there are, like each of these.
    """
    nearest = {word: _nearest(word, like.get(word, ())) for word in unknown}
    found = [in_persian(typed)]
    if unknown:
        found += [
            _instead(
                typed, {word: given[nth] for word, given in nearest.items() if nth < len(given)}
            )
            for nth in range(max(map(len, nearest.values())))
        ]
        found.append(_instead(typed, dict.fromkeys(unknown, "")))
    said = words(typed)
    return tuple(dict.fromkeys(each for each in found if words(each) and words(each) != said))[
        :PROPOSALS_MAX
    ]


def _nearest(word: str, like: Iterable[str]) -> list[str]:
    far = _FARTHEST if len(word) >= _LONG else 1
    ranked = sorted((distance(word, each), each) for each in like)
    return [each for away, each in ranked if away <= far][: PROPOSALS_MAX - 2]


def _instead(typed: str, instead: Mapping[str, str]) -> str:
    """Return the text with other words in the place of some; the rest as it was typed."""
    told: list[str] = []
    for token in typed.split():
        spelled = words(token)
        changed = [instead.get(word, word) for word in spelled]
        told += [token] if list(spelled) == changed else filter(None, changed)
    return " ".join(told)
