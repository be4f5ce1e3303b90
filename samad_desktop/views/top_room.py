"""What gives way at the top where it is narrow: the day, then what stands beside a message."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from samad_desktop.views.forms.ui_shell import Ui_Shell

_STRETCH_BESIDE_COUNTERS, _STRETCH_IN_TOP_BAR = 6, 1


class TopRoom(QObject):
    """Gives a message the place beside the counters, or a row of its own that covers nothing."""

    def __init__(self, ui: Ui_Shell, shell: QWidget, *, counts: bool) -> None:
        """Watch the width of `shell`.

        Args:
            counts: whether there is a strip of counters; without one the top bar has room.
        """
        super().__init__(shell)
        self._ui = ui
        self._is_beside = self._is_kept_apart = False
        self._row: QHBoxLayout = ui.strip_box if counts else ui.top_box
        self._stretch = _STRETCH_BESIDE_COUNTERS if counts else _STRETCH_IN_TOP_BAR
        ui.strip_box.removeWidget(ui.message_slot)
        self._place = ui.strip_box.count() if counts else ui.top_box.indexOf(ui.search_edit)
        self._put_beside()
        for part in (shell, ui.top_bar):
            part.installEventFilter(self)

    def keep_apart(self, *, apart: bool) -> None:
        """Give the message a row of its own, also where it would have room beside the rest."""
        if apart != self._is_kept_apart:
            self._is_kept_apart = apart
            self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        """Let the message stand beside the rest where nothing but the day has to go for it."""
        ui = self._ui
        fits = not self._is_kept_apart and self._least(ui.strip_box) <= ui.pages.width()
        if self._row is ui.top_box:
            fits = self._least(ui.top_box) - self._day() <= ui.top_bar.width()
        if fits and not self._is_beside:
            self._put_beside()
        elif self._is_beside and not fits:
            self._put_apart()
        least = ui.top_box.minimumSize().width()
        wanted = least + (self._day() if ui.day_label.isHidden() else 0)
        ui.day_label.setVisible(wanted <= ui.top_bar.width())

    def _least(self, row: QHBoxLayout) -> int:
        """Return how wide a row must be with the message and the day in it, in pixels."""
        ui, slot = self._ui, self._ui.message_slot
        least = row.minimumSize().width()
        if row is ui.top_box and ui.day_label.isHidden():
            least += self._day()
        if slot.isHidden() or self._is_beside:
            return least
        return least + slot.minimumSizeHint().width() + row.spacing()

    def _day(self) -> int:
        return self._ui.day_label.sizeHint().width() + self._ui.top_box.spacing()

    def _put_beside(self) -> None:
        self._is_beside = True
        self._put(self._row, self._place, self._stretch)

    def _put_apart(self) -> None:
        self._is_beside = False
        self._put(self._ui.work_box, self._ui.work_box.indexOf(self._ui.pages), 0)

    def _put(self, row: QBoxLayout, place: int, stretch: int) -> None:
        slot = self._ui.message_slot
        row.insertWidget(place, slot, stretch)
        slot.setVisible(not self._ui.message_bar.isHidden())
