"""What a desk is foretold: the answers that will be late within hours, as they are now."""

from PySide6.QtCore import QObject, QTimer, Signal

from samad_desktop.domain.counters import Counters
from samad_desktop.domain.forecast import Forecast
from samad_desktop.viewmodels.foreteller import Foreteller
from samad_desktop.viewmodels.shell import Shell

REST_MS = 1_000


class Forecasts(QObject):
    """Asks when somebody begins to look, and while she does, after each count.

    Between an answer and the next question it rests: what is foretold is much to reckon.

    Signals:
        shown: tuple of Forecast, the least likely one first.
        failed: (Exception, how to ask again), while somebody looks.
    """

    shown = Signal(object)
    failed = Signal(object, object)

    def __init__(self, foreteller: Foreteller, shell: Shell, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._foreteller = foreteller
        self._watched = False
        self._stale = False
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._ask_if_stale)
        foreteller.told.connect(self._show)
        foreteller.failed.connect(self._fail)
        shell.counted.connect(self._hear)

    def watch(self, watched: bool) -> None:
        """Say whether somebody looks; nothing is foretold for nobody."""
        self._watched = watched
        if watched:
            self.look()

    def look(self) -> None:
        """Ask now."""
        self._rest.stop()
        self._stale = True
        self._ask_if_stale()

    def _hear(self, _counters: Counters) -> None:
        self._stale = True
        self._ask_if_stale()

    def _ask_if_stale(self) -> None:
        wanted = self._stale and self._watched
        if wanted and not self._foreteller.is_asking and not self._rest.isActive():
            self._stale = False
            self._foreteller.ask()

    def _show(self, forecasts: tuple[Forecast, ...]) -> None:
        self._rest.start()
        self.shown.emit(forecasts)

    def _fail(self, error: Exception) -> None:
        self._rest.start()
        if self._watched:
            self.failed.emit(error, self.look)
