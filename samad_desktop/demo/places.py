"""Where matters happen: the counties by their people, their towns, villages and streets."""

from dataclasses import dataclass
from pathlib import Path
from random import Random

from samad_desktop.demo.lots import Lot, by_rank, read_words
from samad_desktop.domain.reference import Reference

CAPITAL = "0303"
_THOUSANDS = {
    CAPITAL: 1800,
    "0306": 262,
    "0307": 245,
    "0310": 186,
    "0322": 160,
    "0302": 155,
    "0312": 135,
    "0314": 135,
    "0305": 125,
    "0320": 112,
    "0321": 112,
    "0313": 96,
    "0325": 70,
    "0316": 67,
    "0319": 61,
    "0311": 57,
    "0315": 46,
    "0324": 44,
    "0326": 33,
    "0323": 31,
    "0327": 20,
}
_THOUSANDS_ELSEWHERE = 60
_RURAL_CAPITAL, _RURAL = 0.12, 0.5
_VILLAGES_A_COUNTY = 40


@dataclass(frozen=True, slots=True)
class County:
    """One county: its code, how rural it is, and the names people say there."""

    id: int
    code: str
    name: str
    rural: float
    towns: Lot[str]
    villages: Lot[str]
    quarters: Lot[str]


class Places:
    """The counties of the centre's province, and the streets of all of them."""

    def __init__(self, folder: Path, reference: Reference, random: Random) -> None:
        villages = read_words(folder / "villages.txt")
        capitals, anywhere = (
            tuple(_spaced(name) for name in read_words(folder / names))
            for names in ("quarters.txt", "quarters_anywhere.txt")
        )
        self.streets = by_rank([_spaced(name) for name in read_words(folder / "streets.txt")])
        self.counties: list[County] = []
        weights = []
        for county in reference.counties.values():
            towns = [city.name for city in reference.cities.values() if city.parent_id == county.id]
            capital = county.code == CAPITAL
            self.counties.append(
                County(
                    county.id,
                    county.code,
                    county.name,
                    _RURAL_CAPITAL if capital else _RURAL,
                    by_rank(sorted(towns, key=lambda town: town != county.name) or [county.name]),
                    by_rank(random.sample(villages, _VILLAGES_A_COUNTY)),
                    by_rank(capitals if capital else random.sample(anywhere, len(anywhere) // 4)),
                )
            )
            weights.append(_THOUSANDS.get(county.code, _THOUSANDS_ELSEWHERE))
        self._numbers = Lot(range(len(weights)), weights)

    def number(self, code: str) -> int:
        """Return the number of the county with a code; of another province, the first one's."""
        return next((n for n, county in enumerate(self.counties) if county.code == code), 0)

    def draw_county(self, random: Random) -> int:
        """Draw a county's number by how many live there."""
        return self._numbers.draw(random)


def _spaced(name: str) -> str:
    """Names are kept as one word each; in a sentence they are several."""
    return name.replace("\u200c", " ")
