"""Everything that happened to a case, the newest first."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from samad_desktop.domain.cases import TimelineEvent
from samad_desktop.domain.text import persian_digits
from samad_desktop.qtkit.icons import Icons
from samad_desktop.viewmodels.case_looks import Now, utc_now
from samad_desktop.views.event_row import EventRow

SHOWN_AT_ONCE = 30


class Timeline(QWidget):
    """Events as rows of any height; the older ones come when asked for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons: Icons | None = None
        self._now: Now = utc_now
        self._events: tuple[TimelineEvent, ...] = ()
        self._shown = 0
        self._rows: list[EventRow] = []
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(4, 2, 4, 2)
        self._box.setSpacing(14)
        self._more = QPushButton(self)
        self._more.setProperty("variant", "link")
        self._more.clicked.connect(self._show_more)
        self._box.addWidget(self._more, 0, Qt.AlignmentFlag.AlignHCenter)
        self._more.hide()
        self.setAccessibleName("رخدادها")

    def use(self, icons: Icons, now: Now = utc_now) -> None:
        """Draw with these icons, and count days from `now`."""
        self._icons, self._now = icons, now

    def show_events(self, events: Sequence[TimelineEvent]) -> None:
        """Show `events`, given newest first."""
        self._events = tuple(events)
        self._shown = 0
        self._show_more()
        for row in self._rows[self._shown :]:
            if not row.isHidden():
                row.put_away()

    def texts(self) -> tuple[str, ...]:
        """Return what stands there, line by line."""
        return tuple(line for row in self._rows[: self._shown] for line in row.texts())

    def _show_more(self) -> None:
        if self._icons is None:
            return
        now = self._now()
        more = self._events[self._shown : self._shown + SHOWN_AT_ONCE]
        for place, event in enumerate(more, start=self._shown):
            self._row(place).show_event(event, self._icons, now)
        self._shown += len(more)
        rest = len(self._events) - self._shown
        self._more.setText(persian_digits(f"رخدادهای پیش‌تر ({rest})"))
        self._more.setVisible(rest > 0)

    def _row(self, place: int) -> EventRow:
        if place == len(self._rows):
            self._rows.append(EventRow(self))
            self._box.insertWidget(place, self._rows[-1])
        return self._rows[place]
