"""The levels of what officials order: kept in versions, so that running orders keep theirs."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from samad_desktop.domain.deadlines import EscalationLevel


@dataclass(frozen=True, slots=True)
class LevelVersion:
    """A level of orders as it holds for those that begin from a moment on; UTC.

    `number` counts the versions of one level from 1.
    """

    number: int
    valid_from: datetime
    level: EscalationLevel


def levels_since(versions: Iterable[LevelVersion], at: datetime) -> tuple[EscalationLevel, ...]:
    """Return the levels of an order that began at `at`, the first one first.

    What began before the first version of a level has that one.

    Args:
        versions: those of one level in the order of their numbers.
    """
    found: dict[int, EscalationLevel] = {}
    for each in versions:
        if each.level.level not in found or each.valid_from <= at:
            found[each.level.level] = each.level
    return tuple(found[level] for level in sorted(found))


def latest_levels(versions: Iterable[LevelVersion]) -> tuple[EscalationLevel, ...]:
    """Return the levels of what is ordered next, the first one first."""
    last = {each.level.level: each.level for each in versions}
    return tuple(last[level] for level in sorted(last))
