"""A small counter: what is counted in a word, and its number as a pill; a door like a tile."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QLabel,
    QStyle,
    QStyleOption,
    QWidget,
)

from samad_desktop.qtkit.flow import margins
from samad_desktop.qtkit.icon_widgets import IconLabel
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.theme import restyle
from samad_desktop.qtkit.tokens import Look

ICON_PX = 14


class CounterPill(QAbstractButton):
    """An icon, a word and a number, which is coloured only where there is something."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = IconLabel(self)
        self._what = _label("note", self)
        self._number = QLabel(self)
        self._number.setTextFormat(Qt.TextFormat.PlainText)
        self._number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._number.setProperty("count", str(Look.NEUTRAL))
        for part in (self._icon, self._number):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        box = self._box = QHBoxLayout(self)
        margins(box, 3, 0, 3, 0)
        box.setSpacing(4)
        box.addWidget(self._icon)
        box.addWidget(self._what, 1)
        box.addWidget(self._number)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._icons: Icons | None = None
        self._kind = ("", Look.NEUTRAL)
        self._words = ("", "", "")

    def set_kind(
        self, icons: Icons, icon: str, look: Look, word: str, name: str, *, brief: str = ""
    ) -> None:
        """Say what is counted in a word and, for the tip and a screen reader, in full.

        Args:
            brief: what stands for the word where there is no room; the icon alone otherwise.
        """
        self._icons, self._kind, self._words = icons, (icon, look), (word, name, brief)
        self._what.setText(word)
        self.show_count("…", is_any=False)

    def set_bare(self, *, bare: bool) -> None:
        """Leave the word out, where something else needs the room."""
        word, _name, brief = self._words
        self._what.setText(brief if bare else word)
        self._what.setVisible(bool(self._what.text()))

    def show_count(self, number: str, *, is_any: bool) -> None:
        """Show the number as it is to be read; nothing to do is calm."""
        icon, look = self._kind
        shown = look if is_any else Look.NEUTRAL
        self._number.setText(number)
        self._box.invalidate()
        self.updateGeometry()
        restyle(self._number, "count", str(shown))
        if self._icons is not None:
            self._icon.set_icon(self._icons, icon, _ink(shown), size=ICON_PX)
        self.setAccessibleName(f"{self._words[1]}، {number}")

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


def _ink(look: Look) -> str:
    return "muted" if look is Look.NEUTRAL else str(look)


def _label(role: str, parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setProperty("role", role)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return label
