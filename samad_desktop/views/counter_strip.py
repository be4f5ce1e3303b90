"""The counters of the strip: four large tiles and the group of deadlines, each a door."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from samad_desktop.domain.access import Actor
from samad_desktop.domain.counters import Counter, Counters
from samad_desktop.domain.strips import sees_whole_room, strip_of
from samad_desktop.domain.text import persian_digits
from samad_desktop.labels import label
from samad_desktop.measure_words import COUNTER_MEANINGS, COUNTERS_MEAN, OF_YOUR_AGENCIES
from samad_desktop.qtkit.counter_tile import CounterTile
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.key_sheet import Explained
from samad_desktop.qtkit.tokens import Look
from samad_desktop.viewmodels.offices import Offices
from samad_desktop.views.deadline_group import GROUP_KEYS, DeadlineGroup, Squeeze, door_tip
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
# Between the cards of the strip, and where words have hardly room.
_GAP_PX, _TIGHT_GAP_PX = 12, 6
# So wide a window has room for the keys of the small counters as well.
_KEYS_PX, _KEYS_BESIDE_WIDE_PX = 1_400, 1_840
# What is said of tiles and small counters, from the roomiest: tiles give way before words do.
_WORDED_WAYS = (
    *((0, Squeeze.KEYED), (0, Squeeze.WORDED), (1, Squeeze.WORDED), (2, Squeeze.WORDED)),
    *((2, Squeeze.PLAIN), (2, Squeeze.TIGHT)),
)
_WAYS = (*_WORDED_WAYS, (2, Squeeze.BARE), (2, Squeeze.FEWER), (2, Squeeze.FEWEST))
DOOR_KEYS = {**{counter: tile[-1] for counter, tile in _TILES.items()}, **GROUP_KEYS}


@dataclass(frozen=True, slots=True)
class _Around:
    """The window around the strip: its width in pixels of the 100% look, and what is beside.

    `room` is how wide the strip itself may be, in pixels of the screen.
    """

    width: int
    room: int
    compact: bool
    narrow: bool
    beside: int


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
        self._ui, self._group = ui, ui.deadline_group
        self._around: _Around | None = None
        # What was asked for last, and what came of it: a window asks at every move of its notices.
        self._fitted: tuple[tuple[_Around, int, int], bool] | None = None
        self._digits = 0
        self._tiles: dict[Counter, CounterTile] = {}
        for counter, (name, icon, look, key) in _TILES.items():
            tile = self._tiles[counter] = getattr(ui, name)
            tile.set_kind(icons, icon, look, label(counter), _BRIEFS[counter])
            tile.show_count("…")
            tile.setToolTip(door_tip(counter, label(counter), key))
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
        digits = sum(len(str(counters.of(counter))) for counter in Counter)
        if digits != self._digits:
            self._digits = digits
            self._fit()

    def follow(self, offices: Offices) -> None:
        """Call each level by its office, now and whenever that changes."""
        self._group.follow(offices)

    def fit(
        self, width: int, room: int, *, compact: bool, narrow: bool, ringing: bool, said: int
    ) -> bool:
        """Leave the room to the page, and to what is beside, where there is little.

        Args:
            width: of the window, in pixels of the 100% look.
            room: how wide the strip itself may be, in pixels of the screen.
            ringing: whether a call that rings is told beside.
            said: how wide a message must be, in pixels of the screen; 0 where there is none.

        Returns:
            Whether the message may stand beside: of many counters it takes away none, and no word.
        """
        asked = (_Around(width, room, compact, narrow, ringing + (said > 0)), said, self._digits)
        if self._fitted is None or self._fitted[0] != asked:
            self._fitted = (asked, self._fit_anew(asked[0], said, ringing=ringing))
        return self._fitted[1]

    def _fit_anew(self, around: _Around, said: int, *, ringing: bool) -> bool:
        """Leave the room and the message's; measuring every counter is dear."""
        may_be_beside = True
        if said and self._group.is_wide:
            alone = replace(around, beside=int(ringing))
            left = replace(alone, room=around.room - said - self._ui.strip_box.spacing())
            may_be_beside = not ringing and self._fits(left, _WORDED_WAYS)
            around = left if may_be_beside else alone
        self._around = around
        self._fit()
        return may_be_beside

    def _fit(self) -> None:
        """Say as much as there is room for, of numbers of a likely length; cut no word."""
        around = self._around
        if around is None:
            return
        self._group.set_away(away=around.narrow and around.beside > 1)
        self._fits(around, self._ways(around))

    def _fits(self, around: _Around, ways: Sequence[tuple[int, Squeeze]]) -> bool:
        """Say as much as there is room for; return whether the last of `ways` has room."""
        for tiles, squeeze in ways:
            self._squeeze_tiles(around, tiles)
            self._group.squeeze(squeeze)
            self._keep_apart(_TIGHT_GAP_PX if squeeze is Squeeze.TIGHT else _GAP_PX)
            if self._least_width() <= around.room:
                return True
        return False

    def _keep_apart(self, gap: int) -> None:
        if self._ui.strip_box.spacing() != gap:
            self._ui.strip_box.setSpacing(gap)

    def _ways(self, around: _Around) -> Sequence[tuple[int, Squeeze]]:
        if around.beside:
            return ((0, Squeeze.FEWEST), (2, Squeeze.FEWEST))
        keys = _KEYS_BESIDE_WIDE_PX if self._group.is_wide else _KEYS_PX
        return _WAYS if around.width >= keys else _WAYS[1:]

    def _squeeze_tiles(self, around: _Around, tiles: int) -> None:
        narrow, beside = around.narrow, around.beside
        roomy = _ROOMY_BESIDE_WIDE_PX if self._group.is_wide else _ROOMY_PX
        tight = narrow or around.width < roomy or tiles > 0
        for tile in self._tiles.values():
            tile.set_compact(
                around.compact,
                narrow=tight or beside > 0,
                bare=beside > (0 if narrow else 1) or tiles > 1,
                alone=narrow and beside > 1,
                tight=tight,
                brief=(narrow and self._group.is_wide) or beside > 0 or tiles > 0,
            )

    def _least_width(self) -> int:
        parts: tuple[CounterTile | DeadlineGroup, ...] = (*self._tiles.values(), self._group)
        shown = [part for part in parts if not part.isHidden()]
        gaps = self._ui.strip_box.spacing() * max(0, len(shown) - 1)
        return sum(part.least_width() for part in shown) + gaps

    def _open(self) -> None:
        tile = self.sender()
        if isinstance(tile, QWidget):
            self.opened.emit(Counter(tile.property("counter")))


def counters_explained(actor: Actor) -> Explained:
    """Return what each counter means that a person sees."""
    title = COUNTERS_MEAN if sees_whole_room(actor) else OF_YOUR_AGENCIES
    return Explained(title, [(label(each), COUNTER_MEANINGS[each]) for each in strip_of(actor)])
