"""Recurring gaps by county: beside each other where they are, of which agency or subject."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from samad_desktop.domain.gaps import Gap

# More columns have no room for their names; the last of them holds all that are left.
MOST_COLUMNS = 5


class Across(StrEnum):
    """What the columns of the grid stand for."""

    AGENCIES = "agencies"
    SUBJECTS = "subjects"


@dataclass(frozen=True, slots=True)
class GapSquare:
    """The gaps of a county in one column, the worst first."""

    gaps: tuple[Gap, ...]

    @property
    def case_ids(self) -> tuple[int, ...]:
        """The cases of all of them, each once, the newest first."""
        return tuple(sorted({case for gap in self.gaps for case in gap.case_ids}, reverse=True))

    @property
    def is_lasting(self) -> bool:
        """Whether one of them recurred in nearly every month."""
        return any(gap.is_lasting for gap in self.gaps)


@dataclass(frozen=True, slots=True)
class GapGrid:
    """Counties by agencies or subjects, those with the most cases first.

    `columns` holds their ids, and at the end None where one column holds all that are left;
    `squares` has none where there is no gap.
    """

    counties: tuple[int, ...] = ()
    columns: tuple[int | None, ...] = ()
    squares: Mapping[tuple[int, int | None], GapSquare] = field(default_factory=dict)


def gap_grid(gaps: Sequence[Gap], across: Across) -> GapGrid:
    """Put every gap into its square."""
    shown = _columns(gaps, across)
    found: dict[tuple[int, int | None], list[Gap]] = defaultdict(list)
    for gap in gaps:
        column = _column(gap, across)
        found[gap.county_id, column if column in shown else None].append(gap)
    counties = _most_first((gap.county_id, gap) for gap in gaps)
    return GapGrid(
        counties, shown, {place: GapSquare(tuple(each)) for place, each in found.items()}
    )


def _columns(gaps: Sequence[Gap], across: Across) -> tuple[int | None, ...]:
    every = _most_first((_column(gap, across), gap) for gap in gaps)
    return every if len(every) <= MOST_COLUMNS else (*every[: MOST_COLUMNS - 1], None)


def _column(gap: Gap, across: Across) -> int:
    return gap.agency_id if across is Across.AGENCIES else gap.subject_id


def _most_first(gaps: Iterable[tuple[int, Gap]]) -> tuple[int, ...]:
    cases: dict[int, int] = defaultdict(int)
    for key, gap in gaps:
        cases[key] += len(gap.case_ids)
    return tuple(sorted(cases, key=lambda key: (-cases[key], key)))
