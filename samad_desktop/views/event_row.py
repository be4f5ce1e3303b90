"""One event of a case's timeline: what it was, when, whose, and what was said."""

from collections.abc import Iterator
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from samad_desktop.domain.calendar import clock, jalali_long, received_long, when
from samad_desktop.domain.cases import EventKind, TimelineEvent
from samad_desktop.labels import label
from samad_desktop.qtkit.elide import plain_tip
from samad_desktop.qtkit.flow import margins
from samad_desktop.qtkit.icon_widgets import IconTile
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.plain_labels import read_label
from samad_desktop.qtkit.read_label import ReadLabel
from samad_desktop.viewmodels.case_looks import EVENT_LOOKS
from samad_desktop.viewmodels.differences import Difference, difference, told_line
from samad_desktop.views.case_words import caller_of

COPIED = "برای «{agency}»"
MOVED = "از «{old}» به «{new}»"
_RTL_MARK = "\u200f"


class EventRow(QWidget):
    """A row that is told one event after another: what it has of a look is never made anew."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._tile = IconTile(self)
        self._kind = read_label("", "strong", self)
        self._moment = read_label("", "note", self)
        self._moment.setWordWrap(False)
        self._caller = read_label("", "", self)
        self._staff = read_label("", "note", self)
        self._said: list[ReadLabel] = []
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(self._kind, 1)
        first.addWidget(self._moment)
        self._words = QVBoxLayout()
        self._words.setSpacing(2)
        self._words.addLayout(first)
        self._words.addWidget(self._caller)
        self._words.addWidget(self._staff)
        box = QHBoxLayout(self)
        margins(box, 0, 0, 0, 0)
        box.setSpacing(12)
        box.addWidget(self._tile, 0, Qt.AlignmentFlag.AlignTop)
        box.addLayout(self._words, 1)

    def show_event(self, event: TimelineEvent, icons: Icons, now: datetime) -> None:
        """Show this event, and nothing of the one before."""
        kind = event.unsent or event.kind
        icon, look = EVENT_LOOKS[kind]
        self._tile.set_icon(icons, icon, look)
        self._kind.setText(label(kind))
        self._moment.setText(_RTL_MARK + when(event.stored_at, now))
        self._moment.setToolTip(plain_tip(moments_of(event)))
        caller = "" if event.contact is None else caller_of(event.contact)
        self._caller.setText(caller)
        self._caller.setHidden(not caller)
        self._staff.setText(event.staff_name)
        self._staff.setHidden(not event.staff_name)
        self._say(tuple(_said(event)))
        self.show()

    def put_away(self) -> None:
        """Wait for another event; nothing of this one stays."""
        self.hide()
        self._moment.setToolTip("")
        for each in (self._kind, self._moment, self._caller, self._staff, *self._said):
            each.setText("")

    def texts(self) -> tuple[str, ...]:
        """Return what stands there, line by line."""
        parts = (self._kind, self._moment, self._caller, self._staff, *self._said)
        return tuple(each.text() for each in parts if not each.isHidden())

    def _say(self, lines: tuple[str, ...]) -> None:
        while len(self._said) < len(lines):
            self._said.append(read_label("", "", self))
            self._words.addWidget(self._said[-1])
        for place, each in enumerate(self._said):
            each.setText(lines[place] if place < len(lines) else "")
            each.setHidden(place >= len(lines))


def _said(event: TimelineEvent) -> Iterator[str]:
    """Yield what was said, told and changed, a line each."""
    if text := _words(event):
        yield _RTL_MARK + text
    yield from (told_line(told) for told in event.told)
    yield from (change_line(difference(*change)) for change in event.changes)


def _words(event: TimelineEvent) -> str:
    """Return what was said; of a copy, to whom; of a transfer, from whom to whom and why."""
    if event.kind is EventKind.COPIED and event.agency:
        return ": ".join(filter(None, (COPIED.format(agency=event.agency), event.text)))
    if not event.moved_to:
        return event.text
    moved = MOVED.format(old=event.agency, new=event.moved_to)
    return f"{moved}: {event.text}" if event.text else moved


def moments_of(event: TimelineEvent) -> str:
    """Return when an event was stored, and when the call began that it tells of."""
    stored = _fully(event.stored_at)
    if event.contact is None or event.unsent is not None:
        return stored
    return f"ثبت در مرکز: {stored}؛ زمان دریافت: {received_long(event.at)}"


def _fully(moment: datetime) -> str:
    return f"{jalali_long(moment)}، ساعت {clock(moment)}"


def change_line(change: Difference) -> str:
    """Return a change in one line: the field, what stood there, what stands there now."""
    return f"{change.field}: «{change.old}» ← «{change.new}»"
