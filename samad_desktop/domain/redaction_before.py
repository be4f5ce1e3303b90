"""What was struck out of a text the last time, found again in what the agency reads of it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from samad_desktop.domain.redaction import MARK, RedactionReason, Span, merged, redacted
from samad_desktop.domain.text import clean


@dataclass(frozen=True, slots=True)
class RedactedBefore:
    """What the last agency reads of a case, and whether the case was corrected since."""

    text: str
    with_place: bool
    corrected: bool


def struck_before(
    source: str, said: str, proposals: Iterable[Span] = ()
) -> tuple[Span, ...] | None:
    """Return what is struck out of `source` in `said`; None where it is no part of it any more.

    A stretch that was struck out has the reason of what is proposed there, if anything is.
    """
    first, *others = said.split(MARK)
    if not source.startswith(first):
        return None
    stretches, place = [], len(first)
    for kept, is_last in zip(others, _last_alone(others), strict=True):
        begins = len(source) - len(kept) if is_last else source.find(kept, place + 1)
        if begins <= place or not source.startswith(kept, begins):
            return None
        stretches.append((place, begins))
        place = begins + len(kept)
    known = tuple(proposals)
    struck = tuple(_with_reason(start, end, known) for start, end in stretches)
    return struck if clean(redacted(source, struck)) == said else None


def _last_alone(others: Sequence[str]) -> list[bool]:
    return [place == len(others) for place in range(1, len(others) + 1)]


def _with_reason(start: int, end: int, proposals: tuple[Span, ...]) -> Span:
    own = Span(start, end, RedactionReason.BY_HAND)
    there = [Span(start, end, each.reason) for each in proposals if each.meets(own)]
    return merged(there)[0] if there else own
