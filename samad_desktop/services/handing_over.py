"""Calls that somebody told and never sent, since she was let go: a supervisor sends them."""

from samad_desktop.domain.access import Actor, Right
from samad_desktop.domain.errors import NotFound, RuleBroken
from samad_desktop.domain.outbox import LeftCalls
from samad_desktop.persistence import staff, tracking_codes
from samad_desktop.services.intake import IntakeService
from samad_desktop.workstation.outbox import Outbox


class HandingOver:
    """Takes calls over on the workstation where they were told. Safe to call from any thread."""

    def __init__(self, intake: IntakeService, outbox: Outbox) -> None:
        self._database, self._outbox = intake.database, outbox

    def take_over(self, actor: Actor) -> int:
        """Make her own what people left here who work here no more; return how many calls.

        Their codes become hers first: killed in between, she takes the calls the next time.

        Raises:
            Forbidden: the person keeps no centre, or takes no calls.
            RuleBroken: `left_by_nobody_dismissed`, whoever left calls here still works here.
            DatabaseAway: the centre is not heard; nothing changed hands.
        """
        actor.must(Right.MANAGE_CENTRE)
        actor.must(Right.TAKE_CALL)
        gone = [left for left in self._outbox.left_by_others() if self._is_gone(left)]
        if not gone:
            raise RuleBroken("left_by_nobody_dismissed")
        for left in gone:
            with self._database.durable() as connection:
                tracking_codes.take_over(connection, left.login, actor.staff_id)
        return sum(self._outbox.take_over(left.login) for left in gone)

    def _is_gone(self, left: LeftCalls) -> bool:
        with self._database.reading() as connection:
            try:
                return staff.named(connection, left.login).disabled
            except NotFound:
                return False
