"""The calls that wait, over the call page: Enter goes on with one."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

from samad_desktop.domain.text import persian_digits
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.overlay import Overlay
from samad_desktop.qtkit.row_list import Row
from samad_desktop.viewmodels.call_editor import CallEditor
from samad_desktop.viewmodels.call_looks import CallLooks
from samad_desktop.viewmodels.case_looks import Now
from samad_desktop.viewmodels.dismissal import Dismissal
from samad_desktop.views.call_band import elapsed
from samad_desktop.views.forms.ui_parked_calls import Ui_ParkedCalls

WIDTH_PX = 520
HEIGHT_PX = 400
TICK_MS = 1_000
AGAIN = "دوباره Delete بزنید"
DISMISSED = "کنار گذاشته"
COUNT = "{count} تماس"


class ParkedCalls(QFrame):
    """ui/parked_calls.ui in front of the editor's parked calls."""

    def __init__(
        self,
        editor: CallEditor,
        dismissal: Dismissal,
        looks: CallLooks,
        icons: Icons,
        now: Now,
        page: QWidget,
    ) -> None:
        super().__init__()
        self.ui = Ui_ParkedCalls()
        self.ui.setupUi(self)
        self._editor = editor
        self._dismissal = dismissal
        self._looks = looks
        self._icons = icons
        self._now = now
        self._doomed = ""
        self.overlay = Overlay(self, page)
        self.ui.parked_icon.set_icon(icons, "circle-pause", "warn", size=22)
        self.ui.parked_list.use(icons)
        self.ui.parked_list.entered_row.connect(self._resume)
        self.ui.parked_list.marked_row.connect(self._spare)
        self.ui.parked_list.installEventFilter(self)
        self.setFocusProxy(self.ui.parked_list)
        self._ticks = QTimer(self, interval=TICK_MS)
        self._ticks.timeout.connect(self._show)
        self.overlay.closed.connect(self._ticks.stop)
        editor.parked.changed.connect(self._show)

    def open_list(self) -> None:
        """Show what waits, for how long."""
        self._fit()
        self._doomed = ""
        self._show()
        if not self.ui.parked_list.currentIndex().isValid():
            self.ui.parked_list.mark(0)
        self._ticks.start()
        self.overlay.open_over()

    def _fit(self) -> None:
        """Be as large as the page allows: where it is low the list scrolls, not the legend."""
        px = self._icons.theme.px
        self.setFixedSize(QSize(px(WIDTH_PX), px(HEIGHT_PX)).boundedTo(self.overlay.room()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._press(event) or super().eventFilter(watched, event)
        return super().eventFilter(watched, event)

    def _press(self, event: QKeyEvent) -> bool:
        if event.key() != Qt.Key.Key_Delete:
            return False
        if not event.isAutoRepeat():
            self._discard()
        return True

    def _show(self) -> None:
        calls = self._editor.parked.calls
        self.ui.parked_list.show_rows([self._row(place) for place in range(len(calls))])
        self.ui.parked_count.setText(COUNT.format(count=persian_digits(self._dismissal.waiting)))
        self.ui.parked_empty.setVisible(not calls)

    def _row(self, place: int) -> Row:
        saved = self._editor.parked.calls[place]
        key = saved.draft.key
        pill = elapsed(saved.draft.received_at, self._now())
        pill = DISMISSED if key == self._dismissal.key else pill
        pill = AGAIN if key == self._doomed else pill
        return self._looks.parked(saved, pill)

    def _resume(self, key: object) -> None:
        self.overlay.close_over()
        self._editor.resume(str(key))

    def _discard(self) -> None:
        """Throw the marked call away at the second time; the first only asks."""
        key = self.ui.parked_list.current()
        if key is None:
            return
        if key == self._doomed:
            self._editor.parked.discard(self._doomed)
        else:
            self._doomed = str(key)
            self._show()

    def _spare(self, key: object) -> None:
        if key is not None and key != self._doomed and self._doomed:
            self._doomed = ""
            self._show()
