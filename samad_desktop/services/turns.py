"""What a secretary stores of a caller's turn: the order at hang-up, and calls to directors."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from samad_desktop.domain.access import Actor
from samad_desktop.domain.changes import Outcome
from samad_desktop.domain.directives import DirectiveDraft
from samad_desktop.domain.promises import PromiseDraft
from samad_desktop.persistence.database import Database
from samad_desktop.services.cockpit import CockpitService
from samad_desktop.services.dictation import DictationService
from samad_desktop.services.promises import PromiseService


@dataclass(frozen=True, slots=True)
class SentOrder:
    """An order that is with its agencies now, under its number."""

    number: str


class TurnService:
    """Sends orders, and ends with callers. Safe to call from any thread."""

    def __init__(self, database: Database) -> None:
        self._cockpit = CockpitService(database)
        self._dictation, self._promises = DictationService(database), PromiseService(database)

    def hang_up(
        self, actor: Actor, slot_id: int, draft: DirectiveDraft | None, key: str
    ) -> Outcome[SentOrder | None]:
        """Send an order, if there is one, then end with its caller.

        Sent again with the same key, it is the order that was sent before: whoever was cut
        off in between does not send it twice.

        Raises:
            ValidationFailed: the order is not whole; nothing was sent, and nobody hung up.
            Forbidden: the person issues no orders, or ends with no callers.
        """
        sent = self.send(actor, draft, key) if draft is not None else None
        ended = self._cockpit.hang_up(actor, slot_id)
        if sent is None:
            return Outcome(None, ended.changes)
        return Outcome(sent.value, sent.changes | ended.changes)

    def send(self, actor: Actor, draft: DirectiveDraft, key: str) -> Outcome[SentOrder | None]:
        """Send an order while its caller stays on the line, once for each key.

        Raises:
            ValidationFailed, Forbidden: as `hang_up`.
        """
        issued = self._dictation.issue(actor, draft, key=UUID(key))
        return Outcome(SentOrder(issued.value.number), issued.changes)

    def terms(self, actor: Actor, case_id: int) -> Mapping[int, datetime]:
        """Return until when each agency would have time for an order about a case (UTC).

        Raises:
            RuleBroken: the calendar is not laid out that far.
        """
        return self._dictation.prepare(actor, case_id).due_at

    def note_contact(self, actor: Actor, draft: PromiseDraft) -> Outcome[None]:
        """Store what a director who was called said.

        Raises:
            ValidationFailed: it is not whole; nothing was stored.
        """
        return Outcome(None, self._promises.record(actor, draft).changes)
