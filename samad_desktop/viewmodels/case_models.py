"""The viewmodels behind the case page, made together because they are about one case."""

from dataclasses import dataclass

from samad_desktop.domain.access import Actor
from samad_desktop.domain.cases import Case, MatterDraft
from samad_desktop.domain.citizens import Citizen, PersonDraft
from samad_desktop.qtkit.change_bus import ChangeBus
from samad_desktop.qtkit.tasks import TaskRunner
from samad_desktop.services.cases import CaseService
from samad_desktop.services.citizens import CitizenService
from samad_desktop.services.finding import FindingService
from samad_desktop.services.intake import IntakeService
from samad_desktop.viewmodels.case_reader import CaseReader
from samad_desktop.viewmodels.corrector import Corrector, Store
from samad_desktop.viewmodels.person_joiner import PersonJoiner, PersonSearch
from samad_desktop.viewmodels.writings import Writings


@dataclass(frozen=True, slots=True)
class CaseServices:
    """What the case page asks."""

    intake: IntakeService
    cases: CaseService
    citizens: CitizenService
    finding: FindingService


@dataclass(frozen=True, slots=True)
class CaseModels:
    """Reading a case, correcting it and its citizen, joining the citizen's records.

    `writings` holds what was begun on the page and is not stored yet.
    """

    reader: CaseReader
    matter: Corrector[Case, MatterDraft]
    person: Corrector[Citizen, PersonDraft]
    joiner: PersonJoiner
    writings: Writings


def case_models(
    tasks: TaskRunner, bus: ChangeBus, actor: Actor, services: CaseServices, writings: Writings
) -> CaseModels:
    """Make the viewmodels of one case page; they live no longer than `writings`."""
    cases, citizens = services.cases, services.citizens
    matter: Store[Case, MatterDraft] = Store(
        read=lambda case_id: cases.open(actor, case_id),
        save=lambda case_id, version, draft: cases.correct(actor, case_id, version, draft),
    )
    person: Store[Citizen, PersonDraft] = Store(
        read=lambda citizen_id: citizens.open(actor, citizen_id).citizen,
        save=lambda citizen_id, version, draft: citizens.correct(actor, citizen_id, version, draft),
    )
    search = PersonSearch(services.intake, services.finding, cases, citizens)
    return CaseModels(
        reader=CaseReader(tasks, bus, actor, cases, writings),
        matter=Corrector(tasks, bus, matter, writings),
        person=Corrector(tasks, bus, person, writings),
        joiner=PersonJoiner(tasks, bus, actor, search, writings),
        writings=writings,
    )
