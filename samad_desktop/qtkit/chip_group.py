"""A few choices side by side as chips: one stop of the Tab key, arrows and figures choose."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from samad_desktop.domain.text import latin_digits, persian_digits
from samad_desktop.qtkit.flow import FlowLayout
from samad_desktop.qtkit.theme import restyle

CHIP_GAP_PX = 3
# The next chip of a right-to-left row is the one on the left.
_STEPS = {
    Qt.Key.Key_Left: 1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Right: -1,
    Qt.Key.Key_Up: -1,
}


class ChipGroup(QWidget):
    """One of a few choices, by its code; none of them, where nothing may be taken for granted.

    Signals:
        chosen: str, the code, when the user took another choice.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = FlowLayout(self, CHIP_GAP_PX)
        self._group = QButtonGroup(self)
        self._codes: tuple[str, ...] = ()
        self._chips: tuple[QPushButton, ...] = ()

    def set_choices(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer (code, name) in this order; the first is taken."""
        for chip in self._chips:
            self._row.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._codes = tuple(code for code, _ in choices)
        self._chips = tuple(self._chip(place, name) for place, (_, name) in enumerate(choices))
        self.set_value(self._codes[0])
        if self.accessibleName():
            self.setAccessibleName(self.accessibleName())

    def value(self) -> str:
        """Return the code of what is chosen; empty where nothing is."""
        return self._codes[self._place()] if self._is_chosen() else ""

    def set_value(self, code: str) -> None:
        """Show a stored choice without telling anybody; one that is not offered leaves it open."""
        if code in self._codes:
            self._check(self._codes.index(code))
        else:
            self._group.setExclusive(False)
            for chip in self._chips:
                chip.setChecked(False)
            self._group.setExclusive(True)
            self._one_tab_stop()

    def be_low(self, *, low: bool) -> None:
        """Take less height, where there is little."""
        for chip in self._chips:
            restyle(chip, "dense", "low" if low else "true")
        self.updateGeometry()

    def chips(self) -> tuple[QWidget, ...]:
        """Return the chips in order; Tab stops only at the chosen one."""
        return self._chips

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        for chip in self._chips:
            chip.setAccessibleName(f"{name}: {chip.text()}")

    def sizeHint(self) -> QSize:
        """Return the room for one line; in less, the chips wrap."""
        sizes = [chip.sizeHint() for chip in self._chips]
        width = sum(size.width() + CHIP_GAP_PX for size in sizes) - CHIP_GAP_PX
        return QSize(max(0, width), max((size.height() for size in sizes), default=0))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._took(event) or super().eventFilter(watched, event)
        return super().eventFilter(watched, event)

    def _took(self, event: QKeyEvent) -> bool:
        """Choose by an arrow or a figure."""
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None:
            at = self._place() + step if self._is_chosen() else 0
            self._choose(at % len(self._chips))
            return True
        figure = latin_digits(event.text())
        if len(figure) == 1 and figure in "123456789" and int(figure) <= len(self._chips):
            self._choose(int(figure) - 1)
            return True
        return False

    def _choose(self, place: int) -> None:
        before = self.value()
        self._check(place)
        self._chips[place].setFocus(Qt.FocusReason.TabFocusReason)
        if self._codes[place] != before:
            self.chosen.emit(self._codes[place])

    def _check(self, place: int) -> None:
        self._chips[place].setChecked(True)
        self._one_tab_stop()

    def _one_tab_stop(self) -> None:
        stop = self._chips[self._place()]
        for chip in self._chips:
            policy = Qt.FocusPolicy.StrongFocus if chip is stop else Qt.FocusPolicy.ClickFocus
            chip.setFocusPolicy(policy)
        self.setFocusProxy(stop)

    def _is_chosen(self) -> bool:
        return any(chip.isChecked() for chip in self._chips)

    def _place(self) -> int:
        return next((n for n, chip in enumerate(self._chips) if chip.isChecked()), 0)

    def _chip(self, place: int, name: str) -> QPushButton:
        chip = QPushButton(name, self)
        chip.setCheckable(True)
        chip.setAutoDefault(False)
        chip.setProperty("variant", "chip")
        chip.setProperty("dense", "true")
        chip.setToolTip(persian_digits(place + 1))
        chip.setAccessibleName(name)
        chip.installEventFilter(self)
        chip.clicked.connect(self._tell)
        self._group.addButton(chip, place)
        self._row.addWidget(chip)
        chip.show()  # Also where the group is seen already: Qt would leave it to a later moment.
        return chip

    def _tell(self) -> None:
        self._one_tab_stop()
        self.chosen.emit(self.value())
