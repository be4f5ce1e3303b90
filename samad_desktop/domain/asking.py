"""What is asked of the words of texts: for each typed word, a choice of what may stand instead.

Plain rules over words that are given; which words there are, the dictionary knows.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from samad_desktop.domain.forms_meant import likely_forms, stems_meant, twins, words_meant
from samad_desktop.domain.spelling import WORD_MAX_CHARS, normal, words
from samad_desktop.domain.stems import stem
from samad_desktop.domain.why import NEARNESS, Why

ASKED_MAX = 60
CHOICES_MAX = 40
_HALF_MIN = 3
_TWO = 2
_QUESTIONS = 8
_ZWNJ = "\u200c"
# A word and the number behind it; «c3» is one word.
_NUMBERED = re.compile("([a-z\u0621-\u06d3]{2,}?)([0-9]+)")


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
        " باید نباید شاید من ما او شما ایشان خود خیلی دیگر دیگه روی توی تو رو الان هنوز"
        " درباره راجع راجب مورد خاطر بخاطر بابت جهت طبق خصوص رابطه نسبت واسه"
        " اینکه آنکه چون چرا چه چی چطور چگونه کجا کدام کدوم چند چنده چقدر اگه همه همین همان"
        " همون اون یه مثل لطفا لطفن اصلا واقعا بوده سلام"
        " آقا آقای آقایی خانم خانمی جناب سرکار شهروند شهروندی همشهری"
        " پیرو مربوط مربوطه موضوع قضیه ماجرا ببخشید میخواستم میخواست بدونم بدانم بدونه بداند"
        " بو بیر وار ایله اوچون"
    ).split()
)
# By their stems: what is done in every sentence, and what every call says of itself.
_LIGHT = frozenset(
    map(
        stem,
        normal("شدن کردن گفتن درخواست تقاضا متقاضی شکایت مشکل رسیدگی پیگیری وضعیت پرونده").split(),
    )
)
# Two words that tell nothing next to each other, though each alone may: the second by its stem.
_PHRASES = frozenset(
    (one, stem(other))
    for one, other in map(
        str.split,
        ("زنگ زدن", "تماس گرفتن", "تماس قبلی", "تماس داشتن", "تلفن زدن", "خسته نباشید", "وقت بخیر"),
    )
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
    left_out = {
        word
        for one, other in pairwise(said)
        if (one, stem(other)) in _PHRASES
        for word in (one, other)
    }
    telling = (word for word in said if word not in left_out and not is_stop_word(word))
    return (tuple(telling) or said)[:ASKED_MAX]


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


def with_numbers(asked: Sequence[str]) -> tuple[str, ...]:
    """Return the words, one that ends in a number twice: a text may have both apart, «فاز ۴»."""
    return tuple(word for word in asked for _ in range(_TWO if _NUMBERED.fullmatch(word) else 1))


def stems_asked(typed: str, asked: Sequence[str]) -> frozenset[str]:
    """Return the stems of which `widely` is to be told the words, also of neighbours as one."""
    of_one = (each for word in _apart(asked) if word.isalpha() for each in stems_meant(word))
    joined = (each for whole, _ in _neighbours(words(typed)) for each in _stems_joined(whole))
    return frozenset((*of_one, *joined))


def _stems_joined(whole: str) -> tuple[str, ...]:
    """Return the stems of neighbours as one word, and of what else that is written as."""
    return (stem(whole), *twins(whole))


def words_asked(asked: Sequence[str]) -> frozenset[str]:
    """Return the words of which `widely` is to be told whether there are any."""
    parts = (part for word in asked for pair in partings(word) for part in pair)
    begun = (word[:-_TWO] for word in asked if word.isalpha() and len(word) > _TWO)
    meant = (each for word in _apart(asked) for each in words_meant(word))
    return frozenset((*asked, *parts, *begun, *meant))


def widely(
    typed: str, asked: Sequence[str], of_stems: Mapping[str, Iterable[str]], known: Collection[str]
) -> tuple[Choices, ...]:
    """Ask for other forms of the words too, and for neighbours written as one or apart.

    Args:
        asked: the words that are looked for, `with_numbers`.
        of_stems: the words there are of each of `stems_asked`.
        known: which there are of `words_asked`.
    """
    beside = _joined(words(typed), asked, of_stems)
    for word, choice in _held_together(typed):
        beside.setdefault(word, []).append(choice)
    return tuple(
        _distinct(
            (
                *own,
                *beside.get(own[0].word, ()),
                *_parted(own[0].word, known),
                *(Choice(part, Why.JOINED) for part in (part,) if part != own[0].word),
                *_forms(part, of_stems, known),
            )
        )
        for own, part in zip(exactly(asked), _apart(asked), strict=True)
    )


def as_one_or_apart(choices: Sequence[Choices]) -> tuple[Choices, ...]:
    """Ask for the words as they are, and as one with a neighbour or parted, in no other form."""
    near = (Why.EXACT, Why.JOINED)
    return tuple(tuple(each for each in own if each.why in near) for own in choices)


def more_widely(
    choices: Sequence[Choices], nearly: Mapping[str, Sequence[tuple[str, Why]]]
) -> tuple[Choices, ...]:
    """Ask for words that sound like the typed ones too, or are one letter away."""
    like = {word: [Choice(*each) for each in others] for word, others in nearly.items()}
    return also(choices, like)


def unheard(choices: Sequence[Choices]) -> tuple[Choices, ...]:
    """Ask for likely forms of the words too, whether there are any or not."""
    typed = {each[0].word for each in choices}
    likely = {word: [Choice(form, Why.ENDING) for form in likely_forms(word)] for word in typed}
    return also(choices, likely)


def also(choices: Sequence[Choices], others: Mapping[str, Iterable[Choice]]) -> tuple[Choices, ...]:
    """Ask for others that may stand for a typed word, too."""
    return tuple(_distinct((*each, *others.get(each[0].word, ()))) for each in choices)


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
        best.append(max(whys, key=NEARNESS.__getitem__))
    farthest = max(best, key=_PLACE.__getitem__, default=Why.EXACT)
    # One word that is far away counts as much as all: «کارتخوان» is nearer than «کارت» and «خواند».
    near = [NEARNESS[why] for why in best] or [NEARNESS[Why.EXACT]]
    return farthest, (sum(near) / len(near) + min(near)) / 2


def closeness(typed: str, stored: Sequence[str]) -> float:
    """Return how much of what was typed stands in a text as whole words and in this order."""
    said, line = _said(typed), line_of(stored)
    held = [f" {word} " in line for word in (*said, *map(" ".join, pairwise(said)))]
    return sum(held) / max(len(held), 1)


_PLACE = {why: place for place, why in enumerate(Why)}
_said = lru_cache(maxsize=_QUESTIONS)(words)


def _neighbours(said: Sequence[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Give each two neighbours as one word, and which they are; a number may stand behind.

    So three very short ones: «ام آر آی».
    """
    for pair in pairwise(said):
        one, other = pair
        joined = (one + other)[:WORD_MAX_CHARS]
        if (one.isalpha() and other.isalpha()) or _NUMBERED.fullmatch(joined):
            yield joined, pair
    for three in zip(said, said[1:], said[2:], strict=False):
        if all(len(each) <= _TWO and each.isalpha() for each in three):
            yield "".join(three), three


