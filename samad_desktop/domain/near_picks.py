"""Which words of a pick list may be meant where nothing in it is called as was typed."""

from collections.abc import Collection, Sequence

from samad_desktop.domain.asking import halves
from samad_desktop.domain.near_names import NearName, names_meant, neighbours_joined
from samad_desktop.domain.sounds import SLIP_MIN, SURE_SLIP_MIN, is_slip, sound
from samad_desktop.domain.spelling import normal
from samad_desktop.domain.why import Why

# What agencies are called beside their own names: said or left out as it comes, and one for
# another.
_ANY_AGENCY = frozenset(normal("اداره کل اداره\u200cکل سازمان شرکت مدیریت دفتر استان").split())


def words_meant(asked: Sequence[str], offered: Collection[str]) -> tuple[NearName, ...]:
    """Return beginnings of words that may have been meant by the typed ones, the nearest first.

    Args:
        asked: what was typed, in normal spelling.
        offered: the words of the list, in normal spelling.
    """
    telling = tuple(word for word in asked if word not in _ANY_AGENCY) or tuple(asked)
    known = {word for word in telling if any(each.startswith(word) for each in offered)}
    like = {word: _like(word, offered) for word in telling if word not in known}
    parts = {part for word in telling for pair in halves(word) for part in pair}
    known |= {*neighbours_joined(telling), *parts} & frozenset(offered)
    found = names_meant(telling, like, known)
    if len(telling) == len(asked):
        return found
    return (NearName(" ".join(telling), Why.EXACT), *found)


def _like(word: str, offered: Collection[str]) -> tuple[tuple[str, Why], ...]:
    """Return the words that are like a typed one, the nearest first; it may be one's beginning."""
    heard = sound(word)
    sounding = [each for each in offered if sound(each) == heard]
    is_long = len(heard) >= SLIP_MIN
    begun = [each for each in offered if is_long and sound(each).startswith(heard)]
    slips = [each for each in offered if _is_slip(word, each)]
    parts = [each for each in offered if any(_is_slip(word, cut) for cut in _cut(each, word))]
    like = dict.fromkeys((*slips, *parts), Why.LETTER)
    like = {**dict.fromkeys((*sounding, *begun), Why.SOUND), **like}
    return tuple(like.items())


def _is_slip(typed: str, word: str) -> bool:
    return len(typed) >= SURE_SLIP_MIN and is_slip(typed, word)


def _cut(word: str, typed: str) -> tuple[str, ...]:
    """Return the beginnings of a word that are about as long as what was typed."""
    lengths = (len(typed), len(typed) - 1, len(typed) + 1)
    return tuple(word[:length] for length in lengths if length < len(word))
