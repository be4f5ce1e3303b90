"""What was copied: of which case, and how many people the words name."""

from collections.abc import Iterable

from samad_desktop.domain.citizens import Citizen
from samad_desktop.domain.outgoing import Outgoing, WayOut
from samad_desktop.domain.text import latin_digits, words

_PHONE_TAIL = 7  # However a number is written, its last digits stay together.


def copied(text: str, case_id: int | None, people: Iterable[Citizen]) -> Outgoing:
    """Return what to note of words that were copied while a case with these people was shown."""
    return Outgoing(WayOut.COPIED, case_id, sum(_is_named(each, text) for each in people))


def _is_named(person: Citizen, text: str) -> bool:
    said, digits = set(words(text)), "".join(filter(str.isdecimal, latin_digits(text)))
    own = set(words(person.name))
    numbers = (person.national_id, *(phone[-_PHONE_TAIL:] for phone in person.phones))
    return bool(own and own <= said) or any(each and each in digits for each in numbers)
