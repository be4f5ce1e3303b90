"""How much an open case is like the call being typed: same person, household, place, words."""

from collections.abc import Collection
from dataclasses import dataclass

from samad_desktop.domain.cases import MatterDraft
from samad_desktop.domain.contacts import Likeness, SimilarCase
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
_NEARLY_THE_SAME = 0.6
_WORDS_THAT_TELL = 3


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


def fits(call: Matter, case: Matter, *, person: bool) -> bool:
    """Say whether a case is about the same as a call: its subject, or nearly its words.

    While nothing is known of the matter, any case of the caller may be meant.
    """
    if call.subject_id is None and not call.words:
        return person
    shared = len(call.words & case.words)
    near = shared >= _WORDS_THAT_TELL and _overlap(call.words, case.words) >= _NEARLY_THE_SAME
    return near or (call.subject_id is not None and call.subject_id == case.subject_id)


def is_same_cause(matter: MatterDraft, found: SimilarCase) -> bool:
    """Say whether a similar case nearly certainly has the same cause: it fits, and lies there."""
    there = matter.county_id == found.case.county_id
    return found.fits and there and is_same_place(normal(matter.place), normal(found.case.place))


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
