"""The wall board of whoever is logged in, and the key that opens it."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from samad_desktop.qtkit.keys import Deed
from samad_desktop.viewmodels.shell import Shell
from samad_desktop.workplace.surroundings import Surroundings

if TYPE_CHECKING:
    from samad_desktop.views.wall_board import WallBoardView

KEY = "Ctrl+Shift+F10"
WALL_BOARD = Deed("wall_board", "تابلوی دیواری", (KEY,), "همه‌جا")


class WallBoardPart(QObject):
    """Makes the board once it is wanted; it lives no longer than the window it came from."""

    def __init__(self, around: Surroundings, shell: Shell, parent: QObject) -> None:
        super().__init__(parent)
        self._around, self._shell = around, shell
        around.actions.add(WALL_BOARD, self.open, around.view)

    @cached_property
    def view(self) -> "WallBoardView":
        """The board itself."""
        from samad_desktop.viewmodels.wall_board import WallBoard
        from samad_desktop.views.wall_board import WallBoardView

        around, desk = self._around, self._around.desk
        forecast = desk.work.forecast
        model = WallBoard(around.tasks, self._shell, forecast, now=desk.clock(), parent=self)
        # It has heard no count yet, and on a quiet day the next one is far.
        self._shell.refresh()
        return WallBoardView(
            model, around.icons, desk.reference, around.offices, Qt.Key.Key_F10, around.view
        )

    def open(self) -> None:
        """Show the board on the whole screen."""
        self.view.open_board()
