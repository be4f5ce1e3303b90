"""What is asked of the words of texts: for each typed word, a choice of what may stand instead.

Plain rules over words that are given; which words there are, the dictionary knows.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice, pairwise

from samad_desktop.domain.spelling import WORD_MAX_CHARS, normal, words
from samad_desktop.domain.stems import stem, stems_meant
from samad_desktop.domain.why import NEARNESS, Why

ASKED_MAX = 60
CHOICES_MAX = 40
_HALF_MIN = 3
_TWO = 2
_QUESTIONS = 8
_ZWNJ = "\u200c"


@dataclass(frozen=True, slots=True)
class Choice:
    """A word that may stand for a typed one: as a `beginning`, or with a second word.

    The second is a beginning, and stands next to it unless they may be `apart`.
    """

    word: str
    why: Why = Why.EXACT
    beginning: bool = False
    then: str = ""
    apart: bool = False

    def is_in(self, line: str) -> bool:
        """Say whether a `line_of` words has it."""
        if self.apart:
            return f" {self.word} " in line and f" {self.then}" in line
        if self.then:
            return f" {self.word} {self.then}" in line
        return f" {self.word}" in line if self.beginning else f" {self.word} " in line


Choices = tuple[Choice, ...]

# They stand in nearly every text, or are left out as easily as put in.
_STOP = frozenset(
    normal(
        "و در از به که این آن را با بر برای تا یا هم نیز ولی اما اگر چون پس بی هر هیچ یک"
        " است هست هستند نیست بود بودند باشد باشند می ها های ای ی اش ام ات اند ایم اید"
        " باید نباید شاید من ما او شما ایشان خود خیلی دیگر روی توی تو رو الان"
        " بو بیر وار ایله اوچون"
    ).split()
)
# By their stems: what is done in every sentence, and what every call says of itself.
_LIGHT = frozenset(
    map(stem, normal("شدن کردن درخواست تقاضا متقاضی شکایت مشکل رسیدگی پیگیری").split())
)


def line_of(stored: Iterable[str]) -> str:
    """Return words as one line, in which each stands between two spaces."""
    return f" {' '.join(stored)} "


def is_stop_word(word: str) -> bool:
    """Say whether a word tells nothing of what is looked for."""
    return word in _STOP or stem(word) in _LIGHT


def asked_words(typed: str) -> tuple[str, ...]:
    """Return the words that are looked for; those that tell nothing only if there is no other."""
    said = words(typed)
    return (tuple(word for word in said if not is_stop_word(word)) or said)[:ASKED_MAX]


def exactly(asked: Sequence[str]) -> tuple[Choices, ...]:
    """Ask for the words as they are; the last is being typed and may be a beginning."""
    last = len(asked) - 1
    return tuple((Choice(word, beginning=place == last),) for place, word in enumerate(asked))


def halves(word: str) -> tuple[tuple[str, str], ...]:
    """Return the ways to part a word in two, the most even first; a number has none."""
    if not word.isalpha():
        return ()
    places = range(_HALF_MIN, len(word) - _HALF_MIN + 1)
    even = sorted(places, key=lambda place: abs(2 * place - len(word)))
    return tuple((word[:place], word[place:]) for place in even)


def partings(word: str) -> tuple[tuple[str, str], ...]:
    """Return the ways in which two words of a text may have become one: «آبمعدنی» too."""
    if not word.isalpha() or len(word) < _TWO + _HALF_MIN:
        return ()
    short = ((word[:_TWO], word[_TWO:]), (word[:-_TWO], word[-_TWO:]))
    return (*halves(word), *(each for each in short if not any(map(is_stop_word, each))))


def widely(
    typed: str, asked: Sequence[str], of_stems: Mapping[str, Iterable[str]], known: Collection[str]
) -> tuple[Choices, ...]:
    """Ask for other forms of the words too, and for neighbours written as one or apart.

    Args:
        of_stems: the words there are of each stem of `stems_meant`.
        known: which words there are, of the asked ones and of their `partings`.
    """
    beside = _joined(words(typed), asked)
    for word, choice in _held_together(typed):
        beside.setdefault(word, []).append(choice)
    return tuple(
        _distinct(
            (
                *own,
                *beside.get(own[0].word, ()),
                *_parted(own[0].word, known),
                *_forms(own[0].word, of_stems),
            )
        )
        for own in exactly(asked)
    )


def more_widely(
    choices: Sequence[Choices], nearly: Mapping[str, Sequence[tuple[str, Why]]]
) -> tuple[Choices, ...]:
    """Ask for words that sound like the typed ones too, or are one letter away."""
    return tuple(
        _distinct((*each, *(Choice(word, why) for word, why in nearly.get(each[0].word, ()))))
        for each in choices
    )


def beyond(choices: Sequence[Choices], known: Sequence[Choices]) -> tuple[Choices, ...]:
    """Ask for what has these choices but not the known ones, of which they are more.

    Where more than one word has others, what has the known ones is found besides.
    """
    others = [_others(each, own) for each, own in zip(choices, known, strict=True)]
    places = [place for place, each in enumerate(others) if each]
    if len(places) > 1:
        return tuple(choices)
    return tuple(
        each if place in places else own
        for place, (each, own) in enumerate(zip(others, known, strict=True))
        if places
    )


def why_found(choices: Sequence[Choices], stored: Sequence[str]) -> tuple[Why, float] | None:
    """Return why a text with these words was found and how near it is; None if it was not."""
    line = line_of(stored)
    best: list[Why] = []
    for each in choices:
        whys = [choice.why for choice in each if choice.is_in(line)]
        if not whys:
            return None
        best.append(min(whys, key=_PLACE.__getitem__))
    near = sum(NEARNESS[why] for why in best) / max(len(best), 1)
    return max(best, key=_PLACE.__getitem__, default=Why.EXACT), near


def closeness(typed: str, stored: Sequence[str]) -> float:
    """Return how much of what was typed stands in a text as whole words and in this order."""
    said, line = _said(typed), line_of(stored)
    held = [f" {word} " in line for word in (*said, *map(" ".join, pairwise(said)))]
    return sum(held) / max(len(held), 1)


_PLACE = {why: place for place, why in enumerate(Why)}
_said = lru_cache(maxsize=_QUESTIONS)(words)


def _joined(said: Sequence[str], asked: Sequence[str]) -> dict[str, list[Choice]]:
    """Return, for each word, what it is as one with a neighbour."""
    found: dict[str, list[Choice]] = {}
    for one, other in pairwise(said):
        if not (one.isalpha() and other.isalpha()):
            continue
        is_last = bool(asked) and other == asked[-1]
        choice = Choice((one + other)[:WORD_MAX_CHARS], Why.JOINED, beginning=is_last)
        for word in (one, other):
            found.setdefault(word, []).append(choice)
    return found


def _held_together(typed: str) -> Iterator[tuple[str, Choice]]:
    """Return the words in which somebody typed a ZWNJ, each with what stands around it.

    They may be apart: of a text each word is kept once, where it stands first.
    """
    for token in typed.split():
        one, parts, other = token.partition(_ZWNJ)
        whole = words(token)
        if not parts or len(whole) != 1:
            continue
        halved = (*words(one), *words(other))
        said = [each for each in halved if not any(map(is_stop_word, (each, stem(each))))]
        if len(said) == 1:
            yield whole[0], Choice(said[0], Why.JOINED)
        elif len(said) == _TWO:
            yield whole[0], Choice(said[0], Why.JOINED, then=_begun(said[1]), apart=True)


def _parted(word: str, known: Collection[str]) -> list[Choice]:
    # A scrap of two letters at the end is a word only where the whole is none: «کارگر».
    least = _HALF_MIN if word in known else _TWO
    ways = (pair for pair in partings(word) if len(pair[1]) >= least)
    parted = (pair for pair in ways if pair[0] in known and pair[1] in known)
    return [Choice(one, Why.JOINED, then=_begun(other)) for one, other in islice(parted, 1)]


def _begun(word: str) -> str:
    """Return how a word begins in all its forms, if that is enough of it."""
    shorter = stem(word)
    return shorter if len(shorter) >= _HALF_MIN and word.startswith(shorter) else word


def _forms(word: str, of_stems: Mapping[str, Iterable[str]]) -> list[Choice]:
    return [
        Choice(other, Why.ENDING)
        for each in stems_meant(word)
        for other in of_stems.get(each, ())
        if other != word
    ]


def _others(choices: Choices, known: Choices) -> Choices:
    """Return the choices that find something which the known ones do not."""
    there = {(each.word, each.then) for each in known}
    begun = tuple(each.word for each in known if each.beginning and not each.then)
    return tuple(
        each
        for each in choices
        if (each.word, each.then) not in there and (each.then or not each.word.startswith(begun))
    )


def _distinct(choices: Iterable[Choice]) -> Choices:
    """Keep the nearest reason for each word."""
    found: dict[tuple[str, str], Choice] = {}
    for choice in choices:
        found.setdefault((choice.word, choice.then), choice)
    return tuple(found.values())[:CHOICES_MAX]
