"""What the levels of escalation are called: the office that each is raised to, as it is now."""

from PySide6.QtCore import QObject, Signal

from samad_desktop.domain.counters import OF_A_LEVEL, Counter
from samad_desktop.domain.reference import Reference
from samad_desktop.labels import label
from samad_desktop.viewmodels.known_reference import KnownReference

_AND_ORDERS = "{office}؛ دستورها: {orders}"


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
        self._told = _named(reference)
        known.renewed.connect(self._compare)

    def name(self, counter: Counter) -> str:
        """Return what is counted; of a level with its office, and that of orders if another."""
        level = OF_A_LEVEL.get(counter, 0)
        office = office_text(level, self._reference)
        return f"{label(counter)}: {office}" if office else label(counter)

    def brief(self, counter: Counter) -> str:
        """Return what is counted in few words: of a level with its office."""
        office = self._reference.offices.get(OF_A_LEVEL.get(counter, 0))
        return f"{label(counter)}: {office}" if office else label(counter)

    def _compare(self) -> None:
        now = _named(self._reference)
        if now != self._told:
            self._told = now
            self.changed.emit()


def office_text(level: int, reference: Reference) -> str:
    """Return whom a level is raised to, and whom where an official ordered what is late."""
    office, orders = reference.offices.get(level, ""), reference.order_offices.get(level, "")
    is_another = office and orders and office != orders
    return _AND_ORDERS.format(office=office, orders=orders) if is_another else office


def _named(reference: Reference) -> tuple[dict[int, str], dict[int, str]]:
    return dict(reference.offices), dict(reference.order_offices)
