"""Searches that are kept by name, for oneself or for everybody at the centre."""

from dataclasses import dataclass, replace
from typing import Any

from samad_desktop.domain.errors import FieldError, ValidationFailed
from samad_desktop.domain.finding import Order, Terms
from samad_desktop.domain.guesses import ReadAs
from samad_desktop.domain.narrowing import packed, unpacked
from samad_desktop.domain.text import clean, looks_like_number, normal

NAME_MAX_CHARS = 60
# A person keeps so many, and so many are counted for her.
KEPT_MAX = 40
# Further than this nobody counts: there are "more".
COUNTED_MAX = 500
# All kept searches of a person are counted anew at most so often.
COUNTED_EVERY_S = 10.0

_OF_PEOPLE = (ReadAs.PHONE, ReadAs.NATIONAL_ID, ReadAs.NAME)


@dataclass(frozen=True, slots=True)
class SearchDraft:
    """A search to be kept: what it is called, what it looks for, and whether for everybody."""

    name: str
    text: str
    terms: Terms
    shared: bool = False

    def checked(self) -> "SearchDraft":
        """Return the draft as it is stored.

        Raises:
            ValidationFailed: field "name", it is empty or too long, or nothing is looked for, or
                somebody: what is kept outlives what was said of people.
        """
        draft = replace(self, name=clean(self.name).replace("\n", " "), text=clean(self.text))
        if not normal(draft.name):
            raise ValidationFailed((FieldError("name", "required"),))
        if len(draft.name) > NAME_MAX_CHARS:
            raise ValidationFailed((FieldError("name", "too_long", str(NAME_MAX_CHARS)),))
        if not draft.text and not draft.terms.narrowing:
            raise ValidationFailed((FieldError("name", "search_empty"),))
        if looks_like_number(draft.text) or draft.terms.read_as in _OF_PEOPLE:
            raise ValidationFailed((FieldError("name", "search_of_a_person"),))
        return draft


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A search that was kept; `mine` by oneself."""

    id: int
    name: str
    text: str
    terms: Terms
    shared: bool
    mine: bool


@dataclass(frozen=True, slots=True)
class Counted:
    """How many a kept search finds now, up to `COUNTED_MAX`, and how many more than last seen."""

    search: SavedSearch
    count: int
    grown: int


def packed_terms(terms: Terms) -> dict[str, Any]:
    """Return how a text is looked for as it is stored."""
    told = {"read_as": terms.read_as, "order": terms.order, "among": packed(terms.narrowing)}
    return {name: value for name, value in told.items() if value}


def unpacked_terms(stored: dict[str, Any]) -> Terms:
    """Return what was stored."""
    way, order = stored.get("read_as"), stored.get("order")
    return Terms(
        ReadAs(way) if way else None,
        unpacked(stored.get("among", {})),
        Order(order) if order else None,
    )
