"""A registration by the bare driver: the program's own statements with new keys and ids."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import Any
from uuid import UUID

from uuid_utils.compat import uuid7

from samad_desktop.bench.driver import BareDriver, Recording, Sent, recorded
from samad_desktop.bench.scratch import Entry
from samad_desktop.domain.contacts import CallDraft
from samad_desktop.persistence.database import Database
from samad_desktop.services.intake import IntakeService

_LEASED_AT_ONCE = 40


def leased(intake: IntakeService, entry: Entry) -> Iterator[str]:
    """Give codes that were leased beforehand, many at once."""
    while True:
        codes = intake.lease(entry.actor, uuid7(), _LEASED_AT_ONCE)
        entry.forget_leases()
        yield from codes


class RegistrationDriver:
    """Registers the same call again and again, each time as a new one."""

    def __init__(self, entry: Entry, database: Database, draft: CallDraft) -> None:
        """Register the call twice through the program, to learn what it sends.

        Only the second time it sends what it does all day: at first it reads the rules.
        """
        intake = IntakeService(database, entry.area_code)
        self._codes = leased(intake, entry)
        intake.register(entry.actor, draft, code=next(self._codes))
        again = replace(draft, key=str(uuid7()), case_key=str(uuid7()))
        code = next(self._codes)
        work = partial(intake.register, entry.actor, again, code=code)
        self._sent: Recording = recorded(database, work)
        self._driver = BareDriver(database)

    def register(self) -> None:
        """Send everything with new keys; what comes back goes into what follows."""
        code = next(self._codes)
        # An embedded database is told to take the code, a server takes it with the case.
        known: dict[str, Any] = {"tracking_code": code, "code_1": code}
        contact, case = uuid7(), uuid7()
        for sent in self._sent.sent:
            if sent.is_first:
                self._driver.raw.commit()
            key = case if sent.statement.startswith("INSERT INTO cases ") else contact
            known["uuid"] = self._spelled(key)
            rows = self._driver.ask(sent.statement, sent.with_values(known))
            known.update(_learnt(sent, rows))
        self._driver.raw.commit()

    def _spelled(self, key: UUID) -> Any:
        return key.hex if self._driver.is_sqlite else key


def _learnt(sent: Sent, rows: list[Any]) -> dict[str, Any]:
    """Return the values that later statements need, by their names."""
    statement = sent.statement
    if statement.startswith("INSERT INTO cases "):
        return {"case_id": rows[0][0]}
    if statement.startswith("INSERT INTO contacts "):
        return {"contact_id": rows[0][0]}
    return {}
