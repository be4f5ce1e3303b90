"""Where Python's collector of unreachable cycles works: on the GUI thread, and only there.

Left to itself it runs on whichever thread allocates next. On a worker it would take
down the windows it finds, which Qt answers with a crash or by waiting for ever.
"""

import gc
import sys

from PySide6.QtCore import QObject, QTimer

INTERVAL_MS = 200
_OLDEST = 2
# As Python's own rule: the oldest are gone over when so much of all is new; all that a desk is
# made of is among them, and going over it takes longer than a key may wait.
_SHARE_OF_NEW = 0.25


class Generations:
    """What Python has allocated, by how many collections it has lived through.

    How much there is, is told by blocks of memory and not by `gc.get_objects`: that would hold
    what a worker is just building, and a tuple that somebody else holds cannot grow.
    """

    def __init__(self) -> None:
        self._stayed = 0

    def collect_what_is_due(self) -> None:
        """Collect the oldest generation that has passed Python's own threshold, if any has."""
        passed = [
            count > limit > 0
            for count, limit in zip(gc.get_count(), gc.get_threshold(), strict=True)
        ]
        passed[_OLDEST] &= sys.getallocatedblocks() >= self._stayed * (1 + _SHARE_OF_NEW)
        if any(passed):
            self._collect(max(age for age, due in enumerate(passed) if due))

    def _collect(self, age: int) -> None:
        gc.collect(age)
        if age == _OLDEST:
            self._stayed = sys.getallocatedblocks()


class Collector(QObject):
    """Collects what is due while the event loop turns; automatic collection is off for good."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._generations = Generations()
        self._timer = QTimer(self, interval=INTERVAL_MS)
        self._timer.timeout.connect(self._generations.collect_what_is_due)
        self._timer.start()
