"""A lot of past cases as it is handed to an engine."""

from collections.abc import Mapping
from dataclasses import dataclass

from samad_desktop.domain.deadlines import Deadline, DeadlinePolicy
from samad_desktop.domain.importing import CellProblem, PastCase

# What a subject and a county are called, by their ids.
Names = Mapping[tuple[int, int], tuple[str, ...]]
Words = Mapping[int, str]


@dataclass(frozen=True, slots=True)
class Sent:
    """The good rows of a lot and their people as a server is given them."""

    people: str
    cases: str


@dataclass(frozen=True, slots=True)
class Lot:
    """Rows after `after` up to `upto`, good and refused; the others were blank.

    `clocks` are the deadlines of open cases, by row, computed by the rules of that number;
    `words` are those that each case is found by, by row; `sent` is for a server alone.
    """

    after: int
    upto: int
    cases: tuple[PastCase, ...]
    refusals: Mapping[int, tuple[CellProblem, ...]]
    clocks: Mapping[int, tuple[DeadlinePolicy, Deadline]]
    rules_number: int
    words: Words
    sent: Sent | None = None
