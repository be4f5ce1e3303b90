"""Why a key of the program's own list did nothing where it was pressed.

What nothing has taken is looked up in the list of deeds; other keys stay silent.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from samad_desktop.messages import sentence
from samad_desktop.qtkit.chip_group import ChipGroup
from samad_desktop.qtkit.keys import HERE, Actions, deeds_of

# A page on which nothing can be done for a reason of its own has that reason's code here.
REFUSAL = "refusal"
_FUNCTIONS = range(Qt.Key.Key_F1, Qt.Key.Key_F35 + 1)
_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
# They also move the cursor and change what is typed, and say nothing at an end of it.
_OF_EDITING = frozenset(
    {
        *(Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down),
        *(Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown),
        *(Qt.Key.Key_Delete, Qt.Key.Key_Backspace),
    }
)


class RefusedKeys(QObject):
    """Listens to what nothing has taken.

    Signals:
        refused: str, the sentence that says why.
    """

    refused = Signal(str)

    def __init__(
        self, actions: Actions, page: Callable[[], QWidget | None], parent: QObject | None = None
    ) -> None:
        """Look among `actions`, first for those of the `page` that is shown."""
        super().__init__(parent)
        self._actions = actions
        self._page = page

    def hear(self, event: QKeyEvent) -> None:
        """Say why a key did nothing, if it is one of the program's."""
        if told := "" if event.isAutoRepeat() else self._why(event):
            self.refused.emit(told)

    def _why(self, event: QKeyEvent) -> str:
        pressed, page = QKeySequence(event.keyCombination()), self._page()
        if page is not None and _is_on_chips(event, page):
            return sentence("letter_on_chips")
        known = self._actions.with_key(pressed)
        near = set() if page is None else set(deeds_of(event, page))
        reached = [each for each in known if each[1] in near or not _is_local(each[1])]
        if reached:
            deed, action = reached[0]
            return "" if action.isEnabled() else self._actions.why_not(deed)
        if withheld := self._actions.withheld(pressed):
            return sentence("not_this_role", withheld.label)
        if not _is_command(event):
            return ""
        if code := "" if page is None else page.property(REFUSAL):
            return sentence(code)
        if not known:
            return ""
        beside = [deed for deed, action in known if page is not None and _is_part(action, page)]
        return self._actions.why_not(beside[0]) if beside else sentence("key_not_here")


def _is_on_chips(event: QKeyEvent, page: QWidget) -> bool:
    """Say whether somebody writes where nothing is written: she chose there, and goes on typing."""
    here: QWidget | None = page.focusWidget()
    on_chips = here is not None and here.hasFocus() and isinstance(here.parent(), ChipGroup)
    return on_chips and event.text().isalnum() and not event.modifiers() & _COMMANDS


def _is_local(action: QAction) -> bool:
    return action.shortcutContext() is HERE


def _is_part(action: QAction, page: QWidget) -> bool:
    owner = action.parent()
    return isinstance(owner, QWidget) and page.isAncestorOf(owner)


def _is_command(event: QKeyEvent) -> bool:
    is_held = bool(event.modifiers() & _COMMANDS)
    return event.key() in _FUNCTIONS or (is_held and event.key() not in _OF_EDITING)
