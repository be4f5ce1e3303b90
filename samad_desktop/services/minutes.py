"""The minutes of a session, as far as their reader may know its callers."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from sqlalchemy import Connection

from samad_desktop.domain.access import Actor
from samad_desktop.domain.cases import Case
from samad_desktop.domain.directive_lists import DirectiveFilter, Wanted
from samad_desktop.domain.directives import Directive
from samad_desktop.domain.hearings import hearing_of
from samad_desktop.domain.minutes import (
    MinutedCaller,
    MinutedDirective,
    MinutedOfficial,
    MinutedPromise,
    Minutes,
)
from samad_desktop.domain.promises import Promise
from samad_desktop.domain.sessions import DeskSession
from samad_desktop.domain.slot_queue import QueuePlace
from samad_desktop.persistence import cases, officials
from samad_desktop.persistence.database import Database
from samad_desktop.persistence.letters import agency_names
from samad_desktop.services.directives import DirectiveService
from samad_desktop.services.look_ups import name_people_of
from samad_desktop.services.promises import PromiseService
from samad_desktop.services.slot_queues import QueueService


class MinutesService:
    """Reads minutes. Safe to call from any thread."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._queues = QueueService(database)
        self._directives, self._promises = DirectiveService(database), PromiseService(database)

    def read(self, actor: Actor, session_id: int) -> Minutes:
        """Return the minutes of a session, as they stand now.

        Raises:
            Forbidden: the person sees no queue, or does not sit there.
            NotFound: there is no such session.
        """
        queue = self._queues.read(actor, session_id)
        places = [each.place for each in queue.lines]
        # Few at a time, as a server names them.
        for place in places:
            name_people_of(self._database, place.slot.case_id)
        wanted = Wanted(DirectiveFilter.ALL, session_id=session_id)
        orders = self._directives.read(actor, wanted).rows
        contacts = self._promises.contacts_of_session(actor, session_id)
        with self._database.reading() as connection:
            said = _Said(connection, orders, contacts)
            callers = tuple(_caller(connection, actor, each, said) for each in places)
            return Minutes(
                queue.session,
                _officials(connection, queue.session),
                callers,
                actor.display_name,
            )


class _Said:
    """What was ordered and promised in a session, by the place of its caller."""

    def __init__(
        self, connection: Connection, orders: Sequence[Directive], contacts: Sequence[Promise]
    ) -> None:
        ids = {each.agency_id for order in orders for each in order.recipients}
        names = agency_names(connection, ids | {each.agency_id for each in contacts})
        self.orders = defaultdict[int | None, list[MinutedDirective]](list)
        self.promises = defaultdict[int | None, list[MinutedPromise]](list)
        for order in sorted(orders, key=lambda each: each.id):
            self.orders[order.slot].append(_directive(order, names))
        for each in sorted(contacts, key=lambda each: each.id):
            agency = names.get(each.agency_id, "")
            told = MinutedPromise(agency, each.reached, each.words, each.until)
            self.promises[each.slot].append(told)


def _caller(connection: Connection, actor: Actor, place: QueuePlace, said: _Said) -> MinutedCaller:
    slot, case = place.slot, cases.get(connection, place.slot.case_id, actor)
    return MinutedCaller(
        place.number,
        hearing_of(slot),
        _name(case),
        case.identity_withheld,
        case.text_withheld,
        case.tracking_code,
        case.matter.subject_id,
        case.matter.text,
        slot.called_at,
        slot.ended_at,
        tuple(said.orders[slot.id]),
        tuple(said.promises[slot.id]),
    )


def _name(case: Case) -> str:
    caller = case.representative or case.citizen
    return caller.name if caller is not None else ""


def _directive(order: Directive, names: Mapping[int, str]) -> MinutedDirective:
    acting = [each for each in order.recipients if not each.copy]
    due = min((each.due_at for each in acting if each.due_at is not None), default=None)
    to = tuple(names.get(each.agency_id, "") for each in acting)
    return MinutedDirective(order.number, to, order.subject, order.text, due)


def _officials(connection: Connection, session: DeskSession) -> tuple[MinutedOfficial, ...]:
    known = {each.id: each.titled for each in officials.everybody(connection)}
    return tuple(
        MinutedOfficial(known.get(each.official_id, ""), each.attendance, each.substitute)
        for each in session.presences
    )
