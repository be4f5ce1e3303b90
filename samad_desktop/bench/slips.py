"""Slips of the keyboard and of the ear, for what a benchmark types."""

from collections.abc import Callable, Sequence
from random import Random

_LETTERS = "ابتدرسشفقکلمنوی"
_HEARD = str.maketrans("سصزطتحهقغضذظ", "صسظتطهحغقزضذ")
_LONG = 4

Slip = Callable[[str, Random], str]


def wrong_letter(word: str, random: Random) -> str:
    place = random.randrange(1, len(word))
    letter = random.choice([each for each in _LETTERS if each != word[place]])
    return f"{word[:place]}{letter}{word[place + 1 :]}"


def missing_letter(word: str, random: Random) -> str:
    place = random.randrange(1, len(word))
    return word[:place] + word[place + 1 :]


def swapped_letters(word: str, random: Random) -> str:
    place = random.randrange(1, len(word) - 1)
    return f"{word[:place]}{word[place + 1]}{word[place]}{word[place + 2 :]}"


def other_sound(word: str, _random: Random) -> str:
    return word.translate(_HEARD)


SLIPS: dict[str, Slip] = {
    "wrong_letter": wrong_letter,
    "missing_letter": missing_letter,
    "swapped_letters": swapped_letters,
    "other_sound": other_sound,
}


def misspelt(names: Sequence[str], slip: Slip, random: Random) -> list[str]:
    """Return the names with a slip in the longest word of each; those too short as they are."""
    return [_misspelt(name, slip, random) for name in names]


def _misspelt(name: str, slip: Slip, random: Random) -> str:
    longest = max(name.split(), key=len)
    if len(longest) < _LONG:
        return name
    return name.replace(longest, slip(longest, random), 1)
