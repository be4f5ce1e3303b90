"""A field for several agencies: each one picked becomes a chip; a click takes it out again."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from samad_desktop.qtkit.flow import FlowLayout
from samad_desktop.qtkit.picker import PickerEdit
from samad_desktop.qtkit.picking import PickerItem
from samad_desktop.qtkit.theme import restyle

_GAP_PX = 4
TAKE_OUT = "برداشتن {name}"


class AgenciesField(QWidget):
    """A pick list over what was picked from it; Backspace in the empty list takes out the last.

    Signals:
        changed: when the user added one, took one out, or typed.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.picker = PickerEdit(self)
        self.picker.takes_several = True
        self._names: dict[int, str] = {}
        self._chips: dict[int, QPushButton] = {}
        self._chosen = QWidget(self)
        self._flow = FlowLayout(self._chosen, _GAP_PX)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(_GAP_PX)
        box.addWidget(self.picker)
        box.addWidget(self._chosen)
        self.setFocusProxy(self.picker)
        self.picker.installEventFilter(self)
        self.picker.picked.connect(self._add_picked)
        self.picker.textEdited.connect(self.changed)
        self._chosen.hide()

    def set_items(self, items: Sequence[PickerItem]) -> None:
        """Offer these agencies."""
        self._names = {int(item.id): item.text for item in items}
        self.picker.set_items(items)

    def value(self) -> tuple[int, ...]:
        """Return the ids of what is chosen, in the order of choosing."""
        return tuple(self._chips)

    def set_value(self, ids: Sequence[int]) -> None:
        """Show what is chosen; nobody is told."""
        for agency_id in tuple(self._chips):
            self._take_out(agency_id)
        for agency_id in ids:
            self._add(agency_id)
        self.picker.set_current(None)

    def unlisted(self) -> str:
        """Return what is typed and is no agency."""
        return self.picker.value()

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self.picker.setAccessibleName(name)

    def setAccessibleDescription(self, words: str) -> None:
        super().setAccessibleDescription(words)
        self.picker.setAccessibleDescription(words)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DynamicPropertyChange:
            # What is wrong with the field is seen where it is typed.
            restyle(self.picker, "wrong", self.property("wrong"))
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Backspace
            and self._chips
            and not self.picker.text()
        ):
            self._take_out(self.value()[-1])
            self.changed.emit()
            return True
        return super().eventFilter(watched, event)

    def _add_picked(self, item: PickerItem) -> None:
        self._add(int(item.id))
        self.picker.set_current(None)
        self.changed.emit()

    def _add(self, agency_id: int) -> None:
        name = self._names.get(agency_id)
        if name is None or agency_id in self._chips:
            return
        chip = QPushButton(f"{name}  ×", self._chosen)
        chip.setProperty("variant", "chip")
        chip.setProperty("agency", agency_id)
        chip.setAutoDefault(False)
        chip.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        chip.setAccessibleName(TAKE_OUT.format(name=name))
        chip.setToolTip(TAKE_OUT.format(name=name))
        chip.clicked.connect(self._take_out_clicked)
        self._chips[agency_id] = chip
        self._flow.addWidget(chip)
        chip.show()
        self._chosen.show()

    def _take_out_clicked(self) -> None:
        chip = self.sender()
        if isinstance(chip, QPushButton):
            self._take_out(int(chip.property("agency")))
            self.picker.setFocus()
            self.changed.emit()

    def _take_out(self, agency_id: int) -> None:
        chip = self._chips.pop(agency_id)
        self._flow.removeWidget(chip)
        chip.hide()
        chip.deleteLater()
        self._chosen.setVisible(bool(self._chips))
