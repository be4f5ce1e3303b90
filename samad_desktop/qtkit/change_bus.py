"""How screens hear that something changed, here or at a colleague's desk."""

from PySide6.QtCore import QObject, Signal

from samad_desktop.domain.changes import Change


class ChangeBus(QObject):
    """Tells every screen what is stale; screens never call each other.

    Signals:
        changed: frozenset[Change], never empty, after each announcement.
    """

    changed = Signal(object)

    def announce(self, changes: frozenset[Change]) -> None:
        """Pass `changes` on to everybody; nothing happens when there are none."""
        if changes:
            self.changed.emit(changes)
