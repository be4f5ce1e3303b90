"""The grid of counties on the page of the radar: days of calls, or who fails there again."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from samad_desktop import radar_words as words
from samad_desktop.domain.reference import Reference
from samad_desktop.qtkit.keys import HERE, Actions, Deed
from samad_desktop.viewmodels.radar_grids import gap_squares, surge_squares
from samad_desktop.viewmodels.radar_keeper import OF_COUNTIES, Part, RadarKeeper
from samad_desktop.views.forms.ui_radar_page import Ui_RadarPage
from samad_desktop.views.key_groups import RADAR_GROUP


class RadarGrid(QObject):
    """Shows beside the list what the keeper knows by county; some parts have nothing by county."""

    def __init__(
        self, ui: Ui_RadarPage, keeper: RadarKeeper, reference: Reference, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._ui, self._keeper, self._reference = ui, keeper, reference
        keeper.across_turned.connect(self.show_squares)

    def add_deeds(self, actions: Actions, page: QWidget) -> None:
        """Let keys lead into the grid, and turn what its columns stand for."""
        ui = self._ui
        into = Deed("radar_grid", "جدول شهرستان‌ها", ("Ctrl+G",), RADAR_GROUP)
        across = Deed("radar_across", "دستگاه‌ها یا موضوع‌ها در جدول", ("F10",), RADAR_GROUP)
        actions.add(into, ui.grid.setFocus, page, where=HERE)
        actions.add(across, self._turn_across, page, where=HERE)
        actions.show_key(across.id, ui.columns_button)
        ui.columns_button.clicked.connect(self._turn_across)

    def show_part(self) -> None:
        """Name what belongs to the part that is shown; its squares follow when they are read."""
        part = self._keeper.part
        for each in (self._ui.grid_label, self._ui.grid):
            each.setVisible(part in OF_COUNTIES)
        self._ui.columns_button.setVisible(part is Part.GAPS)
        self._ui.grid.show_squares((), (), ())
        self._name()

    def show_squares(self) -> None:
        """Show what is known of the part."""
        keeper, grid = self._keeper, self._ui.grid
        if keeper.part is Part.GAPS:
            grid.show_squares(*gap_squares(keeper.gaps, keeper.across, self._reference))
            for each in (self._ui.grid_label, grid):
                each.setVisible(bool(keeper.gaps))
        elif keeper.part is Part.SURGES and keeper.seen is not None:
            grid.show_squares(*surge_squares(keeper.seen, self._reference))
        self._name()

    def _turn_across(self) -> None:
        if self._keeper.part is Part.GAPS:
            self._keeper.turn_across()

    def _name(self) -> None:
        keeper = self._keeper
        name = words.grid_name(keeper.across if keeper.part is Part.GAPS else None)
        self._ui.grid_label.setText(name)
        self._ui.grid.setAccessibleName(name)
