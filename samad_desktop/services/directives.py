"""Directives after they were issued: read, moved by agencies, and verified by calling citizens."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from samad_desktop.domain.access import Actor, Right
from samad_desktop.domain.cases import EventKind, Told
from samad_desktop.domain.centre_settings import SettingKind
from samad_desktop.domain.changes import Change, Noun, Outcome
from samad_desktop.domain.directive_lists import DirectiveList, Wanted
from samad_desktop.domain.directive_numbers import checked_scheme
from samad_desktop.domain.directives import (
    AgencyMove,
    Directive,
    DirectiveState,
    Recipient,
    Verdict,
    checked_reply,
    moved,
    must_be_carriable,
    must_be_verifiable,
)
from samad_desktop.domain.errors import FieldError, ValidationFailed
from samad_desktop.domain.identities import checked_reason
from samad_desktop.persistence import (
    centre_events,
    deadlines,
    directive_lists,
    directives,
    reference,
    staff,
)
from samad_desktop.persistence.case_search import words_said
from samad_desktop.persistence.database import Database, server_now
from samad_desktop.persistence.directives import Reach
from samad_desktop.persistence.event_details import Detail, packed
from samad_desktop.persistence.letters import agency_names
from samad_desktop.persistence.timeline import Cause
from samad_desktop.services import sending
from samad_desktop.services.dictation import changed, tell

_EVENTS = {
    DirectiveState.RECEIVED: EventKind.DIRECTIVE_RECEIVED,
    DirectiveState.IN_PROGRESS: EventKind.DIRECTIVE_IN_PROGRESS,
    DirectiveState.DONE: EventKind.DIRECTIVE_DONE,
}


@dataclass(frozen=True, slots=True)
class _Moving:
    """One recipient in the middle of a move, with its directive."""

    connection: Connection
    actor: Actor
    directive: Directive
    recipient: Recipient
    now: datetime

    @property
    def told(self) -> tuple[Told, ...]:
        """What the timeline tells besides the words: which directive, and which agency."""
        agency_id = self.recipient.agency_id
        names = agency_names(self.connection, {agency_id})
        number = Told("directive", self.directive.number)
        return number, Told("directive_agency", names[agency_id])

    def tell(self, kind: EventKind, words: str) -> None:
        """Tell the timeline of the case."""
        cause, case_id = Cause(recipient_id=self.recipient.id), self.directive.case_id
        tell(self.connection, case_id, kind, self.actor, self.now, words, cause, *self.told)


class DirectiveService:
    """What may be done with directives that were issued. Safe to call from any thread.

    Every method may raise:

    Raises:
        Forbidden: the person may not do that, or has no part in directives.
        NotFound: there is no such directive, or it is not for this person.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def read(self, actor: Actor, wanted: Wanted) -> DirectiveList:
        """Return the directives that are wanted, as the person may see them."""
        with self._database.reading() as connection:
            reach, now = reach_of(connection, actor), server_now(connection)
            return directive_lists.read(connection, reach, wanted, now)

    def open(self, actor: Actor, directive_id: int) -> Directive:
        """Return one directive; an agency sees of its recipients only itself."""
        with self._database.reading() as connection:
            return directives.get(connection, directive_id, reach_of(connection, actor))

    def of_case(self, actor: Actor, case_id: int) -> tuple[Directive, ...]:
        """Return the directives about a case, the newest first."""
        with self._database.reading() as connection:
            reach = reach_of(connection, actor)
            return directive_lists.of_case(connection, reach, case_id)

    def move(
        self, actor: Actor, seen: Recipient, move: AgencyMove, text: str = ""
    ) -> Outcome[Directive]:
        """Say for an agency that it has received a directive, how far it is, or that it is done.

        Raises:
            ValidationFailed: it says nothing where it must, or too much.
            RuleBroken: it cannot be done from where the directive is.
            Conflict: somebody moved it after `seen` was read.
        """
        actor.must(Right.ANSWER_REFERRAL)
        said = checked_reply(text, needed=move is not AgencyMove.RECEIVE)
        with self._moving(actor, seen) as moving:
            state = moved(move, moving.recipient.state, copy=moving.recipient.copy)
            if moving.connection.dialect.name == "postgresql":
                _move_on_server(moving, seen, state, said)
            else:
                _move_here(moving, seen, state, said)
            return _outcome(moving)

    def verify(
        self, actor: Actor, seen: Recipient, verdict: Verdict, heard: str = ""
    ) -> Outcome[Directive]:
        """Write down what the citizen says of what an agency says it has done.

        Where she says that it was not, the agency has to do it, and its clock never stopped.

        Raises:
            ValidationFailed: what she said is missing where she denies it, or too long.
            RuleBroken: there is nothing to be asked about.
            Conflict: somebody moved it after `seen` was read.
        """
        actor.must(Right.VERIFY_DIRECTIVE)
        said = checked_reply(heard, needed=verdict is Verdict.NOT_KEPT)
        with self._moving(actor, seen) as moving:
            must_be_verifiable(moving.recipient)
            by = {"verified_by": actor.staff_id, "verified_at": moving.now, "heard": said}
            if verdict is Verdict.KEPT:
                directives.change(moving.connection, seen, verdict=verdict, **by)
                moving.tell(EventKind.DIRECTIVE_KEPT, said)
            else:
                again = {"state": DirectiveState.IN_PROGRESS, "done_at": None}
                refuted = {**again, "refuted_at": moving.now}
                directives.change(moving.connection, seen, **refuted, **by)
                deadlines.go_on_with_directive(moving.connection, seen.id)
                moving.tell(EventKind.DIRECTIVE_NOT_KEPT, said)
            return _outcome(moving)

    def carry(
        self, actor: Actor, seen: Recipient, agency_id: int | None, reason: str
    ) -> Outcome[Directive]:
        """Let another agency do what is left open with one that was retired.

        The order keeps its number and its deadline; the case tells who had it before, and why.

        Raises:
            ValidationFailed: no agency is named, or it must not have the order; no reason is.
            RuleBroken: it is a copy, done, or with an agency that is not retired.
            Conflict: somebody moved it after `seen` was read.
        """
        actor.must(Right.ISSUE_DIRECTIVE)
        if agency_id is None:
            raise ValidationFailed((FieldError("agency", "required"),))
        given = checked_reason(reason)
        with self._moving(actor, seen) as moving:
            left = moving.recipient.agency_id
            retired = reference.retired_among(moving.connection, (left,))
            must_be_carriable(moving.recipient, retired=bool(retired))
            _refuse_successor(moving, agency_id)
            directives.carry(moving.connection, seen, agency_id)
            names = agency_names(moving.connection, {left, agency_id})
            tell(
                moving.connection,
                moving.directive.case_id,
                EventKind.DIRECTIVE_CARRIED,
                actor,
                moving.now,
                given,
                Cause(recipient_id=seen.id),
                Told("directive", moving.directive.number),
                Told("directive_left", names[left]),
                Told("directive_agency", names[agency_id]),
            )
            return _outcome(moving)

    def scheme(self, actor: Actor) -> str:
        """Return by which scheme directives are numbered."""
        actor.must(Right.MANAGE_CENTRE)
        with self._database.reading() as connection:
            return directives.scheme(connection)

    def set_scheme(self, actor: Actor, before: str, typed: str) -> Outcome[str]:
        """Let directives be numbered by another scheme from now on.

        Raises:
            ValidationFailed: field "scheme".
            Conflict: somebody changed it after it was read.
        """
        actor.must(Right.MANAGE_CENTRE)
        after = checked_scheme(typed)
        with self._database.transaction() as connection:
            directives.set_scheme(connection, before, after)
            centre_events.add(
                connection,
                SettingKind.SESSION,
                "scheme",
                actor.staff_id,
                server_now(connection),
                before={"scheme": before},
                after={"scheme": after},
            )
        return Outcome(after, frozenset({Change(Noun.DIRECTIVE)}))

    @contextmanager
    def _moving(self, actor: Actor, seen: Recipient) -> Iterator[_Moving]:
        """Read what is to be moved, and go on in one transaction."""
        with self._database.transaction() as connection:
            reach = reach_of(connection, actor)
            found = directives.with_recipient(connection, seen.id, reach)
            now = server_now(connection)
            yield _Moving(connection, actor, found, found.recipient(seen.id), now)


