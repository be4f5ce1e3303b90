"""Which rows came and went between two readings of a list; plain Python."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher


@dataclass(frozen=True, slots=True)
class Changes:
    """At row `at` some rows go, then `added` rows come, from `source` of the new ones."""

    at: int
    removed: int
    added: int
    source: int


def changes_between(old: Sequence[Hashable], new: Sequence[Hashable]) -> tuple[Changes, ...]:
    """Return what turns `old` into `new`, from the last row up, so that places stay true."""
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    return tuple(
        Changes(at, end - at, new_end - source, source)
        for kind, at, end, source, new_end in reversed(matcher.get_opcodes())
        if kind != "equal"
    )
