"""What callers say: sentences put together from templates and words, per subject."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from random import Random

from samad_desktop.demo.lots import Lot, by_rank, read_sections
from samad_desktop.demo.places import County, Places
from samad_desktop.domain.cases import CaseKind

_SLOT = re.compile(r"\{([a-z]+)\}")
_KINDS = {
    "c": CaseKind.COMPLAINT,
    "r": CaseKind.REQUEST,
    "p": CaseKind.REPORT,
    "s": CaseKind.SUGGESTION,
    "i": CaseKind.IDEA,
    "k": CaseKind.CRITICISM,
    "m": CaseKind.MEETING_REQUEST,
    "t": CaseKind.APPRECIATION,
}
_STOPS = Lot((". ", "، ", "؛ ", ".", " . ", " "), (50, 25, 5, 6, 5, 9))
_OPENING, _ATTEMPT, _CONSEQUENCE, _DETAIL, _SECOND_DETAIL, _DEMAND = 0.4, 0.6, 0.5, 0.6, 0.3, 0.6


@dataclass(frozen=True, slots=True)
class Scene:
    """What a sentence may name."""

    county: County
    village: str
    quarter: str
    random: Random


@dataclass(frozen=True, slots=True)
class Template:
    """A sentence with gaps, and what kind of message it is."""

    kind: CaseKind
    parts: tuple[str, ...]  # Text and names of gaps in turn, text first.

    @property
    def is_rural(self) -> bool:
        return "village" in self.parts[1::2]


@dataclass(frozen=True, slots=True)
class SubjectMatter:
    """How often a subject is called about, where and when, and in which sentences."""

    code: str
    weight: float
    rural: float
    season: str
    templates: Lot[Template]


class Speech:
    """Composes texts out of the sentences of `matters.txt` and the words of `vocabulary.txt`."""

    def __init__(self, folder: Path, places: Places, agencies: tuple[str, ...]) -> None:
        self.matters = {
            head[0]: _matter(head, lines) for head, lines in read_sections(folder / "matters.txt")
        }
        self._phrases = {
            head[0]: by_rank([_template(f"r|{line}") for line in lines])
            for head, lines in read_sections(folder / "vocabulary.txt")
        }
        self._places = places
        self._agencies = by_rank(agencies)
        self._gaps: Mapping[str, Callable[[Scene], str]] = {
            "village": lambda scene: scene.village,
            "quarter": lambda scene: scene.quarter,
            "place": lambda scene: scene.county.towns.draw(scene.random),
            "street": lambda scene: self._places.streets.draw(scene.random),
            "agency": lambda scene: self._agencies.draw(scene.random),
            "n": lambda scene: str(scene.random.randrange(2, 10)),
            "tens": lambda scene: str(scene.random.randrange(10, 100)),
            "hundreds": lambda scene: str(scene.random.randrange(10, 100) * 10),
            "toman": lambda scene: f"{scene.random.randrange(2, 60) * 10} میلیون تومان",
            "number": lambda scene: str(scene.random.randrange(10**4, 10**8)),
            "bill": lambda scene: str(scene.random.randrange(10**12, 10**13)),
            "plate": lambda scene: (
                f"{scene.random.randrange(1, 20)}/{scene.random.randrange(9999)}"
            ),
        }

    def matter(self, template: Template, scene: Scene) -> str:
        """Return a whole text about what the template says."""
        random = scene.random
        parts = [self.fill(template, scene)]
        for chance, phrase in (
            (_CONSEQUENCE, "consequence"),
            (_DETAIL, "detail"),
            (_ATTEMPT, "attempt"),
            (_SECOND_DETAIL, "detail"),
            (_DEMAND, "demand"),
        ):
            if random.random() < chance:
                parts.append(self.phrase(phrase, scene))
        if random.random() < _OPENING:
            parts[0] = f"{self.phrase('opening', scene)} {parts[0]}"
        stop = _STOPS.draw(random)
        return stop.join(parts)

    def phrase(self, name: str, scene: Scene) -> str:
        """Return one of the phrases of a section, or what fills a gap of that name."""
        if name in self._gaps:
            return self._gaps[name](scene)
        return self.fill(self._phrases[name].draw(scene.random), scene)

    def spoken(self, text: str, scene: Scene) -> str:
        """Return a text whose gaps, such as `{street}`, are filled."""
        return self.fill(_template(f"r|{text}"), scene)

    def fill(self, template: Template, scene: Scene) -> str:
        parts = list(template.parts)
        for place in range(1, len(parts), 2):
            parts[place] = self.phrase(parts[place], scene)
        return "".join(parts)


def _matter(head: list[str], lines: list[str]) -> SubjectMatter:
    code, weight, rural, season = head
    templates = by_rank([_template(line) for line in lines])
    return SubjectMatter(code, float(weight), float(rural), season, templates)


@lru_cache(maxsize=4_096)
def _template(line: str) -> Template:
    letter, text = line.split("|", 1)
    return Template(_KINDS[letter], tuple(_SLOT.split(text)))
