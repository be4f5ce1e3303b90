"""The counters of the strip: four large tiles and the group of deadlines, each a door."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from samad_desktop.domain.counters import Counter, Counters
from samad_desktop.domain.text import persian_digits
from samad_desktop.labels import label
from samad_desktop.qtkit.counter_tile import CounterTile
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.tokens import Look
from samad_desktop.viewmodels.offices import Offices
from samad_desktop.views.deadline_group import GROUP_KEYS, door_tip
from samad_desktop.views.forms.ui_shell import Ui_Shell

_TILES = {
    Counter.CALLS_TODAY: ("calls_today_tile", "phone-call", Look.PRIMARY, "Ctrl+F1"),
    Counter.MINE_TODAY: ("mine_today_tile", "user-check", Look.INFO, "Ctrl+F2"),
    Counter.OPEN: ("open_tile", "inbox", Look.SUCCESS, "Ctrl+F3"),
    Counter.UNREVIEWED: ("unreviewed_tile", "hourglass", Look.WARN, "Ctrl+F4"),
}
_BRIEFS = {
    Counter.CALLS_TODAY: "تماس",
    Counter.MINE_TODAY: "با من",
    Counter.OPEN: "باز",
    Counter.UNREVIEWED: "تازه",
}
# Beside the group of deadlines, tiles of a narrower window go without their icons.
_ROOMY_PX, _ROOMY_BESIDE_WIDE_PX = 1_400, 1_560
# In so narrow a window not even all numbers have room.
_SNUG_PX, _SNUG_BESIDE_ALL_PX = 1_200, 1_300
# So wide a window has room for the keys of the small counters as well.
_KEYS_PX, _KEYS_BESIDE_WIDE_PX = 1_400, 1_840
DOOR_KEYS = {**{counter: tile[-1] for counter, tile in _TILES.items()}, **GROUP_KEYS}


class CounterStrip(QObject):
    """The counters of ui/shell.ui, as far as the person sees them.

    Signals:
        opened: Counter, when its list is wanted.
    """

    opened = Signal(object)

    def __init__(
        self, ui: Ui_Shell, icons: Icons, wanted: Sequence[Counter], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._group = ui.deadline_group
        self._has_all = all(counter in wanted for counter in _TILES)
        self._tiles: dict[Counter, CounterTile] = {}
        for counter, (name, icon, look, key) in _TILES.items():
            tile = self._tiles[counter] = getattr(ui, name)
            tile.set_kind(icons, icon, look, label(counter), _BRIEFS[counter])
            tile.show_count("…")
            tile.setToolTip(door_tip(label(counter), key))
            tile.setProperty("counter", counter.value)
            tile.clicked.connect(self._open)
            tile.setVisible(counter in wanted)
        self._group.use(icons, wanted)
        self._group.opened.connect(self.opened)

    def show_counters(self, counters: Counters) -> None:
        """Show the numbers."""
        for counter, tile in self._tiles.items():
            tile.show_count(persian_digits(counters.of(counter)), _TILES[counter][-1])
        self._group.show_counters(counters)

    def follow(self, offices: Offices) -> None:
        """Call each level by its office, now and whenever that changes."""
        self._group.follow(offices)

    def fit(self, width: int, *, compact: bool, narrow: bool, beside: int) -> None:
        """Leave the room to the page, and to so many notices beside, where there is little.

        Args:
            width: of the window, in pixels of the 100% look.
        """
        bare = beside > (0 if narrow else 1)
        roomy = _ROOMY_BESIDE_WIDE_PX if self._group.is_wide else _ROOMY_PX
        tight = narrow or width < roomy
        for tile in self._tiles.values():
            tile.set_compact(
                compact,
                narrow=tight or beside > 0,
                bare=bare,
                alone=narrow and beside > 1,
                tight=tight,
                brief=(narrow and self._group.is_wide) or beside > 0,
            )
        keyed = width >= (_KEYS_BESIDE_WIDE_PX if self._group.is_wide else _KEYS_PX)
        snug = width < (_SNUG_BESIDE_ALL_PX if self._has_all else _SNUG_PX)
        self._group.set_roomy(roomy=keyed and beside == 0, snug=snug or beside > 0)
        self._group.set_bare(bare=beside > 0)
        self._group.set_away(away=narrow and beside > 1)

    def _open(self) -> None:
        tile = self.sender()
        if isinstance(tile, QWidget):
            self.opened.emit(Counter(tile.property("counter")))
