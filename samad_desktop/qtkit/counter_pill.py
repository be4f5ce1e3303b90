"""A small counter: what is counted in a word, and its number as a pill; a door like a tile."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from samad_desktop.qtkit.flow import margins
from samad_desktop.qtkit.icon_widgets import IconLabel
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.key_hints import KeyHint
from samad_desktop.qtkit.plain_labels import plain_label
from samad_desktop.qtkit.surface_button import SurfaceButton
from samad_desktop.qtkit.theme import restyle
from samad_desktop.qtkit.tokens import Look

ICON_PX = 14
_EDGE_PX, _TIGHT_EDGE_PX = 3, 1
_GAP_PX, _TIGHT_GAP_PX = 4, 3


class CounterPill(SurfaceButton):
    """An icon, a word and a number, which is coloured only where there is something."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = IconLabel(self)
        self._what = plain_label(role="note", parent=self)
        self._number = plain_label(parent=self)
        self._number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._number.setProperty("count", str(Look.NEUTRAL))
        self._key = KeyHint(self)
        self._let_through(self._icon, self._what, self._number, self._key)
        box = self._box = QHBoxLayout(self)
        margins(box, _EDGE_PX, 0, _EDGE_PX, 0)
        box.setSpacing(_GAP_PX)
        box.addWidget(self._icon)
        box.addWidget(self._what, 1)
        box.addWidget(self._number)
        box.addWidget(self._key)
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

    def set_key(self, deed_id: str, key: str) -> None:
        """Say by which key the door opens, where there is room for it."""
        self._key.show_key(deed_id, key)
        self._key.hide()

    def set_roomy(self, *, roomy: bool) -> None:
        """Show the key beside the number, or leave it to the tip."""
        self._key.setVisible(roomy)

    def set_name(self, name: str) -> None:
        """Call what is counted otherwise."""
        word, _name, brief = self._words
        self._words = (word, name, brief)
        self.setAccessibleName(f"{name}، {self.count()}")

    def set_bare(self, *, bare: bool, plain: bool = False, tight: bool = False) -> None:
        """Leave the word out, where something else needs the room.

        Args:
            plain: leave the icon out instead; the word says as much.
            tight: stand close to what is beside.
        """
        edge = _TIGHT_EDGE_PX if tight else _EDGE_PX
        if self._box.contentsMargins().left() != edge:
            margins(self._box, edge, 0, edge, 0)
            self._box.setSpacing(_TIGHT_GAP_PX if tight else _GAP_PX)
        # Without its icon, a word stands by its number: the one before is another's.
        side = Qt.AlignmentFlag.AlignTrailing if plain else Qt.AlignmentFlag.AlignLeading
        self._what.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)
        word, _name, brief = self._words
        self._what.setText(brief if bare else word)
        self._what.setVisible(bool(self._what.text()))
        self._icon.setHidden(plain)

    def least_width(self) -> int:
        """Return how wide it must be for its word and a number, in pixels."""
        for part in (self._what, self._number, self._key):
            part.ensurePolished()
        # Not its least size: a number that the sheet makes no narrower may be made narrower.
        return self._box.sizeHint().width()

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


def _ink(look: Look) -> str:
    return "muted" if look is Look.NEUTRAL else str(look)
