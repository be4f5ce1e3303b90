"""Whose IDs the rows of a file say: one ID under clearly other names is not one person's.

Registers write a made-up number where nobody gave one, and a spouse's where she called for him.
"""

from collections.abc import Collection, Iterable, Mapping

from samad_desktop.domain.duplicates import is_anothers

Given = tuple[str, str]


class Holders:
    """Knows under which name each ID came first, in the file or before it."""

    def __init__(self) -> None:
        self._names: dict[str, Collection[str]] = {}

    def learn(self, known: Mapping[str, Collection[str]]) -> None:
        """Take the names under which the centre knows IDs."""
        named = {number: [each for each in names if each] for number, names in known.items()}
        self._names.update({number: names for number, names in named.items() if names})

    def others(self, given: Mapping[int, Given], spared: Iterable[int] = ()) -> frozenset[int]:
        """Return the rows whose ID is clearly somebody else's; the first to come has it.

        Args:
            given: the ID and the name that rows say, in their order.
            spared: rows that are refused anyhow.
        """
        left_out = frozenset(spared)
        return frozenset(
            row for row, said in given.items() if row not in left_out and self._is_anothers(*said)
        )

    def _is_anothers(self, number: str, name: str) -> bool:
        if not name:
            return False
        known = self._names.setdefault(number, (name,))
        return name not in known and all(is_anothers(name, each) for each in known)
