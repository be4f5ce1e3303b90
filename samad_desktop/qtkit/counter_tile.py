"""One counter of the strip: a number that is a door to exactly what it counts."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QBoxLayout,
    QHBoxLayout,
    QLabel,
    QStyle,
    QStyleOption,
    QVBoxLayout,
    QWidget,
)

from samad_desktop.qtkit.elide import ElidedLabel
from samad_desktop.qtkit.flow import margins
from samad_desktop.qtkit.icon_widgets import IconTile
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.tokens import Look


class CounterTile(QAbstractButton):
    """An icon, a large number, a small note beside it and what is counted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tile = IconTile(self)
        self._number = _label("counter", self)
        self._note = _label("note", self)
        self._what = _elided("field", self)
        self._below = _label("muted", self)
        self._below.hide()
        self._name = self._brief = ""
        captions = QVBoxLayout()
        captions.setSpacing(0)
        captions.addWidget(self._what)
        captions.addWidget(self._below)
        self._words = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._words.setSpacing(0)
        self._words.addWidget(self._number)
        self._words.addLayout(captions, 1)
        box = self._box = QHBoxLayout(self)
        margins(box, 14, 8, 14, 8)
        box.setSpacing(12)
        box.addWidget(self._tile)
        box.addLayout(self._words, 1)
        box.addWidget(self._note, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_compact(
        self,
        compact: bool,
        *,
        narrow: bool = False,
        bare: bool = False,
        tight: bool = False,
        brief: bool = False,
    ) -> None:
        """Put number and words on one line, where a window has little height.

        Args:
            narrow: leave the note out as well.
            bare: show the number alone.
            tight: the note stands under the words, in the room of the icon.
            brief: say what is counted in fewer words, if there are any.
        """
        self._what.setText((brief and self._brief) or self._name)
        self._what.setHidden(bare)
        self._tile.setHidden(tight and compact)
        self._below.setVisible(tight and compact and not bare)
        self._note.setVisible(not narrow)
        way = QBoxLayout.Direction
        self._words.setDirection(way.LeftToRight if compact else way.TopToBottom)
        self._words.setSpacing(8 if compact else 0)
        upright = 4 if compact else 8
        margins(self._box, 10 if compact else 14, upright, 14, upright)

    def set_kind(self, icons: Icons, icon: str, look: Look, what: str, brief: str = "") -> None:
        """Say what is counted, at length and in brief, and how it looks."""
        self._tile.set_icon(icons, icon, look)
        self._name, self._brief = what, brief
        self._what.setText(what)
        self._tell()

    def show_count(self, number: str, note: str = "") -> None:
        """Show the number as it is to be read, with Persian digits."""
        self._number.setText(number)
        self._note.setText(note)
        self._below.setText(note)
        self._tell()

    def count(self) -> str:
        """Return the number shown."""
        return self._number.text()

    def sizeHint(self) -> QSize:
        return self._box.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._box.minimumSize()

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOption()
        option.initFrom(self)
        painter = QPainter(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_Widget, option, painter, self)

    def _tell(self) -> None:
        parts = (self._name, self._number.text(), self._note.text())
        self.setAccessibleName("، ".join(part for part in parts if part))


def _elided(role: str, parent: QWidget) -> ElidedLabel:
    label = ElidedLabel(parent)
    label.setProperty("role", role)
    label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return label


def _label(role: str, parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setProperty("role", role)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return label
