"""The brief of a caller in large letters, with the minutes that she has left."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QBoxLayout, QLabel, QLayout, QScrollArea, QWidget

from samad_desktop.domain.briefs import Brief
from samad_desktop.domain.reference import Reference
from samad_desktop.domain.text import persian_digits
from samad_desktop.domain.time_box import TimeBox, TimePressure
from samad_desktop.qtkit.flow import margins
from samad_desktop.qtkit.plain_labels import read_label
from samad_desktop.qtkit.tabular import keep_tabular
from samad_desktop.qtkit.theme import restyle
from samad_desktop.viewmodels.brief_looks import (
    earlier_of,
    facts_of,
    line_of,
    matter_of,
    number_of,
    text_of,
    who_of,
    word_of,
)
from samad_desktop.views.forms.ui_brief_view import Ui_BriefView

_WORDS = {
    TimePressure.CALM: "دقیقه مانده",
    TimePressure.NEAR: "دقیقهٔ پایانی",
    TimePressure.OVER: "دقیقه گذشته",
}
_SAID = "{number} {words}"
_STEP = 0.8
_TIME_GAP_PX = 8
FAR_NOTE = "far_note"


@dataclass(frozen=True, slots=True)
class BesideBrief:
    """What directors promised about the matter, and what was ordered, line by line."""

    promises: tuple[str, ...] = ()
    orders: tuple[str, ...] = ()


class BriefView(QWidget):
    """ui/brief_view.ui; a page of letters that are read from 80 cm away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_BriefView()
        self.ui.setupUi(self)
        self._shown: Brief | None = None
        keep_tabular(self.ui.minutes_label)
        self._room = LineRoom(self.ui.scroll)

    def show_brief(
        self,
        brief: Brief,
        beside: BesideBrief,
        reference: Reference,
        now: datetime,
    ) -> None:
        """Show who calls, about what, and what was said, promised and ordered before."""
        ui = self.ui
        is_new = self._shown is None or self._shown.case_id != brief.case_id
        self._shown = brief
        who, number = who_of(brief), number_of(brief)
        ui.name_label.setText("  ".join(part for part in (who, number) if part))
        ui.matter_label.setText(matter_of(brief, reference))
        ui.facts_label.setText(facts_of(brief, now))
        ui.text_label.setText(text_of(brief))
        said = [word_of(each, now) for each in brief.said]
        lines = [line_of(each) for each in brief.history]
        for rows, title, words in (
            (ui.said_rows, ui.said_title, [*beside.promises, *said]),
            (ui.orders_rows, ui.orders_title, beside.orders),
            (ui.history_rows, ui.history_title, [*lines, *filter(None, (earlier_of(brief),))]),
        ):
            show_lines(rows, title, words)
        self._room.give_soon()
        if is_new:
            ui.scroll.verticalScrollBar().setValue(0)

    def show_time(self, box: TimeBox, now: datetime) -> None:
        """Show in whole minutes how long the caller still has; nothing blinks."""
        minutes, pressure = box.minutes_left(now), box.pressure(now)
        words = _WORDS[pressure]
        number = persian_digits(abs(minutes))
        self.ui.minutes_label.setText(number)
        self.ui.left_label.setText(words)
        self.ui.time_tile.setAccessibleName(_SAID.format(number=number, words=words))
        for widget in (self.ui.time_tile, self.ui.minutes_label, self.ui.left_label):
            restyle(widget, "pressure", str(pressure))

    def be_close(self, *, close: bool) -> None:
        """Let who calls scroll with the rest where there is little height; the time stays."""
        ui, way = self.ui, QBoxLayout.Direction
        ui.time_box.setDirection(way.LeftToRight if close else way.TopToBottom)
        ui.time_box.setSpacing(_TIME_GAP_PX if close else 0)
        margins(ui.time_box, 18, 0 if close else 4, 18, 0 if close else 10)
        if close:
            ui.view_box.insertWidget(0, ui.time_tile, 0, Qt.AlignmentFlag.AlignHCenter)
            ui.scrolled_box.insertWidget(0, ui.head_card)
        else:
            ui.head_box.addWidget(ui.time_tile)
            ui.view_box.insertWidget(0, ui.head_card)
        self._room.give_soon()

    def turn(self, *, down: bool) -> None:
        """Go on reading, or back, by most of what is in sight."""
        bar = self.ui.scroll.verticalScrollBar()
        step = int(bar.pageStep() * _STEP)
        bar.setValue(bar.value() + (step if down else -step))


class LineRoom(QObject):
    """Lays the lines of a scroll area out again, each as high as its words are.

    Labels that came while the page was not seen know how high they are only once it is.
    """

    def __init__(self, scroll: QScrollArea) -> None:
        super().__init__(scroll)
        self._scroll = scroll
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._give)
        scroll.verticalScrollBar().rangeChanged.connect(self._soon.start)

    def give_soon(self) -> None:
        """Lay them out once the window has done what it is about."""
        self._soon.start()

    def _give(self) -> None:
        held = self._scroll.widget()
        box = held.layout() if held is not None else None
        if box is not None:
            box.invalidate()
            box.activate()


def show_lines(rows: QLayout, title: QLabel, words: Sequence[str]) -> None:
    """Put lines of large letters below their title; without any, neither is there."""
    title.setVisible(bool(words))
    items = (rows.itemAt(place) for place in range(rows.count()))
    widgets = [item.widget() for item in items if item is not None]
    kept = [each for each in widgets if isinstance(each, QLabel)]
    for label, line in zip(kept, words, strict=False):
        label.setText(line)
    for line in words[len(kept) :]:
        made = read_label(line, FAR_NOTE)
        made.setWordWrap(True)
        rows.addWidget(made)
    for label in kept[len(words) :]:
        rows.removeWidget(label)
        label.hide()
        label.deleteLater()
