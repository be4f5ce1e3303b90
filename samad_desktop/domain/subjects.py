"""The two-level tree of subjects, and the few questions that a subject asks."""

from dataclasses import dataclass
from enum import StrEnum

ANSWER_MAX_CHARS = 200


class Handling(StrEnum):
    """What the centre does with a matter of this subject."""

    REFER = "refer"
    PROTECT = "protect"
    ADVISE = "advise"


@dataclass(frozen=True, slots=True)
class Question:
    """One thing worth asking while the citizen is on the line.

    One that is retired is asked no more; cases in which it was answered keep the answer.
    """

    id: int
    code: str
    label: str
    hint: str
    digits_only: bool
    retired: bool = False


@dataclass(frozen=True, slots=True)
class SubjectName:
    """Any node of the tree by name; `group` is empty for a branch."""

    id: int
    name: str
    group: str
    retired: bool = False


@dataclass(frozen=True, slots=True)
class Subject:
    """A leaf of the tree; `group` is the name of its branch.

    One that is retired is offered to no new call; old cases keep it.
    """

    id: int
    code: str
    name: str
    group: str
    default_agency_id: int | None
    handling: Handling
    questions: tuple[Question, ...]
    retired: bool = False
