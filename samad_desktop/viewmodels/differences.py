"""What differs between two readings of a field, in the words a person sees."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from difflib import SequenceMatcher
from enum import StrEnum

from samad_desktop.domain.calendar import clock, jalali_long, long_day
from samad_desktop.domain.call_backs import CallBackOutcome
from samad_desktop.domain.cases import CaseKind, Disposition, IdentityLevel, Priority, Told
from samad_desktop.domain.directive_numbers import shown_number
from samad_desktop.domain.redaction import RedactionMade
from samad_desktop.field_labels import FIELDS
from samad_desktop.labels import label
from samad_desktop.viewmodels.case_looks import shown_code

WHOLE_MAX_CHARS = 40
_CONTEXT_CHARS = 24
_CONTEXT_WORDS = 3
# More words take long to compare; then the middle counts as one change.
_WORDS_MAX = 400
_WORD = re.compile(r"\S+")
_Place = tuple[int, int]
_PART_MAX_CHARS = 280
NOTHING = "—"
REACHED, NOT_REACHED = "با او گفت‌وگو شد", "در دسترس نبود"
_CODES: dict[str, type[StrEnum]] = {
    "kind": CaseKind,
    "priority": Priority,
    "identity_level": IdentityLevel,
    "disposition": Disposition,
    "outcome": CallBackOutcome,
    "redaction": RedactionMade,
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
    """Return both texts, or of sentences only what differs, with a few words around it."""
    if max(len(old), len(new)) <= WHOLE_MAX_CHARS:
        return old, new
    places = _changed_places(_WORD.findall(old), _WORD.findall(new))
    shown = (
        _joined(old, [place for place, _ in places]),
        _joined(new, [place for _, place in places]),
    )
    # What differs lies beyond what is shown, or in nothing but the blanks.
    return shown if shown[0] != shown[1] else _around_first(old, new)


def _changed_places(old: list[str], new: list[str]) -> list[tuple[_Place, _Place]]:
    """Return where words differ, from which to which in both; close places are one."""
    if max(len(old), len(new)) > _WORDS_MAX:
        same = _common_start(old, new)
        tail = _common_start(old[same:][::-1], new[same:][::-1])
        changes = [(same, len(old) - tail, same, len(new) - tail)]
    else:
        codes = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
        changes = [code[1:] for code in codes if code[0] != "equal"]
    places: list[tuple[_Place, _Place]] = []
    for begin, end, new_begin, new_end in changes:
        if places and begin - places[-1][0][1] <= 2 * _CONTEXT_WORDS:
            (first, _), (new_first, _) = places.pop()
            places.append(((first, end), (new_first, new_end)))
        else:
            places.append(((begin, end), (new_begin, new_end)))
    return places


def _joined(text: str, places: Sequence[_Place]) -> str:
    """Return the words at these places, with those around them, and dots for the rest."""
    words = _WORD.findall(text)
    parts, shown_to = [], 0
    for begin, end in places:
        first = max(0, begin - _CONTEXT_WORDS)
        last = min(len(words), end + _CONTEXT_WORDS)
        parts.append(("… " if first > shown_to else "") + " ".join(words[first:last]))
        shown_to = last
    told = " ".join(parts)[:_PART_MAX_CHARS]
    whole = shown_to == len(words) and len(told) < _PART_MAX_CHARS
    return told if whole else f"{told} …"


def _around_first(old: str, new: str) -> tuple[str, str]:
    """Return both texts from a little before the first letter that differs."""
    start = max(0, _common_start(old, new) - _CONTEXT_CHARS)
    end = start + _PART_MAX_CHARS
    dots = "…" if start else ""
    return f"{dots}{old[start:end]}", f"{dots}{new[start:end]}"


def _common_start(one: Sequence[str], other: Sequence[str]) -> int:
    shorter = min(len(one), len(other))
    return next((at for at in range(shorter) if one[at] != other[at]), shorter)


def _words(field: str, value: str) -> str:
    if field == "again_at":
        moment = datetime.fromisoformat(value)
        return f"{jalali_long(moment)}، ساعت {clock(moment)}"
    if field in ("answered_on", "extension_until", "promised_until"):
        return long_day(date.fromisoformat(value))
    if field in ("directive", "advocacy"):
        return shown_number(value)
    if field == "reached":
        return REACHED if value == "yes" else NOT_REACHED
    if field == "case":
        return shown_code(value)
    codes = _CODES.get(field)
    return label(codes(value)) if codes is not None and value else value
