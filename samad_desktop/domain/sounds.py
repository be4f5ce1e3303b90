"""How a Persian word sounds, and whether two words are one slip of the keyboard apart.

What is written in several ways and spoken in one has one key: س ص ث, ز ذ ض ظ, ت ط, ح ه, ق غ.
"""

import re
from functools import lru_cache

from rapidfuzz.distance import OSA

# In shorter words, one letter more or less makes another word; in these too, mostly.
SLIP_MIN, SURE_SLIP_MIN = 3, 4

_REMEMBERED = 1 << 14

_ALIKE = str.maketrans(
    {"ص": "س", "ث": "س", "ذ": "ز", "ض": "ز", "ظ": "ز", "ژ": "ز", "ط": "ت", "ح": "ه", "غ": "ق"}
)
_FIRST_AIN = re.compile("^ع")
_SILENT = re.compile("ع|(?<=خ)و(?=ا)")
_DOUBLED = re.compile(r"(.)\1+")
_LAST_HE = re.compile("(?<=...)ه$")


@lru_cache(maxsize=_REMEMBERED)
def sound(word: str) -> str:
    """Return what all words that sound like this normalised one share; never empty."""
    heard = _SILENT.sub("", _FIRST_AIN.sub("ا", word.translate(_ALIKE)))
    return _LAST_HE.sub("", _DOUBLED.sub(r"\1", heard)) or word


def are_spoken_alike(one: str, other: str) -> bool:
    """Say whether two words sound alike, and not only for a silent letter that is misplaced.

    «مسود» is how «مسعود» is spoken; «جفعر» is «جعفر» with two letters swapped.
    """
    if sound(one) != sound(other):
        return False
    spelled = [_FIRST_AIN.sub("ا", word.translate(_ALIKE)) for word in (one, other)]
    return spelled[0] == spelled[1] or len(spelled[0]) != len(spelled[1])


def is_slip(typed: str, other: str) -> bool:
    """Say whether one wrong, missing, added or swapped letter makes one word of the other."""
    return len(typed) >= SLIP_MIN and OSA.distance(typed, other, score_cutoff=1) <= 1


def distance(one: str, other: str) -> int:
    """Return how many letters part two words, as they sound."""
    return OSA.distance(sound(one), sound(other))
