"""What the one search box answers: how it read what was typed, and the cases found."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from samad_desktop.domain.cases import CaseRow
from samad_desktop.domain.guesses import Guess
from samad_desktop.domain.paging import Page
from samad_desktop.domain.why import FAR, Why

RESULTS_A_PAGE = 50


@dataclass(frozen=True, slots=True)
class Match:
    """Why a case was found, and how near it is to what was asked: 1 is all of it."""

    why: Why = Why.EXACT
    score: float = 1.0

    @property
    def far(self) -> bool:
        """Whether another word was typed than the one that was found."""
        return self.why in FAR


@dataclass(frozen=True, slots=True)
class Found:
    """A page of cases, and the readings that led to them.

    Where more than a page has what was typed, the newest come first; otherwise the nearest.
    `matches` are by case; `meant` is what may have been meant, where nothing was found.
    """

    guesses: tuple[Guess, ...]
    page: Page[CaseRow]
    matches: Mapping[int, Match] = field(default_factory=dict)
    meant: str = ""
