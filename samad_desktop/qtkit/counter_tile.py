"""One counter of the strip: a number that is a door to exactly what it counts."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from samad_desktop.qtkit.elide import ElidedLabel
from samad_desktop.qtkit.flow import margins
from samad_desktop.qtkit.icon_widgets import IconTile
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.plain_labels import plain_label
from samad_desktop.qtkit.surface_button import SurfaceButton
from samad_desktop.qtkit.theme import restyle
from samad_desktop.qtkit.tokens import Look

_SCANT_EDGE_PX = 8
_LIKELY = "۸۸۸"


class CounterTile(SurfaceButton):
    """An icon, a large number, a small note beside it and what is counted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tile = IconTile(self)
        self._number = plain_label(role="counter", parent=self)
        # Digits alone read from left to right: a label would put them at its left.
        at_start = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
        self._number.setAlignment(at_start | Qt.AlignmentFlag.AlignVCenter)
        self._note = plain_label(role="note", parent=self)
        self._what = ElidedLabel(self)
        self._what.setProperty("role", "field")
        self._below = plain_label(role="muted", parent=self)
        self._let_through(self._number, self._note, self._what, self._below)
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

    def set_compact(
        self,
        compact: bool,
        *,
        narrow: bool = False,
        bare: bool = False,
        alone: bool = False,
        tight: bool = False,
        brief: bool = False,
    ) -> None:
        """Put number and words on one line, where a window has little height.

        Args:
            narrow: leave the note out as well.
            bare: show the number small, over what is counted; no key beside them.
            alone: show nothing but the number.
            tight: the note stands under the words, in the room of the icon.
            brief: say what is counted in fewer words, if there are any.
        """
        self._what.setText((brief and self._brief) or self._name)
        self._what.setHidden(alone)
        small, low = bare and compact and not alone, compact and not bare
        restyle(self._number, "role", "small_counter" if small else "counter")
        restyle(self._what, "role", "note" if small else "field")
        self._tile.setHidden(tight and compact)
        self._below.setVisible(tight and compact and not bare)
        self._note.setVisible(not narrow)
        way = QBoxLayout.Direction
        self._words.setDirection(way.LeftToRight if low else way.TopToBottom)
        self._words.setSpacing(8 if low else 0)
        upright = 1 if small else 4 if compact else 8
        across = _SCANT_EDGE_PX if small else 14
        margins(self._box, min(across, 10) if compact else 14, upright, across, upright)

    def least_width(self) -> int:
        """Return how wide it must be for its words and a number of three digits, in pixels."""
        self._number.ensurePolished()
        self._what.ensurePolished()
        self._box.activate()
        metrics = self._number.fontMetrics()
        likely, now = (metrics.horizontalAdvance(each) for each in (_LIKELY, self.count()))
        if self._words.direction() is QBoxLayout.Direction.TopToBottom:
            now = self._words.sizeHint().width()
        return self._box.sizeHint().width() + max(0, likely - now)

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

    def _tell(self) -> None:
        parts = (self._name, self._number.text(), self._note.text())
        self.setAccessibleName("، ".join(part for part in parts if part))
