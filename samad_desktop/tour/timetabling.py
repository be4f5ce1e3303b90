"""What the tour sees of desk hours: the month, a session that is planned, who came, the poster."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from samad_desktop.app import Program
from samad_desktop.domain.sessions import DeskSession
from samad_desktop.tour.hands import CTRL, SHIFT, WHOLE_PX, Hands, Stuck
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
        self._write_to_a_director()
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
        hands.look_at_paper(dialog, "timetable-poster")
        hands.press(Key.Key_Tab)
        hands.press(Key.Key_2)
        hands.press(Key.Key_P, CTRL)
        hands.look_at_paper(dialog, "timetable-poster-a3", size=(1240, 1800))
        hands.press(Key.Key_Escape)

    def _write_to_a_director(self) -> None:
        """Set the letter about the first session of the list that an agency is named for.

        Raises:
            Stuck: there is none.
        """
        hands, rows = self._hands, self._page.ui.month_list
        sessions = [row.value for row in rows.rows()]
        place = next((n for n, each in enumerate(sessions) if _has_letter(each)), None)
        if place is None:
            raise Stuck("session-letter")
        hands.press(Key.Key_Home)
        for _ in range(place):
            hands.press(Key.Key_Down)
        hands.press(Key.Key_L, CTRL)
        hands.look_at_paper(self._page.part.paper_dialog, "session-letter", WHOLE_PX)

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


def _has_letter(session: object) -> bool:
    if not isinstance(session, DeskSession):
        return False
    return session.is_public and session.plan.agency_id is not None
