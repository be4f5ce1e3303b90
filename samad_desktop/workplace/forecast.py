"""The forecast beside the counters, and the key to it."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from samad_desktop.domain.access import Right
from samad_desktop.qtkit.keys import Deed
from samad_desktop.viewmodels.shell import Shell
from samad_desktop.workplace.surroundings import Surroundings

if TYPE_CHECKING:
    from samad_desktop.viewmodels.forecasts import Forecasts
    from samad_desktop.views.forecast_card import ForecastCard

KEY = "Ctrl+Shift+F"
NAME = "پیش‌بینی تخطی"
DEED = "forecast"


def is_foretold(shell: Shell) -> bool:
    """Return whether this person is shown the forecast: who sees the counters and follows up."""
    return shell.counts and shell.sees_cases and shell.actor.may(Right.FOLLOW_UP)


def forecast_deed(group: str) -> Deed:
    """Return how the forecast is asked for."""
    return Deed(DEED, NAME, (KEY,), group)


class ForecastPart(QObject):
    """Shows over any page what will be late; opening a row opens its case."""

    def __init__(self, around: Surroundings, shell: Shell, group: str, parent: QObject) -> None:
        super().__init__(parent)
        self._around, self._shell = around, shell
        around.actions.add(forecast_deed(group), self.toggle, around.view)

    @cached_property
    def model(self) -> "Forecasts":
        """What is foretold."""
        from samad_desktop.viewmodels.forecasts import Forecasts
        from samad_desktop.viewmodels.foreteller import Foreteller

        around, desk = self._around, self._around.desk
        foreteller = Foreteller(around.tasks, desk.actor, desk.work.forecast, self)
        model = Forecasts(foreteller, self._shell, self)
        model.failed.connect(around.tell)
        return model

    @cached_property
    def card(self) -> "ForecastCard":
        """What is foretold, over the page."""
        from samad_desktop.views.forecast_card import ForecastCard

        around, desk = self._around, self._around.desk
        card = ForecastCard(self.model, around.icons, desk.reference, desk.clock, around.view.stage)
        card.entered.connect(around.open_case)
        around.view.page_shown.connect(card.close_card)
        return card

    def toggle(self) -> None:
        """Open what is foretold, or close it."""
        self.card.toggle()
