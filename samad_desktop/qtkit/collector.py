"""Where Python's collector of unreachable cycles works: on the GUI thread, and only there.

Left to itself it runs on whichever thread allocates next. On a worker it would take
down the windows it finds, which Qt answers with a crash or by waiting for ever.
"""

import gc

from PySide6.QtCore import QObject, QTimer

INTERVAL_MS = 200


class Collector(QObject):
    """Collects what is due while the event loop turns; automatic collection is off for good."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self, interval=INTERVAL_MS)
        self._timer.timeout.connect(collect_what_is_due)
        self._timer.start()


def collect_what_is_due() -> None:
    """Collect the oldest generation that has passed Python's own threshold, if any has."""
    due = [
        count > limit > 0 for count, limit in zip(gc.get_count(), gc.get_threshold(), strict=True)
    ]
    if any(due):
        gc.collect(max(age for age, passed in enumerate(due) if passed))
