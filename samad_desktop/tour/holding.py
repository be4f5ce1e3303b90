"""What the tour sees while a session is held, and afterwards of what was ordered there."""

from PySide6.QtCore import Qt

from samad_desktop.app import Program
from samad_desktop.domain.cases import CaseState
from samad_desktop.domain.counters import Counter
from samad_desktop.tour.hands import CTRL, WHOLE_PX, Hands
from samad_desktop.views.cockpit_page import CockpitPage
from samad_desktop.workplace import Workplace

Key = Qt.Key
ALT, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier


class Holding:
    """Leaves the program as it found it, and its pictures."""

    def __init__(self, program: Program, hands: Hands) -> None:
        self._program = program
        self._hands = hands

    def see_a_session_held(self) -> None:
        """Look at who is heard, alone and beside the order; at the past; at the minutes."""
        hands = self._hands
        hands.press(Key.Key_F11, ALT)
        ui = self._page.ui
        hands.wait_until(ui.next_card.isVisible)
        hands.press(Key.Key_F8)
        hands.wait_until(ui.brief_part.isVisible)
        hands.picture("cockpit")
        hands.picture("cockpit-text-150", percent=150, size=(1920, 1080))
        hands.press(Key.Key_F7)
        hands.picture("cockpit-promises")
        hands.press(Key.Key_F7)
        hands.press(Key.Key_F11)
        hands.picture("cockpit-alone")
        hands.press(Key.Key_F11)
        hands.press(Key.Key_N, CTRL)
        hands.picture("cockpit-director")
        hands.press(Key.Key_Escape)
        self._look_at_the_minutes()
        hands.press(Key.Key_Return, CTRL)
        hands.wait_until(ui.quiet_part.isVisible)

    def see_what_was_ordered(self) -> None:
        """Look at the directives and at the ledger, also in large letters."""
        hands, door = self._hands, self._workplace.sessions.directives
        hands.press(Key.Key_F5, ALT | SHIFT)
        hands.wait_until(door.page.ui.directives_list.isVisible)
        hands.picture("directives")
        hands.picture("directives-text-150", percent=150)
        hands.press(Key.Key_F10)
        hands.look_at_paper(door.page.paper_dialog, "directive-letter", WHOLE_PX)
        hands.press(Key.Key_F6, ALT | SHIFT)
        hands.wait_until(door.ledger.page.ui.ledger_list.isVisible)
        hands.picture("ledger")
        hands.picture("ledger-text-150", percent=150)
        self._dictate()

    def _dictate(self) -> None:
        """Begin an order about a case whose agency is at work, and issue none."""
        hands, desk = self._hands, self._workplace
        found = desk.desk.oversight.listing(desk.desk.actor, Counter.OPEN).rows
        case = next(row for row in found if row.state is CaseState.REFERRED)
        reader = desk.case_models.reader
        hands.wait_for(reader.opened, lambda: desk.surroundings.open_case(case.id))
        hands.press(Key.Key_M, CTRL | SHIFT)
        ui = desk.sessions.directives.dictation_page.ui
        hands.wait_until(lambda: ui.text_edit.isVisible() and not self._program.tasks.busy)
        hands.write("استاندار")
        hands.press(Key.Key_Return)
        hands.picture("dictation")
        hands.picture("dictation-text-150", percent=150)
        hands.press(Key.Key_Return, CTRL)
        hands.picture("dictation-refused")
        hands.press(Key.Key_Escape)

    def _look_at_the_minutes(self) -> None:
        hands, side = self._hands, self._page.side
        assert side is not None
        dialog = side.paper_dialog
        hands.press(Key.Key_M, CTRL)
        hands.look_at_paper(dialog, "minutes")

    @property
    def _page(self) -> CockpitPage:
        return self._workplace.sessions.cockpit.page

    @property
    def _workplace(self) -> Workplace:
        assert self._program.workplace is not None
        return self._program.workplace
