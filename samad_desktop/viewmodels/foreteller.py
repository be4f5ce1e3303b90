"""Asking which answers will be late within hours, for the wall board and for the desk's card."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from samad_desktop.domain.access import Actor
from samad_desktop.domain.forecast import Forecast
from samad_desktop.qtkit.tasks import TaskRunner, Ticket
from samad_desktop.services.forecast import ForecastService


class Foreteller(QObject):
    """Asks one question at a time; when to ask is for whoever shows the answer to say.

    Signals:
        told: tuple of Forecast, in the order of the service.
        failed: Exception.
    """

    told = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        tasks: TaskRunner,
        actor: Actor,
        forecast: ForecastService,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._ask_service = partial(forecast.breaching, actor)
        self._asking: Ticket | None = None

    @property
    def is_asking(self) -> bool:
        """Whether an answer is still on its way."""
        return self._asking is not None

    def ask(self) -> None:
        """Ask, unless an answer is on its way already."""
        if self._asking is None:
            self._asking = self._tasks.ask(self, self._ask_service, self._tell, self._give_up)

    def _tell(self, forecasts: tuple[Forecast, ...]) -> None:
        self._asking = None
        self.told.emit(forecasts)

    def _give_up(self, error: Exception) -> None:
        self._asking = None
        self.failed.emit(error)
