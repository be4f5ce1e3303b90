"""Programs that do it wrong, each in one way: whatever looks for losses must find theirs."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any
from uuid import UUID

from sqlalchemy import select
from uuid_utils.compat import uuid7

from samad_desktop.domain.access import Actor
from samad_desktop.domain.changes import Outcome
from samad_desktop.domain.contacts import CallDraft, Registered
from samad_desktop.persistence.tables import cases, contacts
from samad_desktop.services.intake import IntakeService


class ForgetfulIntake(IntakeService):
    """Asks under another key each time, so that no answer can be known for one to the same."""

    def register(
        self, actor: Actor, draft: CallDraft, *given: Any, **more: Any
    ) -> Outcome[Registered]:
        """Register as if it had never been asked before."""
        another = replace(draft, key=str(uuid7()), case_key=str(uuid7()))
        return super().register(actor, another, *given, **{**more, "code": ""})


class NaiveIntake(IntakeService):
    """Takes what it finds stored for safe, without waiting until it is."""

    def _earlier(self, draft: CallDraft) -> Registered | None:
        query = (
            select(contacts.c.case_id, cases.c.tracking_code)
            .join(cases, cases.c.id == contacts.c.case_id)
            .where(contacts.c.uuid == UUID(draft.key))
        )
        with self._database.reading() as connection:
            row = connection.execute(query).one_or_none()
        return row and Registered(row.case_id, row.tracking_code, joined=False, closed=False)


# By what each is called for; whoever calls for none has the program as it is.
CONTROLS: Mapping[str, type[IntakeService]] = MappingProxyType(
    {"no-key": ForgetfulIntake, "naive": NaiveIntake}
)
NO_CONTROL = "none"
