"""Cases that an agency has wronged, and files about them, for tests of the centre's advocacy."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from samad_desktop.domain.access import Actor
from samad_desktop.domain.advocacy import AdvocacyDraft, AdvocacyFile
from samad_desktop.domain.legal_bases import LegalBasis
from samad_desktop.persistence.database import Database, server_now
from samad_desktop.services.advocacy import AdvocacyService
from samad_desktop.services.advocacy_drafts import AdvocacyDraftService
from samad_desktop.services.legal_bases import LegalBasisService
from tests.centres import AsPerson
from tests.followed import Desk
from tests.moments import let_it_be

LETTER = "پاسخ این پرونده در مهلت نرسیده است.\nخواهشمند است دستور رسیدگی فرمایید."
DONE = "لولهٔ فرسوده عوض شد و آب از ساعت ۱۰ وصل است."
BASIS = LegalBasis(
    0,
    None,
    0,
    "مصوبه‌ها و بخشنامه‌های مرکز",
    "پاسخ به ارجاع‌های مرکز در مهلت مقرر بر عهدهٔ دستگاه است.",
    "ابلاغ مرکز به دستگاه‌های استان",
    date(2024, 3, 20),
)


@dataclass
class Claims:
    """The desk of somebody who prepares files, and sends them where she may."""

    database: Database
    actor: Actor

    @property
    def drafts(self) -> AdvocacyDraftService:
        return AdvocacyDraftService(self.database)

    @property
    def files(self) -> AdvocacyService:
        return AdvocacyService(self.database)

    def draft(self, case_id: int, agency_id: int, **more: Any) -> AdvocacyDraft:
        more.setdefault("subject", "مطالبهٔ رسیدگی")
        more.setdefault("letter", LETTER)
        return AdvocacyDraft(case_id, agency_id, **more)

    def issue(self, case_id: int, agency_id: int, **more: Any) -> AdvocacyFile:
        return self.drafts.issue(self.actor, self.draft(case_id, agency_id, **more)).value

    def see(self, file: AdvocacyFile) -> AdvocacyFile:
        return self.files.open(self.actor, file.id)


@pytest.fixture
def claims(as_person: AsPerson, supervisor: Actor) -> Claims:
    """Give the desk of who answers for the files."""
    return Claims(as_person(supervisor), supervisor)


@pytest.fixture
def bases(as_person: AsPerson, supervisor: Actor) -> LegalBasisService:
    return LegalBasisService(as_person(supervisor))


@pytest.fixture
def neglected(
    database: Database, new_case: Callable[..., int], centre: Desk, agencies: dict[str, int]
) -> Callable[..., int]:
    """Make a case that the water company has let lie for a month after it was sent there."""

    def make(**more: Any) -> int:
        case_id = new_case(**more)
        centre.refer(case_id, agencies["WATER"])
        a_month_later(database)
        return case_id

    return make


def a_month_later(database: Database) -> datetime:
    with database.reading() as connection:
        later = server_now(connection) + timedelta(days=30)
    let_it_be(database, later)
    return later
