"""A field for the roles of a person: each a tick, because one person may have several."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from samad_desktop.domain.access import Role
from samad_desktop.labels import label
from samad_desktop.qtkit.flow import FlowLayout

_GAP_PX = 12


class RolesField(QWidget):
    """Seven ticks in as many lines as they need; Tab goes from one to the next.

    Signals:
        changed: when the user set a tick or took one away.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        flow = FlowLayout(self, _GAP_PX)
        self._ticks = {role: QCheckBox(label(role), self) for role in Role}
        for tick in self._ticks.values():
            flow.addWidget(tick)
            tick.clicked.connect(self.changed)
        self.setFocusProxy(self._ticks[Role.OPERATOR])

    def value(self) -> frozenset[Role]:
        """Return the roles that are ticked."""
        return frozenset(role for role, tick in self._ticks.items() if tick.isChecked())

    def set_value(self, roles: frozenset[Role]) -> None:
        """Show these roles; nobody is told."""
        for role, tick in self._ticks.items():
            tick.setChecked(role in roles)

    def ticks(self) -> tuple[QCheckBox, ...]:
        """Return the ticks in their order."""
        return tuple(self._ticks.values())

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        for role, tick in self._ticks.items():
            tick.setAccessibleName(f"{name}: {label(role)}")
