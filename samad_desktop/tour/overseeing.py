"""What the tour sees of who keeps the centre: every section of its settings, and the wall board."""

from functools import partial

from PySide6.QtCore import Qt

from samad_desktop.app import Program
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
    ("events", Key.Key_F11, SHIFT),
)
_BOARD_SIZE = (1920, 1080)


class Overseeing:
    """Each method leaves the program as it found it, and its pictures."""

    def __init__(self, program: Program, hands: Hands) -> None:
        self._program = program
        self._hands = hands

    def see_the_settings(self) -> None:
        """Walk through the settings of the centre."""
        hands = self._hands
        hands.press(Key.Key_F12, CTRL | SHIFT)
        hands.pictures_of(
            {f"centre-{name}": partial(hands.press, key, held) for name, key, held in _SECTIONS}
        )

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
