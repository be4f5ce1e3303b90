"""What differs between two readings of a field, in the words a person sees."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from samad_desktop.domain.calendar import clock, jalali_long
from samad_desktop.domain.call_backs import CallBackOutcome
from samad_desktop.domain.cases import CaseKind, Disposition, IdentityLevel, Priority, Told
from samad_desktop.domain.text import isolate, persian_digits
from samad_desktop.domain.tracking_codes import show_tracking_code
from samad_desktop.labels import FIELDS, label

WHOLE_MAX_CHARS = 120
_CONTEXT_CHARS = 24
_PART_MAX_CHARS = 280
NOTHING = "—"
_CODES: dict[str, type[StrEnum]] = {
    "kind": CaseKind,
    "priority": Priority,
    "identity_level": IdentityLevel,
    "disposition": Disposition,
    "outcome": CallBackOutcome,
}


@dataclass(frozen=True, slots=True)
class Difference:
    """One field with its old and new words, cut to what differs when they are long."""

    field: str
    old: str
    new: str


def difference(field: str, old: str, new: str) -> Difference:
    """Put one (field, old, new) of a correction into words."""
    shown_old, shown_new = changed_part(_words(field, old), _words(field, new))
    return Difference(FIELDS.get(field, field), shown_old or NOTHING, shown_new or NOTHING)


def told_line(told: Told) -> str:
    """Return what a call told besides its text, under its name or its question."""
    caption = told.question or FIELDS.get(told.field, told.field)
    return f"{caption}: {_words(told.field, told.value)}"


def changed_part(old: str, new: str) -> tuple[str, str]:
    """Return both texts, or of long ones only what differs, with a few letters around it."""
    if max(len(old), len(new)) <= WHOLE_MAX_CHARS:
        return old, new
    same = _common_start(old, new)
    tail = _common_start(old[same:][::-1], new[same:][::-1])
    start = max(0, same - _CONTEXT_CHARS)
    return _cut(old, start, len(old) - tail), _cut(new, start, len(new) - tail)


def _cut(text: str, start: int, end: int) -> str:
    end = min(len(text), end + _CONTEXT_CHARS, start + _PART_MAX_CHARS)
    return f"{'…' if start else ''}{text[start:end]}{'…' if end < len(text) else ''}"


def _common_start(one: str, other: str) -> int:
    shorter = min(len(one), len(other))
    return next((at for at in range(shorter) if one[at] != other[at]), shorter)


def _words(field: str, value: str) -> str:
    if field == "again_at":
        moment = datetime.fromisoformat(value)
        return f"{jalali_long(moment)}، ساعت {clock(moment)}"
    if field == "case":
        return isolate(persian_digits(show_tracking_code(value)))
    codes = _CODES.get(field)
    return label(codes(value)) if codes is not None and value else value
