"""What is proposed to be struck out of a protected case's text before an agency reads it."""

from collections.abc import Iterable
from dataclasses import dataclass

from samad_desktop.domain.cases import AttachmentInfo
from samad_desktop.domain.redaction import (
    RedactionDraft,
    RedactionReason,
    Span,
    fingerprint,
    merged,
)
from samad_desktop.domain.redaction_before import RedactedBefore, struck_before
from samad_desktop.domain.redaction_numbers import known_forms, known_numbers_in, numbers_in
from samad_desktop.domain.redaction_words import (
    addresses_in,
    kin_in,
    names_in,
    people_in,
    places_in,
    selves_in,
    trades_in,
)
from samad_desktop.domain.written_words import written_words

_R = RedactionReason


@dataclass(frozen=True, slots=True)
class KnownCaller:
    """By what the people of a case are known: caller, whom she calls for, their joined records.

    Phones are E.164. Nobody known is an empty one.
    """

    names: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    national_ids: tuple[str, ...] = ()

    @property
    def numbers(self) -> tuple[tuple[str, RedactionReason], ...]:
        phones = (form for phone in self.phones for form in known_forms(phone))
        return (
            *((number, _R.NATIONAL_ID) for number in self.national_ids),
            *((number, _R.PHONE) for number in phones),
        )


def proposed(text: str, caller: KnownCaller, places: Iterable[str] = ()) -> tuple[Span, ...]:
    """Return what may give the caller away, in order; overlapping stretches are one.

    Args:
        places: known places that are finer than a county.
    """
    words = written_words(text)
    firm = (
        *names_in(words, caller.names),
        *known_numbers_in(text, caller.numbers),
        *numbers_in(text),
        *people_in(words),
        *selves_in(words),
        *addresses_in(words),
        *places_in(words, places),
    )
    return merged((*firm, *_apart(firm, (*trades_in(words), *kin_in(words)))))


def naming(text: str, caller: KnownCaller) -> tuple[str, ...]:
    """Return the words and numbers of a text that are the caller's own, as they were typed."""
    found = (*names_in(written_words(text), caller.names), *known_numbers_in(text, caller.numbers))
    return tuple(dict.fromkeys(text[span.start : span.end] for span in merged(found)))


def _apart(firm: Iterable[Span], lesser: Iterable[Span]) -> tuple[Span, ...]:
    """Return the lesser stretches that share nothing with the firm: those decide by themselves."""
    known = tuple(firm)
    return tuple(each for each in lesser if not any(each.meets(other) for other in known))


@dataclass(frozen=True, slots=True)
class RedactionSheet:
    """A protected case before it is referred: what it says, and what is proposed to be struck out.

    `files` are those of the case itself; `before` is what an agency reads of it already, where
    one does. `knows_caller` is False where the reader may not
    know who called: her name and numbers are then not among the proposals.
    """

    case_id: int
    text: str
    place: str
    county: str
    proposals: tuple[Span, ...]
    files: tuple[AttachmentInfo, ...] = ()
    knows_caller: bool = True
    before: RedactedBefore | None = None

    @property
    def source(self) -> str:
        """The fingerprint of what was read."""
        return fingerprint(self.text, self.place)

    def begun(self) -> RedactionDraft:
        """Return what stands before anything was done now.

        It is what was struck out, or written by hand, the last time, and what is proposed else
        stands beside; where nothing was, or the text is another now, all firm proposals are.
        """
        before = self.before
        if before is not None:
            struck = struck_before(self.text, before.text, self.proposals)
            if struck is not None:
                return RedactionDraft(self.source, struck, with_place=before.with_place)
            if not before.corrected:
                written, along = before.text, before.with_place
                return RedactionDraft(self.source, written=written, with_place=along)
        firm = tuple(span for span in self.proposals if not span.reason.is_lesser)
        return RedactionDraft(self.source, firm)
