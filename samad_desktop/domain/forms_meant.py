"""What a typed word may stand for: the stems it may have, and words that no stem tells.

The dictionary keeps one stem of each word, made when it was stored. But a form may be one of
two verbs, «می‌برند», or only be spoken so, «میذاره», «خرابه»; a number is a word or digits.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from itertools import permutations

from samad_desktop.domain import meant_words
from samad_desktop.domain.spelling import normal
from samad_desktop.domain.stem_words import BEFORE_VERBS, OWNED, VERBS, WHOLE
from samad_desktop.domain.stems import PLURAL, STEM_MIN, stem
from samad_desktop.domain.verbs import as_spoken, likely_verb_forms, verb_forms, verb_lines

_REMEMBERED = 1 << 10
_LIKELY_ENDINGS = ("ی", "ها", "های", "ش")

_UNSURE = ("های", "هاش", "هام", "هات")
_STATE = re.compile(r"(?<=...[دت])گی$")
# As people speak: «درختا», «درختامون»; «میدون», «خونه», «می‌مونه», «نونوا»; «تموم».
_SPOKEN_PLURAL = re.compile(r"(?<=...)ا(?:[یمش]|[شمت](?:ون|ان))?$")
_SPOKEN = re.compile(r"(?<=..)ون$|(?<=.)ون(?=ه$)|(?<=^ن)ون(?=$|وا)")
_WRITTEN = re.compile(r"(?<=..)ان$|(?<=.)ان(?=ه$)|(?<=^ن)ان(?=$|وا)")
# «مدرسمون» is «مدرسه‌مان», «بچشون» «بچه‌شان».
_OF_US = re.compile(r"(?<=..)(?<!ه)[شمت]ون$")
# «پولشو» is «پولش را», «حقوقمونو» «حقوقمان را».
_OBJECT = re.compile(r"(?<=...)(?:[شمت](?:ون)?)(و)$")


def _listed(words: str) -> frozenset[str]:
    return frozenset(normal(words).split())


def _in_lines(lines: str) -> list[list[str]]:
    return [normal(line).split() for line in lines.strip().splitlines()]


_BEFORE_VERBS = tuple(normal(BEFORE_VERBS).split())
_OWNED = _listed(OWNED)
_NO_VERBS = _listed(meant_words.NO_VERBS) | _listed(WHOLE)
_PAIRED = {one: other for pair in _in_lines(meant_words.PAIRS) for one, other in permutations(pair)}
_NO_SPOKEN_PLURAL = _listed(meant_words.NO_SPOKEN_PLURAL)
_STATES = _listed(meant_words.STATES)
_TWINS = {stem(word): line for line in _in_lines(meant_words.TWINS) for word in line}
_KIN = {one: other for pair in _in_lines(meant_words.KIN) for one, other in permutations(pair)}
_NUMBERS = _in_lines(meant_words.NUMBERS)
_DIGITS = {said: line[0] for line in _NUMBERS for said in line[1:]}
# «چهارم»; but «سیم» is a wire.
_DIGITS |= {f"{said}م": digits for said, digits in _DIGITS.items() if said != "سی"}
_SAID = {line[0]: tuple(said for said in _DIGITS if _DIGITS[said] == line[0]) for line in _NUMBERS}


def stems_meant(word: str) -> tuple[str, ...]:
    """Return the stem of a word, «لوله» too for «لوله‌ای», and «ترکیده» for «ترکیدگی».

    What may be written as it is spoken, or the other way, has the stem of both: «خیابونا». A
    form of several verbs has the stems of all.
    """
    found = [stem(word)]
    if word.endswith(_UNSURE):
        found.append(stem(word[:-2]))
    if _STATE.search(word) or (word.endswith("گی") and _infinitives(word[:-2] + "ه")):
        found.append(stem(word[:-2] + "ه"))
    found += _spoken_too(word)
    if _OBJECT.search(word):
        found += (each for each in stems_meant(word[:-1]) if each not in found)
    found += _verbs_meant(word)
    found += twins(word)
    if word.removesuffix("ه") in _STATES:
        found.append(stem(word.removesuffix("ه")))
    return tuple(dict.fromkeys(found))


def twins(word: str) -> tuple[str, ...]:
    """Return the stems of other spellings of a word that are no slip."""
    return tuple(stem(each) for each in _TWINS.get(stem(word), ()))


@lru_cache(maxsize=_REMEMBERED)
def words_meant(word: str) -> tuple[str, ...]:
    """Return words that have none of the stems of `stems_meant`, and are meant all the same.

    Of a number also its digits, or how it is said; whether there are the others, is unknown.
    """
    stems = stems_meant(word)
    forms = (form for verb in _verbs_meant(word) for form in _all_forms(verb))
    found = dict.fromkeys(form for form in forms if stem(form) not in stems)
    for state in _STATES.intersection((word, stems[0])):
        found |= dict.fromkeys((f"{state}ه", f"{state}ن"))
    return (*found, *_SAID.get(word, ()), *([_DIGITS[word]] if word in _DIGITS else ()))


@lru_cache(maxsize=_REMEMBERED)
def likely_forms(word: str) -> tuple[str, ...]:
    """Return some forms in which a word may stand in a text that no dictionary knows.

    The dictionary has no word that protected cases alone say; whoever may read those finds
    them by these.
    """
    if not word.isalpha():
        return ()
    found: dict[str, None] = {}
    for each in stems_meant(word):
        if each in _likely_of():
            found |= dict.fromkeys(_likely_of()[each])
        elif len(each) >= STEM_MIN:
            found |= dict.fromkeys((each, *(each + ending for ending in _LIKELY_ENDINGS)))
    for state in _STATES.intersection((word, stem(word))):
        found |= dict.fromkeys((f"{state}ه", f"{state}ن"))
    return tuple(each for each in found if each != word)


def _spoken_too(word: str) -> Iterator[str]:
    """Give stems of a word as it may be written if it was spoken, and the other way."""
    singular = word if word in _NO_SPOKEN_PLURAL else _SPOKEN_PLURAL.sub("", word)
    ours = _OF_US.sub("", word)
    contracted = () if ours == word or ours in _OWNED else (stem(f"{ours}ه"),)
    if (written := _as_written(word)) != word:
        yield stem(written)
    for each in dict.fromkeys((stem(word), stem(singular), *contracted)):
        written = _as_written(each)
        yield from (each, stem(written)) if written != each else (each,)
        spoken = _WRITTEN.sub("ون", each)
        yield spoken
        if PLURAL.search(word) and not word.endswith(_UNSURE):
            yield from {f"{each}ا", f"{spoken}ا"} - _NO_SPOKEN_PLURAL


def _as_written(word: str) -> str:
    """Return how a word may be written that was spoken: «آسمون»; «کارون» is no «کاران»."""
    written = _SPOKEN.sub("ان", word)
    return written if "ان" in stem(written) and word not in _NO_VERBS else word


def _verbs() -> Iterator[tuple[str, tuple[str, ...]]]:
    """Give the infinitive and forms of each verb, of some twice: as it is written, and spoken."""
    stored, more = tuple(verb_lines(VERBS)), tuple(verb_lines(meant_words.MORE_VERBS))
    for verb in stored:
        yield verb[0], verb_forms(*verb, *as_spoken(verb[0], verb[2]))
    for verb in more:
        yield verb[0], verb_forms(*verb)
    for infinitive, past, present in (*stored, *more):
        if past.endswith("اند"):  # «مونده», «می‌سوزونن».
            yield infinitive, verb_forms(infinitive, f"{past[:-3]}وند", f"{present[:-2]}ون")
    for infinitive, *odd in _in_lines(meant_words.ODD_FORMS):
        yield infinitive, tuple(odd)


@cache
def _likely_of() -> Mapping[str, tuple[str, ...]]:
    """Return the likely forms of each verb."""
    of_each = ((verb, as_spoken(verb[0], verb[2])) for verb in verb_lines(VERBS))
    return {verb[0]: likely_verb_forms(*verb[1:], *spoken) for verb, spoken in of_each}


@cache
def _verb_of() -> Mapping[str, str]:
    """Return the infinitive of each form of a verb; the first verb wins."""
    found: dict[str, str] = {}
    for infinitive, forms in _verbs():
        for form in forms:
            found.setdefault(form, infinitive)
    return {form: verb for form, verb in found.items() if form not in _NO_VERBS}


@cache
def _forms_of() -> Mapping[str, tuple[str, ...]]:
    """Return the forms of each verb, with those that it has in common with another of a pair."""
    verb_of = _verb_of()
    found: defaultdict[str, list[str]] = defaultdict(list)
    for infinitive, forms in _verbs():
        owners = (infinitive, _PAIRED.get(infinitive, infinitive))
        found[infinitive] += (form for form in forms if verb_of.get(form) in owners)
    return {infinitive: tuple(dict.fromkeys(forms)) for infinitive, forms in found.items()}


def _verbs_meant(word: str) -> tuple[str, ...]:
    """Return the verbs of which a word may be a form, and those that make it happen."""
    verbs = _infinitives(word)
    return (*verbs, *(_KIN[verb] for verb in verbs if verb in _KIN))


def _infinitives(word: str) -> tuple[str, ...]:
    """Return the verbs of which a word may be a form, also as one with «بر» or «باز»."""
    if word in _verb_of():
        verb = _verb_of()[word]
        other = _PAIRED.get(verb, "")
        return (verb, other) if word in _forms_of().get(other, ()) else (verb,)
    for before in _BEFORE_VERBS:
        rest = word.removeprefix(before)
        if rest != word and len(rest) >= STEM_MIN and rest in _verb_of():
            return (before + _verb_of()[rest],)
    return ()


def _all_forms(infinitive: str) -> tuple[str, ...]:
    forms = _forms_of()
    if infinitive in forms:
        return forms[infinitive]
    before = next(each for each in _BEFORE_VERBS if infinitive.removeprefix(each) in forms)
    return tuple(before + form for form in forms[infinitive.removeprefix(before)])
