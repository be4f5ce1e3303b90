"""How cases belong together: related, one repeating another, many under one roof."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from samad_desktop.domain.cases import CaseState

REASON_MAX_CHARS = 2_000


class LinkKind(StrEnum):
    """What a case is to the other one that its link points to."""

    RELATED = "related"
    DUPLICATE_OF = "duplicate_of"
    MEMBER_OF = "member_of"


class LinkDeed(StrEnum):
    """What can be done with a case and another one that belongs to it, the harmless first.

    `JOIN` puts the case under the other one, `GATHER` the other one under the case.
    """

    RELATE = "relate"
    MERGE = "merge"
    JOIN = "join"
    GATHER = "gather"


@dataclass(frozen=True, slots=True)
class LinkRefusal:
    """Why a deed with two cases cannot be done; `of_other` says that it lies with the other."""

    code: str
    of_other: bool = False


@dataclass(frozen=True, slots=True)
class CaseLink:
    """A link that holds, seen from one of its cases; the other end is described.

    `points_here` says that the other case is what the kind tells, such as the duplicate of
    this one, or a member of this umbrella (پروندهٔ جمعی).
    """

    id: int
    kind: LinkKind
    case_id: int
    tracking_code: str
    state: CaseState
    points_here: bool


def one_each(links: Sequence[CaseLink]) -> tuple[CaseLink, ...]:
    """Return the links, each other case once: what binds closer stands for being related."""
    bound = {each.case_id for each in links if each.kind is not LinkKind.RELATED}
    return tuple(
        each for each in links if each.kind is not LinkKind.RELATED or each.case_id not in bound
    )


@dataclass(frozen=True, slots=True)
class Gathered:
    """What became, or would become, of one case; `refusal` is empty where it is done."""

    case_id: int
    tracking_code: str = ""
    refusal: str = ""
