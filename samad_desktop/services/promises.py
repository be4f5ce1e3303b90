"""Contacts with directors, what they promised, and the ledger of orders and promises."""

from datetime import datetime

from sqlalchemy import Connection

from samad_desktop.domain.access import Actor, Right
from samad_desktop.domain.calendar import tehran_date
from samad_desktop.domain.cases import EventKind, Told
from samad_desktop.domain.changes import Outcome
from samad_desktop.domain.directives import Verdict, checked_reply
from samad_desktop.domain.ledger import BROKEN_AFTER_DAYS, Ledger, LedgerQuestion, LedgerRow
from samad_desktop.domain.promises import TAKEN_BACK_WITHIN, Promise, PromiseDraft, must_be_open
from samad_desktop.persistence import deadlines, ledger, promises
from samad_desktop.persistence.centre_rules import Rules
from samad_desktop.persistence.database import Database, server_now
from samad_desktop.persistence.directives import Reach
from samad_desktop.persistence.letters import agency_names
from samad_desktop.persistence.timeline import Cause
from samad_desktop.services.dictation import changed, must_know, tell


class PromiseService:
    """What directors promised, and what became of it. Safe to call from any thread.

    Every method may raise:

    Raises:
        Forbidden: the person has no part in directives, or may not do that.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def record(self, actor: Actor, draft: PromiseDraft) -> Outcome[Promise]:
        """Note that a director was spoken to or was not reached, and what she promised.

        Raises:
            ValidationFailed: it names nobody, or a promise without words or a day of work.
            RuleBroken: `calendar_ends`.
        """
        actor.must(Right.ISSUE_DIRECTIVE)
        with self._database.transaction() as connection:
            now = server_now(connection)
            rules = deadlines.rules(connection)
            draft = draft.checked(tehran_date(now), rules.calendar)
            must_know(connection, draft.official_id)
            due, broken = _moments(rules, draft, now)
            made = promises.add(connection, draft, due, broken, actor.staff_id, now)
            found = promises.get(connection, made, actor)
            _tell(connection, actor, found, now)
        return Outcome(found, changed(found.case_id))

    def verify(
        self, actor: Actor, seen: Promise, verdict: Verdict, heard: str = ""
    ) -> Outcome[Promise]:
        """Write down whether a promise was kept.

        Raises:
            ValidationFailed: what was heard is missing where it was not kept, or too long.
            RuleBroken: nothing was promised, or it was said before.
            Conflict: somebody did so after `seen` was read.
            NotFound: there is no such promise, or it is not for this person.
        """
        actor.must(Right.VERIFY_DIRECTIVE)
        said = checked_reply(heard, needed=verdict is Verdict.NOT_KEPT, field="heard")
        with self._database.transaction() as connection:
            must_be_open(promises.get(connection, seen.id, actor))
            promises.judge(connection, seen, verdict, said, actor.staff_id, server_now(connection))
            found = promises.get(connection, seen.id, actor)
        return Outcome(found, changed(found.case_id))

    def take_back(self, actor: Actor, promise_id: int) -> Outcome[Promise]:
        """Let a promise be open again that this person judged by mistake.

        Raises:
            RuleBroken: `verdict_stays`; somebody else said so, or some time has gone by.
            NotFound: there is no such promise, or it is not for this person.
        """
        actor.must(Right.VERIFY_DIRECTIVE)
        with self._database.transaction() as connection:
            since = server_now(connection) - TAKEN_BACK_WITHIN
            promises.take_back(connection, promise_id, actor.staff_id, since)
            found = promises.get(connection, promise_id, actor)
        return Outcome(found, changed(found.case_id))

    def get(self, actor: Actor, promise_id: int) -> Promise:
        """Return one contact with a director.

        Raises:
            NotFound: there is none, or it is not for this person.
        """
        actor.must(Right.SEE_DIRECTIVES)
        with self._database.reading() as connection:
            return promises.get(connection, promise_id, actor)

    def contacts_of_session(self, actor: Actor, session_id: int) -> tuple[Promise, ...]:
        """Return whom the official of a session phoned during or after it, the newest first."""
        actor.must(Right.SEE_DIRECTIVES)
        with self._database.reading() as connection:
            return ledger.contacts_of_session(connection, actor, session_id)

    def contacts_of_case(self, actor: Actor, case_id: int) -> tuple[Promise, ...]:
        """Return whom officials phoned about a case, the newest first."""
        actor.must(Right.SEE_DIRECTIVES)
        with self._database.reading() as connection:
            return ledger.contacts_of_case(connection, actor, case_id)

    def ledger(self, actor: Actor, asked: LedgerQuestion) -> Ledger:
        """Return every order and promise that is asked for, the newest first."""
        actor.must(Right.SEE_DIRECTIVES)
        with self._database.reading() as connection:
            now = server_now(connection)
            return ledger.read(connection, Reach(actor), asked, now)

    def promises_of(
        self, actor: Actor, official_id: int, before: datetime | None = None
    ) -> tuple[LedgerRow, ...]:
        """Return what was ordered by and promised to an official, for her next session.

        What is not kept yet comes first; of what is kept, only the last.

        Args:
            before: when that session begins, UTC; None for now.
        """
        asked = LedgerQuestion(official_id=official_id, before=before)
        rows = self.ledger(actor, asked).rows
        return tuple(sorted(rows, key=lambda row: row.is_settled))


def _moments(
    rules: Rules, draft: PromiseDraft, now: datetime
) -> tuple[datetime | None, datetime | None]:
    """Return when a promise is due, at closing time of its day, and from when it is broken."""
    if draft.until is None:
        return None, None
    time = rules.time(now, now)
    due = time.closing(draft.until)
    return due, time.after_days(due, BROKEN_AFTER_DAYS)


def _tell(connection: Connection, actor: Actor, promise: Promise, now: datetime) -> None:
    """Tell the case, where it was about one."""
    if promise.case_id is None:
        return
    names = agency_names(connection, {promise.agency_id})
    told = [Told("directive_agency", names[promise.agency_id])]
    if promise.director:
        told.append(Told("director", promise.director))
    told.append(Told("reached", "yes" if promise.reached else "no"))
    if promise.until is not None:
        told.append(Told("promised_until", promise.until.isoformat()))
    kind, case_id = EventKind.DIRECTOR_CONTACTED, promise.case_id
    tell(connection, case_id, kind, actor, now, promise.words, Cause(), *told)
