"""What the case page and the page of a liaison ask, taken from the desk."""

from samad_desktop.bootstrap import Desk
from samad_desktop.viewmodels.agency_desk import AgencyServices
from samad_desktop.viewmodels.case_linker import LinkServices
from samad_desktop.viewmodels.case_models import CaseServices
from samad_desktop.viewmodels.explainer import Setter
from samad_desktop.viewmodels.steps import StepServices


def case_services(desk: Desk) -> CaseServices:
    """Return the services of one desk's case page."""
    return CaseServices(
        intake=desk.intake,
        cases=desk.cases,
        citizens=desk.citizens,
        finding=desk.finding,
        standings=desk.work.standings,
        steps=StepServices(desk.work.follow_up, desk.work.referrals, desk.work.redactions),
        letters=desk.work.letters,
        explaining=desk.work.explaining,
        setter=_setter(desk),
        opened=desk.opened,
        linking=LinkServices(desk.intake, desk.cases, desk.work.links, desk.work.umbrellas),
        outgoings=desk.work.outgoings,
        holds=desk.work.holds,
        identities=desk.work.identities,
    )


def agency_services(desk: Desk) -> AgencyServices:
    """Return the services of a liaison's page."""
    work = desk.work
    return AgencyServices(
        *(work.agency_desk, work.referrals, work.explaining, _setter(desk), desk.opened),
        work.outgoings,
    )


def _setter(desk: Desk) -> Setter:
    return Setter(desk.typesetter.pdf, desk.reference.centre.name, desk.clock)
