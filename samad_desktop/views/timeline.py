"""Everything that happened to a case, the newest first."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from samad_desktop.domain.calendar import clock, jalali_long, when
from samad_desktop.domain.cases import EventKind, TimelineEvent
from samad_desktop.domain.text import persian_digits
from samad_desktop.labels import label
from samad_desktop.qtkit.elide import plain_tip
from samad_desktop.qtkit.flow import margins
from samad_desktop.qtkit.icon_widgets import IconTile
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.plain_labels import read_label
from samad_desktop.viewmodels.case_looks import EVENT_LOOKS, Now, utc_now
from samad_desktop.viewmodels.differences import Difference, difference, told_line
from samad_desktop.views.case_words import caller_of

SHOWN_AT_ONCE = 30
COPIED = "برای «{agency}»"
MOVED = "از «{old}» به «{new}»"
_RTL_MARK = "\u200f"


class Timeline(QWidget):
    """Events as rows of any height; the older ones come when asked for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons: Icons | None = None
        self._now: Now = utc_now
        self._events: tuple[TimelineEvent, ...] = ()
        self._shown = 0
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._rows = QWidget(self)
        self._outer.addWidget(self._rows)
        self.setAccessibleName("رخدادها")
        self._begin()

    def use(self, icons: Icons, now: Now = utc_now) -> None:
        """Draw with these icons, and count days from `now`."""
        self._icons, self._now = icons, now

    def show_events(self, events: Sequence[TimelineEvent]) -> None:
        """Show `events`, given newest first."""
        self._events = tuple(events)
        self._begin()
        self._show_more()

    def texts(self) -> tuple[str, ...]:
        """Return what stands there, line by line."""
        return tuple(each.text() for each in self._rows.findChildren(QLabel))

    def _begin(self) -> None:
        self._shown = 0
        before, self._rows = self._rows, QWidget(self)
        self._outer.replaceWidget(before, self._rows)
        before.hide()
        before.deleteLater()
        self._box = QVBoxLayout(self._rows)
        self._box.setContentsMargins(4, 2, 4, 2)
        self._box.setSpacing(14)
        self._more = QPushButton(self._rows)
        self._more.setProperty("variant", "link")
        self._more.clicked.connect(self._show_more)
        self._box.addWidget(self._more, 0, Qt.AlignmentFlag.AlignHCenter)
        self._more.hide()

    def _show_more(self) -> None:
        if self._icons is None:
            return
        for event in self._events[self._shown : self._shown + SHOWN_AT_ONCE]:
            self._box.insertWidget(self._shown, _row(event, self._icons, self._now))
            self._shown += 1
        rest = len(self._events) - self._shown
        self._more.setText(persian_digits(f"رخدادهای پیش‌تر ({rest})"))
        self._more.setVisible(rest > 0)


def _row(event: TimelineEvent, icons: Icons, now: Now) -> QWidget:
    row = QWidget()
    icon, look = EVENT_LOOKS[event.kind]
    tile = IconTile(row)
    tile.set_icon(icons, icon, look)
    words = QVBoxLayout()
    words.setSpacing(2)
    words.addLayout(_first_line(event, now))
    if event.contact is not None:
        words.addWidget(read_label(caller_of(event.contact)))
    words.addWidget(read_label(event.staff_name, "note"))
    if text := _words(event):
        words.addWidget(read_label(_RTL_MARK + text))
    for told in event.told:
        words.addWidget(read_label(told_line(told)))
    for each in (difference(*change) for change in event.changes):
        words.addWidget(read_label(change_line(each)))
    box = QHBoxLayout(row)
    margins(box, 0, 0, 0, 0)
    box.setSpacing(12)
    box.addWidget(tile, 0, Qt.AlignmentFlag.AlignTop)
    box.addLayout(words, 1)
    return row


def _words(event: TimelineEvent) -> str:
    """Return what was said; of a copy, to whom; of a transfer, from whom to whom and why."""
    if event.kind is EventKind.COPIED and event.agency:
        return ": ".join(filter(None, (COPIED.format(agency=event.agency), event.text)))
    if not event.moved_to:
        return event.text
    moved = MOVED.format(old=event.agency, new=event.moved_to)
    return f"{moved}: {event.text}" if event.text else moved


def _first_line(event: TimelineEvent, now: Now) -> QHBoxLayout:
    moment = read_label(when(event.stored_at, now()), "note")
    moment.setWordWrap(False)
    moment.setToolTip(plain_tip(moments_of(event)))
    line = QHBoxLayout()
    line.setSpacing(8)
    line.addWidget(read_label(label(event.kind), "strong"), 1)
    line.addWidget(moment)
    return line


def moments_of(event: TimelineEvent) -> str:
    """Return when an event was stored, and when the call began that it tells of."""
    stored = _fully(event.stored_at)
    if event.contact is None:
        return stored
    return f"ثبت در مرکز: {stored}؛ زمان دریافت: {_fully(event.at)}"


def _fully(moment: datetime) -> str:
    return f"{jalali_long(moment)}، ساعت {clock(moment)}"


def change_line(change: Difference) -> str:
    """Return a change in one line: the field, what stood there, what stands there now."""
    return f"{change.field}: «{change.old}» ← «{change.new}»"
