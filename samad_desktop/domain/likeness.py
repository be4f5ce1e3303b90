"""How much an open case is like the call being typed: same person, household, place, words."""

from collections.abc import Collection
from dataclasses import dataclass

from samad_desktop.domain.contacts import Likeness
from samad_desktop.domain.text import normal

SHOWN_MAX = 6

_BASE = {
    Likeness.PERSON: 55,
    Likeness.HOUSEHOLD: 45,
    Likeness.PLACE: 25,
    Likeness.SUBJECT: 15,
}
_WORDS_WEIGHT = 45
_SAME_SUBJECT = 10
_LEAST = 25
_SHORT = 2


@dataclass(frozen=True, slots=True)
class Matter:
    """What two matters are compared by: where, about what, in which words."""

    subject_id: int | None
    county_id: int | None
    place: str
    words: frozenset[str]

    @classmethod
    def of(
        cls, subject_id: int | None, county_id: int | None, place: str, words: Collection[str]
    ) -> "Matter":
        """Keep only what carries meaning: no word of one or two letters."""
        meaningful = frozenset(word for word in words if len(word) > _SHORT)
        return cls(subject_id, county_id, normal(place), meaningful)


def likeness(call: Matter, case: Matter, *, person: bool, household: bool) -> tuple[Likeness, int]:
    """Return the strongest reason why a case is like a call, and a closeness from 0 to 100.

    The words count by the overlap coefficient (Szymkiewicz–Simpson): shared words over
    the smaller set, so that a short text is not punished for being short.
    """
    why = _reason(call, case, person=person, household=household)
    same_subject = call.subject_id is not None and call.subject_id == case.subject_id
    bonus = _SAME_SUBJECT if same_subject and why is not Likeness.SUBJECT else 0
    closeness = _BASE[why] + bonus + round(_WORDS_WEIGHT * _overlap(call.words, case.words))
    return why, min(closeness, 100)


def is_same_place(one: str, other: str) -> bool:
    """Say whether two places in normal spelling are one, or one is told within the other.

    «هشترود» is told within «کوی فرهنگیان هشترود»; parts of words do not count.
    """
    return bool(one and other) and (f" {one} " in f" {other} " or f" {other} " in f" {one} ")


def is_worth_showing(why: Likeness, closeness: int) -> bool:
    """A case of the same subject only is shown when its words are near, too."""
    return why is not Likeness.SUBJECT or closeness >= _LEAST


def _reason(call: Matter, case: Matter, *, person: bool, household: bool) -> Likeness:
    if person:
        return Likeness.PERSON
    if household:
        return Likeness.HOUSEHOLD
    here = call.county_id == case.county_id and is_same_place(call.place, case.place)
    return Likeness.PLACE if here else Likeness.SUBJECT


def _overlap(one: frozenset[str], other: frozenset[str]) -> float:
    smaller = min(len(one), len(other))
    return len(one & other) / smaller if smaller else 0.0
