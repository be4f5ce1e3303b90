"""Citizens that never were: names, numbers and IDs that check, households that share a phone.

A national ID is drawn from the series of the province with a right check digit; whether
somebody really has it nobody here knows, for the serial is only counted up.
"""

from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

from samad_desktop.demo.lots import Lot, by_rank, read_words

_ID_SERIES = (
    *("136", "137", "138", "139", "150", "151", "152", "153", "154", "155", "157", "158"),
    *("163", "164", "165", "166", "167", "168", "169", "170", "171", "172", "490", "491"),
    *("504", "507"),
)
_SERIALS = 10**6
_MOBILE = Lot(
    ("914", "936", "935", "990", "991", "912", "901", "903", "930", "933", "938", "939", "921"),
    (60, 5, 5, 4, 4, 3, 3, 3, 3, 3, 2, 2, 3),
)
_SUBSCRIBERS = 10**7
_REFUSES_ID = 0.13
_NAMELESS = 0.03
_MALE = 0.55
_SPOUSE = 0.45
# Large odd steps, coprime to what they count in: consecutive people look unrelated.
# Of a few people there are two records, the second without an ID and as somebody else heard it:
# one after each so many people, where the newcomer joins a family.
_TWICE, _TWICE_EVERY = 4, 30
_HEARD = (("ق", "غ"), ("ص", "س"), ("ط", "ت"), ("ح", "ه"), ("ز", "ذ"), ("س", "ص"), ("ه", "ح"))
_ID_STEP = 7_368_787
_PHONE_STEP = 3_267_619


@dataclass(frozen=True, slots=True)
class Household:
    """People who live together: their family name and the number at home."""

    family: str
    landline: str
    county: int


@dataclass(frozen=True, slots=True)
class Person:
    """One invented citizen; phones are E.164, the ID empty where it was refused."""

    name: str
    mobile: str
    national_id: str
    household: int


class People:
    """Makes people one after the other; the same ones for the same seed."""

    def __init__(self, folder: Path, random: Random) -> None:
        self._random = random
        self._male = by_rank(read_words(folder / "given_male.txt"))
        self._female = by_rank(read_words(folder / "given_female.txt"))
        self._family = by_rank(read_words(folder / "family.txt"))
        self._start = random.randrange(_SERIALS)
        self._twice = 0
        self.households: list[Household] = []
        self.members: list[list[int]] = []
        self.all: list[Person] = []

    def new_household(self, county: int) -> int:
        """Move a family into a county; return its number."""
        number = len(self.households)
        serial = (self._start + number * _PHONE_STEP) % _SUBSCRIBERS
        landline = f"+98413{serial:07d}"
        self.households.append(Household(self._family.draw(self._random), landline, county))
        self.members.append([])
        return number

    def new_person(self, household: int) -> int:
        """Let somebody be born into a household; return who."""
        random, number = self._random, len(self.all)
        given = (self._male if random.random() < _MALE else self._female).draw(random)
        family = self.households[household].family
        if self.members[household] and random.random() < _SPOUSE:
            family = self._family.draw(random)
        serial = (self._start + number * _PHONE_STEP) % _SUBSCRIBERS
        person = Person(
            "" if random.random() < _NAMELESS else f"{given} {family}",
            f"+98{_MOBILE.draw(random)}{serial:07d}",
            "" if random.random() < _REFUSES_ID else self._national_id(number),
            household,
        )
        self.all.append(self._again(household) or person)
        self.members[household].append(number)
        return number

    def _again(self, household: int) -> Person | None:
        """Return a second record of the first of a family, if it is time for one."""
        first = next((self.all[each] for each in self.members[household]), None)
        is_time = len(self.all) >= _TWICE_EVERY * (self._twice + 1)
        if first is None or not first.name or self._twice >= _TWICE or not is_time:
            return None
        self._twice += 1
        return replace(first, name=_misheard(first.name), national_id="")

    def relative_of(self, person: int) -> int:
        """Return another member of the household, a new one if there is none."""
        household = self.all[person].household
        others = [other for other in self.members[household] if other != person]
        return self._random.choice(others) if others else self.new_person(household)

    def county_of(self, person: int) -> int:
        return self.households[self.all[person].household].county

    def _national_id(self, number: int) -> str:
        """Return the `number`th ID of the series; no two are equal."""
        place = (self._start + number * _ID_STEP) % (len(_ID_SERIES) * _SERIALS)
        series, serial = divmod(place, _SERIALS)
        body = f"{_ID_SERIES[series]}{serial:06d}"
        rest = sum(int(digit) * (10 - place) for place, digit in enumerate(body)) % 11
        return f"{body}{rest if rest < 2 else 11 - rest}"  # noqa: PLR2004 - the rule's own two


def _misheard(name: str) -> str:
    """Return a name with another letter that sounds the same in its last word, if there is one."""
    given, _, family = name.partition(" ")
    letters = ((one, other) for one, other in _HEARD if one in family)
    return f"{given} {family.replace(*next(letters, ('', '')), 1)}"
