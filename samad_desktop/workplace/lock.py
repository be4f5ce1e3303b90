"""The lock of the screen, at one's desk: by its key, or after idle minutes."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QDialog, QStackedWidget, QWidget

from samad_desktop.domain.sample import SAMPLE_PASSWORD
from samad_desktop.qtkit.idleness import Idleness
from samad_desktop.qtkit.keys import Deed
from samad_desktop.viewmodels.lock import Lock
from samad_desktop.workplace.surroundings import Surroundings

if TYPE_CHECKING:
    from samad_desktop.views.lock_screen import LockScreen

KEY = "Ctrl+Shift+L"


class LockPart(QObject):
    """Covers the whole window and puts its dialogs away; the pages behind live on, unseen.

    Signals:
        left: when the desk is given to somebody else.
    """

    left = Signal()

    def __init__(self, around: Surroundings, group: str, parent: QObject) -> None:
        super().__init__(parent)
        self._around, self._view = around, around.view
        desk = around.desk
        self.model = Lock(around.tasks, desk.confirm_password, self)
        self._minutes = 0
        self._cursor: QWidget | None = None
        self._dialogs: list[QDialog] = []
        self._idleness: Idleness | None = None
        around.actions.add(
            Deed("lock", "قفل کردن صفحه", (KEY,), group), self.model.lock, around.view
        )
        self.model.locked.connect(self._cover)
        self.model.unlocked.connect(self._uncover)

    @cached_property
    def screen(self) -> "LockScreen":
        """What covers the window."""
        from samad_desktop.views.lock_screen import LockScreen

        around, desk = self._around, self._around.desk
        phrase = SAMPLE_PASSWORD if desk.reference.centre.is_sample else ""
        screen = LockScreen(self.model, around.icons, desk.actor, phrase, around.view)
        screen.hide()
        screen.left.connect(self._leave)
        return screen

    def watch(self, idleness: Idleness) -> None:
        """Lock by itself when nobody is at the desk."""
        self._idleness = idleness
        idleness.idle.connect(self.model.lock)

    def set_minutes(self, minutes: int) -> None:
        """Let so many minutes without a touch be idle."""
        self._minutes = minutes
        self._count_anew()

    def _count_anew(self) -> None:
        if self._idleness is not None and not self.model.is_locked:
            self._idleness.watch_for(self._minutes)

    def _cover(self) -> None:
        if self._idleness is not None:
            self._idleness.stop()
        self._cursor = QApplication.focusWidget()
        self._put_away()
        stage = self._stage()
        stage.addWidget(self.screen)
        stage.setCurrentWidget(self.screen)
        self.screen.arrive()

    def _uncover(self) -> None:
        self._stage().setCurrentWidget(self._view)
        self._stage().removeWidget(self.screen)
        self.screen.setParent(self._view)
        self.screen.hide()
        for dialog in self._dialogs:
            dialog.show()
        self._dialogs.clear()
        if self._cursor is not None:
            self._cursor.setFocus()
        self._count_anew()

    def _put_away(self) -> None:
        """Hide what stands before the window; a board on the wall tells of nobody, and stays."""
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        dialogs = (each for each in QApplication.topLevelWidgets() if isinstance(each, QDialog))
        self._dialogs = [each for each in dialogs if each.isVisible()]
        for dialog in self._dialogs:
            dialog.hide()

    def _leave(self) -> None:
        """Give the desk to somebody else; what is typed stays in the journal."""
        self._stage().setCurrentWidget(self._view)
        self._stage().removeWidget(self.screen)
        self.screen.setParent(self._view)
        self.left.emit()

    def _stage(self) -> QStackedWidget:
        stage = self._view.parentWidget()
        assert isinstance(stage, QStackedWidget)
        return stage
