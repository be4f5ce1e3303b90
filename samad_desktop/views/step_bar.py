"""What can be done with the case now: a button for each step, and one that opens them all."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.key_hints import KeyButton
from samad_desktop.qtkit.keys import Actions

ALL = "گام بعدی"
_GAP_PX = 6


class StepBar(QWidget):
    """As many buttons as there is room for; the menu has every step that is offered."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: dict[str, KeyButton] = {}
        self._offered: tuple[str, ...] = ()
        self._actions: Actions | None = None
        self.menu = QMenu(ALL, self)
        self.all_button = KeyButton(self)
        self.all_button.setText(ALL)
        self.all_button.put_key_beside()
        self.all_button.clicked.connect(self.open_menu)
        self._box = QHBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(_GAP_PX)
        self._box.addWidget(self.all_button)
        self._box.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def use(self, actions: Actions, icons: Icons, all_deed: str) -> None:
        """Show the keys of these actions from now on."""
        self._actions = actions
        icons.dress(self.all_button, "list-checks", "text")
        actions.show_key(all_deed, self.all_button)

    def add_step(self, deed_id: str, dress: Callable[[KeyButton], None]) -> None:
        """Make the button of one step, which does what its action does."""
        assert self._actions is not None
        action = self._actions[deed_id]
        button = KeyButton(self)
        button.setText(action.text())
        button.put_key_beside()
        button.clicked.connect(action.trigger)
        dress(button)
        self._actions.show_key(deed_id, button)
        button.hide()
        self._buttons[deed_id] = button
        self._box.insertWidget(len(self._buttons), button)

    def show_steps(self, deed_ids: Sequence[str]) -> None:
        """Offer these steps, and no others."""
        self._offered = tuple(deed_ids)
        self.setVisible(bool(self._offered))
        self._fit()

    def offered(self) -> tuple[str, ...]:
        """Return the steps that are offered, shown or in the menu."""
        return self._offered

    def open_menu(self) -> None:
        """Open the menu of everything that is offered, the first step marked."""
        assert self._actions is not None
        self.menu.clear()
        for deed_id in self._offered:
            self.menu.addAction(self._actions[deed_id])
        if self._offered:
            self.menu.setActiveAction(self._first())
            below = self.all_button.mapToGlobal(QPoint(0, self.all_button.height()))
            edge = below.x() + self.all_button.width() - self.menu.sizeHint().width()
            self.menu.popup(QPoint(edge, below.y()))

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.all_button.sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _first(self) -> QAction:
        return self.menu.actions()[0]

    def _fit(self) -> None:
        """Show the first buttons that have room in one line."""
        left = self.width() - self.all_button.sizeHint().width()
        for deed_id, button in self._buttons.items():
            left -= (button.sizeHint().width() + _GAP_PX) if deed_id in self._offered else 0
            button.setVisible(deed_id in self._offered and left >= 0)
