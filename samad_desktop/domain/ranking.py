"""A fair ranking of agencies by how often they answer late, among those of their own kind.

Late answers are counted, not timely ones, because they are the rarer: ratios of rare things
stay readable.

* **Indirect standardisation** (Fleiss, Levin and Paik, "Statistical Methods for Rates and
  Proportions", 3rd ed., 2003, ch. 19): an agency's late answers O are set against E, those it
  would have if in every stratum it were late as often as the other agencies of its group. A
  stratum is a subject in busy or in ordinary months, so neither a hard subject nor a flood of
  cases counts against anybody. The others' rate is taken, not the group's, or an agency alone
  with a subject would be compared with itself; where they have fewer than `LEAST_OTHERS`
  answers of a subject, those of its branch, of such months, or all of theirs stand in.
* **Interval**: Wilson's (1927, J. Amer. Statist. Assoc. 22, 209-212) of O out of n at 95%, over
  E/n; the expected is taken for known, as in funnel plots (Spiegelhalter 2005, Statistics in
  Medicine 24, 1185-1202).
* **Shrinkage**: the global empirical-Bayes estimator of Marshall (1991, Applied Statistics 40,
  283-294): x = O/E, m = ΣO/ΣE, s² = ΣE(x-m)²/ΣE, A = max(0, s² - m/Ē), and
  m + A/(A + m/E) · (x-m). Few answers say little, so they lie near the group's mean.
* **Ranks** only where the intervals allow: from one more than how many agencies are surely
  better to how many are not surely worse; those with a common place are equals (هم‌رتبه).
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from math import sqrt
from statistics import median
from typing import NamedTuple

# The 97.5% quantile of the normal distribution.
Z = 1.959964
# Fewer answers than these are shown without a place: their interval spans nearly everything.
LEAST_JUDGED = 10
# A rate from fewer answers of others than these is chance.
LEAST_OTHERS = 20
# So much more than an agency's usual month makes it a busy one.
BUSY_TIMES = 1.5


class Judged(NamedTuple):
    """Answers of an agency that were due in a month: how many, and how many of them late.

    `month` only tells one month from another; `branch_id` is that of the subject, if it has one.
    """

    agency_id: int
    month: int
    subject_id: int
    branch_id: int | None
    answers: int
    late: int


class Late(NamedTuple):
    """How many answers, and how many of them late."""

    answers: int
    late: int


@dataclass(frozen=True, slots=True)
class Standing:
    """Where an agency stands in its peer group.

    `ratio` is late against expected, 1 being as the others; `low` and `high` its 95% interval,
    `shrunk` the ratio as far as the number of answers can be trusted. Places are None where too
    few answers were judged, or nobody is there to be compared with.
    """

    agency_id: int
    peer_group: str
    answers: int
    late: int
    expected: float
    ratio: float
    low: float
    high: float
    shrunk: float
    first_place: int | None = None
    last_place: int | None = None
    placed: int = 0

    @property
    def is_judged(self) -> bool:
        """Whether there are answers enough to say anything of it."""
        return self.answers >= LEAST_JUDGED

    @property
    def is_worse(self) -> bool:
        """Whether it is surely late more often than the others would be."""
        return self.is_judged and self.low > 1

    @property
    def is_better(self) -> bool:
        """Whether it is surely late less often than the others would be."""
        return self.is_judged and self.high < 1

    @property
    def share(self) -> float:
        """Which part of the answers was late, from 0 to 1, as it was."""
        return self.late / self.answers

    @property
    def is_placed(self) -> bool:
        return self.first_place is not None

    @property
    def is_tied(self) -> bool:
        """Whether it shares its place with others, as far as can be told."""
        return self.first_place != self.last_place


def wilson(count: int, total: int) -> tuple[float, float]:
    """Return Wilson's 95% interval of a share, from 0 to 1; all of it for a total of 0."""
    if not total:
        return 0.0, 1.0
    share, square = count / total, Z * Z / total
    middle = share + square / 2
    spread = Z * sqrt(share * (1 - share) / total + square / (4 * total))
    low, high = (middle - spread) / (1 + square), (middle + spread) / (1 + square)
    return (max(low, 0.0) if count else 0.0), (min(high, 1.0) if count < total else 1.0)


def ranked(judged: Iterable[Judged], group_of: Mapping[int, str]) -> tuple[Standing, ...]:
    """Rank agencies, group by group, the best first; those without a place last.

    Groups in which nobody has a place follow those in which somebody has one.

    Args:
        judged: answers that were due; each agency, month and subject as often as one likes.
        group_of: the peer group of each agency; one that is not there is left out.
    """
    by_group: dict[str, list[Judged]] = defaultdict(list)
    for row in judged:
        if row.answers and row.agency_id in group_of:
            by_group[group_of[row.agency_id]].append(row)
    found = [_of_group(group, rows) for group, rows in sorted(by_group.items())]
    found.sort(key=lambda group: not any(each.is_placed for each in group))
    return tuple(standing for group in found for standing in group)


