"""A supervisor's hold on one case: nothing of it is erased until she lifts it."""

from samad_desktop.domain.access import Actor, Right
from samad_desktop.domain.cases import EventKind
from samad_desktop.domain.changes import Change, Noun, Outcome
from samad_desktop.domain.errors import Conflict
from samad_desktop.domain.retention import LegalHold, checked_reason
from samad_desktop.persistence import cases, legal_holds, timeline
from samad_desktop.persistence.database import Database, server_now


class LegalHoldService:
    """What may be done with holds. Safe to call from any thread."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def hold(self, actor: Actor, case_id: int, reason: str) -> Outcome[LegalHold]:
        """Hold a case, with a reason that stands on its page.

        Raises:
            Forbidden: the person may not hold cases.
            ValidationFailed: field "reason".
            RuleBroken: `case_held`.
            NotFound: there is no such case.
        """
        actor.must(Right.HOLD_CASE)
        said = checked_reason(reason)
        with self._database.transaction() as connection:
            cases.hold(connection, case_id)
            legal_holds.add(connection, case_id, said, actor.staff_id)
            timeline.add(
                connection,
                case_id,
                EventKind.LEGALLY_HELD,
                staff_id=actor.staff_id,
                at=server_now(connection),
                text=said,
            )
            made = legal_holds.of_case(connection, case_id)
        assert made is not None
        return Outcome(made, _changed(case_id))

    def lift(self, actor: Actor, hold: LegalHold) -> Outcome[None]:
        """Let a held case be like any other again.

        Raises:
            Forbidden: the person may not hold cases.
            Conflict: somebody lifted the hold already.
        """
        actor.must(Right.HOLD_CASE)
        with self._database.transaction() as connection:
            cases.hold(connection, hold.case_id)
            if not legal_holds.lift(connection, hold.id, actor.staff_id):
                raise Conflict(hold.case_id)
            timeline.add(
                connection,
                hold.case_id,
                EventKind.HOLD_LIFTED,
                staff_id=actor.staff_id,
                at=server_now(connection),
            )
        return Outcome(None, _changed(hold.case_id))


def _changed(case_id: int) -> frozenset[Change]:
    return frozenset({Change(Noun.CASE, case_id)})
