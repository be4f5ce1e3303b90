"""What the one search box answers: how it read what was typed, and the cases found."""

from dataclasses import dataclass

from samad_desktop.domain.cases import CaseRow
from samad_desktop.domain.guesses import Guess
from samad_desktop.domain.paging import Page

RESULTS_A_PAGE = 50


@dataclass(frozen=True, slots=True)
class Found:
    """A page of cases, newest first, and the readings that led to them."""

    guesses: tuple[Guess, ...]
    page: Page[CaseRow]
