"""Asking who stands behind a protected case, and being shown it: two deeds, two transactions.

The request is stored for good before anything is shown, so that a look that is broken off
leaves its trace as well.
"""

from sqlalchemy import Connection

from samad_desktop.domain.access import Actor, Right
from samad_desktop.domain.cases import IdentityLevel
from samad_desktop.domain.errors import Forbidden, RuleBroken
from samad_desktop.domain.identities import TO_REDACT, CasePeople, checked_reason
from samad_desktop.domain.protection import (
    is_protected,
    may_ask_citizen,
    may_know_citizen,
)
from samad_desktop.persistence import cases, followed_cases, identities
from samad_desktop.persistence.database import Database
from samad_desktop.persistence.followed_cases import FollowedCase
from samad_desktop.services.look_ups import name_people_of


class IdentityService:
    """What may be done about a protected identity. Safe to call from any thread."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def ask(self, actor: Actor, case_id: int, reason: str) -> int:
        """Store a request with its reason; return its number, with which it is shown.

        Raises:
            Forbidden: the person may not come to know this citizen.
            ValidationFailed: field "reason".
            RuleBroken: `asked_capped`; `identity_is_open`: there is nothing to ask for.
            NotFound: there is no such case.
        """
        actor.must(Right.SEE_CASES)
        said = checked_reason(reason)
        with self._database.transaction() as connection:
            _must_ask(actor, followed_cases.look(connection, case_id).identity_level)
            return identities.ask(connection, case_id, actor.staff_id, said)

    def show(self, actor: Actor, case_id: int, request: int) -> CasePeople:
        """Return who stands behind a case, for a request that was stored before.

        Raises:
            Forbidden: no request of this person for this case holds any more.
            NotFound: there is no such case.
        """
        actor.must(Right.SEE_CASES)
        with self._database.transaction() as connection:
            case = followed_cases.look(connection, case_id)
            _must_ask(actor, case.identity_level)
            identities.show(connection, request, case_id, actor.staff_id)
        name_people_of(self._database, case_id)
        with self._database.reading() as connection:
            return cases.people_of(connection, case_id)


def ask_to_redact(database: Database, actor: Actor, case_id: int) -> None:
    """Ask in the name of who makes what an agency reads, where no request of hers holds.

    Without knowing who called, nobody can look through words for what gives her away. Who may
    not ask goes on without.

    Raises:
        RuleBroken: `asked_capped`.
        NotFound: there is no such case.
    """
    with database.reading() as connection:
        case = followed_cases.look(connection, case_id)
        asks = not knows(connection, actor, case)
    if asks and may_ask_citizen(actor, case.identity_level):
        with database.transaction() as connection:
            identities.ask(connection, case_id, actor.staff_id, TO_REDACT)
    if is_protected(case.identity_level):
        name_people_of(database, case_id)


def knows(connection: Connection, actor: Actor, case: FollowedCase) -> bool:
    """Say whether somebody is told who the citizen of a case is: at sight, or as she asked."""
    level = case.identity_level
    if may_know_citizen(actor, level, case.registered_by):
        return True
    may = may_ask_citizen(actor, level)
    return may and case.id in identities.asked_cases(connection, actor.staff_id)


def _must_ask(actor: Actor, level: IdentityLevel) -> None:
    if not is_protected(level):
        raise RuleBroken("identity_is_open")
    if not may_ask_citizen(actor, level):
        raise Forbidden(Right.SEE_HIDDEN)
