"""What was copied: of which case, and how many people the words name."""

from collections.abc import Collection, Iterable

from samad_desktop.domain.citizens import Citizen
from samad_desktop.domain.outgoing import Outgoing, WayOut
from samad_desktop.domain.redaction import RedactionReason, Span
from samad_desktop.domain.redaction_numbers import numbers_in
from samad_desktop.domain.redaction_words import people_in, selves_in
from samad_desktop.domain.text import latin_digits, words
from samad_desktop.domain.written_words import written_words

_PHONE_TAIL = 7  # However a number is written, its last digits stay together.
_NAME_A_PERSON = (
    RedactionReason.PERSON,
    RedactionReason.PHONE,
    RedactionReason.NATIONAL_ID,
)


def copied(text: str, case_id: int | None, people: Iterable[Citizen]) -> Outgoing:
    """Return what to note of words that were copied while a case with these people was shown.

    Besides these whoever the words themselves name is counted: by a title, a phone or an ID.
    """
    known = tuple(each for each in people if _is_named(each, text))
    return Outgoing(WayOut.COPIED, case_id, len(known) + _others(text, known))


def _is_named(person: Citizen, text: str) -> bool:
    said, digits = set(words(text)), _digits(text)
    own = set(words(person.name))
    return bool(own and own <= said) or any(each in digits for each in _numbers(person))


def _others(text: str, known: Collection[Citizen]) -> int:
    """Count who else is named; a name, a phone and an ID may be one person's."""
    written = written_words(text)
    found: dict[RedactionReason, set[str]] = {}
    for span in (*numbers_in(text), *people_in(written), *selves_in(written)):
        said = text[span.start : span.end]
        if span.reason in _NAME_A_PERSON and not any(_is_of(each, span, said) for each in known):
            found.setdefault(span.reason, set()).add(_digits(said) or " ".join(words(said)))
    return max(map(len, found.values()), default=0)


def _is_of(person: Citizen, span: Span, said: str) -> bool:
    if span.reason is RedactionReason.PERSON:
        return bool(set(words(person.name)) & set(words(said)))
    return any(each in _digits(said) for each in _numbers(person))


def _numbers(person: Citizen) -> tuple[str, ...]:
    numbers = (person.national_id, *(phone[-_PHONE_TAIL:] for phone in person.phones))
    return tuple(each for each in numbers if each)


def _digits(text: str) -> str:
    return "".join(filter(str.isdecimal, latin_digits(text)))
