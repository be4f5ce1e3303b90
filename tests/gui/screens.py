"""The pages of finding, listing and reading, as one person sees them, without the shell."""

from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

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

P = TypeVar("P", bound=Page)


class Screens:
    """One person's pages in one window, with what stands behind them.

    Each page is made when it is first wanted, as in the program.
    """

    def __init__(self, wiring: "Wiring") -> None:
        self._wiring = wiring
        self.bus = ChangeBus()
        self.services = _services(wiring)
        self._reference = ReferenceService(wiring.database).read()
        self._looks = CaseLooks(self._reference)
        # As with the program's own: what stands behind the pages goes with them, in Qt's order.
        self.window = QWidget()
        self._stack = QStackedWidget(self.window)
        QVBoxLayout(self.window).addWidget(self._stack)
        self.window.resize(1100, 600)

    @cached_property
    def finder(self) -> Finder:
        """What looks for cases."""
        wiring = self._wiring
        finding = self.services.finding
        return Finder(wiring.tasks, wiring.actor, finding, self._looks, self.window)

    @cached_property
    def find_page(self) -> FindPage:
        """The page of what was found."""
        icons, preview = self._wiring.icons, self._preview(self.finder)
        return self._added(
            FindPage(self.finder, preview, icons, self._reference, parent=self._stack)
        )

    @cached_property
    def listing(self) -> Listing:
        """What lists cases."""
        wiring = self._wiring
        oversight = OversightService(wiring.database)
        return Listing(wiring.tasks, self.bus, wiring.actor, oversight, self._looks, self.window)

    @cached_property
    def list_page(self) -> ListPage:
        """The page of a list."""
        wiring, preview = self._wiring, self._preview(self.listing)
        newer = ReferenceService(wiring.database).newer
        known = KnownReference(wiring.tasks, self.bus, self._reference, newer, self._stack)
        offices = Offices(self._reference, known, self._stack)
        shown = (self.listing, preview, wiring.icons, self._reference, offices)
        return self._added(ListPage(*shown, parent=self._stack))

    @cached_property
    def case(self) -> CaseModels:
        """What is known of the case that is open."""
        wiring = self._wiring
        writer = JournalWriter(wiring.journal)
        keeper = DraftKeeper(wiring.tasks, writer, wiring.actor.login, self.window)
        writings = Writings(keeper, utc_now, self.window)
        writings.bring_back(wiring.journal.writings(wiring.actor.login))
        return case_models(wiring.tasks, self.bus, wiring.actor, self.services, writings)

    @cached_property
    def case_page(self) -> CasePage:
        """The page of one case."""
        icons, reference = self._wiring.icons, self._reference
        page = CasePage(self.case, icons, reference, Actions(), parent=self._stack)
        return self._added(page)

    def turn_to(self, page: Page) -> None:
        """Show a page as the shell would."""
        self._stack.setCurrentWidget(page)
        page.arrive()

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier):
        """Press a key wherever the cursor is."""
        here: QWidget | None = self.window.focusWidget()
        QTest.keyClick(here or self.window, key, modifiers)

    def _added(self, page: P) -> P:
        self._stack.addWidget(page)
        return page

    def _preview(self, owner: Finder | Listing) -> CasePreview:
        wiring = self._wiring
        return CasePreview(wiring.tasks, wiring.actor, self.services.cases, owner)


@dataclass(frozen=True, slots=True)
class Wiring:
    """What the pages of one person are made of."""

    database: Database
    actor: Actor
    icons: Icons
    tasks: TaskRunner
    journal: Journal
    opened: OpenedFiles


def _services(wiring: Wiring) -> CaseServices:
    database = wiring.database
    return CaseServices(
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
        wiring.opened,
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


def labels(widget: QWidget) -> tuple[str, ...]:
    """Return every text that is shown on `widget`, as plain text."""
    found = [each for each in widget.findChildren(QLabel) if each.isVisible()]
    assert all(_is_plain(each) for each in found if each.text())
    return tuple(each.text() for each in found)


def _is_plain(label: QLabel) -> bool:
    # An elided label draws its text itself, letter by letter.
    return isinstance(label, ElidedLabel) or label.textFormat() is Qt.TextFormat.PlainText