def shrunk(pairs: Sequence[tuple[int, float]]) -> tuple[float, ...]:
    """Return Marshall's estimates of ratios O/E; as they are where nothing is expected."""
    expected = sum(e for _o, e in pairs)
    if not expected:
        return tuple(1.0 for _each in pairs)
    mean = sum(o for o, _e in pairs) / expected
    spread = sum(e * (o / e - mean) ** 2 for o, e in pairs if e) / expected
    between = max(0.0, spread - mean * len(pairs) / expected)
    return tuple(
        mean + between / (between + mean / e) * (o / e - mean) if e and mean else mean
        for o, e in pairs
    )


def _of_group(group: str, rows: Sequence[Judged]) -> list[Standing]:
    busy = _busy_months(rows)
    own: dict[int, dict[tuple[object, ...], Late]] = defaultdict(dict)
    everybody: dict[tuple[object, ...], Late] = {}
    for row in rows:
        more = Late(row.answers, row.late)
        for stratum in _strata(row, is_busy=(row.agency_id, row.month) in busy):
            for sums in (own[row.agency_id], everybody):
                sums[stratum] = _sum(sums.get(stratum), more)
    found = [_compared(group, agency, rows, own, everybody, busy) for agency in sorted(own)]
    estimates = shrunk([(each.late, each.expected) for each in found])
    return _placed([replace(each, shrunk=s) for each, s in zip(found, estimates, strict=True)])


def _compared(
    group: str,
    agency_id: int,
    rows: Sequence[Judged],
    own: Mapping[int, Mapping[tuple[object, ...], Late]],
    everybody: Mapping[tuple[object, ...], Late],
    busy: frozenset[tuple[int, int]],
) -> Standing:
    """Set an agency's late answers against those of the others in its group."""
    expected = 0.0
    for row in rows:
        if row.agency_id == agency_id:
            strata = _strata(row, is_busy=(agency_id, row.month) in busy)
            expected += row.answers * _rate_of_others(strata, own[agency_id], everybody)
    everything = own[agency_id][()]
    low, high = wilson(everything.late, everything.answers)
    share = expected / everything.answers
    ratio, low, high = (
        (everything.late / everything.answers / share, low / share, high / share)
        if share
        else (1.0, 0.0, 1.0)
    )
    return Standing(
        *(agency_id, group, everything.answers, everything.late),
        *(expected, ratio, low, high, ratio),
    )


def _rate_of_others(
    strata: Sequence[tuple[object, ...]],
    own: Mapping[tuple[object, ...], Late],
    everybody: Mapping[tuple[object, ...], Late],
) -> float:
    """Return how often others are late in the narrowest stratum in which they are enough."""
    for stratum in strata:
        answers = everybody[stratum].answers - own[stratum].answers
        if answers >= LEAST_OTHERS or (stratum == () and answers):
            return (everybody[stratum].late - own[stratum].late) / answers
    # Alone in its group, an agency is compared with itself, and takes no place.
    return own[()].late / own[()].answers


def _strata(row: Judged, *, is_busy: bool) -> tuple[tuple[object, ...], ...]:
    """Return the strata of which answers are a part, the narrowest first."""
    branch = row.branch_id if row.branch_id is not None else row.subject_id
    return (("subject", row.subject_id, is_busy), ("branch", branch, is_busy), (is_busy,), ())


def _busy_months(rows: Sequence[Judged]) -> frozenset[tuple[int, int]]:
    """Return the agencies and months with far more answers due than in its middle month."""
    loads: dict[int, dict[int, int]] = defaultdict(lambda: defaultdict(int))
    for row in rows:
        loads[row.agency_id][row.month] += row.answers
    return frozenset(
        (agency_id, month)
        for agency_id, months in loads.items()
        for month, load in months.items()
        if load > BUSY_TIMES * median(months.values())
    )


def _placed(found: Sequence[Standing]) -> list[Standing]:
    """Give each the places that its interval leaves open, the best first."""
    rivals = [each for each in found if each.is_judged]
    if len(rivals) < 2:  # noqa: PLR2004 - nobody is first alone
        rivals = []
    placed = [
        replace(
            each,
            first_place=1 + sum(other.high < each.low for other in rivals),
            last_place=len(rivals) - sum(other.low > each.high for other in rivals),
            placed=len(rivals),
        )
        for each in rivals
    ]
    known = {each.agency_id for each in placed}
    rest = [each for each in found if each.agency_id not in known]
    order = sorted(placed, key=lambda each: (each.first_place, each.last_place, each.shrunk))
    return [*order, *sorted(rest, key=lambda each: each.agency_id)]


def _sum(one: Late | None, more: Late) -> Late:
    return more if one is None else Late(one.answers + more.answers, one.late + more.late)
