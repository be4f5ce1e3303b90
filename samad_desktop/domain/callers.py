"""Which of the people known under a number a caller can be, by the name that was typed."""

from contextlib import suppress
from dataclasses import replace
from functools import partial

from samad_desktop.domain.citizens import PersonDraft
from samad_desktop.domain.errors import RuleBroken
from samad_desktop.domain.guesses import GuessKind, guess
from samad_desktop.domain.national_ids import parse_national_id
from samad_desktop.domain.phones import parse_phone
from samad_desktop.domain.text import clean, digits_only, looks_like_number, name_key, name_words

_LANDLINE_DIGITS = 8
_NUMBER_MAX_CHARS = 40
# A number of eight digits is right or wrong in every town alike.
_ANY_TOWN = "021"


def caller_number(typed: str) -> str:
    """Return the number of who is ringing, cleaned but spelled as it was given.

    It is taken as the first field of a call takes it: a telephone number or an ID, in any
    digits and with the signs of numbers.

    Raises:
        RuleBroken: `caller_number`: it is neither, or has signs that cannot be seen.
    """
    number = clean(typed)
    if typed.isprintable() and len(number) <= _NUMBER_MAX_CHARS and looks_like_number(number):
        for parse in (partial(parse_phone, area_code=_ANY_TOWN), parse_national_id):
            with suppress(RuleBroken):
                parse(number)
                return number
    raise RuleBroken("caller_number")


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
