"""The viewmodels behind the case page, made together because they are about one case."""

from dataclasses import dataclass
from functools import partial

from samad_desktop.domain.access import Actor
from samad_desktop.domain.cases import Case, MatterDraft
from samad_desktop.domain.citizens import Citizen, PersonDraft
from samad_desktop.qtkit.change_bus import ChangeBus
from samad_desktop.qtkit.tasks import TaskRunner
from samad_desktop.services.cases import CaseService
from samad_desktop.services.citizens import CitizenService
from samad_desktop.services.explaining import ExplanationService
from samad_desktop.services.finding import FindingService
from samad_desktop.services.identities import IdentityService
from samad_desktop.services.intake import IntakeService
from samad_desktop.services.legal_holds import LegalHoldService
from samad_desktop.services.letters import LetterService
from samad_desktop.services.outgoings import OutgoingService
from samad_desktop.services.standing import StandingService
from samad_desktop.viewmodels.case_linker import CaseLinker, LinkServices
from samad_desktop.viewmodels.case_reader import CaseReader
from samad_desktop.viewmodels.case_refusals import CaseRefusals
from samad_desktop.viewmodels.corrector import Corrector, Store
from samad_desktop.viewmodels.explainer import Explainer, Setter, clock_of_case
from samad_desktop.viewmodels.identity_asker import IdentityAsker
from samad_desktop.viewmodels.legal_holder import LegalHolder
from samad_desktop.viewmodels.letter_writer import LetterWriter
from samad_desktop.viewmodels.paper import Paper
from samad_desktop.viewmodels.person_joiner import PersonJoiner, PersonSearch
from samad_desktop.viewmodels.redactor import Redactor
from samad_desktop.viewmodels.step_taker import StepTaker
from samad_desktop.viewmodels.steps import StepServices
from samad_desktop.viewmodels.term_foreteller import TermForeteller
from samad_desktop.viewmodels.writings import Writings
from samad_desktop.workstation.opened_files import OpenedFiles


@dataclass(frozen=True, slots=True)
class CaseServices:
    """What the case page asks; `setter` sets explanations and letters for paper."""

    intake: IntakeService
    cases: CaseService
    citizens: CitizenService
    finding: FindingService
    standings: StandingService
    steps: StepServices
    letters: LetterService
    explaining: ExplanationService
    setter: Setter
    opened: OpenedFiles
    linking: LinkServices
    outgoings: OutgoingService
    holds: LegalHoldService
    identities: IdentityService


@dataclass(frozen=True, slots=True)
class CaseModels:
    """Reading a case, correcting it and its citizen, following it up, explaining its dates.

    `redactor` makes what an agency reads of a protected one.

    `writings` holds what was begun on the page and is not stored yet, `refusals` says why
    something cannot be done now.
    """

    reader: CaseReader
    matter: Corrector[Case, MatterDraft]
    person: Corrector[Citizen, PersonDraft]
    joiner: PersonJoiner
    steps: StepTaker
    term: TermForeteller
    redactor: Redactor
    explainer: Explainer
    linker: CaseLinker
    letters: LetterWriter
    holder: LegalHolder
    asker: IdentityAsker
    paper: Paper
    writings: Writings
    refusals: CaseRefusals


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
    note = partial(services.outgoings.note, actor)
    reader = CaseReader(
        *(tasks, bus, actor, cases, services.standings, services.opened), note, writings
    )
    about = partial(clock_of_case, services.explaining, actor, reader)
    linker = CaseLinker(tasks, bus, actor, services.linking, reader)
    letters = LetterWriter(tasks, actor, services.letters, services.setter, reader)
    asker = IdentityAsker(tasks, bus, actor, services.identities, reader)
    return CaseModels(
        reader=reader,
        matter=Corrector(tasks, bus, matter, writings),
        person=Corrector(tasks, bus, person, writings),
        joiner=PersonJoiner(tasks, bus, actor, search, writings),
        steps=StepTaker(tasks, bus, actor, services.steps, reader, writings),
        term=TermForeteller(tasks, actor, services.standings, reader),
        redactor=Redactor(tasks, actor, services.steps.redactions, reader),
        explainer=Explainer(tasks, services.setter, about, reader),
        linker=linker,
        letters=letters,
        holder=LegalHolder(tasks, bus, actor, services.holds, reader),
        asker=asker,
        paper=Paper(tasks, writings),
        writings=writings,
        refusals=CaseRefusals(actor, reader, linker, letters, asker),
    )
