"""The wall board of whoever is logged in, and the key that opens it."""

from PySide6.QtCore import QObject, Qt

from samad_desktop.qtkit.keys import Deed
from samad_desktop.viewmodels.shell import Shell
from samad_desktop.viewmodels.wall_board import WallBoard
from samad_desktop.views.wall_board import WallBoardView
from samad_desktop.workplace.surroundings import Surroundings

KEY = "Ctrl+Shift+F10"


class WallBoardPart(QObject):
    """Makes the board once it is wanted; it lives no longer than the window it came from."""

    def __init__(self, around: Surroundings, shell: Shell, parent: QObject) -> None:
        super().__init__(parent)
        self._around = around
        self.model = WallBoard(around.tasks, shell, around.desk.work.forecast, parent=self)
        self.view: WallBoardView | None = None
        deed = Deed("wall_board", "تابلوی دیواری", (KEY,), "همه‌جا")
        around.actions.add(deed, self.open, around.view)

    def open(self) -> None:
        """Show the board on the whole screen."""
        if self.view is None:
            around = self._around
            self.view = WallBoardView(
                self.model,
                around.icons,
                around.desk.reference,
                around.offices,
                Qt.Key.Key_F10,
                around.view,
            )
        self.view.open_board()
