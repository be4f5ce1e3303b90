"""What the tour sees of who keeps the centre: its settings, its people, its record, its board."""

from datetime import timedelta
from functools import partial

from PySide6.QtCore import Qt

from samad_desktop.app import Program
from samad_desktop.domain.sample import SAMPLE_PASSWORD
from samad_desktop.tour.hands import CTRL, NONE, SHIFT, Hands

Key = Qt.Key

_SECTIONS = (
    ("calendar", Key.Key_F6, NONE),
    ("decrees", Key.Key_F7, NONE),
    ("policies", Key.Key_F8, NONE),
    ("levels", Key.Key_F9, NONE),
    ("liaisons", Key.Key_F10, NONE),
    ("texts", Key.Key_F11, NONE),
    ("subjects", Key.Key_F7, SHIFT),
    ("agencies", Key.Key_F8, SHIFT),
    ("routes", Key.Key_F9, SHIFT),
    ("retention", Key.Key_F10, SHIFT),
    ("events", Key.Key_F11, SHIFT),
)
# When the sample centre has answers that are due within hours.
_DAYS_ON = timedelta(days=2)
_BOARD_SIZE = (1920, 1080)


class Overseeing:
    """Each method leaves the program as it found it, and its pictures."""

    def __init__(self, program: Program, hands: Hands) -> None:
        self._program = program
        self._hands = hands

    def see_the_settings(self) -> None:
        """Walk through the settings of the centre, its people, and what each of them may do."""
        hands, both = self._hands, CTRL | SHIFT
        ways = {
            f"centre-{name}": partial(self._turn_to, key, held) for name, key, held in _SECTIONS
        }
        ways["people"] = partial(hands.press, Key.Key_M, both)
        ways["access"] = partial(hands.press, Key.Key_H, both)
        hands.pictures_of(ways)
        self._see_what_would_go()

    def _see_what_would_go(self) -> None:
        """Count what a run would erase now, and erase nothing."""
        hands, desk = self._hands, self._program.workplace
        assert desk is not None
        self._turn_to(Key.Key_F10, SHIFT)
        section = desk.centre.page.ui.retention
        hands.wait_for(section.previewed, lambda: hands.press(Key.Key_L, CTRL))
        hands.picture("centre-retention-preview")

    def _turn_to(self, key: Qt.Key, held: Qt.KeyboardModifier) -> None:
        self._hands.press(Key.Key_F12, CTRL | SHIFT)
        self._hands.press(key, held)

    def see_the_record(self) -> None:
        """Read who looked at what, and lock the screen and open it again."""
        hands, desk = self._hands, self._program.workplace
        assert desk is not None
        hands.press(Key.Key_A, CTRL | SHIFT)
        hands.picture("audit")
        hands.wait_for(desk.audit.page.counted, lambda: hands.press(Key.Key_F10))
        hands.picture("audit-outgoings")
        hands.press(Key.Key_L, CTRL | SHIFT)
        hands.picture("locked")
        hands.write(SAMPLE_PASSWORD)
        hands.wait_for(desk.lock.model.unlocked, lambda: hands.press(Key.Key_Return))

    def see_the_forecast(self) -> None:
        """Two days on, see what is due soon and how likely each answer still comes in time."""
        hands, desk = self._hands, self._program.workplace
        assert desk is not None
        assert desk.lists.forecast is not None
        hands.clock.let_pass(_DAYS_ON)
        hands.press(Key.Key_F5)
        hands.press(Key.Key_F5, CTRL | SHIFT)
        hands.wait_until(lambda: not self._program.tasks.busy)
        hands.picture("list-due-soon")
        shown = desk.lists.forecast.model.shown
        hands.wait_for(shown, lambda: hands.press(Key.Key_F, CTRL | SHIFT))
        hands.picture("forecast")
        hands.picture("forecast-text-150", percent=150)
        hands.press(Key.Key_Escape)

    def see_the_wall_board(self) -> None:
        """Open the board, as on a large screen."""
        hands = self._hands
        hands.press(Key.Key_F10, CTRL | SHIFT)
        desk = self._program.workplace
        assert desk is not None
        assert desk.wall_board is not None
        board = desk.wall_board.view
        board.showNormal()  # Without a screen, nothing has the size of one.
        hands.picture("wall-board", size=_BOARD_SIZE, of=board)
        board.close()
        window = self._program.window
        window.activateWindow()
        hands.wait_until(window.isActiveWindow)
