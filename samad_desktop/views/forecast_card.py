"""«پیش‌بینی تخطی» over any page: what will be late within hours, and how likely it still is not."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from samad_desktop.domain.forecast import Forecast
from samad_desktop.domain.reference import Reference
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.overlay import Overlay
from samad_desktop.viewmodels.case_looks import Now
from samad_desktop.viewmodels.forecast_looks import (
    FORETOLD,
    HOW_LIKELY,
    HOW_SURE,
    NOTHING_FORETOLD,
    count_words,
    forecast_row,
)
from samad_desktop.viewmodels.forecasts import Forecasts
from samad_desktop.views.forms.ui_forecast_card import Ui_ForecastCard

READING, UNREAD = "در حال خواندن…", "پیش‌بینی خوانده نشد."
_WIDTH_PX, _HEIGHT_PX = 760, 480


class ForecastCard(QFrame):
    """ui/forecast_card.ui in front of `Forecasts`; Esc closes it, Enter opens a case.

    Signals:
        entered: case id.
    """

    entered = Signal(int)

    def __init__(
        self, model: Forecasts, icons: Icons, reference: Reference, now: Now, page: QWidget
    ) -> None:
        super().__init__()
        self.ui = Ui_ForecastCard()
        self.ui.setupUi(self)
        self._model = model
        self._icons = icons
        self._reference = reference
        self._now = now
        self.overlay = Overlay(self, page)
        ui = self.ui
        ui.icon.set_icon(icons, "hourglass", "warn", size=22)
        ui.order_label.setText(FORETOLD)
        ui.how_likely.setText(HOW_LIKELY)
        ui.how_sure.setText(HOW_SURE)
        ui.rows.use(icons)
        ui.rows.entered_row.connect(self._enter)
        ui.rows.clicked.connect(self._enter_current)
        self._say(READING)
        self.overlay.closed.connect(self._rest)
        icons.theme.changed.connect(self.updateGeometry)
        model.shown.connect(self._show)
        model.failed.connect(self._complain)

    def toggle(self) -> None:
        """Cover the page, or uncover it."""
        if self.overlay.isVisible():
            self.close_card()
            return
        self.overlay.open_over()
        self._take_cursor()
        self._model.watch(watched=True)

    def close_card(self) -> None:
        """Uncover the page, and give the cursor back."""
        self.overlay.close_over()

    def sizeHint(self) -> QSize:
        """Be as large as the page allows: where it is low the list scrolls."""
        px = self._icons.theme.px
        return QSize(px(_WIDTH_PX), px(_HEIGHT_PX)).boundedTo(self.overlay.room())

    def _rest(self) -> None:
        self._model.watch(watched=False)

    def _show(self, forecasts: tuple[Forecast, ...]) -> None:
        ui, now = self.ui, self._now()
        here: QWidget | None = self.window().focusWidget()
        inside = here is not None and self.overlay.isAncestorOf(here)
        if not forecasts:
            self._say(NOTHING_FORETOLD)
        ui.rows.show_rows([forecast_row(each, self._reference, now) for each in forecasts])
        ui.count_pill.setText(count_words(len(forecasts)))
        for part in (ui.rows, ui.count_pill, ui.order_label):
            part.setVisible(bool(forecasts))
        ui.hint.setVisible(not forecasts)
        if forecasts and ui.rows.current() is None:
            ui.rows.mark(0)
        # Whoever has gone to the search box, or to the sheet of keys, stays there.
        if inside and self.overlay.isVisible():
            self._take_cursor()

    def _complain(self, _error: Exception, _again: object) -> None:
        # What went wrong is told for the whole window; what was foretold before stays.
        if not self.ui.rows.rows():
            self._say(UNREAD)

    def _say(self, sentence: str) -> None:
        """Say it where the rows would stand."""
        for part in (self.ui.rows, self.ui.count_pill, self.ui.order_label):
            part.hide()
        self.ui.hint.set_hint(self._icons, "hourglass", sentence)
        self.ui.hint.show()

    def _take_cursor(self) -> None:
        to = self if self.ui.rows.isHidden() else self.ui.rows
        to.setFocus(Qt.FocusReason.PopupFocusReason)

    def _enter(self, forecast: object) -> None:
        if isinstance(forecast, Forecast):
            self.close_card()
            self.entered.emit(forecast.case_id)

    def _enter_current(self) -> None:
        self._enter(self.ui.rows.current())
