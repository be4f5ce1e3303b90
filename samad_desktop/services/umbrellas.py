"""Umbrella cases (پروندهٔ جمعی): many citizens, one cause, told and closed together."""

from collections.abc import Iterator

from samad_desktop.domain.access import Actor
from samad_desktop.domain.cases import Case, CaseState, EventKind, Told
from samad_desktop.domain.changes import Change, Noun, Outcome
from samad_desktop.domain.closing import ClosingDraft
from samad_desktop.domain.deadlines import Step
from samad_desktop.domain.errors import NotFound, RuleBroken, SamadError
from samad_desktop.domain.links import Gathered, LinkKind
from samad_desktop.domain.referrals import checked_words
from samad_desktop.domain.transitions import AT_THE_CENTRE, CaseAction
from samad_desktop.persistence import case_links, cases
from samad_desktop.persistence.database import Database
from samad_desktop.services import case_moves, clocks
from samad_desktop.services.case_moves import CaseMove
from samad_desktop.services.look_ups import name_people_of

MEMBERS_AT_ONCE = 500


class UmbrellaService:
    """What is done with many cases of one cause. Safe to call from any thread.

    A member is not worked on alone: its own clocks end, the umbrella's stand for it, until
    it is released, or its citizen objects. Nobody gathers, tells or releases without
    the right to follow up.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def preview(
        self, actor: Actor, umbrella_id: int, case_ids: tuple[int, ...]
    ) -> tuple[Gathered, ...]:
        """Say which of the cases would be gathered, and why the others would not.

        Raises:
            Forbidden, RuleBroken, NotFound: this case cannot be an umbrella.
        """
        with self._database.reading() as connection:
            umbrella = case_moves.look(connection, actor, umbrella_id)
            must_be_umbrella(umbrella)
            return tuple(_tried(umbrella, case_id)[0] for case_id in _wanted(case_ids))

    def gather(
        self, actor: Actor, umbrella_id: int, version: int, case_ids: tuple[int, ...]
    ) -> Outcome[tuple[Gathered, ...]]:
        """Gather cases under this one, in one transaction; say which were not, and why.

        Raises:
            Forbidden, RuleBroken, NotFound: this case cannot be an umbrella.
            Conflict: somebody moved it after `version` was read.
        """
        with self._database.transaction() as connection:
            umbrella = case_moves.hold(connection, actor, umbrella_id, version)
            must_be_umbrella(umbrella)
            found = [_tried(umbrella, case_id) for case_id in _wanted(case_ids)]
            joined = [member for _told, member in found if member is not None]
            for member in joined:
                _join(umbrella, member)
            if joined:
                codes = (Told("case", member.case.tracking_code) for member in joined)
                umbrella.to(umbrella.case.state)
                umbrella.tell(EventKind.GATHERED, "", *codes)
        return Outcome(tuple(told for told, _member in found), _changed(umbrella, joined))

    def release(self, actor: Actor, case_id: int, version: int) -> Outcome[Case]:
        """Let a member be worked on alone again, with a review that begins now.

        Raises:
            RuleBroken: `case_is_no_member`, or it is closed already.
            Forbidden, Conflict, NotFound: it cannot be, by this person, now.
        """
        with self._database.transaction() as connection:
            member = case_moves.hold(connection, actor, case_id, version)
            member.must_follow_up()
            if member.case.is_closed:
                raise RuleBroken("case_is_closed")
            if not member.facts.gathered:
                raise RuleBroken("case_is_no_member")
            case_links.stand_alone(connection, case_id, actor.staff_id, member.now)
            member.review_again()
            member.tell(EventKind.RELEASED)
        name_people_of(self._database, case_id)
        with self._database.reading() as connection:
            after = cases.get(connection, case_id, actor)
        return Outcome(after, frozenset({Change(Noun.CASE, case_id)}))

    def foretell_inform(self, actor: Actor, umbrella_id: int) -> tuple[Gathered, ...]:
        """Say who would be told the answer, the umbrella's citizen first, and who not and why.

        Raises:
            Forbidden, RuleBroken, NotFound: it cannot be told, by this person, now.
        """
        with self._database.reading() as connection:
            umbrella = case_moves.look(connection, actor, umbrella_id)
            state = umbrella.after(CaseAction.INFORM)
            left = (
                each for each in (umbrella, *_members(umbrella)) if each.case.state is not state
            )
            return tuple(_tellable(each) for each in left)

    def inform(
        self, actor: Actor, umbrella_id: int, version: int, text: str
    ) -> Outcome[tuple[Gathered, ...]]:
        """Tell the answer to the citizens of an umbrella case and of all its members.

        A member whose citizen this person may not know is left as it is and named; somebody
        who may know does the same again for those that were left.

        Raises:
            Forbidden, RuleBroken: the umbrella's answer cannot be told, by this person.
            ValidationFailed: there are no words.
            Conflict: somebody moved the umbrella after `version` was read.
        """
        words = checked_words(text, "text")
        with self._database.transaction() as connection:
            umbrella = case_moves.hold(connection, actor, umbrella_id, version)
            state = umbrella.after(CaseAction.INFORM)
            if umbrella.case.state is not CaseState.INFORMED:
                _tell_answer(umbrella, state, words)
            left = [each for each in _members(umbrella) if each.case.state is not state]
            told = tuple(_told(member, state, words) for member in left)
        return Outcome(told, _changed(umbrella, left))


def close(move: CaseMove, draft: ClosingDraft) -> None:
    """End a case, and with it the cases that it gathers.

    Raises:
        RuleBroken: it cannot be closed; `members_untold`, the answer was told to its citizen
            and not yet to those of all members.
        Forbidden: the person may not close it.
    """
    state = move.after(CaseAction.CLOSE, draft.disposition)
    members = list(_members(move))
    if move.case.state is CaseState.INFORMED and any(
        member.case.state is not CaseState.INFORMED for member in members
    ):
        raise RuleBroken("members_untold")
    move.close(state, draft)
    for member in members:
        member.close(state, draft, Told("case", move.case.tracking_code))


def _members(umbrella: CaseMove) -> Iterator[CaseMove]:
    see = case_moves.hold if umbrella.held else case_moves.look
    for case_id in case_links.members(umbrella.connection, umbrella.case.id):
        member = see(umbrella.connection, umbrella.actor, case_id)
        if not member.case.is_closed:
            yield member


def _told(member: CaseMove, state: CaseState, words: str) -> Gathered:
    became = _tellable(member)
    if not became.refusal:
        _tell_answer(member, state, words)
    return became


def _tellable(member: CaseMove) -> Gathered:
    refusal = "citizen_is_kept" if member.facts.citizen_kept else ""
    return Gathered(member.case.id, member.case.tracking_code, refusal)


def _tell_answer(move: CaseMove, state: CaseState, words: str) -> None:
    clocks.end(move.connection, move.case.id, move.now, *Step)
    move.to(state)
    move.tell(EventKind.INFORMED, words)


def _wanted(case_ids: tuple[int, ...]) -> tuple[int, ...]:
    """Return each case once, in an order in which two people never wait for each other."""
    if len(case_ids) > MEMBERS_AT_ONCE:
        raise RuleBroken("too_many_at_once", str(MEMBERS_AT_ONCE))
    return tuple(sorted(set(case_ids)))


def must_be_umbrella(umbrella: CaseMove) -> None:
    """Go on only with a case that may gather others.

    Raises:
        Forbidden, RuleBroken: it may not, and why.
    """
    umbrella.must_follow_up()
    if umbrella.case.is_closed:
        raise RuleBroken("case_is_closed")
    if umbrella.facts.gathered:
        raise RuleBroken("case_is_gathered")


def _tried(umbrella: CaseMove, case_id: int) -> tuple[Gathered, CaseMove | None]:
    """Look whether a case may become a member; it is returned where it may."""
    hold = case_moves.hold if umbrella.held else case_moves.look
    try:
        member = hold(umbrella.connection, umbrella.actor, case_id)
    except NotFound as gone:
        return Gathered(case_id, refusal=gone.code), None
    try:
        must_be_free(umbrella, member)
    except SamadError as no:
        return Gathered(case_id, member.case.tracking_code, no.code), None
    return Gathered(case_id, member.case.tracking_code), member


def must_be_free(umbrella: CaseMove, member: CaseMove) -> None:
    """Go on only with a case that may become a member.

    Raises:
        RuleBroken: it may not, and why.
    """
    if member.case.id == umbrella.case.id:
        raise RuleBroken("links_to_itself")
    if member.facts.gathered:
        raise RuleBroken("case_is_gathered")
    if case_links.members(umbrella.connection, member.case.id):
        raise RuleBroken("case_gathers_others")
    if member.case.state not in AT_THE_CENTRE or member.facts.awaits_an_agency:
        raise RuleBroken(member.facts.why_not)


def _join(umbrella: CaseMove, member: CaseMove) -> None:
    connection, staff_id, now = member.connection, member.actor.staff_id, member.now
    case_links.add(connection, member.case.id, umbrella.case.id, LinkKind.MEMBER_OF, staff_id, now)
    clocks.end(connection, member.case.id, now, *Step)
    member.to(CaseState.UNDER_REVIEW)
    member.tell(EventKind.GATHERED, "", Told("case", umbrella.case.tracking_code))


def _changed(umbrella: CaseMove, members: list[CaseMove]) -> frozenset[Change]:
    return frozenset(Change(Noun.CASE, each.case.id) for each in (umbrella, *members))
