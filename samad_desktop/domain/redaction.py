"""What of a protected case's text is struck out before an agency reads it.

The spans are places in the text as it was typed. Whoever applies them leaves one mark for
each stretch, which never tells how long it was. What is proposed stands in
`redaction_proposals`.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from samad_desktop.domain.errors import FieldError, ValidationFailed
from samad_desktop.domain.text import clean
from samad_desktop.domain.written_words import written_words

MARK = "[حذف شد]"
REDACTED_MAX_CHARS = 200_000
FIELD = "redaction"


class RedactionReason(StrEnum):
    """Why a stretch of a text gives its caller away; the strongest reason first."""

    OWN_NAME = "own_name"
    NATIONAL_ID = "national_id"
    PHONE = "phone"
    ELECTRONIC = "electronic"
    CARD = "card"
    IBAN = "iban"
    PLATE = "plate"
    POSTAL_CODE = "postal_code"
    NUMBER = "number"
    PERSON = "person"
    ADDRESS = "address"
    PLACE = "place"
    BY_HAND = "by_hand"
    OCCUPATION = "occupation"
    KINSHIP = "kinship"

    @property
    def is_lesser(self) -> bool:
        """Whether it is shown, and struck out only if somebody says so."""
        return self in (RedactionReason.OCCUPATION, RedactionReason.KINSHIP)


class RedactionMade(StrEnum):
    """What a timeline says of what an agency reads, where it is not as it was before."""

    ANEW = "anew"


_RANK = {reason: rank for rank, reason in enumerate(RedactionReason)}


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a text, from `start` up to `end`, and why it gives the caller away."""

    start: int
    end: int
    reason: RedactionReason

    def meets(self, other: "Span") -> bool:
        """Say whether the two share a letter."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class RedactionDraft:
    """What an expert has made of a case's text for the agency so far; it may still be wrong.

    `source` is the fingerprint of what was read; `written` is the whole text where it was
    changed by hand, and then `struck` no longer counts. Of the files that go along,
    `seen_ids` were looked at. `confirmed` is what the agency will read, empty before that;
    `all_the_same`: confirmed although it names the caller.
    """

    source: str = ""
    struck: tuple[Span, ...] = ()
    written: str | None = None
    with_place: bool = False
    file_ids: tuple[int, ...] = ()
    seen_ids: tuple[int, ...] = ()
    confirmed: str = ""
    all_the_same: bool = False

    def text(self, source: str) -> str:
        """Return what the agency would read of `source`."""
        return redacted(source, self.struck) if self.written is None else self.written

    def changed(self, **values: Any) -> "RedactionDraft":
        """Return it with something changed: what was confirmed is so no longer."""
        return replace(self, **values, confirmed="", all_the_same=False)

    def final(self, text: str, *, all_the_same: bool) -> "Redaction":
        """Return what is to be stored, with this text."""
        return Redaction(text, self.source, self.with_place, self.file_ids, all_the_same)

    @property
    def stored(self) -> "Redaction | None":
        """What was confirmed, as it is stored; None before that."""
        if not self.confirmed:
            return None
        return self.final(self.confirmed, all_the_same=self.all_the_same)


@dataclass(frozen=True, slots=True)
class Redaction:
    """What an agency reads of a protected case: confirmed, with the files that go along.

    `source` is the fingerprint of what it was made from. `all_the_same` says that whoever
    confirmed it was warned of what still names the caller.
    """

    text: str
    source: str
    with_place: bool = False
    file_ids: tuple[int, ...] = ()
    all_the_same: bool = False

    def checked(self, source: str) -> "Redaction":
        """Return it as it is stored.

        Args:
            source: the fingerprint of the text and the place as they stand now.

        Raises:
            ValidationFailed: it says nothing or too much, or the text is another now.
        """
        found = replace(self, text=clean(self.text))
        if found.source != source:
            raise ValidationFailed((FieldError(FIELD, "redaction_outdated"),))
        if not found.text:
            raise ValidationFailed((FieldError(FIELD, "redaction_empty"),))
        if len(found.text) > REDACTED_MAX_CHARS:
            limit = str(REDACTED_MAX_CHARS)
            raise ValidationFailed((FieldError(FIELD, "too_long", limit),))
        return found


def fingerprint(text: str, place: str) -> str:
    """Return by what it is known that a text and its place are still those that were read."""
    return hashlib.sha256(f"{text}\0{place}".encode()).hexdigest()


def merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return the spans in order, those that overlap as one, for the strongest of their reasons."""
    found: list[Span] = []
    for span in sorted(spans):
        if span.start >= span.end:
            continue
        if found and found[-1].meets(span):
            last = found[-1]
            reason = min(last.reason, span.reason, key=_RANK.__getitem__)
            found[-1] = Span(last.start, max(last.end, span.end), reason)
        else:
            found.append(span)
    return tuple(found)


def redacted(text: str, spans: Iterable[Span]) -> str:
    """Return the text with one mark for each stretch, however long it was.

    Stretches with nothing but spaces between them have one mark: not even how many words
    there were is told.
    """
    parts, place = [], 0
    for start, end in _stretches(text, merged(spans)):
        parts += [text[place:start], MARK]
        place = end
    return "".join((*parts, text[place:]))


def _stretches(text: str, spans: tuple[Span, ...]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for span in spans:
        if found and not text[found[-1][1] : span.start].strip():
            found[-1] = found[-1][0], span.end
        else:
            found.append((span.start, span.end))
    return found


def by_hand(text: str, start: int, end: int) -> Span | None:
    """Return a stretch that somebody chose, as whole words; none where no word is in it."""
    chosen = [word for word in written_words(text) if word.start < end and start < word.end]
    if not chosen:
        return None
    first, last = chosen[0].start, chosen[-1].end
    return Span(min(start, first), max(end, last), RedactionReason.BY_HAND)


def toggled(
    struck: tuple[Span, ...], proposed: tuple[Span, ...], place: int
) -> tuple[Span, ...] | None:
    """Strike out what is proposed at a place, or let it stand; None where nothing is there."""
    there = [span for span in struck if span.start <= place < span.end]
    if there:
        return tuple(span for span in struck if span not in there)
    wanted = [span for span in proposed if span.start <= place < span.end]
    return merged((*struck, *wanted)) if wanted else None
