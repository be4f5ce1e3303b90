"""What the centre does with a case until it is closed, and when it comes back."""

from collections.abc import Iterator
from contextlib import contextmanager

from samad_desktop.domain.access import Actor
from samad_desktop.domain.call_backs import CallBackDraft
from samad_desktop.domain.cases import Case, EventKind, Told
from samad_desktop.domain.changes import Change, Noun, Outcome
from samad_desktop.domain.closing import ClosingDraft
from samad_desktop.domain.deadlines import EscalationLevel, Step
from samad_desktop.domain.errors import FieldError, ValidationFailed
from samad_desktop.domain.referrals import checked_words
from samad_desktop.domain.standing import ANSWERING_LEVEL
from samad_desktop.domain.text import clean
from samad_desktop.domain.transitions import CaseAction
from samad_desktop.persistence import (
    call_backs,
    case_links,
    cases,
    followed_cases,
    working_calendar,
)
from samad_desktop.persistence.database import Database
from samad_desktop.services import case_moves, clocks, umbrellas
from samad_desktop.services.case_moves import CaseMove
from samad_desktop.services.look_ups import name_people_of


class FollowUpService:
    """What may be done with a case that is followed up. Safe to call from any thread.

    Every method takes the version that the person saw and returns the case as it is then.
    Every one of them may raise:

    Raises:
        Forbidden: the person may not do that.
        RuleBroken: it cannot be done from the state in which the case is.
        ValidationFailed: something typed is missing, too long or out of range.
        Conflict: somebody moved the case after `version` was read.
        NotFound: there is no such case.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def review(self, actor: Actor, case_id: int, version: int) -> Outcome[Case]:
        """Take a case under review; its timeline says who did, and its clock runs on."""
        with self._moving(actor, case_id, version) as move:
            move.to(move.after(CaseAction.REVIEW))
            move.tell(EventKind.TAKEN_UP)
        return self._told(actor, case_id)

    def pause(self, actor: Actor, case_id: int, version: int, reason: str) -> Outcome[Case]:
        """Wait for the citizen: every clock of the case stands still."""
        words = checked_words(reason, "reason")
        with self._moving(actor, case_id, version) as move:
            state = move.after(CaseAction.PAUSE)
            clocks.pause_all(move.connection, case_id, move.now, words, actor.staff_id)
            move.to(state)
            move.tell(EventKind.PAUSED, words)
        return self._told(actor, case_id)

    def resume(self, actor: Actor, case_id: int, version: int, text: str = "") -> Outcome[Case]:
        """Go on after the citizen was waited for; no moment of the pause is counted."""
        with self._moving(actor, case_id, version) as move:
            state = move.after(CaseAction.RESUME)
            clocks.resume_all(move.connection, case_id, move.now)
            move.to(state)
            move.tell(EventKind.RESUMED, clean(text))
        return self._told(actor, case_id)

    def inform(
        self, actor: Actor, case_id: int, version: int, draft: CallBackDraft
    ) -> Outcome[Case]:
        """Call the citizen with the answer; who did not hear it is still to be told.

        Whom it did not help is not forgotten: the case is to be reviewed within a term.
        """
        with self._moving(actor, case_id, version) as move:
            state = move.after(CaseAction.INFORM)
            draft = draft.checked(move.now)
            assert draft.outcome is not None
            if draft.outcome.is_told:
                clocks.end(move.connection, case_id, move.now, Step.CALL_BACK, Step.REVIEW)
                move.to(state)
                if draft.outcome.needs_review:
                    clocks.begin(move.connection, move.case, Step.REVIEW, move.now)
            else:
                move.to(move.case.state)
            call_backs.add(move.connection, case_id, draft, actor.staff_id, move.now)
            told = [Told("outcome", draft.outcome)]
            if draft.again_at is not None:
                told.append(Told("again_at", draft.again_at.isoformat()))
            move.tell(EventKind.CALLED_BACK, draft.text, *told)
        return self._told(actor, case_id)

    def close(self, actor: Actor, case_id: int, version: int, draft: ClosingDraft) -> Outcome[Case]:
        """End a case with how it ended; what an agency still owes is taken back.

        The members of an umbrella case end with it, in the same way.
        """
        draft = draft.checked()
        with self._moving(actor, case_id, version) as move:
            umbrellas.close(move, draft)
        return self._told(actor, case_id)

    def reopen(self, actor: Actor, case_id: int, version: int, reason: str) -> Outcome[Case]:
        """Follow a closed case up again, with a review of its own and a clock that begins now.

        A duplicate is one no longer.
        """
        words = checked_words(reason, "reason")
        with self._moving(actor, case_id, version) as move:
            move.after(CaseAction.REOPEN)
            self._open_again(move)
            move.tell(EventKind.REOPENED, words)
        return self._told(actor, case_id)

    def appeal(
        self, actor: Actor, case_id: int, version: int, reason: str, level: int
    ) -> Outcome[Case]:
        """Take an objection to an answer to a higher desk (اعتراض به پاسخ).

        Args:
            level: of the office that is to look at it; each appeal goes higher than the last.
        """
        nowhere = (FieldError("level", "required"),) if level < 1 else ()
        words = checked_words(reason, "reason", nowhere)
        with self._moving(actor, case_id, version) as move:
            move.after(CaseAction.APPEAL)
            office = _higher_desk(move, level)
            self._open_again(move)
            followed_cases.set_appeal(move.connection, case_id, level)
            move.tell(EventKind.APPEALED, words, Told("office", office.office))
        return self._told(actor, case_id)

    def _open_again(self, move: CaseMove) -> None:
        if move.case.is_closed:
            followed_cases.set_reopened(move.connection, move.case.id)
        if move.case.is_closed or move.facts.gathered:
            case_links.stand_alone(move.connection, move.case.id, move.actor.staff_id, move.now)
        move.review_again()

    @contextmanager
    def _moving(self, actor: Actor, case_id: int, version: int) -> Iterator[CaseMove]:
        with self._database.transaction() as connection:
            yield case_moves.hold(connection, actor, case_id, version)

    def _told(self, actor: Actor, case_id: int) -> Outcome[Case]:
        name_people_of(self._database, case_id)
        with self._database.reading() as connection:
            after = cases.get(connection, case_id, actor)
        return Outcome(after, frozenset({Change(Noun.CASE, case_id)}))


def _higher_desk(move: CaseMove, level: int) -> EscalationLevel:
    known = {each.level: each for each in working_calendar.levels(move.connection)}
    if level not in known:
        raise ValidationFailed((FieldError("level", "required"),))
    if level <= (move.case.appeal_level or ANSWERING_LEVEL):
        raise ValidationFailed((FieldError("level", "appeal_not_higher"),))
    return known[level]
