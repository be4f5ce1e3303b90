"""What a decree does to deadlines that already run, before and after it is entered."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

MOST_AFFECTED = 10


@dataclass(frozen=True, slots=True)
class MovedDeadline:
    """One deadline that a decree moves; UTC."""

    case_id: int
    old_due: datetime
    new_due: datetime
    tracking_code: str = ""


@dataclass(frozen=True, slots=True)
class DecreeEffect:
    """How many deadlines move, how many breaches vanish or appear, and the most affected.

    `rules_number` is the count of the rules by which it was reckoned.
    """

    moved: int
    breaches_vanished: int
    breaches_appeared: int
    most_affected: tuple[MovedDeadline, ...]
    rules_number: int = 0


def effect(moved: Iterable[MovedDeadline], now: datetime) -> DecreeEffect:
    """Sum up what moves; `now` decides what is a breach."""
    # A level may move where the deadline itself does not.
    later = (each for each in moved if each.new_due != each.old_due)
    listed = sorted(later, key=lambda each: abs(each.new_due - each.old_due), reverse=True)
    return DecreeEffect(
        len(listed),
        sum(1 for each in listed if each.old_due <= now < each.new_due),
        sum(1 for each in listed if each.new_due <= now < each.old_due),
        tuple(listed[:MOST_AFFECTED]),
    )
