"""What an event of the timeline keeps beside its text, as JSON and back."""

from dataclasses import dataclass
from typing import Any

from samad_desktop.domain.cases import Told
from samad_desktop.domain.corrections import Correction


@dataclass(frozen=True, slots=True)
class Detail:
    """What an event changed in its case, and what a call told besides its text."""

    changes: tuple[Correction, ...] = ()
    told: tuple[Told, ...] = ()


def packed(detail: Detail) -> dict[str, object]:
    return {
        "changes": [list(change) for change in detail.changes],
        "told": [[each.field, each.value, each.question] for each in detail.told],
    }


def unpacked(stored: dict[str, Any]) -> Detail:
    """Return what was kept, by this version or by an earlier one that kept less."""
    return Detail(
        tuple((field, old, new) for field, old, new in stored.get("changes", ())),
        tuple(Told(*each) for each in stored.get("told", ())),
    )
