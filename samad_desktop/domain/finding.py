"""What the one search box answers: how it read what was typed, and the cases found."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from samad_desktop.domain.cases import CaseRow
from samad_desktop.domain.guesses import Guess, GuessKind, ReadAs
from samad_desktop.domain.narrowing import NOT_NARROWED, Narrowing
from samad_desktop.domain.paging import Cursor, Page
from samad_desktop.domain.why import FAR, Why

RESULTS_A_PAGE = 50
_OF_CODES = (GuessKind.TRACKING_CODE, GuessKind.CODE_TAIL)
_OF_PEOPLE = (GuessKind.PHONE, GuessKind.PHONE_TAIL, GuessKind.NATIONAL_ID, GuessKind.NAME)


class Where(StrEnum):
    """Where what was found stands, if it is not in the part of the text that a row shows."""

    SHOWN = "shown"
    PLACE = "place"
    FURTHER = "further"
    SUBJECT = "subject"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Match:
    """Why a case was found, and how near it is to what was asked: 1 is all of it.

    `marks` are where the found words stand in the excerpt of its row: from a letter to another.
    `name` is whose case it is, where she is why it was found and the reader was told of her.
    """

    why: Why = Why.EXACT
    score: float = 1.0
    marks: tuple[tuple[int, int], ...] = ()
    where: Where = Where.SHOWN
    name: str = ""

    @property
    def far(self) -> bool:
        """Whether another word was typed than the one that was found."""
        return self.why in FAR


class Order(StrEnum):
    """What stands first in an answer."""

    NEWEST = "newest"
    CLOSEST = "closest"


@dataclass(frozen=True, slots=True)
class Terms:
    """How a text is looked for: read as one thing alone, among some cases, in some order.

    Without an order the newest come first where more than a page has what was typed, and the
    nearest otherwise. Where nothing is typed, nothing is found, unless something narrows it or
    `everything` is wanted.
    """

    read_as: ReadAs | None = None
    narrowing: Narrowing = NOT_NARROWED
    order: Order | None = None
    everything: bool = False

    @property
    def may_say_nothing(self) -> bool:
        """Whether cases are found although nothing is typed."""
        return self.everything or bool(self.narrowing)


@dataclass(frozen=True, slots=True)
class Choices:
    """What may be chosen to narrow by beside the centre's own lists: (id, name) each.

    `registrars` are who registers cases, or did, `branches` those of the tree of subjects.
    """

    registrars: tuple[tuple[int, str], ...] = ()
    branches: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Place(Cursor):
    """Where a page ended, and what the next one has to know so that it asks no more than that.

    `further` after what was typed as it is: then other forms of the words follow, without the
    cases in `before`. Where the closest stand first, `window` is the id below which they were
    ranked, and `seen` how many of those were shown.
    """

    further: bool = False
    before: frozenset[int] = frozenset()
    window: int | None = None
    seen: int = 0


@dataclass(frozen=True, slots=True)
class Found:
    """A page of cases, and the readings that led to them.

    `matches` are by case; `meant` is what may have been meant, where nothing was found, and
    `left_out` how many there are, as far as a page, where only the narrowing left none.
    """

    guesses: tuple[Guess, ...]
    page: Page[CaseRow]
    matches: Mapping[int, Match] = field(default_factory=dict)
    meant: str = ""
    order: Order = Order.NEWEST
    left_out: int = 0


def because_of_person(found: Found, row: CaseRow) -> bool:
    """Say whether a case of a page was found by who stands behind it, and not by what it says."""
    match = found.matches[row.id]
    if match.where is not Where.SHOWN or match.marks:
        return match.where is Where.NAME
    codes = (each.value for each in found.guesses if each.kind in _OF_CODES)
    if any(row.tracking_code.endswith(code) for code in codes):
        return False
    return any(each.kind in _OF_PEOPLE for each in found.guesses)
