"""Which of the people known under a number a caller can be, by the name that was typed."""

from dataclasses import replace

from samad_desktop.domain.citizens import PersonDraft
from samad_desktop.domain.guesses import GuessKind, guess
from samad_desktop.domain.text import clean, digits_only, name_key, name_words

_LANDLINE_DIGITS = 8


def may_become(typed: str, known: str) -> bool:
    """Say whether a name still being typed may become the known one."""
    known_words = name_words(known)
    return all(any(k.startswith(word) for k in known_words) for word in name_words(typed)) or (
        same_name(typed, known)
    )


def same_name(typed: str, known: str) -> bool:
    """Say whether two whole names are one person's; one may leave words of the other out."""
    one, other = set(name_words(typed)), set(name_words(known))
    if not one or not other:
        return False
    return name_key(typed) == name_key(known) or one <= other or other <= one


def with_numbers_sorted(person: PersonDraft, area_code: str) -> PersonDraft:
    """Return the draft with a whole ID that was typed where the phone stands in its place.

    Eight digits are a telephone number of the town, whatever else they could be.
    """
    kinds = {reading.kind for reading in guess(person.phone, area_code)}
    is_id = GuessKind.NATIONAL_ID in kinds and GuessKind.PHONE not in kinds
    if not is_id or clean(person.national_id) or len(digits_only(person.phone)) <= _LANDLINE_DIGITS:
        return person
    return replace(person, phone="", national_id=person.phone, id_refused=False)
