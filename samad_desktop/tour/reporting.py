"""What the tour sees of reports: every one of them, drawn, compared, and the cases behind."""

from PySide6.QtCore import Qt

from samad_desktop.app import Program
from samad_desktop.tour.hands import CTRL, SHIFT, Hands

Key = Qt.Key
_DRAWN, _READ = "subjects", "agencies"


class Reporting:
    """Leaves the program as it found it, and its pictures."""

    def __init__(self, program: Program, hands: Hands) -> None:
        self._program = program
        self._hands = hands

    def see_reports(self) -> None:
        """Make every report of this month, and look closer at two."""
        hands, desk = self._hands, self._program.workplace
        assert desk is not None
        page = desk.reports.page
        hands.wait_for(page.desk.listed, page.desk.meet)
        hands.press(Key.Key_F3, Qt.KeyboardModifier.AltModifier | SHIFT)
        hands.picture("reports")
        for row in page.ui.reports_list.rows():
            self._make(str(row.value))
            hands.picture(f"report-{row.value}")
        self._make(_DRAWN)
        hands.press(Key.Key_F7)
        hands.picture("report-drawn")
        hands.press(Key.Key_F7)
        self._make(_READ)
        hands.wait_for(page.desk.made, lambda: hands.press(Key.Key_F9))
        hands.press(Key.Key_Left)
        hands.press(Key.Key_F10)
        hands.picture("report-compared")
        hands.picture("report-compared-text-150", percent=150)
        hands.press(Key.Key_Return)
        hands.wait_until(lambda: not self._program.tasks.busy)
        hands.picture("report-behind")
        hands.press(Key.Key_Escape)
        self._look_at_what_is_made_by_itself()
        self._look_at_the_paper()

    def _look_at_what_is_made_by_itself(self) -> None:
        self._hands.press(Key.Key_T, CTRL)
        self._hands.wait_until(lambda: not self._program.tasks.busy)
        self._hands.picture("report-schedules")
        self._hands.press(Key.Key_Escape)

    def _look_at_the_paper(self) -> None:
        hands, desk = self._hands, self._program.workplace
        assert desk is not None
        dialog = desk.reports.page.paper_dialog
        hands.press(Key.Key_P, CTRL)
        hands.look_at_paper(dialog, "report-paper")

    def _make(self, code: str) -> None:
        desk = self._program.workplace
        assert desk is not None
        page = desk.reports.page
        self._hands.wait_for(page.desk.made, lambda: page.desk.choose(code))
