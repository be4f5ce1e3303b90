"""What can be done and by which keys: menus and the help sheet are made from this list."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from samad_desktop.domain.errors import Forbidden
from samad_desktop.domain.text import isolate
from samad_desktop.messages import sentence
from samad_desktop.qtkit.key_hints import KeyButton, KeyHint
from samad_desktop.qtkit.keyboard_layout import PERSIAN_LETTERS
from samad_desktop.qtkit.overlay import is_shut

_NAMES = {
    "Return": "Enter",
    "Escape": "Esc",
    "Esc": "Esc",
    "Left": "←",
    "Right": "→",
    "Up": "↑",
    "Down": "↓",
    "PgUp": "Page Up",
    "PgDown": "Page Down",
    "Del": "Delete",
    "Ins": "Insert",
}
WINDOW = Qt.ShortcutContext.WindowShortcut
HERE = Qt.ShortcutContext.WidgetWithChildrenShortcut


@dataclass(frozen=True, slots=True)
class Deed:
    """Something a person can do: its name on screen, its keys, and where it is listed."""

    id: str
    label: str
    keys: tuple[str, ...]
    group: str


class Actions(QObject):
    """Every action of the program by id, in the order in which it was added.

    Signals:
        refused: str, why what was asked for by its key is not done.
        begun: when something is done.
    """

    refused = Signal(str)
    begun = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._deeds: dict[str, Deed] = {}
        self._actions: dict[str, QAction] = {}
        self._groups: dict[str, None] = {}
        self._taken: set[str] = set()
        self._withheld: dict[str, Deed] = {}
        self._whys: dict[str, Callable[[], str]] = {}
        self._later: list[Callable[[], object]] = []

    def add(
        self,
        deed: Deed,
        do: Callable[[], object],
        owner: QWidget,
        *,
        where: Qt.ShortcutContext = WINDOW,
    ) -> QAction:
        """Let `deed` be done by its keys while `owner` is in reach.

        Raises:
            ValueError: a key is already taken everywhere in the window.
        """
        if where is not HERE:
            self._take_keys(deed)
        action = QAction(deed.label, owner)
        action.setObjectName(deed.id)
        action.setShortcuts(sequences(deed.keys))
        action.setShortcutContext(where)
        action.setAutoRepeat(False)
        action.triggered.connect(lambda _checked: self._do(deed, do))
        owner.addAction(action)
        self.list_only(deed)
        self._actions[deed.id] = action
        return action

    def withhold(self, deed: Deed) -> None:
        """Know the keys of what this person's roles may not do; it is listed nowhere."""
        self._withheld[deed.id] = deed

    def because(self, deed_id: str, why: Callable[[], str]) -> None:
        """Ask `why` for the code of what hinders a deed just now; empty where nothing does."""
        self._whys[deed_id] = why

    def why_not(self, deed: Deed) -> str:
        """Return the sentence that says why a deed is not done now."""
        code = self._hindrance(deed)
        if code == Forbidden.code:
            return sentence("not_this_role", deed.label)
        refused = sentence("not_possible_now", deed.label)
        return f"{refused} {sentence(code)}" if code else refused

    def with_key(self, pressed: QKeySequence) -> tuple[tuple[Deed, QAction], ...]:
        """Return what that key does, on whatever page."""
        found = ((self._deeds[each], action) for each, action in self._actions.items())
        return tuple((deed, action) for deed, action in found if pressed in action.shortcuts())

    def withheld(self, pressed: QKeySequence) -> Deed | None:
        """Return what that key would do for somebody else."""
        known = self._withheld.values()
        return next((deed for deed in known if pressed in sequences(deed.keys)), None)

    def list_only(self, deed: Deed) -> None:
        """List keys on the help sheet that a widget handles by itself."""
        self._deeds[deed.id] = deed
        self._groups.setdefault(deed.group)

    def list_later(self, make: Callable[[], object], *groups: str) -> None:
        """Keep the place of `groups`, whose deeds come with a page that nobody has visited yet.

        `make` makes the page if there is none; it is called before everything is listed.
        """
        self._groups.update(dict.fromkeys(groups))
        self._later.append(make)

    def show_key(self, deed_id: str, *buttons: KeyButton) -> None:
        """Show the key of a deed in the buttons that do the same by mouse."""
        for button in buttons:
            button.show_key(deed_id, key_text(self._deeds[deed_id].keys[0]))
            self._tell_key(deed_id, button)

    def show_key_beside(self, deed_id: str, hint: KeyHint, control: QWidget) -> None:
        """Show the key of a deed beside the control that does the same."""
        hint.show_key(deed_id, key_text(self._deeds[deed_id].keys[0]))
        self._tell_key(deed_id, control)

    def show_key_in_tip(self, deed_id: str, button: QWidget) -> None:
        """Say in the tip of a button that has no room for words what it does, and its key."""
        deed = self._deeds[deed_id]
        button.setToolTip(f"{deed.label} ({key_text(deed.keys[0])})")
        self._tell_key(deed_id, button)

    def _do(self, deed: Deed, do: Callable[[], object]) -> None:
        if self._hindrance(deed):
            self.refused.emit(self.why_not(deed))
        else:
            self.begun.emit()
            do()

    def _hindrance(self, deed: Deed) -> str:
        action = self._actions.get(deed.id)
        if action is not None and action.shortcutContext() is HERE:
            owner = action.parent()
            if isinstance(owner, QWidget) and is_shut(owner):
                return "card_first"
        why = self._whys.get(deed.id)
        return "" if why is None else why()

    def _tell_key(self, deed_id: str, control: QWidget) -> None:
        """Let a screen reader say the key after the name of the control."""
        control.setAccessibleDescription("+".join(key_caps(self._deeds[deed_id].keys[0])))

    def __getitem__(self, deed_id: str) -> QAction:
        return self._actions[deed_id]

    def find(self, deed_id: str) -> QAction | None:
        """Return the action, or nothing where a widget handles the keys by itself."""
        return self._actions.get(deed_id)

    def deeds(self) -> tuple[Deed, ...]:
        """Return everything that is listed, also of pages that nobody has visited yet."""
        while self._later:
            self._later.pop(0)()
        return tuple(self._deeds.values())

    def groups(self, page: QWidget | None = None) -> dict[str, tuple[Deed, ...]]:
        """Return what is listed, by group, for the help sheet; what `page` adds comes first."""
        deeds = self.deeds()
        names = sorted(self._groups, key=partial(self._distance, page))
        return {name: tuple(deed for deed in deeds if deed.group == name) for name in names}

    def menu(self, title: str, ids: Iterable[str], parent: QWidget) -> QMenu:
        """Return a menu of these actions; their keys are shown in it."""
        menu = QMenu(title, parent)
        for deed_id in ids:
            menu.addAction(self._actions[deed_id])
        return menu

    def _distance(self, page: QWidget | None, group: str) -> int:
        """Return 0 for a group of `page` itself, 1 for one of a part of it, 2 for any other."""
        if page is None:
            return 2
        owners = [
            action.parent()
            for each, action in self._actions.items()
            if self._deeds[each].group == group
        ]
        if page in owners:
            return 0
        parts = (each for each in owners if isinstance(each, QWidget))
        return 1 if any(page.isAncestorOf(each) for each in parts) else 2

    def _take_keys(self, deed: Deed) -> None:
        if doubled := self._taken.intersection(deed.keys):
            raise ValueError(f"{deed.id}: {', '.join(sorted(doubled))}")
        self._taken.update(deed.keys)


