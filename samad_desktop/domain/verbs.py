"""The forms of Persian verbs, as they are written and as they are spoken.

Each is made of an infinitive, the stem of its past and the stem of its present, all in the
one spelling.
"""

from collections.abc import Iterable, Iterator

from samad_desktop.domain.spelling import normal

FORM_MIN = 3

_PERSONS = ("م", "ی", "د", "یم", "ید", "ند", "ن")
_PAST_PERSONS = ("", "م", "ی", "یم", "ید", "ند", "ن")
_DONE = ("ه", "هام", "های", "هاست", "هایم", "هاید", "هاند", "هان")
_SHORTENED = frozenset({"افتادن", "انداختن"})
# Without «می» or «ب» these alone are told apart from nouns.
_BARE = frozenset({"کردن", "شدن", "داشتن", "خواستن", "دادن", "توانستن"})


def verb_lines(lines: str) -> Iterator[tuple[str, str, str]]:
    """Give the infinitive and the two stems of each verb of a list in the one spelling."""
    for line in lines.strip().splitlines():
        infinitive, past, present = normal(line).split()
        yield infinitive, past, present


def verb_forms(infinitive: str, past: str, present: str, *spoken: str) -> tuple[str, ...]:
    """Return the infinitive and all forms of a verb; `spoken` are other stems of its present."""
    now = _present_forms(infinitive, present, (present, *spoken))
    return (infinitive, *_past_forms(past), *now)


def likely_verb_forms(past: str, present: str, *spoken: str) -> tuple[str, ...]:
    """Return the forms of a verb that are said most often of somebody else."""
    over = (denied + past + person for denied in ("", "ن") for person in ("", "ه", "ند", "ن"))
    now = (
        before + each + person
        for before in ("می", "نمی", "ب")
        for each in (present, *spoken)
        for person in ("د", "ه", "ند", "ن")
    )
    return (*over, *now)


def as_spoken(infinitive: str, present: str) -> tuple[str, ...]:
    """Return the stems of a present that people shorten: «میشه», «میدن»; «بیفتد», «میندازه»."""
    last = (present[:-1],) if present.endswith(("و", "ه", "ی")) else ()
    return (*last, present[1:]) if infinitive in _SHORTENED else last


def _past_forms(past: str) -> list[str]:
    forms = [before + past + person for before in ("می", "نمی") for person in _PAST_PERSONS]
    denied = f"نی{past}" if past.startswith("ا") else f"ن{past}"
    for start in (past, denied, f"نی{past[1:]}" if past.startswith("ا") else denied):
        forms += [start + person for person in _PAST_PERSONS]
        forms += [start + ending for ending in _DONE]
    return [form for form in forms if len(form) >= FORM_MIN or form == past]


def _present_forms(infinitive: str, present: str, stems: Iterable[str]) -> list[str]:
    befores = ["می", "نمی"]
    if len(present) > 1:
        befores += ["بی", "نی"] if present.startswith("ا") else ["ب", "ن"]
    if infinitive in _BARE:
        befores.append("")
    persons = (*_PERSONS, "ه")
    forms = (before + each + who for before in befores for each in stems for who in persons)
    return [form for form in forms if len(form) > FORM_MIN]
