"""Why a key of the program does nothing just now: said where messages stand, from one place."""

from PySide6.QtCore import QObject

from samad_desktop.qtkit.keys import Deed
from samad_desktop.qtkit.refused_keys import RefusedKeys
from samad_desktop.qtkit.tokens import Look
from samad_desktop.viewmodels.call_editor import CallEditor
from samad_desktop.workplace.bell import BELL
from samad_desktop.workplace.surroundings import Surroundings
from samad_desktop.workplace.wall_board import WALL_BOARD

EVERYWHERE = "همه‌جا"
UNFINISHED_KEY = "Ctrl+Shift+F11"
CALL = Deed("call", "تماس در دست، یا تماس تازه", ("F2",), EVERYWHERE)
ANSWER = Deed("answer_call", "پاسخ به کسی که زنگ می‌زند", ("F4",), EVERYWHERE)
FIND = Deed("find", "جستجو", ("F3",), EVERYWHERE)
CASES = Deed("cases", "فهرست پرونده‌ها", ("Shift+F3",), EVERYWHERE)
UNFINISHED = Deed("unfinished", "نوشتهٔ ثبت‌نشده", (UNFINISHED_KEY,), EVERYWHERE)
_NOT_EVERYBODYS = (CALL, ANSWER, FIND, CASES, UNFINISHED, BELL, WALL_BOARD)


class RefusalPart(QObject):
    """Knows what this person's roles may not do, and hears what no page has taken."""

    def __init__(self, around: Surroundings, editor: CallEditor | None, parent: QObject) -> None:
        """Begin once everything that works everywhere was added."""
        super().__init__(parent)
        self._view, actions = around.view, around.actions
        self._told = ""
        for deed in _NOT_EVERYBODYS:
            if actions.find(deed.id) is None:
                actions.withhold(deed)
        keys = RefusedKeys(actions, around.view.page, self)
        around.view.untaken.connect(keys.hear)
        for source in (keys, actions):
            source.refused.connect(self._tell)
        actions.begun.connect(self._take_back)

        if editor is not None:
            # A call that was registered, or another one, has other hindrances.
            for signal in (editor.registered, editor.stored, editor.showed):
                signal.connect(self._take_back)

    def _tell(self, sentence: str) -> None:
        self._told = sentence
        self._view.say(sentence, Look.WARN)

    def _take_back(self, *_told: object) -> None:
        """Say no more why a key did nothing: somebody has gone on from there."""
        bar = self._view.ui.message_bar
        if self._told and bar.sentence() == self._told:
            bar.clear()