def sequences(keys: Iterable[str]) -> list[QKeySequence]:
    """Return the sequences for `keys`, and their twins on a Persian keyboard.

    Where the desktop has a Persian layout alone, Qt reports Ctrl+ی for the
    key that also has the D.
    """
    made: list[QKeySequence] = []
    for key in keys:
        # As written here, whatever Return is called in the language of the screen.
        made.append(QKeySequence.fromString(key))
        *modifiers, last = key.split("+")
        if modifiers and last.upper() in PERSIAN_LETTERS:
            twin = "+".join((*modifiers, PERSIAN_LETTERS[last.upper()]))
            made.append(QKeySequence.fromString(twin))
    return made


def deed_of(event: QKeyEvent, page: QWidget) -> QAction | None:
    """Return what a key would do if the cursor were on `page` where it was last."""
    return next((each for each in deeds_of(event, page) if each.isEnabled()), None)


def deeds_of(event: QKeyEvent, page: QWidget) -> Iterator[QAction]:
    """Give what a key does on `page` where its cursor was last, also what is disabled now."""
    pressed = QKeySequence(event.keyCombination())
    here: QWidget | None = page.focusWidget()
    part: QWidget | None = page if here is None else here
    while part is not None:
        for action in part.actions():
            if action.shortcutContext() is HERE and pressed in action.shortcuts():
                yield action
        part = None if part is page else part.parentWidget()


def key_caps(key: str) -> tuple[str, ...]:
    """Return what stands on the key caps of `key`, one by one."""
    held, plus, _ = key.rpartition("++")
    parts = (*held.split("+"), "+") if plus else key.split("+")
    return tuple(_NAMES.get(part, part) for part in parts if part)


def key_text(key: str) -> str:
    """Return `key` as it is written in one line, in its order within Persian too."""
    return isolate("+".join(key_caps(key)))
