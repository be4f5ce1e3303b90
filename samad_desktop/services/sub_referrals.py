"""Sending a referral on to a unit of its agency, and what comes back (ارجاع فرعی).

The referral's own deadline, pauses and levels are not touched: the agency answers in time,
whoever of its units does the work.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from sqlalchemy import Connection

from samad_desktop.domain.access import Actor
from samad_desktop.domain.agencies import AgencyUnit
from samad_desktop.domain.calendar import TEHRAN
from samad_desktop.domain.cases import EventKind, Told
from samad_desktop.domain.changes import Change, Noun, Outcome
from samad_desktop.domain.errors import FieldError, ValidationFailed
from samad_desktop.domain.referrals import checked_words
from samad_desktop.domain.sub_referrals import (
    SubReferral,
    SubReferralDraft,
    SubReferralState,
    UnitAnswer,
)
from samad_desktop.domain.transitions import (
    ReferralAction,
    SubReferralAction,
    move_sub_referral,
)
from samad_desktop.persistence import reference, sub_referrals
from samad_desktop.persistence.database import Database, server_now
from samad_desktop.persistence.sub_referrals import SendingOn
from samad_desktop.services import referral_moves
from samad_desktop.services.referral_moves import ReferralMove, moving_referral

SubReferrals = tuple[SubReferral, ...]


@dataclass(frozen=True, slots=True)
class _Moving:
    """One sub-referral in the middle of a move, with the referral that it is of."""

    of: ReferralMove
    sub: SubReferral
    state: SubReferralState
    units: tuple[AgencyUnit, ...]

    @property
    def unit(self) -> str:
        """The name of its unit."""
        return next(each.name for each in self.units if each.id == self.sub.unit_id)

    def store(self, **values: object) -> None:
        """Store where it is now; it has ended."""
        sub, at = self.sub, self.of.now
        sub_referrals.change(
            self.of.connection, sub.id, sub.version, state=self.state, ended_at=at, **values
        )


class SubReferralService:
    """What an agency does with its referrals inside itself. Safe to call from any thread.

    Every method may raise:

    Raises:
        Forbidden: the person answers for no agency, or not for this one.
        RuleBroken: it cannot be done from where the sub-referral, its referral or case is.
        ValidationFailed: something typed is missing, too long, or must not be.
        Conflict: somebody moved the sub-referral after `seen` was read.
        NotFound: there is no such thing.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def send_on(
        self, actor: Actor, referral_id: int, draft: SubReferralDraft
    ) -> Outcome[SubReferrals]:
        """Send an open referral on to a unit of its agency."""
        with moving_referral(self._database, actor, ReferralAction.SEND_ON, referral_id) as moving:
            units = reference.units(moving.connection, moving.referral.agency_id)
            draft = draft.checked(units, moving.case.accused)
            name = _send(moving, draft, units)
            moving.tell(EventKind.SENT_ON, draft.instruction, Told("agency_unit", name))
            return _told(moving)

    def note_answer(
        self, actor: Actor, seen: SubReferral, answer: UnitAnswer
    ) -> Outcome[SubReferrals]:
        """Write down what a unit answered, and on which day."""
        with self._moving(actor, SubReferralAction.NOTE_ANSWER, seen) as moving:
            sent_on, today = (
                at.astimezone(TEHRAN).date() for at in (moving.sub.sent_at, moving.of.now)
            )
            answer = answer.checked(sent_on, today)
            assert answer.answered_on is not None
            moving.store(answer=answer.text, answered_on=answer.answered_on)
            moving.of.tell(
                EventKind.UNIT_ANSWERED,
                answer.text,
                Told("agency_unit", moving.unit),
                Told("answered_on", answer.answered_on.isoformat()),
            )
            return _told(moving.of)

    def change_unit(
        self, actor: Actor, seen: SubReferral, unit_id: int | None, reason: str
    ) -> Outcome[SubReferrals]:
        """Let another unit of the agency do it instead, with the same instruction."""
        with self._moving(actor, SubReferralAction.CHANGE_UNIT, seen) as moving:
            accused = moving.of.case.accused
            draft = SubReferralDraft(unit_id, moving.sub.instruction)
            words = checked_words(reason, "words", draft.wrong_unit(moving.units, accused))
            moving.store()
            draft = draft.checked(moving.units, accused)
            name = _send(moving.of, draft, moving.units)
            moving.of.tell(
                EventKind.UNIT_CHANGED,
                words,
                Told("unit_before", moving.unit),
                Told("agency_unit", name),
            )
            return _told(moving.of)

    def take_back(self, actor: Actor, seen: SubReferral, reason: str) -> Outcome[SubReferrals]:
        """Take back what a unit has not answered yet."""
        with self._moving(actor, SubReferralAction.TAKE_BACK, seen) as moving:
            words = checked_words(reason, "words")
            moving.store()
            moving.of.tell(EventKind.TAKEN_BACK, words, Told("agency_unit", moving.unit))
            return _told(moving.of)

    @contextmanager
    def _moving(
        self, actor: Actor, action: SubReferralAction, seen: SubReferral
    ) -> Iterator[_Moving]:
        """Hold the case, look whether the move is lawful, and go on in one transaction."""
        with self._database.transaction() as connection:
            referral, case = referral_moves.hold(connection, actor, seen.referral_id)
            sub = sub_referrals.get(connection, seen.id)
            state = move_sub_referral(actor, action, sub.state, referral.state, case.state)
            referral_moves.must_be_of_agency(connection, actor, referral)
            now = server_now(connection)
            of = ReferralMove(connection, actor, case, referral, referral.state, now)
            yield _Moving(of, seen, state, reference.units(connection, referral.agency_id))


def _send(moving: ReferralMove, draft: SubReferralDraft, units: tuple[AgencyUnit, ...]) -> str:
    """Send a referral on as a checked draft says; return the name of the unit."""
    connection = moving.connection
    assert draft.unit_id is not None
    _refuse_twice(connection, moving.referral.id, draft.unit_id)
    sub_referrals.add(
        connection,
        SendingOn(
            case_id=moving.case.id,
            referral_id=moving.referral.id,
            unit_id=draft.unit_id,
            instruction=draft.instruction,
            sent_by=moving.actor.staff_id,
            sent_at=moving.now,
        ),
    )
    return next(each.name for each in units if each.id == draft.unit_id)


def _refuse_twice(connection: Connection, referral_id: int, unit_id: int) -> None:
    """A unit that still owes an answer is not asked the same once more."""
    before = sub_referrals.of_referral(connection, referral_id)
    if any(each.is_open and each.unit_id == unit_id for each in before):
        raise ValidationFailed((FieldError("unit", "already_with_unit"),))


def _told(moving: ReferralMove) -> Outcome[SubReferrals]:
    found = sub_referrals.of_referral(moving.connection, moving.referral.id)
    return Outcome(found, frozenset({Change(Noun.CASE, moving.case.id)}))
