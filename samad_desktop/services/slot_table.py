"""What any decision about callers' places is made from, and how it is remembered."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from sqlalchemy import Connection

from samad_desktop.domain.access import Actor, Right
from samad_desktop.domain.cases import EventKind, Told
from samad_desktop.domain.changes import Change, Noun
from samad_desktop.domain.errors import Conflict, Forbidden
from samad_desktop.domain.sessions import DeskSession
from samad_desktop.domain.slot_offers import SlotOffer, Wanted, offers, who_sits
from samad_desktop.domain.slot_queue import QueuePlace, places
from samad_desktop.domain.slots import SessionSlot, SlotEventKind
from samad_desktop.persistence import officials, sessions, slots, timeline
from samad_desktop.persistence.database import server_now
from samad_desktop.persistence.event_details import Detail
from samad_desktop.slot_words import session_text


@dataclass(frozen=True)
class SlotTable:
    """Who decides about places, when, and who sits there; read in the transaction that stores."""

    connection: Connection
    actor: Actor
    now: datetime

    @classmethod
    def laid(cls, connection: Connection, actor: Actor) -> "SlotTable":
        """Begin at this moment."""
        return cls(connection, actor, server_now(connection))

    @cached_property
    def names(self) -> dict[int, str]:
        """The posts and names of officials, by id."""
        return {each.id: each.titled for each in officials.everybody(self.connection)}

    def offers(self, wanted: Wanted) -> tuple[SlotOffer, ...]:
        """Return the sessions that may be booked now, the best for a matter first."""
        coming = sessions.to_come(self.connection, self.now)
        taken = slots.taken(self.connection, [each.id for each in coming])
        return offers(coming, taken, self.names, wanted, self.now)

    def offer(self, session: DeskSession) -> SlotOffer:
        """Return a session with what is free there."""
        taken = slots.taken(self.connection, (session.id,)).get(session.id, 0)
        return SlotOffer(session, session.plan.capacity - taken, who_sits(session, self.names))

    def turns(self, session: DeskSession) -> dict[int, QueuePlace]:
        """Return which turn each caller of a session has by now, and about when, by slot."""
        return {each.slot.id: each for each in self.queue(session)}

    def queue(self, session: DeskSession) -> tuple[QueuePlace, ...]:
        """Return the callers of a session in their order."""
        found = [e for e in slots.of_session(self.connection, session.id) if e.has_turn]
        known = slots.queued_cases(self.connection, [e.case_id for e in found], self.now)
        # A row rule may hide a case from who books; its caller stands in the queue all the same.
        seen = [each for each in found if each.case_id in known]
        return places(session, seen, known, self.now)

    def slot(self, seen: SessionSlot) -> SessionSlot:
        """Return a place as it was read.

        Raises:
            NotFound: there is none.
            Conflict: it is another by now.
        """
        found = slots.get(self.connection, seen.id)
        if found.version != seen.version:
            raise Conflict(f"slot {seen.id}")
        return found

    def must_see(self, session_id: int) -> None:
        """Go on only if the person sees this queue: who only sits at sessions sees her own.

        Raises:
            Forbidden: she does not sit there.
        """
        if not self.sees(session_id):
            raise Forbidden(Right.SEE_QUEUE)

    def sees(self, session_id: int) -> bool:
        """Say whether the person sees this queue."""
        if self.actor.may(Right.BOOK_SLOT):
            return True
        return slots.sits_in(self.connection, session_id, self.actor.staff_id)

    def remember(
        self, slot_id: int, kind: SlotEventKind, *, place: int | None = None, reason: str = ""
    ) -> None:
        """Remember what was done about a place."""
        slots.add_event(
            *(self.connection, slot_id, kind, self.actor.staff_id, self.now),
            place=place,
            reason=reason,
        )

    def tell(
        self, case_id: int, kind: EventKind, session: DeskSession, *, reason: str = ""
    ) -> None:
        """Let a case's timeline say what became of its place in a session."""
        told = Told("session", session_text(session, who_sits(session, self.names)))
        timeline.add(
            *(self.connection, case_id, kind),
            staff_id=self.actor.staff_id,
            at=self.now,
            text=reason,
            detail=Detail(told=(told,)),
        )


def changed(case_ids: Iterable[int]) -> frozenset[Change]:
    """Return what screens are stale about when places of cases changed."""
    return frozenset({Change(Noun.SESSION), *(Change(Noun.CASE, each) for each in case_ids)})
