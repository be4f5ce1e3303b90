"""What the tour sees of callers at desk hours: their queue, who is to be called, a place given."""

from PySide6.QtCore import Qt

from samad_desktop.app import Program
from samad_desktop.tour.hands import CTRL, Hands
from samad_desktop.views.queue_page import QueuePage

Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier


class Queueing:
    """Each method leaves the program as it found it, and its pictures."""

    def __init__(self, program: Program, hands: Hands) -> None:
        self._program = program
        self._hands = hands

    def see_the_queue(self) -> None:
        """Walk through a queue, put somebody first without a reason, and see who is to be told."""
        hands = self._hands
        hands.press(Key.Key_Home, ALT)
        hands.wait_until(self._page.ui.rows.rows)
        hands.picture("queue")
        hands.picture("queue-text-150", percent=150, size=(1920, 1080))
        hands.press(Key.Key_End)
        hands.press(Key.Key_Home, CTRL)
        hands.press(Key.Key_Return)
        hands.picture("queue-place-refused")
        hands.press(Key.Key_Escape)
        hands.press(Key.Key_PageUp, ALT)
        hands.picture("queue-move")
        hands.press(Key.Key_Escape)
        before = self._page.ui.title_label.text()
        hands.press(Key.Key_PageDown)
        hands.wait_until(lambda: self._page.ui.title_label.text() != before)
        hands.press(Key.Key_N, CTRL)
        hands.wait_until(self._page.deeds.pick_card.ui.rows.rows)
        hands.press(Key.Key_Space)
        hands.picture("queue-pick")
        hands.press(Key.Key_Escape)
        hands.press(Key.Key_F6)
        hands.picture("queue-confirm")
        hands.press(Key.Key_F6)
        hands.picture("queue-untold")
        hands.press(Key.Key_F6)

    @property
    def _page(self) -> QueuePage:
        workplace = self._program.workplace
        assert workplace is not None
        return workplace.sessions.queue.page
