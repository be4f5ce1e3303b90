"""The stem of a Persian word: what «کتاب‌ها», «کتابی» and «کتاب‌هایشان» have in common.

For finding only, and careful: a stem too many makes two words one, a stem too few only asks
for less. Endings are taken where hardly any word ends so by itself; verbs, odd plurals and
exceptions are listed in `stem_words`. Of Azerbaijani Turkish, only the plural.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from samad_desktop.domain.spelling import normal
from samad_desktop.domain.stem_words import (
    BEFORE_VERBS,
    NO_SPOKEN_PLURAL,
    OWNED,
    PLURALS,
    VERBS,
    WHOLE,
)

STEM_MIN = 3
_REMEMBERED = 1 << 14

_PERSONS = ("م", "ی", "د", "یم", "ید", "ند", "ن")
_PAST_PERSONS = ("", "م", "ی", "یم", "ید", "ند", "ن")
_DONE = ("ه", "هام", "های", "هاست", "هایم", "هاید", "هاند", "هان")
# Without «می» or «ب» these alone are told apart from nouns.
_SHORTENED = frozenset({"افتادن", "انداختن"})
_BARE = frozenset({"کردن", "شدن", "داشتن", "خواستن", "دادن", "توانستن"})

# The plural is strong enough to leave two letters: «آب‌ها».
_PLURAL = re.compile(
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
_STATE = re.compile(r"(?<=...[دت])گی$")
_UNSURE = ("های", "هاش", "هام", "هات")
# As people speak: «درختا», «درختامون»; «میدون», «خونه», «می‌مونه».
_SPOKEN_PLURAL = re.compile(r"(?<=...)ا(?:[یمش]|[شمت](?:ون|ان))?$")
_SPOKEN = re.compile(r"(?<=..)ون$|(?<=.)ون(?=ه$)|(?<=^ن)ون$")
_WRITTEN = re.compile(r"(?<=..)ان$|(?<=.)ان(?=ه$)|(?<=^ن)ان$")
_PERSIAN = re.compile("[\u0621-\u064a\u0671-\u06d3]+")


def _listed(words: str) -> frozenset[str]:
    return frozenset(normal(words).split())


_WHOLE = _listed(WHOLE)
_NO_SPOKEN_PLURAL = _listed(NO_SPOKEN_PLURAL)
_OWNED = _listed(OWNED)
_BEFORE_VERBS = tuple(normal(BEFORE_VERBS).split())
_PLURALS = dict(normal(line).split() for line in PLURALS.strip().splitlines())


@cache
def _verb_forms() -> dict[str, str]:
    """Return the forms of every verb, and its infinitive for each; the first verb wins."""
    found: dict[str, str] = {}
    for line in VERBS.strip().splitlines():
        infinitive, past, present = normal(line).split()
        for form in (infinitive, *_past_forms(past), *_present_forms(infinitive, present)):
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


def _past_forms(past: str) -> list[str]:
    forms = [before + past + person for before in ("می", "نمی") for person in _PAST_PERSONS]
    denied = f"نی{past}" if past.startswith("ا") else f"ن{past}"
    for start in (past, denied, f"نی{past[1:]}" if past.startswith("ا") else denied):
        forms += [start + person for person in _PAST_PERSONS]
        forms += [start + ending for ending in _DONE]
    return [form for form in forms if len(form) >= STEM_MIN or form == past]


def _present_forms(infinitive: str, present: str) -> list[str]:
    befores = ["می", "نمی"]
    if len(present) > 1:
        befores += ["بی", "نی"] if present.startswith("ا") else ["ب", "ن"]
    if infinitive in _BARE:
        befores.append("")
    stems = {present}
    if present.endswith(("و", "ه", "ی")):
        stems.add(present[:-1])  # «میشه», «میدن», «میرن», as people speak.
    if infinitive in _SHORTENED:
        stems.add(present[1:])  # «بیفتد», «میندازه».
    persons = (*_PERSONS, "ه")
    forms = (before + each + who for before in befores for each in stems for who in persons)
    return [form for form in forms if len(form) > STEM_MIN]


@lru_cache(maxsize=_REMEMBERED)
def stem(word: str) -> str:
    """Return the stem of a normalised word; what has none is its own. Twice changes nothing."""
    seen = {word}
    while (shorter := _shorter(word)) not in seen:
        word = shorter
        seen.add(word)
    return word


def stems_meant(word: str) -> tuple[str, ...]:
    """Return the stem of a word, «لوله» too for «لوله‌ای», and «ترکیده» for «ترکیدگی».

    What may be written as it is spoken, or the other way, has the stem of both: «خیابونا».
    """
    beside = (stem(word[:-2]),) if word.endswith(_UNSURE) else ()
    if _STATE.search(word):
        beside = (stem(_STATE.sub("ه", word)),)
    return tuple(dict.fromkeys((stem(word), *beside, *_spoken_too(word))))


def _spoken_too(word: str) -> Iterator[str]:
    """Give stems of a word as it may be written if it was spoken, and the other way."""
    singular = word if word in _NO_SPOKEN_PLURAL else _SPOKEN_PLURAL.sub("", word)
    for each in dict.fromkeys((stem(word), stem(singular))):
        written = _SPOKEN.sub("ان", each)
        # «کارون» is no «کاران»: what was spoken stays in the stem.
        is_written = written != each and "ان" in stem(written)
        yield from (each, stem(written)) if is_written else (each,)
        spoken = _WRITTEN.sub("ون", each)
        yield spoken
        if _PLURAL.search(word) and not word.endswith(_UNSURE):
            yield from {f"{each}ا", f"{spoken}ا"} - _NO_SPOKEN_PLURAL


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
    (_PLURAL, ""),
    (_TURKISH, ""),
    (_OF_US, ""),
    (_BETTER, ""),
    (_WHO_DO, ""),
    (_WHO_ARE, "ه"),
    (_THINGS, ""),
    (_ONE, ""),
    (_LONG_HERS, ""),
)