def _joined(
    said: Sequence[str], asked: Sequence[str], of_stems: Mapping[str, Iterable[str]]
) -> dict[str, list[Choice]]:
    """Return, for each word, what it is as one with a neighbour, in all its forms."""
    found: dict[str, list[Choice]] = {}
    for joined, pair in _neighbours(said):
        is_last = bool(asked) and pair[-1] == asked[-1]
        others = [other for each in _stems_joined(joined) for other in of_stems.get(each, ())]
        for word in pair:
            here = found.setdefault(word, [])
            here.append(Choice(joined, Why.JOINED, beginning=is_last))
            here += (Choice(each, Why.JOINED) for each in others)
    return found


def _apart(asked: Iterable[str]) -> Iterator[str]:
    """Give the words `with_numbers`: of one that ends in a number first the word, then that."""
    before = ""
    for word in asked:
        numbered = _NUMBERED.fullmatch(word)
        if numbered is None:
            yield word
        else:
            yield numbered[_TWO if word == before else 1]
        before = "" if word == before else word


def _held_together(typed: str) -> Iterator[tuple[str, Choice]]:
    """Return the words in which somebody typed a ZWNJ, each with what stands around it.

    They may be apart: of a text each word is kept once, where it stands first.
    """
    for token in typed.split():
        whole = words(token)
        if _ZWNJ not in token or len(whole) != 1:
            continue
        halved = dict.fromkeys(word for part in token.split(_ZWNJ) for word in words(part))
        said = [each for each in halved if not any(map(is_stop_word, (each, stem(each))))]
        if len(said) == 1:
            yield whole[0], Choice(said[0], Why.JOINED)
        elif len(said) == _TWO:
            yield whole[0], Choice(said[0], Why.JOINED, then=_begun(said[1]), apart=True)


def _parted(word: str, known: Collection[str]) -> list[Choice]:
    """Return a word as two, of which each tells something.

    They stand beside each other, or anywhere where that is likely: of a text each word is kept
    once, where it stands first.
    """
    ways = (pair for pair in partings(word) if all(map(known.__contains__, pair)))
    # A scrap of two letters at the end is a word only where the whole is none: «کارگر».
    likely = (
        pair
        for pair in ways
        if len(pair[1]) > _TWO or len(pair[0]) > _HALF_MIN or word not in known
    )
    for one, other in likely:
        anywhere = word not in known or min(len(one), len(other)) > _HALF_MIN
        return [Choice(one, Why.JOINED, then=_begun(other), apart=anywhere)]
    one, other = word[:-_TWO], word[-_TWO:]
    if len(one) > _HALF_MIN and one in known and is_stop_word(other):
        return [Choice(one, Why.JOINED)]
    return []


def _begun(word: str) -> str:
    """Return how a word begins in all its forms, if that is enough of it."""
    shorter = stem(word)
    return shorter if len(shorter) >= _HALF_MIN and word.startswith(shorter) else word


def _forms(
    word: str, of_stems: Mapping[str, Iterable[str]], known: Collection[str]
) -> Iterator[Choice]:
    of_stem = (other for each in stems_meant(word) for other in of_stems.get(each, ()))
    # Of numbers no dictionary knows anything.
    meant = (each for each in words_meant(word) if each in known or not each.isalpha())
    return (Choice(other, Why.ENDING) for other in (*of_stem, *meant) if other != word)


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
