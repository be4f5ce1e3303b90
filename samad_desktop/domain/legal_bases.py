"""Legal bases (مستند قانونی): what the centre keeps to found its letters on, version by version.

Nothing that a letter may have named is ever told otherwise: a change is a version more, and one
that no longer holds ends on a day.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from samad_desktop.domain.advocacy import Ground
from samad_desktop.domain.errors import FieldError, ValidationFailed
from samad_desktop.domain.text import clean, normal

TITLE_MAX_CHARS = 200
TEXT_MAX_CHARS = 5_000
SOURCE_MAX_CHARS = 500


@dataclass(frozen=True, slots=True)
class LegalBasis:
    """One version of a text that letters are founded on; days are Tehran's.

    `series` is what its versions have in common, None for one that is new. It holds from
    `valid_from` until the end of `valid_to`, None for ever; `subject_id` and `ground` say what it
    fits, None anything.
    """

    id: int
    series: UUID | None
    version: int
    title: str
    text: str
    source: str
    valid_from: date
    valid_to: date | None = None
    subject_id: int | None = None
    ground: Ground | None = None

    def holds_on(self, day: date) -> bool:
        """Say whether it holds on a day."""
        return self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)

    def fits(self, subject_ids: Sequence[int], grounds: Iterable[Ground]) -> bool:
        """Say whether it fits a case of a subject, or of one below it, and any of the grounds."""
        of_subject = self.subject_id is None or self.subject_id in subject_ids
        return of_subject and (self.ground is None or self.ground in grounds)


def checked_basis(basis: LegalBasis, others: Iterable[LegalBasis]) -> LegalBasis:
    """Return a version as it is stored.

    Args:
        others: the last version of each that there is, this one among them or not.

    Raises:
        ValidationFailed: something is missing or too long, it ends before it begins, or another
            one has its title.
    """
    basis = replace(
        basis, title=clean(basis.title), text=clean(basis.text), source=clean(basis.source)
    )
    found = []
    for field, words, limit in (
        ("title", basis.title, TITLE_MAX_CHARS),
        ("text", basis.text, TEXT_MAX_CHARS),
        ("source", basis.source, SOURCE_MAX_CHARS),
    ):
        if not words:
            found.append(FieldError(field, "required"))
        elif len(words) > limit:
            found.append(FieldError(field, "too_long", str(limit)))
    if basis.valid_to is not None and basis.valid_to < basis.valid_from:
        found.append(FieldError("valid_to", "ends_before_it_begins"))
    if any(_has_title(each, basis) for each in others):
        found.append(FieldError("title", "name_taken"))
    if found:
        raise ValidationFailed(tuple(found))
    return basis


def _has_title(other: LegalBasis, basis: LegalBasis) -> bool:
    return other.series != basis.series and normal(other.title) == normal(basis.title)
