"""Cases that belong together: related ones, and duplicates that are merged into their original."""

from collections.abc import Callable, Mapping

from sqlalchemy import Connection

from samad_desktop.domain.access import Actor, Right
from samad_desktop.domain.cases import Case, CaseState, Disposition, EventKind, Told
from samad_desktop.domain.changes import Change, Noun, Outcome
from samad_desktop.domain.closing import ClosingDraft
from samad_desktop.domain.errors import (
    FieldError,
    NotFound,
    RuleBroken,
    SamadError,
    ValidationFailed,
)
from samad_desktop.domain.links import (
    REASON_MAX_CHARS,
    CaseLink,
    LinkDeed,
    LinkKind,
    LinkRefusal,
)
from samad_desktop.domain.text import clean
from samad_desktop.domain.transitions import CaseAction
from samad_desktop.persistence import case_links, cases, followed_cases
from samad_desktop.persistence.database import Database
from samad_desktop.services import case_moves, umbrellas
from samad_desktop.services.case_moves import CaseMove
from samad_desktop.services.look_ups import name_people_of

Links = tuple[CaseLink, ...]


class LinkService:
    """What may be done with links between cases. Safe to call from any thread.

    Raises:
        Forbidden: the person may not follow cases up.
        NotFound: one of the cases, or the link, does not exist.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def of_case(self, actor: Actor, case_id: int) -> Links:
        """Return the links of a case that hold, the oldest first."""
        actor.must(Right.SEE_CASES)
        with self._database.reading() as connection:
            return case_links.of_case(connection, case_id)

    def foretell(self, actor: Actor, case_id: int, other_id: int) -> Mapping[LinkDeed, LinkRefusal]:
        """Return which deeds with two cases cannot be done, and why; the others can.

        Raises:
            RuleBroken: `links_to_itself`.
        """
        actor.must(Right.FOLLOW_UP)
        if case_id == other_id:
            raise RuleBroken("links_to_itself")
        with self._database.reading() as connection:
            one = case_moves.look(connection, actor, case_id)
            other = case_moves.look(connection, actor, other_id)
            found = ((deed, _refusal(deed, one, other)) for deed in LinkDeed)
            return {deed: no for deed, no in found if no is not None}

    def relate(self, actor: Actor, case_id: int, other_id: int) -> Outcome[Links]:
        """Say that two cases have to do with each other; nothing else changes.

        Raises:
            RuleBroken: `links_to_itself`, `already_linked`.
        """
        with self._database.transaction() as connection:
            one, other = _hold_both(connection, actor, case_id, other_id)
            _must_relate(one, other)
            case_links.add(connection, case_id, other_id, LinkKind.RELATED, actor.staff_id, one.now)
            _tell_both(EventKind.LINKED, one, other)
            found = case_links.of_case(connection, case_id)
        return Outcome(found, _changed(case_id, other_id))

    def unrelate(self, actor: Actor, case_id: int, link_id: int) -> Outcome[Links]:
        """Take back that two cases are related.

        Raises:
            RuleBroken: `link_of_another_kind`: a duplicate is reopened, a member released.
        """
        with self._database.transaction() as connection:
            link = _link(connection, case_id, link_id)
            if link.kind is not LinkKind.RELATED:
                raise RuleBroken("link_of_another_kind")
            one, other = _hold_both(connection, actor, case_id, link.case_id)
            case_links.undo(connection, [link_id], actor.staff_id, one.now)
            _tell_both(EventKind.UNLINKED, one, other)
            found = case_links.of_case(connection, case_id)
        return Outcome(found, _changed(case_id, link.case_id))

    def merge(
        self, actor: Actor, case_id: int, version: int, original_id: int, text: str = ""
    ) -> Outcome[Case]:
        """Close a case as a duplicate that points to its original; reopening undoes it.

        Args:
            text: why it is one; nobody has to say.

        Raises:
            ValidationFailed: the field "reason": it is too long.
            RuleBroken: `links_to_itself`; `original_is_closed`; `case_gathers_others`; the
                case is closed already.
            Conflict: somebody moved the duplicate after `version` was read.
        """
        words = clean(text)
        if len(words) > REASON_MAX_CHARS:
            raise ValidationFailed((FieldError("reason", "too_long", str(REASON_MAX_CHARS)),))
        with self._database.transaction() as connection:
            duplicate, original = _hold_both(connection, actor, case_id, original_id, version)
            state = _must_merge(duplicate, original)
            _merge(duplicate, original, state, words)
        name_people_of(self._database, case_id)
        with self._database.reading() as connection:
            after = cases.get(connection, case_id, actor)
        return Outcome(after, _changed(case_id, original_id))


def _must_relate(one: CaseMove, other: CaseMove) -> None:
    if case_links.are_linked(one.connection, one.case.id, other.case.id, LinkKind.RELATED):
        raise RuleBroken("already_linked")


def _must_merge(duplicate: CaseMove, original: CaseMove) -> CaseState:
    """Return where the duplicate stands afterwards.

    Raises:
        Forbidden, RuleBroken: it cannot be merged, and why.
    """
    state = duplicate.after(CaseAction.CLOSE, Disposition.DUPLICATE)
    if original.case.is_closed:
        raise RuleBroken("original_is_closed")
    if case_links.members(duplicate.connection, duplicate.case.id):
        raise RuleBroken("case_gathers_others")
    return state


def _refusal(deed: LinkDeed, one: CaseMove, other: CaseMove) -> LinkRefusal | None:
    """Return what speaks against a deed, if anything does."""
    for of_other, check in _CHECKS[deed]:
        try:
            check(one, other)
        except SamadError as no:
            return LinkRefusal(no.code, of_other)
    return None


# Each with whether it is the other case that it is about.
_CHECKS: dict[LinkDeed, tuple[tuple[bool, Callable[[CaseMove, CaseMove], object]], ...]] = {
    LinkDeed.MERGE: ((False, _must_merge),),
    LinkDeed.RELATE: ((False, _must_relate),),
    LinkDeed.JOIN: (
        (True, lambda _one, other: umbrellas.must_be_umbrella(other)),
        (False, lambda one, other: umbrellas.must_be_free(other, one)),
    ),
    LinkDeed.GATHER: (
        (False, lambda one, _other: umbrellas.must_be_umbrella(one)),
        (True, umbrellas.must_be_free),
    ),
}


def _merge(duplicate: CaseMove, original: CaseMove, state: CaseState, words: str) -> None:
    connection, staff_id, now = duplicate.connection, duplicate.actor.staff_id, duplicate.now
    case_links.stand_alone(connection, duplicate.case.id, staff_id, now)
    case_links.add(
        connection,
        duplicate.case.id,
        original.case.id,
        LinkKind.DUPLICATE_OF,
        staff_id,
        now,
    )
    draft = ClosingDraft(Disposition.DUPLICATE, words)
    duplicate.close(state, draft, Told("case", original.case.tracking_code))
    original.tell(EventKind.MERGED, "", Told("case", duplicate.case.tracking_code))


def _hold_both(
    connection: Connection, actor: Actor, case_id: int, other_id: int, version: int | None = None
) -> tuple[CaseMove, CaseMove]:
    """Hold two cases, the older one first, so that two people never wait for each other."""
    actor.must(Right.FOLLOW_UP)
    if case_id == other_id:
        raise RuleBroken("links_to_itself")
    for each in sorted((case_id, other_id)):
        followed_cases.hold(connection, each)
    one = case_moves.hold(connection, actor, case_id, version)
    return one, case_moves.hold(connection, actor, other_id)


def _tell_both(kind: EventKind, one: CaseMove, other: CaseMove) -> None:
    one.tell(kind, "", Told("case", other.case.tracking_code))
    other.tell(kind, "", Told("case", one.case.tracking_code))


def _link(connection: Connection, case_id: int, link_id: int) -> CaseLink:
    for link in case_links.of_case(connection, case_id):
        if link.id == link_id:
            return link
    raise NotFound(f"link {link_id}")


def _changed(*case_ids: int) -> frozenset[Change]:
    return frozenset(Change(Noun.CASE, case_id) for case_id in case_ids)
