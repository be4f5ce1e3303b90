"""Finding further than what was typed: other forms of its words, then words like them.

Every step asks only if the page is not full without it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import islice

from sqlalchemy import Connection

from samad_desktop.domain.asking import (
    Choices,
    also,
    as_one_or_apart,
    asked_words,
    beyond,
    closeness,
    exactly,
    halves,
    more_widely,
    stems_asked,
    unheard,
    why_found,
    widely,
    with_numbers,
    words_asked,
)
from samad_desktop.domain.finding import Match, Where
from samad_desktop.domain.guesses import Guess, GuessKind
from samad_desktop.domain.meant import proposals
from samad_desktop.domain.near_names import (
    SEARCHES_MAX,
    NameBeside,
    NearName,
    names_beside,
    names_meant,
    names_nearly_beside,
    neighbours_joined,
)
from samad_desktop.domain.near_parts import nearly_parted, parts_asked
from samad_desktop.domain.sounds import SURE_SLIP_MIN
from samad_desktop.domain.text import name_search_words
from samad_desktop.domain.text import words as words_of
from samad_desktop.domain.why import NEARNESS, Why
from samad_desktop.persistence import case_search, lexicon, look_ups, search
from samad_desktop.persistence.case_search import WordsApart
from samad_desktop.persistence.lexicon import Alike
from samad_desktop.persistence.search import Wanted

Matches = Mapping[int, Match]

# What has a word only in the name of its subject or county stands behind what says it.
_IN_NAMES, _IN_NAMES_TELLS = 0.84, 0.05
# How much of a match's score depends on how much of the text stands there as it was typed.
_ORDER_TELLS = 0.1
# Of more words than these, none is misspelt in a way that hides the case.
_LIKE_MAX = 8
# A first name and a family name together are no shorter.
_TWO_NAMES_MIN = 8
_PARTED_MAX = 8
_TWO_WORDS = 2
# Of so many of the newest cases of people of a name it is read what they say.
_NAMED_MAX = 200


class NearFinding:
    """What may be meant by some words, step by step; each step knows what the last one found."""

    def __init__(self, guess: Guess) -> None:
        self._typed = guess.value
        self._means_names = guess.kind is not GuessKind.TEXT
        self._means_words = guess.kind is not GuessKind.NAME
        self._asked = asked_words(self._typed) if self._means_words else ()
        self._choices: tuple[Choices, ...] = exactly(self._asked)
        self._wide = self._wider = self._choices
        self._others: tuple[Choices, ...] = ()
        self._joined: tuple[Choices, ...] = ()
        self._like_others: tuple[Choices, ...] = ()
        self._names: tuple[NearName, ...] = ()
        self._beside: tuple[NameBeside, ...] = ()
        self._nearly_beside: tuple[NameBeside, ...] = ()
        self._like: Mapping[str, Alike] = {}
        self._like_names: Mapping[str, Alike] = {}
        self._there: frozenset[str] = frozenset()
        self._formed: frozenset[str] = frozenset()
        self._read: dict[int, WordsApart] = {}

    def as_typed(self, connection: Connection, ids: Iterable[int]) -> Matches:
        """Return how near the cases that have what was typed are, the nearest first.

        What was found by a name, or may not be read, is as near as can be.
        """
        given = tuple(ids)
        stored = self._words_of(connection, given) if self._asked else {}
        scores = dict.fromkeys(given, 1.0)
        for case_id, words in stored.items():
            _, said = self._read[case_id]
            if why_found(self._choices, said) is not None:
                whole = closeness(self._typed, said)
                scores[case_id] = NEARNESS[Why.EXACT] + _ORDER_TELLS * whole
            elif why_found(self._choices, words) is not None:
                whole = closeness(self._typed, words)
                scores[case_id] = _IN_NAMES + _IN_NAMES_TELLS * whole
        return nearest({each: Match(score=score) for each, score in scores.items()})

    def plan(self, connection: Connection, *, all_of_them: bool = False) -> tuple[str, ...]:
        """Learn which other forms the words have; return what is said before they are asked.

        Args:
            all_of_them: also likely ones that the dictionary does not know.
        """
        asked = with_numbers(self._asked)
        of_stems = lexicon.of_stems(connection, stems_asked(self._typed, asked))
        self._there = lexicon.known(connection, words_asked(asked))
        self._wide = widely(self._typed, asked, of_stems, self._there)
        joined = frozenset(neighbours_joined(self._asked))
        self._formed = frozenset(
            own[0].word for own in self._wide if any(each.word not in joined for each in own[1:])
        )
        if all_of_them:
            self._wide = unheard(self._wide)
        self._others = beyond(self._wide, exactly(asked))
        self._joined = beyond(as_one_or_apart(self._wide), exactly(asked))
        return (search.said_words(self._others),) if self._others else ()

    def plan_further(self, connection: Connection, *, all_of_them: bool) -> tuple[str, ...]:
        """Learn which words and names are like these; return what is said before they are asked.

        Args:
            all_of_them: also one letter away from words that there are, and names beside words.
        """
        asked = name_search_words(self._typed)[:_LIKE_MAX] if self._means_names else ()
        names = (*asked, *neighbours_joined(asked))
        spelled = tuple(filter(str.isalpha, self._asked[:_LIKE_MAX]))
        parts = parts_asked(self._asked, self._there) if all_of_them else ()
        like, self._like_names = lexicon.alike(connection, (*spelled, *parts), names)
        self._like = {word: like[word] for word in spelled}
        of_parts = _nearly({part: like[part] for part in parts}, all_of_them)
        wider = more_widely(self._wide, _nearly(self._like, all_of_them))
        self._wider = also(wider, nearly_parted(self._asked, self._there, of_parts))
        known = {word for word, each in self._like_names.items() if each.known}
        known |= self._known_halves(connection, [word for word in asked if word not in known])
        self._like_others = beyond(self._wider, self._wide)
        words = (search.said_words(self._like_others),) if self._like_others else ()
        left_out = frozenset(words_of(self._typed)).difference(self._asked)
        telling = tuple(word for word in asked if word not in left_out)
        nearly = _nearly(self._may_be_names(all_of_them=all_of_them), all_of_them)
        in_texts = self._said(connection) if all_of_them and self._means_words else frozenset()
        self._beside = names_beside(telling, known, in_texts)
        left = SEARCHES_MAX - len({each.words for each in self._beside})
        self._names = names_meant(asked, nearly, known)[:left]
        left -= len(self._names)
        self._nearly_beside = names_nearly_beside(telling, nearly, known, in_texts)[: min(left, 1)]
        beside = (*self._beside, *self._nearly_beside)
        names_said = [*(each.words for each in self._names), *(each.words for each in beside)]
        said = (look_ups.search_of(GuessKind.NAME, each) for each in dict.fromkeys(names_said))
        return (*words, *said)

    def _may_be_names(self, *, all_of_them: bool) -> Mapping[str, Alike]:
        """Return the words that may be misspelt names; where «لوله» is found, it is no «لاله»."""
        if all_of_them:
            return self._like_names
        every = self._like_names.items()
        return {word: each for word, each in every if each.known or word not in self._there}

    def _said(self, connection: Connection) -> frozenset[str]:
        """Return which of the words, of the first ones, some text may say in any form."""
        known = {word for word, each in self._like.items() if each.known} | self._formed
        others = (
            own[0].word
            for own in self._wide
            if own[0].word not in known and _is_begun(connection, own)
        )
        return frozenset((*known, *others))

    def _known_halves(self, connection: Connection, unknown: Iterable[str]) -> frozenset[str]:
        """Return the words of names that two of them, written as one, may be made of."""
        long = (word for word in unknown if len(word) >= _TWO_NAMES_MIN)
        pairs = (pair for word in long for pair in islice(halves(word), _PARTED_MAX))
        parts = {part for pair in pairs for part in pair}
        _, like = lexicon.alike(connection, (), sorted(parts))
        return frozenset(word for word, each in like.items() if each.known)

    def in_other_forms(self, connection: Connection, wanted: Wanted) -> Sequence[int]:
        """Return the newest cases that have the words in other forms, if not as they are."""
        self._choices = self._wide
        return search.ids_with_words(connection, self._others, wanted)

    @property
    def said_joined(self) -> tuple[str, ...]:
        """What is said before `joined` is asked."""
        return (search.said_words(self._joined),) if self._joined else ()

    def joined(self, connection: Connection, wanted: Wanted) -> Sequence[int]:
        """Return the newest cases that have the words written as one or apart."""
        return search.ids_with_words(connection, self._joined, wanted)

    def matches(self, connection: Connection, ids: Iterable[int]) -> Matches:
        """Return why cases were found by the words last asked for; those that were, in order."""
        given = tuple(ids)
        stored = self._words_of(connection, given)
        whys = {each: why_found(self._choices, stored.get(each, ())) for each in given}
        return {each: Match(*why) for each, why in whys.items() if why is not None}

    def further(self, connection: Connection, wanted: Wanted, *, alone: bool) -> Matches:
        """Return what is found by names beside words, by names and by words like the typed ones.

        Args:
            alone: whether nothing else was found.
        """
        beside = self.beside_names(connection, wanted) if alone else {}
        if any(each.why is Why.EXACT for each in beside.values()):
            return beside
        # «فرهاد نروی» is hardly somebody who did not go, but «نوری» with two letters swapped.
        found = {**beside, **self.alike(connection, wanted)}
        return found if found or not alone else self.beside_like_names(connection, wanted)

    def alike(self, connection: Connection, wanted: Wanted) -> Matches:
        """Return what has names like the typed one, or words like them, the nearest first."""
        more = self.like_names(connection, wanted)
        if more and self.is_name:  # Who typed a name meant no words.
            return more
        return nearest({**more, **self.like_words(connection, wanted)})

    def beside_names(self, connection: Connection, wanted: Wanted) -> Matches:
        """Return open cases of people of a name that was typed with words, which they say."""
        return self._beside_any(connection, self._beside, wanted)

    def beside_like_names(self, connection: Connection, wanted: Wanted) -> Matches:
        """Return the same of names that were not typed as they are."""
        return self._beside_any(connection, self._nearly_beside, wanted)

    def _beside_any(
        self, connection: Connection, names: Iterable[NameBeside], wanted: Wanted
    ) -> Matches:
        for beside in names:
            named = search.ids_named(connection, (beside.words,), replace(wanted, size=_NAMED_MAX))
            rest = NearFinding(Guess(GuessKind.TEXT, " ".join(beside.rest)))
            found = rest.among(connection, [case_id for case_id, _ in named])
            if found:
                self._read |= rest.read
                return nearest({each: _named(found[each], beside.why) for each in found})
        return {}

    def among(self, connection: Connection, ids: Sequence[int]) -> Matches:
        """Return which of some cases have the words, or other forms of them."""
        self.plan(connection)
        self._choices = self._wide
        return self.matches(connection, ids)

    @property
    def read(self) -> Mapping[int, WordsApart]:
        """The words of cases that were read on the way."""
        return self._read

    @property
    def is_name(self) -> bool:
        """Whether what was typed is a name, as far as one of its words is known as one."""
        return any(each.known for each in self._like_names.values())

    def like_words(self, connection: Connection, wanted: Wanted) -> Matches:
        """Return the cases that have others like the words, the nearest first."""
        self._choices = self._wider
        ids = search.ids_with_words(connection, self._like_others, wanted)
        return nearest(self.matches(connection, ids))

    def like_names(self, connection: Connection, wanted: Wanted) -> Matches:
        """Return the open cases of people with names like the typed one, the nearest first."""
        whys = {each.words: each.why for each in self._names}
        found = search.ids_named(connection, tuple(whys), wanted)
        return {
            each: Match(whys[name], NEARNESS[whys[name]], where=Where.NAME) for each, name in found
        }

    def _words_of(
        self, connection: Connection, ids: Sequence[int]
    ) -> Mapping[int, tuple[str, ...]]:
        """Return the words of cases that may be read; those of each are read once."""
        new = [each for each in ids if each not in self._read]
        if new:
            self._read |= case_search.found_apart(connection, new)
        return {each: sum(self._read[each], ()) for each in ids if each in self._read}

    def meant(self) -> tuple[str, ...]:
        """Return what may have been meant instead, where nothing was found."""
        like: dict[str, tuple[str, ...]] = {}
        # Of two words no more is tried: each text that is tried is counted while one types.
        known: set[str] = set(self._formed) if len(self._asked) > _TWO_WORDS else set()
        for table in (self._like, self._like_names):
            for word, each in table.items():
                like[word] = (*like.get(word, ()), *each.sounding, *each.slips, *each.others)
                known |= {word} if each.known else set()
        unknown = [word for word in self._like if word not in known]
        return proposals(self._typed, unknown, like)


def _named(match: Match, why: Why) -> Match:
    """Return why a case was found by what it says, and by a name that is like the typed one."""
    if why is Why.EXACT:
        return replace(match, where=Where.NAME)
    return Match(why, min(match.score, NEARNESS[why]), where=Where.NAME)


def _is_begun(connection: Connection, choices: Choices) -> bool:
    """Say whether a number stands here, or what some word begins with."""
    words = (each.word for each in choices)
    return any(not each.isalpha() or lexicon.begun(connection, each, 1) for each in words)


def _nearly(like: Mapping[str, Alike], all_of_them: bool) -> dict[str, list[tuple[str, Why]]]:
    """Return what may stand for each word: where some there are not, they were mistyped."""
    slipped = all_of_them and all(each.known for each in like.values())
    return {
        word: [
            *((other, Why.SOUND) for other in each.sounding),
            *((other, Why.LETTER) for other in each.slips if _is_mistyped(word, each, slipped)),
        ]
        for word, each in like.items()
    }


def _is_mistyped(word: str, like: Alike, slipped: bool) -> bool:
    return not like.known or (slipped and len(word) >= SURE_SLIP_MIN)


def nearest(matches: Matches) -> Matches:
    """Return the nearest first, and of those equally near the newest."""
    ranked = sorted(matches.items(), key=lambda item: (-round(item[1].score, 3), -item[0]))
    return dict(ranked)
