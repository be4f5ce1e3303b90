"""What the tour sees of following up: dates explained, letters, links, a step half-written."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu
from uuid_utils.compat import uuid7

from samad_desktop.app import Program
from samad_desktop.domain.cases import CaseRow, CaseState
from samad_desktop.domain.contacts import CallDraft
from samad_desktop.domain.counters import Counter
from samad_desktop.domain.redaction_proposals import KnownCaller, proposed
from samad_desktop.domain.transitions import AT_THE_CENTRE
from samad_desktop.tour.hands import CTRL, SHIFT, Hands, Stuck
from samad_desktop.views.agency_page import AgencyPage
from samad_desktop.workplace import Workplace

Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier

_WHY = "تماس برای پرسیدن نشانی دقیق"
_HOLD = "به دستور دادستانی تا پایان رسیدگی"
_HALF = "خواهشمند است نتیجهٔ بازدید را"


class Following:
    """Each method leaves the program as it found it, and its pictures."""

    def __init__(self, program: Program, hands: Hands) -> None:
        self._program = program
        self._hands = hands

    def see_a_liaisons_desk(self) -> None:
        """Ask why the agency has until then, read the bell's second page, and find by a word."""
        hands, desk = self._hands, self._desk
        page = desk.view.page()
        assert isinstance(page, AgencyPage)
        assert desk.bell is not None
        hands.wait_until(page.ui.reading.isVisible)
        explainer = desk.work.agency.model.explainer
        hands.wait_for(explainer.explained, lambda: hands.press(Key.Key_F11))
        hands.settle()
        hands.picture("why-liaison")
        hands.press(Key.Key_Escape)
        bell = desk.bell.model
        hands.wait_for(bell.shown, lambda: hands.press(Key.Key_F6, CTRL))
        hands.wait_for(bell.lengthened, lambda: hands.press(Key.Key_End))
        for _ in range(3):
            hands.press(Key.Key_Down)
        hands.settle()
        hands.picture("bell-two-pages")
        hands.press(Key.Key_Escape)
        self._find_what_was_sent()

    def see_a_late_case(self) -> None:
        """Open a case whose agency is late; remind, hold, print and link it, and do none of it."""
        hands, desk = self._hands, self._desk
        reader = desk.case_models.reader
        hands.press(Key.Key_F6, CTRL | SHIFT)
        rows = desk.lists.listing.rows
        hands.wait_until(lambda: rows.rowCount() and not self._program.tasks.busy)
        states = [row.state for row in rows.values()]
        for _ in range(states.index(CaseState.REFERRED)):
            hands.press(Key.Key_Down)
        hands.wait_for(reader.opened, lambda: hands.press(Key.Key_Return))
        self._begin_a_reminder()
        self._ask_for_a_hold()
        self._look_at_letters()
        self._look_at_a_demand()
        self._look_at_links()

    def redact_a_protected_case(self) -> None:
        """See whom a case hides, confirm what is struck out for an agency, and send nothing."""
        hands, desk = self._hands, self._desk
        reader, redactor = desk.case_models.reader, desk.case_models.redactor
        case = self._protected()
        hands.wait_for(reader.opened, lambda: desk.surroundings.open_case(case.id))
        hands.settle()
        self._ask_whom_it_hides()
        # The page is read anew once the citizen is hidden again.
        hands.wait_until(lambda: not self._program.tasks.busy)
        hands.press(Key.Key_F9)
        hands.wait_until(lambda: desk.case_page.ui.step_form.active)
        hands.wait_for(redactor.opened, lambda: hands.press(Key.Key_R, CTRL))
        hands.press(Key.Key_Space)
        for _ in range(4):
            hands.press(Key.Key_Left, CTRL)
        hands.press(Key.Key_Space)
        hands.settle()
        hands.picture("redaction")
        hands.picture("redaction-text-150", size=(1920, 1080), percent=150)
        hands.wait_for(redactor.confirmed, lambda: hands.press(Key.Key_Return, CTRL))
        hands.settle()
        hands.picture("refer-protected")
        hands.press(Key.Key_Escape)

    def _find_what_was_sent(self) -> None:
        """Look for a word of what the liaison has open."""
        hands, desk = self._hands, self._desk
        case = desk.work.agency.model.case
        assert case is not None
        hands.press(Key.Key_F3)
        word = max(case.matter.text.split(), key=len)
        hands.wait_for(desk.finding.finder.settled, lambda: hands.write(word))
        hands.settle()
        hands.picture("liaison-search")

    def _ask_whom_it_hides(self) -> None:
        """Write why the citizen of the open case must be known, see her, and hide her again."""
        hands, desk = self._hands, self._desk
        asker = desk.case_models.asker
        hands.press(Key.Key_I, CTRL | SHIFT)
        hands.press(Key.Key_Return)
        hands.wait_until(lambda: not self._program.tasks.busy)
        hands.picture("identity-reason-missing")
        hands.write(_WHY)
        hands.picture("identity-asked")
        hands.picture("identity-asked-text-150", size=(1920, 1080), percent=150)
        hands.wait_for(asker.shown, lambda: hands.press(Key.Key_Return))
        hands.picture("identity-shown")
        hands.press(Key.Key_I, CTRL | SHIFT)

    def _protected(self) -> CaseRow:
        """Choose a protected case that waits at the centre, with much to be struck out.

        Raises:
            Stuck: there is none.
        """
        found = [row for row in self._open_cases() if row.protected and row.state in AT_THE_CENTRE]
        if not found:
            raise Stuck("protected")
        return max(found, key=lambda row: len(proposed(row.excerpt, KnownCaller())))

    def _open_cases(self) -> Iterator[CaseRow]:
        desk = self._desk.desk
        page = desk.oversight.listing(desk.actor, Counter.OPEN)
        yield from page.rows
        while page.next is not None:
            page = desk.oversight.listing(desk.actor, Counter.OPEN, page.next)
            yield from page.rows

    def _begin_a_reminder(self) -> None:
        hands, form = self._hands, self._desk.case_page.ui.step_form
        hands.press(Key.Key_M, CTRL)
        hands.wait_until(form.isVisible)
        hands.write(_HALF)
        hands.settle()
        hands.picture("step-half-written")
        hands.press(Key.Key_Escape)

    def _look_at_letters(self) -> None:
        hands, desk = self._hands, self._desk
        letters = desk.case_models.letters
        hands.wait_for(letters.listed, lambda: hands.press(Key.Key_P, CTRL | SHIFT))
        hands.settle()
        menu = QApplication.activePopupWidget()
        if isinstance(menu, QMenu):
            hands.picture("letters")
            hands.press_in(menu, Key.Key_Return)
        hands.wait_until(lambda: desk.case_models.paper.page_count)
        hands.picture("letter")
        hands.press(Key.Key_Escape)
        self._program.window.come_forward()
        hands.wait_until(self._program.window.isActiveWindow)

    def _look_at_a_demand(self) -> None:
        """Prepare an advocacy file about the late case, look at its paper, and leave it unsent."""
        hands, desk = self._hands, self._desk
        door = desk.sessions.advocacy
        hands.press(Key.Key_F11, ALT | SHIFT)
        hands.wait_until(lambda: desk.view.page() is door.form)
        hands.settle()
        hands.picture("advocacy-form")
        hands.picture("advocacy-form-text-150", percent=150)
        dialog = door.form.paper_dialog
        hands.press(Key.Key_F10)
        hands.look_at_paper(dialog, "advocacy-paper")
        hands.press(Key.Key_Escape)
        hands.wait_until(lambda: desk.view.page() is desk.case_page)

    def _look_at_links(self) -> None:
        hands, linker = self._hands, self._desk.case_models.linker
        hands.wait_for(linker.offered, lambda: hands.press(Key.Key_K, CTRL))
        hands.settle()
        hands.picture("link-card")
        hands.press(Key.Key_Escape)
        self._open_with_near_ones()
        hands.wait_for(linker.offered, lambda: hands.press(Key.Key_K, CTRL))
        hands.wait_for(linker.gathering, lambda: hands.press(Key.Key_K, CTRL | SHIFT))
        hands.settle()
        hands.picture("link-many")
        for _ in range(3):
            hands.press(Key.Key_Escape)

    def _open_with_near_ones(self) -> None:
        """Let two more call about what a case at the centre says, and open that case.

        Raises:
            Stuck: there is none.
        """
        hands, desk = self._hands, self._desk.desk
        rows = (row for row in self._open_cases() if row.state in AT_THE_CENTRE and row.place)
        chosen = next((row for row in rows if not row.protected), None)
        if chosen is None:
            raise Stuck("link-many")
        case = desk.cases.open(desk.actor, chosen.id)
        for _ in range(2):
            keys = (str(uuid7()), str(uuid7()))
            desk.intake.register(desk.actor, CallDraft(*keys, case.received_at, matter=case.matter))
        reader = self._desk.case_models.reader
        hands.wait_for(reader.opened, lambda: self._desk.surroundings.open_case(chosen.id))
        hands.settle()

    def _ask_for_a_hold(self) -> None:
        """Be refused a legal hold without its reason, and write one."""
        hands, holder = self._hands, self._desk.case_models.holder
        hands.press(Key.Key_U, CTRL | SHIFT)
        hands.wait_for(holder.refused, lambda: hands.press(Key.Key_Return))
        hands.picture("hold-reason-missing")
        hands.write(_HOLD)
        hands.picture("hold-asked")
        hands.press(Key.Key_Escape)

    @property
    def _desk(self) -> Workplace:
        workplace = self._program.workplace
        assert workplace is not None
        return workplace
