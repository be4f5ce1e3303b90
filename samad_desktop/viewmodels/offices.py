"""What the levels of escalation are called: the office that each is raised to, as it is now."""

from PySide6.QtCore import QObject, Signal

from samad_desktop.domain.counters import OF_A_LEVEL, Counter
from samad_desktop.domain.reference import Reference
from samad_desktop.labels import label
from samad_desktop.viewmodels.known_reference import KnownReference


class Offices(QObject):
    """Names them from what this workstation knows of the centre.

    Signals:
        changed: when a level is called otherwise.
    """

    changed = Signal()

    def __init__(
        self, reference: Reference, known: KnownReference, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._reference = reference
        self._told = dict(reference.offices)
        known.renewed.connect(self._compare)

    def name(self, counter: Counter) -> str:
        """Return what is counted; of a level, with its office."""
        office = self._reference.offices.get(OF_A_LEVEL.get(counter, 0))
        return f"{label(counter)}: {office}" if office else label(counter)

    def _compare(self) -> None:
        now = dict(self._reference.offices)
        if now != self._told:
            self._told = now
            self.changed.emit()
