"""Large buttons that stand for a choice: a way to begin, or a person to come in as."""

from PySide6.QtCore import Property, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from samad_desktop.domain.staff import StaffMember
from samad_desktop.qtkit.flow import margins
from samad_desktop.qtkit.icon_widgets import Avatar, IconTile
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.plain_labels import plain_label
from samad_desktop.qtkit.prose import Prose
from samad_desktop.qtkit.surface_button import SurfaceButton
from samad_desktop.qtkit.theme import Theme
from samad_desktop.qtkit.tokens import Look
from samad_desktop.role_words import ROLES

# Two lines may overlap in what their letters leave empty.
_CLOSER_PX = 6
_BESIDE_PX = 10
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
# Qt's own buttons would go with the arrows to whatever stands next on the page.
_STEPS = frozenset(
    (
        *(Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right),
        *(Qt.Key.Key_Home, Qt.Key.Key_End),
    )
)


class Card(SurfaceButton):
    """A surface that is a button: Enter, Space or a click chooses it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)


class ChoiceCard(Card):
    """An icon, a title and a few words; title and note are set in Designer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = IconTile(self)
        self._title, self._note = Prose(self), Prose(self)
        self._title.setProperty("role", "section")
        self._note.setProperty("role", "note")
        box = QVBoxLayout(self)
        margins(box, 20, 20, 20, 20)
        box.setSpacing(10)
        box.addWidget(self._icon)
        box.addWidget(self._title)
        box.addWidget(self._note)
        box.addStretch()

    def set_icon(self, icons: Icons, name: str, look: Look) -> None:
        """Show the icon `name` on a tile of `look`."""
        self._icon.set_icon(icons, name, look)

    def _get_title(self) -> str:
        return self._title.text()

    def _set_title(self, title: str) -> None:
        self._title.setText(title)
        self.setAccessibleName(title)

    def _get_note(self) -> str:
        return self._note.text()

    def _set_note(self, note: str) -> None:
        self._note.setText(note)
        self.setAccessibleDescription(note)

    title = Property(str, _get_title, _set_title)
    note = Property(str, _get_note, _set_note)


class PersonCard(Card):
    """Somebody who may come in by Enter.

    Signals:
        chosen: StaffMember.
        stepped: Qt.Key, an arrow, Home or End: the list of cards knows what is next.
    """

    chosen = Signal(object)
    stepped = Signal(object)

    def __init__(self, theme: Theme, member: StaffMember, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._member = member
        roles = "، ".join(ROLES[role] for role in sorted(member.roles))
        avatar = Avatar(self)
        avatar.set_name(theme, member.display_name, Look.PRIMARY)
        name = plain_label(member.display_name, "strong", self)
        role = plain_label(roles, "muted", self)
        login = plain_label(member.login, "muted", self)
        enter = plain_label("Enter", "key", self)
        self._let_through(name, role, login, enter)
        enter.hide()
        self._enter, self._login = enter, login
        self._lines = (name, role)
        box = QHBoxLayout(self)
        margins(box, 10, 5, 12, 5)
        box.setSpacing(10)
        box.addWidget(avatar)
        words = self._words = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        words.setSpacing(0)
        words.addWidget(name)
        words.addWidget(role)
        box.addLayout(words, 1)
        box.addWidget(login)
        box.addWidget(enter, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setAccessibleName(f"{member.display_name}، {roles}")
        self.setToolTip(member.login)
        self.clicked.connect(self._tell)

    @property
    def login(self) -> str:
        """The login of the person."""
        return self._member.login

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.stepped.emit(key)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._enter.show()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._enter.hide()
        super().focusOutEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        edges = self._inside().contentsMargins()
        wanted = sum(line.sizeHint().height() for line in self._lines)
        low = self.height() - edges.top() - edges.bottom() < wanted - _CLOSER_PX
        way = QBoxLayout.Direction.LeftToRight if low else QBoxLayout.Direction.TopToBottom
        self._words.setDirection(way)
        self._words.setSpacing(_BESIDE_PX if low else 0)
        # The names come first, where there is one line for all.
        self._login.setHidden(low)

    def _tell(self) -> None:
        self.chosen.emit(self._member)
