"""A centre that was put back from a copy: this workstation sends again what it lacks since.

Calls go with the codes that were told, in the order in which they were. What they name by
numbers that are lost, they name anew.
"""

from dataclasses import replace
from uuid import UUID

from samad_desktop.domain.access import Actor
from samad_desktop.domain.contacts import CallDraft
from samad_desktop.domain.errors import NotFound, SamadError
from samad_desktop.domain.outbox import OutboxCall
from samad_desktop.domain.restorations import (
    ASKED_BEFORE,
    KEPT_THOUGH_PROVEN,
    Restoration,
    since,
    without_lost,
)
from samad_desktop.persistence import restorations
from samad_desktop.services.intake import IntakeService
from samad_desktop.workstation.outbox import Outbox

_ASKED_AT_ONCE = 500


class NotBackYet(SamadError):
    """The case that a call joins is still on its way, from whoever opened it."""

    code = "joined_case_not_back"


class AfterRestoring:
    """What one person's outbox does once the centre was put back. Not for several threads."""

    def __init__(self, intake: IntakeService, outbox: Outbox) -> None:
        self._intake, self._database = intake, intake.database
        self._outbox = outbox
        self._has_forgotten = False  # Once a day is enough, and nobody is signed in for longer.
        self._known: tuple[Restoration, ...] = ()

    def bring_back(self) -> int:
        """Let wait what the centre lost; return how many calls that are.

        What a copy holds that was proven long ago is forgotten here.

        Raises:
            SamadError: the centre is away, or this disk refuses.
        """
        with self._database.reading() as connection:
            self._known = restorations.every(connection)
            proven = None if self._has_forgotten else restorations.newest_proven(connection)
        self._has_forgotten = True
        if proven is not None:
            self._outbox.forget_sent(proven - KEPT_THOUGH_PROVEN)
        if not self._known:  # As ever: the disk need not be asked before each call.
            return 0
        seen = self._outbox.restoration_seen()
        unseen = [each for each in self._known if each.number > seen]
        if not unseen:
            return 0
        begin = min(each.copied_at for each in unseen) - ASKED_BEFORE
        missing = self._missing(self._outbox.sent_since(begin))
        self._outbox.send_again(missing, unseen[-1].number)
        return len(missing)

    def mended(self, actor: Actor, call: OutboxCall) -> CallDraft:
        """Return a call as the centre understands it now.

        Raises:
            NotBackYet: the case that it joins was lost, and is not back.
            SamadError: the centre is away.
        """
        overtaken_by = since(call, self._known)
        draft = without_lost(call.draft, overtaken_by)
        if not overtaken_by or draft.joined_case_id is None:
            return draft
        try:
            joined = self._intake.case_by_code(actor, call.tracking_code)
        except NotFound as error:
            raise NotBackYet from error
        return replace(draft, joined_case_id=joined.id)

    def _missing(self, keys: tuple[str, ...]) -> list[str]:
        missing: list[str] = []
        for begin in range(0, len(keys), _ASKED_AT_ONCE):
            asked = keys[begin : begin + _ASKED_AT_ONCE]
            with self._database.reading() as connection:
                there = restorations.stored_keys(connection, [UUID(key) for key in asked])
            missing += [key for key in asked if UUID(key) not in there]
        return missing
