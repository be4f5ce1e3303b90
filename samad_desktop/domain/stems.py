"""The stem of a Persian word: what «کتاب‌ها», «کتابی» and «کتاب‌هایشان» have in common.

For finding only, and careful: a stem too many makes two words one, a stem too few only asks
for less. Endings are taken where hardly any word ends so by itself; verbs, odd plurals and
exceptions are listed in `stem_words`. Of Azerbaijani Turkish, only the plural.
"""

import re
from functools import cache, lru_cache

from samad_desktop.domain.spelling import normal
from samad_desktop.domain.stem_words import (
    BEFORE_VERBS,
    OWNED,
    PLURALS,
    VERBS,
    WHOLE,
)
from samad_desktop.domain.verbs import FORM_MIN, as_spoken, verb_forms, verb_lines

STEM_MIN = FORM_MIN
_REMEMBERED = 1 << 14

# The plural is strong enough to leave two letters: «آب‌ها».
PLURAL = re.compile(
    r"(?<=..)(?:ها(?:ی(?:ی|ش|م|ت|شان|مان|تان)?|ش|م|ت|شون|مون|تون|یشون|یمون|یتون)?)$"
)
_TURKISH = re.compile(r"(?<=...)(?:لار|لر)(?:ی|ین|یمیز|ینیز|دا|ده|دان|دن)?$")
_OF_US = re.compile(r"(?<=...)(?<!س)(?:مان|تان|شان|شون|مون|تون)$")
_BETTER = re.compile(r"(?<=...)(?<!م)(?<!لی)تر(?:ین)?$")
_WHO_DO = re.compile(
    r"(?<=..)(?<=گر|ور)ان$|(?<=مند|وند|دار|کار|موز|بان|روش|ساز|شین|یار)ان$|(?<=جو|گو)یان$"
)
_WHO_ARE = re.compile(r"(?<=...)گان$")
_THINGS = re.compile(r"(?<=[^ ایو]{4})ات$|(?<=[^ ]{4})(?<![ایو])ات$")
_LONG_HERS = re.compile(r"(?<=....)(?<!ا)[شم]$")
_HERS = re.compile(r"(?<=ه)ا[شمت]$|[شمت]$")
_ONE = re.compile(r"(?<=..ه)ای$|(?<=..[او])یی$|(?<=...)ی$")
_PERSIAN = re.compile("[\u0621-\u064a\u0671-\u06d3]+")


def _listed(words: str) -> frozenset[str]:
    return frozenset(normal(words).split())


_WHOLE = _listed(WHOLE)
_OWNED = _listed(OWNED)
_BEFORE_VERBS = tuple(normal(BEFORE_VERBS).split())
_PLURALS = dict(normal(line).split() for line in PLURALS.strip().splitlines())


@cache
def _verb_forms() -> dict[str, str]:
    """Return the forms of every verb, and its infinitive for each; the first verb wins."""
    found: dict[str, str] = {}
    for infinitive, past, present in verb_lines(VERBS):
        for form in verb_forms(infinitive, past, present, *as_spoken(infinitive, present)):
            found.setdefault(form, infinitive)
    return found


def _infinitive(word: str) -> str:
    """Return the infinitive of which a word is a form, also as one with «بر» or «باز»."""
    forms = _verb_forms()
    if word in forms:
        return forms[word]
    for before in _BEFORE_VERBS:
        rest = word.removeprefix(before)
        if rest != word and len(rest) >= STEM_MIN and rest in forms:
            return before + forms[rest]
    return ""


@lru_cache(maxsize=_REMEMBERED)
def stem(word: str) -> str:
    """Return the stem of a normalised word; what has none is its own. Twice changes nothing."""
    seen = {word}
    while (shorter := _shorter(word)) not in seen:
        word = shorter
        seen.add(word)
    return word


def _shorter(word: str) -> str:
    if word in _WHOLE:
        return word
    known = _infinitive(word) or _PLURALS.get(word)
    if known:
        return known
    if len(word) < STEM_MIN or not _PERSIAN.fullmatch(word):
        return word
    mine = _HERS.sub("", word)
    if mine != word and mine in _OWNED:
        return mine
    for ending, instead in _ENDINGS:
        shorter = ending.sub(instead, word)
        if shorter != word:
            return shorter
    return word


_ENDINGS = (
    (PLURAL, ""),
    (_TURKISH, ""),
    (_OF_US, ""),
    (_BETTER, ""),
    (_WHO_DO, ""),
    (_WHO_ARE, "ه"),
    (_THINGS, ""),
    (_ONE, ""),
    (_LONG_HERS, ""),
)
