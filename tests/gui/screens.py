"""The pages of finding, listing and reading, as one person sees them, without the shell."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout, QWidget

from samad_desktop.bootstrap.typesetting import LazyTypesetter
from samad_desktop.domain.access import Actor
from samad_desktop.persistence.database import Database
from samad_desktop.qtkit.change_bus import ChangeBus
from samad_desktop.qtkit.elide import ElidedLabel
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.keys import Actions
from samad_desktop.qtkit.tasks import TaskRunner
from samad_desktop.services.cases import CaseService
from samad_desktop.services.citizens import CitizenService
from samad_desktop.services.explaining import ExplanationService
from samad_desktop.services.finding import FindingService
from samad_desktop.services.follow_up import FollowUpService
from samad_desktop.services.identities import IdentityService
from samad_desktop.services.intake import IntakeService
from samad_desktop.services.legal_holds import LegalHoldService
from samad_desktop.services.letters import LetterService
from samad_desktop.services.links import LinkService
from samad_desktop.services.outgoings import OutgoingService
from samad_desktop.services.oversight import OversightService
from samad_desktop.services.redactions import RedactionService
from samad_desktop.services.reference import ReferenceService
from samad_desktop.services.referrals import ReferralService
from samad_desktop.services.standing import StandingService
from samad_desktop.services.umbrellas import UmbrellaService
from samad_desktop.viewmodels.case_linker import LinkServices
from samad_desktop.viewmodels.case_looks import CaseLooks, utc_now
from samad_desktop.viewmodels.case_models import CaseModels, CaseServices, case_models
from samad_desktop.viewmodels.case_preview import CasePreview
from samad_desktop.viewmodels.draft_keeper import DraftKeeper
from samad_desktop.viewmodels.explainer import Setter
from samad_desktop.viewmodels.finder import Finder
from samad_desktop.viewmodels.known_reference import KnownReference
from samad_desktop.viewmodels.listing import Listing
from samad_desktop.viewmodels.offices import Offices
from samad_desktop.viewmodels.steps import StepServices
from samad_desktop.viewmodels.writings import Writings
from samad_desktop.views.case_page import CasePage
from samad_desktop.views.find_page import FindPage
from samad_desktop.views.list_page import ListPage
from samad_desktop.views.page import Page
from samad_desktop.workstation.journal import Journal, JournalWriter
from samad_desktop.workstation.opened_files import OpenedFiles

AREA = "041"
ANSWER_MS = 5_000
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier


@dataclass(frozen=True, slots=True)
class Screens:
    """One person's pages in one window, with what stands behind them."""

    window: QWidget
    bus: ChangeBus
    services: CaseServices
    finder: Finder
    find_page: FindPage
    listing: Listing
    list_page: ListPage
    case: CaseModels
    case_page: CasePage

    def turn_to(self, page: Page) -> None:
        """Show a page as the shell would."""
        stack = self.window.findChild(QStackedWidget, "screens")
        assert stack is not None
        stack.setCurrentWidget(page)
        page.arrive()

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier):
        """Press a key wherever the cursor is."""
        here: QWidget | None = self.window.focusWidget()
        QTest.keyClick(here or self.window, key, modifiers)


def make_screens(
    database: Database,
    actor: Actor,
    icons: Icons,
    tasks: TaskRunner,
    journal: Journal,
    opened: OpenedFiles,
) -> Screens:
    """Make the pages of `actor`."""
    bus = ChangeBus()
    services = CaseServices(
        IntakeService(database, AREA),
        CaseService(database),
        CitizenService(database, AREA),
        FindingService(database, AREA),
        StandingService(database),
        StepServices(
            FollowUpService(database), ReferralService(database), RedactionService(database)
        ),
        LetterService(database),
        ExplanationService(database),
        Setter(LazyTypesetter().pdf, "مرکز آزمون", utc_now),
        opened,
        LinkServices(
            IntakeService(database, AREA),
            CaseService(database),
            LinkService(database),
            UmbrellaService(database),
        ),
        OutgoingService(database),
        LegalHoldService(database),
        IdentityService(database),
    )
    reference = ReferenceService(database).read()
    looks = CaseLooks(reference)
    # As with the program's own: what stands behind the pages goes with them, in Qt's order.
    window = QWidget()
    finder = Finder(tasks, actor, services.finding, looks, window)
    listing = Listing(tasks, bus, actor, OversightService(database), looks, window)
    keeper = DraftKeeper(tasks, JournalWriter(journal), actor.login, window)
    writings = Writings(keeper, utc_now, window)
    writings.bring_back(journal.writings(actor.login))
    case = case_models(tasks, bus, actor, services, writings)
    stack = QStackedWidget(window)
    of_find, of_list = (_preview(tasks, actor, services, each) for each in (finder, listing))
    find_page = FindPage(finder, of_find, icons, reference, parent=stack)
    known = KnownReference(tasks, bus, reference, ReferenceService(database).newer, stack)
    offices = Offices(reference, known, stack)
    list_page = ListPage(listing, of_list, icons, reference, offices, parent=stack)
    case_page = CasePage(case, icons, reference, Actions(), parent=stack)
    stack.setObjectName("screens")
    for page in (find_page, list_page, case_page):
        stack.addWidget(page)
    QVBoxLayout(window).addWidget(stack)
    window.resize(1100, 600)
    return Screens(window, bus, services, finder, find_page, listing, list_page, case, case_page)


def labels(widget: QWidget) -> tuple[str, ...]:
    """Return every text that is shown on `widget`, as plain text."""
    found = [each for each in widget.findChildren(QLabel) if each.isVisible()]
    assert all(_is_plain(each) for each in found if each.text())
    return tuple(each.text() for each in found)


def _is_plain(label: QLabel) -> bool:
    # An elided label draws its text itself, letter by letter.
    return isinstance(label, ElidedLabel) or label.textFormat() is Qt.TextFormat.PlainText


def _preview(
    tasks: TaskRunner, actor: Actor, services: CaseServices, owner: Finder | Listing
) -> CasePreview:
    return CasePreview(tasks, actor, services.cases, owner)
