"""Whose IDs the rows of a file say: one ID under clearly other names is not one person's.

Registers write a made-up number where nobody gave one, and a spouse's where she called for him.
"""

from collections.abc import Iterable, Mapping

from samad_desktop.domain.duplicates import is_nobodys

Given = tuple[str, str]


class Holders:
    """Knows under which name each ID came first in a file."""

    def __init__(self) -> None:
        self._names: dict[str, str] = {}

    def others(
        self,
        given: Mapping[int, Given],
        judged: Mapping[Given, bool],
        spared: Iterable[int] = (),
    ) -> frozenset[int]:
        """Return the rows whose ID is clearly somebody else's; the first to come has it.

        Args:
            given: the ID and the name that rows say, in their order.
            judged: of those that the centre knows, whether they are another's.
            spared: rows that are refused anyhow.
        """
        left_out = frozenset(spared)
        return frozenset(
            row
            for row, said in given.items()
            if row not in left_out and self._is_anothers(said, judged.get(said))
        )

    def _is_anothers(self, said: Given, judged: bool | None) -> bool:
        number, name = said
        if not name:
            return False
        if judged is not None:
            return judged
        return is_nobodys(name, (self._names.setdefault(number, name),))
