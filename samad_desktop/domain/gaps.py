"""Recurring gaps (کاستی‌های تکراری): where one agency fails the same subject month after month."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

# Half a year, in which a season changes and an excuse wears off.
MONTHS = 6
# In three months of them it is no accident any more.
LEAST_MONTHS = 3
# One case a month is one unlucky citizen.
LEAST_A_MONTH = 2
# All months but one: it does not go by itself any more.
LASTING_MONTHS = 5


class Failure(NamedTuple):
    """A case that an agency answered late, not at all though it was due, or that came again.

    `month` counts back from the month that runs, which is 0.
    """

    case_id: int
    agency_id: int
    subject_id: int
    county_id: int
    month: int


@dataclass(frozen=True, slots=True)
class Gap:
    """An agency that fails a subject in a county again and again.

    `by_month` holds how many cases failed in each month, the oldest first.
    """

    agency_id: int
    subject_id: int
    county_id: int
    by_month: tuple[int, ...]
    case_ids: tuple[int, ...]

    @property
    def months(self) -> int:
        """In how many months there were enough of them."""
        return sum(count >= LEAST_A_MONTH for count in self.by_month)

    @property
    def is_lasting(self) -> bool:
        """Whether it recurred in nearly every month."""
        return self.months >= LASTING_MONTHS


def recurring(failures: Iterable[Failure]) -> tuple[Gap, ...]:
    """Return the gaps that recur, those of most months and then of most cases first."""
    cases: dict[tuple[int, int, int], dict[int, int]] = defaultdict(dict)
    for each in failures:
        key = each.agency_id, each.subject_id, each.county_id
        if each.month < MONTHS:
            # A case fails once, in the last month in which it did.
            cases[key][each.case_id] = min(each.month, cases[key].get(each.case_id, each.month))
    gaps = [_gap(*key, months) for key, months in cases.items()]
    found = [gap for gap in gaps if gap.months >= LEAST_MONTHS]
    return tuple(sorted(found, key=lambda gap: (-gap.months, -len(gap.case_ids), gap.case_ids)))


def _gap(agency_id: int, subject_id: int, county_id: int, months: dict[int, int]) -> Gap:
    counts = [0] * MONTHS
    for month in months.values():
        counts[MONTHS - 1 - month] += 1
    ids = tuple(sorted(months, reverse=True))
    return Gap(agency_id, subject_id, county_id, tuple(counts), ids)
