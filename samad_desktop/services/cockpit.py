"""Holding a session: its callers one after the other, their briefs, and how it ends."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from samad_desktop.domain.access import Actor, Right
from samad_desktop.domain.briefs import Brief
from samad_desktop.domain.calendar import day_begins, tehran_date
from samad_desktop.domain.changes import Outcome
from samad_desktop.domain.cockpit import Cockpit, about, session_to_hold
from samad_desktop.domain.errors import RuleBroken
from samad_desktop.domain.ledger import LedgerRow
from samad_desktop.domain.officials import Official
from samad_desktop.domain.sessions import DeskSession, Presence, SessionState
from samad_desktop.domain.slots import SessionSlot, SlotState
from samad_desktop.persistence import officials, sessions, slots
from samad_desktop.persistence.database import Database, server_now
from samad_desktop.services.briefs import read_brief
from samad_desktop.services.directives import DirectiveService
from samad_desktop.services.look_ups import name_people_of
from samad_desktop.services.promises import PromiseService
from samad_desktop.services.sessions import SessionService
from samad_desktop.services.slot_queues import QueueService

_DAY = timedelta(days=1)


class CockpitService:
    """What is done while a session is held. Safe to call from any thread.

    What changes something takes the session as it was read; each may raise:

    Raises:
        Forbidden: the person holds no sessions.
        RuleBroken: the session or its caller is not in the state for that.
        Conflict: somebody changed it after it was read.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._queues, self._sessions = QueueService(database), SessionService(database)
        self._directives, self._promises = DirectiveService(database), PromiseService(database)

    def read(self, actor: Actor, session_id: int | None = None) -> Cockpit:
        """Return a session with the brief of who is heard, or comes next.

        Args:
            session_id: without one, that of today which is held now, or is held next.

        Raises:
            NotFound: there is no such session.
            RuleBroken: `no_session_held`, none is held today.
        """
        queue = self._queues.read(actor, session_id or self._of_today(actor))
        session, line = queue.session, about(queue)
        ledger = self._ledger(actor, session)
        if line is None:
            sitting, now, _brief = self._sitting(actor, session, None)
            return Cockpit(queue, sitting, now, ledger=ledger)
        name_people_of(self._database, line.case.id)
        sitting, now, brief = self._sitting(actor, session, line.case.id)
        return Cockpit(
            queue,
            sitting,
            now,
            brief,
            self._directives.of_case(actor, line.case.id),
            self._promises.contacts_of_case(actor, line.case.id),
            ledger,
        )

    def open(self, actor: Actor, session: DeskSession) -> Outcome[None]:
        """Begin a session of today."""
        return self._sessions.open(actor, session)

    def call_next(self, actor: Actor, cockpit: Cockpit) -> Outcome[None]:
        """End with who is heard, and call who comes next; without anybody there, only end."""
        actor.must(Right.CALL_TURN)
        done: Outcome[None] = Outcome(None, frozenset())
        if cockpit.present is not None:
            done = self._queues.end(actor, cockpit.present.place.slot)
        if cockpit.coming is not None:
            called = self._queues.call(actor, cockpit.coming.place.slot)
            done = Outcome(None, done.changes | called.changes)
        return done

    def miss(self, actor: Actor, cockpit: Cockpit) -> Outcome[None]:
        """Store that who was called did not come; of who comes next, where nobody is called."""
        line = cockpit.present or cockpit.coming
        if line is None:
            raise RuleBroken("queue_is_over")
        return self._queues.miss(actor, line.place.slot)

    def recall(self, actor: Actor, cockpit: Cockpit) -> Outcome[None]:
        """Call in who was said last not to have come; only who plans sessions may."""
        if cockpit.missed is None:
            raise RuleBroken("nobody_missed")
        return self._queues.call(actor, cockpit.missed.place.slot)

    def close(
        self, actor: Actor, seen: DeskSession, presences: Iterable[Presence]
    ) -> Outcome[SessionState]:
        """End a session with who came; who was not heard is to be told.

        Raises:
            RuleBroken: `caller_still_heard`.
        """
        with self._database.reading() as connection:
            everybody = slots.of_session(connection, seen.id)
        if any(each.state is SlotState.CALLED for each in everybody):
            raise RuleBroken("caller_still_heard")
        return self._sessions.record(actor, seen, presences)

    def hang_up(self, actor: Actor, slot_id: int) -> Outcome[None]:
        """End with a caller, where nobody has done so yet."""
        slot = self._slot(slot_id)
        if slot.state is not SlotState.CALLED:
            return Outcome(None, frozenset())
        return self._queues.end(actor, slot)

    def _sitting(
        self, actor: Actor, session: DeskSession, case_id: int | None
    ) -> tuple[tuple[Official, ...], datetime, Brief | None]:
        """Return who sits there, the time, and the brief of a case, if one is wanted."""
        with self._database.reading() as connection:
            known = {each.id: each for each in officials.everybody(connection)}
            sitting = tuple(known[each] for each in session.plan.official_ids if each in known)
            brief = None if case_id is None else read_brief(connection, actor, case_id)
            return sitting, server_now(connection), brief

    def _slot(self, slot_id: int) -> SessionSlot:
        with self._database.reading() as connection:
            return slots.get(connection, slot_id)

    def _of_today(self, actor: Actor) -> int:
        actor.must(Right.SEE_QUEUE)
        with self._database.reading() as connection:
            today = tehran_date(server_now(connection))
            found = sessions.between(connection, day_begins(today), day_begins(today + _DAY))
            known = officials.everybody(connection)
        own = frozenset(each.id for each in known if each.staff_id == actor.staff_id)
        if not actor.may(Right.BOOK_SLOT):
            # Who only sits at sessions sees the queues of her own.
            found = tuple(each for each in found if own & set(each.plan.official_ids))
        session = session_to_hold(found, own)
        if session is None:
            raise RuleBroken("no_session_held")
        return session.id

    def _ledger(self, actor: Actor, session: DeskSession) -> tuple[LedgerRow, ...]:
        return tuple(
            row
            for official_id in session.plan.official_ids
            for row in self._promises.promises_of(actor, official_id, before=session.plan.begins_at)
        )
