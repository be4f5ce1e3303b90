"""The page of a session where there is little room: letters closer together, nothing cut."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from samad_desktop.qtkit.theme import Theme, restyle
from samad_desktop.views.forms.ui_cockpit_page import Ui_CockpitPage

# In 100% pixels: a lower or narrower page has no room for the largest letters. Where all
# letters are larger, those of its closer look are still as large as the usual ones for 80 cm.
_LOW_PX, _NARROW_PX = 460, 900
_FEW, _ALL = 2, 4
_EDGE_PX, _FREE_EDGE_PX = 3, 8


class CockpitRoom(QObject):
    """Watches how large the page is, and moves what is on it together and apart."""

    def __init__(self, page: QWidget, ui: Ui_CockpitPage, theme: Theme) -> None:
        super().__init__(page)
        self._page, self._ui, self._theme = page, ui, theme
        self._is_close = False
        page.installEventFilter(self)
        theme.changed.connect(self._follow)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._follow()
        return super().eventFilter(watched, event)

    def _follow(self) -> None:
        low = self._page.height() < self._theme.px(_LOW_PX)
        close = low or self._page.width() < self._theme.px(_NARROW_PX)
        if close != self._is_close:
            self._is_close = close
            self._move(close=close)

    def _move(self, *, close: bool) -> None:
        ui = self._ui
        restyle(self._page, "close", "true" if close else None)
        for kind, name in ((QLabel, "role"), (QPushButton, "far")):
            for part in self._page.findChildren(kind):
                if str(part.property(name) or "").startswith(("far", "true", "hint")):
                    part.style().unpolish(part)
                    part.style().polish(part)
        ui.brief_part.be_close(close=close)
        edges = ui.next_box.contentsMargins()
        edge = _EDGE_PX if close else _FREE_EDGE_PX
        ui.next_box.setContentsMargins(edges.left(), edge, edges.right(), edge)
        # What is pressed once in a session scrolls with the order; its keys are always there.
        (ui.side_box if not close else ui.side_scrolled_box).addWidget(ui.session_row)
        across = _FEW if close else _ALL
        buttons = (
            *(ui.promises_button, ui.alone_button, ui.minutes_button, ui.close_button),
            ui.came_button,
        )
        for place, button in enumerate(buttons):
            ui.session_box.addWidget(button, *divmod(place, across))
