"""The minutes of a session, made ready for paper."""

from functools import partial

from samad_desktop.documents.minutes import TEMPLATE, TITLE, printed_minutes
from samad_desktop.documents.timetable import Names
from samad_desktop.domain.access import Actor
from samad_desktop.domain.calendar import day_text
from samad_desktop.domain.cockpit import Cockpit
from samad_desktop.domain.reference import Reference
from samad_desktop.services.minutes import MinutesService
from samad_desktop.viewmodels.explainer import Setter
from samad_desktop.viewmodels.leaving import Note, leaving
from samad_desktop.viewmodels.paper import Document


class MinutesWriter:
    """Makes the minutes on a worker; they name people, so that it is noted when they leave."""

    def __init__(
        self,
        actor: Actor,
        service: MinutesService,
        setter: Setter,
        reference: Reference,
        note: Note,
    ) -> None:
        self._actor, self._service, self._setter = actor, service, setter
        self._reference, self._note = reference, note

    def document(self, cockpit: Cockpit) -> Document:
        """Return the minutes of a session, to be looked at, printed and saved."""
        session = cockpit.session
        day = day_text(session.plan.day).replace("/", "-")
        leave = leaving(self._note, None, len(cockpit.queue.lines))
        return Document(TITLE, f"{TITLE} {day}.pdf", partial(self._pdf, session.id), leave)

    def _pdf(self, session_id: int) -> bytes:
        minutes, made_at = self._service.read(self._actor, session_id), self._setter.now()
        reference = self._reference
        names = Names(
            {},
            {each.id: each.name for each in reference.agencies.values()},
            {each.id: each.name for each in reference.subjects.values()},
        )
        printed = printed_minutes(minutes, names, self._setter.centre, made_at)
        return self._setter.pdf(TEMPLATE, printed, made_at)
