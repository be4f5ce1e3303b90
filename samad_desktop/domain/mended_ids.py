"""Two IDs of one person, of which one was mistyped: which is right, and what it replaces."""

from dataclasses import dataclass

from samad_desktop.domain.errors import FieldError, RuleBroken, ValidationFailed
from samad_desktop.domain.national_ids import parse_national_id, passes_check, passes_legal_check
from samad_desktop.domain.person_files import RecordEventKind

RIGHT_ID = "right_id"


@dataclass(frozen=True, slots=True)
class MendedIds:
    """Two records that were joined under the right ID.

    `before` are the IDs of the record that stays and of the other, `versions` what both were
    stored as since; `moved` are the records that came along.
    """

    keep: int
    other: int
    before: tuple[str, str]
    versions: tuple[int, int]
    moved: tuple[int, ...]


def proposed_id(one: str, other: str) -> str:
    """Return the only one of two IDs whose check digit is right; empty where both or none are."""
    right = [each for each in (one, other) if _passes(each)]
    return right[0] if len(right) == 1 else ""


def right_id(typed: str) -> str:
    """Return the ID that was said to be right, as it is stored.

    Raises:
        ValidationFailed: nothing was said, or it cannot be an ID.
    """
    if not typed.strip():
        raise ValidationFailed((FieldError(RIGHT_ID, "right_id_unsaid"),))
    try:
        return parse_national_id(typed)
    except RuleBroken as error:
        raise ValidationFailed((FieldError(RIGHT_ID, error.code, error.detail),)) from error


def why_mended(wrong: str) -> RecordEventKind:
    """Return by what it is known that an ID was wrong."""
    return RecordEventKind.ID_AS_ASKED if _passes(wrong) else RecordEventKind.ID_BY_CHECK


def _passes(number: str) -> bool:
    return passes_check(number) or passes_legal_check(number)
