"""Which two records may be one person's, and why: what a person judges is only proposed."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from samad_desktop.domain.citizens import Citizen
from samad_desktop.domain.names import family_name, name_index_words, name_key
from samad_desktop.domain.sounds import is_slip, sound

PROPOSED_AT_ONCE = 20
_SLIP_MIN, _PART_MIN = 7, 8
_DIGITS_APART_MAX = 2
# Above every record.
NEWEST = 2**62


class Sameness(StrEnum):
    """Why two records may be one person's, the strongest reason first."""

    GIVEN_ID = "given_id"
    PHONE = "phone"
    NEAR_ID = "near_id"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Twins:
    """Two records that may be one person's: the older one would stay."""

    keep: Citizen
    other: Citizen
    why: Sameness

    @property
    def key(self) -> tuple[int, int]:
        return self.keep.id, self.other.id


@dataclass(frozen=True, slots=True)
class Proposed:
    """Some pairs, and the record before which others are still to be looked for; None for none."""

    pairs: tuple[Twins, ...]
    before: int | None


def alike(one: str, other: str) -> bool:
    """Say whether two names, by their keys, may be one person's.

    They sound the same, are one slip apart, or one of them leaves names of the other out.
    """
    if not one or not other:
        return False
    heard, also = sound(one), sound(other)
    if heard == also:
        return True
    if min(len(one), len(other)) >= _PART_MIN and _is_part(*sorted((one, other), key=len)):
        return True
    return min(len(heard), len(also)) >= _SLIP_MIN and is_slip(heard, also)


def is_anothers(one: str, other: str) -> bool:
    """Say whether two names, as they are written, are clearly those of two people.

    Neither's family name is any word of the other, as it is written or sounds and but for one
    slip: a first name may be another at home.
    """
    key, also = name_key(one), name_key(other)
    if not key or not also or alike(key, also):
        return False
    return not (_says(one, family_name(other) or also) or _says(other, family_name(one) or key))


def is_nobodys(name: str, names: Collection[str]) -> bool:
    """Say whether a name is clearly that of none of these."""
    return name not in names and all(is_anothers(name, each) for each in names)


def _says(name: str, word: str) -> bool:
    heard = sound(word)
    # A slip may also double a letter, or part two equal ones: it is heard as two slips.
    return any(
        is_slip(word, each) or heard == (also := sound(each)) or is_slip(heard, also)
        for each in name_index_words(name)
    )


def near_ids(one: str, other: str) -> bool:
    """Say whether two IDs differ in so few digits that one may be mistyped.

    A check digit shows each single wrong digit: who mistypes one types two, or swaps.
    """
    if len(one) != len(other):
        return False
    return sum(a != b for a, b in zip(one, other, strict=True)) <= _DIGITS_APART_MAX


def _is_part(shorter: str, longer: str) -> bool:
    return longer.startswith(shorter) or longer.endswith(shorter)
