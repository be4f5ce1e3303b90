"""The small counters of what is about deadlines, together on one card of the strip."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from samad_desktop.domain.counters import OF_A_LEVEL, OF_SESSIONS, OF_SLOTS, Counter, Counters
from samad_desktop.domain.text import persian_digits
from samad_desktop.labels import label
from samad_desktop.measure_words import COUNTER_MEANINGS
from samad_desktop.qtkit.counter_pill import CounterPill
from samad_desktop.qtkit.elide import plain_tip
from samad_desktop.qtkit.flow import margins
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.keys import key_text
from samad_desktop.qtkit.tokens import Look
from samad_desktop.viewmodels.offices import Offices

_FEW = 2
_GAP_PX, _TIGHT_GAP_PX = 6, 5


@dataclass(frozen=True, slots=True)
class _Kind:
    """How a counter looks: its icon, its colour while there is something, and its word."""

    icon: str
    look: Look
    word: str
    name: str
    key: str
    brief: str = ""


_KINDS = {
    Counter.DUE_SOON: _Kind(
        "hourglass", Look.WARN, "نزدیک", "مهلت تا ۴ ساعت کاری دیگر", "Ctrl+Shift+F5"
    ),
    Counter.OVERDUE: _Kind(
        "triangle-alert", Look.DANGER, "گذشته", "از مهلت گذشته", "Ctrl+Shift+F6"
    ),
    Counter.LEVEL_1: _Kind("flag", Look.WARN, "سطح ۱", "سطح ۱", "Ctrl+Shift+F1", "۱"),
    Counter.LEVEL_2: _Kind("flag", Look.WARN, "سطح ۲", "سطح ۲", "Ctrl+Shift+F2", "۲"),
    Counter.LEVEL_3: _Kind("flag", Look.DANGER, "سطح ۳", "سطح ۳", "Ctrl+Shift+F3", "۳"),
    Counter.LEVEL_4: _Kind("flag", Look.DANGER, "سطح ۴", "سطح ۴", "Ctrl+Shift+F4", "۴"),
    Counter.ANSWERS: _Kind(
        "message-square", Look.PRIMARY, "پاسخ", label(Counter.ANSWERS), "Ctrl+Shift+F7"
    ),
    Counter.CALL_BACKS: _Kind(
        "phone-forwarded", Look.INFO, "اعلام", label(Counter.CALL_BACKS), "Ctrl+Shift+F8"
    ),
    Counter.UNTOLD_CALLERS: _Kind(
        "circle-alert", Look.WARN, "نگفته", label(Counter.UNTOLD_CALLERS), "Alt+End"
    ),
    Counter.SESSION_NOW: _Kind(
        "circle-play", Look.SUCCESS, "نشست", label(Counter.SESSION_NOW), "Alt+Home"
    ),
    Counter.WAITING_CALLERS: _Kind(
        "users", Look.PRIMARY, "در صف", label(Counter.WAITING_CALLERS), "Alt+PgDown"
    ),
    Counter.ORDERS: _Kind(
        "file-text", Look.PRIMARY, "دستور", label(Counter.ORDERS), "Alt+Shift+F7"
    ),
    Counter.ORDERS_TODAY: _Kind(
        "calendar", Look.WARN, "امروز", label(Counter.ORDERS_TODAY), "Alt+Shift+F8"
    ),
    Counter.ORDERS_LATE: _Kind(
        "clock", Look.DANGER, "دیرشده", label(Counter.ORDERS_LATE), "Alt+Shift+F9"
    ),
}
_DESK_HOURS = frozenset({*OF_SESSIONS, *OF_SLOTS})
_AWAY = {0: frozenset[Counter](), 1: OF_SESSIONS, 2: _DESK_HOURS}
GROUP_KEYS = {counter: kind.key for counter, kind in _KINDS.items()}


class Squeeze(IntEnum):
    """How much the small counters say, from the roomiest to the narrowest.

    Those of desk hours go first: who waits stands for the session, and their keys stay.
    """

    KEYED = 0
    WORDED = 1
    PLAIN = 2
    TIGHT = 3
    BARE = 4
    FEWER = 5
    FEWEST = 6


class DeadlineGroup(QFrame):
    """«مهلت‌ها»: in two rows, the levels side by side below what is due.

    Signals:
        opened: Counter, when its list is wanted.
    """

    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", "true")
        self.setAccessibleName("مهلت‌ها")
        self._pills: dict[Counter, CounterPill] = {}
        self._offices: Offices | None = None
        self._columns = 0
        self._column: dict[Counter, int] = {}
        self._grid = QGridLayout(self)
        self._grid.setHorizontalSpacing(_GAP_PX)
        self._grid.setVerticalSpacing(1)
        margins(self._grid, 6, 2, 6, 2)

    def use(self, icons: Icons, wanted: Sequence[Counter]) -> None:
        """Count these, as far as they belong here."""
        shown = [counter for counter in _KINDS if counter in wanted]
        below = (*OF_A_LEVEL, Counter.SESSION_NOW, Counter.WAITING_CALLERS, Counter.UNTOLD_CALLERS)
        upper = [counter for counter in shown if counter not in below]
        lower = [counter for counter in shown if counter in below]
        if lower and len(lower) > len(upper) + 1 and lower[-1] is Counter.UNTOLD_CALLERS:
            upper.append(lower.pop())
        self._columns = max(len(upper), len(lower))
        for row, counters in enumerate((upper, lower)):
            for column, counter in enumerate(counters):
                self._column[counter] = column
                self._grid.addWidget(self._pill(icons, counter), row, column)
        self.setVisible(bool(shown))

    @property
    def is_wide(self) -> bool:
        """Whether it takes more than a narrow column."""
        return self._columns > _FEW

    def pill(self, counter: Counter) -> CounterPill:
        """Return the pill of a counter."""
        return self._pills[counter]

    def follow(self, offices: Offices) -> None:
        """Call each level by its office, now and whenever that changes."""
        self._offices = offices
        offices.changed.connect(self._name_levels)
        self._name_levels()

    def show_counters(self, counters: Counters) -> None:
        """Show the numbers."""
        for counter, pill in self._pills.items():
            number = counters.of(counter)
            pill.show_count(persian_digits(number), is_any=number > 0)

    def set_away(self, *, away: bool) -> None:
        """Leave all the room to what must be read at once; the keys of the lists stay."""
        self.setVisible(bool(self._pills) and not away)

    def squeeze(self, squeeze: Squeeze) -> None:
        """Show the key of each where there is room for it, else its word, else its icon.

        Its tip always says all of it.
        """
        away = _AWAY[max(0, squeeze - Squeeze.BARE)] if self.is_wide else _AWAY[0]
        tight = squeeze is Squeeze.TIGHT
        plain = tight or squeeze is Squeeze.PLAIN
        gap = _TIGHT_GAP_PX if tight else _GAP_PX
        if self._grid.horizontalSpacing() != gap:
            self._grid.setHorizontalSpacing(gap)
        for counter, pill in self._pills.items():
            pill.set_roomy(roomy=squeeze is Squeeze.KEYED)
            pill.set_bare(bare=squeeze >= Squeeze.BARE, plain=plain, tight=tight)
            pill.setHidden(counter in away)

    def least_width(self) -> int:
        """Return how wide it must be for all that it shows, in pixels."""
        widths = [0] * self._columns
        for counter, pill in self._pills.items():
            if not pill.isHidden():
                column = self._column[counter]
                widths[column] = max(widths[column], pill.least_width())
        shown = [width for width in widths if width]
        edges = self._grid.contentsMargins()
        gaps = self._grid.horizontalSpacing() * max(0, len(shown) - 1)
        frame = 2 * self.frameWidth() + 2
        return sum(shown) + gaps + edges.left() + edges.right() + frame

    def _name_levels(self) -> None:
        if self._offices is None:
            return
        for counter in self._pills.keys() & OF_A_LEVEL.keys():
            name, pill = self._offices.name(counter), self._pills[counter]
            pill.set_name(name)
            pill.setToolTip(door_tip(counter, name, _KINDS[counter].key))

    def _pill(self, icons: Icons, counter: Counter) -> CounterPill:
        kind = _KINDS[counter]
        made = self._pills[counter] = CounterPill(self)
        made.setObjectName(f"{counter}_pill")
        made.set_kind(icons, kind.icon, kind.look, kind.word, kind.name, brief=kind.brief)
        made.set_key(door_deed(counter), key_text(kind.key))
        made.setToolTip(door_tip(counter, kind.name, kind.key))
        made.setAccessibleDescription(kind.key)
        made.setProperty("counter", counter.value)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        made.clicked.connect(self._open)
        return made

    def _open(self) -> None:
        pill = self.sender()
        if isinstance(pill, QWidget):
            self.opened.emit(Counter(pill.property("counter")))


def door_deed(counter: Counter) -> str:
    """Return the id of the deed that opens a counter's list."""
    return f"door_{counter}"


def door_tip(counter: Counter, name: str, key: str) -> str:
    """Return the whole name of a counter with the key of its list, and what it means."""
    return plain_tip(f"{name} ({key_text(key)})") + plain_tip(COUNTER_MEANINGS[counter])
