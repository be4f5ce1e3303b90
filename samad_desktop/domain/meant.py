"""What may have been meant by words that found nothing: other words that there are."""

from collections.abc import Iterable, Mapping, Sequence

from samad_desktop.domain.asking import asked_words, is_stop_word
from samad_desktop.domain.keyboard import in_persian
from samad_desktop.domain.sounds import distance
from samad_desktop.domain.spelling import words

PROPOSALS_MAX = 6
# Two letters away stands another word, but for one that begins so and is as long, or very long.
_FARTHEST = 2
_LONG, _VERY_LONG = 5, 8
_SHORT = 2
_FEWEST_KEPT = 2


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
    known = [word for word in reversed(asked_words(typed)) if word not in unknown]
    if len(known) > 1:
        # Each there is, but not all together: the later a word, the more it is a detail.
        found += [_instead(typed, dict.fromkeys((*unknown, word), "")) for word in known]
    told = (each for each in found if _is_worth_it(words(each), said))
    return tuple(dict.fromkeys(told))[:PROPOSALS_MAX]


def _is_worth_it(meant: Sequence[str], said: Sequence[str]) -> bool:
    """Say whether words are others than those said, and more than «آب» or «از» left of them."""
    telling = (len(word) > _SHORT and not is_stop_word(word) for word in meant)
    return any(telling) if set(meant) < set(said) else bool(meant) and meant != said


def without(typed: str, meant: str) -> str:
    """Return the words that a proposal only leaves out, as they were typed; none otherwise."""
    kept = set(words(meant))
    if not kept < set(words(typed)):
        return ""
    return " ".join(token for token in typed.split() if not set(words(token)) & kept)


def says_most(typed: str, meant: str) -> bool:
    """Say whether a proposal only leaves words out, and keeps two or more, half of them at least.

    What has so much of what was typed is shown at once; less of it is another question.
    """
    asked, kept = asked_words(typed), asked_words(meant)
    return bool(without(typed, meant)) and len(kept) >= max(_FEWEST_KEPT, len(asked) / 2)


def _nearest(word: str, like: Iterable[str]) -> list[str]:
    ranked = sorted((distance(word, each), each) for each in like)
    return [each for away, each in ranked if _is_near(word, each, away)][: PROPOSALS_MAX - 2]


def _is_near(word: str, other: str, away: int) -> bool:
    if away < _FARTHEST:
        return True
    least = _LONG if len(word) == len(other) else _VERY_LONG
    return away == _FARTHEST and len(word) >= least and word[0] == other[0]


def _instead(typed: str, instead: Mapping[str, str]) -> str:
    """Return the text with other words in the place of some; the rest as it was typed."""
    told: list[str] = []
    for token in typed.split():
        spelled = words(token)
        changed = [instead.get(word, word) for word in spelled]
        told += [token] if list(spelled) == changed else filter(None, changed)
    return " ".join(told)
