"""A referral on its way through the units of its agency, for tests of that."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

import pytest

from samad_desktop.domain.reference import Reference
from samad_desktop.domain.referrals import Referral
from samad_desktop.domain.sub_referrals import SubReferral, SubReferralDraft, UnitAnswer
from samad_desktop.services.sub_referrals import SubReferralService
from tests.followed import Desk

SUBSCRIBERS, NETWORK = "امور مشترکین", "معاونت بهره‌برداری"


@dataclass
class UnitDesk:
    """The liaison of an agency, as she deals with its units; she sees what is stored now."""

    agency: Desk
    units: dict[str, int]

    @property
    def service(self) -> SubReferralService:
        return SubReferralService(self.agency.database)

    def send_on(
        self, referral: Referral, unit: str = SUBSCRIBERS, instruction: str = ""
    ) -> SubReferral:
        draft = SubReferralDraft(self.units[unit], instruction)
        return self.service.send_on(self.agency.actor, referral.id, draft).value[-1]

    def note(self, sub: SubReferral, text: str, day: date | None = None) -> SubReferral:
        answer = UnitAnswer(text, day)
        return self.service.note_answer(self.agency.actor, sub, answer).value[-1]

    def change(
        self, sub: SubReferral, unit: str | None = NETWORK, reason: str = "کار آن‌هاست"
    ) -> tuple[SubReferral, ...]:
        unit_id = None if unit is None else self.units[unit]
        return self.service.change_unit(self.agency.actor, sub, unit_id, reason).value

    def take_back(self, sub: SubReferral, reason: str = "خودمان دیدیم") -> SubReferral:
        return self.service.take_back(self.agency.actor, sub, reason).value[-1]


@pytest.fixture
def unit_desk(agency: Desk, agencies: dict[str, int], reference: Reference) -> UnitDesk:
    """Give the water company's desk; its units are those of the reference data."""
    own = {unit.name: unit.id for unit in reference.units_of(agencies["WATER"])}
    return UnitDesk(agency, own)


@pytest.fixture
def referred(
    new_case: Callable[..., int], centre: Desk, agency: Desk, agencies: dict[str, int]
) -> Callable[..., Referral]:
    """Send a new case to the water company."""

    def send(**more: object) -> Referral:
        case_id = new_case(**more)
        return centre.refer(case_id, agencies["WATER"], instruction="رسیدگی شود")[0]

    return send
