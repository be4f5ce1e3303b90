"""What is typed into the one box in each round of a benchmark, by its class."""

from collections import Counter
from collections.abc import Iterator, Sequence
from random import Random
from typing import Any

from sqlalchemy import select

from samad_desktop.bench.beside import drawn
from samad_desktop.bench.caller import known_numbers
from samad_desktop.bench.scratch import Scratch
from samad_desktop.bench.slips import SLIPS, misspelt, wrong_letter
from samad_desktop.domain.asking import is_stop_word
from samad_desktop.domain.phones import show_phone
from samad_desktop.domain.text import digits_only
from samad_desktop.domain.tracking_codes import CODE_TAIL_DIGITS
from samad_desktop.persistence.tables import case_search, cases, citizen_identities

# The classes of what is asked of the words of texts.
WORDS = (
    *("very_common_word", "common_word", "medium_word", "rare_word", "two_words", "four_words"),
    *("common_with_rare", "old_words", "prefix", "absent", "other_form", "misspelt_word"),
)
_TEXTS = 2_000
_VERY_COMMON, _COMMON, _MEDIUM, _SHORT = 5, 20, 150, 3
_PREFIX, _LAST = 3, 4
_OLD = 100


def typed_by_class(scratch: Scratch, rounds: int) -> dict[str, list[str]]:
    """Return what is typed into the box in each round, by its class."""
    codes = _drawn(scratch, select(cases.c.tracking_code), cases.c.id, rounds, 4)
    identity = citizen_identities.c
    ids = select(identity.national_id).where(identity.national_id.is_not(None))
    phones = known_numbers(scratch, rounds)
    named, slips = names(scratch, rounds), tuple(SLIPS.values())
    return {
        "tracking_code": codes,
        "code_tail": [code[-CODE_TAIL_DIGITS:] for code in codes],
        "phone": [show_phone(number) for number in phones],
        "last_four": [digits_only(number)[-_LAST:] for number in phones],
        "national_id": _drawn(scratch, ids, identity.citizen_id, rounds, 7),
        "name": named,
        "misspelt_name": [
            each
            for place, name in enumerate(named)
            for each in misspelt([name], slips[place % len(slips)], Random(place))
        ],
        **_words(scratch, rounds),
    }


def names(scratch: Scratch, wanted: int) -> list[str]:
    """Return names of citizens, as they are stored."""
    named = select(citizen_identities.c.name).where(citizen_identities.c.name != "")
    return _drawn(scratch, named, citizen_identities.c.citizen_id, wanted, 5)


def _words(scratch: Scratch, rounds: int) -> dict[str, list[str]]:
    texts = _drawn(scratch, select(case_search.c.words), case_search.c.case_id, _TEXTS, 6)
    seen = Counter(word for text in texts for word in set(text.split()) if len(word) > _SHORT)
    ranked = [
        word for word, _ in seen.most_common() if not word.isdecimal() and not is_stop_word(word)
    ]
    very, common = ranked[:_VERY_COMMON], ranked[:_COMMON]
    medium, rare = ranked[_COMMON:_MEDIUM], ranked[-rounds:]
    once = _turns(common, rounds)
    pairs = [f"{one} {common[place * 7 % len(common)]}" for place, one in enumerate(once)]
    return {
        "very_common_word": _turns(very, rounds),
        "common_word": once,
        "medium_word": _turns(medium, rounds),
        "rare_word": rare,
        "two_words": pairs,
        "four_words": [f"{one} {pairs[place * 3 % rounds]}" for place, one in enumerate(pairs)],
        "common_with_rare": [f"{one} {other}" for one, other in zip(once, rare, strict=False)],
        "old_words": _old(scratch, rounds),
        "prefix": [word[:_PREFIX] for word in _turns(ranked[:_MEDIUM], rounds)],
        "absent": [f"{word[::-1]}{word[:2]}" for word in _turns(medium, rounds)],
        "other_form": [f"{word}هایشان" for word in _turns(medium, rounds)],
        "misspelt_word": [
            wrong_letter(word, Random(place)) for place, word in enumerate(_turns(medium, rounds))
        ],
    }


def _old(scratch: Scratch, rounds: int) -> list[str]:
    """Return a word and a number that hardly any but one of the oldest cases has."""
    oldest = select(case_search.c.words).order_by(case_search.c.case_id).limit(_OLD * rounds)
    with scratch.owner.reading() as connection:
        texts = connection.execute(oldest).scalars().all()
    return list(_numbered(texts))[:rounds]


def _numbered(texts: Sequence[str]) -> Iterator[str]:
    for text in texts:
        found = text.split()
        number = next((each for each in found if each.isdecimal() and len(each) > _PREFIX), "")
        if number:
            yield f"{found[0]} {number}"


def _drawn(scratch: Scratch, query: Any, column: Any, wanted: int, seed: int) -> list[str]:
    return [value for (value,) in drawn(scratch.owner, query, column, wanted, seed)]


def _turns(words: Sequence[str], rounds: int) -> list[str]:
    return [words[place % len(words)] for place in range(rounds)] if words else []
