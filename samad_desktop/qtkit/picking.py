"""Which items of a pick list a few typed letters mean, best first; plain Python."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from samad_desktop.domain.near_picks import words_meant

_KEPT_ITEMS = 4_096


@dataclass(frozen=True, slots=True)
class PickerItem:
    """One thing to pick: its name, where it belongs, and the words that find it.

    One that is not offered can be shown where it was picked before, and is never found.
    """

    id: int | str
    text: str
    note: str = ""
    words: tuple[str, ...] = ()
    offered: bool = True


class PickIndex:
    """The items with their words, normalised."""

    def __init__(self, items: Sequence[PickerItem], normalise: Callable[[str], str]) -> None:
        self._normalise = normalise
        self._all = tuple(items)
        self._items = tuple(item for item in items if item.offered)
        self._words = tuple(_words_of(item, normalise) for item in self._items)

    def matches(self, typed: str) -> tuple[PickerItem, ...]:
        """Return the items in which every typed word begins some word, best first."""
        wanted = self._normalise(typed).split()
        if not wanted:
            return self._items
        ranked = [
            (rank, place)
            for place, (words, own) in enumerate(self._words)
            if (rank := _rank(wanted, words, own)) is not None
        ]
        return tuple(self._items[place] for _, place in sorted(ranked))

    def near(self, typed: str) -> tuple[PickerItem, ...]:
        """Return the items that may be meant where none is called so, the nearest first."""
        offered = dict.fromkeys(word for words, _ in self._words for word in words)
        meant = words_meant(self._normalise(typed).split(), offered.keys())
        found = {item.id: item for each in meant for item in self.matches(each.words)}
        return tuple(found.values())

    def by_id(self, wanted: int | str) -> PickerItem | None:
        """Return the item with this id, if there is one."""
        return next((item for item in self._all if item.id == wanted), None)


@lru_cache(_KEPT_ITEMS)
def _words_of(item: PickerItem, normalise: Callable[[str], str]) -> tuple[tuple[str, ...], int]:
    """Return the words of an item, those of its name first, and how many these are.

    Every field that offers the same items has the same words: they are kept.
    """
    name = dict.fromkeys(normalise(item.text).split())
    more = (word for entry in item.words for word in normalise(entry).split())
    return tuple({**name, **dict.fromkeys(more)}), len(name)


def _rank(wanted: Sequence[str], words: Sequence[str], own: int) -> tuple[int, int, int] | None:
    """Return how well `wanted` is met, less being better; None when it is not.

    The first `own` words are the item's name: they count before the words around it.
    """
    around = cut = places = 0
    for begin in wanted:
        found = [
            (place >= own, word != begin, place)
            for place, word in enumerate(words)
            if word.startswith(begin)
        ]
        if not found:
            return None
        outside, unlike, place = min(found)
        around += outside
        cut += unlike
        places += place
    return around, cut, places
