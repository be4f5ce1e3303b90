"""The services behind following cases up: worklists, steps, the bell and the wall board."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from samad_desktop.persistence.database import Database
    from samad_desktop.services.agency_desk import AgencyDeskService
    from samad_desktop.services.bell import BellService
    from samad_desktop.services.bulk_follow_up import BulkService
    from samad_desktop.services.escalation import EscalationService
    from samad_desktop.services.explaining import ExplanationService
    from samad_desktop.services.follow_up import FollowUpService
    from samad_desktop.services.forecast import ForecastService
    from samad_desktop.services.letters import LetterService
    from samad_desktop.services.links import LinkService
    from samad_desktop.services.oversight import OversightService
    from samad_desktop.services.referrals import ReferralService
    from samad_desktop.services.standing import StandingService
    from samad_desktop.services.sub_referrals import SubReferralService
    from samad_desktop.services.umbrellas import UmbrellaService
    from samad_desktop.services.worklists import WorklistService


@dataclass(frozen=True, slots=True)
class WorkServices:
    """What tells a person what is to be done next, and lets her do it."""

    worklists: "WorklistService"
    standings: "StandingService"
    follow_up: "FollowUpService"
    explaining: "ExplanationService"
    referrals: "ReferralService"
    sub_referrals: "SubReferralService"
    agency_desk: "AgencyDeskService"
    bulk: "BulkService"
    bell: "BellService"
    forecast: "ForecastService"
    letters: "LetterService"
    links: "LinkService"
    umbrellas: "UmbrellaService"
    escalation: "EscalationService"


def work_services(database: "Database", oversight: "OversightService") -> WorkServices:
    """Make them for one person's connection."""
    from samad_desktop.services.agency_desk import AgencyDeskService
    from samad_desktop.services.bell import BellService
    from samad_desktop.services.bulk_follow_up import BulkService
    from samad_desktop.services.escalation import EscalationService
    from samad_desktop.services.explaining import ExplanationService
    from samad_desktop.services.follow_up import FollowUpService
    from samad_desktop.services.forecast import ForecastService
    from samad_desktop.services.letters import LetterService
    from samad_desktop.services.links import LinkService
    from samad_desktop.services.referrals import ReferralService
    from samad_desktop.services.standing import StandingService
    from samad_desktop.services.sub_referrals import SubReferralService
    from samad_desktop.services.umbrellas import UmbrellaService
    from samad_desktop.services.worklists import WorklistService

    return WorkServices(
        worklists=WorklistService(database),
        standings=StandingService(database),
        follow_up=FollowUpService(database),
        explaining=ExplanationService(database),
        referrals=ReferralService(database),
        sub_referrals=SubReferralService(database),
        agency_desk=AgencyDeskService(database),
        bulk=BulkService(database),
        bell=BellService(database),
        forecast=ForecastService(database, oversight),
        letters=LetterService(database),
        links=LinkService(database),
        umbrellas=UmbrellaService(database),
        escalation=EscalationService(database),
    )
