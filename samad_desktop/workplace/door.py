"""A door of the strip: what a counter's key opens."""

from PySide6.QtCore import QObject, Signal

from samad_desktop.domain.counters import Counter


class Door(QObject):
    """Opens the list of one counter.

    Signals:
        opened: Counter.
    """

    opened = Signal(object)

    def __init__(self, counter: Counter, parent: QObject) -> None:
        super().__init__(parent)
        self._counter = counter

    def open(self) -> None:
        """Ask for the list."""
        self.opened.emit(self._counter)
