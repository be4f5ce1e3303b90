"""A lot of past cases as it is handed to an engine."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from samad_desktop.domain.deadlines import Deadline, DeadlinePolicy
from samad_desktop.domain.importing import CellProblem
from samad_desktop.persistence.import_people import LotPeople
from samad_desktop.persistence.word_index import Indexed

# What a subject and a county are called, by their ids.
Names = Mapping[tuple[int, int], tuple[str, ...]]
Words = Mapping[int, str]
Rows = list[tuple[Any, ...]]


@dataclass(frozen=True, slots=True)
class Sent:
    """The good rows of a lot, their people and their words as a server is given them."""

    people: str
    cases: str
    indexed: Indexed


@dataclass(frozen=True, slots=True)
class Laid:
    """The good rows of a lot, laid out for the tables of an embedded database, in their order.

    A case and its contact still lack whose they are, a case its code, and all of them when
    they were stored.
    """

    people: LotPeople
    cases: Rows
    contacts: Rows
    identities: Rows
    events: Rows
    words: Rows
    imported: Rows


Made = Sent | Laid


@dataclass(frozen=True, slots=True)
class Said:
    """The words that a lot's open cases say, and those of their people's names, each with a row."""

    words: Mapping[str, int]
    names: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Lot:
    """Rows after `after` up to `upto`: `stored` are good, others refused, or they were blank.

    `clocks` are the deadlines of open cases, by row, computed by the rules of that number.
    """

    after: int
    upto: int
    stored: int
    refusals: Mapping[int, tuple[CellProblem, ...]]
    clocks: Mapping[int, tuple[DeadlinePolicy, Deadline]]
    rules_number: int
    made: Made
    said: Said
