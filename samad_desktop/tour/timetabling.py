"""What the tour sees of desk hours: the month, a session that is planned, who came, the poster."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from samad_desktop.app import Program
from samad_desktop.tour.hands import CTRL, SHIFT, Hands, Stuck
from samad_desktop.views.session_form import SessionForm
from samad_desktop.views.sessions_page import SessionsPage

Key = Qt.Key

_TABS_MAX = 20


class Timetabling:
    """Each method leaves the program as it found it, and its pictures."""

    def __init__(self, program: Program, hands: Hands) -> None:
        self._program = program
        self._hands = hands

    def see_desk_hours(self) -> None:
        """Walk through the month of a secretary, plan a session, and say who came."""
        hands = self._hands
        hands.press(Key.Key_N, CTRL | SHIFT)
        hands.picture("sessions")
        hands.picture("sessions-text-150", percent=150, size=(1920, 1080))
        self._plan_one()
        self._plan_many()
        self._publish()
        hands.press(Key.Key_F6)
        hands.picture("sessions-list")
        hands.press(Key.Key_G, CTRL)
        hands.picture("session-attendance")
        hands.press(Key.Key_Escape)
        hands.press(Key.Key_F6)
        hands.press(Key.Key_V, CTRL | SHIFT)
        hands.picture("officials")
        hands.picture("officials-text-150", percent=150, size=(1920, 1080))

    def _plan_one(self) -> None:
        """Plan what somebody is too busy for, see it while typing, and call it off again."""
        hands, ui = self._hands, self._form.ui
        hands.press(Key.Key_N, CTRL)
        hands.write("استاندار")
        hands.press(Key.Key_Return)
        self._go_to("hours_edit")
        hands.write("۷ تا ۱۹")
        hands.wait_until(ui.conflicts_label.isVisible)
        hands.press(Key.Key_Return, CTRL)
        hands.picture("session-refused")
        hands.picture("session-refused-text-150", percent=150, size=(1920, 1080))
        hands.press(Key.Key_Escape)

    def _plan_many(self) -> None:
        """Look at what a rule would bring, and plan none of it."""
        hands, ui = self._hands, self._form.ui
        hands.press(Key.Key_N, CTRL)
        hands.write("استاندار")
        hands.press(Key.Key_Return)
        self._go_to("hours_edit")
        hands.write("۸ تا ۱۰")
        self._go_to("repeat_box")
        hands.press(Key.Key_Left)
        hands.press(Key.Key_Space)
        hands.wait_until(ui.until_edit.isVisible)
        hands.picture("session-rule")
        hands.picture("session-rule-text-150", percent=150)
        hands.press(Key.Key_Escape)

    def _publish(self) -> None:
        hands, dialog = self._hands, self._page.part.paper_dialog
        hands.press(Key.Key_F8)
        hands.press(Key.Key_2)
        hands.picture("session-papers")
        hands.press(Key.Key_P, CTRL)
        hands.wait_for_paper(dialog)
        hands.picture("timetable-poster", of=dialog, size=(920, 1040))
        hands.press_in(dialog, Key.Key_Escape)
        window = self._program.window
        window.activateWindow()
        hands.wait_until(window.isActiveWindow)
        hands.press(Key.Key_Escape)

    @property
    def _page(self) -> SessionsPage:
        workplace = self._program.workplace
        assert workplace is not None
        return workplace.sessions.page

    @property
    def _form(self) -> SessionForm:
        planning = self._page.planning
        assert planning is not None
        return planning.form

    def _go_to(self, field: str) -> None:
        """Go on by Tab until the cursor is in a field of the form.

        Raises:
            Stuck: the field is not on the way.
        """
        wanted = getattr(self._form.ui, field)
        for _ in range(_TABS_MAX):
            if wanted.hasFocus() or wanted.isAncestorOf(QApplication.focusWidget()):
                return
            self._hands.press(Key.Key_Tab)
        raise Stuck(field, QApplication.focusWidget())
