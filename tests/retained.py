"""A centre with old and young cases, and the rules of how long they are kept."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest
from sqlalchemy import insert, select, update

from samad_desktop.domain.access import Actor
from samad_desktop.domain.attachments import checked_attachment
from samad_desktop.domain.citizens import PersonDraft
from samad_desktop.domain.retention import RetentionKind, months_before
from samad_desktop.persistence.database import Database, utc_now
from samad_desktop.persistence.tables import (
    cases,
    citizens,
    contacts,
    metadata,
    retention_policies,
    staff,
)
from samad_desktop.services.cases import CaseService
from samad_desktop.services.intake import IntakeService
from tests.calls import DraftMaker

# Valid only here: the words that a test looks for wherever they may have stayed.
NAME = "زاغی‌نژادفر قناری"
PHONE = "09143471821"
E164 = "+989143471821"
NATIONAL_ID = "0084575948"
WORDS = "ققنوس‌آباد شیر آب شکسته"
NOTE = "یادداشت طاووس‌پور"
FILE = b"the secret parrot of Ghoghnus"


@dataclass
class Past:
    """Makes cases and sets them back in time, under all rights."""

    database: Database
    intake: IntakeService
    operator: Actor
    draft: DraftMaker

    def case(self, months: int = 0, *, closed: bool = True, **more: Any) -> int:
        """Register a case of a person of its own, so many months ago, and close it then."""
        more.setdefault("caller", PersonDraft(name=NAME, phone=PHONE, national_id=NATIONAL_ID))
        more.setdefault("text", WORDS)
        file = checked_attachment("زاغچه.txt", FILE)
        done = self.intake.register(self.operator, self.draft(**more), (file,))
        case_id = done.value.case_id
        CaseService(self.database).note(self.operator, case_id, NOTE)
        self.set_back(case_id, months, closed=closed)
        return case_id

    def set_back(self, case_id: int, months: int, *, closed: bool = True) -> None:
        """Let a case, its calls and its people be so old, and the case closed or open."""
        at = months_before(utc_now(), months)
        with self.database.transaction() as connection:
            state = {"state": "closed", "closed_at": at} if closed else {"closed_at": None}
            this = cases.c.id == case_id
            connection.execute(update(cases).where(this).values(received_at=at, **state))
            called = contacts.c.case_id == case_id
            connection.execute(update(contacts).where(called).values(received_at=at))
            people = select(contacts.c.citizen_id).where(called)
            old = update(citizens).where(citizens.c.id.in_(people))
            connection.execute(old.values(made_at=at))

    def rule(self, kind: RetentionKind, months: int, since: date = date(2020, 1, 1)) -> None:
        """Enter a rule that has held for long."""
        with self.database.transaction() as connection:
            anybody = select(staff.c.id).limit(1).scalar_subquery()
            connection.execute(
                insert(retention_policies).values(
                    kind=kind,
                    months=months,
                    valid_from=since,
                    source="x",
                    entered_by=anybody,
                    entered_at=utc_now(),
                )
            )

    def rules(self, months: int = 24) -> None:
        """Let identities, texts and attachments be kept so long, and appeals for half a year."""
        for kind in (RetentionKind.IDENTITY, RetentionKind.TEXT, RetentionKind.ATTACHMENT):
            self.rule(kind, months)
        self.rule(RetentionKind.APPEAL, 6)


def _said(value: object) -> str:
    return json.dumps(value, ensure_ascii=False) if isinstance(value, dict) else str(value)


@pytest.fixture
def past(database: Database, intake: IntakeService, operator: Actor, a_draft: DraftMaker) -> Past:
    return Past(database, intake, operator, a_draft)


@pytest.fixture
def everything(database: Database) -> Callable[[], str]:
    """Return all that the tables hold, as one text."""

    def read() -> str:
        with database.reading() as connection:
            found = [connection.execute(select(table)).all() for table in metadata.sorted_tables]
        return "\n".join(_said(value) for rows in found for row in rows for value in row)

    return read
