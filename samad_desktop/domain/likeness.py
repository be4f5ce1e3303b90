"""How much an open case is like the call being typed: same person, household, place, words."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from math import log

from samad_desktop.domain.asking import is_stop_word
from samad_desktop.domain.cases import MatterDraft
from samad_desktop.domain.contacts import Likeness, SimilarCase
from samad_desktop.domain.stems import stem
from samad_desktop.domain.text import normal

SHOWN_MAX = 6
WORDS_SAID_MAX = 4

_BASE = {
    Likeness.PERSON: 55,
    Likeness.HOUSEHOLD: 45,
    Likeness.FAMILY: 38,
    Likeness.PLACE: 25,
    Likeness.SUBJECT: 15,
}
_OF_THE_SAME_HOUSE = frozenset({Likeness.PERSON, Likeness.HOUSEHOLD, Likeness.FAMILY})
_WHYS = tuple(Likeness)
_WORDS_WEIGHT = 45
_SAME_SUBJECT = 10
_LEAST = 25
_SHORT = 2
_NEARLY_THE_SAME = 0.6
_WORDS_THAT_TELL = 3


@dataclass(frozen=True, slots=True)
class Matter:
    """What two matters are compared by: where, about what, in which words.

    `words` has each word as it was written, by its stem.
    """

    subject_id: int | None
    county_id: int | None
    place: str
    words: Mapping[str, str]

    @classmethod
    def of(
        cls, subject_id: int | None, county_id: int | None, place: str, words: Collection[str]
    ) -> "Matter":
        """Keep only what carries meaning: no word of one or two letters, and none of all texts."""
        meaningful = (word for word in words if len(word) > _SHORT and not is_stop_word(word))
        by_stem: dict[str, str] = {}
        for word in meaningful:
            by_stem.setdefault(stem(word), word)
        return cls(subject_id, county_id, normal(place), by_stem)

    def is_about(self, other: "Matter") -> bool:
        """Say whether both are known to have one subject."""
        return self.subject_id is not None and self.subject_id == other.subject_id


@dataclass(frozen=True, slots=True)
class Beside:
    """Whose a case is, seen from the call: the caller's, of her household, or of her family."""

    person: bool = False
    household: bool = False
    family: bool = False


class Weights:
    """How much each word tells: one that stands in most of the compared cases tells little."""

    def __init__(self, compared: Iterable[Matter]) -> None:
        matters = tuple(compared)
        self._many = len(matters)
        self._having = Counter(each for matter in matters for each in matter.words)

    def overlap(self, one: Matter, other: Matter) -> float:
        """Return the shared words over the smaller set, from 0 to 1 (Szymkiewicz–Simpson).

        A short text is not punished for being short.
        """
        smaller = min(self._sum(one.words), self._sum(other.words))
        shared = self._sum(one.words.keys() & other.words.keys())
        return shared / smaller if smaller else 0.0

    def telling(self, one: Matter, other: Matter) -> tuple[str, ...]:
        """Return the shared words that tell most, as they stand in the first."""
        shared = sorted(one.words.keys() & other.words.keys(), key=self._sort_key)
        return tuple(one.words[each] for each in shared[:WORDS_SAID_MAX])

    def _sum(self, stems: Iterable[str]) -> float:
        return sum(map(self._weight, stems))

    def _weight(self, word: str) -> float:
        return log(2 + self._many / (1 + self._having[word]))

    def _sort_key(self, word: str) -> tuple[float, str]:
        return -self._weight(word), word


def likeness(call: Matter, case: Matter, beside: Beside, weights: Weights) -> tuple[Likeness, int]:
    """Return the strongest reason why a case is like a call, and a closeness from 0 to 100."""
    why = _reason(call, case, beside)
    bonus = _SAME_SUBJECT if call.is_about(case) and why is not Likeness.SUBJECT else 0
    closeness = _BASE[why] + bonus + round(_WORDS_WEIGHT * weights.overlap(call, case))
    return why, min(closeness, 100)


def fits(call: Matter, case: Matter, why: Likeness, weights: Weights) -> bool:
    """Say whether a call nearly certainly goes on with a case.

    While nothing is known of the matter, any case of the caller may be meant. Of the same
    house, the same subject is enough; of strangers who call about one cause each has her own
    case, unless nearly the same words were said.
    """
    if call.subject_id is None and not call.words:
        return why is Likeness.PERSON
    shared = len(call.words.keys() & case.words.keys())
    if shared >= _WORDS_THAT_TELL and weights.overlap(call, case) >= _NEARLY_THE_SAME:
        return True
    return call.is_about(case) and why in _OF_THE_SAME_HOUSE


def strength(found: SimilarCase) -> tuple[bool, int, int, int]:
    """Return what similar cases are sorted by: what fits, the caller's own before her house's."""
    why = _WHYS.index(found.why) if found.fits else 0
    return not found.fits, why, -found.closeness, -found.case.id


def is_same_cause(matter: MatterDraft, found: SimilarCase) -> bool:
    """Say whether a similar case nearly certainly has the same cause: its subject, and place."""
    there = matter.county_id == found.case.county_id
    about = found.fits or matter.subject_id == found.case.subject_id
    return about and there and is_same_place(normal(matter.place), normal(found.case.place))


def is_same_place(one: str, other: str) -> bool:
    """Say whether two places in normal spelling are one, or one is told within the other.

    «هشترود» is told within «کوی فرهنگیان هشترود»; parts of words do not count.
    """
    return bool(one and other) and (f" {one} " in f" {other} " or f" {other} " in f" {one} ")


def is_worth_showing(why: Likeness, closeness: int) -> bool:
    """A case of the same subject only is shown when its words are near, too."""
    return why is not Likeness.SUBJECT or closeness >= _LEAST


def _reason(call: Matter, case: Matter, beside: Beside) -> Likeness:
    if beside.person:
        return Likeness.PERSON
    if beside.household:
        return Likeness.HOUSEHOLD
    here = call.county_id == case.county_id and is_same_place(call.place, case.place)
    if beside.family and here and call.is_about(case):
        return Likeness.FAMILY
    return Likeness.PLACE if here else Likeness.SUBJECT
