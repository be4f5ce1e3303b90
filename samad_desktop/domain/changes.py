"""What a use case returns: its value, and what it changed for everybody else."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

T = TypeVar("T")


class Noun(StrEnum):
    """The kinds of thing a screen can be stale about."""

    CASE = "case"
    CONTACT = "contact"
    CITIZEN = "citizen"
    REFERENCE = "reference"
    STAFF = "staff"
    SESSION = "session"
    DIRECTIVE = "directive"
    RADAR = "radar"
    ADVOCACY = "advocacy"


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that is no longer what a screen may still show; no id means "any of them"."""

    noun: Noun
    id: int | None = None


@dataclass(frozen=True, slots=True)
class Outcome(Generic[T]):
    """The value of a use case and the changes to announce."""

    value: T
    changes: frozenset[Change]