def reach_of(connection: Connection, actor: Actor) -> Reach:
    """Return whose directives a person reads.

    Raises:
        Forbidden: nobody's.
    """
    if actor.may(Right.SEE_DIRECTIVES):
        return Reach(actor)
    actor.must(Right.ANSWER_REFERRAL)
    return Reach(actor, staff.agencies_of(connection, actor.staff_id))


def _refuse_successor(moving: _Moving, agency_id: int) -> None:
    """Refuse an agency that must not have the order, or has it."""
    sending.refuse_retired(moving.connection, "agency", agency_id)
    if directives.is_accused(moving.connection, moving.directive.case_id, agency_id):
        raise ValidationFailed((FieldError("agency", "refers_to_accused"),))
    if agency_id in {each.agency_id for each in moving.directive.recipients}:
        raise ValidationFailed((FieldError("agency", "directive_there_already"),))


def _move_here(moving: _Moving, seen: Recipient, state: DirectiveState, said: str) -> None:
    received_at = moving.recipient.received_at or moving.now
    done = state is DirectiveState.DONE
    directives.change(
        moving.connection,
        seen,
        state=state,
        received_at=received_at,
        done_at=moving.now if done else None,
        reply=said or moving.recipient.reply,
    )
    if done:
        deadlines.end_directive(moving.connection, seen.id, moving.now)
    moving.tell(_EVENTS[state], said)


def _move_on_server(moving: _Moving, seen: Recipient, state: DirectiveState, said: str) -> None:
    detail = Detail(told=moving.told)
    found = words_said(said, detail)
    directives.moved_on_server(moving.connection, seen, state, said, packed(detail), found)


def _outcome(moving: _Moving) -> Outcome[Directive]:
    reach = reach_of(moving.connection, moving.actor)
    found = directives.get(moving.connection, moving.directive.id, reach)
    return Outcome(found, changed(found.case_id))
