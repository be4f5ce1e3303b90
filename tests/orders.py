"""Officials, cases and directives about them, for tests of what is ordered."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest

from samad_desktop.domain.access import Actor
from samad_desktop.domain.directives import (
    Addressee,
    AgencyMove,
    Directive,
    DirectiveDraft,
    Recipient,
)
from samad_desktop.domain.officials import Official
from samad_desktop.persistence.database import Database
from samad_desktop.services.dictation import DictationService
from samad_desktop.services.directives import DirectiveService
from samad_desktop.services.officials import OfficialService
from samad_desktop.services.promises import PromiseService
from tests.centres import AsPerson
from tests.followed import Desk

TEXT = "آب کوی فرهنگیان تا پایان مهلت وصل و نتیجه به این دفتر گزارش شود."
MERGED = "در شرکت دیگری ادغام شد."
DONE = "لوله تعویض شد و آب وصل است."


@dataclass
class Orders:
    """The desk of somebody who dictates, verifies and notes what directors promise."""

    database: Database
    actor: Actor
    official_id: int

    def issue(self, case_id: int, *agency_ids: int, **more: Any) -> Directive:
        """Issue a directive to agencies, with the rule's own terms."""
        more.setdefault("addressees", tuple(Addressee(each) for each in agency_ids))
        more.setdefault("subject", "وصل آب")
        more.setdefault("text", TEXT)
        more.setdefault("official_id", self.official_id)
        draft = DirectiveDraft(case_id=case_id, **more)
        return DictationService(self.database).issue(self.actor, draft).value

    def carry(self, to: Recipient, agency_id: int | None, reason: str = MERGED) -> Directive:
        """Let another agency have what one that was retired left behind."""
        return self.service.carry(self.actor, to, agency_id, reason).value

    @property
    def service(self) -> DirectiveService:
        return DirectiveService(self.database)

    @property
    def promises(self) -> PromiseService:
        return PromiseService(self.database)

    def see(self, directive: Directive) -> Directive:
        return self.service.open(self.actor, directive.id)


@pytest.fixture
def official_id(database: Database, supervisor: Actor) -> int:
    """Give an official of the province."""
    governor = Official(0, 0, "کامران ارس‌پور", "استاندار")
    return OfficialService(database).save(supervisor, governor).value


@pytest.fixture
def orders(as_person: AsPerson, secretary: Actor, official_id: int) -> Orders:
    return Orders(as_person(secretary), secretary, official_id)


@pytest.fixture
def says(agency: Desk) -> Callable[..., Directive]:
    """Let the water company say something of a directive, as it sees it now."""

    def say(directive: Directive, move: AgencyMove, text: str = "") -> Directive:
        service = DirectiveService(agency.database)
        seen = service.open(agency.actor, directive.id)
        (own,) = seen.recipients
        return service.move(agency.actor, own, move, text).value

    return say
